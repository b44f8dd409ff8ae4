"""What will come to one person: their groups' calendars, their own wishes, their week's purse, and letters to staff."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checkins.rounds import asks_again
from bot.civil import AMSTERDAM, QuietHours, local
from bot.clock import Clock
from bot.errors import Expired
from bot.groups.model import SessionId
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import Planned, is_called, take, wants, week_at
from bot.reminders.forecast import forecast, planned
from bot.reminders.later import later_slot, waiting
from bot.reminders.model import Kind, Slot, slot_name
from bot.reminders.wishes import Wishes
from bot.reminders.zones import morning_of
from bot.store.port import Part, Store

MOST = 10
"""How far one looks ahead: so many messages."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One message that will come.

    Attributes:
        at: when.
        sort: which, such as ``day`` or ``digest``.
        guides: whether it comes to who guides; else to who takes part.
        group: the name of the group it is about, for who guides; empty for a letter.
        quiet: whether it comes without a sound, in the place of an earlier message.
    """

    at: datetime
    sort: str
    guides: bool
    group: str = ""
    quiet: bool = False


Letters = Callable[[PersonRecord, datetime], Awaitable[Sequence[Coming]]]
"""Says which weekly letters will come to somebody."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message of a group's calendar to one person."""

    record: GroupRecord
    slot: Slot
    at: datetime
    paid: Planned | None
    """What their purse must know of it; None for who guides, and for a message that was put off."""


class Planning:
    """Looks ahead.

    Args:
        store: all we keep.
        clock: the time.
        quiet: when nobody gets a message unasked.
        letters: what comes to staff beside their groups' messages.
        notice: what the privacy notice says now.
    """

    def __init__(self, store: Store, clock: Clock, quiet: QuietHours, letters: Letters, notice: Notice) -> None:
        self._notice = notice
        self._store = store
        self._clock = clock
        self._quiet = quiet
        self._letters = letters

    async def coming(self, person: PersonId, most: int = MOST) -> list[Coming]:
        """Return the next messages that will come unasked if nothing changes, the earliest first.

        Raises:
            Expired: we do not know them.
        """
        reader = await self._store.person(person)
        if reader is None:
            raise Expired
        now = self._clock.now()
        letters = [one for one in await self._letters(reader, now) if _wants(reader.wishes, one.sort, one.at)]
        found = [*(one for _, one in await self._of_groups(reader, now)), *letters]
        return sorted(found, key=lambda one: one.at)[:most]

    async def asks_again(self, reader: PersonRecord, record: GroupRecord, session: SessionId) -> bool:
        """Return whether who takes part is asked once more in the evening of a session, if they did not answer.

        While the week of the call is theirs still, it is what their purse paid for or has room for; later, the rule.
        """
        held, spent = record.group.session(session), reader.wishes.purse.spent
        if held is None:
            return False
        call, evening = (f"{record.group.id}.{slot_name(kind, held)}" for kind in (Kind.ASK, Kind.NUDGE))
        if call not in spent:
            return reader.person.wants_questions(self._notice) and asks_again(record, session)
        coming = await self._of_groups(reader, self._clock.now())
        return evening in spent or any(one.paid is not None and one.paid.key == evening for one, _ in coming)

    async def _of_groups(self, reader: PersonRecord, now: datetime) -> list[tuple[_Entry, Coming]]:
        """What will come to the reader of all their groups, the earliest first."""
        entries: list[_Entry] = []
        for tie in await self._store.ties(reader.person.id):
            record = await self._store.group(tie.group) if tie.part is not Part.COORDINATOR else None
            entries += [] if record is None else self._of_group(record, reader, now)
        entries.sort(key=lambda one: one.at)
        return list(_as_they_go(entries, reader))

    def _of_group(self, record: GroupRecord, reader: PersonRecord, now: datetime) -> Iterator[_Entry]:
        """What this group's calendar has for the reader, as far as they want it."""
        person, guides = reader.person.id, record.group.guides(reader.person.id)
        zone = ZoneInfo(record.group.zone)
        for slot in forecast(record, self._quiet, now):
            asked = slot.kind in {Kind.ASK, Kind.NUDGE} and not is_called(reader.person, slot.kind, self._notice)
            day = local(slot.at, zone).date()
            at = _reaches(slot, reader, self._quiet)
            if at is None or person not in slot.recipients or asked:
                continue
            if wants(reader.wishes, slot.kind, day, guides=guides):
                yield _Entry(record, slot, at, None if guides else planned(record, slot, person))
        for note in waiting(record).values():
            found = later_slot(record, self._quiet, note) if note.person == person else None
            if found is not None and note.until > now:
                yield _Entry(record, found, note.until, None)


def _reaches(slot: Slot, reader: PersonRecord, quiet: QuietHours) -> datetime | None:
    """When a message reaches this reader: if it is due in their night, in their morning; None if that is too late."""
    morning = morning_of(reader, slot.at, quiet)
    if morning is None:
        return slot.at
    return None if morning >= (slot.last or slot.expires) else morning


def _as_they_go(entries: Sequence[_Entry], reader: PersonRecord) -> Iterator[tuple[_Entry, Coming]]:
    """What is left when who takes part gets at most three a week, decided one after the other as they will be."""
    purse, called = reader.wishes.purse, set[str]()
    for place, one in enumerate(entries):
        group = one.record.group
        guides = group.guides(reader.person.id)
        if one.paid is None:
            yield one, Coming(one.at, one.slot.kind, guides, group.title if guides else "")
            continue
        week = week_at(one.at, ZoneInfo(group.zone))
        rest = [
            each.paid
            for each in entries[place + 1 :]
            if each.paid is not None and week_at(each.at, ZoneInfo(each.record.group.zone)) == week
        ]
        # An outcome takes the place of questions that came: of those that will not, it can only be a message.
        call = f"{group.id}.{one.slot.session.id}"
        has_call = call in called or f"{one.slot.session.id}.{reader.person.id}" in one.record.calls
        paid = one.paid._replace(placed=one.paid.placed and has_call)
        purse, taken = take(purse, paid, week, rest)
        if taken.goes and one.slot.kind is Kind.ASK:
            called.add(call)
        if taken.goes or paid.placed:
            yield one, Coming(one.at, one.slot.kind, guides=False, quiet=not taken.goes)


def _wants(wishes: Wishes, sort: str, at: datetime) -> bool:
    return wants(wishes, sort, local(at, AMSTERDAM).date(), guides=True)
