"""What lives as long as the program: set aside, so that Python's garbage collector need not look at it again and again.

Now and then the collector looks at everything there is, and nothing else runs meanwhile. Most of what there is, is the
content, the texts and the program itself: some 150,000 objects, a tenth of a second and more, at a moment that nobody
chooses. Only what came since is looked at here.

For the same reason structs of which every group at hand has many say ``gc=False``: they hold nothing that could hold
them, so there is nothing to look for in them.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def lasting() -> Iterator[None]:
    """Within this, what was there at the beginning is passed over."""
    set_aside()
    try:
        yield
    finally:
        gc.unfreeze()


def set_aside() -> None:
    """From now on pass over all that is there, after one look at everything.

    What was set aside before is looked at once more: of content that was renewed, the old must go.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
