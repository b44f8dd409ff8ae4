"""When things should happen, worked out from the clock on the wall: a second opinion beside the bot's own.

On purpose it shares no code with the rooms that plan messages; what both say must be the same by the rules alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
MORNING, NIGHT = time(8, 0), time(20, 0)
"""Nobody is written to unasked before the one and from the other on, nor on a Sunday."""
EVENING, NOON = time(18, 30), time(12, 0)
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a group meets: the same hour on the wall every time, whatever the clocks do in between."""

    first: date
    at: time
    minutes: int
    every_weeks: int
    count: int

    def walls(self) -> list[datetime]:
        """What the clock on the wall shows at the start of each session (naive)."""
        step = timedelta(weeks=self.every_weeks)
        return [datetime.combine(self.first + number * step, self.at) for number in range(self.count)]


@dataclass(frozen=True, slots=True)
class Times:
    """All moments that hang on one session.

    Attributes:
        number: 1 for the first session.
        starts, ends: of the session itself.
        day_before, hour_before: when the reminders come.
        opens, closes: of the questions about it; the debrief is asked at ``opens`` too.
        evening: when who has not answered is reminded, or None when there is no good evening for it.
        mirror: when who guides sees the outcome, after the group.
    """

    number: int
    starts: datetime
    ends: datetime
    day_before: datetime
    hour_before: datetime
    opens: datetime
    closes: datetime
    evening: datetime | None
    mirror: datetime


@cache
def times_of(table: Timetable) -> tuple[Times, ...]:
    """The moments of every session in order."""
    return tuple(times_at(number, wall, table.minutes) for number, wall in enumerate(table.walls(), 1))


def on_the_wall(moment: datetime) -> datetime:
    """What the clock on the wall shows at an aware moment (naive)."""
    return moment.astimezone(ZONE).replace(tzinfo=None)


def moment_of(wall: datetime) -> datetime:
    """The moment at which the clock on the wall shows ``wall``; never asked for the hour that is skipped in spring."""
    return wall.replace(tzinfo=ZONE).astimezone(UTC)


def is_quiet(moment: datetime) -> bool:
    """Whether nobody may be written to unasked at an aware moment."""
    wall = on_the_wall(moment)
    return wall.weekday() == SUNDAY or not MORNING <= wall.time() < NIGHT


@cache
def times_at(number: int, wall: datetime, minutes: int) -> Times:
    """The moments that hang on one session, given what the clock on the wall shows at its start."""
    starts = moment_of(wall)
    ends = starts + timedelta(minutes=minutes)
    opens = _first_civil(ends + timedelta(minutes=10))
    closes = _closing(opens)
    return Times(
        number=number,
        starts=starts,
        ends=ends,
        day_before=_day_before(wall, starts),
        hour_before=min(_first_civil(starts - timedelta(hours=1)), starts),
        opens=opens,
        closes=closes,
        evening=_evening(opens, closes),
        mirror=_first_civil(_first_civil(closes) + timedelta(minutes=15)),
    )


def told_at(changed: datetime) -> datetime:
    """When people hear that a session was changed: two minutes later, or in the morning."""
    return _first_civil(changed + timedelta(minutes=2))


def _day_before(wall: datetime, starts: datetime) -> datetime:
    """The same hour a day earlier; or the next morning, if that leaves two hours; or else the evening before."""
    wanted = moment_of(wall - timedelta(days=1))
    morning = _first_civil(wanted)
    return morning if starts - morning >= timedelta(hours=2) else _last_civil(wanted)


def _closing(opens: datetime) -> datetime:
    """Noon on the next day that is no Sunday and leaves fifteen hours to answer."""
    day = on_the_wall(opens).date() + timedelta(days=1)
    while True:
        noon = moment_of(datetime.combine(day, NOON))
        if day.weekday() != SUNDAY and noon - opens >= timedelta(hours=15):
            return noon
        day += timedelta(days=1)


def _evening(opens: datetime, closes: datetime) -> datetime | None:
    """Half past six on the day of the call, if that is at least two hours later and before the closing."""
    evening = moment_of(datetime.combine(on_the_wall(opens).date(), EVENING))
    return evening if opens + timedelta(hours=2) <= evening < closes else None


def _first_civil(moment: datetime) -> datetime:
    """The moment itself, or the first after it at which people may be written to."""
    if not is_quiet(moment):
        return moment
    wall = on_the_wall(moment)
    day = wall.date() if wall.time() < MORNING else wall.date() + timedelta(days=1)
    if day.weekday() == SUNDAY:
        day += timedelta(days=1)
    return moment_of(datetime.combine(day, MORNING))


def _last_civil(moment: datetime) -> datetime:
    """The moment itself, or the last whole minute before it at which people may be written to."""
    if not is_quiet(moment):
        return moment
    wall = on_the_wall(moment)
    day = wall.date() if wall.time() >= NIGHT else wall.date() - timedelta(days=1)
    if day.weekday() == SUNDAY:
        day -= timedelta(days=1)
    return moment_of(datetime.combine(day, NIGHT)) - timedelta(minutes=1)
