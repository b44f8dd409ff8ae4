"""From what Telegram tells to what we hear: a pure translation; what does not concern us becomes None."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from telegram import CallbackQuery, ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.constants import ZERO_DATE, ChatMemberStatus, ChatType

from bot.groups.model import ChatId
from bot.messenger.cleaning import clean
from bot.messenger.events import Command, Event, Happened, Said, Tapped, Unreadable
from bot.messenger.hearing import Happening, Heard
from bot.people.model import PersonId

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates we ask for; edited messages are asked for and ignored, so that switching them on later loses none."""

_LONGEST_NAME = 64
_AWAY = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})
_SENT_ON_PURPOSE = (
    "animation",
    "audio",
    "contact",
    "dice",
    "document",
    "game",
    "location",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
)

Opener = Callable[[str, ChatId], str | None]


def understand(update: Update, username: str, open_sealed: Opener) -> Event | None:
    """Return what was heard, or None for what is not meant for us.

    Args:
        update: as the library built it.
        username: the bot's own, without ``@``: a command for another bot is none of our business.
        open_sealed: opens a button's callback data for a chat (see :class:`bot.messenger.signing.Signer`).
    """
    if update.callback_query is not None:
        return _tapped(update.callback_query, open_sealed)
    if update.message is not None:
        return _message(update.message, username)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _tapped(query: CallbackQuery, open_sealed: Opener) -> Tapped | None:
    """A pressed button; the message under it may be gone for us."""
    if query.message is None:
        chat, private = ChatId(query.from_user.id), True
    else:
        chat, private = ChatId(query.message.chat.id), query.message.chat.type == ChatType.PRIVATE
    # The library builds a full Message also from an inaccessible one, which has the zero date (Bot API,
    # InaccessibleMessage.date); such a message cannot be edited.
    under = query.message if query.message is not None and query.message.date != ZERO_DATE else None
    heard = _heard(query.from_user, chat, private, None if under is None else under.message_id)
    if isinstance(under, Message) and under.caption is not None:
        heard = replace(heard, captioned=True)
    return Tapped(heard, query.id, None if query.data is None else open_sealed(query.data, chat))


def _message(message: Message, username: str) -> Event | None:
    """A message: in a group chat only commands and moves concern us."""
    if message.migrate_to_chat_id is not None:
        return _moved(message, message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return _moved(message, message.migrate_from_chat_id, message.chat.id)
    if message.from_user is None or message.chat.type == ChatType.CHANNEL:
        return None
    private = message.chat.type == ChatType.PRIVATE
    heard = _heard(message.from_user, ChatId(message.chat.id), private)
    if message.forward_origin is not None or message.via_bot is not None:
        return Unreadable(heard) if private else None
    command = _command(message, username)
    if command is not None:
        name, rest, ours = command
        return Command(heard, name, rest) if ours else None
    if not private:
        return None
    if message.text is not None:
        return Said(heard, clean(message.text))
    return Unreadable(heard) if any(getattr(message, kind) for kind in _SENT_ON_PURPOSE) else None


def _command(message: Message, username: str) -> tuple[str, str, bool] | None:
    """The command that the message begins with, what follows it, and whether it is meant for us."""
    first = message.entities[0] if message.entities else None
    if message.text is None or first is None or first.type != MessageEntity.BOT_COMMAND or first.offset != 0:
        return None
    written, rest = message.text[1 : first.length], message.text[first.length :]
    name, _, addressee = written.partition("@")
    return name.lower(), clean(rest), not addressee or addressee.lower() == username.lower()


def _moved(message: Message, old: int, new: int) -> Happened:
    """A group chat became a supergroup; Telegram tells it from both sides, in any order."""
    who = message.from_user.id if message.from_user is not None else 0
    return Happened(Heard(PersonId(who), ChatId(old), private=False), Happening.MOVED, str(new))


def _membership(change: ChatMemberUpdated) -> Happened | None:
    """The bot was started, blocked, added, removed or made administrator."""
    if change.chat.type == ChatType.CHANNEL:
        return None
    private = change.chat.type == ChatType.PRIVATE
    was_away, is_away = change.old_chat_member.status in _AWAY, change.new_chat_member.status in _AWAY
    heard = _heard(change.from_user, ChatId(change.chat.id), private)
    administrator = change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
    if was_away == is_away:
        promoted = administrator and change.old_chat_member.status != ChatMemberStatus.ADMINISTRATOR
        return Happened(heard, Happening.PROMOTED) if promoted else None
    if private:
        return Happened(heard, Happening.LEFT if is_away else Happening.RETURNED)
    return Happened(heard, Happening.REMOVED if is_away else Happening.ADDED, "administrator" if administrator else "")


def _heard(user: User, chat: ChatId, private: bool, message: int | None = None) -> Heard:
    """Who and where, from the number alone."""
    return Heard(
        PersonId(user.id), chat, private, clean(user.first_name or "", _LONGEST_NAME), user.language_code, message
    )
