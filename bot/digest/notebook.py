"""What a member of staff keeps of their weeks: when they want them, what they did with a point, what they looked at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

import msgspec

WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)
DONE_FOR, ONCE_FOR, TWICE_FOR = 2, 1, 4
"""Digests that a point stays away: after "gedaan", after the first "niet nodig", and after each further one."""
MOST_MARKS, MOST_LOOKS = 60, 200
"""How many are kept; the oldest go first."""


class Did(StrEnum):
    """What a coordinator did with a point."""

    DONE = "done"
    NOT_NEEDED = "not-needed"


class Mark(msgspec.Struct, frozen=True):
    """A point that was handled: it stays away until a moment, and then comes back if it is still so."""

    did: Did
    at: datetime
    until: datetime
    dismissed: int = 0
    """How often it was called not needed."""


class Look(msgspec.Struct, frozen=True):
    """Something that was viewed or taken along: never by or about a participant."""

    at: datetime
    what: str
    """Such as ``"trend"`` or ``"report-xlsx"``."""
    about: str = ""
    """A group's id, or a period."""


class Notebook(msgspec.Struct, frozen=True):
    """One person's own."""

    weekday: int | None = None
    """The day of the digest, 1 Monday … 6 Saturday; None: as the municipality has it."""
    at: time | None = None
    """Its local time; None: as the municipality has it."""
    friday: bool = True
    """Whether who guides groups hears of their own week on Friday."""
    marks: Mapping[str, Mark] = {}
    """By group and rule."""
    looks: tuple[Look, ...] = ()


def mark_key(group: str, rule: str) -> str:
    """Return the key of a point: one rule about one group."""
    return f"{group}.{rule}"


def marked(notebook: Notebook, key: str, did: Did, digest: datetime, now: datetime) -> Notebook:
    """Return the notebook with a point handled; a second press on the same day changes nothing.

    Args:
        notebook: as it is.
        key: which point.
        did: what was done with it.
        digest: the moment of the digest in which it stood.
        now: aware.
    """
    earlier = notebook.marks.get(key)
    if earlier is not None and earlier.did is did and earlier.until > digest + A_DAY:
        return notebook
    dismissed = (earlier.dismissed if earlier is not None else 0) + (did is Did.NOT_NEEDED)
    weeks = DONE_FOR if did is Did.DONE else (ONCE_FOR if dismissed < 2 else TWICE_FOR)
    mark = Mark(did, now, digest + weeks * WEEK + A_DAY, dismissed)
    rest = {name: one for name, one in notebook.marks.items() if name != key}
    kept = dict(list(rest.items())[-(MOST_MARKS - 1) :])
    return msgspec.structs.replace(notebook, marks={**kept, key: mark})


def hides(notebook: Notebook, key: str, digest: datetime) -> bool:
    """Whether a point stays out of the digest of that moment: it was handled before, and not long ago."""
    mark = notebook.marks.get(key)
    return mark is not None and mark.at < digest < mark.until


def with_look(notebook: Notebook, look: Look) -> Notebook:
    """Return the notebook with one more look; the same thing within the hour is one look."""
    last = notebook.looks[-1] if notebook.looks else None
    same = last is not None and (last.what, last.about) == (look.what, look.about)
    if last is not None and same and look.at - last.at < timedelta(hours=1):
        return notebook
    return msgspec.structs.replace(notebook, looks=(*notebook.looks[-(MOST_LOOKS - 1) :], look))
