"""What the people of a season know they did: the only thing, beside the ledger, that promises are judged by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from bot.season.timetable import Times, Timetable, on_the_wall, times_at, times_of


class What(StrEnum):
    """What somebody did with their phone."""

    SAY = "say"
    TAP = "tap"


class Act(NamedTuple):
    """One thing somebody did that deserves an answer."""

    at: datetime
    who: int
    what: What
    words: str
    """What was said, or what stood on the button."""
    answered: bool = True
    """For a tap: whether the waiting sign went away."""


class Answer(NamedTuple):
    """One question answered on the screen of a participant."""

    at: datetime
    who: int
    called: datetime
    """When the message came that this is an answer to."""
    question: str
    """As it stood on the screen."""
    face: int | None
    """1 to 5, or None for "overslaan"."""


class Parting(NamedTuple):
    """What a participant said the last time that the group gave them; perhaps nothing."""

    at: datetime
    who: int
    called: datetime
    gifts: frozenset[str]
    """As they stood on the buttons."""


class Withdrawal(NamedTuple):
    """A participant took all answers of one call back."""

    at: datetime
    who: int
    called: datetime


Reaction: TypeAlias = Answer | Parting | Withdrawal


@dataclass(slots=True)
class Membership:
    """One participant in one group."""

    joined: datetime
    asks: bool
    left: datetime | None = None

    def during(self, moment: datetime) -> bool:
        """Whether they were in the group at that moment."""
        return self.joined <= moment and (self.left is None or moment < self.left)


class News(NamedTuple):
    """Somebody changed when a session is."""

    number: int
    at: datetime
    by: int
    wall: datetime | None
    """What the clock on the wall shows at its start now; None if it does not take place."""


@dataclass(slots=True)
class GroupPage:
    """What the people of one group know of it."""

    title: str
    timetable: Timetable
    made: datetime
    coordinator: int
    guides: dict[int, datetime]
    """Who guides it, and since when."""
    members: dict[int, Membership] = field(default_factory=dict)
    news: list[News] = field(default_factory=list)
    """Every change of a session, at most one of each."""
    goal: str = ""
    """What the group wants to reach, if it said so."""

    def times(self) -> tuple[Times, ...]:
        """The moments of its sessions, as they are by now; of those that take place."""
        changed = {one.number: one.wall for one in self.news}
        planned = times_of(self.timetable)
        if not changed:
            return planned
        moved = ((one, changed.get(one.number, on_the_wall(one.starts))) for one in planned)
        return tuple(
            one if one.number not in changed else times_at(one.number, wall, self.timetable.minutes)
            for one, wall in moved
            if wall is not None
        )

    def asks_goal(self, times: Times) -> bool:
        """Whether the questions about a session ask if the goal was reached: the last ones do, if there is a goal."""
        return bool(self.goal) and times.number > 1 and times == self.times()[-1]

    def change(self, news: News) -> None:
        """Write down that a session is at another time, or not at all."""
        self.news.append(news)

    def size_at(self, moment: datetime) -> int:
        """How many took part at that moment, also those who answer nothing."""
        return sum(one.during(moment) for one in self.members.values())

    def is_asked(self, times: Times) -> bool:
        """Whether the group is asked about a session: only from five on can an answer not be traced."""
        return self.size_at(times.opens) >= 5


class Absence(NamedTuple):
    """How long somebody had blocked the bot, or was on holiday."""

    who: int
    since: datetime
    until: datetime | None
    holiday: bool = False


class PutOff(NamedTuple):
    """Somebody had one message come again later."""

    who: int
    kind: str
    until: datetime
    about: datetime
    """When the session begins."""


@dataclass(slots=True)
class Diary:
    """Everything that was done, in order."""

    names: dict[int, str] = field(default_factory=dict)
    staff: set[int] = field(default_factory=set)
    coordinators: set[int] = field(default_factory=set)
    groups: list[GroupPage] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    reactions: defaultdict[int, list[Reaction]] = field(default_factory=lambda: defaultdict(list))
    """What each participant answered and took back, in order."""
    absences: list[Absence] = field(default_factory=list)
    """Who had blocked the bot, or was on holiday."""
    put_off: list[PutOff] = field(default_factory=list)
    fewer: dict[int, datetime] = field(default_factory=dict)
    """Since when somebody wants fewer messages."""

    def name(self, who: int) -> str:
        """What somebody is called; a number for a chat that is nobody's."""
        return self.names.get(who, str(who))

    def wants_less(self, who: int, moment: datetime) -> bool:
        """Whether they had asked for fewer messages by that moment."""
        return who in self.fewer and self.fewer[who] <= moment

    def is_away(self, who: int, moment: datetime, *, holidays: bool = True) -> bool:
        """Whether they had blocked the bot at that moment, or (with ``holidays``) were on holiday."""
        return any(
            one.who == who and one.since <= moment and (one.until is None or moment < one.until)
            for one in self.absences
            if holidays or not one.holiday
        )

    def rounds(self) -> Iterator[tuple[GroupPage, Times]]:
        """Every group with every session of its own."""
        for page in self.groups:
            for times in page.times():
                yield page, times

    def participants(self) -> set[int]:
        """Everybody who took part in some group."""
        return {who for page in self.groups for who in page.members}
