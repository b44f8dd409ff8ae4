"""The card before a session: the day before and an hour before, on the screen without a tap."""

from __future__ import annotations

import pytest

from tests.neighbour import text_of, words_in
from tests.stories.cast import AFTER, CLOSING, a_group, adds_bram, answer, joins, looks_back
from tests.town import Town, in_town


@in_town
async def test_the_first_card_names_the_phase_one_tip_and_one_sentence(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("ma 12 okt 9.30")
    anna.sees("Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 1", "kennismaking", "Probeer:", "Je kunt zeggen:")
    assert words_in(anna.shown) <= 110
    assert anna.buttons == [
        "Meer over deze tip",
        "Klopt de fase niet?",
        "Onze afspraken",
        "Doel van de groep",
        "Waarom krijg ik dit?",
    ]


@in_town
async def test_an_hour_before_it_is_there_again_without_a_tap(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("di 13 okt 8.30")
    anna.sees("Over een uur (9.30 uur) begint je bijeenkomst.", "Sollicitatie dinsdag, keer 1")
    await town.until("di 13 okt 9.25")
    anna.sees_nothing()
    assert words_in(anna.shown) * 0.25 <= 30


@pytest.mark.moment
@in_town
async def test_after_an_outcome_it_names_the_weakest_point_the_reason_and_your_own_intention(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until(AFTER)
    await answer(cast.members, 5, 2, 5, 5)
    await looks_back(cast.anna)
    await cast.anna.dialogue(("Voornemen voor volgende keer", "Wat wil jij"), ("Minder zelf praten", "Opgeslagen"))
    await town.until("ma 19 okt 9.30")
    cast.anna.sees(
        "Morgen is je bijeenkomst", "Sollicitatie dinsdag, keer 2", "Let op:", '"Welkom zijn" was vorige keer ▼ laag'
    )
    cast.anna.sees("Jouw voornemen: Minder zelf praten", "Bram is er ook.")
    assert words_in(cast.anna.shown) <= 110
    bram.sees("Let op:", "Anna is er ook.")
    bram.sees_no("Jouw voornemen")
    await town.until("di 20 okt 9.25")
    with cast.anna.moment("F1") as watch:
        watch.reads(cast.anna.shown)
    for part in ("Over een uur", "Fase:", "Let op:", "vorige keer", "Probeer:", "Je kunt zeggen:", "Jouw voornemen:"):
        assert part in cast.anna.shown


@in_town
async def test_an_intention_in_own_words_comes_back_as_typed(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await looks_back(cast.anna)
    await cast.anna.taps("Voornemen voor volgende keer")
    await cast.anna.dialogue(
        ("In mijn eigen woorden", "Typ in één korte zin"), ("“vaker <stil> zijn & wachten”", "<stil>")
    )
    await town.until("ma 19 okt 9.30")
    cast.anna.sees("Jouw voornemen: vaker <stil> zijn & wachten")


@in_town
async def test_the_card_says_why_it_came(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("ma 12 okt 9.30")
    await anna.taps("Waarom krijg ik dit?")
    anna.sees("omdat jij deze groep begeleidt")


@in_town
async def test_more_about_the_tip_leaves_the_card_where_it_is(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until("di 13 okt 8.30")
    card = anna.shown
    await anna.taps("Meer over deze tip")
    anna.sees("Waarom:", "Let op:")
    assert card in [text_of(one) for one in anna.person.messages()]


@pytest.mark.slow
@in_town
async def test_nothing_comes_in_the_evening_or_on_sunday(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await town.passes(days=28)
    for entry in town.world.ledger.after(0):
        if entry.kind == "message":
            local = town.local(entry.at)
            assert 8 <= local.hour < 20, local
            assert local.isoweekday() != 7, local
    assert cast.anna.has_seen("Over een uur (") == 5


@in_town
async def test_who_joins_after_the_closing_is_not_told_the_old_outcome(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until(CLOSING)
    late = await joins(town, "Joyce", cast.link)
    await town.passes(hours=5)
    late.sees_no("uitkomst van afgelopen dinsdag")
    assert late.has_seen("uitkomst van afgelopen dinsdag") == 0


@in_town
async def test_the_tip_is_the_same_on_both_cards_and_another_one_next_week(town: Town) -> None:
    anna = (await a_group(town)).anna
    tips = []
    for moment in ("ma 12 okt 9.30", "di 13 okt 8.30", "ma 19 okt 9.30", "ma 26 okt 9.30"):
        await town.until(moment)
        tips += [line for line in anna.shown.splitlines() if line.startswith("Probeer:")]
    assert tips[0] == tips[1]
    assert len(set(tips[1:])) == 3
