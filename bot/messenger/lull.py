"""A messenger that cannot be reached is left alone for a while, by all errands together: one tries for all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

LONGEST_PAUSE = 300.0
"""Seconds between two tries while nothing leaves, at most; so what waits goes out that soon after the wire is back."""


class Lull:
    """Lets everybody through while the wire stands; else one at a time, after a pause that doubles at every failure.

    What a failed try costs (two writes) is so paid once a pause, however many messages wait and for how many groups.
    """

    def __init__(self) -> None:
        self._one = asyncio.Lock()
        self._pause = 0.0
        self._until = 0.0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until a try may be made, and make it; first come, first served."""
        if not self._pause:
            yield
            return
        async with self._one:
            await asyncio.sleep(max(0.0, self._until - asyncio.get_running_loop().time()))
            scouts = bool(self._pause)
            if scouts:
                yield
        if not scouts:
            yield

    def failed(self, began: float) -> None:
        """Note that a try that began at this moment of the loop never left; of several at once the first counts."""
        if began >= self._until:
            self._pause = min(LONGEST_PAUSE, 2 * self._pause or 1.0)
            self._until = asyncio.get_running_loop().time() + self._pause

    def reached(self) -> None:
        """Note that the messenger answered: all that waits may go."""
        self._pause = self._until = 0.0
