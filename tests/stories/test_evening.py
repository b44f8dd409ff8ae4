"""The evening reminder when the wire breaks at its moment: for who did not answer, once, and without a trace of who."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.season.loop import VirtualTimeLoop
from tests.stories.cast import AFTER, Cast, a_group, answer
from tests.town import Town, a_town, in_town

CALL = "Hoe was de bijeenkomst?"


def calls(cast: Cast) -> list[int]:
    """How often each member was called, in the evening too."""
    return [one.has_read(CALL) for one in cast.members]


async def cut_in_the_evening(town: Town, answered: int = 2) -> Cast:
    """Some have answered, and nothing leaves when the others are to be called again."""
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members[:answered], 4)
    await town.until("di 13 okt 18.29")
    await town.passes(seconds=15)
    town.wire.down = True
    return cast


@in_town
async def test_a_short_cut_at_the_evening_reminder_costs_nobody_theirs(town: Town) -> None:
    cast = await cut_in_the_evening(town)
    await town.passes(seconds=25)
    town.wire.down = False
    await town.until("di 13 okt 18.45")
    assert calls(cast) == [1, 1, 2, 2, 2]
    await town.until("wo 14 okt 9.00")
    assert calls(cast) == [1, 1, 2, 2, 2]


@in_town
async def test_an_evening_reminder_that_could_not_leave_comes_after_a_crash(town: Town) -> None:
    cast = await cut_in_the_evening(town)
    await town.until("di 13 okt 18.34")
    await town.crashes()
    await town.starts()
    await town.until("di 13 okt 19.05")
    assert calls(cast) == [1, 1, 2, 2, 2]
    await town.until("wo 14 okt 9.00")
    assert calls(cast) == [1, 1, 2, 2, 2]


async def kept_after_a_cut(folder: Path, answered: int) -> bytes:
    """All that is on disk when the check-in has closed with too few answers."""
    async with a_town(folder) as town:
        await cut_in_the_evening(town, answered)
        await town.passes(minutes=4)
        town.wire.down = False
        await town.until("wo 14 okt 14.00")
        return town.bytes_on_disk("heard")


def test_nothing_on_disk_tells_afterwards_who_was_reminded(tmp_path: Path) -> None:
    kept = []
    for answered in (2, 3):
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            kept.append(runner.run(kept_after_a_cut(tmp_path / str(answered), answered)))
    assert kept[0] == kept[1]
