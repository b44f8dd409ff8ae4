"""Our house in the simulator's world, on virtual time and without a network."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from benchmarks.silent import the_content
from bot.app import SIGNATURE, House, build
from bot.config import Config
from bot.groups.model import ChatId
from bot.ids import SeededIds
from bot.log import configure_logging
from bot.messenger.signing import Signer
from bot.messenger.telegram.direct import BASE_URL, DirectRequest, Files
from bot.messenger.telegram.line import introduce, make_bot
from bot.season.loop import VirtualClock, VirtualTimeLoop
from bot.simulator.accounts import BotAccount
from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.world import World
from bot.store.tiny import TinyStore

T = TypeVar("T")
LATENCY = 0.05
"""Virtual seconds that a call takes, half of them on its way to Telegram."""


def on_virtual_time(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end on a loop where waiting costs nothing."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(work)


class Sent(NamedTuple):
    """One call as it arrived at the simulator."""

    at: float
    method: str
    chat: int | None
    status: int
    why: str


@dataclass(slots=True)
class Stage:
    """Our house in the simulator's world.

    Attributes:
        world: with all its limits on.
        account: the bot as the world knows it.
        clock: virtual.
        house: None until it is built, so that the people can be made first.
        sent: every call, in the order in which they arrived.
        shown: set for a chat when a message was sent there or changed.
    """

    world: World
    account: BotAccount
    clock: VirtualClock
    house: House | None = None
    sent: list[Sent] = field(default_factory=list)
    shown: defaultdict[int, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))

    async def call(self, token: str, method: str, params: Mapping[str, Any], files: Files) -> Answer:
        """Carry a call to the simulator and back, and note it."""
        await asyncio.sleep(LATENCY / 2)
        at = asyncio.get_running_loop().time()
        answer = await BotApi(self.world).call(token, method, params, {})
        chat = params.get("chat_id")
        why = str(answer.body.get("description", ""))
        self.sent.append(Sent(at, method, None if chat is None else int(chat), answer.status, why))
        await asyncio.sleep(LATENCY / 2)
        if chat is not None and answer.status == 200:
            self.shown[int(chat)].set()
        return answer

    def refused(self, status: int) -> int:
        """How many calls were answered with this status."""
        return sum(one.status == status for one in self.sent)


def a_stage(start: datetime, people: int) -> Stage:
    """A world with a bot and people who have started it; to be called on a loop with virtual time."""
    clock = VirtualClock(asyncio.get_running_loop(), start)
    world = World(SimClock(source=clock.now), seed=1)
    token = world.add_bot("Groepswijzer", "groepswijzer_bot")
    stage = Stage(world, world.bot_by_token(token), clock)
    for number in range(people):
        world.private_chat(stage.account, world.person(f"P{number}")).started = True
    return stage


@contextlib.asynccontextmanager
async def moved_in(stage: Stage, store: TinyStore) -> AsyncIterator[tuple[House, Signer]]:
    """Build the house on the stage and let it listen; stopped afterwards. The tick is not woken."""
    configure_logging([], "CRITICAL")
    bot = make_bot(stage.account.token, BASE_URL, DirectRequest(stage.call))
    await introduce(bot)
    house = await build(Config(), the_content(), store, bot, stage.clock, SeededIds(1))

    async def heard(updates: Any) -> None:
        await store.heard(updates, stage.clock.now())

    listening = asyncio.create_task(house.line.run(house.router, heard, store.was_heard, store.forget_heard))
    try:
        yield house, Signer(await store.secret(SIGNATURE))
    finally:
        await house.line.stop()
        await listening


def chat_of(person: int) -> ChatId:
    """A person's private chat."""
    return ChatId(person)
