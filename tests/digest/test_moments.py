"""Carla's Monday: moments K1 to K9 as conversations, counted in taps and in seconds of reading."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import openpyxl
import pytest

from bot.digest.model import MOST
from bot.messenger.screens import Screen
from bot.season.groups import CARLA
from tests.digest.scene import Scene, set_scene
from tests.screens import labels, said, words
from tests.talk import Talk

WORDS_A_SECOND, SECONDS_A_TAP, SECONDS_A_PICTURE = 4.0, 1.5, 3.0
"""A practised reader on a phone; a tap with the time to find it; a glance at a picture."""


@dataclass
class Stopwatch:
    """Counts what a moment costs."""

    talk: Talk
    taps: int = 0
    seconds: float = 0.0
    read: list[str] = field(default_factory=list)

    async def tap(self, label: str) -> Screen:
        self.taps += 1
        self.seconds += SECONDS_A_TAP
        return self.reads(await self.talk.taps(label))

    def reads(self, screen: Screen) -> Screen:
        self.seconds += words(screen) / WORDS_A_SECOND + (SECONDS_A_PICTURE if screen.picture else 0)
        self.read.append(said(screen))
        self.talk.seen = screen
        return screen


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


async def begun(scene: Scene, week: int = 45) -> tuple[Stopwatch, Screen]:
    digest = await scene.monday_morning(week)
    assert digest is not None
    watch = Stopwatch(scene.talk(CARLA))
    return watch, watch.reads(digest)


async def test_k1_the_digest_is_read_in_thirty_seconds(scene: Scene) -> None:
    watch, digest = await begun(scene)
    assert watch.seconds <= 30
    assert words(digest) <= 100
    assert said(digest).count("Vraag aan Anna") == MOST
    assert digest.picture is not None


async def test_k2_a_quiet_week_is_one_line() -> None:
    scene = await set_scene()
    watch, digest = await begun(scene, 40)
    assert said(digest) == "<b>Week 39: niets bijzonders.</b> 14 groepen, 14 bijeenkomsten."
    assert len(said(digest)) <= 200
    assert (watch.seconds <= 5, digest.picture) == (True, None)


async def test_k3_why_a_group_is_there_is_one_tap(scene: Scene) -> None:
    watch, _ = await begun(scene)
    before = watch.seconds
    why = await watch.tap("1 waarom?")
    assert (watch.taps, watch.seconds - before <= 15) == (1, True)
    assert "Waarom staat" in said(why)
    assert "laag → laag" in said(why)
    assert "hoorde dit eerder dan jij" in said(why)


async def test_k4_whom_to_call_and_what_to_ask_is_on_the_first_screen(scene: Scene) -> None:
    watch, digest = await begun(scene)
    for line in said(digest).splitlines():
        if line.startswith("<i>Vraag aan"):
            assert line.endswith("?</i>")
    assert (watch.taps, watch.seconds <= 30) == (0, True)


async def test_k5_the_trend_for_the_meeting(scene: Scene) -> None:
    watch, _ = await begun(scene)
    before = watch.seconds
    which = await watch.tap("Verloop")
    trend = await watch.tap(labels(which)[0])
    assert (watch.taps, trend.picture is not None, words(trend) <= 40) == (2, True, True)
    in_words = await scene.talk(CARLA).taps("In woorden", trend)
    assert "5 of meer van" in said(in_words)
    assert len(said(in_words).splitlines()) == 1 + 6
    assert watch.seconds - before <= 40  # with fourteen names to choose from


@pytest.mark.parametrize("typed", ["wie scoort het laagst?", "welke groep is de beste", "maak een ranglijst", "top 3"])
async def test_k6_and_k7_a_ranking_is_refused_with_a_reason_and_an_offer(scene: Scene, typed: str) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    refused = watch.reads(await watch.talk.says(typed))
    assert "vergelijken doe ik niet" in said(refused)
    patterns = await watch.tap("Patronen over groepen")
    titles = [record.group.title for record in scene.records]
    assert not any(title in said(patterns) for title in titles)
    assert (watch.taps, watch.seconds <= 40) == (1, True)


async def test_k8_where_too_few_answer_is_a_list_without_scores_or_names(scene: Scene) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    listed = watch.reads(await watch.talk.says("waar daalt de respons?"))
    assert "te weinig antwoorden" in said(listed)
    titles = [line.split(":")[0].removeprefix("– ") for line in said(listed).splitlines()[1:-1]]
    assert titles == sorted(titles, key=str.casefold)
    assert not any(word in said(listed) for word in ("laag", "hoog", "midden"))
    assert (watch.taps, watch.seconds <= 15) == (0, True)


async def test_k9_the_quarterly_report_is_three_taps_and_noted(scene: Scene) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    await watch.talk.says("/rapport")
    await watch.tap("4e kwartaal 2026")
    handed = await watch.tap("Excel-bestand")
    assert handed.document is not None
    book = openpyxl.load_workbook(io.BytesIO(handed.document.data))
    assert book.sheetnames == ["Bijeenkomsten", "Patronen", "Uitleg"]
    assert (watch.taps, watch.seconds <= 30) == (2, True)
    record = await scene.store.person(CARLA)
    assert record is not None
    assert [(one.what, one.about) for one in record.notebook.looks][-1] == ("report-xlsx", "2026-Q4")


async def test_a_name_that_sounds_like_a_ranking_is_not_refused(scene: Scene) -> None:
    assert "vergelijken doe ik niet" not in said(await scene.talk(CARLA).says("hoe was je weekend?"))
