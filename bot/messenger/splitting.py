"""Cuts a long text into pieces that Telegram takes, at places where a reader would pause; nothing is lost."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

TEXT_LIMIT = 4096
"""Longest text of one message, counted after markup (Bot API, sendMessage)."""
CAPTION_LIMIT = 1024
"""Longest caption under a picture or file (Bot API, sendPhoto)."""

_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.", re.DOTALL)
_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
_PAUSES = ("\n\n", "\n", ". ", " ")


def visible(markup: str) -> str:
    """Return what a reader sees of our HTML: tags gone, entities resolved."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def length(text: str) -> int:
    """Return the length in UTF-16 units: never less than any way in which Telegram counts."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def split(markup: str, limit: int = TEXT_LIMIT) -> tuple[str, ...]:
    """Return the HTML in pieces of at most ``limit`` visible UTF-16 units, each with its tags closed.

    It cuts after an empty line, else a line, a sentence, a word, and at worst between two characters, but never
    within a character that is built from several code points, as long as that has fewer than 32 of them.
    """
    if len(markup) * 2 <= limit or length(visible(markup)) <= limit:
        return (markup,)
    pieces: list[str] = []
    open_tags: list[tuple[str, str]] = []
    tokens = list(_tokens(markup))
    while tokens:
        end = _cut(tokens, limit)
        opening = "".join(tag for tag, _ in open_tags)
        for token, _, name in tokens[:end]:
            _follow(open_tags, token, name)
        body = "".join(token for token, _, _ in tokens[:end])
        closing = "".join(f"</{name}>" for _, name in reversed(open_tags))
        if visible(body).strip():
            pieces.append(opening + body + closing)
        tokens = tokens[end:]
    return tuple(pieces)


def _tokens(markup: str) -> Iterator[tuple[str, str, str]]:
    """The HTML as (source, visible text, tag name with a slash if it closes)."""
    for match in _TOKEN.finditer(markup):
        token = match.group()
        name = match.group(2)
        if name:
            yield token, "", match.group(1) + name
        else:
            yield token, html.unescape(token), ""


def _follow(open_tags: list[tuple[str, str]], token: str, name: str) -> None:
    """Keep account of which tags are open after this token."""
    if name.startswith("/"):
        if open_tags:
            open_tags.pop()
    elif name:
        open_tags.append((token, name))


def _cut(tokens: list[tuple[str, str, str]], limit: int) -> int:
    """How many tokens the next piece takes."""
    total = 0
    for fits, (_, seen, _) in enumerate(tokens):
        total += length(seen)
        if total > limit:
            return _pause(tokens, fits)
    return len(tokens)


def _pause(tokens: list[tuple[str, str, str]], fits: int) -> int:
    """The best place to cut before ``fits``: the last pause in the second half, else a whole character."""
    text = "".join(seen[:1] or "\x00" for _, seen, _ in tokens[:fits])
    for pause in _PAUSES:
        at = text.rfind(pause, fits // 2)
        if at >= 0:
            return at + len(pause)
    return next((end for end in range(fits, max(1, fits - 32), -1) if _separable(tokens, end)), fits)


def _separable(tokens: list[tuple[str, str, str]], end: int) -> bool:
    """Whether the tokens before and after ``end`` are not parts of one character."""
    before, after = tokens[end - 1][1], tokens[end][1]
    if not before or not after:
        return True
    if before == "\u200d" or after in _JOINERS or unicodedata.category(after[0]).startswith("M"):
        return False
    if "\U0001f3fb" <= after <= "\U0001f3ff":
        return False
    flags = "\U0001f1e6", "\U0001f1ff"
    return not (flags[0] <= before <= flags[1] and flags[0] <= after <= flags[1])
