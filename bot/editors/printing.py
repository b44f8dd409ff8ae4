"""Makes a PDF of the pages: one after another, or two beside each other on A4 to fold into a booklet."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF

from bot.drawing.pictures import FAMILY
from bot.editors.paper import Bar, Jump, Paper, Sheet, Words, fresh_pdf


def as_pdf(sheets: Sequence[Sheet], paper: Paper, title: str) -> bytes:
    """Return the pages in order, with the list of chapters beside them and numbers that can be clicked."""
    pdf = fresh_pdf(paper.wide, paper.high)
    _describe(pdf, title)
    for sheet in sheets:
        pdf.add_page()
        for level, begins in sheet.begins:
            pdf.start_section(begins, level)
        _paint(pdf, sheet, 0)
    for page, sheet in enumerate(sheets, start=1):
        pdf.page = page
        for mark in sheet.marks:
            if isinstance(mark, Jump) and mark.page:
                pdf.link(mark.x, mark.y, mark.wide, mark.high, pdf.add_link(page=mark.page))
    return bytes(pdf.output())


def as_booklet(sheets: Sequence[Sheet], paper: Paper, title: str) -> bytes:
    """Return the pages two by two, in the order in which they are right once printed on both sides and folded.

    Print double-sided, turned over the short edge; fold the pile in the middle and staple it.
    """
    pdf = fresh_pdf(2 * paper.wide, paper.high)
    _describe(pdf, title)
    for left, right in folded(len(sheets)):
        pdf.add_page()
        for page, x in ((left, 0.0), (right, paper.wide)):
            if page <= len(sheets):
                _paint(pdf, sheets[page - 1], x)
    return bytes(pdf.output())


def folded(pages: int) -> list[tuple[int, int]]:
    """Return which two pages stand beside each other on each side of paper; those above ``pages`` stay empty."""
    whole = pages + -pages % 4
    sides: list[tuple[int, int]] = []
    for first in range(1, whole // 2, 2):
        last = whole + 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    return sides


def _describe(pdf: FPDF, title: str) -> None:
    pdf.set_title(title)
    pdf.set_lang("nl")
    pdf.set_creator("Groepswijzer")


def _paint(pdf: FPDF, sheet: Sheet, x: float) -> None:
    for mark in sheet.marks:
        match mark:
            case Bar():
                pdf.set_fill_color(mark.grey)
                pdf.rect(mark.x + x, mark.y, mark.wide, mark.high, style="F")
            case Words():
                pdf.set_font(FAMILY, "B" if mark.bold else "", mark.size)
                pdf.set_text_color(mark.grey)
                pdf.text(mark.x + x, mark.y, mark.said)
