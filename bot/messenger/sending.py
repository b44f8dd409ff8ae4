"""What becomes of a message that we send unasked: its states, and what a try to deliver it can mean."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec


class State(StrEnum):
    """Where an unasked message is. ``sending`` is on disk before the call; after a crash it is ``unknown``."""

    HELD = "held"
    """Kept back until it is morning where its reader is: :attr:`Sending.at` says until when."""
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    FULL = "full"
    """Not sent, because the week of its reader was full."""


class Sending(msgspec.Struct, frozen=True, gc=False):
    """What we keep of one unasked message, under its key (kind, subject, recipient, occurrence)."""

    state: State
    at: datetime
    tries: int = 1


class Delivery(StrEnum):
    """What a try to deliver turned out to be."""

    SENT = "sent"
    NOT_SENT = "not_sent"
    """Surely not delivered: may be tried again until it expires."""
    UNKNOWN = "unknown"
    """The wire broke after the request: it may have arrived."""
    REFUSED = "refused"
    """The messenger will never take it."""
    UNREACHABLE = "unreachable"
    """The person blocked us or is gone."""


_STATES = {
    Delivery.SENT: State.SENT,
    Delivery.UNKNOWN: State.UNKNOWN,
    Delivery.REFUSED: State.FAILED,
    Delivery.UNREACHABLE: State.FAILED,
}

REPEAT_AFTER = timedelta(minutes=15)
"""A message of unknown fate that may go out once more waits this long for a sign that it arrived."""


def begin(lines: Mapping[str, Sending], key: str, now: datetime) -> dict[str, Sending]:
    """Return the lines with ``key`` being sent, as they must be on disk before the call."""
    earlier = lines.get(key)
    first = earlier is None or earlier.state is State.HELD
    return {**lines, key: Sending(State.SENDING, now, 1 if first or earlier is None else earlier.tries + 1)}


def end(lines: Mapping[str, Sending], key: str, delivery: Delivery, now: datetime) -> dict[str, Sending]:
    """Return the lines after a try; what was surely not sent is as if it had not been tried.

    So a repeat that was not sent leaves a message of unknown fate, that may be repeated at once: it has waited.
    """
    earlier = lines.get(key)
    rest = {name: line for name, line in lines.items() if name != key}
    if earlier is None or (delivery is Delivery.NOT_SENT and earlier.tries == 1):
        return rest
    if delivery is Delivery.NOT_SENT:
        return {**rest, key: Sending(State.UNKNOWN, earlier.at - REPEAT_AFTER, earlier.tries - 1)}
    return {**rest, key: Sending(_STATES[delivery], now, earlier.tries)}


def tried(lines: Mapping[str, Sending]) -> tuple[str, ...]:
    """Return the keys of all that was said or tried; what was too late for anybody is as if it had never been.

    So is what waits for its reader's morning.
    """
    return tuple(key for key, line in lines.items() if line.state not in (State.EXPIRED, State.HELD))


def recovered(lines: Mapping[str, Sending], in_flight: Container[str], now: datetime) -> Mapping[str, Sending]:
    """Return the lines with what was being sent when the process ended as ``unknown``: never sent blindly again."""
    lost = {
        key: msgspec.structs.replace(line, state=State.UNKNOWN, at=now)
        for key, line in lines.items()
        if line.state is State.SENDING and key not in in_flight
    }
    return {**lines, **lost} if lost else lines


def may_repeat(line: Sending) -> bool:
    """Whether a message of unknown fate has a second try left."""
    return line.state is State.UNKNOWN and line.tries < 2


def retried_at(line: Sending, *, repeats: bool) -> datetime | None:
    """Return when a message is to be looked at again; None for one whose fate is settled, or that is being sent.

    Args:
        line: what we keep of it.
        repeats: whether it does no harm a second time.
    """
    if line.state is State.HELD:
        return line.at
    return line.at + REPEAT_AFTER if repeats and may_repeat(line) else None
