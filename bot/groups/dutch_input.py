"""Reads days and times as people type them in Dutch: "13 okt", "dinsdag half tien", "9:30-11:30"."""

from __future__ import annotations

import contextlib
import re
from datetime import date, time, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september")
_OTHER_MONTHS = {"oktober": 10, "november": 11, "december": 12, "maa": 3, "sept": 9}
MONTH = (
    {name: number for number, name in enumerate(_MONTHS, 1)}
    | {name: number for number, name in enumerate(_LONG_MONTHS, 1)}
    | _OTHER_MONTHS
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAY = {name: number for number, name in enumerate(WEEKDAYS)} | {
    name[:2]: number for number, name in enumerate(WEEKDAYS)
}
_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
NUMBER = {name: number for number, name in enumerate(_NUMBERS, 1)} | {"één": 1}
_NEARBY = {"vandaag": 0, "morgen": 1, "overmorgen": 2}

_SOON = re.compile(rf"\b({'|'.join(_NEARBY)})\b")
_NAMED_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:e|ste)?\s+({'|'.join(sorted(MONTH, key=len, reverse=True))})\b\.?(?:\s+(\d{{4}}))?"
)
_WRITTEN_DATE = re.compile(r"(?<![\d.:])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d.:/]| ?u(?:ur)?\b)")
_DOTTED_DATE = re.compile(r"^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$")
_NAMED_DAY = re.compile(rf"\b(volgende week )?({'|'.join(sorted(WEEKDAY, key=len, reverse=True))})\b")

_HOUR_WORD = rf"\d{{1,2}}|{'|'.join(sorted(NUMBER, key=len, reverse=True))}"
_HOUR = f"({_HOUR_WORD})"
_HALF = re.compile(rf"\bhalf {_HOUR}\b")
_QUARTER = re.compile(rf"\bkwart (over|voor) {_HOUR}\b")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[.:](\d{2})(?!\d)")
_WHOLE = re.compile(rf"\b{_HOUR}(?:( ?u(?:ur)?)\b|\b)")
_PART_OF_DAY = re.compile(r"(?:'?s )?\b(ochtends?|morgens|middags?|avonds?)\b")
_UNTIL = re.compile(r"\btot(?: en met)?\b|\bt/m\b|-")
"""What makes a second time on the clock of what follows it; without it, "twee uur" is how long."""

_LASTING = re.compile(
    rf"\b(?:(?P<minutes>\d{{1,3}}) ?min(?:uten|uut)?|(?P<fixed>anderhalf uur|(?:een )?half ?uur|drie kwartier|"
    rf"een kwartier)|(?P<halves>\d)[.,]5 ?(?:uur|u)|(?P<hours>{_HOUR_WORD})(?: uur lang| ?u lang| uurtjes?))\b"
)
_FIXED = {"anderhalf uur": 90, "drie kwartier": 45, "een kwartier": 15}
_LONGEST = 24 * 60
_WEEKS_ON = re.compile(rf"\bover {_HOUR} we(?:ek|ken)\b")
_FILLERS = {
    "op",
    "om",
    "van",
    "vanaf",
    "de",
    "het",
    "is",
    "uur",
    "u",
    "start",
    "begint",
    "duurt",
    "lang",
    "graag",
    "deze",
} | {"aanstaande", "komende", "eerstvolgende", "a", "s", "as"}
"""Words that say nothing about when. Any other word that is left over may turn the meaning round: we ask again."""

_EARLIEST_HOUR = 7
"""Groups do not meet before seven: "half twee" is in the afternoon."""


class _Clock(NamedTuple):
    """A time among the words: where it stands, and how many hours it may mean instead ("twee uur")."""

    start: int
    end: int
    at: time | None
    hours: int | None = None


class Span(NamedTuple):
    """A start, and how long: None where no end was typed."""

    start: time
    minutes: int | None


def read_day(words: str, today: date) -> date | None:
    """Return the day that the words name, as seen from ``today``; None if they name none or one that cannot be.

    A date without a year is the next one; with a weekday beside it, the next one on that weekday, or else one that has
    passed: "di 6 okt" on 9 October is last Tuesday, never a Wednesday of next year. A weekday is the first after today.
    """
    return read_moment(words, today)[0]


def read_span(words: str) -> Span | None:
    """Return the time, or the times from and to, or the time and how long, that the words name.

    None if they name none, or if a word is left over that we do not know.
    """
    plain = plain_of(words)
    after_noon = _is_after_noon(plain)
    plain, lengths = _take_lengths(_PART_OF_DAY.sub(" ", plain))
    rest, clocks = _take_clocks(plain, after_noon)
    if _left_over(_UNTIL.sub(" ", rest)):
        return None
    return _span(plain, clocks, lengths)


def read_moment(words: str, today: date) -> tuple[date | None, Span | None]:
    """Return the day and the time in words that may hold both, such as "dinsdag half tien".

    Neither if a word is left over that we do not know ("eerste dinsdag" is not the coming one), or beside a date that
    cannot be: the time alone would mean another day.
    """
    plain = plain_of(words)
    day, rest = find_day(plain, today)
    if day is None and written_date(plain):
        return None, None
    if day is not None and not _left_over(rest):
        return day, None
    span = read_span(rest)
    return (None if span is None else day), span


def read_number(words: str) -> int | None:
    """Return the number in words such as "8", "acht" or "8 keer"; None if there is not exactly one."""
    found = re.findall(rf"\b(?:{'|'.join(NUMBER)}|\d{{1,4}})\b", plain_of(words))
    return _as_number(found[0]) if len(found) == 1 else None


def plain_of(words: str) -> str:
    """Return the words in small letters with plain signs and single blanks: what all patterns here are held against."""
    return " ".join(words.casefold().replace("\u2019", "'").replace("\u2013", "-").replace("\u2014", "-").split())


def _left_over(plain: str) -> bool:
    """Whether there is a word that we do not know."""
    return any(word not in _FILLERS for word in re.findall(r"\w+", plain))


def written_date(plain: str) -> re.Match[str] | None:
    """Return the day and month that stand in words of :func:`plain_of`, whether or not there is such a day."""
    return _NAMED_DATE.search(plain) or _WRITTEN_DATE.search(plain) or _DOTTED_DATE.match(plain)


def find_day(plain: str, today: date) -> tuple[date | None, str]:
    """Return the day that words of :func:`plain_of` name, None if none or one that cannot be; and the words without."""
    match = written_date(plain)
    if match is None:
        return _find_coming_day(plain, today)
    month = MONTH.get(match[2]) or int(match[2])
    day = _date(int(match[1]), month, match[3], today, _beside(plain, match))
    return day, _NAMED_DAY.sub(" ", _without(plain, match), count=1)


def _find_coming_day(plain: str, today: date) -> tuple[date | None, str]:
    """The day that is named as seen from today, such as "morgen" or "dinsdag over een week"; the words without it."""
    weeks = 0
    if later := _WEEKS_ON.search(plain):
        weeks, plain = _as_number(later[1]), _without(plain, later)
    if match := _SOON.search(plain):
        day = today + timedelta(days=_NEARBY[match[1]])
    elif match := _NAMED_DAY.search(plain):
        day = _weekday(WEEKDAY[match[2]], today, next_week=bool(match[1]))
        if weeks and (match[1] or day.weekday() == today.weekday()):
            return None, plain  # A week after today, or after the next one? It can be read both ways.
    elif later:
        return today + timedelta(weeks=weeks), plain
    else:
        return None, plain
    return day + timedelta(weeks=weeks), _without(plain, match)


def _without(plain: str, match: re.Match[str]) -> str:
    return f"{plain[: match.start()]} {plain[match.end() :]}"


def _beside(plain: str, match: re.Match[str]) -> int | None:
    """The weekday that stands beside a date: 0 for Monday; None if there is none."""
    found = _NAMED_DAY.search(_without(plain, match))
    return None if found is None else WEEKDAY[found[2]]


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
    return None if part is None else part[1].startswith(("middag", "avond"))


def _take_lengths(plain: str) -> tuple[str, list[int]]:
    """The words with blanks for what can only be a length, and those lengths in minutes."""
    found: list[int] = []

    def take(match: re.Match[str]) -> str:
        found.append(_length(match))
        return " " * len(match[0])

    return _LASTING.sub(take, plain), found


def _length(match: re.Match[str]) -> int:
    if match["minutes"]:
        return int(match["minutes"])
    if match["fixed"]:
        return _FIXED.get(match["fixed"], 30)
    return int(match["halves"]) * 60 + 30 if match["halves"] else _as_number(match["hours"]) * 60


def _take_clocks(plain: str, after_noon: bool | None) -> tuple[str, list[_Clock]]:
    """The words with blanks for times, and the times in the order in which they stand."""
    found: list[_Clock] = []

    def take(match: re.Match[str], hour: int, minute: int, *, exact: bool = False, hours: int | None = None) -> str:
        at = _time(hour, minute, after_noon, exact=exact)
        found.append(_Clock(match.start(), match.end(), at, hours))
        return " " * len(match[0])

    def take_whole(match: re.Match[str]) -> str:
        hour = _as_number(match[1])
        return take(match, hour, 0, hours=hour if match[2] else None)

    plain = _CLOCK.sub(lambda m: take(m, int(m[1]), int(m[2]), exact=m[1].startswith("0")), plain)
    plain = _HALF.sub(lambda m: take(m, _hour_before(_as_number(m[1])), 30), plain)
    plain = _QUARTER.sub(lambda m: take(m, *_quarter(m[1], _as_number(m[2]))), plain)
    return _WHOLE.sub(take_whole, plain), sorted(found)


def _span(plain: str, clocks: list[_Clock], lengths: list[int]) -> Span | None:
    """From the first time to the second, or as long as was said; None if that is not one way to read it."""
    if not clocks or len(clocks) + len(lengths) > 2 or clocks[0].at is None:
        return None
    start, minutes = clocks[0].at, lengths[0] if lengths else None
    if len(clocks) == 2:
        minutes = _between(plain, *clocks)
        if minutes is None:
            return None
    elif "tot" in plain or "t/m" in plain:
        return None
    return Span(start, minutes) if minutes is None or 0 < minutes < _LONGEST else None


def _between(plain: str, first: _Clock, second: _Clock) -> int | None:
    """The minutes from one time until another, or the hours that the second means without "tot"."""
    if not _UNTIL.search(plain[first.end : second.start]):
        return None if second.hours is None else second.hours * 60
    return None if first.at is None or second.at is None else _minutes(second.at) - _minutes(first.at)


def _quarter(side: str, hour: int) -> tuple[int, int]:
    return (hour, 15) if side == "over" else (_hour_before(hour), 45)


def _hour_before(hour: int) -> int:
    return 12 if hour == 1 else hour - 1


def _as_number(written: str) -> int:
    return NUMBER.get(written) or int(written)


def _time(hour: int, minute: int, after_noon: bool | None, *, exact: bool) -> time | None:
    """The time on a clock of 24 hours; early hours are meant after noon, unless they were written as "08.30"."""
    if after_noon is None:
        after_noon = 0 < hour < _EARLIEST_HOUR and not exact
    if after_noon and 0 < hour < 12:
        hour += 12
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
