"""From a screen in our own words to what one reader gets: HTML in their language, cut to size, buttons with labels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from bot import texts
from bot.dutch import say_date, say_day, say_moment, say_time, say_weekday
from bot.messenger.screens import Arg, Button, Document, Moment, Name, Picture, Saying, Screen, Sign, Text
from bot.messenger.splitting import CAPTION_LIMIT, length, split, visible
from bot.messenger.taps import write_tap

TOAST_LIMIT = 200
"""Longest answer shown on a tap itself (Bot API, answerCallbackQuery)."""

_NOT_TEXT = re.compile("[\ufdd0-\ufdef]")
_HOLE, _END_HOLE = "\ufdd0", "\ufdd1"
"""Around the place of a long value: signs that Unicode keeps for such use and that no text holds."""
_WITHOUT_YEAR = {Saying.DAY: say_day, Saying.TIME: say_time, Saying.WEEKDAY: say_weekday}
_LONG = 400
"""Fluent refuses values above 1,000 characters; longer ones than this are filled in after it."""

_KEPT = 4096
"""How many texts without words of people's own are kept as they were said: all labels of a language, and counts."""


class Words(Protocol):
    """All that we say, by language and key (see ``bot.texts``)."""

    def plain(self, language: str, key: str, args: Mapping[str, str | int | texts.Isolated], /) -> str:
        """Return the text in ``language`` (or Dutch), the values filled in as they are."""
        ...


class Voices(Protocol):
    """Texts read aloud (see ``bot.voices``)."""

    def find(self, language: str, key: str, /) -> Path | None:
        """Return the file in which this text is read in ``language``, or None."""
        ...


class _Silence:
    """No text is read aloud."""

    def find(self, language: str, key: str, /) -> Path | None:
        """None, always."""
        return None


class Label(msgspec.Struct, frozen=True):
    """A button as the reader sees it, with the written tap (not sealed yet) or the address under it."""

    text: str
    written: str | None = None
    url: str | None = None


class Part(msgspec.Struct, frozen=True):
    """One message: HTML (perhaps empty under a picture), buttons, perhaps a picture, a file or a sound."""

    html: str
    rows: tuple[tuple[Label, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    sound: Path | None = None

    @property
    def is_text(self) -> bool:
        """Whether it is words and buttons only, and so can take the place of an earlier message."""
        return self.picture is None and self.document is None and self.sound is None


class Renderer:
    """Says screens in a language.

    Args:
        words: where the texts come from.
        voices: which of them can be heard.
    """

    def __init__(self, words: Words, voices: Voices | None = None) -> None:
        self._words = words
        self._voices = voices or _Silence()
        self._kept: dict[object, _Said] = {}

    def html(self, language: str, text: Text) -> str:
        """Return the text as Telegram's HTML; names and other values cannot disturb it."""
        same = _always_the_same(text)
        return self._say(language, text) if same is None else self._again(language, text, same).html

    def _again(self, language: str, text: Text, same: object) -> _Said:
        """A text as it was said before, or else now."""
        said = self._kept.get((language, same))
        if said is None:
            html = self._say(language, text)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            said = self._kept[language, same] = _Said(html, visible(html))
        return said

    def _say(self, language: str, text: Text) -> str:
        """The text, said anew."""
        args = {name: self._value(language, value) for name, value in text.args.items()}
        long = [(name, value) for name, value in args.items() if isinstance(value, str) and len(value) > _LONG]
        for place, (name, _) in enumerate(long):
            args[name] = f"{_HOLE}{place}{_END_HOLE}"
        said = self._words.plain(language, text.key, args)
        for place, (_, value) in enumerate(long):
            said = said.replace(f"{_HOLE}{place}{_END_HOLE}", str(value))
        return said

    def plain(self, language: str, text: Text) -> str:
        """Return the text for a place that knows no HTML: a label, a toast, a menu."""
        same = _always_the_same(text)
        return visible(self._say(language, text)) if same is None else self._again(language, text, same).plain

    def toast(self, language: str, text: Text) -> str:
        """Return the text for the tap itself, cut to what Telegram takes there."""
        said = self.plain(language, text)
        return said if len(said) <= TOAST_LIMIT else said[: TOAST_LIMIT - 1] + "…"

    def parts(self, language: str, screen: Screen) -> tuple[Part, ...]:
        """Return the messages that the screen becomes: one, unless its text is too long for one."""
        said = self.html(language, screen.text)
        rows = self.rows(language, screen.rows)
        if screen.aloud is not None:
            return (Part(said, rows, sound=self._voices.find(language, screen.aloud.key)),)
        if screen.picture is None and screen.document is None:
            return _with_rows(split(said), rows)
        if length(visible(said)) <= CAPTION_LIMIT:
            return (Part(said, rows, screen.picture, screen.document),)
        return (Part("", (), screen.picture, screen.document), *_with_rows(split(said), rows))

    def rows(self, language: str, rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Label, ...], ...]:
        """Return the buttons that this reader gets, row by row."""
        return tuple(filter(None, (self._row(language, row) for row in rows)))

    def _row(self, language: str, row: tuple[Button, ...]) -> tuple[Label, ...]:
        """The buttons of a row that this reader gets."""
        return tuple(
            self._label(language, button)
            for button in row
            if button.aloud is None or self._voices.find(language, button.aloud.key) is not None
        )

    def _label(self, language: str, button: Button) -> Label:
        """A button with its label said."""
        written = None if button.tap is None else write_tap(button.tap)
        return Label(self.plain(language, button.label), written, button.url)

    def _value(self, language: str, value: Arg) -> str | int | texts.Isolated:
        """A value, safe to stand in our HTML."""
        match value:
            case bool():
                raise TypeError("a truth value cannot be said")
            case int():
                return value
            case str():
                return _isolated(language, escape(_NOT_TEXT.sub("", value)))
            case Sign():
                return _isolated(language, escape(value.value))
            case Moment():
                return _isolated(language, _moment(language, value))
            case Name():
                return escape(texts.Name(_NOT_TEXT.sub("", value.value)).isolated())
            case Text():
                return self.html(language, value)
            case _:
                return "\n".join(self.html(language, each) for each in value)


def _moment(language: str, value: Moment) -> str:
    """The moment as much as it is to be said."""
    if value.saying in _WITHOUT_YEAR:
        return _WITHOUT_YEAR[value.saying](value.at, language, value.zone)
    say = say_moment if value.saying is Saying.MOMENT else say_date
    return say(value.at, language, value.zone, today=value.today)


class _Said(NamedTuple):
    """A text as HTML, and without markup."""

    html: str
    plain: str


def _always_the_same(text: Text) -> tuple[object, ...] | None:
    """What tells this text from all others, or None where somebody's words or a moment stand in it: never kept."""
    parts: list[object] = [text.key]
    for name, value in text.args.items():
        same = _always_the_same(value) if type(value) is Text else value if type(value) in (int, Sign) else None
        if same is None:
            return None
        parts.append((name, same))
    return tuple(parts)


def _isolated(language: str, value: str) -> str | texts.Isolated:
    """The value as it stands in a sentence of this language, whichever way that is written.

    What is filled in after Fluent is printed for certain; of the rest a text may choose by it instead.
    """
    if language not in texts.FROM_RIGHT:
        return value
    isolated = texts.Isolated(value)
    return isolated.shown if len(value) > _LONG else isolated


def _with_rows(pieces: tuple[str, ...], rows: tuple[tuple[Label, ...], ...]) -> tuple[Part, ...]:
    """The pieces of a text as messages, the buttons under the last."""
    return (*(Part(piece) for piece in pieces[:-1]), Part(pieces[-1], rows))
