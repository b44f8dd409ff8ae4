"""Hands out reports, and shows an owner who looked at what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.checkins.questions import QuestionSet
from bot.civil import local
from bot.digest.chat import READERS
from bot.digest.goals import Reached, said_of
from bot.digest.model import MOST, GroupLine, Week
from bot.digest.patterns import Pattern
from bot.digest.report import COLUMNS, Period
from bot.digest.report_files import CSV, XLSX, Book, as_csv, as_xlsx
from bot.digest.report_page import PDF, Page, PageRow, as_pdf
from bot.digest.reports import Looked, Reported, Reports
from bot.digest.rules import in_sentence
from bot.digest.screens import WeekScreens
from bot.digest.taps import FormTap, LogTap, PeriodTap, ReportTap
from bot.digest.week_picture import Say, worst
from bot.drawing.pictures import Pictures
from bot.dutch import say_date, say_moment
from bot.errors import Expired
from bot.groups.model import Phase
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Document, Name, Reply, Screen, Text, column, text
from bot.people.model import Role

OWNERS = frozenset({Role.OWNER})
PAGE_OF_LOG = 15
TEAM = "team"
"""The form of the page for the team meeting, which is about now and not about a period."""


class ReportChat:
    """The talking floor of reports.

    Args:
        reports: the service.
        pictures: does heavy work beside the event loop.
        screens: says what a rule found, and the names of questions.
        questions: for the names of the lasting questions.
        phases: the title of each phase.
        say: the words in files.
    """

    def __init__(
        self,
        reports: Reports,
        pictures: Pictures,
        screens: WeekScreens,
        questions: QuestionSet,
        phases: Mapping[Phase, str],
        say: Say,
    ) -> None:
        self._reports = reports
        self._pictures = pictures
        self._screens = screens
        self._questions = questions
        self._phases = phases
        self._say = say

    def handlers(self) -> Sequence[Listener]:
        """All this story hears."""
        return (
            OnCommand("rapport", self.on_command, READERS, "digest-hint-report"),
            OnCommand("logboek", self.on_log_command, OWNERS, "digest-hint-log"),
            OnTap(ReportTap, self.on_report),
            OnTap(PeriodTap, self.on_period),
            OnTap(FormTap, self.on_form),
            OnTap(LogTap, self.on_log),
        )

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /rapport: of what period?"""
        return self._which(await self._reports.periods(heard.person))

    async def on_report(self, heard: Heard, tap: ReportTap) -> Reply:
        """Of what period?"""
        return self._which(await self._reports.periods(heard.person))

    async def on_period(self, heard: Heard, tap: PeriodTap) -> Reply:
        """In what form?"""
        await self._reports.periods(heard.person)
        forms = (Button(text(f"digest-button-form-{form}"), FormTap(tap.period, form)) for form in ("xlsx", "csv"))
        return Screen(text("digest-report-form"), column(*forms))

    async def on_form(self, heard: Heard, tap: FormTap) -> Reply:
        """Here it is."""
        if tap.form == TEAM:
            week, shared, goals = await self._reports.page(heard.person)
            data = await self._pictures.beside(as_pdf, self.page(week, shared, goals))
            return _handed(Document(f"groepswijzer-{local(week.until):%Y-%m-%d}.pdf", data, PDF))
        if tap.form not in ("xlsx", "csv"):
            raise Expired
        reported = await self._reports.report(heard.person, tap.period, tap.form, self._say)
        name = f"groepswijzer-{reported.period.name.lower()}.{tap.form}"
        if tap.form == "csv":
            return _handed(Document(name, as_csv(reported.rows, self._heads()), CSV))
        data = await self._pictures.beside(as_xlsx, reported.rows, self.book(reported))
        return _handed(Document(name, data, XLSX))

    async def on_log_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /logboek."""
        return self._log(await self._reports.log(heard.person), 0)

    async def on_log(self, heard: Heard, tap: LogTap) -> Reply:
        """Further back."""
        return self._log(await self._reports.log(heard.person), tap.page)

    def _which(self, found: tuple[Period, ...]) -> Screen:
        team = Button(text("digest-button-form-team"), FormTap("", TEAM))
        buttons = (Button(_period(one), PeriodTap(one.name)) for one in found)
        return Screen(text("digest-report-which"), column(team, *buttons), fresh=True)

    def book(self, reported: Reported) -> Book:
        """All that stands in a workbook beside its rows."""
        sheets = [self._say(f"digest-report-sheet-{one}", {}) for one in ("sessions", "patterns", "columns")]
        return Book(
            title=f"Groepswijzer {reported.period.name}",
            names=(sheets[0], sheets[1], sheets[2]),
            heads=self._heads(),
            explained=tuple(self._say(f"digest-report-explain-{one.lower()}", {}) for one in COLUMNS),
            patterns=self._patterns(reported.patterns),
            pattern_head=self._say("digest-report-patterns-head", {"day": say_date(reported.at)}),
            column_head=self._say("digest-report-column-head", {}),
            meaning_head=self._say("digest-report-meaning-head", {}),
        )

    def page(self, week: Week, shared: Sequence[Pattern], goals: Sequence[Reached] = ()) -> Page:
        """All that stands on the page for the team meeting."""
        titles = {line.group: line.title for line in week.groups}
        legend = [self._say(f"digest-picture-{one}", {}) for one in ("lowest", "high", "middle", "low", "too-few")]
        return Page(
            title=self._say("digest-picture-title", {"day": say_date(week.until)}),
            under=self._say("digest-page-under", {"groups": len(week.groups), "sessions": week.sessions}),
            legend=(legend[0], legend[1], legend[2], legend[3], legend[4]),
            rows=tuple(self._page_row(line) for line in week.groups),
            points=tuple(f"{titles[one.group]}: {self._screens.said(one)}." for one in week.concerns[:MOST]),
            points_head=self._say("digest-page-points", {}),
            goals=tuple(self._goal(one) for one in goals),
            goals_head=self._say("digest-page-goals", {}),
            patterns=self._patterns(shared),
            patterns_head=self._say("digest-report-patterns-head", {"day": say_date(week.until)}),
        )

    def _goal(self, one: Reached) -> str:
        return self._say("digest-goal", {"group": one.title, "band": said_of(one)})

    def _page_row(self, line: GroupLine) -> PageRow:
        came = line.came
        said = ""
        if came is not None:
            day = say_date(came.held, zone=ZoneInfo(line.zone))
            said = self._say(
                "digest-page-came",
                {
                    "present": came.present,
                    "members": came.members,
                    "extra": came.extra,
                    "day": day,
                    "late": "yes" if came.late else "no",
                },
            )
        return PageRow(line.title, self._phases[line.phase], tuple(worst(one) for one in line.outcomes), said)

    def _heads(self) -> tuple[str, ...]:
        names = {one.code: one.name for one in (*self._questions.fixed, self._questions.goal)}
        return tuple(names.get(one) or self._say(f"digest-report-column-{one.lower()}", {}) for one in COLUMNS)

    def _patterns(self, found: Sequence[Pattern]) -> tuple[str, ...]:
        return tuple(
            self._say(
                f"digest-pattern-{one.kind}",
                {
                    "groups": one.groups,
                    "among": one.among,
                    "question": in_sentence(self._screens.question(one.question, one.phase or Phase.ACQUAINTANCE)),
                },
            )
            for one in found
        )

    def _log(self, found: list[Looked], page: int) -> Screen:
        start = max(0, page) * PAGE_OF_LOG
        shown = found[start : start + PAGE_OF_LOG]
        if not shown:
            return Screen(text("digest-log-nothing"))
        lines = tuple(
            text(
                "digest-log-line",
                name=Name(one.name),
                moment=say_moment(one.look.at),
                what=text(f"digest-log-{one.look.what}"),
                about=Name(one.title) if one.title else text("digest-overview-nothing"),
            )
            for one in shown
        )
        more = Button(text("digest-button-log-more"), LogTap(page + 1)) if start + PAGE_OF_LOG < len(found) else None
        return Screen(text("digest-log", lines=lines), column(more))


def _period(period: Period) -> Text:
    key = "digest-button-quarter" if period.is_quarter else "digest-button-half"
    return text(key, number=period.number, year=str(period.first.year))


def _handed(document: Document) -> Screen:
    return Screen(text("digest-report-here"), document=document, fresh=True)
