"""The one clock of a world: real time with an offset, standing still, or following another clock."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SimClock:
    """Time as the pretend Telegram knows it, always in UTC.

    Args:
        frozen_at: an aware moment; the clock stands still there until moved.
        source: a function that returns an aware moment; the clock follows it (plus what it was moved by).

    Raises:
        ValueError: both were given, or the moment has no time zone.
    """

    def __init__(self, *, frozen_at: datetime | None = None, source: Callable[[], datetime] | None = None) -> None:
        if frozen_at is not None and source is not None:
            raise ValueError("a clock either stands still or follows another, not both")
        self._frozen = None if frozen_at is None else _as_utc(frozen_at)
        self._source = source or _real_now
        self._offset = timedelta()
        self._listeners: list[Callable[[], None]] = []
        self._sleepers: set[asyncio.Future[None]] = set()

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        if self._frozen is not None:
            return self._frozen
        return self._source().astimezone(UTC) + self._offset

    @property
    def running(self) -> bool:
        """Whether it keeps pace with real time, so that who knows the time once can count along."""
        return self._frozen is None and self._source is _real_now

    def timestamp(self) -> float:
        """The present moment in seconds since 1970."""
        return self.now().timestamp()

    def advance(self, by: timedelta) -> None:
        """Move the clock forward.

        Raises:
            ValueError: ``by`` is negative; a pretend Telegram does not go back in time.
        """
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        if self._frozen is not None:
            self._frozen += by
        else:
            self._offset += by
        self._wake()

    def jump_to(self, moment: datetime) -> None:
        """Move the clock forward to an aware moment.

        Raises:
            ValueError: the moment has no time zone, or has passed already.
        """
        self.advance(_as_utc(moment) - self.now())

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` each time the clock was moved by hand."""
        self._listeners.append(listener)

    async def sleep_until(self, moment: float) -> None:
        """Wait until the clock shows this moment (seconds since 1970), however it gets there.

        The time left is waited for by the event loop's own clock, so a loop with virtual time works; a
        jump wakes the sleeper at once; on a frozen clock only a jump does.
        """
        while (left := moment - self.timestamp()) > 0:
            await self.pause(left)

    async def pause(self, seconds: float | None) -> None:
        """Wait for the next jump or nudge, but no longer than ``seconds`` if the clock runs."""
        timeout = None if self._frozen is not None else seconds
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.add(waiter)
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(waiter, timeout)
        finally:
            self._sleepers.discard(waiter)

    def nudge(self) -> None:
        """Let all who wait look again, as there may be something to do sooner."""
        for waiter in self._sleepers:
            if not waiter.done():
                waiter.set_result(None)

    def _wake(self) -> None:
        """Tell everyone that time has jumped."""
        self.nudge()
        for listener in self._listeners:
            listener()


def _real_now() -> datetime:
    """Real time, the default source."""
    return datetime.now(UTC)


def _as_utc(moment: datetime) -> datetime:
    """The same moment in UTC; refuses one without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)
