"""How one group goes: its sessions with what was out of each, the phase they were in, who came, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from bot.checkins.model import FIXED, Band, Outcome
from bot.digest.goals import Reached, asked_goal, reached
from bot.digest.history import Change, View
from bot.digest.rules import Reader
from bot.groups.model import GroupId, Phase

COLUMNS = 12
"""How many sessions fit beside each other on a phone."""


@dataclass(frozen=True, slots=True)
class Column:
    """One session of a trend.

    Attributes:
        number: of the session.
        at: when it began.
        phase: in which it was held.
        outcome: what is out of it; None if nothing (yet), "too few" if it is not published.
        present, members: who came; None if nobody told us.
        late: whether we were told when the group's questions had closed already; None if nobody told us.
        changes: what changed since the session before.
        later: whether an outcome could still come out for this reader.
        extra: how many more came than were members.
    """

    number: int
    at: datetime
    phase: Phase
    outcome: Outcome | None
    present: int | None
    members: int | None
    late: bool | None
    changes: tuple[Change, ...]
    later: bool = False
    extra: int = 0

    @property
    def asked(self) -> Outcome | None:
        """The outcome, if it is known what was asked: of one whose answers were lost, it is not."""
        return self.outcome if self.outcome is not None and self.outcome.questions else None

    def band(self, code: str) -> Band | None:
        """The band of one question; None for a gap."""
        return None if self.outcome is None else self.outcome.bands.get(code)

    def is_gap(self, code: str) -> bool:
        """Whether people were asked this and too few answered; the goal is asked in the place of the phase's own."""
        if self.outcome is None or self.band(code) is not None:
            return False
        return code in FIXED or not asked_goal(self.outcome)

    @property
    def is_too_few(self) -> bool:
        """Whether people were asked, and too few answered."""
        return self.outcome is not None and not self.outcome.published


class Part(NamedTuple):
    """Which of all sessions are shown: so many pages back, and from the first to the last of how many."""

    page: int
    first: int
    last: int
    all: int

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing else."""
        return self.last - self.first + 1 >= self.all


@dataclass(frozen=True, slots=True)
class Trend:
    """How one group goes, as one reader may know it; ``wait``: how long after the group a coordinator sees outcomes.

    ``reached``: what an ended group said of its goal.
    """

    group: GroupId
    title: str
    zone: str
    phase: Phase
    reader: Reader
    columns: tuple[Column, ...]
    part: Part
    wait: timedelta
    reached: Reached | None = None

    def series(self, code: str) -> list[Band | None]:
        """The bands of a question, gaps as None."""
        return [column.band(code) for column in self.columns]

    def joined(self, code: str) -> list[bool]:
        """Whether each asked the same as the one before."""
        outcomes = [None, *(column.outcome for column in self.columns)]
        return [
            before is not None and now is not None and now.asked_as(before, code) for before, now in pairwise(outcomes)
        ]

    def ribbon(self) -> Iterator[tuple[Phase, int, int]]:
        """Each phase with its first and last column, in order."""
        start = 0
        for place, column in enumerate(self.columns):
            last = place + 1 == len(self.columns)
            if last or self.columns[place + 1].phase is not column.phase:
                yield column.phase, start, place
                start = place + 1


def trend_of(view: View, page: int = 0) -> Trend:
    """Return how a group goes, by its last twelve sessions that were held; or by the twelve so many pages before."""
    columns = columns_of(view)
    pages = max(1, -(-len(columns) // COLUMNS))
    page = min(max(page, 0), pages - 1)
    last = len(columns) - page * COLUMNS
    first = max(0, last - COLUMNS)
    group, part = view.group, Part(page, first + 1, last, len(columns))
    shown = columns[first:last]
    return Trend(group.id, group.title, group.zone, group.phase, view.reader, shown, part, view.wait, reached(view))


def columns_of(view: View) -> tuple[Column, ...]:
    """Return every session that was held, with what this reader may know of it; oldest first."""
    outcomes = {one.session: one for one in view.outcomes}
    came = {one.session: one for one in view.attendance}
    columns = []
    before: datetime | None = None
    for session in view.meetings:
        outcome, there = outcomes.get(session.id), came.get(session.id)
        since = before or session.starts
        columns.append(
            Column(
                session.number,
                session.starts,
                outcome.phase if outcome is not None else view.group.phase_at(session.ends),
                outcome,
                there.present if there is not None else None,
                there.members if there is not None else None,
                there.late if there is not None else None,
                tuple(change for change in view.changes if since < change.at <= session.ends),
                outcome is None and view.may_come(session),
                there.extra if there is not None else 0,
            )
        )
        before = session.ends
    return tuple(columns)
