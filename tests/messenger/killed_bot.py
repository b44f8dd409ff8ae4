"""A bot in a process of its own, to be killed: notes its effects and the numbers it handled in files.

Usage: killed_bot.py TOKEN BASE_URL FOLDER
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.clock import SystemClock
from bot.messenger.hearing import Heard
from bot.messenger.pace import Limits
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.screens import Reply
from bot.messenger.signing import Signer
from bot.messenger.telegram.line import TelegramLine, make_bot
from tests.messenger.conftest import SECRET
from tests.messenger.story import TinyStory, words


def append(path: Path, line: str) -> None:
    """Write a line that survives a kill."""
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())


class NotingStory(TinyStory):
    """Has an effect on disk for every text."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._effects = folder / "effects"

    async def on_said(self, heard: Heard, words: str) -> Reply:
        append(self._effects, f"{heard.person} {words}")
        return await super().on_said(heard, words)


async def main(token: str, base_url: str, folder: Path) -> None:
    """Run until killed."""
    numbers = folder / "heard"
    numbers.touch()
    known = {int(line) for line in numbers.read_text().split()}

    async def heard(updates: Sequence[int]) -> None:
        append(numbers, " ".join(map(str, updates)))

    async def was_heard(update: int) -> bool:
        return update in known

    async def nothing(*_: object) -> None:
        return None

    story = NotingStory(folder)
    line = TelegramLine(
        make_bot(token, base_url),
        Renderer(words()),
        Signer(SECRET),
        SystemClock(),
        nothing,
        nothing,
        limits=Limits.none(),
    )
    router = Router([story], roles=story.roles, awaiting=story.awaited, language=story.language, menu=story.menu)
    await line.run(router, heard, was_heard, nothing)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
