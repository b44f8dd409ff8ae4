"""Answers why a weekly letter came, and how not to get it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.taps import FridayTap, WhyLetterTap
from bot.errors import Expired
from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Button, Reply, Screen, Text, column, text
from bot.reminders.budget import FRIDAY, LETTERS
from bot.reminders.screens import MY_WISHES
from bot.reminders.taps import MuteTap
from bot.reminders.wishing import Wishing


class LettersChat:
    """The talking floor of weekly letters.

    Args:
        wishing: knows what somebody turned off.
    """

    def __init__(self, wishing: Wishing) -> None:
        self._wishing = wishing

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (OnTap(WhyLetterTap, self.on_why),)

    async def on_why(self, heard: Heard, tap: WhyLetterTap) -> Reply:
        """Say why it came, and how to turn it off."""
        if tap.sort not in LETTERS:
            raise Expired
        muted = tap.sort in (await self._wishing.mine(heard.person)).wishes.muted
        label = text("wishes-button-unmute" if muted else "wishes-button-mute")
        mute = Button(label, MuteTap(tap.sort, int(not muted)))
        if tap.sort == FRIDAY:
            mute = Button(text("digest-button-friday-off"), FridayTap(0))
        return Screen(Text(f"wishes-why-{tap.sort}"), column(mute, MY_WISHES), fresh=True)
