"""The outcome: to the group first, to the guides a little later, to the coordinator on Monday."""

from __future__ import annotations

from tests.neighbour import words_in
from tests.stories.cast import AFTER, CLOSING, GROUP, MIRROR, a_group, answer, joins, looks_back
from tests.town import Town, in_town


@in_town
async def test_the_group_hears_it_first_then_the_guide(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4, 5, 2, 3)
    await town.until(CLOSING)
    for one in cast.members:
        one.sees(
            "uitkomst van afgelopen dinsdag (5 of meer van 5)",
            "Welkom zijn: ▲ hoog",
            "Helpt mij verder: ▼ laag",
            "Vraag:",
        )
        assert words_in(one.shown) <= 40
    cast.anna.sees_nothing()
    await town.until(MIRROR)
    cast.anna.sees("keer 1: samen gekeken", "Welkom zijn: ▲ hoog")
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees("Nog geen uitkomst.")
    await cast.carla.dialogue(("“/verloop”", "Verloop van"), ("In woorden", "nog niets te zien"))
    await town.passes(hours=24)
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees("helpt mij verder laag")


@in_town
async def test_before_the_closing_nobody_on_the_staff_learns_anything(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 5)
    await looks_back(cast.anna)
    for one in (cast.anna, cast.carla, cast.olga):
        one.looks_up()
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("De groep: de vragen staan nog open.")
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    await cast.carla.says("/week")
    for one in (cast.anna, cast.carla, cast.olga):
        one.sees_no("hoog", "geantwoord", "antwoorden binnen")


@in_town
async def test_four_of_nine_is_too_few_and_no_hint_of_the_four(town: Town) -> None:
    cast = await a_group(town, members=8)
    cast.members.append(await joins(town, "Lena", cast.link))
    await town.until(AFTER)
    await answer(cast.members[:4], 5)
    await looks_back(cast.anna, "9")
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("Er zijn te weinig antwoorden.", "Dat beschermt iedereen.")
    await town.until(MIRROR)
    cast.anna.sees("Te weinig antwoorden, dus geen uitkomst.", "Dat beschermt iedereen.", "Nodig ze weer uit")
    for digit in ("4 van", "5 van", "44"):
        cast.anna.sees_no(digit)
    assert words_in(cast.anna.shown) * 0.25 <= 15


@in_town
async def test_a_question_that_four_answered_is_left_out_of_the_outcome(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[1:], 4)
    await cast.dewi.dialogue(
        ("Begin", "1 van 4"), ("Ja", "2 van 4"), ("Overslaan", "3 van 4"), ("Ja", "4 van 4"), ("Ja", "Bedankt")
    )
    await town.until(CLOSING)
    cast.dewi.sees("Durven zeggen: ◆ midden")
    cast.dewi.sees_no("Welkom zijn")


@in_town
async def test_a_group_of_four_is_not_asked_and_the_guide_is_told_why(town: Town) -> None:
    cast = await a_group(town, members=4)
    await town.until(AFTER)
    cast.anna.sees("De groep krijgt geen vragen: met minder dan 5 deelnemers")
    await town.until("wo 14 okt 12.20")
    for one in cast.members:
        assert one.has_seen("Hoe was de bijeenkomst?") == 0
    assert not await town.store.open_checkins()


@in_town
async def test_the_group_may_shrink_while_open_and_the_announced_rule_stays(town: Town) -> None:
    cast = await a_group(town, members=6)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await cast.dewi.says("stop")
    await cast.dewi.taps("Ja, stop")
    await town.until(CLOSING)
    cast.members[1].sees("5 of meer van 6", "◆ midden")
    cast.dewi.sees_nothing()
