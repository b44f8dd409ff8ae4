"""The numbers and switches of a world: what is enforced, and how strictly."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_LENGTH = 4096
"""Code points of a text after its markup is taken away (Bot API 10.1; counted as TDLib's utf8_length)."""
CAPTION_LENGTH = 1024
"""Code points of a caption after its markup is taken away (Bot API 10.1)."""
CALLBACK_BYTES = 64
"""Bytes of callback data (Bot API 10.1)."""
CALLBACK_ANSWER_LENGTH = 200
"""Characters of an answer to a pressed button (Bot API 10.1)."""
BUTTONS = 100
"""Buttons of one inline keyboard."""
DOWNLOAD_BYTES = 20 * 1024 * 1024
"""The largest file a bot can fetch (Bot API 10.1)."""
UPLOAD_BYTES = 50 * 1024 * 1024
"""The largest file a bot can send (Bot API 10.1)."""
PHOTO_BYTES = 10 * 1024 * 1024
"""The largest photo (Bot API 10.1)."""
DELETE_SECONDS = 48 * 3600
"""Older messages cannot be deleted by a bot that is no administrator (Bot API 10.1)."""
UPDATE_SECONDS = 24 * 3600
"""Updates are kept this long (Bot API 10.1)."""


@dataclass(slots=True)
class Limits:
    """The switches of one world; all on, so that what works here works there.

    Attributes:
        flood: refuse with 429 who sends too fast.
        per_second: messages a bot may send in any second, over all chats.
        chat_burst: messages one chat takes at once before it is one a second.
        group_per_minute: messages one group takes in any minute.
        slow_repeated_polls: hold back a client that asks for the same updates again and again.
        restart_update_ids: after a week of silence the next update gets a random number.
        loopback_webhooks: allow plain HTTP webhooks, on any port, to this machine.
        poll_seconds: how long a request for updates is held at most (tdlib/telegram-bot-api); a world on virtual
            time may hold it longer, so that a silent week is not a thousand requests.
        query_seconds: how long a pressed button or an inline query may wait for its answer. The real
            figure is not published.
    """

    flood: bool = True
    per_second: int = 30
    chat_burst: int = 5
    group_per_minute: int = 20
    slow_repeated_polls: bool = True
    restart_update_ids: bool = True
    loopback_webhooks: bool = True
    poll_seconds: int = 50
    query_seconds: float = 15.0
