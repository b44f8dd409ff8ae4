"""What facilitators judge of what the group is asked too: which question stands beside which; decides, keeps nothing.

Two answers are compared only if both sides were asked the same. P4 is another question in each phase, and the goal may
take its place; so a debrief keeps beside which of them it was asked, and an outcome tells which one the group had.
"""

from __future__ import annotations

from typing import TypeAlias

from bot.checkins.model import GOAL, Debrief, Outcome
from bot.checkins.rounds import asks_goal, due_at, outcome_of
from bot.civil import QuietHours
from bot.groups.model import Phase, Session
from bot.records import GroupRecord

DARING = "P1"
"""The question about daring to say what you think; tension is held against it where nobody judged daring itself."""
CHANGING = "P4"
"""The question that each phase has its own of."""
Asked: TypeAlias = tuple[str, Phase | None]
"""One of the group's questions: its code, and its phase if each has its own."""


def asked_as(code: str, phase: Phase) -> Asked:
    """Return which of the group's questions has this code in this phase."""
    return code, phase if code == CHANGING else None


def shown(outcome: Outcome | None) -> frozenset[Asked]:
    """Return which questions the group's own answers are shown of."""
    return frozenset(asked_as(code, outcome.phase) for code in outcome.bands) if outcome is not None else frozenset()


def fourth_of(debrief: Debrief) -> Asked:
    """Return which of the group's fourth questions a facilitator was asked about in the full form."""
    return (GOAL, None) if debrief.beside is None else (CHANGING, debrief.beside)


def judged(debrief: Debrief) -> dict[Asked, int]:
    """Return how high a facilitator judged what the group is asked as well."""
    both = {(DARING, None): debrief.daring, fourth_of(debrief): debrief.changing}
    return {asked: value for asked, value in both.items() if value is not None}


def fourth_now(record: GroupRecord, session: Session, quiet: QuietHours) -> Phase | None:
    """Return the phase whose own question the group is asked about ``session``, as far as that can be known by now.

    None: the goal takes its place. An opening may still find another phase; then the two are not compared.
    """
    outcome = outcome_of(record, session.id)
    if outcome is not None and outcome.questions:
        return outcome.fourth
    return None if asks_goal(record.group, session) else record.group.phase_at(due_at(record.group, session, quiet))
