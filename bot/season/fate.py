"""What is in store for somebody who takes part: when they answer, what else they do, and when they come and go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Pace(StrEnum):
    """When somebody answers a call."""

    PROMPT = "prompt"
    LATE = "late"
    NUDGED = "nudged"
    TOO_LATE = "too late"
    NEVER = "never"


class Whim(StrEnum):
    """What somebody does besides answering."""

    NONE = "none"
    SKIPS = "skips"
    CHANGES = "changes"
    WITHDRAWS = "withdraws"
    TYPES = "types"
    TAPS_TWICE = "taps twice"
    HALFWAY = "halfway"
    ASKS_WHO = "asks who"
    NOT_NOW = "not now"


PACES: dict[Pace, float] = {
    Pace.PROMPT: 0.60,
    Pace.LATE: 0.14,
    Pace.NUDGED: 0.12,
    Pace.TOO_LATE: 0.05,
    Pace.NEVER: 0.09,
}
WHIMS: dict[Whim, float] = {
    Whim.NONE: 0.60,
    Whim.SKIPS: 0.08,
    Whim.CHANGES: 0.07,
    Whim.WITHDRAWS: 0.03,
    Whim.TYPES: 0.06,
    Whim.TAPS_TWICE: 0.06,
    Whim.HALFWAY: 0.04,
    Whim.ASKS_WHO: 0.03,
    Whim.NOT_NOW: 0.03,
}


@dataclass(frozen=True, slots=True)
class Fate:
    """What is in store for one participant.

    Attributes:
        joins: when they scan the code.
        asks: whether they agree to be asked.
        leaves: when they stop, if they do.
        away: from when to when they have blocked the bot, if they do.
        old_buttons: whether they press a button of long ago, once.
        less: when they ask for fewer messages, if they do.
        holiday: when they go on holiday for a week, if they do.
    """

    joins: datetime
    asks: bool = True
    leaves: datetime | None = None
    away: tuple[datetime, datetime] | None = None
    old_buttons: bool = False
    less: datetime | None = None
    holiday: datetime | None = None
