"""Dewi wants to talk with somebody: three taps, one person, and it does not get lost."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.groups.model import ChatId
from bot.messenger.errand import Errand, Priority
from bot.messenger.sending import Delivery
from tests.neighbour import Neighbour, labels_of, text_of
from tests.stories.cast import AFTER, GROUP, a_group, adds_bram, answer
from tests.town import Town, in_town

TALK = "Ik wil iemand spreken"
PICK = "Ik neem contact op"


async def asks(dewi: Neighbour, whom: str = "Anna") -> None:
    """From the menu: who, yes, arrived."""
    await dewi.says("/menu")
    await dewi.dialogue(
        (TALK, "Wie wil je spreken?"), (whom, "ziet dan je Telegram-naam"), ("Ja, vraag het", "Aangekomen.")
    )


@pytest.mark.moment
@in_town
async def test_after_a_checkin_it_takes_three_taps_and_twenty_five_seconds(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer([cast.dewi], 2)
    with cast.dewi.moment("P10") as watch:
        await cast.dewi.dialogue(
            (TALK, "Bel 113. Gevaar? Bel 112."),
            ("Anna", "Anna ziet dan je Telegram-naam: Dewi. Verder ziet niemand dit."),
            ("Ja, vraag het", "Aangekomen. Anna krijgt je vraag nu."),
        )
    assert watch.taps == 3
    cast.dewi.sees("Bel 113.")
    await town.breathe()
    cast.anna.sees("Iemand wil jou graag spreken", f"Het is Dewi, uit {GROUP}.")
    mentions = [one for one in cast.anna.news[-1]["entities"] if one["type"] == "text_mention"]
    assert [one["user"]["id"] for one in mentions] == [cast.dewi.id]


@in_town
async def test_who_is_chosen_hears_it_and_that_it_is_taken_back_within_seconds_also_while_many_others_are_called(
    town: Town,
) -> None:
    cast = await a_group(town)
    await town.until(AFTER)

    async def nothing() -> None:
        """Was not wanted any more; it had its turn all the same."""

    async def settle(_: Delivery) -> None:
        """Nobody is told."""

    outbox = town.house.line.outbox
    until = town.clock.now() + timedelta(hours=1)
    for number in range(1000):
        outbox.put(Errand(f"call.{number}", ChatId(5000 + number), "nl", Priority.CHECKIN, until, nothing, settle))
    await cast.dewi.says("/menu")
    for label in (TALK, "Anna", "Ja, vraag het"):
        await cast.dewi.taps(label)
    await reads_within_seconds(town, cast.anna, "Iemand wil jou graag spreken")
    await cast.dewi.taps("Toch niet")
    await reads_within_seconds(town, cast.anna, "Dit is teruggenomen.")
    assert len(outbox) > 100


async def reads_within_seconds(town: Town, one: Neighbour, words: str) -> None:
    """What stands in their newest message before ten seconds are over."""
    since = town.clock.now()
    while words not in text_of(one.person.messages()[-1]):
        await asyncio.sleep(0.1)
        assert town.clock.now() - since < timedelta(seconds=10)


@in_town
async def test_one_tap_picks_it_up_and_the_participant_hears_so(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await town.breathe()
    await cast.anna.taps(PICK)
    cast.anna.sees("De deelnemer hoort dat jij contact opneemt.")
    await town.breathe()
    cast.dewi.sees("Anna neemt contact met je op.")
    assert await town.store.talks() == []
    assert list((town.data / "talks").iterdir()) == []
    await town.passes(days=3)
    assert cast.anna.has_seen("wacht nog op jou") == 0


@in_town
async def test_nobody_picks_it_up_a_reminder_and_then_somebody_else(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await asks(cast.dewi)
    await town.passes(hours=23)
    cast.anna.sees_no("wacht nog op jou")
    await town.until("ma 12 okt 8.00")  # it was asked on Friday; Saturday is civil, Sunday is not
    assert cast.anna.has_seen("wacht nog op jou") == 1
    await town.passes(hours=3)
    assert cast.dewi.has_seen("Anna heeft nog niet gereageerd. Dat ligt niet aan jou.") == 1
    assert labels_of(cast.dewi.with_button("Bram")[0]) == ["Bram", "Carla (coördinator)", "Niet doen"]
    await cast.dewi.dialogue(("Bram", "Bram ziet dan"), ("Ja, vraag het", "Aangekomen."))
    await town.breathe()
    bram.sees("Iemand wil jou graag spreken", "Het is Dewi")
    await cast.anna.taps(PICK)
    await town.passes(days=8)
    assert await town.store.talks() == []


@in_town
async def test_at_night_it_says_when_it_will_be_told(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 22.00")
    cast.anna.looks_up()
    await cast.dewi.says("/menu")
    await cast.dewi.taps(TALK)
    await cast.dewi.taps("Carla (coördinator)")
    await cast.dewi.taps("Ja, vraag het")
    cast.dewi.sees("Aangekomen. Carla krijgt je vraag za 10 okt, 8.00 uur.")
    cast.carla.sees_no("spreken")
    await town.until("za 10 okt 8.00")
    await town.passes(minutes=31)
    assert cast.carla.has_seen("Iemand wil jou graag spreken") == 1
    assert cast.anna.has_seen("Iemand wil jou graag spreken") == 0


@in_town
async def test_no_name_is_kept_and_nothing_stands_in_logs_or_anybody_elses_sight(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await town.breathe()
    assert b"Dewi" not in town.bytes_on_disk()
    assert str(cast.dewi.id) not in str(town.log)
    others = [cast.carla, cast.olga, *cast.members[1:]]
    entries = [one for one in town.world.ledger.after(0) if one.chat_id in {other.id for other in others}]
    assert not [one for one in entries if "spreken" in text_of(one.message)]
    await cast.carla.says("/week")
    cast.carla.sees_no("spreken", "gesprek")
    await cast.dewi.says("/inzage")
    cast.dewi.sees("Dat je Anna wilt spreken")
    await cast.anna.says("/inzage")
    cast.anna.sees("Dat 1 deelnemer je wil spreken")


@in_town
async def test_asked_twice_is_one_wish_and_taken_back_it_is_gone(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await asks(cast.dewi)
    await town.breathe()
    assert cast.anna.has_seen("Iemand wil jou graag spreken, als") == 1
    pick = cast.anna.with_button(PICK)
    await cast.dewi.dialogue(("Toch niet", "Je vraag is weggehaald."))
    assert await town.store.talks() == []
    await town.breathe()
    assert not cast.anna.shows(PICK)
    told = [text_of(one) for one in cast.anna.person.messages()]
    assert not [one for one in told if "Dewi" in one]
    assert told[-1].startswith("Dit is teruggenomen.")
    await cast.anna.forges(pick[0]["reply_markup"]["inline_keyboard"][pick[1]][pick[2]]["callback_data"])
    cast.anna.sees("Deze vraag staat niet meer open.", "Je hoeft niets te doen.")


@in_town
async def test_taken_back_after_a_day_both_messages_to_who_was_asked_name_nobody(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await town.until("ma 12 okt 8.00")
    assert cast.anna.has_seen("wacht nog op jou") == 1
    await town.restarts()
    await cast.dewi.taps("Toch niet")
    await town.breathe()
    told = [text_of(one) for one in cast.anna.person.messages()]
    assert not [one for one in told if "Dewi" in one]
    assert sum(one.startswith("Dit is teruggenomen.") for one in told) == 2


@in_town
async def test_who_cannot_be_reached_is_passed_on_at_once(town: Town) -> None:
    cast = await a_group(town)
    await adds_bram(town, cast)
    town.refusals_expected = True
    cast.anna.person.block()
    town.world.the_bot().updates.clear()
    await asks(cast.dewi)
    await town.passes(minutes=40)
    assert cast.dewi.has_seen("Anna heeft nog niet gereageerd.") == 1
    assert cast.dewi.shows("Bram")


@in_town
async def test_stopping_takes_the_wish_along(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await cast.dewi.says("stop")
    await cast.dewi.taps("Ja, stop")
    assert str(cast.dewi.id).encode() not in town.bytes_on_disk()


@in_town
async def test_a_foreign_or_forged_button_is_expired(town: Town) -> None:
    cast = await a_group(town)
    await asks(cast.dewi)
    await town.breathe()
    message, row, column = cast.anna.with_button(PICK)
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    for other in (cast.members[1], cast.carla):
        await other.forges(data)
        assert "verlopen" in other.toast
    assert len(await town.store.talks()) == 1


@in_town
async def test_a_member_who_left_cannot_ask_with_an_old_button(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/menu")
    await cast.dewi.taps(TALK)
    await cast.dewi.taps("Anna")
    yes = cast.dewi.with_button("Ja, vraag het")
    await cast.dewi.says("stop")
    await cast.dewi.taps("Ja, stop")
    await cast.dewi.presses(*yes)
    assert "verlopen" in cast.dewi.toast
    assert await town.store.talks() == []


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("who", ["anna", "dewi"])
def test_a_crash_while_it_is_told_is_made_up_for(who: str, moment: str) -> None:
    @in_town
    async def story(town: Town) -> None:
        cast = await a_group(town)
        to = cast.anna if who == "anna" else cast.dewi
        words = "wil jou graag spreken" if who == "anna" else "neemt contact met je op"

        def is_it(method: str, params: object) -> bool:
            return method == "sendMessage" and words in str(params)

        if moment == "before":
            town.wire.lost_before = is_it
        else:
            town.wire.stuck_after = is_it
        await asks(cast.dewi)
        await town.breathe()
        if who == "dewi":
            await cast.anna.taps(PICK)
        await town.breathe()
        await town.crashes()
        await town.starts()
        await town.passes(minutes=50)
        assert 1 <= to.has_seen(words) <= 2

    story()


@in_town
async def test_it_is_within_reach_on_the_call_after_taking_back_and_as_a_command(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    assert TALK in cast.dewi.buttons
    assert len(cast.dewi.buttons) <= 5
    await cast.dewi.taps("Wie ziet dit?")
    assert TALK in cast.dewi.buttons
    await cast.dewi.taps("Begin")
    for _ in range(4):
        await cast.dewi.taps("Ja")
    await cast.dewi.taps("Weghalen")
    assert TALK in cast.dewi.buttons
    await cast.dewi.says("/spreken")
    cast.dewi.sees("Wie wil je spreken?")


@in_town
async def test_the_participants_menu_has_five_buttons(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/menu")
    assert labels_of(cast.dewi.person.messages()[-1])[0] == TALK
    assert len(cast.dewi.buttons) == 5
