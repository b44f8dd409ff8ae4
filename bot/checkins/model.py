"""What a check-in is: the questions of one round, the sealed answers, the published outcome, the debrief."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NewType

import msgspec

from bot.groups.model import GroupId, Phase, SessionId
from bot.people.model import PersonId

CheckinId = NewType("CheckinId", str)
Alias = NewType("Alias", str)
"""Who answered, within one check-in only: an HMAC under that check-in's own key."""

MINIMUM = 5
"""Fewest members to ask at all, and fewest answers per question to publish (reliability.md: k = 5)."""
OPENS_AFTER = timedelta(minutes=10)
"""How long after the planned end a check-in opens."""
LONGEST = timedelta(hours=72)
"""The longest that an answer may live."""


class Face(IntEnum):
    """An answer on the five-point scale."""

    NOT_AT_ALL = 1
    NO = 2
    A_LITTLE = 3
    YES = 4
    VERY = 5


class Band(StrEnum):
    """The only form in which a group's answers are ever shown."""

    LOW = "laag"
    MIDDLE = "midden"
    HIGH = "hoog"


class OpenCheckin(msgspec.Struct, frozen=True):
    """A round while it is open. Its rule was announced and does not change any more."""

    id: CheckinId
    group: GroupId
    session: SessionId
    opens: datetime
    closes: datetime
    questions: tuple[str, ...]
    """Codes of the four questions, in order; the fourth fits the phase."""
    phase: Phase
    members: int
    """How many members the group had at opening; it decides the form of the outcome."""
    minimum: int = MINIMUM
    rows: dict[Alias, dict[str, Face | None]] = {}
    """Answers by alias and question code; None is a question skipped. No time, no order, no name."""
    nudged: frozenset[Alias] = frozenset()
    """Who got the evening's one reminder (kept here, so that it is destroyed with the answers)."""


class Outcome(msgspec.Struct, frozen=True):
    """What leaves a closed check-in: bands, never a number of one person."""

    checkin: CheckinId
    session: SessionId
    closed: datetime
    phase: Phase
    members: int
    questions: tuple[str, ...]
    bands: dict[str, Band]
    """Per question code; a question with too few answers is absent."""

    @property
    def published(self) -> bool:
        """Whether there is anything to show; else "te weinig antwoorden"."""
        return bool(self.bands)


class Debrief(msgspec.Struct, frozen=True):
    """What one facilitator saw, on their own name."""

    session: SessionId
    by: PersonId
    at: datetime
    present: int | None = None
    phase: Phase | None = None
    tension: int | None = None
    """1 none … 5 very much (fact sheet F4)."""
    done: bool = False
    late: bool = False
    intention: str = ""


class Rounds(msgspec.Struct, frozen=True):
    """All of a group's check-ins: the one that is open, the outcomes, what facilitators saw."""

    open: CheckinId | None = None
    open_session: SessionId | None = None
    """The session the open one asks about."""
    closes: datetime | None = None
    """When the open one closes."""
    opened: frozenset[SessionId] = frozenset()
    """Sessions whose check-in has been opened (or was rightly not held)."""
    outcomes: tuple[Outcome, ...] = ()
    debriefs: tuple[Debrief, ...] = ()

    def debrief(self, session: SessionId, person: PersonId) -> Debrief | None:
        """What ``person`` said of ``session``, if anything."""
        return next((one for one in self.debriefs if one.session == session and one.by == person), None)
