"""TinyDB's storage for one unit: an envelope that shows damage, on a disk that never leaves half a file.

The file is JSON: ``{"unit", "schema", "generation", "sha256", "tables"}``; the checksum covers all that it follows
and ``tables`` as its bytes are. A damaged file is never taken for an empty one: the store refuses to open and says
which file to put back.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb.storages import Storage

from bot.store.disk import Disk, older
from bot.store.migrations import SCHEMA, migrate
from bot.store.port import StoreRefused

Tables = dict[str, dict[str, Any]]


SHORT_ID = re.compile(r"[a-z0-9]{1,40}", re.ASCII)
"""What our own ids look like."""


class Habit(NamedTuple):
    """How units of one kind are kept."""

    kind: str
    """The folder they are in."""
    names: re.Pattern[str]
    """What they may be called; nothing in it may lead out of the folder."""
    generations: int = 1
    """How many versions are kept, the newest included."""
    secretive: bool = False
    """Whether the file hides when and how often it was written, and how much it holds."""
    without_backup: str = ""
    """What to do when one is damaged, for a kind that is in no backup; ``{name}`` stands for the unit's."""
    recent: int = 512
    """How many units of this kind are kept at hand, decoded."""


class Envelope(msgspec.Struct):
    """What a file says of itself, around the tables."""

    unit: str
    schema: int
    generation: int
    sha256: str
    tables: msgspec.Raw

    def checksum(self) -> str:
        """Return the SHA-256 that belongs to this content."""
        head = f"{self.unit}\n{self.schema}\n{self.generation}\n".encode()
        return hashlib.sha256(head + bytes(self.tables)).hexdigest()

    def encode(self) -> bytes:
        """Return it as it stands in a file."""
        return _encode(self)


_read_envelope = msgspec.json.Decoder(Envelope).decode
_read_tables = msgspec.json.Decoder(dict[str, dict[str, Any]]).decode
_encode = msgspec.json.Encoder().encode


class UnitStorage(Storage):
    """Keeps the tables of one unit in one file. Lives for one piece of work, in which the file is read once.

    Args:
        disk: where.
        path: which file.
        habit: how this kind is kept.
        replaces: the generation that a write takes the place of, where that is known: then nothing is read, and what
            is written is all there is.
    """

    def __init__(self, disk: Disk, path: Path, habit: Habit, replaces: int | None = None) -> None:
        self._disk = disk
        self._path = path
        self._habit = habit
        self._unit = f"{habit.kind}/{path.name}"
        self._is_read = replaces is not None
        self._tables: Tables | None = None
        self.generation = replaces or 0
        """Of what was read or written last; 0 when there is nothing yet."""

    def read(self) -> Tables | None:
        """Return the tables in today's form, or None when there is no file.

        Raises:
            StoreRefused: the file is damaged, or from a newer program.
        """
        if not self._is_read:
            content = self._disk.read(self._path)
            self._tables = None if content is None else self._opened(content)
            self._is_read = True
        return self._tables

    def _opened(self, content: bytes) -> Tables:
        envelope = self._newest(content)
        if envelope is None:
            raise self._damaged()
        if envelope.schema > SCHEMA:
            raise StoreRefused(
                f"Het bestand {self._unit} is geschreven door een nieuwere Groepswijzer: "
                "installeer die nieuwere versie weer."
            )
        self.generation = envelope.generation
        return self._in_todays_form(envelope.schema, _read_tables(envelope.tables))

    def _newest(self, content: bytes) -> Envelope | None:
        """Return what the file holds, or None when it is damaged."""
        return self._checked(content)

    def _checked(self, content: bytes) -> Envelope | None:
        """Return the envelope if all of it is there and it is this unit's."""
        try:
            envelope = _read_envelope(content)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
        return envelope if envelope.sha256 == envelope.checksum() and envelope.unit == self._unit else None

    def _in_todays_form(self, schema: int, tables: Tables) -> Tables:
        if schema == SCHEMA:
            return tables
        return {
            table: {number: migrate(self._habit.kind, schema, document) for number, document in documents.items()}
            for table, documents in tables.items()
        }

    def write(self, data: Tables) -> None:
        """Keep ``data``: for good when this returns.

        Raises:
            NotStored: nothing was kept.
        """
        generation = self._next(self.generation)
        envelope = Envelope(self._unit, SCHEMA, generation, "", msgspec.Raw(_encode(data)))
        envelope.sha256 = envelope.checksum()
        self._keep(envelope.encode(), generation)
        self.generation = generation

    def _next(self, generation: int) -> int:
        """Return the number of the generation after this one."""
        return generation + 1

    def _keep(self, content: bytes, generation: int) -> None:
        """Keep ``content`` for good."""
        self._disk.save(self._path, content, self._habit.generations)

    def _damaged(self) -> StoreRefused:
        ages = (age for age in range(1, self._habit.generations) if self._disk.read(older(self._path, age)) is not None)
        age = next(ages, None)
        if self._habit.without_backup:
            advice = self._habit.without_backup.format(name=self._path.stem)
        elif age is None:
            advice = "zet dit bestand terug uit een reservekopie"
        else:
            advice = f"zet de vorige versie terug door {self._unit}.{age} te kopiëren naar {self._unit}"
        return StoreRefused(
            f"Het bestand {self._unit} in de map {self._disk.folder} is beschadigd: {advice}, en start opnieuw."
        )
