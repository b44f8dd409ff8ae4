"""Keeps what was learned on disk, so that it is learned once for each version of the content.

A file is a checksum and plain arrays; nothing in it is ever run. One that is damaged is learned anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.index import Index, Unreadable, index_from
from bot.guidance.search.places import kept_at

_CHECK = hashlib.sha256().digest_size
_KEPT = 3
"""Versions kept beside each other: a bot and a command may read different content."""


def read_kept(folder: Path, corpus: Corpus) -> Index | None:
    """Return the index kept for this corpus; None if there is none, or none that can be read."""
    try:
        data = kept_at(folder, corpus).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data[_CHECK:]).digest() != data[:_CHECK]:
        return None
    try:
        return index_from(data[_CHECK:])
    except Unreadable:
        return None


def learn_and_keep(folder: Path, corpus: Corpus) -> Index:
    """Learn the index of this corpus and keep it; where it cannot be kept it is learned all the same."""
    from bot.guidance.search.training import learn  # heavy: only where something is learned

    index = learn(corpus)
    with contextlib.suppress(OSError):
        _write(kept_at(folder, corpus), index.to_bytes())
        _forget_old(folder)
    return index


def kept_or_learned(folder: Path, corpus: Corpus) -> Index:
    """Return the index of this corpus, kept or learned now (some seconds)."""
    return read_kept(folder, corpus) or learn_and_keep(folder, corpus)


def _write(path: Path, data: bytes) -> None:
    """Write whole or not at all: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".search-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(data).digest() + data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _forget_old(folder: Path) -> None:
    """Keep the newest few."""
    kept = sorted(folder.glob("search-*.npz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
