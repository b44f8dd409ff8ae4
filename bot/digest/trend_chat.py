"""Shows how a group goes: as a picture, and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.checkins.questions import QuestionSet
from bot.digest.rules import in_sentence
from bot.digest.taps import TrendOfWhichTap, TrendTap, TrendWordsTap
from bot.digest.trend import Column, Trend
from bot.digest.trend_picture import trend_svg
from bot.digest.trends import Trends
from bot.digest.week_picture import Say
from bot.drawing.pictures import Pictures, Sketch
from bot.dutch import say_date
from bot.groups.model import Group, Phase
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Name, Reply, Screen, Text, column, text
from bot.people.model import STAFF

FOURTH = "P4"
"""The code of the question that each phase has its own of."""
MOST_GROUPS = 30
"""More groups than this do not fit under one message."""


class TrendChat:
    """The talking floor of trends.

    Args:
        trends: the service.
        pictures: draws.
        questions: for the short names of questions.
        phases: the title of each phase.
        say: the words in the picture.
    """

    def __init__(
        self, trends: Trends, pictures: Pictures, questions: QuestionSet, phases: Mapping[Phase, str], say: Say
    ) -> None:
        self._trends = trends
        self._pictures = pictures
        self._questions = questions
        self._phases = phases
        self._say = say

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (
            OnCommand("verloop", self.on_command, STAFF, "digest-hint-trend"),
            OnTap(TrendOfWhichTap, self.on_of_which),
            OnTap(TrendTap, self.on_trend),
            OnTap(TrendWordsTap, self.on_words),
        )

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /verloop: of the one group, or of which?"""
        groups = await self._trends.groups(heard.person)
        if len(groups) == 1:
            return await self._shown(await self._trends.trend(heard.person, groups[0].id))
        return of_which(groups)

    async def on_of_which(self, heard: Heard, tap: TrendOfWhichTap) -> Reply:
        """Of which group?"""
        return of_which(await self._trends.groups(heard.person))

    async def on_trend(self, heard: Heard, tap: TrendTap) -> Reply:
        """Show one group's."""
        return await self._shown(await self._trends.trend(heard.person, tap.group))

    async def on_words(self, heard: Heard, tap: TrendWordsTap) -> Reply:
        """The same in words."""
        trend = await self._trends.trend(heard.person, tap.group)
        return Screen(self._words(trend), fresh=True)

    async def _shown(self, trend: Trend) -> Screen:
        if not trend.columns:
            return Screen(text("digest-trend-nothing", group=Name(trend.title)), fresh=True)
        caption = text("digest-trend", group=Name(trend.title), sessions=len(trend.columns))
        screen = Screen(caption, column(Button(text("digest-button-in-words"), TrendWordsTap(trend.group))), fresh=True)
        return await self._pictures.over(screen, self.sketch(trend))

    def sketch(self, trend: Trend) -> Sketch:
        """The trend as a picture, with the same in words."""
        names = {one.code: one.name for one in self._questions.fixed}
        names[FOURTH] = self._say("digest-trend-fourth", {})
        return Sketch(trend_svg(trend, names, self._phases, self._say), self._words(trend))

    def _words(self, trend: Trend) -> Text:
        lines = tuple(self._line(one, ZoneInfo(trend.zone)) for one in trend.columns)
        return text("digest-trend-words", group=Name(trend.title), lines=lines)

    def _line(self, one: Column, zone: ZoneInfo) -> Text:
        return text(
            "digest-trend-line",
            number=one.number,
            day=say_date(one.at, zone=zone),
            phase=self._phases[one.phase],
            outcome=self._outcome(one),
            came=text("digest-trend-came", present=one.present, members=one.members or 0)
            if one.present is not None
            else text("digest-overview-nothing"),
            changes=tuple(
                text("digest-trend-change", what=text(f"digest-trend-{kind}"))
                for kind in dict.fromkeys(change.kind for change in one.changes)
            ),
        )

    def _outcome(self, one: Column) -> Text:
        if one.outcome is None:
            return text("digest-trend-none")
        if one.is_too_few:
            return text("digest-trend-few")
        names = {each.code: each.name for each in self._questions.for_phase(one.outcome.phase)}
        shown = [code for code in one.outcome.questions if code in one.outcome.bands]
        said = ", ".join(f"{in_sentence(names[code])} {one.outcome.bands[code]}" for code in shown)
        return text("digest-trend-bands", bands=said, members=one.outcome.members)


def of_which(groups: Sequence[Group]) -> Screen:
    """The choice of a group, by name."""
    if not groups:
        return Screen(text("digest-trend-no-groups"), fresh=True)
    buttons = (Button(text("groups-title", title=Name(one.title)), TrendTap(one.id)) for one in groups[:MOST_GROUPS])
    return Screen(text("digest-trend-which"), column(*buttons), fresh=True)
