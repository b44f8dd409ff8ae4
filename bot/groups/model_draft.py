"""A group in the making: each answer, what it must be like, and which question comes next."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import local
from bot.errors import Mistake
from bot.groups.dutch_input import Span, read_moment, read_number, read_span, read_weeks
from bot.groups.model import DraftStep, Group, GroupDraft, Phase, PhaseChange, Series, sessions_from
from bot.messenger.cleaning import has_hidden_signs
from bot.people.model import PersonId

LONGEST_TITLE = 40
FURTHEST = timedelta(days=366)
"""How far ahead a first session may be."""
MOST_SESSIONS = 52
SHORTEST, LONGEST = 15, 480
"""Minutes of a session."""
TIMES = ((time(9, 30), 120), (time(10, 0), 120), (time(13, 30), 120))
"""Start and minutes that can be tapped."""
COUNTS = (6, 8, 10, 12)
"""How many sessions can be tapped."""
ONCE = 0
"""The answer to "how often" of a group that meets one time."""

_ORDER = tuple(DraftStep)


def first_days(today: date) -> tuple[date, ...]:
    """Return the next three working days, for buttons."""
    week = (today + timedelta(days=ahead) for ahead in range(1, 8))
    return tuple(day for day in week if day.isoweekday() < 6)[:3]


def with_title(draft: GroupDraft, title: str) -> GroupDraft:
    """Name the group: 1 to 40 characters on one line, at least one of them a letter or digit.

    Raises:
        Mistake: the name is not like that.
    """
    one_line = " ".join(title.split())
    if not any(sign.isalnum() for sign in one_line):
        raise Mistake("groups-title-empty")
    if len(one_line) > LONGEST_TITLE:
        raise Mistake("groups-title-long", most=LONGEST_TITLE)
    if has_hidden_signs(one_line):
        raise Mistake("groups-title-signs")
    return _answered(draft, DraftStep.TITLE, title=one_line)


def with_first(draft: GroupDraft, first: date, today: date) -> GroupDraft:
    """Set the day of the first session: today or later, within a year.

    Raises:
        Mistake: it is not.
    """
    if first < today:
        raise Mistake("groups-day-past")
    if first - today > FURTHEST:
        raise Mistake("groups-day-far")
    return _answered(draft, DraftStep.FIRST, first=first)


def with_at(draft: GroupDraft, at: time, minutes: int) -> GroupDraft:
    """Set the time on the wall and the length, 15 minutes to 8 hours.

    Raises:
        Mistake: too short or too long.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise Mistake("groups-time-length")
    return _answered(draft, DraftStep.AT, at=at, minutes=minutes)


def with_every(draft: GroupDraft, weeks: int) -> GroupDraft:
    """Set how often: every so many weeks (1 to 4), or :data:`ONCE`.

    Raises:
        Mistake: another number.
    """
    if not ONCE <= weeks <= 4:
        raise Mistake("groups-every-unclear")
    if weeks == ONCE:
        once = _answered(draft, DraftStep.EVERY, every_weeks=1, count=1)
        return _at_step(once, DraftStep.CONFIRM) if once.step is DraftStep.COUNT else once
    was_once = draft.count == 1
    more = _answered(draft, DraftStep.EVERY, every_weeks=weeks, count=COUNTS[2] if was_once else draft.count)
    return _at_step(more, DraftStep.COUNT) if was_once and more.step is DraftStep.CONFIRM else more


def with_count(draft: GroupDraft, count: int) -> GroupDraft:
    """Set how many sessions, 1 to 52.

    Raises:
        Mistake: fewer or more.
    """
    if not 1 <= count <= MOST_SESSIONS:
        raise Mistake("groups-count-range", most=MOST_SESSIONS)
    return _answered(draft, DraftStep.COUNT, count=count)


def with_typed(draft: GroupDraft, words: str, today: date) -> GroupDraft:
    """Take what was typed as the answer to the question that is open; a day may come with its time.

    Raises:
        Mistake: it is no answer to that question; it names an example.
    """
    match draft.step:
        case DraftStep.TITLE:
            return with_title(draft, words)
        case DraftStep.FIRST:
            return _with_typed_day(draft, words, today)
        case DraftStep.AT:
            return _with_typed_time(draft, words)
        case DraftStep.EVERY:
            return _with_typed_pattern(draft, words)
        case DraftStep.COUNT:
            count = read_number(words)
            if count is None:
                raise Mistake("groups-count-unclear")
            return with_count(draft, count)
        case DraftStep.CONFIRM:
            raise Mistake("groups-confirm-unclear")


def back_to(draft: GroupDraft, step: DraftStep) -> GroupDraft:
    """Ask one question again, or show the whole.

    Raises:
        Mistake: there is no whole yet.
    """
    if step is DraftStep.CONFIRM:
        series_of(draft)
    return _at_step(draft, step)


def series_of(draft: GroupDraft) -> Series:
    """Return the series that a finished draft describes.

    Raises:
        Mistake: an answer is still missing.
    """
    if not draft.title or draft.first is None or draft.at is None:
        raise Mistake("groups-confirm-unclear")
    return Series(draft.first, draft.at, draft.minutes, draft.every_weeks, draft.count)


def group_of(draft: GroupDraft, maker: PersonId, coordinator: PersonId | None, now: datetime, zone: ZoneInfo) -> Group:
    """Return the group that a finished draft describes; it has the draft's id.

    Raises:
        Mistake: an answer is missing, or the first session lies behind us by now.
    """
    series = series_of(draft)
    sessions = sessions_from(series, zone)
    if sessions[0].starts <= now:
        raise Mistake("groups-day-past")
    return Group(
        id=draft.id,
        title=draft.title,
        created=now,
        coordinator=coordinator,
        facilitators=(maker,),
        series=series,
        sessions=sessions,
        phases=(PhaseChange(Phase.PREPARATION, now, maker),),
        zone=zone.key,
    )


def today_in(zone: ZoneInfo, now: datetime) -> date:
    """Return which day it is on the calendar in ``zone``."""
    return local(now, zone).date()


def _with_typed_day(draft: GroupDraft, words: str, today: date) -> GroupDraft:
    day, span = read_moment(words, today)
    if day is None:
        raise Mistake("groups-day-unclear")
    dated = with_first(draft, day, today)
    return dated if span is None or dated.step is not DraftStep.AT else with_at(dated, *_lasting(draft, span))


def _with_typed_time(draft: GroupDraft, words: str) -> GroupDraft:
    span = read_span(words)
    if span is None:
        raise Mistake("groups-time-unclear")
    return with_at(draft, *_lasting(draft, span))


def _with_typed_pattern(draft: GroupDraft, words: str) -> GroupDraft:
    weeks = read_weeks(words)
    if weeks is None:
        raise Mistake("groups-every-unclear")
    return with_every(draft, weeks)


def _lasting(draft: GroupDraft, span: Span) -> tuple[time, int]:
    """The start, and the length that was typed or else the usual one."""
    return span.start, draft.minutes if span.minutes is None else span.minutes


def _answered(draft: GroupDraft, step: DraftStep, **answer: object) -> GroupDraft:
    """The draft with an answer. Only an answer to the open question moves on: a late tap changes and stays."""
    changed = msgspec.structs.replace(draft, **answer)
    if draft.step is not step:
        return changed
    return _at_step(changed, DraftStep.CONFIRM if draft.reviewed else _ORDER[_ORDER.index(step) + 1])


def _at_step(draft: GroupDraft, step: DraftStep) -> GroupDraft:
    return msgspec.structs.replace(draft, step=step, reviewed=draft.reviewed or step is DraftStep.CONFIRM)
