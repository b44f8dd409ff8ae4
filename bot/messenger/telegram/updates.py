"""From what Telegram tells to what we hear: a pure translation; what does not concern us becomes None."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import Bot, ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.groups.model import ChatId
from bot.messenger.cleaning import clean
from bot.messenger.events import Command, Event, Happened, Inline, Said, Tapped, Unreadable
from bot.messenger.hearing import Happening, Heard
from bot.people.model import PersonId

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
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


def understand(
    raw: dict[str, Any], username: str, open_sealed: Opener, bot: Bot | None = None
) -> Event | Inline | None:
    """Return what was heard, or None for what is not meant for us.

    Args:
        raw: the update as Telegram sent it.
        username: the bot's own, without ``@``: a command for another bot is none of our business.
        open_sealed: opens a button's callback data for a chat (see :class:`bot.messenger.signing.Signer`).
        bot: for the library, which builds the objects.
    """
    if raw.get("callback_query") is not None:
        return _tapped(raw["callback_query"], open_sealed)
    if raw.get("inline_query") is not None:
        asked = raw["inline_query"]
        return Inline(str(asked["id"]), clean(asked.get("query") or ""), asked["from"].get("language_code"))
    update = Update.de_json(raw, bot)
    if update.message is not None:
        return _message(update.message, username)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _tapped(query: dict[str, Any], open_sealed: Opener) -> Tapped | None:
    """A pressed button; the message under it may be gone for us.

    Read as it came: taps are what we hear most, and the library's objects for the message under one cost more than
    everything else we do for it in memory.
    """
    user, under = query["from"], query.get("message")
    place = under["chat"] if under is not None else {"id": user["id"], "type": ChatType.PRIVATE}
    # A message that Telegram no longer gives us has the date 0 (Bot API, InaccessibleMessage); it cannot be edited.
    message = int(under["message_id"]) if under is not None and under["date"] != 0 else None
    chat, private = ChatId(int(place["id"])), place["type"] == ChatType.PRIVATE
    name = clean(user.get("first_name") or "", _LONGEST_NAME)
    captioned = message is not None and under is not None and "caption" in under
    words = str(under.get("text") or under.get("caption") or "") if message is not None and under is not None else ""
    person = PersonId(int(user["id"]))
    heard = Heard(person, chat, private, name, user.get("language_code"), message, captioned, words)
    data = query.get("data")
    return Tapped(heard, str(query["id"]), None if data is None else open_sealed(data, chat))


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


def _heard(user: User, chat: ChatId, private: bool) -> Heard:
    """Who and where, from the number alone."""
    return Heard(PersonId(user.id), chat, private, clean(user.first_name or "", _LONGEST_NAME), user.language_code)


def chat_of(raw: dict[str, Any]) -> int:
    """Return the number of the chat that a raw update came from, or of the person; 0 if there is neither."""
    for what in raw.values():
        if isinstance(what, dict):
            chat = what.get("chat") or what.get("message", {}).get("chat") or what.get("from") or what.get("user")
            return int(chat["id"]) if isinstance(chat, dict) and "id" in chat else 0
    return 0
