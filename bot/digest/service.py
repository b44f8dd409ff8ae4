"""Sends each coordinator their week, once, also after downtime; reads published outcomes only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import NamedTuple

import msgspec

from bot.clock import Clock
from bot.digest.model import TOO_LATE, Concern, Rule, Week, concerns, digest_moment, summarize, week_behind
from bot.digest.screens import WeekScreens
from bot.errors import Expired
from bot.groups.model import ChatId, GroupId
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen
from bot.messenger.sending import REPEAT_AFTER, Delivery, begin, end, may_repeat, recovered
from bot.people.model import PersonId, Role
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store

LATE = timedelta(hours=1)
"""From here on a digest says that it comes late."""


class Digested(NamedTuple):
    """A week, with the first name of who guides each group that stands out."""

    week: Week
    names: dict[GroupId, str]


class Explained(NamedTuple):
    """A concern as it stands now (None: the group stands out no more), and the group's title."""

    concern: Concern | None
    title: str


class Digest:
    """The week for coordinators.

    Args:
        store: all we keep.
        clock: the time.
        outbox: takes the messages.
        screens: how a week looks.
        weekday: 1 Monday … 7 Sunday.
        at: local time of the day.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        outbox: Post,
        screens: WeekScreens,
        weekday: int,
        at: time,
    ) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._screens = screens
        self._weekday = weekday
        self._at = at
        self._finished: datetime | None = None

    def next_moment(self, now: datetime) -> datetime:
        """When digests are to be looked at again: soon while some are under way, else next week."""
        moment = digest_moment(now, self._weekday, self._at)
        if self._finished == moment or now > moment + TOO_LATE:
            return digest_moment(now + timedelta(days=7), self._weekday, self._at)
        return now

    async def post(self) -> None:
        """Hand the outbox every digest that is due and not yet sent."""
        now = self._clock.now()
        moment = digest_moment(now, self._weekday, self._at)
        if self._finished == moment or now > moment + TOO_LATE:
            return
        waiting = [person for person in await self._store.staff() if await self._offer(person, moment)]
        if not waiting:
            self._finished = moment

    async def week(self, person: PersonId) -> Digested:
        """The coordinator's present week, for looking it up.

        Raises:
            Expired: the person coordinates nothing.
        """
        record = await self._store.person(person)
        if record is None or not _coordinates(record):
            raise Expired
        return await self._digested(await self._groups(person), self._clock.now())

    async def concern(self, person: PersonId, group: str, rule: Rule) -> Explained:
        """Why one of the coordinator's groups stands out now, by this rule.

        Raises:
            Expired: the group is not theirs.
        """
        record = next((one for one in await self._groups(person) if one.group.id == group), None)
        if record is None:
            raise Expired
        found = (one for one in concerns(record, self._clock.now()) if one.rule is rule)
        return Explained(next(found, None), record.group.title)

    async def _digested(self, groups: Sequence[GroupRecord], moment: datetime) -> Digested:
        """The week of these groups, with the names of who guides those that stand out."""
        week = summarize(groups, moment)
        named = {concern.group for concern in week.concerns}
        names = {one.group.id: await self._guide(one) for one in groups if one.group.id in named}
        return Digested(week, names)

    async def _guide(self, record: GroupRecord) -> str:
        """The first name of who guides the group."""
        for facilitator in record.group.facilitators:
            found = await self._store.person(facilitator)
            if found is not None and found.person.staff is not None:
                return found.person.staff.name
        return ""

    async def _offer(self, person: PersonId, moment: datetime) -> bool:
        """Put one coordinator's digest in the outbox; False when there is nothing more to do for them."""
        key = f"digest.{week_behind(moment)}"
        in_flight = self._outbox.holds(_errand_key(person, key))
        record = await self._recover(person, key, in_flight)
        if record is None or not _coordinates(record) or not record.person.reachable:
            return False
        line = record.outbox.get(key)
        if line is not None and not may_repeat(line):
            return in_flight
        if not await self._groups_by(person, moment):
            return False
        if not in_flight and (line is None or self._clock.now() >= line.at + REPEAT_AFTER):
            self._outbox.put(self._errand(record, key, moment))
        return True

    def _errand(self, record: PersonRecord, key: str, moment: datetime) -> Errand:
        person = record.person
        return Errand(
            key=_errand_key(person.id, key),
            chat=ChatId(person.id),
            language=person.language,
            priority=Priority.DIGEST,
            expires=moment + TOO_LATE,
            claim=partial(self._claim, person.id, key, moment),
            settle=partial(self._settle, person.id, key),
        )

    async def _claim(self, person: PersonId, key: str, moment: datetime) -> Screen | None:
        """Recheck, compose as of the set moment, and write down that it is being sent."""
        groups = await self._groups_by(person, moment)
        now = self._clock.now()
        if not groups:
            return None
        record = await self._store.person(person)
        again = record is not None and key in record.outbox
        screen = self._screen(await self._digested(groups, moment), late=now > moment + LATE, again=again)

        def decide(found: PersonRecord | None) -> tuple[PersonRecord | None, bool]:
            if found is None or not _coordinates(found):
                return found, False
            line = found.outbox.get(key)
            if line is not None and not may_repeat(line):
                return found, False
            return msgspec.structs.replace(found, outbox=begin(found.outbox, key, now)), True

        return screen if await self._store.change_person(person, decide) else None

    def _screen(self, digested: Digested, *, late: bool, again: bool) -> Screen:
        """The digest, honest about being late or perhaps a second copy."""
        screen = self._screens.week(digested.week, digested.names)
        if again:
            return self._screens.double(screen)
        return self._screens.late(screen) if late else screen

    async def _settle(self, person: PersonId, key: str, delivery: Delivery) -> None:
        """Write down what became of it."""
        now = self._clock.now()

        def decide(found: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if found is None:
                return None, None
            return msgspec.structs.replace(found, outbox=end(found.outbox, key, delivery, now)), None

        await self._store.change_person(person, decide)

    async def _recover(self, person: PersonId, key: str, in_flight: bool) -> PersonRecord | None:
        """The record, in which a sending that no process is doing any more has become unknown."""
        now = self._clock.now()

        def decide(found: PersonRecord | None) -> tuple[PersonRecord | None, PersonRecord | None]:
            if found is None:
                return None, None
            lines = recovered(found.outbox, (key,) if in_flight else (), now)
            mended = found if lines is found.outbox else msgspec.structs.replace(found, outbox=lines)
            return mended, mended

        return await self._store.change_person(person, decide)

    async def _groups(self, person: PersonId) -> list[GroupRecord]:
        """The groups this person coordinates."""
        ties = [tie for tie in await self._store.ties(person) if tie.part is Part.COORDINATOR]
        found = [await self._store.group(tie.group) for tie in ties]
        return [record for record in found if record is not None]

    async def _groups_by(self, person: PersonId, moment: datetime) -> list[GroupRecord]:
        """Those that were there at ``moment``: a group made on Tuesday is no reason for Monday's digest, late."""
        return [record for record in await self._groups(person) if record.group.created <= moment]


def _coordinates(record: PersonRecord) -> bool:
    """Whether the person may read digests now."""
    staff = record.person.staff
    return staff is not None and bool(staff.roles & {Role.COORDINATOR, Role.OWNER})


def _errand_key(person: PersonId, key: str) -> str:
    return f"{person}.{key}"
