"""Reads when a session is to be: from what was typed or tapped, and from what we keep while a text is awaited."""

from __future__ import annotations

from datetime import datetime, time

from bot.errors import Expired, Mistake
from bot.groups.dutch_input import read_moment
from bot.groups.dutch_pattern import is_impossible
from bot.groups.model_plan import When
from bot.groups.month import day_of
from bot.groups.planning_screens import usual
from bot.groups.seen import Seen

_DAY_MINUTES = 24 * 60


def wall_of(day: int, minute: int) -> datetime:
    """Return the moment on the wall in a tap. Raises Expired for one that we never wrote."""
    return datetime.combine(day_of(day), clock_of(minute))


def clock_of(minute: int) -> time:
    """Return the minute of the day in a tap as a time. Raises Expired for one that we never wrote."""
    if not 0 <= minute < _DAY_MINUTES:
        raise Expired
    return time(minute // 60, minute % 60)


def about_of(about: str) -> tuple[str, str, int]:
    """Return which session a typed text is about: its group, itself, and its revision."""
    group, session, revision, *_ = about.split(".")
    return group, session, int(revision)


def typed_before(about: str, seen: Seen) -> When | None:
    """Return the time of day that was typed or chosen before, and for how long; None where none was."""
    kept = about.split(".")[3:]
    if not kept:
        return None
    minute, minutes = map(int, kept)
    return When(datetime.combine(seen.today, clock_of(minute)), minutes or None)


def read_when(words: str, seen: Seen, before: When | None) -> When:
    """Return the typed moment, and how long if an end was typed.

    A day without a time keeps the time, also one that was typed before; a time without a day keeps the day.

    Raises:
        Mistake: the words name neither, or a day that no calendar has.
    """
    day, span = read_moment(words, seen.today)
    if day is None and span is None:
        raise Mistake("groups-day-impossible" if is_impossible(words, seen.today) else "planning-when-unclear")
    at = usual(seen)
    if span is None:
        kept = before or When(at)
        return When(datetime.combine(day or at.date(), kept.wall.time()), kept.minutes)
    return When(datetime.combine(day or at.date(), span.start), span.minutes)
