"""Arabic with all its vowel signs, respelled so that a machine voice says what a reader would say.

A voice needs the vowels that are not written. Given with all signs, espeak-ng still drops the vowel of a doubled letter
and says the "l" of the article before every letter; it never stops on a consonant where people do. So we write out
what is said: a doubled letter twice, the article as it sounds, no last vowel before a pause.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_FATHA, _DAMMA, _KASRA, _SHADDA, _SUKUN = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
_TANWIN = {"\u064b": _FATHA, "\u064c": _DAMMA, "\u064d": _KASRA}
_UNSEEN = re.compile("<[^>]*>|[\u064b-\u0652]")
_WORD = re.compile("[\u0621-\u064a][\u0621-\u0652]*")
_ALIF, _LAM, _NUN, _TA, _BOUND_TA = "ا", "ل", "ن", "ت", "ة"
_GLIDES = ("و", "ي")
_STROKE = "\u0640"
"""A stroke that only makes a word longer: the voice does not melt together what stands on both sides of it."""
_NUMBERS = {"4": "أَرْبَعَةَ", "5": "خَمْسَةَ"}
"""Numbers in what is read aloud, as they are said before the words that follow them."""
_UNWRITTEN = {"هَذِهِ": "هَاذِهِ", "هَذَا": "هَاذَا"}
"""Words with a long vowel that nobody writes."""


class _Letter(NamedTuple):
    sign: str
    mark: str = ""


def without_signs(words: str) -> str:
    """Return the words as they are usually written, without markup; with signs they must be the same words."""
    return " ".join(_UNSEEN.sub("", words).split())


def respelled(words: str) -> str:
    """Return words with all their vowel signs as a machine voice must be given them."""
    words = re.sub(r"\d+", lambda number: _NUMBERS.get(number[0], number[0]), words)
    said: list[_Letter] = []
    end, linked = 0, False
    for word in _WORD.finditer(words):
        between = words[end : word.start()]
        linked = linked and between == " "
        letters = _letters(_UNWRITTEN.get(word[0], word[0]))
        if linked and said[-1].mark == _SUKUN and _is_silent(letters, 0):
            said[-1] = _Letter(said[-1].sign, _KASRA)  # two consonants do not meet: a short "i" comes between
        pause = re.match(" [\u0621-\u064a]", words[word.end() :]) is None
        said += (_Letter(between), *_spelled(letters, linked=linked, pause=pause))
        end, linked = word.end(), True
    return "".join(sign + mark for sign, mark in _parted(said)) + words[end:]


def _letters(word: str) -> list[_Letter]:
    """The letters with their vowel; a doubled letter is two."""
    letters: list[_Letter] = []
    for sign, marks in re.findall("([^\u064b-\u0652])([\u064b-\u0652]*)", word):
        vowel = marks.replace(_SHADDA, "")
        if _SHADDA in marks:
            if letters and letters[-1] == _Letter(_LAM) and _is_article(letters):
                letters.pop()  # the "l" of the article is not said here
                if len(letters) > 1:
                    letters.pop()  # nor the alif of an article that is written on to a word
            letters.append(_Letter(sign, _SUKUN))
        letters.append(_Letter(sign, vowel))
    return letters


def _is_article(letters: list[_Letter]) -> bool:
    """Whether these end in the article: an alif of its own, or after a short word that is written on to it."""
    return len(letters) >= 2 and letters[-2] == _Letter(_ALIF)


def _is_silent(letters: list[_Letter], place: int) -> bool:
    """Whether an alif only helps to begin a word, and is not said after another."""
    sign, mark = letters[place]
    first = place == 0 and sign == _ALIF
    inside = (sign, mark) == (_ALIF, "") and letters[place + 1 : place + 2] == [_Letter(_LAM, _SUKUN)]
    return first or inside


def _spelled(letters: list[_Letter], *, linked: bool, pause: bool) -> list[_Letter]:
    """The letters of a word as they are said: after another word (``linked``), before a ``pause``."""
    said: list[_Letter] = []
    for place, (written, mark) in enumerate(letters):
        last = place == len(letters) - 1
        sign = _TA if written == _BOUND_TA else written
        after_n = place > 0 and letters[place - 1].mark in _TANWIN
        if _is_silent(letters, place):
            if place == 0 and not linked:
                said.append(_Letter("إ" if mark == _KASRA else "أ", mark or _FATHA))
        elif sign == _ALIF and after_n:
            said += (_Letter(_ALIF),) if pause else ()
        elif written == _BOUND_TA and pause:
            pass
        elif mark in _TANWIN and pause:
            said.append(_Letter(sign, _SUKUN if last else _FATHA))
        elif mark in _TANWIN:
            said += (_Letter(sign, _TANWIN[mark]), _Letter(_NUN, _SUKUN))
        else:
            said.append(_Letter(sign, _SUKUN if pause and last and mark else mark))
    return said


def _parted(letters: list[_Letter]) -> list[_Letter]:
    """The letters with a stroke before each "w" and "y" that begins a syllable."""
    parted: list[_Letter] = []
    for letter in letters:
        if letter.sign in _GLIDES and letter.mark not in ("", _SUKUN) and parted and parted[-1].mark:
            parted.append(_Letter(_STROKE))
        parted.append(letter)
    return parted
