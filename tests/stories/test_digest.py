"""Carla on Monday at half past eight."""

from __future__ import annotations

import pytest

from bot.config import CheckinsConfig, Config
from tests.neighbour import words_in
from tests.stories.cast import GROUP, a_group, answer, invites, looks_back, makes_a_group, staff
from tests.town import Town, in_town

MONDAY = "ma 19 okt 8.30"


@in_town
async def test_a_quiet_week_is_one_line(town: Town) -> None:
    cast = await a_group(town)
    await town.until(MONDAY)
    cast.carla.sees("De week tot ma 19 okt: niets bijzonders. 1 groep, 1 bijeenkomst.")
    assert "\n" not in cast.carla.shown


@in_town
async def test_a_concern_comes_with_a_question_and_its_rule(town: Town) -> None:
    cast = await a_group(town)
    for tuesday in ("di 13 okt 11.40", "di 20 okt 11.40"):
        await town.until(tuesday)
        await answer(cast.members, 1, 5, 5, 5)
        await looks_back(cast.anna)
    await town.until("ma 26 okt 8.30")
    cast.carla.sees("De week tot ma 26 okt: 1 ding om over te praten", f"1. {GROUP}", '"durven zeggen"')
    cast.carla.sees("twee keer op rij laag", "Vraag aan Anna:", "wat heb je nodig?")
    assert words_in(cast.carla.shown) <= 100
    await cast.carla.taps("1 waarom?")
    cast.carla.sees(f"Waarom staat {GROUP} hier?", "Dezelfde vraag is minstens tweemaal op rij laag", "laag → laag")
    cast.carla.sees("Anna hoorde dit al op 16 okt.")


@in_town
async def test_who_wants_no_friday_line_is_not_said_to_have_heard_anything(town: Town) -> None:
    cast = await a_group(town)
    await town.until("vr 9 okt 15.00")
    await cast.anna.taps("Niet meer op vrijdag")
    for tuesday in ("di 13 okt 11.40", "di 20 okt 11.40"):
        await town.until(tuesday)
        await answer(cast.members, 1, 5, 5, 5)
        await looks_back(cast.anna)
    await town.until("ma 26 okt 8.30")
    await cast.carla.taps("1 waarom?")
    cast.carla.sees("Anna kreeg dit nog niet van mij.")
    assert not cast.anna.has_seen("keer laag")


@in_town
async def test_two_thin_weeks_running_are_a_question_about_who_is_missed(town: Town) -> None:
    cast = await a_group(town, members=8)
    for tuesday in ("di 13 okt 11.40", "di 20 okt 11.40"):
        await town.until(tuesday)
        await answer(cast.members, 4)
        await cast.anna.taps("Minder")
        await looks_back(cast.anna, "4")
    await town.until("ma 26 okt 8.30")
    cast.carla.sees("opkomst 4 en 4 van 8", "wie mis je")


@in_town
async def test_fewer_people_each_time_come_on_friday_with_a_card_for_the_phase(town: Town) -> None:
    cast = await a_group(town, members=8)
    for tuesday, present in (("di 13 okt 11.40", "8"), ("di 20 okt 11.40", "7"), ("di 27 okt 11.40", "6")):
        await town.until(tuesday)
        await answer(cast.members, 4)
        await looks_back(cast.anna, present)
    await town.until("vr 30 okt 15.00")
    cast.anna.sees("opkomst daalt (8, 7 en 6 van 8)", "Bel wie er niet was")
    await cast.anna.taps("Tip: Breng mensen met elkaar in contact")
    cast.anna.sees("Pak samen koffie")
    await town.until("ma 2 nov 8.30")
    cast.carla.sees_no("opkomst")


@pytest.mark.parametrize(("last", "fewer"), [("6", True), ("7", False), ("", False)])
@in_town
async def test_an_hour_before_the_next_session_the_card_is_for_who_stays_away(
    town: Town, last: str, fewer: bool
) -> None:
    """Without a number, and in the place of the weakest point, which was on the card of the day before."""
    cast = await a_group(town, members=8)
    for tuesday, present in (("di 13 okt 11.40", "8"), ("di 20 okt 11.40", "7"), ("di 27 okt 11.40", last)):
        await town.until(tuesday)
        await answer(cast.members, 4, 4, 4, 1)
        if present:
            await looks_back(cast.anna, present)
    told = ("er kwamen twee keer op rij minder mensen", "Breng mensen met elkaar in contact")
    await town.until("ma 2 nov 9.30")
    cast.anna.sees('"Meedoen" was vorige keer')
    cast.anna.sees_no(told[0])
    cast.anna.looks_up()
    await town.until("di 3 nov 8.31")
    if fewer:
        cast.anna.sees(*told)
        cast.anna.sees_no('"Meedoen" was vorige keer', "8, 7", "6 van")
        assert words_in(cast.anna.shown) <= 110
    else:
        cast.anna.sees('"Meedoen" was vorige keer')
        cast.anna.sees_no(told[0])
    assert all(one.has_seen("minder mensen") == 0 for one in (*cast.members, cast.carla))


@in_town
async def test_a_group_that_somebody_else_took_over_is_given_time(town: Town) -> None:
    """Daring falls and stays down; without the handover that would be a point."""
    cast = await a_group(town)
    yara = town.neighbour("Yara")
    await invites(cast.carla, yara, "Een begeleider")
    for tuesday, face in (("di 13 okt 11.40", 5), ("di 20 okt 11.40", 4), ("di 27 okt 11.40", 4)):
        await town.until(tuesday)
        await answer(cast.members, face, 4, 4, 4)
        if tuesday.startswith("di 13"):
            await cast.carla.says("/groepen")
            await cast.carla.taps(GROUP)
            await cast.carla.taps("Andere begeleider")
            await cast.carla.taps("Anna")
            await cast.carla.taps("Yara")
    await town.until("ma 2 nov 8.30")
    cast.carla.sees_no("durven zeggen")
    await cast.carla.says("/verloop")
    await cast.carla.taps("In woorden")
    cast.carla.sees("hoog", "midden", "andere begeleider", "Jij ziet haar een dag later")


@in_town
async def test_it_comes_once_also_when_the_bot_restarts_all_morning(town: Town) -> None:
    cast = await a_group(town)
    await town.until(MONDAY)
    for _ in range(5):
        await town.restarts()
        await town.passes(minutes=20)
    assert cast.carla.has_seen("De week tot ma 19 okt") == 1


@in_town
async def test_who_came_after_monday_gets_the_first_one_next_monday(town: Town) -> None:
    await town.until("ma 12 okt 10.00")
    cast = await staff(town)
    await makes_a_group(cast.anna, day="wo 14 okt")
    await town.restarts()
    await town.passes(hours=3)
    assert cast.carla.has_seen("De week tot ma 12 okt") == 0
    await town.until(MONDAY)
    assert cast.carla.has_seen("De week tot ma 19 okt") == 1


@in_town
async def test_after_a_morning_without_the_bot_it_says_that_it_is_late(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 19 okt 8.00")
    await town.stops()
    await town.until("ma 19 okt 13.00")
    await town.starts()
    cast.carla.sees("Dit bericht komt later dan je gewend bent.", "De week tot ma 19 okt")


@in_town
async def test_all_groups_stand_in_the_order_of_their_names_and_nobody_is_ranked(town: Town) -> None:
    cast = await a_group(town)
    await makes_a_group(cast.anna, "Aardappels", "wo 14 okt")
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    assert cast.carla.shown.index("Aardappels") < cast.carla.shown.index(GROUP)
    for words in ("wie scoort het laagst?", "ranglijst van begeleiders"):
        await cast.carla.says(words)
        cast.carla.sees("vergelijken doe ik niet", "minder eerlijk")
        cast.carla.sees_no("laag", "Anna")
        assert cast.carla.buttons == ["Patronen over groepen"]
    await cast.anna.says("welke groep doet het het best?")
    cast.anna.sees("vergelijken doe ik niet")
    for one in (cast.carla, cast.anna):
        await one.says("wie heeft laag gescoord?")
        one.sees("kan niemand zien")


@in_town
async def test_a_coordinator_cannot_ask_about_another_ones_group(town: Town) -> None:
    cast = await a_group(town)
    other = town.neighbour("Cora")
    await invites(cast.olga, other, "Een coördinator")
    await other.says("/week")
    other.sees("Er horen nog geen groepen bij jou.")
    other.sees_no(GROUP)


@in_town(config=Config(checkins=CheckinsConfig(coordinator_hours=1)))
async def test_while_the_wire_keeps_an_outcome_from_the_group_nobody_else_sees_it(town: Town) -> None:
    """The closing falls in half an hour without wire: Anna and Carla know nothing before the members do.

    A coordinator waits an hour here instead of a day, in which the bot would try every few seconds.
    """
    town.refusals_expected = True
    cast = await a_group(town)
    await town.until("di 13 okt 11.40")
    await answer(cast.members, 1, 5, 5, 5)
    await looks_back(cast.anna)
    await town.until("wo 14 okt 11.59")
    members = {member.id for member in cast.members}

    def lost(method: str, params: dict[str, object]) -> bool:
        return params.get("chat_id") in members and not method.startswith("answer")

    town.wire.lost_before = lost
    await town.until("wo 14 okt 13.10")
    for one, title in ((cast.anna, "Verloop van"), (cast.carla, "Verloop van")):
        await one.says("/verloop")
        one.sees(title)
        await one.taps("In woorden")
        one.sees("geen uitkomst")
        one.sees_no("laag")
    assert not any(member.has_seen("durven zeggen") for member in cast.members)
