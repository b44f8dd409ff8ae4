"""Talks about a pause: until which day, tapped or typed, and what would not take place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.errors import Mistake
from bot.groups import pause_screens as screens
from bot.groups.dutch_pattern import is_impossible, read_bound
from bot.groups.looking import Looking
from bot.groups.month import day_of
from bot.groups.planning import Planning
from bot.groups.proposing import Proposing
from bot.groups.taps_planning import PauseTap, PauseUntilTap, PauseYesTap
from bot.groups.waiting import PAUSE, Waiting
from bot.messenger.hearing import Heard, Listener, OnTap, OnTyped
from bot.messenger.screens import Reply
from bot.people.model import Awaiting


class PauseChat:
    """What who guides a group hears and says about a pause.

    Args:
        looking: shows the plan.
        proposing: tells what a change would mean.
        planning: changes it.
        waiting: notes which typed text we wait for.
    """

    def __init__(self, looking: Looking, proposing: Proposing, planning: Planning, waiting: Waiting) -> None:
        self._looking = looking
        self._proposing = proposing
        self._planning = planning
        self._waiting = waiting

    def handlers(self) -> Sequence[Listener]:
        """Everything about a pause."""
        return (
            OnTap(PauseTap, self.on_pause),
            OnTap(PauseUntilTap, self.on_pause_until),
            OnTap(PauseYesTap, self.on_pause_yes),
            OnTyped(PAUSE, self.on_typed_until),
        )

    async def on_pause(self, heard: Heard, tap: PauseTap) -> Reply:
        """Until when?"""
        seen = await self._looking.guided_plan(heard.person, tap.group)
        await self._waiting.begin(heard.person, Awaiting(PAUSE, seen.group.id))
        return screens.ask_pause(seen, tap.month)

    async def on_pause_until(self, heard: Heard, tap: PauseUntilTap) -> Reply:
        """What would it mean?"""
        until = day_of(tap.day)
        return screens.propose_pause(await self._proposing.pause(heard.person, tap.group, until), until)

    async def on_typed_until(self, heard: Heard, words: str, about: str) -> Reply:
        """Take a typed day: "tot 15 maart" ends on it, "t/m 15 maart" the day after."""
        seen = await self._looking.guided_plan(heard.person, about)
        try:
            until = _read(words, seen.today)
        except Mistake as mistake:
            return screens.ask_pause(seen.with_wrong(mistake.text), 0)
        return screens.propose_pause(await self._proposing.pause(heard.person, about, until), until)

    async def on_pause_yes(self, heard: Heard, tap: PauseYesTap) -> Reply:
        """Pause."""
        await self._waiting.end(heard.person)
        return screens.paused(await self._planning.pause(heard.person, tap.group, tap.plan, day_of(tap.day)))


def _read(words: str, today: date) -> date:
    """The first day on which there may be a session again.

    Raises:
        Mistake: the words name no day, or one that no calendar has.
    """
    bound = read_bound(words, today)
    if bound is None:
        raise Mistake("groups-day-impossible" if is_impossible(words, today) else "planning-pause-unclear")
    return bound.day + timedelta(days=1) if bound.included else bound.day
