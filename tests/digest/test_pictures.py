"""Pictures say what the words say, are drawn once, apart from the bot, and never cost anybody their message."""

from __future__ import annotations

import asyncio
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import psutil
import pytest

from bot.checkins.model import Band
from bot.digest.week_picture import worst
from bot.drawing import svg
from bot.drawing.pictures import FONT, Pictures, Sketch, paint
from bot.ids import SeededIds
from bot.log import Incidents
from bot.messenger.screens import Screen, text
from bot.season.groups import CARLA
from tests.digest.scene import Scene, set_scene
from tests.screens import said

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


def is_cut(shown: str, title: str) -> bool:
    """Whether this is the title, perhaps cut to fit."""
    return bool(shown) and (shown == title or (shown.endswith("…") and title.startswith(shown[:-1])))


def drawn(svg_text: str) -> list[ET.Element]:
    return list(ET.fromstring(svg_text).iter())  # noqa: S314 - our own


async def test_the_picture_has_a_row_for_each_group_by_name_and_the_words_say_the_same(scene: Scene) -> None:
    week = (await scene.digest.week(CARLA)).week
    sketch = scene.screens.picture(week)
    shown = [one.text or "" for one in drawn(sketch.svg)]
    places = [next(place for place, one in enumerate(shown) if is_cut(one, line.title)) for line in week.groups]
    assert places == sorted(places)
    in_words = said(Screen(sketch.alt))
    for line in week.groups:
        assert line.title in in_words
        if line.came is not None:
            came = f"{line.came.present} van {line.came.members}"
            assert came in shown
            assert f"opkomst {came}" in in_words
        if len(line.outcomes) > 1:
            bands = " → ".join("–" if worst(one) is None else str(worst(one)) for one in line.outcomes)
            assert f"Wat per keer het laagst was: {bands}" in in_words


def test_each_band_has_its_own_shape_and_height() -> None:
    shapes = {band: re.sub(r'(fill|stroke)="#\w+"', "", svg.mark(band, 0, 0)) for band in Band}
    assert len(set(shapes.values())) == 3
    assert svg.level(Band.HIGH, 50) < svg.level(Band.MIDDLE, 50) < svg.level(Band.LOW, 50)


def test_no_line_crosses_a_gap() -> None:
    assert svg.lane([Band.HIGH, Band.LOW], [0, 10], 50).count("<path") == 3
    assert svg.lane([Band.HIGH, None, Band.LOW], [0, 10, 20], 50).count("stroke=") == 0


@pytest.mark.parametrize("title", ["<b>&amp;", "a" * 60, "\u202eomgekeerd", "👍 groep", "مجموعة", "", "a\x00b"])
def test_any_name_gives_a_picture(title: str) -> None:
    png = paint(svg.page(40, [svg.words(5, 20, svg.fitted(title, 12, 100), 12)], title.replace("\x00", "")))
    assert png.startswith(PNG)


async def test_the_same_sketch_is_drawn_once() -> None:
    pictures = Pictures(Incidents(SeededIds(1)), apart=False)
    plain = svg.page(10, [], "x")
    assert await pictures.draw(plain) is await pictures.draw(plain)


async def test_what_cannot_be_drawn_leaves_the_words() -> None:
    pictures = Pictures(Incidents(SeededIds(1)), apart=False)
    screen = Screen(text("digest-no-groups"))
    assert await pictures.over(screen, Sketch("<no svg", text("digest-no-groups"))) == screen


@pytest.mark.slow
async def test_two_hundred_pictures_apart_leave_the_memory_level() -> None:
    pictures = Pictures(Incidents(SeededIds(1)))
    weeks = [
        svg.page(600, [svg.words(10, 20 + 40 * row, f"{n}-{row}", 13) for row in range(14)], "x") for n in range(200)
    ]
    sizes: list[int] = []
    try:
        for number, one in enumerate(weeks):
            assert (await pictures.draw(one)).startswith(PNG)
            if number in (20, 199):
                (child, *_) = [p for p in psutil.Process().children(recursive=True) if "spawn" in " ".join(p.cmdline())]
                sizes.append(child.memory_info().rss)
    finally:
        await pictures.stop()
    assert sizes[1] <= 1.1 * sizes[0]


@pytest.mark.slow
async def test_a_drawing_process_that_was_killed_is_replaced_and_the_loop_goes_on_meanwhile() -> None:
    pictures = Pictures(Incidents(SeededIds(1)))
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0)
            ticks += 1

    try:
        assert (await pictures.draw(svg.page(10, [], "first"))).startswith(PNG)
        (child, *_) = [p for p in psutil.Process().children(recursive=True) if "spawn" in " ".join(p.cmdline())]
        child.kill()
        child.wait(10)
        beside = asyncio.create_task(tick())
        assert (await pictures.draw(svg.page(10, [], "second"))).startswith(PNG)
        beside.cancel()
    finally:
        await pictures.stop()
    assert ticks > 100


def test_the_font_has_its_licence_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (Path(FONT) / "LICENSE").read_text("utf-8")
