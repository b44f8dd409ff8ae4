"""What the messenger hands to the router: one thing heard, in our own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.messenger.hearing import Happening, Heard


@dataclass(frozen=True, slots=True)
class Command:
    """A command such as ``/tip``: its name without the slash, and the text after it."""

    heard: Heard
    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A pressed button: the messenger's number for the press, and the written tap (None: not one of ours)."""

    heard: Heard
    query: str
    written: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """Text typed in a private chat."""

    heard: Heard
    text: str


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened to a chat; ``about`` holds its new number after a move."""

    heard: Heard
    kind: Happening
    about: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something other than text in a private chat: a photo, a voice message, a forwarded message."""

    heard: Heard


@dataclass(frozen=True, slots=True)
class Inline:
    """The bot's name and some words, typed in any chat: the messenger's number, the words, the app's language."""

    query: str
    words: str
    language: str | None = None


Event: TypeAlias = Command | Tapped | Said | Happened | Unreadable
