"""Reports for coordinators: what they see on a screen, to keep; every one of them noted, and the owner can read who."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from bot.checkins.questions import QuestionSet
from bot.clock import Clock
from bot.digest.goals import Reached, all_reached
from bot.digest.model import Week
from bot.digest.notebook import Look, Notebook
from bot.digest.patterns import Pattern, patterns
from bot.digest.report import Period, Row, period_of, periods, report_of
from bot.digest.service import Digest
from bot.digest.week_picture import Say
from bot.errors import Expired
from bot.groups.model import Phase
from bot.people.model import PersonId, Role
from bot.store.port import Store

OF_A_GROUP = frozenset({"trend", "why"})
"""Looks that were about one group; others are about a period, or nothing."""


class Reported(NamedTuple):
    """A report's rows and what plays in more groups, as of when it was made."""

    at: datetime
    period: Period
    rows: list[Row]
    patterns: list[Pattern]


class Looked(NamedTuple):
    """Who looked at what; the group's title if it was about one that is still there."""

    name: str
    look: Look
    title: str


class Reports:
    """Makes reports.

    Args:
        store: all we keep.
        clock: the time.
        digest: knows whose groups are whose.
        questions: for the names of questions.
        phases: the title of each phase.
    """

    def __init__(
        self, store: Store, clock: Clock, digest: Digest, questions: QuestionSet, phases: Mapping[Phase, str]
    ) -> None:
        self._store = store
        self._clock = clock
        self._digest = digest
        self._questions = questions
        self._phases = phases

    async def periods(self, person: PersonId) -> tuple[Period, ...]:
        """The periods to choose from.

        Raises:
            Expired: no coordinator.
        """
        await self._digest.reader(person)
        return periods(self._clock.now())

    async def report(self, person: PersonId, period: str, form: str, say: Say) -> Reported:
        """A period's report, in the words of ``say``; noted under its form.

        Raises:
            Expired: no coordinator, or no period of ours.
        """
        found = period_of(period)
        if found is None:
            raise Expired
        await self._digest.reader(person, f"report-{form}", found.name)
        now = self._clock.now()
        views = await self._digest.views(person, now)
        return Reported(now, found, report_of(views, found, self._questions, self._phases, say), patterns(views))

    async def page(self, person: PersonId) -> tuple[Week, list[Pattern], tuple[Reached, ...]]:
        """What stands on the page for the team meeting: the week, what groups share, how those that ended did; noted.

        Raises:
            Expired: no coordinator.
        """
        await self._digest.reader(person, "report-pdf")
        digested = await self._digest.week(person)
        views = await self._digest.views(person, digested.moment)
        return digested.week, patterns(views), all_reached(views)

    async def log(self, person: PersonId) -> list[Looked]:
        """Who looked at what, the newest first; for an owner.

        Raises:
            Expired: they are no owner.
        """
        reader = await self._digest.reader(person)
        if reader.person.staff is None or Role.OWNER not in reader.person.staff.roles:
            raise Expired
        titles = await self._titles()
        found = []
        for one in await self._store.staff():
            record = await self._store.person(one)
            if record is not None and record.person.staff is not None:
                name = record.person.staff.name
                found += [Looked(name, look, _about(look, titles)) for look in _all_looks(record.notebook)]
        return sorted(found, key=lambda looked: looked.look.at, reverse=True)

    async def _titles(self) -> dict[str, str]:
        """The title of every group that looks can be about."""
        kept = [await self._store.group(one) for one in await self._store.all_groups()]
        return {record.group.id: record.group.title for record in kept if record is not None}


def _all_looks(notebook: Notebook) -> tuple[Look, ...]:
    """All that somebody looked at and took along."""
    return (*notebook.looks, *notebook.exports)


def _about(look: Look, titles: Mapping[str, str]) -> str:
    """The title of the group that a look was about, if it is still there; the period, or nothing."""
    return titles.get(look.about, "") if look.what in OF_A_GROUP else look.about
