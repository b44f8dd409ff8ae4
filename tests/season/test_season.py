"""Whole seasons: promises kept, the same every time, and judges that notice when the bot misbehaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.checkins import publication
from bot.checkins.service import Checkins
from bot.config import Config, QuietConfig
from bot.reminders import budget, purses
from bot.season.report import Report
from bot.season.run import run_season

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def season() -> Report:
    return run_season(groups=1, weeks=3, seed=1)


def test_three_weeks_of_one_group_break_no_promise(season: Report) -> None:
    assert season.broken == {}


def test_the_report_counts_what_happened(season: Report) -> None:
    assert season.people["deelnemers"] == 10
    assert season.sessions == 3
    assert season.published + season.too_few == 3
    assert season.answers > 40
    assert season.messages["digest"] == 4


def test_the_report_reads_as_dutch_and_as_json(season: Report) -> None:
    assert "Alle beloften zijn gehouden." in season.as_text()
    assert json.loads(json.dumps(season.as_json()))["messages"] == season.messages


def test_the_report_names_what_was_broken(season: Report) -> None:
    text = replace(season, broken={"calls_come": ["Dewi000, di 22 sep, 11.40 uur: 'ask' kwam niet"]}).as_text()
    assert "✗ Tien minuten na afloop" in text
    assert "Dewi000, di 22 sep" in text
    assert "1 belofte gebroken." in text


def test_another_seed_is_another_season(season: Report) -> None:
    assert run_season(groups=1, weeks=3, seed=2).fingerprint != season.fingerprint


def test_the_same_seed_gives_the_same_report_in_another_process() -> None:
    assert _printed(hash_seed="0") == _printed(hash_seed="4242")


def _printed(hash_seed: str) -> bytes:
    command = [sys.executable, "-m", "bot", "season", "--groups", "2", "--weeks", "2", "--seed", "9", "--json"]
    surroundings = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, cwd=ROOT, env=surroundings, check=True, capture_output=True).stdout


def test_a_bot_without_quiet_hours_is_noticed() -> None:
    noisy = Config(quiet=QuietConfig(begin=time(23, 59), end=time(0, 0), sundays=False))
    broken = run_season(groups=2, weeks=2, seed=1, config=noisy).broken
    assert "nights_are_quiet" in broken
    assert "reminders_come" in broken


def test_another_minimum_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publication, "MINIMUM", 9)
    assert set(run_season(groups=1, weeks=3, seed=1).broken) & {"outcomes_are_true", "calls_come"}


def test_reminding_everybody_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def anybody(*_: object) -> bool:
        return True

    monkeypatch.setattr(Checkins, "claim_nudge", anybody)
    assert "who_answered_is_left_alone" in run_season(groups=1, weeks=2, seed=1).broken


def test_a_bot_that_writes_more_than_three_times_a_week_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST", 9)
    assert set(run_season(groups=1, weeks=2, seed=1).broken) == {"nobody_hears_too_often"}


def test_a_bot_that_writes_to_people_on_holiday_or_who_want_less_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(purses, "wants", lambda *_, **__: True)
    assert {"reminders_come", "one_nudge"} <= set(run_season(groups=1, weeks=4, seed=1).broken)


@pytest.mark.slow
def test_twelve_weeks_of_two_groups_break_no_promise() -> None:
    assert run_season(groups=2, weeks=12, seed=12).broken == {}


@pytest.mark.slow
def test_every_corner_of_the_timetable_keeps_every_promise() -> None:
    report = run_season(groups=10, weeks=4, seed=4)
    assert report.broken == {}
    assert report.gifts, "nothing was named that a group gave, so nothing of it was judged either"
