"""A short mark of words, by which we see later whether they are still the same words."""

from __future__ import annotations

import hashlib

_LENGTH = 8


def mark_of(words: str) -> str:
    """Return the mark of these words; where a line breaks makes no difference, any other sign does."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:_LENGTH]
