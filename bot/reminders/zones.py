"""Somebody's own time zone: when it is night where they are, and how the time of a session is said to them.

Sessions belong to the zone of their group, and so do the moments at which something is due. Somebody's own zone only
shifts when it reaches them, out of their own quiet hours, and adds their own time to what is said.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.civil import AMSTERDAM, QuietHours, is_quiet, local, next_civil
from bot.messenger.screens import Arg, Moment, Saying, text
from bot.records import PersonRecord
from bot.reminders.wishes import Wishes

CHOICES = (
    "Europe/Amsterdam",
    "Europe/London",
    "Europe/Istanbul",
    "Africa/Casablanca",
    "America/Paramaribo",
    "America/Curacao",
)
"""Offered as buttons; any other is typed. The first is what everybody has who chose none."""


def own_zone(wishes: Wishes | None) -> ZoneInfo | None:
    """Return the zone that somebody chose; None for who chose none, or one that this machine does not know."""
    if wishes is None or not wishes.zone:
        return None
    try:
        return ZoneInfo(wishes.zone)
    except (ValueError, KeyError, OSError):
        return None


def is_night(reader: PersonRecord | None, now: datetime, quiet: QuietHours) -> bool:
    """Whether ``now`` falls in the quiet hours where this reader is (None: a group's own chat)."""
    return is_quiet(now, quiet, own_zone(reader.wishes if reader else None) or AMSTERDAM)


def morning_of(reader: PersonRecord | None, now: datetime, quiet: QuietHours) -> datetime | None:
    """Return until when a message waits for this reader; None if it need not, or if it is night for everybody here.

    The latter is in the group's calendar already, and needs no note.
    """
    zone = own_zone(reader.wishes if reader else None)
    if zone is None or not is_quiet(now, quiet, zone):
        return None
    return next_civil(now, quiet, zone)


def days_to(at: datetime, place: ZoneInfo, wishes: Wishes | None, now: datetime) -> int | None:
    """Return how many days a session is away for its reader: 0 today, 1 tomorrow.

    None where it falls on another day for them than where it is: then no such word says both.
    """
    own = own_zone(wishes) or place
    if local(at, own).date() != local(at, place).date():
        return None
    return (local(at, own).date() - local(now, own).date()).days


def said(
    at: datetime, place: ZoneInfo, wishes: Wishes | None, today: date | None = None, saying: Saying = Saying.MOMENT
) -> Arg:
    """Return a session's moment as it is said to somebody: in the place's time, and in their own if that differs."""
    own = own_zone(wishes)
    there = Moment(at, place, saying, today)
    if own is None or local(at, own).utcoffset() == local(at, place).utcoffset():
        return there
    same_day = local(at, own).date() == local(at, place).date()
    return text("common-when-both", when=there, yours=Moment(at, own, Saying.TIME if same_day else Saying.MOMENT))
