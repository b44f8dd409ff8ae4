"""Putting one message off: to when, and what is put off now. The series is never touched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.rounds import open_session
from bot.civil import QuietHours, is_quiet, local, next_civil, to_utc
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.budget import NEWS
from bot.reminders.model import Kind, Slot, slots
from bot.reminders.wishes import Later

HOUR = timedelta(hours=1)
TONIGHT, MORNING = time(18, 30), time(8, 30)
PREFIX = "later."
"""How the outbox's line of a message begins that comes for the second time."""
_NOT_FOR_MEMBERS = frozenset({Kind.ASK, Kind.NUDGE, Kind.OUTCOME})
"""Questions are not put off: a note of that would tell who had not answered. There is an evening reminder for it."""


class When(StrEnum):
    """To when a message can be put off."""

    HOUR = "hour"
    TONIGHT = "tonight"
    MORNING = "morning"


def found_slot(record: GroupRecord, quiet: QuietHours, name: str) -> Slot | None:
    """Return the slot of this name, whether or not it was said already; None when the session moved or is off."""
    return next((slot for slot in slots(record, quiet) if slot.name == name), None)


def later_slot(record: GroupRecord, quiet: QuietHours, note: Later) -> Slot | None:
    """Return the message that was put off as it is to be said now; None if its reader has nothing to hear of it.

    A reminder follows its session as long as that begins when it did, however its place or length changed.
    """
    session = record.group.session(note.session)
    if session is None or session.cancelled or session.starts != note.occurrence or note.kind in NEWS:
        slot = found_slot(record, quiet, f"{note.kind}.{note.session}.{note.revision}")
        return slot if slot is not None and note.person in slot.recipients else None
    as_it_was = msgspec.structs.replace(session, revision=note.revision, news=None)
    group = msgspec.structs.replace(
        record.group, sessions=tuple(as_it_was if one.id == session.id else one for one in record.group.sessions)
    )
    slot = found_slot(
        msgspec.structs.replace(record, group=group), quiet, f"{note.kind}.{note.session}.{note.revision}"
    )
    if slot is None or note.person not in slot.recipients:
        return None
    return msgspec.structs.replace(slot, session=session)


def choices(slot: Slot, now: datetime, quiet: QuietHours, zone: ZoneInfo, *, guides: bool) -> dict[When, datetime]:
    """Return to which moments this message can be put off while it is still of use; none in quiet hours."""
    if not guides and slot.kind in _NOT_FOR_MEMBERS:
        return {}
    today = local(now, zone).date()
    tonight = to_utc(datetime.combine(today, TONIGHT), zone)
    next_day = next_civil(to_utc(datetime.combine(today + timedelta(days=1), MORNING), zone), quiet, zone)
    morning = to_utc(datetime.combine(local(next_day, zone).date(), MORNING), zone)
    found = {When.HOUR: now + HOUR, When.TONIGHT: tonight, When.MORNING: morning}
    return {
        when: at for when, at in found.items() if now + HOUR <= at < last_use(slot) and not is_quiet(at, quiet, zone)
    }


def last_use(slot: Slot) -> datetime:
    """Return until when a message that was put off is still of use: until the session, or as long as at first."""
    before = slot.kind in {Kind.DAY_BEFORE, Kind.HOUR_BEFORE}
    return slot.session.starts if before else slot.expires


def put_off(record: GroupRecord, slot: Slot, person: PersonId, until: datetime) -> GroupRecord:
    """Return the record with the message put off; of several times only the last holds."""
    session = slot.session
    note = Later(slot.kind, session.id, session.revision, person, session.starts, slot.at, until)
    key = slot.key(person)
    outbox = {name: line for name, line in record.outbox.items() if name != PREFIX + key}
    return msgspec.structs.replace(record, later={**record.later, key: note}, outbox=outbox)


def without_later(record: GroupRecord, key: str) -> GroupRecord:
    """Return the record with nothing put off under ``key``."""
    if key not in record.later:
        return record
    rest: Mapping[str, Later] = {name: note for name, note in record.later.items() if name != key}
    return msgspec.structs.replace(record, later=rest)


def waiting(record: GroupRecord) -> dict[str, Later]:
    """Return what was put off and has not been tried again."""
    return {key: note for key, note in record.later.items() if PREFIX + key not in record.outbox}


def next_later(record: GroupRecord) -> datetime | None:
    """Return when the next message comes that was put off; None when none was."""
    return min((note.until for note in waiting(record).values()), default=None)


def pruned(record: GroupRecord, now: datetime) -> GroupRecord:
    """Return the record without absences from sessions that are over, and without calls whose outcome was told."""
    ended = {one.id for one in record.group.sessions if one.ends <= now}
    absent = frozenset(each for each in record.absent if each.partition(".")[0] not in ended)
    held = open_session(record)
    kept = record.rounds.untold | ({held.id} if held is not None else set())
    calls = {key: number for key, number in record.calls.items() if key.partition(".")[0] in kept}
    if absent == record.absent and len(calls) == len(record.calls):
        return record
    return msgspec.structs.replace(record, absent=absent, calls=calls)
