"""What a group's record says when full weeks kept the questions from its members; follows from messages, no answers.

Who was not asked hears nothing of it afterwards. What an outcome shows goes to the whole group all the same: it came in
by slips, or on a phone that went round.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from bot.checkins.model import MINIMUM, Outcome, Rounds
from bot.groups.model import SessionId
from bot.messenger.sending import State

_WENT = frozenset({State.SENDING, State.SENT, State.UNKNOWN})


class Told(StrEnum):
    """What a group hears of a check-in that has closed."""

    SHOWN = "shown"
    """Its outcome."""
    FEW = "few"
    """That there were too few answers."""
    RENEWED = "renewed"
    """That there is none, because the program was changed while the questions were open."""
    NOTHING = "nothing"
    """As a whole it was not asked: it was too small, or too few were called. Only who was called hears anything."""


def told_of(rounds: Rounds, outcome: Outcome) -> Told:
    """Return what the group hears of this outcome."""
    if outcome.published:
        return Told.SHOWN
    if outcome.session in rounds.too_small | rounds.unasked:
        return Told.NOTHING
    return Told.RENEWED if outcome.renewed else Told.FEW


def with_called(rounds: Rounds, session: SessionId, states: Iterable[State]) -> Rounds:
    """Return the rounds, given what became of the calls to the questions about ``session`` so far.

    Too few were asked because of their weeks only if there would have been enough otherwise.

    Args:
        rounds: of the group.
        session: that was asked about.
        states: of the calls, one for each member who has one.
    """
    found = list(states)
    went = sum(one in _WENT for one in found)
    unasked = went < MINIMUM <= went + found.count(State.FULL)
    kept = rounds.unasked | {session} if unasked else rounds.unasked - {session}
    return rounds if kept == rounds.unasked else msgspec.structs.replace(rounds, unasked=kept)


def with_reason(outcome: Outcome, rounds: Rounds) -> Outcome:
    """Return the outcome saying that too few were asked, if that is why nothing of it is shown."""
    unasked = not outcome.published and outcome.session in rounds.unasked
    return msgspec.structs.replace(outcome, unasked=unasked) if unasked else outcome
