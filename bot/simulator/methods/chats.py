"""Chats as a bot may know them: what they are, what is pinned, how it reacts, and leaving."""

from __future__ import annotations

from typing import Any

from bot.simulator import groups
from bot.simulator.chats import Chat, Message
from bot.simulator.errors import bad_request
from bot.simulator.outgoing import find_chat, record
from bot.simulator.posting import post
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]

_NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
_PERMISSIONS = {
    "can_send_messages": True,
    "can_send_polls": True,
    "can_send_other_messages": True,
    "can_invite_users": True,
}


@api_method("getChat")
def get_chat(call: Call) -> Json:
    """All about a chat; a person is known only once they pressed Start."""
    chat = find_chat(call)
    if chat.person is not None and not chat.started:
        raise bad_request("chat not found")
    info = chat.as_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    if chat.is_group:
        info["permissions"] = _PERMISSIONS
    if chat.description:
        info["description"] = chat.description
    username = chat.username or (chat.person.username if chat.person is not None else None)
    if username:
        info["active_usernames"] = [username]
    if chat.pinned:
        info["pinned_message"] = chat.messages[chat.pinned[-1]].as_json(with_reply=False)
    return info


def _message(call: Call, chat: Chat, missing: str) -> Message:
    """The message a request is about."""
    message = chat.messages.get(call.params.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def _may_pin(call: Call, chat: Chat) -> None:
    """In groups only administrators with that right pin."""
    member = chat.member(call.bot.id)
    if chat.is_group and not ((member.rights if member is not None else None) or {}).get("can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")


@api_method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    """Pin a message, with the service message that says so."""
    chat = find_chat(call)
    message = _message(call, chat, "message to pin not found")
    _may_pin(call, chat)
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    post(call.world, chat, call.bot, {"pinned_message": message.as_json(with_reply=False)})
    record(call, "pin", message.as_json(), chat, message.id)
    return True


@api_method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, by default the newest pinned one."""
    chat = find_chat(call)
    _may_pin(call, chat)
    message_id = call.params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    return True


@api_method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    chat = find_chat(call)
    _may_pin(call, chat)
    chat.pinned.clear()
    return True


@api_method("leaveChat")
def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = find_chat(call)
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    groups.leave(call.world, chat, call.bot)
    return True


@api_method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    """React to a message with one emoji, or take the reaction back."""
    chat = find_chat(call)
    message = _message(call, chat, "message to react not found")
    reaction = call.params.objects("reaction")
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(item.get("type") != "emoji" or not item.get("emoji") for item in reaction):
        raise bad_request("REACTION_INVALID")
    message.reactions[call.bot.id] = reaction
    call.world.emit_in(chat, {"type": "edit", "message_id": message.id})
    record(call, "reaction", {"reaction": reaction}, chat, message.id)
    return True
