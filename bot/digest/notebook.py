"""What a member of staff keeps of their weeks: when they want them, what they did with a point, what they looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile

import msgspec

WEEK = timedelta(days=7)
A_DAY = timedelta(days=1)
DONE_FOR, ONCE_FOR, TWICE_FOR = 2, 1, 4
"""Digests that a point stays away: after "gedaan", after the first "niet nodig", and after each further one."""
MOST_MARKS, MOST_LOOKS, MOST_EXPORTS, MOST_HEARD = 120, 400, 200, 80
"""How many are kept; the oldest go first. Looks, however many, push no export out."""
ONE_LOOK = timedelta(hours=1)
"""The same thing within this time is one look."""
APART = timedelta(weeks=4)
"""What somebody heard longer ago than this was about another time."""
EXPORT = "report-"
"""How the names of exports begin."""


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


class HeardOf(msgspec.Struct, frozen=True):
    """What who guides a group was told about it: the first and the latest time of these weeks."""

    first: datetime
    latest: datetime


class Notebook(msgspec.Struct, frozen=True):
    """One person's own."""

    weekday: int | None = None
    """The day of the digest, 1 Monday … 6 Saturday; None: as the municipality has it."""
    at: time | None = None
    """Its local time; None: as the municipality has it."""
    friday: bool = True
    """Whether who guides groups hears of their own week on Friday."""
    marks: Mapping[str, Mark] = {}
    """By group, rule and question."""
    looks: tuple[Look, ...] = ()
    exports: tuple[Look, ...] = ()
    """What was taken along, apart from what was only looked at."""
    heard: Mapping[str, HeardOf] = {}
    """What their own weeks on Friday told, by group and subject."""


def mark_key(group: str, rule: str, question: str) -> str:
    """Return the key of a point: one rule about one question of one group."""
    return f"{group}.{rule}.{question}"


def marked(notebook: Notebook, key: str, did: Did, digest: datetime, now: datetime) -> Notebook:
    """Return the notebook with a point handled; a second press before the next digest changes nothing.

    Args:
        notebook: as it is.
        key: which point.
        did: what was done with it.
        digest: the moment of the latest digest, from which the weeks are counted; however old the message is.
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
    """Return the notebook with one more look or export; the same thing within the hour is one."""
    taken = look.what.startswith(EXPORT)
    kept, most = (notebook.exports, MOST_EXPORTS) if taken else (notebook.looks, MOST_LOOKS)
    recent = takewhile(lambda one: look.at - one.at < ONE_LOOK, reversed(kept))
    if any((one.what, one.about) == (look.what, look.about) for one in recent):
        return notebook
    more = (*kept[-(most - 1) :], look)
    return msgspec.structs.replace(notebook, **{"exports" if taken else "looks": more})


def with_heard(notebook: Notebook, keys: Iterable[str], now: datetime) -> Notebook:
    """Return the notebook in which its owner, who guides groups, was told these subjects now."""
    heard = dict(notebook.heard)
    for key in keys:
        earlier = heard.pop(key, None)
        is_on = earlier is not None and now - earlier.latest <= APART
        heard[key] = HeardOf(earlier.first if earlier is not None and is_on else now, now)
    return msgspec.structs.replace(notebook, heard=dict(list(heard.items())[-MOST_HEARD:]))
