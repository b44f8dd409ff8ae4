"""Small pieces of SVG that our pictures are made of; sizes are in points of a phone 360 points wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from unicodedata import category

from bot.checkins.model import Band

WIDTH = 360
SCALE = 2
INK, SOFT, FAINT, HAIR = "#111827", "#4b5563", "#9ca3af", "#e5e7eb"
HIGH, LOW = "#0b6b5d", "#b42318"
"""Dark enough to stay apart from the paper in black and white; the shape tells which is which."""
STEP = 8.0
"""Between two levels of a lane."""
_NARROW = frozenset("iljtfrI.,:;'|!()[]- ·")
_WIDE = frozenset("mwMWQ@%—")
_FROM_RIGHT = "\u200f"
"""The mark that says: here the text goes from right to left (RLM)."""


def page(height: float, parts: Iterable[str], about: str) -> str:
    """Return a whole picture on white; ``about`` says what it is, for who opens it as a file."""
    body = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * SCALE}" height="{height * SCALE:g}" '
        f'viewBox="0 0 {WIDTH} {height:g}" font-family="Noto Sans"><title>{escape(about)}</title>'
        f'<rect width="{WIDTH}" height="{height:g}" fill="#ffffff"/>{body}</svg>'
    )


def words(x: float, y: float, said: str, size: float, *, bold: bool = False, fill: str = INK, at: str = "start") -> str:
    """Return words with their baseline at ``y``; ``at`` is start, middle or end."""
    return _text(x, y, escape(_plain(said)), size, bold=bold, fill=fill, at=at)


def words_from_right(x: float, y: float, said: str, size: float, *, bold: bool = False, fill: str = INK) -> str:
    """Return Arabic words that begin at ``x`` and go to the left, with their baseline at ``y``.

    resvg orders all text as if it began at the left; a mark of direction at both ends makes it one piece from the
    right, so that a number at the beginning and a full stop at the end stand where they belong.
    """
    shown = f"{_FROM_RIGHT}{escape(_plain(said))}{_FROM_RIGHT}"
    return _text(x, y, shown, size, bold=bold, fill=fill, at="end", family="Noto Sans Arabic, Noto Sans")


def _text(x: float, y: float, shown: str, size: float, *, bold: bool, fill: str, at: str, family: str = "") -> str:
    look = f' font-family="{family}"' if family else ""
    weight = ' font-weight="700"' if bold else ""
    place = f'x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{fill}" text-anchor="{at}"'
    return f"<text {place}{weight}{look}>{shown}</text>"


def fitted(said: str, size: float, room: float, *, bold: bool = False) -> str:
    """Return the words, cut with an ellipsis if they are wider than ``room``; by a fair guess of their width."""
    said = _plain(said)
    if width(said, size, bold=bold) <= room:
        return said
    while said and width(said + "…", size, bold=bold) > room:
        said = said[:-1]
    return said.rstrip() + "…"


def width(said: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide words are in our font, rather too much than too little."""
    ems = sum(0.33 if one in _NARROW else 0.9 if one in _WIDE else 0.64 if one.isupper() else 0.555 for one in said)
    return ems * size * (1.05 if bold else 1.0)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = HAIR, thick: float = 1, dash: str = "") -> str:
    """Return a straight line."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" stroke="{stroke}" stroke-width="{thick:g}"{dashes}/>'


def box(x: float, y: float, wide: float, high: float, fill: str, radius: float = 0) -> str:
    """Return a filled rectangle."""
    return f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="{radius:g}" fill="{fill}"/>'


def level(band: Band, middle: float) -> float:
    """Return the height of a band in a lane around ``middle``: high is up."""
    return middle + (1 - band.rank) * STEP


def mark(band: Band, x: float, y: float, low: str = LOW) -> str:
    """Return the sign of a band: its shape says which, whatever the colour: ▲ ◆ ▼, as in our words.

    Args:
        band: which one.
        x: its middle.
        y: its height.
        low: the colour of a low one; a group's own card shows it without alarm.
    """
    if band is Band.MIDDLE:
        around = f"M{x:g} {y - 4.6:g}L{x + 4.6:g} {y:g}L{x:g} {y + 4.6:g}L{x - 4.6:g} {y:g}Z"
        return f'<path d="{around}" fill="#ffffff" stroke="{SOFT}" stroke-width="1.8"/>'
    tip, base, fill = (-4.8, 3.6, HIGH) if band is Band.HIGH else (4.8, -3.6, low)
    return f'<path d="M{x:g} {y + tip:g}L{x + 5:g} {y + base:g}L{x - 5:g} {y + base:g}Z" fill="{fill}"/>'


def gap(x: float, y: float) -> str:
    """Return the sign of too few answers: nothing, said aloud."""
    return line(x - 5, y, x + 5, y, SOFT, 1.8, "2.5 2.5")


def lane(values: Sequence[Band | None], xs: Sequence[float], middle: float, joined: Sequence[bool] = ()) -> str:
    """Return bands along a lane; None is left open, and no line crosses it.

    Args:
        values: oldest first.
        xs: the place of each.
        middle: the height of the middle level.
        joined: whether each belongs to the series of the one before; all of them unless said otherwise.
    """
    drawn, signs = [], []
    for place, (band, x) in enumerate(zip(values, xs, strict=True)):
        if band is None:
            continue
        before = values[place - 1] if place else None
        if before is not None and (not joined or joined[place]):
            drawn.append(line(xs[place - 1], level(before, middle), x, level(band, middle), FAINT, 1.3))
        signs.append(mark(band, x, level(band, middle)))
    return "".join([*drawn, *signs])


def rails(x1: float, x2: float, middle: float) -> str:
    """Return the three levels of a lane as hair lines."""
    return "".join(line(x1, middle + step, x2, middle + step) for step in (-STEP, 0, STEP))


def badge(x: float, y: float, number: int) -> str:
    """Return a number in a dark circle: the point in the text that this row is about."""
    circle = f'<circle cx="{x:g}" cy="{y:g}" r="7.5" fill="{INK}"/>'
    return circle + words(x, y + 3.7, str(number), 10, bold=True, fill="#ffffff", at="middle")


def _plain(said: str) -> str:
    """The words on one line, without signs that a picture cannot hold."""
    return " ".join("".join(one for one in said if category(one) not in ("Cc", "Cf", "Cs", "Co", "Cn")).split())
