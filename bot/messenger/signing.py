"""Seals a tap's meaning into callback data, so that only buttons we made ourselves mean anything, in their own chat."""

from __future__ import annotations

import base64
import hashlib
import hmac

from bot.groups.model import ChatId

SEAL = 8
"""Characters of the seal: 48 bits of keyed BLAKE2s (RFC 7693), a message authentication code like HMAC and quicker."""
CALLBACK_BYTES = 64
"""What Telegram takes as callback data (Bot API, InlineKeyboardButton)."""
_LONGEST = 200
"""More than this no messenger delivers; anything longer is not worth a hash."""


class Signer:
    """Seals and opens callback data.

    A client can send any bytes for any message it sees; what was not sealed by us for that very chat opens as None.

    Args:
        secret: at least 16 bytes nobody else knows; another secret makes all old buttons expire.

    Raises:
        ValueError: the secret is too short.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) < 16:
            raise ValueError("a signing secret has at least 16 bytes")
        self._key = hashlib.blake2s(secret).digest()

    def sign(self, written: str, chat: ChatId) -> str:
        """Return the written tap, sealed for ``chat``.

        Raises:
            ValueError: the result would not fit in the 64 bytes that Telegram takes.
        """
        data = self._seal(written, chat) + written
        if len(data.encode()) > CALLBACK_BYTES:
            raise ValueError(f"a tap of {len(written.encode())} bytes does not fit: {written.split('.')[0]!r}")
        return data

    def open(self, data: str, chat: ChatId) -> str | None:
        """Return the written tap, or None for what we did not seal for this chat."""
        if len(data) > _LONGEST:
            return None
        seal, written = data[:SEAL], data[SEAL:]
        expected = self._seal(written, chat)
        return written if hmac.compare_digest(seal.encode(errors="replace"), expected.encode()) else None

    def _seal(self, written: str, chat: ChatId) -> str:
        """The seal of a written tap in a chat."""
        said = f"{chat} {written}".encode(errors="replace")
        digest = hashlib.blake2s(said, digest_size=SEAL * 3 // 4, key=self._key).digest()
        return base64.urlsafe_b64encode(digest).decode()
