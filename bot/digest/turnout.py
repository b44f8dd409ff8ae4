"""What rules see in how many came: few of a group, or fewer each time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.digest.history import Came, View
from bot.digest.rules import Concern, Rule

FALL = 3
"""So many sessions show a fall of two times running."""
SMALLEST = 6
"""In a group of fewer members one person who is away makes the fall."""


def few_came(rule: Rule, view: View) -> Concern | None:
    """Return that fewer than a share of the members came, up to the newest count."""
    few = []
    for came in reversed(view.attendance):
        if came.present >= rule.share * came.members:
            break
        few.append(came)
    if not few:
        return None
    shown = few[: max(rule.coordinator, rule.facilitator, 1)][::-1]
    counts = tuple(came.present for came in shown)
    return Concern(rule.code, view.group.id, len(few), counts=counts, members=max(shown[-1].members, *counts))


def fewer_came(rule: Rule, view: View) -> Concern | None:
    """Return that fewer came each time, up to the newest count, and together a share of the members."""
    told = view.attendance
    falls = [told[end - FALL : end] for end in range(len(told), FALL - 1, -1)]
    times = sum(1 for _ in takewhile(lambda three: _is_fall(three, rule, view), falls))
    if not times:
        return None
    newest = falls[0]
    members = max(one.members for one in newest)
    return Concern(rule.code, view.group.id, times, counts=tuple(one.present for one in newest), members=members)


def _is_fall(three: Sequence[Came], rule: Rule, view: View) -> bool:
    """Whether fewer came each time, in sessions that followed one another, of a group that did not itself shrink."""
    first, last = three[0], three[-1]
    members = max(one.members for one in three)
    if members < SMALLEST or last.members - last.extra < first.members - first.extra:
        return False
    held = [one.id for one in view.meetings]
    begin = held.index(first.session)
    if held[begin : begin + FALL] != [one.session for one in three]:
        return False
    fell = all(earlier.present > later.present for earlier, later in pairwise(three))
    return fell and first.present - last.present >= rule.share * members
