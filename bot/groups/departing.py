"""Handing groups over for good: a coordinator puts a colleague in the place of who has left."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.colleagues import Colleague, Colleagues
from bot.groups.model import Group
from bot.groups.model_parts import Tiding, Told
from bot.groups.model_standing import told_of
from bot.groups.rights import Rights
from bot.people.model import COORDINATES, STAFF, PersonId
from bot.people.parting import Parting
from bot.people.service import People
from bot.store.port import Store


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody who left, the groups that go to another, and the groups that cannot go to them.

    Attributes:
        old: who left.
        new: who takes over.
        groups: what goes to them.
        taking_part: groups that ``new`` takes part in, and so cannot guide.
    """

    old: Colleague
    new: Colleague
    groups: tuple[Group, ...]
    taking_part: tuple[Group, ...]


class Departing:
    """Hands groups over, by who coordinates them.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names and roles.
        rights: who coordinates what.
        colleagues: names people.
        parting: takes the role from who has left.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        people: People,
        rights: Rights,
        colleagues: Colleagues,
        parting: Parting,
    ) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights
        self._colleagues = colleagues
        self._parting = parting

    async def who(self, person: PersonId) -> tuple[Colleague, ...]:
        """Who guides the groups that the person coordinates; without themselves."""
        guides = {one for group in await self._coordinated(person) for one in group.lasting}
        return await self._colleagues.named(tuple(guides - {person}))

    async def whom(self, person: PersonId, old: PersonId) -> tuple[Colleague, tuple[Colleague, ...]]:
        """Who left, and who could take over.

        Raises:
            Expired: that person guides no group that they coordinate.
        """
        left = await self._left(person, old)
        able = set(await self._store.staff()) - {old}
        return left, await self._colleagues.named(tuple(able))

    async def look(self, person: PersonId, old: PersonId, new: PersonId) -> Departure:
        """What handing all over would mean. Raises Expired as :meth:`whom`, and for who does not work with groups."""
        left, others = await self.whom(person, old)
        able = {one.id: one for one in others}
        if new not in able:
            raise Expired
        groups = [one for one in await self._coordinated(person) if old in one.lasting]
        return Departure(
            left,
            able[new],
            tuple(one for one in groups if not one.has_member(new)),
            tuple(one for one in groups if one.has_member(new)),
        )

    async def hand_over(self, person: PersonId, old: PersonId, new: PersonId) -> Departure:
        """Put ``new`` in the place of ``old`` in every group that the person coordinates, and end what ``old`` may.

        A crash halfway is mended by doing it again. Raises as :meth:`look`.
        """
        seen = await self.look(person, old, new)
        for group in seen.groups:
            await self.replace(person, group.id, old, new)
        await self._parting.end_facilitator(person, old)
        return seen

    async def replace(self, person: PersonId, group: str, old: PersonId, new: PersonId) -> Group:
        """Put a colleague in the place of a facilitator of one group. Twice does no harm.

        Raises:
            Expired: they do not coordinate the group, or ``new`` does not work with groups.
            Mistake: ``new`` takes part in the group.
        """
        roles = await self._people.roles(new)
        if not roles & STAFF or not await self._people.name_of(new):
            raise Expired
        others = await self._colleagues.coordinating(person, new) if roles & COORDINATES else ()
        now = self._clock.now()

        def change(kept: Group) -> Group:
            changed = kept.handed_over(old, new, now)
            if changed == kept:
                return kept
            beside = {*changed.lasting, kept.coordinator} - {None, new, person}
            tidings = [Tiding(Told.BESIDE, one, new, now, old) for one in sorted(one for one in beside if one)]
            tidings += [Tiding(Told.COORDINATOR, one, new, now) for one in others if one not in beside]
            if new != person:
                tidings.append(Tiding(Told.TAKES_OVER, new, old, now))
            return told_of(changed, tidings)

        changed = await self._rights.change_as_coordinator(person, group, change)
        await self._people.quit(old, changed.id, await self._store.invitations_of(changed.id))
        self._people.roles_changed(old)
        self._people.roles_changed(new)
        return changed

    async def _coordinated(self, person: PersonId) -> list[Group]:
        return [one for one in await self._rights.theirs(person) if one.coordinator == person]

    async def _left(self, person: PersonId, old: PersonId) -> Colleague:
        found = next((one for one in await self.who(person) if one.id == old), None)
        if found is None:
            raise Expired
        return found
