"""One short season, played once, to be judged and doctored by many tests."""

from __future__ import annotations

import asyncio

import pytest

from bot.config import Config
from bot.season.evidence import Evidence
from bot.season.loop import VirtualTimeLoop
from bot.season.run import play_season


@pytest.fixture(scope="session")
def played() -> Evidence:
    """What is left of two groups after four weeks, all promises kept."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(play_season(groups=2, weeks=4, seed=3, progress=False, config=Config()))
