"""The MarkdownV2 of the Bot API, parsed as TDLib does."""

from __future__ import annotations

from dataclasses import dataclass

from bot.simulator.entities import Entity, utf16_length
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.markup_html import link_entity

_RESERVED = "_*[]()~`>#+-=|{}.!"
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_MARKS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
    "text_link": "]",
    "custom_emoji": "]",
}
_STARTS = (
    ("```", "pre"),
    ("`", "code"),
    ("__", "underline"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("||", "spoiler"),
    ("![", "custom_emoji"),
    ("[", "text_link"),
)


@dataclass(slots=True)
class _Open:
    """An entity that has begun."""

    kind: str
    offset: int
    at: int
    part: int
    language: str = ""


class Markdown:
    """One text on its way through the parser."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []
        self.quote: _Open | None = None

    def add(self, text: str) -> None:
        """Take over plain text."""
        self.parts.append(text)
        self.offset += utf16_length(text)

    def bytes_before(self, at: int) -> int:
        """The byte offset of a place in the source."""
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def sees(self, mark: str) -> bool:
        """Whether this mark stands here."""
        return self.source.startswith(mark, self.at)


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of MarkdownV2.

    Raises:
        ApiError: 400 ``can't parse entities: …``.
    """
    text = Markdown(source)
    while text.at < len(source):
        _step(text)
    if text.open:
        opened = text.open[-1]
        raise complaint(f"Can't find end of {_NAMES[opened.kind]} entity at byte offset {text.bytes_before(opened.at)}")
    _end_quote(text)
    return "".join(text.parts), text.entities


def complaint(text: str) -> ApiError:
    """A parse error."""
    return bad_request(f"can't parse entities: {text}")


def _step(text: Markdown) -> None:
    """Take over one character or one mark."""
    character = text.source[text.at]
    following = text.source[text.at + 1 : text.at + 2]
    if character == "\\" and following and 0 < ord(following) <= 126:
        text.add(following)
        text.at += 2
    elif text.open and text.open[-1].kind in ("code", "pre"):
        _inside_code(text, character)
    elif character in _RESERVED or character == "\n":
        _mark(text, character)
    else:
        text.add(character)
        text.at += 1


def _inside_code(text: Markdown, character: str) -> None:
    """In code only its own end has a meaning."""
    if text.sees(_MARKS[text.open[-1].kind]):
        _end(text)
        return
    if character == "`":
        raise _reserved("`")
    text.add(character)
    text.at += 1


def _reserved(character: str) -> ApiError:
    """A reserved character that should have been escaped."""
    return complaint(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")


def _mark(text: Markdown, character: str) -> None:
    """A reserved character or the end of a line."""
    if character == "\n":
        _new_line(text)
    elif text.open and _ends(text):
        _end(text)
    elif character == ">" and _at_line_start(text):
        text.quote = text.quote or _Open("blockquote", text.offset, text.at, len(text.parts))
        text.at += 1
    elif text.quote is not None and text.sees("||") and text.source[text.at + 2 : text.at + 3] in ("", "\n"):
        text.quote.language = "expandable"
        text.at += 2
    else:
        _begin(text, character)


def _at_line_start(text: Markdown) -> bool:
    """Whether this is the first character of a line."""
    return text.at == 0 or text.source[text.at - 1] == "\n"


def _new_line(text: Markdown) -> None:
    """A quotation ends with the line, unless the next one is quoted too."""
    if text.quote is not None and text.source[text.at + 1 : text.at + 2] != ">":
        _end_quote(text)
    text.add("\n")
    text.at += 1


def _end_quote(text: Markdown) -> None:
    """Write down the quotation, if there is one."""
    if text.quote is None:
        return
    kind = "expandable_blockquote" if text.quote.language else "blockquote"
    length = text.offset - text.quote.offset
    if length:
        text.entities.append({"type": kind, "offset": text.quote.offset, "length": length})
    text.quote = None


def _ends(text: Markdown) -> bool:
    """Whether the innermost entity ends here; ``_`` does not when it is one of ``__``."""
    kind = text.open[-1].kind
    if kind == "italic" and text.sees("__"):
        return False
    return text.sees(_MARKS[kind])


def _begin(text: Markdown, character: str) -> None:
    """Begin the entity whose mark stands here."""
    for mark, kind in _STARTS:
        if text.sees(mark):
            opened = _Open(kind, text.offset, text.at, len(text.parts))
            text.at += len(mark)
            if kind == "pre":
                opened.language = language_after(text)
            text.open.append(opened)
            return
    raise _reserved(character)


def language_after(text: Markdown) -> str:
    """The language after three backticks, and the end of that line."""
    end = text.at
    while end < len(text.source) and not text.source[end].isspace() and text.source[end] != "`":
        end += 1
    language = ""
    if end < len(text.source) and text.source[end] != "`":
        language, text.at = text.source[text.at : end], end
    for ending in ("\r\n", "\n\r", "\n", "\r"):
        if text.sees(ending):
            text.at += len(ending)
            break
    return language


def _end(text: Markdown) -> None:
    """End the innermost entity."""
    opened = text.open.pop()
    text.at += len(_MARKS[opened.kind])
    entity: Entity = {"type": opened.kind, "offset": opened.offset, "length": text.offset - opened.offset}
    if opened.kind in ("text_link", "custom_emoji"):
        link = _linked(text, opened)
        if link is None:
            return
        entity |= link
    elif opened.language:
        entity["language"] = opened.language
    if entity["length"]:
        text.entities.append(entity)


def _linked(text: Markdown, opened: _Open) -> Entity | None:
    """Read the address behind a link or a custom emoji."""
    url = "".join(text.parts[opened.part :])
    if text.sees("("):
        url = address(text)
    elif opened.kind == "custom_emoji":
        raise complaint("Custom emoji entity must contain a tg://emoji URL")
    if opened.kind == "custom_emoji":
        if not url.startswith("tg://emoji?id="):
            raise complaint("Custom emoji entity must contain a tg://emoji URL")
        return {"custom_emoji_id": url.removeprefix("tg://emoji?id=")}
    return link_entity(url)


def address(text: Markdown) -> str:
    """Read an address between round brackets."""
    begin = text.at
    text.at += 1
    url = []
    while text.at < len(text.source) and text.source[text.at] != ")":
        following = text.source[text.at + 1 : text.at + 2]
        if text.source[text.at] == "\\" and following and 0 < ord(following) <= 126:
            text.at += 1
        url.append(text.source[text.at])
        text.at += 1
    if text.at >= len(text.source):
        raise complaint(f"Can't find end of a URL at byte offset {text.bytes_before(begin + 1)}")
    text.at += 1
    return "".join(url)
