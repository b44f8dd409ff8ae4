"""Where a bot wants its updates sent to, and how that has gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Webhook:
    """A bot's webhook; without a url there is none.

    Attributes:
        secret: sent in the header ``X-Telegram-Bot-Api-Secret-Token``.
        last_error_at: seconds since 1970; ``None`` if all went well.
    """

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    certificate: bool = False
    last_error_at: int | None = None
    last_error: str = ""

    def as_json(self, pending: int, allowed: list[str]) -> dict[str, Any]:
        """The webhook as ``WebhookInfo``."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": self.certificate,
            "pending_update_count": pending,
        }
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_error_at is not None:
            info |= {"last_error_date": self.last_error_at, "last_error_message": self.last_error}
        if allowed:
            info["allowed_updates"] = allowed
        return info
