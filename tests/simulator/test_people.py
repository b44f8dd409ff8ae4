"""People do what people can do, and nothing else; bots hear what bots would hear."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.simulator.chats import Chat
from bot.simulator.clock import SimClock
from bot.simulator.errors import ImpossibleError
from bot.simulator.people import Person

from .conftest import House

YES_NO = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}, {"text": "Nee", "callback_data": "n"}]]}


async def asked(house: House, anna: Person) -> dict[str, Any]:
    """Anna sees a question with two buttons."""
    await house.ok("sendMessage", chat_id=anna.id, text="Ja?", reply_markup=YES_NO)
    await house.updates()
    last = anna.last()
    assert last is not None
    return last


async def test_a_link_presses_start_with_its_payload(house: House) -> None:
    bram = house.world.person("Bram")
    bram.open_link("https://t.me/wijzerbot?start=a_B-9")
    update = (await house.updates())[0]
    assert update["message"]["text"] == "/start a_B-9"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["from"]["id"] == update["message"]["chat"]["id"] == bram.id


@pytest.mark.parametrize("words", ["", "  ", "a" * 4097, "half \ud83d"])
async def test_what_no_phone_can_send_is_refused_and_the_bot_hears_on(house: House, words: str) -> None:
    bram = house.world.person("Bram")
    with pytest.raises(ImpossibleError):
        bram.say(words)
    bram.say("hallo")
    assert [one["message"]["text"] for one in await house.updates()] == ["hallo"]


@pytest.mark.parametrize("payload", ["x" * 65, "a b", "é", ""])
async def test_a_payload_that_cannot_be_is_dropped(house: House, payload: str) -> None:
    bram = house.world.person("Bram")
    assert bram.open_link(f"t.me/WijzerBot?start={payload}")["text"] == "/start"


async def test_links_to_nobody_open_nothing(house: House, anna: Person) -> None:
    with pytest.raises(ImpossibleError, match="nobody is called"):
        anna.open_link("https://t.me/NiemandBot?start=x")
    with pytest.raises(ImpossibleError, match="no link to Telegram"):
        anna.open_link("https://example.org/")


async def test_a_tap_gets_the_bots_answer(house: House, anna: Person) -> None:
    question = await asked(house, anna)
    tapping = asyncio.create_task(anna.tap(question, "Nee"))
    await asyncio.sleep(0)
    query = (await house.updates())[0]["callback_query"]
    assert query["data"] == "n"
    assert query["message"]["message_id"] == question["message_id"]
    await house.ok("answerCallbackQuery", callback_query_id=query["id"], text="Goed", show_alert=True)
    assert await tapping == {"text": "Goed", "show_alert": True, "url": None}
    assert await house.error("answerCallbackQuery", callback_query_id=query["id"]) == (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_tap_does_not_wait_for_ever(house: House, anna: Person) -> None:
    assert await anna.tap(await asked(house, anna), row=0, column=1, patience=0.01) is None


async def test_an_answer_can_come_too_late(house: House, anna: Person, clock: SimClock) -> None:
    anna.press(await asked(house, anna), "Ja")
    query = (await house.updates())[0]["callback_query"]
    clock.advance(timedelta(seconds=16))
    assert "query is too old" in await house.error("answerCallbackQuery", callback_query_id=query["id"])


async def test_only_shown_buttons_can_be_pressed(house: House, anna: Person) -> None:
    question = await asked(house, anna)
    with pytest.raises(ImpossibleError, match="shown: 'Ja', 'Nee'"):
        anna.press(question, "Misschien")
    with pytest.raises(ImpossibleError, match="no button at this place"):
        anna.press(question, row=1)
    await house.ok("deleteMessage", chat_id=anna.id, message_id=question["message_id"])
    with pytest.raises(ImpossibleError, match="no such message"):
        anna.press(question, "Ja")


async def test_a_bad_client_presses_with_any_data(house: House, anna: Person) -> None:
    question = await asked(house, anna)
    await anna.forge(question["message_id"], "beheer:alles", patience=0)
    assert (await house.updates())[0]["callback_query"]["data"] == "beheer:alles"
    await house.ok("deleteMessage", chat_id=anna.id, message_id=question["message_id"])
    await anna.forge(question["message_id"], "j", patience=0)
    message = (await house.updates())[0]["callback_query"]["message"]
    assert message == {
        "chat": {
            "id": anna.id,
            "type": "private",
            "first_name": "Anna",
            "last_name": "de Vries",
            "username": "anna",
        },
        "message_id": question["message_id"],
        "date": 0,
    }


async def test_a_reply_keyboard_says_its_words_until_it_is_gone(house: House, anna: Person) -> None:
    markup = {"keyboard": [["Ja"], [{"text": "Mijn nummer", "request_contact": True}]]}
    await house.ok("sendMessage", chat_id=anna.id, text="Kies", reply_markup=markup)
    shown = anna.last()
    assert shown is not None
    assert await anna.tap(shown, "Ja") is None
    await anna.tap(shown, "Mijn nummer")
    heard = [update["message"] for update in await house.updates()][-2:]
    assert heard[0]["text"] == "Ja"
    assert heard[1]["contact"]["user_id"] == anna.id
    await house.ok("sendMessage", chat_id=anna.id, text="Klaar", reply_markup={"remove_keyboard": True})
    with pytest.raises(ImpossibleError, match="no longer shown"):
        anna.press(shown, "Ja")


async def test_a_link_button_answers_its_address(house: House, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Lees", "url": "https://example.org/a"}]]}
    await house.ok("sendMessage", chat_id=anna.id, text="a", reply_markup=markup)
    last = anna.last()
    assert last is not None
    assert (await anna.tap(last, "Lees") or {})["url"] == "https://example.org/a"


async def test_votes_reach_the_bot_with_their_names(house: House, anna: Person) -> None:
    await house.ok("sendPoll", chat_id=anna.id, question="Hoe?", options=["a", {"text": "b"}], is_anonymous=False)
    await house.updates()
    poll = anna.last()
    assert poll is not None
    assert poll["poll"]["voted"] == []
    seen = anna.vote(poll, [1])
    assert seen["poll"]["voted"] == [1]
    answer, changed = await house.updates()
    assert answer["poll_answer"]["option_ids"] == [1]
    assert answer["poll_answer"]["option_persistent_ids"] == [poll["poll"]["options"][1]["persistent_id"]]
    assert [option["voter_count"] for option in changed["poll"]["options"]] == [0, 1]
    anna.vote(poll, [])
    assert (await house.updates())[0]["poll_answer"]["option_ids"] == []
    with pytest.raises(ImpossibleError, match="one answer only"):
        anna.vote(poll, [0, 1])
    with pytest.raises(ImpossibleError, match="no such option"):
        anna.vote(poll, [2])


async def test_anonymous_votes_come_without_names(house: House, anna: Person) -> None:
    await house.ok("sendPoll", chat_id=anna.id, question="Hoe?", options='["a", "b"]')
    await house.updates()
    anna.vote(anna.last() or {}, [0])
    assert [list(update) for update in await house.updates()] == [["update_id", "poll"]]


async def test_a_quiz_takes_one_answer_and_then_shows_the_right_one(house: House, anna: Person) -> None:
    await house.ok(
        "sendPoll",
        chat_id=anna.id,
        question="1+1?",
        options=["1", "2"],
        type="quiz",
        correct_option_ids=[1],
        explanation="<b>Twee</b>",
        explanation_parse_mode="HTML",
    )
    quiz = anna.last() or {}
    assert "correct_option_ids" not in quiz["poll"]
    assert anna.vote(quiz, [0])["poll"]["correct_option_ids"] == [1]
    with pytest.raises(ImpossibleError, match="vote again"):
        anna.vote(quiz, [1])


async def test_a_stopped_poll_is_closed_for_everybody(house: House, anna: Person) -> None:
    sent = await house.ok("sendPoll", chat_id=anna.id, question="?", options=["a", "b"])
    stopped = await house.ok("stopPoll", chat_id=anna.id, message_id=sent["message_id"])
    assert stopped["is_closed"] is True
    with pytest.raises(ImpossibleError, match="closed"):
        anna.vote(anna.last() or {}, [0])
    assert await house.error("stopPoll", chat_id=anna.id, message_id=sent["message_id"]) == (
        "400 Bad Request: poll has already been closed"
    )


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"question": "a" * 301}, "poll question length must not exceed 300"),
        ({"question": ""}, "poll question must be non-empty"),
        ({"options": ["a" * 101]}, "poll options length must not exceed 100"),
        ({"options": [""]}, "poll option must be non-empty"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"type": "quiz"}, "wrong correct option ID specified"),
        ({"open_period": 4}, "wrong poll open period specified"),
    ],
)
async def test_polls_that_cannot_be_are_refused(house: House, anna: Person, params: dict[str, Any], error: str) -> None:
    given = {"chat_id": anna.id, "question": "?", "options": ["a", "b"]} | params
    assert await house.error("sendPoll", **given) == f"400 Bad Request: {error}"


async def test_a_poll_for_members_only_is_refused_outside_channels(house: House, anna: Person) -> None:
    chat = house.world.create_group("Groep", anna)
    house.world.set_bot_present(chat.id, anna, present=True)
    for where in (chat.id, anna.id):
        error = await house.error("sendPoll", chat_id=where, question="?", options=["a", "b"], members_only=True)
        assert error == "400 Bad Request: members_only polls can be sent to channel chats only"


async def test_blocking_and_coming_back_are_heard(house: House, anna: Person) -> None:
    await house.updates()
    anna.block()
    with pytest.raises(ImpossibleError, match="blocked"):
        anna.say("hoi")
    anna.open_link("t.me/WijzerBot")
    updates = await house.updates()
    states = [u["my_chat_member"]["new_chat_member"]["status"] for u in updates if "my_chat_member" in u]
    assert states == ["kicked", "member"]
    assert updates[-1]["message"]["text"] == "/start"


async def test_people_send_all_kinds_of_things(house: House, anna: Person) -> None:
    await house.updates()
    for kind in ("photo", "document", "voice", "sticker", "location", "contact"):
        anna.send(kind, caption="kijk /help")
    heard = [update["message"] for update in await house.updates()]
    assert [
        kind
        for message in heard
        for kind in message
        if kind in ("photo", "document", "voice", "sticker", "location", "contact")
    ] == ["photo", "document", "voice", "sticker", "location", "contact"]
    assert heard[0]["caption_entities"] == [{"type": "bot_command", "offset": 5, "length": 5}]
    with pytest.raises(ImpossibleError, match="cannot send"):
        anna.send("aardbei")


async def test_people_change_and_take_back_their_own_words(house: House, anna: Person) -> None:
    said = anna.say("een")
    anna.edit(said, "twee")
    assert (await house.updates())[-1]["edited_message"]["text"] == "twee"
    anna.delete(said)
    assert (anna.last() or {})["text"] == "/start abc"
    sent = await house.ok("sendMessage", chat_id=anna.id, text="van de bot")
    with pytest.raises(ImpossibleError, match="somebody else"):
        anna.edit(anna.messages(after=sent["message_id"] - 1)[0], "x")


async def test_inline_results_are_picked_and_edited(house: House, anna: Person) -> None:
    await house.updates()
    asking = asyncio.create_task(anna.inline("kaart"))
    await asyncio.sleep(0)
    query = (await house.updates())[0]["inline_query"]
    assert query["query"] == "kaart"
    result = {
        "type": "article",
        "id": "1",
        "title": "Kaart",
        "input_message_content": {"message_text": "<b>Kaart</b>", "parse_mode": "HTML"},
        "reply_markup": YES_NO,
    }
    await house.ok("answerInlineQuery", inline_query_id=query["id"], results=[result])
    assert [found["title"] for found in await asking] == ["Kaart"]
    assert anna.pick("1")["via_bot"]["id"] == house.bot_id
    chosen = (await house.updates())[-1]["chosen_inline_result"]
    await house.ok("editMessageText", inline_message_id=chosen["inline_message_id"], text="Anders")
    assert (anna.last() or {})["text"] == "Anders"
    assert await house.error("answerInlineQuery", inline_query_id="5", results=[]) == (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_commands_are_shown_by_scope_and_language(house: House, anna: Person) -> None:
    plain = [{"command": "/help", "description": "Help"}]
    dutch = [{"command": "hulp", "description": "Hulp"}]
    await house.ok("setMyCommands", commands=plain)
    assert anna.chats()[0]["commands"] == [{"command": "help", "description": "Help"}]
    await house.ok("setMyCommands", commands=dutch, language_code="nl", scope={"type": "all_private_chats"})
    assert anna.chats()[0]["commands"] == dutch
    await house.ok("deleteMyCommands", language_code="nl", scope={"type": "all_private_chats"})
    assert anna.chats()[0]["commands"][0]["command"] == "help"
    assert await house.error("setMyCommands", commands=[{"command": "Hoi!", "description": "x"}]) == (
        "400 Bad Request: BOT_COMMAND_INVALID"
    )


async def test_reading_brings_unread_to_nothing(house: House, anna: Person) -> None:
    await house.ok("sendMessage", chat_id=anna.id, text="a")
    await house.ok("sendMessage", chat_id=anna.id, text="b")
    assert anna.unread() == 2
    anna.read()
    assert anna.unread() == 0


@pytest.fixture
def group(house: House, anna: Person) -> Chat:
    chat = house.world.create_group("Groep", anna)
    house.world.set_bot_present(chat.id, anna, present=True)
    return chat


async def test_a_bot_hears_of_its_coming_and_going(house: House, anna: Person, group: Chat) -> None:
    updates = await house.updates()
    assert updates[-2]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[-1]["message"]["new_chat_members"][0]["id"] == house.bot_id
    house.world.set_bot_present(group.id, anna, present=False)
    assert (await house.updates())[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await house.error("sendMessage", chat_id=group.id, text="a") == (
        "403 Forbidden: bot was kicked from the group chat"
    )


async def test_in_groups_a_bot_hears_only_what_is_meant_for_it(house: House, anna: Person, group: Chat) -> None:
    sent = await house.ok("sendMessage", chat_id=group.id, text="Hoi")
    await house.updates()
    for text in ("zomaar", "/help", "/help@AnderBot", "hoi @WijzerBot", "hoi @iemand"):
        anna.say(text, group.id)
    anna.say("antwoord", group.id, reply_to=sent["message_id"])
    assert [u["message"]["text"] for u in await house.updates()] == ["/help", "hoi @WijzerBot", "antwoord"]
    house.world.promote(group.id, house.bot_id, anna)
    anna.say("alles", group.id)
    assert (await house.updates())[-1]["message"]["text"] == "alles"


async def test_people_come_and_go(house: House, anna: Person, group: Chat) -> None:
    bram = house.world.person("Bram")
    bram.join(group.id)
    assert await house.ok("getChatMemberCount", chat_id=group.id) == 3
    assert (await house.ok("getChatMember", chat_id=group.id, user_id=bram.id))["status"] == "member"
    with pytest.raises(ImpossibleError, match="already"):
        bram.join(group.id)
    bram.leave(group.id)
    assert (await house.ok("getChatMember", chat_id=group.id, user_id=bram.id))["status"] == "left"
    assert await house.error("banChatMember", chat_id=group.id, user_id=bram.id) == (
        "400 Bad Request: not enough rights to restrict/unrestrict chat member"
    )
    house.world.promote(group.id, house.bot_id, anna)
    await house.ok("banChatMember", chat_id=group.id, user_id=bram.id)
    with pytest.raises(ImpossibleError, match="banned"):
        bram.join(group.id)
    await house.ok("unbanChatMember", chat_id=group.id, user_id=bram.id)
    bram.join(group.id)
    await house.ok("leaveChat", chat_id=group.id)
    assert "not a member" in await house.error("sendMessage", chat_id=group.id, text="a")


async def test_a_group_becomes_a_supergroup(house: House, anna: Person, group: Chat) -> None:
    await house.updates()
    new = house.world.upgrade(group.id)
    first, second = [update["message"] for update in await house.updates()]
    assert first["migrate_to_chat_id"] == new.id == second["chat"]["id"]
    assert second["migrate_from_chat_id"] == group.id
    answer = await house.call("sendMessage", chat_id=group.id, text="a")
    assert answer.body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer.body["parameters"] == {"migrate_to_chat_id": new.id}
    sent = await house.ok("sendMessage", chat_id=new.id, text="a")
    assert sent["message_id"] == 2
    assert (anna.last(group.id) or {})["text"] == "a"


async def test_message_ids_count_per_bot_in_private_chats_and_groups(house: House, anna: Person, group: Chat) -> None:
    first = await house.ok("sendMessage", chat_id=anna.id, text="a")
    second = await house.ok("sendMessage", chat_id=group.id, text="a")
    assert second["message_id"] == first["message_id"] + 1


async def test_reactions_reach_a_bot_that_asks_for_them(house: House, anna: Person) -> None:
    await house.updates(allowed_updates=["message_reaction"])
    sent = await house.ok("sendMessage", chat_id=anna.id, text="a")
    anna.react(anna.last() or {}, "👍")
    assert (await house.updates())[-1]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    await house.ok(
        "setMessageReaction",
        chat_id=anna.id,
        message_id=sent["message_id"],
        reaction=[{"type": "emoji", "emoji": "❤"}],
    )


async def test_names_must_be_free_and_possible(house: House, anna: Person) -> None:
    with pytest.raises(ImpossibleError, match="taken"):
        house.world.person("Tweede", username="Anna")
    with pytest.raises(ImpossibleError, match="first name"):
        house.world.person(" ")
    with pytest.raises(ImpossibleError, match="ends in 'bot'"):
        house.world.add_bot("Wijzer", "wijzer")
