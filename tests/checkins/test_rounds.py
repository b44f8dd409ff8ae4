"""When check-ins open and close."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.asked import asked_in, goal_above
from bot.checkins.by_hand import members_at_call
from bot.checkins.model import (
    GOAL,
    LONGEST,
    SHORTEST,
    Band,
    CheckinId,
    OpenCheckin,
    Outcome,
    Rounds,
    checkin_of,
    closes_at,
    opens_at,
    sealed,
)
from bot.checkins.model_added import Astray
from bot.checkins.rounds import (
    asks_goal,
    due_at,
    is_called_off,
    is_known,
    new_checkin,
    next_opening,
    settle,
    weakest,
    with_closed,
    with_opened,
    with_outcome,
)
from bot.checkins.waking import is_cut_off, next_moment
from bot.checkins.ways import Stray, Way
from bot.civil import local, next_civil
from bot.groups.model import Group, Phase, Session, SessionId
from bot.records import GroupRecord
from tests.checkins.scene import FIRST, GROUP, MEMBERS, QUIET, SECOND, a_group, a_session, all_content, at


def an_outcome(**bands: Band) -> Outcome:
    return Outcome(
        checkin=checkin_of(GROUP, FIRST.id),
        session=FIRST.id,
        closed=at(4, 12),
        phase=Phase.CONFLICT,
        members=7,
        questions=("P1", "P2", "P3", "P4"),
        bands=dict(bands),
    )


def a_record(*sessions: Session, rounds: Rounds | None = None, members: int = 7) -> GroupRecord:
    return GroupRecord(a_group(*sessions, members=MEMBERS[:members]), rounds or Rounds())


def an_open_record() -> GroupRecord:
    record = a_record()
    checkin = new_checkin(record.group, FIRST, at(3, 11, 40), ("P1",))
    return msgspec.structs.replace(record, rounds=with_opened(record.rounds, checkin))


def with_goal(*sessions: Session, goal: str = "Samen naar buiten") -> Group:
    return msgspec.structs.replace(a_group(*sessions), goal=goal)


def test_only_the_last_of_more_sessions_asks_whether_the_goal_is_reached() -> None:
    assert [asks_goal(with_goal(), one) for one in (FIRST, SECOND)] == [False, True]
    assert not asks_goal(with_goal(goal=""), SECOND)
    assert not asks_goal(with_goal(FIRST), FIRST)
    called_off = msgspec.structs.replace(a_session(3, date(2026, 11, 17)), cancelled=True)
    assert asks_goal(with_goal(FIRST, SECOND, called_off), SECOND)


def test_the_goal_is_kept_with_the_questions_only_where_it_is_asked_about() -> None:
    codes = ("P1", "P2", "P3", GOAL)
    asked = new_checkin(with_goal(), SECOND, at(10, 11, 40), codes)
    assert (asked.goal, asked.questions) == ("Samen naar buiten", codes)
    assert new_checkin(with_goal(), FIRST, at(3, 11, 40), ("P1", "P4")).goal == ""


def test_a_checkin_that_was_open_before_there_was_such_a_question_goes_on_as_it_was() -> None:
    questions, _ = all_content()
    opened = new_checkin(a_group(), SECOND, at(10, 11, 40), ("P1", "P2", "P3", "P4"))
    kept = {key: value for key, value in msgspec.to_builtins(opened).items() if key != "goal"}
    loaded = msgspec.convert(kept, OpenCheckin)
    assert loaded == opened
    assert list(asked_in(loaded, questions)) == ["P1", "P2", "P3", "P4"]
    assert goal_above(loaded, "P4") == ""


def test_a_checkin_opens_ten_minutes_after_the_planned_end() -> None:
    assert opens_at(FIRST) == at(3, 11, 40)


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        (at(3, 11, 40), at(4, 12)),
        (at(3, 20, 59), at(4, 12)),
        (at(3, 21, 1), at(5, 12)),
        (at(6, 17), at(7, 12)),
        (at(6, 21, 30), at(9, 12)),
        (at(7, 15), at(9, 12)),
        (at(8, 10), at(9, 12)),
        (at(24, 22, month=10), at(26, 12, month=10)),
        (at(28, 17, month=3), at(30, 12, month=3)),
    ],
)
def test_it_closes_at_noon_the_next_day_that_leaves_time_and_is_no_sunday(opens: datetime, closes: datetime) -> None:
    assert closes_at(opens) == closes


@given(st.integers(0, 7 * 366 * 24 * 60))
def test_an_answer_always_has_fifteen_hours_and_never_lives_longer_than_promised(minutes: int) -> None:
    opens = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    closes = closes_at(opens)
    assert SHORTEST <= closes - opens <= LONGEST
    assert local(closes).time() == time(12)
    assert local(closes).isoweekday() != 7


def test_an_evening_group_is_called_the_next_morning() -> None:
    evening = a_session(1, date(2026, 11, 3), time(18, 30), 120)
    assert due_at(a_group(evening), evening, QUIET) == at(4, 8)


def test_a_saturday_evening_group_is_called_on_monday() -> None:
    evening = a_session(1, date(2026, 11, 7), time(18, 30), 120)
    assert due_at(a_group(evening), evening, QUIET) == at(9, 8)


def test_the_next_moment_is_the_first_opening() -> None:
    assert next_moment(a_record(SECOND, FIRST), QUIET) == at(3, 11, 40)


def test_while_a_checkin_is_open_the_next_moment_is_its_closing() -> None:
    assert next_moment(an_open_record(), QUIET) == at(4, 12)


def test_after_the_last_session_nothing_comes() -> None:
    assert next_moment(a_record(FIRST, rounds=Rounds(opened=frozenset({FIRST.id}))), QUIET) is None


def test_a_cancelled_session_is_not_asked_about() -> None:
    gone = msgspec.structs.replace(FIRST, cancelled=True)
    assert next_moment(a_record(gone, SECOND), QUIET) == at(10, 11, 40)


def test_an_open_checkin_of_a_cancelled_session_is_looked_at_at_once() -> None:
    record = an_open_record()
    gone = msgspec.structs.replace(FIRST, cancelled=True)
    called_off = msgspec.structs.replace(record, group=a_group(gone, SECOND))
    assert is_called_off(called_off)
    moment = next_moment(called_off, QUIET)
    assert moment is not None
    assert moment < at(3, 11, 40)


def test_nothing_is_settled_before_its_time() -> None:
    record = a_record()
    assert settle(record, at(3, 11, 39), QUIET) == (record.rounds, None)


def test_the_session_that_ended_is_opened() -> None:
    record = a_record()
    assert settle(record, at(3, 11, 40), QUIET) == (record.rounds, FIRST)


def test_a_day_late_still_opens() -> None:
    assert settle(a_record(), at(4, 11, 40), QUIET)[1] == FIRST


def test_more_than_a_day_late_is_let_go() -> None:
    rounds, session = settle(a_record(), at(4, 11, 41), QUIET)
    assert session is None
    assert rounds.opened == {FIRST.id}
    assert rounds.too_small == frozenset()


def test_after_a_long_silence_only_the_newest_session_is_asked_about() -> None:
    rounds, session = settle(a_record(), at(10, 12), QUIET)
    assert session == SECOND
    assert rounds.opened == {FIRST.id}


@pytest.mark.parametrize("members", range(5))
def test_a_group_under_five_is_noted_as_not_asked(members: int) -> None:
    rounds, session = settle(a_record(members=members), at(3, 12), QUIET)
    assert session is None
    assert rounds.too_small == rounds.opened == {FIRST.id}


def test_a_group_of_five_is_asked() -> None:
    assert settle(a_record(members=5), at(3, 12), QUIET)[1] == FIRST


def test_at_the_call_the_members_are_counted_anew_but_never_after_the_closing() -> None:
    checkin = new_checkin(a_record().group, FIRST, at(3, 11, 5), ("P1",))
    assert members_at_call(checkin, 5).members == 5
    assert members_at_call(sealed(checkin), 5).members == 7


def test_a_note_about_the_polls_of_last_time_does_not_hide_that_these_are_cut_off() -> None:
    record = an_open_record()
    rounds = msgspec.structs.replace(record.rounds, open_way=Way.POLLS)
    for session, cut_off in ((FIRST, False), (SECOND, True)):
        astray = Astray(session.id, Stray.GONE, at(3, 12), at(4, 12))
        noted = msgspec.structs.replace(record, rounds=msgspec.structs.replace(rounds, astray=astray))
        assert is_cut_off(noted) is cut_off


def test_one_at_a_time() -> None:
    record = an_open_record()
    assert settle(record, at(10, 12), QUIET) == (record.rounds, None)


@given(st.integers(0, 40 * 24 * 60), st.integers(0, 7))
def test_settling_leaves_nothing_overdue_but_what_is_opened(minutes: int, members: int) -> None:
    now = at(1, 0) + timedelta(minutes=minutes)
    record = a_record(members=members)
    rounds, session = settle(record, now, QUIET)
    if session is not None:
        checkin = new_checkin(record.group, session, next_civil(now, QUIET), ("P1",))
        rounds = with_opened(rounds, checkin)
    moment = next_moment(msgspec.structs.replace(record, rounds=rounds), QUIET)
    assert moment is None or moment > now


def test_opening_is_announced_once() -> None:
    record = an_open_record()
    other = new_checkin(record.group, SECOND, at(10, 12), ("P1",))
    assert with_opened(record.rounds, other) == record.rounds
    closed = with_closed(record.rounds, checkin_of(GROUP, FIRST.id))
    again = new_checkin(record.group, FIRST, at(4, 13), ("P1",))
    assert with_opened(closed, again) == closed


def test_an_outcome_is_kept_once() -> None:
    rounds = an_open_record().rounds
    once = with_outcome(rounds, an_outcome(P1=Band.LOW))
    assert with_outcome(once, an_outcome(P1=Band.HIGH)) == once
    assert with_outcome(with_closed(rounds, checkin_of(GROUP, FIRST.id)), an_outcome()).outcomes == ()


def test_a_new_checkin_fixes_the_members_the_phase_and_the_rule() -> None:
    checkin = new_checkin(a_group(), FIRST, at(3, 11, 40), ("P1", "P4"))
    assert (checkin.members, checkin.phase, checkin.minimum) == (7, Phase.CONFLICT, 5)
    assert checkin.rows == {}


def test_only_opened_checkins_are_known() -> None:
    record = an_open_record()
    assert is_known(record, checkin_of(GROUP, FIRST.id))
    assert not is_known(record, checkin_of(GROUP, SECOND.id))
    assert not is_known(record, CheckinId("other"))


def test_the_weakest_point_is_the_lowest_band_and_the_first_among_equals() -> None:
    assert weakest(an_outcome(P1=Band.HIGH, P3=Band.MIDDLE, P4=Band.MIDDLE)) == ("P3", Band.MIDDLE)
    assert weakest(an_outcome(P1=Band.HIGH, P4=Band.LOW)) == ("P4", Band.LOW)
    assert weakest(an_outcome()) is None


def test_next_opening_looks_past_the_open_one() -> None:
    assert next_opening(an_open_record(), QUIET) == (at(10, 11, 40), SECOND)


def test_ids_of_checkins_are_never_confused() -> None:
    assert checkin_of(GROUP, SessionId("a")) != checkin_of(GROUP, SessionId("b"))


def test_a_session_that_was_said_over_is_asked_about_from_then_on() -> None:
    done = msgspec.structs.replace(FIRST, done_at=FIRST.ends - timedelta(minutes=50))
    record = a_record(done)
    assert due_at(record.group, done, QUIET) == done.done_at
    assert settle(record, done.ends - timedelta(minutes=50), QUIET)[1] == done
    late = msgspec.structs.replace(FIRST, done_at=at(3, 20, 30))
    assert due_at(record.group, late, QUIET) == next_civil(at(3, 20, 30), QUIET)
