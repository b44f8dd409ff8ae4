"""What of its messages a week has room for, for who takes part in this group alone and wants all.

It is told to who guides, so it rests on the group's calendar: never on what one person got, wants or answered.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checkins.rounds import due_at, open_session
from bot.civil import QuietHours
from bot.groups.model import Session
from bot.groups.seen import Fit
from bot.messenger.sending import State
from bot.records import GroupRecord
from bot.reminders.budget import take, week_at
from bot.reminders.forecast import forecast, in_purse
from bot.reminders.model import Kind, Slot, slot_name
from bot.reminders.wishes import Purse

_TO_MEMBERS = frozenset({Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE, Kind.OUTCOME, Kind.MOVED, Kind.CANCELLED})


def what_fits(quiet: QuietHours, now: datetime, record: GroupRecord, session: Session) -> Fit:
    """Return what members get in the week of a session's questions, planned as ``record`` has it.

    All of it also where nobody would be asked for another reason, such as a group that is too small: that is said
    elsewhere.
    """
    zone = ZoneInfo(record.group.zone)
    week = week_at(due_at(record.group, session, quiet), zone)
    lost = _lost(quiet, now, record, week)
    asked = all(slot.kind is not Kind.ASK or slot.session.id != session.id for slot in lost)
    unreminded = tuple(slot.session for slot in lost if slot.kind is Kind.DAY_BEFORE)
    return Fit(asked, unreminded, all(slot.kind is not Kind.NUDGE for slot in lost))


def evening_fits(quiet: QuietHours, now: datetime, record: GroupRecord) -> bool:
    """Return whether the next evening reminder of this group's questions finds room in its week."""
    zone = ZoneInfo(record.group.zone)
    coming = next((slot for slot in forecast(record, quiet, now) if slot.kind is Kind.NUDGE), None)
    return coming is None or coming not in _lost(quiet, now, record, week_at(coming.at, zone))


def also_then(quiet: QuietHours, record: GroupRecord, session: Session) -> tuple[Session, ...]:
    """Return the other sessions in the week of an extra one of which members get no reminder.

    Judged as it was when the session was added, so that all who read the news of it read the same.
    """
    news = session.news
    if news is None or not news.added:
        return ()
    return tuple(one for one in what_fits(quiet, news.at, record, session).unreminded if one.id != session.id)


def _lost(quiet: QuietHours, now: datetime, record: GroupRecord, week: str) -> list[Slot]:
    """The messages of a week for which there is no room, the earliest first."""
    zone = ZoneInfo(record.group.zone)
    purse = Purse(week, _spent(record, week, zone))
    # An outcome can take the place of the questions that it came from.
    coming = [
        (slot, in_purse(record, slot, placed=slot.kind is Kind.OUTCOME))
        for slot in forecast(record, quiet, now)
        if slot.kind in _TO_MEMBERS and week_at(slot.at, zone) == week
    ]
    lost: list[Slot] = []
    for place, (slot, one) in enumerate(coming):
        purse, taken = take(purse, one, week, [each for _, each in coming[place + 1 :]])
        lost += [] if taken.goes else [slot]
    return lost


def _spent(record: GroupRecord, week: str, zone: ZoneInfo) -> frozenset[str]:
    """The messages of the week that members got already; an outcome is one of its own where no evening reminder was."""
    counted = _TO_MEMBERS - {Kind.OUTCOME} if record.rounds.evening else _TO_MEMBERS
    sent = {
        ".".join(key.split(".")[:3])
        for key, line in record.outbox.items()
        if line.state is State.SENT and key.split(".")[0] in counted and week_at(line.at, zone) == week
    }
    asked, evening = open_session(record), record.rounds.evening_look
    if asked is not None and evening is not None and week_at(evening, zone) == week:
        sent.add(slot_name(Kind.NUDGE, asked))  # noted in the group only when that evening is over
    return frozenset(f"{record.group.id}.{key}" for key in sent)
