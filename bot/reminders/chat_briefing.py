"""Shows the briefing to who asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.groups.taps_standing import BriefingTap
from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Reply
from bot.reminders.briefing import Briefings


class BriefingChat:
    """The talking floor of the briefing.

    Args:
        briefings: composes it.
    """

    def __init__(self, briefings: Briefings) -> None:
        self._briefings = briefings

    def handlers(self) -> Sequence[Listener]:
        """All that is heard about it."""
        return (OnTap(BriefingTap, self.on_briefing),)

    async def on_briefing(self, heard: Heard, tap: BriefingTap) -> Reply:
        """Tell where the group stands."""
        return await self._briefings.briefing(heard.person, tap.group)
