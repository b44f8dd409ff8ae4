"""Answers why a message came."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Reply, Screen, Text
from bot.reminders.model import Kind
from bot.reminders.taps import WhyTap

_CARD = frozenset({Kind.DAY_BEFORE, Kind.HOUR_BEFORE})


class RemindersChat:
    """The talking floor of reminders."""

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (OnTap(WhyTap, self.on_why),)

    async def on_why(self, heard: Heard, tap: WhyTap) -> Reply:
        """Say which rule sent the message, and how to stop it."""
        kind = "card" if tap.guide and tap.kind in _CARD else _KINDS[tap.kind]
        return Screen(Text(f"reminders-why-{kind}"), fresh=True)


_KINDS = {
    Kind.DAY_BEFORE: "day",
    Kind.HOUR_BEFORE: "card",
    Kind.ASK: "ask",
    Kind.NUDGE: "ask",
    Kind.DEBRIEF: "debrief",
    Kind.DEBRIEF_AGAIN: "debrief-again",
    Kind.OUTCOME: "outcome",
    Kind.MIRROR: "mirror",
}
