"""Every measurement runs and gives figures; what they come to is for ``make bench``, not for a test."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from benchmarks.__main__ import MEASUREMENTS
from benchmarks.figures import Figure, Goal, Size, alone, compared, number, per_second, percentile
from benchmarks.page import write


@pytest.mark.slow
@pytest.mark.parametrize("name", MEASUREMENTS)
def test_a_measurement_runs_in_a_tiny_form(name: str) -> None:
    figures = MEASUREMENTS[name].measure(Size.TINY)
    assert figures
    for figure in figures:
        assert all(math.isfinite(value) for value in (figure.value, figure.low, figure.high))
        assert figure.low <= figure.value <= figure.high


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_a_measurement_says_what_is_compared_and_why_that_is_fair(name: str) -> None:
    text = MEASUREMENTS[name].__doc__ or ""
    assert "**Fair because**" in text
    assert "**Compared**" in text or "**Told**" in text


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    figure = compared("x", [2, 9, 3], [1, 3, 3], per_second, "other", Goal(2))
    assert (figure.value, figure.low, figure.high) == (2, 1, 3)
    assert (figure.ours, figure.other, figure.verdict) == ("3/s", "3/s (other)", "met")


def test_a_goal_that_is_missed_is_said() -> None:
    assert alone("x", [3.0], "s", "here", Goal(2)).verdict == "NOT met"
    assert alone("x", [3.0], "s", "here", Goal(4, at_least=True)).verdict == "NOT met"
    assert alone("x", [3.0], "s", "here").verdict == "–"


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5, 1, 4, 2, 3], 50) == 3
    assert percentile(list(range(1, 101)), 99) == 99
    assert percentile([7], 99) == 7
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


@pytest.mark.parametrize(("value", "written"), [(0, "0"), (1.2345, "1.23"), (123.4, "123"), (0.00456, "0.00456")])
def test_a_number_has_the_digits_that_mean_something(value: float, written: str) -> None:
    assert number(value) == written


def test_the_page_holds_every_figure_and_its_goal(tmp_path: Path) -> None:
    figure = Figure("a tap ÷ an echo", "3 ms", "2 ms (echo)", 1.5, 1.4, 1.6, goal=Goal(1.2))
    write({"tap": [figure]}, MEASUREMENTS, Size.NORMAL, tmp_path / "page.md")
    page = (tmp_path / "page.md").read_text("utf-8")
    assert "| a tap ÷ an echo | 3 ms | 2 ms (echo) | 1.5 × | 1.4–1.6 | ≤ 1.2 × | NOT met |" in page
    assert "Fair because" in page
