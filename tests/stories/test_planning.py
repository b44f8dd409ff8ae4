"""Anna plans a series and changes it afterwards; who takes part hears of it once, and nobody hears too much."""

from __future__ import annotations

from datetime import date

import pytest

from bot.config import Config, HolidaysConfig
from bot.daysoff import SchoolHoliday
from tests.neighbour import text_of, words_in
from tests.stories.cast import (
    AFTER,
    GROUP,
    Cast,
    a_group,
    adds_bram,
    cancels,
    makes_a_group,
    moves,
    opens_plan,
    opens_session,
    proposes_extra,
    staff,
)
from tests.town import Town, in_town

AUTUMN = SchoolHoliday("herfstvakantie", date(2026, 10, 17), date(2026, 10, 25), ("midden", "zuid"))
HERE = Config(holidays=HolidaysConfig(region="midden", school=(AUTUMN,)))


# F5: the first group ever


@pytest.mark.moment
@in_town(config=HERE)
async def test_a_first_series_of_ten_takes_six_answers_and_names_the_holiday_it_skips(town: Town) -> None:
    anna = (await staff(town)).anna
    with anna.moment("F5"):
        await anna.taps("Nieuwe groep maken")
        await anna.dialogue(
            ("“Sollicitatie dinsdag”", "Wanneer is de eerste keer?"),
            ("di 13 okt", "Hoe laat, en hoe lang?"),
            ("9.30–11.30", "Hoe vaak"),
            ("Elke week", "Hoeveel keer?"),
            ("10", "di 20 okt: herfstvakantie"),
            ("herfstvakantie overslaan", "Sla ik over:"),
        )
        anna.sees("10 keer", "di 20 okt: herfstvakantie", "di 13 okt, di 27 okt", "… di 22 dec")
        await anna.taps("Ja, maak aan")
    (group,) = await town.store.all_groups()
    record = await town.store.group(group)
    assert record is not None
    days = [session.wall.date() for session in record.group.sessions]
    assert len(days) == 10
    assert date(2026, 10, 20) not in days
    assert {session.wall.time().isoformat() for session in record.group.sessions} == {"09:30:00"}


@in_town
async def test_one_sentence_is_enough_for_a_series(town: Town) -> None:
    anna = (await staff(town)).anna
    with anna.counting() as effort:
        await anna.taps("Nieuwe groep maken")
        await anna.says("Taal")
        await anna.says("di en do half tien, 2 uur, 10 keer")
        anna.sees("Klopt dit?", "10 keer, elke week op di en do · 9.30–11.30 uur", "di 13 okt, do 15 okt, di 20 okt")
        await anna.taps("Ja, maak aan")
    assert effort.taps <= 6


@in_town
async def test_single_days_and_every_other_week_can_be_typed(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    await anna.says("13, 20 okt en 3 nov half elf")
    anna.sees("3 keer, losse dagen · 10.30–12.30 uur", "di 13 okt, di 20 okt, di 3 nov")
    await anna.taps("Iets veranderen")
    await anna.taps("De eerste dag")
    await anna.says("elke 2 weken op wo 10 uur, 4 keer")
    anna.sees("4 keer, om de week · 10.00–12.00 uur", "wo 14 okt, wo 28 okt, wo 11 nov, wo 25 nov")


@in_town
async def test_a_day_is_picked_from_a_month(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    await anna.taps("Andere dag")
    anna.sees("oktober 2026")
    await anna.taps("november ›")
    anna.sees("november 2026")
    await anna.taps("24")
    anna.sees("Hoe laat")
    await anna.taps("10.00–12.00")
    await anna.taps("Eén keer")
    anna.sees("di 24 nov")


@in_town
async def test_what_cannot_be_planned_is_said_clearly_and_nothing_is_kept(town: Town) -> None:
    anna = (await staff(town)).anna
    await anna.taps("Nieuwe groep maken")
    await anna.says("Taal")
    for typed, answer in (
        ("31 februari", "staat niet op de kalender"),
        ("6 okt 2020", "al voorbij"),
        ("di 9.30 uur, 1000 keer", "1 tot en met 52"),
        ("di 9.30 uur, -3 keer", "1 tot en met 52"),
        ("vandaag 7.15 uur, 3 keer", "al voorbij"),
        ("half elf", "Die dag begrijp ik niet"),
    ):
        await anna.says(typed)
        anna.sees(answer, "Wanneer is de eerste keer?")
    await anna.says("morgen half elf")
    await anna.taps("Eén keer")
    anna.sees("10.30–12.30")
    await anna.taps("Iets veranderen")
    await anna.taps("De plek")
    await anna.says("x" * 4000)
    anna.sees("te lang", "Waar komt de groep")
    await anna.says("<b>De Brug</b> & zaal 2")
    anna.sees("Plek: <b>De Brug</b> & zaal 2")


@in_town
async def test_a_second_group_at_the_same_time_is_pointed_out(town: Town) -> None:
    cast = await staff(town)
    await makes_a_group(cast.anna)
    await cast.anna.says("/nieuw")
    await cast.anna.says("Taal")
    await cast.anna.says("di 13 okt 10 uur, 3 keer")
    cast.anna.sees("Let op: dan heb je ook Sollicitatie dinsdag (di 13 okt, 9.30 uur).")
    cast.anna.sees("En nog 1 bijeenkomst op dezelfde tijd.")
    await cast.anna.taps("Ja, maak aan")
    cast.anna.sees("Je groep staat klaar")


# F7: ill, the session moves to Thursday


@pytest.mark.moment
@in_town
async def test_a_session_moves_to_thursday_in_four_taps_and_everybody_hears_it_once(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    await town.until("ma 12 okt 8.00")
    with cast.anna.moment("F7"):
        await cast.anna.says("/verplaats")
        await cast.anna.taps("do 15 okt")
        cast.anna.sees("Van di 13 okt, 9.30–11.30 uur naar do 15 okt, 9.30–11.30 uur?")
        await cast.anna.taps("Ja, verplaats")
    cast.anna.sees("Gedaan.", "De deelnemers krijgen één bericht: ma 12 okt, 8.02 uur")
    await town.passes(minutes=33)
    for one in cast.members:
        one.sees("De bijeenkomst van di 13 okt is verplaatst.", "do 15 okt, 9.30 uur")
        assert GROUP not in one.shown
        assert words_in(one.shown) <= 40
        assert one.buttons == ["Waarom krijg ik dit?"]
    bram.sees("Sollicitatie dinsdag, keer 1", "is verplaatst")
    await town.until("di 13 okt 12.00")
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst") == 0
    await town.until("wo 14 okt 9.30")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.", "do 15 okt, 9.30 uur")
    await town.until("do 15 okt 11.40")
    cast.dewi.sees("Hoe was de bijeenkomst?")
    await town.until("ma 19 okt 9.30")
    cast.dewi.sees("di 20 okt, 9.30 uur")
    assert cast.dewi.has_seen("is verplaatst") == 1
    assert cast.anna.has_seen("is verplaatst") == 0


@in_town
async def test_a_move_can_be_typed_behind_the_command(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/verplaats donderdag 15 oktober half elf")
    cast.anna.sees("naar do 15 okt, 10.30–12.30 uur?")
    await cast.anna.taps("Deze en alle volgende")
    await cast.anna.taps("Alle bijeenkomsten")
    cast.anna.sees("1. do 15 okt, 10.30 uur", "2. do 22 okt, 10.30 uur", "3. do 29 okt, 10.30 uur")
    await town.passes(days=1)
    cast.dewi.sees("De keren daarna verschuiven net zo.")
    assert cast.dewi.has_seen("verplaatst") == 1


@in_town
async def test_a_move_back_within_two_minutes_is_nobodys_news(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 10.00")
    await moves(cast.anna, "do 15 okt")
    await moves(cast.anna, "di 13 okt")
    await town.until("di 13 okt 9.00")
    cast.dewi.sees_no("verplaatst")
    assert cast.dewi.has_seen("verplaatst") == 0
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst") == 1
    await town.until(AFTER)
    cast.dewi.sees("Hoe was de bijeenkomst?")


@in_town
async def test_a_second_move_after_the_news_is_a_correction(town: Town) -> None:
    cast = await a_group(town)
    await moves(cast.anna, "do 15 okt")
    await town.passes(minutes=35)
    await moves(cast.anna, "vr 16 okt")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van do 15 okt is verplaatst.", "vr 16 okt, 9.30 uur")
    assert cast.dewi.has_seen("verplaatst") == 2


@in_town
async def test_news_in_the_evening_waits_for_the_morning(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 21.00")
    await cancels(cast.anna, "1. di 13 okt")
    cast.anna.sees("De deelnemers krijgen één bericht: za 10 okt, 8.00 uur")
    await town.until("za 10 okt 7.00")
    cast.dewi.sees_nothing()
    await town.until("za 10 okt 8.00")
    cast.dewi.sees("De bijeenkomst van di 13 okt gaat niet door.", "De volgende is di 20 okt, 9.30 uur.")
    await town.until(AFTER)
    cast.dewi.sees_nothing()


@in_town
async def test_too_late_to_tell_is_said_to_who_cancels(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 21.00")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Verplaatsen")
    await cast.anna.says("di 13 okt 7.30")
    await cast.anna.taps("Ja, verplaats")
    cast.anna.sees("horen dit niet meer op tijd van mij", "Vertel het ze zelf")
    await town.until("di 13 okt 9.00")
    assert cast.dewi.has_seen("verplaatst") == 0


@in_town
async def test_a_cancelled_session_takes_place_after_all(town: Town) -> None:
    cast = await a_group(town)
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Gaat niet door")
    await cast.anna.taps("Deze en alle volgende niet")
    await town.passes(minutes=35)
    cast.dewi.sees("en nog 9 daarna gaan niet door", "Er staat nu geen volgende keer.")
    await cast.anna.taps("Deze en alle volgende gaan toch door")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomsten vanaf di 13 okt gaan toch door.")
    await town.until("ma 12 okt 9.30")
    cast.dewi.sees("Morgen is de eerste bijeenkomst")


@in_town
async def test_a_pause_leaves_a_week_in_peace(town: Town) -> None:
    cast = await a_group(town)
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    with cast.anna.counting() as effort:
        await cast.anna.taps("Bijeenkomsten")
        await cast.anna.taps("Pauze")
        await cast.anna.taps("26")
        cast.anna.sees("Pauze tot ma 26 okt?", "2 bijeenkomsten niet door, vanaf di 13 okt")
        await cast.anna.taps("Ja, pauze")
    assert effort.taps <= 5
    assert effort.seconds <= 45
    await town.passes(minutes=35)
    cast.dewi.sees("en nog één daarna gaan niet door", "De volgende is di 27 okt, 9.30 uur.")
    await town.until("ma 26 okt 9.00")
    cast.dewi.sees_nothing()
    await town.until("ma 26 okt 9.30")
    cast.dewi.sees("Morgen is er weer een bijeenkomst")


@in_town
async def test_an_extra_session_gets_the_usual_messages(town: Town) -> None:
    cast = await a_group(town)
    await proposes_extra(cast.anna, "woensdag 14 oktober half twee")
    cast.anna.sees("Een extra bijeenkomst op wo 14 okt, 13.30–15.30 uur?")
    await cast.anna.taps("Ja, maak aan")
    cast.anna.sees("Gedaan.", "1. di 13 okt, 9.30 uur", "2. wo 14 okt, 13.30 uur", "3. di 20 okt")
    await town.until("di 13 okt 13.30")
    cast.dewi.sees("wo 14 okt, 13.30 uur")


@in_town
async def test_an_extra_session_is_where_the_group_usually_meets(town: Town) -> None:
    anna = (await a_group(town, members=0)).anna
    await opens_session(anna, "1. di 13 okt")
    await anna.taps("Plek toevoegen")
    await anna.says("De Brug, zaal 2")
    await anna.taps("Ook alle volgende keren")
    await opens_session(anna, "10. di 15 dec")
    await anna.taps("Andere plek")
    await anna.says("Buurthuis Oost")
    await opens_session(anna, "Extra bijeenkomst")
    await anna.says("wo 16 dec")
    anna.sees("Een extra bijeenkomst op wo 16 dec", "Plek: De Brug, zaal 2")
    await anna.taps("Ja, maak aan")
    await anna.taps("11. wo 16 dec")
    anna.sees("Plek: De Brug, zaal 2")


@in_town
async def test_of_two_changes_in_one_second_one_wins_and_the_other_is_told(town: Town) -> None:
    cast = await a_group(town, members=0)
    bram = await adds_bram(town, cast)
    for one in (cast.anna, bram):
        await one.says("/verplaats do 15 okt")
    mine, theirs = cast.anna.with_button("Ja, verplaats"), bram.with_button("Ja, verplaats")
    await cast.anna.presses(*mine)
    await bram.presses(*theirs)
    cast.anna.sees("Gedaan.")
    bram.sees("Anna heeft deze bijeenkomst net veranderd. Jouw verandering is niet gedaan.", "do 15 okt")
    await cast.anna.presses(*mine)
    cast.anna.sees_no("net veranderd")


@in_town
async def test_a_move_onto_another_session_is_not_made(town: Town) -> None:
    cast = await a_group(town, members=0)
    await cast.anna.says("/verplaats di 20 okt 10 uur")
    cast.anna.sees("Dan vallen er twee bijeenkomsten samen: di 20 okt, 9.30 uur en di 20 okt, 10.00 uur.")
    await cast.anna.says("1-12-2027")
    cast.anna.sees("meer dan een jaar weg")
    await cast.anna.says("vr 9 okt 7.15")
    cast.anna.sees("al voorbij", "Wanneer dan?")


@in_town
async def test_a_place_is_added_and_goes_with_the_reminder(town: Town) -> None:
    cast = await a_group(town)
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Plek toevoegen")
    await cast.anna.says("x" * 4000)
    cast.anna.sees("te lang")
    await cast.anna.says("De Brug, zaal 2")
    cast.anna.sees("Gedaan.", "Plek: De Brug, zaal 2")
    await cast.anna.taps("Ook alle volgende keren")
    await town.until("ma 12 okt 9.30")
    cast.dewi.sees("di 13 okt, 9.30 uur.", "Waar: De Brug, zaal 2")
    await opens_session(cast.anna, "2. di 20 okt")
    await cast.anna.taps("Andere plek")
    await cast.anna.says("Buurthuis Oost")
    await town.passes(minutes=35)
    cast.dewi.sees("De bijeenkomst van di 20 okt is op een andere plek.", "De nieuwe plek: Buurthuis Oost")


@in_town
async def test_a_restart_between_asking_and_typing_loses_nothing(town: Town) -> None:
    cast = await a_group(town, members=0)
    await cast.anna.says("/verplaats")
    await town.restarts()
    await cast.anna.says("donderdag 15 oktober 10 uur")
    cast.anna.sees("naar do 15 okt, 10.00–12.00 uur?")


@in_town
async def test_who_does_not_guide_the_group_changes_nothing(town: Town) -> None:
    cast = await a_group(town)
    await opens_session(cast.anna, "1. di 13 okt")
    message, row, column = cast.anna.with_button("Verplaatsen")
    data = message["reply_markup"]["inline_keyboard"][row][column]["callback_data"]
    await cast.dewi.forges(data)
    cast.dewi.sees("verlopen")
    await opens_plan(cast.carla)
    assert cast.carla.buttons == ["Terug naar de groep"]


@in_town
async def test_everybody_takes_their_sessions_along_in_an_agenda(town: Town) -> None:
    cast = await a_group(town)
    await cast.dewi.says("/agenda")
    cast.dewi.sees("Open dit bestand.")
    assert cast.dewi.news[-1]["document"]["file_name"] == "bijeenkomsten.ics"
    await opens_plan(cast.anna)
    await cast.anna.taps("In mijn agenda")
    assert cast.anna.news[-1]["document"]["mime_type"] == "text/calendar"
    await cast.carla.says("/agenda")
    cast.carla.sees("geen bijeenkomsten")


@pytest.mark.slow
@in_town
async def test_the_messages_stay_short(town: Town) -> None:
    cast = await a_group(town)
    await opens_session(cast.anna, "1. di 13 okt")
    for label in ("Verplaatsen", "Andere dag", "Niet doen", "Andere duur", "Niet doen", "Gaat niet door"):
        await cast.anna.taps(label)
        assert words_in(text_of(cast.anna.news[-1])) <= 110


async def _moves_all_and_then(town: Town, typed: str) -> Cast:
    """In the evening Anna moves all sessions to Thursday, and then the first one once more."""
    cast = await a_group(town)
    await town.until("vr 9 okt 20.30")
    await cast.anna.says("/verplaats do 15 okt")
    await cast.anna.taps("Deze en alle volgende")
    await moves(cast.anna, typed)
    await town.until("za 10 okt 9.00")
    return cast


@in_town
async def test_all_move_and_then_the_first_again_is_told_of_all(town: Town) -> None:
    cast = await _moves_all_and_then(town, "vr 16 okt")
    for one in cast.members:
        assert one.has_seen("De bijeenkomst van di 13 okt is verplaatst.\nHij is nu vr 16 okt, 9.30 uur. Tot dan!") == 1
        assert one.has_seen("De bijeenkomst van di 20 okt is verplaatst.\nHij is nu do 22 okt, 9.30 uur. De keren") == 1
        assert one.has_seen("verplaatst") == 2


@in_town
async def test_all_move_and_the_first_back_is_told_of_the_others(town: Town) -> None:
    cast = await _moves_all_and_then(town, "di 13 okt 9.30")
    cast.dewi.sees("De bijeenkomst van di 20 okt is verplaatst.", "do 22 okt, 9.30 uur", "De keren daarna")
    assert cast.dewi.has_seen("verplaatst") == 1


@in_town
async def test_all_are_cancelled_and_the_first_takes_place_after_all(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 20.30")
    await opens_session(cast.anna, "1. di 13 okt")
    await cast.anna.taps("Gaat niet door")
    await cast.anna.taps("Deze en alle volgende niet")
    await cast.anna.taps("Gaat toch door")
    await town.until("za 10 okt 9.00")
    cast.dewi.sees("De bijeenkomst van di 20 okt en nog 8 daarna gaan niet door.", "Er staat nu geen volgende keer.")
    assert cast.dewi.has_seen("gaan niet door") == 1
