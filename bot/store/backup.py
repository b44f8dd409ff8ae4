"""A copy of all we keep in one file, without what was promised to be gone soon; safe beside a running bot."""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

from bot.errors import NotStored
from bot.store.disk import FILE_MODE, opened_folder
from bot.store.port import StoreRefused

COPIED = ("people", "groups", "invitations", "counters", "library", "house")
"""The folders in a backup. One that is not named here is not copied: nothing sealed comes along by being forgotten."""
LEFT_OUT = ("checkins", "keys", "talks", "heard")
"""The folders that never are: open answers, their keys, wishes to talk, and numbers of no use after a restore."""


def write_backup(folder: Path, file: Path) -> int:
    """Write a new ``file`` with the newest version of every unit, and return how many there are.

    Raises:
        StoreRefused: there is nothing to copy, or ``file`` is there already.
        NotStored: it cannot be written; no file is left.
    """
    if not (folder / "house").is_dir():
        raise StoreRefused(f"In de map {folder} staan geen gegevens van Groepswijzer: kijk de instellingen na.")
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    except FileExistsError as error:
        raise StoreRefused(f"Het bestand {file} bestaat al: kies een andere naam.") from error
    except OSError as error:
        raise NotStored(str(error.strerror)) from error
    try:
        return _fill(handle, folder, file)
    except BaseException as error:
        file.unlink(missing_ok=True)  # half a backup looks like a whole one
        if isinstance(error, OSError):
            raise NotStored(str(error.strerror)) from error
        raise


def _fill(handle: int, folder: Path, file: Path) -> int:
    count = 0
    with os.fdopen(handle, "wb") as out:
        with tarfile.open(fileobj=out, mode="w:gz") as archive:
            for name, content in _units(folder):
                entry = tarfile.TarInfo(name)
                entry.mode, entry.size = FILE_MODE, len(content)
                archive.addfile(entry, io.BytesIO(content))
                count += 1
        out.flush()
        os.fsync(out.fileno())
    with opened_folder(file.parent) as parent:
        os.fsync(parent)
    return count


def _units(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Go through the newest version of each unit: files are replaced whole, so what is read is whole."""
    for kind in COPIED:
        for path in sorted((folder / kind).glob("[!.]*.json")):
            try:
                yield f"{kind}/{path.name}", path.read_bytes()
            except FileNotFoundError:
                continue  # erased meanwhile
