"""The beginning of a group: with its first session the preparation ends, without anybody having to say so."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.clock import Clock
from bot.groups.model import Group, GroupId, Phase, PhaseChange
from bot.records import GroupRecord
from bot.store.port import Store

BEGIN = "begin"
"""The reason of the change that nobody made; a change of somebody who is erased has no name either."""


def begins_at(group: Group) -> datetime | None:
    """Return when the group's first phase with people in it begins; None once any phase but the first was set."""
    if any(change.phase is not Phase.PREPARATION for change in group.phases):
        return None
    return min((session.starts for session in group.sessions if not session.cancelled), default=None)


def begun(group: Group, now: datetime) -> Group:
    """Return the group in its acquaintance phase if its first session has started by ``now``; set by nobody."""
    start = begins_at(group)
    if start is None or now < start:
        return group
    change = PhaseChange(Phase.ACQUAINTANCE, start, None, BEGIN)
    return msgspec.structs.replace(group, phases=(*group.phases, change))


class Beginning:
    """Keeps the time of groups that are about to begin.

    Args:
        store: where groups are kept.
        clock: the time.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def keep_time(self, group: GroupId) -> None:
        """Let the group begin if its first session has started."""
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            return msgspec.structs.replace(record, group=begun(record.group, now)), None

        await self._store.change_group(group, decide)
