"""A simple search by shared words, for the first seconds in which the index is not there yet. It needs no learning."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.grams import Meanings, plain

ENOUGH = 0.5
"""What share of the question's weight a card's texts must hold; below it we say that we do not know."""
_UNKNOWN = 4.0
"""The weight of a word that no card has: about that of a rare one."""


class QuickSearch:
    """Ranks cards by the rarity of the words and meanings that they share with a question.

    Args:
        corpus: texts by card.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._meanings = Meanings(corpus.synonyms)
        self._cards = {card: self._tokens(" ".join(texts)) for card, texts in corpus.texts.items()}
        seen = Counter(token for tokens in self._cards.values() for token in tokens)
        self._weight = {token: math.log(1 + len(self._cards) / (1 + cards)) for token, cards in seen.items()}

    def margins(self, question: str) -> dict[str, float]:
        """Return for each card with a shared word how far it is above the line (below 0: no fit)."""
        return self._shared(question, self._cards)

    def margins_of(self, question: str, texts: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
        """The same for texts that are not in the corpus; how rare a word is, the corpus says."""
        return self._shared(question, {card: self._tokens(" ".join(said)) for card, said in texts.items()})

    def _shared(self, question: str, cards: Mapping[str, frozenset[str]]) -> dict[str, float]:
        asked = {token: self._weight.get(token, _UNKNOWN) for token in self._tokens(question)}
        whole = sum(asked.values())
        found = {card: sum(asked[one] for one in tokens & asked.keys()) for card, tokens in cards.items()}
        return {card: shared / whole - ENOUGH for card, shared in found.items() if shared}

    def _tokens(self, text: str) -> frozenset[str]:
        """Words of four letters or more, and meanings."""
        long = (word for word in plain(text).split() if len(word) > 3)
        return frozenset((*long, *(f"={meaning}" for meaning in self._meanings(text))))
