"""The whole line against the pretend Telegram, over HTTP."""

from __future__ import annotations

import asyncio
import functools
import json
from datetime import UTC, datetime, timedelta

from bot.groups.model import ChatId
from bot.messenger.errand import Errand, Priority
from bot.messenger.hearing import Happening
from bot.messenger.screens import Document, Name, Picture, Screen, text
from bot.messenger.sending import Delivery
from bot.people.model import Awaiting
from bot.simulator.faults import Fault
from bot.simulator.people import Person
from tests.messenger.conftest import House
from tests.messenger.story import CountTap

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def texts(_: House | None, person: Person) -> list[str]:
    return [m["text"] for m in person.messages() if "text" in m and m["from"]["id"] != person.id]


async def test_a_command_is_answered_and_a_tap_changes_the_same_message(house: House) -> None:
    anna = house.world.person("Anna <b>&")
    house.start()
    anna.say("/start")
    await house.until(lambda: texts(house, anna) != [])
    shown = anna.messages()[-1]
    assert "Anna <b>&" in shown["text"]
    answer = await anna.tap(shown, row=0)
    assert answer is not None
    assert answer["text"] == "Opgeslagen"
    await house.until(lambda: texts(house, anna)[-1] == "1 keer getikt")
    assert len(texts(house, anna)) == 1


async def test_the_first_listener_that_replies_gets_the_command(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.open_link("https://t.me/groepswijzer_bot?start=abc")
    await house.until(lambda: texts(house, anna) == ["Je zei: abc"])


async def test_a_forged_button_is_expired_and_has_no_effect(house: House) -> None:
    anna, eve = house.world.person("Anna"), house.world.person("Eve")
    house.start()
    anna.say("/start")
    eve.say("/start")
    await house.until(lambda: texts(house, anna) != [] and texts(house, eve) != [])
    data = anna.messages()[-1]["reply_markup"]["inline_keyboard"][0][0].get("callback_data", "")
    for forged in ("zz.5", "AAAAAAAAzz.5", data or "x", "é" * 20):
        await eve.forge(eve.messages()[-1]["message_id"], forged)
    await house.until(lambda: "verlopen" in texts(house, eve)[-1])
    assert [tap for tap in house.story.taps if tap[0] == eve.id] == []


async def test_awaited_text_goes_to_who_asked_for_it(house: House) -> None:
    anna = house.world.person("Anna")
    house.story.awaiting[anna.id] = Awaiting("tiny-name", "groep1")
    house.start()
    anna.say("Sollicitatie")
    await house.until(lambda: texts(house, anna) == ["Je zei: groep1: Sollicitatie"])
    anna.say("gewoon")
    await house.until(lambda: texts(house, anna)[-1] == "Je zei: gewoon")


async def test_what_nobody_understands_gets_a_friendly_hint_with_a_way_on(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    for said in ("?", "/onbekend", "/staf"):
        anna.say(said)
        await house.until(lambda: bool(texts(house, anna)))
        await house.line.idle()
    await house.until(lambda: len(texts(house, anna)) == 3)
    assert {t.split(".")[0] for t in texts(house, anna)} == {"Ik ken je nog niet"}
    assert anna.messages()[-1]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Menu"


async def test_a_photo_gets_one_hint(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    for kind in ("photo", "voice", "sticker", "location", "contact", "document"):
        anna.send(kind)
    await house.until(lambda: len(texts(house, anna)) == 7)
    assert all("Ik ken je nog niet" in t for t in texts(house, anna)[1:])


async def test_a_bug_becomes_an_incident_with_a_number(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/stuk")
    anna.say("/sprakeloos")
    await house.until(lambda: len(texts(house, anna)) == 2)
    assert all("nummer" in said for said in texts(house, anna))


async def test_a_personal_command_in_a_group_gets_one_neutral_line(house: House) -> None:
    anna = house.world.person("Anna")
    group = house.world.create_group("Groep", anna)
    house.world.set_bot_present(group.id, anna, True)
    house.start()
    await house.until(lambda: (Happening.ADDED, group.id, "") in house.story.happened)
    anna.say("/staf", group.id)
    anna.say("/onbekend", group.id)
    anna.say("zomaar iets", group.id)
    anna.say("/overal", group.id)
    await house.until(lambda: len(house.delivered("sendMessage")) == 2)
    said = [entry.message["text"] for entry in house.delivered("sendMessage")]
    assert "privégesprek" in said[0]
    assert "Dag" in said[1]
    assert house.story.said == []


async def test_a_group_that_moves_is_told_to_the_stories(house: House) -> None:
    anna = house.world.person("Anna")
    group = house.world.create_group("Groep", anna)
    house.world.set_bot_present(group.id, anna, True)
    old = group.id
    house.start()
    await house.until(lambda: bool(house.story.happened))
    new = house.world.upgrade(old).id
    await house.until(lambda: house.story.happened.count((Happening.MOVED, old, str(new))) == 2)


async def test_an_unasked_message_to_a_moved_group_is_sent_there_once(house: House) -> None:
    anna = house.world.person("Anna")
    group = house.world.create_group("Groep", anna)
    house.world.set_bot_present(group.id, anna, True)
    old = group.id
    new = house.world.upgrade(old).id
    await house.line.bot.initialize()
    assert old != new
    delivery = await house.line.mouth.send(ChatId(old), Screen(text("tiny-saved")), "nl")
    assert delivery is Delivery.SENT
    assert house.moved == [(old, new)]


async def test_a_blocked_person_is_unreachable(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    anna.block()
    settled: list[Delivery] = []
    house.line.outbox.put(errand(anna.id, settled))
    await house.line.outbox.idle()
    assert settled == [Delivery.UNREACHABLE]
    assert house.unreachable == [anna.id]
    await house.until(lambda: (Happening.LEFT, anna.id, "") in house.story.happened)
    anna.unblock()
    await house.until(lambda: (Happening.RETURNED, anna.id, "") in house.story.happened)


def errand(chat: int, settled: list[Delivery], screen: Screen | None = None) -> Errand:
    async def claim() -> Screen:
        return screen or Screen(text("tiny-saved"))

    async def settle(delivery: Delivery) -> None:
        settled.append(delivery)

    expires = datetime.now(UTC) + timedelta(minutes=5)
    return Errand(f"test:{chat}", ChatId(chat), "nl", Priority.REMINDER, expires, claim, settle)


async def test_a_lost_answer_is_unknown_and_not_sent_again(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    for kind in ("reset_after", "garbage", "error"):
        settled: list[Delivery] = []
        before = len(texts(house, anna))
        house.world.faults.plan(Fault("sendMessage", kind, delivered=True, error_code=502))
        house.line.outbox.put(errand(anna.id, settled))
        await house.line.outbox.idle()
        assert settled == [Delivery.UNKNOWN], kind
        assert len(texts(house, anna)) == before + 1


async def test_pictures_documents_and_long_texts_arrive_whole(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    long = "Een zin met woorden. " * 400
    screens = [
        Screen(text("tiny-hello", name=Name("Bram")), picture=Picture(PIXEL, text("tiny-saved"))),
        Screen(text("tiny-hello", name=Name("Bram")), document=Document("lijst.csv", b"a;b", "text/csv")),
        Screen(text("tiny-long", said=long), picture=Picture(PIXEL, text("tiny-saved"))),
    ]
    for screen in screens:
        assert await house.line.mouth.send(ChatId(anna.id), screen, "nl") is Delivery.SENT
    shown = [m for m in anna.messages() if m["from"]["id"] != anna.id]
    assert "photo" in shown[1]
    assert "Bram" in shown[1]["caption"]
    assert shown[2]["document"]["file_name"] == "lijst.csv"
    assert "photo" in shown[3]
    assert " ".join("".join(m["text"] + " " for m in shown[4:]).split()) == " ".join(long.split())


async def test_an_edit_that_is_refused_becomes_a_new_message(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    for sentence in ("message can't be edited", "message to edit not found"):
        before = len(texts(house, anna))
        house.world.faults.plan(
            Fault("editMessageText", "error", error_code=400, description=f"Bad Request: {sentence}")
        )
        await anna.tap(anna.messages()[-1], row=0)
        await house.until(functools.partial(lambda wanted: len(texts(house, anna)) == wanted, before + 1))


async def test_unchanged_is_a_success(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    message = anna.messages()[-1]
    await anna.tap(message, row=0)
    await house.until(lambda: "1 keer" in texts(house, anna)[-1])
    data = house.line._signer.sign("zz.1", ChatId(anna.id))
    await anna.forge(anna.messages()[-1]["message_id"], data)
    await house.line.idle()
    assert len(texts(house, anna)) == 1
    assert house.story.taps == [(anna.id, 1), (anna.id, 1)]


async def test_the_menu_of_commands_follows_the_role(house: House) -> None:
    from bot.messenger.rendering import Renderer
    from bot.messenger.telegram.commands import CommandMenu
    from bot.people.model import PersonId
    from tests.messenger.story import words

    router = house.router()
    await house.line.bot.initialize()
    menu = CommandMenu(house.line.bot, router, Renderer(words()), house.story.roles)
    await menu.publish([PersonId(7)])
    seen = await house.line.bot.get_my_commands()
    assert [command.command for command in seen] == ["start", "help"]
    assert json.dumps([command.description for command in seen])


async def test_a_slow_handler_still_answers_the_press_in_time(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    house.story.slow[anna.id] = asyncio.Event()
    answer = await anna.tap(anna.messages()[-1], row=0)
    assert answer is not None
    assert house.story.taps == []
    house.story.slow.pop(anna.id).set()
    await house.until(lambda: house.story.taps == [(anna.id, 1)])
    assert CountTap(1).number == 1


async def test_said_unasked_it_tells_which_message_it_became_and_can_take_its_place(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    became: list[int] = []
    mouth = house.line.mouth
    first = Screen(text("tiny-saved"), became=became.append)
    assert await mouth.send(ChatId(anna.id), first, "nl") is Delivery.SENT
    count = len(anna.messages())
    assert became == [anna.messages()[-1]["message_id"]]
    quiet = Screen(text("tiny-hint"), instead=became[0])
    assert await mouth.send(ChatId(anna.id), quiet, "nl") is Delivery.SENT
    assert await mouth.send(ChatId(anna.id), quiet, "nl") is Delivery.SENT  # once more changes nothing
    assert len(anna.messages()) == count
    assert anna.messages()[-1]["text"] == "Begin hier"


async def test_what_should_take_the_place_of_a_message_that_is_gone_is_not_said_anew(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    count = len(anna.messages())
    gone = Screen(text("tiny-saved"), instead=99_999)
    assert await house.line.mouth.send(ChatId(anna.id), gone, "nl") is Delivery.REFUSED
    assert len(anna.messages()) == count
