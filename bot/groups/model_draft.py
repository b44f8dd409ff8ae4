"""A group in the making: each answer, what it must be like, and which question comes next."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import local
from bot.daysoff import USUAL, DaysOff
from bot.errors import Mistake
from bot.groups.dutch_input import Span, read_number, read_span
from bot.groups.dutch_pattern import Pattern, is_impossible, read_pattern, read_weeks
from bot.groups.model import DraftStep, Group, GroupDraft, Phase, PhaseChange, Series, sessions_from
from bot.groups.model_limits import MOST_SESSIONS, check_count, check_day, check_length, place_of
from bot.messenger.cleaning import has_hidden_signs
from bot.people.model import PersonId

LONGEST_TITLE = 40
TIMES = ((time(9, 30), 120), (time(10, 0), 120), (time(13, 30), 120))
"""Start and minutes that can be tapped."""
COUNTS = (6, 8, 10, 12)
"""How many sessions can be tapped."""
ONCE = 0
"""The answer to "how often" of a group that meets one time."""

_ORDER = (DraftStep.TITLE, DraftStep.FIRST, DraftStep.AT, DraftStep.EVERY, DraftStep.COUNT, DraftStep.CONFIRM)


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
    check_day(first, today)
    return _answered(draft, DraftStep.FIRST, first=first, weekdays=(), dates=(), known=())


def with_pattern(draft: GroupDraft, pattern: Pattern, today: date) -> GroupDraft:
    """Take a typed series, or as much of it as was typed; the questions that it answers are not asked again.

    How many times without how often is weekly, and so are several days of the week.

    Raises:
        Mistake: a day, the length or the number cannot be.
    """
    for day in (pattern.first, *pattern.dates):
        if day is not None:
            check_day(day, today)
    changes: dict[str, object] = {"first": pattern.first, "weekdays": pattern.weekdays, "dates": pattern.dates}
    known = []
    if pattern.span is not None:
        changes["at"], minutes = _lasting(draft, pattern.span)
        changes["minutes"] = check_length(minutes)
        known.append(DraftStep.AT)
    if pattern.weeks or pattern.times or pattern.weekdays or pattern.dates:
        changes["every_weeks"] = pattern.weeks or 1
        known.append(DraftStep.EVERY)
    if pattern.times is not None:
        changes["count"] = check_count(pattern.times)
        known.append(DraftStep.COUNT)
    return _answered(draft, DraftStep.FIRST, **changes, known=tuple(known))


def with_place(draft: GroupDraft, words: str, *, sure: bool = False) -> GroupDraft:
    """Set where it meets. Raises Mistake and Exposing as :func:`place_of`."""
    return _answered(draft, DraftStep.PLACE, place=place_of(words, sure=sure))


def with_skips(draft: GroupDraft, skips: bool) -> GroupDraft:
    """Skip days off, or not; other days come in their place, except in a series of single days."""
    return msgspec.structs.replace(draft, skips=skips)


def with_at(draft: GroupDraft, at: time, minutes: int) -> GroupDraft:
    """Set the time on the wall and the length, 15 minutes to 8 hours.

    Raises:
        Mistake: too short or too long.
    """
    return _answered(draft, DraftStep.AT, at=at, minutes=check_length(minutes))


def with_every(draft: GroupDraft, weeks: int) -> GroupDraft:
    """Set how often: every so many weeks (1 to 4), or :data:`ONCE`.

    Raises:
        Mistake: another number.
    """
    if not ONCE <= weeks <= 4:
        raise Mistake("groups-every-unclear")
    if weeks == ONCE:
        once = _answered(draft, DraftStep.EVERY, every_weeks=1, count=1, weekdays=(), dates=())
        return _at_step(once, DraftStep.CONFIRM) if once.step is DraftStep.COUNT else once
    was_once = draft.count == 1
    kept = COUNTS[2] if was_once else draft.count
    more = _answered(draft, DraftStep.EVERY, every_weeks=weeks, count=kept, dates=())
    return _at_step(more, DraftStep.COUNT) if was_once and more.step is DraftStep.CONFIRM else more


def with_count(draft: GroupDraft, count: int) -> GroupDraft:
    """Set how many sessions, 1 to 52.

    Raises:
        Mistake: fewer or more.
    """
    return _answered(draft, DraftStep.COUNT, count=check_count(count), dates=())


def with_typed(draft: GroupDraft, words: str, today: date) -> GroupDraft:
    """Take what was typed as the answer to the question that is open; a day may come with its time.

    Raises:
        Mistake: it is no answer to that question; it names an example.
        Exposing: it is a place that may tell too much.
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
        case DraftStep.PLACE:
            return with_place(draft, words)
        case DraftStep.CONFIRM:
            return _with_correction(draft, words, today)


def back_to(draft: GroupDraft, step: DraftStep) -> GroupDraft:
    """Ask one question again, or show the whole.

    Raises:
        Mistake: there is no whole yet.
    """
    if step in (DraftStep.CONFIRM, DraftStep.PLACE):
        series_of(draft)
    return _at_step(draft, step)


def series_of(draft: GroupDraft, off: DaysOff | None = None) -> Series:
    """Return the series that a finished draft describes; if it skips days off, those of ``off`` that it meets.

    Raises:
        Mistake: an answer is still missing, or all its days are to be skipped.
    """
    if not draft.title or draft.first is None or draft.at is None:
        raise Mistake("groups-confirm-unclear")
    rule = Series(
        draft.first,
        draft.at,
        draft.minutes,
        draft.every_weeks,
        draft.count,
        draft.weekdays,
        draft.dates,
        place=draft.place,
    )
    if off is None or not draft.skips:
        return rule
    return msgspec.structs.replace(rule, skipped=_to_skip(rule, off))


def group_of(
    draft: GroupDraft,
    maker: PersonId,
    coordinator: PersonId | None,
    now: datetime,
    zone: ZoneInfo,
    off: DaysOff = USUAL,
) -> Group:
    """Return the group that a finished draft describes; it has the draft's id.

    Raises:
        Mistake: an answer is missing, the first session lies behind us by now, or every day would be skipped.
    """
    series = series_of(draft, off)
    sessions = sessions_from(series, zone)
    if not sessions:
        raise Mistake("groups-all-off")
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


def _with_correction(draft: GroupDraft, words: str, today: date) -> GroupDraft:
    if read_span(words):
        return _with_typed_time(draft, words)
    if read_pattern(words, today):
        return _with_typed_day(draft, words, today)
    raise Mistake("groups-correction-unclear")


def _with_typed_day(draft: GroupDraft, words: str, today: date) -> GroupDraft:
    pattern = read_pattern(words, today)
    if pattern is None:
        raise Mistake("groups-day-impossible" if is_impossible(words, today) else "groups-day-unclear")
    return with_pattern(draft, pattern, today)


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


def _to_skip(rule: Series, off: DaysOff) -> tuple[date, ...]:
    """The days off among its days, until as many are left as it counts.

    Raises:
        Mistake: there is no end to them.
    """
    skipped: list[date] = []
    kept = 0
    for day in rule.candidates():
        if kept == rule.count:
            break
        if len(skipped) > MOST_SESSIONS:
            raise Mistake("groups-all-off")
        if off.name(day):
            skipped.append(day)
        else:
            kept += 1
    return tuple(skipped)


def _answered(draft: GroupDraft, step: DraftStep, **answer: object) -> GroupDraft:
    """The draft with an answer. Only an answer to the open question moves on: a late tap changes and stays."""
    changed = msgspec.structs.replace(draft, **answer)
    if draft.step is not step:
        return changed
    if draft.reviewed or step is DraftStep.PLACE:
        return _at_step(changed, DraftStep.CONFIRM)
    asked = (one for one in _ORDER[_ORDER.index(step) + 1 :] if one not in changed.known)
    return _at_step(changed, next(asked))


def _at_step(draft: GroupDraft, step: DraftStep) -> GroupDraft:
    return msgspec.structs.replace(draft, step=step, reviewed=draft.reviewed or step is DraftStep.CONFIRM)
