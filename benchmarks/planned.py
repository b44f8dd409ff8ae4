"""Very many messages planned for one moment: loading and indexing them, sending them, and moving one.

**Compared**: what is sent of messages that all come at once with Telegram's 30 a second, on virtual time against the
simulator's own limits, while one person presses a button every two seconds; and moving one session (with all its
messages) among so many groups with moving one among few. Loading and indexing them is told beside it.

**Fair because** they are real groups in the app's own store, and the app's own tick, wishes, purses, outbox and pace.
Stores are in memory; only the number of groups differs.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from benchmarks.figures import Figure, Goal, Size, alone, compared, microseconds, percentile
from benchmarks.indoors import Stage, a_stage, moved_in, on_virtual_time
from benchmarks.sending import keep_pressing, menu_of
from benchmarks.setting import MEMBERS, QUIET, THURSDAY, Plan, a_record, fill, group_id
from bot.app import wake_for
from bot.civil import local
from bot.ids import SeededIds
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.tiny import TinyStore

ALLOWED = 30
AHEAD = timedelta(minutes=2)
"""How long before the messages come the tick begins."""


def measure(size: Size) -> list[Figure]:
    """Send once, since virtual time has no noise; move in turns."""
    groups = size.pick(2, 84, 8_334)
    return [*on_virtual_time(_drain(groups)), *asyncio.run(_move(size))]


async def _drain(groups: int) -> list[Figure]:
    """Plan a day-before message for every member of every group, and let the bot send them."""
    stage = a_stage(THURSDAY, groups * MEMBERS + 1)
    *members, presser = stage.world.people.values()
    plan = Plan(groups, THURSDAY, week=1, sessions=2, people=[PersonId(one.id) for one in members])
    store = TinyStore.in_memory(ids=SeededIds(1), wake=wake_for(QUIET))
    await store.open()
    begun = time.process_time()
    await _fill(store, plan)
    loading = time.process_time() - begun
    async with moved_in(stage, store) as (house, _):
        message = await menu_of(stage, house, presser)
        await house.settle()
        waits: list[float] = []
        pressing = asyncio.create_task(keep_pressing(stage, presser, message, waits))
        await asyncio.sleep(AHEAD.total_seconds())
        await house.settle()
        pressing.cancel()
        await asyncio.gather(pressing, return_exceptions=True)
    await store.close()
    return _figures(stage, waits, len(members), loading)


async def _fill(store: TinyStore, plan: Plan) -> None:
    """Groups whose next session begins tomorrow, a moment after the tick begins; without check-ins."""
    await fill(store, plan, checkins=False)
    for number in range(plan.groups):
        coming = a_record(plan, number)
        await store.change_group(group_id(number), lambda _, kept=coming: (_tomorrow(kept), None))  # type: ignore[misc]


def _tomorrow(record: GroupRecord) -> GroupRecord:
    """The group with its one coming session a day and a minute from now, and nobody guiding it."""
    starts = THURSDAY + timedelta(days=1, minutes=1)
    session = msgspec.structs.replace(record.group.sessions[-1], starts=starts, wall=local(starts).replace(tzinfo=None))
    group = msgspec.structs.replace(record.group, sessions=(session,), facilitators=())
    return GroupRecord(group)


def _figures(stage: Stage, waits: Sequence[float], planned: int, loading: float) -> list[Figure]:
    said = sorted(one.at for one in stage.sent if one.method == "sendMessage" and one.status == 200)[1:]
    edits = [one.at for one in stage.sent if one.method == "editMessageText" and said[0] <= one.at <= said[-1]]
    rate = (len(said) + len(edits) - 1) / (said[-1] - said[0])
    source = "Telegram's 30/s"
    return [
        alone(f"{planned:,} planned messages: loaded and indexed", [loading], "s of CPU", "told, not judged"),
        alone("messages and edits, of 30/s", [rate / ALLOWED], "×", source, Goal(0.95, at_least=True)),
        alone("planned messages not sent", [planned - len(said)], "messages", "simulator", Goal(0)),
        alone("refused with 429", [stage.refused(429)], "calls", "simulator", Goal(0)),
        alone("reply meanwhile, longest", [max(waits, default=0.0)], "virtual s", "50 ms per call", Goal(1)),
        alone("reply meanwhile, p99", [percentile(waits or [0.0], 99)], "virtual s", "50 ms per call", Goal(1)),
    ]


async def _move(size: Size) -> list[Figure]:
    """Move one session among many groups and among few."""
    few, many = size.pick(1, 8, 84), size.pick(2, 84, 8_334)
    stores = [await _planned(groups) for groups in (many, few)]
    turns = size.pick(2, 200, 500)
    rounds = [[await _lap(store, turns) for store in stores] for _ in range(size.rounds)]
    ours, other = ([one[side] for one in rounds] for side in (0, 1))
    name = f"{few * MEMBERS:,} planned"
    what = f"moving a session, {many * MEMBERS:,} messages planned ÷ {name}"
    return [compared(what, ours, other, microseconds, name, Goal(1.5))]


async def _planned(groups: int) -> TinyStore:
    store = TinyStore.in_memory(ids=SeededIds(1), wake=wake_for(QUIET))
    await store.open()
    for number in range(groups):
        coming = a_record(Plan(groups, THURSDAY, week=1, sessions=2), number)
        await store.change_group(group_id(number), lambda _, kept=coming: (_tomorrow(kept), None))  # type: ignore[misc]
    return store


async def _lap(store: TinyStore, turns: int) -> float:
    """The seconds of one move."""
    begun = time.process_time()
    for turn in range(turns):
        await store.change_group(group_id(0), lambda record, by=turn: (_moved(record, by), None))  # type: ignore[misc]
        await store.next_wake()
    return (time.process_time() - begun) / turns


def _moved(record: GroupRecord, by: int) -> GroupRecord:
    session = record.group.sessions[0]
    starts = THURSDAY + timedelta(days=2, minutes=by)
    moved = msgspec.structs.replace(
        session, starts=starts, wall=local(starts).replace(tzinfo=None), revision=session.revision + 1
    )
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, sessions=(moved,)))
