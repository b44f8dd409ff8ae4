"""In the break: a tip in two taps, on one screen, with the reason why this one."""

from __future__ import annotations

from tests.neighbour import words_in
from tests.stories.cast import AFTER, CLOSING, a_group, answer, staff
from tests.town import Town, in_town


@in_town
async def test_nobody_says_anything_is_two_taps_away(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("di 13 okt 10.30")
    await anna.says("/menu")
    with anna.counting() as effort:
        await anna.taps("Er gebeurt iets")
        await anna.taps("Niemand zegt iets")
    anna.sees("Doe:", "Waarom:", "Let op:")
    assert effort.taps == 2
    assert len(anna.shown) <= 900


@in_town
async def test_all_situations_are_within_seven_screens_there_and_back(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/menu")
    await anna.taps("Er gebeurt iets")
    first, met, screens = anna.buttons, set(anna.buttons), 1
    while "Meer" in anna.buttons:
        await anna.taps("Meer")
        met, screens = met | set(anna.buttons), screens + 1
        assert "Vorige" in anna.buttons
    assert len(met - {"Meer", "Vorige", "Terug"}) >= 24
    assert screens <= 7
    for _ in range(screens - 1):
        await anna.taps("Vorige")
    assert anna.buttons == first


@in_town
async def test_a_tip_says_why_it_was_chosen(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 2, 5, 5, 5)
    await town.until(CLOSING)
    await cast.anna.says("/tip")
    cast.anna.sees("Gekozen omdat “Durven zeggen” de vorige keer nog niet hoog was.")


@in_town
async def test_another_one_is_another_one(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/tip")
    first = anna.shown
    await anna.taps("Nog een")
    assert anna.shown.splitlines()[0] != first.splitlines()[0]


@in_town
async def test_a_saved_card_is_found_again_in_one_tap(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/tip")
    title = anna.shown.split(" · ")[0]
    await anna.taps("Bewaar")
    assert anna.toast == "Bewaard."
    await anna.says("/bewaard")
    assert title in anna.buttons


@in_town
async def test_the_tip_follows_the_card_and_fits_a_phone(town: Town) -> None:
    anna = (await a_group(town)).anna
    for _ in range(5):
        await anna.says("/tip")
        assert words_in(anna.shown) <= 130


@in_town
async def test_who_guides_no_group_yet_can_look_around_by_phase(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.says("/tip")
    anna.sees("Kies een fase")
