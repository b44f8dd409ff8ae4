"""What is noted of looks: all that was seen, nothing that was not, and no look pushes an export out."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.digest.notebook import MOST_EXPORTS, MOST_LOOKS, Did, Look, Notebook, with_look
from bot.errors import Expired
from bot.people.model import PersonId, Role
from bot.season.groups import CARLA
from tests.digest.scene import OLGA, Scene, hire, keep, monday, set_scene
from tests.screens import labels, said

NOW = monday(45)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


def looked(*looks: tuple[int, str, str]) -> Notebook:
    """A notebook after these looks: minutes, what, about what."""
    notebook = Notebook()
    for minutes, what, about in looks:
        notebook = with_look(notebook, Look(NOW + minutes * MINUTE, what, about))
    return notebook


def test_the_same_look_within_the_hour_is_one_whatever_comes_in_between() -> None:
    notebook = looked((0, "week", ""), (5, "trend", "a"), (10, "week", ""), (15, "trend", "b"), (59, "trend", "a"))
    assert [(one.what, one.about) for one in notebook.looks] == [("week", ""), ("trend", "a"), ("trend", "b")]


def test_an_hour_later_it_is_another_look() -> None:
    assert len(looked((0, "week", ""), (59, "week", ""), (60, "week", ""), (61, "week", "")).looks) == 2


def test_looks_push_no_export_out_and_exports_no_look() -> None:
    notebook = looked(
        (0, "report-xlsx", "2026-Q4"), (1, "week", ""), *((2 + n, "trend", f"g{n}") for n in range(2 * MOST_LOOKS))
    )
    assert [one.what for one in notebook.exports] == ["report-xlsx"]
    assert len(notebook.looks) == MOST_LOOKS >= 400
    assert notebook.looks[-1].about == f"g{2 * MOST_LOOKS - 1}"
    many = looked((0, "week", ""), *((61 * n, "report-csv", "2026-Q4") for n in range(MOST_EXPORTS + 5)))
    assert len(many.exports) == MOST_EXPORTS >= 200
    assert [one.what for one in many.looks] == ["week"]


async def looks_of(scene: Scene) -> list[tuple[str, str]]:
    """What is noted of Carla."""
    kept = await scene.store.person(CARLA)
    assert kept is not None
    return [(one.what, one.about) for one in kept.notebook.looks]


async def test_asking_why_of_a_foreign_group_or_an_unknown_rule_is_no_look(scene: Scene) -> None:
    petra = PersonId(950)
    await hire(scene.store, petra, "Petra", Role.COORDINATOR)
    mine, foreign = scene.records[:2]
    await keep(
        scene.store,
        msgspec.structs.replace(foreign, group=msgspec.structs.replace(foreign.group, coordinator=petra)),
    )
    for group, rule, stamp in ((foreign.group.id, "S2", ""), (mine.group.id, "S99", ""), (mine.group.id, "S2", "x")):
        with pytest.raises(Expired):
            await scene.digest.concern(CARLA, group, rule, "P1", stamp)
        with pytest.raises(Expired):
            await scene.digest.mark(CARLA, group, rule, "P1", stamp, Did.DONE)
    assert await looks_of(scene) == []
    assert foreign.group.title not in said(await scene.talk(OLGA).says("/logboek"))


async def test_a_point_that_is_handled_shows_the_week_and_is_a_look_at_it(scene: Scene) -> None:
    digest = await scene.monday_morning(45)
    assert await looks_of(scene) == []
    await scene.talk(CARLA).taps("1 gedaan", digest)
    assert await looks_of(scene) == [("week", "")]


async def test_the_owner_still_reads_an_export_after_much_looking(scene: Scene) -> None:
    talk = scene.talk(CARLA)
    await talk.says("/rapport")
    await talk.taps("4e kwartaal 2026")
    await talk.taps("Excel-bestand")
    names = labels(await talk.says("/verloop"))
    for _ in range(3):
        scene.clock.moment += timedelta(hours=1)
        for name in names[:3]:
            await talk.says("/verloop")
            await talk.taps(name)
    logged = [one.look.what for one in await scene.reports.log(OLGA)]
    assert logged == ["trend"] * 9 + ["report-xlsx"]
