"""The HTML of the Bot API, parsed as TDLib's ``parse_html`` does, byte offsets of complaints included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.simulator.entities import Entity, utf16_length
from bot.simulator.errors import ApiError, bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot));?")
_SPACE = " \t\r\n\0\v"
_TAG_NAME = re.compile(r"[^ \t\r\n\0\v>]*")
_BLANK = re.compile(r"[ \t\r\n\0\v]*")
_ATTRIBUTE = re.compile(r"[^ \t\r\n\0\v=>/\"']*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_MENTION = re.compile(r"tg:(?://)?user\?id=(\d+)$", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end."""

    tag: str
    argument: str
    offset: int


class _Html:
    """One text on its way through the parser."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def complaint(self, text: str, at: int) -> ApiError:
        """An error with the byte offset of a place in the source."""
        return bad_request(f"can't parse entities: {text} at byte offset {self.bytes_before(at)}")

    def bytes_before(self, at: int) -> int:
        """The byte offset of a place in the source."""
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def add(self, raw: str) -> None:
        """Take over plain text, its references resolved."""
        if raw:
            text = _REFERENCE.sub(_character, raw) if "&" in raw else raw
            self.parts.append(text)
            self.offset += utf16_length(text)

    def skip_blank(self) -> None:
        """Go to the next character that is no white space."""
        match = _BLANK.match(self.source, self.at)
        self.at = match.end() if match else self.at

    def word(self, pattern: re.Pattern[str]) -> str:
        """Read what the pattern takes."""
        match = pattern.match(self.source, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match.group()

    @property
    def here(self) -> str:
        """The character at this place; empty at the end."""
        return self.source[self.at : self.at + 1]


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of the Bot API's HTML.

    Raises:
        ApiError: 400 ``can't parse entities: …``.
    """
    html = _Html(source)
    while (start := source.find("<", html.at)) >= 0:
        html.add(source[html.at : start])
        html.at = start + 1
        if html.here == "/":
            _end_tag(html, start)
        else:
            _start_tag(html, start)
    html.add(source[html.at :])
    if html.open:
        tag = html.open[-1].tag
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    return "".join(html.parts), html.entities


def _character(match: re.Match[str]) -> str:
    """The character behind a reference; an impossible one stays as it is."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return chr(code)


def _start_tag(html: _Html, start: int) -> None:
    """Read a start tag with its attributes."""
    tag = html.word(_TAG_NAME).lower()
    if not html.here:
        raise html.complaint("Unclosed start tag", start)
    if tag not in _TAGS:
        raise html.complaint(f'Unsupported start tag "{tag}"', start)
    argument = ""
    while html.here != ">":
        html.skip_blank()
        if html.here == ">":
            break
        argument = _attribute(html, tag, start) or argument
    html.at += 1
    if tag == "span" and argument != "spoiler":
        raise html.complaint('Tag "span" must have class "tg-spoiler"', start)
    html.open.append(_Open(tag, argument, html.offset))


def _attribute(html: _Html, tag: str, start: int) -> str:
    """Read one attribute; the answer is what it means for this tag, or nothing."""
    if not html.here:
        raise html.complaint("Unclosed start tag", start)
    name = html.word(_ATTRIBUTE).lower()
    if not name:
        raise html.complaint(f'Empty attribute name in the tag "{tag}"', start)
    html.skip_blank()
    value = ""
    if html.here == "=":
        html.at += 1
        html.skip_blank()
        value = _value(html, start)
    if not html.here:
        raise html.complaint("Unclosed start tag", start)
    return _meaning(tag, name, value)


def _value(html: _Html, start: int) -> str:
    """Read an attribute's value, bare or in quotes."""
    quote = html.here
    if not quote:
        raise html.complaint("Unclosed start tag", start)
    if quote not in "'\"":
        begin = html.at
        value = html.word(_NAME_TOKEN).lower()
        if html.here and html.here not in _SPACE + ">":
            raise html.complaint("Unexpected end of name token", begin)
        return value
    end = html.source.find(quote, html.at + 1)
    if end < 0:
        raise html.complaint("Unclosed start tag", start)
    raw = html.source[html.at + 1 : end]
    html.at = end + 1
    return _REFERENCE.sub(_character, raw)


def _meaning(tag: str, name: str, value: str) -> str:
    """What an attribute says about the entity."""
    if (tag, name) == ("a", "href") or (tag, name) == ("tg-emoji", "emoji-id"):
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return "expandable" if (tag, name) == ("blockquote", "expandable") else ""


def _end_tag(html: _Html, start: int) -> None:
    """Read an end tag and close what it ends."""
    if not html.open:
        raise html.complaint("Unexpected end tag", start)
    html.at += 1
    name = html.word(_TAG_NAME)
    html.skip_blank()
    if html.here != ">":
        raise html.complaint("Unclosed end tag", start)
    html.at += 1
    opened = html.open.pop()
    if name and name.lower() != opened.tag:
        raise bad_request(
            f"can't parse entities: Unmatched end tag at byte offset {html.bytes_before(start)}, "
            f'expected "</{opened.tag}>", found "</{name}>"'
        )
    length = html.offset - opened.offset
    if length:
        _close(html, opened, length)


def _close(html: _Html, opened: _Open, length: int) -> None:
    """Write down the entity between a start and an end tag."""
    entity: Entity = {"type": _TAGS[opened.tag], "offset": opened.offset, "length": length}
    if opened.tag == "a":
        link = link_entity(opened.argument or _text_from(html, opened.offset))
        if link is None:
            return
        entity |= link
    elif opened.tag == "blockquote" and opened.argument:
        entity["type"] = "expandable_blockquote"
    elif opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.argument
    elif opened.tag == "code" and opened.argument:
        entity["language"] = opened.argument
    elif opened.tag == "pre":
        _take_language(html.entities, entity)
    _settle_code(html, entity)


def _settle_code(html: _Html, entity: Entity) -> None:
    """Keep the entity; a language on ``code`` alone, outside ``pre``, means nothing."""
    inside_pre = any(opened.tag == "pre" for opened in html.open)
    if entity["type"] == "code" and not inside_pre:
        entity.pop("language", None)
    html.entities.append(entity)


def _take_language(entities: list[Entity], pre: Entity) -> None:
    """Let a ``pre`` take over the language of the ``code`` it wholly consists of."""
    inner = [e for e in entities if e["type"] == "code" and e["offset"] >= pre["offset"]]
    for code in inner:
        same = (code["offset"], code["length"]) == (pre["offset"], pre["length"])
        if same and "language" in code:
            pre["language"] = code["language"]
        entities.remove(code)


def _text_from(html: _Html, offset: int) -> str:
    """The plain text since an offset."""
    units = "".join(html.parts).encode("utf-16-le", "surrogatepass")
    return units[2 * offset :].decode("utf-16-le", "surrogatepass")


def link_entity(url: str) -> Entity | None:
    """The fields of a link's entity; ``None`` for an address that leads nowhere, whose text stays plain."""
    mention = _MENTION.match(url)
    if mention:
        return {"type": "text_mention", "user_id": int(mention[1])}
    try:
        parts = urlsplit(url if "://" in url or url.startswith("tg:") else f"http://{url}")
    except ValueError:
        return None
    if parts.scheme in ("tg", "ton"):
        return {"type": "text_link", "url": url}
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or "." not in host.strip("."):
        return None
    scheme = "" if "://" in url else "http://"
    slash = "" if parts.path or parts.query or parts.fragment else "/"
    return {"type": "text_link", "url": f"{scheme}{url}{slash}"}
