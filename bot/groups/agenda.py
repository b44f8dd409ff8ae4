"""Sessions as a file for a calendar: the same UID always, a higher SEQUENCE after each change (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.groups.model import Group, Session
from bot.people.model import PersonId

if TYPE_CHECKING:
    from icalendar import Event

MEDIA_TYPE = "text/calendar"
FILE_NAME = "bijeenkomsten.ics"
NEUTRAL = "Bijeenkomst"
"""What stands in the calendar of who takes part: others may see it, so it names no group."""
_PRODUCT = "-//Groepswijzer//NL"


def calendar_of(groups: Iterable[Group], person: PersonId, now: datetime) -> bytes:
    """Return all sessions of these groups as an iCalendar file for one person.

    Who guides a group sees its title; who takes part only that there is a session. A cancelled session stays in, as
    cancelled, so that a calendar that has it takes it out.
    """
    from icalendar import Calendar  # here, because few ask for it and it would slow every start

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Groepswijzer")
    for group in groups:
        for session in group.sessions:
            calendar.add_component(_event(group, session, group.guides(person), now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def uid_of(group: Group, session: Session) -> str:
    """Return what a calendar knows a session by, through all its moves."""
    return f"{session.id}.{group.id}@groepswijzer"


def _event(group: Group, session: Session, guides: bool, now: datetime) -> Event:
    from icalendar import Event

    zone = ZoneInfo(group.zone)
    starts = session.starts.astimezone(zone)
    event = Event()
    event.add("uid", uid_of(group, session))
    event.add("sequence", session.revision)
    event.add("dtstamp", now)
    event.add("dtstart", starts)
    event.add("dtend", (session.starts + timedelta(minutes=session.minutes)).astimezone(zone))
    event.add("summary", f"{group.title} ({session.number})" if guides else NEUTRAL)
    if session.place:
        event.add("location", session.place)
    event.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    return event
