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

    It grows under a name of its own and gets the asked one when it is whole and durable: a power cut leaves no half
    backup that looks like one.

    Raises:
        StoreRefused: there is nothing to copy, ``file`` is there already, or it would stand between the data.
        NotStored: it cannot be written; no file is left.
    """
    if not (folder / "house").is_dir():
        raise StoreRefused(f"In de map {folder} staan geen gegevens van Groepswijzer: kijk de instellingen na.")
    if file.resolve().is_relative_to(folder.resolve()):
        raise StoreRefused("Een reservekopie hoort niet tussen de gegevens zelf: kies een andere map.")
    if os.path.lexists(file):
        raise StoreRefused(f"Het bestand {file} bestaat al: kies een andere naam.")
    growing = file.with_name(f".{file.name}.{os.getpid()}.half")
    try:
        count = _fill(os.open(growing, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE), folder)
        growing.rename(file)
        with opened_folder(file.parent) as parent:
            os.fsync(parent)
    except OSError as error:
        raise NotStored(str(error.strerror)) from error
    finally:
        growing.unlink(missing_ok=True)
    return count


def _fill(handle: int, folder: Path) -> int:
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
    return count


def _units(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Go through the newest version of each unit: files are replaced whole, so what is read is whole."""
    for kind in COPIED:
        for path in sorted((folder / kind).glob("[!.]*.json")):
            try:
                yield f"{kind}/{path.name}", path.read_bytes()
            except FileNotFoundError:
                continue  # erased meanwhile
