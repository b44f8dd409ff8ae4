"""A disk that is not there: TinyDB in memory, for tests and for a season in a minute."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.store.disk import Disk, older


class MemoryDisk(Disk):
    """Keeps files in a dict, for as long as the object lives; closing and opening again keeps them."""

    def __init__(self) -> None:
        super().__init__(Path("/memory"))
        self._files: dict[Path, bytes] = {}

    def take(self, folders: Sequence[str]) -> None:
        """Nothing to lock, nothing to clear."""

    def names(self, folder: str) -> Sequence[str]:
        """Return the names of the files in ``folder``."""
        return [path.name for path in self._files if path.parent == self.folder / folder]

    def read(self, path: Path) -> bytes | None:
        """Return what is in the file, or None if there is none."""
        return self._files.get(path)

    def save(self, path: Path, content: bytes, generations: int = 1, *, timeless: bool = False) -> None:
        """Put ``content`` at ``path``, and keep up to ``generations`` versions."""
        for age in range(generations - 1, 0, -1):
            before = path if age == 1 else older(path, age - 1)
            if before in self._files:
                self._files[older(path, age)] = self._files[before]
        self._files[path] = content

    def overwrite(self, path: Path, half: bytes, which: int) -> bool:
        """Put ``half`` in both halves of the file, if it is of that size."""
        if len(self._files.get(path, b"")) != 2 * len(half):
            return False
        self._files[path] = half * 2
        return True

    def hide_times(self, folder: str) -> None:
        """Nothing here has a time."""

    def remove(self, path: Path, generations: int = 1) -> None:
        """Remove the file and its older generations."""
        for gone in (path, *(older(path, age) for age in range(1, generations))):
            self._files.pop(gone, None)

    def destroy(self, path: Path) -> None:
        """Remove the file."""
        self._files.pop(path, None)

    def drop(self, path: Path) -> None:
        """Remove the file."""
        self._files.pop(path, None)

    def append(self, path: Path, line: bytes) -> None:
        """Add ``line`` to the end of the file."""
        self._files[path] = self._files.get(path, b"") + line
