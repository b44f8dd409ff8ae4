"""Writes a report as XLSX and as CSV, as Dutch spreadsheets expect them; every cell is a value, never a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.digest.report import Row

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
_DATE = "%d-%m-%Y"


def as_csv(rows: Sequence[Row], heads: Sequence[str]) -> bytes:
    """Return the rows as CSV: semicolons, Dutch dates, and a mark by which Excel knows the letters."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_csv(value) for value in _values(row)])
    return text.getvalue().encode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook holds beside its rows.

    Attributes:
        title: of the whole.
        names: of its three sheets: sessions, patterns, what columns mean.
        heads: of the columns of the sessions.
        explained: what each column means, in the same order.
        patterns: what plays in more groups, as sentences.
        pattern_head, column_head, meaning_head: the other heads.
    """

    title: str
    names: tuple[str, str, str]
    heads: tuple[str, ...]
    explained: tuple[str, ...]
    patterns: tuple[str, ...]
    pattern_head: str
    column_head: str
    meaning_head: str


def as_xlsx(rows: Sequence[Row], about: Book) -> bytes:
    """Return the rows as a workbook with three sheets: sessions, what plays in more groups, and what columns mean."""
    made = io.BytesIO()
    # Nothing is ever taken for a formula, a link or a number; all stays in memory.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"title": about.title, "author": "Groepswijzer"})
        book.set_calc_mode("manual")
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        _sessions(book.add_worksheet(about.names[0]), rows, about.heads, head, day)
        patterns = [(line,) for line in about.patterns]
        _lines(book.add_worksheet(about.names[1]), [(about.pattern_head,), *patterns], head, wrap)
        meanings = list(zip(about.heads, about.explained, strict=True))
        _lines(book.add_worksheet(about.names[2]), [(about.column_head, about.meaning_head), *meanings], head, wrap)
    return made.getvalue()


def _sessions(sheet: Worksheet, rows: Sequence[Row], heads: Sequence[str], head: Format, day: Format) -> None:
    for place, title in enumerate(heads):
        sheet.write_string(0, place, title, head)
    for down, row in enumerate(rows, 1):
        for place, value in enumerate(_values(row)):
            if isinstance(value, datetime):
                sheet.write_datetime(down, place, value, day)
            elif isinstance(value, int):
                sheet.write_number(down, place, value)
            elif value is not None:
                sheet.write_string(down, place, value)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 6)
    sheet.set_column(2, len(heads) - 1, 14)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _lines(sheet: Worksheet, lines: Sequence[Sequence[str]], head: Format, wrap: Format) -> None:
    """Fill a sheet with words; the first line is its head."""
    for down, line in enumerate(lines):
        for place, words in enumerate(line):
            sheet.write_string(down, place, words, head if down == 0 else wrap)
    sheet.set_column(0, 0, 28 if len(lines[0]) > 1 else 100)
    sheet.set_column(1, 1, 90)


def _values(row: Row) -> list[str | int | datetime | None]:
    """The cells of a row; a day as a moment, because that is what a spreadsheet knows."""
    day = datetime(row.day.year, row.day.month, row.day.day)  # noqa: DTZ001 - a day on the wall
    lasting, fourth = row.bands[:3], row.bands[3]
    return [
        row.group,
        row.number,
        day,
        row.phase,
        row.state,
        *lasting,
        fourth,
        row.asked,
        row.goal,
        row.answered,
        row.present,
        row.members,
        row.late,
    ]


def _csv(value: str | int | datetime | None) -> str:
    if value is None:
        return ""
    return value.strftime(_DATE) if isinstance(value, datetime) else str(value)
