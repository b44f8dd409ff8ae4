"""Who guides says that the session is over: the questions come in a minute, none twice, and it can be taken back."""

from __future__ import annotations

import asyncio

from tests.neighbour import Neighbour, labels_of, text_of
from tests.stories.cast import (
    AFTER,
    CLOSING,
    GROUP,
    MEMBERS,
    a_group,
    adds_bram,
    answer,
    cancels,
    joins,
    looks_back,
    makes_a_group,
    moves,
    staff,
)
from tests.town import Town, in_town

DONE = "De bijeenkomst is klaar"
BACK = "Toch nog niet klaar"
SOON = "Zo meteen krijgt de groep de vragen"
ASKS = "Hoeveel mensen waren er?"
"""What who guides is asked when it is over."""
EARLIER = "di 13 okt 10.40"
CARD = "di 13 okt 8.30"


async def opens_group(one: Neighbour) -> None:
    """Look at the group."""
    await one.says("/groepen")
    await one.taps(GROUP)


@in_town
async def test_a_tap_opens_the_questions_a_minute_later_before_the_planned_end(town: Town) -> None:
    cast = await a_group(town)
    anna = cast.anna
    bram = await adds_bram(town, cast)
    for moment in ("di 13 okt 9.00", "di 13 okt 10.00"):  # before it, and while people come in
        await town.until(moment)
        await opens_group(anna)
        assert DONE not in anna.buttons
    await town.until(EARLIER)
    await opens_group(anna)
    await opens_group(bram)
    await opens_group(cast.carla)
    assert not cast.carla.shows(DONE)
    button = anna.with_button(DONE)
    await anna.taps(DONE)
    anna.sees("Goed, de bijeenkomst is klaar.", SOON, "Neem het binnen een minuut terug. Je collega kan dat ook.")
    await bram.taps(DONE)
    bram.sees("Dat weet ik al.", SOON, "Neem het binnen een minuut terug.")
    assert not any(one.has_seen("Begin") or one.shows("Begin") for one in cast.members)
    await town.crashes()
    await town.starts()
    await town.until("di 13 okt 10.42")
    assert all(one.shows("Begin") for one in cast.members)
    for guide in (anna, bram):
        guide.sees(ASKS)
    await answer(cast.members[:2], 4)
    await looks_back(anna)
    late = bram.with_button(BACK)
    await bram.presses(*late)
    bram.sees("Terugnemen kan niet meer.", "open tot wo 14 okt, 12.00 uur")
    assert BACK not in bram.buttons
    came = [len(one.person.messages()) for one in cast.members]
    await town.until(AFTER)
    assert [len(one.person.messages()) for one in cast.members] == came
    await anna.presses(*button)
    anna.sees("Dat weet ik al.", "open tot wo 14 okt, 12.00 uur")
    await opens_group(anna)
    assert DONE not in anna.buttons
    assert BACK not in anna.buttons
    await answer(cast.members[2:], 4)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen")
    await bram.presses(*late)
    bram.sees("Terugnemen kan niet meer.", "gesloten")


@in_town
async def test_what_is_said_of_the_minute_is_so_halfway_a_minute_too_and_the_next_time_is_another(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(EARLIER)
    await town.passes(seconds=57)
    await opens_group(anna)
    anna.sees("Volgende keer: di 13 okt", "(keer 1)")
    await anna.taps(DONE)
    anna.sees_no("vóór")
    await opens_group(anna)
    anna.sees("Volgende keer: di 20 okt", "(keer 2)")
    await town.passes(seconds=13)
    await anna.taps(BACK)
    anna.sees("Goed, de bijeenkomst gaat door.")
    await opens_group(anna)
    anna.sees("(keer 1)")


@in_town
async def test_a_stray_tap_is_taken_back_by_either_guide_and_nobody_hears_of_it(town: Town) -> None:
    cast = await a_group(town)
    anna, bram = cast.anna, await adds_bram(town, cast)
    await town.until(EARLIER)
    await opens_group(anna)
    await anna.taps(DONE)
    undo = anna.with_button(BACK)
    await opens_group(bram)
    assert DONE not in bram.buttons
    await bram.taps(BACK)
    bram.sees("Goed, de bijeenkomst gaat door.", "na de geplande tijd: di 13 okt, 11.40 uur")
    await anna.presses(*undo)
    anna.sees("Goed, de bijeenkomst gaat door.")
    await opens_group(anna)
    assert DONE in anna.buttons
    await town.until("di 13 okt 11.30")
    for one in (*cast.members, anna, bram):
        one.sees_nothing()
    await town.until(AFTER)
    for guide in (anna, bram):
        guide.sees(ASKS)
    assert all(one.shows("Begin") for one in cast.members)
    await anna.presses(*undo)
    anna.sees("Terugnemen kan niet meer.", "open tot wo 14 okt, 12.00 uur")


@in_town
async def test_taken_back_and_said_again_it_is_over_a_minute_after_the_last_tap(town: Town) -> None:
    cast = await a_group(town)
    await town.until(EARLIER)
    await opens_group(cast.anna)
    await cast.anna.taps(DONE)
    await cast.anna.taps(BACK)
    await town.passes(seconds=30)
    await opens_group(cast.anna)
    await cast.anna.taps(DONE)
    cast.anna.sees("Goed, de bijeenkomst is klaar.", "Neem het binnen een minuut terug.")
    cast.anna.sees_no("collega")
    await town.restarts()
    await town.passes(seconds=45)
    assert not cast.dewi.shows("Begin")
    await town.passes(seconds=30)
    assert cast.dewi.shows("Begin")


@in_town
async def test_two_guides_pressing_at_once_end_it_once_and_a_tap_back_at_that_moment_counts_whole(town: Town) -> None:
    cast = await a_group(town)
    anna, bram = cast.anna, await adds_bram(town, cast)
    await town.until(EARLIER)
    for guide in (anna, bram):
        await opens_group(guide)
    await asyncio.gather(anna.taps(DONE), bram.taps(DONE))
    said = [text_of(one.person.messages()[-1]) for one in (anna, bram)]
    assert sorted(one.splitlines()[0] for one in said) == [
        "Dat weet ik al.",
        "Goed, de bijeenkomst is klaar. De terugblik komt ook.",
    ]
    await asyncio.gather(anna.taps(BACK), bram.taps(BACK))
    for guide in (anna, bram):
        guide.sees("Goed, de bijeenkomst gaat door.")
    await town.until("di 13 okt 11.00")
    assert not cast.dewi.shows("Begin")


@in_town
async def test_from_the_card_of_an_hour_before_it_is_one_tap_and_too_early_it_says_from_when(town: Town) -> None:
    cast = await a_group(town)
    anna = cast.anna
    await town.until("ma 12 okt 9.30")
    assert DONE not in anna.buttons
    await town.until(CARD)
    assert DONE in anna.buttons
    card, row, column = anna.with_button(DONE)
    for moment in ("di 13 okt 9.00", "di 13 okt 10.00"):
        await town.until(moment)
        before = town.bytes_on_disk("heard")
        await anna.presses(card, row, column)
        assert anna.toast == "Dat kan als de bijeenkomst op de helft is: vanaf di 13 okt, 10.30 uur. Tik dan nog eens."
        anna.sees_nothing()
        assert town.bytes_on_disk("heard") == before
    await town.until(EARLIER)
    with anna.counting() as watch:
        await anna.presses(card, row, column)
    assert watch.taps == 1
    anna.sees("Goed, de bijeenkomst is klaar.", SOON)
    assert [labels_of(one) for one in anna.person.messages() if one["message_id"] == card["message_id"]] == [
        labels_of(card)
    ]
    await anna.presses(card, row, column)
    anna.sees("Dat weet ik al.", SOON)
    await anna.taps(BACK)
    anna.sees("Goed, de bijeenkomst gaat door.")
    await anna.presses(card, row, column)
    await town.until("di 13 okt 11.12")
    anna.sees(ASKS)
    assert cast.dewi.shows("Begin")


@in_town
async def test_the_card_of_a_session_that_moved_or_is_off_ends_nothing(town: Town) -> None:
    cast = await a_group(town)
    anna, bram = cast.anna, await adds_bram(town, cast)
    await town.until(CARD)
    card = anna.with_button(DONE)
    await moves(bram, "do 15 okt 13.00")
    await town.until(EARLIER)
    await anna.presses(*card)
    assert "vanaf do 15 okt, 14.00 uur" in anna.toast
    await town.until("do 15 okt 14.10")
    await anna.presses(*card)
    anna.sees("Goed, de bijeenkomst is klaar.")
    await town.until("di 20 okt 8.30")
    card = anna.with_button(DONE)
    await cancels(bram, "2. di 20 okt")
    await town.until("di 20 okt 10.40")
    await anna.presses(*card)
    assert "verlopen" in anna.toast
    anna.sees_no("klaar")
    asked = sum(one.has_seen("1 van 4") + one.has_seen("Begin") for one in cast.members)
    await town.until("di 20 okt 12.00")
    assert sum(one.has_seen("1 van 4") + one.has_seen("Begin") for one in cast.members) == asked
    anna.sees_nothing()


@in_town
async def test_only_who_guides_can_say_so_and_a_session_that_is_over_stays_where_it_is(town: Town) -> None:
    cast = await a_group(town, members=4)
    await town.until(EARLIER)
    await opens_group(cast.anna)
    button = cast.anna.with_button(DONE)
    message, row, column = button
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    for other in (cast.carla, cast.dewi):
        await other.forges(data)
        other.sees_no("klaar")
    await cast.anna.taps(DONE)
    cast.anna.sees("De groep is te klein om vragen te stellen.", "Neem het binnen een minuut terug.")
    message, row, column = cast.anna.with_button(BACK)
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    for other in (cast.carla, cast.dewi):
        await other.forges(data)
        other.sees_no("gaat door")
    await town.until("di 13 okt 11.12")
    cast.anna.sees(ASKS)
    await cast.anna.says("/verplaats wo 14 okt 10.00")
    cast.anna.sees("di 20 okt")
    await town.until("wo 14 okt 12.30")
    await cast.anna.presses(*button)
    cast.anna.sees("Dat weet ik al.")


@in_town
async def test_a_tap_after_the_questions_came_by_themselves_hears_a_kind_word(town: Town) -> None:
    cast = await a_group(town)
    await town.until(EARLIER)
    await opens_group(cast.anna)
    button = cast.anna.with_button(DONE)
    await town.until(AFTER)
    await cast.anna.presses(*button)
    cast.anna.sees("Dat weet ik al.", "open tot wo 14 okt, 12.00 uur")
    await town.until("wo 14 okt 12.30")
    await cast.anna.presses(*button)
    cast.anna.sees("De vragen over deze bijeenkomst zijn gesloten.")


@in_town
async def test_a_phone_can_go_round_as_soon_as_the_session_is_over(town: Town) -> None:
    cast = await a_group(town, members=8)
    await town.until(EARLIER)
    await opens_group(cast.anna)
    await cast.anna.taps("Hoe de groep antwoordt")
    await cast.anna.taps("Eén telefoon gaat rond")
    cast.anna.sees("vanaf een half uur voor het einde")
    await opens_group(cast.anna)
    await cast.anna.taps(DONE)
    await town.until("di 13 okt 10.42")
    await opens_group(cast.anna)
    await cast.anna.taps("Hoe de groep antwoordt")
    await cast.anna.taps("Eén telefoon gaat rond")
    cast.anna.sees("Jouw telefoon gaat rond.")


@in_town
async def test_in_the_evening_the_card_says_that_the_questions_come_in_the_morning_anyway(town: Town) -> None:
    cast = await staff(town)
    anna = cast.anna
    link = await makes_a_group(anna, hours="19.00-21.00")
    for name in MEMBERS[:5]:
        await joins(town, name, link)
    await town.until("di 13 okt 18.30")
    card = anna.with_button(DONE)
    for moment, said in (
        ("di 13 okt 20.40", "De vragen komen er niet eerder door."),
        ("di 13 okt 23.00", "Dat weet ik al."),
    ):
        await town.until(moment)
        await anna.presses(*card)
        anna.sees(said, "De vragen aan de groep komen wo 14 okt, 8.00 uur.")
        assert BACK not in anna.buttons
        await opens_group(anna)
        assert not {DONE, BACK} & set(anna.buttons)
