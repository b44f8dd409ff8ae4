"""Who was called to questions before: decided by what was asked while they were there, never by an answer."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from bot.checkins.rounds import due_at
from bot.messenger.sending import Sending, State
from bot.reminders.calling import was_called_before
from tests.reminders.test_model import DEWI, LONG_AGO, QUIET, record, session, wall

FIRST, SECOND = (session(wall(date(2026, 10, day), 9, 30), number) for number, day in enumerate((13, 20), 1))
PLAIN = record(FIRST, SECOND)
CALLED_AT = due_at(PLAIN.group, FIRST, QUIET)


@pytest.mark.parametrize(
    ("line", "joined", "before"),
    [
        ("", LONG_AGO, False),
        ("ask.s1.0", LONG_AGO, True),
        (f"ask.s1.0.{DEWI}", LONG_AGO, True),
        ("ask.s1.0", CALLED_AT, True),
        ("ask.s1.0", CALLED_AT + timedelta(seconds=1), False),
        ("ask.s2.0", LONG_AGO, False),
        ("day.s1.0", LONG_AGO, False),
        ("ask.gone.0", LONG_AGO, False),
    ],
)
def test_only_a_call_to_another_session_while_they_were_there_counts(line: str, joined: object, before: bool) -> None:
    members = tuple(msgspec.structs.replace(one, joined=joined) for one in PLAIN.group.members)
    group = msgspec.structs.replace(PLAIN.group, members=members)
    lines = {line: Sending(State.SENT, CALLED_AT)} if line else {}
    found = msgspec.structs.replace(PLAIN, group=group, outbox=lines)
    assert was_called_before(found, SECOND, DEWI, QUIET) is before


def test_a_call_that_came_too_late_for_everybody_does_not_count() -> None:
    found = msgspec.structs.replace(PLAIN, outbox={"ask.s1.0": Sending(State.EXPIRED, CALLED_AT)})
    assert not was_called_before(found, SECOND, DEWI, QUIET)
