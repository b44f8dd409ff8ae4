"""When a round counts as one to which too few were called because weeks were full."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.checkins.full_weeks import Told, told_of, with_called
from bot.checkins.model import Band, CheckinId, Outcome, Rounds
from bot.groups.model import Phase, SessionId
from bot.messenger.sending import State

SESSION = SessionId("s1")


@pytest.mark.parametrize(
    ("went", "full", "never", "unasked"),
    [
        (0, 5, 0, True),
        (4, 1, 3, True),
        (5, 3, 0, False),
        (3, 0, 5, False),
        (2, 2, 4, False),
    ],
    ids=["nobody", "one short", "enough all the same", "they want none", "too few anyhow"],
)
def test_too_few_were_asked_only_where_full_weeks_made_the_difference(
    went: int, full: int, never: int, unasked: bool
) -> None:
    states = [State.SENT] * went + [State.FULL] * full + [State.CANCELLED] * never
    assert with_called(Rounds(), SESSION, states).unasked == ({SESSION} if unasked else frozenset())
    before = Rounds(unasked=frozenset({SESSION}))
    assert (SESSION in with_called(before, SESSION, states).unasked) is unasked


@pytest.mark.parametrize("rounds", [Rounds(unasked=frozenset({SESSION})), Rounds(too_small=frozenset({SESSION}))])
def test_a_group_that_was_not_asked_hears_only_what_is_shown(rounds: Rounds) -> None:
    """Slips and a phone that goes round can bring an outcome all the same; who answered so plays no part."""
    few = Outcome(CheckinId("c"), SESSION, datetime(2026, 10, 14, 10, tzinfo=UTC), Phase.CONFLICT, 9, ("P1",), {})
    shown = Outcome(CheckinId("c"), SESSION, few.closed, Phase.CONFLICT, 9, ("P1",), {"P1": Band.LOW})
    assert (told_of(rounds, few), told_of(rounds, shown)) == (Told.NOTHING, Told.SHOWN)
    assert (told_of(Rounds(), few), told_of(Rounds(), shown)) == (Told.FEW, Told.SHOWN)
