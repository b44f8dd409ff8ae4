"""Finds what Telegram finds by itself in plain text: commands, mentions, links, hashtags and addresses."""

from __future__ import annotations

import re
from typing import Any

Entity = dict[str, Any]
"""A MessageEntity as the Bot API shapes it; offsets and lengths in UTF-16 units."""

_HINT = re.compile(r"[/@#.$:]")
_URL = (
    r"(?:https?://[^\s<>\"'`]+"
    r"|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|org|net|nl|be|de|fr|eu|io|me|dev|app|info|gov|edu|uk|amsterdam|example)(?![\w-])"
    r"(?::\d{1,5})?(?:[/?#][^\s<>\"'`]*)?)"
)
_PARTS = re.compile(
    r"(?P<email>(?<![\w.+-])[a-z0-9][a-z0-9_.+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-]))"
    rf"|(?P<url>{_URL})"
    r"|(?P<bot_command>(?<![\w/@<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<mention>(?<![\w@])@[a-z][a-z0-9_]{2,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d_])\w{1,255}(?![\w#]))"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{1,8}(?!\w))",
    re.IGNORECASE,
)


def utf16_length(text: str) -> int:
    """The length of a text in UTF-16 units, in which the Bot API counts offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_entities(text: str) -> list[Entity]:
    """The entities a client or the server adds to plain text (a good part of TDLib's find_entities)."""
    if _HINT.search(text) is None:
        return []
    found = []
    for match in _PARTS.finditer(text):
        kind = match.lastgroup
        part = match.group()
        if kind == "cashtag" and not part.isupper():
            continue
        if kind == "url":
            part = part.rstrip(".,:;!?)'\"")
        found.append({"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(part)})
    return found


def cut(text: str, entity: Entity) -> str:
    """The part of the text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    start = 2 * int(entity["offset"])
    return units[start : start + 2 * int(entity["length"])].decode("utf-16-le", "surrogatepass")


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """The given entities with those that are found between them, in the server's order."""
    found = find_entities(text)
    if not found:
        return entities
    free = [e for e in found if not any(_overlap(e, given) for given in entities)]
    return in_order([*entities, *free])


def _overlap(found: Entity, given: Entity) -> bool:
    """Whether a found entity lies where a given one forbids it: in code and links, or across a border."""
    start, end = found["offset"], found["offset"] + found["length"]
    first, last = given["offset"], given["offset"] + given["length"]
    if end <= first or last <= start:
        return False
    inside = first <= start and end <= last
    return not inside or given["type"] in ("code", "pre", "text_link", "text_mention", "custom_emoji")


def in_order(entities: list[Entity]) -> list[Entity]:
    """Sorted by offset, the longer one first (TDLib sorts so)."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
