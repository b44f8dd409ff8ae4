"""Draws a message as a phone of 360 points wide shows it: a bubble with the words, the buttons below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from html.parser import HTMLParser

from bot.drawing.svg import SCALE, WIDTH, box, words
from bot.editors.paper import POINT, width
from bot.messenger.rendering import Label, Part

WALL, DOT, PAPER, INK, SOFT, LINK, KEY, HEAD = (
    "#e9ece6",
    "#d9ded5",
    "#ffffff",
    "#1b1f1d",
    "#5f6b66",
    "#1d665c",
    "#ffffff",
    "#1d665c",
)
TEXT, LINE, KEYS = 15.0, 20.5, 14.0
"""Size of letters, height of a line, size of letters on buttons, in points."""
MARGIN, PAD, TOP = 10.0, 12.0, 52.0
ROOM = WIDTH - 2 * MARGIN - 2 * PAD
KEY_HIGH, KEY_GAP = 40.0, 5.0
LEAN = -11
"""Degrees that slanted words lean over: the font we ship has no italics of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look the same, on one line; ``x`` from the left of the text."""

    said: str
    bold: bool = False
    slanted: bool = False
    linked: bool = False
    x: float = 0.0


class _Reader(HTMLParser):
    """Reads Telegram's HTML into lines of runs."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[Run]] = [[]]
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin bold, slanted or linked words."""
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End them."""
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        """Keep words as they look now."""
        run = Run("", "b" in self._open, "i" in self._open, "a" in self._open)
        for place, said in enumerate(data.split("\n")):
            if place:
                self.lines.append([])
            if said:
                self.lines[-1].append(replace(run, said=said))


def drawn(part: Part, sender: str) -> str:
    """Return the message as SVG."""
    lines = [line for written in _lines_of(part.html) for line in _wrapped(written)]
    text_high = len(lines) * LINE + 2 * PAD - 4
    rows = [(TOP + 14 + text_high + 7 + place * (KEY_HIGH + KEY_GAP), row) for place, row in enumerate(part.rows)]
    high = TOP + 14 + text_high + 7 + len(rows) * (KEY_HIGH + KEY_GAP) + 12
    pieces = [
        box(0, 0, WIDTH, high, WALL),
        f'<pattern id="dots" width="20" height="20" patternUnits="userSpaceOnUse">'
        f'<circle cx="10" cy="10" r="1.1" fill="{DOT}"/></pattern>',
        box(0, 0, WIDTH, high, "url(#dots)"),
        box(0, 0, WIDTH, TOP, HEAD),
        f'<circle cx="32" cy="{TOP / 2:g}" r="16" fill="#ffffff" fill-opacity=".2"/>',
        words(32, TOP / 2 + 5.5, sender[:1], 16, bold=True, fill="#ffffff", at="middle"),
        words(60, TOP / 2 + 5.5, sender, 16, bold=True, fill="#ffffff"),
        box(MARGIN, TOP + 14.7, WIDTH - 2 * MARGIN, text_high, "#cfd5cc", 15),
        box(MARGIN, TOP + 14, WIDTH - 2 * MARGIN, text_high, PAPER, 15),
        *_said(lines),
        *(piece for top, row in rows for piece in _keys(row, top)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * SCALE}" height="{high * SCALE:g}" '
        f'viewBox="0 0 {WIDTH} {high:g}" font-family="Noto Sans"><title>{escape(sender)}</title>{"".join(pieces)}</svg>'
    )


def _lines_of(html: str) -> list[list[Run]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.lines


def _wide(said: str, size: float, bold: bool) -> float:
    """How wide words are, in the points of the picture."""
    return width(said, size, bold) / POINT


def _wrapped(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of one written line as lines that fit, each run at its place."""
    line: list[Run] = []
    x = 0.0
    for run in runs:
        lead = _wide(" ", TEXT, run.bold) if run.said[:1] == " " and line else 0.0
        x += lead
        held, start = "", x
        for word in _words(run):
            wide = _wide(word, TEXT, run.bold)
            gap = _wide(" ", TEXT, run.bold) if held else 0.0
            if x + gap + wide > ROOM and x > 0:
                if held:
                    line.append(replace(run, said=held, x=start))
                yield line
                line, held, start, x, gap = [], "", 0.0, 0.0, 0.0
            held = f"{held} {word}" if held else word
            x += gap + wide
        if held:
            line.append(replace(run, said=held, x=start))
        if run.said[-1:] == " ":
            x += _wide(" ", TEXT, run.bold)
    yield line


def _words(run: Run) -> Iterator[str]:
    """The words of a run; one that is wider than a line is broken, as a phone does."""
    for word in run.said.split():
        while _wide(word, TEXT, run.bold) > ROOM:
            fits = max(1, int(len(word) * ROOM / _wide(word, TEXT, run.bold)) - 1)
            yield word[:fits]
            word = word[fits:]
        yield word


def _said(lines: Sequence[Sequence[Run]]) -> Iterator[str]:
    for place, line in enumerate(lines):
        y = TOP + 14 + PAD + 13 + place * LINE
        for run in line:
            x, ink = MARGIN + PAD + run.x, LINK if run.linked else INK
            if not run.slanted:
                yield words(x, y, run.said, TEXT, bold=run.bold, fill=ink)
                continue
            shown = words(0, 0, run.said, TEXT, bold=run.bold, fill=SOFT)
            yield f'<g transform="translate({x:g} {y:g}) skewX({LEAN})">{shown}</g>'


def _keys(row: Sequence[Label], top: float) -> Iterator[str]:
    """One row of buttons; a label that is too wide is cut, as a phone does."""
    wide = (WIDTH - 2 * MARGIN - KEY_GAP * (len(row) - 1)) / len(row)
    for place, label in enumerate(row):
        x = MARGIN + place * (wide + KEY_GAP)
        yield box(x, top, wide, KEY_HIGH, KEY, 10)
        yield words(x + wide / 2, top + 25.2, _cut(label.text, wide - 16), KEYS, bold=True, fill=LINK, at="middle")


def _cut(said: str, room: float) -> str:
    shown = said
    while shown and _wide(shown + ("…" if shown != said else ""), KEYS, True) > room:
        shown = shown[:-1].rstrip()
    return shown if shown == said else shown + "…"
