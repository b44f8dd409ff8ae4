"""Our own words for what is heard, and how a story says what it listens to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol, TypeAlias

from bot.errors import Expired
from bot.groups.model import ChatId
from bot.messenger.screens import Offer, Reply
from bot.messenger.taps import Tap
from bot.people.model import PersonId, Role


@dataclass(frozen=True, slots=True)
class Heard:
    """Who did something, and where.

    Attributes:
        person: who; rights follow from this number alone.
        chat: where; the same number as ``person`` in a private chat.
        private: whether nobody else reads this chat.
        first_name: what the person calls themselves now; user input, shown to staff only, never an identity.
        language: what their app is set to, such as ``"ar"``; a first guess, no more.
        message: the message that a tap sits under, if the messenger still knows it.
        captioned: whether that message is a picture or file, with its words as a caption.
        under: the words of that message as the messenger gives them back with the tap.
    """

    person: PersonId
    chat: ChatId
    private: bool
    first_name: str = ""
    language: str | None = None
    message: int | None = None
    captioned: bool = False
    under: str = field(default="", repr=False)

    def alone(self) -> PersonId:
        """Who it is, where nobody else reads along.

        Raises:
            Expired: this is a group chat; what was tapped does not belong there.
        """
        if not self.private:
            raise Expired
        return self.person


class Happening(StrEnum):
    """Things that happen to chats rather than being said in them."""

    RETURNED = "returned"
    """The person started or unblocked the bot."""
    LEFT = "left"
    """The person blocked the bot."""
    ADDED = "added"
    """The bot was added to a group chat; ``about`` is ``"administrator"`` if it became one at once."""
    PROMOTED = "promoted"
    """The bot became administrator of a group chat: Telegram now sends it all that is said there."""
    REMOVED = "removed"
    """The bot was removed from a group chat."""
    MOVED = "moved"
    """A group chat got a new number: ``about`` holds it."""


@dataclass(frozen=True, slots=True)
class OnCommand:
    """A command such as ``/tip``.

    Attributes:
        name: without the slash.
        handle: gets who and the text after the command.
        roles: who may use it and sees it in the menu; empty: everybody, strangers too.
        hint: text key of its line in the menu and in /help; empty: it is not listed.
        anywhere: True if it also works in a group chat; personal commands do not.
    """

    name: str
    handle: Callable[[Heard, str], Awaitable[Reply]]
    roles: frozenset[Role] = frozenset()
    hint: str = ""
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class OnTap:
    """A press on a button that means ``kind``; the handler checks the rights anew.

    ``repeatable`` says that heard again in its turn, after a crash, it does and shows the same as before; then nobody
    has to write down that it was heard.
    """

    kind: type[Tap]
    handle: Callable[[Heard, Any], Awaitable[Reply]]
    repeatable: bool = False


@dataclass(frozen=True, slots=True)
class OnTyped:
    """The free text that was asked for under the name ``what`` (see ``Awaiting``).

    The handler gets who, the text (at most 4,096 characters, stripped), and what it was about. ``passing``: any command
    or tap ends the wait, unless its handler begins it again; for what is typed over a longer time.
    """

    what: str
    handle: Callable[[Heard, str, str], Awaitable[Reply]]
    passing: bool = False


@dataclass(frozen=True, slots=True)
class OnSaid:
    """Any other text; stories are asked in order until one replies. None means: not mine.

    A voice message, a photo and the like come as empty text.
    """

    handle: Callable[[Heard, str], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class OnHappening:
    """Something that happened to a chat; the handler gets who, what and what about."""

    kind: Happening
    handle: Callable[[Heard, str], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class OnInline:
    """The bot's name and some words, typed in any chat by anybody; the handler gets the words alone."""

    handle: Callable[[str], Awaitable[Sequence[Offer]]]


Listener: TypeAlias = OnCommand | OnTap | OnTyped | OnSaid | OnHappening | OnInline


class Chat(Protocol):
    """A story's talking floor: its first method lists all that it hears."""

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        ...
