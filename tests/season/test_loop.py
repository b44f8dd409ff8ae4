"""Virtual time: waiting costs nothing and happens in order."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest

from bot.season.loop import StandsStill, VirtualClock, VirtualTimeLoop

T = TypeVar("T")
START = datetime(2026, 10, 13, tzinfo=UTC)


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on virtual time."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(main)


def test_twelve_weeks_pass_at_once() -> None:
    async def main() -> datetime:
        clock = VirtualClock(asyncio.get_running_loop(), START)
        await asyncio.sleep(timedelta(weeks=12).total_seconds())
        return clock.now()

    assert run(main()) == START + timedelta(weeks=12)


def test_who_waits_shorter_goes_first() -> None:
    async def main() -> list[str]:
        order: list[str] = []

        async def wait(name: str, hours: int) -> None:
            await asyncio.sleep(hours * 3600)
            order.append(name)

        await asyncio.gather(wait("late", 30), wait("early", 2), wait("middle", 7))
        return order

    assert run(main()) == ["early", "middle", "late"]


def test_file_work_is_done_in_the_order_it_was_asked() -> None:
    async def main() -> list[int]:
        return list(await asyncio.gather(*(asyncio.to_thread(lambda n=n: n) for n in range(20))))

    assert run(main()) == list(range(20))


def test_a_trouble_in_file_work_reaches_who_asked() -> None:
    async def main() -> None:
        await asyncio.to_thread(lambda: 1 // 0)

    with pytest.raises(ZeroDivisionError):
        run(main())


def test_waiting_for_what_never_comes_is_an_error_and_no_hang() -> None:
    async def main() -> None:
        await asyncio.Event().wait()

    with pytest.raises(StandsStill):
        run(main())
