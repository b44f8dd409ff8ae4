"""TinyDB's storage for a secretive unit: everything twice in one file, so that a change is written in its own place.

The file is two halves of the same size, each a whole envelope with spaces before it up to blocks of 4 KiB. Generation
``n`` (they count 0, 1, 2, 3, 0 …) is written to half ``n % 2`` and waited for, then to the other half without waiting.
So the half that is being written is never the one that was waited for last, and after a crash that one is whole. It
costs the disk no new file, no new name and no older version: a quarter of the time that :meth:`Disk.save` takes, and
what somebody took back is overwritten instead of left in a block that nobody holds.

Two halves that differ are what a crash left: the newer counts, and takes the place of both.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from bot.errors import NotStored
from bot.store.disk import Disk
from bot.store.storage import Envelope, Habit, UnitStorage

_BLOCK = 4096
_TURNS = 4
"""Generations that are told apart: enough to see which of two neighbours is newer, and in which half it was kept."""


class TwinStorage(UnitStorage):
    """Keeps the tables of one unit twice in one file, whose size and time tell nothing.

    Args:
        disk: where.
        path: which file.
        habit: how this kind is kept.
        replaces: the generation that a write takes the place of, where that is known.
        room: fewest bytes that a half takes.
    """

    def __init__(self, disk: Disk, path: Path, habit: Habit, replaces: int | None = None, room: int = 0) -> None:
        super().__init__(disk, path, habit, replaces)
        self._room = room

    def _newest(self, content: bytes) -> Envelope | None:
        middle = len(content) // 2
        first, second = content[:middle], content[middle:]
        one = self._checked(first)
        if one is not None and first == second:
            return one
        other = self._checked(second)
        newest = _newer(one, other) or self._checked(content)  # one whole is how it was written before
        if newest is not None:
            self._make_equal(newest, content)
        return newest

    def _make_equal(self, newest: Envelope, content: bytes) -> None:
        """Write what counts over what a crash left, in halves of the same size; on a full disk the next change does it.

        In its place where the half that counts stands as we would write it: that half stays what it is at every moment.
        """
        middle = len(content) // 2
        self._room = max(self._room, middle)
        half = self._half(newest.encode())
        other = 0 if content[middle:] == half else 1
        stands = half in (content[:middle], content[middle:])
        with contextlib.suppress(NotStored):
            if not (stands and self._disk.overwrite(self._path, half, other)):
                self._disk.save(self._path, half * 2, timeless=True)

    def _next(self, generation: int) -> int:
        return (generation + 1) % _TURNS

    def _keep(self, content: bytes, generation: int) -> None:
        half = self._half(content)
        if not self._disk.overwrite(self._path, half, generation % 2):
            self._disk.save(self._path, half * 2, timeless=True)

    def _half(self, content: bytes) -> bytes:
        """Return ``content`` in whole blocks, at least as many bytes as it has room for.

        The spaces come first: a write that stopped halfway must not have brought all that counts.
        """
        size = max(len(content), self._room)
        return content.rjust(-(-size // _BLOCK) * _BLOCK)


def _newer(one: Envelope | None, other: Envelope | None) -> Envelope | None:
    """Return the newer of two halves, or the only one; None when both are damaged, or no neighbours."""
    if one is None or other is None:
        return one or other
    ahead = (one.generation - other.generation) % _TURNS
    return {1: one, _TURNS - 1: other}.get(ahead)
