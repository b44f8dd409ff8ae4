"""Three messages a week: what goes first, what is held back and told, and that a purse tells nobody who answered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.errand import Priority
from bot.reminders.budget import DIGEST, FRIDAY, MOST, NEWS, Held, Planned, take, wants, with_spent
from bot.reminders.model import Kind
from bot.reminders.needs import priority_of
from bot.reminders.wishes import Away, Frequency, Purse, Wishes

WEEK = "2026-W42"
MONDAY = datetime(2026, 10, 12, 8, 0, tzinfo=UTC)
TODAY = MONDAY.date()
OF_MEMBERS = (Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE, Kind.OUTCOME)


def a_message(number: int, kind: Kind, *, placed: bool = False) -> Planned:
    return Planned(f"g{number}.{kind}", kind, MONDAY + timedelta(hours=number), placed and kind is Kind.OUTCOME)


def a_week(messages: list[Planned]) -> tuple[list[Planned], Purse]:
    """What goes out of these messages in their order, and the purse afterwards."""
    purse, out = Purse(), []
    for place, one in enumerate(messages):
        purse, taken = take(purse, one, WEEK, messages[place + 1 :])
        out += [one] if taken.goes else []
    return out, purse


some_week = st.lists(st.tuples(st.sampled_from(OF_MEMBERS), st.booleans()), max_size=12).map(
    lambda kinds: [a_message(number, kind, placed=placed) for number, (kind, placed) in enumerate(kinds)]
)


@given(some_week)
def test_nobody_gets_more_than_three_and_three_come_if_there_are_three(messages: list[Planned]) -> None:
    out, _ = a_week(messages)
    assert len(out) == min(MOST, len(messages))


@given(some_week)
def test_nothing_is_held_back_for_something_that_weighs_more(messages: list[Planned]) -> None:
    out, _ = a_week(messages)
    held = [one for one in messages if one not in out]
    assert not held or max(one.weight for one in out) <= min(one.weight for one in held)


busy_week = st.lists(st.tuples(st.sampled_from((*OF_MEMBERS, *sorted(NEWS))), st.booleans()), max_size=14).map(
    lambda kinds: [a_message(number, kind, placed=placed) for number, (kind, placed) in enumerate(kinds)]
)


@given(busy_week)
def test_questions_are_held_back_for_nothing_but_three_others(messages: list[Planned]) -> None:
    out, _ = a_week(messages)
    asked = [one for one in messages if one.kind is Kind.ASK]
    assert [one for one in out if one.kind is Kind.ASK] == asked[:MOST]


@given(busy_week)
def test_news_always_comes_and_beside_it_never_more_than_three(messages: list[Planned]) -> None:
    out, _ = a_week(messages)
    news = [one for one in messages if one.kind in NEWS]
    assert [one for one in out if one.kind in NEWS] == news
    assert len(out) - len(news) <= MOST


@given(busy_week, st.randoms(use_true_random=False))
def test_the_order_of_a_week_does_not_matter_for_how_much_is_asked(messages: list[Planned], chance: Random) -> None:
    other = chance.sample(messages, len(messages))
    asked = [sum(one.kind is Kind.ASK for one in a_week(week)[0]) for week in (messages, other)]
    assert asked[0] == asked[1]


def test_two_sessions_have_two_calls_and_one_reminder_and_three_have_three_calls() -> None:
    session = (Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE, Kind.OUTCOME)
    for times, expected in ((2, [Kind.DAY_BEFORE, Kind.ASK, Kind.ASK]), (3, [Kind.ASK] * 3)):
        out, _ = a_week([a_message(number, kind, placed=True) for number, kind in enumerate(session * times)])
        assert [one.kind for one in out] == expected


def test_the_reminders_give_way_to_news_and_the_questions_do_not() -> None:
    week = (Kind.MOVED, Kind.CANCELLED, Kind.MOVED, Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE)
    out, _ = a_week([a_message(number, kind) for number, kind in enumerate(week)])
    assert [one.kind for one in out] == [Kind.MOVED, Kind.CANCELLED, Kind.MOVED, Kind.ASK]


def test_the_first_reminder_of_a_group_goes_beside_news_and_not_before_three_calls() -> None:
    news, reminder = a_message(0, Kind.MOVED), a_message(1, Kind.DAY_BEFORE)._replace(first=True)
    for times, kinds in ((2, [Kind.MOVED, Kind.DAY_BEFORE]), (3, [Kind.MOVED])):
        calls = [a_message(2 + number, Kind.ASK) for number in range(times)]
        out, _ = a_week([news, reminder, *calls])
        assert [one.kind for one in out] == [*kinds, *[Kind.ASK] * times]


@given(some_week, st.integers(0, 11))
def test_a_second_try_costs_nothing_and_changes_nothing(messages: list[Planned], again: int) -> None:
    out, purse = a_week(messages)
    if again < len(out):
        twice, taken = take(purse, out[again], WEEK, ())
        assert taken.goes
        assert twice.spent == purse.spent


@given(some_week)
def test_what_did_not_come_is_told_once_with_the_next_reminder_of_the_day(messages: list[Planned]) -> None:
    out, purse = a_week([one for one in messages if one.kind is not Kind.DAY_BEFORE])
    lost = [one for one in messages if one.kind is not Kind.DAY_BEFORE and one not in out]
    expected = {Held.FULL for one in lost if one.kind is not Kind.NUDGE and not one.placed}
    after, taken = take(purse, a_message(50, Kind.DAY_BEFORE), "2026-W43", ())
    assert taken.told == expected
    assert take(after, a_message(51, Kind.DAY_BEFORE), "2026-W43", ())[1].told == frozenset()


def test_the_usual_week_has_three_messages_and_the_outcome_without_a_sound() -> None:
    week = [a_message(number, kind, placed=True) for number, kind in enumerate(OF_MEMBERS)]
    out, purse = a_week(week)
    assert [one.kind for one in out] == [Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE]
    assert not purse.held, "nothing is lost with an outcome in another place"


def test_an_outcome_without_a_place_comes_instead_of_the_evening_reminder() -> None:
    out, _ = a_week([a_message(number, kind) for number, kind in enumerate(OF_MEMBERS)])
    assert [one.kind for one in out] == [Kind.DAY_BEFORE, Kind.ASK, Kind.OUTCOME]


def test_news_that_one_must_have_comes_also_in_a_full_week_and_counts() -> None:
    full = Purse(WEEK, frozenset({"a", "b", "c"}))
    news = Planned("g.moved", Kind.MOVED, MONDAY)
    purse, taken = take(full, news, WEEK, ())
    assert taken.goes
    assert len(purse.spent) == MOST + 1


def test_a_new_week_begins_with_an_empty_purse_but_tells_of_the_old_one() -> None:
    full = msgspec.structs.replace(Purse(WEEK, frozenset({"a", "b", "c"})), held=frozenset({Held.FULL}))
    purse = with_spent(full, "d", "2026-W43")
    assert purse.spent == {"d"}
    assert purse.held == {Held.FULL}


@pytest.mark.parametrize(
    ("frequency", "guides", "left"),
    [
        (Frequency.ALL, False, {*OF_MEMBERS}),
        (Frequency.LESS, False, {Kind.DAY_BEFORE, Kind.ASK, Kind.OUTCOME}),
        (Frequency.NEEDED, False, {Kind.DAY_BEFORE}),
        (Frequency.LESS, True, {Kind.HOUR_BEFORE, Kind.DEBRIEF, Kind.MIRROR, DIGEST}),
        (Frequency.NEEDED, True, {Kind.HOUR_BEFORE, DIGEST}),
    ],
)
def test_each_frequency_leaves_out_what_it_says(frequency: Frequency, guides: bool, left: set[str]) -> None:
    sorts = {Kind.DAY_BEFORE, Kind.HOUR_BEFORE, Kind.DEBRIEF, Kind.MIRROR, DIGEST, FRIDAY} if guides else {*OF_MEMBERS}
    assert {sort for sort in sorts if wants(Wishes(frequency), sort, TODAY, guides=guides)} == left


@given(st.sampled_from([*Kind]), st.booleans(), st.integers(-3, 3))
def test_a_holiday_lasts_through_its_last_day_and_ends_by_itself(kind: Kind, guides: bool, days: int) -> None:
    away = Wishes(away=Away(TODAY))
    assert wants(away, kind, TODAY + timedelta(days=days), guides=guides) is (days > 0 or kind in NEWS)
    assert away.is_away(date.min)


def test_what_is_muted_does_not_come_and_the_rest_does() -> None:
    wishes = Wishes(muted=frozenset({Kind.ASK}))
    assert not wants(wishes, Kind.ASK, TODAY, guides=False)
    assert wants(wishes, Kind.NUDGE, TODAY, guides=False)


def test_calls_go_before_reminders_and_reminders_before_digests() -> None:
    weights = {kind: priority_of(kind) for kind in Kind}
    assert {kind for kind, weight in weights.items() if weight is Priority.CHECKIN} == {
        Kind.ASK,
        Kind.NUDGE,
        Kind.DEBRIEF,
        Kind.DEBRIEF_AGAIN,
    }
    assert Priority.CHECKIN < Priority.REMINDER < Priority.DIGEST


@given(
    st.sampled_from(sorted(NEWS)),
    st.sampled_from(Frequency),
    st.frozensets(st.sampled_from(Kind)),
    st.booleans(),
    st.booleans(),
)
def test_news_of_a_session_always_goes(
    kind: Kind, frequency: Frequency, muted: frozenset[Kind], away: bool, guides: bool
) -> None:
    wishes = Wishes(frequency, frozenset(map(str, muted)), Away(TODAY) if away else None)
    assert wants(wishes, kind, TODAY, guides=guides)
