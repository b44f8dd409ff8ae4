"""What who hands messages to the outbox needs of others: words, a little of an open check-in, and what goes first."""

from __future__ import annotations

from typing import Protocol

from bot.checkins.model import CheckinId
from bot.messenger.errand import Priority
from bot.messenger.screens import Screen
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.model import Kind, Slot

_FIRST = frozenset({Kind.ASK, Kind.NUDGE, Kind.DEBRIEF, Kind.DEBRIEF_AGAIN})


class Wording(Protocol):
    """Says what a slot's message is for one reader."""

    async def compose(
        self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, told: frozenset[str] = frozenset()
    ) -> Screen | None:
        """The screen, telling also what was held back; None when there is nothing to say to this reader after all."""
        ...


class Answering(Protocol):
    """The little that reminders may know of an open check-in."""

    async def has_answered(self, checkin: CheckinId, person: PersonId) -> bool:
        """Whether the person answered the open check-in; for not reminding them, never to show."""
        ...

    async def claim_nudge(self, checkin: CheckinId, person: PersonId) -> bool:
        """Note, within the check-in alone, that the person gets its one reminder; False if they may not."""
        ...

    async def nudge_stands(self, checkin: CheckinId, person: PersonId, message: int) -> None:
        """Remember, within the check-in alone, in which message that reminder stands."""
        ...

    async def release_nudge(self, checkin: CheckinId, person: PersonId) -> None:
        """Take that note back, within the check-in alone: the reminder surely did not leave."""
        ...


def priority_of(kind: Kind) -> Priority:
    """What goes first when much waits: questions, before all else of the calendar."""
    return Priority.CHECKIN if kind in _FIRST else Priority.REMINDER
