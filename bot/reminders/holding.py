"""Keeping a message back until it is morning where its reader is, or until they are elsewhere."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.messenger.sending import Sending, State
from bot.records import GroupRecord
from bot.reminders.model import Slot, waits_for


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
