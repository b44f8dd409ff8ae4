"""The bodies that the people's side takes; unknown fields are passed over."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from bot.simulator.faults import FaultKind


class MoveClock(Struct):
    """Exactly one of the three."""

    advance_seconds: float | None = None
    to: datetime | None = None
    to_next: bool = False


class NewBot(Struct):
    """A bot to make."""

    first_name: str
    username: str


class NewPerson(Struct):
    """A person to make."""

    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "nl"


class Say(Struct):
    """A text to send."""

    text: str
    chat_id: int | None = None
    reply_to_message_id: int | None = None


class Send(Struct):
    """Something else to send."""

    kind: Literal["photo", "document", "voice", "sticker", "location", "contact"]
    chat_id: int | None = None
    caption: str = ""


class Open(Struct):
    """A link to open."""

    link: str


class Tap(Struct):
    """A button, by its place."""

    chat_id: int
    message_id: int
    row: int = 0
    column: int = 0


class Forge(Struct):
    """A message, and data that stands on none of its buttons."""

    chat_id: int
    message_id: int
    data: str


class Vote(Struct):
    """A choice in a poll; empty takes it back."""

    chat_id: int
    message_id: int
    options: list[int]


class React(Struct):
    """An emoji for a message; null takes it back."""

    chat_id: int
    message_id: int
    emoji: str | None = None


class Inline(Struct):
    """An inline query."""

    query: str
    offset: str = ""
    chat_id: int | None = None


class Pick(Struct):
    """An inline result to send."""

    result_id: str
    chat_id: int | None = None


class InGroup(Struct):
    """A group."""

    chat_id: int


class NewGroup(Struct):
    """A group to make."""

    title: str
    creator: int
    kind: Literal["group", "supergroup"] = "group"


class BotPresence(Struct):
    """Whether the bot is to be in the group, and who sees to it."""

    present: bool
    by: int
    bot: int | None = None


class Promotion(Struct):
    """Who is to be an administrator, and who sees to it."""

    user_id: int
    by: int
    administrator: bool = True


class NewFault(Struct):
    """A mishap to come; the fields are those of ``bot.simulator.faults.Fault``."""

    method: str
    kind: FaultKind
    nth: int = 1
    times: int = 1
    error_code: int = 502
    description: str = ""
    delivered: bool = False
    retry_after: int = 1
    seconds: float = 1.0
    body: str = "<html><body><h1>502 Bad Gateway</h1></body></html>"
    chat_id: int | None = None
