"""What all sending methods share: the chat, the text, the reply, the keyboard, the limits, the ledger."""

from __future__ import annotations

from typing import Any

from bot.simulator.chats import Chat, Message
from bot.simulator.entities import Entity, in_order, with_found
from bot.simulator.errors import ApiError, bad_request, forbidden
from bot.simulator.keyboards import check_markup
from bot.simulator.markup import parse, trimmed
from bot.simulator.params import Params
from bot.simulator.polls import Poll
from bot.simulator.posting import post
from bot.simulator.registry import Call

Json = dict[str, Any]


def find_chat(call: Call, name: str = "chat_id") -> Chat:
    """The chat a bot means, with which it has had to do.

    Raises:
        ApiError: 400 for no or an unknown chat or a group that moved; 403 for one it was put out of.
    """
    world, params = call.world, call.params
    if not params.has(name):
        raise bad_request("chat_id is empty")
    public = params.text(name).startswith("@")
    chat_id = _public(call, params.text(name)) if public else params.integer(name)
    person = world.people.get(chat_id)
    if person is not None:
        return world.private_chat(call.bot, person)
    chat = world.groups.get(chat_id)
    member = None if chat is None else chat.member(call.bot.id)
    if chat is None or member is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise ApiError(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if not member.present:
        how = "bot was kicked from the" if member.status == "kicked" else "bot is not a member of the"
        raise forbidden(f"{how} {'group' if chat.kind == 'group' else 'supergroup'} chat")
    return chat


def _public(call: Call, username: str) -> int:
    """The id of a public group by its @name; people cannot be found by theirs."""
    wanted = username.removeprefix("@").lower()
    for chat in call.world.groups.values():
        if (chat.username or "").lower() == wanted:
            return chat.id
    raise bad_request("chat not found")


def writable(call: Call, name: str = "chat_id") -> Chat:
    """The chat a bot wants to write to.

    Raises:
        ApiError: as ``find_chat``; 403 when the other side blocked it, is gone or never pressed Start.
    """
    chat = find_chat(call, name)
    if chat.person is not None:
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
    if call.params.integer("message_thread_id"):
        raise bad_request("message thread not found")
    return chat


def pass_flood(call: Call, chat: Chat) -> None:
    """Count a message or an edit against the limits; 429 if it is one too many."""
    call.bot.flood.pass_one(chat.id, chat.is_group, call.world.clock.timestamp())


def formatted(call: Call, text: str, mode: str, entities: str) -> tuple[str, list[Entity]]:
    """Plain text and entities from the parameters that hold a text, its parse mode and its entities.

    Raises:
        ApiError: 400 ``can't parse entities: …``.
    """
    return formatted_text(call, call.params.text(text), call.params.text(mode), call.params.objects(entities))


def formatted_text(call: Call, source: str, mode: str, given: list[Json]) -> tuple[str, list[Entity]]:
    """Plain text and entities: parsed or given, cleaned, and with what the server finds itself."""
    plain, entities = parse(source.replace("\r\n", "\n"), mode)
    if not mode and given:
        entities = in_order([_checked(entity) for entity in given])
    plain, entities = trimmed(plain, entities)
    return plain, with_found(plain, [e for e in (_known_user(call, e) for e in entities) if e])


def _checked(entity: Json) -> Entity:
    """An entity that a client gave, if it is one."""
    whole = all(type(entity.get(name)) is int and entity[name] >= 0 for name in ("offset", "length"))
    if not whole or not isinstance(entity.get("type"), str):
        raise bad_request("can't parse MessageEntity: wrong type, offset or length")
    return {name: value for name, value in entity.items() if value is not None}


def _known_user(call: Call, entity: Entity) -> Entity | None:
    """A text mention with the user filled in; one of an unknown user is plain text."""
    if "user_id" not in entity:
        return entity
    account = call.world.account(entity["user_id"])
    if account is None:
        return None
    return {k: v for k, v in entity.items() if k != "user_id"} | {"user": account.as_user()}


def text_fields(name: str, text: str, entities: list[Entity]) -> Json:
    """``text`` and ``entities``, or ``caption`` and ``caption_entities``; what is empty is left out."""
    fields: Json = {name: text} if text else {}
    if entities:
        fields["entities" if name == "text" else f"{name}_entities"] = entities
    return fields


def keyboard(call: Call, chat: Chat | None, *, inline_only: bool = False) -> Json | None:
    """The checked ``reply_markup``."""
    private = chat is None or not chat.is_group
    return check_markup(call.params.structure("reply_markup"), private=private, inline_only=inline_only)


def reply_target(call: Call, chat: Chat) -> tuple[Message | None, Json]:
    """The message replied to, and the quoted part of it.

    Raises:
        ApiError: 400, it is not there; 501 for a reply to another chat.
    """
    given = Params(
        call.params.mapping("reply_parameters")
        or {
            "message_id": call.params.integer("reply_to_message_id"),
            "allow_sending_without_reply": call.params.boolean("allow_sending_without_reply"),
        }
    )
    if given.has("chat_id") and given.integer("chat_id") != chat.id:
        raise ApiError(501, "the simulator does not know replies to another chat")
    if not given.integer("message_id"):
        return None, {}
    message = chat.messages.get(given.integer("message_id"))
    if message is None and not given.boolean("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message, _quote(message, given) if message is not None else {}


def _quote(message: Message, given: Params) -> Json:
    """The quoted part, which must be in the message word for word."""
    quote = given.text("quote")
    if not quote:
        return {}
    text, entities = parse(quote, given.text("quote_parse_mode"))
    whole = message.content.get("text") or message.content.get("caption") or ""
    if text not in whole:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = given.integer("quote_position") or len(whole[: whole.find(text)].encode("utf-16-le")) // 2
    found: Json = {"text": text, "position": position, "is_manual": True}
    return {"quote": found | ({"entities": entities} if entities else {})}


def deliver(call: Call, chat: Chat, content: Json, *, poll: Poll | None = None, extra: Json | None = None) -> Json:
    """Send a message: reply, keyboard and limits are looked after; answers the ``Message``."""
    reply_to, quote = reply_target(call, chat)
    markup = keyboard(call, chat)
    pass_flood(call, chat)
    more = {**quote, **(extra or {})}
    if call.params.boolean("protect_content"):
        more["has_protected_content"] = True
    message = post(call.world, chat, call.bot, content, markup=markup, reply_to=reply_to, poll=poll, extra=more)
    return recorded(call, message, "message")


def recorded(call: Call, message: Message, kind: str) -> Json:
    """Write a delivered message in the ledger; answers it as the bot sees it."""
    shown = message.as_json()
    record(call, kind, shown, message.chat, message.id)
    return shown


def record(call: Call, kind: str, thing: Json, chat: Chat | None = None, message_id: int | None = None) -> None:
    """Write something delivered in the ledger."""
    chat_id = None if chat is None else chat.id
    call.world.ledger.write(call.world.now(), call.bot.id, call.method, kind, thing, chat_id, message_id)
