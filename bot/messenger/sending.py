"""What becomes of a message that we send unasked: its states, and what a try to deliver it can mean."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class State(StrEnum):
    """Where an unasked message is. ``sending`` is on disk before the call; after a crash it is ``unknown``."""

    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Sending(msgspec.Struct, frozen=True):
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
