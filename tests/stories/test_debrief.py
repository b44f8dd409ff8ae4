"""Anna looks back: three taps with one hand, blind to Bram until both are done."""

from __future__ import annotations

import pytest

from tests.stories.cast import AFTER, MIRROR, a_group, adds_bram, answer, looks_back
from tests.town import Town, in_town


@in_town
async def test_it_opens_by_itself_and_takes_three_taps_and_twenty_seconds(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    anna.sees("Hoe ging het?", "Hoeveel mensen waren er?")
    with anna.counting() as effort:
        await anna.dialogue(
            ("5", "Welke fase past vandaag het best?"), ("Botsen (conflict)", "Hoeveel spanning"), ("Veel", "Dank je.")
        )
    assert effort.taps == 3
    assert effort.seconds <= 20


@in_town
async def test_more_or_fewer_people_than_expected_can_be_chosen(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps("Meer")
    assert "9" in anna.buttons
    await anna.dialogue(("9", "Welke fase"))


@in_town
async def test_the_first_of_two_sees_nothing_of_the_other(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    cast.anna.sees("Je collega is nog niet klaar.")
    await bram.taps("5")
    bram.sees_no("Anna", "Heel veel van", "botsen")
    await bram.taps("Groeien (ontwikkeling)")
    bram.sees_no("Anna", "botsen")
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("Bram is nog niet klaar")
    cast.anna.sees_no("groeien")
    await bram.taps("Geen")
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("Bram: fase groeien")
    assert "Bekijk samen" not in cast.anna.buttons


@in_town
async def test_who_keeps_an_intention_or_a_note_can_go_on_as_before(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    ways = anna.buttons
    assert {"Vraag voor de groep", "Nog iets meer (5 tikken)", "Bekijk samen"} <= set(ways)
    await anna.taps("Voornemen voor volgende keer")
    await anna.dialogue(("Minder zelf praten", "Opgeslagen: Minder zelf praten."))
    assert anna.buttons == ways
    await anna.taps("Voor mezelf")
    await anna.dialogue(("Notitie maken", "Typ je notitie"), ("“rustig begonnen”", "Je notitie: rustig begonnen"))
    assert anna.buttons == ways


@pytest.mark.moment
@in_town
async def test_both_views_open_together_with_the_largest_difference(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    await looks_back(bram, "4", "Botsen", "Geen")
    for one, other in ((cast.anna, "Bram"), (bram, "Anna")):
        with one.moment("F9"):
            await one.taps("Bekijk samen")
        one.sees("Jij: fase botsen", f"{other}: fase botsen", "Het grootste verschil: spanning.")


@in_town
async def test_what_a_colleague_has_seen_does_not_change_any_more(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    message, row, column = cast.anna.with_button("5")
    await looks_back(cast.anna, "4", "Botsen", "Veel")
    await looks_back(bram, "4", "Botsen", "Geen")
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    await cast.anna.forges(data)
    cast.anna.sees("Je collega kan jouw antwoord al zien.")


@in_town
async def test_the_mirror_lays_the_group_beside_the_facilitators(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await answer(cast.members, 1)
    await looks_back(cast.anna, tension="Geen")
    await looks_back(bram, tension="Weinig")
    await town.until(MIRROR)
    cast.anna.sees("keer 1: samen gekeken", "Durven zeggen: ▼ laag", "Het grootste verschil: de groep durfde minder")
    bram.sees("keer 1: samen gekeken", "Anna: fase aftasten")


@in_town
async def test_who_did_not_look_back_yet_can_do_so_from_the_mirror_in_one_tap_while_there_is_time(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(MIRROR)
    cast.anna.sees("Jij: nog niet ingevuld")
    assert "Nu invullen" in cast.anna.buttons
    await cast.anna.taps("Nu invullen")
    await looks_back(cast.anna)
    await cast.anna.taps("Bekijk samen")
    assert "Nu invullen" not in cast.anna.buttons
    cast.anna.sees_no("hetzelfde naar")  # the phase and the tension are nothing that the group was asked


@in_town
async def test_a_debrief_of_the_day_after_next_is_labelled_late(town: Town) -> None:
    cast = await a_group(town)
    await town.until("do 15 okt 9.00")
    await looks_back(cast.anna)
    cast.anna.sees("Je vult dit later in. Dat staat erbij.")


@in_town
async def test_after_two_days_it_is_closed_with_a_word(town: Town) -> None:
    cast = await a_group(town)
    await town.until("do 15 okt 11.35")
    await cast.anna.taps("5")
    cast.anna.sees("langer dan twee dagen geleden")


@in_town
async def test_how_a_group_goes_tells_nothing_of_a_colleague_before_the_own_debrief(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    told = "4 van 5"
    for one, sees in ((bram, False), (cast.carla, True), (cast.anna, True)):
        await one.says("/verloop")
        await one.taps("In woorden")
        assert one.has_seen(told) == sees, one.person.first_name
    await looks_back(bram, "5", "Botsen", "Geen")
    await bram.says("/verloop")
    await bram.taps("In woorden")
    bram.sees("opkomst 4 van 5")  # of the two counts the lowest


@in_town
async def test_who_did_not_look_back_in_two_days_sees_in_the_end_who_came(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    for moment, sees in (("do 15 okt 11.29", False), ("do 15 okt 11.31", True)):
        await town.until(moment)
        await bram.says("/verloop")
        await bram.taps("In woorden")
        assert bram.has_seen("4 van 5") == sees


@in_town
async def test_two_counts_are_shown_side_by_side_and_the_lowest_is_used(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4")
    cast.anna.sees_no("telden")
    await bram.taps("Meer")
    await looks_back(bram, "9")
    for one, counts in ((cast.anna, "jij 4 · Bram 9"), (bram, "jij 9 · Anna 4")):
        await one.taps("Bekijk samen")
        one.sees(f"Jullie telden niet hetzelfde: {counts}. In de opkomst reken ik met 4, het laagste.")
        await one.says("/verloop")
        await one.taps("In woorden")
        one.sees("opkomst 4 van 5")
    await town.until("di 20 okt 11.45")
    assert "2" in cast.anna.buttons, "the numbers lie around the lowest"
    assert "9" not in cast.anna.buttons


@in_town
async def test_who_counted_the_same_reads_nothing_of_it(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4")
    await looks_back(bram, "4")
    await bram.taps("Bekijk samen")
    bram.sees("Anna: fase aftasten")
    bram.sees_no("telden")
