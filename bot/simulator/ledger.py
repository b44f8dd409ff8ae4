"""The list of all that bots had delivered, which is the only judge of what arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing delivered, also when its sender never got the reply.

    Attributes:
        n: 1, 2, 3 … in the order of delivery.
        at: by the world's clock.
        method: the Bot API method, in its official spelling.
        chat_id: as the bot sees it; ``None`` where there is no chat (an inline answer).
        kind: message, edit, delete, poll, callback_answer, inline_answer, reaction, pin or chat_action.
        message: as the bot sees it at that moment, or the object delivered.
    """

    n: int
    at: datetime
    bot_id: int
    method: str
    chat_id: int | None
    message_id: int | None
    kind: str
    message: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The entry for the people's side; what is not there is ``null``, as it imitates nothing."""
        return {
            "n": self.n,
            "at": self.at.isoformat(),
            "bot_id": self.bot_id,
            "method": self.method,
            "chat_id": self.chat_id,
            "message_id": self.message_id,
            "kind": self.kind,
            "message": self.message,
        }


class Ledger:
    """Entries in order; they are never changed or taken away."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def __len__(self) -> int:
        return len(self._entries)

    def write(
        self,
        at: datetime,
        bot_id: int,
        method: str,
        kind: str,
        message: dict[str, Any],
        chat_id: int | None = None,
        message_id: int | None = None,
    ) -> None:
        """Add what was just delivered."""
        self._entries.append(Entry(len(self._entries) + 1, at, bot_id, method, chat_id, message_id, kind, message))

    def after(self, n: int = 0) -> list[Entry]:
        """All entries with a number above ``n``."""
        return self._entries[max(0, n) :]
