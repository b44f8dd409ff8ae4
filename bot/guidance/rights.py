"""Who may look at the guidance, and for which groups; asked anew at every step."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import Phase, next_session
from bot.guidance.toolkit import Toolkit
from bot.people.model import STAFF, PersonId, Role
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store

EDITORS = frozenset({Role.OWNER, Role.COORDINATOR})
"""Who decides on the municipality's own cards, and sees what is missing."""


class Staff:
    """Opens the guidance to who may enter.

    Args:
        store: where people and groups are kept.
        clock: what time it is.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def record(self, person: PersonId) -> PersonRecord:
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

    async def editor(self, person: PersonId) -> PersonRecord:
        """The record of a coordinator or an owner. Raises Expired for everybody else."""
        record = await self._store.person(person)
        if record is None or not edits(record):
            raise Expired
        return record

    async def change_toolkit(self, person: PersonId, change: Callable[[Toolkit], Toolkit]) -> Toolkit:
        """Change what the person keeps of the guidance, and return it.

        Raises:
            Expired: they were forgotten meanwhile, and stay so.
        """

        def decide(record: PersonRecord | None) -> tuple[PersonRecord, Toolkit]:
            if record is None:
                raise Expired
            toolkit = change(record.toolkit)
            return msgspec.structs.replace(record, toolkit=toolkit), toolkit

        return await self._store.change_person(person, decide)

    async def group(self, person: PersonId, group: str) -> GroupRecord:
        """The group, if the person guides it now. Raises Expired if they do not, or it is not there."""
        found = next((one for one in await self.guided(person) if one.group.id == group), None)
        if found is None:
            raise Expired
        return found

    async def guided(self, person: PersonId) -> list[GroupRecord]:
        """The groups that the person guides."""
        ties = [tie for tie in await self._store.ties(person) if tie.part is Part.FACILITATOR]
        return [record for tie in ties if (record := await self._store.group(tie.group)) is not None]

    async def running(self, person: PersonId) -> list[GroupRecord]:
        """The groups they guide that still meet, the soonest first; all of them if none does."""
        guided, now = await self.guided(person), self._clock.now()
        coming = [(session.starts, one) for one in guided if (session := next_session(one.group, now)) is not None]
        return [one for _, one in sorted(coming, key=lambda pair: pair[0])] or guided

    async def phase_now(self, person: PersonId) -> Phase | None:
        """The phase of the only group they guide now; None for no group, or several."""
        running = await self.running(person)
        return running[0].group.phase if len(running) == 1 else None


def edits(record: PersonRecord) -> bool:
    """Whether this is a coordinator or an owner."""
    return record.person.staff is not None and bool(record.person.staff.roles & EDITORS)
