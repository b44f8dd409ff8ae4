"""The plain model's clock on the wall, hours of quiet and days of a series; it shares no code with the bot.

Times are UTC without a zone; the wall is found by trying: the first minute at which a clock in Amsterdam shows it, or
something later.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Said(NamedTuple):
    """One message."""

    at: datetime
    kind: str
    session: int
    to: int


class Quiet(NamedTuple):
    """From when until when nobody is written to; and whether on Sundays."""

    begin: time
    end: time
    sundays: bool


@cache
def wall_at(moment: datetime) -> datetime:
    """What a clock on a wall in Amsterdam shows."""
    return moment.replace(tzinfo=UTC).astimezone(AMSTERDAM).replace(tzinfo=None)


@cache
def moment_at(wall: datetime) -> datetime:
    """The first minute at which that clock shows ``wall``; where it never does, the first after the jump."""
    guess = wall - 3 * HOUR
    while wall_at(guess) < wall:
        guess += MINUTE
    return guess


def is_quiet(moment: datetime, quiet: Quiet) -> bool:
    """Whether nobody is written to."""
    wall = wall_at(moment)
    return (quiet.sundays and wall.weekday() == 6) or wall.time() >= quiet.begin or wall.time() < quiet.end


@cache
def first_civil(moment: datetime, quiet: Quiet) -> datetime:
    """The first minute from then on at which people are written to."""
    while is_quiet(moment, quiet):
        wall = wall_at(moment)
        at_end = datetime.combine(wall.date() + (DAY if wall.time() >= quiet.end else timedelta()), quiet.end)
        moment = moment_at(at_end)
    return moment


@cache
def last_civil(moment: datetime, quiet: Quiet) -> datetime:
    """The last such minute up to then."""
    if not is_quiet(moment, quiet):
        return moment
    moment = moment.replace(second=0, microsecond=0)
    while is_quiet(moment, quiet):
        moment -= MINUTE
    return moment


def series_days(first: date, every_weeks: int, weekdays: tuple[int, ...], times: int, off: set[date]) -> list[date]:
    """The days of a series: walk over the calendar, day by day."""
    monday = first - first.weekday() * DAY
    found: list[date] = []
    day = first
    while len(found) < times:
        in_turn = ((day - monday).days // 7) % every_weeks == 0
        if in_turn and day.weekday() in weekdays and day not in off:
            found.append(day)
        day += DAY
    return found
