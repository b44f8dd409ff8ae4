"""The tick: asks the store what is due and lets the stories do it. What wakes it is not its business."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from bot.clock import Clock
from bot.groups.model import GroupId
from bot.store.port import Store


class PerGroup(Protocol):
    """A story that has something to do for a group whose time has come."""

    async def keep_time(self, group: GroupId) -> None:
        """Do what is due for the group; doing it twice changes nothing."""
        ...


class PerWeek(Protocol):
    """A story with moments of its own, beside the groups'."""

    async def post(self) -> None:
        """Do what is due now; doing it twice changes nothing."""
        ...

    def next_moment(self, now: datetime) -> datetime:
        """When there is something to do again."""
        ...


class Tick:
    """Looks at everything that is due, one round at a time.

    Args:
        store: says which groups are due.
        clock: says what time it is.
        stories: asked in order for each due group; closing a check-in comes before saying its outcome.
        weekly: stories with moments of their own: the digest and the Friday line.
        trouble: told of an exception in one group; the others go on.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        stories: tuple[PerGroup, ...],
        weekly: tuple[PerWeek, ...],
        trouble: Callable[[Exception], Awaitable[None]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._stories = stories
        self._weekly = weekly
        self._trouble = trouble
        self._turn = asyncio.Lock()

    def becomes(self, other: Tick) -> None:
        """Look with the other's stories from the next group on; this one's turn goes on, so no two look at once."""
        self._stories, self._weekly = other._stories, other._weekly

    async def run(self) -> None:
        """Do all that is due now."""
        async with self._turn:
            for group in await self._store.due(self._clock.now()):
                await self._look_at(group)
            for weekly in self._weekly:
                try:
                    await weekly.post()
                except Exception as trouble:  # one story's fault must not stop the clock
                    await self._trouble(trouble)

    async def next_moment(self) -> datetime:
        """When the next run has something to do."""
        now = self._clock.now()
        weekly = min(one.next_moment(now) for one in self._weekly)
        wake = await self._store.next_wake()
        return weekly if wake is None else min(wake, weekly)

    async def _look_at(self, group: GroupId) -> None:
        """Let every story look at one due group."""
        for story in self._stories:
            try:
                await story.keep_time(group)
            except Exception as trouble:  # one group's fault must not stop the others
                await self._trouble(trouble)
                return
