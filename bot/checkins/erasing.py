"""Erases an ended group when its time has come, also when we were down at that moment."""

from __future__ import annotations

from functools import partial

import msgspec

from bot.checkins.retention import WRITES, erases_at, stripped
from bot.clock import Clock
from bot.groups.model import GroupId
from bot.people.consent import Retention
from bot.people.model import PersonId
from bot.people.service import People
from bot.records import GroupRecord
from bot.store.port import Store


class Erasing:
    """Does what was promised on the last card.

    Args:
        store: all we keep.
        clock: what time it is.
        people: lets participants go.
        retention: how long what is kept.
    """

    def __init__(self, store: Store, clock: Clock, people: People, retention: Retention) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._retention = retention

    async def keep_time(self, group: GroupId) -> None:
        """Erase what is due of the group. Cut off anywhere and done again, the end is the same.

        What is configured is noted first: whoever reads it in a group may count on it, also when it is longer later.
        """
        record = await self._store.change_group(group, partial(_promising, retention=self._retention))
        if record is None or not self._is_due(record):
            return
        if record.group.erased >= WRITES:
            await self._store.change_group(group, lambda _: (None, None))
            return
        # Each member goes by name while the group still knows them: after a crash the rest is found here again.
        for member in record.group.members:
            await self._let_go(member.person, group)
        for invitation in await self._store.invitations_of(group):
            await self._store.change_invitation(invitation.hash, lambda _: (None, None))
        if record.rounds.open is not None:
            await self._store.destroy_checkin(record.rounds.open)
        for _ in range(record.group.erased, WRITES):
            await self._store.change_group(group, lambda kept: (kept and stripped(kept), None))

    async def _let_go(self, person: PersonId, group: GroupId) -> None:
        """End somebody's part; who is nothing else to us is forgotten altogether.

        First the person and then the tie: cut off in between, the group still knows whom to look at again.
        """
        others = [tie for tie in await self._store.ties(person) if tie.group != group]
        known = await self._store.person(person)
        if not others and known is not None and known.person.staff is None:
            await self._store.change_person(person, lambda _: (None, None))
        await self._people.leave(person, group)

    def _is_due(self, record: GroupRecord) -> bool:
        moment = erases_at(record, self._retention)
        return moment is not None and moment <= self._clock.now()


def _promising(record: GroupRecord | None, retention: Retention) -> tuple[GroupRecord | None, GroupRecord | None]:
    """The group in which these periods are told."""
    if record is None:
        return None, None
    group = record.group.promising(retention)
    changed = record if group is record.group else msgspec.structs.replace(record, group=group)
    return changed, changed
