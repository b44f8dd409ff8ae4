"""The fields of a call to Telegram, changed into those of a neighbouring one."""

from __future__ import annotations

from typing import Any

from bot.messenger.splitting import visible


def as_caption(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the same edit for a message whose words stand under a picture or file."""
    rest = {name: value for name, value in fields.items() if name not in ("text", "link_preview_options")}
    return rest | {"caption": fields["text"]}


def as_plain(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the same message without markup."""
    bare = {name: value for name, value in fields.items() if name != "parse_mode"}
    return bare | {name: visible(bare[name]) for name in ("text", "caption") if name in bare}
