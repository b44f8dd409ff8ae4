"""An event loop on virtual time: when everybody waits, the time jumps to whoever waits the shortest."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class StandsStill(RuntimeError):
    """Everybody waits for something that can never come: the run would hang for ever."""


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A loop whose clock moves only when nothing is left to do now; nobody has to wait for real.

    File work runs at once instead of in a thread, so that the same seed always gives the same order.
    """

    def __init__(self) -> None:
        self._virtual = 0.0
        super().__init__(_Jumping(self))

    def time(self) -> float:
        """Seconds since the start, on virtual time."""
        return self._virtual

    def jump(self, seconds: float) -> None:
        """Let ``seconds`` pass at once."""
        self._virtual += seconds

    def run_in_executor(  # type: ignore[override]  # the base class types this as a coroutine-like overload
        self, executor: Any, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        """Run ``func`` here and now, and return its finished future."""
        future: asyncio.Future[T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as trouble:
            future.set_exception(trouble)
        return future


class _Jumping(selectors.SelectSelector):
    """A selector that never sleeps: it moves the loop's time instead."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Report what is ready; if nothing is, jump over the wait."""
        if timeout is None:
            raise StandsStill("nothing is scheduled any more and nobody has finished")
        if timeout > 0:
            self._loop.jump(timeout)
        return super().select(0)


class VirtualClock:
    """Tells the time of a virtual loop, from a chosen start (aware, UTC)."""

    def __init__(self, loop: asyncio.AbstractEventLoop, start: datetime) -> None:
        self._loop = loop
        self._start = start

    def now(self) -> datetime:
        """The start plus all that has passed on the loop."""
        return self._start + timedelta(seconds=self._loop.time())
