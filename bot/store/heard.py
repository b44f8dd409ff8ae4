"""Which updates have been handled: numbers only, until they cannot come again, at the price of one small append."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.store.disk import Disk
from bot.store.port import StoreRefused

HOURS = 48
_FILE = re.compile(r"(\d{1,9})\.log", re.ASCII)
_LINE = re.compile(rb"-?\d{1,19}( -?\d{1,19})*", re.ASCII)


class HeardLog:
    """A folder with one file per hour. Blocks, all but ``__contains__``.

    A file goes when none of its numbers can come again, at the latest after 48 hours. An hour is all that is kept of
    the time, so that this cannot be laid beside anything that somebody did.
    """

    folder = "heard"

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._hours: dict[int, set[int]] = {}

    def open(self) -> None:
        """Read what is there.

        Raises:
            StoreRefused: a file holds something else than numbers.
        """
        self._hours = {}
        for name in self._disk.names(self.folder):
            matched = _FILE.fullmatch(name)
            if matched:
                self._hours[int(matched[1])] = self._read(name)

    def _read(self, name: str) -> set[int]:
        path = self._disk.folder / self.folder / name
        content = self._disk.read(path) or b""
        whole, _, torn = content.rpartition(b"\n")
        lines = whole.split(b"\n") if whole else []
        if not all(_LINE.fullmatch(line) for line in lines):
            raise StoreRefused(
                f"Het bestand {self.folder}/{name} in de map {self._disk.folder} is beschadigd: verwijder het en start "
                "opnieuw (hooguit wordt een bericht van dat uur een tweede keer verwerkt)."
            )
        if torn:
            # A line that was never acknowledged; a next one must not be glued to it.
            self._disk.save(path, whole + b"\n" if whole else b"")
        return {int(number) for line in lines for number in line.split()}

    def add(self, updates: Sequence[int], now: datetime) -> None:
        """Remember ``updates``, and forget those of more than 48 hours before ``now``."""
        hour = int(now.timestamp()) // 3600
        for old in [one for one in self._hours if one < hour - HOURS]:
            self._disk.remove(self._disk.folder / self.folder / f"{old}.log")
            del self._hours[old]
        new = [update for update in updates if update not in self]
        if new:
            line = " ".join(map(str, new)).encode() + b"\n"
            self._disk.append(self._disk.folder / self.folder / f"{hour}.log", line)
            self._hours.setdefault(hour, set()).update(new)

    def forget(self, updates: Sequence[int]) -> None:
        """Forget ``updates``; their file goes with the last of its numbers, so that its gaps tell nothing either."""
        for hour, numbers in list(self._hours.items()):
            left = numbers.difference(updates)
            if not left:
                self._disk.drop(self._disk.folder / self.folder / f"{hour}.log")
                del self._hours[hour]
            elif left != numbers:
                self._hours[hour] = left

    def __contains__(self, update: int) -> bool:
        return any(update in numbers for numbers in list(self._hours.values()))
