"""What the simulator's tests share: a frozen clock, a world with one bot, Anna, and a server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.limits import Limits
from bot.simulator.people import Person
from bot.simulator.server import Served, serve
from bot.simulator.world import World

START = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)


@dataclass
class House:
    """A world with one bot and short words for what tests do most."""

    world: World
    api: BotApi
    token: str

    async def call(self, method: str, **params: Any) -> Answer:
        """Call a Bot API method as the bot."""
        return await self.api.call(self.token, method, params)

    async def ok(self, method: str, **params: Any) -> Any:
        """Call a method that must succeed; answers its result."""
        answer = await self.call(method, **params)
        assert answer.body["ok"], answer.body
        return answer.body["result"]

    async def error(self, method: str, **params: Any) -> str:
        """Call a method that must fail; answers the code and the text."""
        answer = await self.call(method, **params)
        assert not answer.body["ok"], answer.body
        assert answer.status == answer.body["error_code"]
        return f"{answer.status} {answer.body['description']}"

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """All updates that wait, confirmed at once."""
        found: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        if found:
            await self.ok("getUpdates", offset=found[-1]["update_id"] + 1)
        return found

    @property
    def bot_id(self) -> int:
        """The bot's user id."""
        return self.world.the_bot().id


@pytest.fixture
def clock() -> SimClock:
    return SimClock(frozen_at=START)


@pytest.fixture
def house(clock: SimClock) -> House:
    world = World(clock, seed=1, limits=Limits(flood=False, slow_repeated_polls=False))
    token = world.add_bot("Wijzer", "WijzerBot")
    return House(world, BotApi(world), token)


@pytest.fixture
def anna(house: House) -> Person:
    """Anna, who has pressed Start; the bot has not yet heard of it."""
    person = house.world.person("Anna", "de Vries", "anna")
    person.open_link("https://t.me/WijzerBot?start=abc")
    return person


@pytest.fixture
async def served(house: House) -> AsyncIterator[Served]:
    async with await serve(house.world) as server:
        yield server
