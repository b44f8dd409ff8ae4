"""Answers why a message came, with what one can do about it: later, less, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Reply
from bot.reminders import screens
from bot.reminders.taps import AbsentTap, LaterTap, WhyTap
from bot.reminders.wishing import Wishing


class RemindersChat:
    """The talking floor of reminders: what is asked about one message.

    Args:
        wishing: the service.
    """

    def __init__(self, wishing: Wishing) -> None:
        self._wishing = wishing

    def handlers(self) -> Sequence[Listener]:
        """All that is heard under a message."""
        return (
            OnTap(WhyTap, self.on_why),
            OnTap(LaterTap, self.on_later),
            OnTap(AbsentTap, self.on_absent),
        )

    async def on_why(self, heard: Heard, tap: WhyTap) -> Reply:
        """Say which rule sent the message, when the next one comes, and how to have it otherwise."""
        return screens.why(await self._wishing.why(heard.person, tap), tap)

    async def on_later(self, heard: Heard, tap: LaterTap) -> Reply:
        """Send it again later."""
        return screens.put_off(await self._wishing.put_off(heard.person, tap))

    async def on_absent(self, heard: Heard, tap: AbsentTap) -> Reply:
        """Keep that they do not come, or do after all."""
        session = await self._wishing.absent(heard.person, tap)
        return screens.absent(tap.group, session, absent=bool(tap.absent))
