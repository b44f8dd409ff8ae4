"""Carla's Monday: moments K1 to K9 as conversations, each within its taps and its seconds of reading."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import timedelta

import openpyxl
import pytest

from bot.digest.model import MOST
from bot.messenger.screens import Screen
from bot.season.groups import CARLA
from tests.digest.scene import ANNA, Scene, set_scene
from tests.screens import labels, said, words
from tests.talk import Talk

TAP, WORD, BOT, GLANCE = 1.5, 0.25, 0.3, 3.0
"""Seconds: a tap with the time to find it, a word for a practised reader, the bot's answer, a glance at a picture."""
TYPED = 2
"""Taps that a typed line counts for: the keyboard, and Send."""


@dataclass
class Stopwatch:
    """Counts what a moment costs, by the model above."""

    talk: Talk
    taps: int = 0
    seconds: float = 0.0

    async def tap(self, label: str, *, searching: bool = False) -> Screen:
        """Press a button that is where it always is, or after reading all that come before it."""
        assert self.talk.seen is not None
        there = labels(self.talk.seen)
        self._counts(1, " ".join(there[: there.index(label) + 1]) if searching else label)
        return self.reads(await self.talk.taps(label))

    async def types(self, line: str) -> Screen:
        self._counts(TYPED, "")
        return self.reads(await self.talk.says(line))

    def reads(self, screen: Screen) -> Screen:
        """All of a screen; a picture is looked at, unless the words under it are the same."""
        self.seconds += words(screen) * WORD + BOT
        if screen.picture is not None and "Verloop van" not in said(screen):
            self.seconds += GLANCE
        self.talk.seen = screen
        return screen

    def _counts(self, taps: int, read: str) -> None:
        self.taps += taps
        self.seconds += taps * TAP + len(read.split()) * WORD

    def within(self, taps: int, seconds: float) -> bool:
        """Whether it cost no more than this; says what it did cost if not."""
        assert self.taps <= taps, f"{self.taps} taps"
        assert self.seconds <= seconds, f"{self.seconds:.1f} seconds"
        return True


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


async def opened(scene: Scene, week: int = 45) -> tuple[Stopwatch, Screen]:
    """Carla opens the digest and reads it; the clock runs."""
    digest = await scene.monday_morning(week)
    assert digest is not None
    watch = Stopwatch(scene.talk(CARLA))
    return watch, watch.reads(digest)


async def after_the_digest(scene: Scene) -> Stopwatch:
    """The digest is read; the clock begins now."""
    watch, _ = await opened(scene)
    watch.seconds = 0.0
    return watch


async def test_k1_the_digest_is_read_in_thirty_seconds(scene: Scene) -> None:
    watch, digest = await opened(scene)
    assert watch.within(taps=0, seconds=30)
    assert words(digest) <= 100
    assert said(digest).count("Vraag aan Anna") == MOST
    assert digest.picture is not None


async def test_k2_a_quiet_week_is_one_line(scene: Scene) -> None:
    watch, digest = await opened(scene, 40)
    assert watch.within(taps=0, seconds=5)
    assert said(digest) == "<b>De week tot ma 28 sep: niets bijzonders.</b> 14 groepen, 14 bijeenkomsten."
    assert len(said(digest)) <= 200
    assert digest.picture is None


async def test_k3_why_a_group_is_there_is_one_tap(scene: Scene) -> None:
    watch = await after_the_digest(scene)
    why = await watch.tap("1 waarom?")
    assert watch.within(taps=1, seconds=15)
    shown = said(why)
    assert "Waarom staat" in shown
    assert "laag → laag" in shown
    assert re.search(r"Antwoorden: 5 of meer van \d+\.", shown)
    assert re.search(r"Anna hoorde dit al op \d+ okt\.", shown)


async def test_k4_whom_to_call_and_what_to_ask_is_on_the_first_screen(scene: Scene) -> None:
    watch, digest = await opened(scene)
    watch.seconds -= GLANCE  # the words alone say it
    assert watch.within(taps=0, seconds=25)
    asks = [line for line in said(digest).splitlines() if line.startswith("<i>Vraag aan")]
    assert len(asks) == MOST
    for line in asks:
        assert re.fullmatch(r"<i>Vraag aan Anna: (wie|wat|hoe) [^?]+\?</i>", line)


async def test_k5_the_trend_for_the_meeting(scene: Scene) -> None:
    watch = await after_the_digest(scene)
    which = await watch.tap("Verloop")
    middle = labels(which)[6]  # halfway the fourteen names
    trend = await watch.tap(middle, searching=True)
    assert watch.within(taps=2, seconds=15)
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


@pytest.mark.parametrize(
    "typed", ["wie heeft laag gescoord?", "Welke deelnemers waren ontevreden", "wie antwoordde niet?"]
)
async def test_k6_who_answered_what_is_refused_with_a_reason_and_an_offer(scene: Scene, typed: str) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    refused = await watch.types(typed)
    assert watch.within(taps=2, seconds=10)
    assert "kan niemand zien" in said(refused)
    assert "eerlijk" in said(refused)
    assert labels(refused) == ["Patronen over groepen"]


@pytest.mark.parametrize("typed", ["wie scoort het laagst?", "welke groep is de beste", "maak een ranglijst", "top 3"])
async def test_k7_a_ranking_is_refused_with_a_reason_and_an_offer(scene: Scene, typed: str) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    refused = await watch.types(typed)
    assert watch.within(taps=2, seconds=10)
    assert "vergelijken doe ik niet" in said(refused)
    assert "minder eerlijk" in said(refused)
    patterns = await watch.tap("Patronen over groepen")
    titles = [record.group.title for record in scene.records]
    assert not any(title in said(patterns) for title in titles)


async def test_k8_where_too_few_answer_is_a_list_without_scores_or_names(scene: Scene) -> None:
    watch = Stopwatch(scene.talk(CARLA))
    listed = said(await watch.types("waar daalt de respons?"))
    assert watch.within(taps=2, seconds=15)
    assert "Minder dan 5 antwoorden" in listed
    lines = [re.fullmatch(r"– (.+): \d van 6 keer(?:, steeds vaker)?", line) for line in listed.splitlines()[1:-1]]
    titles = [found[1] for found in lines if found is not None]
    assert len(titles) == len(lines) > 0
    assert titles == sorted(titles, key=str.casefold)
    assert not any(word in listed for word in ("laag", "hoog", "midden", "Anna"))


async def test_k9_the_quarterly_report_is_three_taps_and_noted(scene: Scene) -> None:
    watch = await after_the_digest(scene)
    await watch.tap("Rapport")
    await watch.tap("4e kwartaal 2026", searching=True)
    handed = await watch.tap("Excel-bestand")
    assert watch.within(taps=3, seconds=30)
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
