"""What a report holds: the same that its reader sees on a screen, session by session, as plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.checkins.model import GOAL
from bot.checkins.questions import QuestionSet
from bot.civil import local
from bot.digest.goals import asked_goal
from bot.digest.history import View
from bot.digest.trend import Column, columns_of
from bot.digest.week_picture import Say
from bot.groups.model import Phase

QUESTIONS = ("P1", "P2", "P3", "P4")
COLUMNS = (
    "group",
    "number",
    "day",
    "phase",
    "state",
    "P1",
    "P2",
    "P3",
    "P4",
    "asked",
    "P5",
    "answered",
    "present",
    "members",
    "late",
)
"""The columns of a report, in order."""
_PERIOD = re.compile(r"(\d{4})-([QH])([1-4])", re.ASCII)
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter or half of a year.

    Attributes:
        name: such as ``2026-Q4`` or ``2026-H2``.
        first, last: its days, both included.
    """

    name: str
    first: date
    last: date

    @property
    def number(self) -> int:
        """Which quarter or half of its year."""
        return int(self.name[-1])

    @property
    def is_quarter(self) -> bool:
        """Whether it is a quarter."""
        return self.name[5] == "Q"


@dataclass(frozen=True, slots=True)
class Row:
    """One session of one group.

    Attributes:
        group: its name, unable to become a formula.
        number: of the session.
        day: when it was.
        phase: in which it was held.
        state: whether there is an outcome, and why not.
        bands: a word for each question, empty where there is none.
        asked: what the fourth question was called; empty where the goal was asked about instead.
        goal: whether it was reached, a word as for any question, or that too few answered; empty where not asked.
        answered: how many answered, as we say it: never a number.
        present, members: who came, out of how many; None if nobody told us.
        late: whether that was told in time or later, as we say it; empty if nobody told us.
    """

    group: str
    number: int
    day: date
    phase: str
    state: str
    bands: tuple[str, ...]
    asked: str
    goal: str
    answered: str
    present: int | None
    members: int | None
    late: str


def period_of(name: str) -> Period | None:
    """Return the period of that name, or None for none of ours."""
    found = _PERIOD.fullmatch(name)
    if found is None:
        return None
    year, kind, number = int(found[1]), found[2], int(found[3])
    months = 3 if kind == "Q" else 6
    if number * months > 12 or not 2000 <= year <= 9998:
        return None
    first = date(year, (number - 1) * months + 1, 1)
    after = date(year + 1, 1, 1) if number * months == 12 else date(year, number * months + 1, 1)
    return Period(name, first, date.fromordinal(after.toordinal() - 1))


def periods(now: datetime) -> tuple[Period, ...]:
    """Return the periods to choose from: this quarter and half, and those before."""
    today = local(now).date()
    quarter, half = (today.month - 1) // 3 + 1, (today.month - 1) // 6 + 1
    names = [f"{today.year}-Q{quarter}", _before(today.year, "Q", quarter, 4)]
    names += [f"{today.year}-H{half}", _before(today.year, "H", half, 2)]
    return tuple(period for name in names if (period := period_of(name)) is not None)


def _before(year: int, kind: str, number: int, most: int) -> str:
    return f"{year}-{kind}{number - 1}" if number > 1 else f"{year - 1}-{kind}{most}"


def report_of(
    views: Sequence[View], period: Period, questions: QuestionSet, phases: Mapping[Phase, str], say: Say
) -> list[Row]:
    """Return the rows of a report: groups by name, sessions in order; only what is out for its reader.

    Args:
        views: the reader's groups as they may know them.
        period: which sessions.
        questions: for the name of the fourth question.
        phases: the title of each phase.
        say: the words in it.
    """
    rows = []
    for view in sorted(views, key=lambda one: (one.group.title.casefold(), one.group.id)):
        zone = ZoneInfo(view.group.zone)
        for column in columns_of(view):
            if period.first <= local(column.at, zone).date() <= period.last:
                rows.append(_row(view.group.title, column, zone, questions, phases, say))
    return rows


def _row(
    title: str,
    column: Column,
    zone: ZoneInfo,
    questions: QuestionSet,
    phases: Mapping[Phase, str],
    say: Say,
) -> Row:
    outcome = column.outcome
    published = outcome is not None and outcome.published
    goal, about_goal = column.band(GOAL), outcome is not None and asked_goal(outcome)
    state = "outcome" if published else "few" if outcome is not None else "later" if column.later else "none"
    return Row(
        group=harmless(title),
        number=column.number,
        day=local(column.at, zone).date(),
        phase=phases[column.phase],
        state=say(f"digest-report-{state}", {}),
        bands=tuple(band.value if (band := column.band(code)) is not None else "" for code in QUESTIONS),
        asked=questions.by_phase[column.phase].name if published and not about_goal else "",
        goal=(goal.value if goal is not None else say("digest-report-few", {})) if about_goal else "",
        answered=say("checkins-answered", {"members": outcome.members}) if outcome is not None and published else "",
        present=column.present,
        members=column.members,
        late="" if column.late is None else say("digest-report-late" if column.late else "digest-report-in-time", {}),
    )


def harmless(written: str) -> str:
    """Return words that somebody typed as no spreadsheet takes them for a formula.

    Follows OWASP, "CSV Injection": a leading ``= + - @``, tab or line end gets an apostrophe before it.
    """
    return f"'{written}" if written.lstrip(" ").startswith(_DANGEROUS) or written.startswith(_DANGEROUS) else written
