"""The right card at the right moment: a tip for now, browsing, favourites, and the card before a session."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import Group, Phase
from bot.guidance.choice import (
    another,
    choose,
    earlier,
    exercises,
    in_turn,
    known,
    later,
    note_seen,
    of_kind,
    of_phase,
    unhelpful_last,
)
from bot.guidance.model import Card, Kind, Situation
from bot.guidance.rights import Staff
from bot.guidance.shelf import Shelf
from bot.guidance.shown import Shown, reason_for
from bot.guidance.tally import place_of, with_vote
from bot.guidance.toolkit import Toolkit
from bot.guidance.trail import FromSituation, FromTip, Trail, along, phase_of, read_trail
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


class Guidance:
    """All that a member of staff can ask of the guidance; whoever is not staff gets ``Expired``.

    Args:
        store: all we keep.
        shelf: the cards and what belongs to them.
        clock: what time it is.
    """

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._read = shelf
        self._people = Staff(store, clock)

    async def local_cards(self) -> tuple[Card, ...]:
        """Return the approved cards of the municipality's own."""
        return (await self._store.library()).approved()

    # a card

    async def suggest(self, phase: Phase, weak: str | None, seen: tuple[str, ...] = ()) -> Card:
        """Return the card for a group in ``phase`` whose weakest question was ``weak`` (a code, or None).

        Raises:
            LookupError: there is no card for this phase at all; the content check does not let that happen.
        """
        shelf = await self._shelf()
        card = choose(shelf.cards.values(), phase, weak, seen, shelf.counters)
        if card is None:
            raise LookupError(f"no card for {phase}")
        return card

    async def prepare(self, phase: Phase, weak: str | None, number: int) -> Card:
        """Return the card for the ``number``-th session of a group that will be in ``phase``, another one each time.

        Raises:
            LookupError: there is no card for this phase at all; the content check does not let that happen.
        """
        shelf = await self._shelf()
        card = in_turn(shelf.cards.values(), phase, weak, number, shelf.counters)
        if card is None:
            raise LookupError(f"no card for {phase}")
        return card

    async def farewell(self, number: int) -> Card:
        """Return the card to prepare a group's last session with, whatever its phase: an exercise to take leave.

        Raises:
            LookupError: as :meth:`prepare`.
        """
        shelf = await self._shelf()
        parting = [one for one in shelf.cards.values() if one.phase is Phase.CLOSING and one.kind is Kind.EXERCISE]
        return in_turn(parting, Phase.CLOSING, None, number, shelf.counters) or await self.prepare(
            Phase.CLOSING, None, number
        )

    async def tip(self, person: PersonId, group: str = "") -> Shown | tuple[Group, ...]:
        """Return a tip for the group, or for the only one they guide now; note that they saw it.

        Returns:
            The card; or the groups to choose from, soonest first: none for who guides no group.

        Raises:
            Expired: they are no staff, or do not guide this group.
        """
        record = await self._people.record(person)
        guided = await self._people.running(person)
        if group:
            guided = [await self._people.group(person, group)]
        if len(guided) != 1:
            return tuple(one.group for one in guided)
        trail = _trail_for(guided[0])
        card = await self.suggest(trail.phase, trail.weak, record.toolkit.seen)
        return await self._show(person, card, trail)

    async def card(self, person: PersonId, card: str, way: str = "") -> Shown:
        """Return the card, come to by the trail written as ``way``; note that they saw it."""
        await self._people.record(person)
        found = await self._card(card)
        return await self._show(person, found, read_trail(way, found))

    async def look_again(self, person: PersonId, card: str, way: str = "") -> Shown:
        """Return a card that they saw before; it keeps its place among the cards seen, so that they can go on."""
        record = await self._people.record(person)
        found = await self._card(card)
        return await self._shown(person, found, read_trail(way, found), record.toolkit)

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

    async def vote(self, person: PersonId, card: str, way: str, helped: bool) -> Shown:
        """Keep whether the card helped: once per person, card and phase, the newest word counts.

        The person's own word is kept first: after a crash in between one vote is missing, and none counts twice.
        """
        await self._people.record(person)
        found = await self._card(card)
        trail = read_trail(way, found)
        place = place_of(card, phase_of(trail, found, await self._people.phase_now(person)))
        before: list[bool | None] = []

        def note(own: Toolkit) -> Toolkit:
            before.append(own.votes.get(place))
            return msgspec.structs.replace(own, votes={**own.votes, place: helped})

        toolkit = await self._people.change_toolkit(person, note)
        await self._store.change_counters(lambda old: (with_vote(old, place, before[-1], helped), None))
        return await self._shown(person, found, trail, toolkit)

    # where to find one

    async def check(self, person: PersonId) -> None:
        """Check that the person may look at the guidance.

        Raises:
            Expired: they may not.
        """
        await self._people.record(person)

    async def groups(self, person: PersonId) -> tuple[Group, ...]:
        """Return the groups they guide now, soonest first."""
        await self._people.record(person)
        return tuple(one.group for one in await self._people.running(person))

    async def phase_now(self, person: PersonId) -> Phase | None:
        """Return the phase of the only group they guide now; None for no group, or several."""
        await self._people.record(person)
        return await self._people.phase_now(person)

    async def phase_cards(self, person: PersonId, phase: Phase | None) -> tuple[Card, ...]:
        """Return the cards of a phase (None: those for every phase), what one can do first."""
        await self._people.record(person)
        shelf = await self._shelf()
        return of_phase(shelf.cards.values(), phase, shelf.counters)

    async def kind_cards(self, person: PersonId, kind: Kind) -> tuple[tuple[Card, ...], Phase | None]:
        """Return the cards of a kind, those for the phase of their only group first, and that phase."""
        phase, shelf = await self.phase_now(person), await self._shelf()
        return of_kind(shelf.cards.values(), kind, phase, shelf.counters), phase

    async def situations(self, person: PersonId) -> tuple[Situation, ...]:
        """Return what can happen in a group, in the order of the content."""
        await self._people.record(person)
        return tuple(self._read.situations.values())

    async def situation(self, person: PersonId, situation: str) -> tuple[Situation, tuple[Card, ...]]:
        """Return a situation and its cards, best first."""
        await self._people.record(person)
        shelf = await self._shelf()
        found = shelf.situations.get(situation)
        if found is None:
            raise Expired
        return found, unhelpful_last((shelf.cards[card] for card in found.cards), shelf.counters)

    async def exercises(
        self, person: PersonId, minutes: int | None, bare: bool, people: int | None = None
    ) -> tuple[Card, ...]:
        """Return the exercises of at most ``minutes``, with ``bare`` those without material, for so many people."""
        await self._people.record(person)
        return exercises((await self._shelf()).cards.values(), minutes, bare, people)

    async def kept(self, person: PersonId) -> tuple[Card, ...]:
        """Return their favourites, the newest first."""
        record, shelf = await self._people.record(person), await self._shelf()
        return tuple(shelf.cards[card] for card in reversed(known(record.toolkit.favourites, shelf.cards)))

    async def related(self, person: PersonId, card: str) -> tuple[Card, tuple[Card, ...]]:
        """Return the card and those that belong with it."""
        found = await self.one(person, card)
        return found, tuple(self._read.cards[each] for each in found.related)

    async def one(self, person: PersonId, card: str) -> Card:
        """Return the card alone."""
        await self._people.record(person)
        return await self._card(card)

    async def sources(self, person: PersonId, card: str) -> tuple[str, ...]:
        """Return what the card rests on, as citations."""
        return tuple(self._read.sources[tag] for tag in (await self.one(person, card)).sources)

    # how

    async def _shelf(self) -> Shelf:
        """All the guidance there is now: what was read, the municipality's own, and what colleagues said of it."""
        return self._read.with_own((await self._store.library()).approved(), await self._store.counters())

    async def _show(self, person: PersonId, card: Card, trail: Trail) -> Shown:
        """The card for this person, noted as seen."""
        toolkit = await self._people.change_toolkit(
            person, lambda own: msgspec.structs.replace(own, seen=note_seen(own.seen, card.id))
        )
        return await self._shown(person, card, trail, toolkit)

    async def _shown(self, person: PersonId, card: Card, trail: Trail, toolkit: Toolkit) -> Shown:
        pool = along(trail, card, await self._shelf(), toolkit.favourites)
        again = later(pool, card.id, toolkit.seen)
        phase = phase_of(trail, card, await self._people.phase_now(person))
        return Shown(
            card,
            trail,
            card.id in toolkit.favourites,
            again or another(pool, card.id, toolkit.seen),
            reason_for(card, trail),
            before=earlier(pool, card.id, toolkit.seen),
            again=again is not None,
            vote=toolkit.votes.get(place_of(card.id, phase)),
        )

    async def _change_favourites(
        self, person: PersonId, card: str, way: str, change: Callable[[tuple[str, ...]], tuple[str, ...]]
    ) -> Shown:
        await self._people.record(person)
        found = await self._card(card)
        toolkit = await self._people.change_toolkit(
            person, lambda own: msgspec.structs.replace(own, favourites=change(own.favourites))
        )
        return await self._shown(person, found, read_trail(way, found), toolkit)

    async def _card(self, card: str) -> Card:
        found = (await self._shelf()).cards.get(card)
        if found is None:
            raise Expired
        return found


def _trail_for(record: GroupRecord) -> FromTip:
    """What a tip for this group must fit: its phase, and the weakest point of its last outcome."""
    phase = record.group.phase
    point = record.rounds.weak_point(phase)
    return FromTip(phase, None if point is None else point.question)
