"""Takes a text apart into what can be counted: words, pairs of words, pieces of words, and what they mean.

Pieces of words carry typos, missing spaces and Dutch compounds; synonyms carry other words for the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

LONGEST = 1000
"""Signs of a text that count: no question needs more, and a very long one must not keep others waiting."""
SHORTEST_PIECE, LONGEST_PIECE = 2, 5

_WORD = re.compile(r"[a-z0-9]+")
_RUN = re.compile(r"([a-z])\1{2,}")


def plain(text: str) -> str:
    """Return the text in small letters without accents, signs and drawn-out letters, cut to what counts."""
    flat = unicodedata.normalize("NFKD", text[: 4 * LONGEST].lower())
    bare = "".join(sign for sign in flat if not unicodedata.combining(sign))
    return _RUN.sub(r"\1\1", " ".join(_WORD.findall(bare)))[:LONGEST].strip()


def pieces(text: str) -> Counter[str]:
    """Count the pieces of 2 to 5 signs of each word, its beginning and end marked by a space."""
    found: Counter[str] = Counter()
    for word in plain(text).split():
        padded = f" {word} "
        for size in range(SHORTEST_PIECE, min(LONGEST_PIECE, len(padded)) + 1):
            found.update(padded[start : start + size] for start in range(len(padded) - size + 1))
    return found


def words(text: str) -> Counter[str]:
    """Count the words, and the pairs of words beside each other."""
    single = plain(text).split()
    return Counter([*single, *(f"{one} {other}" for one, other in pairwise(single))])


Counting: TypeAlias = Callable[[str], Counter[str]]
"""Counts one kind of things in a text."""


class Meanings:
    """Knows which words mean about the same.

    Args:
        synonyms: by a name, the words; one that ends in ``*`` also stands for longer words.
    """

    def __init__(self, synonyms: Mapping[str, tuple[str, ...]]) -> None:
        self._exact: dict[str, str] = {}
        self._begins: dict[str, str] = {}
        for name, group in synonyms.items():
            for word in group:
                table = self._begins if word.endswith("*") else self._exact
                table[plain(word)] = name
        self._of = lru_cache(maxsize=10_000)(self._look_up)

    def __call__(self, text: str) -> Counter[str]:
        """Return the meanings in the text, each counted once."""
        return Counter(set(self._found(text)))

    def _found(self, text: str) -> Iterator[str]:
        for word in plain(text).split():
            if meaning := self._of(word):
                yield meaning

    def _look_up(self, word: str) -> str | None:
        """The meaning of a word: written out, else by its longest known beginning."""
        if word in self._exact:
            return self._exact[word]
        starts = (word[:size] for size in range(len(word), 1, -1))
        return next((self._begins[start] for start in starts if start in self._begins), None)


def counters(synonyms: Mapping[str, tuple[str, ...]]) -> dict[str, Counting]:
    """Return what is counted in a text, by name."""
    return {"pieces": pieces, "words": words, "meanings": Meanings(synonyms)}
