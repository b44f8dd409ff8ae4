"""Looks at a plan before it is saved: the days off it meets, and the sessions that stand in its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.civil import week_of
from bot.daysoff import DaysOff
from bot.groups.model import Group, Session
from bot.groups.model_limits import MOST_MESSAGES
from bot.people.model import PersonId


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day, and what makes it a day off."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A session of another group that the same facilitator guides at that time."""

    group: Group
    session: Session


@dataclass(frozen=True, slots=True)
class Preview:
    """What somebody should know before they say yes.

    Attributes:
        sessions: as they would be.
        off: days off on which there would be a session.
        skipped: days off that are left out.
        clashes: sessions of the same facilitator at the same time, the first of each.
        beside: the group's other sessions that take place.
    """

    sessions: tuple[Session, ...]
    off: tuple[DayOff, ...] = ()
    skipped: tuple[DayOff, ...] = ()
    clashes: tuple[Clash, ...] = ()
    beside: tuple[Session, ...] = ()

    @property
    def is_crowded(self) -> bool:
        """Whether a week of these sessions has more of them than who takes part can be asked about."""
        weeks = Counter(week_of(session.wall.date()) for session in (*self.sessions, *self.beside))
        return any(weeks[week_of(session.wall.date())] > MOST_MESSAGES for session in self.sessions)


def preview(
    planned: tuple[Session, ...],
    skipped: Iterable[date],
    off: DaysOff,
    person: PersonId,
    groups: Iterable[Group],
    beside: Iterable[Session] = (),
) -> Preview:
    """Look at planned sessions beside the group's other ones, and beside everything else that the person guides."""
    days = (session.wall.date() for session in planned)
    kept = tuple(one for one in beside if not one.cancelled)
    return Preview(planned, named(days, off), named(skipped, off), clashes(planned, person, groups), kept)


def named(days: Iterable[date], off: DaysOff) -> tuple[DayOff, ...]:
    """The days off among these days."""
    return tuple(DayOff(day, name) for day in days if (name := off.name(day)))


def clashes(planned: tuple[Session, ...], person: PersonId, groups: Iterable[Group]) -> tuple[Clash, ...]:
    """The sessions of these groups that the person guides while a planned one lasts."""
    kept = ((group, session) for group in groups if group.guides(person) for session in group.sessions)
    return tuple(
        Clash(group, session)
        for group, session in kept
        if not session.cancelled and any(overlap(session, one) for one in planned)
    )


def overlap(one: Session, other: Session) -> bool:
    """Whether two sessions are on at the same time, if only for a minute."""
    return one.starts < other.ends and other.starts < one.ends
