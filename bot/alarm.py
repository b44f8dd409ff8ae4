"""What wakes the tick: APScheduler in earnest, the loop's own time in a season."""

from __future__ import annotations

import asyncio
from datetime import UTC, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock
from bot.tick import Tick

SWEEP = 20
"""Seconds between two looks at the store, whatever else happens (at most 30: reliability)."""
BREATH = timedelta(seconds=5)
"""The shortest pause between two runs, while what is due is being sent."""


class Alarm(Protocol):
    """Wakes the tick until it is stopped."""

    async def start(self) -> None:
        """Begin to wake it."""
        ...

    async def stop(self) -> None:
        """Let it sleep."""
        ...


class SchedulerAlarm:
    """APScheduler as an alarm clock: a sweep every 20 seconds, and a call at the very moment of the next thing due.

    It keeps no jobs of its own: what is due is in the store. A missed call is made up for at once, and once.
    """

    def __init__(self, tick: Tick, clock: Clock) -> None:
        self._tick = tick
        self._clock = clock
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    async def start(self) -> None:
        """Begin with a run now."""
        self._scheduler.start()
        self._scheduler.add_job(self._wake, IntervalTrigger(seconds=SWEEP, timezone=UTC), id="sweep")
        await self._wake()

    async def stop(self) -> None:
        """Let the tick sleep; a run under way is finished by the tick itself."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _wake(self) -> None:
        await self._tick.run()
        moment = max(await self._tick.next_moment(), self._clock.now() + BREATH)
        self._scheduler.add_job(self._wake, DateTrigger(moment), id="next", replace_existing=True)


class LoopAlarm:
    """Sleeps on the loop's own time until the next thing is due; for a loop on virtual time.

    Args:
        tick: what to wake.
        clock: the same time as the loop's.
        longest: how long it may sleep; something said meanwhile may have made something due earlier.
    """

    def __init__(self, tick: Tick, clock: Clock, longest: timedelta = timedelta(minutes=5)) -> None:
        self._tick = tick
        self._clock = clock
        self._longest = longest
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with a run now."""
        self._task = asyncio.create_task(self._keep_waking())

    async def stop(self) -> None:
        """Let the tick sleep."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _keep_waking(self) -> None:
        while True:
            await self._tick.run()
            now = self._clock.now()
            pause = min(max(await self._tick.next_moment() - now, BREATH), self._longest)
            await asyncio.sleep(pause.total_seconds())
