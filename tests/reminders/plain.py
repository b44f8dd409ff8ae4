"""A plain model of what a calendar should say to whom and when: a second opinion that shares no code with the bot.

It looks at the clock at every tick and keeps, for each session, what people know. Times are UTC without a zone; the
wall is found by trying: the first minute at which a clock in Amsterdam shows it, or something later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NEVER = datetime(1, 1, 1)
UNKNOWN = (NEVER, True)
"""What people know of a session that is off, or of which they never heard."""


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


@dataclass
class PlainSession:
    """A session, and what people know of it."""

    number: int
    wall: datetime
    minutes: int
    cancelled: bool = False
    knows: tuple[datetime, bool] = (NEVER, False)
    changed: datetime | None = None
    by: int = 0
    was: tuple[datetime, bool] = (NEVER, False)
    said: set[str] = field(default_factory=set)
    """What was said of it as it is now."""
    over: set[str] = field(default_factory=set)
    """What was too late when we looked, as it is now: over is over, also when the clock steps back."""
    day_said: list[datetime] = field(default_factory=list)
    """When its reminder of the day before went out, also as it was earlier."""

    @property
    def state(self) -> tuple[datetime, bool]:
        """When it is, and whether it is cancelled; of a cancelled one only that counts."""
        return (NEVER if self.cancelled else self.wall, self.cancelled)

    @property
    def starts(self) -> datetime:
        """Its beginning."""
        return moment_at(self.wall)

    @property
    def ends(self) -> datetime:
        """Its end."""
        return self.starts + self.minutes * MINUTE

    @property
    def is_news(self) -> bool:
        """Whether it is now otherwise than people knew when it was last changed."""
        return self.changed is not None and self.was != self.state

    @property
    def news(self) -> str:
        """The kind of message that says how it is now."""
        return "cancelled" if self.cancelled else "moved"

    @property
    def alike(self) -> tuple[object, ...]:
        """Of sessions that have this in common one message tells all."""
        shift = None if self.cancelled or self.was[1] else self.wall - self.was[0]
        return (self.changed, self.by, self.cancelled, self.was[1], shift)


@dataclass
class PlainSchedule:
    """A group's calendar.

    Args:
        sessions: in order.
        members, guides: who takes part, and who guides.
        quiet: when nobody is written to.
    """

    sessions: list[PlainSession]
    members: tuple[int, ...]
    guides: tuple[int, ...]
    quiet: Quiet

    def change(self, now: datetime, by: int, these: list[PlainSession], **new: object) -> None:
        """Change sessions together; what people know of them only changes when they hear it."""
        for one in these:
            before = (one.wall, one.minutes, one.cancelled)
            if "shift" in new:
                shift = new["shift"]
                assert isinstance(shift, timedelta)
                changed = (one.wall + shift, one.minutes, one.cancelled)
            else:
                changed = (
                    one.wall,
                    int(str(new.get("minutes", one.minutes))),
                    bool(new.get("cancelled", one.cancelled)),
                )
            if changed == before:
                continue
            one.was = one.knows
            one.wall, one.minutes, one.cancelled = changed
            one.changed, one.by, one.said, one.over = now, by, set(), set()

    def tick(self, now: datetime) -> list[Said]:
        """All that is said at this look at the clock."""
        for one in self.sessions:
            if not one.cancelled and now >= one.starts:
                one.over.add("hour")
            if one.is_news and now >= one.starts and now >= self._told_at(one):
                one.over.add(one.news)
        if is_quiet(now, self.quiet):
            return []
        found: list[Said] = []
        for one in self.sessions:
            for kind, to in self._wanted(one, now):
                if kind not in one.said | one.over:
                    one.said.add(kind)
                    found += [Said(now, kind, one.number, who) for who in to]
                    self._is_known(one, kind, now)
        return found

    def _wanted(self, one: PlainSession, now: datetime) -> Iterable[tuple[str, tuple[int, ...]]]:
        told = None if one.changed is None else self._told_at(one)
        if one.is_news and one is self._teller(one) and told is not None and told <= now < one.starts:
            rest = tuple(guide for guide in self.guides if guide != one.by)
            yield one.news, (*self.members, *rest)
        if one.cancelled:
            return
        day = self._day_before(one)
        if day <= now < one.starts - HOUR and not self._is_repeat(one, day, told):
            yield "day", (*self.members, *self.guides)
        if min(first_civil(one.starts - HOUR, self.quiet), one.starts) <= now < one.starts:
            yield "hour", self.guides
        if first_civil(one.ends + 10 * MINUTE, self.quiet) <= now < one.ends + 48 * HOUR:
            yield "debrief", self.guides

    def _is_known(self, one: PlainSession, kind: str, now: datetime) -> None:
        """From now on people know what was said."""
        if kind == "day":
            one.day_said.append(now)
            one.knows = one.state
        if kind in ("moved", "cancelled"):
            for each in self._told_with(one):
                each.knows = each.state
                each.said.add(kind)

    def _told_at(self, one: PlainSession) -> datetime:
        assert one.changed is not None
        return first_civil(one.changed + 2 * MINUTE, self.quiet)

    def _teller(self, one: PlainSession) -> PlainSession | None:
        """The first that had not begun when its news could be told; so if it is too late for one, the next tells."""
        return next((each for each in self._told_with(one) if each.news not in each.over), None)

    def _told_with(self, one: PlainSession) -> list[PlainSession]:
        """The sessions that one message tells of, in order of time."""
        alike = [each for each in self.sessions if each.is_news and each.alike == one.alike]
        return sorted(alike, key=lambda each: each.starts)

    def _day_before(self, one: PlainSession) -> datetime:
        wanted = moment_at(wall_at(one.starts) - DAY)
        civil = first_civil(wanted, self.quiet)
        return last_civil(wanted, self.quiet) if one.starts - civil < 2 * HOUR else civil

    def _is_repeat(self, one: PlainSession, day: datetime, told: datetime | None) -> bool:
        if told is None:
            return False
        if one.is_news:
            return told >= day
        return "day" not in one.said and any(said >= day for said in one.day_said)


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
