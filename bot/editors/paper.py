"""Paper: its sizes, the marks that stand on a page, and words set to the width of a column. All in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from fpdf import FPDF

from bot.drawing.pictures import FAMILY, FONT

LEADING = 1.38
"""Height of a line, in the size of its letters."""
POINT = 0.3528
"""Millimetres in a point."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of page, its margins and its columns."""

    wide: float
    high: float
    side: float
    top: float
    bottom: float
    columns: int
    gap: float

    @property
    def column(self) -> float:
        """Width of a column."""
        return (self.wide - 2 * self.side - self.gap * (self.columns - 1)) / self.columns

    @property
    def floor(self) -> float:
        """Where columns end."""
        return self.high - self.bottom

    def left(self, column: int) -> float:
        """Where a column begins."""
        return self.side + column * (self.column + self.gap)


A4 = Paper(wide=210, high=297, side=17, top=18, bottom=20, columns=2, gap=9)
A5 = Paper(wide=148.5, high=210, side=15, top=15, bottom=18, columns=1, gap=0)
"""Half of an A4, to the tenth: two of them fill it in a booklet."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words with their baseline at ``y``; ``grey`` is 0 for black."""

    x: float
    y: float
    said: str
    size: float
    bold: bool = False
    grey: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: a rule, or a bar beside a sentence."""

    x: float
    y: float
    wide: float
    high: float
    grey: int = 0


@dataclass(frozen=True, slots=True)
class Jump:
    """A place that leads to another page, where it is read on a screen."""

    x: float
    y: float
    wide: float
    high: float
    page: int


Mark = Words | Bar | Jump


@dataclass(slots=True)
class Sheet:
    """One page: what stands on it, and the titles that begin there with their level (for the list beside the page)."""

    marks: list[Mark] = field(default_factory=list)
    begins: list[tuple[int, str]] = field(default_factory=list)


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Return the mark at another place."""
    match mark:
        case Words(at_x, at_y, said, size, bold, grey):
            return Words(at_x + x, at_y + y, said, size, bold, grey)
        case Bar(at_x, at_y, wide, high, grey):
            return Bar(at_x + x, at_y + y, wide, high, grey)
        case Jump(at_x, at_y, wide, high, page):
            return Jump(at_x + x, at_y + y, wide, high, page)


def fresh_pdf(wide: float, high: float) -> FPDF:
    """Return an empty document of this size with our font in it."""
    pdf = FPDF(format=(wide, high))
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.add_font(FAMILY, "", FONT / "NotoSans-Regular.ttf")
    pdf.add_font(FAMILY, "B", FONT / "NotoSans-Bold.ttf")
    return pdf


@cache
def width(said: str, size: float, bold: bool = False) -> float:
    """Return how wide words are in our font."""
    ruler = _ruler()
    ruler.set_font(FAMILY, "B" if bold else "", 100)
    return float(ruler.get_string_width(said)) * size / 100


@cache
def _ruler() -> FPDF:
    return fresh_pdf(100, 100)


def set_in(pieces: Sequence[tuple[str, bool]], size: float, room: float, grey: int = 0) -> tuple[list[Words], float]:
    """Set pieces of text (words, and whether they are bold) one after another in lines of at most ``room``.

    Returns:
        The words from the top of their block on, and the height of the block.
    """
    high, x = size * POINT * LEADING, 0.0
    y = high * 0.78
    found: list[Words] = []
    for said, bold in pieces:
        space = width(" ", size, bold)
        start, held = x, ""
        for word in said.split():
            wide = width(word, size, bold)
            if x > 0 and x + wide > room:
                if held:
                    found.append(Words(start, y, held, size, bold, grey))
                x, y, held, start = 0.0, y + high, "", 0.0
            held = f"{held} {word}" if held else word
            x += wide + space
        if held:
            found.append(Words(start, y, held, size, bold, grey))
    return found, y + high * 0.22
