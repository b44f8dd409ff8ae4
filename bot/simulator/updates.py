"""A bot's queue of updates with the real rules of offset, limit, allowed kinds, age and waiting."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Collection
from typing import Any, NamedTuple

from bot.simulator.errors import ApiError
from bot.simulator.limits import UPDATE_SECONDS, Limits

OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only when asked for by name (Bot API 10.1)."""
_AHEAD = 10
_WEEK = 7 * 24 * 3600
_TAKEN_OVER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Update(NamedTuple):
    """One thing that happened, as the bot will hear of it."""

    update_id: int
    at: float
    kind: str
    payload: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The update as the Bot API shapes it."""
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """What a bot has not yet confirmed, oldest first.

    Args:
        limits: the world's switches.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._queue: deque[Update] = deque()
        self._next_id = 1
        self._last_at = 0.0
        self._allowed: frozenset[str] = frozenset()
        self._poller: asyncio.Future[None] | None = None
        self._waiters: set[asyncio.Future[None]] = set()
        self._last_offset: int | None = None
        self._last_asked = 0.0
        self._last_conflict = float("-inf")

    def start_at(self, update_id: int) -> None:
        """Choose the number of the next update; the real server starts anywhere."""
        self._next_id = update_id

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for, sorted; empty means the default list."""
        return sorted(self._allowed)

    def allow(self, kinds: Collection[str]) -> None:
        """Remember which kinds the bot wants from now on; an empty list brings back the default."""
        self._allowed = frozenset(kinds)

    def wants(self, kind: str) -> bool:
        """Whether an update of this kind would be kept."""
        return kind in self._allowed if self._allowed else kind not in OPT_IN

    def put(self, kind: str, payload: dict[str, Any], now: float, restart_at: int) -> None:
        """Add what happened and wake whoever waits for it.

        Args:
            kind: the field of ``Update``, such as ``message``.
            payload: the object in that field, as it is at this moment.
            now: seconds since 1970 by the world's clock.
            restart_at: the next number if there was a week of silence (Bot API 10.1: "chosen randomly").
        """
        if not self.wants(kind):
            return
        silence = now - self._last_at
        if self._limits.restart_update_ids and self._last_at and silence > _WEEK:
            self._next_id = restart_at
        self._last_at = now
        self._queue.append(Update(self._next_id, now, kind, payload))
        self._next_id += 1
        self._wake()

    def pending(self, now: float) -> int:
        """How many updates wait; those older than a day are gone."""
        while self._queue and self._queue[0].at <= now - UPDATE_SECONDS:
            self._queue.popleft()
        return len(self._queue)

    def take(self, offset: int, limit: int, now: float) -> list[Update]:
        """Confirm all below ``offset`` for good and show the next ``limit`` updates.

        A negative offset keeps only that many from the end and forgets the rest. One more than ten ahead
        of all that ever was is taken for a mistake: nothing is confirmed and everything shown, for ever if
        the client insists (TDLib's TQueue, "from_id is in the future").
        """
        self.pending(now)
        queue = self._queue
        if 0 < offset <= self._next_id + _AHEAD:
            while queue and queue[0].update_id < offset:
                queue.popleft()
        elif offset < 0:
            while len(queue) > -offset:
                queue.popleft()
        return [update for update, _ in zip(queue, range(limit), strict=False)]

    def clear(self) -> None:
        """Forget everything, as ``drop_pending_updates`` asks."""
        self._queue.clear()

    def settle(self, update: Update) -> None:
        """Forget one update that a webhook has accepted."""
        with contextlib.suppress(ValueError):
            self._queue.remove(update)

    def heads(self) -> list[Update]:
        """All that waits, oldest first."""
        return list(self._queue)

    def paced(self, offset: int, limit: int, timeout: float) -> tuple[int, float]:
        """Limit and timeout after slowing down who asks for the same again (tdlib/telegram-bot-api).

        The same offset within 3 s waits up to 3 s, within 0.5 s it also gets one update only. Measured by
        the event loop's clock, since it concerns the connection and not the world.
        """
        now = asyncio.get_running_loop().time()
        if self._limits.slow_repeated_polls and offset == self._last_offset:
            if now < self._last_asked + 3:
                timeout = max(timeout, 3)
            if now < self._last_asked + 0.5:
                limit = 1
        self._last_offset = offset
        self._last_asked = now
        return limit, timeout

    async def wait(self, seconds: float) -> None:
        """Wait as the only poller for an update, at most so many seconds of the event loop's time.

        Raises:
            ApiError: 409, because another request came while this one waited.
        """
        poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = poller
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            return
        except ApiError:
            await self._hold_back_conflict()
            raise
        finally:
            if self._poller is poller:
                self._poller = None

    async def _hold_back_conflict(self) -> None:
        """Make a second conflict within 3 s wait as long, as the real server does."""
        loop = asyncio.get_running_loop()
        soon = loop.time() < self._last_conflict + 3 and self._limits.slow_repeated_polls
        self._last_conflict = loop.time()
        if soon:
            await asyncio.sleep(3)

    async def arrival(self) -> None:
        """Wait until something is put in the queue, for the webhook sender; does not disturb a poller."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            await waiter
        finally:
            self._waiters.discard(waiter)

    def turn_away_poller(self, reason: str = _TAKEN_OVER) -> None:
        """End the waiting request, if there is one, with 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(ApiError(409, reason))

    def _wake(self) -> None:
        """Let the poller and the webhook sender look again."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
