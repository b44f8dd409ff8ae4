"""People with two parts at once: what they answer in the one shows nowhere in the other, and each call is its own."""

from __future__ import annotations

import pytest

from bot.checkins.model import CheckinId
from tests.neighbour import Neighbour, text_of
from tests.stories.cast import AFTER, FACES, MIRROR, Cast, a_group, answer, begins, invites, joins, makes_a_group
from tests.town import Town, in_town

OTHER, THIRD = "Taal dinsdag", "Sport dinsdag"
SAME_DAY = "di 13 okt 9.00"
"""After the reminders of the day before, so that a week has room for two calls and an evening reminder."""
CALL = "Hoe was de bijeenkomst?"
LOOKS = ("/groepen", "/agenda", "/verloop", "/week", "/rapport", "/patronen", "/inzage", "/menu")


async def another_group(town: Town, host: Neighbour, title: str, guide: str, names: str) -> str:
    """A second group on the same day, with a guide of its own who answers to ``host``; gives the link to join."""
    one = town.neighbour(guide)
    await invites(host, one, "Een begeleider")
    link = await makes_a_group(one, title)
    for name in names.split():
        await joins(town, name, link)
    return link


async def two_groups_and_one_to_guide(town: Town) -> tuple[Cast, Neighbour]:
    """Vera guides a group, and takes part in two others since this morning."""
    cast, vera = await a_group(town), town.neighbour("Vera")
    other = await another_group(town, cast.carla, OTHER, "Fay", "Lena Mo Nour Omar")
    await invites(cast.carla, vera, "Een begeleider")
    third = await makes_a_group(vera, THIRD)
    for name in ("Quinn", "Rosa", "Sem", "Tess", "Umut"):
        await joins(town, name, third)
    await town.until(SAME_DAY)
    await vera.opens(cast.link)
    await vera.taps("Ja, ik doe mee")
    await vera.opens(other)
    await vera.taps("Ja, ik doe mee")
    return cast, vera


async def answered_in(town: Town) -> set[CheckinId]:
    """The open check-ins in which somebody answered."""
    found = [await town.store.checkin(one) for one in await town.store.open_checkins()]
    return {one.id for one in found if one is not None and one.rows}


async def screens_of(one: Neighbour, commands: tuple[str, ...] = LOOKS) -> list[str]:
    """What somebody reads where they can look."""
    seen = []
    for command in commands:
        await one.says(command)
        seen.append(one.shown)
    return seen


@pytest.mark.parametrize(("answered", "again"), [(1, True), (0, False)])
@in_town
async def test_who_takes_part_twice_is_called_again_only_by_the_group_they_did_not_answer(
    town: Town, answered: int, again: bool
) -> None:
    """Their week has room for one evening reminder: the first group's, which pays answered or not."""
    _, vera = await two_groups_and_one_to_guide(town)
    await town.until(AFTER)
    calls = [one for one in vera.person.messages() if text_of(one).startswith(CALL)]
    assert len(calls) == 2
    before = await screens_of(vera)
    await vera.presses(calls[answered], 0, 0)
    for _ in range(4):
        await vera.taps(FACES[1])
    vera.sees("Bedankt.")
    first = await answered_in(town)
    assert len(first) == 1
    assert await screens_of(vera) == before, "of an answer nothing shows where Vera guides"
    await town.until("di 13 okt 18.45")
    assert [CALL in text_of(one) for one in vera.news if text_of(one)] == [True] * again
    await town.until("di 13 okt 21.00")
    assert not vera.news
    if again:
        await begins(vera)
        await vera.taps(FACES[1])
        assert len(await answered_in(town) - first) == 1


@pytest.mark.slow
@in_town
async def test_what_a_guide_answers_elsewhere_is_no_part_of_what_they_read_of_their_own_group(town: Town) -> None:
    cast, vera = await two_groups_and_one_to_guide(town)
    await town.until(AFTER)
    await answer(cast.members, 5)
    await vera.taps("Begin")
    for _ in range(4):
        await vera.taps(FACES[1])
    await town.until(MIRROR)
    assert not [one for one in vera.news if "samen gekeken" in text_of(one) and THIRD not in text_of(one)]
    vera.sees_no("Durven zeggen: ▼ laag")


@in_town
async def test_a_coordinator_who_takes_part_finds_nothing_of_it_where_they_coordinate(town: Town) -> None:
    cast = await a_group(town)
    link = await another_group(town, cast.olga, OTHER, "Fay", "Lena Mo Nour Omar")
    await town.until(SAME_DAY)
    await cast.carla.opens(link)
    await cast.carla.taps("Ja, ik doe mee")
    await town.until(AFTER)
    await answer(cast.members, 4)
    before = {one.name: await screens_of(one) for one in (cast.carla, cast.olga)}
    await cast.carla.taps("Begin")
    for _ in range(4):
        await cast.carla.taps(FACES[1])
    cast.carla.sees("Bedankt.")
    assert {one.name: await screens_of(one) for one in (cast.carla, cast.olga)} == before
    await town.until("do 15 okt 13.00")
    seen = await screens_of(cast.carla, ("/groepen", "/verloop", "/week", "/rapport", "/patronen"))
    assert not [one for one in seen if OTHER in one], "nor of its outcome: they take part in that group"
