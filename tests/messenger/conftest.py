"""A running line to a pretend Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.groups.model import ChatId
from bot.log import Incidents
from bot.messenger.pace import Limits
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.signing import Signer
from bot.messenger.telegram.line import TelegramLine, make_bot
from bot.simulator.clock import SimClock
from bot.simulator.server import Served, serve
from bot.simulator.world import World
from tests.messenger.story import TinyStory, words

SECRET = b"a secret of the tests, 32 bytes!"
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class Notebook:
    """What survives a restart: the numbers of updates that were handled."""

    def __init__(self) -> None:
        self.numbers: set[int] = set()

    async def heard(self, numbers: Any) -> None:
        self.numbers.update(numbers)

    async def was_heard(self, number: int) -> bool:
        return number in self.numbers

    async def forget(self, numbers: Any) -> None:
        self.numbers.difference_update(numbers)


class House:
    """A bot with the tiny story, at a simulator."""

    def __init__(self, world: World, served: Served, token: str) -> None:
        self.world = world
        self.base_url = f"http://127.0.0.1:{served.port}/bot"
        self.token = token
        self.story = TinyStory()
        self.notebook = Notebook()
        self.unreachable: list[ChatId] = []
        self.moved: list[tuple[ChatId, ChatId]] = []
        self.limits = Limits.none()
        self.task: asyncio.Task[None] | None = None
        self.line = self._line()

    def _line(self) -> TelegramLine:
        return TelegramLine(
            make_bot(self.token, self.base_url),
            Renderer(words()),
            Signer(SECRET),
            SystemClock(),
            self._unreachable,
            self._moved,
            Incidents(),
            self.limits,
        )

    async def _unreachable(self, chat: ChatId) -> None:
        self.unreachable.append(chat)

    async def _moved(self, old: ChatId, new: ChatId) -> None:
        self.moved.append((old, new))

    def router(self) -> Router:
        story = self.story
        return Router([story], roles=story.roles, awaiting=story.awaited, language=story.language, menu=story.menu)

    def start(self) -> None:
        self.line = self._line()
        run = self.line.run(self.router(), self.notebook.heard, self.notebook.was_heard, self.notebook.forget)
        self.task = asyncio.create_task(run)

    async def stop(self) -> None:
        if self.task is not None:
            await self.line.stop()
            await self.task
            self.task = None

    async def kill(self) -> None:
        """End it as a crash does: nothing is finished, noted or confirmed."""
        assert self.task is not None
        assert self.line.intake is not None
        self.task.cancel()
        for worker in self.line.intake._workers:
            worker.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        await self.line.bot.shutdown()
        self.task = None

    async def until(self, holds: Callable[[], bool], seconds: float = 8.0) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(seconds):
            while not holds():  # noqa: ASYNC110 - what is waited for is in another program's hands
                await asyncio.sleep(0.01)

    def delivered(self, method: str) -> list[Any]:
        return [entry for entry in self.world.ledger.after(0) if entry.method.lower() == method.lower()]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    world = World(SimClock(), seed=1)
    world.limits.slow_repeated_polls = False
    world.limits.flood = False
    token = world.add_bot("Groepswijzer", "groepswijzer_bot")
    served = await serve(world)
    built = House(world, served, token)
    yield built
    await built.stop()
    await built.line.bot.shutdown()
    await served.stop()
