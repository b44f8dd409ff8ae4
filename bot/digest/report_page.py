"""One page for the team meeting: its words and signs."""

from __future__ import annotations

from dataclasses import dataclass

from bot.checkins.model import Band

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class PageRow:
    """One group on the page: the lowest band of its last outcomes (None for too few), and who came."""

    title: str
    phase: str
    bands: tuple[Band | None, ...]
    came: str


@dataclass(frozen=True, slots=True)
class Page:
    """All words on the page; lists may be empty."""

    title: str
    under: str
    legend: tuple[str, str, str, str, str]
    """What the signs stand for: before them, high, middle, low, too few."""
    rows: tuple[PageRow, ...]
    points: tuple[str, ...]
    points_head: str
    goals: tuple[str, ...]
    goals_head: str
    patterns: tuple[str, ...]
    patterns_head: str


def as_pdf(page: Page) -> bytes:
    """Return the page as a PDF; however many groups there are, it stays one."""
    from bot.digest.report_paper import drawn  # the library for it takes long to load: only for who asks for a page

    return drawn(page)
