"""Sends each coordinator their week, once, also after downtime; reads published outcomes only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

import msgspec

from bot.civil import to_utc
from bot.clock import Clock
from bot.digest.agenda import Agenda, Slot, slot_of
from bot.digest.history import view_of
from bot.digest.mailing import Letter, Mailing
from bot.digest.model import TOO_LATE, Digested, Explained, digest_moment, summarize, week_behind
from bot.digest.notebook import WEEK, Did, Look, Notebook, mark_key, marked, with_look
from bot.digest.rules import Reader, RuleBook
from bot.digest.screens import WeekScreens
from bot.digest.signals import findings
from bot.drawing.pictures import Pictures
from bot.errors import Expired
from bot.log import Incidents
from bot.messenger.screens import Screen
from bot.people.model import PersonId, Role
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store

LATE = timedelta(hours=1)
"""From here on a digest says that it comes late."""


class Digest:
    """The week for coordinators.

    Args:
        store: all we keep.
        clock: the time.
        mailing: hands letters to the outbox.
        screens: how a week looks.
        pictures: draws it.
        book: the rules.
        usual: the day and time of who did not choose their own.
        incidents: where one coordinator's trouble is noted, so that the others get theirs.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        mailing: Mailing,
        screens: WeekScreens,
        pictures: Pictures,
        book: RuleBook,
        usual: Slot,
        incidents: Incidents,
    ) -> None:
        self._store = store
        self._clock = clock
        self._mailing = mailing
        self._screens = screens
        self._pictures = pictures
        self._book = book
        self._usual = usual
        self._incidents = incidents
        self._agenda = Agenda()
        self._slots: set[Slot] | None = None
        """Every day and time that somebody wants; None until we looked."""

    # unasked

    def next_moment(self, now: datetime) -> datetime:
        """When digests are to be looked at again."""
        return self._agenda.next_moment(self._slots or {self._usual}, now)

    async def post(self) -> None:
        """Hand the outbox every digest that is due and not yet sent."""
        if self._slots is None:
            self._slots = {self._usual, *[await self._slot(one) for one in await self._store.staff()]}
        due = self._agenda.due(self._slots, self._clock.now())
        if not due:
            return
        waiting = [slot for one in await self._store.staff() if (slot := await self._offer(one, due)) is not None]
        for slot in due.keys() - set(waiting):
            self._agenda.finish(slot, due[slot])

    async def _offer(self, person: PersonId, due: dict[Slot, datetime]) -> Slot | None:
        """Offer one coordinator's digest; the slot for which something is still to be done, if so."""
        try:
            slot = await self._slot(person)
            moment = due.get(slot)
            if moment is None or not await self._has_groups(person, moment):
                return None
            return slot if await self._mailing.offer(person, self._letter(person, moment)) else None
        except Exception as trouble:  # one coordinator's trouble must not keep the others from their week
            self._incidents.note("offering a digest", trouble)
            return None

    def _letter(self, person: PersonId, moment: datetime) -> Letter:
        key = f"digest.{week_behind(moment)}"
        return Letter(key, moment + TOO_LATE, coordinates, partial(self._compose, person, moment))

    async def _compose(self, person: PersonId, moment: datetime, reader: PersonRecord, again: bool) -> Screen | None:
        """The digest as of the set moment, honest about being late or perhaps a second copy."""
        digested = await self._digested(reader, moment, week_behind(moment))
        if not digested.week.groups:
            return None
        screen = self._screens.week(digested)
        if again:
            screen = self._screens.double(screen)
        elif self._clock.now() > moment + LATE:
            screen = self._screens.late(screen)
        if not digested.week.concerns:
            return screen
        return await self._pictures.over(screen, self._screens.picture(digested.week))

    async def _slot(self, person: PersonId) -> Slot:
        record = await self._store.person(person)
        return slot_of(record.notebook if record is not None else Notebook(), self._usual)

    async def _has_groups(self, person: PersonId, moment: datetime) -> bool:
        """Whether they coordinated anything at the moment that the digest was to go out."""
        return any(one.group.created <= moment for one in await self._groups(person))

    # asked

    async def week(self, person: PersonId, stamp: str = "") -> Digested:
        """The coordinator's week: as it is now, or as of the digest of an earlier week.

        Raises:
            Expired: the person coordinates nothing, or there is no such week.
        """
        record = await self.reader(person, "week")
        moment = self._moment(record, stamp)
        return await self._digested(record, moment, stamp)

    async def concern(self, person: PersonId, group: str, rule: str, stamp: str = "") -> Explained:
        """Why one of the coordinator's groups stands out by this rule.

        Raises:
            Expired: the group is not theirs, or there is no such rule or week.
        """
        record = await self.reader(person, "why", group)
        kept = await self.group(person, group)
        found = self._book.get(rule)
        if found is None:
            raise Expired
        view = view_of(kept, Reader.COORDINATOR, self._moment(record, stamp))
        seen = (one.concern for one in findings(view, {rule: found}))
        concern = next((one for one in seen if found.fires(Reader.COORDINATOR, one.times)), None)
        return Explained(found, concern, kept.group.title, await self.guide(kept))

    async def mark(self, person: PersonId, group: str, rule: str, stamp: str, did: Did) -> Digested:
        """Keep that a point was handled, and return the week it stands in.

        Raises:
            Expired: the group is not theirs, or there is no such rule or week.
        """
        record = await self.reader(person)
        await self.group(person, group)
        if rule not in self._book:
            raise Expired
        slot = slot_of(record.notebook, self._usual)
        moment = self._moment(record, stamp) if stamp else digest_moment(self._clock.now(), *slot)
        now = self._clock.now()
        key = mark_key(group, rule)
        record = await self._note(person, lambda notebook: marked(notebook, key, did, moment, now))
        return await self._digested(record, moment if stamp else now, stamp)

    async def when(self, person: PersonId) -> Slot:
        """The day and time of their digest."""
        return slot_of((await self.reader(person)).notebook, self._usual)

    async def choose_when(self, person: PersonId, weekday: int | None = None, at: time | None = None) -> Slot:
        """Have the digest on this day, or at this time, from now on.

        Raises:
            Expired: no coordinator, or no day of ours.
        """
        await self.reader(person)
        if weekday is not None and not 1 <= weekday <= 6:
            raise Expired

        def change(notebook: Notebook) -> Notebook:
            return msgspec.structs.replace(notebook, weekday=weekday or notebook.weekday, at=at or notebook.at)

        slot = slot_of((await self._note(person, change)).notebook, self._usual)
        if self._slots is not None:
            self._slots.add(slot)
        return slot

    async def reader(self, person: PersonId, what: str = "", about: str = "") -> PersonRecord:
        """The record of a coordinator or owner; notes what they looked at, if anything.

        Raises:
            Expired: they are neither.
        """
        record = await self._store.person(person)
        if record is None or not coordinates(record):
            raise Expired
        if not what:
            return record
        look = Look(self._clock.now(), what, about)
        return await self._note(person, lambda notebook: with_look(notebook, look))

    async def group(self, person: PersonId, group: str) -> GroupRecord:
        """One of the coordinator's groups.

        Raises:
            Expired: it is not theirs.
        """
        found = next((one for one in await self._groups(person) if one.group.id == group), None)
        if found is None:
            raise Expired
        return found

    async def groups(self, person: PersonId) -> list[GroupRecord]:
        """The groups of a coordinator, by name.

        Raises:
            Expired: no coordinator.
        """
        await self.reader(person)
        return sorted(await self._groups(person), key=lambda one: one.group.title.casefold())

    async def guide(self, record: GroupRecord) -> str:
        """The first name of who guides the group; empty if nobody does."""
        for facilitator in record.group.facilitators:
            found = await self._store.person(facilitator)
            if found is not None and found.person.staff is not None:
                return found.person.staff.name
        return ""

    async def _digested(self, reader: PersonRecord, moment: datetime, stamp: str) -> Digested:
        """The week of a coordinator, with the names of who guides the groups that stand out."""
        groups = await self._groups(reader.person.id)
        week = summarize(groups, moment, self._book, reader.notebook)
        named = {concern.group for concern in week.concerns}
        names = {one.group.id: await self.guide(one) for one in groups if one.group.id in named}
        marks = {key: one for key, one in reader.notebook.marks.items() if one.at >= moment and one.until > moment}
        return Digested(week, names, marks, stamp)

    def _moment(self, record: PersonRecord, stamp: str) -> datetime:
        """The moment of the digest that looked back on this week; now for an empty stamp.

        Raises:
            Expired: no week of ours.
        """
        now = self._clock.now()
        if not stamp:
            return now
        weekday, at = slot_of(record.notebook, self._usual)
        try:
            year, week = int(stamp[:4]), int(stamp[6:])
            day = date.fromisocalendar(year, week, weekday) + WEEK
        except ValueError:
            raise Expired from None
        return min(to_utc(datetime.combine(day, at)), now)

    async def _groups(self, person: PersonId) -> list[GroupRecord]:
        """The groups this person coordinates."""
        ties = [tie for tie in await self._store.ties(person) if tie.part is Part.COORDINATOR]
        found = [await self._store.group(tie.group) for tie in ties]
        return [record for record in found if record is not None]

    async def _note(self, person: PersonId, change: Callable[[Notebook], Notebook]) -> PersonRecord:
        """Change somebody's notebook, and return their record."""
        return await change_notebook(self._store, person, change)


async def change_notebook(store: Store, person: PersonId, change: Callable[[Notebook], Notebook]) -> PersonRecord:
    """Change somebody's notebook, and return their record.

    Raises:
        Expired: they are not there any more.
    """

    def decide(record: PersonRecord | None) -> tuple[PersonRecord, PersonRecord]:
        if record is None:
            raise Expired
        changed = msgspec.structs.replace(record, notebook=change(record.notebook))
        return changed, changed

    return await store.change_person(person, decide)


def coordinates(record: PersonRecord) -> bool:
    """Whether the person may read digests now."""
    staff = record.person.staff
    return staff is not None and bool(staff.roles & {Role.COORDINATOR, Role.OWNER})
