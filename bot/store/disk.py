"""Files that are written whole or not at all, survive a power cut, and are open to one process at a time.

A save is: a temporary file in the same folder, ``fsync``, rename over the old one, ``fsync`` of the folder. Whoever
reads finds the old file or the new one. Where a file holds everything twice there is a cheaper way, in its own place:
:meth:`Disk.overwrite`. It asks for a local Linux file system: ``flock`` and hard links.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.errors import NotStored
from bot.store.port import StoreRefused

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def temporary(path: Path, tag: str = "") -> Path:
    """Return the temporary file through which ``path`` is written; ``tag`` sets one process apart from another."""
    return path.with_name(f".{path.name}{tag}.tmp")


def older(path: Path, age: int) -> Path:
    """Return where the generation of ``path`` that is ``age`` (1, 2 …) changes old is kept."""
    return path.with_name(f"{path.name}.{age}")


def holder(folder: Path) -> int | None:
    """Return the number of the process that has the lock on this folder, or None when nobody has or it is unknown."""
    try:
        lock = os.open(folder / "lock", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        number = os.read(lock, 20)
        return int(number) if number.isdigit() else None
    finally:
        os.close(lock)
    return None


class Disk:
    """One folder on a disk. Every method blocks; none may run on the event loop.

    After a failed ``fsync`` nobody knows what is on the disk: the kernel may have thrown the data away and will say
    "fine" the next time. So ``failed`` is set and every later call is refused until :meth:`take` is called again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.failed: str | None = None
        self._lock: int | None = None

    def take(self, folders: Sequence[str]) -> None:
        """Make the folders where they are missing, take the lock, and clear away unfinished temporary files.

        Raises:
            StoreRefused: somebody else has the folder, or it cannot be written to.
        """
        self.failed = None
        try:
            for name in ("", *folders):
                make_folder(self.folder / name)
            self._take_lock()
            for name in ("", *folders):
                self._clear(self.folder / name)
        except OSError as error:
            self.release()
            raise StoreRefused(
                f"Groepswijzer kan niet schrijven in de map {self.folder} ({os.strerror(error.errno or 0)}): "
                "geef de gebruiker van Groepswijzer daar schrijfrechten, of kies een andere map."
            ) from error

    def _take_lock(self) -> None:
        self._lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self.release()
            raise StoreRefused(
                f"Er draait al een Groepswijzer met de map {self.folder}: stop die eerst, of kies een andere map."
            ) from error

        with contextlib.suppress(OSError):  # on a full disk nobody can find us by our number; the rest works
            os.ftruncate(self._lock, 0)
            os.pwrite(self._lock, str(os.getpid()).encode(), 0)

    def _clear(self, folder: Path) -> None:
        with os.scandir(folder) as entries:
            left = [entry.path for entry in entries if entry.name.startswith(".") and entry.name.endswith(".tmp")]
        for path in left:
            self._wipe(Path(path))  # it may be what was being destroyed
        if left:
            with opened_folder(folder) as handle:
                self._sync(handle, folder)

    def release(self) -> None:
        """Let go of the lock; harmless when it was not held."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def names(self, folder: str) -> Sequence[str]:
        """Return the names of the files in ``folder``, temporary ones left out, in no order."""
        with self._guarded(), os.scandir(self.folder / folder) as entries:
            return [entry.name for entry in entries if not entry.name.startswith(".")]

    def read(self, path: Path) -> bytes | None:
        """Return what is in the file, or None if there is none."""
        with self._guarded():
            try:
                with _opened(path, os.O_RDONLY) as handle:
                    return _read_all(handle)
            except FileNotFoundError:
                return None

    def save(self, path: Path, content: bytes, generations: int = 1, *, timeless: bool = False) -> None:
        """Put ``content`` at ``path``, whole and for good, and keep up to ``generations`` versions (this one included).

        ``timeless`` sets the file's time to 1980, so that it does not tell when it was last written.

        Raises:
            NotStored: nothing was kept; the old file is as it was.
        """
        temp = temporary(path)
        with self._guarded(temp), opened_folder(path.parent) as folder:
            self._write(temp, content, timeless)
            self._age(path, generations)
            os.replace(temp, path)
            self._sync(folder, path)

    def overwrite(self, path: Path, half: bytes, which: int) -> bool:
        """Put ``half`` in the place of half ``which`` (0 or 1) of a file for good, then also in that of the other.

        Only the first is waited for: after a power cut the other half may still be what it was, or anything. The
        file keeps its blocks, its size and (once this returns) its time of 1980, so that the disk has nothing to note
        but the bytes; and what stood there is overwritten, which no new file would do.

        Returns:
            Whether it was done; not where there is no file, or one with halves of another size.

        Raises:
            NotStored: half ``which`` may be damaged; the other one is as it was.
        """
        with self._guarded():
            try:
                with _opened(path, os.O_RDWR) as handle:
                    if os.fstat(handle).st_size != 2 * len(half):
                        return False
                    _write_at(handle, half, which * len(half))
                    self._sync(handle, path, only_data=True)
                    with contextlib.suppress(OSError):  # it is kept; at the next start the halves are made equal
                        _write_at(handle, half, (1 - which) * len(half))
                        os.utime(handle, (_1980, _1980))
                    return True
            except FileNotFoundError:
                return False

    def hide_times(self, folder: str) -> None:
        """Set the times of the files in ``folder`` to 1980, where a crash came in between."""
        with self._guarded(), os.scandir(self.folder / folder) as entries:
            for entry in entries:
                if entry.stat().st_mtime != _1980:
                    os.utime(entry.path, (_1980, _1980))

    def _write(self, temp: Path, content: bytes, timeless: bool) -> None:
        with _opened(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as handle:
            write_all(handle, content)
            if timeless:
                os.utime(handle, (_1980, _1980))
            self._sync(handle, temp)

    def _age(self, path: Path, generations: int) -> None:
        """Make every kept generation one older; the newest gets a second name, so that its first is never missing.

        After a crash halfway two names can be one file, and renaming one to the other then does nothing at all: so
        the second name is taken away before it is given.
        """
        for age in range(generations - 2, 0, -1):
            with contextlib.suppress(FileNotFoundError):
                os.replace(older(path, age), older(path, age + 1))
        if generations > 1:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(older(path, 1))
            with contextlib.suppress(FileNotFoundError):
                os.link(path, older(path, 1))

    def remove(self, path: Path, generations: int = 1) -> None:
        """Remove the file and its older generations for good; does nothing for what is not there.

        The newest goes last: a crash in between leaves a file that is still whole, never older ones on their own.
        """
        with self._guarded(), opened_folder(path.parent) as folder:
            for gone in (temporary(path), *(older(path, age) for age in range(1, generations)), path):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(gone)
            self._sync(folder, path)

    def destroy(self, path: Path) -> None:
        """Remove a file that has no older generations for good, and write over what was in it.

        It loses its name first: a crash halfway leaves a temporary file, which is cleared away at the start, and never
        half a unit. Whether a disk writes over the very same place is its own affair; most do.
        """
        temp = temporary(path)
        with self._guarded(), opened_folder(path.parent) as folder:
            with contextlib.suppress(FileNotFoundError):
                os.replace(path, temp)
            self._sync(folder, path)
            self._wipe(temp)
            self._sync(folder, path)

    def _wipe(self, path: Path) -> None:
        """Write over what is in the file where the disk lets us, and remove it; does nothing if it is not there."""
        with contextlib.suppress(OSError), _opened(path, os.O_WRONLY) as handle:
            _write_at(handle, b" " * os.fstat(handle).st_size, 0)
            self._sync(handle, path, only_data=True)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def drop(self, path: Path) -> None:
        """Remove a file whose coming back after a crash would do no harm; does not wait for the disk."""
        with self._guarded(), contextlib.suppress(FileNotFoundError):
            os.unlink(path)

    def append(self, path: Path, line: bytes) -> None:
        """Add ``line`` to the end of the file for good; a line that did not fit is taken off again."""
        with (
            self._guarded(),
            opened_folder(path.parent) as folder,
            _opened(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND) as handle,
        ):
            size = os.fstat(handle).st_size
            try:
                write_all(handle, line)
            except OSError:
                self._take_off(handle, size, path)
                raise
            self._sync(handle, path)
            if size == 0:
                self._sync(folder, path)

    def _take_off(self, handle: int, size: int, path: Path) -> None:
        try:
            os.ftruncate(handle, size)
        except OSError as error:
            self.failed = f"{path.name} is half geschreven: {error.strerror}"
            raise

    def _sync(self, handle: int, path: Path, *, only_data: bool = False) -> None:
        if self.failed is not None:
            raise OSError(errno.EIO, self.failed)
        try:
            (os.fdatasync if only_data else os.fsync)(handle)
        except OSError as error:
            self.failed = f"fsync van {path.name}: {error.strerror}"
            raise

    @contextlib.contextmanager
    def _guarded(self, temp: Path | None = None) -> Iterator[None]:
        """Turn the system's errors into NotStored, leave no temporary file, and refuse all after a failed fsync."""
        if self.failed is not None:
            raise NotStored(self.failed)
        try:
            yield
        except OSError as error:
            if temp is not None:
                with contextlib.suppress(OSError):
                    os.unlink(temp)
            raise NotStored(str(error.strerror)) from error


_1980 = 315_532_800
_PIECE = 1 << 17
"""Bytes read at a time: a group's whole file after a season."""


@contextlib.contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    """Open a file; an error at closing it does not matter after ``fsync``, and without one nothing was promised."""
    handle = os.open(path, flags | os.O_CLOEXEC, FILE_MODE)
    try:
        yield handle
    finally:
        with contextlib.suppress(OSError):
            os.close(handle)


def opened_folder(folder: Path) -> contextlib.AbstractContextManager[int]:
    """Open a folder to ``fsync`` it; opened before the work, so that only the ``fsync`` can fail after it."""
    return _opened(folder, os.O_RDONLY | os.O_DIRECTORY)


def _read_all(handle: int) -> bytes:
    """Read a whole file; a small one in one piece, since a piece with room left is the last of a file."""
    pieces = []
    while piece := os.read(handle, _PIECE):
        pieces.append(piece)
        if len(piece) < _PIECE:
            break
    return b"".join(pieces)


def make_folder(folder: Path) -> None:
    """Make ``folder`` (and those above it), for our own eyes only, and let it survive a power cut."""
    if not folder.is_dir():
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        with opened_folder(folder.parent) as handle:
            os.fsync(handle)


def _write_at(handle: int, content: bytes, place: int) -> None:
    """Write all of ``content`` from ``place`` on; a system may take it in pieces."""
    written = 0
    while written < len(content):
        written += os.pwrite(handle, content[written:], place + written)


def write_all(handle: int, content: bytes) -> None:
    """Write all of ``content``; a system may take it in pieces."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
