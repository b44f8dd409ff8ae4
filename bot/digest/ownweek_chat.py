"""Turns the Friday line off and on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.ownweek import OwnWeeks
from bot.digest.ownweek_screens import wish_screen
from bot.digest.taps import FridayTap
from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Reply


class OwnWeekChat:
    """The talking floor of the Friday line."""

    def __init__(self, weeks: OwnWeeks) -> None:
        self._weeks = weeks

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (OnTap(FridayTap, self.on_wish),)

    async def on_wish(self, heard: Heard, tap: FridayTap) -> Reply:
        """From now on, or not any more."""
        return wish_screen(await self._weeks.wish(heard.person, bool(tap.wanted)))
