"""A check-in opened by hand: of which session, and settled at the call, when members are asked or nobody is.

Decides only.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from bot.checkins.model import OpenCheckin, Rounds, opens_at
from bot.checkins.publication import may_be_asked
from bot.checkins.rounds import CATCH_UP
from bot.groups.model import Session, SessionId
from bot.records import GroupRecord

LAST_PART = timedelta(minutes=30)
"""How long before its end a session can be answered about; earlier, people still come in."""


def early_session(record: GroupRecord, now: datetime) -> Session | None:
    """Return the session whose check-in may be opened by hand: it is nearly over, and not asked about yet.

    Also one that was too small to be called privately: a circle or paper slips may still bring enough.
    """
    rounds = record.rounds
    asked = rounds.opened - rounds.too_small | {one.session for one in rounds.outcomes}
    begun = (
        one
        for one in record.group.sessions
        if not one.cancelled and one.id not in asked and _nearly_over(one) <= now <= opens_at(one) + CATCH_UP
    )
    return max(begun, key=lambda one: one.starts, default=None)


def _nearly_over(session: Session) -> datetime:
    """When its last part begins: by the plan, or sooner when it was said to be over."""
    last_part = max(session.starts, session.ends - LAST_PART)
    return min(last_part, session.done_at or last_part)


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
