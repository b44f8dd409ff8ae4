"""What groups are and how one comes to be, decided without a store."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.civil import AMSTERDAM
from bot.errors import Mistake
from bot.groups.model import DraftStep, Group, GroupDraft, GroupId, Phase, Series, sessions_from
from bot.groups.model_draft import (
    ONCE,
    back_to,
    first_days,
    group_of,
    series_of,
    today_in,
    with_at,
    with_count,
    with_every,
    with_first,
    with_title,
    with_typed,
)
from bot.people.consent import Retention
from bot.people.model import PersonId

ANNA, BRAM, DEWI = PersonId(11), PersonId(22), PersonId(33)
TODAY = date(2026, 10, 5)
NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
DRAFT = GroupDraft(GroupId("oost"))
GROUP = Group(GroupId("oost"), "Oost", NOW, None, (ANNA,))

days = st.dates(date(2025, 1, 1), date(2030, 12, 31))
series = st.builds(
    Series,
    first=days,
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    minutes=st.integers(15, 480),
    every_weeks=st.integers(1, 4),
    count=st.integers(1, 52),
)


def at_confirm(**changes: object) -> GroupDraft:
    plain = {
        "step": DraftStep.CONFIRM,
        "title": "Oost",
        "first": date(2026, 10, 13),
        "at": time(9, 30),
        "reviewed": True,
    }
    return GroupDraft(GroupId("oost"), **(plain | changes))  # type: ignore[arg-type]  # a table has no single type


# sessions


@given(series, st.sampled_from(["Europe/Amsterdam", "UTC", "America/New_York"]))
def test_every_session_is_at_the_same_time_on_the_wall(rule: Series, zone: str) -> None:
    for session in sessions_from(rule, ZoneInfo(zone)):
        shown = session.starts.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        skipped_by_spring = shown != session.wall
        assert session.wall.time() == rule.at
        assert shown >= session.wall
        assert not skipped_by_spring or shown - session.wall <= timedelta(hours=1)


@given(series)
def test_sessions_are_whole_weeks_apart_on_the_calendar(rule: Series) -> None:
    sessions = sessions_from(rule, AMSTERDAM)
    assert [one.number for one in sessions] == list(range(1, rule.count + 1))
    assert len({one.id for one in sessions}) == rule.count
    for before, after in pairwise(sessions):
        assert after.wall - before.wall == timedelta(weeks=rule.every_weeks)
        assert after.starts > before.starts


@given(series)
def test_the_same_series_gives_the_same_sessions(rule: Series) -> None:
    assert sessions_from(rule, AMSTERDAM) == sessions_from(rule, AMSTERDAM)


@pytest.mark.parametrize("first", [date(2026, 3, 24), date(2026, 10, 20)])
def test_half_past_nine_stays_half_past_nine_over_both_clock_changes(first: date) -> None:
    before, after = sessions_from(Series(first, time(9, 30), 120, 1, 2), AMSTERDAM)
    assert after.starts - before.starts in (timedelta(days=7, hours=-1), timedelta(days=7, hours=1))
    assert after.starts.astimezone(AMSTERDAM).time() == time(9, 30)


def test_sessions_cross_the_year_with_53_weeks() -> None:
    sessions = sessions_from(Series(date(2026, 12, 22), time(10), 60, 1, 3), AMSTERDAM)
    assert [one.wall.date() for one in sessions] == [date(2026, 12, 22), date(2026, 12, 29), date(2027, 1, 5)]


# the phase


def test_the_history_tells_who_when_from_and_to() -> None:
    later = NOW + timedelta(days=7)
    group = GROUP.in_phase(Phase.PREPARATION, ANNA, NOW).in_phase(Phase.CONFLICT, BRAM, later)
    newest, first = group.history()
    assert (newest.before, newest.change.phase, newest.change.by, newest.change.at) == (
        Phase.PREPARATION,
        Phase.CONFLICT,
        BRAM,
        later,
    )
    assert first.before is None


def test_the_phase_it_is_in_already_adds_nothing() -> None:
    group = GROUP.in_phase(Phase.CONFLICT, ANNA, NOW)
    assert group.in_phase(Phase.CONFLICT, BRAM, NOW + timedelta(days=1)) is group


def test_a_group_may_go_back() -> None:
    group = GROUP.in_phase(Phase.CONFLICT, ANNA, NOW).in_phase(Phase.ACQUAINTANCE, ANNA, NOW)
    assert group.phase is Phase.ACQUAINTANCE


def test_a_reason_belongs_to_ones_own_newest_change() -> None:
    group = GROUP.in_phase(Phase.CONFLICT, ANNA, NOW)
    assert group.with_reason(ANNA, Phase.CONFLICT, "tension").phases[-1].why == "tension"
    assert group.with_reason(BRAM, Phase.CONFLICT, "tension") is group
    assert group.with_reason(ANNA, Phase.CLOSING, "ending") is group
    assert GROUP.with_reason(ANNA, Phase.PREPARATION, "seen") is GROUP


# who belongs to it


def test_joining_twice_is_joining_once() -> None:
    once = GROUP.with_member(DEWI, NOW)
    assert once.with_member(DEWI, NOW + timedelta(days=1)) is once
    assert once.without_member(DEWI) == GROUP
    assert GROUP.without_member(DEWI) is GROUP


def test_the_last_facilitator_cannot_leave() -> None:
    with pytest.raises(Mistake, match="groups-leave-alone"):
        GROUP.without_facilitator(ANNA, NOW)
    assert GROUP.with_facilitator(BRAM, NOW).without_facilitator(ANNA, NOW).facilitators == (BRAM,)


def test_that_others_guide_it_is_kept_with_its_moment_and_never_with_who() -> None:
    later = NOW + timedelta(days=1)
    assert GROUP.with_facilitator(BRAM, later).guides_changed == (later,)
    assert GROUP.with_facilitator(ANNA, later) is GROUP
    assert GROUP.handed_over(ANNA, BRAM, later).guides_changed == (later,)
    assert GROUP.handed_over(DEWI, BRAM, later) is GROUP
    both = GROUP.with_facilitator(BRAM, NOW)
    assert both.without_facilitator(DEWI, later) is both
    assert both.without_facilitator(BRAM, later).guides_changed == (NOW, later)
    assert both.without_trace(BRAM, later).guides_changed == (NOW, later)
    assert GROUP.without_trace(DEWI, later).guides_changed == ()


def test_handing_over_puts_one_in_the_place_of_another() -> None:
    once = GROUP.handed_over(ANNA, BRAM, NOW)
    assert once.facilitators == (BRAM,)
    assert once.handed_over(ANNA, BRAM, NOW + timedelta(days=1)) is once
    assert GROUP.with_facilitator(BRAM, NOW).handed_over(ANNA, BRAM, NOW).facilitators == (BRAM,)


def test_a_participant_cannot_take_a_group_over() -> None:
    with pytest.raises(Mistake):
        GROUP.with_member(BRAM, NOW).handed_over(ANNA, BRAM, NOW)


def test_without_trace_keeps_what_was_decided() -> None:
    group = GROUP.with_facilitator(BRAM, NOW).with_member(DEWI, NOW).in_phase(Phase.CONFLICT, ANNA, NOW)
    without = group.without_trace(ANNA, NOW)
    assert without.facilitators == (BRAM,)
    assert without.phase is Phase.CONFLICT
    assert without.phases[-1].by is None


# a group in the making


def test_six_answers_make_a_group() -> None:
    draft = with_title(DRAFT, "  Sollicitatie \n dinsdag ")
    draft = with_first(draft, date(2026, 10, 13), TODAY)
    draft = with_at(draft, time(9, 30), 90)
    draft = with_every(draft, 2)
    draft = with_count(draft, 8)
    assert draft.step is DraftStep.CONFIRM
    assert draft.title == "Sollicitatie dinsdag"
    assert series_of(draft) == Series(date(2026, 10, 13), time(9, 30), 90, 2, 8)
    group = group_of(draft, ANNA, BRAM, NOW, AMSTERDAM)
    assert (group.id, group.facilitators, group.coordinator, len(group.sessions)) == ("oost", (ANNA,), BRAM, 8)
    assert group.phase is Phase.PREPARATION
    assert len(group.phases) == 1


def test_once_needs_no_number() -> None:
    draft = with_every(at_confirm(step=DraftStep.EVERY, reviewed=False), ONCE)
    assert (draft.step, draft.count) == (DraftStep.CONFIRM, 1)


def test_from_once_to_every_week_asks_for_the_number_again() -> None:
    draft = with_every(at_confirm(step=DraftStep.EVERY, count=1), 1)
    assert draft.step is DraftStep.COUNT
    assert draft.count > 1


@pytest.mark.parametrize("step", [DraftStep.TITLE, DraftStep.FIRST, DraftStep.AT, DraftStep.EVERY, DraftStep.COUNT])
def test_after_a_change_the_whole_is_shown_again(step: DraftStep) -> None:
    draft = back_to(at_confirm(), step)
    answers = {
        DraftStep.TITLE: "West",
        DraftStep.FIRST: "14 okt",
        DraftStep.AT: "10 uur",
        DraftStep.EVERY: "om de week",
        DraftStep.COUNT: "7",
    }
    assert with_typed(draft, answers[step], TODAY).step is DraftStep.CONFIRM


def test_the_whole_cannot_be_shown_before_it_is_there() -> None:
    with pytest.raises(Mistake):
        back_to(DRAFT, DraftStep.CONFIRM)


def test_a_late_tap_changes_its_answer_and_leaves_the_open_question() -> None:
    draft = GroupDraft(GroupId("oost"), DraftStep.COUNT, "Oost", date(2026, 10, 13), time(9, 30))
    late = with_first(draft, date(2026, 10, 14), TODAY)
    assert late.first == date(2026, 10, 14)
    assert late.step is DraftStep.COUNT


def test_the_same_tap_twice_has_one_effect() -> None:
    once = with_first(with_title(DRAFT, "Oost"), date(2026, 10, 13), TODAY)
    assert with_first(once, date(2026, 10, 13), TODAY) == once


@pytest.mark.parametrize("title", ["", "   ", "…", "!!", "x" * 41, "Oost\u202e", "a\u0000b", "a\ud800"])
def test_a_name_that_cannot_be_shown_is_not_taken(title: str) -> None:
    with pytest.raises(Mistake):
        with_title(DRAFT, title)


@pytest.mark.parametrize("title", ["A", "x" * 40, "Groep 3 – Oost", "مجموعة", "Ontmoeting 👩‍👩‍👧"])
def test_any_script_makes_a_name(title: str) -> None:
    assert with_title(DRAFT, title).title == title


@given(st.text(max_size=60))
def test_a_name_is_shown_as_kept_or_refused(title: str) -> None:
    try:
        kept = with_title(DRAFT, title).title
    except Mistake:
        return
    assert 1 <= len(kept) <= 40
    assert kept == " ".join(kept.split())


@pytest.mark.parametrize("ahead", [-1, -400, 367, 5_000])
def test_a_day_behind_us_or_too_far_is_not_taken(ahead: int) -> None:
    with pytest.raises(Mistake):
        with_first(DRAFT, TODAY + timedelta(days=ahead), TODAY)


@pytest.mark.parametrize("ahead", [0, 1, 366])
def test_today_and_a_year_ahead_are_taken(ahead: int) -> None:
    assert with_first(DRAFT, TODAY + timedelta(days=ahead), TODAY).first is not None


@pytest.mark.parametrize("count", [0, -1, 53, 10_000])
def test_a_number_of_sessions_out_of_reach_is_not_taken(count: int) -> None:
    with pytest.raises(Mistake):
        with_count(DRAFT, count)


@pytest.mark.parametrize("minutes", [0, 14, 481, -60])
def test_a_session_too_short_or_too_long_is_not_taken(minutes: int) -> None:
    with pytest.raises(Mistake):
        with_at(DRAFT, time(9, 30), minutes)


@pytest.mark.parametrize("weeks", [-1, 5, 52])
def test_an_odd_rhythm_is_not_taken(weeks: int) -> None:
    with pytest.raises(Mistake):
        with_every(DRAFT, weeks)


def test_a_first_session_that_went_by_meanwhile_makes_no_group() -> None:
    with pytest.raises(Mistake, match="groups-day-past"):
        group_of(at_confirm(first=TODAY, at=time(9, 30)), ANNA, None, NOW, AMSTERDAM)


@given(days)
def test_the_days_to_tap_are_the_next_three_working_days(today: date) -> None:
    found = first_days(today)
    assert len(found) == 3
    assert all(day.isoweekday() < 6 and today < day <= today + timedelta(days=5) for day in found)
    assert list(found) == sorted(found)


def test_today_is_the_day_on_the_groups_own_calendar() -> None:
    late = datetime(2026, 10, 5, 22, 30, tzinfo=UTC)
    assert today_in(AMSTERDAM, late) == date(2026, 10, 6)
    assert today_in(ZoneInfo("America/New_York"), late) == date(2026, 10, 5)


typed = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["Oost", "morgen", "dinsdag half tien", "9.30-11.30", "elke week", "één keer", "8", "acht", "31-2", "ja"]
    ),
)


@given(st.lists(typed, max_size=25))
def test_whatever_is_typed_a_draft_stays_sound(said: list[str]) -> None:
    draft = DRAFT
    for words in said:
        try:
            draft = with_typed(draft, words, TODAY)
        except Mistake:
            continue
    assert draft.step is not DraftStep.CONFIRM or series_of(draft).count in range(1, 53)
    assert draft.first is None or TODAY <= draft.first <= TODAY + timedelta(days=366)
    assert len(draft.title) <= 40


def test_a_group_keeps_to_the_shortest_periods_that_were_told_in_it() -> None:
    assert GROUP.keeps(Retention(200, 400)) == Retention(200, 400), "none noted yet"
    odd = GROUP.promising(Retention(90, 30))
    assert odd.promising(Retention(90, 30)) is odd
    told = GROUP.promising(Retention(90, 365))
    assert told.promising(Retention(120, 400)) is told
    assert told.promising(Retention(120, 300)).keeps(Retention(500, 500)) == Retention(90, 300)
    assert told.keeps(Retention(30, 40)) == Retention(30, 40)
