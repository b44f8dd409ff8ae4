"""Makes what people type safe to keep: bounded, and only signs that every store takes."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 4096
"""Characters kept of one message: what Telegram itself allows (Bot API, Message.text)."""

_UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def has_hidden_signs(line: str) -> bool:
    """Whether a line holds signs that cannot be seen, or that turn the direction of what is around it."""
    return any(sign in _DIRECTION or unicodedata.category(sign) in _UNSEEN for sign in line)


def clean(text: str, longest: int = LONGEST) -> str:
    """Return the text stripped, without control characters and lone surrogates, at most ``longest`` characters."""
    return _UNKEEPABLE.sub("", text.replace("\r\n", "\n"))[:longest].strip()
