"""Putting one message off: when that can be, and that nothing else moves."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.civil import AMSTERDAM, is_quiet, local, to_utc
from bot.messenger.sending import Sending, State
from bot.reminders.forecast import forecast
from bot.reminders.later import PREFIX, When, choices, found_slot, last_use, next_later, pruned, put_off, waiting
from bot.reminders.model import Kind, next_look, slots
from tests.reminders.test_model import ANNA, DEWI, EMRE, QUIET, TUESDAY, record, session, slot, wall

STARTS = session(wall(TUESDAY, 9, 30))


@given(starts=st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31)), after=st.integers(0, 60 * 30))
def test_it_never_comes_at_night_on_sunday_or_too_late(starts: datetime, after: int) -> None:
    one = record(session(starts))
    for found in slots(one, QUIET):
        for guides in (True, False):
            now = found.at + timedelta(minutes=after)
            for at in choices(found, now, QUIET, AMSTERDAM, guides=guides).values():
                assert not is_quiet(at, QUIET)
                assert now + timedelta(minutes=59) < at < last_use(found)


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (9, {When.HOUR: "12-10 10:30", When.TONIGHT: "12-10 18:30", When.MORNING: "13-10 08:30"}),
        (17, {When.HOUR: "12-10 18:30", When.TONIGHT: "12-10 18:30", When.MORNING: "13-10 08:30"}),
        (18, {When.HOUR: "12-10 19:30", When.MORNING: "13-10 08:30"}),
        (19, {When.MORNING: "13-10 08:30"}),
    ],
)
def test_the_three_moments_on_the_wall(hour: int, expected: dict[When, str]) -> None:
    found = slot(record(STARTS), Kind.DAY_BEFORE)
    now = to_utc(wall(date(2026, 10, 12), hour, 30))
    offered = choices(found, now, QUIET, AMSTERDAM, guides=True)
    assert {when: f"{local(at):%d-%m %H:%M}" for when, at in offered.items()} == expected


def test_tomorrow_morning_after_a_saturday_is_monday_morning() -> None:
    found = slot(record(session(wall(date(2026, 10, 12), 9, 30))), Kind.DAY_BEFORE)
    saturday = to_utc(wall(date(2026, 10, 10), 15))
    assert choices(found, saturday, QUIET, AMSTERDAM, guides=True)[When.MORNING] == to_utc(
        wall(date(2026, 10, 12), 8, 30)
    )


def test_occurrence_delivery_and_putting_off_are_three_things_and_the_series_stays() -> None:
    before = record(STARTS, session(wall(date(2026, 10, 20), 9, 30), number=2))
    found = slot(record(STARTS), Kind.DAY_BEFORE)
    until = found.at + timedelta(hours=9)
    after = put_off(before, found, DEWI, until)
    note = after.later[found.key(DEWI)]
    assert (note.occurrence, note.delivered, note.until) == (STARTS.starts, found.at, until)
    assert after.group == before.group
    assert list(slots(after, QUIET)) == list(slots(before, QUIET))
    assert next_look(after, QUIET) == next_look(before, QUIET)
    assert next_later(after) == until


def test_what_was_tried_again_is_not_waited_for() -> None:
    found = slot(record(STARTS), Kind.DAY_BEFORE)
    one = put_off(record(STARTS), found, DEWI, found.at + timedelta(hours=1))
    key = found.key(DEWI)
    tried = msgspec.structs.replace(one, outbox={PREFIX + key: Sending(State.SENDING, found.at)})
    assert waiting(tried) == {}
    assert next_later(tried) is None
    again = put_off(tried, found, DEWI, found.at + timedelta(hours=2))
    assert set(waiting(again)) == {key}


def test_a_moved_session_has_no_slot_under_the_old_name() -> None:
    found = slot(record(STARTS), Kind.DAY_BEFORE)
    moved = record(session(wall(TUESDAY, 10), revision=1))
    assert found_slot(moved, QUIET, found.name) is None


def test_absences_go_when_the_session_is_over_and_calls_when_the_outcome_was_told() -> None:
    noted = msgspec.structs.replace(
        record(STARTS), absent=frozenset({f"s1.{DEWI}"}), calls={f"s1.{DEWI}": 7, f"s1.{EMRE}": 8}
    )
    waits = msgspec.structs.replace(noted.rounds, untold=frozenset({STARTS.id}))
    untold = msgspec.structs.replace(noted, rounds=waits)
    during = pruned(untold, STARTS.starts)
    assert during == untold
    after = pruned(untold, STARTS.ends)
    assert not after.absent
    assert after.calls == noted.calls
    assert not pruned(noted, STARTS.ends).calls


def test_a_forecast_has_what_the_calendar_will_ask_for_in_its_order() -> None:
    small = record(STARTS)
    found = forecast(small, QUIET, STARTS.starts - timedelta(days=3))
    assert [one.kind for one in found] == [Kind.DAY_BEFORE, Kind.HOUR_BEFORE, Kind.DEBRIEF]
    members = tuple(msgspec.structs.replace(small.group.members[0], person=20 + number) for number in range(5))
    grown = msgspec.structs.replace(small, group=msgspec.structs.replace(small.group, members=members))
    found = forecast(grown, QUIET, STARTS.starts - timedelta(days=3))
    assert [one.kind for one in found] == [
        Kind.DAY_BEFORE,
        Kind.HOUR_BEFORE,
        Kind.ASK,
        Kind.DEBRIEF,
        Kind.NUDGE,
        Kind.OUTCOME,
        Kind.MIRROR,
    ]
    assert ANNA in found[0].recipients
    assert found == sorted(found, key=lambda one: one.at)
