"""What a group releases comes out sooner for its coordinator, and never before the group and its guides have it."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checkins.model import Outcome
from bot.checkins.release import COORDINATOR_WAITS as WAIT
from bot.checkins.release import GUIDES_WAIT as GUIDES_FIRST
from bot.checkins.release import coordinator_sees_at
from bot.digest.history import view_of
from bot.digest.rules import Reader
from bot.groups.model import SessionId
from bot.records import GroupRecord
from bot.season.groups import simulated
from tests.digest.scene import BEGIN

CLOSED_TO_RELEASE = st.integers(-600, 3000).map(lambda minutes: timedelta(minutes=minutes))


MINUTE = timedelta(minutes=1)
WAITS = st.sampled_from([timedelta(minutes=1), timedelta(hours=1), WAIT, timedelta(days=7)])


def a_record(released: timedelta | None, *, told: bool = True) -> tuple[GroupRecord, Outcome]:
    """A group whose last outcome was released so long after its closing."""
    (record,) = simulated(1, 4, 3, BEGIN)
    last = record.rounds.outcomes[-1]
    moments: dict[SessionId, datetime] = {} if released is None else {last.session: last.closed + released}
    untold = frozenset() if told else frozenset({last.session})
    rounds = msgspec.structs.replace(record.rounds, released=moments, untold=untold)
    return msgspec.structs.replace(record, rounds=rounds), last


@given(CLOSED_TO_RELEASE, WAITS)
@settings(max_examples=25)
def test_a_release_only_ever_shortens_the_wait_and_who_guides_is_never_later(
    released: timedelta, wait: timedelta
) -> None:
    record, outcome = a_record(released)
    expected = min(max(wait, GUIDES_FIRST), max(released, GUIDES_FIRST))
    moment = outcome.closed + expected
    assert coordinator_sees_at(record.rounds, outcome, wait) == moment
    assert outcome not in view_of(record, Reader.COORDINATOR, moment - MINUTE, wait).outcomes
    assert outcome in view_of(record, Reader.COORDINATOR, moment, wait).outcomes
    assert outcome in view_of(record, Reader.FACILITATOR, moment, wait).outcomes
    assert view_of(record, Reader.COORDINATOR, moment, wait).out_at(outcome) == moment


@given(CLOSED_TO_RELEASE, st.sampled_from(Reader), st.integers(0, 60).map(lambda days: timedelta(days=days)))
@settings(max_examples=20)
def test_what_the_group_was_not_told_is_for_nobody_however_late_it_gets(
    released: timedelta, reader: Reader, later: timedelta
) -> None:
    record, outcome = a_record(released, told=False)
    known = view_of(record, reader, outcome.closed + later).outcomes
    assert outcome not in known
    assert known == view_of(a_record(released)[0], reader, outcome.closed + later).outcomes[: len(known)]


def test_a_release_changes_nothing_for_who_guides() -> None:
    record, outcome = a_record(timedelta(minutes=1))
    assert outcome not in view_of(record, Reader.FACILITATOR, outcome.closed + timedelta(minutes=14)).outcomes
    assert outcome in view_of(record, Reader.FACILITATOR, outcome.closed + GUIDES_FIRST).outcomes
