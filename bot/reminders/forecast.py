"""What will come if nothing changes: the calendar's own rules, asked about sessions that are still to be held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import Outcome, Rounds, checkin_of, closes_at
from bot.checkins.publication import may_be_asked
from bot.checkins.rounds import CATCH_UP, due_at
from bot.civil import QuietHours, local, next_civil, week_of
from bot.groups.model import Session
from bot.messenger.sending import State
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.budget import Planned
from bot.reminders.model import Kind, Slot, slot_name, slots

_NEAR = timedelta(days=10)
"""Sessions further from a week than this have no message in it."""


def forecast(record: GroupRecord, quiet: QuietHours, now: datetime) -> list[Slot]:
    """Return every message that is still to come about this group, the earliest first, as the present calendar has it.

    A question of how a session was is forecast as if the group stays as large as it is now.
    """
    found = [slot for slot in _calendar(record, quiet) if slot.at > now]
    return sorted(found, key=lambda slot: (slot.at, slot.session.number, slot.kind))


def _calendar(record: GroupRecord, quiet: QuietHours) -> Iterator[Slot]:
    """Every message that is not over, those that are due already included."""
    return (slot for each in _imagined(record, quiet) for slot in slots(each, quiet, record.outbox))


def week_of_member(record: GroupRecord, quiet: QuietHours, now: datetime, person: PersonId) -> list[Planned]:
    """Return what will still come to somebody who takes part, in the week of ``now``.

    So will questions that are due and that they did not get yet: what happens to be sent first may not cost them.
    """
    zone = ZoneInfo(record.group.zone)
    week = week_of(local(now, zone).date())
    near = tuple(one for one in record.group.sessions if abs(one.starts - now) < _NEAR)
    close = msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, sessions=near))
    return [
        planned(record, slot, person)
        for slot in _calendar(close, quiet)
        if person in slot.recipients and week_of(local(slot.at, zone).date()) == week
        if slot.at > now or _is_call_waiting(record, slot, now, person)
    ]


def _is_call_waiting(record: GroupRecord, slot: Slot, now: datetime, person: PersonId) -> bool:
    """Whether this is a call to questions that is due, and not tried yet for this person or held until morning."""
    line = record.outbox.get(slot.key(person))
    return slot.kind is Kind.ASK and now < slot.expires and (line is None or line.state is State.HELD)


def planned(record: GroupRecord, slot: Slot, person: PersonId) -> Planned:
    """Return what a purse must know of a message.

    An outcome can take the place of the questions when we know which message those became, or when they are yet to
    be said.
    """
    session = slot.session.id
    asked = session in record.rounds.opened
    placed = slot.kind is Kind.OUTCOME and (not asked or f"{session}.{person}" in record.calls)
    return in_purse(record, slot, placed=placed)


def in_purse(record: GroupRecord, slot: Slot, *, placed: bool) -> Planned:
    """Return a message as a purse knows it."""
    key = f"{record.group.id}.{slot_name(slot.kind, slot.session)}"
    first = slot.kind is Kind.DAY_BEFORE and slot.session.number == 1 and slot.session.news is None
    return Planned(key, slot.kind, slot.at, placed, first)


def _imagined(record: GroupRecord, quiet: QuietHours) -> Iterator[GroupRecord]:
    """For each session the record as it will be when its messages come, with that session alone."""
    closes = record.rounds.closes
    asked = may_be_asked(len(record.group.members))
    for session in _in_order(record, quiet):
        rounds = record.rounds
        if rounds.open == checkin_of(record.group.id, session.id):
            if closes is not None:
                rounds = _closed(record, rounds, session, closes)
        elif asked and session.id not in rounds.opened and not session.cancelled:
            due = due_at(record.group, session, quiet)
            opens = due if closes is None else max(due, next_civil(closes, quiet, ZoneInfo(record.group.zone)))
            if opens - due <= CATCH_UP:
                closes = closes_at(opens, ZoneInfo(record.group.zone))
                checkin = checkin_of(record.group.id, session.id)
                opened = msgspec.structs.replace(rounds, open=checkin, closes=closes, open_evening=rounds.evening)
                rounds = _closed(record, opened, session, closes)
        yield msgspec.structs.replace(
            record,
            group=msgspec.structs.replace(record.group, sessions=(session,)),
            rounds=msgspec.structs.replace(rounds, untold=frozenset()),
        )


def _in_order(record: GroupRecord, quiet: QuietHours) -> Iterable[Session]:
    """The sessions in the order in which they are asked about."""
    return sorted(record.group.sessions, key=lambda one: (due_at(record.group, one, quiet), one.starts))


def _closed(record: GroupRecord, rounds: Rounds, session: Session, closes: datetime) -> Rounds:
    """The rounds with the outcome that this session will have, whatever it says."""
    members = len(record.group.members)
    checkin = checkin_of(record.group.id, session.id)
    coming = Outcome(checkin, session.id, closes, record.group.phase, members, (), {})
    return msgspec.structs.replace(rounds, outcomes=(*rounds.outcomes, coming))
