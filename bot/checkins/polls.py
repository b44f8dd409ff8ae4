"""What a group's record says of polls in its own chat: whether they come, and what becomes of them; decides only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.checkins.model import MINIMUM, OpenCheckin, over_at
from bot.checkins.publication import poll_minimum
from bot.checkins.rounds import INTRODUCTION, open_session
from bot.checkins.ways import AskedPoll, PollsLost, Way
from bot.groups.model import Session
from bot.records import GroupRecord

AGAIN = "again"
"""Among what is put in the group's chat: the words before the polls, when they come once more in a chat that moved."""
WORDS = frozenset({INTRODUCTION, AGAIN})
"""What is put there that is not a question."""


def way_for(record: GroupRecord, session: Session) -> Way:
    """Return how the check-in about ``session`` will ask, as far as the group allows what was chosen.

    Polls need a chat that was the group's own before the session ended, and as many members as a poll needs votes.
    """
    group, since = record.group, record.group.chat_since
    if record.rounds.way is not Way.POLLS or group.chat is None or since is None or since > over_at(session):
        return Way.BUTTONS
    return Way.POLLS if len(group.members) >= poll_minimum(len(group.facilitators)) else Way.BUTTONS


def line_of(record: GroupRecord, what: str, chat: int) -> str:
    """Return the key under which the outbox knows one thing in the chat; it ends in the recipient, as every key."""
    session = open_session(record)
    return f"{_prefix(session)}{what}.{chat}"


def _prefix(session: Session | None) -> str:
    return f"poll.{session.id if session is not None else ''}."


def asked_anew(record: GroupRecord, questions: Sequence[str], start: datetime) -> GroupRecord:
    """Return the record with everything to be put in the group's present chat from ``start``, as if nothing had been.

    Where not even the introduction had been put in the old chat, there is nothing to explain.
    """
    rounds = record.rounds
    before = INTRODUCTION if INTRODUCTION in rounds.to_ask else AGAIN
    prefix = _prefix(open_session(record))
    return msgspec.structs.replace(
        record,
        outbox={key: line for key, line in record.outbox.items() if not key.startswith(prefix)},
        rounds=msgspec.structs.replace(
            rounds, to_ask=(before, *questions) if questions else (), asked_in=record.group.chat, ask_from=start
        ),
    )


def without_polls(record: GroupRecord) -> GroupRecord:
    """Return the record with its open check-in asking each member privately."""
    rounds = record.rounds
    return msgspec.structs.replace(
        record, rounds=msgspec.structs.replace(rounds, open_way=Way.BUTTONS, to_ask=(), asked_in=None, ask_from=None)
    )


def asks_apart(checkin: OpenCheckin) -> OpenCheckin:
    """Return the check-in asking each member privately, because strangers can come into the chat."""
    return msgspec.structs.replace(checkin, way=Way.BUTTONS, minimum=MINIMUM, polls={}, lost=PollsLost.APART)


def left_behind(checkin: OpenCheckin) -> OpenCheckin:
    """Return the check-in without the polls in a chat that has moved; none count until they stand in the new one."""
    return msgspec.structs.replace(checkin, polls={}, lost=PollsLost.MOVED if checkin.polls else checkin.lost)


def posted(checkin: OpenCheckin, code: str, poll: AskedPoll) -> OpenCheckin:
    """Return the check-in with a poll that has just been put in the group's present chat."""
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll}, lost=None)


def counted(checkin: OpenCheckin, code: str, counts: tuple[int, ...], lost: PollsLost | None) -> OpenCheckin:
    """Return the check-in with the numbers of one poll, or with why they (and so all polls) do not count."""
    poll = msgspec.structs.replace(checkin.polls[code], counts=() if lost is not None else counts)
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll}, lost=lost or checkin.lost)


def taken_away(checkin: OpenCheckin, code: str) -> OpenCheckin:
    """Return the check-in with one poll no longer in the chat."""
    poll = msgspec.structs.replace(checkin.polls[code], removed=True)
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll})
