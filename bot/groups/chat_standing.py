"""Talks about standing in for a colleague, and about who has left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.errors import Expired
from bot.groups import standing_screens as screens
from bot.groups.departing import Departing
from bot.groups.dutch_input import read_day
from bot.groups.standing import Standing
from bot.groups.taps_standing import (
    GoneByTap,
    GoneTap,
    GoneWhoTap,
    GoneYesTap,
    StandInDaysTap,
    StandInEndTap,
    StandInTap,
    StandInTypeTap,
    StandInUntilTap,
    StandInWhomTap,
)
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap, OnTyped
from bot.messenger.screens import Button, Reply, Screen
from bot.people.model import COORDINATES, Awaiting, PersonId, Role
from bot.people.service import People

TYPED = "groups-stand-in"
"""The name under which the last day of standing in is awaited."""
GUIDES = frozenset({Role.FACILITATOR})


class StandingChat:
    """What people say to hand a group over.

    Args:
        standing: for a while.
        departing: for good.
        people: waits for a typed day.
    """

    def __init__(self, standing: Standing, departing: Departing, people: People) -> None:
        self._standing = standing
        self._departing = departing
        self._people = people

    def handlers(self) -> Sequence[Listener]:
        """Everything about handing over."""
        return (
            OnCommand("vervanger", self.on_command, GUIDES, "standing-hint"),
            OnTap(StandInTap, self.on_stand_in),
            OnTap(StandInWhomTap, self.on_whom),
            OnTap(StandInDaysTap, self.on_days),
            OnTap(StandInTypeTap, self.on_type),
            OnTap(StandInUntilTap, self.on_until),
            OnTap(StandInEndTap, self.on_end),
            OnTyped(TYPED, self.on_day),
            OnTap(GoneTap, self.on_gone),
            OnTap(GoneWhoTap, self.on_gone_who),
            OnTap(GoneByTap, self.on_gone_by),
            OnTap(GoneYesTap, self.on_gone_yes),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's buttons in the menu, each with the roles that see it."""
        return ((GUIDES, screens.STAND_IN), (COORDINATES, screens.GONE))

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /vervanger."""
        return await self._begin(heard)

    async def on_stand_in(self, heard: Heard, tap: StandInTap) -> Reply:
        """In which group? With one group: by whom?"""
        return await self._begin(heard)

    async def on_whom(self, heard: Heard, tap: StandInWhomTap) -> Reply:
        """By whom?"""
        return await self._whom(heard, tap.scope, tap.page)

    async def on_days(self, heard: Heard, tap: StandInDaysTap) -> Reply:
        """Until when?"""
        groups, today, session = await self._standing.days(heard.person, tap.scope)
        return screens.until_when(tap.scope, groups, tap.who, today, session)

    async def on_type(self, heard: Heard, tap: StandInTypeTap) -> Reply:
        """They type the last day."""
        groups, _, _ = await self._standing.days(heard.person, tap.scope)
        await self._people.await_text(heard.person, TYPED, Awaiting(TYPED, f"{tap.scope}.{tap.who}"))
        return screens.type_day(groups)

    async def on_day(self, heard: Heard, words: str, about: str) -> Reply:
        """Take the typed day."""
        scope, _, who = about.partition(".")
        groups, today, _ = await self._standing.days(heard.person, scope)
        day = read_day(words, today)
        if day is None:
            return screens.type_day(groups, unclear=True)
        reply = await self._hand(heard, scope, int(who), day)
        await self._people.await_text(heard.person, TYPED, None)
        return reply

    async def on_until(self, heard: Heard, tap: StandInUntilTap) -> Reply:
        """Do it."""
        try:
            day = date.fromisoformat(str(tap.day))
        except ValueError:
            raise Expired from None
        return await self._hand(heard, tap.scope, tap.who, day)

    async def on_end(self, heard: Heard, tap: StandInEndTap) -> Reply:
        """They need not stand in any more."""
        return screens.taken_back(await self._standing.take_back(heard.person, tap.group, PersonId(tap.who)))

    async def on_gone(self, heard: Heard, tap: GoneTap) -> Reply:
        """Who has left?"""
        return screens.who_left(await self._departing.who(heard.person))

    async def on_gone_who(self, heard: Heard, tap: GoneWhoTap) -> Reply:
        """Who takes over?"""
        left, able = await self._departing.whom(heard.person, PersonId(tap.old))
        return screens.who_takes_over(left, able, tap.page)

    async def on_gone_by(self, heard: Heard, tap: GoneByTap) -> Reply:
        """What would that mean?"""
        return screens.departure(await self._departing.look(heard.person, PersonId(tap.old), PersonId(tap.new)))

    async def on_gone_yes(self, heard: Heard, tap: GoneYesTap) -> Reply:
        """Hand all groups over."""
        return screens.departed(await self._departing.hand_over(heard.person, PersonId(tap.old), PersonId(tap.new)))

    async def _begin(self, heard: Heard) -> Screen:
        own = await self._standing.own(heard.person)
        if len(own) == 1:
            return await self._whom(heard, own[0].id, 0)
        return screens.in_which(own)

    async def _whom(self, heard: Heard, scope: str, page: int) -> Screen:
        groups, able = await self._standing.whom(heard.person, scope)
        return screens.whom(scope, groups, able, page)

    async def _hand(self, heard: Heard, scope: str, who: int, until: date) -> Screen:
        if who == 0:
            return screens.link(*await self._standing.link(heard.person, scope, until))
        return screens.handed(await self._standing.hand(heard.person, scope, PersonId(who), until))
