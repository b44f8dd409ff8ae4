"""Refuses rankings and who answered what, says why, and offers what plays in more groups instead."""

from __future__ import annotations

from collections.abc import Sequence

from bot.clock import Clock
from bot.digest.asking import Asked, asked
from bot.digest.chat import READERS
from bot.digest.patterns import FewAnswers, Pattern, few_answers, patterns
from bot.digest.rules import in_sentence
from bot.digest.screens import ALL_GROUPS, TREND, WeekScreens
from bot.digest.service import Digest
from bot.digest.taps import FewAnswersTap, PatternsTap
from bot.dutch import say_date
from bot.groups.model import Phase
from bot.messenger.hearing import Heard, Listener, OnCommand, OnSaid, OnTap
from bot.messenger.screens import Button, Name, Reply, Screen, Text, column, text
from bot.people.model import STAFF, PersonId
from bot.people.service import People

PATTERNS = Button(text("digest-button-patterns"), PatternsTap())
FEW_ANSWERS = Button(text("digest-button-few-answers"), FewAnswersTap())


class PatternsChat:
    """The talking floor of patterns over groups; heard before stories that take any words.

    Args:
        digest: knows whose groups are whose.
        people: knows who works with groups.
        screens: the names of questions.
        clock: the time.
    """

    def __init__(self, digest: Digest, people: People, screens: WeekScreens, clock: Clock) -> None:
        self._digest = digest
        self._people = people
        self._screens = screens
        self._clock = clock

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (
            OnSaid(self.on_said),
            OnCommand("patronen", self.on_command, READERS, "digest-hint-patterns"),
            OnTap(PatternsTap, self.on_patterns),
            OnTap(FewAnswersTap, self.on_few_answers),
        )

    async def on_said(self, heard: Heard, words: str) -> Reply:
        """Say no, kindly and with a way on, to what we never tell; everything else is for others."""
        wanted = asked(words) if heard.private else None
        if wanted is None:
            return None
        roles = await self._people.roles(heard.person)
        if wanted is not Asked.RESPONSE:
            return refusal(wanted, coordinates=bool(roles & READERS)) if roles & STAFF else None
        return await self._few_answers(heard.person) if roles & READERS else None

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /patronen."""
        return await self._patterns(heard.person)

    async def on_patterns(self, heard: Heard, tap: PatternsTap) -> Reply:
        """What plays in more groups?"""
        return await self._patterns(heard.person)

    async def on_few_answers(self, heard: Heard, tap: FewAnswersTap) -> Reply:
        """Where did too few people answer?"""
        return await self._few_answers(heard.person)

    async def _patterns(self, person: PersonId) -> Screen:
        await self._digest.reader(person, "patterns")
        now = self._clock.now()
        views = await self._digest.views(person, now)
        found = patterns(views)
        rows = column(FEW_ANSWERS, ALL_GROUPS)
        if not found:
            return Screen(text("digest-patterns-none", groups=len(views)), rows, fresh=True)
        lines = tuple(self._line(one) for one in found)
        return Screen(text("digest-patterns", day=say_date(now), lines=lines), rows, fresh=True)

    async def _few_answers(self, person: PersonId) -> Screen:
        await self._digest.reader(person, "response")
        views = await self._digest.views(person, self._clock.now())
        return few_answers_screen(few_answers(views))

    def _line(self, one: Pattern) -> Text:
        counted = {"groups": one.groups, "among": one.among}
        if not one.question:
            return Text(f"digest-pattern-{one.kind}", counted)
        question = self._screens.question(one.question, one.phase or Phase.ACQUAINTANCE)
        return Text(f"digest-pattern-{one.kind}", {**counted, "question": in_sentence(question)})


def refusal(wanted: Asked, *, coordinates: bool) -> Screen:
    """No, and why; with what there is instead."""
    said = "digest-no-names" if wanted is Asked.WHO else "digest-no-ranking"
    return Screen(text(said), column(PATTERNS if coordinates else TREND))


def few_answers_screen(found: Sequence[FewAnswers]) -> Screen:
    """Where too few people answered, by name of the group."""
    if not found:
        return Screen(text("digest-few-answers-none"), fresh=True)
    lines = tuple(
        text(
            "digest-few-answers-line",
            group=Name(one.title),
            few=one.few,
            rounds=one.rounds,
            trend=text("digest-few-answers-more" if one.is_falling else "digest-overview-nothing"),
        )
        for one in found
    )
    return Screen(text("digest-few-answers", lines=lines), fresh=True)
