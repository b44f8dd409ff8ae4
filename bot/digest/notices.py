"""Tells coordinators that a card waits for them, and its writer what they said; in civil hours, once each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from bot.civil import QuietHours, is_quiet, next_civil
from bot.clock import Clock
from bot.digest.mailing import Letter, Mailing
from bot.errors import Expired
from bot.guidance.editing import Editing
from bot.guidance.library import LocalCard, Status
from bot.guidance.own_screens import OwnScreens
from bot.messenger.screens import Screen, text
from bot.people.model import PersonId
from bot.records import PersonRecord

WORTH = timedelta(days=7)
"""So long after a card was proposed, or decided on, it is still worth telling."""


class Notices:
    """Hands the outbox what is to be told about the municipality's own cards.

    Args:
        editing: knows the cards, and who decides on them.
        coordinator_of: the coordinator of a member of staff, if they have one.
        mailing: hands letters to the outbox.
        screens: how a card looks.
        clock: the time.
        quiet: when nobody is disturbed.
    """

    def __init__(
        self,
        editing: Editing,
        coordinator_of: Callable[[PersonId], Awaitable[PersonId | None]],
        mailing: Mailing,
        screens: OwnScreens,
        clock: Clock,
        quiet: QuietHours,
    ) -> None:
        self._editing = editing
        self._coordinator_of = coordinator_of
        self._mailing = mailing
        self._screens = screens
        self._clock = clock
        self._quiet = quiet
        self._busy = False

    def next_moment(self, now: datetime) -> datetime:
        """When to look again: soon while something is under way; a new card is seen at the next sweep."""
        return next_civil(now, self._quiet) if self._busy else now + WORTH

    async def post(self) -> None:
        """Offer every letter that is due; those that were sent before go no second time."""
        now = self._clock.now()
        if is_quiet(now, self._quiet):
            return
        self._busy = False
        for card in (await self._editing.library()).all():
            if card.status is Status.WAITING and now < card.proposed + WORTH:
                for editor in await self._deciders(card):
                    await self._offer(editor, f"voorstel.{card.id}", card.proposed, partial(self._ask, card.id, editor))
            elif card.author is not None and card.decided is not None and now < card.decided + WORTH:
                key = f"besluit.{card.id}.{card.decided:%Y%m%d%H%M%S}"
                await self._offer(card.author, key, card.decided, partial(self._tell, card.id, card.author))

    async def _deciders(self, card: LocalCard) -> tuple[PersonId, ...]:
        """The writer's own coordinator; without one, everybody who decides."""
        if card.author is None:
            return ()
        own = await self._coordinator_of(card.author)
        return (own,) if own is not None else await self._editing.editors()

    async def _offer(
        self,
        person: PersonId,
        key: str,
        since: datetime,
        compose: Callable[[PersonRecord, bool], Awaitable[Screen | None]],
    ) -> None:
        letter = Letter(key, since + WORTH, lambda record: True, compose)
        self._busy = await self._mailing.offer(person, letter) or self._busy

    async def _ask(self, card: str, editor: PersonId, record: PersonRecord, again: bool) -> Screen | None:
        """The card as it is by now, for who decides; nothing if it was decided on or taken back."""
        try:
            seen = await self._editing.look(editor, card)
        except Expired:
            return None
        if seen.card.status is not Status.WAITING:
            return None
        return self._screens.proposal(seen, text("own-told-waiting"))

    async def _tell(self, card: str, author: PersonId, record: PersonRecord, again: bool) -> Screen | None:
        """What was said to the card, for its writer; nothing if it was taken back."""
        found = (await self._editing.library()).cards.get(card)
        if again or found is None or found.author != author or found.status is Status.WAITING:
            return None
        return self._screens.decided(found)
