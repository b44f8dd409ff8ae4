"""News about a session: what changed for who takes part, when they hear it, and whether they have heard it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, next_civil
from bot.groups.model import Group, Session, SessionId
from bot.groups.model_parts import News
from bot.people.model import PersonId

Lines = Collection[str]
"""The keys of a group's outbox, but of what was too late for anybody."""
NEAR = timedelta(days=2)
"""An extra session that begins within this is told at once: its reminder may be too late, or miss who just joined.

So is one in a week in which the group meets already: see :func:`bot.groups.model_plan.with_extra`."""
SETTLING = timedelta(minutes=2)
"""How long a change waits before anybody hears of it: who made a mistake can still put it right."""
TELLING = frozenset({"day", "moved", "cancelled"})
"""Messages after which people know when a session is. The names are those of :class:`bot.reminders.model.Kind`."""


class Change(StrEnum):
    """What is different now from how people knew it."""

    MOVED = "moved"
    ELSEWHERE = "elsewhere"
    PLACED = "placed"
    ADDED = "added"
    CANCELLED = "cancelled"
    REVIVED = "revived"


_PLACES = frozenset({Change.ELSEWHERE, Change.PLACED})
_TIMES = frozenset({Change.MOVED, Change.REVIVED})


def change_of(session: Session) -> Change | None:
    """Return what is news about a session; None if it is as people knew it, or another message tells of it."""
    return None if session.news is None or session.news.silent else difference(session)


def difference(session: Session) -> Change | None:
    """Return what is different from how people knew it, also where the message about another session tells of it."""
    news = session.news
    if news is None or (session.cancelled and (news.cancelled or news.added)):
        return None
    if news.added:
        return Change.ADDED
    if session.cancelled != news.cancelled:
        return Change.CANCELLED if session.cancelled else Change.REVIVED
    if session.wall != news.wall:
        return Change.MOVED
    if session.place == news.place or not (news.place or news.reminded):
        return None
    return Change.ELSEWHERE if news.place else Change.PLACED


def is_also_elsewhere(session: Session) -> bool:
    """Return whether a session that people expect at another time is also at another place than they knew."""
    news = session.news
    return news is not None and difference(session) in _TIMES and session.place != news.place


def told_at(news: News, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """Return when people hear of a change: soon, at a civil hour."""
    return next_civil(news.at + SETTLING, quiet, zone)


def is_told(session: Session, lines: Lines) -> bool:
    """Return whether anybody was told, or is being told, how the session is now.

    Args:
        session: as it is.
        lines: such keys: kind, session, revision and perhaps a recipient.
    """
    wanted = [session.id, str(session.revision)]
    keys = (key.split(".") for key in lines)
    return any(key[0] in TELLING and key[1:3] == wanted for key in keys)


def told_together(sessions: Iterable[Session], session: Session) -> list[Session]:
    """Return the sessions that changed alike with this one, in order of time: one message tells of all."""
    alike = _alike(session)
    return sorted((one for one in sessions if _alike(one) == alike), key=lambda one: one.starts)


def with_news(group: Group, changed: Mapping[SessionId, Session], by: PersonId, now: datetime, lines: Lines) -> Group:
    """Return the group with changed sessions, each one revision on, and with what people knew of them before.

    As long as nobody heard of an earlier change, people know a session as it was before that one. Of sessions that
    changed alike the earliest brings the news of all, so that people hear it once; and what it was still to tell about
    sessions that are left as they are is handed to the earliest of those.

    Args:
        group: as it was.
        changed: the sessions as they are to be.
        by: who changes them.
        now: when.
        lines: what was said or tried.
    """
    unheard = [one for one in group.sessions if _is_unheard(group, one, now, lines)]
    touched = {_alike(one) for one in unheard if one.id in changed}
    left = [one for one in unheard if one.id not in changed and _alike(one) in touched]
    new = [
        _anew(
            one,
            changed[one.id],
            one in unheard,
            News(now, by, one.wall, guides=group.facilitators, reminded=_is_reminded(one, now, lines)),
        )
        for one in group.sessions
        if one.id in changed
    ]
    told = {one.id: one for one in (*_bundled(new), *_bundled(left), *_spent(group, changed, lines))}
    return msgspec.structs.replace(group, sessions=tuple(told.get(one.id, one) for one in group.sessions))


def _is_unheard(group: Group, session: Session, now: datetime, lines: Lines) -> bool:
    """Whether people are still to hear of its newest change, by its own message or by that of another session.

    What is no news, such as a first place, counts as known when it can no longer be a slip that is put right.
    """
    news = session.news
    if news is None or (difference(session) is None and not news.added and now - news.at >= SETTLING):
        return False
    if news.added or not news.silent:
        return not is_told(session, lines)
    together = told_together(group.sessions, session)
    # Whoever told of it may have changed since: then there is nobody left who would tell, because people know.
    return any(change_of(one) is not None for one in together) and not any(is_told(one, lines) for one in together)


def _spent(group: Group, changed: Collection[SessionId], lines: Lines) -> list[Session]:
    """Sessions whose news was too late, now that the one that told in their place changes: they tell no more."""
    heard = {_alike(one) for one in group.sessions if one.id in changed and is_told(one, lines)}
    return [
        msgspec.structs.replace(one, news=msgspec.structs.replace(one.news, silent=True))
        for one in group.sessions
        if one.id not in changed and one.news is not None and change_of(one) is not None
        if _alike(one) in heard and not is_told(one, lines)
    ]


def _is_reminded(session: Session, now: datetime, lines: Lines) -> bool:
    """Whether people had their reminder of the session, or news that came in its place."""
    had = {key.split(".")[0] for key in lines if key.split(".")[1:3] == [session.id, str(session.revision)]}
    return "day" in had or ("moved" in had and session.starts - now <= timedelta(days=1))


def _anew(old: Session, new: Session, unheard: bool, news: News) -> Session:
    """The changed session with its news, which says as yet who changed it when."""
    known = old.news if unheard else None
    news = msgspec.structs.replace(
        news,
        wall=old.wall if known is None else known.wall,
        place=old.place if known is None else known.place,
        cancelled=old.cancelled if known is None else known.cancelled,
        added=known is not None and known.added,
        silent=known is not None and _is_left_to_its_reminder(known) and new.wall == known.wall,
        reminded=news.reminded or (known is not None and known.reminded),
        since=old.revision + 1 if new.wall != old.wall else old.news.since if old.news is not None else 0,
    )
    return msgspec.structs.replace(new, revision=old.revision + 1, news=news)


def _is_left_to_its_reminder(news: News) -> bool:
    """Whether it is of an extra session of which people first hear by its reminder."""
    return news.added and news.silent


def _alike(session: Session) -> tuple[object, ...]:
    """What sessions have in common of which one message tells: who changed them when, and what is different.

    Nobody can know from an extra session when another one is, so each has a message of its own.
    """
    news, change = session.news, difference(session)
    if news is None or change in (None, Change.ADDED):
        return (session.id,)
    shift = session.wall - news.wall if change is Change.MOVED else None
    place = session.place if change in _PLACES or is_also_elsewhere(session) else None
    return (news.at, news.by, change, shift, place)


def _bundled(sessions: Iterable[Session]) -> list[Session]:
    """The sessions, of which the earliest of those that changed alike speaks for all of them."""
    alike: dict[tuple[object, ...], list[Session]] = {}
    for one in sorted(sessions, key=lambda one: one.starts):
        alike.setdefault(_alike(one), []).append(one)
    return [
        msgspec.structs.replace(
            one,
            news=msgspec.structs.replace(
                one.news,
                silent=place > 0 or _is_left_to_its_reminder(one.news),
                later=0 if place else len(these) - 1,
            ),
        )
        for these in alike.values()
        for place, one in enumerate(these)
        if one.news is not None
    ]
