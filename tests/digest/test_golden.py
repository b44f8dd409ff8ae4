"""A quiet, an ordinary and a stormy week over simulated groups, kept to the letter in `golden/`.

To look at them again after a change of words: ``python -m tests.digest.test_golden`` writes them anew.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import pytest

from bot.checkins.model import Band
from bot.drawing.pictures import paint
from bot.messenger.screens import Screen
from bot.records import GroupRecord
from bot.season.groups import CARLA
from tests.digest.scene import Scene, as_of, keep, monday, set_scene
from tests.screens import labels, said, words

FOLDER = Path(__file__).parent / "golden"
WEEKS = {"quiet": 40, "ordinary": 44, "stormy": 46}
LATEST = ("s6", "s7")


def stormy(record: GroupRecord) -> GroupRecord:
    """The group with its last two outcomes low on every question."""
    outcomes = tuple(
        msgspec.structs.replace(one, bands=dict.fromkeys(one.questions, Band.LOW)) if one.session in LATEST else one
        for one in record.rounds.outcomes
    )
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes))


async def a_week(name: str) -> tuple[Scene, Screen]:
    """The digest of one of the three weeks; in the stormy one every group's last two outcomes are low."""
    scene = await set_scene(seed=4, now=monday(WEEKS[name]))
    if name == "stormy":
        for record in scene.records:
            await keep(scene.store, as_of(stormy(record), monday(WEEKS[name])))
    digest = await scene.monday_morning(WEEKS[name])
    assert digest is not None
    return scene, digest


def as_text(digest: Screen) -> str:
    """What the reader sees, the picture in words."""
    picture = said(Screen(digest.picture.alt)) if digest.picture is not None else "geen plaatje"
    return "\n".join([said(digest), "", *(f"[{label}]" for label in labels(digest)), "", picture, ""])


@pytest.mark.parametrize("name", WEEKS)
async def test_the_week_reads_as_it_was_kept(name: str) -> None:
    _, digest = await a_week(name)
    assert as_text(digest) == (FOLDER / f"{name}.txt").read_text("utf-8")
    assert words(digest) <= 100
    assert (digest.picture is None) == (name == "quiet")


async def test_a_stormy_week_names_three_points_and_keeps_the_rest_behind_a_button() -> None:
    scene, digest = await a_week("stormy")
    talk = scene.talk(CARLA)
    more = await talk.taps("Meer punten", digest)
    assert said(digest).count("Vraag aan") == 3
    assert said(more).count("Vraag aan") > 10
    assert more.fresh


async def write_all() -> None:
    """Keep the three weeks as they are now, with their pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name in WEEKS:
        scene, digest = await a_week(name)
        (FOLDER / f"{name}.txt").write_text(as_text(digest), "utf-8")
        week = (await scene.digest.week(CARLA)).week
        (FOLDER / f"{name}.png").write_bytes(paint(scene.screens.picture(week).svg))


if __name__ == "__main__":
    asyncio.run(write_all())
