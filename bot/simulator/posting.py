"""Puts messages into chats, changes them, takes them away, and tells the bots that may know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator.accounts import Account, BotAccount
from bot.simulator.chats import Chat, Message
from bot.simulator.entities import cut
from bot.simulator.polls import Poll

if TYPE_CHECKING:
    from bot.simulator.world import World

Json = dict[str, Any]

SERVICE_FIELDS = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "new_chat_title",
    }
)
"""What makes a message a service message: it is always delivered, and can be neither edited nor copied."""


def post(
    world: World,
    chat: Chat,
    sender: Account | None,
    content: Json,
    *,
    markup: Json | None = None,
    reply_to: Message | None = None,
    poll: Poll | None = None,
    extra: Json | None = None,
) -> Message:
    """Add a message to a chat and tell the bots that may know of it."""
    message = Message(_next_id(chat, world), chat, sender, world.date(), content, markup)
    message.reply_to = reply_to
    message.poll = poll
    if extra:
        message.extra = extra
    chat.messages[message.id] = message
    if poll is not None:
        world.poll_places.setdefault(poll.id, []).append(message)
    if sender is not None and not sender.is_bot:
        chat.read_to[sender.id] = message.id
    world.emit_in(chat, {"type": "message", "message_id": message.id})
    tell_bots(world, message, "message")
    return message


def _next_id(chat: Chat, world: World) -> int:
    """The next message id: per bot in private chats and basic groups, per chat in supergroups."""
    if chat.bot is not None:
        chat.bot.last_message_id += 1
        return chat.bot.last_message_id
    chat.last_message_id += 1
    if chat.kind == "group":
        bots = [world.bots[user_id] for user_id in chat.members if user_id in world.bots]
        chat.last_message_id = max([chat.last_message_id, *(bot.last_message_id + 1 for bot in bots)])
        for bot in bots:
            bot.last_message_id = chat.last_message_id
    return chat.last_message_id


def tell_bots(world: World, message: Message, kind: str) -> None:
    """Put a message, or its new version, in the queue of each bot that may see it."""
    for bot in _hearers(world, message):
        world.tell(bot, kind, message.as_json())


def _hearers(world: World, message: Message) -> list[BotAccount]:
    """The bots that may see a message; bots never see other bots' messages."""
    sender, chat = message.sender, message.chat
    if sender is not None and sender.is_bot and not SERVICE_FIELDS & message.content.keys():
        return []
    if chat.bot is not None:
        return [] if chat.blocked or sender is chat.bot else [chat.bot]
    return [
        world.bots[member.account.id]
        for member in chat.members.values()
        if member.account.is_bot
        and member.present
        and member.account is not sender
        and _may_see(world.bots[member.account.id], member.status, message)
    ]


def _may_see(bot: BotAccount, status: str, message: Message) -> bool:
    """Group privacy: without rights only service messages, replies, commands and mentions arrive."""
    if not bot.privacy or status == "administrator" or SERVICE_FIELDS & message.content.keys():
        return True
    if message.reply_to is not None and message.reply_to.sender is bot:
        return True
    if message.extra.get("via_bot", {}).get("id") == bot.id:
        return True
    text = message.content.get("text") or message.content.get("caption") or ""
    entities = message.content.get("entities") or message.content.get("caption_entities") or ()
    return any(_addresses(bot, entity["type"], cut(text, entity)) for entity in entities)


def _addresses(bot: BotAccount, kind: str, part: str) -> bool:
    """Whether a command or mention is meant for this bot."""
    name = (bot.username or "").lower()
    if kind == "mention":
        return part.lower() == f"@{name}"
    if kind != "bot_command":
        return False
    _, at, whom = part.lower().partition("@")
    return not at or whom == name


def revise(world: World, message: Message, *, by_person: bool = False) -> None:
    """Say that a message has changed: sets the edit date and tells whom it concerns."""
    message.edit_date = world.date()
    world.emit_in(message.chat, {"type": "edit", "message_id": message.id})
    if by_person:
        tell_bots(world, message, "edited_message")


def remove(world: World, message: Message) -> None:
    """Take a message out of its chat; bots are not told (Bot API)."""
    message.chat.messages.pop(message.id, None)
    message.chat.gone.add(message.id)
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    world.emit_in(message.chat, {"type": "delete", "message_id": message.id})


def poll_changed(world: World, poll: Poll) -> None:
    """Tell the poll's bot and all phones how it stands now."""
    bot = world.bots.get(poll.owner_id)
    if bot is not None:
        world.tell(bot, "poll", poll.as_json())
    for message in world.poll_places.get(poll.id, ()):
        world.emit_in(message.chat, {"type": "poll", "poll_id": poll.id, "message_id": message.id})


def close_poll(world: World, poll: Poll) -> None:
    """Close a poll whose time is up, unless it was closed before."""
    if not poll.closed:
        poll.closed = True
        poll_changed(world, poll)
