"""A backup of an evening with an open round does not tell how many of that group had still to be reminded."""

import asyncio
import json
import tarfile
from pathlib import Path
from typing import Any

from bot.season.loop import VirtualTimeLoop
from bot.store.backup import write_backup
from tests.stories.cast import AFTER, a_group, answer, invites, joins, makes_a_group
from tests.town import a_town


async def files_that_evening(folder: Path, silent: int) -> dict[str, Any]:
    """What a backup has after the evening reminders of one group, and the calls of two others before and after them."""
    async with a_town(folder) as town:
        cast = await a_group(town, members=6)
        for name, title, hours in (("Fay", "Koken", "16.30-18.15"), ("Gus", "Zingen", "16.45-18.25")):
            guide = town.neighbour(name)
            await invites(cast.carla, guide, "Een begeleider")
            link = await makes_a_group(guide, title, "di 13 okt", "10", hours)
            for number in range(5):
                await joins(town, f"{title} {number}", link)
        await town.until(AFTER)
        await answer(cast.members[silent:], 4)
        await town.until("di 13 okt 19.15")
        assert [one.has_read("Nog één keer") for one in cast.members] == [1] * silent + [0] * (6 - silent)
        write_backup(town.data, folder / "copy.tar.gz")
        with tarfile.open(folder / "copy.tar.gz") as archive:
            archive.extractall(folder / "copy", filter="data")
    return {path.name: json.loads(path.read_bytes()) for path in sorted((folder / "copy" / "groups").glob("*.json"))}


def calls_in(content: Any) -> dict[str, int]:
    """Take the numbers of calls out of a group's file, with the checksum that follows from them; return them."""
    if not isinstance(content, dict):
        return {}
    content.pop("sha256", None)
    found = content.pop("calls", None) or {}
    for inner in content.values():
        found = {**found, **calls_in(inner)}
    return found


def test_a_backup_tells_nobody_how_many_were_reminded(tmp_path: Path) -> None:
    """The bot's messages are numbered over all chats, so the numbers of others' calls would tell; they are hidden."""
    runs = []
    for silent in (0, 5):
        (tmp_path / str(silent)).mkdir()
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            runs.append(runner.run(files_that_evening(tmp_path / str(silent), silent)))
    numbers = [[calls_in(content) for content in run.values()] for run in runs]
    assert [[*map(sorted, run)] for run in numbers[:1]] == [[*map(sorted, run)] for run in numbers[1:]]
    assert sum(len(calls) for calls in numbers[0]) == 16
    assert min(number for run in numbers for calls in run for number in calls.values()) > 1_000_000_000
    assert runs[0] == runs[1]
