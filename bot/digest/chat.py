"""The coordinator's talking floor: the week, what to do with a point, why it is there, all groups, when it comes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import time

from bot.digest.agenda import Slot
from bot.digest.screens import WeekScreens
from bot.digest.service import Digest
from bot.digest.taps import ConcernTap, DayTap, HourTap, MarkTap, MoreTap, OverviewTap, WhenTap
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Reply, Screen, text
from bot.people.model import Role

READERS = frozenset({Role.COORDINATOR, Role.OWNER})
DAYS = range(1, 7)
HOURS = (8 * 60, 8 * 60 + 30, 9 * 60, 10 * 60, 13 * 60, 16 * 60)
"""Minutes after midnight; all outside the quiet hours."""


class DigestChat:
    """Shows a coordinator their week."""

    def __init__(self, digest: Digest, screens: WeekScreens) -> None:
        self._digest = digest
        self._screens = screens

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (
            OnCommand("week", self.on_week, READERS, "digest-hint"),
            OnTap(OverviewTap, self.on_overview),
            OnTap(MoreTap, self.on_more),
            OnTap(ConcernTap, self.on_why),
            OnTap(MarkTap, self.on_mark),
            OnTap(WhenTap, self.on_when),
            OnTap(DayTap, self.on_day),
            OnTap(HourTap, self.on_hour),
        )

    async def on_week(self, heard: Heard, rest: str) -> Reply:
        """The week as it stands now."""
        return self._screens.week(await self._digest.week(heard.person))

    async def on_overview(self, heard: Heard, tap: OverviewTap) -> Reply:
        """All groups, by name."""
        return self._screens.overview((await self._digest.week(heard.person)).week)

    async def on_more(self, heard: Heard, tap: MoreTap) -> Reply:
        """Every concern of the week."""
        screen = self._screens.week(await self._digest.week(heard.person, tap.moment), everything=True)
        return dataclasses.replace(screen, fresh=True)

    async def on_why(self, heard: Heard, tap: ConcernTap) -> Reply:
        """The rule behind one concern."""
        explained = await self._digest.concern(heard.person, tap.group, tap.rule, tap.question, tap.moment)
        return self._screens.why(explained)

    async def on_mark(self, heard: Heard, tap: MarkTap) -> Reply:
        """A point was handled: it says so, and stays away for a while."""
        digested = await self._digest.mark(heard.person, tap.group, tap.rule, tap.question, tap.moment, tap.did)
        return dataclasses.replace(self._screens.week(digested), toast=text("digest-marked", did=tap.did))

    async def on_when(self, heard: Heard, tap: WhenTap) -> Reply:
        """Which day and time?"""
        return _when(await self._digest.when(heard.person), fresh=True)

    async def on_day(self, heard: Heard, tap: DayTap) -> Reply:
        """On this day from now on."""
        return _when(await self._digest.choose_when(heard.person, weekday=tap.weekday))

    async def on_hour(self, heard: Heard, tap: HourTap) -> Reply:
        """At this time from now on."""
        minutes = tap.minutes if tap.minutes in HOURS else HOURS[1]
        return _when(await self._digest.choose_when(heard.person, at=time(minutes // 60, minutes % 60)))


def _when(slot: Slot, *, fresh: bool = False) -> Screen:
    """The day and time as they are, and the choice."""
    weekday, at = slot
    days = [Button(text("digest-button-day", day=one), DayTap(one)) for one in DAYS]
    hours = [Button(text("digest-button-hour", clock=_clock(one // 60, one % 60)), HourTap(one)) for one in HOURS]
    said = text("digest-when", day=weekday, clock=_clock(at.hour, at.minute))
    return Screen(said, (tuple(days[:3]), tuple(days[3:]), tuple(hours[:3]), tuple(hours[3:])), fresh=fresh)


def _clock(hour: int, minute: int) -> str:
    return f"{hour}.{minute:02}"
