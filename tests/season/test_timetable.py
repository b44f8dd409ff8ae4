"""The second opinion on time, held against moments worked out by hand."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from bot.season.timetable import Timetable, is_quiet, moment_of, on_the_wall, times_of


def wall(words: str) -> datetime:
    return datetime.fromisoformat(words)


@pytest.mark.parametrize(
    ("first", "at", "minutes", "day", "hour", "opens", "closes", "evening"),
    [
        pytest.param(
            "2026-09-22", time(9, 30), 120,
            "2026-09-21 09:30", "2026-09-22 08:30", "2026-09-22 11:40", "2026-09-23 12:00", "2026-09-22 18:30",
            id="an ordinary Tuesday",
        ),
        pytest.param(
            "2026-09-21", time(9, 30), 120,
            "2026-09-19 19:59", "2026-09-21 08:30", "2026-09-21 11:40", "2026-09-22 12:00", "2026-09-21 18:30",
            id="Monday morning: told on Saturday evening",
        ),
        pytest.param(
            "2026-09-21", time(13, 30), 90,
            "2026-09-21 08:00", "2026-09-21 12:30", "2026-09-21 15:10", "2026-09-22 12:00", "2026-09-21 18:30",
            id="Monday afternoon: told in the morning",
        ),
        pytest.param(
            "2026-09-23", time(19, 0), 120,
            "2026-09-22 19:00", "2026-09-23 18:00", "2026-09-24 08:00", "2026-09-25 12:00", "2026-09-24 18:30",
            id="an evening: asked the next morning",
        ),
        pytest.param(
            "2026-09-25", time(16, 0), 120,
            "2026-09-24 16:00", "2026-09-25 15:00", "2026-09-25 18:10", "2026-09-26 12:00", None,
            id="late on Friday: no reminder",
        ),
        pytest.param(
            "2026-09-26", time(10, 0), 120,
            "2026-09-25 10:00", "2026-09-26 09:00", "2026-09-26 12:10", "2026-09-28 12:00", "2026-09-26 18:30",
            id="Saturday: closes on Monday",
        ),
        pytest.param(
            "2026-09-26", time(19, 30), 120,
            "2026-09-25 19:30", "2026-09-26 18:30", "2026-09-28 08:00", "2026-09-29 12:00", "2026-09-28 18:30",
            id="Saturday evening: asked on Monday",
        ),
        pytest.param(
            "2026-09-22", time(8, 15), 90,
            "2026-09-21 08:15", "2026-09-22 08:00", "2026-09-22 09:55", "2026-09-23 12:00", "2026-09-22 18:30",
            id="early: the hour before is shorter",
        ),
        pytest.param(
            "2026-10-26", time(13, 30), 120,
            "2026-10-26 08:00", "2026-10-26 12:30", "2026-10-26 15:40", "2026-10-27 12:00", "2026-10-26 18:30",
            id="the day after the clocks went back",
        ),
    ],
)  # fmt: skip
def test_the_moments_of_a_session(
    first: str, at: time, minutes: int, day: str, hour: str, opens: str, closes: str, evening: str | None
) -> None:
    (times,) = times_of(Timetable(date.fromisoformat(first), at, minutes, 1, 1))
    assert on_the_wall(times.day_before) == wall(day)
    assert on_the_wall(times.hour_before) == wall(hour)
    assert on_the_wall(times.opens) == wall(opens)
    assert on_the_wall(times.closes) == wall(closes)
    assert (times.evening and on_the_wall(times.evening)) == (evening and wall(evening))


def test_a_series_keeps_its_hour_when_the_clocks_change() -> None:
    times = times_of(Timetable(date(2026, 10, 20), time(9, 30), 120, 1, 2))
    assert [on_the_wall(one.starts).time() for one in times] == [time(9, 30)] * 2
    assert (times[1].starts - times[0].starts).total_seconds() == 7 * 24 * 3600 + 3600


@pytest.mark.parametrize(
    ("words", "quiet"),
    [
        ("2026-09-22 07:59", True),
        ("2026-09-22 08:00", False),
        ("2026-09-22 19:59", False),
        ("2026-09-22 20:00", True),
        ("2026-09-20 12:00", True),
    ],
)
def test_nights_and_sundays_are_quiet(words: str, quiet: bool) -> None:
    assert is_quiet(moment_of(wall(words))) is quiet
