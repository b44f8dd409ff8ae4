"""Small moments for a group: an icebreaker that it did not have yet, and a ritual for the phase it came into."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import Group, Phase
from bot.guidance.deck import draw, draw_after
from bot.guidance.model import Icebreaker
from bot.guidance.rights import Staff
from bot.guidance.shelf import Shelf
from bot.guidance.toolkit import Toolkit
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


@dataclass(frozen=True, slots=True)
class Ritual:
    """A small moment for a group that came into another phase.

    Attributes:
        group: which group.
        before: the phase that it came from; None if it began here.
        words: what to do.
    """

    group: Group
    before: Phase | None
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """An icebreaker, drawn for a group.

    Attributes:
        icebreaker: what was drawn.
        group: for which group; None for no group in particular.
        number: which of this round, from 1.
        of: how many there are.
    """

    icebreaker: Icebreaker
    group: Group | None
    number: int
    of: int


class Moments:
    """Draws icebreakers and suggests rituals; whoever is not staff, or does not guide the group, gets ``Expired``.

    Args:
        store: remembers what was drawn for which group.
        shelf: the icebreakers and the phases.
        clock: what time it is.
    """

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._people = Staff(store, clock)
        self._deck = tuple(shelf.icebreakers)

    async def ritual(self, person: PersonId, group: str) -> Ritual:
        """Return the small ritual for the phase that the group came into last."""
        found = (await self._people.group(person, group)).group
        before = found.history()[0].before if found.phases else None
        return Ritual(found, before, self._shelf.phases[found.phase].ritual_from(before))

    async def icebreaker(self, person: PersonId, group: str = "", after: str = "") -> Drawn | tuple[Group, ...]:
        """Draw an icebreaker for the group, or for the only one they guide now; for none if they guide none.

        Args:
            person: who asks.
            group: for which group; empty: for the only one.
            after: the one under which they asked for another; heard twice, the same one comes.

        Returns:
            What was drawn; or the groups to choose from.
        """
        await self._people.record(person)
        guided = [await self._people.group(person, group)] if group else await self._people.running(person)
        if len(guided) > 1:
            return tuple(one.group for one in guided)
        if not guided:
            return self._drawn(await self._draw_for_nobody(person, after), None)
        found = guided[0].group
        return self._drawn(await self._draw_for(found, after), found)

    async def _draw_for(self, group: Group, after: str) -> tuple[str, ...]:
        def decide(record: GroupRecord | None) -> tuple[GroupRecord, tuple[str, ...]]:
            if record is None:
                raise Expired
            drawn = self._next(record.icebreakers, group.id, after)
            return msgspec.structs.replace(record, icebreakers=drawn), drawn

        return await self._store.change_group(group.id, decide)

    async def _draw_for_nobody(self, person: PersonId, after: str) -> tuple[str, ...]:
        def change(own: Toolkit) -> Toolkit:
            return msgspec.structs.replace(own, icebreakers=self._next(own.icebreakers, str(person), after))

        return (await self._people.change_toolkit(person, change)).icebreakers

    def _next(self, drawn: tuple[str, ...], owner: str, after: str) -> tuple[str, ...]:
        return draw_after(self._deck, drawn, owner, after) if after else draw(self._deck, drawn, owner)

    def _drawn(self, drawn: tuple[str, ...], group: Group | None) -> Drawn:
        return Drawn(self._shelf.icebreakers[drawn[-1]], group, len(drawn), len(self._deck))
