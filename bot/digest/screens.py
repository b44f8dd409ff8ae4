"""How a coordinator's week looks."""

from __future__ import annotations

from collections.abc import Mapping

from bot.checkins.model import Outcome
from bot.checkins.questions import QuestionSet
from bot.checkins.screens import band_text
from bot.digest.model import MOST, Concern, GroupLine, Rule, Week
from bot.digest.taps import ConcernTap, MoreTap, OverviewTap
from bot.groups.model import GroupId, Phase
from bot.messenger.screens import Arg, Button, Name, Screen, Text, text

BANDS = {2: "digest-bands-two", 3: "digest-bands-three"}


class WeekScreens:
    """Turns a week into screens.

    Args:
        questions: for the short names of questions.
        phases: the title of each phase.
    """

    def __init__(self, questions: QuestionSet, phases: Mapping[Phase, str]) -> None:
        self._questions = questions
        self._phases = phases

    def week(self, week: Week, names: Mapping[GroupId, str], *, everything: bool = False) -> Screen:
        """The digest: one line for a quiet week, else at most three concerns (or ``everything``).

        Args:
            week: what to say.
            names: who guides each group that is mentioned.
            everything: True after a tap on "Meer punten".
        """
        if not week.concerns:
            look = Button(text("digest-button-look"), OverviewTap())
            counted = {"week": week.number, "groups": len(week.groups), "sessions": week.sessions}
            return Screen(Text("digest-quiet", counted), ((look,),))
        shown = week.concerns if everything else week.concerns[:MOST]
        titles = {line.group: line.title for line in week.groups}
        body = text(
            "digest-week",
            header=text("digest-header", week=week.number, count=len(week.concerns)),
            concerns=tuple(
                self._concern(f"digest-concern-{one.rule}", one, titles, number=number, name=Name(names[one.group]))
                for number, one in enumerate(shown, 1)
            ),
            rest=_rest(week, len(week.concerns) - len(shown)),
        )
        return Screen(body, _buttons(shown, more=len(shown) < len(week.concerns)))

    def late(self, screen: Screen) -> Screen:
        """The same, saying that it comes late."""
        return Screen(text("digest-late", text=screen.text), screen.rows)

    def double(self, screen: Screen) -> Screen:
        """The same, saying that it may be a second copy."""
        return Screen(text("digest-double", text=screen.text), screen.rows)

    def why(self, concern: Concern | None, title: str) -> Screen:
        """The rule behind a concern, with its values."""
        if concern is None:
            return Screen(text("digest-why-gone"), fresh=True)
        titles = {concern.group: title}
        return Screen(self._concern(f"digest-why-{concern.rule}", concern, titles), fresh=True)

    def overview(self, week: Week) -> Screen:
        """All groups by name: never by outcome, for this is no ranking."""
        if not week.groups:
            return Screen(text("digest-no-groups"))
        return Screen(text("digest-overview", lines=tuple(self._line(line) for line in week.groups)), fresh=True)

    def _concern(self, key: str, concern: Concern, titles: Mapping[GroupId, str], **more: Arg) -> Text:
        args: dict[str, Arg] = {"group": Name(titles[concern.group]), **more}
        if concern.rule is Rule.ATTENDANCE:
            first, second, members = concern.counts
            args |= {"first": first, "second": second, "members": members}
        if concern.bands:
            places = zip("abc", concern.bands, strict=False)
            args["bands"] = Text(BANDS[len(concern.bands)], {place: band_text(band) for place, band in places})
            args["question"] = self._question(concern.question, concern.phase)
        return Text(key, args)

    def _line(self, line: GroupLine) -> Text:
        return text(
            "digest-overview-line",
            group=Name(line.title),
            phase=self._phases[line.phase],
            latest=self._latest(line.latest),
        )

    def _latest(self, outcome: Outcome | None) -> Text:
        if outcome is None:
            return text("digest-overview-none")
        if not outcome.published:
            return text("digest-overview-few")
        parts = tuple(
            text("digest-overview-band", question=self._question(code, outcome.phase), band=band_text(band))
            for code, band in outcome.bands.items()
        )
        return text("digest-overview-bands", parts=parts)

    def _question(self, code: str, phase: Phase) -> str:
        return next(one.name for one in self._questions.for_phase(phase) if one.code == code)


def _rest(week: Week, more: int) -> Text:
    if more:
        return text("digest-rest-more", more=more)
    mentioned = {concern.group for concern in week.concerns}
    return text("digest-rest", count=len(week.groups) - len(mentioned))


def _buttons(shown: tuple[Concern, ...], *, more: bool) -> tuple[tuple[Button, ...], ...]:
    whys = tuple(
        (Button(text("digest-button-why", number=number), ConcernTap(one.group, one.rule)),)
        for number, one in enumerate(shown, 1)
    )
    last = Button(text("digest-button-more"), MoreTap()) if more else Button(text("digest-button-all"), OverviewTap())
    return (*whys, (last,))
