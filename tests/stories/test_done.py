"""Who guides says that the session is over: the questions come now, and nothing comes twice."""

from __future__ import annotations

from tests.neighbour import Neighbour
from tests.stories.cast import AFTER, CLOSING, GROUP, a_group, adds_bram, answer, looks_back
from tests.town import Town, in_town

DONE = "De bijeenkomst is klaar"
EARLIER = "di 13 okt 10.40"


async def opens_group(one: Neighbour) -> None:
    """Look at the group."""
    await one.says("/groepen")
    await one.taps(GROUP)


@in_town
async def test_a_tap_opens_the_questions_before_the_planned_end(town: Town) -> None:
    cast = await a_group(town)
    anna = cast.anna
    bram = await adds_bram(town, cast)
    for moment in ("di 13 okt 9.00", "di 13 okt 10.00"):  # before it, and while people come in
        await town.until(moment)
        await opens_group(anna)
        assert not anna.shows(DONE)
    await town.until(EARLIER)
    await opens_group(anna)
    await opens_group(bram)
    await opens_group(cast.carla)
    assert not cast.carla.shows(DONE)
    button = anna.with_button(DONE)
    await anna.taps(DONE)
    anna.sees("Goed, de bijeenkomst is klaar.", "open tot wo 14 okt, 12.00 uur")
    await bram.taps(DONE)
    bram.sees("Dat weet ik al.", "open tot wo 14 okt, 12.00 uur")
    await town.restarts()
    await town.until("di 13 okt 11.12")
    await answer(cast.members[:2], 4)
    await looks_back(anna)
    calls = [one.has_seen("Begin") for one in cast.members]
    await town.until(AFTER)
    assert [one.has_seen("Begin") for one in cast.members] == calls
    await anna.presses(*button)
    anna.sees("Dat weet ik al.")
    await opens_group(anna)
    assert not anna.shows(DONE)
    await answer(cast.members[2:], 4)
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen")


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
    cast.anna.sees("De groep is te klein om vragen te stellen.")
    await town.until("di 13 okt 11.12")
    cast.anna.sees("Hoeveel mensen waren er?")
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
    await opens_group(cast.anna)
    await cast.anna.taps("Hoe de groep antwoordt")
    await cast.anna.taps("Eén telefoon gaat rond")
    cast.anna.sees("Jouw telefoon gaat rond.")
