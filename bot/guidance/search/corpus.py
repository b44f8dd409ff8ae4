"""What the search learns from: cards, how people ask for them, words that mean the same, what no card is about."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from bot.content import Content
from bot.guidance.model import Card

LEARNS = 4
"""Raise this whenever the way of learning changes: what was learned before is then learned anew."""


class Corpus(Struct, frozen=True):
    """Texts to learn from.

    Attributes:
        texts: by the id of the card, everything that should lead to it.
        nothing: what people type that no card is about.
        synonyms: by a name, words that mean about the same; one that ends in ``*`` also stands for longer words.
    """

    texts: Mapping[str, tuple[str, ...]]
    nothing: tuple[str, ...]
    synonyms: Mapping[str, tuple[str, ...]]

    def fingerprint(self) -> str:
        """Return 32 letters and digits that change whenever something here, or the way of learning, changes."""
        return hashlib.sha256(msgspec.json.encode((LEARNS, self))).hexdigest()[:32]


def corpus_of(content: Content) -> Corpus:
    """Return what can be learned from the content: titles, phrasings, situations and the cards' own words."""
    texts = {card.id: (card.title, words_of(card), *_typed(card, content)) for card in content.cards.values()}
    return Corpus(texts, content.no_card, content.synonyms)


def words_of(card: Card) -> str:
    """All that a card says itself, as one text."""
    return " ".join((card.title, card.do, card.say or "", card.why, card.watch_out, *card.steps))


def _typed(card: Card, content: Content) -> tuple[str, ...]:
    """How people ask for the card; a situation counts for the card that it names first."""
    firsts = tuple(one.words for one in content.situations.values() if one.cards[0] == card.id)
    return (*firsts, *content.phrases.get(card.id, ()))
