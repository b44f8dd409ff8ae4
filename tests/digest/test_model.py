"""What a coordinator's week holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.checkins.model import Band, CheckinId, Debrief, Outcome, Rounds
from bot.civil import to_utc
from bot.digest.model import Concern, Rule, concerns, digest_moment, summarize, week_behind
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
    members = tuple(Member(PersonId(n), MONDAY) for n in range(10))
    made = Group(GroupId(title.lower()), title, MONDAY, PersonId(9), (ANNA,), members, sessions=sessions)
    return GroupRecord(made, Rounds(outcomes=outcomes, debriefs=seen))


def rules(record: GroupRecord) -> list[Rule]:
    """The rules that fire for a group."""
    return [concern.rule for concern in concerns(record, MONDAY)]


def test_a_question_that_falls_twice_is_a_concern_with_its_values() -> None:
    (found,) = concerns(group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": LOW}), MONDAY)
    assert found == Concern(Rule.FALLING, GroupId("dinsdag"), "P1", Phase.CONFLICT, (HIGH, MIDDLE, LOW))


def test_falling_once_or_back_up_is_none() -> None:
    assert rules(group({"P1": HIGH}, {"P1": HIGH}, {"P1": LOW})) == []
    assert rules(group({"P1": LOW}, {"P1": MIDDLE}, {"P1": HIGH})) == []


def test_low_twice_is_a_concern_and_once_is_not() -> None:
    assert rules(group({"P1": LOW}, {"P1": LOW})) == [Rule.LOW]
    assert rules(group({"P1": MIDDLE}, {"P1": LOW})) == []


def test_a_round_without_outcome_is_a_gap_and_no_number() -> None:
    assert rules(group({"P1": LOW}, {})) == []
    assert rules(group({}, {})) == [Rule.SILENT]


def test_the_groups_own_day_comes_first() -> None:
    record = group({"P1": LOW}, {"P1": LOW})
    just_closed = record.rounds.outcomes[-1].closed + timedelta(hours=23)
    assert list(concerns(record, just_closed)) == []


@pytest.mark.parametrize(("present", "fires"), [((6, 6), True), ((7, 6), False), ((6,), False)])
def test_attendance_counts_when_it_is_low_twice(present: tuple[int, ...], *, fires: bool) -> None:
    assert (Rule.ATTENDANCE in rules(group(present=present))) is fires


def test_the_phase_question_is_not_compared_with_another_phases() -> None:
    record = group({"P4": LOW}, {"P4": LOW})
    first, second = record.rounds.outcomes
    moved = Outcome(first.checkin, first.session, first.closed, Phase.ACQUAINTANCE, 10, first.questions, first.bands)
    mixed = GroupRecord(record.group, Rounds(outcomes=(moved, second)))
    assert rules(record) == [Rule.LOW]
    assert rules(mixed) == []


def test_the_most_pressing_comes_first_and_groups_stand_by_name() -> None:
    found = summarize([group(present=(3, 3), title="Zuid"), group({"P1": LOW}, {"P1": LOW}, title="Noord")], MONDAY)
    assert [concern.rule for concern in found.concerns] == [Rule.LOW, Rule.ATTENDANCE]
    assert [line.title for line in found.groups] == ["Noord", "Zuid"]
    assert found.sessions == 2
    assert found.number == 44


def test_a_group_that_ended_stays_out_of_it() -> None:
    ended = group({"P1": LOW}, {"P1": LOW})
    assert summarize([ended], MONDAY + timedelta(weeks=3)).concerns == ()


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
