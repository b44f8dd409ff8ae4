"""/gepland: what is listed is what comes, at that minute, and nothing else in between."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.dutch import say_moment
from tests.neighbour import LOW_LITERACY, Neighbour, labels_of, text_of, words_in
from tests.stories.cast import AFTER, GROUP, a_group, adds_bram, answer, invites, joins, makes_a_group, staff
from tests.town import Town, in_town

WHY = "Waarom krijg ik dit?"
MAYBE = "als je nog niet antwoordde"


async def asks(one: Neighbour) -> list[tuple[str, str]]:
    """What the list says: each moment, and what will come."""
    await one.says("/gepland")
    lines = (line.partition(": ") for line in one.shown.splitlines()[1:])
    return [(moment, what) for moment, _, what in lines]


def came(town: Town, one: Neighbour, after: int) -> list[str]:
    """When something came unasked: a message, or an outcome in the place of the questions."""
    entries = [each for each in town.world.ledger.after(after) if each.chat_id == one.id]
    asked = [each for each in entries if WHY in labels_of(each.message)]
    outcomes = ("Bedankt voor jullie antwoorden.", "Er zijn te weinig")
    return [
        say_moment(each.at)
        for each in asked
        if each.kind == "message" or (each.kind == "edit" and text_of(each.message).startswith(outcomes))
    ]


def moment_of(town: Town, said: str) -> datetime:
    """The moment in a line."""
    return town.moment(said.replace(",", "").removesuffix(" uur"))


async def compare(town: Town, people: list[Neighbour], until: str, *answering: Neighbour) -> None:
    """Ask everybody for their list, let time pass, and lay beside it what came."""
    end = town.moment(until)
    asked = {one.id: await asks(one) for one in people}
    lists = {who: [pair for pair in found if moment_of(town, pair[0]) < end] for who, found in asked.items()}
    mark = len(town.world.ledger)
    if answering:
        await town.until(AFTER)
        await answer(answering, 4)
    await town.until(until)
    for one in people:
        happened = came(town, one, mark)
        for moment, what in lists[one.id]:
            if happened and happened[0] == moment:
                happened.pop(0)
            else:
                assert MAYBE in what, (one.name, moment, what, happened)
        assert not happened or len(lists[one.id]) >= 5


@in_town
async def test_what_is_planned_is_what_comes_for_everybody(town: Town) -> None:
    cast = await a_group(town, members=6)
    bram = await adds_bram(town, cast)
    await cast.dewi.says("/berichten")
    await cast.dewi.taps("Minder sturen")
    await bram.says("/berichten")
    await bram.taps("Alleen het nodige")
    await town.passes(minutes=31)  # who invited hear who came in
    everybody = [*cast.members, cast.anna, bram, cast.carla]
    await compare(town, everybody, "do 22 okt 12.00", *cast.members[:5])


@pytest.mark.slow
@in_town
async def test_also_for_who_is_in_two_groups_puts_off_and_goes_on_holiday(town: Town) -> None:
    cast = await a_group(town)
    link = await makes_a_group(cast.anna, "Ontmoeting maandag", "ma 19 okt")
    for one in cast.members[:3]:
        await one.opens(link)
        await one.taps("Ja, ik doe mee")
    await town.until("ma 12 okt 9.30")
    for one in (cast.anna, cast.dewi):
        await one.taps(WHY)
        await one.taps("Vanavond, 18.30 uur")
    await cast.members[1].says("/berichten")
    await cast.members[1].taps("Ik ga op vakantie")
    await cast.members[1].taps("t/m ma 19 okt")
    everybody = [*cast.members, cast.anna, cast.carla]
    await compare(town, everybody, "vr 13 nov 12.00")
    await compare(town, everybody, "vr 4 dec 12.00")


@in_town
async def test_k12_who_guides_sees_the_next_ten_and_reads_them_in_a_screen(town: Town) -> None:
    anna = (await a_group(town)).anna
    with anna.counting() as effort:
        await anna.says("/gepland")
    assert effort.seconds <= 45
    lines = anna.shown.splitlines()
    assert len(lines) == 11
    assert lines[1:4] == [
        "vr 9 okt, 15.00 uur: jouw week",
        f"ma 12 okt, 9.30 uur: kaart van de dag ervoor ({GROUP})",
        f"di 13 okt, 8.30 uur: kaart van een uur ervoor ({GROUP})",
    ]
    assert words_in(anna.shown) <= 110


@in_town
async def test_a_member_sees_five_without_the_name_of_the_group(town: Town) -> None:
    dewi = (await a_group(town)).dewi
    with dewi.counting(LOW_LITERACY):
        await dewi.says("/gepland")
    assert dewi.shown.splitlines()[1:] == [
        "ma 12 okt, 9.30 uur: herinnering",
        "di 13 okt, 11.40 uur: vragen",
        f"di 13 okt, 18.30 uur: vragen, {MAYBE}",
        "wo 14 okt, 12.00 uur: uitkomst, bij de vragen",
        "ma 19 okt, 9.30 uur: herinnering",
    ]
    dewi.sees_no(GROUP)


@in_town
async def test_the_list_does_not_change_by_answering(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    before = await asks(cast.dewi)
    await answer([cast.dewi], 1)
    assert await asks(cast.dewi) == before


@in_town
async def test_with_nothing_to_come_the_list_says_so(town: Town) -> None:
    cast = await a_group(town)
    await cast.olga.says("/gepland")
    cast.olga.sees("Er staat niets gepland.")


@in_town
async def test_what_comes_in_another_year_is_listed_with_its_year(town: Town) -> None:
    cast = await staff(town)
    link = await makes_a_group(cast.anna, day="di 5 jan", times="1")
    dewi = await joins(town, "Dewi", link)
    await dewi.says("/gepland")
    dewi.sees("ma 4 jan 2027, 9.30 uur: herinnering")
    await cast.anna.says("/gepland")
    cast.anna.sees("ma 4 jan 2027, 9.30 uur")
    bram = town.neighbour("Bram")
    await invites(cast.carla, bram, "Een begeleider")
    await cast.anna.says("/vervanger")
    await cast.anna.taps("Bram")
    await cast.anna.taps("Andere dag")
    await cast.anna.says("di 5 jan")
    await town.passes(minutes=31)
    bram.sees("tot en met di 5 jan 2027.", "keer 1, di 5 jan 2027, 9.30 uur")
