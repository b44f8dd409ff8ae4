"""Two runs that differ in what one person answered: nothing that can be looked up in an open round tells it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import tarfile
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.messenger.signing import SEAL
from bot.messenger.taps import write_tap
from bot.people.taps import EraseTap, StopTap
from bot.season.loop import VirtualTimeLoop
from bot.simulator.files import FileStore
from tests.neighbour import Json, Neighbour
from tests.stories.cast import AFTER, a_group, adds_bram, answer, looks_back
from tests.stories.test_twins import RUNS, Answers, answers_in_a_minute
from tests.town import a_town

Looked = tuple[list[str], list[str], list[str]]
NOT_LOOKED_UP = {"start", "stop", "verwijder", "uitnodigen"}
"""Commands that end something, so that there would be nothing left to look at, or show a secret drawn by chance."""
ENDS = {write_tap(EraseTap()), write_tap(StopTap())}
"""Presses that do so too, in whichever language their button is."""
FILE_NAMES = re.compile(r'"file_(?:unique_)?id": "([^"]*)"')
"""What the messenger calls a file: drawn by chance over all chats."""
DRAWN_AT = re.compile(rb"/CreationDate \([^)]*\)|/ID \[[^]]*\]|(?<=startxref\n)\d+")
"""When a PDF was drawn, by the real clock, and what follows from that."""
MAKES_A_LINK = re.compile("uitnodigen|Een (begeleider|coördinator|beheerder)")
PRINTS = {"signals": (), "gaps": (), "export-cards": ("cards",), "backup": ("copy.tar.gz",)}
"""Every command that reads the data and only prints or writes a file, with its arguments."""
OTHER_COMMANDS = {"run", "invite", "check"}
"""Those that start the bot, print a secret made for that moment, or read the configuration and the content alone."""


def in_full(files: FileStore, name: re.Match[str]) -> str:
    """A file's content in the place of its name."""
    stored = files.by_id(name[1])
    return "" if stored is None else hashlib.sha256(DRAWN_AT.sub(b"", stored.upload.data)).hexdigest()


async def looks_everywhere(one: Neighbour, *, deep: int) -> None:
    """Say every command that their help names, and press each button under each answer, so many presses deep."""
    await one.says("/help")
    commands = [name for name in re.findall(r"/(\w+)", one.shown) if name not in NOT_LOOKED_UP]
    assert len(commands) >= 8, one.shown
    pressed: dict[str, int] = {}
    for name in commands:
        await one.says(f"/{name}")
        await looks_below(one, deep, pressed)


async def looks_below(one: Neighbour, deep: int, pressed: dict[str, int]) -> None:
    """Press each button of what came last, as it stood there, unless that was done as deep before."""
    for message in one.news:
        for row, column, button in buttons_of(message):
            means = button["callback_data"]
            if pressed.get(means, 0) >= deep or means[SEAL:] in ENDS or MAKES_A_LINK.search(button["text"]):
                continue
            pressed[means] = deep
            await one.presses(message, row, column)
            if deep > 1:
                await looks_below(one, deep - 1, pressed)


def buttons_of(message: Json) -> list[tuple[int, int, Json]]:
    """The buttons under a message that say something to the bot, each with its place."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    found = [(row, column, one) for row, line in enumerate(rows) for column, one in enumerate(line)]
    return [place for place in found if "callback_data" in place[2]]


async def looked_up(folder: Path, answers: Answers) -> tuple[list[str], list[str]]:
    """All that others find in an open round, and all that was logged."""
    async with a_town(folder) as town:
        cast = await a_group(town, members=6)
        bram = await adds_bram(town, cast)
        await town.until(AFTER)
        await answers_in_a_minute(cast.dewi, answers)
        await answer(cast.members[1:5], 4)
        await looks_back(cast.anna)
        looking = {cast.olga: 1, cast.carla: 1, cast.anna: 2, bram: 2, cast.members[5]: 2}
        for one, deep in looking.items():
            await looks_everywhere(one, deep=deep)
        assert await town.store.open_checkins()
        lookers = {one.id for one in looking}
        found = [one for one in town.world.ledger.after(0) if one.chat_id in lookers]
        seen = [json.dumps([str(one.at), {**one.message, "message_id": 0}], sort_keys=True) for one in found]
        files = town.world.files
        return [FILE_NAMES.sub(partial(in_full, files), one) for one in seen], [str(one) for one in town.log]


def printed(folder: Path) -> list[str]:
    """All that the command line prints and writes about the data that was left, with the round still open."""
    config = folder / "config.toml"
    config.write_text(f'[store]\nfolder = "{folder / "data"}"\n')
    told = []
    for name, more in PRINTS.items():
        files = [str(folder / one) for one in more]
        ended = CliRunner().invoke(app, [name, *files, "--config", str(config)])
        assert ended.exit_code == 0, ended.output
        told.append(ended.output.replace(str(folder), ""))
    with tarfile.open(folder / "copy.tar.gz") as copy:
        for member in copy.getmembers():
            kept = copy.extractfile(member)
            told.append(f"{member.name}: {kept.read().hex() if kept is not None else ''}")
    return told


def run(folder: Path, answers: Answers) -> Looked:
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        seen, log = runner.run(looked_up(folder, answers))
    return seen, log, printed(folder)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Looked:
    """The run in which Dewi does not react."""
    return run(tmp_path_factory.mktemp("nothing"), RUNS["nothing"])


@pytest.mark.parametrize("name", ["all no", pytest.param("taken back", marks=pytest.mark.slow)])
def test_nothing_that_an_owner_opens_or_a_command_prints_tells_who_answered(
    tmp_path: Path, nothing: Looked, name: str
) -> None:
    seen, log, told = run(tmp_path, RUNS[name])
    assert len(seen) > 100
    assert seen == nothing[0]
    assert log == nothing[1]
    assert told == nothing[2]


def test_no_command_that_reads_the_data_is_forgotten() -> None:
    """One that is new fails here, until it is among those that print nothing of an answer or need not be looked at."""
    made = [one for one in app.registered_commands if one.callback is not None]
    reading = {
        one.name or str(getattr(one.callback, "__name__", "")).replace("_", "-")
        for one in made
        if "config" in getattr(one.callback, "__annotations__", {})
    }
    assert reading == {*PRINTS, *OTHER_COMMANDS}
