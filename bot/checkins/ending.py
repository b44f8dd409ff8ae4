"""A session that who guides it says is over before its planned end is; decides, keeps nothing.

It is over a minute after that was said, and until anybody hears of it who guides the group may take it back: one tap
asks the whole group, and it may be a stray one.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.by_hand import with_call
from bot.checkins.model import OPENS_AFTER, checkin_of
from bot.checkins.publication import may_be_asked
from bot.checkins.rounds import due_at
from bot.civil import QuietHours
from bot.errors import Expired, TooSoon
from bot.groups.model import Group, Session, SessionId
from bot.messenger.screens import Moment
from bot.people.model import PersonId
from bot.records import GroupRecord

GRACE = timedelta(minutes=1)
"""How long after the tap a session is over."""


class Effect(StrEnum):
    """What the tap did."""

    DONE = "done"
    KNOWN = "known"
    """Nothing: it was known that the session is over, by a colleague, an earlier press, or the plan."""
    SAME = "same"
    """Nothing: it goes on by the plan, but the questions come no sooner when it is said to be over."""
    BACK = "back"
    """It is not over after all."""
    LATE = "late"
    """Nothing: it could not be taken back any more."""


class After(StrEnum):
    """What becomes of the questions about a session."""

    SOON = "soon"
    """They come within a minute."""
    OPEN = "open"
    QUIET = "quiet"
    """They are held until the first civil moment."""
    NEXT = "next"
    """They wait until those about an earlier session close."""
    SMALL = "small"
    """The group is too small to be asked."""
    CLOSED = "closed"
    PLANNED = "planned"
    """The session goes on, and they come after its planned end."""


class Ended(NamedTuple):
    """What follows from saying that a session is over, or is not after all."""

    group: Group
    session: Session
    effect: Effect
    after: After
    when: datetime | None
    """Until when the questions are open, or from when; None where there is no such moment."""
    until: datetime | None
    """Before when it can be taken back; None when it cannot."""
    at_once: bool = False
    """Whether that is within :data:`GRACE`, so that no time of the clock tells it well."""


def halfway(session: Session) -> datetime:
    """Return from when a session can be said to be over.

    Not from its start: one tap asks the whole group, and nobody taps it by mistake while people come in.
    """
    return session.starts + (session.ends - session.starts) / 2


def going_on(group: Group, now: datetime, quiet: QuietHours) -> Session | None:
    """Return the session that can be said to be over: it is halfway, and would not be over as soon by itself."""
    begun = (one for one in group.sessions if not one.cancelled and halfway(one) <= now)
    return next((one for one in begun if _can_end(group, one, now, quiet)), None)


def just_over(group: Group, now: datetime, quiet: QuietHours) -> Session | None:
    """Return the session that was said to be over, while that can be taken back."""
    return next((one for one in group.sessions if _until(group, one, now, quiet) is not None), None)


def with_done(
    record: GroupRecord | None, person: PersonId, session: str, now: datetime, quiet: QuietHours
) -> tuple[GroupRecord, Effect]:
    """Return the record with the session over a minute after ``now``, and whether that was news.

    Its revision stays, so that nothing about it is said twice.

    Raises:
        Expired: they do not guide the group, or it has no such session.
        TooSoon: the session is not halfway.
    """
    kept, found = _guided(record, person, session)
    if now < halfway(found):
        raise TooSoon("ways-done-early", when=Moment(halfway(found), ZoneInfo(kept.group.zone)))
    if not _can_end(kept.group, found, now, quiet):
        return kept, Effect.SAME if found.done_at is None and now < found.ends else Effect.KNOWN
    return _with(kept, found, now + GRACE, quiet), Effect.DONE


def with_done_back(
    record: GroupRecord | None, person: PersonId, session: str, now: datetime, quiet: QuietHours
) -> tuple[GroupRecord, Effect]:
    """Return the record with the session going on as planned, and whether it was not too late for that.

    Until the questions, or those to who guides, are due nobody has heard of it; and after the planned end there is
    nothing to go on with. Taken back twice is taken back.

    Raises:
        Expired: they do not guide the group, or it has no such session.
    """
    kept, found = _guided(record, person, session)
    if now >= _last_chance(kept.group, found, quiet):
        return kept, Effect.LATE
    return (kept if found.done_at is None else _with(kept, found, None, quiet)), Effect.BACK


def ended(record: GroupRecord, session: Session, now: datetime, quiet: QuietHours, effect: Effect) -> Ended:
    """Return what follows from the tap."""
    if effect is Effect.BACK:
        return Ended(record.group, session, effect, After.PLANNED, due_at(record.group, session, quiet), None)
    after, when = _questions_after(record, session, now, quiet)
    until = _until(record.group, session, now, quiet)
    at_once = until is not None and until - now <= GRACE
    return Ended(record.group, session, effect, after, when, until, at_once)


def _questions_after(
    record: GroupRecord, session: Session, now: datetime, quiet: QuietHours
) -> tuple[After, datetime | None]:
    """What becomes of the questions, and the moment to name."""
    group, rounds = record.group, record.rounds
    due, own = due_at(group, session, quiet), checkin_of(group.id, session.id)
    if session.id in rounds.too_small or (now < due and not may_be_asked(len(group.members))):
        return After.SMALL, None
    if now >= due and session.id in rounds.opened:
        return (After.OPEN, rounds.closes) if rounds.open == own else (After.CLOSED, None)
    if rounds.open not in {None, own} and rounds.closes is not None and rounds.closes > due:
        return After.NEXT, rounds.closes
    if now < due + GRACE:  # just past it they are about to be opened
        return After.SOON if due - now <= GRACE else After.QUIET, due
    return After.CLOSED, None


def _guided(record: GroupRecord | None, person: PersonId, session: str) -> tuple[GroupRecord, Session]:
    if record is None or not record.group.guides(person):
        raise Expired
    found = record.group.session(SessionId(session))
    if found is None or found.cancelled:
        raise Expired
    return record, found


def _can_end(group: Group, session: Session, now: datetime, quiet: QuietHours) -> bool:
    """Whether the questions come sooner when it is said to be over; not for one that ends in the evening."""
    over = msgspec.structs.replace(session, done_at=now + GRACE)
    return due_at(group, over, quiet) < due_at(group, session, quiet)


def _until(group: Group, session: Session, now: datetime, quiet: QuietHours) -> datetime | None:
    """Before when it can be taken back that a session is over."""
    if session.cancelled or session.done_at is None:
        return None
    last = _last_chance(group, session, quiet)
    return last if now < last else None


def _last_chance(group: Group, session: Session, quiet: QuietHours) -> datetime:
    """Before when it can be said that a session goes on: it is not asked about yet, nor would it be by the plan."""
    return min(due_at(group, session, quiet), session.ends + OPENS_AFTER)


def _with(record: GroupRecord, session: Session, done_at: datetime | None, quiet: QuietHours) -> GroupRecord:
    """The record with the session over then; members are called then, also to a check-in that was opened by hand."""
    changed = msgspec.structs.replace(session, done_at=done_at)
    group, rounds = record.group.with_session(changed), record.rounds
    if rounds.open == checkin_of(group.id, session.id) and rounds.call_at is not None:
        rounds = with_call(rounds, due_at(group, changed, quiet))
    return msgspec.structs.replace(record, group=group, rounds=rounds)
