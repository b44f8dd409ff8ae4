"""A kind of which there is one unit, that of the municipality as a whole: empty until its first change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from bot.store.desk import Desk
from bot.store.disk import Disk
from bot.store.shelf import Shelf
from bot.store.storage import SHORT_ID, Habit

R = TypeVar("R", bound=msgspec.Struct)
T = TypeVar("T")


class Single(Generic[R]):
    """Keeps one unit, in ``<kind>/<kind>.json``; no older generation, so that what is taken out is gone.

    Args:
        disk: where the folder is.
        desk: does the work.
        kind: the folder, and the name of the unit.
        empty: what the unit is before its first change.
    """

    def __init__(self, disk: Disk, desk: Desk, kind: str, empty: R) -> None:
        self.shelf: Shelf[R] = Shelf(disk, type(empty), Habit(kind, SHORT_ID))
        self._desk = desk
        self._kind = kind
        self._empty = empty

    async def get(self) -> R:
        """Return the unit as it was last kept."""
        return await self._desk.get(self.shelf, self._kind) or self._empty

    async def change(self, decide: Callable[[R], tuple[R, T]]) -> T:
        """Let ``decide`` change the unit, alone."""
        return await self._desk.change(self.shelf, self._kind, lambda old: decide(old or self._empty))

    def check(self) -> None:
        """Read it once; blocks.

        Raises:
            StoreRefused: its file is damaged, or from a newer program.
        """
        self.shelf.load(self._kind)
