"""Sending text, and showing that one is writing it."""

from __future__ import annotations

from typing import Any

from bot.simulator.entities import Entity
from bot.simulator.errors import bad_request
from bot.simulator.limits import TEXT_LENGTH
from bot.simulator.outgoing import deliver, formatted, pass_flood, record, text_fields, writable
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def message_text(call: Call) -> tuple[str, list[Entity]]:
    """The text of a message with its entities.

    Raises:
        ApiError: 400 when it is empty, too long (in code points after markup) or not well marked up.
    """
    text, entities = formatted(call, "text", "parse_mode", "entities")
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT_LENGTH:
        raise bad_request("message is too long")
    return text, entities


def message_content(call: Call) -> Json:
    """Text, entities and what was said about link previews."""
    content = text_fields("text", *message_text(call))
    preview = call.params.mapping("link_preview_options")
    if call.params.boolean("disable_web_page_preview"):
        preview = {"is_disabled": True}
    return content | ({"link_preview_options": preview} if preview else {})


@api_method("sendMessage")
def send_message(call: Call) -> Json:
    """Send a text."""
    content = message_content(call)
    return deliver(call, writable(call), content)


@api_method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    """Show for a few seconds that the bot is typing or busy."""
    chat = writable(call)
    action = call.params.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    pass_flood(call, chat)
    call.world.emit_in(chat, {"type": "chat_action", "action": action})
    record(call, "chat_action", {"action": action}, chat)
    return True
