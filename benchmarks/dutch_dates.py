"""Holds date libraries against what people type here: ``python -m benchmarks.dutch_dates`` (docs/dutch-dates.md).

The libraries are no dependencies of the bot: ``pip install dateparser==1.5.0 parsedatetime==2.6`` first.
"""

from __future__ import annotations

import importlib
import sys
import time as clock
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, TypeAlias

from bot.groups.dutch_input import read_moment

MONDAY = date(2026, 10, 5)
NOW = datetime(2026, 10, 5, 8, 0)  # noqa: DTZ001 - the wall's time, as the libraries want it

Found: TypeAlias = tuple[date | None, time | None]
"""The day and the time that were understood; None for what was not."""
Reader: TypeAlias = Callable[[str], Found]


def _on(day: int, month: int, year: int = 2026, at: str = "") -> Found:
    return date(year, month, day), time.fromisoformat(at) if at else None


NOTHING: Found = (None, None)
CASES: tuple[tuple[str, Found], ...] = (
    ("morgen", _on(6, 10)),
    ("overmorgen", _on(7, 10)),
    ("vandaag", _on(5, 10)),
    ("13 okt", _on(13, 10)),
    ("13 oktober 2026", _on(13, 10)),
    ("13-10-2026", _on(13, 10)),
    ("4 november", _on(4, 11)),
    ("3 mrt", _on(3, 3, 2027)),
    ("1e november", _on(1, 11)),
    ("di 13 okt", _on(13, 10)),
    ("dinsdag", _on(6, 10)),
    ("do", _on(8, 10)),
    ("komende dinsdag", _on(6, 10)),
    ("dinsdag a.s.", _on(6, 10)),
    ("volgende week dinsdag", _on(13, 10)),
    ("dinsdag over 2 weken", _on(20, 10)),
    ("over drie weken", _on(26, 10)),
    ("morgen 10 uur", _on(6, 10, at="10:00")),
    ("morgen om 10:00", _on(6, 10, at="10:00")),
    ("morgen half tien", _on(6, 10, at="09:30")),
    ("morgen half elf", _on(6, 10, at="10:30")),
    ("dinsdag half twee", _on(6, 10, at="13:30")),
    ("dinsdag kwart over negen", _on(6, 10, at="09:15")),
    ("dinsdag kwart voor tien", _on(6, 10, at="09:45")),
    ("dinsdag 9.30 uur", _on(6, 10, at="09:30")),
    ("dinsdag 3 november half tien", _on(3, 11, at="09:30")),
    ("di 13 okt, 9.30 uur", _on(13, 10, at="09:30")),
    ("13 okt 9u", _on(13, 10, at="09:00")),
    ("dinsdag om twee uur 's middags", _on(6, 10, at="14:00")),
    ("donderdag 10-12 uur", _on(8, 10, at="10:00")),
    ("31 februari", NOTHING),
    ("ma 13 okt", NOTHING),
    ("eerste dinsdag", NOTHING),
    ("niet op dinsdag", NOTHING),
    ("hallo", NOTHING),
    ("mei", NOTHING),
)
"""What people type on Monday 5 October 2026, and what they mean; nothing where only asking again is right."""


def ours(words: str) -> Found:
    """Our own reader."""
    day, span = read_moment(words, MONDAY)
    return (None, None) if day is None else (day, None if span is None else span.start)


def dateparser_reader() -> Reader:
    """The library dateparser, told that it is Dutch and about the future."""
    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": NOW, "DATE_ORDER": "DMY", "RETURN_TIME_AS_PERIOD": True}
    parser: Any = importlib.import_module("dateparser.date").DateDataParser(languages=["nl"], settings=settings)

    def read(words: str) -> Found:
        found = parser.get_date_data(words)
        moment = found.date_obj
        if moment is None:
            return NOTHING
        return moment.date(), moment.time().replace(second=0, microsecond=0) if found.period == "time" else None

    return read


def parsedatetime_reader() -> Reader:
    """The library parsedatetime, with its Dutch locale."""
    library: Any = importlib.import_module("parsedatetime")
    constants = library.Constants("nl_NL", usePyICU=False)
    calendar = library.Calendar(constants, version=library.VERSION_CONTEXT_STYLE)

    def read(words: str) -> Found:
        moment, context = calendar.parseDT(words, NOW)
        if not context.hasDate:
            return NOTHING
        return moment.date(), moment.time().replace(second=0, microsecond=0) if context.hasTime else None

    return read


def main() -> int:
    """Print a table: each case, and who reads it right, wrong or not at all."""
    readers: dict[str, Reader] = {"ours": ours}
    for name, make in (("dateparser", dateparser_reader), ("parsedatetime", parsedatetime_reader)):
        try:
            readers[name] = make()
        except ImportError:
            print(f"{name} is not installed: pip install dateparser==1.5.0 parsedatetime==2.6", file=sys.stderr)
    print(f"| typed | {' | '.join(readers)} |\n|---|{'---|' * len(readers)}")
    right = dict.fromkeys(readers, 0)
    wrong = dict.fromkeys(readers, 0)
    spent = dict.fromkeys(readers, 0.0)
    for words, meant in CASES:
        cells = []
        for name, read in readers.items():
            before = clock.perf_counter()
            found = read(words)
            spent[name] += clock.perf_counter() - before
            right[name] += found == meant
            wrong[name] += found not in (meant, NOTHING)
            cells.append("right" if found == meant else "asks again" if found == NOTHING else f"wrong: {_say(found)}")
        print(f"| {words} | {' | '.join(cells)} |")
    print(f"\nright: {right} of {len(CASES)}; wrong without saying so: {wrong}")
    print({name: f"{seconds / spent['ours']:.1f} x our time" for name, seconds in spent.items()})
    return 0


def _say(found: Found) -> str:
    day, at = found
    return f"{day}" + (f" {at:%H.%M}" if at is not None else "")


if __name__ == "__main__":
    sys.exit(main())
