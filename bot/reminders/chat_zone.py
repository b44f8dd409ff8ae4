"""Talks about the time zone in which somebody lives."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cities import say_city
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Button, Reply, Screen, text
from bot.people.model import STAFF, Role
from bot.reminders.screens import MY_WISHES, my_wishes
from bot.reminders.taps import AskZoneTap, ZoneTap
from bot.reminders.wishing import Wishing
from bot.reminders.zones import CHOICES
from bot.reminders.zoning import AWAITING, Zoning

_ALL = STAFF | {Role.PARTICIPANT}


class ZoneChat:
    """What people say about their time zone.

    Args:
        zoning: keeps it.
        wishing: how they get messages otherwise.
    """

    def __init__(self, zoning: Zoning, wishing: Wishing) -> None:
        self._zoning = zoning
        self._wishing = wishing

    def handlers(self) -> Sequence[Listener]:
        """Everything about somebody's time zone."""
        return (
            OnCommand("tijdzone", self.on_command, _ALL, "wishes-hint-zone"),
            OnTap(AskZoneTap, self.on_ask),
            OnTap(ZoneTap, self.on_zone),
            OnTyped(AWAITING, self.on_typed),
        )

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /tijdzone: perhaps the city was typed behind it."""
        asked = await self._which(heard)
        return await self.on_typed(heard, rest, "") if rest else asked

    async def on_ask(self, heard: Heard, tap: AskZoneTap) -> Reply:
        """Where do they live?"""
        return await self._which(heard)

    async def on_zone(self, heard: Heard, tap: ZoneTap) -> Reply:
        """There."""
        await self._zoning.pick(heard.person, tap.choice)
        return my_wishes(await self._wishing.mine(heard.person))

    async def on_typed(self, heard: Heard, words: str, about: str) -> Reply:
        """They typed a city or a country."""
        if not await self._zoning.typed(heard.person, words):
            return Screen(text("wishes-zone-unknown"), ((MY_WISHES,),))
        return my_wishes(await self._wishing.mine(heard.person))

    async def _which(self, heard: Heard) -> Screen:
        language = await self._zoning.ask(heard.person)
        buttons = [
            Button(text("wishes-button-city", city=say_city(zone, language)), ZoneTap(place))
            for place, zone in enumerate(CHOICES)
        ]
        return Screen(text("wishes-zone-which"), tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)))
