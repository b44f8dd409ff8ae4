"""Carla's Monday: moments K1 to K9 as conversations, each within its taps and its seconds of reading."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import timedelta

import openpyxl
import pytest

from bot.digest.model import MOST
from bot.messenger.screens import Screen
from bot.season.groups import CARLA
from tests.digest.scene import ANNA, Scene, set_scene
from tests.moments import GLANCE, Stopwatch
from tests.screens import labels, said, words
from tests.talk import Talk

TYPED = 2
"""Taps that a typed line counts for: the keyboard, and Send."""


@dataclass
class Desk:
    """Somebody at their screen, and the stopwatch beside it."""

    talk: Talk
    watch: Stopwatch = field(default_factory=Stopwatch)

    async def tap(self, label: str, *, searching: bool = False) -> Screen:
        """Press a button that is where it always is, or after reading all that come before it."""
        assert self.talk.seen is not None
        there = labels(self.talk.seen)
        self.watch.presses()
        self.watch.reads(" ".join(there[: there.index(label) + 1]) if searching else label)
        return self.reads(await self.talk.taps(label))

    async def types(self, line: str) -> Screen:
        self.watch.presses(TYPED)
        return self.reads(await self.talk.says(line))

    def reads(self, screen: Screen) -> Screen:
        """All of a screen; a picture is looked at, unless the words under it are the same."""
        self.watch.words += words(screen)
        if screen.picture is not None and "Verloop van" not in said(screen):
            self.watch.other += GLANCE
        self.talk.seen = screen
        return screen


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


async def opened(scene: Scene, week: int = 45) -> tuple[Desk, Screen]:
    """Carla opens the digest and reads it; the clock runs."""
    digest = await scene.monday_morning(week)
    assert digest is not None
    desk = Desk(scene.talk(CARLA))
    return desk, desk.reads(digest)


async def after_the_digest(scene: Scene) -> Desk:
    """The digest is read; the clock begins now."""
    desk, _ = await opened(scene)
    desk.watch = Stopwatch()
    return desk


@pytest.mark.moment
async def test_k1_the_digest_is_read_in_thirty_seconds(scene: Scene) -> None:
    desk, digest = await opened(scene)
    desk.watch.keeps("K1")
    assert words(digest) <= 100
    assert said(digest).count("Vraag aan Anna") == MOST
    assert digest.picture is not None


@pytest.mark.moment
async def test_k2_a_quiet_week_is_one_line(scene: Scene) -> None:
    desk, digest = await opened(scene, 40)
    desk.watch.keeps("K2")
    assert said(digest) == "<b>De week tot ma 28 sep: niets bijzonders.</b> 14 groepen, 14 bijeenkomsten."
    assert len(said(digest)) <= 200
    assert digest.picture is None


@pytest.mark.moment
async def test_k3_why_a_group_is_there_is_one_tap(scene: Scene) -> None:
    desk = await after_the_digest(scene)
    why = await desk.tap("1 waarom?")
    desk.watch.keeps("K3")
    shown = said(why)
    assert "Waarom staat" in shown
    assert "laag → laag" in shown
    assert re.search(r"Antwoorden: 5 of meer van \d+\.", shown)
    assert re.search(r"Anna hoorde dit al op \d+ okt\.", shown)


@pytest.mark.moment
async def test_k4_whom_to_call_and_what_to_ask_is_on_the_first_screen(scene: Scene) -> None:
    desk, digest = await opened(scene)
    desk.watch.other = 0  # the words alone say it
    desk.watch.keeps("K4")
    asks = [line for line in said(digest).splitlines() if line.startswith("<i>Vraag aan")]
    assert len(asks) == MOST
    for line in asks:
        assert re.fullmatch(r"<i>Vraag aan Anna: (wie|wat|hoe) [^?]+\?</i>", line)


@pytest.mark.moment
async def test_k5_the_trend_for_the_meeting(scene: Scene) -> None:
    desk = await after_the_digest(scene)
    which = await desk.tap("Verloop")
    middle = labels(which)[6]  # halfway the fourteen names
    trend = await desk.tap(middle, searching=True)
    desk.watch.keeps("K5")
    assert trend.picture is not None
    lanes = [line.split(" ")[-1] for line in said(trend).splitlines()[1:5]]
    assert [len(lane.replace("|", "")) for lane in lanes] == [6] * 4
    assert "Antwoorden: 5 of meer van" in said(trend)
    in_words = said(await scene.talk(CARLA).taps("In woorden", trend)).splitlines()
    record = next(one for one in scene.records if one.group.title == middle)
    out = [one for one in record.rounds.outcomes if one.closed + timedelta(hours=24) <= scene.clock.now()]
    for line, outcome, *signs in zip(in_words[1:7], out, *lanes[:3], strict=True):
        for code, sign in zip(("P1", "P2", "P3"), signs, strict=True):
            assert sign == {None: "–", "hoog": "▲", "midden": "◆", "laag": "▼"}[outcome.bands.get(code)]
        assert (f"(5 of meer van {outcome.members})" in line) == outcome.published


@pytest.mark.moment
@pytest.mark.parametrize(
    "typed", ["wie heeft laag gescoord?", "Welke deelnemers waren ontevreden", "wie antwoordde niet?"]
)
async def test_k6_who_answered_what_is_refused_with_a_reason_and_an_offer(scene: Scene, typed: str) -> None:
    desk = Desk(scene.talk(CARLA))
    refused = await desk.types(typed)
    desk.watch.keeps("K6")
    assert "kan niemand zien" in said(refused)
    assert "eerlijk" in said(refused)
    assert labels(refused) == ["Patronen over groepen"]


@pytest.mark.moment
@pytest.mark.parametrize("typed", ["wie scoort het laagst?", "welke groep is de beste", "maak een ranglijst", "top 3"])
async def test_k7_a_ranking_is_refused_with_a_reason_and_an_offer(scene: Scene, typed: str) -> None:
    desk = Desk(scene.talk(CARLA))
    refused = await desk.types(typed)
    desk.watch.keeps("K7")
    assert "vergelijken doe ik niet" in said(refused)
    assert "minder eerlijk" in said(refused)
    patterns = await desk.tap("Patronen over groepen")
    titles = [record.group.title for record in scene.records]
    assert not any(title in said(patterns) for title in titles)


@pytest.mark.moment
async def test_k8_where_too_few_answer_is_a_list_without_scores_or_names(scene: Scene) -> None:
    desk = Desk(scene.talk(CARLA))
    listed = said(await desk.types("waar daalt de respons?"))
    desk.watch.keeps("K8")
    assert "Minder dan 5 antwoorden" in listed
    lines = [re.fullmatch(r"– (.+): \d van 6 keer(?:, steeds vaker)?", line) for line in listed.splitlines()[1:-1]]
    titles = [found[1] for found in lines if found is not None]
    assert len(titles) == len(lines) > 0
    assert titles == sorted(titles, key=str.casefold)
    assert not any(word in listed for word in ("laag", "hoog", "midden", "Anna"))


@pytest.mark.moment
async def test_k9_the_quarterly_report_is_three_taps_and_noted(scene: Scene) -> None:
    desk = await after_the_digest(scene)
    await desk.tap("Rapport")
    await desk.tap("4e kwartaal 2026", searching=True)
    handed = await desk.tap("Excel-bestand")
    desk.watch.keeps("K9")
    assert handed.document is not None
    book = openpyxl.load_workbook(io.BytesIO(handed.document.data))
    assert book.sheetnames == ["Bijeenkomsten", "Patronen", "Uitleg"]
    record = await scene.store.person(CARLA)
    assert record is not None
    assert [(one.what, one.about) for one in record.notebook.exports][-1] == ("report-xlsx", "2026-Q4")


async def test_a_facilitator_who_asks_for_a_ranking_is_offered_their_own_groups(scene: Scene) -> None:
    refused = await scene.talk(ANNA).says("welke begeleider is de beste?")
    assert "vergelijken doe ik niet" in said(refused)
    assert labels(refused) == ["Verloop"]
