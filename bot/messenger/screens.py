"""Our own words for what is shown; no messenger's name appears here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import AMSTERDAM
from bot.messenger.taps import Tap


class Name(msgspec.Struct, frozen=True):
    """A name a person or group carries: escaped and bidi-isolated when shown."""

    value: str


class Sign(msgspec.Struct, frozen=True):
    """A sign of the content's own, such as a face: nobody typed it, so a text with it may be kept as it was said."""

    value: str


class Saying(StrEnum):
    """How much of a moment is said."""

    MOMENT = "moment"
    """Day and time: "di 13 okt, 9.30 uur"."""
    DATE = "date"
    """The day: "di 13 okt"."""
    WEEKDAY = "weekday"
    """The day of the week: "dinsdag"."""
    TIME = "time"
    """The time of day: "9.30 uur"."""
    DAY = "day"
    """A day far away, with its year: "11 januari 2027"."""


class Moment(msgspec.Struct, frozen=True):
    """A moment, said in the reader's language as seen in ``zone``; ``at`` is aware.

    With ``today``, the day in ``zone`` on which it is read, a day that could be taken for another year's has its year.
    """

    at: datetime
    zone: ZoneInfo = AMSTERDAM
    saying: Saying = Saying.MOMENT
    today: date | None = None


class Text(msgspec.Struct, frozen=True):
    """A text of ``content/texts`` by its key, with the values it needs; rendered in the reader's language."""

    key: str
    args: Mapping[str, Arg] = {}


Arg: TypeAlias = "str | int | Name | Sign | Moment | Text | Sequence[Text]"
"""A value inside a text: a list of texts is rendered line by line."""


def text(key: str, **args: Arg) -> Text:
    """Return the text ``key`` with its values; the short way to write :class:`Text`."""
    return Text(key, args)


class Button(msgspec.Struct, frozen=True):
    """A button: a label, and either what a tap means or an address to open.

    With ``aloud`` it is left out for readers in whose language that text cannot be heard.
    """

    label: Text
    tap: Tap | None = None
    url: str | None = None
    aloud: Text | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture shown above the text: PNG bytes, and a text for who cannot see it."""

    png: bytes
    alt: Text


@dataclass(frozen=True, slots=True)
class Document:
    """A file to keep: its name, its bytes and its media type."""

    name: str
    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What a fresh reply takes over from, once it is there.

    Attributes:
        older: the messages that showed the same before.
        line: what they say from then on, without buttons.
    """

    older: tuple[int, ...]
    line: Text


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: a text, rows of buttons, perhaps a picture or a file.

    Attributes:
        text: what it says.
        rows: buttons, a tuple per row; for participants one button a row, at most five.
        picture: shown with the text as its caption.
        document: sent with the text as its caption.
        aloud: a text that is sent as sound, with the text as its caption; where there is no sound, or the messenger
            does not take it, only words go.
        language: said in this one, whatever the reader chose; for who is choosing.
        fresh: True sends a new message also where a tap would edit the one it sits under.
        left: with ``fresh``, the only buttons that stay under the message that was tapped; None: it stays as it is.
        moved: with ``fresh``, in whose place it comes; None: in nobody's.
        stands: with ``fresh``, told in which message it stands, before anything else is said.
        missed: with ``fresh``, told that it surely did not come.
        toast: a short line shown at once on the tap itself (≤ 200 characters rendered).
        instead: said unasked, it quietly takes the place of this message; it is not said anew where that is gone.
        became: told, when said unasked, which message it became.
        chat: in a reply, the number of another chat to say it in than where something was heard.
    """

    text: Text
    rows: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    aloud: Text | None = None
    language: str | None = None
    fresh: bool = False
    left: tuple[tuple[Button, ...], ...] | None = None
    moved: Moved | None = None
    stands: Callable[[int], Awaitable[None]] | None = None
    missed: Callable[[], Awaitable[None]] | None = None
    toast: Text | None = None
    instead: int | None = None
    became: Callable[[int], None] | None = None
    chat: int | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that a person can put into any chat of theirs, without the bot being in it.

    Attributes:
        id: one for each offer of a list, at most 64 letters and digits.
        title: its first line in the list.
        line: its second line there.
        text: what is put into the chat.
    """

    id: str
    title: str
    line: str
    text: Text


Reply: TypeAlias = "Screen | tuple[Screen, ...] | None"
"""What a handler answers: one screen, several in order, or nothing to say."""


def column(*buttons: Button | None) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons one under the other; ``None`` is left out."""
    return tuple((button,) for button in buttons if button is not None)
