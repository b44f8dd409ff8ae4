"""What facilitators add to a session's outcome: their own view of the phase, and what they did with it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.checkins.ways import Stray
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


class Astray(msgspec.Struct, frozen=True):
    """That the polls of one check-in go otherwise; who guides is told, whatever was voted."""

    session: SessionId
    why: Stray
    at: datetime
    """When it was known."""
    until: datetime
    """When the check-in closes: then the mirror says it."""
