"""When weekly messages go out: the municipality's own day and time, and those that people chose for themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.civil import AMSTERDAM
from bot.digest.model import TOO_LATE, digest_moment, next_digest
from bot.digest.notebook import Notebook
from bot.records import PersonRecord
from bot.reminders.zones import own_zone

Slot = tuple[int, time]
"""A weekday (1 Monday … 7 Sunday) and a local time."""
Placed = tuple[int, time, ZoneInfo]
"""The same, with where that time is meant."""


def slot_of(notebook: Notebook, usual: Slot) -> Slot:
    """Return the day and time at which somebody wants their digest."""
    return notebook.weekday or usual[0], notebook.at or usual[1]


def placed_of(reader: PersonRecord, usual: Slot) -> Placed:
    """Return the same with the reader's own time zone."""
    return *slot_of(reader.notebook, usual), own_zone(reader.wishes) or AMSTERDAM


class Agenda:
    """Knows which slots have come and are not finished; costs what is in use, not how many people there are."""

    def __init__(self) -> None:
        self._finished: dict[Placed, datetime] = {}

    def due(self, slots: Iterable[Placed], now: datetime) -> dict[Placed, datetime]:
        """Return the slots whose moment has come, is not finished and is not too long ago, with that moment."""
        found = {}
        for slot in slots:
            moment = digest_moment(now, *slot)
            if self._finished.get(slot) != moment and now <= moment + TOO_LATE:
                found[slot] = moment
        return found

    def finish(self, slot: Placed, moment: datetime) -> None:
        """Note that nothing is left to do for the slot until its next moment."""
        self._finished[slot] = moment

    def next_moment(self, slots: Iterable[Placed], now: datetime) -> datetime:
        """Return when to look again: now while something is under way."""
        slots = list(slots)
        if self.due(slots, now):
            return now
        return min(next_digest(now, *slot) for slot in slots)
