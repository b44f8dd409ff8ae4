"""Which weekly letters will come to somebody, for who looks ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.civil import AMSTERDAM
from bot.digest.agenda import Placed, Slot, placed_of
from bot.digest.model import next_digest
from bot.digest.ownweek import own_week
from bot.digest.readers import coordinates
from bot.digest.rules import RuleBook
from bot.digest.theirs import groups_of
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import DIGEST, FRIDAY
from bot.reminders.planning import Coming
from bot.store.port import Part, Store

WEEKS = 4
"""How far ahead letters are looked for."""


class Letters:
    """Knows the days of digests and Friday lines.

    Args:
        store: all we keep.
        book: the rules, on which a Friday line may depend.
        usual: the day and time of a digest for who did not choose their own.
        friday: the day and time of the Friday line.
    """

    def __init__(self, store: Store, book: RuleBook, usual: Slot, friday: Slot) -> None:
        self._store = store
        self._book = book
        self._usual = usual
        self._friday = friday

    async def coming(self, reader: PersonRecord, now: datetime) -> Sequence[Coming]:
        """Return the letters of the next weeks, the earliest first of each sort."""
        if reader.person.staff is None:
            return ()
        ties = await self._store.ties(reader.person.id)
        found: list[Coming] = []
        if coordinates(reader) and any(tie.part is Part.COORDINATOR for tie in ties):
            moments = _weekly(now, placed_of(reader, self._usual))
            found += [Coming(at, DIGEST, guides=True) for at in moments]
        if reader.notebook.friday:
            guided = await groups_of(self._store, reader.person.id, Part.FACILITATOR, now)
            found += [
                Coming(at, FRIDAY, guides=True)
                for at in _weekly(now, (*self._friday, AMSTERDAM))
                if self._has_week(guided, at)
            ]
        return found

    def _has_week(self, guided: Sequence[GroupRecord], moment: datetime) -> bool:
        return not own_week(guided, moment, self._book).is_empty


def _weekly(now: datetime, slot: Placed) -> list[datetime]:
    """The next moments of a weekly letter."""
    found: list[datetime] = []
    for _ in range(WEEKS):
        now = next_digest(now, *slot)
        found.append(now)
    return found
