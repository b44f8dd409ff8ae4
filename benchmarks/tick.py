"""What the clock costs when there is nothing to do.

**Compared**: one round of the tick (which groups are due, is a digest due, when is there something again) with 10,000
groups in the store and with 10.

**Fair because** it is the app's own tick on the app's own store, with everything that is due done first. The stores
are in memory; only their indexes are asked, so a disk would make no difference. They take turns.
"""

from __future__ import annotations

import asyncio
import time

from benchmarks.figures import Figure, Goal, Size, compared, microseconds
from benchmarks.setting import QUIET, THURSDAY, Plan, fill
from benchmarks.silent import silent_house, the_content
from bot.app import wake_for
from bot.clock import FixedClock
from bot.ids import SeededIds
from bot.store.tiny import TinyStore
from bot.tick import Tick


def measure(size: Size) -> list[Figure]:
    """Let both ticks run in turns."""
    return asyncio.run(_measure(size))


async def _measure(size: Size) -> list[Figure]:
    few, many = size.pick(1, 10, 10), size.pick(2, 1_000, 10_000)
    small, big = await _tick(few), await _tick(many)
    turns = size.pick(2, 2_000, 5_000)
    rounds = [(await _lap(big, turns), await _lap(small, turns)) for _ in range(size.rounds)]
    ours, other = ([one[side] for one in rounds] for side in (0, 1))
    name = f"{few} groups"
    return [compared(f"idle tick, {many:,} groups ÷ {name}", ours, other, microseconds, name, Goal(2))]


async def _tick(groups: int) -> Tick:
    """A tick that has done all that was due."""
    store = TinyStore.in_memory(ids=SeededIds(1), wake=wake_for(QUIET))
    await store.open()
    await fill(store, Plan(groups, THURSDAY, week=1, sessions=2), people=False, checkins=False)
    house, _ = await silent_house(store, FixedClock(THURSDAY), the_content())
    await house.settle()
    return house.tick


async def _lap(tick: Tick, turns: int) -> float:
    """The seconds of one round."""
    begun = time.process_time()
    for _ in range(turns):
        await tick.run()
        await tick.next_moment()
    return (time.process_time() - begun) / turns
