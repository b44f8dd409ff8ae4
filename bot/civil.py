"""Civil time: from the clock on the wall to the store's UTC and back, and the hours in which we keep quiet."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class QuietHours(msgspec.Struct, frozen=True):
    """When nobody gets a message unasked: each night, and all of Sunday (local time)."""

    begin: time = time(20, 0)
    end: time = time(8, 0)
    sundays: bool = True


def to_utc(wall: datetime, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the moment at which the wall clock shows ``wall`` (naive, local to ``zone``).

    In the gap of spring: the first valid moment after it. In the overlap of autumn: the first of the two.
    """
    moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return moment
    before = wall.replace(tzinfo=zone, fold=0).utcoffset()
    after = wall.replace(tzinfo=zone, fold=1).utcoffset()
    earliest = wall - max(before or timedelta(), after or timedelta())
    latest = wall - min(before or timedelta(), after or timedelta())
    return _end_of_gap(earliest.replace(tzinfo=UTC), latest.replace(tzinfo=UTC), zone)


def _end_of_gap(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant between ``low`` and ``high`` at which ``zone`` changes its offset."""
    offset = low.astimezone(zone).utcoffset()
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high.replace(second=0, microsecond=0)


def local(moment: datetime, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the aware ``moment`` as the wall clock in ``zone`` shows it (still aware)."""
    return moment.astimezone(zone)


def is_quiet(moment: datetime, quiet: QuietHours, zone: ZoneInfo = AMSTERDAM) -> bool:
    """Return whether ``moment`` falls in the quiet hours or on a quiet Sunday."""
    here = local(moment, zone)
    if quiet.sundays and here.isoweekday() == 7:
        return True
    return here.time() >= quiet.begin or here.time() < quiet.end


def next_civil(moment: datetime, quiet: QuietHours, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return ``moment`` itself if it is civil, else the first civil moment after it."""
    while is_quiet(moment, quiet, zone):
        here = local(moment, zone)
        day = here.date() if here.time() < quiet.end else here.date() + timedelta(days=1)
        if quiet.sundays and day.isoweekday() == 7:
            day += timedelta(days=1)
        moment = to_utc(datetime.combine(day, quiet.end), zone)
    return moment


def last_civil(moment: datetime, quiet: QuietHours, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return ``moment`` itself if it is civil, else the last civil moment before it (a minute before quiet)."""
    while is_quiet(moment, quiet, zone):
        here = local(moment, zone)
        day = here.date() if here.time() >= quiet.begin else here.date() - timedelta(days=1)
        while quiet.sundays and day.isoweekday() == 7:
            day -= timedelta(days=1)
        moment = to_utc(datetime.combine(day, quiet.begin), zone) - timedelta(minutes=1)
    return moment


def wall_days_before(moment: datetime, days: int, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the moment that shows the same time on the wall ``days`` calendar days earlier."""
    here = local(moment, zone).replace(tzinfo=None)
    return to_utc(here - timedelta(days=days), zone)


def week_of(day: date) -> str:
    """Return the ISO week of ``day``, such as ``"2026-W45"`` (53 weeks included)."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
