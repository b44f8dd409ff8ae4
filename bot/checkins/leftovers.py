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
from typing import NamedTuple, TypeAlias

import msgspec

from bot.checkins.model import Alias, CheckinId, OpenCheckin
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
_Noted: TypeAlias = "Callable[[OpenCheckin, Alias, _Mask], OpenCheckin]"


async def note_leftover(store: Store, checkin: CheckinId, person: PersonId, message: int) -> None:
    """Keep, within the check-in alone, that its questions stand in this message as well; the newest one counts."""

    def noted(kept: OpenCheckin, seat: Alias, mask: _Mask) -> OpenCheckin:
        return msgspec.structs.replace(kept, leftovers={**kept.leftovers, seat: message ^ mask.leftover})

    await _note(store, checkin, person, noted)


async def note_copy(store: Store, checkin: CheckinId, person: PersonId, message: int) -> None:
    """Keep, within the check-in alone, in which message its questions were shown anew to who typed."""

    def noted(kept: OpenCheckin, seat: Alias, mask: _Mask) -> OpenCheckin:
        return msgspec.structs.replace(kept, copies={**kept.copies, seat: message ^ mask.copy})

    await _note(store, checkin, person, noted)


async def _note(store: Store, checkin: CheckinId, person: PersonId, noted: _Noted) -> None:
    """Note something under somebody's alias, as long as the check-in is open."""
    alias, mask = await store.alias(checkin, person), await _mask(store, checkin, person)
    if alias is None or mask is None:
        return
    seat = alias

    def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        return current if current is None or current.sealed else noted(current, seat, mask), None

    await store.change_checkin(checkin, decide)


async def standing(store: Store, checkin: OpenCheckin, person: PersonId) -> tuple[int, ...]:
    """Return the messages in which the questions stand for somebody besides the first call, the oldest first."""
    alias, mask = await store.alias(checkin.id, person), await _mask(store, checkin.id, person)
    if alias is None or mask is None:
        return ()
    leftover, copy = checkin.leftovers.get(alias), checkin.copies.get(alias)
    found = {
        *(() if leftover is None else (leftover ^ mask.leftover,)),
        *(() if copy is None else (copy ^ mask.copy,)),
    }
    return tuple(sorted(found))


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
        if kept is None or kept.way is not Way.BUTTONS:
            return
        for member in record.group.members:
            messages = await standing(self._store, kept, member.person)
            call = record.calls.get(f"{kept.session}.{member.person}")
            self._put(record.group.id, kept, member.person, messages, call)

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

    def _put(
        self, group: GroupId, kept: OpenCheckin, person: PersonId, messages: tuple[int, ...], call: int | None
    ) -> None:
        """Take a turn for one member; of who cannot be reached nothing is noted, for it would tell the same.

        What stands in the place of their first ``call`` stays if the outcome took that place.
        """
        chat, checkin, session = ChatId(person), kept.id, kept.session
        language = [FALLBACK]
        left: list[int] = []

        async def claim() -> Screen | None:
            reader = await self._store.person(person) if messages else None
            if reader is None or not reader.person.reachable:
                return None
            above = await self._comes_above(group, session, person)
            left[:] = [one for one in messages if not (above and one == call)]
            language.append(reader.person.language)
            return Screen(text("checkins-over-above" if above else "checkins-over")) if left else None

        async def say(over: Screen) -> Delivery:
            said = [await self._say(chat, replace(over, instead=one), language[-1]) for one in left]
            return Delivery.NOT_SENT if Delivery.NOT_SENT in said else Delivery.SENT

        async def settle(_: Delivery) -> None:
            return None

        expires = self._clock.now() + _TRIED_FOR
        key = f"{checkin}.over.{person}"
        self._outbox.put(Errand(key, chat, FALLBACK, Priority.DIGEST, expires, claim, settle, say))


class _Mask(NamedTuple):
    """What hides the numbers of somebody's messages; two under one mask would tell how far apart they are."""

    leftover: int
    copy: int


async def _mask(store: Store, checkin: CheckinId, person: PersonId) -> _Mask | None:
    """Two numbers that follow from the check-in's key for this person alone; members' numbers are never negative."""
    words = await store.alias(checkin, PersonId(-person))
    if words is None:
        return None
    return _Mask(int(words[:_MASK_DIGITS], 16), int(words[_MASK_DIGITS : 2 * _MASK_DIGITS], 16))
