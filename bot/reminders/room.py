"""Whether a week has room for the questions about a session, for who takes part in this group alone and wants all.

It is told to who guides, so it rests on the group's calendar: never on what one person got, wants or answered.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.checkins.rounds import due_at, open_session
from bot.civil import QuietHours
from bot.clock import Clock
from bot.groups.model import Session
from bot.messenger.sending import State
from bot.records import GroupRecord
from bot.reminders.budget import Planned, take, week_at
from bot.reminders.forecast import forecast
from bot.reminders.model import Kind, Slot, slot_name
from bot.reminders.wishes import Purse

_TO_MEMBERS = frozenset({Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE, Kind.OUTCOME, Kind.MOVED, Kind.CANCELLED})


def has_room_for_questions(clock: Clock, quiet: QuietHours, record: GroupRecord, session: Session) -> bool:
    """Return whether members are called to the questions about a session, planned as ``record`` has it.

    Yes also where nobody would be asked for another reason, such as a group that is too small: that is said elsewhere.
    """
    now, zone = clock.now(), ZoneInfo(record.group.zone)
    week = week_at(due_at(record.group, session, quiet), zone)
    purse = Purse(week, _spent(record, week, zone))
    coming = [
        (slot, _planned(record, slot))
        for slot in forecast(record, quiet, now)
        if slot.kind in _TO_MEMBERS and week_at(slot.at, zone) == week
    ]
    for place, (slot, one) in enumerate(coming):
        purse, taken = take(purse, one, week, [each for _, each in coming[place + 1 :]])
        if slot.kind is Kind.ASK and slot.session.id == session.id:
            return taken.goes
    return True


def _planned(record: GroupRecord, slot: Slot) -> Planned:
    """What a purse would know of it; an outcome can take the place of the questions that it came from."""
    key = f"{record.group.id}.{slot_name(slot.kind, slot.session)}"
    return Planned(key, slot.kind, slot.at, slot.kind is Kind.OUTCOME)


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
