"""A shelf: one folder with one file per unit of one kind, each a small TinyDB database with one document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from bot.errors import NotStored
from bot.store.disk import Disk, older
from bot.store.port import StoreRefused
from bot.store.storage import Habit, UnitStorage
from bot.store.twin import TwinStorage

R = TypeVar("R", bound=msgspec.Struct)

_ONE = 1
"""The number of a unit's only document."""
_AGED = re.compile(r"(?P<name>.+)\.json\.\d")


class Shelf(Generic[R]):
    """Units of one kind. Every method blocks; none may run on the event loop.

    Args:
        disk: where the folder is.
        form: the record that a unit holds.
        habit: how units of this kind are kept.
        room: fewest bytes that a unit's file takes, for secretive ones.
        finish: what the store itself adds to a record, at every change and at every reading.
        before_removal: what must go before the unit of this name goes.
        hide: turns a record into what may be on disk.
        show: turns that into the record again.
    """

    def __init__(
        self,
        disk: Disk,
        form: type[R],
        habit: Habit,
        *,
        room: Callable[[R], int] = lambda _: 0,
        finish: Callable[[R], R] = lambda record: record,
        before_removal: Callable[[str], None] = lambda name: None,
        hide: Callable[[R], R] = lambda record: record,
        show: Callable[[R], R] = lambda record: record,
    ) -> None:
        self._disk = disk
        self._form = form
        self._habit = habit
        self._room = room
        self.kind = habit.kind
        self.recent = habit.recent
        self.finish = finish
        self._before_removal = before_removal
        self._hide, self._show = hide, show
        self._folder = disk.folder / habit.kind
        self._kept: dict[str, int] = {}
        """Of units that we read or wrote: the generation on disk, so that the next write need not read it."""

    def load(self, name: str) -> R | None:
        """Return the unit, or None if there is none of that name.

        Raises:
            StoreRefused: its file is damaged, or from a newer program.
        """
        if not self._habit.names.fullmatch(name):
            return None
        self._kept.pop(name, None)
        with self._opened(name) as unit:
            document = unit.get(doc_id=_ONE)
        if document is None:
            return None
        self._note(name, unit.storage.generation)
        try:
            return self.finish(self._show(msgspec.convert(dict(document), self._form)))
        except msgspec.ValidationError as error:
            raise StoreRefused(
                f"Het bestand {self.kind}/{name}.json is niet te begrijpen ({error}): "
                "zet het terug uit een reservekopie, en start opnieuw."
            ) from error

    def save(self, name: str, record: R) -> None:
        """Keep the unit for good.

        Raises:
            NotStored: nothing was kept; this includes a text that is not Unicode (a lone surrogate).
            ValueError: the name is not fit for a file.
        """
        if not self._habit.names.fullmatch(name):
            raise ValueError(f"not a name for a unit: {name!r}")
        content = msgspec.to_builtins(self._hide(record), str_keys=True, order="deterministic")
        document = Document(content, doc_id=_ONE)
        try:
            with self._opened(name, self._kept.pop(name, None), self._room(record)) as unit:
                if unit.contains(doc_id=_ONE):
                    unit.update(_replacing(document), doc_ids=[_ONE])
                else:
                    unit.insert(document)
        except UnicodeEncodeError as error:
            raise NotStored("a text that is not Unicode") from error
        self._note(name, unit.storage.generation)

    def _opened(self, name: str, replaces: int | None = None, room: int = 0) -> TinyDB:
        """Return the unit as a database, for one piece of work."""
        how = (self._disk, self._path(name), self._habit, replaces)
        return TinyDB(*how, room, storage=TwinStorage) if self._habit.secretive else TinyDB(*how, storage=UnitStorage)

    def _note(self, name: str, generation: int) -> None:
        """Remember what is on disk now; when there is much of that, begin anew."""
        if len(self._kept) >= self.recent:
            self._kept.clear()
        self._kept[name] = generation

    def remove(self, name: str) -> None:
        """Remove the unit and its older generations for good; does nothing if it is not there."""
        if self._habit.names.fullmatch(name):
            self._before_removal(name)
            self._kept.pop(name, None)
            if self._habit.secretive:
                self._disk.destroy(self._path(name))
            else:
                self._disk.remove(self._path(name), self._habit.generations)

    def forget_past(self, name: str) -> None:
        """Remove the older generations of one unit, so that what was taken out of it is gone."""
        if self._habit.names.fullmatch(name):
            for age in range(self._habit.generations - 1, 0, -1):
                self._disk.remove(older(self._path(name), age))

    def forget_mentions(self, word: bytes) -> None:
        """Remove every older generation in which ``word`` occurs."""
        while self._drop_mentions(word):
            pass  # a change meanwhile may have moved one out of sight: look again until there is none

    def _drop_mentions(self, word: bytes) -> bool:
        found = False
        for file in self._disk.names(self.kind):
            path = self._folder / file
            if _AGED.fullmatch(file) and word in (self._disk.read(path) or b""):
                self._disk.remove(path)
                found = True
        return found

    def names(self) -> list[str]:
        """Return the names of all units, in ascending order.

        Raises:
            StoreRefused: of a unit only older generations are left.
        """
        files = self._disk.names(self.kind)
        names = {file.removesuffix(".json") for file in files if file.endswith(".json")}
        for file in files:
            aged = _AGED.fullmatch(file)
            if aged and aged["name"] not in names:
                raise StoreRefused(
                    f"Het bestand {self.kind}/{aged['name']}.json ontbreekt: "
                    f"kopieer {self.kind}/{file} daarheen, en start opnieuw."
                )
        return sorted(names)

    def all(self) -> Iterator[tuple[str, R]]:
        """Go through all units by name; each is read when its turn comes."""
        for name in self.names():
            record = self.load(name)
            if record is not None:
                yield name, record

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.json"


def _replacing(document: Document) -> Callable[[dict[str, object]], None]:
    """Return TinyDB's kind of update, but one that keeps no field of the old document."""

    def replace(old: dict[str, object]) -> None:
        old.clear()
        old.update(document)

    return replace
