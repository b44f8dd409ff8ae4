"""What a coordinator's week holds: at most three things to talk about, each with its rule and its values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import Outcome
from bot.civil import AMSTERDAM, local, to_utc, week_of
from bot.digest.history import Came, View, view_of
from bot.digest.notebook import Mark, Notebook, hides, mark_key
from bot.digest.rules import Concern, Reader, Rule, RuleBook
from bot.digest.signals import concerns
from bot.groups.model import GroupId, Phase
from bot.records import GroupRecord

MOST = 3
"""More than three points are not read; the rest waits behind a button."""
TOO_LATE = timedelta(days=3)
"""A digest later than this is not worth sending any more."""
COLUMNS = 6
"""How many outcomes of a group are shown beside each other."""


class GroupLine(msgspec.Struct, frozen=True):
    """One group in a coordinator's overview."""

    group: GroupId
    title: str
    phase: Phase
    latest: Outcome | None
    outcomes: tuple[Outcome, ...] = ()
    """The last six that are out, also "too few", oldest first."""
    came: Came | None = None
    """Who came last time that somebody told us."""


class Week(msgspec.Struct, frozen=True):
    """A coordinator's week."""

    week: str
    """ISO, such as ``2026-W45``."""
    groups: tuple[GroupLine, ...]
    """By name: never by outcome."""
    sessions: int
    """How many sessions were held in the week that is looked back on."""
    concerns: tuple[Concern, ...]
    """All of them, the most pressing first; a screen shows three."""

    @property
    def number(self) -> int:
        """The week's number, 1 to 53."""
        return int(self.week[-2:])


class Digested(NamedTuple):
    """A week, with the first name of who guides each group that stands out, and what was done with its points."""

    week: Week
    names: dict[GroupId, str]
    marks: dict[str, Mark]
    stamp: str
    """The week that its buttons mean; empty: as it is now."""


class Explained(NamedTuple):
    """A rule, what it found as it stands (None: the group stands out no more), the group's title and its guide."""

    rule: Rule
    concern: Concern | None
    title: str
    name: str


def digest_moment(now: datetime, weekday: int, at: time, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the latest moment at or before ``now`` at which a digest was to go out.

    Args:
        now: aware.
        weekday: 1 Monday … 7 Sunday.
        at: local time of the day.
        zone: the coordinator's.
    """
    today = local(now, zone).date()
    day = today - timedelta(days=(today.isoweekday() - weekday) % 7)
    moment = to_utc(datetime.combine(day, at), zone)
    if moment > now:
        moment = to_utc(datetime.combine(day - timedelta(days=7), at), zone)
    return moment


def next_digest(now: datetime, weekday: int, at: time, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the first moment after ``now`` at which a digest is to go out."""
    day = local(digest_moment(now, weekday, at, zone), zone).date() + timedelta(days=7)
    return to_utc(datetime.combine(day, at), zone)


def week_behind(moment: datetime, zone: ZoneInfo = AMSTERDAM) -> str:
    """Return the week that a digest of ``moment`` looks back on: the one before its own."""
    return week_of(local(moment, zone).date() - timedelta(days=7))


def summarize(
    records: Sequence[GroupRecord], moment: datetime, book: RuleBook, notebook: Notebook | None = None
) -> Week:
    """Return the week that ends with the digest of ``moment``, from what is out by then.

    Args:
        records: the coordinator's groups.
        moment: of the digest.
        book: the rules.
        notebook: the coordinator's own; points they handled before stay out of it.
    """
    begin = moment - timedelta(days=7)
    views = [view_of(one, Reader.COORDINATOR, moment) for one in records]
    views.sort(key=lambda view: (view.group.title.casefold(), view.group.id))
    lines = tuple(_line(view) for view in views)
    meetings = sum(_held_since(view, begin) for view in views)
    found = [
        concern
        for view in views
        if _alive(view, begin)
        for concern in concerns(view, book)
        if notebook is None or not hides(notebook, mark_key(concern.group, concern.rule), moment)
    ]
    return Week(week_behind(moment), lines, meetings, most_pressing(found, book))


def most_pressing(found: Sequence[Concern], book: RuleBook) -> tuple[Concern, ...]:
    """Return the concerns in the order of the rules; a group's second point comes after every group's first."""
    order = {code: place for place, code in enumerate(book)}
    of_group: Counter[GroupId] = Counter()
    ranked: list[tuple[int, int, int, Concern]] = []
    for concern in sorted(found, key=lambda one: order[one.rule]):
        ranked.append((of_group[concern.group], order[concern.rule], len(ranked), concern))
        of_group[concern.group] += 1
    return tuple(concern for *_, concern in sorted(ranked, key=lambda one: one[:3]))


def _line(view: View) -> GroupLine:
    shown = view.outcomes[-COLUMNS:]
    came = view.attendance[-1] if view.attendance else None
    return GroupLine(view.group.id, view.group.title, view.group.phase, shown[-1] if shown else None, shown, came)


def _held_since(view: View, begin: datetime) -> int:
    """How many of the group's sessions ended after ``begin``; older ones are not looked at."""
    recent = takewhile(lambda one: one.starts > begin - timedelta(days=1), reversed(view.meetings))
    return sum(1 for one in recent if one.ends > begin)


def _alive(view: View, begin: datetime) -> bool:
    """Whether the group still meets, or met in the week looked back on."""
    return view.coming > 0 or _held_since(view, begin) > 0
