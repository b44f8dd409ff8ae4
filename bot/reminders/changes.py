"""News about a session: who hears that it moved or does not take place, when, and what it takes the place of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, last_civil, next_civil, wall_days_before
from bot.groups.model import Session
from bot.groups.model_news import Change, change_of, difference, told_at, told_together
from bot.messenger.sending import State
from bot.people.model import PersonId
from bot.records import GroupRecord

HOUR = timedelta(hours=1)


def day_before_at(session: Session, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """Return when the reminder of the day before comes: at the same hour, out of quiet hours.

    Not so late that it says nothing new: then it comes at the last civil moment before.
    """
    wanted = wall_days_before(session.starts, 1, zone)
    at = next_civil(wanted, quiet, zone)
    return last_civil(wanted, quiet, zone) if at > session.starts - 2 * HOUR else at


def as_told(record: GroupRecord, session: Session) -> Session:
    """Return the session as its news tells of it.

    One whose change another session's message tells speaks for itself, and for those after it, once all sessions before
    it began without anybody having been told.
    """
    news = session.news
    if news is None or not news.silent or difference(session) is None:
        return session
    alike = told_together(record.group.sessions, session)
    before = [one for one in alike if one.starts < session.starts]
    tells = any(change_of(one) is not None for one in before)
    if not tells or not _were_too_late(record, before):
        return session
    later = len(alike) - len(before) - 1
    return msgspec.structs.replace(session, news=msgspec.structs.replace(news, silent=False, later=later))


def _were_too_late(record: GroupRecord, sessions: Sequence[Session]) -> bool:
    """Whether all began before anybody could be told of their change, as was written down when the first was tidied."""
    names = (f"{'cancelled' if one.cancelled else 'moved'}.{one.id}.{one.revision}" for one in sessions)
    lines = [line for name in names if (line := record.outbox.get(name)) is not None]
    if not lines or any(line.state is not State.EXPIRED for line in lines):
        return False
    looked = max(line.at for line in lines)
    return all(one.starts <= looked for one in sessions)


def news_at(session: Session, quiet: QuietHours, zone: ZoneInfo) -> datetime | None:
    """Return when people hear what is new about a session; None if there is nothing to hear."""
    if session.news is None or change_of(session) is None:
        return None
    return told_at(session.news, quiet, zone)


def hears_of_it(record: GroupRecord, session: Session) -> tuple[int, ...]:
    """Return who hears it: who was there before it changed: members, and guides who did not change it."""
    news = session.news
    if news is None:
        return ()
    members = (one.person for one in record.group.members if one.joined <= news.at)
    return (*members, *(one for one in record.group.facilitators if news.hears(one)))


def to_remind(
    record: GroupRecord, session: Session, readers: tuple[int, ...], day_before: datetime, quiet: QuietHours
) -> tuple[int, ...]:
    """Return which readers of the reminder of the day before have not heard the same already.

    All have when the news of a change comes at the reminder's time or later. After a change that is no news (taken back
    in time, or of the length alone) those have who got the reminder of this very day under an earlier revision.
    """
    if session.news is None:
        return readers
    if difference(session) is not None:
        return () if takes_its_place(session, quiet, ZoneInfo(record.group.zone)) else readers
    return without_told(record, session, "day", readers, day_before)


def without_told(
    record: GroupRecord,
    session: Session,
    kind: str,
    readers: tuple[int, ...],
    since: datetime | None = None,
    revision: int = 0,
) -> tuple[int, ...]:
    """Return which readers did not get a message of this kind already, as the session was before its newest change.

    Args:
        record: the group's.
        session: as it is.
        kind: of the message.
        readers: to whom it would go.
        since: earlier messages do not count; None: all do.
        revision: nor do those about the session before this revision.
    """
    earlier = [
        key[3:]
        for key, line in ((key.split("."), line) for key, line in record.outbox.items())
        if key[:2] == [kind, session.id]
        and revision <= int(key[2]) < session.revision
        and (since is None or line.at >= since)
        and line.state not in (State.HELD, State.EXPIRED)
    ]
    return () if [] in earlier else tuple(one for one in readers if [str(one)] not in earlier)


def takes_its_place(session: Session, quiet: QuietHours, zone: ZoneInfo) -> bool:
    """Return whether the news of a session comes at the time of its reminder or later, and so instead of it."""
    if session.news is None or difference(session) is None or (session.news.added and session.news.silent):
        return False
    return told_at(session.news, quiet, zone) >= day_before_at(session, quiet, zone)


def asks_who_comes(record: GroupRecord, session: Session, person: PersonId, quiet: QuietHours) -> bool:
    """Return whether the news of a session is where its reader can say that they do not come.

    It is where no reminder of the new time may follow: the news takes its place, or it is of one more session; or they
    had a reminder of an earlier time, and a second one may find their week full. What they answered then is forgotten.
    """
    if session.cancelled or change_of(session) is None:
        return False
    if change_of(session) is Change.ADDED or takes_its_place(session, quiet, ZoneInfo(record.group.zone)):
        return True
    return not without_told(record, session, "day", (person,))
