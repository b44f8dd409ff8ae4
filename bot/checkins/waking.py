"""When to look at a group's check-ins again, and what became of the chat in which the open one asks; decides only."""

from __future__ import annotations

from datetime import datetime

from bot.checkins.rounds import due_at, is_called_off, next_opening, open_session
from bot.checkins.ways import Stray, Way
from bot.civil import QuietHours
from bot.records import GroupRecord


def next_moment(record: GroupRecord, quiet: QuietHours) -> datetime | None:
    """Return when :meth:`Checkins.keep_time` must look at this group again, or None while nothing will come.

    In the past when something is overdue. After :meth:`Checkins.keep_time` it lies in the future.
    """
    if record.rounds.open is not None:
        if is_called_off(record) or record.rounds.closes is None:
            return record.group.created
        moments = (record.rounds.call_at, poll_moment(record, quiet), record.rounds.closes)
        return min(one for one in moments if one is not None)
    coming = next_opening(record, quiet)
    return coming[0] if coming else None


def poll_moment(record: GroupRecord, quiet: QuietHours) -> datetime | None:
    """Return when polls are to be put in the group's chat: when members would be called. None: none are left.

    In the past also while it is not noted yet that we are no longer in the chat.
    """
    session = open_session(record)
    if session is None or not (record.rounds.to_ask or has_moved(record) or is_cut_off(record)):
        return None
    return record.rounds.ask_from or due_at(record.group, session, quiet)


def has_moved(record: GroupRecord) -> bool:
    """Return whether the chat in which the open check-in asks goes on under another number.

    Not so for a chat that became the group's after the session began: nobody knows that it would be asked there.
    """
    session, chat, since = open_session(record), record.group.chat, record.group.chat_since
    asked_in = record.rounds.asked_in
    if session is None or chat is None or asked_in is None or since is None:
        return False
    return chat != asked_in and since <= session.starts


def is_cut_off(record: GroupRecord) -> bool:
    """Return whether the open check-in asks in a chat that is not the group's any more, and that is not noted yet."""
    rounds, session = record.rounds, open_session(record)
    if session is None or rounds.open_way is not Way.POLLS or record.group.chat is not None:
        return False
    return rounds.astray is None or (rounds.astray.session, rounds.astray.why) != (session.id, Stray.GONE)
