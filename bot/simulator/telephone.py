"""What a phone does behind a person's gestures: asks bots, lists chats, has files at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator import media
from bot.simulator.accounts import BotAccount
from bot.simulator.chats import Chat, Message
from bot.simulator.errors import ImpossibleError
from bot.simulator.files import UploadedFile, plain_png
from bot.simulator.inline import message_content
from bot.simulator.posting import post
from bot.simulator.profiles import commands_for, menu_button_for
from bot.simulator.queries import Query

if TYPE_CHECKING:
    from bot.simulator.people import Person

Json = dict[str, Any]

_AT_HAND = {
    "photo": UploadedFile("photo.png", "image/png", plain_png()),
    "document": UploadedFile("verslag.txt", "text/plain", b"Wat ging goed, en wat een volgende keer anders kan.\n"),
    "voice": UploadedFile("voice.ogg", "audio/ogg", b"OggS" + bytes(60)),
    "sticker": UploadedFile("sticker.webp", "image/webp", b"RIFF\x1a\x00\x00\x00WEBPVP8L" + bytes(18)),
}


def chat_list(person: Person) -> list[Json]:
    """The chats of a person, with what is unread, the last message, and what the bot offers there."""
    world = person.world
    entries = []
    for bot in world.bots.values():
        entries.append(_entry(person, world.private_chat(bot, person), bot))
    for chat in world.groups.values():
        if chat.has(person.id) and chat.migrated_to is None:
            bot_here = next((bot for bot in world.bots.values() if chat.has(bot.id)), None)
            entries.append(_entry(person, chat, bot_here))
    return entries


def _entry(person: Person, chat: Chat, bot: BotAccount | None) -> Json:
    """One line of the list of chats."""
    newest = next(reversed(chat.messages.values()), None)
    language = person.language_code or ""
    entry: Json = {
        "chat": chat.as_json(person),
        "unread": chat.unread(person.id),
        "last": None if newest is None else newest.as_json(person),
        "blocked": chat.blocked,
        "started": chat.started or chat.is_group,
        "commands": commands_for(bot, chat, person.id, language) if bot else [],
        "menu_button": menu_button_for(bot, person.id) if bot and not chat.is_group else None,
    }
    keyboard = reply_keyboard(chat)
    entry["keyboard_message_id"] = None if keyboard is None else keyboard.id
    return entry


def reply_keyboard(chat: Chat) -> Message | None:
    """The message whose reply keyboard is shown under the chat now."""
    for message in reversed(chat.messages.values()):
        markup = message.markup or {}
        if "keyboard" in markup:
            return message
        if "remove_keyboard" in markup:
            return None
    return None


def attachment(person: Person, kind: str, file: UploadedFile | None) -> Json:
    """The content of a message with something else than text."""
    if kind == "location":
        return {"location": {"latitude": 52.0907, "longitude": 5.1214}}
    if kind == "contact":
        contact = {"phone_number": "+31600000000", "first_name": person.first_name, "user_id": person.id}
        return {"contact": contact | ({"last_name": person.last_name} if person.last_name else {})}
    if kind not in _AT_HAND:
        raise ImpossibleError(f"a phone cannot send a {kind!r}")
    upload = file or _AT_HAND[kind]
    return media.content(person.world.files, kind, upload)


def chat_instance(chat: Chat) -> str:
    """The number by which a bot knows a chat in callback queries; the same for the same chat."""
    return str((chat.id * 2_654_435_761) % (1 << 62))


def callback(person: Person, shown: Message, data: str) -> Query:
    """Ask the bot what a pressed button means."""
    if shown.inline_id is not None:
        bot = person.world.bots[shown.extra["via_bot"]["id"]]
        return _ask(person, shown.chat, bot, data, {"inline_message_id": shown.inline_id})
    return forged(person, shown.chat, shown.id, shown, data)


def forged(person: Person, chat: Chat, message_id: int, message: Message | None, data: str) -> Query:
    """Send any data for a message; one that is gone reaches the bot as inaccessible."""
    if message is None:
        bot = chat.bot or person.world.the_bot()
        place: Json = {"chat": chat.as_json(), "message_id": message_id, "date": 0}
    else:
        if not isinstance(message.sender, BotAccount):
            raise ImpossibleError("buttons are pressed on a bot's message")
        bot = message.sender
        place = message.as_json()
    return _ask(person, chat, bot, data, {"message": place})


def _ask(person: Person, chat: Chat, bot: BotAccount, data: str, place: Json) -> Query:
    """Put a callback query in the bot's queue."""
    world = person.world
    world.run_due()
    if chat.blocked:
        raise ImpossibleError("the bot is blocked; unblock it first", 409)
    query = Query(world.ids.long(), "callback", bot.id, person.id, world.clock.timestamp())
    world.queries.ask(query)
    asked = {"id": query.id, "from": person.as_user(), "chat_instance": chat_instance(chat), "data": data}
    world.tell(bot, "callback_query", asked | place)
    return query


def inline_query(person: Person, bot: BotAccount, text: str, offset: str, chat: Chat) -> Query:
    """Ask a bot for inline results."""
    if not bot.inline:
        raise ImpossibleError(f"@{bot.username} takes no inline queries")
    world = person.world
    query = Query(world.ids.long(), "inline", bot.id, person.id, world.clock.timestamp())
    world.queries.ask(query)
    where = "sender" if chat.bot is bot else chat.kind
    asked: Json = {"id": query.id, "from": person.as_user(), "query": text, "offset": offset}
    world.tell(bot, "inline_query", asked | {"chat_type": where})
    return query


def pick(person: Person, chat: Chat, result: Json, bot: BotAccount, query: str) -> Message:
    """Send an inline result to a chat in the person's name."""
    world = person.world
    content = message_content(result)
    markup = result.get("reply_markup")
    chat.started = True
    message = post(world, chat, person, content, markup=markup, extra={"via_bot": bot.as_user()})
    chosen: Json = {"result_id": result["id"], "from": person.as_user(), "query": query}
    if markup:
        message.inline_id = world.ids.text(27)
        world.inline_messages[message.inline_id] = message
        chosen["inline_message_id"] = message.inline_id
    if bot.inline_feedback:
        world.tell(bot, "chosen_inline_result", chosen)
    return message


def react(person: Person, shown: Message, reaction: list[Json]) -> None:
    """Set a person's reaction and tell the bots that asked for it (administrators, in groups)."""
    before = shown.reactions.get(person.id, [])
    shown.reactions[person.id] = reaction
    world, chat = person.world, shown.chat
    update = {
        "chat": chat.as_json(),
        "message_id": shown.id,
        "user": person.as_user(),
        "date": world.date(),
        "old_reaction": before,
        "new_reaction": reaction,
    }
    rulers = [m.account.id for m in chat.members.values() if m.status == "administrator"]
    for bot_id in [chat.bot.id] if chat.bot is not None else rulers:
        if bot_id in world.bots:
            world.tell(world.bots[bot_id], "message_reaction", update)


def set_blocked(person: Person, chat: Chat, blocked: bool) -> None:
    """Block or unblock the bot of a private chat, which hears of it."""
    if chat.bot is None:
        raise ImpossibleError("only a bot can be blocked")
    if chat.blocked == blocked:
        raise ImpossibleError(f"the bot is {'already' if blocked else 'not'} blocked", 409)
    chat.blocked = blocked
    states: list[Json] = [{"status": "member", "user": chat.bot.as_user()}]
    states.insert(0 if not blocked else 1, {"status": "kicked", "user": chat.bot.as_user(), "until_date": 0})
    person.world.tell(
        chat.bot,
        "my_chat_member",
        {
            "chat": chat.as_json(),
            "from": person.as_user(),
            "date": person.world.date(),
            "old_chat_member": states[0],
            "new_chat_member": states[1],
        },
    )
    person.world.emit_in(chat, {"type": "people"})
