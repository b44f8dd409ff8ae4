"""Messages that still ask when the questions close, and whose place no outcome takes: they then say that it is over.

Where such a message stands (an evening reminder, the parting question) is known within the check-in alone, and is
destroyed with it. It is kept under a mask that only the check-in's own key undoes: numbers of messages follow the
order in which they were sent, and so would tell whose alias is whose.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import msgspec

from bot.checkins.model import CheckinId, OpenCheckin
from bot.checkins.rounds import outcome_of
from bot.checkins.ways import Way
from bot.clock import Clock
from bot.groups.model import ChatId, GroupId, SessionId
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen, text
from bot.messenger.sending import Delivery
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store
from bot.texts import FALLBACK

_TRIED_FOR = timedelta(hours=1)
"""How long we try to reach a message; what stays says the same when it is tapped."""
_LOOKS, _BETWEEN_LOOKS = 10, 2.0
"""How often, and with how many seconds between, we look whether an outcome has come to stand above."""
_MASK_DIGITS = 13
"""Hexadecimal digits of the mask: 52 bits, as many as a number of a message may have."""

Say = Callable[[ChatId, Screen, str], Awaitable[Delivery]]
"""Says a screen in a chat in a language, once."""


async def note_leftover(store: Store, checkin: CheckinId, person: PersonId, message: int) -> None:
    """Keep, within the check-in alone, that its questions stand in this message as well; the newest one counts."""
    alias, mask = await store.alias(checkin, person), await _mask(store, checkin, person)
    if alias is None or mask is None:
        return
    seat, masked = alias, message ^ mask

    def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        if current is None or current.sealed:
            return current, None
        return msgspec.structs.replace(current, leftovers={**current.leftovers, seat: masked}), None

    await store.change_checkin(checkin, decide)


class Leftovers:
    """Has what is left say that the questions are closed.

    Args:
        store: all we keep.
        clock: what time it is.
        outbox: takes the messages.
        say: says it, in the place of what stands there.
    """

    def __init__(self, store: Store, clock: Clock, outbox: Post, say: Say) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._say = say

    async def close(self, record: GroupRecord, checkin: CheckinId) -> None:
        """Hand over a last word for each such message of an open check-in; nothing is written of it.

        Every member takes a turn to speak, also who has no such message: else the moments at which the others' messages
        go out, and with them the disk, would tell who was reminded.
        """
        kept = await self._store.checkin(checkin)
        if kept is None or kept.way is not Way.BUTTONS or not (record.rounds.open_evening or kept.gifts is not None):
            return
        for member in record.group.members:
            stands = f"{kept.session}.{member.person}"
            message = await self._message(kept, member.person)
            self._put(
                record.group.id, kept, member.person, message, stands if record.calls.get(stands) == message else ""
            )

    async def _message(self, kept: OpenCheckin, person: PersonId) -> int | None:
        alias, mask = await self._store.alias(kept.id, person), await _mask(self._store, kept.id, person)
        masked = kept.leftovers.get(alias) if alias is not None else None
        return masked ^ mask if masked is not None and mask is not None else None

    async def _comes_above(self, group: GroupId, session: SessionId, person: PersonId) -> bool:
        """Whether the outcome came to stand where the first call was; it is on its way now, so we wait for it a little.

        Only the record of the group is asked, which does not know who answered.
        """
        stands = f"{session}.{person}"
        for _ in range(_LOOKS):
            record = await self._store.group(group)
            if record is None or stands in record.placed:
                return record is not None
            if stands not in record.calls or outcome_of(record, session) is None or record.group.chat is not None:
                return False
            await asyncio.sleep(_BETWEEN_LOOKS)
        return False

    async def _is_taken(self, group: GroupId, stands: str) -> bool:
        """Whether an outcome stands there by now."""
        record = await self._store.group(group) if stands else None
        return record is not None and stands in record.placed

    def _put(self, group: GroupId, kept: OpenCheckin, person: PersonId, message: int | None, stands: str) -> None:
        """Take a turn for one member; of who cannot be reached nothing is noted, for it would tell the same.

        ``stands`` names the place in the group's record where an outcome that took this message's place is noted; empty
        where none can.
        """
        chat, checkin, session = ChatId(person), kept.id, kept.session
        language = [FALLBACK]

        async def claim() -> Screen | None:
            reader = await self._store.person(person) if message is not None else None
            if reader is None or not reader.person.reachable or await self._is_taken(group, stands):
                return None
            language.append(reader.person.language)
            above = not stands and await self._comes_above(group, session, person)
            return replace(Screen(text("checkins-over-above" if above else "checkins-over")), instead=message)

        async def say(over: Screen) -> Delivery:
            delivery = await self._say(chat, over, language[-1])
            return delivery if delivery is Delivery.NOT_SENT else Delivery.SENT

        async def settle(_: Delivery) -> None:
            return None

        expires = self._clock.now() + _TRIED_FOR
        key = f"{checkin}.over.{person}"
        self._outbox.put(Errand(key, chat, FALLBACK, Priority.DIGEST, expires, claim, settle, say))


async def _mask(store: Store, checkin: CheckinId, person: PersonId) -> int | None:
    """A number that follows from the check-in's key for this person alone; members' numbers are never negative."""
    words = await store.alias(checkin, PersonId(-person))
    return None if words is None else int(words[:_MASK_DIGITS], 16)
