"""A short line on Friday for who guides groups: what there was, what comes, and what a rule saw; off by choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import msgspec

from bot.civil import AMSTERDAM
from bot.clock import Clock
from bot.digest.agenda import Agenda, Placed, Slot
from bot.digest.heard import heard_key
from bot.digest.history import view_of
from bot.digest.mailing import Letter, Mailing
from bot.digest.model import most_pressing
from bot.digest.notebook import WEEK, Notebook, with_heard
from bot.digest.ownweek_screens import MOST, OwnWeekScreens
from bot.digest.rules import Concern, Reader, RuleBook
from bot.digest.service import change_notebook
from bot.digest.signals import concerns, subject
from bot.digest.theirs import groups_of
from bot.errors import Expired
from bot.groups.model import Group, GroupId, Session
from bot.log import Incidents
from bot.messenger.screens import Screen
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store

WORTH = timedelta(hours=5)
"""After this a Friday line is no news any more; it never waits for the weekend."""


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """One facilitator's week.

    Attributes:
        held: how many of their sessions were held.
        coming: their next session of the week to come, with its group.
        concerns: what rules saw in their groups, the most pressing first.
        groups: theirs.
    """

    held: int
    coming: tuple[Session, Group] | None
    concerns: tuple[Concern, ...]
    groups: dict[GroupId, Group]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was and nothing comes."""
        return not self.held and self.coming is None


class OwnWeeks:
    """The Friday line.

    Args:
        store: all we keep.
        clock: the time.
        mailing: hands letters to the outbox.
        screens: how it looks.
        book: the rules.
        slot: its day and time.
        incidents: where one person's trouble is noted.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        mailing: Mailing,
        screens: OwnWeekScreens,
        book: RuleBook,
        slot: Slot,
        incidents: Incidents,
    ) -> None:
        self._store = store
        self._clock = clock
        self._mailing = mailing
        self._screens = screens
        self._book = book
        self._slot: Placed = (*slot, AMSTERDAM)
        self._incidents = incidents
        self._agenda = Agenda()

    def next_moment(self, now: datetime) -> datetime:
        """When Friday lines are to be looked at again."""
        return self._agenda.next_moment((self._slot,), now)

    async def post(self) -> None:
        """Hand the outbox every Friday line that is due and not yet sent."""
        due = self._agenda.due((self._slot,), self._clock.now())
        for slot, moment in due.items():
            late = self._clock.now() > moment + WORTH
            waiting = [] if late else [one for one in await self._store.staff() if await self._offer(one, moment)]
            if not waiting:
                self._agenda.finish(slot, moment)

    async def wish(self, person: PersonId, wanted: bool) -> bool:
        """Keep whether they want it.

        Raises:
            Expired: they guide nothing.
        """
        if not await self._guided(person):
            raise Expired

        def change(notebook: Notebook) -> Notebook:
            return msgspec.structs.replace(notebook, friday=wanted)

        return (await change_notebook(self._store, person, change)).notebook.friday

    async def _offer(self, person: PersonId, moment: datetime) -> bool:
        try:
            if own_week(await self._guided(person), moment, self._book).is_empty:
                return False
            told: list[str] = []
            key, compose = f"friday.{moment:%G-W%V}", partial(self._compose, person, moment, told)
            letter = Letter(key, moment + WORTH, _wants, compose, partial(_heard, told))
            return await self._mailing.offer(person, letter)
        except Exception as trouble:  # one person's trouble must not keep the others from theirs
            self._incidents.note("offering a Friday line", trouble)
            return False

    async def _compose(
        self, person: PersonId, moment: datetime, told: list[str], reader: PersonRecord, again: bool
    ) -> Screen | None:
        """The line; what it tells of is noted in ``told``, to be kept once it has arrived."""
        week = own_week(await self._guided(person), moment, self._book)
        if again or week.is_empty:
            return None
        shown = week.concerns[:MOST]
        told[:] = [heard_key(one.group, subject(self._book[one.rule], one)) for one in shown]
        return self._screens.own_week(week.held, week.coming, shown, week.groups)

    async def _guided(self, person: PersonId) -> list[GroupRecord]:
        return await groups_of(self._store, person, Part.FACILITATOR, self._clock.now())


def own_week(records: Sequence[GroupRecord], moment: datetime, book: RuleBook) -> OwnWeek:
    """Return the week around a Friday: seven days back, seven ahead."""
    meetings = [(one, record.group) for record in records for one in record.group.sessions if not one.cancelled]
    coming = [pair for pair in meetings if moment < pair[0].starts <= moment + WEEK]
    views = [view_of(record, Reader.FACILITATOR, moment) for record in records]
    found = [concern for view in views for concern in concerns(view, book)]
    return OwnWeek(
        held=sum(1 for one, _ in meetings if moment - WEEK < one.ends <= moment),
        coming=min(coming, key=lambda pair: pair[0].starts, default=None),
        concerns=most_pressing(found, book),
        groups={record.group.id: record.group for record in records},
    )


def _heard(told: Sequence[str], record: PersonRecord, now: datetime) -> PersonRecord:
    """The record of who was told these points now."""
    return msgspec.structs.replace(record, notebook=with_heard(record.notebook, told, now))


def _wants(record: PersonRecord) -> bool:
    """Whether they hear of their own week at all."""
    return record.person.staff is not None and record.notebook.friday
