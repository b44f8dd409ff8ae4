"""Sends each coordinator their week, once, also after downtime; reads published outcomes only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.release import COORDINATOR_WAITS
from bot.civil import AMSTERDAM
from bot.clock import Clock
from bot.digest.agenda import Agenda, Placed, Slot, placed_of, slot_of
from bot.digest.heard import Guides, Heard, guides_of, how_heard
from bot.digest.history import View, view_of
from bot.digest.mailing import Letter, Mailing
from bot.digest.model import TOO_LATE, Digested, Explained, digest_moment, summarize, week_behind
from bot.digest.notebook import Did, Look, Notebook, mark_key, marked, with_look
from bot.digest.readers import coordinates
from bot.digest.rules import Reader, Rule, RuleBook
from bot.digest.screens import WeekScreens
from bot.digest.signals import findings
from bot.digest.taps import moment_of
from bot.digest.theirs import groups_of
from bot.drawing.pictures import Pictures
from bot.errors import Expired
from bot.log import Incidents
from bot.messenger.screens import Screen
from bot.people.model import PersonId
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
        wait: how long an outcome usually stays with the group and its guides.
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
        wait: timedelta = COORDINATOR_WAITS,
    ) -> None:
        self._wait = wait
        self._store = store
        self._clock = clock
        self._mailing = mailing
        self._screens = screens
        self._pictures = pictures
        self._book = book
        self._usual = usual
        self._placed: Placed = (*usual, AMSTERDAM)
        self._incidents = incidents
        self._agenda = Agenda()
        self._slots: set[Placed] | None = None
        """Every day and time that somebody wants; None until we looked."""

    # unasked

    def next_moment(self, now: datetime) -> datetime:
        """When digests are to be looked at again."""
        return self._agenda.next_moment(self._slots or {self._placed}, now)

    async def post(self) -> None:
        """Hand the outbox every digest that is due and not yet sent."""
        if self._slots is None:
            self._slots = {self._placed, *[await self._slot(one) for one in await self._store.staff()]}
        due = self._agenda.due(self._slots, self._clock.now())
        if not due:
            return
        waiting = [slot for one in await self._store.staff() if (slot := await self._offer(one, due)) is not None]
        for slot in due.keys() - set(waiting):
            self._agenda.finish(slot, due[slot])

    async def _offer(self, person: PersonId, due: dict[Placed, datetime]) -> Placed | None:
        """Offer one coordinator's digest; the slot for which something is still to be done, if so."""
        try:
            slot = await self._slot(person)
            moment = due.get(slot)
            if moment is None or not await self._has_groups(person, moment):
                return None
            return slot if await self._mailing.offer(person, self._letter(person, moment, slot[2])) else None
        except Exception as trouble:  # one coordinator's trouble must not keep the others from their week
            self._incidents.note("offering a digest", trouble)
            return None

    def _letter(self, person: PersonId, moment: datetime, zone: ZoneInfo) -> Letter:
        key = f"digest.{week_behind(moment, zone)}"
        return Letter(key, moment + TOO_LATE, coordinates, partial(self._compose, person, moment), timed=True)

    async def _compose(self, person: PersonId, moment: datetime, reader: PersonRecord, again: bool) -> Screen | None:
        """The digest as of the set moment, honest about being late or perhaps a second copy."""
        digested = await self._digested(reader, moment)
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

    async def _slot(self, person: PersonId) -> Placed:
        record = await self._store.person(person)
        return placed_of(record, self._usual) if record is not None else self._placed

    def look_anew(self) -> None:
        """Somebody may want their digest at another moment from now on."""
        self._slots = None

    async def _has_groups(self, person: PersonId, moment: datetime) -> bool:
        """Whether they coordinated anything at the moment that the digest was to go out."""
        return any(one.group.created <= moment for one in await self._groups(person))

    # asked

    async def week(self, person: PersonId, stamp: str = "") -> Digested:
        """The coordinator's week: as it is now, or as of the moment that an earlier message means.

        Raises:
            Expired: the person coordinates nothing, or that was no moment.
        """
        moment = self._moment(stamp)
        return await self._digested(await self.reader(person, "week"), moment)

    async def concern(self, person: PersonId, group: str, rule: str, question: str = "", stamp: str = "") -> Explained:
        """Why one of the coordinator's groups stands out by this rule, on this question.

        Raises:
            Expired: the group is not theirs, or there is no such rule or moment.
        """
        kept, law, moment = await self.group(person, group), self._law(rule), self._moment(stamp)
        await self.reader(person, "why", group)
        view = view_of(kept, Reader.COORDINATOR, moment, self._wait)
        seen = (one for one in findings(view, {rule: law}) if one.concern.question == question)
        found = next((one for one in seen if law.fires(Reader.COORDINATOR, one.concern.times)), None)
        guides = await self._guides(kept)
        if found is None:
            return Explained(law, None, kept.group.title, Heard.NOT_YET, guides.name, None)
        heard, told = how_heard(found, law, guides, moment), guides.of(law, found.concern, moment)
        name = told[1] if told is not None else guides.name
        return Explained(law, found.concern, kept.group.title, heard, name, told and told[0].first, guides.name)

    async def mark(self, person: PersonId, group: str, rule: str, question: str, stamp: str, did: Did) -> Digested:
        """Keep that a point was handled, and return the week it stands in: one more look at it.

        Raises:
            Expired: the group is not theirs, or there is no such rule or moment.
        """
        await self.group(person, group)
        self._law(rule)
        moment, now = self._moment(stamp), self._clock.now()
        record = await self.reader(person, "week")
        key, digest = mark_key(group, rule, question), digest_moment(now, *placed_of(record, self._usual))
        record = await self._note(person, lambda notebook: marked(notebook, key, did, digest, now))
        return await self._digested(record, moment)

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

        record = await self._note(person, change)
        if self._slots is not None:
            self._slots.add(placed_of(record, self._usual))
        return slot_of(record.notebook, self._usual)

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

    async def views(self, person: PersonId, moment: datetime) -> list[View]:
        """The groups of a coordinator as they may know them at ``moment``, by name.

        Raises:
            Expired: no coordinator.
        """
        await self.reader(person)
        groups = sorted(await self._groups(person), key=lambda one: one.group.title.casefold())
        return [view_of(one, Reader.COORDINATOR, moment, self._wait) for one in groups]

    async def _guides(self, record: GroupRecord) -> Guides:
        """What we know of those who guide the group."""
        found = [await self._store.person(one) for one in record.group.facilitators]
        return guides_of([one for one in found if one is not None], self._clock.now())

    async def _digested(self, reader: PersonRecord, moment: datetime) -> Digested:
        """The week of a coordinator, with the names of who guides the groups."""
        groups = await self._groups(reader.person.id)
        guides = {one.group.id: await self._guides(one) for one in groups}
        week = summarize(groups, moment, self._book, reader.notebook, guides, self._wait)
        names = {group: one.name for group, one in guides.items()}
        marks = {key: one for key, one in reader.notebook.marks.items() if one.at >= moment and one.until > moment}
        return Digested(week, names, marks, moment)

    def _law(self, rule: str) -> Rule:
        """The rule of that code.

        Raises:
            Expired: there is none.
        """
        if rule not in self._book:
            raise Expired
        return self._book[rule]

    def _moment(self, stamp: str) -> datetime:
        """The moment that a button means; now for an empty stamp, and never later.

        Raises:
            Expired: no moment of ours.
        """
        now = self._clock.now()
        if not stamp:
            return now.replace(microsecond=0)
        try:
            return min(moment_of(stamp), now)
        except (ValueError, OverflowError, OSError):
            raise Expired from None

    async def _groups(self, person: PersonId) -> list[GroupRecord]:
        """The groups this person coordinates."""
        return await groups_of(self._store, person, Part.COORDINATOR, self._clock.now())

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
