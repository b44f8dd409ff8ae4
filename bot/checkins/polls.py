"""What a group's record says of polls in its own chat: whether they come, and what becomes of them; decides only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from bot.checkins.model import MINIMUM, OpenCheckin, Rounds
from bot.checkins.model_added import Astray
from bot.checkins.publication import poll_minimum
from bot.checkins.rounds import INTRODUCTION, open_session
from bot.checkins.ways import MISSING, AskedPoll, PollsLost, Stray, Way
from bot.groups.model import Session
from bot.records import GroupRecord

AGAIN = "again"
"""Among what is put in the group's chat: the words before the polls, when they come once more in a chat that moved."""
WORDS = frozenset({INTRODUCTION, AGAIN})
"""What is put there that is not a question."""


def way_for(record: GroupRecord, session: Session) -> Way:
    """Return how the check-in about ``session`` will ask, as far as the group allows what was chosen.

    Polls need a chat that was the group's own before the session began, and as many members as a poll needs votes.
    """
    chosen = record.rounds.way
    return chosen if chosen is not Way.POLLS or _why_apart(record, session) is None else Way.BUTTONS


def _why_apart(record: GroupRecord, session: Session) -> Stray | None:
    """Why there can be no polls about this session; None if there can."""
    group, since = record.group, record.group.chat_since
    if group.chat is None:
        return Stray.AWAY
    if since is None or since > session.starts:
        return Stray.NEW
    return None if len(group.members) >= poll_minimum(len(group.facilitators)) else Stray.FEW


def with_planned_polls(rounds: Rounds, record: GroupRecord, session: Session, known: datetime) -> Rounds:
    """Return the rounds, just opened, with a note if polls were chosen and each is asked privately instead."""
    why = _why_apart(record, session) if rounds.way is Way.POLLS and rounds.open_way is not Way.POLLS else None
    return rounds if why is None or session.id in rounds.too_small else _astray(rounds, session, why, known)


def with_stray(record: GroupRecord, why: Stray, now: datetime) -> GroupRecord:
    """Return the record with a note that the polls of its open check-in go otherwise."""
    session = open_session(record)
    if session is None:
        return record
    return msgspec.structs.replace(record, rounds=_astray(record.rounds, session, why, now))


def _astray(rounds: Rounds, session: Session, why: Stray, known: datetime) -> Rounds:
    return msgspec.structs.replace(rounds, astray=Astray(session.id, why, known, rounds.closes or known))


def line_of(record: GroupRecord, what: str, chat: int) -> str:
    """Return the key under which the outbox knows one thing in the chat; it ends in the recipient, as every key."""
    session = open_session(record)
    return f"{_prefix(session)}{what}.{chat}"


def _prefix(session: Session | None) -> str:
    return f"poll.{session.id if session is not None else ''}."


def asked_anew(record: GroupRecord, questions: Sequence[str], start: datetime, now: datetime) -> GroupRecord:
    """Return the record with everything to be put in the group's present chat from ``start``, as if nothing had been.

    Where not even the introduction had been put in the old chat, there is nothing to explain.
    """
    rounds = record.rounds
    before = INTRODUCTION if INTRODUCTION in rounds.to_ask else AGAIN
    prefix = _prefix(open_session(record))
    if questions and before == AGAIN:
        record = with_stray(record, Stray.MOVED, now)
    return msgspec.structs.replace(
        record,
        outbox={key: line for key, line in record.outbox.items() if not key.startswith(prefix)},
        rounds=msgspec.structs.replace(
            record.rounds, to_ask=(before, *questions) if questions else (), asked_in=record.group.chat, ask_from=start
        ),
    )


def without_polls(record: GroupRecord, why: Stray, now: datetime) -> GroupRecord:
    """Return the record with its open check-in asking each member privately."""
    noted = with_stray(record, why, now)
    return msgspec.structs.replace(
        noted,
        rounds=msgspec.structs.replace(noted.rounds, open_way=Way.BUTTONS, to_ask=(), asked_in=None, ask_from=None),
    )


def asks_apart(checkin: OpenCheckin, why: Stray) -> OpenCheckin:
    """Return the check-in asking each member privately: strangers can come into the chat, or we cannot."""
    lost = PollsLost.APART if why is Stray.PUBLIC else PollsLost.GONE
    return msgspec.structs.replace(checkin, way=Way.BUTTONS, minimum=MINIMUM, polls={}, lost=lost)


def cut_off(record: GroupRecord, now: datetime) -> GroupRecord:
    """Return the record with a note that we are no longer in the chat; nothing more is put there."""
    noted = with_stray(record, Stray.GONE, now)
    return msgspec.structs.replace(noted, rounds=msgspec.structs.replace(noted.rounds, to_ask=()))


def left_behind(checkin: OpenCheckin) -> OpenCheckin:
    """Return the check-in without the polls in a chat that has moved; none count until they stand in the new one."""
    return msgspec.structs.replace(checkin, polls={}, lost=PollsLost.MOVED if checkin.polls else checkin.lost)


def posted(checkin: OpenCheckin, code: str, poll: AskedPoll) -> OpenCheckin:
    """Return the check-in with a poll that has just been put in the group's present chat."""
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll}, lost=None)


def counted(checkin: OpenCheckin, code: str, counts: tuple[int, ...], lost: PollsLost | None) -> OpenCheckin:
    """Return the check-in with the numbers of one poll, or with why they (and so perhaps all polls) do not count.

    That strangers could vote stays the reason, whatever is missing besides.
    """
    poll = msgspec.structs.replace(checkin.polls[code], counts=() if lost is not None else counts)
    stays = checkin.lost is not None and checkin.lost not in MISSING
    why = checkin.lost if stays or lost is None else lost
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll}, lost=why)


def taken_away(checkin: OpenCheckin, code: str) -> OpenCheckin:
    """Return the check-in with one poll no longer in the chat."""
    poll = msgspec.structs.replace(checkin.polls[code], removed=True)
    return msgspec.structs.replace(checkin, polls={**checkin.polls, code: poll})
