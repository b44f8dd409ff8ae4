"""Answering as people do: whole or halfway, with a skip, a second thought, or all of it taken back."""

from __future__ import annotations

from datetime import datetime
from random import Random

from bot.season.actor import READING, Actor, Json, Pause, Scene, labels_of
from bot.season.diary import Answer, GroupPage, Withdrawal
from bot.season.fate import Whim
from bot.season.nature import Course
from bot.season.observed import text_of
from bot.season.parting import part
from bot.season.timetable import Times
from bot.simulator.people import Person


class Answerer(Actor):
    """Somebody who is asked about the sessions of one group.

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
        super().__init__(scene, person, chance, reading)
        self.page = page
        self._course = course

    async def go_through(self, call: Json, whim: Whim = Whim.NONE) -> None:
        """Answer the questions behind a call, as somebody with a whim would."""
        if whim is Whim.ASKS_WHO:
            await self.tap(self.label("checkins-who-sees-button"), call)
        if whim is Whim.NOT_NOW:
            await self.tap(self.label("checkins-not-now-button"), call)
            return
        if self._question(self.again(call)) is None:
            await self.tap(self.label("checkins-begin"), call)
        if whim is Whim.TYPES and self._question(self.again(call)):
            await self.say("goed!")
        await self._answer_all(call, whim)
        await part(self, self._asked(call), self._called(call), self.chance)
        if whim is Whim.CHANGES:
            await self._change(call)
        if whim is Whim.WITHDRAWS:
            await self._withdraw(call)

    async def _answer_all(self, call: Json, whim: Whim) -> None:
        """Answer one question after the other until no more come."""
        for place in range(8):
            shown = self._asked(call)
            question = self._question(shown)
            if question is None or (whim is Whim.HALFWAY and place == 2):
                return
            face = None if whim is Whim.SKIPS and place == 1 else self._feel(call, question)
            await self._give(shown, call, question, face, twice=whim is Whim.TAPS_TWICE)

    async def _give(self, shown: Json, call: Json, question: str, face: int | None, *, twice: bool = False) -> None:
        """Tap one answer and remember it."""
        words = self.scene.words
        label = self.label("checkins-skip") if face is None else next(k for k, v in words.faces.items() if v == face)
        if twice:
            await self.tap_twice(label, shown)
        else:
            await self.tap(label, shown)
        self.scene.diary.reactions[self.id].append(Answer(self.acted_at, self.id, self._called(call), question, face))

    async def _change(self, call: Json) -> None:
        """Give one answer again."""
        change = self.label("checkins-change")
        shown = self._asked(call)
        if change not in labels_of(shown):
            return
        await self.tap(change, shown)
        for _ in range(self.chance.randint(0, 3)):
            await self.tap(self.label("checkins-previous"), shown)
        shown = self.again(shown)
        if question := self._question(shown):
            await self._give(shown, call, question, self.chance.randint(1, 5))

    async def _withdraw(self, call: Json) -> None:
        """Take everything back."""
        withdraw = self.label("checkins-withdraw")
        shown = self._asked(call)
        if withdraw in labels_of(shown):
            await self.tap(withdraw, shown)
            self.scene.diary.reactions[self.id].append(Withdrawal(self.acted_at, self.id, self._called(call)))

    def _asked(self, call: Json) -> Json:
        """Where the question is now: in the call itself, or in the newest message if that asks one."""
        shown = self.again(call)
        newest = self.newest()
        return newest if self._question(newest) and newest["message_id"] > shown["message_id"] else shown

    def _question(self, shown: Json) -> str | None:
        """The question that a message asks, with faces under it."""
        if not set(self.scene.words.faces) <= set(labels_of(shown)):
            return None
        return self.scene.words.question_on(text_of(shown))

    def _feel(self, call: Json, question: str) -> int:
        """What one answers to a question, given how the session was."""
        times = self._session_of(call)
        number = times.number if times is not None else 1
        return self._course.answer(number, self.scene.words.code_of(question), self.chance)

    def _session_of(self, call: Json) -> Times | None:
        """The last session that was over when the call came."""
        return next((one for one in reversed(self.page.times()) if one.ends.timestamp() <= call["date"]), None)

    def _called(self, call: Json) -> datetime:
        return datetime.fromtimestamp(call["date"], self.now().tzinfo)
