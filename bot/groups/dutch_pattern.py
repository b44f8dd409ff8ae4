"""Reads a whole series as people type it in Dutch: "di 9.30 uur, 10 keer", "di en do om de week", "3, 10 en 17 nov"."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import NamedTuple

from bot.groups.dutch_input import (
    MONTH,
    NUMBER,
    WEEKDAY,
    Span,
    find_day,
    plain_of,
    read_day,
    read_moment,
    read_span,
    written_date,
)

_DAY = rf"(?:{'|'.join(sorted(WEEKDAY, key=len, reverse=True))})"
_MONTH_NAME = rf"(?:{'|'.join(sorted(MONTH, key=len, reverse=True))})"
_AND = r"(?:\s*(?:,|&|\+|\ben\b)\s*)+"
_NUMBERED = "|".join(sorted(NUMBER, key=len, reverse=True))

_COUNT = re.compile(rf"((?<!\S)-\d{{1,9}}|\b\d{{1,9}}|\b(?:{_NUMBERED}))[ -]?(?:keer|maal|x|bijeenkomsten|sessies)\b")
_EVERY = re.compile(r"(?:elke|iedere|om de|(?:een|één|1) ?(?:keer|x) (?:per|in de)) (1|2|3|4|een|twee|drie|vier) weken")
_FORTNIGHTLY = re.compile(r"om de (?:andere )?week|(?:2|twee)[- ]?wekelijks")
_WEEKLY = re.compile(r"(?:elke|iedere) week|wekelijks|(?:(?:een|één|1) ?(?:keer|x)|eens) per week")
_ONCE = re.compile(r"(?:maar )?(?:een|één|1) ?(?:keer|x)|eenmalig")
_EVERY_DAY = re.compile(rf"\b(?:elke|iedere)\s+(?={_DAY}(?:en|s)?\b)")
_EVERY_OTHER_DAY = re.compile(rf"\bom de (?:andere )?(?={_DAY}\b)")
_OF_WEEKS = re.compile(r"\b(?:elke|iedere|om de) (2|3|4|twee|drie|vier) weken\b")
_PLURAL = re.compile(rf"\b({_DAY})en\b")
_DAYS = re.compile(rf"\b{_DAY}(?:{_AND}{_DAY})+\b")
_DATE = rf"(?:{_DAY}\s+)?\d{{1,2}}(?:\s+{_MONTH_NAME}\b\.?)?(?:\s+\d{{4}})?"
_DATES = re.compile(rf"\b{_DATE}(?:{_AND}{_DATE})+(?!\d|[.:]\d|\s*(?:u|uur|min\w*)\b)")
_ENDS_IN_MONTH = re.compile(rf"\b{_MONTH_NAME}\b\.?(?:\s+\d{{4}})?$")
_BOUND = re.compile(r"(?:(?P<with>tot en met|t/m)|tot) ")
_TAIL = re.compile(rf"({_MONTH_NAME}\b\.?(?:\s+\d{{4}})?)$")


class Pattern(NamedTuple):
    """What was typed of a series; None or empty for what was not."""

    first: date | None = None
    span: Span | None = None
    weeks: int | None = None
    times: int | None = None
    weekdays: tuple[int, ...] = ()
    dates: tuple[date, ...] = ()


def read_pattern(words: str, today: date) -> Pattern | None:
    """Return the series, or as much of it as the words name; None for words that do not begin on a day.

    As with a single moment, a word that we do not know makes all of it unclear: it may turn the meaning round.
    """
    plain = plain_of(words).strip(" .!")
    plain, count = _take_count(plain)
    plain, weeks = _take_weeks(plain)
    if found := _DATES.search(plain):
        return _of_dates(found, plain, today, count)
    plain, weekdays = _take_weekdays(plain)
    day, span = read_moment(re.sub(r"[,;]", " ", plain), today)
    if day is None and weekdays:
        return _from_weekdays(plain, weekdays, today, weeks, count)
    return None if day is None else Pattern(day, span, weeks, count, weekdays)


def read_span_from(words: str, start: time) -> Span | None:
    """Return the times that the words name; "tot half 1" and "anderhalf uur" count from ``start``."""
    return read_span(words) or read_span(f"{start:%H.%M} {words}")


def read_weeks(words: str) -> int | None:
    """Return every how many weeks (1 to 4), 0 for one time only; None for words that do not say just that."""
    plain = plain_of(words).strip(" .!")
    if match := _EVERY.fullmatch(plain):
        return NUMBER.get(match[1]) or int(match[1])
    patterns = ((_FORTNIGHTLY, 2), (_WEEKLY, 1), (_ONCE, 0))
    return next((weeks for pattern, weeks in patterns if pattern.fullmatch(plain)), None)


class Bound(NamedTuple):
    """A day until which something lasts."""

    day: date
    included: bool | None
    """Whether the words say that it lasts that day too ("t/m") or not ("tot"); None if they only name the day."""


def read_bound(words: str, today: date) -> Bound | None:
    """Return the day in words such as "15 maart", "tot 15 maart" or "t/m 15 maart"; None as for :func:`read_day`."""
    plain = plain_of(words)
    begins = _BOUND.match(plain)
    day = read_day(plain if begins is None else plain[begins.end() :], today)
    return None if day is None else Bound(day, None if begins is None else begins["with"] is not None)


def is_impossible(words: str, today: date) -> bool:
    """Return whether the words name a day that no calendar has: 31 February, or a date on another day of the week."""
    plain = plain_of(words)
    return written_date(plain) is not None and find_day(plain, today)[0] is None


def _take_count(plain: str) -> tuple[str, int | None]:
    """The words without how many times, and that number; "één keer" is how often, not a number of ours."""
    found = _COUNT.search(plain)
    if found is None:
        return plain, None
    return _without(plain, found), NUMBER.get(found[1]) or int(found[1])


def _take_weeks(plain: str) -> tuple[str, int | None]:
    """The words without how often, and every how many weeks that is."""
    if found := _OF_WEEKS.search(plain):
        return _without(plain, found), NUMBER.get(found[1]) or int(found[1])
    for pattern, weeks in ((_FORTNIGHTLY, 2), (_WEEKLY, 1)):
        if found := pattern.search(plain):
            return _without(plain, found), weeks
    if _EVERY_OTHER_DAY.search(plain):
        return _EVERY_OTHER_DAY.sub(" ", plain), 2
    if _EVERY_DAY.search(plain):
        return _EVERY_DAY.sub(" ", plain), 1
    return plain, None


def _take_weekdays(plain: str) -> tuple[str, tuple[int, ...]]:
    """With one weekday left in the words to count from, and all of them in order if there were more."""
    plain = _PLURAL.sub(r"\1", plain)
    found = _DAYS.search(plain)
    if found is None:
        return plain, ()
    weekdays = tuple(sorted({WEEKDAY[name] for name in re.findall(_DAY, found[0])}))
    return _without(plain, found), weekdays if len(weekdays) > 1 else ()


def _from_weekdays(
    plain: str, weekdays: tuple[int, ...], today: date, weeks: int | None, count: int | None
) -> Pattern | None:
    """Several days of the week, from the first that comes; with a time beside them or without."""
    coming = (today + timedelta(days=ahead) for ahead in range(1, 8))
    first = next(day for day in coming if day.weekday() in weekdays)
    # The days are out of the words by now: the first one stands in for them, so that what is left is read as usual.
    day, span = read_moment(f"{first.day}-{first.month}-{first.year} {re.sub(r'[,;]', ' ', plain)}", today)
    return None if day is None else Pattern(first, span, weeks, count, weekdays)


def _of_dates(found: re.Match[str], plain: str, today: date, count: int | None) -> Pattern | None:
    """Single days: those without a month have that of the next one that has."""
    dates = _dates_in(found[0], today)
    rest = re.sub(r"[,;]", " ", _without(plain, found))
    if dates is None or count not in (None, len(dates)):
        return None
    first = dates[0]
    day, span = read_moment(f"{first.day}-{first.month}-{first.year} {rest}", today)
    return None if day is None else Pattern(first, span, None, len(dates), (), dates)


def _dates_in(words: str, today: date) -> tuple[date, ...] | None:
    """The days in a list of days; None if one of them cannot be."""
    month, found = "", []
    for part in reversed([one for one in re.split(_AND, words) if one.strip()]):
        tail = _TAIL.search(part)
        month = tail[1] if tail else month
        day = read_day(part if _ENDS_IN_MONTH.search(part) else f"{part} {month}", today)
        if day is None:
            return None
        found.append(day)
    return tuple(sorted(set(found)))


def _without(plain: str, match: re.Match[str]) -> str:
    return f"{plain[: match.start()]} {plain[match.end() :]}"
