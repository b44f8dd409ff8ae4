"""A check-in opened by hand is settled at the call: who is a member then is asked, or nobody is; decides only."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.checkins.model import OpenCheckin, Rounds
from bot.checkins.publication import may_be_asked
from bot.groups.model import SessionId


def with_call(rounds: Rounds, at: datetime | None) -> Rounds:
    """Return the rounds whose open check-in is settled at this moment; None: it opened at the call itself."""
    return msgspec.structs.replace(rounds, call_at=at)


def members_at_call(checkin: OpenCheckin, members: int) -> OpenCheckin:
    """Return the check-in for as many members as there are at the call; unchanged once it is sealed."""
    return checkin if checkin.sealed else msgspec.structs.replace(checkin, members=members)


def settled(rounds: Rounds, session: SessionId, members: int) -> Rounds:
    """Return the rounds with the call settled: a group that has become too small is not asked, one that grew is."""
    small = rounds.too_small - {session} if may_be_asked(members) else rounds.too_small | {session}
    return msgspec.structs.replace(rounds, too_small=small, call_at=None)
