"""Passing on messages: forwarded with their origin, or copied without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.simulator.chats import Message
from bot.simulator.errors import bad_request
from bot.simulator.methods.media import caption_fields
from bot.simulator.outgoing import deliver, find_chat, writable
from bot.simulator.polls import Poll
from bot.simulator.posting import SERVICE_FIELDS
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]


def _source(call: Call, verb: str) -> Message:
    """The message to pass on.

    Raises:
        ApiError: 400, it is not there or may not be passed on.
    """
    chat = find_chat(call, "from_chat_id")
    message = chat.messages.get(call.params.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if SERVICE_FIELDS & message.content.keys() or "has_protected_content" in message.extra:
        past = "forwarded" if verb == "forward" else "copied"
        raise bad_request(f"message can't be {past}")
    return message


@api_method("forwardMessage")
def forward_message(call: Call) -> Json:
    """Pass on a message with its origin; a poll stays the same poll."""
    message = _source(call, "forward")
    origin = message.extra.get("forward_origin")
    if origin is None and message.sender is not None:
        origin = {"type": "user", "date": message.date, "sender_user": message.sender.as_user()}
    chat = writable(call)
    return deliver(call, chat, message.content, poll=message.poll, extra={"forward_origin": origin})


def _same_question(call: Call, poll: Poll) -> Poll:
    """A new poll that asks the same; nobody has voted in it.

    Raises:
        ApiError: 400, a quiz is copied only with its answer, and only its own bot knows that.
    """
    if poll.kind == "quiz" and poll.owner_id != call.bot.id:
        raise bad_request("message can't be copied")
    copy = replace(poll, id=call.world.ids.long(), owner_id=call.bot.id, closed=False, votes={})
    call.world.polls[copy.id] = copy
    return copy


@api_method("copyMessage")
def copy_message(call: Call) -> Json:
    """Pass on a message as one's own; a caption may be replaced."""
    message = _source(call, "copy")
    content = message.content
    if call.params.raw("caption") is not None and "text" not in content:
        content = {k: v for k, v in content.items() if k not in ("caption", "caption_entities")}
        content = content | caption_fields(call, call.params)
    poll = None if message.poll is None else _same_question(call, message.poll)
    sent = deliver(call, writable(call), content, poll=poll)
    return {"message_id": sent["message_id"]}
