"""What facilitators add to a session's outcome: their own view of the phase, and what they did with it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.groups.model import Phase, SessionId


class PhaseVerdict(msgspec.Struct, frozen=True):
    """What the facilitators of a group said to our estimate after a session; who of them does not matter."""

    session: SessionId
    at: datetime
    phase: Phase | None = None
    """The phase that they say it is; None if they do not know."""


class DoneWith(StrEnum):
    """What a facilitator did with the last outcome; the next card says it to the group."""

    TALKED = "besproken"
    ASKED = "vraag-gesteld"
    CHANGED = "anders-gedaan"
    AGREED = "afgesproken"
