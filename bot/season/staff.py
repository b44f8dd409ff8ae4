"""People who work: facilitators who look back, set the phase and ask for tips; coordinators who read on Monday."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from enum import StrEnum
from random import Random
from typing import Any

from bot.season.actor import READING, Actor, Pause, Scene, labels_of
from bot.season.diary import GroupPage
from bot.season.nature import Course, State
from bot.season.timetable import Times
from bot.simulator.people import Person

Json = dict[str, Any]
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Debriefing(StrEnum):
    """When a facilitator looks back."""

    AT_ONCE = "at once"
    NEXT_DAY = "next day"
    NEVER = "never"


_DEBRIEFING = {Debriefing.AT_ONCE: 0.65, Debriefing.NEXT_DAY: 0.2, Debriefing.NEVER: 0.15}


class Facilitator(Actor):
    """Somebody who guides one group.

    Args:
        scene: where they act.
        person: their hands and eyes.
        chance: decides what they do.
        reading: how long they look at each screen.
    """

    def __init__(self, scene: Scene, person: Person, chance: Random, reading: Pause = READING) -> None:
        super().__init__(scene, person, chance, reading)
        self._ends: list[float] = []
        self._times: tuple[Times, ...] = ()
        self._page: GroupPage | None = None
        self._turn = asyncio.Lock()

    async def live(self, page: GroupPage, course: Course, *, holiday: bool = False) -> None:
        """React to every message that comes unasked about the one group they guide; for ever.

        With ``holiday`` they are away for a week from the day after the second session, and ask for less when back.
        """
        self._page = page
        self._times = page.times()
        self._ends = [one.ends.timestamp() for one in self._times]
        why, fewer = self.label("reminders-button-why"), self.label("checkins-fewer")
        phase = self.label("reminders-button-phase")
        async with asyncio.TaskGroup() as tasks:
            if holiday and len(self._times) > 2:
                tasks.create_task(self._take_a_break())
            while True:
                message = await self.next_message()
                labels = labels_of(message)
                if why not in labels:
                    continue
                if fewer in labels:
                    tasks.create_task(self._debrief(message, course))
                elif phase in labels:
                    tasks.create_task(self._use_card(message, course))
                else:
                    tasks.create_task(self._wonder(message, why))

    async def _take_a_break(self) -> None:
        """Go on holiday, come back, and ask for fewer messages."""
        await self.until(self._times[1].ends + timedelta(days=1, hours=5))
        async with self._turn:
            await self.go_on_holiday()
        await asyncio.sleep(timedelta(days=8, hours=3).total_seconds())
        async with self._turn:
            await self.want_less()

    async def _debrief(self, call: Json, course: Course) -> None:
        """Look back, sooner or later."""
        when = self.chance.choices(list(_DEBRIEFING), list(_DEBRIEFING.values()))[0]
        if when is Debriefing.NEVER:
            return
        soon = when is Debriefing.AT_ONCE
        await self.a_while(2 * MINUTE if soon else 20 * HOUR, 15 * MINUTE if soon else 30 * HOUR)
        async with self._turn:
            await self.go_through(call, course)

    async def go_through(self, call: Json, course: Course) -> None:
        """How many, which phase, how much tension; and sometimes an intention. Gives up when it is too late."""
        number = self._session_of(call)
        there = [label for label in labels_of(call) if label.isdigit()]
        await self.tap(self.chance.choice(there), call)
        options = {one.code: one.options for one in self.scene.words.questions.facilitators}
        seen = course.seen_as(number, self.chance)
        if not set(there).isdisjoint(labels_of(self.again(call))):
            return
        words = next(one.label for one in options["F1"] if one.value == seen.value)
        phase = self.label(f"groups-phase-{seen.value}")
        await self.tap(self.label("checkins-phase-option", words=words, phase=phase), call)
        felt = str(course.tension(number, self.chance))
        await self.tap(next(one.label for one in options["F4"] if one.value == felt), call)
        if self.chance.random() < 0.4 and self.label("checkins-intend") in labels_of(self.again(call)):
            await self._intend(call)

    async def _intend(self, call: Json) -> None:
        """Take something on for next time, from the list or in own words."""
        await self.tap(self.label("checkins-intend"), call)
        if self.chance.random() < 0.3:
            await self.tap(self.label("checkins-own-words"), call)
            await self.say("Vaker vragen wat mensen zelf denken")
        else:
            await self.tap(self.label("checkins-habit-wait"), call)

    async def _use_card(self, card: Json, course: Course) -> None:
        """Read the card before a session, and now and then do something with it."""
        await self.a_while(3 * MINUTE, 25 * MINUTE)
        async with self._turn:
            mood = self.chance.random()
            if mood < 0.25:
                await self.tap(self.label("reminders-button-tip"), card)
            elif mood < 0.40:
                await self._set_phase(card, course)
            elif mood < 0.50:
                await self.say("/tip")
            elif mood < 0.55:
                await self.say("niemant zegt iets")
            elif mood < 0.65:
                await self._put_off(card)

    async def _put_off(self, card: Json) -> None:
        """Have a card of the day before come again in an hour."""
        coming = next((one for one in self._times if one.starts > self.now()), None)
        if coming is not None and coming.starts - self.now() > 3 * HOUR:
            await self.put_off(card, "day", coming.starts)

    async def _set_phase(self, card: Json, course: Course) -> None:
        """Say which phase fits, by hand."""
        await self.tap(self.label("reminders-button-phase"), card)
        seen = course.seen_as(max(1, self._session_of(card)), self.chance)
        wanted = self.label("groups-button-phase", code=State(seen).value, now="no")
        if self.shows(wanted):
            await self.tap(wanted)
            if self.shows(self.label("groups-button-why-seen")):  # not when a colleague had set it meanwhile
                await self.tap(self.label("groups-button-why-seen"))

    async def _wonder(self, message: Json, why: str) -> None:
        """Ask, once in a while, why a message came."""
        await self.a_while(5 * MINUTE, 30 * MINUTE)
        if self.chance.random() < 0.1 and why in labels_of(self.again(message)):
            async with self._turn:
                await self.tap(why, message)

    def _session_of(self, message: Json) -> int:
        """The number of the last session that was over when a message came; 0 before the first."""
        times = self._page.times() if self._page is not None else ()
        return max((one.number for one in times if one.ends.timestamp() <= message["date"]), default=0)

    async def in_turn(self, do: Callable[[], Awaitable[None]]) -> None:
        """Do something when nothing else is going on."""
        async with self._turn:
            await do()


class Coordinator(Actor):
    """Somebody who reads about their groups on Monday."""

    async def live(self) -> None:
        """Read every digest; for ever."""
        everything = self.label("digest-button-all")
        first = self.label("digest-button-why", number=1)
        more = self.label("digest-button-more")
        done = self.label("digest-button-done", number=1)
        while True:
            message = await self.next_message()
            labels = labels_of(message)
            if self._is_reply() or not {everything, first, more} & set(labels):
                continue
            await self.a_while(5 * MINUTE, 3 * HOUR)
            mood = self.chance.random()
            if done in labels and mood < 0.3:
                await self.tap(done, message)
            elif done in labels and mood < 0.4:
                await self.tap(self.label("digest-button-not-needed", number=1), message)
            elif first in labels and mood < 0.8:
                await self.tap(first, message)
            elif self.chance.random() < 0.5:
                await self.tap(labels[-1], message)

    def _is_reply(self) -> bool:
        """Whether this person just did something, so that what comes is the answer to it."""
        return (self.now() - self.acted_at).total_seconds() < 5
