"""What the pretend Telegram itself must do at a certain moment, such as closing a poll."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable


class Agenda:
    """Actions by the moment they are due, in seconds since 1970."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()

    @property
    def next_at(self) -> float | None:
        """When the first action is due."""
        return self._heap[0][0] if self._heap else None

    def add(self, at: float, action: Callable[[], None]) -> None:
        """Plan an action; what is due at the same moment happens in the order it was planned."""
        heapq.heappush(self._heap, (at, next(self._order), action))

    def run(self, now: float) -> None:
        """Do all that is due."""
        while self._heap and self._heap[0][0] <= now:
            heapq.heappop(self._heap)[2]()
