"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.dutch_input import Span, read_day, read_moment, read_number, read_span
from bot.groups.dutch_pattern import is_impossible, read_weeks

MONDAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("13 okt", date(2026, 10, 13)),
        ("13 oktober", date(2026, 10, 13)),
        ("13 Okt.", date(2026, 10, 13)),
        ("1e november", date(2026, 11, 1)),
        ("13-10", date(2026, 10, 13)),
        ("13/10", date(2026, 10, 13)),
        ("13.10", date(2026, 10, 13)),
        ("13-10-2026", date(2026, 10, 13)),
        ("13-10-26", date(2026, 10, 13)),
        ("5 okt", date(2026, 10, 5)),
        ("4 okt", date(2027, 10, 4)),
        ("3 mrt", date(2027, 3, 3)),
        ("vandaag", MONDAY),
        ("morgen", date(2026, 10, 6)),
        ("overmorgen", date(2026, 10, 7)),
        ("dinsdag", date(2026, 10, 6)),
        ("Dinsdag!", date(2026, 10, 6)),
        ("di", date(2026, 10, 6)),
        ("maandag", date(2026, 10, 12)),
        ("zo", date(2026, 10, 11)),
        ("volgende week dinsdag", date(2026, 10, 13)),
        ("dinsdag 13 oktober", date(2026, 10, 13)),
        ("wo 29 sep", date(2027, 9, 29)),
        ("di 29 sep", date(2026, 9, 29)),
        ("op dinsdag a.s.", date(2026, 10, 6)),
        ("komende dinsdag", date(2026, 10, 6)),
        ("dinsdag over een week", date(2026, 10, 13)),
        ("dinsdag over 2 weken", date(2026, 10, 20)),
        ("over drie weken", date(2026, 10, 26)),
    ],
)
def test_a_day_is_understood(words: str, day: date) -> None:
    assert read_day(words, MONDAY) == day


@pytest.mark.parametrize(
    "words", ["", "ooit", "31-2", "30 feb", "0 okt", "32 okt", "13-13", "dins", "29 feb", "9999", "1/1/0", "ma 13 okt"]
)
def test_what_is_no_day_is_none(words: str) -> None:
    assert read_day(words, MONDAY) is None


@pytest.mark.parametrize(
    "words",
    [
        "eerste dinsdag van januari",
        "maandag over twee weken",
        "volgende maand dinsdag",
        "laatste vrijdag",
        "niet dinsdag",
        "dinsdag of woensdag",
        "dinsdag donderdag",
        "dinsdag 25.00",
        "niet dinsdag half tien",
    ],
)
def test_a_word_that_is_left_over_is_never_dropped(words: str) -> None:
    assert read_moment(words, MONDAY) == (None, None)


@pytest.mark.parametrize(
    "words",
    ["31 februari 10.00", "32 okt 10.00", "30/2 10.00", "31-02 10.00", "di 13 nov 10.00", "half tien di 30 februari"],
)
def test_a_time_beside_a_date_that_cannot_be_is_not_taken_alone(words: str) -> None:
    assert read_moment(words, MONDAY) == (None, None)
    assert is_impossible(words, MONDAY)


@pytest.mark.parametrize("words", ["10-12 uur", "9.30-11.30", "vr 13 nov 10.00", "31 okt ergens", "half tien"])
def test_a_time_or_a_date_that_can_be_is_not_called_impossible(words: str) -> None:
    assert not is_impossible(words, MONDAY)


def test_a_leap_day_is_found_in_its_year() -> None:
    assert read_day("29 feb", date(2027, 12, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("9.30", Span(time(9, 30), None)),
        ("9:30", Span(time(9, 30), None)),
        ("09:30", Span(time(9, 30), None)),
        ("half tien", Span(time(9, 30), None)),
        ("half elf", Span(time(10, 30), None)),
        ("half een", Span(time(12, 30), None)),
        ("half twee", Span(time(13, 30), None)),
        ("kwart voor tien", Span(time(9, 45), None)),
        ("kwart over 1", Span(time(13, 15), None)),
        ("10 uur", Span(time(10), None)),
        ("10u", Span(time(10), None)),
        ("tien uur", Span(time(10), None)),
        ("2 uur", Span(time(14), None)),
        ("14.00", Span(time(14), None)),
        ("zeven uur 's avonds", Span(time(19), None)),
        ("8 uur ’s ochtends", Span(time(8), None)),
        ("9:30-11:30", Span(time(9, 30), 120)),
        ("9.30–11.30", Span(time(9, 30), 120)),
        ("9-11", Span(time(9), 120)),
        ("van half tien tot half twaalf", Span(time(9, 30), 120)),
        ("10 - 12 uur", Span(time(10), 120)),
        ("12 tot 2", Span(time(12), 120)),
        ("half acht 's avonds tot 9 uur", Span(time(19, 30), 90)),
        ("half tien, twee uur", Span(time(9, 30), 120)),
        ("half twee, anderhalf uur", Span(time(13, 30), 90)),
        ("9.30, 90 minuten", Span(time(9, 30), 90)),
        ("10 uur, 2 uur lang", Span(time(10), 120)),
        ("9.30 t/m 11.30", Span(time(9, 30), 120)),
        ("14.00, een half uur", Span(time(14), 30)),
        ("10 uur, 1,5 uur", Span(time(10), 90)),
        ("half tien, een uurtje", Span(time(9, 30), 60)),
    ],
)
def test_a_time_is_understood(words: str, span: Span) -> None:
    assert read_span(words) == span


@pytest.mark.parametrize(
    "words",
    [
        "",
        "straks",
        "25.00",
        "9.75",
        "11-9",
        "10-10",
        "9, 10 en 11",
        "een uurtje",
        "99",
        "2 uur lang",
        "90 minuten",
        "tot half tien",
        "niet om 9.30",
        "9.30, 11.30",
    ],
)
def test_what_is_no_time_is_none(words: str) -> None:
    assert read_span(words) is None


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("dinsdag half tien", date(2026, 10, 6), time(9, 30)),
        ("dinsdag 13 okt om 9.30", date(2026, 10, 13), time(9, 30)),
        ("morgen 10 uur", date(2026, 10, 6), time(10)),
        ("vrijdag 9:30-11:30", date(2026, 10, 9), time(9, 30)),
        ("13-10 half twee", date(2026, 10, 13), time(13, 30)),
        ("2 mei 2027 14.00", date(2027, 5, 2), time(14)),
    ],
)
def test_a_day_and_a_time_are_understood_together(words: str, day: date, at: time) -> None:
    found, span = read_moment(words, MONDAY)
    assert found == day
    assert span is not None
    assert span.start == at


@pytest.mark.parametrize(("words", "number"), [("8", 8), ("acht", 8), ("8 keer", 8), ("één keer", 1), ("twaalf", 12)])
def test_a_number_is_understood(words: str, number: int) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize("words", ["", "veel", "8 of 9", "12345"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert read_number(words) is None


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        ("elke week", 1),
        ("Wekelijks.", 1),
        ("1x per week", 1),
        ("om de week", 2),
        ("elke 2 weken", 2),
        ("elke twee weken", 2),
        ("tweewekelijks", 2),
        ("2-wekelijks", 2),
        ("elke drie weken", 3),
        ("één keer", 0),
        ("eenmalig", 0),
    ],
)
def test_how_often_is_understood(words: str, weeks: int) -> None:
    assert read_weeks(words) == weeks


@pytest.mark.parametrize(
    "words", ["", "25:00-26:00", "12 keer", "2x per week", "niet elke week", "twee keer per week", "elke 0 weken"]
)
def test_how_often_is_never_guessed(words: str) -> None:
    assert read_weeks(words) is None


@given(st.dates(MONDAY, MONDAY + timedelta(days=364)))
def test_every_day_of_the_coming_year_can_be_written_without_a_year(day: date) -> None:
    assert read_day(f"{day.day}-{day.month}", MONDAY) == day
    assert read_day(f"{day.day}/{day.month}/{day.year}", MONDAY) == day


@given(st.times())
def test_every_time_from_seven_on_can_be_written_with_figures(at: time) -> None:
    whole = at.replace(second=0, microsecond=0)
    span = read_span(f"{whole.hour:02}.{whole.minute:02}")
    assert span == Span(whole, None)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(words: str) -> None:
    day, span = read_moment(words, MONDAY)
    assert day is None or isinstance(day, date)
    assert span is None or 0 < (span.minutes or 1) < 24 * 60
    read_number(words)
