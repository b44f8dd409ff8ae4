"""When an outcome goes beyond the group that it is of: first to who guides it, later to who coordinates."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.checkins.model import Outcome, Rounds

GUIDES_WAIT = timedelta(minutes=15)
"""How long an outcome belongs to the group alone before who guides it hears of it."""
COORDINATOR_WAITS = timedelta(hours=24)
"""How long it usually belongs to the group and its guides alone; a municipality can choose another time."""


def coordinator_sees_at(rounds: Rounds, outcome: Outcome, wait: timedelta) -> datetime:
    """Return from when a coordinator may see ``outcome``: after ``wait``, which the group itself may shorten.

    Never before who guides it may. What the group was not told yet is nobody's, however late it is.
    """
    usual = outcome.closed + max(wait, GUIDES_WAIT)
    released = rounds.released.get(outcome.session)
    if released is None:
        return usual
    return min(usual, max(released, outcome.closed + GUIDES_WAIT))
