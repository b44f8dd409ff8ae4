"""A session that who guides it says is over before its planned end is; decides, keeps nothing."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import msgspec

from bot.checkins.model import checkin_of
from bot.checkins.rounds import due_at
from bot.civil import QuietHours
from bot.errors import Expired, Mistake
from bot.groups.model import Group, Session, SessionId
from bot.people.model import PersonId
from bot.records import GroupRecord


class After(StrEnum):
    """What becomes of the questions about a session that is over."""

    OPEN = "open"
    QUIET = "quiet"
    """They are held until the first civil moment."""
    NEXT = "next"
    """They wait until those about an earlier session close."""
    SMALL = "small"
    """The group is too small to be asked."""
    CLOSED = "closed"


class Ended(NamedTuple):
    """What follows from saying that a session is over."""

    group: Group
    again: bool
    """Whether that was known already: by a colleague, an earlier press, or the plan."""
    after: After
    when: datetime | None
    """Until when the questions are open, or from when; None where there is no such moment."""


def going_on(group: Group, now: datetime, quiet: QuietHours) -> Session | None:
    """Return the session that can be said to be over: it is halfway, and its check-in is not due yet.

    Not from its start: one tap asks the whole group, and nobody taps it by mistake while people come in.
    """
    begun = (one for one in group.sessions if not one.cancelled and one.starts + (one.ends - one.starts) / 2 <= now)
    return next((one for one in begun if one.done_at is None and now < due_at(group, one, quiet)), None)


def with_done(
    record: GroupRecord | None, person: PersonId, session: str, now: datetime, quiet: QuietHours
) -> tuple[GroupRecord, bool]:
    """Return the record with the session over at ``now``; and whether that was news.

    Its revision stays, so that nothing about it is said twice.

    Raises:
        Expired: they do not guide the group, or it has no such session.
        Mistake: the session has not begun.
    """
    if record is None or not record.group.guides(person):
        raise Expired
    group = record.group
    found = group.session(SessionId(session))
    if found is None or found.cancelled:
        raise Expired
    if now < found.starts:
        raise Mistake("ways-done-early")
    if found.done_at is not None or now >= due_at(group, found, quiet):
        return record, False
    done = msgspec.structs.replace(found, done_at=now)
    sessions = tuple(done if one.id == found.id else one for one in group.sessions)
    return msgspec.structs.replace(record, group=msgspec.structs.replace(group, sessions=sessions)), True


def ended(record: GroupRecord, session: Session, now: datetime, quiet: QuietHours, *, again: bool) -> Ended:
    """Return what becomes of the questions about a session that is over."""
    group, rounds = record.group, record.rounds
    due = due_at(group, session, quiet)
    if now < due:
        return Ended(group, again, After.QUIET, due)
    if session.id in rounds.too_small:
        return Ended(group, again, After.SMALL, None)
    if rounds.open == checkin_of(group.id, session.id):
        return Ended(group, again, After.OPEN, rounds.closes)
    if session.id in rounds.opened or rounds.closes is None:
        return Ended(group, again, After.CLOSED, None)
    return Ended(group, again, After.NEXT, rounds.closes)
