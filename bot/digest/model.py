"""What a coordinator's week holds: at most three things to talk about, each with its rule and its values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import Outcome
from bot.checkins.release import COORDINATOR_WAITS
from bot.civil import AMSTERDAM, local, to_utc, week_of
from bot.digest.goals import Reached, all_reached
from bot.digest.heard import NOBODY, Guides, Heard, may_be_told
from bot.digest.history import Came, View, view_of
from bot.digest.notebook import Mark, Notebook, hides, mark_key
from bot.digest.rules import Concern, Reader, Rule, RuleBook
from bot.digest.signals import Found, concerns
from bot.groups.model import GroupId, Phase
from bot.records import GroupRecord

MOST = 3
"""More than three points are not read; the rest waits behind a button."""
TOO_LATE = timedelta(days=3)
"""A digest later than this is not worth sending any more."""
COLUMNS = 6
"""How many outcomes of a group are shown beside each other."""

PENDING = timedelta(days=3)
"""Within this time of a session its outcome is out, if it is to have one; for a coordinator after the wait."""


class GroupLine(msgspec.Struct, frozen=True):
    """One group in a coordinator's overview."""

    group: GroupId
    title: str
    phase: Phase
    latest: Outcome | None
    zone: str
    outcomes: tuple[Outcome | None, ...] = ()
    """What came of the last six times, oldest first: also "too few"; None for a time without an outcome."""
    came: Came | None = None
    """Who came last time that somebody told us."""


class Week(msgspec.Struct, frozen=True):
    """A coordinator's week."""

    until: datetime
    """When the seven days end that it looks back on."""
    week: str
    """ISO, such as ``2026-W45``."""
    groups: tuple[GroupLine, ...]
    """By name: never by outcome."""
    sessions: int
    """How many sessions were held in the week that is looked back on."""
    concerns: tuple[Concern, ...]
    """All of them, the most pressing first; a screen shows three."""
    wait: timedelta = COORDINATOR_WAITS
    """How long an outcome stays with the group and its guides before this reader sees it."""
    goals: tuple[Reached, ...] = ()
    """What groups that ended said of their goal, where this reader could first know in the week looked back on."""


class Digested(NamedTuple):
    """A week, with the first name of who guides each group, and what was done with its points."""

    week: Week
    names: dict[GroupId, str]
    marks: dict[str, Mark]
    moment: datetime
    """As of when it is: what its buttons mean."""


class Explained(NamedTuple):
    """Why a group stands out."""

    rule: Rule
    concern: Concern | None
    """What the rule found; None: the group stands out no more."""
    title: str
    """Of the group."""
    heard: Heard
    """How far who guides it knows."""
    name: str
    """The first name of who heard it; of who guides the group, if nobody did."""
    told: datetime | None
    """When they first heard of it; None if nobody did."""
    asked: str = ""
    """The first name of who the question in the digest is for."""


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
    records: Sequence[GroupRecord],
    moment: datetime,
    book: RuleBook,
    notebook: Notebook | None = None,
    guides: Mapping[GroupId, Guides] | None = None,
    wait: timedelta = COORDINATOR_WAITS,
) -> Week:
    """Return the week that ends with the digest of ``moment``, from what is out by then.

    Args:
        records: the coordinator's groups.
        moment: of the digest.
        book: the rules.
        notebook: the coordinator's own; points they handled before stay out of it.
        guides: what those who guide each group heard; what they are to hear first stays out until they did. None: as
            if they heard everything in time.
        wait: how long an outcome usually stays with the group and its guides.
    """
    begin = moment - timedelta(days=7)
    views = [view_of(one, Reader.COORDINATOR, moment, wait) for one in records]
    views.sort(key=lambda view: (view.group.title.casefold(), view.group.id))
    lines = tuple(_line(view) for view in views)
    meetings = sum(_held_since(view, begin) for view in views)

    def skips(found: Found, rule: Rule) -> bool:
        concern = found.concern
        if guides is not None and not may_be_told(found, rule, guides.get(concern.group, NOBODY), moment):
            return True
        return notebook is not None and hides(notebook, key_of(concern), moment)

    found = [concern for view in views if _alive(view, begin) for concern in concerns(view, book, skips)]
    goals = tuple(one for one in all_reached(views) if begin < one.at <= moment)
    return Week(moment, week_behind(moment), lines, meetings, most_pressing(found, book), wait, goals)


def key_of(concern: Concern) -> str:
    """Return the key under which it is kept what was done with a point."""
    return mark_key(concern.group, concern.rule, concern.question)


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
    group = view.group
    latest = view.outcomes[-1] if view.outcomes else None
    came = view.attendance[-1] if view.attendance else None
    return GroupLine(group.id, group.title, group.phase, latest, group.zone, _last_times(view), came)


def _last_times(view: View) -> tuple[Outcome | None, ...]:
    """What came of the last times; a time of these days that may still get an outcome is none of them yet."""
    known = {one.session: one for one in view.outcomes}
    meetings = list(view.meetings)
    while meetings and meetings[-1].id not in known and view.moment - meetings[-1].ends < PENDING + view.wait:
        meetings.pop()
    found = tuple(known.get(one.id) for one in meetings[-COLUMNS:])
    return found if any(found) else ()


def _held_since(view: View, begin: datetime) -> int:
    """How many of the group's sessions ended after ``begin``; older ones are not looked at."""
    recent = takewhile(lambda one: one.starts > begin - timedelta(days=1), reversed(view.meetings))
    return sum(1 for one in recent if one.ends > begin)


def _alive(view: View, begin: datetime) -> bool:
    """Whether the group still meets, or met in the week looked back on."""
    return view.coming > 0 or _held_since(view, begin) > 0
