"""News about a session: what changed for who takes part, when they hear it, and whether they have heard it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, next_civil
from bot.groups.model import News, Session
from bot.people.model import PersonId

SETTLING = timedelta(minutes=2)
"""How long a change waits before anybody hears of it: who made a mistake can still put it right."""
TELLING = frozenset({"day", "moved", "cancelled"})
"""Messages after which people know when a session is. The names are those of :class:`bot.reminders.model.Kind`."""


class Change(StrEnum):
    """What is different now from how people knew it."""

    MOVED = "moved"
    ELSEWHERE = "elsewhere"
    CANCELLED = "cancelled"
    REVIVED = "revived"


def change_of(session: Session) -> Change | None:
    """Return what is news about a session; None if it is as people knew it, or another message tells of it."""
    news = session.news
    if news is None or news.silent or (session.cancelled and news.cancelled):
        return None
    if session.cancelled != news.cancelled:
        return Change.CANCELLED if session.cancelled else Change.REVIVED
    if session.wall != news.wall:
        return Change.MOVED
    return Change.ELSEWHERE if news.place and session.place != news.place else None


def told_at(news: News, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """Return when people hear of a change: soon, at a civil hour."""
    return next_civil(news.at + SETTLING, quiet, zone)


def is_told(session: Session, lines: Iterable[str]) -> bool:
    """Return whether anybody was told, or is being told, how the session is now.

    Args:
        session: as it is.
        lines: the keys of the group's outbox: kind, session, revision and perhaps a recipient.
    """
    wanted = [session.id, str(session.revision)]
    keys = (key.split(".") for key in lines)
    return any(key[0] in TELLING and key[1:3] == wanted for key in keys)


def with_news(
    old: Session,
    new: Session,
    by: PersonId,
    now: datetime,
    lines: Iterable[str],
    *,
    later: int = 0,
    silent: bool = False,
) -> Session:
    """Return the changed session, one revision on, with what people knew before.

    As long as nobody heard of the last change, people know it as it was before that one. What was told together with
    another session counts as heard.
    """
    unheard = old.news is not None and not old.news.silent and not is_told(old, lines)
    known = old.news if unheard else None
    news = News(
        at=now,
        by=by,
        wall=old.wall if known is None else known.wall,
        place=old.place if known is None else known.place,
        cancelled=old.cancelled if known is None else known.cancelled,
        later=later,
        silent=silent,
    )
    return msgspec.structs.replace(new, revision=old.revision + 1, news=news)
