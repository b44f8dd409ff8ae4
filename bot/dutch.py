"""Says dates and times as people here say them: "di 13 okt, 9.30 uur"."""

import functools
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton
from babel.dates import format_time as format_clock

from bot.civil import AMSTERDAM

DUTCH = "nl"
_PLACES = {"en": "en_GB"}
"""Whose way of writing dates we follow where a language has several: here a clock counts to 24."""
_CLOCKS = {"ar": "HH:mm"}
"""Where a language counts to twelve and the reader lives here: noon is not "12:00 م"."""


FAR = timedelta(days=183)
"""From half a year away on, a day is said with its year."""


def say_date(moment: datetime, language: str = DUTCH, zone: ZoneInfo = AMSTERDAM, *, today: date | None = None) -> str:
    """Day and month as seen in `zone`: "di 13 okt", elsewhere as Babel has it. ValueError if not aware.

    With `today` (in `zone`), a day that could be taken for another year's has its year: "di 5 jan 2027".
    """
    day = _local(moment, zone).date()
    return _date(day, language, today is not None and (day.year != today.year or abs(day - today) >= FAR))


@functools.lru_cache(512)
def _date(day: date, language: str, year: bool) -> str:
    """A day as it is said, perhaps with its year; of a busy evening everybody is told the same few."""
    if language == DUTCH:
        return format_date(day, "EEE d MMM y" if year else "EEE d MMM", locale=DUTCH)
    midnight = datetime.combine(day, time())
    return format_skeleton("yMMMEd" if year else "MMMEd", midnight, locale=_PLACES.get(language, language))


def say_weekday(moment: datetime, language: str = DUTCH, zone: ZoneInfo = AMSTERDAM) -> str:
    """Day of the week: "dinsdag". ValueError if not aware."""
    return str(format_date(_local(moment, zone), "EEEE", locale=_PLACES.get(language, language)))


def say_day(moment: datetime, language: str = DUTCH, zone: ZoneInfo = AMSTERDAM) -> str:
    """A day far away, with its year: "11 januari 2027". ValueError if not aware."""
    return str(format_date(_local(moment, zone), "d MMMM y", locale=_PLACES.get(language, language)))


def say_time(moment: datetime, language: str = DUTCH, zone: ZoneInfo = AMSTERDAM) -> str:
    """Clock time as seen in `zone`: "9.30 uur", elsewhere as Babel has it. ValueError if not aware."""
    local = _local(moment, zone)
    if language == DUTCH:
        return f"{local.hour}.{local.minute:02} uur"
    form = _CLOCKS.get(language, "short")
    return format_clock(local.time(), form, locale=_PLACES.get(language, language))


def say_moment(
    moment: datetime, language: str = DUTCH, zone: ZoneInfo = AMSTERDAM, *, today: date | None = None
) -> str:
    """Date and time together: "di 13 okt, 9.30 uur"; the year as in `say_date`. ValueError if not aware."""
    comma = "، " if language == "ar" else ", "
    return f"{say_date(moment, language, zone, today=today)}{comma}{say_time(moment, language, zone)}"


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone cannot be said: {moment}")
    return moment.astimezone(zone)
