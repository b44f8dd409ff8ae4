"""What it costs to keep one answer for good.

**Compared**: an answer kept by the store (the check-in stands twice in its file; one half is written over and
``fdatasync``, then the other: a power cut leaves a whole one) with the least that survives a power cut: the same
number of bytes as one answer holds, added to an open file, and ``fdatasync``.

**Fair because** both write to the same folder and take turns write by write, so a busy disk hits both. An append is
half of what a store has to do (the line must still be found, replaced and destroyed): a lower bound and no rival.
"""

from __future__ import annotations

import asyncio
import os
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, Goal, Size, compared, milliseconds, percentile
from benchmarks.setting import CODES, Plan, a_folder, group_id, make_setting, open_store
from bot.checkins.answers import with_answer
from bot.checkins.model import Face, OpenCheckin, checkin_of
from bot.groups.model import SessionId
from bot.people.model import PersonId
from bot.store.tiny import TinyStore

LINE = b'{"checkin":"g0000000s12","alias":"' + b"a" * 64 + b'","code":"P1","face":4}\n'
"""What an append would hold of one answer."""


def measure(size: Size) -> list[Figure]:
    """Write and compare the middle and the slowest of a hundred."""
    writes = size.pick(2, 100, 300)
    rounds = [asyncio.run(_round(writes)) for _ in range(size.rounds)]
    figures = []
    for percent, goal in ((50, None), (99, Goal(3))):
        ours = [percentile(mine, percent) for mine, _ in rounds]
        other = [percentile(theirs, percent) for _, theirs in rounds]
        name = "append + fdatasync"
        figures.append(compared(f"durable write, p{percent} ÷ {name}", ours, other, milliseconds, name, goal))
    return figures


async def _round(writes: int) -> tuple[list[float], list[float]]:
    """The seconds of each write, ours and bare."""
    plan = Plan(1, datetime.now(UTC))
    with a_folder("store") as folder:
        await make_setting(Path(folder), plan)
        store = open_store(Path(folder))
        await store.open()
        handle = os.open(Path(folder) / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        ours: list[float] = []
        other: list[float] = []
        try:
            for number in range(writes):
                begun = time.perf_counter()
                os.write(handle, LINE)
                os.fdatasync(handle)
                between = time.perf_counter()
                await _answer(store, plan, number)
                ours.append(time.perf_counter() - between)
                other.append(between - begun)
        finally:
            os.close(handle)
            await store.close()
        return ours, other


async def _answer(store: TinyStore, plan: Plan, number: int) -> None:
    """Keep an answer that differs from the one before."""
    members = plan.members(0)
    person = PersonId(members[number % len(members)])
    checkin = checkin_of(group_id(0), SessionId(f"s{plan.week}"))
    alias = await store.alias(checkin, person)
    assert alias is not None  # noqa: S101 - it was just opened
    face = Face(1 + number // len(members) % 5)

    def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        return (None if current is None else with_answer(current, alias, CODES[0], face)), None

    await store.change_checkin(checkin, decide)
