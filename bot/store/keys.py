"""The key of each open check-in, in a file of its own: without it nobody can tell whose answers are whose."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from bot.checkins.model import CheckinId
from bot.ids import Ids
from bot.store.disk import Disk
from bot.store.port import StoreRefused
from bot.store.storage import SHORT_ID

_SIZE = 32
_ENDING = ".key"


class Keys:
    """Makes, knows and destroys keys. The file holds the key and its SHA-256; there is never an older version.

    Making, opening and destroying block.
    """

    folder = "keys"

    def __init__(self, disk: Disk, ids: Ids) -> None:
        self._disk = disk
        self._ids = ids
        self._keys: dict[CheckinId, bytes] = {}

    def open(self, checkins: Collection[CheckinId]) -> None:
        """Read the keys of these open check-ins, and destroy those that a crash left without one.

        Raises:
            StoreRefused: a key is damaged; with it, a person could answer twice.
        """
        self._keys = {}
        for name in self._disk.names(self.folder):
            if not name.endswith(_ENDING):
                continue
            checkin = CheckinId(name.removesuffix(_ENDING))
            if checkin not in checkins:
                self.destroy(checkin)
                continue
            content = self._disk.read(self._path(checkin)) or b""
            key = content[:_SIZE]
            if content != _sealed(key):
                raise StoreRefused(
                    f"Het bestand {self.folder}/{name} in de map {self._disk.folder} is beschadigd: verwijder het en "
                    f"ook checkins/{checkin}.json (de antwoorden van die ene check-in zijn dan weg), en start opnieuw."
                )
            self._keys[checkin] = key

    def make(self, checkin: CheckinId) -> None:
        """Make the key of a new check-in.

        Raises:
            ValueError: the id is not fit for a file.
        """
        if not SHORT_ID.fullmatch(checkin):
            raise ValueError(f"not an id: {checkin!r}")
        key = self._ids.token(_SIZE)
        self._disk.save(self._path(checkin), _sealed(key))
        self._keys[checkin] = key

    def get(self, checkin: CheckinId) -> bytes | None:
        """Return the key of an open check-in."""
        return self._keys.get(checkin)

    def destroy(self, checkin: CheckinId) -> None:
        """Destroy the key for good; does nothing if it is gone."""
        if not SHORT_ID.fullmatch(checkin):
            return
        self._disk.destroy(self._path(checkin))
        self._keys.pop(checkin, None)

    def _path(self, checkin: CheckinId) -> Path:
        return self._disk.folder / self.folder / f"{checkin}{_ENDING}"


def _sealed(key: bytes) -> bytes:
    return key + hashlib.sha256(key).digest()
