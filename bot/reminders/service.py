"""Hands the outbox what is due for a group; rechecks and writes down each message in the moment of sending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.full_weeks import with_called
from bot.checkins.model import checkin_of
from bot.civil import QuietHours, local
from bot.clock import Clock
from bot.errors import NotStored
from bot.groups.model import ChatId, GroupId
from bot.log import Incidents
from bot.messenger.errand import Errand, Post
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery, Sending, State, begin, end, recovered
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import is_called
from bot.reminders.calling import note_call
from bot.reminders.holding import for_morning, held, is_discreet, looked, looked_at_held
from bot.reminders.later import pruned
from bot.reminders.model import Kind, Slot, due, slots, waits_for
from bot.reminders.needs import Answering, Wording, priority_of
from bot.reminders.purses import Leave, Purses, now_placed
from bot.reminders.tidying import tidied
from bot.reminders.zones import is_night, morning_of
from bot.store.port import Store

_GOES = frozenset({State.SENDING, State.SENT})
"""It is to be said now; of a second call that is all we note, whatever becomes of it."""

_NO_WAY_IN = frozenset({Delivery.UNREACHABLE, Delivery.REFUSED})
"""We are no longer in the group's own chat, or may not speak there."""


class Reminders:
    """All we say unasked to members and facilitators.

    Args:
        store: all we keep.
        clock: the time.
        outbox: takes the messages.
        quiet: when nobody gets a message unasked.
        answering: asked just before a check-in reminder goes out.
        words: says what a message is.
        incidents: where a message that cannot be composed is noted.
        notice: what the privacy notice says now.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        outbox: Post,
        quiet: QuietHours,
        answering: Answering,
        words: Wording,
        incidents: Incidents,
        notice: Notice,
    ) -> None:
        self._notice = notice
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._quiet = quiet
        self._answering = answering
        self._words = words
        self._incidents = incidents
        self._purses = Purses(store, clock, quiet, notice)

    async def keep_time(self, group: GroupId) -> None:
        """Hand over everything that is due for the group."""
        now = self._clock.now()
        record = await self._store.change_group(group, partial(self._tidy, now=now))
        if record is None:
            return
        for slot in due(record, now, self._quiet):
            for recipient in slot.recipients:
                await self._offer(record, slot, recipient)
            if slot.kind is Kind.NUDGE:
                look = partial(looked_at_held, slot=slot) if slot.held else looked
                await self._store.change_group(group, partial(look, now=now))

    async def coming(self, group: GroupId) -> list[Slot]:
        """What will still be sent about this group, the earliest first."""
        record = await self._store.group(group)
        if record is None:
            return []
        now = self._clock.now()
        ahead = [slot for slot in slots(record, self._quiet, record.outbox) if slot.at > now]
        return sorted(ahead, key=lambda slot: slot.at)

    async def _offer(self, record: GroupRecord, slot: Slot, recipient: int) -> None:
        """Put one recipient's message in the outbox."""
        group = record.group.id
        key = f"{group}.{slot.key(recipient)}"
        if self._outbox.holds(key):
            return
        reader = await self._store.person(PersonId(recipient)) if recipient > 0 else None
        if is_night(reader, self._clock.now(), self._quiet):
            await self._hold(group, slot, recipient, reader)
            return
        became: list[int] = []
        discreet = is_discreet(record, slot, recipient)
        settle = self._settle_discreetly if discreet else self._settle
        self._outbox.put(
            Errand(
                key=key,
                chat=ChatId(recipient),
                language=reader.person.language if reader is not None else "nl",
                priority=priority_of(slot.kind),
                expires=slot.expires,
                claim=partial(self._claim, group, slot, recipient, became),
                settle=partial(settle, group, slot, recipient, became),
                discreet=discreet,
            )
        )

    async def _hold(self, group: GroupId, slot: Slot, recipient: int, reader: PersonRecord | None) -> None:
        """Keep it back until morning, for who lives elsewhere."""
        now = self._clock.now()
        until = morning_of(reader, now, self._quiet)
        kept = None if until is None else for_morning(slot, until)
        if until is not None and kept is not None:
            await self._store.change_group(group, lambda record: (held(record, kept, recipient, until, now), None))

    def _tidy(self, record: GroupRecord | None, now: datetime) -> tuple[GroupRecord | None, GroupRecord | None]:
        """Write down what a crash left behind and what is over."""
        if record is None:
            return None, None
        in_flight = [key for key in record.outbox if self._outbox.holds(f"{record.group.id}.{key}")]
        lines = recovered(record.outbox, in_flight, now)
        mended = record if lines is record.outbox else msgspec.structs.replace(record, outbox=lines)
        tidy = pruned(tidied(mended, now, self._quiet), now)
        return tidy, tidy

    async def _claim(self, group: GroupId, slot: Slot, recipient: int, became: list[int]) -> Screen | None:
        """Recheck that the message is still wanted, and write down that it is being sent.

        What is written of one that an answer can make needless is written before we look at that, and for good.
        """
        record = await self._store.group(group)
        now = self._clock.now()
        reader = await self._store.person(PersonId(recipient)) if recipient > 0 else None
        if record is None or is_night(reader, now, self._quiet) or not self._is_wanted(record, slot, recipient, now):
            return None
        state = State.CANCELLED
        screen = None
        try:
            leave = await self._leave(slot, record, reader, recipient)
            screen = await self._screen(slot, record, reader, recipient, leave)
            asks = reader is not None and reader.person.wants_questions(self._notice)
            if screen is not None and asks and slot.kind in {Kind.ASK, Kind.NUDGE}:
                screen = replace(screen, became=became.append)
            if screen is not None and screen.instead is not None:
                became.append(screen.instead)
            state = (State.FULL if leave.full else State.CANCELLED) if screen is None else State.SENDING
        except NotStored:
            raise
        except Exception as trouble:  # parked: a message that cannot be composed must not be tried for ever
            self._incidents.note(f"composing a message of kind {slot.kind}", trouble)
            state = State.FAILED
        checkin = checkin_of(group, slot.session.id)
        if slot.kind is Kind.NUDGE:  # paid for already, so that a purse does not tell who answered
            needed = screen is not None and await self._answering.claim_nudge(checkin, PersonId(recipient))
            return screen if needed else None
        again = is_discreet(record, slot, recipient)
        if again and state is State.SENDING:
            state = State.SENT
        claimed = await self._store.change_group(group, partial(self._begin, slot, recipient, state, now))
        if claimed and again and await self._answering.has_answered(checkin, PersonId(recipient)):
            return None
        return screen if claimed else None

    async def _leave(self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, recipient: int) -> Leave:
        """Whether this recipient may get it; they have paid for it then."""
        if recipient > 0 and (reader is None or not reader.person.reachable):
            return Leave(False)
        if slot.kind in {Kind.ASK, Kind.NUDGE} and (
            reader is None or not is_called(reader.person, slot.kind, self._notice)
        ):
            return Leave(False)
        return Leave(True) if reader is None else await self._purses.leave_for(slot, record, reader)

    async def _screen(
        self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, recipient: int, leave: Leave
    ) -> Screen | None:
        """What to say, or None when this recipient should not get it."""
        if not leave.goes:
            return None
        screen = await self._words.compose(slot, record, reader, leave.told)
        return screen and replace(screen, instead=leave.instead)

    def _is_wanted(self, record: GroupRecord, slot: Slot, recipient: int, now: datetime) -> bool:
        """Whether the calendar still asks for this message: not moved, cancelled, too late or sent meanwhile."""
        current = _current(record, slot, self._quiet)
        if current is None or recipient not in current.recipients or now >= current.expires:
            return False
        # Of an evening reminder the check-in alone knows whether it was given.
        return slot.kind is Kind.NUDGE or waits_for(record, current, recipient, now)

    def _begin(
        self, slot: Slot, recipient: int, state: State, now: datetime, record: GroupRecord | None
    ) -> tuple[GroupRecord | None, bool]:
        """The group with the message in this state; False if it moved, was cancelled or went out meanwhile."""
        if record is None or not self._is_wanted(record, slot, recipient, now):
            return record, False
        key = slot.key(recipient)
        lines = begin(record.outbox, key, now)
        if state is not State.SENDING:
            lines[key] = Sending(state, now)
        rounds = record.rounds
        # All who are called, not only who still waited when this slot was handed over.
        asked = _current(record, slot, self._quiet) if slot.kind is Kind.ASK else None
        if asked is not None:
            calls = (lines.get(asked.key(one)) for one in asked.recipients)
            rounds = with_called(rounds, slot.session.id, [line.state for line in calls if line is not None])
        return msgspec.structs.replace(record, outbox=lines, rounds=rounds), state in _GOES

    async def _settle(
        self, group: GroupId, slot: Slot, recipient: int, became: Sequence[int], delivery: Delivery
    ) -> None:
        """Write down what became of it."""
        if slot.kind is Kind.ASK and delivery is Delivery.SENT:  # first: cut off after it, nobody is asked anew twice
            await self._note_call(group, PersonId(recipient))
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            lines = end(record.outbox, slot.key(recipient), delivery, now)
            kept = record.group
            if recipient == kept.chat and delivery in _NO_WAY_IN:
                kept = msgspec.structs.replace(kept, chat=None)  # the outcome then goes to each member
            calls = record.calls
            if slot.kind is Kind.ASK and became and slot.key(recipient) in record.outbox:
                calls = {**calls, f"{slot.session.id}.{recipient}": became[-1]}
            placed = record.placed
            if delivery is Delivery.SENT:
                placed = now_placed(placed, slot, PersonId(recipient), became=bool(became))
            changed = msgspec.structs.replace(record, group=kept, outbox=lines, calls=calls, placed=placed)
            return pruned(tidied(changed, now, self._quiet), now), None

        await self._store.change_group(group, decide)

    async def _settle_discreetly(
        self, group: GroupId, slot: Slot, recipient: int, became: Sequence[int], delivery: Delivery
    ) -> None:
        """Write down in the check-in alone what became of an evening reminder; of a second call nothing at all."""
        if slot.kind is not Kind.NUDGE:
            return
        checkin = checkin_of(group, slot.session.id)
        if became:
            await self._answering.nudge_stands(checkin, PersonId(recipient), became[-1])
        if delivery is Delivery.NOT_SENT:
            await self._answering.release_nudge(checkin, PersonId(recipient))

    async def _note_call(self, group: GroupId, person: PersonId) -> None:
        record = await self._store.group(group)
        if record is not None:
            today = local(self._clock.now(), ZoneInfo(record.group.zone)).date()
            await note_call(self._store, person, today, self._notice)


def _current(record: GroupRecord, slot: Slot, quiet: QuietHours) -> Slot | None:
    """The slot as the calendar has it now; None after a move, a cancellation, or when it was handled."""
    asked = (one for one in slots(record, quiet, record.outbox) if one.name == slot.name)
    return next(asked, None)
