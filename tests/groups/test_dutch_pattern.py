"""Whole series as people type them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.dutch_input import Span
from bot.groups.dutch_pattern import Pattern, is_impossible, read_pattern

MONDAY = date(2026, 10, 5)
HALF_PAST_NINE = Span(time(9, 30), None)


def pattern(words: str) -> Pattern:
    """The series in words that hold one."""
    found = read_pattern(words, MONDAY)
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("di 9.30 uur, 10 keer", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, 10)),
        ("tien keer dinsdag half tien", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, 10)),
        ("dinsdagen half tien 6x", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, 6)),
        ("di en do 9.30-11.30, 12 keer", Pattern(date(2026, 10, 6), Span(time(9, 30), 120), None, 12, (1, 3))),
        ("do, di & wo half tien", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, None, (1, 2, 3))),
        ("di en do vanaf 13 okt 9.30 uur", Pattern(date(2026, 10, 13), HALF_PAST_NINE, None, None, (1, 3))),
        ("elke dinsdag 9.30", Pattern(date(2026, 10, 6), HALF_PAST_NINE, 1)),
        ("om de week op wo 9.30, 8 keer", Pattern(date(2026, 10, 7), HALF_PAST_NINE, 2, 8)),
        ("om de dinsdag 10 uur, 5 keer", Pattern(date(2026, 10, 6), Span(time(10), None), 2, 5)),
        ("om de andere do half tien", Pattern(date(2026, 10, 8), HALF_PAST_NINE, 2)),
        ("di 9.30 -3 keer", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, -3)),
        ("di 9.30 - 3 keer", Pattern(date(2026, 10, 6), HALF_PAST_NINE, None, 3)),
        ("elke 3 weken op vr 9.30", Pattern(date(2026, 10, 9), HALF_PAST_NINE, 3)),
        ("di 9.30, 2 uur, 10 keer", Pattern(date(2026, 10, 6), Span(time(9, 30), 120), None, 10)),
        ("elke week do 10-12 uur", Pattern(date(2026, 10, 8), Span(time(10), 120), 1)),
        ("morgen half elf", Pattern(date(2026, 10, 6), Span(time(10, 30), None))),
        ("maandag", Pattern(date(2026, 10, 12))),
    ],
)
def test_a_series_is_understood(words: str, meant: Pattern) -> None:
    assert read_pattern(words, MONDAY) == meant


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("13, 20 en 27 okt", [13, 20, 27]),
        ("13 okt, 20 okt en 27 oktober half tien", [13, 20, 27]),
        ("di 13 okt en do 15 okt", [13, 15]),
        ("27 en 13 okt, 2 keer", [13, 27]),
    ],
)
def test_single_days_are_a_series_too(words: str, days: list[int]) -> None:
    assert pattern(words).dates == tuple(date(2026, 10, day) for day in days)
    assert pattern(words).times == len(days)


@pytest.mark.parametrize(
    "words",
    ["", "half elf", "10 keer", "eerste dinsdag 5 keer", "30 en 31 feb", "ooit", "13, 20 okt, 5 keer", "di of do"],
)
def test_what_may_mean_something_else_is_none(words: str) -> None:
    assert read_pattern(words, MONDAY) is None


@pytest.mark.parametrize(
    ("words", "impossible"),
    [("31 februari", True), ("31-2-2027", True), ("29 feb 2027", True), ("13 okt", False), ("hallo", False)],
)
def test_a_day_that_no_calendar_has_is_known(words: str, impossible: bool) -> None:
    assert is_impossible(words, MONDAY) is impossible


@given(st.text(max_size=60))
def test_nothing_typed_breaks_it(words: str) -> None:
    read_pattern(words, MONDAY)
    is_impossible(words, MONDAY)


@given(
    first=st.dates(date(2026, 10, 6), date(2027, 9, 30)),
    at=st.times(time(7), time(21)),
    times=st.integers(1, 52),
    weeks=st.sampled_from((1, 2, 3, 4)),
)
def test_what_is_written_out_is_read_back(first: date, at: time, times: int, weeks: int) -> None:
    often = {1: "elke week", 2: "om de week"}.get(weeks, f"elke {weeks} weken")
    found = read_pattern(
        f"{first.day}-{first.month}-{first.year} {at.hour}.{at.minute:02} uur, {often}, {times} keer", MONDAY
    )
    assert found is not None
    assert (found.first, found.weeks, found.times) == (first, weeks, times)
    assert found.span == Span(at.replace(second=0, microsecond=0), None)


@given(days=st.sets(st.integers(1, 200), min_size=2, max_size=6))
def test_single_days_in_any_order_are_read_back(days: set[int]) -> None:
    meant = sorted(MONDAY + timedelta(days=ahead) for ahead in days)
    months = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    words = " en ".join(f"{day.day} {months[day.month - 1]}" for day in meant)
    assert pattern(words).dates == tuple(meant)
