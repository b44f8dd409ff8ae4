"""How long an ended group is kept: first everything about people goes, later what is left of it as well."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import local, to_utc
from bot.groups.model import Group
from bot.people.consent import Retention
from bot.records import GroupRecord

WRITES = 3
"""How often an erased group is written: as often as older versions of its file are kept, so that none is left."""
AT_NIGHT = time(3, 30)
"""When we erase: nobody waits for an answer then."""
_PARTS_OF_A_SLOT = 2
"""Dots in the key of a message that is over for everybody; one more when it names a recipient."""


def ended_at(group: Group) -> datetime | None:
    """Return when the group's last session ended or will end; None for a group without sessions."""
    held = [one.ends for one in group.sessions if not one.cancelled]
    return max(held, default=max((one.ends for one in group.sessions), default=None))


def people_erased_at(group: Group, retention: Retention) -> datetime | None:
    """Return when everything about people in this group is erased, as its sessions are planned now."""
    ended, keeps = ended_at(group), group.keeps(retention)
    return None if ended is None else _night_after(ended, keeps.people, ZoneInfo(group.zone))


def _night_after(ended: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The night in which the day so many days later begins, on the wall: the day that was named."""
    return to_utc(datetime.combine(local(ended, zone).date() + timedelta(days=days), AT_NIGHT), zone)


def erases_at(record: GroupRecord, retention: Retention) -> datetime | None:
    """Return when there is something to erase of this group again."""
    ended = ended_at(record.group)
    if ended is None:
        return None
    done, keeps = record.group.erased >= WRITES, record.group.keeps(retention)
    days = keeps.rest if done else keeps.people
    return _night_after(ended, days, ZoneInfo(record.group.zone))


def stripped(record: GroupRecord) -> GroupRecord:
    """Return the record without anybody: the name, the dates, the phases and the published bands stay.

    What people said and agreed on, and who changed a session, goes with them. The coordinator stays its coordinator, so
    that a trend over groups can still be seen until the rest goes.
    """
    sessions = tuple(msgspec.structs.replace(one, place="", news=None) for one in record.group.sessions)
    phases = tuple(msgspec.structs.replace(one, by=None, why="") for one in record.group.phases)
    group = msgspec.structs.replace(
        record.group,
        facilitators=(),
        members=(),
        phases=phases,
        sessions=sessions,
        stand_ins=(),
        tidings=(),
        agreements=(),
        chat=None,
        chat_since=None,
        expected=None,
        goal="",
        erased=record.group.erased + 1,
    )
    rounds = msgspec.structs.replace(record.rounds, debriefs=(), verdicts=(), to_ask=())
    outbox = {key: line for key, line in record.outbox.items() if key.count(".") == _PARTS_OF_A_SLOT}
    return GroupRecord(group, rounds, outbox)
