"""Who works with whom: the colleagues that somebody can hand a group to."""

from __future__ import annotations

from dataclasses import dataclass

from bot.groups.rights import Rights
from bot.people.model import COORDINATES, PersonId, Role
from bot.people.service import People
from bot.store.port import Store


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who guides groups."""

    id: PersonId
    name: str


class Colleagues:
    """Knows people's colleagues.

    Args:
        store: who works with groups.
        people: knows names, roles and who answers to whom.
        rights: which groups are whose.
    """

    def __init__(self, store: Store, people: People, rights: Rights) -> None:
        self._store = store
        self._people = people
        self._rights = rights

    async def of(self, person: PersonId) -> tuple[Colleague, ...]:
        """Who guides a group with them first, then who guides groups under the same coordinator, each by name."""
        beside: set[PersonId] = set()
        for group in await self._rights.theirs(person):
            if group.guides(person):
                beside.update(group.lasting)
        same = await self._under_the_same_coordinator(person)
        first = await self.named(tuple(beside - {person}))
        return (*first, *await self.named(tuple(same - beside - {person})))

    async def named(self, people: tuple[PersonId, ...]) -> tuple[Colleague, ...]:
        """These people with their names, in the order of names; who has none with us is left out."""
        found = [Colleague(one, await self._people.name_of(one)) for one in people]
        return tuple(sorted((one for one in found if one.name), key=lambda one: (one.name.casefold(), one.id)))

    async def coordinating(self, *but: PersonId) -> tuple[PersonId, ...]:
        """Everybody who coordinates, or owns the house, without these; in ascending order."""
        able = [one for one in await self._store.staff() if await self._people.roles(one) & COORDINATES]
        return tuple(one for one in able if one not in but)

    async def _under_the_same_coordinator(self, person: PersonId) -> set[PersonId]:
        coordinator = await self._people.answers_to(person)
        if coordinator is None:
            return set()
        return {
            one
            for one in await self._store.staff()
            if Role.FACILITATOR in await self._people.roles(one) and await self._people.answers_to(one) == coordinator
        }
