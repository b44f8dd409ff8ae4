"""An errand: one message to say unasked, as a story hands it to the outbox."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Protocol

from bot.groups.model import ChatId
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery


class Priority(IntEnum):
    """Who goes first when many wait; replies to people do not wait here at all."""

    WISH = 1
    """Somebody wants to talk: one message to one person, which no number of others may keep waiting."""
    CHECKIN = 2
    REMINDER = 3
    DIGEST = 4


@dataclass(frozen=True, slots=True)
class Errand:
    """One message to one chat.

    Attributes:
        key: kind, subject, recipient and occurrence; an errand under a key that already waits is not queued again.
        chat: where it goes.
        language: the reader's language.
        priority: who goes first.
        expires: after this moment it is dropped unsaid.
        claim: called in the very moment of sending: rechecks that it is still wanted, commits ``sending`` and
            returns what to say, or None to stay silent.
        settle: called with what became of it; commits the end.
        send: another way to say it than as a message, such as a poll; told what to say, it tries once.
        discreet: whether an answer alone can make it needless. Whether it can leave is then found out before the claim,
            for everybody alike; it is tried once, and nobody but ``settle`` is told what became of it.
    """

    key: str
    chat: ChatId
    language: str
    priority: Priority
    expires: datetime
    claim: Callable[[], Awaitable[Screen | None]]
    settle: Callable[[Delivery], Awaitable[None]]
    send: Callable[[Screen], Awaitable[Delivery]] | None = None
    discreet: bool = False


class Post(Protocol):
    """Where a story drops its errands."""

    def put(self, errand: Errand) -> bool:
        """Take an errand on; False if one under its key already waits or is being sent."""
        ...

    def holds(self, key: str) -> bool:
        """Whether an errand with this key waits or is being sent."""
        ...
