"""Between the event loop and the shelves: file work in threads, one change of a unit at a time, recent ones at hand."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar
from weakref import WeakValueDictionary

import msgspec

from bot.errors import NotStored
from bot.store.disk import Disk
from bot.store.port import StoreRefused
from bot.store.shelf import Shelf

R = TypeVar("R", bound=msgspec.Struct)
T = TypeVar("T")
Decide = Callable[[R | None], tuple[R | None, T]]
Follow = Callable[[R | None, R | None], None]


class Desk:
    """Reads and changes units without ever blocking the event loop.

    Args:
        disk: what everything is on; once it has failed, nothing is taken any more.
        threads: how many files may be worked on at a time; 0 works at once, for a store in memory.
    """

    def __init__(self, disk: Disk, threads: int) -> None:
        self._disk = disk
        self._threads = threads
        self._pool: ThreadPoolExecutor | None = None
        self._locks: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._recent: defaultdict[str, OrderedDict[str, msgspec.Struct]] = defaultdict(OrderedDict)
        self._work: set[asyncio.Task[Any]] = set()
        self._is_open = False

    def open(self) -> None:
        """Begin to take work."""
        self._recent.clear()
        if self._threads:
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="store")
        self._is_open = True

    async def close(self) -> None:
        """Take no more work, and finish what was begun."""
        self._is_open = False
        await asyncio.gather(*self._work, return_exceptions=True)
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    async def in_thread(self, job: Callable[..., T], *args: object) -> T:
        """Do blocking file work beside the event loop; what it raises reaches the caller."""
        if self._pool is None:
            return job(*args)
        return await asyncio.get_running_loop().run_in_executor(self._pool, job, *args)

    async def run(self, job: Callable[..., T], *args: object) -> T:
        """Do file work for somebody who waits for an answer.

        Raises:
            NotStored: also when a file turns out to have been damaged since the start.
        """
        try:
            return await self.in_thread(job, *args)
        except StoreRefused as error:
            raise NotStored(str(error)) from error

    async def whole(self, work: Coroutine[Any, Any, T]) -> T:
        """Do ``work`` to its end, also when the caller is cancelled: what we remember must follow the disk."""
        try:
            self._check()
        except NotStored:
            work.close()
            raise
        task = asyncio.create_task(work)
        self._work.add(task)
        task.add_done_callback(self._work.discard)
        return await asyncio.shield(task)

    def _check(self) -> None:
        if not self._is_open:
            raise NotStored("the store is closed")
        self._check_disk()

    def _check_disk(self) -> None:
        if self._disk.failed is not None:
            raise NotStored(self._disk.failed)

    def lock(self, kind: str, name: str) -> asyncio.Lock:
        """Return the lock of one unit; whoever comes first goes first."""
        return self._locks.setdefault((kind, name), asyncio.Lock())

    async def get(self, shelf: Shelf[R], name: str) -> R | None:
        """Return the unit as it was last kept, or None."""
        self._check()
        record = self._at_hand(shelf, name)
        if record is not None:
            return record
        async with self.lock(shelf.kind, name):
            return await self._fetch(shelf, name)

    def know(self, shelf: Shelf[R], name: str, record: R) -> None:
        """Have a unit at hand that was just read."""
        self._keep(shelf, name, record)

    async def _fetch(self, shelf: Shelf[R], name: str) -> R | None:
        record = self._at_hand(shelf, name)
        if record is None:
            record = await self.run(shelf.load, name)
            self._keep(shelf, name, record)
        return record

    async def change(
        self,
        shelf: Shelf[R],
        name: str,
        decide: Decide[R, T],
        follow: Follow[R] = lambda old, new: None,
    ) -> T:
        """Let ``decide`` change the unit, alone.

        Args:
            shelf: where the unit is.
            name: which unit.
            decide: from the record to the next one (None: there is none) and what the caller gets.
            follow: told of the change once it is on disk, to bring what we remember up to date.
        """
        return await self.whole(self._change_alone(shelf, name, decide, follow))

    async def _change_alone(self, shelf: Shelf[R], name: str, decide: Decide[R, T], follow: Follow[R]) -> T:
        async with self.lock(shelf.kind, name):
            self._check_disk()  # it may have failed while we waited
            old = await self._fetch(shelf, name)
            new, result = decide(old)
            if new is not None:
                new = shelf.finish(new)
            if new is not old and new != old:
                await self.put(shelf, name, new)
                follow(old, new)
            return result

    async def put(self, shelf: Shelf[R], name: str, record: R | None) -> None:
        """Keep the unit as it is given, or remove it; for a caller who holds its lock."""
        await (self.run(shelf.remove, name) if record is None else self.run(shelf.save, name, record))
        self._keep(shelf, name, record)

    def _at_hand(self, shelf: Shelf[R], name: str) -> R | None:
        recent = self._recent[shelf.kind]
        record = recent.get(name)
        if record is None:
            return None
        recent.move_to_end(name)
        return record  # type: ignore[return-value]  # a shelf's own kind leads to its own records

    def _keep(self, shelf: Shelf[R], name: str, record: R | None) -> None:
        recent = self._recent[shelf.kind]
        if record is None:
            recent.pop(name, None)
            return
        recent[name] = record
        recent.move_to_end(name)
        if len(recent) > shelf.recent:
            recent.popitem(last=False)
