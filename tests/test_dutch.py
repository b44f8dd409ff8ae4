"""Dates and times as people say them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.dutch import say_date, say_moment, say_time

SESSION = datetime(2026, 10, 13, 7, 30, tzinfo=UTC)


def test_a_moment_is_said_as_on_a_dutch_notice_board() -> None:
    assert say_moment(SESSION) == "di 13 okt, 9.30 uur"
    assert (say_date(SESSION), say_time(SESSION)) == ("di 13 okt", "9.30 uur")


@pytest.mark.parametrize(
    ("month", "said"),
    [
        (1, "do 1 jan"),
        (2, "zo 1 feb"),
        (3, "zo 1 mrt"),
        (4, "wo 1 apr"),
        (5, "vr 1 mei"),
        (6, "ma 1 jun"),
        (7, "wo 1 jul"),
        (8, "za 1 aug"),
        (9, "di 1 sep"),
        (10, "do 1 okt"),
        (11, "zo 1 nov"),
        (12, "di 1 dec"),
    ],
)
def test_every_month_has_its_dutch_short_name(month: int, said: str) -> None:
    assert say_date(datetime(2026, month, 1, 12, tzinfo=UTC)) == said


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [(0, 0, "0.00 uur"), (8, 5, "8.05 uur"), (13, 30, "13.30 uur"), (23, 59, "23.59 uur")],
)
def test_hours_have_no_leading_zero_and_minutes_do(hour: int, minute: int, said: str) -> None:
    assert say_time(datetime(2026, 11, 3, hour, minute, tzinfo=ZoneInfo("Europe/Amsterdam"))) == said


def test_the_same_utc_time_is_an_hour_earlier_here_after_summer_time() -> None:
    assert say_moment(datetime(2026, 10, 24, 22, 30, tzinfo=UTC)) == "zo 25 okt, 0.30 uur"
    assert say_moment(datetime(2026, 10, 25, 22, 30, tzinfo=UTC)) == "zo 25 okt, 23.30 uur"


def test_a_person_elsewhere_hears_their_own_clock() -> None:
    assert say_moment(SESSION, zone=ZoneInfo("Europe/Lisbon")) == "di 13 okt, 8.30 uur"


@pytest.mark.parametrize("language", ["en", "ar", "tr", "uk", "pl", "fr", "ti"])
def test_other_languages_name_the_day_and_month_in_their_own_way(language: str) -> None:
    said = say_moment(SESSION, language)
    assert "13" in said
    assert "9" in said
    assert "okt" not in said


def test_english_and_arabic_follow_their_own_order() -> None:
    assert say_date(SESSION, "en") == "Tue 13 Oct"
    assert say_date(SESSION, "ar") == "الثلاثاء، 13 أكتوبر"
    assert say_time(SESSION, "ar") == say_time(SESSION, "uk") == "09:30"


def test_a_moment_without_a_zone_cannot_be_said() -> None:
    with pytest.raises(ValueError, match="time zone"):
        say_moment(datetime(2026, 10, 13, 9, 30))


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 10, 5), "di 13 okt"),
        (date(2026, 4, 14), "di 13 okt"),
        (date(2026, 4, 13), "di 13 okt 2026"),
        (date(2025, 12, 31), "di 13 okt 2026"),
        (date(2027, 1, 1), "di 13 okt 2026"),
    ],
)
def test_a_day_that_could_be_another_years_has_its_year(today: date, said: str) -> None:
    assert say_date(SESSION, today=today) == said
    assert say_moment(SESSION, today=today) == f"{said}, 9.30 uur"
    assert ("2026" in say_moment(SESSION, "ar", today=today)) is ("2026" in said)
