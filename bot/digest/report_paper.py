"""Draws the page for the team meeting: A4, black on white, with the same signs as the picture on the phone."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF
from fpdf.fonts import TTFFont

from bot.checkins.model import Band
from bot.digest.report_page import Page, PageRow
from bot.drawing.pictures import FAMILY, FONT

LEFT, RIGHT, TOP, FLOOR = 15.0, 195.0, 18.0, 284.0
LANE, PITCH = 100.0, 9.0
MOST_ROW, STEP = 11.5, 1.9
"""Millimetres."""
MOST_GOALS = 8
"""How many ended groups fit below the others; the workbook has all."""


def drawn(page: Page) -> bytes:
    """Return the page; however many groups there are, it stays one."""
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.add_font(FAMILY, "", FONT / "NotoSans-Regular.ttf")
    pdf.add_font(FAMILY, "B", FONT / "NotoSans-Bold.ttf")
    pdf.set_title(page.title)
    pdf.set_lang("nl")
    pdf.add_page()
    _words(pdf, LEFT, TOP, page.title, 17, bold=True)
    _words(pdf, LEFT, TOP + 6.5, page.under, 9.5)
    _legend(pdf, page.legend)
    parts = (
        (page.points_head, page.points),
        (page.goals_head, page.goals[:MOST_GOALS]),
        (page.patterns_head, page.patterns),
    )
    below = sum(_text_height(pdf, lines) for _, lines in parts)
    high = min(MOST_ROW, (FLOOR - below - TOP - 19) / max(1, len(page.rows)))
    y = TOP + 17
    for row in page.rows:
        _row(pdf, row, y, high)
        y += high
    y += 6
    for head, lines in parts:
        if lines:
            y = _paragraphs(pdf, head, lines, y)
    return bytes(pdf.output())


def _row(pdf: FPDF, row: PageRow, top: float, high: float) -> None:
    middle, size = top + high / 2, min(10.0, high * 1.15)
    pdf.set_draw_color(190)
    pdf.set_line_width(0.15)
    pdf.line(LEFT, top, RIGHT, top)
    _fitted(pdf, LEFT, middle + size * 0.12, row.title, size, 56, bold=True)
    _fitted(pdf, LEFT + 58, middle + size * 0.12, row.phase, size * 0.9, 26)
    step = min(STEP, high / 5)
    xs = [LANE + PITCH * place for place in range(6)][6 - len(row.bands) :]
    before: tuple[float, float] | None = None
    for x, band in zip(xs, row.bands, strict=True):
        if band is None:
            pdf.set_draw_color(90)
            pdf.set_dash_pattern(dash=0.8, gap=0.8)
            pdf.line(x - 1.8, middle, x + 1.8, middle)
            pdf.set_dash_pattern()
            before = None
            continue
        place = (x, middle + (1 - band.rank) * step)
        if before is not None:
            pdf.set_draw_color(150)
            pdf.set_line_width(0.25)
            pdf.line(*before, *place)
        before = place
    for x, band in zip(xs, row.bands, strict=True):
        if band is not None:
            _sign(pdf, band, x, middle + (1 - band.rank) * step, min(1.5, high / 6))
    _words(pdf, RIGHT, middle + size * 0.12, row.came, size, at="R")


def _sign(pdf: FPDF, band: Band, x: float, y: float, r: float) -> None:
    """High points up, low points down, middle is an open diamond: shape alone tells."""
    pdf.set_draw_color(0)
    pdf.set_line_width(0.4)
    if band is Band.MIDDLE:
        pdf.set_fill_color(255)
        pdf.polygon([(x, y - 1.25 * r), (x + 1.25 * r, y), (x, y + 1.25 * r), (x - 1.25 * r, y)], style="DF")
        return
    pdf.set_fill_color(0)
    tip = -1.3 * r if band is Band.HIGH else 1.3 * r
    pdf.polygon([(x, y + tip), (x + 1.25 * r, y - tip * 0.75), (x - 1.25 * r, y - tip * 0.75)], style="F")


def _legend(pdf: FPDF, legend: tuple[str, str, str, str, str]) -> None:
    y = TOP + 13
    lowest, *names, few = legend
    _words(pdf, LEFT, y, lowest, 8.5)
    x = LEFT + pdf.get_string_width(lowest) + 6
    for band, name in zip((Band.HIGH, Band.MIDDLE, Band.LOW), names, strict=True):
        _sign(pdf, band, x, y - 1.1, 1.3)
        _words(pdf, x + 3, y, name, 8.5)
        x += 9 + pdf.get_string_width(name)
    pdf.set_dash_pattern(dash=0.8, gap=0.8)
    pdf.line(x - 1, y - 1.1, x + 2.6, y - 1.1)
    pdf.set_dash_pattern()
    _words(pdf, x + 4.5, y, few, 8.5)


def _paragraphs(pdf: FPDF, head: str, lines: Sequence[str], y: float) -> float:
    _words(pdf, LEFT, y, head, 10.5, bold=True)
    pdf.set_font(FAMILY, "", 9)
    pdf.c_margin = 0
    pdf.set_xy(LEFT, y + 1.5)
    for line in lines:
        pdf.set_x(LEFT)
        pdf.multi_cell(RIGHT - LEFT, 4.6, _known(pdf, line), align="L", new_x="LMARGIN", new_y="NEXT")
    return float(pdf.get_y()) + 6


def _text_height(pdf: FPDF, lines: Sequence[str]) -> float:
    """How high the paragraphs will be, head included; nothing for none."""
    if not lines:
        return 0.0
    pdf.set_font(FAMILY, "", 9)
    count = sum(1 + int(pdf.get_string_width(_known(pdf, line)) / (RIGHT - LEFT - 4)) for line in lines)
    return 4.6 * count + 14


def _known(pdf: FPDF, said: str) -> str:
    """The words in letters that our font has: an arrow as a dash, anything else unknown as a question mark."""
    font = pdf.current_font
    letters = font.cmap if isinstance(font, TTFFont) else {}
    return "".join(one if ord(one) in letters else "?" for one in said.replace("→", "–"))


def _words(pdf: FPDF, x: float, y: float, said: str, size: float, *, bold: bool = False, at: str = "L") -> None:
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.set_text_color(0)
    shown = _known(pdf, said)
    pdf.text(x - (pdf.get_string_width(shown) if at == "R" else 0), y, shown)


def _fitted(pdf: FPDF, x: float, y: float, said: str, size: float, room: float, *, bold: bool = False) -> None:
    """Words cut to the room there is."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    shown = _known(pdf, said)
    while shown and pdf.get_string_width(shown) > room:
        shown = shown[:-2].rstrip() + "…" if shown.endswith("…") else shown[:-1].rstrip() + "…"
        if shown == "…":
            break
    _words(pdf, x, y, shown, size, bold=bold)
