"""Reads days and times as people type them in Dutch: "13 okt", "dinsdag half tien", "9:30-11:30"."""

from __future__ import annotations

import contextlib
import re
from datetime import date, time, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september")
_OTHER_MONTHS = {"oktober": 10, "november": 11, "december": 12, "maa": 3, "sept": 9}
_MONTH = (
    {name: number for number, name in enumerate(_MONTHS, 1)}
    | {name: number for number, name in enumerate(_LONG_MONTHS, 1)}
    | _OTHER_MONTHS
)
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WEEKDAY = {name: number for number, name in enumerate(_WEEKDAYS)} | {
    name[:2]: number for number, name in enumerate(_WEEKDAYS)
}
_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBER = {name: number for number, name in enumerate(_NUMBERS, 1)} | {"één": 1}
_NEARBY = {"vandaag": 0, "morgen": 1, "overmorgen": 2}

_SOON = re.compile(rf"\b({'|'.join(_NEARBY)})\b")
_NAMED_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:e|ste)?\s+({'|'.join(sorted(_MONTH, key=len, reverse=True))})\b\.?(?:\s+(\d{{4}}))?"
)
_WRITTEN_DATE = re.compile(r"(?<![\d.:])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d.:/])")
_DOTTED_DATE = re.compile(r"^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$")
_NAMED_DAY = re.compile(rf"\b(volgende week )?({'|'.join(sorted(_WEEKDAY, key=len, reverse=True))})\b")

_HOUR = rf"(\d{{1,2}}|{'|'.join(sorted(_NUMBER, key=len, reverse=True))})"
_HALF = re.compile(rf"\bhalf {_HOUR}\b")
_QUARTER = re.compile(rf"\bkwart (over|voor) {_HOUR}\b")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[.:](\d{2})(?!\d)")
_WHOLE = re.compile(rf"\b{_HOUR}(?=\b|u)(?! uurtje)")
_PART_OF_DAY = re.compile(r"'?s (ochtends|morgens|middags|avonds)\b")

_EARLIEST_HOUR = 7
"""Groups do not meet before seven: "half twee" is in the afternoon."""


class Span(NamedTuple):
    """A start, and how long: None where no end was typed."""

    start: time
    minutes: int | None


def read_day(words: str, today: date) -> date | None:
    """Return the day that the words name, as seen from ``today``; None if they name none or one that cannot be.

    A date without a year is the next one; with a weekday beside it, the next one on that weekday, or else one that has
    passed: "di 6 okt" on 9 October is last Tuesday, never a Wednesday of next year. A weekday is the first after today.
    """
    return _find_day(_plain(words), today)[0]


def read_span(words: str) -> Span | None:
    """Return the time, or the times from and to, that the words name; None if they name none."""
    plain = _plain(words)
    after_noon = _is_after_noon(plain)
    found = _find_times(_PART_OF_DAY.sub(" ", plain), after_noon)
    if not found or len(found) > 2:
        return None
    start, end = found[0], found[-1]
    if len(found) == 1:
        return Span(start, None)
    minutes = _minutes(end) - _minutes(start)
    return Span(start, minutes) if minutes > 0 else None


def read_moment(words: str, today: date) -> tuple[date | None, Span | None]:
    """Return the day and the time in words that may hold both, such as "dinsdag half tien"."""
    day, rest = _find_day(_plain(words), today)
    return day, read_span(rest)


def read_number(words: str) -> int | None:
    """Return the number in words such as "8", "acht" or "8 keer"; None if there is not exactly one."""
    found = re.findall(rf"\b(?:{'|'.join(_NUMBER)}|\d{{1,3}})\b", _plain(words))
    return _as_number(found[0]) if len(found) == 1 else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("\u2019", "'").replace("\u2013", "-").split())


def _find_day(plain: str, today: date) -> tuple[date | None, str]:
    """The day, and the words without it."""
    if match := _NAMED_DATE.search(plain):
        day = _date(int(match[1]), _MONTH[match[2]], match[3], today, _beside(plain, match))
    elif match := (_WRITTEN_DATE.search(plain) or _DOTTED_DATE.match(plain)):
        day = _date(int(match[1]), int(match[2]), match[3], today, _beside(plain, match))
    elif match := _SOON.search(plain):
        day = today + timedelta(days=_NEARBY[match[1]])
    elif match := _NAMED_DAY.search(plain):
        day = _weekday(_WEEKDAY[match[2]], today, next_week=bool(match[1]))
    else:
        return None, plain
    return day, _NAMED_DAY.sub(" ", _without(plain, match))


def _without(plain: str, match: re.Match[str]) -> str:
    return f"{plain[: match.start()]} {plain[match.end() :]}"


def _beside(plain: str, match: re.Match[str]) -> int | None:
    """The weekday that stands beside a date: 0 for Monday; None if there is none."""
    found = _NAMED_DAY.search(_without(plain, match))
    return None if found is None else _WEEKDAY[found[2]]


def _date(day: int, month: int, year: str | None, today: date, weekday: int | None) -> date | None:
    """The date, in this year or the next one if no year is given; None for 31 February or a weekday it is not on."""
    years = [today.year, today.year + 1] if year is None else [int(year) + (2000 if len(year) == 2 else 0)]
    found: list[date] = []
    for candidate in years:
        with contextlib.suppress(ValueError):
            found.append(date(candidate, month, day))
    fitting = [one for one in found if weekday is None or one.weekday() == weekday]
    coming = [one for one in fitting if one >= today]
    passed = fitting if year is not None or weekday is not None else []
    return next(iter(coming + passed), None)


def _weekday(weekday: int, today: date, *, next_week: bool) -> date:
    if next_week:
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _is_after_noon(plain: str) -> bool | None:
    """Whether the words say so; None if they do not say."""
    part = _PART_OF_DAY.search(plain)
    return None if part is None else part[1] in ("middags", "avonds")


def _find_times(plain: str, after_noon: bool | None) -> list[time]:
    """The times in the order in which they stand."""
    found: list[tuple[int, time | None]] = []

    def take(match: re.Match[str], hour: int, minute: int, *, exact: bool = False) -> str:
        found.append((match.start(), _time(hour, minute, after_noon, exact=exact)))
        return " " * len(match[0])

    plain = _CLOCK.sub(lambda m: take(m, int(m[1]), int(m[2]), exact=m[1].startswith("0")), plain)
    plain = _HALF.sub(lambda m: take(m, _hour_before(_as_number(m[1])), 30), plain)
    plain = _QUARTER.sub(lambda m: take(m, *_quarter(m[1], _as_number(m[2]))), plain)
    _WHOLE.sub(lambda m: take(m, _as_number(m[1]), 0), plain)
    times = [moment for _, moment in sorted(found, key=lambda one: one[0])]
    return [] if None in times else [moment for moment in times if moment is not None]


def _quarter(side: str, hour: int) -> tuple[int, int]:
    return (hour, 15) if side == "over" else (_hour_before(hour), 45)


def _hour_before(hour: int) -> int:
    return 12 if hour == 1 else hour - 1


def _as_number(written: str) -> int:
    return _NUMBER.get(written) or int(written)


def _time(hour: int, minute: int, after_noon: bool | None, *, exact: bool) -> time | None:
    """The time on a clock of 24 hours; early hours are meant after noon, unless they were written as "08.30"."""
    if after_noon is None:
        after_noon = 0 < hour < _EARLIEST_HOUR and not exact
    if after_noon and 0 < hour < 12:
        hour += 12
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
