"""The clock stands still, runs along, or follows another, and wakes who waits."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.simulator.agenda import Agenda
from bot.simulator.clock import SimClock
from bot.simulator.limits import Limits
from bot.simulator.world import World

from .conftest import START


def test_a_frozen_clock_moves_only_when_moved() -> None:
    clock = SimClock(frozen_at=START)
    assert clock.now() == clock.now() == START
    clock.advance(timedelta(hours=1))
    clock.jump_to(START + timedelta(hours=3))
    assert clock.now() == START + timedelta(hours=3)


def test_by_default_it_is_real_time_plus_what_it_was_moved() -> None:
    clock = SimClock()
    clock.advance(timedelta(days=1))
    assert timedelta(0) <= clock.now() - datetime.now(UTC) - timedelta(hours=23, minutes=59) < timedelta(minutes=2)


def test_it_follows_another_clock() -> None:
    times = [START, START + timedelta(seconds=5)]
    clock = SimClock(source=lambda: times[0])
    times.pop(0)
    assert clock.now() == START + timedelta(seconds=5)


def test_it_does_not_go_back() -> None:
    clock = SimClock(frozen_at=START)
    with pytest.raises(ValueError, match="only moves forward"):
        clock.jump_to(START - timedelta(seconds=1))
    with pytest.raises(ValueError, match="time zone"):
        clock.jump_to(START.replace(tzinfo=None))
    with pytest.raises(ValueError, match="not both"):
        SimClock(frozen_at=START, source=lambda: START)


async def test_a_jump_wakes_sleepers() -> None:
    clock = SimClock(frozen_at=START)
    sleeping = asyncio.create_task(clock.sleep_until(clock.timestamp() + 3600))
    await asyncio.sleep(0)
    clock.advance(timedelta(minutes=30))
    await asyncio.sleep(0.01)
    assert not sleeping.done()
    clock.advance(timedelta(minutes=30))
    await sleeping


async def test_a_running_clock_needs_no_jump() -> None:
    clock = SimClock()
    await clock.sleep_until(clock.timestamp() + 0.01)


def test_what_is_due_happens_in_order() -> None:
    agenda, done = Agenda(), list[str]()
    agenda.add(2.0, lambda: done.append("c"))
    agenda.add(1.0, lambda: done.append("a"))
    agenda.add(1.0, lambda: done.append("b"))
    agenda.run(1.0)
    assert done == ["a", "b"]
    assert agenda.next_at == 2.0


async def test_the_timekeeper_hears_of_new_plans() -> None:
    world, done = World(SimClock(), limits=Limits()), asyncio.Event()
    keeper = asyncio.create_task(world.keep_time())
    await asyncio.sleep(0)
    world.plan(world.clock.timestamp() + 0.01, done.set)
    async with asyncio.timeout(2):
        await done.wait()
    keeper.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeper
