"""What an editor can do: decide on the municipality's own cards, and see what is missing in the guidance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.guidance.card_file import path_of, write_card
from bot.guidance.library import Library, LocalCard, Refusal, Status, card_of
from bot.guidance.rights import Staff, edits
from bot.guidance.shelf import Shelf
from bot.guidance.tally import Unhelpful, gaps_of, unhelpful_of, with_gap
from bot.people.model import PersonId
from bot.store.port import Store


@dataclass(frozen=True, slots=True)
class Proposal:
    """A card of the municipality's own, for who may read it before it is approved.

    Attributes:
        card: with where it stands.
        author: the name of who wrote it; empty for the author's own eyes, and when they were erased.
        edits: whether the reader decides on it.
        theirs: whether the reader wrote it.
    """

    card: LocalCard
    author: str
    edits: bool
    theirs: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing in the guidance, in numbers.

    Attributes:
        gaps: words that stood in searches without an answer, and in how many, the most wanted first.
        unhelpful: cards that often did not help, each with its title, the worst first.
    """

    gaps: tuple[tuple[str, int], ...]
    unhelpful: tuple[tuple[str, Unhelpful], ...]


class Editing:
    """The municipality's own cards once they are written, and what is missing.

    Args:
        store: all we keep.
        shelf: the titles of the cards that were read.
        clock: what time it is.
    """

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._people = Staff(store, clock)

    async def mine(self, person: PersonId) -> tuple[LocalCard, ...]:
        """Return the cards that they proposed. Raises Expired for who is no staff."""
        await self._people.record(person)
        return (await self._store.library()).of(person)

    async def all(self, person: PersonId) -> tuple[LocalCard, ...]:
        """Return every card of the municipality's own, those that wait first. Raises Expired for who is no editor."""
        await self._people.editor(person)
        found = (await self._store.library()).all()
        return tuple(sorted(found, key=lambda one: one.status is not Status.WAITING))

    async def look(self, person: PersonId, card: str) -> Proposal:
        """Return the card, for its author or an editor. Raises Expired for others: to them it is not there."""
        record = await self._people.record(person)
        found = (await self._store.library()).cards.get(card)
        if found is None or not (found.author == person or edits(record)):
            raise Expired
        return Proposal(found, await self._name_of(found.author), edits(record), found.author == person)

    async def approve(self, person: PersonId, card: str) -> Proposal:
        """Let all colleagues read the card; twice does no harm. Raises Expired for who is no editor."""
        return await self._decide(person, card, Status.APPROVED, None)

    async def refuse(self, person: PersonId, card: str, why: Refusal) -> Proposal:
        """Do not take the card, or take an approved one back. Raises Expired for who is no editor."""
        return await self._decide(person, card, Status.REFUSED, why)

    async def withdraw(self, person: PersonId, card: str) -> None:
        """Take one's own card back, also when it was approved; does nothing if it is gone.

        Raises:
            Expired: it is somebody else's.
        """
        await self._people.record(person)

        def decide(library: Library) -> tuple[Library, None]:
            found = library.cards.get(card)
            if found is not None and found.author != person:
                raise Expired
            return library.without_card(card), None

        await self._store.change_library(decide)

    async def missing(self, person: PersonId) -> Missing:
        """Return what is missing in the guidance. Raises Expired for who is no editor."""
        await self._people.editor(person)
        return await missing_in(self._store, self._shelf)

    async def note_gap(self, words: Iterable[str]) -> None:
        """Count one search without an answer.

        Args:
            words: of the content's own vocabulary, so that nothing personal can be among them.
        """
        found = tuple(words)
        if found:
            await self._store.change_counters(lambda old: (with_gap(old, found), None))

    async def editors(self) -> tuple[PersonId, ...]:
        """Return everybody who decides on cards."""
        people = [await self._store.person(one) for one in await self._store.staff()]
        return tuple(one.person.id for one in people if one is not None and edits(one))

    async def library(self) -> Library:
        """Return all cards of the municipality's own, for who tells people about them."""
        return await self._store.library()

    async def _decide(self, person: PersonId, card: str, status: Status, why: Refusal | None) -> Proposal:
        await self._people.editor(person)
        now = self._clock.now()

        def decide(library: Library) -> tuple[Library, None]:
            found = library.cards.get(card)
            if found is None:
                raise Expired
            if (found.status, found.refusal) == (status, why):
                return library, None
            return library.with_card(msgspec.structs.replace(found, status=status, refusal=why, decided=now)), None

        await self._store.change_library(decide)
        return await self.look(person, card)

    async def _name_of(self, author: PersonId | None) -> str:
        record = None if author is None else await self._store.person(author)
        return record.person.staff.name if record is not None and record.person.staff is not None else ""


async def missing_in(store: Store, shelf: Shelf) -> Missing:
    """Return what is missing in the guidance, by the counters; cards that are no longer there are left out."""
    counters, library = await store.counters(), await store.library()
    titles = {card.id: card.title for card in (*shelf.cards.values(), *library.approved())}
    unhelpful = tuple((titles[one.card], one) for one in unhelpful_of(counters) if one.card in titles)
    return Missing(gaps_of(counters), unhelpful)


def exported(library: Library) -> tuple[tuple[LocalCard, str, str], ...]:
    """Return each approved card with where it lies in a content folder and what its file says."""
    found = []
    for one in library.all():
        if one.status is Status.APPROVED:
            card = card_of(one.id, one.text)
            found.append((one, path_of(card), write_card(card)))
    return tuple(found)
