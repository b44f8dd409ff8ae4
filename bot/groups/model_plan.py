"""Changes to a group's sessions: move, cancel, revive, another place or length, one more, a pause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import local, to_utc, week_of
from bot.dutch import say_moment
from bot.errors import Expired, Mistake
from bot.groups.model import Group, Session, SessionId
from bot.groups.model_limits import check_day, check_length
from bot.groups.model_news import NEAR, with_news
from bot.groups.model_parts import News
from bot.people.model import PersonId

MOST_EVER = 120
"""How many sessions a group can have, extra ones included."""

_ENOUGH = 3
"""Sessions of which most agree on a place, though one of them is elsewhere."""


class Scope(StrEnum):
    """Which sessions a change is about."""

    ONE = "one"
    REST = "rest"
    """This one and all that come after it."""


class When(NamedTuple):
    """When a session is to be: the moment on the wall, and for how many minutes if that was said (None: as usual)."""

    wall: datetime
    minutes: int | None = None


class ChangedMeanwhile(Exception):
    """Somebody else changed the session after it was shown; nothing was done."""


class Decider(msgspec.Struct, frozen=True):
    """Who changes something, when, and what people have been told so far.

    Attributes:
        by: who.
        now: when.
        lines: the keys of the group's outbox.
    """

    by: PersonId
    now: datetime
    lines: Collection[str] = ()


def plan_of(group: Group) -> int:
    """Return a number that every change of any session raises: what was seen before it is out of date."""
    return len(group.sessions) + sum(session.revision for session in group.sessions)


def to_change(group: Group, session: str, revision: int, now: datetime) -> Session:
    """Return the session that somebody wants to change, as they saw it.

    Raises:
        Expired: the group has no such session.
        ChangedMeanwhile: it was changed since they saw it.
        Mistake: it has begun.
    """
    found = group.session(SessionId(session))
    if found is None:
        raise Expired
    if found.revision != revision:
        raise ChangedMeanwhile
    if found.starts <= now:
        raise Mistake("planning-begun")
    return found


def moved(group: Group, session: Session, when: When, scope: Scope, who: Decider) -> Group:
    """Return the group with a session, or all from it on, moved: each by as much as the first, on the wall.

    Raises:
        Mistake: a session would be in the past, too far away, or at the time of another one of the group; or the
            length cannot be.
    """
    wall = when.wall
    check_wall(group, wall, who.now)
    minutes = None if when.minutes is None else check_length(when.minutes)
    zone = ZoneInfo(group.zone)
    shift = wall - session.wall

    def move(one: Session) -> Session:
        there = one.wall + shift
        lasting = one.minutes if minutes is None else minutes
        return msgspec.structs.replace(one, wall=there, starts=to_utc(there, zone), minutes=lasting)

    return _numbered(_checked(_changed(group, session, scope, move, who), who))


def called_off(group: Group, session: Session, scope: Scope, who: Decider) -> Group:
    """Return the group with a session, or all from it on, cancelled."""
    return _changed(group, session, scope, lambda one: msgspec.structs.replace(one, cancelled=True), who)


def revived(group: Group, session: Session, scope: Scope, who: Decider) -> Group:
    """Return the group with a session, or all cancelled ones from it on, taking place after all.

    Raises:
        Mistake: another session of the group is at that time by now.
    """
    bring_back = _changed(group, session, scope, lambda one: msgspec.structs.replace(one, cancelled=False), who, True)
    return _checked(bring_back, who)


def placed(group: Group, session: Session, place: str, scope: Scope, who: Decider) -> Group:
    """Return the group with a session, or all from it on, at another place."""
    return _changed(group, session, scope, lambda one: msgspec.structs.replace(one, place=place), who)


def lasting(group: Group, session: Session, minutes: int, scope: Scope, who: Decider) -> Group:
    """Return the group with a session, or all from it on, longer or shorter.

    Raises:
        Mistake: the length cannot be, or it would last into the next session.
    """
    check_length(minutes)
    return _checked(
        _changed(group, session, scope, lambda one: msgspec.structs.replace(one, minutes=minutes), who), who
    )


def spanning(group: Group, session: Session, start: time, minutes: int, who: Decider) -> Group:
    """Return the group with a session at other times on its day.

    Raises:
        Mistake: that has begun, the length cannot be, or it would be at the time of another session.
    """
    check_length(minutes)
    wall = datetime.combine(session.wall.date(), start)
    check_wall(group, wall, who.now)
    starts = to_utc(wall, ZoneInfo(group.zone))

    def span(one: Session) -> Session:
        return msgspec.structs.replace(one, wall=wall, starts=starts, minutes=minutes)

    return _checked(_changed(group, session, Scope.ONE, span, who), who)


def paused(group: Group, until: date, who: Decider) -> Group:
    """Return the group with every session that would come before the day ``until`` cancelled."""
    coming = [one for one in group.sessions if not one.cancelled and one.starts > who.now and one.wall.date() < until]
    return _all_changed(group, coming, lambda one: msgspec.structs.replace(one, cancelled=True), who)


def with_extra(group: Group, when: When, who: Decider) -> Group:
    """Return the group with one more session, where it usually meets, and as long as usual if no length was said.

    Nobody knows of it: one that is near, or whose reminder may find the week full, is told at once. Of another one
    people hear by its reminder; if it moves before, that news tells of an extra session.

    Raises:
        Mistake: it would be in the past, too far away, at the time of another one, or one too many; or the length
            cannot be.
    """
    wall = when.wall
    check_wall(group, wall, who.now)
    if len(group.sessions) >= MOST_EVER:
        raise Mistake("planning-too-many", most=MOST_EVER)
    number = max((one.number for one in group.sessions), default=0) + 1
    usual = group.series.minutes if group.series else group.sessions[-1].minutes
    minutes = usual if when.minutes is None else check_length(when.minutes)
    place = usual_place(group, who.now)
    extra = Session(SessionId(f"s{number}"), number, wall, to_utc(wall, ZoneInfo(group.zone)), minutes, place)
    later = extra.starts - who.now > NEAR and not _shares_its_week(group, extra)
    news = News(who.now, who.by, wall, place, silent=later, added=True, guides=group.facilitators)
    extra = msgspec.structs.replace(extra, news=news)
    return _numbered(_checked(msgspec.structs.replace(group, sessions=(*group.sessions, extra)), who))


def usual_place(group: Group, now: datetime) -> str:
    """Return where the group meets: the place of most sessions to come; empty if it has none.

    Of the last sessions at least three are looked at, so that one of them elsewhere is not taken for the rule.
    """
    held = sorted((one for one in group.sessions if not one.cancelled), key=lambda one: one.starts)
    coming = sum(1 for one in held if one.starts > now)
    places = Counter(one.place for one in held[-max(coming, _ENOUGH) :])
    planned = group.series.place if group.series else ""
    return max(places, key=lambda place: (places[place], place == planned), default="")


def changed_in(after: Group, before: Group) -> tuple[Session, ...]:
    """Return the sessions that are new or different in ``after``, but for their place in the order."""
    numbers = {one.id: one.number for one in after.sessions}
    known = [msgspec.structs.replace(one, number=numbers.get(one.id, one.number)) for one in before.sessions]
    return tuple(one for one in after.sessions if one not in known)


def _shares_its_week(group: Group, extra: Session) -> bool:
    """Whether the group meets more than once in its week: then the questions may leave no room for its reminder."""
    week = week_of(extra.wall.date())
    return any(not one.cancelled and week_of(one.wall.date()) == week for one in group.sessions)


def check_wall(group: Group, wall: datetime, now: datetime) -> None:
    """Check that a session may begin then.

    Raises:
        Mistake: that moment is past, or more than a year away.
    """
    zone = ZoneInfo(group.zone)
    check_day(wall.date(), local(now, zone).date())
    if to_utc(wall, zone) <= now:
        raise Mistake("groups-day-past")


def days_to_choose(session: Session, today: date) -> tuple[date, ...]:
    """Return days for buttons: the first working days after the session's own, none of them past."""
    start = max(session.wall.date(), today - timedelta(days=1))
    ahead = (start + timedelta(days=number) for number in range(1, 8))
    return tuple(day for day in ahead if day.isoweekday() < 6)[:3]


def _changed(
    group: Group,
    session: Session,
    scope: Scope,
    change: Callable[[Session], Session],
    who: Decider,
    off: bool | None = None,
) -> Group:
    """The group with a session changed, or also those that come after it; of those only cancelled ones, or only not."""
    wanted = session.cancelled if off is None else off
    rest = [one for one in group.sessions if one.starts > session.starts and one.cancelled == wanted]
    return _all_changed(group, [session, *rest] if scope is Scope.REST else [session], change, who)


def _all_changed(group: Group, these: list[Session], change: Callable[[Session], Session], who: Decider) -> Group:
    """The group with these sessions changed, and with what people are to hear of it."""
    changed = {one.id: new for one in these if (new := change(one)) != one}
    return with_news(group, changed, who.by, who.now, who.lines) if changed else group


def _numbered(group: Group) -> Group:
    """The group with its sessions numbered by date: an extra one between the first and the second is the second."""
    order = {one.id: place for place, one in enumerate(sorted(group.sessions, key=lambda one: one.starts), 1)}
    sessions = tuple(msgspec.structs.replace(one, number=order[one.id]) for one in group.sessions)
    return msgspec.structs.replace(group, sessions=sessions)


def _checked(group: Group, who: Decider) -> Group:
    """The group, if no two of its sessions are on at the same time.

    Raises:
        Mistake: two are.
    """
    kept = sorted((one for one in group.sessions if not one.cancelled), key=lambda one: one.starts)
    for one, following in pairwise(kept):
        if following.starts < one.ends:
            zone = ZoneInfo(group.zone)
            say = partial(say_moment, zone=zone, today=local(who.now, zone).date())
            raise Mistake("planning-overlap", moment=say(one.starts), other=say(following.starts))
    return group
