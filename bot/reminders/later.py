"""Putting one message off: to when, and what is put off now. The series is never touched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.rounds import open_session
from bot.civil import QuietHours, is_quiet, local, next_civil, to_utc
from bot.groups.model import Session
from bot.groups.model_news import difference, told_together
from bot.groups.model_parts import News
from bot.messenger.sending import tried
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.budget import NEWS
from bot.reminders.changes import hears_of_it
from bot.reminders.model import Kind, Slot, slot_name, slots
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

    A reminder follows its session as long as that begins when it did, however its place or length changed. News follows
    it whatever changed, until newer news is told.
    """
    session = record.group.session(note.session)
    if session is not None and note.kind in NEWS and note.news is not None:
        return _news_later(record, quiet, note, session, note.news)
    if session is None or session.cancelled or session.starts != note.occurrence or note.kind in NEWS:
        return _heard_by(note, found_slot(record, quiet, f"{note.kind}.{note.session}.{note.revision}"))
    as_it_was = msgspec.structs.replace(session, revision=note.revision, news=None)
    slot = _heard_by(note, _slot_if(record, quiet, as_it_was, f"{note.kind}.{note.session}.{note.revision}"))
    return None if slot is None else msgspec.structs.replace(slot, session=session)


def _news_later(record: GroupRecord, quiet: QuietHours, note: Later, session: Session, known: News) -> Slot | None:
    """News that was put off, as the session is now; None once newer news was told, or all is again as it was."""
    if session.revision == note.revision:
        return _heard_by(note, found_slot(record, quiet, f"{note.kind}.{note.session}.{note.revision}"))
    if difference(session) is not None and _is_news_told(record, session):
        return None
    told_anew = msgspec.structs.replace(session, news=known)
    kind = Kind.CANCELLED if session.cancelled else Kind.MOVED
    return _heard_by(note, _slot_if(record, quiet, told_anew, slot_name(kind, session)))


def _slot_if(record: GroupRecord, quiet: QuietHours, session: Session, name: str) -> Slot | None:
    """The slot of this name if the session were this one."""
    return found_slot(msgspec.structs.replace(record, group=record.group.with_session(session)), quiet, name)


def _heard_by(note: Later, slot: Slot | None) -> Slot | None:
    """The slot, if it is for who put it off."""
    return slot if slot is not None and note.person in slot.recipients else None


def _is_news_told(record: GroupRecord, session: Session) -> bool:
    """Whether the news of a session as it is now went out or is going out, perhaps by another session's message."""
    told = {(one.id, str(one.revision)) for one in told_together(record.group.sessions, session)}
    keys = (key.split(".") for key in tried(record.outbox))
    return any(key[0] in NEWS and (key[1], key[2]) in told for key in keys)


def waits_for_newer(record: GroupRecord, note: Later) -> bool:
    """Return whether newer news of the same session is about to come: what was put off then need not come first."""
    session = record.group.session(note.session) if note.kind in NEWS else None
    if session is None or session.revision == note.revision or difference(session) is None:
        return False
    return note.person in hears_of_it(record, session) and not _is_news_told(record, session)


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
    known = session.news if slot.kind in NEWS else None
    # Without who changed it: who is erased must not stay behind in a note of somebody else.
    news = None if known is None else msgspec.structs.replace(known, by=None, guides=None)
    note = Later(slot.kind, session.id, session.revision, person, session.starts, slot.at, until, news)
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
    """Return what was put off and has not been tried again; not what newer news is about to say."""
    return {
        key: note
        for key, note in record.later.items()
        if PREFIX + key not in record.outbox and not waits_for_newer(record, note)
    }


def next_later(record: GroupRecord) -> datetime | None:
    """Return when the next message comes that was put off; None when none was."""
    return min((note.until for note in waiting(record).values()), default=None)


def is_past(record: GroupRecord, quiet: QuietHours, note: Later, now: datetime) -> bool:
    """Return whether what was put off is of no use any more.

    While newer news is about to come it is kept: that news may yet be a slip that is put right.
    """
    slot = later_slot(record, quiet, note)
    if slot is not None:
        return now >= last_use(slot)
    session = record.group.session(note.session)
    return session is None or now >= session.starts or not waits_for_newer(record, note)


def pruned(record: GroupRecord, now: datetime) -> GroupRecord:
    """Return the record without absences from sessions that are over, and without calls whose outcome was told.

    Nor with the fate of single calls to a check-in that has closed: who was not called again had answered.
    """
    ended = {one.id for one in record.group.sessions if one.ends <= now}
    absent = frozenset(each for each in record.absent if each.partition(".")[0] not in ended)
    held = open_session(record)
    kept = record.rounds.untold | ({held.id} if held is not None else set())
    calls = {key: number for key, number in record.calls.items() if key.partition(".")[0] in kept}
    outbox = {key: line for key, line in record.outbox.items() if not _is_old_call(key, held)}
    if absent == record.absent and len(calls) == len(record.calls) and len(outbox) == len(record.outbox):
        return record
    return msgspec.structs.replace(record, absent=absent, calls=calls, outbox=outbox)


def _is_old_call(key: str, held: Session | None) -> bool:
    """Whether this is the outbox's line of one reader's call to another check-in than the open one."""
    kind, session, _, reader = (*key.split("."), "", "", "")[:4]
    return kind == Kind.ASK and bool(reader) and (held is None or held.id != session)
