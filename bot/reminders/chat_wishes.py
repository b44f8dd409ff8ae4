"""Talks about all of somebody's messages: how many, which not, on holiday, and what will come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.civil import AMSTERDAM, local
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.dutch_pattern import is_impossible, read_bound
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Button, Reply, Screen
from bot.people.model import STAFF, Role
from bot.reminders import screens
from bot.reminders.planning import MOST, Planning
from bot.reminders.taps import AskAwayTap, AwayTap, BackTap, FrequencyTap, InsteadTap, MuteTap, PlannedTap, WishesTap
from bot.reminders.wishing import AWAITING, Wishing
from bot.reminders.zones import own_zone

MOST_FOR_PARTICIPANTS = 5
"""A participant reads at most forty words."""
_ALL = STAFF | {Role.PARTICIPANT}


class WishesChat:
    """What people say about our messages as a whole.

    Args:
        wishing: keeps their wishes.
        planning: looks ahead.
        clock: what day it is, for days that are typed.
    """

    def __init__(self, wishing: Wishing, planning: Planning, clock: Clock) -> None:
        self._wishing = wishing
        self._planning = planning
        self._clock = clock

    def handlers(self) -> Sequence[Listener]:
        """Everything about messages as a whole."""
        return (
            OnCommand("berichten", self.on_wishes_command, _ALL, "wishes-hint-mine"),
            OnCommand("gepland", self.on_planned_command, _ALL, "wishes-hint-planned"),
            OnTap(WishesTap, self.on_wishes),
            OnTap(PlannedTap, self.on_planned),
            OnTap(FrequencyTap, self.on_frequency),
            OnTap(MuteTap, self.on_mute),
            OnTap(AskAwayTap, self.on_ask_away),
            OnTap(AwayTap, self.on_away),
            OnTyped(AWAITING, self.on_day),
            OnTap(InsteadTap, self.on_instead),
            OnTap(BackTap, self.on_back),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's button in the menu."""
        return ((frozenset(_ALL), screens.MY_WISHES),)

    async def on_wishes_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /berichten."""
        return screens.my_wishes(await self._wishing.mine(heard.person))

    async def on_wishes(self, heard: Heard, tap: WishesTap) -> Reply:
        """Show how they get messages."""
        return screens.my_wishes(await self._wishing.mine(heard.person))

    async def on_planned_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /gepland."""
        return await self._planned(heard)

    async def on_planned(self, heard: Heard, tap: PlannedTap) -> Reply:
        """Show what will come."""
        return await self._planned(heard)

    async def on_frequency(self, heard: Heard, tap: FrequencyTap) -> Reply:
        """Send so much from now on."""
        return screens.my_wishes(await self._wishing.choose(heard.person, tap.frequency))

    async def on_mute(self, heard: Heard, tap: MuteTap) -> Reply:
        """Send messages of a sort, or not."""
        return screens.my_wishes(await self._wishing.mute(heard.person, tap.sort, bool(tap.mute)))

    async def on_ask_away(self, heard: Heard, tap: AskAwayTap) -> Reply:
        """Until when are they away?"""
        return screens.away_until_when(await self._wishing.ask_away(heard.person))

    async def on_away(self, heard: Heard, tap: AwayTap) -> Reply:
        """They are away until that day."""
        try:
            until = date.fromisoformat(tap.until)
            return await self._away(heard, until)
        except (ValueError, Mistake):
            raise Expired from None

    async def on_day(self, heard: Heard, words: str, about: str) -> Reply:
        """They typed the last day."""
        today = local(self._clock.now(), AMSTERDAM).date()
        bound = read_bound(words, today)
        if bound is None:
            return screens.away_until_when(today, no_such_day=is_impossible(words, today))
        last = bound.day - timedelta(days=1) if bound.included is False else bound.day
        return await self._away(heard, last)

    async def on_instead(self, heard: Heard, tap: InsteadTap) -> Reply:
        """Who is there meanwhile."""
        return screens.my_wishes(await self._wishing.have_instead(heard.person, tap.colleague))

    async def on_back(self, heard: Heard, tap: BackTap) -> Reply:
        """They are back, or do not go."""
        return screens.my_wishes(await self._wishing.be_back(heard.person))

    async def _away(self, heard: Heard, until: date) -> Screen:
        mine = await self._wishing.be_away(heard.person, until)
        able = await self._wishing.colleagues(heard.person)
        return screens.who_instead(mine, able) if able else screens.my_wishes(mine)

    async def _planned(self, heard: Heard) -> Screen:
        mine = await self._wishing.mine(heard.person)
        found = await self._planning.coming(heard.person, MOST if mine.works else MOST_FOR_PARTICIPANTS)
        zone = own_zone(mine.wishes) or AMSTERDAM
        return screens.coming(found, zone, local(mine.now, zone).date())
