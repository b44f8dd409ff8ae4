"""Every built method answers, and every update carries, what the Bot API says it must."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.simulator.chats import Chat
from bot.simulator.files import UploadedFile, plain_png
from bot.simulator.method_names import METHOD_NAMES
from bot.simulator.people import Person
from bot.simulator.registry import METHODS

from .conftest import House
from .shapes import SHAPES

SCALARS: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "Any": (object,),
}
UNIONS: dict[str, Callable[[Any], str]] = {
    "ReactionType": lambda value: "ReactionTypeEmoji",
    "MessageOrigin": lambda value: "MessageOriginUser",
    "MaybeInaccessibleMessage": lambda value: "Message" if value["date"] else "InaccessibleMessage",
    "ChatMember": lambda value: (
        "ChatMember" + {"creator": "Owner", "kicked": "Banned"}.get(value["status"], value["status"].title())
    ),
}


def check(value: Any, kind: str, where: str) -> None:
    """Hold a value against a type, all the way down."""
    if kind.startswith("*"):
        assert isinstance(value, list), where
        for index, item in enumerate(value):
            check(item, kind[1:], f"{where}[{index}]")
        return
    if kind in SCALARS:
        assert isinstance(value, SCALARS[kind]), f"{where} is no {kind}: {value!r}"
        return
    if kind in UNIONS:
        kind = UNIONS[kind](value)
    fields = dict(part.split(":") for part in SHAPES[kind].split())
    types = {name.removesuffix("!"): kind for name, kind in fields.items()}
    for name in fields:
        assert not name.endswith("!") or name[:-1] in value, f"{where} has no {name}"
    for name, inner in value.items():
        if name in ("user_id", "correct_option_id") and name not in types:
            continue  # what older clients read beside the new field
        assert inner is not None, f"{where}.{name} is null"
        assert name in types, f"{where} has the unknown field {name}"
        check(inner, types[name], f"{where}.{name}")


@pytest.fixture
def group(house: House, anna: Person) -> Chat:
    chat = house.world.create_group("Groep", anna)
    house.world.set_bot_present(chat.id, anna, present=True)
    house.world.promote(chat.id, house.bot_id, anna)
    return chat


PICTURE = {"photo": UploadedFile("a.png", "image/png", plain_png())}
PLAIN = UploadedFile("a.bin", "application/octet-stream", b"123")
SENDING = [
    ("sendMessage", {"text": "<b>a</b> /b", "parse_mode": "HTML", "disable_web_page_preview": True}),
    ("sendPhoto", {"caption": "a"}),
    ("sendDocument", {}),
    ("sendVoice", {"duration": "3"}),
    ("sendAudio", {"title": "a", "performer": "b"}),
    ("sendVideo", {}),
    ("sendAnimation", {}),
    ("sendVideoNote", {}),
    ("sendSticker", {}),
    ("sendLocation", {"latitude": "52.1", "longitude": "5.1"}),
    ("sendVenue", {"latitude": 52.1, "longitude": 5.1, "title": "a", "address": "b"}),
    ("sendContact", {"phone_number": "1", "first_name": "a"}),
    ("sendDice", {}),
    ("sendPoll", {"question": "?", "options": ["a", "b"], "open_period": 60}),
    (
        "sendPoll",
        {"question": "?", "options": ["a", "b"], "type": "quiz", "correct_option_id": 0, "explanation": "x"},
    ),
    ("copyMessage", {}),
    ("forwardMessage", {}),
]


@pytest.mark.parametrize(("method", "params"), SENDING)
@pytest.mark.parametrize("place", ["private", "group"])
async def test_what_is_sent_has_the_real_shape(
    house: House, anna: Person, group: Chat, method: str, params: dict[str, Any], place: str
) -> None:
    chat_id = anna.id if place == "private" else group.id
    files = dict.fromkeys(("document", "voice", "audio", "video", "animation", "video_note", "sticker"), PLAIN)
    here = {"chat_id": chat_id, "from_chat_id": anna.id, "message_id": 1}
    answer = await house.api.call(house.token, method, here | params, files | PICTURE)
    assert answer.body["ok"], answer.body
    check(answer.body["result"], "MessageId" if method == "copyMessage" else "Message", method)


ASKING: list[tuple[str, dict[str, Any], str]] = [
    ("getMe", {}, "User"),
    ("getWebhookInfo", {}, "WebhookInfo"),
    ("getMyCommands", {}, "*BotCommand"),
    ("getMyName", {}, "BotName"),
    ("getMyDescription", {}, "BotDescription"),
    ("getMyShortDescription", {}, "BotShortDescription"),
    ("getChatMenuButton", {}, "MenuButtonCommands"),
    ("getMyDefaultAdministratorRights", {}, "ChatAdministratorRights"),
    ("getChat", {"chat_id": "anna"}, "ChatFullInfo"),
    ("getChat", {"chat_id": "group"}, "ChatFullInfo"),
    ("getChatAdministrators", {"chat_id": "group"}, "*ChatMember"),
    ("getChatMember", {"chat_id": "group", "user_id": "anna"}, "ChatMember"),
    ("getChatMember", {"chat_id": "anna", "user_id": "anna"}, "ChatMember"),
    ("getChatMemberCount", {"chat_id": "group"}, "Integer"),
    ("getUserProfilePhotos", {"user_id": "anna"}, "UserProfilePhotos"),
]


@pytest.mark.parametrize(("method", "params", "kind"), ASKING)
async def test_what_is_asked_has_the_real_shape(
    house: House, anna: Person, group: Chat, method: str, params: dict[str, Any], kind: str
) -> None:
    known = {"anna": anna.id, "group": group.id}
    result = await house.ok(method, **{name: known.get(value, value) for name, value in params.items()})
    check(result, kind, method)


TRUE: list[tuple[str, dict[str, Any]]] = [
    ("logOut", {}),
    ("close", {}),
    ("setWebhook", {"url": "https://example.org/hook", "secret_token": "abc"}),
    ("deleteWebhook", {"drop_pending_updates": True}),
    ("setMyName", {"name": "Nieuw"}),
    ("setMyDescription", {"description": "a"}),
    ("setMyShortDescription", {"short_description": "a"}),
    ("setMyDefaultAdministratorRights", {"rights": {"can_pin_messages": True}}),
    ("setChatMenuButton", {"menu_button": {"type": "default"}}),
    ("sendChatAction", {"action": "typing"}),
    ("pinChatMessage", {"message_id": 1}),
    ("unpinAllChatMessages", {}),
    ("setMessageReaction", {"message_id": 1, "reaction": []}),
]


@pytest.mark.parametrize(("method", "params"), TRUE)
async def test_what_is_merely_done_answers_true(
    house: House, anna: Person, method: str, params: dict[str, Any]
) -> None:
    assert await house.ok(method, **({"chat_id": anna.id} | params)) is True


async def test_an_album_is_a_list_of_messages(house: House, anna: Person) -> None:
    media = [
        {"type": "photo", "media": "attach://photo", "caption": "a"},
        {"type": "photo", "media": "attach://photo"},
    ]
    answer = await house.api.call(house.token, "sendMediaGroup", {"chat_id": anna.id, "media": media}, PICTURE)
    check(answer.body["result"], "*Message", "sendMediaGroup")
    first = answer.body["result"][0]
    here = {"chat_id": anna.id, "message_id": first["message_id"]}
    edited = await house.ok("editMessageCaption", **here, caption="b")
    check(edited, "Message", "editMessageCaption")
    swapped = await house.ok(
        "editMessageMedia",
        **here,
        media={"type": "photo", "media": first["photo"][0]["file_id"], "caption": "c"},
    )
    check(swapped, "Message", "editMessageMedia")
    marked = await house.ok(
        "editMessageReplyMarkup",
        **here,
        reply_markup={"inline_keyboard": [[{"text": "a", "url": "example.org"}]]},
    )
    check(marked, "Message", "editMessageReplyMarkup")
    check(await house.ok("getFile", file_id=first["photo"][0]["file_id"]), "File", "getFile")


async def test_every_update_has_the_real_shape(house: House, anna: Person, group: Chat) -> None:
    kinds = "message edited_message callback_query poll poll_answer my_chat_member chat_member inline_query"
    wanted = [*kinds.split(), "chosen_inline_result", "message_reaction"]
    await house.ok("getUpdates", allowed_updates=wanted)
    anna.edit(anna.say("een"), "twee")
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    await house.ok("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    anna.press(anna.last() or {}, "a")
    anna.react(anna.last() or {}, "👍")
    await house.ok("sendPoll", chat_id=anna.id, question="?", options=["a", "b"], is_anonymous=False)
    anna.vote(anna.last() or {}, [0])
    asking = asyncio.create_task(anna.inline("x"))
    await asyncio.sleep(0)
    result = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "m"}}
    pending = await house.ok("getUpdates")
    await house.ok("answerInlineQuery", inline_query_id=pending[-1]["inline_query"]["id"], results=[result])
    await asking
    anna.pick("1", group.id)
    bram = house.world.person("Bram")
    bram.join(group.id)
    for kind in ("photo", "document", "voice", "sticker", "location", "contact"):
        bram.send(kind, group.id)
    bram.leave(group.id)
    await house.ok("pinChatMessage", chat_id=group.id, message_id=group.last_message_id)
    house.world.upgrade(group.id)
    anna.block()
    updates = await house.updates()
    check(updates, "*Update", "updates")
    assert {kind for update in updates for kind in update} == {"update_id", *wanted}


def test_all_built_methods_exist_in_the_bot_api() -> None:
    assert set(METHODS) <= METHOD_NAMES
    assert len(METHODS) >= 60
