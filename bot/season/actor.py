"""Somebody with a phone who reads only their own screen, acts only with their own fingers, and knows what they did."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from bot.dutch import say_date
from bot.season.diary import Absence, Act, Diary, PutOff, What
from bot.season.observed import text_of
from bot.season.timetable import moment_of, on_the_wall
from bot.season.words import Words
from bot.simulator.people import Person
from bot.simulator.queries import Query
from bot.simulator.world import World

Json = dict[str, Any]
Pause = tuple[float, float]
"""The shortest and the longest that somebody looks at a screen before they go on, in seconds."""

PATIENCE = 3.0
"""Seconds after which somebody gives up waiting."""
READING: Pause = (2.0, 6.0)
_LINK = re.compile(r"https?://\S+")


class NotOnScreen(AssertionError):
    """What somebody looked for is not on their screen: the story cannot go on."""


class Scene:
    """The world that all actors share, and the ringing of their phones.

    Args:
        world: where they live.
        words: the texts, for finding labels.
        diary: where they write down what they do.
    """

    def __init__(self, world: World, words: Words, diary: Diary) -> None:
        self.world = world
        self.words = words
        self.diary = diary
        self._actors: dict[int, Actor] = {}
        self._unsubscribe: Callable[[], None] = world.subscribe(self._ring)

    def add(self, actor: Actor) -> None:
        """Let an actor's phone ring from now on."""
        self._actors[actor.id] = actor
        self.diary.names[actor.id] = actor.person.first_name

    def close(self) -> None:
        """Let no phone ring any more."""
        self._unsubscribe()

    def _ring(self, event: Json) -> None:
        actor = self._actors.get(event.get("person_id", 0))
        if actor is not None and event["type"] in ("message", "edit"):
            actor.rings(event)


class Actor:
    """One person of a season.

    Args:
        scene: where they act.
        person: their hands and eyes.
        chance: decides what they do; theirs alone, so that nobody else's choices change theirs.
        reading: how long they look at each screen.
    """

    def __init__(self, scene: Scene, person: Person, chance: Random, reading: Pause = READING) -> None:
        self.scene = scene
        self.person = person
        self.chance = chance
        self.id = person.id
        self._reading = reading
        self._news: asyncio.Queue[int] = asyncio.Queue()
        self._changed = asyncio.Event()
        self.acted_at = scene.world.now()
        """When they last did something."""
        scene.add(self)

    # Time

    def now(self) -> datetime:
        """The present moment."""
        return self.scene.world.now()

    async def until(self, moment: datetime) -> None:
        """Do nothing until a moment; nothing at all if it has passed."""
        await asyncio.sleep(max(0.0, (moment - self.now()).total_seconds()))

    async def a_while(self, shortest: timedelta, longest: timedelta) -> None:
        """Do nothing for some time in between."""
        await asyncio.sleep(self.chance.uniform(shortest.total_seconds(), longest.total_seconds()))

    # Seeing

    def rings(self, event: Json) -> None:
        """Something changed on the phone."""
        message = self.person.find_message(event["chat_id"], event["message_id"])
        if message.sender is self.person:
            return
        self._changed.set()
        if event["type"] == "message":
            self._news.put_nowait(event["message_id"])

    async def next_message(self) -> Json:
        """The next new message from the bot, as soon as it comes."""
        number = await self._news.get()
        return self.person.find_message(None, number).as_json(self.person)

    def showing(self, *labels: str) -> Json:
        """The newest message that shows all these buttons.

        Raises:
            NotOnScreen: there is none.
        """
        for message in reversed(self.person.messages()):
            if set(labels) <= set(labels_of(message)):
                return message
        raise NotOnScreen(f"{self.person.first_name} ziet geen {labels}, wel: {self._last_words()}")

    def shows(self, *labels: str) -> bool:
        """Whether some message shows all these buttons."""
        return any(set(labels) <= set(labels_of(message)) for message in self.person.messages())

    def again(self, message: Json) -> Json:
        """A message as it looks now."""
        return self.person.find_message(None, message["message_id"]).as_json(self.person)

    def newest(self) -> Json:
        """The newest message of the chat.

        Raises:
            NotOnScreen: the chat is empty.
        """
        found = self.person.last()
        if found is None:
            raise NotOnScreen(f"{self.person.first_name} ziet een lege chat")
        return found

    def link(self) -> str:
        """The link in the newest message.

        Raises:
            NotOnScreen: there is none.
        """
        found = _LINK.search(text_of(self.newest()))
        if found is None:
            raise NotOnScreen(f"{self.person.first_name} ziet geen link, wel: {self._last_words()}")
        return found[0]

    def label(self, key: str, **args: Any) -> str:
        """A text as it stands on a button."""
        return self.scene.words.label(key, **args)

    def _last_words(self) -> str:
        found = self.person.last()
        return "niets" if found is None else f"{text_of(found)[:200]!r} met {labels_of(found)}"

    # Doing

    async def go_on_holiday(self) -> None:
        """Be away for a week, from now; the bot begins again by itself on the morning after the last day."""
        await self.say("/berichten")
        await self.tap(self.label("wishes-button-away"))
        today = on_the_wall(self.now()).date()
        last = moment_of(datetime.combine(today + timedelta(days=7), time(12)))
        await self.tap(self.label("wishes-button-until", day=say_date(last)))
        back = moment_of(datetime.combine(today + timedelta(days=8), time()))
        self.scene.diary.absences.append(Absence(self.id, self.acted_at, back, holiday=True))
        nobody = self.label("wishes-button-nobody")
        if self.shows(nobody):
            await self.tap(nobody)

    async def want_less(self) -> None:
        """Ask for fewer messages, from now on."""
        await self.say("/berichten")
        await self.tap(self.label("wishes-button-less"))
        self.scene.diary.fewer[self.id] = self.acted_at

    async def put_off(self, message: Json, kind: str, about: datetime) -> None:
        """Have a message come again in an hour, if that can be."""
        await self.tap(self.label("reminders-button-why"), message)
        hour = self.label("wishes-button-hour")
        if hour in labels_of(self.newest()):
            await self.tap(hour)
            self.scene.diary.put_off.append(PutOff(self.id, kind, self.acted_at + timedelta(hours=1), about))

    async def say(self, words: str) -> None:
        """Type something, and wait for what comes back."""
        await self._look()
        self._note(What.SAY, words)
        await self._and_see(lambda: self.person.say(words))

    async def open_link(self, link: str) -> None:
        """Open a link, press Start, and wait for what comes back."""
        await self._look()
        self._note(What.SAY, "start")
        await self._and_see(lambda: self.person.open_link(link))

    async def tap(self, label: str, message: Json | None = None) -> bool:
        """Press a button, by default on the newest message that has it; tell whether the bot reacted in time."""
        await self._look()
        found = self.showing(label) if message is None else self.again(message)
        self._changed.clear()
        at = self.now()
        answered = await self.person.tap(found, label, patience=PATIENCE) is not None
        self._note(What.TAP, label, at, answered)
        await self._wait_for_change()
        return answered

    async def tap_twice(self, label: str, message: Json) -> None:
        """Press a button, and at once again."""
        await self._look()
        found, at = self.again(message), self.now()
        self._changed.clear()
        presses = [self.person.press(found, label) for _ in range(2)]
        for pressed in presses:
            answer = await pressed.wait(PATIENCE) if isinstance(pressed, Query) else None
            self._note(What.TAP, label, at, answer is not None)
        await self._wait_for_change()

    def _note(self, what: What, words: str, at: datetime | None = None, answered: bool = True) -> None:
        self.acted_at = at or self.now()
        self.scene.diary.acts.append(Act(self.acted_at, self.id, what, words, answered))

    async def _look(self) -> None:
        """Read what is on the screen."""
        await asyncio.sleep(self.chance.uniform(*self._reading))

    async def _and_see(self, do: Callable[[], Json]) -> None:
        self._changed.clear()
        do()
        await self._wait_for_change()

    async def _wait_for_change(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._changed.wait()


def labels_of(message: Json) -> list[str]:
    """What stands on a message's buttons."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]
