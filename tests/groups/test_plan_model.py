"""Series, changes to them and what people are told of it, decided without a store."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.civil import AMSTERDAM, local, to_utc
from bot.daysoff import DaysOff, SchoolHoliday
from bot.errors import Expired, Mistake
from bot.groups.model import DraftStep, Group, GroupDraft, GroupId, Series, Session, SessionId, sessions_from
from bot.groups.model_draft import group_of, with_pattern, with_skips
from bot.groups.model_news import Change, change_of, is_told
from bot.groups.model_plan import (
    ChangedMeanwhile,
    Decider,
    Scope,
    When,
    called_off,
    days_to_choose,
    moved,
    paused,
    placed,
    plan_of,
    revived,
    to_change,
    usual_place,
    with_extra,
)
from bot.groups.month import month_of, month_rows
from bot.groups.taps_planning import MoveMonthTap, MoveToTap, MoveYesTap
from bot.messenger.taps import write_tap
from bot.people.model import PersonId
from tests.groups.test_dutch_pattern import pattern

ANNA = PersonId(1)
NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
WHO = Decider(ANNA, NOW)
TUESDAYS = Series(date(2026, 10, 13), time(9, 30), 120, 1, 6)
DRAFT = GroupDraft(GroupId("oost"), DraftStep.FIRST, "Oost")
AUTUMN = SchoolHoliday("herfstvakantie", date(2026, 10, 17), date(2026, 10, 25))


def a_group(series: Series = TUESDAYS) -> Group:
    sessions = sessions_from(series, AMSTERDAM)
    return Group(GroupId("oost"), "Oost", NOW, None, (ANNA,), series=series, sessions=sessions)


def session(group: Group, number: int) -> Session:
    found = group.session(SessionId(f"s{number}"))
    assert found is not None
    return found


# A series is a rule for the clock on the wall


@given(
    first=st.dates(date(2025, 1, 1), date(2030, 12, 31)),
    at=st.times(),
    weekdays=st.sets(st.integers(0, 6)),
    every=st.integers(1, 4),
    count=st.integers(1, 52),
)
def test_every_session_has_its_own_day_and_the_hour_of_the_rule(
    first: date, at: time, weekdays: set[int], every: int, count: int
) -> None:
    at = at.replace(second=0, microsecond=0, fold=0)
    series = Series(first, at, 60, every, count, tuple(sorted(weekdays)))
    sessions = sessions_from(series, AMSTERDAM)
    days = [one.wall.date() for one in sessions]
    assert days == sorted(set(days))
    assert len(days) == count
    assert {day.weekday() for day in days} <= (weekdays or {first.weekday()})
    assert {one.wall.time() for one in sessions} == {at}
    assert all(one.starts == to_utc(one.wall) for one in sessions)
    weeks = {(day - first + timedelta(days=first.weekday())).days // 7 for day in days}
    assert all(week % every == 0 for week in weeks)


@given(first=st.dates(date(2025, 1, 1), date(2030, 12, 1)), hour=st.integers(0, 23), minute=st.sampled_from((0, 30)))
def test_a_session_in_the_gap_of_spring_is_held_right_after_it(first: date, hour: int, minute: int) -> None:
    (only,) = sessions_from(Series(first, time(hour, minute), 60, 1, 1), AMSTERDAM)
    shown = local(only.starts).replace(tzinfo=None)
    assert shown == only.wall or shown - only.wall <= timedelta(hours=1)


def test_a_series_runs_through_week_53_and_29_february() -> None:
    days = Series(date(2026, 12, 22), time(10), 60, 1, 3).days()
    assert [day.isocalendar()[:2] for day in days] == [(2026, 52), (2026, 53), (2027, 1)]
    assert date(2028, 2, 29) in Series(date(2028, 2, 22), time(10), 60, 1, 3).days()


def test_days_off_are_skipped_and_others_come_in_their_place() -> None:
    draft = with_skips(with_pattern(DRAFT, pattern("di 13 okt 9.30 uur, 10 keer"), NOW.date()), True)
    group = group_of(draft, ANNA, None, NOW, AMSTERDAM, DaysOff(school=(AUTUMN,)))
    days = [one.wall.date() for one in group.sessions]
    assert len(days) == 10
    assert date(2026, 10, 20) not in days
    assert days[-1] == date(2026, 12, 22)
    assert group.series is not None
    assert group.series.skipped == (date(2026, 10, 20),)
    assert sessions_from(group.series, AMSTERDAM) == group.sessions


def test_a_series_of_days_off_alone_is_not_made() -> None:
    always = SchoolHoliday("dicht", date(2026, 1, 1), date(2030, 1, 1))
    draft = with_skips(with_pattern(DRAFT, pattern("di 13 okt 9.30 uur, 10 keer"), NOW.date()), True)
    with pytest.raises(Mistake, match="groups-all-off"):
        group_of(draft, ANNA, None, NOW, AMSTERDAM, DaysOff(school=(always,)))


# Changes


def test_one_moves_and_the_series_stays() -> None:
    after = moved(a_group(), session(a_group(), 2), When(datetime(2026, 10, 22, 10)), Scope.ONE, WHO)
    assert session(after, 2).wall == datetime(2026, 10, 22, 10)
    assert session(after, 2).revision == 1
    assert [one for one in after.sessions if one.number != 2] == [one for one in a_group().sessions if one.number != 2]
    assert after.series == TUESDAYS


def test_this_and_all_later_move_by_the_wall_also_over_the_clock_change() -> None:
    after = moved(a_group(), session(a_group(), 2), When(datetime(2026, 10, 22, 13)), Scope.REST, WHO)
    walls = [one.wall for one in after.sessions[1:]]
    assert walls == [datetime(2026, 10, 22, 13) + timedelta(weeks=number) for number in range(5)]
    assert after.sessions[0] == a_group().sessions[0]
    assert [change_of(one) for one in after.sessions] == [None, Change.MOVED, None, None, None, None]
    assert session(after, 2).news is not None


@pytest.mark.parametrize(
    ("wall", "wrong"),
    [
        (datetime(2026, 10, 5, 9, 30), "groups-day-past"),
        (datetime(2026, 10, 4, 9, 30), "groups-day-past"),
        (datetime(2028, 1, 4, 9, 30), "groups-day-far"),
        (datetime(2026, 10, 20, 10, 0), "planning-overlap"),
    ],
)
def test_a_move_that_cannot_be_is_refused(wall: datetime, wrong: str) -> None:
    with pytest.raises(Mistake, match=wrong):
        moved(a_group(), session(a_group(), 1), When(wall), Scope.ONE, WHO)


def test_what_has_begun_is_gone_or_was_changed_is_not_changed() -> None:
    group = a_group()
    with pytest.raises(Mistake, match="planning-begun"):
        to_change(group, "s1", 0, group.sessions[0].starts)
    with pytest.raises(Expired):
        to_change(group, "s99", 0, NOW)
    with pytest.raises(ChangedMeanwhile):
        to_change(moved(group, group.sessions[0], When(datetime(2026, 10, 15, 9, 30)), Scope.ONE, WHO), "s1", 0, NOW)


def test_every_change_raises_the_number_of_the_plan() -> None:
    group = a_group()
    seen = [plan_of(group)]
    group = called_off(group, session(group, 1), Scope.REST, WHO)
    seen.append(plan_of(group))
    group = revived(group, session(group, 1), Scope.ONE, WHO)
    seen.append(plan_of(group))
    group = with_extra(group, When(datetime(2026, 11, 30, 9, 30)), WHO)
    seen.append(plan_of(group))
    assert seen == sorted(set(seen))


def test_a_pause_ends_on_its_day() -> None:
    after = paused(a_group(), date(2026, 10, 27), WHO)
    assert [one.cancelled for one in after.sessions] == [True, True, False, False, False, False]
    news = session(after, 1).news
    assert news is not None
    assert news.later == 1


def test_what_was_told_is_known_by_kind_session_and_revision() -> None:
    one = msgspec.structs.replace(session(a_group(), 1), revision=1)
    assert is_told(one, ["moved.s1.1.11"])
    assert is_told(one, ["day.s1.1"])
    assert not is_told(one, ["moved.s1.10.11", "moved.s11.1.11", "hour.s1.1.11", "moved.s1.0.11"])


def test_a_move_taken_back_in_time_is_no_news_but_afterwards_it_is() -> None:
    there = moved(a_group(), session(a_group(), 1), When(datetime(2026, 10, 15, 9, 30)), Scope.ONE, WHO)
    back = moved(there, session(there, 1), When(datetime(2026, 10, 13, 9, 30)), Scope.ONE, WHO)
    assert change_of(session(back, 1)) is None
    heard = Decider(ANNA, NOW, ("moved.s1.1.11",))
    corrected = moved(there, session(there, 1), When(datetime(2026, 10, 13, 9, 30)), Scope.ONE, heard)
    assert change_of(session(corrected, 1)) is Change.MOVED


def test_a_first_place_is_no_news_and_another_one_is() -> None:
    first = placed(a_group(), session(a_group(), 1), "Zaal 1", Scope.ONE, WHO)
    assert change_of(session(first, 1)) is None
    heard = Decider(ANNA, NOW, ("day.s1.1",))
    assert change_of(session(placed(first, session(first, 1), "Zaal 2", Scope.ONE, heard), 1)) is Change.ELSEWHERE


@pytest.mark.parametrize(
    ("places", "now", "usual"),
    [
        ("AAAAAB", "2026-10-01", "A"),
        ("AAAAAB", "2026-11-12", "A"),  # only the last one is to come, and it is elsewhere
        ("AAAABB", "2026-11-12", "B"),
        ("AAABBB", "2026-10-26", "B"),
        ("......", "2026-10-01", ""),
    ],
)
def test_the_usual_place_is_that_of_most_sessions_to_come(places: str, now: str, usual: str) -> None:
    there = zip(a_group().sessions, places.replace(".", " "), strict=True)
    sessions = tuple(msgspec.structs.replace(one, place=place.strip()) for one, place in there)
    group = msgspec.structs.replace(a_group(), sessions=sessions)
    assert usual_place(group, datetime.fromisoformat(f"{now}T12:00:00+00:00")) == usual


def test_who_is_erased_leaves_no_name_at_a_change() -> None:
    after = moved(a_group(), session(a_group(), 1), When(datetime(2026, 10, 15, 9, 30)), Scope.ONE, WHO)
    news = session(after.without_trace(ANNA, datetime(2026, 10, 14, 12, 0, tzinfo=UTC)), 1).news
    assert news is not None
    assert news.by is None
    assert news.guides == ()


# Buttons


@given(today=st.dates(date(2025, 1, 1), date(2030, 12, 31)), ahead=st.integers(-2, 14))
def test_a_month_offers_each_of_its_days_that_is_not_past_once(today: date, ahead: int) -> None:
    month = (today + timedelta(days=30 * ahead)).replace(day=1)
    rows = month_rows(
        month,
        today,
        lambda day: MoveToTap("g", "s1", 0, day.toordinal(), 0, 0),
        lambda n: MoveMonthTap("g", "s1", 0, n, 0, 0),
    )
    days = [button.tap.day for row in rows for button in row if isinstance(button.tap, MoveToTap)]
    assert days
    assert days == list(range(days[0], days[0] + len(days)))
    assert days[0] >= today.toordinal()
    assert all(len(row) == 7 for row in rows[:-1])
    assert all(month_of(button.tap.month) for row in rows for button in row if isinstance(button.tap, MoveMonthTap))


def test_days_to_choose_are_working_days_after_the_session() -> None:
    friday = Session(SessionId("s1"), 1, datetime(2026, 10, 16, 9, 30), NOW, 120)
    assert [day.isoweekday() for day in days_to_choose(friday, date(2026, 10, 5))] == [1, 2, 3]


def test_the_longest_tap_fits_under_a_button() -> None:
    assert len(write_tap(MoveYesTap("k" * 12, "s120", 9999, 20261231, 1439, 480, Scope.REST))) <= 54
