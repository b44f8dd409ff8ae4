"""Plays a season: the real bot, people who behave, and in the end the promises checked.

Everything runs in one process on virtual time, so twelve weeks take seconds; and everything that is left to chance
follows from one number, so whatever goes wrong can be played again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.config import Config
from bot.content import content_folder, load_content
from bot.dutch import say_date
from bot.season.actor import Scene
from bot.season.cast import Cast
from bot.season.diary import Diary
from bot.season.evidence import Evidence
from bot.season.loop import VirtualTimeLoop
from bot.season.report import Report, report_of
from bot.season.stage import Stage, set_stage
from bot.season.timetable import moment_of
from bot.season.words import Words

BEGIN = date(2026, 9, 14)
"""A Monday; twelve weeks from here the clocks have gone back."""
WEEK = timedelta(weeks=1)
AFTERWARDS = timedelta(days=3)
"""After the last week, for questions that close on Tuesday and the last digest."""
_STEP = 6 * 3600.0


def run_season(groups: int, weeks: int, seed: int, progress: bool = False, *, config: Config | None = None) -> Report:
    """Play ``weeks`` weeks of ``groups`` groups and judge them.

    Args:
        groups: how many, from 1.
        weeks: how long the groups meet, from 1; a week to begin and some days to end come with it.
        seed: the same number gives the same season, to the letter.
        progress: show how far it is, on standard error.
        config: another configuration for the bot; what is promised does not change with it.
    """
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        evidence = runner.run(play_season(groups, weeks, seed, progress, config or Config()))
    return report_of(evidence, groups, weeks, seed)


async def play_season(groups: int, weeks: int, seed: int, progress: bool, config: Config) -> Evidence:
    """Play a season on the running loop, which must have virtual time; answers all there is to judge it by."""
    content = load_content(content_folder())
    words, diary = Words(content), Diary()
    start = moment_of(datetime.combine(BEGIN, time(9, 0)))
    length = (weeks + 1) * WEEK + AFTERWARDS
    async with set_stage(start, seed, content, config) as stage:
        scene = Scene(stage.world, words, diary)
        cast = Cast(scene, seed, groups, weeks, BEGIN + WEEK)
        with _shown(stage, length, progress) as showing:
            await _for_as_long_as(length, stage.house.run(stage.alarm), cast.play(stage.house), showing)
        scene.close()
        return Evidence(
            diary,
            stage.world.ledger.after(),
            start + length - timedelta(hours=1),
            words,
            list(stage.refusals),
            stage.incidents(),
        )


async def _for_as_long_as(length: timedelta, *plays: Coroutine[Any, Any, None]) -> None:
    """Let all go on for some time, then end them; whatever goes wrong in one ends all and is raised."""
    tasks = [asyncio.create_task(play) for play in plays]
    done, _ = await asyncio.wait(tasks, timeout=length.total_seconds(), return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


@contextlib.contextmanager
def _shown(stage: Stage, length: timedelta, wanted: bool) -> Iterator[Coroutine[Any, Any, None]]:
    """A bar with the day that is being played."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not wanted, transient=True) as bar:
        day = bar.add_task("", total=length.total_seconds())

        async def follow() -> None:
            while True:
                bar.update(day, description=say_date(stage.world.now()))
                await asyncio.sleep(_STEP)
                bar.advance(day, _STEP)

        yield follow()
