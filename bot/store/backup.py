"""A copy of all we keep in one file, without what was promised to be gone soon; safe beside a running bot."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import glob
import io
import os
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bot.errors import NotStored
from bot.store.disk import FILE_MODE, opened_folder
from bot.store.port import StoreRefused

COPIED = ("people", "groups", "invitations", "counters", "library", "house")
"""The folders in a backup. One that is not named here is not copied: nothing sealed comes along by being forgotten."""
LEFT_OUT = ("checkins", "keys", "talks", "heard")
"""The folders that never are: open answers, their keys, wishes to talk, and numbers of no use after a restore."""
_HALF = ".half"
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What a file system says that gives a file one name only, as that of many a stick does."""


def write_backup(folder: Path, file: Path) -> int:
    """Write a new ``file`` with the newest version of every unit, and return how many there are.

    It grows under a name of its own and gets the asked one when it is whole and durable: a power cut leaves no half
    backup that looks like one. What a run left behind that was stopped halfway, the next one for ``file`` clears away.

    Raises:
        StoreRefused: there is nothing to copy, ``file`` is there already, or it would stand between the data.
        NotStored: it cannot be written; no file is left.
    """
    if not (folder / "house").is_dir():
        raise StoreRefused(f"In de map {folder} staan geen gegevens van Groepswijzer: kijk de instellingen na.")
    if file.resolve().is_relative_to(folder.resolve()):
        raise StoreRefused("Een reservekopie hoort niet tussen de gegevens zelf: kies een andere map.")
    _clear(file)
    if os.path.lexists(file):
        raise _taken(file)
    try:
        with opened_folder(file.parent) as parent, _growing(file) as out:
            count = _fill(out, folder)
            _name(Path(out.name), file)
            try:
                os.fsync(parent)
            except BaseException:
                file.unlink()
                raise
    except OSError as error:
        raise NotStored(str(error.strerror)) from error
    return count


def _taken(file: Path) -> StoreRefused:
    return StoreRefused(f"Het bestand {file} bestaat al: kies een andere naam.")


def _clear(file: Path) -> None:
    """Take away what earlier runs left of ``file``; not what another run still writes, which holds a lock on it."""
    for half in file.parent.glob(f".{glob.escape(file.name)}.*{_HALF}"):
        with contextlib.suppress(OSError), half.open("rb") as left:
            fcntl.flock(left, fcntl.LOCK_EX | fcntl.LOCK_NB)
            half.unlink()


@contextlib.contextmanager
def _growing(file: Path) -> Iterator[IO[bytes]]:
    """Open a file beside ``file`` to write in, for our own eyes only, with a name that no other run can have."""
    with tempfile.NamedTemporaryFile(prefix=f".{file.name}.", suffix=_HALF, dir=file.parent, delete=False) as out:
        try:
            with contextlib.suppress(OSError):  # where nothing can be locked, nothing is cleared away either
                fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield out
        finally:
            Path(out.name).unlink(missing_ok=True)


def _name(half: Path, file: Path) -> None:
    """Give what is whole the asked name instead of its own, if nobody else has taken that meanwhile."""
    try:
        os.link(half, file)
        half.unlink()
    except FileExistsError as error:
        raise _taken(file) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename(half, file)


def _rename(half: Path, file: Path) -> None:
    """The same where a file can have one name only: claim the asked one first, then put the whole file in its place."""
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE))
    except FileExistsError as error:
        raise _taken(file) from error
    try:
        half.replace(file)
    except BaseException:
        file.unlink()
        raise


def _fill(out: IO[bytes], folder: Path) -> int:
    count = 0
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
