"""Anna looks back in full: eight taps at most, also blind to Bram; what she saw feeds the estimate."""

from __future__ import annotations

import pytest

from bot.checkins.model import Debrief
from tests.neighbour import words_in
from tests.real import the_content
from tests.stories.cast import AFTER, MIRROR, a_group, adds_bram, answer, looks_back
from tests.town import Town, in_town

FULL = "Uitgebreid (8 tikken)"
TALK, PEEP = "Ze spraken elkaar of mij tegen", "Een paar mensen haakten stil af"


async def the_debriefs(town: Town) -> list[Debrief]:
    """All that facilitators said about the one group."""
    record = await town.store.group((await town.store.all_groups())[0])
    assert record is not None
    return list(record.rounds.debriefs)


@pytest.mark.moment
@in_town
async def test_the_full_form_takes_eight_taps_and_a_minute(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    with anna.moment("F8") as watch:
        await anna.dialogue(
            (FULL, "Hoeveel mensen waren er?"),
            ("5", "Welke fase past vandaag het best?"),
            ("Botsen (conflict)", "Hoeveel spanning"),
            ("Veel", "durfden te zeggen"),
            ("Een paar", "Hoeveel mensen deden echt mee?"),
            ("De meesten", "Wat viel het meest op?"),
            (TALK, "Wat viel het meest op?"),
            (PEEP, "Dank je."),
        )
    assert watch.taps == 8
    (debrief,) = await the_debriefs(town)
    assert (debrief.present, debrief.tension, debrief.daring, debrief.changing) == (5, 4, 2, 4)
    assert debrief.seen == ("G3", "G4")
    assert debrief.done


@in_town
async def test_after_the_short_form_there_is_more_to_say_in_five_taps(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    with anna.counting() as effort:
        await looks_back(anna)
        await anna.dialogue(
            ("Nog iets meer (5 tikken)", "durfden te zeggen"),
            ("De meesten", "deden echt mee"),
            ("De meesten", "Wat viel het meest op?"),
            ("Niets hiervan", "Dank je."),
        )
    assert effort.taps <= 8
    assert "Nog iets meer (5 tikken)" not in anna.buttons


@in_town
async def test_what_was_ticked_can_be_unticked_and_one_is_enough(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps(FULL)
    await looks_back(anna)
    for label in ("De meesten", "De meesten", TALK, TALK, "Ze hielpen elkaar", "Klaar"):
        await anna.taps(label)
    anna.sees("Dank je.")
    assert (await the_debriefs(town))[0].seen == ("G6",)


@in_town
async def test_halfway_it_can_be_enough(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps(FULL)
    await looks_back(anna)
    await anna.dialogue(("Zo is het genoeg", "Dank je."))
    assert (await the_debriefs(town))[0].done


@in_town
async def test_a_restart_halfway_loses_nothing(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps(FULL)
    await looks_back(anna)
    await anna.taps("De meesten")
    await town.crashes()
    await town.starts()
    await anna.dialogue(("De meesten", "Wat viel het meest op?"), (TALK, "Wat viel"))
    await anna.taps("Klaar")
    assert (await the_debriefs(town))[0].seen == ("G3",)


@in_town
async def test_while_one_goes_on_in_full_the_other_sees_nothing_yet(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await cast.anna.taps(FULL)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    await looks_back(bram, "4", "Botsen", "Geen")
    await bram.taps("Bekijk samen")
    bram.sees("Anna is nog niet klaar")
    bram.sees_no("heel veel")
    for label in ("Bijna niemand", "Bijna niemand", "Niets hiervan"):
        await cast.anna.taps(label)
    cast.anna.sees("Dank je.")
    await bram.taps("Voor mezelf")
    await bram.taps("Bekijk samen")
    bram.sees("Anna: fase botsen (conflict), spanning heel veel", "Durven zeggen: Anna ▼ laag")


@in_town
async def test_what_was_left_halfway_counts_once_the_two_days_are_over(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await cast.anna.taps(FULL)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    await looks_back(bram, "4", "Botsen", "Geen")
    await town.until("do 15 okt 11.25")
    await bram.taps("Bekijk samen")
    bram.sees("Anna is nog niet klaar")
    bram.sees_no("heel veel")
    await town.until("do 15 okt 11.35")
    await bram.taps("Voor mezelf")
    await bram.taps("Bekijk samen")
    bram.sees("Anna: fase botsen (conflict), spanning heel veel")


@in_town
async def test_who_was_seen_by_a_colleague_adds_nothing_more(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna)
    cast.anna.sees("Je collega is nog niet klaar.", "Begin daar dan nu aan.")
    message, row, column = cast.anna.with_button("Nog iets meer (5 tikken)")
    await looks_back(bram)
    await cast.anna.presses(message, row, column)
    cast.anna.sees("Je collega kan jouw antwoord al zien.")


@in_town
async def test_the_second_can_still_choose_the_full_form_before_the_last_answer(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna, "4", "Botsen", "Heel veel")
    await bram.taps("4")
    await bram.taps("Botsen (conflict)")
    with bram.counting() as effort:
        for label in ("Uitgebreid (nog 6 tikken)", "Geen", "De meesten", "De meesten", "Ze hielpen elkaar"):
            await bram.taps(label)
        bram.sees_no("heel veel")
        await cast.anna.taps("Nog iets meer (5 tikken)")  # Bram is not done, so nobody saw her answers
        await bram.taps(TALK)
    assert effort.taps == 6
    for label in ("Bijna niemand", "Bijna niemand", "Niets hiervan"):
        await cast.anna.taps(label)
    await bram.taps("Bekijk samen")
    bram.sees("Anna: fase botsen (conflict), spanning heel veel", "Anna ▼ laag")


@in_town
async def test_who_guides_alone_is_offered_the_full_form_afterwards_as_before(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    for label in ("5", "Aftasten (kennismaking)"):
        await anna.taps(label)
    assert "Uitgebreid (nog 6 tikken)" not in anna.buttons
    await anna.taps("Weinig")
    assert "Nog iets meer (5 tikken)" in anna.buttons
    anna.sees_no("Begin daar dan nu aan.")


@in_town
async def test_the_mirror_lays_three_views_on_the_same_question_side_by_side(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await answer(cast.members, 1)
    for one, daring in ((cast.anna, "Bijna iedereen"), (bram, "Ongeveer de helft")):
        await one.taps(FULL)
        await looks_back(one)
        for label in (daring, "De meesten", "Niets hiervan"):
            await one.taps(label)
    await town.until(MIRROR)
    cast.anna.sees(
        "Durven zeggen: ▼ laag · jij ▲ hoog · Bram ◆ midden",
        "Meedoen: ▼ laag · jij ▲ hoog · Bram ▲ hoog",
        "Het grootste verschil: Durven zeggen. De groep zei ▼ laag, jij ▲ hoog.",
    )
    bram.sees("Durven zeggen: ▼ laag · jij ◆ midden · Anna ▲ hoog", "Meedoen. De groep zei ▼ laag, jij ▲ hoog.")
    assert max(words_in(one.shown) for one in (cast.anna, bram)) <= 110


@in_town
async def test_in_a_conflict_the_mirror_compares_what_both_were_asked_of_that_phase(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 9.30")
    await cast.anna.says("/fase")
    await cast.anna.taps("Conflict")
    await town.until(AFTER)
    await answer(cast.members, 4, 4, 4, 1)
    await cast.anna.taps(FULL)
    await looks_back(cast.anna, phase="Botsen")
    await cast.anna.dialogue(("De meesten", "Hoeveel mensen durfden te zeggen dat ze het niet eens waren?"))
    for label in ("De meesten", "Niets hiervan"):
        await cast.anna.taps(label)
    await town.until(MIRROR)
    cast.anna.sees(
        "Oneens durven zijn: ▼ laag · jij ▲ hoog",
        "Het grootste verschil: Oneens durven zijn. De groep zei ▼ laag, jij ▲ hoog.",
    )
    cast.anna.sees_no("Meedoen")


@in_town
async def test_what_was_seen_feeds_the_estimate_and_is_named_as_a_reason(town: Town) -> None:
    anna = (await a_group(town)).anna
    for moment in (AFTER, "di 20 okt 11.40"):
        await town.until(moment)
        await anna.taps(FULL)
        await looks_back(anna, phase="Weet ik niet", tension="Een beetje")
        for label in ("Een paar", "De meesten", TALK, PEEP):
            await anna.taps(label)
    await town.until("wo 21 okt 12.20")
    await anna.taps("Bekijk samen")
    anna.sees("conflict", "dit viel begeleiders op: ze spraken elkaar of mij tegen / een paar mensen haakten stil af")


@in_town
async def test_later_today_asks_once_more_in_the_evening(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps("Later vandaag")
    anna.sees("Ik vraag het je di 13 okt, 18.30 uur nog één keer.")
    await town.until("di 13 okt 18.30")
    anna.sees("Hoe ging het?")
    await looks_back(anna)
    anna.sees("Dank je.")
    await town.until("wo 14 okt 19.00")
    assert anna.has_seen("Hoe ging het?") == 2


@in_town
async def test_who_looked_back_before_the_evening_is_not_called_again(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await anna.taps("Later vandaag")
    await anna.taps("Nu invullen")
    await looks_back(anna)
    await town.until("di 13 okt 19.00")
    assert anna.has_seen("Hoe ging het?") == 1


@in_town
async def test_later_on_the_next_day_says_until_when(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("wo 14 okt 9.00")
    await anna.taps("Later vandaag")
    anna.sees("Het kan nog tot do 15 okt, 11.30 uur.")


@in_town
async def test_how_anna_is_herself_is_for_her_eyes_only(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await looks_back(cast.anna)
    await looks_back(bram)
    await cast.anna.taps("Voor mezelf")
    await cast.anna.dialogue(
        ("Hoe is het met mij?", "Hoeveel energie heb jij nu"),
        ("Bijna geen", "op één lijn"),
        ("Niet echt", "Dank je."),
    )
    await bram.taps("Bekijk samen")
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    for one in (bram, cast.carla):
        one.sees_no("energie", "bijna geen", "één lijn", "niet echt")


def test_there_are_six_to_eight_kinds_of_behaviour() -> None:
    assert 6 <= len(the_content().questions.behaviours) <= 8
