"""Free text of facilitators: a warning before anything is kept that tells who somebody is."""

from __future__ import annotations

import pytest

from tests.neighbour import text_of
from tests.stories.cast import AFTER, a_group, looks_back, opens_session, staff, writes_a_goal
from tests.town import Town, in_town

RISKY = [
    ("BSN 111222333 klopt niet", "burgerservicenummer"),
    ("Ik bel morgen 06-12345678", "telefoonnummer"),
    ("mailen naar dewi.k@voorbeeld.nl", "e-mailadres"),
    ("rekening NL91ABNA0417164300", "rekeningnummer"),
    ("Fatima zei vandaag niets", "een naam"),
]


@pytest.mark.parametrize(
    ("note", "trace"), [RISKY[0], *(pytest.param(*one, marks=pytest.mark.slow) for one in RISKY[1:])]
)
@in_town
async def test_a_note_that_tells_who_somebody_is_is_not_kept_before_a_choice(town: Town, note: str, trace: str) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    await anna.taps("Voor mezelf")
    await anna.taps("Notitie maken")
    await anna.says(note)
    anna.sees("Nog niet opgeslagen.", trace, note)
    assert note.encode() not in town.bytes_on_disk()
    await anna.taps("Weggooien")
    anna.sees_no(note)
    assert note.encode() not in town.bytes_on_disk()


@in_town
async def test_it_may_be_kept_all_the_same_also_after_a_restart(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    await anna.taps("Voor mezelf")
    await anna.taps("Notitie maken")
    await anna.says("Morgen Kowalski \n bellen")
    await town.crashes()
    await town.starts()
    await anna.taps("Toch bewaren")
    anna.sees("Je notitie: Morgen Kowalski bellen")


@in_town
async def test_it_may_be_written_anew(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    await anna.taps("Voor mezelf")
    await anna.taps("Notitie maken")
    await anna.says("Fatima zei niets")
    await anna.dialogue(("Aanpassen", "Typ je notitie"), ("“iemand zei niets”", "Je notitie: iemand zei niets"))
    await anna.taps("Bekijk samen")
    anna.sees_no("iemand zei niets")


@in_town
async def test_an_intention_is_warned_for_as_well(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    await anna.taps("Voornemen voor volgende keer")
    await anna.says("Ahmed vaker laten praten")
    anna.sees("Nog niet opgeslagen.", "een naam")
    assert b"Ahmed" not in town.bytes_on_disk()
    await anna.taps("Toch bewaren")
    anna.sees("Opgeslagen: Ahmed vaker laten praten")


@in_town
async def test_a_goal_is_warned_for_as_well(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await writes_a_goal(anna, "Samen met Ahmed naar het theater")
    anna.sees("Nog niet opgeslagen.", "een naam")
    assert b"Ahmed" not in town.bytes_on_disk()
    await anna.taps("Weggooien")
    anna.sees("Deze groep heeft geen doel opgeschreven.")
    await writes_a_goal(anna, "Samen met Ahmed naar het theater")
    await anna.dialogue(("Aanpassen", "Wat wil deze groep samen bereiken?"))
    await anna.says("Samen  met Ahmed naar het theater")
    await town.crashes()
    await town.starts()
    await anna.taps("Toch bewaren")
    anna.sees("Bewaard: Samen met Ahmed naar het theater.")


@in_town
async def test_a_groups_name_is_warned_for_as_well(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.says("/nieuw")
    await anna.says("Groep van Fatima")
    anna.sees("Nog niet opgeslagen.", "een naam")
    await anna.dialogue(("Toch bewaren", "Wanneer is de eerste keer?"))


@in_town
async def test_a_colleague_reads_no_note(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await looks_back(cast.anna)
    await cast.anna.taps("Voor mezelf")
    await cast.anna.taps("Notitie maken")
    await cast.anna.says("rustiger beginnen")
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees_no("rustiger")


@in_town
async def test_a_note_is_taken_for_two_days_and_then_no_more(town: Town) -> None:
    anna = (await a_group(town)).anna
    await town.until(AFTER)
    await looks_back(anna)
    await anna.taps("Voor mezelf")
    message, row, column = anna.with_button("Notitie maken")
    await town.until("do 15 okt 11.35")
    await anna.presses(message, row, column)
    anna.sees("langer dan twee dagen geleden")


@in_town
async def test_somebody_else_cannot_keep_or_read_it(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await looks_back(cast.anna)
    message, row, column = cast.anna.with_button("Voor mezelf")
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    for one in (cast.dewi, cast.carla):
        await one.forges(data)
        assert "verlopen" in one.shown or "verlopen" in one.toast


@in_town
async def test_a_place_that_participants_read_is_warned_of_before_it_is_kept(town: Town) -> None:
    cast = await a_group(town, members=1)
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("Schuldhulp, Bijstandsplein 3")
    cast.anna.sees("Nog niet opgeslagen. Dit lezen deelnemers op hun telefoon.", "een woord over geld, werk zoeken")
    assert b"Bijstandsplein" not in town.bytes_on_disk()
    await cast.anna.taps("Verander")
    await cast.anna.says("De Brug, bel 06-12345678")
    cast.anna.sees("Nog niet opgeslagen.", "een telefoonnummer")
    await cast.anna.says("Schuldhulp,  Bijstandsplein 3")
    await town.crashes()
    await town.starts()
    await cast.anna.taps("Toch zo")
    cast.anna.sees("Gedaan.", "Plek: Schuldhulp, Bijstandsplein 3")
    await cast.anna.says("Buurthuis")
    cast.anna.sees_no("Plek: Buurthuis")
    await town.until("ma 12 okt 9.30")
    reminder = next(said for said in map(text_of, cast.dewi.news) if "Bijstandsplein" in said)
    assert reminder.index("Schuldhulp") >= 100


@in_town
async def test_the_place_of_a_new_group_is_warned_of_too(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.says("/nieuw")
    await anna.says("Koken")
    await anna.says("di 9.30 uur, 3 keer")
    await anna.taps("Iets veranderen")
    await anna.taps("De plek")
    await anna.says("Werkplein Oost")
    anna.sees("Nog niet opgeslagen. Dit lezen deelnemers op hun telefoon.", "Werkplein Oost")
    await anna.dialogue(
        ("Verander", "Waar komt de groep bij elkaar?"),
        ("“Werkplein Oost”", "Nog niet opgeslagen."),
        ("Toch zo", "Plek: Werkplein Oost"),
    )
