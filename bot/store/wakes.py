"""When which group must be looked at: an alarm clock for very many groups, which costs what is due."""

from __future__ import annotations

import heapq
from datetime import datetime

from bot.groups.model import GroupId

_SLACK = 64


class Wakes:
    """At most one moment per group; setting one costs O(log n), looking at the first O(1)."""

    def __init__(self) -> None:
        self._moments: dict[GroupId, datetime] = {}
        self._heap: list[tuple[datetime, GroupId]] = []
        """Every moment that holds, and some that were replaced: those are dropped when they come up."""

    def set(self, group: GroupId, moment: datetime | None) -> None:
        """Wake ``group`` at ``moment`` and at no other; None: not at all."""
        if moment == self._moments.get(group):
            return
        if moment is None:
            del self._moments[group]
        else:
            self._moments[group] = moment
            heapq.heappush(self._heap, (moment, group))
        if len(self._heap) > 2 * len(self._moments) + _SLACK:
            self._heap = [(moment, group) for group, moment in self._moments.items()]
            heapq.heapify(self._heap)

    def first(self) -> datetime | None:
        """Return the earliest moment of all."""
        self._drop_replaced()
        return self._heap[0][0] if self._heap else None

    def due(self, now: datetime) -> list[GroupId]:
        """Return the groups whose moment has come, the longest waiting first; they stay due until they are set."""
        found: list[tuple[datetime, GroupId]] = []
        self._drop_replaced()
        while self._heap and self._heap[0][0] <= now:
            entry = heapq.heappop(self._heap)
            if not found or found[-1] != entry:
                found.append(entry)
            self._drop_replaced()
        for entry in found:
            heapq.heappush(self._heap, entry)
        return [group for _, group in found]

    def _drop_replaced(self) -> None:
        while self._heap and self._moments.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
