"""Anna's first minute: from an invitation to a group with a code to show."""

from __future__ import annotations

from tests.stories.cast import a_group, invites, staff
from tests.town import Town, in_town


@in_town
async def test_anna_is_welcomed_by_name_and_knows_who_invited_her(town: Town) -> None:
    cast = await staff(town)
    cast.anna.sees("Welkom, Anna.", "Carla heeft je uitgenodigd.", "Schrijf geen namen van deelnemers op")
    assert cast.anna.buttons[:2] == ["Mijn groepen", "Nieuwe groep maken"]


@in_town
async def test_a_new_group_of_ten_takes_six_answers_and_two_minutes(town: Town) -> None:
    anna = (await staff(town)).anna
    with anna.counting() as effort:
        await anna.taps("Nieuwe groep maken")
        anna.sees("Hoe noem je de groep?")
        await anna.dialogue(
            ("“Sollicitatie dinsdag”", "Wanneer is de eerste keer?"),
            ("di 13 okt", "Hoe laat, en hoe lang?"),
            ("9.30–11.30", "Hoe vaak"),
            ("Elke week", "Hoeveel keer?"),
            ("10", "Klopt dit?"),
        )
        anna.sees("Sollicitatie dinsdag · 10 keer, elke week · 9.30–11.30 uur", "di 13 okt, di 20 okt")
        await anna.taps("Ja, maak aan")
    anna.sees("Je groep staat klaar", "di 13 okt, 9.30 uur")
    assert effort.taps <= 12
    assert effort.seconds <= 90


@in_town
async def test_a_day_and_time_may_be_typed_as_people_say_them(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    await anna.says("dinsdag half tien")
    anna.sees("Hoe vaak")
    await anna.dialogue(("Om de week", "Hoeveel keer?"), ("“zeven”", "9.30–11.30 uur"))
    anna.sees("di 13 okt, di 27 okt")


@in_town
async def test_an_answer_that_cannot_be_is_explained_and_asked_again(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    await anna.says("gisteren ofzo")
    anna.sees("Die dag begrijp ik niet", "Wanneer is de eerste keer?")
    await anna.says("di 6 okt")
    anna.sees("Die tijd is al voorbij", "Wanneer is de eerste keer?")
    anna.sees_no("Hoe laat")


@in_town
async def test_all_sessions_stay_at_half_past_nine_when_the_clocks_change(town: Town) -> None:
    cast = await a_group(town, members=0)
    await cast.anna.says("/groepen")
    await cast.anna.dialogue(("Sollicitatie dinsdag", "Fase"), ("Bijeenkomsten", "1. di 13 okt, 9.30 uur"))
    cast.anna.sees("3. di 27 okt, 9.30 uur", "10. di 15 dec, 9.30 uur")


@in_town
async def test_a_half_made_group_survives_a_restart(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    await town.restarts()
    await anna.taps("di 13 okt")
    anna.sees("Hoe laat, en hoe lang?")


@in_town
async def test_a_group_confirmed_twice_is_made_once(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    assert len(await town.store.all_groups()) == 1
    await anna.says("/nieuw")
    for words in ("Taal", "wo 14 okt", "9.30-11.30"):
        await anna.says(words)
    await anna.taps("Eén keer")
    confirm = anna.with_button("Ja, maak aan")
    await anna.presses(*confirm)
    await anna.presses(*confirm)
    assert len(await town.store.all_groups()) == 2


@in_town
async def test_the_picture_with_the_code_has_the_link_under_it(town: Town) -> None:
    cast = await a_group(town, members=0)
    assert "photo" in cast.anna.news[-1]
    assert cast.link in cast.anna.shown


@in_town
async def test_who_is_invited_twice_has_both_roles(town: Town) -> None:
    cast = await staff(town)
    await invites(cast.olga, cast.anna, "Een coördinator")
    await cast.anna.says("/menu")
    assert "Mijn week" in cast.anna.buttons
