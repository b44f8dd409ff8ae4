"""Where an index is kept; apart from the rest, so that asking for the place loads no heavy library."""

from __future__ import annotations

import os
from pathlib import Path

from bot.guidance.search.corpus import Corpus


def kept_at(folder: Path, corpus: Corpus) -> Path:
    """Return where the index of this corpus is kept."""
    return folder / f"search-{corpus.fingerprint()}.npz"


def usual_folder() -> Path:
    """Return where commands keep it: the user's own cache folder, as XDG has it."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "groepswijzer"


def beside_data(data: Path) -> Path:
    """Return where the bot keeps it: in its own data folder, the one place that it surely may write to."""
    return data / "search"
