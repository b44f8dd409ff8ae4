"""Who lives in another time zone hears from us by day, in their own time as well."""

from __future__ import annotations

from tests.stories.cast import a_group, answer, joins
from tests.town import Town, in_town


@in_town
async def test_a_reminder_waits_for_the_readers_own_morning_and_says_both_times(town: Town) -> None:
    cast = await a_group(town, members=1)
    emre = await joins(town, "Emre", cast.link)
    await emre.says("/berichten")
    await emre.dialogue(
        ("Mijn tijdzone", "Hoe laat is het bij jou?"),
        ("Paramaribo", "Jouw tijd: Paramaribo (nu 5.00 uur)."),
    )
    assert len(emre.buttons) <= 5
    await emre.says("/gepland")
    emre.sees("ma 12 okt, 8.00 uur: herinnering")
    await town.until("ma 12 okt 9.31")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.")
    cast.dewi.sees_no("bij jou")
    emre.sees_nothing()
    await town.until("ma 12 okt 12.59")
    emre.sees_nothing()
    await town.until("ma 12 okt 13.00")
    emre.sees("di 13 okt, 9.30 uur (bij jou 4.30 uur)")
    await emre.taps("Ik kom niet")
    emre.sees("Je komt niet op di 13 okt, 9.30 uur (bij jou 4.30 uur).")
    await town.until("di 13 okt 9.00")
    await town.restarts()
    assert emre.has_seen("Morgen is de eerste bijeenkomst.") == 1


@in_town
async def test_the_day_is_called_as_it_is_where_the_reader_lives(town: Town) -> None:
    cast = await a_group(town, members=2)
    anna, dewi, emre = cast.anna, *cast.members
    for one in (anna, dewi):
        await one.says("/tijdzone Nieuw-Zeeland")
    await town.until("ma 12 okt 12.00")
    emre.sees("Morgen is de eerste bijeenkomst.")
    await town.until("ma 12 okt 21.30")
    dewi.sees("Vandaag is de eerste bijeenkomst.", "di 13 okt, 9.30 uur (bij jou 20.30 uur)")
    anna.sees("Vandaag is je bijeenkomst (di 13 okt, 9.30 uur (bij jou 20.30 uur)).")


@in_town
async def test_an_evening_reminder_waits_for_the_readers_own_morning(town: Town) -> None:
    cast = await a_group(town)
    dewi, emre, fatima = cast.members[:3]
    for one in (dewi, emre):
        await one.says("/tijdzone Nepal")
    await town.until("di 13 okt 11.45")
    await answer([emre], 4)
    await dewi.says("/gepland")
    dewi.sees("wo 14 okt, 8.00 uur: vragen")
    await town.until("wo 14 okt 4.14")
    calls = [one.has_read("Hoe was de bijeenkomst?") for one in (dewi, emre, fatima)]
    assert calls == [1, 1, 2]
    await town.until("wo 14 okt 4.20")
    calls = [one.has_read("Hoe was de bijeenkomst?") for one in (dewi, emre, fatima)]
    assert calls == [2, 1, 2]
    await town.restarts()
    await town.until("wo 14 okt 12.30")
    calls = [one.has_read("Hoe was de bijeenkomst?") for one in (dewi, emre, fatima)]
    assert calls == [2, 1, 2]
    dewi.sees("Er zijn te weinig antwoorden.")


@in_town
async def test_who_comes_back_does_not_wait_for_the_morning_elsewhere(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.dewi.says("/tijdzone Paramaribo")
    await town.until("ma 12 okt 10.00")
    cast.dewi.sees_nothing()
    await cast.dewi.says("/tijdzone Rotterdam")
    await town.until("ma 12 okt 10.31")
    cast.dewi.sees("Morgen is de eerste bijeenkomst.")
    await town.until("di 13 okt 9.00")
    assert cast.dewi.has_seen("Morgen is de eerste bijeenkomst.") == 1


@in_town
async def test_a_city_or_a_country_may_be_typed_and_taken_back(town: Town) -> None:
    cast = await a_group(town, members=1)
    dewi = cast.dewi
    await dewi.says("/tijdzone")
    await dewi.dialogue(
        ("“Atlantis”", "Die stad of dat land ken ik niet."),
        ("“turkije”", "Jouw tijd: Istanboel"),
    )
    await dewi.says("/inzage")
    dewi.sees("Je tijdzone: Europe/Istanbul")
    await dewi.says("/tijdzone Londen")
    dewi.sees("Jouw tijd: Londen (nu ")
    await dewi.says("/gepland")
    dewi.sees("ma 12 okt, 8.30 uur: herinnering")
    await dewi.says("/tijdzone")
    await dewi.taps("Amsterdam")
    dewi.sees_no("Jouw tijd")


@in_town
async def test_a_coordinator_in_another_zone_has_their_week_at_half_past_eight_there(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 16 okt 12.00")
    await cast.carla.says("/tijdzone Londen")
    await town.until("ma 19 okt 8.31")
    cast.carla.sees_nothing()
    await town.until("ma 19 okt 9.30")
    cast.carla.sees("De week tot ma 19 okt")
    await town.until("ma 26 okt 9.30")
    assert cast.carla.has_seen("De week tot") == 3
