"""Planning by typing: times, the end of a pause; and days of another year, said so that nobody mistakes them."""

from __future__ import annotations

from tests.stories.cast import a_group, joins, makes_a_group, opens_plan, proposes_extra, staff
from tests.stories.test_planning import opens_session
from tests.town import Town, in_town


@in_town
async def test_a_day_in_another_year_is_said_with_its_year(town: Town) -> None:
    cast = await staff(town)
    anna = cast.anna
    link = await makes_a_group(anna, times="13")
    assert anna.has_read("di 13 okt, di 20 okt, di 27 okt, di 3 nov … di 5 jan 2027")
    dewi = await joins(town, "Dewi", link)
    await opens_session(anna, "Latere bijeenkomsten")
    anna.sees("di 5 jan 2027, 9.30 uur")
    await anna.taps("13. di 5 jan")
    await anna.taps("Gaat niet door")
    anna.sees("Gaat de bijeenkomst van di 5 jan 2027, 9.30 uur niet door?")
    await anna.taps("Ja, alleen deze niet")
    await town.passes(minutes=35)
    dewi.sees("De bijeenkomst van di 5 jan 2027 gaat niet door.")


@in_town
async def test_other_times_on_the_day_can_be_typed_and_are_shown_before_they_are_kept(town: Town) -> None:
    anna = (await a_group(town, members=1)).anna
    await opens_session(anna, "1. di 13 okt")
    await anna.dialogue(
        ("Andere duur", "Tik, of typ: “10 uur tot half 1”."),
        ("“lekker lang”", "Dat begrijp ik niet."),
        ("“10 uur tot half 1”", "van 9.30–11.30 naar 10.00–12.30 uur?"),
        ("Ja, zo", "di 13 okt, 10.00–12.30 uur"),
        ("Andere duur", "Van hoe laat tot hoe laat?"),
        ("“anderhalf uur”", "van 10.00–12.30 naar 10.00–11.30 uur?"),
        ("Ja, zo", "di 13 okt, 10.00–11.30 uur"),
    )
    await anna.taps("Andere duur")
    await anna.says("10.00-11.30")
    anna.sees("Er verandert niets.")


@in_town
async def test_a_day_that_cannot_be_is_said_also_with_a_time_beside_it(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats 31 februari 10.00")
    anna.sees("Die dag staat niet op de kalender.", "Wanneer dan?")
    await anna.says("di 13 nov 10.00")
    anna.sees("Of hij valt op een andere dag van de week.")
    await proposes_extra(anna, "32 okt 10.00")
    anna.sees("Die dag staat niet op de kalender.")


@in_town
async def test_the_end_of_a_pause_can_be_typed(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await opens_plan(anna)
    await anna.dialogue(
        ("Pauze", "of typ “tot 15 maart”"),
        ("“31 februari”", "Die dag staat niet op de kalender."),
        ("“t/m 31-02 10.00”", "Die dag staat niet op de kalender."),
        ("“ooit”", "Dat begrijp ik niet."),
        ("“t/m 20 okt”", "Pauze tot wo 21 okt?"),
        ("“3 maart”", "Pauze tot wo 3 mrt 2027?"),
        ("“tot 20 oktober”", "Pauze tot di 20 okt?"),
        ("Ja, pauze", "De volgende keer is di 20 okt, 9.30 uur."),
    )


@in_town
async def test_an_end_typed_with_a_move_is_kept_and_shown_before_it(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await opens_session(anna, "1. di 13 okt")
    await anna.dialogue(
        ("Verplaatsen", "Wanneer dan?"),
        ("“donderdag 10 uur tot half 1”", "Van di 13 okt, 9.30–11.30 uur naar do 15 okt, 10.00–12.30 uur?"),
        ("Ja, verplaats", "do 15 okt, 10.00–12.30 uur"),
        ("Verplaatsen", "Wanneer dan?"),
        ("“vrijdag 10 uur tot 10 over 10 uur”", "Dat begrijp ik niet."),
        ("“vrijdag 9 uur, anderhalf uur”", "naar vr 16 okt, 9.00–10.30 uur?"),
        ("Deze en alle volgende", "vr 16 okt, 9.00–10.30 uur"),
    )
    await opens_session(anna, "2. wo 21 okt")
    anna.sees("wo 21 okt, 8.30–10.00 uur")


@in_town
async def test_an_end_typed_with_an_extra_session_is_kept(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await opens_session(anna, "Extra bijeenkomst")
    await anna.says("wo 14 okt 13.00-14.00")
    anna.sees("Een extra bijeenkomst op wo 14 okt, 13.00–14.00 uur?")
    await anna.taps("Ja, maak aan")
    (group,) = await town.store.all_groups()
    record = await town.store.group(group)
    assert record is not None
    assert record.group.sessions[-1].minutes == 60


@in_town
async def test_a_correction_can_be_typed_under_the_whole(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.says("/nieuwegroep")
    await anna.says("Taal")
    await anna.says("di 10 uur, 4 keer")
    await anna.dialogue(
        ("“half tien”", "4 keer, elke week · 9.30–11.30 uur"),
        ("“half tien tot 11 uur”", "9.30–11.00 uur"),
        ("“wo 21 okt”", "wo 21 okt, wo 28 okt, wo 4 nov, wo 11 nov"),
        ("“6 okt 2020”", "al voorbij"),
        ("“dat is niet goed”", "tik op “Iets veranderen”"),
        ("Ja, maak aan", "Je groep staat klaar"),
    )


@in_town
async def test_another_day_keeps_the_time_that_was_typed_and_how_long(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await anna.says("/verplaats do 15 okt 14.00-15.30")
    anna.sees("naar do 15 okt, 14.00–15.30 uur?")
    await anna.taps("Andere dag")
    anna.sees("Kies een dag in oktober 2026.", "De tijd blijft 14.00 uur.")
    await anna.taps("november ›")
    await anna.taps("‹ oktober")
    await anna.taps("16")
    anna.sees("naar vr 16 okt, 14.00–15.30 uur?")
    await anna.taps("Andere dag")
    await anna.says("za 17 okt")
    anna.sees("naar za 17 okt, 14.00–15.30 uur?")
    await anna.says("half elf")
    anna.sees("naar di 13 okt, 10.30–12.30 uur?")


@in_town
async def test_another_day_for_an_extra_session_keeps_the_time_that_was_typed(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await opens_plan(anna)
    await anna.taps("Extra bijeenkomst")
    anna.sees("De tijd is dan 9.30 uur.")
    await anna.says("do 15 okt 14.00-15.00")
    await anna.taps("Andere dag")
    anna.sees("De tijd is dan 14.00 uur.")
    await anna.taps("16")
    anna.sees("Een extra bijeenkomst op vr 16 okt, 14.00–15.00 uur?")
    await anna.taps("Ja, maak aan")
    anna.sees("vr 16 okt, 14.00 uur")
