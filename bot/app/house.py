"""The whole bot, built: hears, speaks and keeps time, and can go on as another that was built beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from bot.alarm import Alarm
from bot.checkins.service import Checkins
from bot.civil import QuietHours
from bot.clock import Clock
from bot.digest.ownweek import OwnWeeks
from bot.digest.service import Digest
from bot.drawing.pictures import Pictures
from bot.guidance.search.finder import Finder
from bot.log import Incidents
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.telegram.commands import CommandMenu
from bot.messenger.telegram.line import TelegramLine
from bot.people.service import People
from bot.reminders.service import Reminders
from bot.store.port import Store
from bot.tick import Tick


@dataclass(slots=True)
class House:
    """The whole bot, built and not yet started."""

    store: Store
    clock: Clock
    quiet: QuietHours
    line: TelegramLine
    router: Router
    menu: CommandMenu
    tick: Tick
    people: People
    checkins: Checkins
    reminders: Reminders
    digest: Digest
    own_weeks: OwnWeeks
    pictures: Pictures
    incidents: Incidents
    renderer: Renderer
    finder: Finder

    async def run(self, alarm: Alarm) -> None:
        """Hear, speak and keep time until cancelled; what is overdue is closed before anything else.

        Raises:
            TokenRefused: the messenger does not know this bot.
        """
        await self.checkins.close_overdue()
        await self.menu.publish(await self.store.staff())
        await alarm.start()
        try:
            await self.line.run(self.router, self._heard, self.store.was_heard, self.store.forget_heard)
        finally:
            await alarm.stop()
            await self.line.stop()
            await self.pictures.stop()

    def becomes(self, other: House) -> None:
        """Go on as ``other``, built beside this one on other content: the line, the clock's turn and the data stay.

        Nothing is awaited, so nobody is heard half by the one and half by the other.
        """
        self.line.mouth.speak_with(other.renderer)
        self.router.becomes(other.router)
        self.tick.becomes(other.tick)
        kept = {"line", "router", "tick"}
        for field in fields(self):
            if field.name not in kept:
                setattr(self, field.name, getattr(other, field.name))

    async def settle(self) -> None:
        """Do all that is due now, and return when nothing is left to handle or to say."""
        await self.tick.run()
        await self.line.idle()

    async def _heard(self, updates: Sequence[int]) -> None:
        await self.store.heard(updates, self.clock.now())
