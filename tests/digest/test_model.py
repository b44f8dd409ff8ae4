"""What a coordinator's week holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from bot.checkins.model import Band, CheckinId, Debrief, Outcome, Rounds
from bot.civil import to_utc
from bot.digest.history import ChangeKind, view_of
from bot.digest.model import digest_moment, next_digest, summarize, week_behind
from bot.digest.patterns import PatternKind, few_answers, patterns
from bot.digest.rules import Concern, Reader
from bot.digest.signals import concerns, falling_times
from bot.digest.trend import trend_of
from bot.groups.model import Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.people.model import PersonId
from bot.records import GroupRecord
from tests.real import the_content

MONDAY = to_utc(datetime(2026, 11, 2, 8, 30))
ANNA = PersonId(1)
HIGH, MIDDLE, LOW = Band.HIGH, Band.MIDDLE, Band.LOW


def week(number: int) -> datetime:
    """A Tuesday, ``number`` weeks before the digest, 9.30."""
    return MONDAY - timedelta(days=6, hours=-1) - timedelta(weeks=number - 1)


def group(
    *bands: dict[str, Band], present: tuple[int, ...] = (), title: str = "Dinsdag", phase: Phase = Phase.CONFLICT
) -> GroupRecord:
    """A group of ten with an outcome a week, the last one a week ago."""
    count = max(len(bands), len(present))
    sessions = tuple(
        Session(SessionId(f"s{n}"), n, week(count - n + 1).replace(tzinfo=None), week(count - n + 1), 120)
        for n in range(1, count + 1)
    )
    outcomes = tuple(
        Outcome(CheckinId(f"c{one.number}"), one.id, one.ends + timedelta(hours=24), phase, 10, ("P1", "P4"), shown)
        for one, shown in zip(sessions[-len(bands) :] if bands else (), bands, strict=True)
    )
    seen = tuple(
        Debrief(one.id, ANNA, one.ends, present=came)
        for one, came in zip(sessions[-len(present) :] if present else (), present, strict=True)
    )
    members = tuple(Member(PersonId(n), MONDAY - timedelta(weeks=30)) for n in range(10))
    made = Group(GroupId(title.lower()), title, MONDAY, PersonId(9), (ANNA,), members, sessions=sessions)
    return GroupRecord(made, Rounds(outcomes=outcomes, debriefs=seen))


BOOK = the_content().concerns


def found_in(record: GroupRecord, moment: datetime = MONDAY, reader: Reader = Reader.COORDINATOR) -> list[Concern]:
    """All that a reader hears about a group."""
    return list(concerns(view_of(record, reader, moment), BOOK))


def rules(record: GroupRecord, reader: Reader = Reader.COORDINATOR) -> list[str]:
    """The rules that fire for a group."""
    return [concern.rule for concern in found_in(record, reader=reader)]


def test_daring_that_was_high_fell_and_did_not_come_back_is_a_concern_with_its_values() -> None:
    (found,) = found_in(group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW}))
    assert found == Concern("S1", GroupId("dinsdag"), 2, "P1", Phase.CONFLICT, (HIGH, MIDDLE, LOW), (10, 10, 10))
    assert rules(group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": MIDDLE})) == ["S1"]


def test_falling_once_back_up_or_for_a_long_time_is_none() -> None:
    assert rules(group({"P1": HIGH}, {"P1": HIGH}, {"P1": LOW})) == []
    assert rules(group({"P1": HIGH}, {"P1": LOW}, {"P1": MIDDLE})) == []
    assert rules(group({"P1": HIGH}, *[{"P1": MIDDLE}] * 4)) == []


def test_low_and_stays_low_is_a_concern_for_a_coordinator_only_at_the_second_time() -> None:
    assert rules(group({"P1": LOW}, {"P1": LOW})) == ["S2"]
    assert rules(group({"P1": MIDDLE}, {"P1": LOW})) == []
    assert rules(group({"P1": MIDDLE}, {"P1": LOW}), Reader.FACILITATOR) == ["S2"]


def test_low_and_rising_is_good_news_told_once() -> None:
    rising = [{"P1": LOW}, {"P1": MIDDLE}, {"P1": HIGH}, {"P1": HIGH}]
    assert rules(group(*rising)) == ["LS"]
    assert rules(group(*rising, {"P1": HIGH})) == []


def test_good_news_is_told_once_to_who_guides_it_too() -> None:
    rising = [{"P1": LOW}, {"P1": MIDDLE}, {"P1": MIDDLE}]
    assert rules(group(*rising), Reader.FACILITATOR) == ["LS"]
    assert rules(group(*rising, {"P1": HIGH}), Reader.FACILITATOR) == []


def test_what_fell_long_ago_is_how_things_are_in_patterns_as_well() -> None:
    assert falling_times([HIGH, MIDDLE, MIDDLE, LOW]) == 3
    assert falling_times([HIGH, MIDDLE, MIDDLE, MIDDLE, LOW]) == 0
    fell_long_ago = group({"P1": HIGH}, *[{"P1": MIDDLE}] * 4)
    views = [view_of(fell_long_ago, Reader.COORDINATOR, MONDAY)] * 3
    assert PatternKind.FALLING not in {one.kind for one in patterns(views)}


def test_two_groups_make_no_pattern_and_three_do() -> None:
    low, other = group({"P1": LOW}, present=(6,)), group({"P1": MIDDLE}, present=(9,))
    for several, kinds in ((2, set()), (3, {PatternKind.LOW, PatternKind.ATTENDANCE})):
        views = [view_of(one, Reader.COORDINATOR, MONDAY) for one in (*[low] * several, other)]
        assert {one.kind for one in patterns(views)} == kinds
        assert {(one.groups, one.among) for one in patterns(views)} <= {(3, 4)}


def test_fewer_answers_are_said_to_come_more_often_only_when_they_do() -> None:
    there, none = {"P1": HIGH}, {}
    for rounds, falling in (
        ([there, there, there, none, there, none], True),
        ([none, there, none, there, there, there], False),
        ([there, there, there, there, there, none], False),
        ([none] * 6, False),
    ):
        (found,) = few_answers([view_of(group(*rounds), Reader.COORDINATOR, MONDAY)])
        assert (found.few, found.rounds, found.is_falling) == (rounds.count(none), 6, falling)


@pytest.mark.parametrize(("to_come", "phase", "heard"), [(3, 2, []), (2, 2, ["S15"]), (1, 2, []), (2, 5, [])])
def test_an_end_in_sight_is_told_to_who_guides_it_when_two_are_to_come(
    to_come: int, phase: int, heard: list[str]
) -> None:
    record = group(present=(9, 9), phase=Phase.CONFLICT)
    last = record.group.sessions[-1]
    coming = tuple(
        msgspec.structs.replace(last, id=SessionId(f"n{n}"), number=2 + n, starts=last.starts + timedelta(weeks=n))
        for n in range(1, to_come + 1)
    )
    gone = msgspec.structs.replace(coming[-1], id=SessionId("x"), cancelled=True)
    phases = (PhaseChange(list(Phase)[phase], MONDAY - timedelta(weeks=20), ANNA),)
    planned = msgspec.structs.replace(record.group, sessions=(*record.group.sessions, *coming, gone), phases=phases)
    assert rules(msgspec.structs.replace(record, group=planned), Reader.FACILITATOR) == heard
    assert rules(msgspec.structs.replace(record, group=planned)) == []


def test_a_round_without_outcome_is_a_gap_and_no_number() -> None:
    assert rules(group({"P1": LOW}, {})) == []
    assert rules(group({}, {})) == ["S6"]


def test_the_groups_own_day_comes_first() -> None:
    record = group({"P1": LOW}, {"P1": LOW})
    just_closed = record.rounds.outcomes[-1].closed + timedelta(hours=23)
    assert found_in(record, just_closed) == []


@pytest.mark.parametrize(
    ("present", "fired"), [((6, 6), ["S4"]), ((7, 6), []), ((6,), []), ((9, 4), ["S4B"]), ((4, 4), ["S4B"])]
)
def test_attendance_counts_when_it_is_low_twice_or_very_low_once(present: tuple[int, ...], fired: list[str]) -> None:
    assert rules(group(present=present)) == fired


def test_the_phase_question_is_not_compared_with_another_phases() -> None:
    record = group({"P4": LOW}, {"P4": LOW})
    first, second = record.rounds.outcomes
    moved = Outcome(first.checkin, first.session, first.closed, Phase.ACQUAINTANCE, 10, first.questions, first.bands)
    mixed = GroupRecord(record.group, Rounds(outcomes=(moved, second)))
    assert rules(record) == ["S2"]
    assert rules(mixed) == []


def test_a_newcomer_explains_a_fall_for_two_outcomes() -> None:
    record = group({"P1": HIGH}, {"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW})
    third = record.group.sessions[2]
    arrived = record.group.with_member(PersonId(77), third.starts - timedelta(days=1))
    assert rules(record) == ["S1"]
    assert rules(msgspec.structs.replace(record, group=arrived)) == []


def test_another_guide_explains_a_fall_for_two_outcomes_and_shows_in_the_trend() -> None:
    record = group({"P1": HIGH}, {"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW})
    between = record.group.sessions[2].starts - timedelta(days=1)
    handed = msgspec.structs.replace(record, group=record.group.handed_over(ANNA, PersonId(70), between))
    assert rules(record) == ["S1"]
    assert rules(handed) == []
    columns = trend_of(view_of(handed, Reader.COORDINATOR, MONDAY)).columns
    assert [[change.kind for change in one.changes] for one in columns] == [[], [], [ChangeKind.NEW_FACILITATOR], []]


def test_who_guides_it_may_change_before_the_first_time_and_a_change_wears_off() -> None:
    record = group({"P1": HIGH}, {"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW})
    first, second, *_ = record.group.sessions
    early = record.group.with_facilitator(PersonId(70), first.starts)
    old = record.group.with_facilitator(PersonId(70), second.starts)
    assert rules(msgspec.structs.replace(record, group=early)) == ["S1"]
    assert rules(msgspec.structs.replace(record, group=old)) == ["S1"]
    young = group({"P1": HIGH}, {"P1": MIDDLE})
    begins = young.group.sessions[0]
    for moment, heard in ((begins.starts, ["S1"]), (begins.ends + timedelta(hours=1), [])):
        joined = msgspec.structs.replace(young, group=young.group.with_facilitator(PersonId(70), moment))
        assert rules(joined, Reader.FACILITATOR) == heard
    coming = record.group.handed_over(ANNA, PersonId(70), MONDAY + timedelta(minutes=1))
    assert rules(msgspec.structs.replace(record, group=coming)) == ["S1"]


def test_a_break_of_more_than_three_weeks_is_a_known_change() -> None:
    record = group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW})
    first, *rest = record.group.sessions
    earlier = msgspec.structs.replace(first, starts=first.starts - timedelta(weeks=4))
    moved = msgspec.structs.replace(record.group, sessions=(earlier, *rest))
    assert rules(msgspec.structs.replace(record, group=moved)) == []


def test_a_quarter_gone_before_the_fourth_time_is_told_with_its_counts() -> None:
    record = group({"P1": HIGH}, {"P1": HIGH})
    first, second = record.rounds.outcomes
    fewer = msgspec.structs.replace(record.rounds, outcomes=(first, msgspec.structs.replace(second, members=7)))
    (found,) = found_in(msgspec.structs.replace(record, rounds=fewer))
    assert (found.rule, found.counts, found.members) == ("S5", (7,), 10)


def test_what_only_a_facilitator_may_hear_never_reaches_a_coordinator() -> None:
    record = group({"P1": LOW}, {"P1": LOW}, present=(9, 9))
    calm = tuple(msgspec.structs.replace(one, tension=1, done=True) for one in record.rounds.debriefs)
    blind = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=calm))
    assert rules(blind, Reader.FACILITATOR) == ["S2", "S3"]
    assert rules(blind) == ["S2"]


def test_what_was_told_and_is_old_is_not_told_again() -> None:
    record = group({"P1": LOW}, {"P1": LOW})
    assert found_in(record, MONDAY + timedelta(days=7)) == []


def test_the_most_pressing_comes_first_and_groups_stand_by_name() -> None:
    records = [group(present=(6, 6), title="Zuid"), group({"P1": LOW}, {"P1": LOW}, title="Noord")]
    found = summarize(records, MONDAY, BOOK)
    assert [concern.rule for concern in found.concerns] == ["S2", "S4"]
    assert [line.title for line in found.groups] == ["Noord", "Zuid"]
    assert found.sessions == 2
    assert found.week == "2026-W44"
    assert found.until == MONDAY


def test_a_groups_second_point_waits_for_every_groups_first() -> None:
    both = group({"P1": LOW, "P4": LOW}, {"P1": LOW, "P4": LOW}, present=(6, 6), title="Noord")
    found = summarize([both, group(present=(6, 6), title="Zuid")], MONDAY, BOOK)
    assert [(one.group, one.rule) for one in found.concerns] == [("noord", "S2"), ("zuid", "S4"), ("noord", "S4")]


def test_who_came_in_while_the_group_was_forming_explains_nothing() -> None:
    young = group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": MIDDLE})
    first, second, _ = young.group.sessions
    for moment, heard in ((first.ends, ["S1"]), (second.ends + timedelta(hours=1), [])):
        joined = msgspec.structs.replace(young, group=young.group.with_member(PersonId(77), moment))
        assert rules(joined) == heard


def test_news_of_a_group_that_met_for_the_last_time_before_this_week_is_told_no_more() -> None:
    record = group({"P1": LOW}, {"P1": LOW})
    last = record.group.sessions[-1]
    thursday = last.ends + timedelta(days=7, hours=1)
    assert [concern.rule for concern in found_in(record, thursday)] == ["S2"]
    assert summarize([record], thursday, BOOK).concerns == ()
    more = msgspec.structs.replace(last, id=SessionId("next"), number=3, starts=last.starts + timedelta(days=14))
    planned = msgspec.structs.replace(record.group, sessions=(*record.group.sessions, more))
    assert summarize([msgspec.structs.replace(record, group=planned)], thursday, BOOK).concerns


def test_a_group_that_ended_stays_out_of_it() -> None:
    ended = group({"P1": LOW}, {"P1": LOW})
    assert summarize([ended], MONDAY + timedelta(weeks=3), BOOK).concerns == ()


@pytest.mark.parametrize("day", [date(2026, 10, 19), date(2027, 3, 22)])
def test_the_next_digest_comes_a_week_on_the_wall_later_also_when_clocks_change(day: date) -> None:
    before = to_utc(datetime.combine(day, time(8, 30)))
    assert next_digest(before, 1, time(8, 30)) == to_utc(datetime.combine(day + timedelta(days=7), time(8, 30)))


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        (datetime(2026, 11, 2, 7, 30, tzinfo=UTC), datetime(2026, 11, 2, 8, 30)),
        (datetime(2026, 11, 2, 7, 29, tzinfo=UTC), datetime(2026, 10, 26, 8, 30)),
        (datetime(2026, 11, 8, 22, 0, tzinfo=UTC), datetime(2026, 11, 2, 8, 30)),
    ],
)
def test_the_digests_moment_is_the_latest_that_has_come(now: datetime, moment: datetime) -> None:
    assert digest_moment(now, 1, time(8, 30)) == to_utc(moment)


def test_week_53_and_the_first_week_have_their_own_names() -> None:
    assert week_behind(to_utc(datetime.combine(date(2027, 1, 4), time(8, 30)))) == "2026-W53"
    assert week_behind(to_utc(datetime.combine(date(2027, 1, 11), time(8, 30)))) == "2027-W01"
