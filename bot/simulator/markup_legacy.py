"""The old Markdown of the Bot API, which knows no nesting, parsed as TDLib does."""

from __future__ import annotations

from bot.simulator.entities import Entity, utf16_length
from bot.simulator.markup_html import link_entity
from bot.simulator.markup_markdown import Markdown, address, complaint, language_after


def parse_legacy_markdown(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of the old Markdown, which knows no nesting.

    Raises:
        ApiError: 400 ``can't parse entities: …``.
    """
    text = Markdown(source)
    while text.at < len(source):
        character = source[text.at]
        if character == "\\" and source[text.at + 1 : text.at + 2] in tuple("_*`["):
            text.add(source[text.at + 1])
            text.at += 2
        elif character in "_*`[":
            _legacy_entity(text)
        else:
            text.add(character)
            text.at += 1
    return "".join(text.parts), text.entities


_LEGACY = {"_": ("italic", "_"), "*": ("bold", "*"), "`": ("code", "`"), "[": ("text_link", "]")}


def _legacy_entity(text: Markdown) -> None:
    """Read one whole entity."""
    begin = text.at
    kind, mark = ("pre", "```") if text.sees("```") else _LEGACY[text.source[begin]]
    text.at += len(mark)
    language = language_after(text) if kind == "pre" else ""
    end = text.source.find(mark, text.at)
    if end < 0:
        raise complaint(f"Can't find end of the entity starting at byte offset {text.bytes_before(begin)}")
    inner = text.source[text.at : end]
    entity: Entity = {"type": kind, "offset": text.offset, "length": utf16_length(inner)}
    text.add(inner)
    text.at = end + len(mark)
    if kind == "text_link":
        link = _legacy_link(text)
        if link is None:
            return
        entity |= link
    elif language:
        entity["language"] = language
    if inner:
        text.entities.append(entity)


def _legacy_link(text: Markdown) -> Entity | None:
    """The address behind a link in the old Markdown; without one it is plain text."""
    return link_entity(address(text)) if text.sees("(") else None
