"""Sends again what was put off, once, at the moment its reader chose."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.groups.model import ChatId, GroupId
from bot.messenger.errand import Errand, Post
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery, State, begin, end, recovered
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import wants
from bot.reminders.later import PREFIX, is_past, last_use, later_slot, waiting, without_later
from bot.reminders.model import Slot
from bot.reminders.needs import Wording, priority_of
from bot.reminders.wishes import Later
from bot.reminders.zones import is_night
from bot.store.port import Store


class Laters:
    """The clock's side of putting off.

    Args:
        store: all we keep.
        clock: the time.
        outbox: takes the messages.
        quiet: when nobody gets a message unasked.
        words: says what a message is.
    """

    def __init__(self, store: Store, clock: Clock, outbox: Post, quiet: QuietHours, words: Wording) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._quiet = quiet
        self._words = words

    async def keep_time(self, group: GroupId) -> None:
        """Hand over what was put off until now; drop what is of no use any more."""
        now = self._clock.now()
        record = await self._store.group(group)
        if record is None or not record.later:
            return
        record = await self._store.change_group(group, partial(self._tidy, now=now))
        if record is None:
            return
        for key, note in waiting(record).items():
            slot = later_slot(record, self._quiet, note)
            if slot is not None and note.until <= now and not self._outbox.holds(f"{group}.{PREFIX}{key}"):
                await self._offer(group, key, note, slot)

    async def _offer(self, group: GroupId, key: str, note: Later, slot: Slot) -> None:
        reader = await self._store.person(note.person)
        if is_night(reader, self._clock.now(), self._quiet):
            return
        self._outbox.put(
            Errand(
                key=f"{group}.{PREFIX}{key}",
                chat=ChatId(note.person),
                language=reader.person.language if reader is not None else "nl",
                priority=priority_of(slot.kind),
                expires=last_use(slot),
                claim=partial(self._claim, group, key),
                settle=partial(self._settle, group, key),
            )
        )

    def _tidy(self, record: GroupRecord | None, now: datetime) -> tuple[GroupRecord | None, GroupRecord | None]:
        """The record without what was said, is of no use any more, or was lost in a crash (never sent blindly)."""
        if record is None:
            return None, None
        flying = [key for key in record.outbox if self._outbox.holds(f"{record.group.id}.{key}")]
        lines = recovered(record.outbox, flying, now)
        tidy = record if lines is record.outbox else msgspec.structs.replace(record, outbox=lines)
        for key, note in record.later.items():
            line = tidy.outbox.get(PREFIX + key)
            done = line is not None and line.state is not State.SENDING
            if done or is_past(tidy, self._quiet, note, now):
                tidy = without_later(tidy, key)
        return tidy, tidy

    async def _claim(self, group: GroupId, key: str) -> Screen | None:
        """Recheck that it is still wanted, and write down that it is being sent."""
        record = await self._store.group(group)
        now = self._clock.now()
        note = None if record is None else waiting(record).get(key)
        if record is None or note is None:
            return None
        slot = later_slot(record, self._quiet, note)
        reader = await self._store.person(note.person)
        screen = None
        if is_night(reader, now, self._quiet):
            return None
        if slot is not None and reader is not None and _is_wanted(record, reader, slot, now):
            screen = await self._words.compose(slot, record, reader)

        def decide(current: GroupRecord | None) -> tuple[GroupRecord | None, bool]:
            if current is None or waiting(current).get(key) != note:
                return current, False
            if screen is None:
                return without_later(current, key), False
            return msgspec.structs.replace(current, outbox=begin(current.outbox, PREFIX + key, now)), True

        return screen if await self._store.change_group(group, decide) else None

    async def _settle(self, group: GroupId, key: str, delivery: Delivery) -> None:
        """Write down what became of it: what surely was not sent waits on; of unknown fate a line stays."""
        now = self._clock.now()

        def decide(current: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if current is None:
                return None, None
            lines = end(current.outbox, PREFIX + key, delivery, now)
            changed = msgspec.structs.replace(current, outbox=lines)
            if delivery is Delivery.NOT_SENT:
                return changed, None
            if delivery is not Delivery.UNKNOWN:
                lines.pop(PREFIX + key, None)
            return without_later(changed, key), None

        await self._store.change_group(group, decide)


def _is_wanted(record: GroupRecord, reader: PersonRecord, slot: Slot, now: datetime) -> bool:
    day = local(now, ZoneInfo(record.group.zone)).date()
    guides = record.group.guides(reader.person.id)
    return reader.person.reachable and now < last_use(slot) and wants(reader.wishes, slot.kind, day, guides=guides)
