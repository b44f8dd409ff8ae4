"""Groups, their sessions and their phases: what they are and what follows from them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType

import msgspec

from bot.people.model import PersonId

GroupId = NewType("GroupId", str)
SessionId = NewType("SessionId", str)
ChatId = NewType("ChatId", int)


class Phase(StrEnum):
    """The six phases of a group, in their usual order."""

    PREPARATION = "voorfase"
    ACQUAINTANCE = "kennismaking"
    CONFLICT = "conflict"
    DEVELOPMENT = "ontwikkeling"
    PERFORMANCE = "prestatie"
    CLOSING = "afwikkeling"

    @property
    def order(self) -> int:
        """Its place among the six, 0 to 5."""
        return list(Phase).index(self)


class Series(msgspec.Struct, frozen=True):
    """The wall-clock rule that a group's sessions came from."""

    first: date
    at: time
    minutes: int
    every_weeks: int
    count: int


class Session(msgspec.Struct, frozen=True):
    """One meeting of a group."""

    id: SessionId
    number: int
    """1, 2, 3 … within the group."""
    wall: datetime
    """Naive: what the clock on the wall shows at the start, in the group's zone."""
    starts: datetime
    """The same moment in UTC."""
    minutes: int
    place: str = ""
    revision: int = 0
    """Raised at each move; a message for an older revision is not sent."""
    cancelled: bool = False

    @property
    def ends(self) -> datetime:
        """When it is planned to end (UTC)."""
        return self.starts + timedelta(minutes=self.minutes)


class PhaseChange(msgspec.Struct, frozen=True):
    """Who set which phase, when and why."""

    phase: Phase
    at: datetime
    by: PersonId | None
    why: str = ""


class Member(msgspec.Struct, frozen=True):
    """A participant of a group: nothing but who and since when."""

    person: PersonId
    joined: datetime


class Group(msgspec.Struct, frozen=True):
    """A group: who guides it, who takes part, when it meets and where it stands."""

    id: GroupId
    title: str
    created: datetime
    coordinator: PersonId | None
    facilitators: tuple[PersonId, ...]
    members: tuple[Member, ...] = ()
    series: Series | None = None
    sessions: tuple[Session, ...] = ()
    phases: tuple[PhaseChange, ...] = ()
    chat: ChatId | None = None
    """The group's own chat, if it has one."""
    zone: str = "Europe/Amsterdam"
    expected: int | None = None
    """How many participants the facilitator expects."""

    @property
    def phase(self) -> Phase:
        """The phase it is in now: the newest that was set."""
        return self.phases[-1].phase if self.phases else Phase.PREPARATION

    def session(self, session: SessionId) -> Session | None:
        """The session with this id, if the group has it."""
        return next((one for one in self.sessions if one.id == session), None)

    def guides(self, person: PersonId) -> bool:
        """Whether ``person`` is one of its facilitators."""
        return person in self.facilitators

    def has_member(self, person: PersonId) -> bool:
        """Whether ``person`` takes part."""
        return any(member.person == person for member in self.members)

    def with_member(self, person: PersonId, now: datetime) -> Group:
        """The group with ``person`` taking part since ``now``; the same group if they did already."""
        if self.has_member(person):
            return self
        return msgspec.structs.replace(self, members=(*self.members, Member(person, now)))

    def without_member(self, person: PersonId) -> Group:
        """The group without ``person`` as a participant; the same group if they took no part."""
        if not self.has_member(person):
            return self
        return msgspec.structs.replace(self, members=tuple(one for one in self.members if one.person != person))

    def without_trace(self, person: PersonId) -> Group:
        """The group without ``person`` in any part; what they decided stays, without who did."""
        phases = tuple(
            msgspec.structs.replace(change, by=None) if change.by == person else change for change in self.phases
        )
        return msgspec.structs.replace(
            self.without_member(person),
            coordinator=None if self.coordinator == person else self.coordinator,
            facilitators=tuple(one for one in self.facilitators if one != person),
            phases=phases,
        )

    def is_over(self, now: datetime) -> bool:
        """Whether all its sessions lie behind it at ``now``."""
        return next_session(self, now) is None


class DraftStep(StrEnum):
    """What a new group still needs, in the order in which we ask."""

    TITLE = "title"
    FIRST = "first"
    AT = "at"
    EVERY = "every"
    COUNT = "count"
    CONFIRM = "confirm"


class GroupDraft(msgspec.Struct, frozen=True):
    """A group in the making: kept with its maker, so that a restart loses nothing."""

    id: GroupId
    step: DraftStep = DraftStep.TITLE
    title: str = ""
    first: date | None = None
    at: time | None = None
    minutes: int = 120
    every_weeks: int = 1
    count: int = 10


def next_session(group: Group, now: datetime) -> Session | None:
    """Return the first session that has not ended at ``now`` and is not cancelled."""
    coming = (one for one in group.sessions if not one.cancelled and one.ends > now)
    return min(coming, key=lambda one: one.starts, default=None)


def last_session(group: Group, now: datetime) -> Session | None:
    """Return the latest session that has ended at ``now`` and was not cancelled."""
    gone = (one for one in group.sessions if not one.cancelled and one.ends <= now)
    return max(gone, key=lambda one: one.starts, default=None)
