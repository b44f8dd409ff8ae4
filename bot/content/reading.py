"""How hard Dutch is to read: a measure with a name, the longest sentence, and words there is a plainer one for.

The measure is the reading ease of Flesch as W. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen,
Wageningen 1960): 206.84 - 77 x syllables per word - 0.93 x words per sentence. Above 80 is easy, 60 to 70 is ordinary,
under 50 is hard. It looks at length alone: it cannot tell whether words are known or sentences make sense.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

CARD_EASE = 70.0
"""Least ease of a card, on the easy side of ordinary. Our own cards reach 75 to 110, half of them 93 or more."""
CARD_SENTENCE = 20
"""Most words in a sentence of a card; the longest of our own."""
PARTICIPANT_EASE = 65.0
"""Least ease of a text for participants of at least ``ENOUGH`` words; ours reach 68 to 120, half of them 88 or more.

Lower than for a card, because in so few words *begeleider*, *bijeenkomst* and *klantmanager* weigh more."""
PARTICIPANT_SENTENCE = 15
"""Most words in a sentence for participants: the advice for A2 (zorgverwoord.nl) is ten on average."""
ENOUGH = 12
"""Words before the measure says anything; in fewer, one long word decides."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;…]+[\"”’)]*(?=\s|$)|\n")
_SYLLABLE = re.compile(
    r"aai|ooi|oei|eeu|ieu|ëi|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)


class Reading(Struct, frozen=True):
    """How a text reads: the measure of Flesch and Douma, how many words, and its longest sentence."""

    ease: float
    words: int
    longest: str

    @property
    def longest_words(self) -> int:
        """Words in the longest sentence."""
        return len(_WORD.findall(self.longest))


class Jargon:
    """Words that not everybody knows, each with what says the same.

    Args:
        plainer: by word in small letters; a star at its end stands for any ending.
    """

    def __init__(self, plainer: Mapping[str, str]) -> None:
        self._plainer = dict(plainer)
        parts = (re.escape(word).replace(r"\*", r"[^\W\d_]*") for word in sorted(plainer, key=len, reverse=True))
        self._any = re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE) if plainer else None

    def found_in(self, said: str) -> list[tuple[str, str]]:
        """Each such word as it stands there, with the plainer one."""
        return [] if self._any is None else [(word, self._instead(word.lower())) for word in self._any.findall(said)]

    def _instead(self, word: str) -> str:
        fits = (kept for kept in self._plainer if kept == word or (kept[-1:] == "*" and word.startswith(kept[:-1])))
        return self._plainer[max(fits, key=len)]


def count_syllables(word: str) -> int:
    """Syllables of a Dutch word: its groups of vowels, where a trema begins a new one.

    Hyphenation patterns (pyphen) count too few: they never split off one letter, as in *a-vond* or *i-dee*.
    """
    return max(1, len(_SYLLABLE.findall(word)))


def read(said: str) -> Reading:
    """How the text reads; a new line ends a sentence too. A text without words is as easy as can be."""
    sentences = [one.strip() for one in _SENTENCE_END.split(said) if _WORD.search(one)]
    words = _WORD.findall(said)
    if not words:
        return Reading(ease=206.84, words=0, longest="")
    syllables = sum(map(count_syllables, words))
    ease = 206.84 - 77 * syllables / len(words) - 0.93 * len(words) / len(sentences)
    return Reading(ease, len(words), max(sentences, key=lambda one: len(_WORD.findall(one))))
