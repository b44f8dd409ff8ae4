"""Coming back to a message: when it is morning where its reader is or they moved, or when the wire stands again."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from bot.messenger.sending import Sending, State
from bot.records import GroupRecord
from bot.reminders.model import Kind, Slot, waits_for

LOOK_AGAIN = timedelta(minutes=30)
"""How soon evening reminders are handed out again, for what an outage or a restart kept from leaving."""
_HANDED_OUT = 3
"""How often a held one is: as long as others' in the evening."""


def is_discreet(record: GroupRecord, slot: Slot, recipient: int) -> bool:
    """Whether this recipient's answer alone makes their message needless: an evening reminder, or a second call."""
    line = record.outbox.get(slot.key(recipient))
    return slot.kind is Kind.NUDGE or (slot.kind is Kind.ASK and line is not None and line.state is State.UNKNOWN)


def looked(record: GroupRecord | None, now: datetime) -> tuple[GroupRecord | None, None]:
    """Return the record with its evening reminders handed out until later: for all alike, so it tells nothing."""
    if record is None or record.rounds.open is None:
        return record, None
    rounds = msgspec.structs.replace(record.rounds, evening_look=now + LOOK_AGAIN)
    return msgspec.structs.replace(record, rounds=rounds), None


def looked_at_held(record: GroupRecord | None, slot: Slot, now: datetime) -> tuple[GroupRecord | None, None]:
    """Return the record with held evening reminders that were handed out, handed out again later; three times in all.

    For whom is written by where they live alone: what an answer made needless is handed out as often.
    """
    if record is None:
        return None, None
    lines = dict(record.outbox)
    for key in map(slot.key, slot.recipients):
        line = lines.get(key)
        if line is not None and line.at <= now:
            again = now + LOOK_AGAIN if line.tries < _HANDED_OUT else slot.expires
            lines[key] = Sending(State.HELD, again, line.tries + 1)
    return msgspec.structs.replace(record, outbox=lines), None


def for_morning(slot: Slot, until: datetime) -> Slot | None:
    """Return the slot as it waits for who sleeps ``until`` then; None for questions that are as good as closed then."""
    if slot.last is None:
        return slot
    return msgspec.structs.replace(slot, held=True, expires=slot.last) if until < slot.last else None


def held(record: GroupRecord | None, slot: Slot, recipient: int, until: datetime, now: datetime) -> GroupRecord | None:
    """Return the record with one recipient's message kept back until their morning: before that nobody looks at it."""
    if record is None or not waits_for(record, slot, recipient, now):
        return record
    return msgspec.structs.replace(record, outbox={**record.outbox, slot.key(recipient): Sending(State.HELD, until)})


def released(record: GroupRecord | None, recipient: int) -> GroupRecord | None:
    """Return the record with nothing kept back for this recipient: where they live now, another morning holds."""
    if record is None:
        return None
    mine = f".{recipient}"
    outbox = {
        key: line for key, line in record.outbox.items() if line.state is not State.HELD or not key.endswith(mine)
    }
    return record if len(outbox) == len(record.outbox) else msgspec.structs.replace(record, outbox=outbox)
