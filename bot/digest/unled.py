"""Tells owners that a group has nobody to coordinate it: at once, and each week while it lasts; not which, nor why."""

from __future__ import annotations

from datetime import datetime

from bot.civil import AMSTERDAM, QuietHours
from bot.clock import Clock
from bot.digest.agenda import Slot
from bot.digest.lookout import Lookout
from bot.digest.mailing import Letter, Mailing
from bot.digest.model import next_digest
from bot.digest.readers import coordinates
from bot.groups.succession import Succession
from bot.messenger.screens import Screen, text
from bot.people.service import People
from bot.records import PersonRecord
from bot.reminders.budget import UNLED, week_at


class UnledNotices:
    """Hands the outbox what owners hear while a group has nobody to coordinate it.

    Every owner reads the same words, without a group, a number or a reason: an owner who takes part in that group must
    not learn from us who else does.

    Args:
        clock: the time.
        people: knows who owns the house.
        succession: knows which groups nobody coordinates.
        mailing: hands letters to the outbox.
        quiet: when nobody is disturbed.
        slot: the day and time of the weekly reminder: those of the digests.
    """

    def __init__(
        self, clock: Clock, people: People, succession: Succession, mailing: Mailing, quiet: QuietHours, slot: Slot
    ) -> None:
        self._clock = clock
        self._people = people
        self._succession = succession
        self._mailing = mailing
        self._slot = slot
        self._lookout = Lookout(quiet)

    def look_soon(self) -> None:
        """Somebody came or left."""
        self._lookout.next = None

    def next_moment(self, now: datetime) -> datetime:
        """When to look again."""
        return self._lookout.moment(now)

    async def post(self) -> None:
        """Offer every owner the letter if there are such groups."""
        now = self._clock.now()
        if not self._lookout.is_time(now):
            return
        again = self._lookout.next = next_digest(now, *self._slot)
        if not await self._succession.unled():
            return
        letter = Letter(f"{UNLED}.{week_at(now, AMSTERDAM)}", again, coordinates, self._say)
        offers = [await self._mailing.offer(owner, letter) for owner in await self._people.owners()]
        if any(offers):
            self._lookout.next = None

    async def _say(self, record: PersonRecord, again: bool) -> Screen | None:
        """The notice, unless somebody was found meanwhile."""
        return Screen(text("people-unled")) if await self._succession.unled() else None
