"""From a group's record to an estimate of its phase that a facilitator can argue with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.checkins.estimate import Belief, Numbers, beliefs
from bot.checkins.observing import held, observations
from bot.checkins.questions import QuestionSet
from bot.checkins.reasons import Case, cases_for, phases_before
from bot.groups.model import Group, Phase, Session
from bot.records import GroupRecord


@dataclass(frozen=True, slots=True)
class Estimate:
    """What we think after a session, and why.

    Attributes:
        belief: the chances, and which phase or two to name.
        cases: what speaks for each that is named.
        chosen_before: whether a facilitator chose the phase after the session before.
        before: the phase of each session before it, as far as anything is known of it.
    """

    belief: Belief
    cases: tuple[Case, ...]
    chosen_before: bool
    before: tuple[Phase, ...] = ()


class Estimator:
    """Estimates from a group's record; keeps nothing.

    Args:
        questions: what was asked.
        numbers: the figures behind the estimate.
    """

    def __init__(self, questions: QuestionSet, numbers: Numbers) -> None:
        self._questions = questions
        self._numbers = numbers

    def estimate(self, record: GroupRecord, session: Session, now: datetime) -> Estimate | None:
        """Return the estimate to argue about after ``session``, or None when there is nothing to ask.

        Nothing is asked while there is too little to say, about a session that is not the last one held, in a group
        that meets once or twice, and once a facilitator has said or set the phase themselves.
        """
        sessions = held(record, now)
        if not sessions or sessions[-1].id != session.id or self._is_short(record.group):
            return None
        seen = observations(record, self._questions, self._numbers, sessions, now)
        if seen[-1].confirmed is not None or any(one.session == session.id for one in record.rounds.verdicts):
            return None
        found = beliefs(seen, self._numbers)
        if not found[-1].named or not seen[-1].has_data:
            return None
        chosen = len(seen) > 1 and seen[-2].confirmed is not None
        return Estimate(found[-1], cases_for(found), chosen, phases_before(found))

    def _is_short(self, group: Group) -> bool:
        return sum(not one.cancelled for one in group.sessions) < self._numbers.least_sessions
