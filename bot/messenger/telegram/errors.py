"""What an error of the Telegram library means for the message that was being sent."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.messenger.sending import Delivery
from bot.messenger.telegram.request import WireClosed

_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL, WireClosed)
"""The connection never stood, or none was free: the request was not sent."""


def delivery_of(error: TelegramError) -> Delivery:
    """Return what became of a message whose sending ended in ``error``.

    ``BadRequest`` and ``TimedOut`` are both kinds of ``NetworkError``: the class alone does not tell, the cause does.
    """
    match error:
        case RetryAfter() | ChatMigrated() | InvalidToken() | Conflict():
            return Delivery.NOT_SENT
        case Forbidden():
            return Delivery.UNREACHABLE
        case BadRequest():
            return Delivery.UNREACHABLE if "chat not found" in error.message.lower() else Delivery.REFUSED
        case NetworkError() if isinstance(error.__cause__, _NEVER_LEFT):
            return Delivery.NOT_SENT
        case _:
            return Delivery.UNKNOWN


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram wants us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit failed only because the message already says this."""
    return isinstance(error, BadRequest) and "message is not modified" in error.message.lower()


def is_markup_fault(error: TelegramError) -> bool:
    """Whether our HTML was at fault; the same text without markup can still be said."""
    return isinstance(error, BadRequest) and "can't parse entities" in error.message.lower()
