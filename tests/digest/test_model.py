"""What a coordinator's week holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from bot.checkins.model import Band, CheckinId, Debrief, Outcome, Rounds
from bot.civil import to_utc
from bot.content import content_folder, load_content
from bot.digest.history import ChangeKind, view_of
from bot.digest.model import digest_moment, next_digest, summarize, week_behind
from bot.digest.rules import Concern, Reader
from bot.digest.signals import concerns
from bot.digest.trend import trend_of
from bot.groups.model import Group, GroupId, Member, Phase, Session, SessionId
from bot.people.model import PersonId
from bot.records import GroupRecord

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


BOOK = load_content(content_folder()).concerns


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
    assert found.number == 44


def test_a_groups_second_point_waits_for_every_groups_first() -> None:
    both = group({"P1": LOW, "P4": LOW}, {"P1": LOW, "P4": LOW}, present=(6, 6), title="Noord")
    found = summarize([both, group(present=(6, 6), title="Zuid")], MONDAY, BOOK)
    assert [(one.group, one.rule) for one in found.concerns] == [("noord", "S2"), ("zuid", "S4"), ("noord", "S4")]


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
