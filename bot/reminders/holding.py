"""Coming back to a message: when it is morning where its reader is or they moved, or when the wire stands again."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from bot.messenger.sending import Sending, State
from bot.records import GroupRecord
from bot.reminders.model import Slot, waits_for

LOOK_AGAIN = timedelta(minutes=30)
"""How soon evening reminders are handed out again, for what an outage or a restart kept from leaving."""


def looked(record: GroupRecord | None, now: datetime) -> tuple[GroupRecord | None, None]:
    """Return the record with its evening reminders handed out until later: for all alike, so it tells nothing."""
    if record is None or record.rounds.open is None:
        return record, None
    rounds = msgspec.structs.replace(record.rounds, evening_look=now + LOOK_AGAIN)
    return msgspec.structs.replace(record, rounds=rounds), None


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
