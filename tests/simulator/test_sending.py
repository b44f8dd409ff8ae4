"""Sending and editing obey the rules and complain in the server's words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.simulator.clock import SimClock
from bot.simulator.files import UploadedFile, picture_size, plain_png
from bot.simulator.people import Person

from .conftest import House


async def test_a_text_arrives_with_its_markup_resolved(house: House, anna: Person) -> None:
    sent = await house.ok("sendMessage", chat_id=str(anna.id), text=" <b>Hoi</b> 😀 /help ", parse_mode="HTML")
    assert sent["text"] == "Hoi 😀 /help"
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "bot_command", "offset": 7, "length": 5},
    ]
    assert anna.last()["text"] == "Hoi 😀 /help"  # type: ignore[index]
    assert anna.unread() == 1


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"text": ""}, "400 Bad Request: message text is empty"),
        ({"text": " <b> </b>", "parse_mode": "HTML"}, "400 Bad Request: message text is empty"),
        ({"text": "a" * 4097}, "400 Bad Request: message is too long"),
        ({"text": "a", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
        ({"text": "a", "chat_id": 12345}, "400 Bad Request: chat not found"),
        ({"text": "a", "chat_id": "@niemand"}, "400 Bad Request: chat not found"),
        (
            {"text": "a", "reply_parameters": {"message_id": 99}},
            "400 Bad Request: message to be replied not found",
        ),
        ({"text": "a", "reply_markup": "{"}, "400 Bad Request: can't parse reply markup JSON object"),
        ({"text": "a", "message_thread_id": 5}, "400 Bad Request: message thread not found"),
    ],
)
async def test_what_cannot_be_sent_is_refused(house: House, anna: Person, params: dict[str, Any], error: str) -> None:
    assert await house.error("sendMessage", **({"chat_id": anna.id} | params)) == error


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"text": "a", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "a"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a", "url": "ftp://x.nl"},
            "inline keyboard button URL 'ftp://x.nl' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "a", "url": "http://nergens"},
            "inline keyboard button URL 'http://nergens' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "a", "web_app": {"url": "http://x.nl"}},
            "inline keyboard button Web App URL 'http://x.nl' is invalid: Only HTTPS links are allowed",
        ),
    ],
)
async def test_buttons_that_cannot_be_are_refused(
    house: House, anna: Person, button: dict[str, Any], error: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await house.error("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    assert answer == f"400 Bad Request: {error}"


async def test_a_keyboard_has_a_hundred_buttons_at_most(house: House, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101}
    answer = await house.error("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    assert answer == "400 Bad Request: reply markup is too long"


async def test_length_is_counted_in_code_points_after_markup(house: House, anna: Person) -> None:
    text = "<b>" + "😀" * 4096 + "</b>"
    sent = await house.ok("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert sent["entities"][0]["length"] == 8192


async def test_who_never_pressed_start_cannot_be_written_to(house: House) -> None:
    bram = house.world.person("Bram")
    answer = await house.error("sendMessage", chat_id=bram.id, text="a")
    assert answer == "403 Forbidden: bot can't initiate conversation with a user"


async def test_who_blocked_or_left_telegram_cannot_be_written_to(house: House, anna: Person) -> None:
    anna.block()
    assert await house.error("sendMessage", chat_id=anna.id, text="a") == ("403 Forbidden: bot was blocked by the user")
    anna.unblock()
    anna.delete_account()
    assert await house.error("sendMessage", chat_id=anna.id, text="a") == "403 Forbidden: user is deactivated"


async def test_an_edit_replaces_text_and_takes_the_keyboard_away(house: House, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    sent = await house.ok("sendMessage", chat_id=anna.id, text="een", reply_markup=markup)
    edited = await house.ok("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="twee")
    assert edited["text"] == "twee"
    assert "edit_date" in edited
    assert "reply_markup" not in edited
    assert sent["text"] == "een"


async def test_edits_follow_the_rules(house: House, anna: Person) -> None:
    sent = await house.ok("sendMessage", chat_id=anna.id, text="een")
    here = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert await house.error("editMessageText", **here, text="een") == (
        "400 Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )
    assert await house.error("editMessageText", chat_id=anna.id, message_id=99, text="x") == (
        "400 Bad Request: message to edit not found"
    )
    assert await house.error("editMessageText", chat_id=anna.id, message_id=1, text="x") == (
        "400 Bad Request: message can't be edited"
    )
    assert await house.error("editMessageText", chat_id=anna.id, text="x") == (
        "400 Bad Request: message identifier is not specified"
    )
    assert await house.error("editMessageCaption", **here, caption="x") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
    assert await house.error("editMessageReplyMarkup", **here, reply_markup={"keyboard": [["a"]]}) == (
        "400 Bad Request: inline keyboard expected"
    )


async def test_deleting_follows_the_rules(house: House, anna: Person, clock: SimClock) -> None:
    sent = await house.ok("sendMessage", chat_id=anna.id, text="een")
    here = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert await house.ok("deleteMessage", **here) is True
    assert await house.error("deleteMessage", **here) == "400 Bad Request: message to delete not found"
    old = await house.ok("sendMessage", chat_id=anna.id, text="oud")
    clock.advance(timedelta(hours=49))
    assert await house.error("deleteMessage", chat_id=anna.id, message_id=old["message_id"]) == (
        "400 Bad Request: message can't be deleted"
    )
    assert await house.ok("deleteMessages", chat_id=anna.id, message_ids=[1, 77]) is True


async def test_a_reply_shows_what_it_answers(house: House, anna: Person) -> None:
    sent = await house.ok(
        "sendMessage", chat_id=anna.id, text="b", reply_parameters={"message_id": 1, "quote": "start"}
    )
    assert sent["reply_to_message"]["text"] == "/start abc"
    assert sent["quote"] == {"text": "start", "position": 1, "is_manual": True}
    loose = await house.ok(
        "sendMessage", chat_id=anna.id, text="b", reply_to_message_id=99, allow_sending_without_reply="True"
    )
    assert "reply_to_message" not in loose


async def test_a_photo_can_be_uploaded_sent_again_and_fetched(house: House, anna: Person) -> None:
    picture = plain_png(300, 200)
    assert picture_size(picture) == (300, 200)
    files = {"part": UploadedFile("kaart.png", "image/png", picture)}
    params = {"chat_id": anna.id, "photo": "attach://part", "caption": "*Kaart*", "parse_mode": "MarkdownV2"}
    sent = (await house.api.call(house.token, "sendPhoto", params, files)).body["result"]
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(90, 60), (300, 200)]
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    again = await house.ok("sendPhoto", chat_id=anna.id, photo=sent["photo"][-1]["file_id"])
    assert again["photo"] == sent["photo"]
    found = await house.ok("getFile", file_id=sent["photo"][-1]["file_id"])
    stored = house.world.files.by_path(found["file_path"])
    assert stored is not None
    assert stored.upload.data == picture


async def test_files_that_are_not_there_are_refused(house: House, anna: Person) -> None:
    here = {"chat_id": anna.id}
    assert await house.error("sendPhoto", **here) == "400 Bad Request: there is no photo in the request"
    assert await house.error("sendPhoto", **here, photo="weg") == (
        "400 Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await house.error("sendPhoto", **here, photo="https://example.org/a.png") == (
        "400 Bad Request: failed to get HTTP URL content"
    )
    assert await house.error("getFile", file_id="weg") == (
        "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    )
    big = UploadedFile("a.bin", "application/octet-stream", bytes(21 * 1024 * 1024))
    sent = await house.api.call(house.token, "sendDocument", here, {"document": big})
    assert await house.error("getFile", file_id=sent.body["result"]["document"]["file_id"]) == (
        "400 Bad Request: file is too big"
    )


async def test_messages_can_be_copied_and_forwarded(house: House, anna: Person) -> None:
    pick = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": 1}
    forwarded = await house.ok("forwardMessage", **pick)
    assert forwarded["forward_origin"]["sender_user"]["id"] == anna.id
    copied = await house.ok("copyMessage", **pick)
    assert list(copied) == ["message_id"]
    assert anna.last()["text"] == "/start abc"  # type: ignore[index]
    assert await house.error("copyMessage", **(pick | {"message_id": 77})) == (
        "400 Bad Request: message to copy not found"
    )


async def test_a_copied_poll_is_a_new_poll(house: House, anna: Person) -> None:
    sent = await house.ok("sendPoll", chat_id=anna.id, question="?", options=["a", "b"])
    anna.vote(anna.last() or {}, [0])
    here = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": sent["message_id"]}
    assert (await house.ok("forwardMessage", **here))["poll"]["total_voter_count"] == 1
    await house.ok("copyMessage", **here)
    copied = (anna.last() or {})["poll"]
    assert copied["total_voter_count"] == 0
    assert copied["id"] != sent["poll"]["id"]


async def test_unknown_methods_fail_in_two_ways(house: House) -> None:
    assert await house.error("sendGame") == "501 Not Implemented: the simulator does not know method sendGame"
    assert await house.error("sendLove") == "404 Not Found: method not found"


async def test_tokens_are_looked_at(house: House) -> None:
    assert (await house.api.call("geen", "getMe")).body["description"] == ("Unauthorized: invalid token specified")
    wrong = await house.api.call("1234:AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "getMe")
    assert (wrong.status, wrong.body["description"]) == (401, "Unauthorized")


async def test_the_same_seed_gives_the_same_world(house: House) -> None:
    from bot.simulator.world import World

    twin = World(house.world.clock, seed=1)
    assert twin.add_bot("Wijzer", "WijzerBot") == house.token


async def test_too_much_at_once_is_refused_and_early_retries_wait_longer(
    house: House, anna: Person, clock: SimClock
) -> None:
    house.world.limits.flood = True
    for _ in range(5):
        await house.ok("sendMessage", chat_id=anna.id, text="a")
    answer = await house.call("sendMessage", chat_id=anna.id, text="a")
    assert answer.status == 429
    assert answer.body["description"] == "Too Many Requests: retry after 1"
    assert answer.body["parameters"] == {"retry_after": 1}
    again = await house.call("sendMessage", chat_id=anna.id, text="a")
    assert again.body["parameters"] == {"retry_after": 2}
    clock.advance(timedelta(seconds=2))
    await house.ok("sendMessage", chat_id=anna.id, text="a")


async def test_a_group_takes_twenty_a_minute(house: House, anna: Person, clock: SimClock) -> None:
    house.world.limits.flood = True
    chat = house.world.create_group("Groep", anna)
    house.world.set_bot_present(chat.id, anna, present=True)
    for _ in range(20):
        await house.ok("sendMessage", chat_id=chat.id, text="a")
        clock.advance(timedelta(seconds=1))
    answer = await house.call("sendMessage", chat_id=chat.id, text="a")
    assert answer.body["parameters"] == {"retry_after": 40}


async def test_thirty_a_second_over_all_chats(house: House) -> None:
    house.world.limits.flood = True
    people = [house.world.person(f"P{n}") for n in range(31)]
    for person in people:
        person.say("/start")
    answers = [await house.call("sendMessage", chat_id=person.id, text="a") for person in people]
    assert [answer.status for answer in answers] == [200] * 30 + [429]
