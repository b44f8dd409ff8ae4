"""The content is edited while the bot runs: SIGHUP brings it in, and what is broken changes nothing."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import shutil
import signal
import sys
import termios
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.content import content_folder
from bot.simulator.server import Served
from bot.simulator.world import World
from tests.test_commands import SECONDS, a_telegram, begin, config, environment, is_one_clear_sentence, link_in, shows
from tests.test_commands import ended as run_beside

RENEWED, KEPT = "the content was renewed", "the content was not renewed"


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[World, Served, str]]:
    async with a_telegram() as found:
        yield found


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Content of one's own, copied from ours."""
    return Path(shutil.copytree(content_folder(), tmp_path / "inhoud", ignore=shutil.ignore_patterns("questions.txt")))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def settings(folder: Path, served: Served, own: Path) -> None:
    config(folder, served.url, f'[content]\nfolder = "{own}"\n')


@pytest.mark.slow
async def test_edited_content_comes_in_without_a_restart_and_broken_content_does_not(
    tmp_path: Path, telegram: tuple[World, Served, str], own: Path
) -> None:
    world, served, token = telegram
    settings(tmp_path, served, own)
    card, people = own / "cards/voorfase/voorfase-herkennen.md", own / "texts/nl/people.ftl"
    running = await begin("run", folder=tmp_path, token=token)
    await running.says("https://t.me/")
    olga = world.person("Olga")
    olga.open_link(link_in(running.said))
    await shows(olga, "Welkom")

    edit(people, "Wat wil je doen?", "Waar kan ik bij helpen?")
    running.hears(signal.SIGHUP)
    await running.says(RENEWED)
    olga.say("/menu")
    await shows(olga, "Waar kan ik bij helpen?")

    edit(people, "Waar kan ik bij helpen?", "Zeg het maar.")
    edit(card, "bronnen:", "bronnnen:")
    running.hears(signal.SIGHUP)
    await running.says(KEPT)
    assert "cards/voorfase/voorfase-herkennen.md" in running.said
    assert "Hier ontbreekt 'bronnen'." in running.said
    olga.say("/menu")
    await shows(olga, "Waar kan ik bij helpen?")
    checked = await run_beside("check", "--config", str(tmp_path / "config.toml"), folder=tmp_path)
    assert (checked.code, "voorfase-herkennen.md" in checked.said) == (1, True)

    refused = await run_beside("content", "renew", folder=tmp_path)
    assert (refused.code, "voorfase-herkennen.md" in refused.said) == (1, True)

    edit(card, "bronnnen:", "bronnen:")
    running.said = ""
    renewed = await run_beside("content", "renew", folder=tmp_path)
    assert (renewed.code, renewed.said) == (0, "De inhoud klopt. De bot leest hem nu opnieuw.\n")
    running.hears(signal.SIGHUP)
    await running.says(RENEWED)
    olga.say("/menu")
    await shows(olga, "Zeg het maar.")
    done = await running.ends()
    assert (done.code, "Traceback" in done.said, token in done.said) == (0, False, False)
    is_one_clear_sentence(await run_beside("content", "renew", folder=tmp_path), "Er draait geen bot")


@pytest.mark.slow
async def test_a_text_that_the_bot_needs_cannot_be_taken_away(
    tmp_path: Path, telegram: tuple[World, Served, str], own: Path
) -> None:
    _, served, token = telegram
    settings(tmp_path, served, own)
    running = await begin("run", folder=tmp_path, token=token)
    await running.says("https://t.me/")
    edit(own / "texts/nl/people.ftl", "people-menu-staff =", "people-menu-vreemd =")
    running.hears(signal.SIGHUP)
    await running.says(KEPT)
    assert "'people-menu-staff' is weg" in running.said
    assert (await running.ends()).code == 0
    is_one_clear_sentence(await run_beside("run", folder=tmp_path, token=token), "'people-menu-staff' is weg")


@pytest.mark.slow
async def test_a_closed_terminal_ends_the_bot_that_was_started_in_it(
    tmp_path: Path, telegram: tuple[World, Served, str]
) -> None:
    _, served, token = telegram
    config(tmp_path, served.url)
    terminal, its_end = pty.openpty()
    said = tmp_path / "gezegd"
    with said.open("w") as out:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-u", "-m", "bot", "run"),
            cwd=tmp_path,
            env=environment(token),
            stdin=its_end,
            stdout=out,
            stderr=out,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
    os.close(its_end)
    try:
        async with asyncio.timeout(SECONDS):
            while "https://t.me/" not in said.read_text():  # noqa: ASYNC110 - another process writes
                await asyncio.sleep(0.05)
        os.close(terminal)
        async with asyncio.timeout(SECONDS):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
    assert RENEWED not in said.read_text()
