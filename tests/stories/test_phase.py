"""The phase: set by hand with its history, and the tips go along at once."""

from __future__ import annotations

import pytest

from bot.groups.model import Phase
from tests.real import the_content
from tests.stories.cast import GROUP, a_group, adds_bram
from tests.town import Town, in_town


@pytest.mark.moment
@in_town
async def test_from_the_card_it_is_corrected_in_three_taps_with_the_reason_kept(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("ma 19 okt 9.30")
    with anna.moment("F4"):
        await anna.dialogue(
            ("Klopt de fase niet?", "zit in de fase kennismaking"),
            ("Conflict", "zit nu in de fase conflict"),
            ("Er zijn botsingen", "Bewaard."),
        )
    anna.sees("ma 19 okt: kennismaking → conflict (Anna) · er zijn botsingen")
    await anna.taps("Tip voor nu")
    anna.sees("Gekozen omdat de groep nu in deze fase zit: Conflict.")


@in_town
async def test_a_new_phase_brings_a_small_moment_that_fits_where_the_group_came_from(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("ma 19 okt 9.30")
    await anna.says("/fase")
    await anna.taps("Prestatie")
    await anna.taps("Een klein moment hierbij")
    anna.sees("Van kennismaking naar prestatie", the_content().phases[Phase.PERFORMANCE].arrivals[Phase.ACQUAINTANCE])
    await anna.says("/fase")
    await anna.taps("Kennismaking")
    await anna.taps("Er kwamen nieuwe mensen bij")
    await anna.dialogue(("Een klein moment hierbij", "Van prestatie naar kennismaking"), ("Tip voor nu", "Doe:"))


@in_town
async def test_what_came_before_is_one_tap_from_the_card(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("ma 19 okt 9.30")
    await anna.taps("Klopt de fase niet?")
    anna.sees_no("begonnen in")
    await anna.dialogue(("Eerdere fasen", "voorfase → kennismaking"))


@in_town
async def test_the_history_says_who_when_from_and_to(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until("di 20 okt 12.00")
    await cast.anna.says("/fase")
    await cast.anna.taps("Conflict")
    await town.until("wo 21 okt 12.00")
    await bram.says("/fase")
    await bram.taps("Ontwikkeling")
    await cast.anna.says("/fase")
    cast.anna.sees("di 20 okt: kennismaking → conflict (Anna)", "wo 21 okt: conflict → ontwikkeling (Bram)")


@in_town
async def test_a_group_begins_with_its_first_session_without_anybody_saying_so(town: Town) -> None:
    anna = (await a_group(town)).anna
    await anna.says("/fase")
    anna.sees("voorfase")
    await town.until("di 13 okt 9.31")
    await anna.says("/fase")
    anna.sees("zit in de fase kennismaking")


@in_town
async def test_the_fourth_question_goes_with_the_phase(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 9.40")
    await cast.anna.says("/fase")
    await cast.anna.taps("Conflict")
    await town.until("di 13 okt 11.40")
    await cast.dewi.taps("Begin")
    for _ in range(3):
        await cast.dewi.taps("Ja")
    cast.dewi.sees("4 van 4", "niet eens")


@in_town
async def test_a_coordinator_sees_the_phase_and_cannot_set_it(town: Town) -> None:
    cast = await a_group(town)
    await cast.carla.says("/groepen")
    await cast.carla.taps(GROUP)
    cast.carla.sees("Fase: voorfase")
    assert not cast.carla.shows("Fase")
    await cast.carla.says("/fase")
    cast.carla.sees_no("Tik op de fase")
