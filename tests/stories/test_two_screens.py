"""Anna changes a session from two screens at once, or to what it is already, or to an hour that does not exist."""

from __future__ import annotations

from tests.stories.cast import a_group, opens_session
from tests.town import Town, in_town


@in_town
async def test_of_two_moves_from_two_screens_only_one_is_called_done(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats do 15 okt")
    thursday = anna.with_button("Ja, verplaats")
    await anna.says("/verplaats vr 16 okt")
    friday = anna.with_button("Ja, verplaats")
    await anna.presses(*thursday)
    anna.sees("Gedaan.", "do 15 okt")
    await anna.presses(*friday)
    anna.sees("net veranderd. Jouw verandering is niet gedaan.", "do 15 okt")


@in_town
async def test_a_cancellation_after_an_own_move_is_not_called_done(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats do 15 okt")
    move = anna.with_button("Ja, verplaats")
    await opens_session(anna, "1. di 13 okt")
    await anna.taps("Gaat niet door")
    off = anna.with_button("Deze en alle volgende niet")
    await anna.presses(*move)
    await anna.presses(*off)
    anna.sees("Jouw verandering is niet gedaan.")
    anna.sees_no("gaat niet door")


@in_town
async def test_only_this_one_off_does_not_make_all_of_them_off(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    screens = []
    for label in ("Ja, alleen deze niet", "Deze en alle volgende niet"):
        await opens_session(anna, "1. di 13 okt")
        await anna.taps("Gaat niet door")
        screens.append(anna.with_button(label))
    for one in screens:
        await anna.presses(*one)
    anna.sees("Jouw verandering is niet gedaan.")


@in_town
async def test_a_move_to_where_it_is_changes_nothing_and_says_so(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats di 13 okt 9.30")
    anna.sees("Dat is het moment waarop deze bijeenkomst al staat.", "Wanneer dan?")
    await anna.taps("Andere dag")
    await anna.taps("13")
    anna.sees("Er verandert niets.")


@in_town
async def test_an_hour_that_the_clock_skips_is_shown_as_it_will_be(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats zo 28 mrt 2027 02.30")
    anna.sees("Let op: dat is in 2027.")
    await anna.taps("Ja, verplaats")
    anna.sees("zo 28 mrt", "3.00–5.00 uur")
