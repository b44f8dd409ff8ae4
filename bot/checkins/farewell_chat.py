"""Talking about where a group wanted to go, and what it gave."""

from __future__ import annotations

from collections.abc import Sequence

from bot.checkins.answering import Answering
from bot.checkins.farewell import AWAITING, Farewells
from bot.checkins.farewell_screens import ask_sure, gifts_screen, goal_kept_screen, goal_screen
from bot.checkins.farewell_taps import GiftAnewTap, GiftTap, GoalTap, KeepGoalTap, LetGoalTap, NoGoalTap, PartTap
from bot.checkins.model import CheckinId
from bot.checkins.questions import QuestionSet
from bot.checkins.retention import people_erased_at
from bot.checkins.screens import step_screen
from bot.messenger.hearing import Heard, Listener, OnTap, OnTyped
from bot.messenger.screens import Reply, Screen
from bot.people.revealing import Revealing
from bot.people.revealing_screens import shown_words


class FarewellChat:
    """The talking floor of the start and the goodbye.

    Args:
        farewells: keeps the goal.
        answering: keeps what members say the group gave them.
        questions: what we ask.
    """

    def __init__(self, farewells: Farewells, answering: Answering, questions: QuestionSet) -> None:
        self._farewells = farewells
        self._answering = answering
        self._questions = questions

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to; what belongs to a check-in is repeatable, as all taps there."""
        return (
            OnTap(GoalTap, self.on_goal),
            OnTap(KeepGoalTap, self.on_keep_goal),
            OnTap(NoGoalTap, self.on_no_goal),
            OnTap(LetGoalTap, self.on_let_goal),
            OnTap(GiftTap, self.on_gift, repeatable=True),
            OnTap(GiftAnewTap, self.on_gift_anew, repeatable=True),
            OnTap(PartTap, self.on_part, repeatable=True),
            OnTyped(AWAITING, self.on_typed),
        )

    async def on_goal(self, heard: Heard, tap: GoalTap) -> Reply:
        """Ask for the goal."""
        group = await self._farewells.ask_goal(heard.alone(), tap.group)
        return goal_screen(group, people_erased_at(group, self._farewells.retention))

    async def on_no_goal(self, heard: Heard, tap: NoGoalTap) -> Reply:
        """Take the goal away."""
        return goal_kept_screen(await self._farewells.keep_goal(heard.alone(), tap.group, ""))

    async def on_let_goal(self, heard: Heard, tap: LetGoalTap) -> Reply:
        """Leave it as it is."""
        return goal_kept_screen(await self._farewells.let_be(heard.alone(), tap.group))

    async def on_typed(self, heard: Heard, said: str, about: str) -> Reply:
        """Keep the goal, or warn of what it may tell."""
        return await self._kept(heard, about, said, sure=False)

    async def on_keep_goal(self, heard: Heard, tap: KeepGoalTap) -> Reply:
        """Keep the goal after the warning, as it stands there; one that is gone is asked again."""
        words = shown_words(heard.under)
        if not words:
            return await self.on_goal(heard, GoalTap(tap.group))
        return await self._kept(heard, tap.group, words, sure=True)

    async def on_gift(self, heard: Heard, tap: GiftTap) -> Reply:
        """Keep one thing that the group gave, and let them choose on."""
        step = await self._answering.give(heard.alone(), CheckinId(tap.checkin), tap.gift, given=bool(tap.given))
        return gifts_screen(step)

    async def on_gift_anew(self, heard: Heard, tap: GiftAnewTap) -> Reply:
        """Keep the first of another choice, in the place of the one before."""
        return gifts_screen(await self._answering.give(heard.alone(), CheckinId(tap.checkin), tap.gift, anew=True))

    async def on_part(self, heard: Heard, tap: PartTap) -> Reply:
        """That was all."""
        return step_screen(await self._answering.part(heard.alone(), CheckinId(tap.checkin)), self._questions)

    async def _kept(self, heard: Heard, group: str, words: str, *, sure: bool) -> Screen:
        try:
            return goal_kept_screen(await self._farewells.keep_goal(heard.alone(), group, words, sure=sure))
        except Revealing as found:
            return ask_sure(found, group)
