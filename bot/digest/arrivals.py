"""Tells who came to the door by a link of staff, and what became of it; in civil hours, once each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.civil import QuietHours
from bot.clock import Clock
from bot.digest.lookout import Lookout
from bot.digest.mailing import Letter, Mailing
from bot.groups.model import ChatId
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery
from bot.people import entering_screens as screens
from bot.people.entering import Entering
from bot.people.model import Invitation, PersonId, Stage
from bot.people.service import People
from bot.records import PersonRecord
from bot.reminders.budget import ARRIVAL
from bot.store.port import Store
from bot.texts import FALLBACK

WORTH = timedelta(days=7)
"""How long it is worth telling what became of a link."""


class Arrivals:
    """Hands the outbox what is to be told of people who opened a link of staff.

    Args:
        store: knows in which language somebody is spoken to.
        clock: the time.
        entering: knows who opened what.
        people: knows who owns the house.
        mailing: hands letters to the outbox.
        outbox: takes what is said to who was not let in, of whom we keep nothing.
        quiet: when nobody is disturbed.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        entering: Entering,
        people: People,
        mailing: Mailing,
        outbox: Post,
        quiet: QuietHours,
    ) -> None:
        self._store = store
        self._clock = clock
        self._entering = entering
        self._people = people
        self._mailing = mailing
        self._outbox = outbox
        self._lookout = Lookout(quiet)
        self._told = 0
        """How often we were told to look: what comes in during a look may not have been seen by it."""

    def look_soon(self) -> None:
        """There is something to tell."""
        self._lookout.next = None
        self._told += 1

    def next_moment(self, now: datetime) -> datetime:
        """When to look again."""
        return self._lookout.moment(now)

    async def post(self) -> None:
        """Offer what is to be said of every opened link."""
        now = self._clock.now()
        if not self._lookout.is_time(now):
            return
        told = self._told
        again = now + WORTH
        for invitation in await self._entering.opened():
            if await self._offer(invitation, now):
                again = now
            elif invitation.waits:
                again = min(again, invitation.expires_at)
        if told == self._told:
            self._lookout.next = again

    async def _offer(self, invitation: Invitation, now: datetime) -> bool:
        """Offer what is to be said of one; False when nothing is left to do now."""
        opened, person = invitation.opened, invitation.used_by
        if opened is None or person is None:
            return False
        if invitation.revoked or (invitation.waits and now >= invitation.expires_at):
            return await self._turn_away(invitation, person)
        if invitation.waits:
            offers = [await self._mail(owner, invitation, screens.is_it_them) for owner in await self._people.owners()]
            return any(offers)
        await self._entering.let_in(invitation)
        if opened.stage is Stage.LET_IN:
            busy = await self._mail(person, invitation, screens.let_in)
        else:
            busy = invitation.made_by is not None and await self._mail(invitation.made_by, invitation, screens.came_in)
        if not busy:
            await self._entering.told(invitation)
        return busy

    async def _mail(self, reader: PersonId, invitation: Invitation, say: Callable[[Invitation], Screen]) -> bool:
        opened = invitation.opened
        stage = opened.stage if opened is not None else Stage.WAITS
        expires = invitation.expires_at if invitation.waits else self._clock.now() + WORTH
        letter = Letter(
            f"{ARRIVAL}.{invitation.hash[:16]}.{stage}", expires, lambda _: True, partial(self._say, invitation, say)
        )
        return await self._mailing.offer(reader, letter)

    async def _say(
        self, invitation: Invitation, say: Callable[[Invitation], Screen], reader: PersonRecord, again: bool
    ) -> Screen | None:
        """Say it, unless something else became of it meanwhile."""
        kept = next((one for one in await self._entering.opened() if one.hash == invitation.hash), None)
        if kept is None or kept.revoked or kept.opened != invitation.opened:
            return None
        return say(kept)

    async def _turn_away(self, invitation: Invitation, person: PersonId) -> bool:
        """Tell who was not let in; forgotten before it is said, so never said twice."""
        record = await self._store.person(person)
        self._outbox.put(
            Errand(
                key=f"{ARRIVAL}.{invitation.hash[:16]}.{person}",
                chat=ChatId(person),
                language=record.person.language if record is not None else FALLBACK,
                priority=Priority.DIGEST,
                expires=self._clock.now() + WORTH,
                claim=partial(self._gone, invitation),
                settle=_whatever,
            )
        )
        return True

    async def _gone(self, invitation: Invitation) -> Screen | None:
        return screens.gone() if await self._entering.forget(invitation) else None


async def _whatever(delivery: Delivery) -> None:
    """Whether it arrived or not, who opens the link again hears the same."""
