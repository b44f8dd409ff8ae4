"""The group's own chat: the outcome is told there, and nothing personal ever."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.simulator.chats import Chat
from bot.simulator.faults import Fault
from tests.neighbour import Neighbour, labels_of, text_of
from tests.stories.cast import AFTER, CLOSING, GROUP, Cast, a_group, adds_bram, answer, invites, makes_a_group
from tests.town import Town, in_town


def said_in(town: Town, chat: int) -> list[str]:
    """What the bot said in a chat, or changed."""
    entries = town.world.ledger.after(0)
    return [text_of(one.message) for one in entries if one.chat_id == chat and one.kind in ("message", "edit")]


async def a_chat(town: Town, cast: Cast, kind: str = "group") -> Chat:
    """A group chat with Anna, the bot and the members, tied to the group."""
    chat = town.world.create_group("Dinsdagclub", cast.anna.person, kind)
    for one in cast.members:
        one.person.join(chat.id)
    town.world.set_bot_present(chat.id, cast.anna.person, True)
    await town.breathe()
    await cast.anna.taps(GROUP)
    return chat


@in_town
async def test_the_outcome_is_told_there_once_and_not_to_each_apart(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast)
    cast.anna.sees(f"De groepschat hoort nu bij {GROUP}.")
    assert "Deze chat hoort nu bij jullie groep." in said_in(town, chat.id)[-1]
    assert not [words for words in said_in(town, chat.id) if GROUP in words], "others read that chat as well"
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(CLOSING)
    there = [one for one in town.world.ledger.after(0) if one.chat_id == chat.id]
    told = [one.kind for one in there if "uitkomst van afgelopen dinsdag" in text_of(one.message)]
    assert told == ["message"], "a message of its own rings; a change does not"
    assert cast.dewi.has_seen("uitkomst van afgelopen dinsdag") == 0


@in_town
async def test_only_who_brought_the_bot_is_asked_which_group_it_is(town: Town) -> None:
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.anna.person)
    cast.dewi.person.join(chat.id)
    cast.dewi.looks_up()
    town.world.set_bot_present(chat.id, cast.anna.person, True)
    await town.breathe()
    assert said_in(town, chat.id) == ["Hallo. Ik vraag de begeleider in onze eigen chat welke groep hierbij hoort."]
    cast.dewi.sees_nothing()
    cast.anna.sees("Je voegde me toe aan een groepschat.")
    assert GROUP in labels_of(cast.anna.news[-1])


@in_town
async def test_a_chat_that_we_are_out_of_again_is_not_tied(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.anna.person)
    for present in (True, False):
        town.world.set_bot_present(chat.id, cast.anna.person, present)
        await town.breathe()
    await cast.anna.taps(GROUP)
    cast.anna.sees("Ik zit niet meer in die groepschat.")
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("jullie uitkomst")


async def brings(town: Town, one: Neighbour, chat: Chat, present: bool = True) -> None:
    """Somebody adds the bot to a chat, or takes it out."""
    town.world.set_bot_present(chat.id, one.person, present)
    await town.breathe()


def button(one: Neighbour, label: str) -> str:
    """What a button says when pressed, to be kept for later."""
    message, row, column = one.with_button(label)
    return str(message["reply_markup"]["inline_keyboard"][row][column]["callback_data"])


async def own_chats(town: Town) -> list[int | None]:
    """The own chat of each group."""
    kept = [await town.store.group(one) for one in await town.store.all_groups()]
    return [record.group.chat for record in kept if record is not None]


@in_town
async def test_a_chat_that_its_bringer_left_is_not_tied(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.dewi.person)
    cast.anna.person.join(chat.id)
    await brings(town, cast.anna, chat)
    cast.anna.person.leave(chat.id)
    await cast.anna.taps(GROUP)
    cast.anna.sees("Jij zit niet meer in die groepschat.")
    assert await own_chats(town) == [None]
    cast.anna.person.join(chat.id)
    await cast.anna.taps(GROUP)
    assert await own_chats(town) == [chat.id]


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (
            Fault("getChatMember", "error", error_code=400, description="Bad Request: user not found"),
            "Jij zit niet meer",
        ),
        (
            Fault("getChatMember", "error", error_code=400, description="Bad Request: member list is inaccessible"),
            "Ik kan nu",
        ),
        (Fault("getChatMember", "error", times=9), "Ik kan nu"),
        (Fault("getChatMember", "flood", times=9, retry_after=30), "Ik kan nu"),
    ],
    ids=["unknown to the chat", "hidden members", "down", "too busy"],
)
@in_town
async def test_where_it_cannot_be_known_who_is_in_the_chat_nothing_is_tied(
    town: Town, fault: Fault, answer: str
) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.anna.person)
    await brings(town, cast.anna, chat)
    town.world.faults.plan(replace(fault))
    await cast.anna.taps(GROUP)
    cast.anna.sees(answer)
    assert await own_chats(town) == [None]
    town.world.faults.clear()
    await town.passes(minutes=1)
    await cast.anna.taps(GROUP)
    assert await own_chats(town) == [chat.id]


@in_town
async def test_a_chat_that_moves_before_the_answer_is_tied_under_its_new_number(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.anna.person)
    await brings(town, cast.anna, chat)
    new = town.world.upgrade(chat.id)
    town.world.the_bot().updates.clear()  # we learn of it from the refusal alone
    await cast.anna.taps(GROUP)
    cast.anna.sees("Ik kan nu niet zien")
    await cast.anna.taps(GROUP)
    assert await own_chats(town) == [new.id]


@in_town
async def test_after_we_were_out_only_who_brought_us_back_is_heard(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    fay = town.neighbour("Fay")
    await invites(cast.carla, fay, "Een begeleider")
    await makes_a_group(fay, "Woensdag", "wo 14 okt")
    chat = town.world.create_group("Woensdagclub", fay.person)
    cast.anna.person.join(chat.id)
    await brings(town, cast.anna, chat)
    kept = button(cast.anna, GROUP)
    await brings(town, cast.anna, chat, present=False)
    await brings(town, fay, chat)
    await cast.anna.forges(kept)
    cast.anna.sees("Ik zit niet meer in die groepschat.")
    assert await own_chats(town) == [None, None]
    await fay.taps("Woensdag")
    fay.sees("De groepschat hoort nu bij Woensdag.")
    await fay.says("/inzage")
    fay.sees("In welke groepschat je mij bracht")


@in_town
async def test_who_guides_the_group_too_hears_of_its_chat_and_an_old_button_does_not_change_it(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await brings(town, cast.anna, town.world.create_group("Vrienden van Anna", cast.anna.person))
    kept = button(cast.anna, GROUP)
    chat = town.world.create_group("Echte groepschat", bram.person)
    await brings(town, bram, chat)
    await bram.taps(GROUP)
    await cast.anna.forges(kept)
    cast.anna.sees("Deze groep heeft al een eigen chat.")
    assert await own_chats(town) == [chat.id]
    await town.passes(minutes=31)
    cast.anna.sees("Een collega heeft een groepschat gekozen", f"{GROUP}: Bram koos de chat.")
    assert bram.has_seen("koos de chat") == 0
    assert cast.carla.has_seen("koos de chat") == 0


@in_town
async def test_pressing_again_says_nothing_more_in_the_chat(town: Town) -> None:
    cast = await a_group(town)
    chat = town.world.create_group("Dinsdagclub", cast.anna.person)
    await brings(town, cast.anna, chat)
    kept = button(cast.anna, GROUP)
    for _ in range(5):
        await cast.anna.forges(kept)
    assert len([words for words in said_in(town, chat.id) if "hoort nu bij jullie groep" in words]) == 1


@in_town
async def test_a_chat_that_a_member_makes_shows_no_groups(town: Town) -> None:
    cast = await a_group(town)
    chat = town.world.create_group("Stiekem", cast.dewi.person)
    town.world.set_bot_present(chat.id, cast.dewi.person, True)
    await town.breathe()
    assert said_in(town, chat.id) == [
        "Hallo. Een begeleider met een eigen groep kan mij aan deze chat toevoegen. Dan hoort de chat bij de groep."
    ]


@in_town
async def test_a_personal_command_there_gets_one_neutral_line(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast)
    for command in ("/inzage", "/stop", "/verwijder", "/groepen", "/week", "/start"):
        await cast.dewi.says(command, chat.id)
        assert said_in(town, chat.id)[-1] == "Dat doe ik alleen in een privégesprek. Open een chat met mij."
        cast.dewi.sees_nothing()


@in_town
async def test_what_people_chat_about_is_neither_answered_nor_kept(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast)
    before = len(said_in(town, chat.id))
    await cast.dewi.says("Wie heeft morgen koekjes?", chat.id)
    await cast.dewi.says("stop", chat.id)
    assert len(said_in(town, chat.id)) == before
    assert b"koekjes" not in town.bytes_on_disk()


@in_town
async def test_a_group_that_becomes_a_supergroup_gets_its_outcome_in_the_new_chat(town: Town) -> None:
    cast = await a_group(town)
    old = await a_chat(town, cast)
    await town.until(AFTER)
    await answer(cast.members, 4)
    new = town.world.upgrade(old.id)
    await town.until(CLOSING)
    assert ["uitkomst van afgelopen dinsdag" in words for words in said_in(town, new.id)].count(True) == 1
    assert not [words for words in said_in(town, old.id) if "uitkomst van afgelopen dinsdag" in words]


@in_town
async def test_a_move_that_is_only_learnt_from_the_refusal_is_followed_too(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    old = await a_chat(town, cast)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.stops()
    new = town.world.upgrade(old.id)
    town.world.the_bot().updates.clear()
    await town.starts()
    await town.until(CLOSING)
    assert ["uitkomst van afgelopen dinsdag" in words for words in said_in(town, new.id)].count(True) == 1


@in_town
async def test_out_of_the_chat_the_outcome_goes_to_each_member(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast)
    town.world.set_bot_present(chat.id, cast.anna.person, False)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("uitkomst van afgelopen dinsdag")


@in_town
async def test_added_by_somebody_who_hides_behind_the_chat_it_stays_polite(town: Town) -> None:
    cast = await a_group(town)
    chat = await a_chat(town, cast, "supergroup")
    town.world.promote(chat.id, town.world.the_bot().id, cast.anna.person)
    await town.passes(seconds=5)
    assert said_in(town, chat.id)


@in_town
async def test_members_hear_beforehand_that_outcomes_go_to_a_chat(town: Town) -> None:
    cast = await a_group(town)
    await a_chat(town, cast)
    await town.until("ma 19 okt 9.31")
    cast.dewi.sees("Wat jullie vinden, komt in jullie eigen chat.")
