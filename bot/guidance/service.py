"""The right card at the right moment: a tip for now, browsing, favourites, and the card before a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import Group, Phase, next_session
from bot.guidance.choice import another, choose, exercises, in_turn, known, note_seen, of_phase
from bot.guidance.model import Card, Situation
from bot.guidance.shelf import Shelf
from bot.guidance.toolkit import Toolkit
from bot.guidance.trail import FromSituation, FromTip, Trail, along, read_trail
from bot.people.model import STAFF, PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store


class Reason(StrEnum):
    """Why this tip and no other."""

    WEAK = "weak"
    """It helps with the weakest point of the last check-in."""
    PHASE = "phase"
    """It fits the phase of the group."""
    ANY = "any"
    """It fits every group."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as somebody sees it.

    Attributes:
        card: the card.
        trail: how they came to it.
        kept: whether it is among their favourites.
        after: the card that "another" shows; None if there is no other along the trail.
        reason: why this one, if it was chosen for them.
    """

    card: Card
    trail: Trail
    kept: bool
    after: Card | None
    reason: Reason | None


class Guidance:
    """All that a member of staff can ask of the guidance; whoever is not staff gets ``Expired``.

    Args:
        store: all we keep.
        shelf: the cards and what belongs to them.
        clock: what time it is.
    """

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock

    # a card

    def suggest(self, phase: Phase, weak: str | None, seen: tuple[str, ...] = ()) -> Card:
        """Return the card for a group in ``phase`` whose weakest question was ``weak`` (a code, or None).

        Raises:
            LookupError: there is no card for this phase at all; the content check does not let that happen.
        """
        card = choose(self._shelf.cards.values(), phase, weak, seen)
        if card is None:
            raise LookupError(f"no card for {phase}")
        return card

    def prepare(self, phase: Phase, weak: str | None, number: int) -> Card:
        """Return the card for the ``number``-th session of a group that will be in ``phase``, another one each time.

        Raises:
            LookupError: there is no card for this phase at all; the content check does not let that happen.
        """
        card = in_turn(self._shelf.cards.values(), phase, weak, number)
        if card is None:
            raise LookupError(f"no card for {phase}")
        return card

    async def tip(self, person: PersonId, group: str = "") -> Shown | tuple[Group, ...]:
        """Return a tip for the group, or for the only one they guide now; note that they saw it.

        Returns:
            The card; or the groups to choose from, soonest first: none for who guides no group.

        Raises:
            Expired: they are no staff, or do not guide this group.
        """
        record = await self._staff(person)
        guided = await self._running(person)
        if group:
            guided = [await self._group(person, group)]
        if len(guided) != 1:
            return tuple(one.group for one in guided)
        trail = _trail_for(guided[0])
        card = self.suggest(trail.phase, trail.weak, record.toolkit.seen)
        return await self._show(person, card, trail)

    async def card(self, person: PersonId, card: str, way: str = "") -> Shown:
        """Return the card, come to by the trail written as ``way``; note that they saw it."""
        await self._staff(person)
        found = self._card(card)
        return await self._show(person, found, read_trail(way, found))

    async def situation_card(self, person: PersonId, situation: str) -> Shown:
        """Return the best card for what happens in the group; note that they saw it."""
        cards = (await self.situation(person, situation))[1]
        return await self._show(person, cards[0], FromSituation(situation))

    async def keep(self, person: PersonId, card: str, way: str = "") -> Shown:
        """Put the card among their favourites; nothing changes if it is there."""
        return await self._change_favourites(person, card, way, lambda kept: kept if card in kept else (*kept, card))

    async def unkeep(self, person: PersonId, card: str, way: str = "") -> Shown:
        """Take the card out of their favourites; nothing changes if it is not there."""
        return await self._change_favourites(
            person, card, way, lambda kept: tuple(each for each in kept if each != card)
        )

    # where to find one

    async def check(self, person: PersonId) -> None:
        """Check that the person may look at the guidance.

        Raises:
            Expired: they may not.
        """
        await self._staff(person)

    async def groups(self, person: PersonId) -> tuple[Group, ...]:
        """Return the groups they guide now, soonest first."""
        await self._staff(person)
        return tuple(one.group for one in await self._running(person))

    async def phase_now(self, person: PersonId) -> Phase | None:
        """Return the phase of the only group they guide now; None for no group, or several."""
        await self._staff(person)
        running = await self._running(person)
        return running[0].group.phase if len(running) == 1 else None

    async def phase_cards(self, person: PersonId, phase: Phase | None) -> tuple[Card, ...]:
        """Return the cards of a phase (None: those for every phase), what one can do first."""
        await self._staff(person)
        return of_phase(self._shelf.cards.values(), phase)

    async def situations(self, person: PersonId) -> tuple[Situation, ...]:
        """Return what can happen in a group, in the order of the content."""
        await self._staff(person)
        return tuple(self._shelf.situations.values())

    async def situation(self, person: PersonId, situation: str) -> tuple[Situation, tuple[Card, ...]]:
        """Return a situation and its cards, best first."""
        await self._staff(person)
        found = self._shelf.situations.get(situation)
        if found is None:
            raise Expired
        return found, tuple(self._shelf.cards[card] for card in found.cards)

    async def exercises(self, person: PersonId, minutes: int | None, bare: bool) -> tuple[Card, ...]:
        """Return the exercises of at most ``minutes`` (None: any), with ``bare`` only those without material."""
        await self._staff(person)
        return exercises(self._shelf.cards.values(), minutes, bare)

    async def kept(self, person: PersonId) -> tuple[Card, ...]:
        """Return their favourites, the newest first."""
        record = await self._staff(person)
        return tuple(self._shelf.cards[card] for card in reversed(known(record.toolkit.favourites, self._shelf.cards)))

    async def related(self, person: PersonId, card: str) -> tuple[Card, tuple[Card, ...]]:
        """Return the card and those that belong with it."""
        await self._staff(person)
        found = self._card(card)
        return found, tuple(self._shelf.cards[each] for each in found.related)

    async def sources(self, person: PersonId, card: str) -> tuple[str, ...]:
        """Return what the card rests on, as citations."""
        await self._staff(person)
        return tuple(self._shelf.sources[tag] for tag in self._card(card).sources)

    # how

    async def _show(self, person: PersonId, card: Card, trail: Trail) -> Shown:
        """The card for this person, noted as seen."""
        toolkit = await self._change_toolkit(
            person, lambda own: msgspec.structs.replace(own, seen=note_seen(own.seen, card.id))
        )
        return self._shown(card, trail, toolkit)

    def _shown(self, card: Card, trail: Trail, toolkit: Toolkit) -> Shown:
        pool = along(trail, card, self._shelf, toolkit.favourites)
        after = another(pool, card.id, toolkit.seen)
        return Shown(card, trail, card.id in toolkit.favourites, after, _reason(card, trail))

    async def _change_favourites(
        self, person: PersonId, card: str, way: str, change: Callable[[tuple[str, ...]], tuple[str, ...]]
    ) -> Shown:
        await self._staff(person)
        found = self._card(card)
        toolkit = await self._change_toolkit(
            person, lambda own: msgspec.structs.replace(own, favourites=change(own.favourites))
        )
        return self._shown(found, read_trail(way, found), toolkit)

    async def _change_toolkit(self, person: PersonId, change: Callable[[Toolkit], Toolkit]) -> Toolkit:
        """Change what the person keeps of the guidance, and return it; somebody forgotten meanwhile stays so."""

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, Toolkit]:
            if record is None:
                raise Expired
            toolkit = change(record.toolkit)
            return msgspec.structs.replace(record, toolkit=toolkit), toolkit

        return await self._store.change_person(person, decide)

    async def _staff(self, person: PersonId) -> PersonRecord:
        """The record of somebody on the staff: by a role, or because they guide a group.

        Raises:
            Expired: they are not.
        """
        record = await self._store.person(person)
        if record is None:
            raise Expired
        by_role = record.person.staff is not None and bool(record.person.staff.roles & STAFF)
        if not by_role and not any(tie.part is Part.FACILITATOR for tie in await self._store.ties(person)):
            raise Expired
        return record

    async def _group(self, person: PersonId, group: str) -> GroupRecord:
        """The group, if the person guides it now.

        Raises:
            Expired: they do not, or it is not there.
        """
        found = next((one for one in await self._guided(person) if one.group.id == group), None)
        if found is None:
            raise Expired
        return found

    async def _guided(self, person: PersonId) -> list[GroupRecord]:
        """The groups that the person guides."""
        ties = [tie for tie in await self._store.ties(person) if tie.part is Part.FACILITATOR]
        return [record for tie in ties if (record := await self._store.group(tie.group)) is not None]

    async def _running(self, person: PersonId) -> list[GroupRecord]:
        """The groups they guide that still meet, the soonest first; all of them if none does."""
        guided, now = await self._guided(person), self._clock.now()
        coming = [(session.starts, one) for one in guided if (session := next_session(one.group, now)) is not None]
        return [one for _, one in sorted(coming, key=lambda pair: pair[0])] or guided

    def _card(self, card: str) -> Card:
        found = self._shelf.cards.get(card)
        if found is None:
            raise Expired
        return found


def _trail_for(record: GroupRecord) -> FromTip:
    """What a tip for this group must fit: its phase, and the weakest point of its last outcome."""
    phase = record.group.phase
    point = record.rounds.weak_point(phase)
    return FromTip(phase, None if point is None else point.question)


def _reason(card: Card, trail: Trail) -> Reason | None:
    """Why the card was chosen; None for who found it themselves."""
    if not isinstance(trail, FromTip):
        return None
    if trail.weak is not None and trail.weak in card.weak:
        return Reason.WEAK
    return Reason.PHASE if card.phase is trail.phase else Reason.ANY
