"""Asks, in the moment of sending, whether somebody wants a message and whether their week has room for it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.people.consent import Notice
from bot.people.erasure import is_to
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import Held, Planned, Taken, saves_for, take, wants, week_at
from bot.reminders.forecast import planned, week_of_member
from bot.reminders.model import Kind, Slot
from bot.store.port import Part, Store


class Leave(NamedTuple):
    """Whether a message may go to one reader, and how."""

    goes: bool
    instead: int | None = None
    """The message whose place it takes without a sound; None: a message of its own."""
    told: frozenset[str] = frozenset()
    """What to tell with it of what was held back."""
    full: bool = False
    """Whether it may not go because their week is full, and for nothing else."""


class Purses:
    """Keeps to people's wishes, and to three messages a week for who takes part.

    A message is paid for here, by everybody it was to go to, before it is known whether it is still needed. So a purse
    says nothing of what its owner answered.

    Args:
        store: all we keep.
        clock: the time.
        quiet: when nobody gets a message unasked.
        notice: what the privacy notice says now.
    """

    def __init__(self, store: Store, clock: Clock, quiet: QuietHours, notice: Notice) -> None:
        self._notice = notice
        self._store = store
        self._clock = clock
        self._quiet = quiet

    async def leave_for(self, slot: Slot, record: GroupRecord, reader: PersonRecord) -> Leave:
        """Return whether this message may go to this reader now, and have them pay for it."""
        person, now = reader.person.id, self._clock.now()
        guides, day = record.group.guides(person), local(now, ZoneInfo(record.group.zone)).date()
        if reader.wishes.away is not None and reader.wishes.away.until < day:
            await self._store.change_person(person, lambda kept: (_back(kept, day), None))
        if not wants(reader.wishes, slot.kind, day, guides=guides):
            return Leave(False)
        if guides:
            return Leave(True)
        call = record.calls.get(f"{slot.session.id}.{person}") if slot.kind is Kind.OUTCOME else None
        taken = await self._pay(person, planned(record, slot, person), week_at(now, ZoneInfo(record.group.zone)))
        if taken.goes or call is None:
            return Leave(taken.goes, told=_told(taken, slot, record, person), full=not taken.goes)
        return Leave(True, instead=call)

    async def _pay(self, person: PersonId, one: Planned, week: str) -> Taken:
        coming = await self.coming(person)
        decide = partial(_paid, one=one, week=week, coming=coming, notice=self._notice)
        return await self._store.change_person(person, decide)

    async def coming(self, person: PersonId) -> list[Planned]:
        """Return what this week will still bring somebody as a participant, of all their groups."""
        now = self._clock.now()
        found: list[Planned] = []
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group) if tie.part is Part.MEMBER else None
            if record is not None:
                found += week_of_member(record, self._quiet, now, person)
        return found


def _told(taken: Taken, slot: Slot, record: GroupRecord, person: PersonId) -> frozenset[str]:
    """What a reminder tells of what was held back; of an outcome in the place of questions only if its own group's."""
    told = taken.told - {Held.QUIET}  # a purse of an earlier version has it of no group in particular
    stands = slot.kind is Kind.DAY_BEFORE and any(is_to(key, person) for key in record.placed)
    return told | {Held.QUIET} if stands else told


def now_placed(placed: frozenset[str], slot: Slot, person: PersonId, *, became: bool) -> frozenset[str]:
    """Return whose outcome stands where the questions were, after one more message: ``became`` in the place of another.

    A reminder tells so, once.
    """
    if slot.kind is Kind.OUTCOME and became:
        return placed | {f"{slot.session.id}.{person}"}
    if slot.kind is Kind.DAY_BEFORE:
        return frozenset(key for key in placed if not is_to(key, person))
    return placed


def _back(record: PersonRecord | None, day: date) -> PersonRecord | None:
    """The record without a holiday that is over: nobody needs to know of it any more."""
    if record is None or record.wishes.away is None or record.wishes.is_away(day):
        return record
    return msgspec.structs.replace(record, wishes=msgspec.structs.replace(record.wishes, away=None))


def _paid(
    record: PersonRecord | None, one: Planned, week: str, coming: list[Planned], notice: Notice
) -> tuple[PersonRecord | None, Taken]:
    """The record after paying; what its owner does not want need not be saved for."""
    if record is None:
        return None, Taken(False, frozenset())
    wishes = record.wishes
    saved_for = [each for each in coming if saves_for(record, each, notice)]
    purse, taken = take(wishes.purse, one, week, saved_for)
    if purse == wishes.purse:
        return record, taken
    return msgspec.structs.replace(record, wishes=msgspec.structs.replace(wishes, purse=purse)), taken
