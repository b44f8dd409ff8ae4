"""Makes what people type safe to keep: bounded, and only signs that every store takes."""

from __future__ import annotations

import re

LONGEST = 4096
"""Characters kept of one message: what Telegram itself allows (Bot API, Message.text)."""

_UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean(text: str, longest: int = LONGEST) -> str:
    """Return the text stripped, without control characters and lone surrogates, at most ``longest`` characters."""
    return _UNKEEPABLE.sub("", text.replace("\r\n", "\n"))[:longest].strip()
