"""What a reader may know of a group at a moment: outcomes that are out, counts of who came, and known changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.checkins.attendance import counted
from bot.checkins.model import Outcome, closes_at
from bot.checkins.release import COORDINATOR_WAITS, GUIDES_WAIT, coordinator_sees_at
from bot.digest.rules import Reader
from bot.groups.model import Group, Session, SessionId
from bot.records import GroupRecord

LONGEST = timedelta(days=1)
"""No session takes longer than this."""
LONG_BREAK = timedelta(days=21)
"""A pause between two sessions from which a group has to find itself again."""
WAITS = 2
"""How many outcomes after a known change say little yet."""
SETTLING = 2
"""Who joins in the first sessions is no change: the group is still forming."""


class ChangeKind(StrEnum):
    """What may explain that a group is different."""

    NEW_MEMBER = "new-member"
    NEW_FACILITATOR = "new-facilitator"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Change:
    """Something known that may explain a difference, and when it was."""

    kind: ChangeKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Came:
    """How many came to a session, out of how many members then."""

    session: SessionId
    at: datetime
    """When we were told."""
    held: datetime
    """When the session began."""
    present: int
    members: int
    """At least as many as came: not everybody has the bot."""
    late: bool = False
    """Whether who told us did so when the group's questions had closed already."""
    extra: int = 0
    """How many more came than were members."""


@dataclass(frozen=True, slots=True)
class View:
    """One group as a reader may know it.

    Attributes:
        record: all that is kept of it.
        reader: who looks.
        moment: when.
        meetings: the sessions that are over, oldest first.
        outcomes: those that are out for this reader, also "too few", oldest first; not where too few were asked.
        attendance: of the sessions that somebody looked back on, oldest first.
        changes: oldest first.
        wait: how long an outcome usually stays with the group and its guides.
    """

    record: GroupRecord
    reader: Reader
    moment: datetime
    meetings: tuple[Session, ...]
    outcomes: tuple[Outcome, ...]
    attendance: tuple[Came, ...]
    changes: tuple[Change, ...]
    wait: timedelta = COORDINATOR_WAITS

    @property
    def group(self) -> Group:
        """The group itself."""
        return self.record.group

    @property
    def coming(self) -> int:
        """How many sessions are still to end."""
        return sum(1 for one in self.group.sessions if not one.cancelled) - len(self.meetings)

    def out_at(self, outcome: Outcome) -> datetime:
        """When this reader could first know of an outcome."""
        return _out_at(self.record, self.reader, outcome, self.wait)

    def may_come(self, session: Session) -> bool:
        """Whether this reader's time for the outcome of a session is still to come.

        By the clock alone: that there is an outcome already is the group's own, and so is that there is none.
        """
        wait = GUIDES_WAIT if self.reader is Reader.FACILITATOR else max(self.wait, GUIDES_WAIT)
        return self.moment < closes_at(session.ends, ZoneInfo(self.group.zone)) + wait

    def is_settling(self, by_attendance: bool = False) -> bool:
        """Whether a known change lies at most two outcomes back; an outcome is of its session, not of its closing.

        Args:
            by_attendance: whether to count the times that somebody told who came, not outcomes.
        """
        if not self.changes:
            return False
        last = self.changes[-1].at
        if by_attendance:
            return sum(1 for one in self.attendance[-WAITS - 1 :] if one.held > last) <= WAITS
        return sum(1 for one in self.outcomes[-WAITS - 1 :] if self._held_at(one) > last) <= WAITS

    def _held_at(self, outcome: Outcome) -> datetime:
        """When the session of an outcome ended."""
        session = self.group.session(outcome.session)
        return outcome.closed if session is None else session.ends


def view_of(record: GroupRecord, reader: Reader, moment: datetime, wait: timedelta = COORDINATOR_WAITS) -> View:
    """Return the group as ``reader`` may know it at ``moment``: what the group itself was not told yet is not in it.

    ``wait`` is how long an outcome usually stays with the group and its guides before a coordinator sees it.
    """
    told = (one for one in record.rounds.told() if not (one.unasked or one.renewed))
    outcomes = tuple(one for one in told if _out_at(record, reader, one, wait) <= moment)
    meetings = tuple(held(record.group, moment))
    attendance = tuple(_attendance(record, outcomes, meetings, moment))
    changes = tuple(_changes(record.group, meetings, moment))
    return View(record, reader, moment, meetings, outcomes, attendance, changes, wait)


def _out_at(record: GroupRecord, reader: Reader, outcome: Outcome, wait: timedelta) -> datetime:
    """When this reader could first know of an outcome."""
    if reader is Reader.FACILITATOR:
        return outcome.closed + GUIDES_WAIT
    return coordinator_sees_at(record.rounds, outcome, wait)


def held(group: Group, moment: datetime) -> list[Session]:
    """Return the sessions that are over at ``moment``, oldest first."""
    surely = moment - LONGEST  # of most sessions the end need not be worked out
    found = [one for one in group.sessions if not one.cancelled and (one.starts < surely or one.ends <= moment)]
    return sorted(found, key=lambda one: one.starts)


def _attendance(
    record: GroupRecord, known: Sequence[Outcome], meetings: Sequence[Session], moment: datetime
) -> Iterator[Came]:
    """Who came to each session that somebody looked back on; of the members then, or else of today's who had joined."""
    members = {one.session: one.members for one in known}
    told = counted(one for one in record.rounds.debriefs if one.at <= moment)
    joined = sorted(one.joined for one in record.group.members)
    for session in meetings:
        found = told.get(session.id)
        if found is None:
            continue
        count = members.get(session.id) or bisect_right(joined, session.ends) or len(joined)
        if count:
            present = found.present or 0
            extra = max(0, present - count)
            yield Came(session.id, found.at, session.starts, present, count + extra, found.late, extra)


def _changes(group: Group, meetings: Sequence[Session], moment: datetime) -> list[Change]:
    """Newcomers after the first sessions, other guides after the very first, and long breaks."""
    if not meetings:
        return []
    begun = meetings[0].ends
    found = [Change(ChangeKind.NEW_FACILITATOR, at) for at in group.guides_changed if begun < at <= moment]
    found += [
        Change(ChangeKind.BREAK, later.starts)
        for earlier, later in pairwise(meetings)
        if later.starts - earlier.starts > LONG_BREAK and later.starts - earlier.ends > LONG_BREAK
    ]
    if len(meetings) > SETTLING:
        formed = meetings[SETTLING - 1].ends
        found += [Change(ChangeKind.NEW_MEMBER, one.joined) for one in group.members if formed < one.joined <= moment]
    return sorted(found, key=lambda change: change.at)
