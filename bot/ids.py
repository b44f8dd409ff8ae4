"""Where new ids and secrets come from; injectable, so that a season can be replayed."""

from __future__ import annotations

import base64
import random
import secrets
from typing import Protocol


class Ids(Protocol):
    """A source of randomness for names of things and for secrets."""

    def token(self, size: int) -> bytes:
        """Return ``size`` random bytes."""
        ...


class SecretIds:
    """Ids from the operating system's cryptographic source: the one for real use."""

    def token(self, size: int) -> bytes:
        """Return ``size`` random bytes nobody can guess."""
        return secrets.token_bytes(size)


class SeededIds:
    """Ids that come again in the same order for the same seed: for seasons and tests, never for people."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - replaying is its purpose

    def token(self, size: int) -> bytes:
        """Return the next ``size`` bytes of the seeded sequence."""
        return self._random.randbytes(size)


def short_id(ids: Ids) -> str:
    """Return a new id of 8 characters (40 bits) of ``a-z2-7``: fits in taps and file names."""
    return base64.b32encode(ids.token(5)).decode().lower()


def secret_word(ids: Ids) -> str:
    """Return a secret of 27 URL-safe characters (160 bits) for a link; fits Telegram's 64."""
    return base64.urlsafe_b64encode(ids.token(20)).decode().rstrip("=")
