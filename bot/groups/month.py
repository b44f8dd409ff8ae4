"""A month as buttons: days to tap, and a way to the month before and after."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from babel.dates import format_date

from bot.civil import to_utc
from bot.dutch import DUTCH, say_date
from bot.errors import Expired
from bot.groups.dutch_input import WEEKDAYS
from bot.groups.model_limits import FURTHEST
from bot.messenger.screens import Button, text
from bot.messenger.taps import Tap

_LONG_AGO, _FAR = 202001, 210001


def number_of(month: date) -> int:
    """A month as it stands in a tap: 202610."""
    return month.year * 100 + month.month


def month_of(number: int) -> date:
    """The first day of a month in a tap. Raises Expired for one that we never wrote."""
    if not (_LONG_AGO <= number < _FAR and 1 <= number % 100 <= 12):
        raise Expired
    return date(number // 100, number % 100, 1)


def day_number(day: date) -> int:
    """A day as it stands in a tap: 20261013."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(number: int) -> date:
    """The day in a tap. Raises Expired for one that is not on the calendar."""
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError:
        raise Expired from None


def say_day(day: date, today: date | None) -> str:
    """A day as we say it, "di 13 okt"; with its year where, seen from today, it could be another year's.

    Without ``today`` never: for a small button, under words that name the year.
    """
    return say_date(to_utc(datetime.combine(day, time(12))), today=today)


def month_rows(
    month: date, today: date, on_day: Callable[[date], Tap], on_month: Callable[[int], Tap]
) -> tuple[tuple[Button, ...], ...]:
    """The weeks of a month that are not over, Monday first; below them the months beside it, within a year.

    A day that is past or in another month is a dot; that and the names of the days show the same month again.
    """
    month = min(max(month, today.replace(day=1)), (today + FURTHEST).replace(day=1))
    same = on_month(number_of(month))
    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    rows = [
        tuple(
            label(str(day.day), on_day(day)) if day.month == month.month and day >= today else label("·", same)
            for day in week
        )
        for week in weeks
        if week[-1] >= today
    ]
    before = month - timedelta(days=1)
    after = month + timedelta(days=31)
    ways = []
    if before >= today.replace(day=1):
        ways.append(label(f"‹ {_name(before)}", on_month(number_of(before))))
    if after.replace(day=1) <= today + FURTHEST:
        ways.append(label(f"{_name(after)} ›", on_month(number_of(after))))
    names = tuple(label(name[:2], same) for name in WEEKDAYS)
    return (names, *rows, tuple(ways))


def say_month(month: date) -> str:
    """A month in full: "oktober 2026"."""
    return format_date(month, "LLLL yyyy", locale=DUTCH)


def _name(month: date) -> str:
    return format_date(month, "LLLL", locale=DUTCH)


def label(words: str, tap: Tap) -> Button:
    """A button that shows a day, a time or a number."""
    return Button(text("groups-label", words=words), tap)
