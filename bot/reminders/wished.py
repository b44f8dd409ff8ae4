"""What somebody sees of their messages: why one came, and how they get all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checkins.full_weeks import Told
from bot.reminders.later import When
from bot.reminders.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a message came, and what its reader can do about it.

    Attributes:
        at: when it was planned for; None for one of long ago.
        guides: whether the reader guides the group.
        next: when the next one of its sort comes, if one will.
        later: to when it can be put off.
        evening: whether the reader is asked once more in the evening if they did not answer.
        wishes: the reader's.
        zone: where that is said.
        told: what the group heard of the session's outcome; None while that is not out.
    """

    at: datetime | None
    guides: bool
    next: datetime | None
    later: dict[When, datetime]
    evening: bool
    wishes: Wishes
    zone: ZoneInfo
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class MyWishes:
    """How the reader gets messages; the name of who is there while they are away, if anybody."""

    wishes: Wishes
    away: bool
    instead: str
    works: bool
    """Whether they work with groups."""
    now: datetime
    language: str
