"""What a group's record says when full weeks kept the questions from its members; follows from messages, no answers."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from bot.checkins.model import MINIMUM, Outcome, Rounds
from bot.groups.model import SessionId
from bot.messenger.sending import State

_WENT = frozenset({State.SENDING, State.SENT, State.UNKNOWN})


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
