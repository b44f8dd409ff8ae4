"""Whether a group that ended reached its goal: one line about the whole group, for who coordinates it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.checkins.model import GOAL, Band, Outcome
from bot.digest.history import View
from bot.messenger.screens import Name, Text, text


@dataclass(frozen=True, slots=True)
class Reached:
    """What an ended group said of its goal.

    Attributes:
        title: of the group.
        band: what it said; None for too few answers.
        at: when this reader could first know.
    """

    title: str
    band: Band | None
    at: datetime


def asked_goal(outcome: Outcome) -> bool:
    """Return whether this outcome is of a session after which we asked if the goal was reached."""
    return GOAL in outcome.questions


def reached(view: View) -> Reached | None:
    """Return what the group said of its goal at its last session; None while it meets, or if it was not asked."""
    last = view.outcomes[-1] if view.outcomes else None
    if last is None or view.coming or not asked_goal(last) or any(one.id != last.session for one in view.meetings[-1:]):
        return None
    return Reached(view.group.title, last.bands.get(GOAL), view.out_at(last))


def all_reached(views: Sequence[View]) -> tuple[Reached, ...]:
    """Return the same of each ended group, by name: never by how high, for this is no ranking."""
    found = (reached(view) for view in sorted(views, key=lambda one: (one.group.title.casefold(), one.group.id)))
    return tuple(one for one in found if one is not None)


def said_of(one: Reached) -> str:
    """Return the band as ``digest-goal`` knows it."""
    return "few" if one.band is None else one.band.value


def goal_line(one: Reached) -> Text:
    """Return it in words, with the group's name."""
    return text("digest-goal", group=Name(one.title), band=said_of(one))
