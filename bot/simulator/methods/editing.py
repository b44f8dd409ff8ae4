"""Changing and taking away what was sent."""

from __future__ import annotations

from typing import Any

from bot.simulator.chats import Chat, Message
from bot.simulator.errors import bad_request
from bot.simulator.limits import CAPTION_LENGTH, DELETE_SECONDS
from bot.simulator.methods.media import input_media
from bot.simulator.methods.text import message_content
from bot.simulator.outgoing import (
    find_chat,
    formatted,
    keyboard,
    pass_flood,
    record,
    recorded,
    text_fields,
    writable,
)
from bot.simulator.posting import SERVICE_FIELDS, remove, revise
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]

_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")


def target(call: Call) -> Message:
    """The own message an edit is about.

    Raises:
        ApiError: 400, it is not there or cannot be edited.
    """
    inline_id = call.params.text("inline_message_id")
    if inline_id:
        message = call.world.inline_messages.get(inline_id)
        if message is None or message.extra["via_bot"]["id"] != call.bot.id:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    chat = writable(call)
    if not call.params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    found = chat.messages.get(call.params.integer("message_id"))
    if found is None:
        raise bad_request("message to edit not found")
    if found.sender is not call.bot or SERVICE_FIELDS & found.content.keys() or "forward_origin" in found.extra:
        raise bad_request("message can't be edited")
    return found


def change(call: Call, message: Message, content: Json, markup: Json | None) -> Json | bool:
    """Give a message new content and keyboard.

    Raises:
        ApiError: 400, nothing would change; 429.
    """
    if content == message.content and markup == message.markup:
        raise bad_request(_UNCHANGED)
    pass_flood(call, message.chat)
    message.content = content
    message.markup = markup
    revise(call.world, message)
    shown = recorded(call, message, "edit")
    return True if call.params.has("inline_message_id") else shown


@api_method("editMessageText")
def edit_message_text(call: Call) -> Json | bool:
    """Replace a text; without a keyboard the old one goes."""
    content = message_content(call)
    message = target(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return change(call, message, content, keyboard(call, message.chat, inline_only=True))


@api_method("editMessageCaption")
def edit_message_caption(call: Call) -> Json | bool:
    """Replace the words under a photo or file."""
    caption, entities = formatted(call, "caption", "parse_mode", "caption_entities")
    if len(caption) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    message = target(call)
    if "text" in message.content or message.poll is not None:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if key not in _CAPTION_FIELDS}
    content = kept | text_fields("caption", caption, entities)
    return change(call, message, content, keyboard(call, message.chat, inline_only=True))


@api_method("editMessageMedia")
def edit_message_media(call: Call) -> Json | bool:
    """Replace a photo or file."""
    message = target(call)
    media = call.params.structure("media")
    if not isinstance(media, dict):
        raise bad_request("can't parse InputMedia: InputMedia must be an Object")
    if message.poll is not None:
        raise bad_request("message can't be edited")
    return change(call, message, input_media(call, media), keyboard(call, message.chat, inline_only=True))


@api_method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json | bool:
    """Replace the keyboard only."""
    message = target(call)
    return change(call, message, message.content, keyboard(call, message.chat, inline_only=True))


def _may_delete(call: Call, chat: Chat, message: Message) -> bool:
    """Whether the bot may delete a message (Bot API, deleteMessage)."""
    if "supergroup_chat_created" in message.content:
        return False
    member = chat.member(call.bot.id)
    rights = (member.rights or {}) if member is not None else {}
    if rights.get("can_delete_messages"):
        return True
    fresh = message.date > call.world.date() - DELETE_SECONDS
    return fresh and (message.sender is call.bot or not chat.is_group)


@api_method("deleteMessage")
def delete_message(call: Call) -> bool:
    """Delete one message."""
    chat = find_chat(call)
    message = chat.messages.get(call.params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(call, chat, message):
        raise bad_request("message can't be deleted")
    _delete(call, message)
    return True


@api_method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Delete up to 100 messages; those that cannot be found or deleted are passed over."""
    chat = find_chat(call)
    wanted = call.params.strings("message_ids")
    if not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers are not specified" if not wanted else "too many messages to delete")
    for message_id in wanted:
        message = chat.messages.get(int(message_id)) if message_id.isdecimal() else None
        if message is not None and _may_delete(call, chat, message):
            _delete(call, message)
    return True


def _delete(call: Call, message: Message) -> None:
    """Take a message away and write that down."""
    record(call, "delete", message.as_json(), message.chat, message.id)
    remove(call.world, message)
