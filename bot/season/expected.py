"""What should have been sent, worked out from what the people of a season know: a plain model, not the bot's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.season.diary import Diary, GroupPage
from bot.season.timetable import ZONE, Times, moment_of, on_the_wall, told_at

DAY, HOUR, ASK, NUDGE, DEBRIEF, OUTCOME, MIRROR = "day", "hour", "ask", "nudge", "debrief", "outcome", "mirror"
DIGEST, FRIDAY, MOVED, CANCELLED = "digest", "friday", "moved", "cancelled"
KINDS = (DAY, HOUR, ASK, NUDGE, DEBRIEF, OUTCOME, MIRROR, MOVED, CANCELLED, DIGEST, FRIDAY)
FRIDAY_AT = timedelta(days=4, hours=15)
"""After midnight on Monday."""
DIGEST_AT = timedelta(hours=8, minutes=30)
"""After midnight on Monday."""
NEAR = timedelta(minutes=2)
"""Who joined, left, answered or came back this close to a message may or may not get it."""


class Expected(NamedTuple):
    """One message that should be in the ledger, once."""

    kind: str
    chat: int
    at: datetime
    about: str
    certain: bool = True
    """False when it may just as well be absent: something changed in the same minutes."""


def expected(diary: Diary, ends: datetime) -> list[Expected]:
    """All that should have been sent unasked before ``ends``, the earliest first."""
    found = [one for page, times in diary.rounds() for one in _about_session(diary, page, times)]
    found += [one for page in diary.groups for one in _news(diary, page)]
    found += [*_digests(diary, ends), *_fridays(diary, ends)]
    return sorted((one for one in found if one.at < ends), key=lambda one: (one.at, one.chat, one.kind))


def _about_session(diary: Diary, page: GroupPage, times: Times) -> Iterator[Expected]:
    """The messages that hang on one session."""
    about = f"{page.title}, keer {times.number}"
    yield from _to_members(diary, page, DAY, times.day_before, about)
    for kind, at in (
        (DAY, times.day_before),
        (HOUR, times.hour_before),
        (DEBRIEF, times.opens),
        *([(MIRROR, times.mirror)] if page.is_asked(times) else []),
    ):
        yield from _to_guides(diary, page, kind, at, about)
    yield from _put_off(diary, page, times, about)
    if page.is_asked(times):
        yield from _questions(diary, page, times, about)


def _news(diary: Diary, page: GroupPage) -> Iterator[Expected]:
    """That a session moved or does not take place: to who takes part, and who guides but did not change it."""
    for one in page.news:
        kind, at = MOVED if one.wall else CANCELLED, told_at(one.at)
        about = f"{page.title}, keer {one.number}"
        yield from _to_members(diary, page, kind, at, about, holidays=False)
        for guide, since in page.guides.items():
            if guide != one.by and since <= one.at:
                yield Expected(kind, guide, at, about)


def _to_guides(diary: Diary, page: GroupPage, kind: str, at: datetime, about: str) -> Iterator[Expected]:
    """One message to everybody who guides it then; a card the day before only to who wants all."""
    for guide, since in page.guides.items():
        less = kind == DAY and diary.wants_less(guide, at)
        if since <= at and not less and not diary.is_away(guide, at):
            yield Expected(kind, guide, at, about)


def _put_off(diary: Diary, page: GroupPage, times: Times, about: str) -> Iterator[Expected]:
    """What people of the group had come again: once more, at the moment they chose."""
    people = {*page.guides, *page.members}
    for one in diary.put_off:
        if one.who in people and one.about == times.starts:
            left = page.members[one.who].left if one.who in page.members else None
            if (left is None or left > one.until) and not diary.is_away(one.who, one.until):
                yield Expected(one.kind, one.who, one.until, about)


def _questions(diary: Diary, page: GroupPage, times: Times, about: str) -> Iterator[Expected]:
    """The call, the evening's one reminder, and the outcome."""
    asked = {who for who, one in page.members.items() if one.asks and one.joined <= times.opens}
    yield from (one for one in _to_members(diary, page, ASK, times.opens, about) if one.chat in asked)
    if times.evening is not None:
        for one in _to_members(diary, page, NUDGE, times.evening, about):
            reacted = _first_reaction(diary, one.chat, times)
            if (
                one.chat in asked
                and not diary.wants_less(one.chat, times.evening)
                and (reacted is None or reacted > times.evening - NEAR)
            ):
                sure = one.certain and (reacted is None or reacted > times.evening + NEAR)
                sure = sure and not _has_loose_outcome(diary, page, one.chat, times) and not _has_news(page, times)
                yield one._replace(certain=sure)
    yield from _to_members(diary, page, OUTCOME, times.closes, about)


def _has_loose_outcome(diary: Diary, page: GroupPage, who: int, times: Times) -> bool:
    """Whether somebody got the last outcome in the same week without having been asked: as a message of its own.

    Three a week is enough: there may then be no room for an evening reminder.
    """
    last = next((one for one in page.times() if one.number == times.number - 1), None)
    if last is None or on_the_wall(last.closes).isocalendar()[:2] != on_the_wall(times.opens).isocalendar()[:2]:
        return False
    return page.members[who].joined > last.opens - NEAR or diary.is_away(who, last.opens)


def _has_news(page: GroupPage, times: Times) -> bool:
    """Whether the group was told of a change in the same week: that counts, and may leave no room for a reminder."""
    week = on_the_wall(times.opens).isocalendar()[:2]
    return any(on_the_wall(told_at(one.at)).isocalendar()[:2] == week for one in page.news)


def _first_reaction(diary: Diary, who: int, times: Times) -> datetime | None:
    """When somebody first answered (or took back) something about a session."""
    return min((one.at for one in diary.reactions.get(who, ()) if is_about(one.called, times)), default=None)


def is_about(called: datetime, times: Times) -> bool:
    """Whether a call at that moment was about this session."""
    return times.opens - timedelta(seconds=1) <= called < times.closes


def _to_members(
    diary: Diary, page: GroupPage, kind: str, at: datetime, about: str, *, holidays: bool = True
) -> Iterator[Expected]:
    """One message to everybody who takes part at that moment and can be reached; without ``holidays`` also then."""
    for who, one in page.members.items():
        here = one.during(at) and not diary.is_away(who, at, holidays=holidays)
        changes = [one.joined, one.left, *_comings_and_goings(diary, who)]
        sure = not any(change is not None and abs(change - at) < NEAR for change in changes)
        if here or not sure:
            yield Expected(kind, who, at, about, sure)


def _comings_and_goings(diary: Diary, who: int) -> Iterator[datetime | None]:
    for one in diary.absences:
        if one.who == who:
            yield from (one.since, one.until)


def _digests(diary: Diary, ends: datetime) -> Iterator[Expected]:
    """Every Monday at half past eight, to everybody who coordinates a group by then."""
    since: dict[int, datetime] = {}
    for page in diary.groups:
        since[page.coordinator] = min(page.made, since.get(page.coordinator, page.made))
    for who, made in since.items():
        day = on_the_wall(made).date()
        monday = day - timedelta(days=day.weekday())
        while (at := moment_of(datetime.combine(monday, datetime.min.time()) + DIGEST_AT)) < ends:
            if at > made:
                yield Expected(DIGEST, who, at, f"week tot {at.astimezone(ZONE):%d-%m}")
            monday += timedelta(weeks=1)


def _fridays(diary: Diary, ends: datetime) -> Iterator[Expected]:
    """Every Friday at three, to who guides a group that met in the week before or will in the week after."""
    week = timedelta(weeks=1)
    moments: dict[tuple[int, datetime], None] = {}
    for page, times in diary.rounds():
        day = on_the_wall(times.starts).date()
        monday = day - timedelta(days=day.weekday() + 7)
        for friday in (monday, monday + week, monday + 2 * week):
            at = moment_of(datetime.combine(friday, datetime.min.time()) + FRIDAY_AT)
            if at - week < times.ends <= at or at < times.starts <= at + week:
                moments |= {(who, at): None for who, since in page.guides.items() if since <= at}
    for who, at in moments:
        if at < ends and not diary.is_away(who, at) and not diary.wants_less(who, at):
            yield Expected(FRIDAY, who, at, f"week van {at.astimezone(ZONE):%d-%m}")
