"""Words that are understood where they are typed; which ones, the content says, in every language.

What somebody types in need may be in another language than the one they chose, so all languages are looked at together.
"""

from __future__ import annotations

import re
import unicodedata

from bot.texts import Texts

_LETTERS = re.compile(r"\w+")
_BETWEEN = re.compile(r"[,\n]")


class Keywords:
    """Knows what somebody means who types a few plain words.

    Args:
        texts: hold the lists, with commas between; a list that ``key`` names has the same key in each language.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._lists: dict[str, frozenset[str]] = {}

    def means(self, key: str, words: str) -> bool:
        """Return whether somebody says what the list ``key`` holds.

        A single word must be all that they say ("hulp"), for in a sentence it can mean anything. Several words may
        stand anywhere.
        """
        said = _plain(words)
        return any(f" {one} " in f" {said} " if " " in one else one == said for one in self._list(key))

    def _list(self, key: str) -> frozenset[str]:
        if key not in self._lists:
            lists = (self._texts.plain(language, key) for language in self._texts.languages)
            phrases = (_plain(phrase) for one in lists for phrase in _BETWEEN.split(one))
            self._lists[key] = frozenset(phrases) - {""}
        return self._lists[key]


def _plain(words: str) -> str:
    """Words without capitals, accents and signs, a space between them: people in a hurry leave these out."""
    spread = unicodedata.normalize("NFKD", words.casefold())
    return " ".join(_LETTERS.findall("".join(one for one in spread if not unicodedata.combining(one))))
