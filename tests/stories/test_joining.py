"""Dewi joins: what she reads first, what is asked of her (nothing), and what her choice means."""

from __future__ import annotations

import pytest

from tests.neighbour import words_in
from tests.stories.cast import GROUP, MEMBERS, a_group, comes_in, joins
from tests.town import Town, in_town


@in_town
async def test_the_notice_comes_before_anything_is_kept(town: Town) -> None:
    cast = await a_group(town, members=0)
    dewi = town.neighbour("Dewi")
    await comes_in(dewi, cast.link)
    dewi.sees("Mogen we je af en toe iets vragen?", "Je hoeft niet mee te doen", "minstens 5 mensen")
    assert dewi.buttons == ["Luister", "Meer weten", "Ja, ik doe mee", "Nee, liever niet"]
    assert str(dewi.id).encode() not in town.bytes_on_disk()


@pytest.mark.moment
@in_town
async def test_joining_takes_a_code_and_a_yes_within_a_minute(town: Town) -> None:
    cast = await a_group(town, members=0)
    dewi = town.neighbour("Dewi")
    with dewi.moment("P1"):
        await comes_in(dewi, cast.link)
        await dewi.taps("Ja, ik doe mee")
    dewi.sees("Fijn dat je meedoet.")


@in_town
async def test_neither_name_nor_number_is_asked_or_kept(town: Town) -> None:
    cast = await a_group(town, members=0)
    dewi = town.neighbour("Dewi-Zuleika", last_name="Vandersteen", username="dewi_zz")
    await comes_in(dewi, cast.link)
    await dewi.taps("Ja, ik doe mee")
    kept = town.bytes_on_disk()
    assert str(dewi.id).encode() in kept
    for word in (b"Zuleika", b"Vandersteen", b"dewi_zz"):
        assert word not in kept


@in_town
async def test_yes_and_no_both_make_a_member_and_nobody_can_tell(town: Town) -> None:
    cast = await a_group(town, members=0)
    yes = await joins(town, "Dewi", cast.link)
    no = await joins(town, "Emre", cast.link, "Nee, liever niet")
    no.sees("Dat is goed.")
    assert words_in(no.shown) <= 40
    await cast.anna.says("/groepen")
    await cast.anna.taps(GROUP)
    cast.anna.sees("Er doen 2 mensen mee.")
    await town.until("ma 12 okt 9.30")
    assert yes.shown == no.shown
    yes.sees("di 13 okt, 9.30 uur")


@in_town
async def test_the_facilitator_hears_nothing_when_somebody_joins(town: Town) -> None:
    cast = await a_group(town, members=0)
    cast.anna.looks_up()
    await joins(town, "Dewi", cast.link)
    cast.anna.sees_nothing()


@in_town
async def test_who_reads_more_can_still_choose(town: Town) -> None:
    cast = await a_group(town, members=0)
    dewi = town.neighbour("Dewi")
    await comes_in(dewi, cast.link)
    await dewi.dialogue(
        ("Meer weten", "Eerlijk over wat we niet kunnen beloven"), ("Ja, ik doe mee", "Fijn dat je meedoet")
    )


@in_town
async def test_opening_the_code_again_changes_nothing(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.dewi.opens(cast.link)
    cast.dewi.sees("Je hoort al bij deze groep.")


@in_town
async def test_who_guides_a_group_cannot_take_part_in_it(town: Town) -> None:
    cast = await a_group(town, members=1)
    await cast.anna.opens(cast.link)
    cast.anna.sees("Je begeleidt deze groep zelf")
    await cast.carla.opens(cast.link)
    cast.carla.sees("Jij coördineert deze groep")
    cast.carla.sees_no("Mogen we je af en toe iets vragen?", "begeleidt")


@in_town
async def test_many_join_by_the_same_code_at_once(town: Town) -> None:
    cast = await a_group(town, members=0)
    people = [town.neighbour(name) for name in MEMBERS]
    for one in people:
        one.person.open_link(cast.link)
    await town.passes(seconds=5)
    for label in ("Nederlands", "Ja, ik doe mee"):
        for one in people:
            one.person.press(*one.to_press(label))
        await town.passes(seconds=5)
    for one in people:
        one.sees("Fijn dat je meedoet")
