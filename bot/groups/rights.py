"""Who may see and change a group, asked anew at every step; whoever may not learns nothing, not even that it exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from bot.errors import Expired, Mistake
from bot.groups.model import Group, SessionId
from bot.people.model import COORDINATES, PersonId
from bot.people.service import People
from bot.records import GroupRecord
from bot.store.port import Part, Store


class Rights:
    """Opens groups to who may enter.

    Args:
        store: where groups are kept.
        people: knows who is a coordinator at this moment.
    """

    def __init__(self, store: Store, people: People) -> None:
        self._store = store
        self._people = people

    async def theirs(self, person: PersonId) -> list[Group]:
        """The groups that the person guides or coordinates."""
        found: dict[str, Group] = {}
        for tie in await self._store.ties(person):
            record = None if tie.part is Part.MEMBER else await self._store.group(tie.group)
            if record is not None and await self._sees(person, record.group):
                found[tie.group] = record.group
        return list(found.values())

    async def seen(self, person: PersonId, group: str) -> Group:
        """The group, for who guides or coordinates it. Raises Expired for others."""
        found = await self._find(person, group)
        if found is None:
            raise Expired
        return found

    async def guided(self, person: PersonId, group: str) -> Group:
        """The group, for who guides it. Raises Expired for others."""
        found = await self._find(person, group)
        if found is None or not found.guides(person):
            raise Expired
        return found

    async def lasting(self, person: PersonId, group: str) -> Group:
        """The group, for who guides it for good. Raises Expired for others, those who stand in included."""
        found = await self.guided(person, group)
        if person not in found.lasting:
            raise Expired
        return found

    async def decides(self, person: PersonId, group: str) -> None:
        """Check that the person may decide about a group beyond today.

        Raises:
            Expired: they do not guide it.
            Mistake: they only stand in.
        """
        if person not in (await self.guided(person, group)).lasting:
            raise Mistake("standing-not-for-you")

    async def coordinated(self, person: PersonId, group: str) -> Group:
        """The group, for who coordinates it. Raises Expired for others."""
        found = await self._find(person, group)
        if found is None or found.coordinator != person or not await self._coordinates(person):
            raise Expired
        return found

    async def change(self, person: PersonId, group: str, change: Callable[[Group], Group]) -> Group:
        """Change a group as who guides it. Raises Expired for others; what ``change`` raises is passed on."""
        return await self.change_in_record(person, group, lambda record: change(record.group))

    async def change_in_record(self, person: PersonId, group: str, change: Callable[[GroupRecord], Group]) -> Group:
        """Change a group as who guides it, knowing what its record says beside it. Raises as :meth:`change`."""
        return await self._change(await self.guided(person, group), lambda kept: kept.guides(person), change)

    async def change_as_coordinator(self, person: PersonId, group: str, change: Callable[[Group], Group]) -> Group:
        """Change a group as who coordinates it. Raises Expired for others."""
        found = await self.coordinated(person, group)
        return await self._change(found, lambda kept: kept.coordinator == person, lambda record: change(record.group))

    async def _change(
        self, found: Group, may: Callable[[Group], bool], change: Callable[[GroupRecord], Group]
    ) -> Group:
        """Change the group if ``may`` still holds in the moment of writing; who could not come then may come now."""

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, Group]:
            if record is None or not may(record.group):
                raise Expired
            changed = change(record)
            moved = {one.id for one in record.group.sessions if _start(changed, one.id) != one.starts}
            absent = frozenset(each for each in record.absent if each.partition(".")[0] not in moved)
            return msgspec.structs.replace(record, group=changed, absent=absent), changed

        return await self._store.change_group(found.id, decide)

    async def _find(self, person: PersonId, group: str) -> Group | None:
        """The group, if the person guides or coordinates it. Looked for among their own only."""
        for tie in await self._store.ties(person):
            if tie.group == group and tie.part is not Part.MEMBER:
                record = await self._store.group(tie.group)
                if record is not None and await self._sees(person, record.group):
                    return record.group
        return None

    async def _sees(self, person: PersonId, group: Group) -> bool:
        """Whether they guide it, or coordinate it and are still a coordinator (or owner) at all."""
        return group.guides(person) or (group.coordinator == person and await self._coordinates(person))

    async def _coordinates(self, person: PersonId) -> bool:
        return bool(await self._people.roles(person) & COORDINATES)


def _start(group: Group, session: SessionId) -> datetime | None:
    """When the group's session begins; None if it is no longer there."""
    found = group.session(session)
    return None if found is None else found.starts
