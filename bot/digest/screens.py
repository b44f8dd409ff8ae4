"""How a coordinator's week looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.checkins.model import MINIMUM, Outcome
from bot.checkins.questions import QuestionSet
from bot.digest.model import MOST, Digested, Explained, GroupLine, Week, key_of
from bot.digest.notebook import Did, Mark
from bot.digest.rules import Concern, RuleBook, holes, in_sentence
from bot.digest.taps import (
    ConcernTap,
    MarkTap,
    MoreTap,
    OverviewTap,
    PatternsTap,
    ReportTap,
    TrendOfWhichTap,
    WhenTap,
    stamp_of,
)
from bot.digest.week_picture import Say, week_svg, worst
from bot.drawing.pictures import Sketch
from bot.dutch import say_date
from bot.groups.model import Phase
from bot.messenger.screens import Button, Name, Screen, Text, column, text

ALL_GROUPS = Button(text("digest-button-all"), OverviewTap())
TREND = Button(text("digest-button-trend"), TrendOfWhichTap(0))
REPORT = Button(text("digest-button-report"), ReportTap())


class WeekScreens:
    """Turns a week into screens.

    Args:
        questions: for the short names of questions.
        phases: the title of each phase.
        book: the rules and their words.
        say: the words in pictures.
    """

    def __init__(self, questions: QuestionSet, phases: Mapping[Phase, str], book: RuleBook, say: Say) -> None:
        self._questions = questions
        self._phases = phases
        self._book = book
        self._say = say

    def week(self, digested: Digested, *, everything: bool = False) -> Screen:
        """The digest: one line for a quiet week, else at most three concerns.

        Args:
            digested: what to say, and what was done with it.
            everything: True after a tap on "Meer punten".
        """
        week = digested.week
        if not week.groups:
            return Screen(text("digest-no-groups"))
        if not week.concerns:
            day = say_date(week.until)
            said = text("digest-quiet", day=day, groups=len(week.groups), sessions=week.sessions)
            return Screen(_with_goals(said, week), ((ALL_GROUPS,),))
        shown = week.concerns if everything else week.concerns[:MOST]
        titles = {line.group: line.title for line in week.groups}
        points = tuple(self._point(one, number, titles[one.group], digested) for number, one in enumerate(shown, 1))
        body = text(
            "digest-week",
            header=text("digest-header", day=say_date(week.until), count=len(shown)),
            concerns=points,
            rest=_rest(week, len(week.concerns) - len(shown)),
        )
        return Screen(body, _buttons(shown, digested, more=len(shown) < len(week.concerns)))

    def picture(self, week: Week) -> Sketch:
        """The week as a picture, with the same in words."""
        return Sketch(week_svg(week, self._phases, self._say), self.overview(week).text)

    def late(self, screen: Screen) -> Screen:
        """The same, saying that it comes late."""
        return Screen(text("digest-late", text=screen.text), screen.rows)

    def double(self, screen: Screen) -> Screen:
        """The same, saying that it may be a second copy."""
        return Screen(text("digest-double", text=screen.text), screen.rows)

    def why(self, explained: Explained) -> Screen:
        """The rule behind a concern, with its values, its sources' weight and who heard it first."""
        rule, concern, title, heard, name, told, asked = explained
        if concern is None:
            return Screen(text("digest-why-gone", group=Name(title)), fresh=True)
        guide = Name(name) if name else text("digest-somebody")
        day = say_date(told).split(" ", 1)[1] if told is not None else ""
        known = text(f"digest-why-{heard}", name=guide, day=day)
        if asked and name != asked:
            known = text("digest-why-asked", heard=known, name=Name(asked))
        said = text(
            "digest-why",
            group=Name(title),
            rule=self._filled(rule.rule, concern),
            answered=answered_of(concern.among) if concern.among else text("digest-overview-nothing"),
            explanation=rule.explanation,
            heard=known,
        )
        return Screen(said, fresh=True)

    def overview(self, week: Week) -> Screen:
        """All groups by name: never by outcome, for this is no ranking."""
        if not week.groups:
            return Screen(text("digest-no-groups"))
        lines = tuple(self._line(line) for line in week.groups)
        more = column(
            TREND,
            Button(text("digest-button-patterns"), PatternsTap()),
            REPORT,
            Button(text("digest-button-when"), WhenTap()),
        )
        return Screen(text("digest-overview", lines=lines, later=later_text(week.wait)), more, fresh=True)

    def said(self, concern: Concern) -> str:
        """What a rule found, in half a sentence."""
        return self._filled(self._book[concern.rule].said, concern)

    def question(self, code: str, phase: Phase) -> str:
        """The short name of a question as it was asked in a phase; empty for none."""
        return next((one.name for one in self._questions.known(phase) if one.code == code), "")

    def _filled(self, words: str, concern: Concern) -> str:
        return words.format(**holes(concern, self.question(concern.question, concern.phase)))

    def _point(self, concern: Concern, number: int, title: str, digested: Digested) -> Text:
        point = partial(text, number=number, group=Name(title), said=self.said(concern))
        mark = digested.marks.get(key_of(concern))
        if mark is not None:
            return point("digest-point-handled", did=mark.did)
        ask = self._book[concern.rule].ask
        name = digested.names.get(concern.group, "")
        return point("digest-point", name=Name(name) if name else text("digest-somebody"), ask=ask)

    def _line(self, line: GroupLine) -> Text:
        return text(
            "digest-overview-line",
            group=Name(line.title),
            phase=self._phases[line.phase],
            latest=self._latest(line.latest),
            course=_course(line.outcomes),
            came=_came(line),
        )

    def _latest(self, outcome: Outcome | None) -> Text:
        if outcome is None:
            return text("digest-overview-none")
        if not outcome.published:
            return text("digest-overview-few")
        shown = ((self.question(code, outcome.phase), band) for code, band in outcome.bands.items())
        said = ", ".join(f"{in_sentence(name)} {band.value}" for name, band in shown)
        return text("digest-overview-bands", bands=said, members=outcome.members)


def answered_of(members: Sequence[int]) -> Text:
    """How many answered, as we say it, of the members there were at each outcome; at least one outcome."""
    few, many = min(members), max(members)
    if few == many or few < MINIMUM:  # with fewer members than answers, a phone went round or slips were counted
        return text("digest-answered", members=few)
    return text("digest-answered-between", few=few, many=many)


def later_text(wait: timedelta) -> Text:
    """How much later than the group a coordinator sees an outcome."""
    hours = wait // timedelta(hours=1)
    return text("digest-later", days=0 if hours % 24 else hours // 24, hours=hours)


def _course(outcomes: tuple[Outcome | None, ...]) -> Text:
    """The lowest point of each outcome, as the picture shows it; nothing for a single one."""
    if len(outcomes) < 2:
        return text("digest-overview-nothing")
    bands = [worst(one) for one in outcomes]
    return text("digest-overview-course", bands=" → ".join("–" if band is None else band.value for band in bands))


def _came(line: GroupLine) -> Text:
    came = line.came
    if came is None:
        return text("digest-overview-nothing")
    day = say_date(came.held, zone=ZoneInfo(line.zone))
    late = "yes" if came.late else "no"
    return text(
        "digest-overview-came", present=came.present, members=came.members, extra=came.extra, day=day, late=late
    )


def _with_goals(said: Text, week: Week) -> Text:
    """Return the same, ending on what a group said at its goodbye; of more groups at once only where it can be read.

    For a quiet week: beside three points there is no room, and a goodbye is nothing to act on.
    What stands before a group's name fills a locked screen.
    """
    told = [(one.title, one.band) for one in week.goals if one.band is not None]
    if len(told) > 1:
        return text("digest-with-goals", text=said, groups=len(told))
    for title, band in told:
        return text("digest-with-goal", text=said, group=Name(title), band=band.value)
    return said


def _rest(week: Week, more: int) -> Text:
    if more:
        return text("digest-rest-more", more=more)
    mentioned = {concern.group for concern in week.concerns}
    return text("digest-rest", count=len(week.groups) - len(mentioned))


def _buttons(shown: tuple[Concern, ...], digested: Digested, *, more: bool) -> tuple[tuple[Button, ...], ...]:
    points = tuple(
        _handles(one, number, stamp_of(digested.moment), digested.marks.get(key_of(one)))
        for number, one in enumerate(shown, 1)
    )
    rest = Button(text("digest-button-more"), MoreTap(stamp_of(digested.moment)))
    return (*points, *(((rest,),) if more else ()), (TREND, REPORT), (ALL_GROUPS,))


def _handles(concern: Concern, number: int, stamp: str, mark: Mark | None) -> tuple[Button, ...]:
    """What can be done with a point; one that was handled can only be explained."""
    about = (concern.group, concern.rule, concern.question, stamp)
    why = Button(text("digest-button-why", number=number), ConcernTap(*about))
    if mark is not None:
        return (why,)
    done, not_needed = (MarkTap(*about, did) for did in Did)
    return (
        Button(text("digest-button-done", number=number), done),
        Button(text("digest-button-not-needed", number=number), not_needed),
        why,
    )
