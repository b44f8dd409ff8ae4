"""When a round counts as one to which too few were called because weeks were full."""

from __future__ import annotations

import pytest

from bot.checkins.full_weeks import with_called
from bot.checkins.model import Rounds
from bot.groups.model import SessionId
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
