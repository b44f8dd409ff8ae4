"""What a group agrees on: how it is read, kept, and when it is shown again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Mistake
from bot.groups.model import Group, GroupId, Series, sessions_from
from bot.groups.model_agreement import (
    FEWEST,
    LISTED,
    LONGEST,
    MOST,
    ChangedMeanwhile,
    Point,
    choices,
    picked,
    picks_now,
    read_points,
    recalls,
    with_agreement,
)
from bot.people.model import PersonId

NOW = datetime(2026, 10, 13, 8, 0, tzinfo=UTC)
ANNA = PersonId(1)
THREE = (Point.ON_TIME, Point.LISTEN, "We drinken samen koffie")


def group(count: int = 10) -> Group:
    series = Series(date(2026, 10, 13), time(9, 30), 120, 1, count)
    sessions = sessions_from(series, ZoneInfo("Europe/Amsterdam"))
    return Group(GroupId("aaaaaaaa"), "Dinsdag", NOW, None, (ANNA,), sessions=sessions)


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("- Op tijd\n2. Koffie\n\n • Lachen mag", ("Op tijd", "Koffie", "Lachen mag")),
        ("Op tijd • Koffie •  Lachen   mag", ("Op tijd", "Koffie", "Lachen mag")),
        ("  \n \n", ()),
        ("wij \u202eliegen niet", ("wij liegen niet",)),
    ],
)
def test_points_are_read_line_by_line(typed: str, points: tuple[str, ...]) -> None:
    assert read_points(typed) == points


@given(st.text(max_size=300))
def test_reading_what_was_read_changes_nothing(typed: str) -> None:
    points = read_points(typed)
    again = read_points(" • ".join(points))
    assert read_points(" • ".join(again)) == again
    assert all(one == " ".join(one.split()) and one for one in points)


def test_every_version_is_kept_with_who_and_when() -> None:
    first = with_agreement(group(), THREE, 0, ANNA, NOW)
    later = NOW + timedelta(days=7)
    second = with_agreement(first, (*THREE, Point.SKIP), 1, PersonId(2), later)
    assert [(one.by, one.at, len(one.points)) for one in second.agreements] == [(ANNA, NOW, 3), (2, later, 4)]
    assert with_agreement(second, (*THREE, Point.SKIP), 1, ANNA, later) is second


def test_of_two_at_once_one_wins_and_nothing_of_the_other_is_kept() -> None:
    first = with_agreement(group(), THREE, 0, ANNA, NOW)
    with pytest.raises(ChangedMeanwhile):
        with_agreement(first, LISTED[:4], 0, PersonId(2), NOW)


@pytest.mark.parametrize(
    "points", [LISTED[:2], (*LISTED[:7], "Nog een"), ("x" * (LONGEST - 1), "y", "z"), ("a", "a", "a")]
)
def test_too_few_too_many_and_too_long_are_refused(points: tuple[str, ...]) -> None:
    with pytest.raises(Mistake):
        with_agreement(group(), points, 0, ANNA, NOW)


@given(st.integers(0, 2**9 - 1))
def test_what_is_ticked_is_what_comes_back(picks: int) -> None:
    kept = with_agreement(group(), THREE, 0, ANNA, NOW)
    points = picked(kept, picks)
    assert len(points) == bin(picks).count("1")
    if FEWEST <= len(points) <= MOST:
        changed = with_agreement(kept, points, 1, ANNA, NOW)
        assert picked(changed, picks_now(changed)) == tuple(one for one in choices(changed) if one in points)


@pytest.mark.parametrize(
    ("count", "places"), [(1, []), (2, []), (3, [2]), (4, [2, 3]), (6, [2, 4]), (8, [3, 6]), (9, [3, 6]), (10, [4, 7])]
)
def test_it_is_shown_again_at_a_third_and_two_thirds(count: int, places: list[int]) -> None:
    assert list(recalls(group(count))) == [f"s{place}" for place in places]


def test_a_cancelled_session_does_not_count() -> None:
    full = group(10)
    sessions = tuple(msgspec.structs.replace(one, cancelled=one.number == 2) for one in full.sessions)
    assert list(recalls(msgspec.structs.replace(full, sessions=sessions))) == ["s4", "s7"]
