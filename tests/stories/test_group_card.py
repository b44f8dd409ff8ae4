"""The group's card: a picture and the same in words, one question, and what was done with the last one."""

from __future__ import annotations

import hashlib

import pytest

from bot.checkins.model_added import DoneWith
from bot.config import CheckinsConfig, Config
from tests.neighbour import Neighbour, labels_of, words_in
from tests.stories.cast import AFTER, CLOSING, MIRROR, Cast, a_group, answer, looks_back
from tests.town import Town, in_town

SECOND_AFTER, SECOND_CLOSING = "di 20 okt 11.40", "wo 21 okt 12.00"


def the_picture(one: Neighbour, town: Town) -> bytes:
    """The picture that somebody got last."""
    sizes = one.person.messages()[-1]["photo"]
    stored = town.world.files.by_id(sizes[-1]["file_id"])
    assert stored is not None
    return stored.upload.data


async def an_outcome(town: Town, cast: Cast, *faces: int, after: str = AFTER, closing: str = CLOSING) -> None:
    """Everybody answers, and the group hears it."""
    await town.until(after)
    await answer(cast.members, *faces)
    await town.until(closing)


@pytest.mark.moment
@in_town
async def test_the_card_is_a_picture_with_the_same_in_words(town: Town) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 4, 5, 2, 3)
    for one in cast.members:
        message = one.news[-1]
        assert message["photo"]
        one.sees("uitkomst van afgelopen dinsdag (5 of meer van 5)", "Welkom zijn: ▲ hoog", "Vraag:")
        assert words_in(one.shown) <= 40
        with one.moment("P12") as watch:
            watch.reads(one.shown)
    assert len({hashlib.sha256(the_picture(one, town)).digest() for one in cast.members}) == 1


@in_town
async def test_too_few_answers_have_no_picture_and_nothing_else(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[:4], 5)
    await town.until(CLOSING)
    assert "photo" not in cast.dewi.news[-1]
    assert cast.dewi.shown == (
        "Er zijn te weinig antwoorden. Daarom laten we geen uitkomst zien. Dat beschermt iedereen. Volgende keer weer?"
    )


@in_town
async def test_a_picture_that_cannot_be_drawn_costs_nobody_their_outcome(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await a_group(town)

    async def fails(svg: str) -> bytes:
        raise ValueError("no ink")

    monkeypatch.setattr(town.house.pictures, "draw", fails)
    await an_outcome(town, cast, 4)
    cast.dewi.sees("uitkomst van afgelopen dinsdag")
    assert [one["event"] for one in town.log if "incident" in one]
    town.log.clear()


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("Erover gepraat met de groep", "Vorige uitkomst: samen besproken."),
        pytest.param("De vraag gesteld", "Jullie vorige vraag: besproken.", marks=pytest.mark.slow),
        pytest.param("Het programma aangepast", "Vorige uitkomst: programma aangepast.", marks=pytest.mark.slow),
        pytest.param("Samen iets afgesproken", "Vorige uitkomst: afspraak gemaakt.", marks=pytest.mark.slow),
    ],
)
@in_town
async def test_the_next_card_says_what_was_done_with_this_one(town: Town, button: str, said: str) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 2)
    await town.until(MIRROR)
    with cast.anna.counting() as effort:
        await cast.anna.dialogue(("Wat doen we ermee?", "Wat doen jullie met deze uitkomst?"), (button, said))
    assert effort.taps == 2
    await an_outcome(town, cast, 2, after=SECOND_AFTER, closing=SECOND_CLOSING)
    for one in cast.members:
        one.sees("uitkomst van afgelopen dinsdag", said)
        assert words_in(one.shown) <= 40


def test_everything_that_can_be_done_is_tried_above() -> None:
    assert len(DoneWith) == 4


@in_town
async def test_nothing_recorded_says_nothing(town: Town) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 2)
    await an_outcome(town, cast, 2, after=SECOND_AFTER, closing=SECOND_CLOSING)
    cast.dewi.sees("uitkomst van afgelopen dinsdag")
    cast.dewi.sees_no("Vorige")


@in_town
async def test_the_question_is_chosen_blind_before_the_group_hears(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 1, 5, 5, 5)
    await looks_back(cast.anna)
    await cast.anna.taps("Vraag voor de groep")
    cast.anna.sees("Niemand kent de uitkomst nu al.", "Welkom zijn: ")
    cast.anna.sees_no("laag.", "hoog", "midden")
    wanted = next(
        line.removeprefix("Welkom zijn: ") for line in cast.anna.shown.splitlines() if line.startswith("Welkom zijn")
    )
    with cast.anna.counting() as effort:
        await cast.anna.taps("Welkom zijn")
    assert effort.taps == 1
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ▼ laag", f"Vraag: {wanted}")
    await cast.anna.taps("Durven zeggen")
    cast.anna.sees("De groep heeft de uitkomst al, met een vraag erbij.")


@in_town
async def test_the_weakest_point_chooses_again(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 1, 5, 5, 5)
    await looks_back(cast.anna)
    await cast.anna.taps("Vraag voor de groep")
    dared = next(line for line in cast.anna.shown.splitlines() if line.startswith("Durven zeggen: "))
    await cast.anna.taps("Welkom zijn")
    await cast.anna.taps("Het laagste punt kiest")
    await town.until(CLOSING)
    cast.dewi.sees(f"Vraag: {dared.removeprefix('Durven zeggen: ')}")


@in_town
async def test_a_group_that_is_not_asked_needs_no_question(town: Town) -> None:
    cast = await a_group(town, members=4)
    await town.until(AFTER)
    await looks_back(cast.anna)
    assert "Vraag voor de groep" not in cast.anna.buttons


@in_town
async def test_what_the_group_releases_the_coordinator_sees_the_same_day(town: Town) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 4, 5, 2, 3)
    await town.until(MIRROR)
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees("Nog geen uitkomst.")
    await cast.anna.taps("Wat doen we ermee?")
    cast.anna.sees("De coördinator ziet deze uitkomst vanaf do 15 okt, 12.00 uur.")
    await cast.anna.dialogue(
        ("Coördinator mag dit nu zien", "Heb je het de groep gevraagd?"),
        ("Niet doen", "Wat doen jullie met deze uitkomst?"),
        ("Coördinator mag dit nu zien", "Heb je het de groep gevraagd?"),
        ("Ja, de groep vindt het goed", "De groep vindt het goed"),
        ("Toch niet laten zien", "Wat doen jullie met deze uitkomst?"),
    )
    cast.anna.sees_no("De groep vindt het goed")
    await town.passes(minutes=20)
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees("Nog geen uitkomst.")
    await cast.anna.taps("Coördinator mag dit nu zien")
    await cast.anna.taps("Ja, de groep vindt het goed")
    late = cast.anna.with_button("Toch niet laten zien")
    assert "Coördinator mag dit nu zien" not in cast.anna.buttons
    await town.passes(minutes=16)
    await cast.anna.presses(*late)
    assert "Terugdraaien kan niet meer" in cast.anna.toast
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees("helpt mij verder laag")


@in_town(config=Config(checkins=CheckinsConfig(coordinator_hours=48)))
async def test_a_municipality_can_let_its_coordinators_wait_two_days_and_everybody_reads_so(town: Town) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 4, 5, 2, 3)
    await town.until(MIRROR)
    await cast.anna.taps("Wat doen we ermee?")
    cast.anna.sees("De coördinator ziet deze uitkomst vanaf vr 16 okt, 12.00 uur.")
    for moment, shown in (("do 15 okt 13.00", "Nog geen uitkomst."), ("vr 16 okt 12.00", "helpt mij verder laag")):
        await town.until(moment)
        await cast.carla.says("/week")
        await cast.carla.taps("Alle groepen")
        cast.carla.sees(shown, "Jij ziet haar 2 dagen later.")
    await cast.anna.taps("Bekijk samen")
    await cast.anna.taps("Wat doen we ermee?")
    cast.anna.sees("De coördinator kan deze uitkomst nu zien.")
    assert "Coördinator mag dit nu zien" not in cast.anna.buttons


@in_town
async def test_what_the_group_has_not_heard_cannot_be_released(town: Town) -> None:
    cast = await a_group(town)
    await an_outcome(town, cast, 4, 5, 2, 3)
    await town.until(MIRROR)
    message, row, column = cast.anna.with_button("Wat doen we ermee?")
    first = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    assert "Wat doen we ermee?" in labels_of(message)
    await town.until(SECOND_AFTER)
    await answer(cast.members, 2)
    await looks_back(cast.anna)
    await cast.anna.taps("Bekijk samen")
    assert "Wat doen we ermee?" not in cast.anna.buttons
    await cast.dewi.forges(first)
    assert "verlopen" in cast.dewi.shown or "verlopen" in cast.dewi.toast
