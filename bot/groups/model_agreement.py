"""What a group agrees on: three to seven short points, every version kept, seen again twice on the way."""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum

import msgspec

from bot.errors import Mistake
from bot.groups.model import Group, SessionId
from bot.groups.model_parts import Agreement
from bot.messenger.cleaning import has_hidden_signs
from bot.people.model import PersonId

FEWEST, MOST = 3, 7
"""Points in an agreement: fewer is no agreement, more is not remembered."""
LONGEST = 400
"""Characters of all points together."""
BREAK = "•"
"""What stands between points that are written on one line."""
_MARK = re.compile(r"^\s*(?:[-*–•·]|\d{1,2}[.)])\s*")


class Point(StrEnum):
    """The points of our own list; ``agreement-point-<code>`` says them in every language."""

    ON_TIME = "op-tijd"
    CANCEL = "afmelden"
    LISTEN = "uitpraten"
    INSIDE = "binnen"
    QUIET = "stil"
    SKIP = "pas"
    ASK = "vragen"
    RESPECT = "respect"


LISTED = tuple(Point)
LISTED_LENGTH = 40
"""Characters that a point of our list takes at most, in Dutch."""


class ChangedMeanwhile(Exception):
    """Somebody else changed the agreement after this one was begun."""


def read_points(words: str) -> tuple[str, ...]:
    """Return the points in a typed text: one on each line, or with a • in between; without the marks before them."""
    shown = "".join(sign for sign in words.replace(BREAK, "\n") if sign == "\n" or not has_hidden_signs(sign))
    found = (" ".join(_MARK.sub("", line).split()) for line in shown.splitlines())
    return tuple(one for one in found if one)


def choices(group: Group) -> tuple[str, ...]:
    """Return what can be ticked: our list, then the own words of the agreement as it is now."""
    now = group.agreements[-1].points if group.agreements else ()
    return (*LISTED, *(one for one in now if one not in set(LISTED)))


def picked(group: Group, picks: int) -> tuple[str, ...]:
    """Return the choices of which the bit is set in ``picks``."""
    return tuple(one for place, one in enumerate(choices(group)) if picks >> place & 1)


def picks_now(group: Group) -> int:
    """Return the bits of the agreement as it is now."""
    now = group.agreements[-1].points if group.agreements else ()
    return sum(1 << place for place, one in enumerate(choices(group)) if one in now)


def with_agreement(group: Group, points: tuple[str, ...], version: int, by: PersonId, now: datetime) -> Group:
    """Return the group with a new version of its agreement; the same group if nothing in it is new.

    Args:
        group: the group.
        points: all of it, in order.
        version: how many versions there were when this one was begun.
        by: who wrote it down.
        now: when.

    Raises:
        ChangedMeanwhile: somebody else wrote another one meanwhile.
        Mistake: too few or too many points, or too long.
    """
    points = tuple(dict.fromkeys(points))
    if group.agreements and group.agreements[-1].points == points:
        return group
    if len(group.agreements) != version:
        raise ChangedMeanwhile
    if not FEWEST <= len(points) <= MOST:
        raise Mistake("agreement-how-many", fewest=FEWEST, most=MOST)
    if sum(LISTED_LENGTH if one in set(LISTED) else len(one) for one in points) > LONGEST:
        raise Mistake("agreement-too-long", most=LONGEST)
    return msgspec.structs.replace(group, agreements=(*group.agreements, Agreement(points, now, by)))


def recalls(group: Group) -> tuple[SessionId, ...]:
    """Return the sessions before which the agreement is shown again: at a third and two thirds of the series.

    Of ten sessions that are the fourth and the seventh. Cancelled ones do not count; a series of less than three has
    none, and the first session is never one of them.
    """
    held = sorted((one for one in group.sessions if not one.cancelled), key=lambda one: one.starts)
    if len(held) < FEWEST:
        return ()
    places = {-(-len(held) * part // 3) for part in (1, 2)} - {1}
    return tuple(held[place - 1].id for place in sorted(places))
