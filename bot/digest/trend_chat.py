"""Shows how a group goes: as a picture, and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.checkins.model import Band, Outcome
from bot.checkins.questions import QuestionSet
from bot.digest.goals import goal_line
from bot.digest.rules import Reader, in_sentence
from bot.digest.screens import answered_of, later_text
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
SIGNS = {Band.HIGH: "▲", Band.MIDDLE: "◆", Band.LOW: "▼"}
"""As in the picture, and in what the group hears."""
MOST_GROUPS = 30
"""More groups than this do not fit under one message; the others stand behind a button."""


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
        return of_which(groups, 0)

    async def on_of_which(self, heard: Heard, tap: TrendOfWhichTap) -> Reply:
        """Of which group?"""
        return of_which(await self._trends.groups(heard.person), tap.page)

    async def on_trend(self, heard: Heard, tap: TrendTap) -> Reply:
        """Show one group's."""
        return await self._shown(await self._trends.trend(heard.person, tap.group, tap.page))

    async def on_words(self, heard: Heard, tap: TrendWordsTap) -> Reply:
        """The same in words."""
        trend = await self._trends.trend(heard.person, tap.group, tap.page)
        return Screen(self._words(trend), column(_earlier(trend, TrendWordsTap)), fresh=True)

    async def _shown(self, trend: Trend) -> Screen:
        if not trend.columns:
            return Screen(text("digest-trend-nothing", group=Name(trend.title)), fresh=True)
        caption = text(
            "digest-trend",
            group=Name(trend.title),
            part=_part(trend),
            lines=tuple(self._lanes(trend)),
            answered=_answered(trend),
        )
        in_words = Button(text("digest-button-in-words"), TrendWordsTap(trend.group, trend.part.page))
        screen = Screen(caption, column(in_words, _earlier(trend, TrendTap)), fresh=True)
        return await self._pictures.over(screen, self.sketch(trend))

    def sketch(self, trend: Trend) -> Sketch:
        """The trend as a picture, with the same in words."""
        return Sketch(trend_svg(trend, self._names(), self._phases, self._say), self._words(trend))

    def _names(self) -> dict[str, str]:
        """The short name of each lane."""
        names = {one.code: one.name for one in self._questions.fixed}
        return {**names, FOURTH: self._say("digest-trend-fourth", {})}

    def _lanes(self, trend: Trend) -> Iterator[Text]:
        """Each lane of the picture in signs, oldest first, and whether an ended group reached its goal."""
        if any(one.outcome is not None and one.outcome.published for one in trend.columns):
            for code, name in self._names().items():
                yield text("digest-trend-lane", name=name, signs=signs(trend, code))
        if trend.reached is not None:
            yield goal_line(trend.reached)

    def _words(self, trend: Trend) -> Text:
        lines = tuple(self._line(one, ZoneInfo(trend.zone)) for one in trend.columns)
        coordinates = trend.reader is Reader.COORDINATOR
        later = later_text(trend.wait) if coordinates else text("digest-overview-nothing")
        return text("digest-trend-words", group=Name(trend.title), part=_part(trend), lines=lines, later=later)

    def _line(self, one: Column, zone: ZoneInfo) -> Text:
        return text(
            "digest-trend-line",
            number=one.number,
            day=say_date(one.at, zone=zone),
            phase=self._phases[one.phase],
            outcome=self._outcome(one),
            came=text(
                "digest-trend-came",
                present=one.present,
                members=one.members or 0,
                extra=one.extra,
                late="yes" if one.late else "no",
            )
            if one.present is not None
            else text("digest-overview-nothing"),
            changes=tuple(
                text("digest-trend-change", what=text(f"digest-trend-{kind}"))
                for kind in dict.fromkeys(change.kind for change in one.changes)
            ),
        )

    def _outcome(self, one: Column) -> Text:
        if one.outcome is None:
            return text("digest-trend-later" if one.later else "digest-trend-none")
        if one.is_too_few:
            return text("digest-trend-few")
        names = {each.code: each.name for each in self._questions.known(one.outcome.phase)}
        shown = [code for code in one.outcome.questions if code in one.outcome.bands]
        said = ", ".join(f"{in_sentence(names[code])} {one.outcome.bands[code]}" for code in shown)
        return text("digest-trend-bands", bands=said, members=one.outcome.members)


def signs(trend: Trend, code: str) -> str:
    """Return the values of a question as signs; a gap is a dash, and a bar stands where another question began.

    A dot keeps the place of a time at which it was left out for the question about the goal.
    """
    found = ""
    before: Outcome | None = None
    for one in trend.columns:
        band, now = one.band(code), one.asked or before
        another = before is not None and now is not None and not now.asked_as(before, code)
        nothing = "·" if one.outcome is not None and not one.is_gap(code) else "–"
        found += ("|" if another else "") + (nothing if band is None else SIGNS[band])
        before = now
    return found


def _answered(trend: Trend) -> Text:
    """Of how many members the outcomes are."""
    members = [one.outcome.members for one in trend.columns if one.outcome is not None and one.outcome.published]
    return answered_of(members) if members else text("digest-trend-few-yet")


def _part(trend: Trend) -> Text:
    """Which sessions are shown, where that is not all of them."""
    part = trend.part
    if part.is_whole:
        return text("digest-overview-nothing")
    return text("digest-trend-part", first=part.first, last=part.last, all=part.all)


def _earlier(trend: Trend, tap: type[TrendTap] | type[TrendWordsTap]) -> Button | None:
    """The way to the sessions before; None if there are none."""
    if trend.part.first <= 1:
        return None
    return Button(text("digest-button-trend-earlier"), tap(trend.group, trend.part.page + 1))


def of_which(groups: Sequence[Group], page: int) -> Screen:
    """The choice of a group, by name."""
    if not groups:
        return Screen(text("digest-trend-no-groups"), fresh=True)
    start = max(page, 0) * MOST_GROUPS
    shown = groups[start : start + MOST_GROUPS]
    buttons = [Button(text("groups-title", title=Name(one.title)), TrendTap(one.id, 0)) for one in shown]
    if start + MOST_GROUPS < len(groups):
        buttons.append(Button(text("digest-button-groups-more"), TrendOfWhichTap(max(page, 0) + 1)))
    return Screen(text("digest-trend-which"), column(*buttons), fresh=True)
