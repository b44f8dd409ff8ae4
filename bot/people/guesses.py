"""Counts wrong invitations, so that nobody can go on trying words."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.people.model import PersonId

MOST = 10
"""Wrong words that one person may try …"""
WITHIN = timedelta(minutes=10)
"""… in this time."""
REMEMBERED = 1_000
"""People whose tries we remember at once; the longest silent are forgotten first."""


class Guesses:
    """Who tried which number of wrong words lately.

    Kept in memory on purpose, unlike everything else: a stranger who mistypes a link should leave nothing in the
    store, and a secret of 160 bits is safe without any counting. This only spares the work; a restart gives a
    guesser ten more tries and takes nothing from anybody else.
    """

    def __init__(self) -> None:
        self._tries: OrderedDict[PersonId, tuple[datetime, ...]] = OrderedDict()

    def too_many(self, person: PersonId, now: datetime) -> bool:
        """Whether ``person`` has used up their tries at ``now``."""
        return len(self._recent(person, now)) >= MOST

    def wrong(self, person: PersonId, now: datetime) -> bool:
        """Count one wrong word of ``person``; True for the one with which their tries are used up."""
        self._tries[person] = (*self._recent(person, now), now)[-MOST:]
        self._tries.move_to_end(person)
        if len(self._tries) > REMEMBERED:
            self._tries.popitem(last=False)
        return self.too_many(person, now)

    def _recent(self, person: PersonId, now: datetime) -> tuple[datetime, ...]:
        return tuple(tried for tried in self._tries.get(person, ()) if now - tried < WITHIN)
