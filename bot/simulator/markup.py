"""Turns marked-up text into plain text and entities, with the server's own complaints."""

from __future__ import annotations

from bot.simulator.entities import Entity, in_order, utf16_length
from bot.simulator.errors import ApiError
from bot.simulator.markup_html import parse_html
from bot.simulator.markup_legacy import parse_legacy_markdown
from bot.simulator.markup_markdown import parse_markdown

_PARSERS = {"html": parse_html, "markdownv2": parse_markdown, "markdown": parse_legacy_markdown}


def parse(text: str, parse_mode: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of a text in HTML, MarkdownV2 or Markdown; no mode leaves it as it is.

    Raises:
        ApiError: 400 ``can't parse entities: …`` or an unknown mode.
    """
    if not parse_mode or parse_mode.lower() == "none":
        return text, []
    parser = _PARSERS.get(parse_mode.lower())
    if parser is None:
        raise ApiError(400, "unsupported parse_mode")
    plain, entities = parser(text)
    return plain, in_order(entities)


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without white space at both ends, with the entities moved and cut along."""
    stripped = text.strip(" \t\n\r\v\f\0")
    if len(stripped) == len(text):
        return text, entities
    moved = utf16_length(text[: text.find(stripped[:1])]) if stripped else 0
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - moved)
        stop = min(end, entity["offset"] + entity["length"] - moved)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return stripped, kept
