"""The real bot in a pretend world, in one process: on virtual time, without a network, with its data in a folder."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs

from bot.alarm import LoopAlarm
from bot.app import House, build, wake_for
from bot.config import Config
from bot.content import Content
from bot.ids import SeededIds
from bot.messenger.telegram.direct import BASE_URL, DirectRequest, Files
from bot.messenger.telegram.line import introduce, make_bot
from bot.season.evidence import Refusal
from bot.season.loop import VirtualClock
from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.files import UploadedFile
from bot.simulator.limits import Limits
from bot.simulator.world import World
from bot.store.tiny import TinyStore

OK = 200
_MEMORY = "/dev/shm"  # noqa: S108 - only the folder in which a fresh folder with a random name is made
LONGEST_POLL = 3000
"""Seconds that a request for updates is held when nothing happens; on virtual time nobody waits for it."""
LONGEST_SLEEP = timedelta(minutes=15)
"""How long the tick may sleep: only news of a changed session is due so soon after somebody did something."""


@dataclass(slots=True)
class Stage:
    """A world with a bot in it.

    Attributes:
        world: the pretend Telegram.
        house: the bot, built and not yet started.
        alarm: what wakes its tick.
        refusals: every call that was turned down, as seen on the wire.
        log: all that the bot wrote down for us.
    """

    world: World
    house: House
    alarm: LoopAlarm
    refusals: Sequence[Refusal] = ()
    log: Sequence[Mapping[str, Any]] = ()

    def incidents(self) -> list[str]:
        """What the bot noted as its own faults: where, what kind, at which places."""
        return [f"{one['event']} ({one['error']}, {one['at']})" for one in self.log if "incident" in one]


@contextlib.asynccontextmanager
async def set_stage(start: datetime, seed: int, content: Content, config: Config) -> AsyncIterator[Stage]:
    """Build the bot and its world; to be used on a loop with virtual time. All data is gone at the end.

    Args:
        start: when it begins (aware).
        seed: the same seed gives the same ids and secrets.
        content: all that people read.
        config: what the municipality chose.
    """
    source = VirtualClock(asyncio.get_running_loop(), start)
    world = World(SimClock(source=source.now), seed, limits=Limits(poll_seconds=LONGEST_POLL))
    refusals: list[Refusal] = []
    bot = make_bot(world.add_bot("Groepswijzer", "groepswijzer_bot"), BASE_URL, _wire(BotApi(world), refusals))
    ids = SeededIds(seed)
    with tempfile.TemporaryDirectory(prefix="season-", dir=quickest()) as folder, capture_logs() as log:
        store = TinyStore(
            Path(folder), ids=ids, wake=wake_for(config.quiet.hours(), config.retention.rule()), threads=0
        )
        await store.open()
        try:
            await introduce(bot)
            house = await build(config, content, store, bot, source, ids, poll_seconds=LONGEST_POLL)
            alarm = LoopAlarm(house.tick, source, LONGEST_SLEEP)
            yield Stage(world, house, alarm, refusals, log)
        finally:
            await store.close()


def quickest() -> str | None:
    """Where files nobody needs later are kept while a season or a story is played: in memory if the machine offers it.

    The calls are the same as on a disk; only waiting for one, thousands of times, is saved.
    """
    return _MEMORY if os.access(_MEMORY, os.W_OK) else None


def _wire(api: BotApi, refusals: list[Refusal]) -> DirectRequest:
    """Carry calls straight to the world, and note what it turns down."""

    async def call(token: str, method: str, params: Mapping[str, Any], files: Files) -> Answer:
        uploads = {part: UploadedFile(name, kind, data) for part, (name, data, kind) in files.items()}
        answer = await api.call(token, method, params, uploads)
        if answer.status != OK:
            refusals.append(Refusal(api.world.now(), method, answer.status, str(answer.body.get("description"))))
        return answer

    return DirectRequest(call)
