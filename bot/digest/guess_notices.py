"""Tells owners, once a day at most, that somebody tried many links; nothing about who it was."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import msgspec

from bot.civil import QuietHours, is_quiet, local, next_civil
from bot.clock import Clock
from bot.digest.mailing import Letter, Mailing
from bot.messenger.screens import Screen, text
from bot.people.model import PersonId
from bot.people.service import People
from bot.records import PersonRecord
from bot.reminders.budget import LINKS
from bot.store.port import Store

WORTH = timedelta(days=2)
"""How long this is worth telling."""
_LONG = timedelta(days=7)


class GuessNotices:
    """Hands the outbox what owners are to be told of links that were tried.

    Args:
        store: where it is written down with each owner.
        clock: the time.
        people: knows who owns the house.
        mailing: hands letters to the outbox.
        quiet: when nobody is disturbed.
    """

    def __init__(self, store: Store, clock: Clock, people: People, mailing: Mailing, quiet: QuietHours) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._mailing = mailing
        self._quiet = quiet
        self._look = True
        """Also at the start: a crash may have come between writing down and telling."""

    def look_soon(self) -> None:
        """There is something to tell."""
        self._look = True

    def next_moment(self, now: datetime) -> datetime:
        """When to look again: soon while something is to be told."""
        return next_civil(now, self._quiet) if self._look else now + _LONG

    async def post(self) -> None:
        """Offer every owner's letter; what was told is forgotten."""
        now = self._clock.now()
        if not self._look or is_quiet(now, self._quiet):
            return
        self._look = False
        for owner in await self._people.owners():
            record = await self._store.person(owner)
            if record is not None and record.guessing is not None:
                await self._tell(owner, record.guessing)

    async def _tell(self, owner: PersonId, since: datetime) -> None:
        expires = since + WORTH
        fresh = partial(_is_fresh, self._clock, expires)
        letter = Letter(f"{LINKS}.{local(since).date()}", expires, fresh, _say)
        if await self._mailing.offer(owner, letter):
            self._look = True
            return
        await self._store.change_person(owner, lambda record: (_told(record, since), None))


def _is_fresh(clock: Clock, expires: datetime, record: PersonRecord) -> bool:
    return clock.now() < expires


async def _say(record: PersonRecord, again: bool) -> Screen | None:
    return Screen(text("people-guessing"))


def _told(record: PersonRecord | None, since: datetime) -> PersonRecord | None:
    if record is None or record.guessing != since:
        return record
    return msgspec.structs.replace(record, guessing=None)
