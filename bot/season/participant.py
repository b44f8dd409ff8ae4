"""People who take part: some answer at once, some late, some never; they join, leave, doubt, and tap too fast."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from random import Random

from bot.season.actor import READING, Json, Pause, Scene, labels_of
from bot.season.answerer import Answerer
from bot.season.diary import Absence, GroupPage, Membership
from bot.season.fate import PACES, WHIMS, Fate, Pace
from bot.season.nature import Course
from bot.season.observed import text_of
from bot.season.timetable import on_the_wall
from bot.simulator.people import Person

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_TURNS = (12 * 60, 18 * 60 + 30)
"""Minutes of the day at which the bot closes and reminds; nobody answers just then, so that judging stays sharp."""


class Participant(Answerer):
    """Somebody who takes part in one group.

    Args:
        scene: where they act.
        person: their hands and eyes.
        chance: decides what they do.
        page: the group.
        course: what the group goes through.
        reading: how long they look at each screen.
    """

    def __init__(
        self, scene: Scene, person: Person, chance: Random, page: GroupPage, course: Course, reading: Pause = READING
    ) -> None:
        super().__init__(scene, person, chance, page, course, reading)
        self._here = False
        self._calls: dict[int, Json] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._outcome_came = asyncio.Event()
        self._nudge_came = asyncio.Event()

    # A life

    async def live(self, fate: Fate, link: str) -> None:
        """Join when it is time, react to what comes, and do what was in store."""
        await self.until(fate.joins)
        await self.join(link, asks=fate.asks)
        async with asyncio.TaskGroup() as tasks:
            if fate.leaves is not None:
                tasks.create_task(self._leave_at(fate.leaves))
            if fate.away is not None:
                tasks.create_task(self._be_away(*fate.away))
            if fate.less is not None:
                tasks.create_task(self._do_at(fate.less, self.want_less))
            if fate.holiday is not None:
                tasks.create_task(self._do_at(fate.holiday, self.go_on_holiday))
            await self._react(tasks, fate)

    def rings(self, event: Json) -> None:
        """Something changed on the phone; an outcome in the place of the questions is news too."""
        super().rings(event)
        if event["type"] == "edit" and self.scene.words.is_outcome(text_of(self._message_of(event))):
            self._news.put_nowait(event["message_id"])

    def _message_of(self, event: Json) -> Json:
        return self.person.find_message(event["chat_id"], event["message_id"]).as_json(self.person)

    async def _do_at(self, moment: datetime, do: Callable[[], Awaitable[None]]) -> None:
        await self.until(moment)
        await do()

    async def join(self, link: str, *, asks: bool = True) -> None:
        """Open the invitation, read the notice, choose."""
        await self.open_link(link)
        yes = self.label("people-choose-button-yes")
        if not self.shows(yes):
            await self.tap(self.label("people-language-nl"))
        await self.tap(yes if asks else self.label("people-choose-button-no"))
        self.page.members[self.id] = Membership(self.acted_at, asks)
        self._here = True

    async def stop(self) -> None:
        """Take part no longer."""
        await self.say("/stop")
        self.page.members[self.id].left = self.now()
        await self.tap(self.label("people-stop-button-yes"))
        self.page.members[self.id].left = self.acted_at
        self._here = False

    async def _leave_at(self, moment: datetime) -> None:
        await self.until(moment)
        self._here = False
        await self.stop()

    async def _be_away(self, since: datetime, until: datetime) -> None:
        """Block the bot, and come back later."""
        await self.until(since)
        self._here = False
        self.person.block()
        place = len(self.scene.diary.absences)
        self.scene.diary.absences.append(Absence(self.id, self.now(), None))
        await self.until(until)
        self.person.unblock()
        self.scene.diary.absences[place] = Absence(self.id, since, self.now())
        await self.say("/start")
        self._here = True

    async def _react(self, tasks: asyncio.TaskGroup, fate: Fate) -> None:
        """Look at every message that comes unasked."""
        why = self.label("reminders-button-why")
        called = self.label("checkins-not-now-button")
        while True:
            message = await self.next_message()
            labels = labels_of(message)
            if why not in labels:
                continue
            if called in labels and self._is_nudge(message):
                self._nudge_came.set()
            elif called in labels:
                self._calls[message["message_id"]] = message
                self._nudge_came, self._outcome_came = asyncio.Event(), asyncio.Event()
                tasks.create_task(self.answer_call(message))
            elif self.scene.words.is_outcome(text_of(message)):
                self._outcome_came.set()
                if fate.old_buttons and len(self._calls) == 2:
                    tasks.create_task(self._press_old_button())
            else:
                tasks.create_task(self._wonder(message, why))

    def _is_nudge(self, message: Json) -> bool:
        """Whether this call is about the same session as the last one."""
        last = max(self._calls, default=None)
        return last is not None and message["date"] - self._calls[last]["date"] < 12 * 3600

    async def _wonder(self, message: Json, why: str) -> None:
        """Have a question of one's own, once in a while."""
        mood = self.chance.random()
        await self.a_while(5 * MINUTE, 50 * MINUTE)
        await self._not_at_a_turn()
        if not self._here:
            return
        if mood < 0.05:
            await self.tap(why, message)
        elif mood < 0.08:
            await self.say("/inzage")
        elif mood < 0.11:
            await self.say("wat moet ik nu doen?")
        elif mood < 0.15:
            await self.say("/gepland")
        elif mood < 0.25 and self._asks_who_comes(message):
            await self._about_coming(message, mood)

    def _asks_who_comes(self, message: Json) -> bool:
        """Whether it is a reminder under which one can still say that one does not come."""
        absent = self.label("wishes-button-absent")
        return self.scene.words.is_reminder(text_of(message)) and absent in labels_of(self.again(message))

    async def _about_coming(self, reminder: Json, mood: float) -> None:
        """Say that one does not come, perhaps not after all; or have the reminder come again."""
        coming = next((one for one in self.page.times() if one.starts > self.now()), None)
        if mood < 0.19 and coming is not None:
            await self.put_off(reminder, "day", coming.starts)
            return
        await self.tap(self.label("wishes-button-absent"), reminder)
        if mood < 0.21:
            await self.tap(self.label("wishes-button-coming"))

    # Called

    async def answer_call(self, call: Json) -> None:
        """Answer, sooner or later, in one's own way."""
        pace = self.chance.choices(list(PACES), list(PACES.values()))[0]
        whim = self.chance.choices(list(WHIMS), list(WHIMS.values()))[0]
        match pace:
            case Pace.PROMPT:
                await self.a_while(MINUTE, 20 * MINUTE)
            case Pace.LATE:
                await self.a_while(2 * HOUR, 7 * HOUR)
            case Pace.NUDGED:
                await self._nudge_came.wait()
                await self.a_while(5 * MINUTE, 40 * MINUTE)
            case Pace.TOO_LATE:
                await self._outcome_came.wait()
                await self.a_while(MINUTE, 90 * MINUTE)
            case Pace.NEVER:
                return
        await self._not_at_a_turn()
        if self._here and self.label("checkins-not-now-button") in labels_of(self.again(call)):
            await self.go_through(call, whim)

    async def _press_old_button(self) -> None:
        """Try what an old message still does."""
        await self.a_while(HOUR, 3 * HOUR)
        await self._not_at_a_turn()
        oldest = self.again(self._calls[min(self._calls)])
        if self._here and labels_of(oldest):
            await self.tap(labels_of(oldest)[0], oldest)

    async def _not_at_a_turn(self) -> None:
        """Wait out the minutes in which the bot closes or reminds."""
        wall = on_the_wall(self.now())
        if any(abs(wall.hour * 60 + wall.minute - turn) <= 4 for turn in _TURNS):
            await asyncio.sleep(10 * 60)


class Extra(Participant):
    """Somebody who answers every call within minutes, whole and without whims."""

    async def live_on(self) -> None:
        """React to what comes, having joined already; for ever."""
        async with asyncio.TaskGroup() as tasks:
            await self._react(tasks, Fate(self.now()))

    async def answer_call(self, call: Json) -> None:
        """Answer soon."""
        await self.a_while(MINUTE, 10 * MINUTE)
        await self.go_through(call)
