"""Writing down what is over: a slot that needs no more attention becomes one line of the outbox."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.checkins.rounds import with_told
from bot.civil import QuietHours
from bot.messenger.sending import Sending, State
from bot.records import GroupRecord
from bot.reminders.model import Kind, Slot, repeated_at, slots


def tidied(record: GroupRecord, now: datetime, quiet: QuietHours) -> GroupRecord:
    """Return the record with every slot that is over written down as one line.

    A slot is over when it expired, or when the fate of every recipient's message is settled. Lines of unknown
    fate stay for the operator; lines about sessions that moved away are dropped.
    """
    outbox = dict(record.outbox)
    rounds = record.rounds
    for slot in slots(record, quiet, record.outbox):
        if slot.at <= now and _is_over(record, slot, now):
            outbox[slot.name] = Sending(_fate(record, slot), now)
            if slot.kind is Kind.OUTCOME:
                rounds = with_told(rounds, slot.session.id)
            for recipient in slot.recipients:
                line = outbox.get(slot.key(recipient))
                if line is not None and line.state is not State.UNKNOWN:
                    del outbox[slot.key(recipient)]
    if outbox == record.outbox:
        return record
    return msgspec.structs.replace(record, outbox=outbox, rounds=rounds)


def _is_over(record: GroupRecord, slot: Slot, now: datetime) -> bool:
    """Whether nothing more will be sent for the slot."""
    if now >= slot.expires:
        return True
    lines = [record.outbox.get(slot.key(recipient)) for recipient in slot.recipients]
    return all(line and line.state is not State.SENDING and repeated_at(slot, line) is None for line in lines)


def _fate(record: GroupRecord, slot: Slot) -> State:
    """What to write of the slot as a whole."""
    if slot.kind is Kind.NUDGE:
        return State.SENT
    states = {line.state for one in slot.recipients if (line := record.outbox.get(slot.key(one)))}
    return State.SENT if State.SENT in states or not slot.recipients else State.EXPIRED
