"""Anonymous polls in a group's chat, in our own words: put there, stopped, taken away. Who voted is never heard."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from bot.groups.model import ChatId
from bot.messenger.screens import Text
from bot.messenger.sending import Delivery


class Posted(NamedTuple):
    """Where a poll stands."""

    message: int
    poll: str
    """The messenger's own id of it."""


class Place(StrEnum):
    """What kind of place a chat is for a poll."""

    PRIVATE = "private"
    """Who is in it was asked in."""
    PUBLIC = "public"
    """Anybody can come in without being asked, because it has a public name."""
    MOVED = "moved"
    """It goes on under another number; what stood in it can no longer be taken away."""
    GONE = "gone"
    """We are not in it, or may do nothing there."""


class NotNow(Exception):
    """The messenger cannot be reached: what was asked may or may not have happened; ask again later."""


class Ballots(Protocol):
    """Whatever can hold a poll."""

    async def ask(
        self, chat: ChatId, question: Text, options: Sequence[Text], language: str
    ) -> tuple[Delivery, Posted | None]:
        """Put an anonymous poll in a chat, its results hidden, once; tell what became of it and where it stands."""
        ...

    async def look(self, chat: ChatId) -> Place:
        """Return what kind of place the chat is now; a move is told to who follows chats.

        Raises:
            NotNow: ask again later.
        """
        ...

    async def stop(self, chat: ChatId, message: int, poll: str) -> tuple[int, ...]:
        """Stop a poll and return how many chose each option, also if it had been stopped before.

        Empty when that cannot be known (any more), or when the message holds another poll than ``poll``.

        Raises:
            NotNow: ask again later.
        """
        ...

    async def remove(self, chat: ChatId, message: int) -> None:
        """Take a message away; one that is gone, or cannot be taken away any more, is left.

        Raises:
            NotNow: ask again later.
        """
        ...
