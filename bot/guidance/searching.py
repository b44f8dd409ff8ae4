"""Searches for who types: for staff what fits what happens, for anybody in any chat the public cards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.guidance.model import Card
from bot.guidance.search.corpus import words_of
from bot.guidance.search.finder import MOST, Finder
from bot.guidance.service import Guidance
from bot.guidance.shelf import Shelf
from bot.people.model import PersonId

Gap: TypeAlias = Callable[[tuple[str, ...]], Awaitable[None]]
"""Told of a question that no card answers: only the words of it that our content knows too."""

INLINE = 5
"""Cards offered inside another chat."""


class Searching:
    """Finds cards by what somebody types. What was typed is kept nowhere.

    Args:
        guidance: knows who may look, and in what phase their group is.
        finder: finds.
        shelf: the cards.
        on_gap: counts what is missing, for the editors; None counts nothing.
    """

    def __init__(self, guidance: Guidance, finder: Finder, shelf: Shelf, on_gap: Gap | None = None) -> None:
        self._guidance = guidance
        self._finder = finder
        self._shelf = shelf
        self._on_gap = on_gap

    async def ask(self, person: PersonId, question: str) -> tuple[Card, ...]:
        """Return at most three cards that fit, best first; none when nothing does, which counts as a gap.

        A card of the municipality's own that holds most of what is asked goes first: colleagues wrote it for this.

        Raises:
            Expired: they are no staff; their words are then not even looked at.
        """
        phase = await self._guidance.phase_now(person)
        near = [card.id for card in self._shelf.cards.values() if phase is not None and card.phase is phase]
        found = self._finder.find(question, first=frozenset(near))
        own = {card.id: card for card in await self._guidance.local_cards()}
        fitting = self._finder.own(question, {card: (words_of(one),) for card, one in own.items()})
        if not found.hits and not fitting:
            await self._note_gap(question)
        public = tuple(self._shelf.cards[hit.id] for hit in found.hits)
        return (*(own[card] for card in fitting[:1]), *public, *(own[card] for card in fitting[1:]))[:MOST]

    def in_any_chat(self, question: str) -> tuple[Card, ...]:
        """Return at most five cards for whoever asks: our own cards are public. Nothing typed: what often happens."""
        if not question.strip():
            firsts = dict.fromkeys(situation.cards[0] for situation in self._shelf.situations.values())
            return tuple(self._shelf.cards[card] for card in firsts)[:INLINE]
        return tuple(self._shelf.cards[hit.id] for hit in self._finder.find(question, INLINE).hits)

    async def _note_gap(self, question: str) -> None:
        words = self._finder.known_words(question)
        if self._on_gap is not None and words:
            await self._on_gap(words)
