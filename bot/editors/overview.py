"""Counts the cards per phase, kind and chapter, so that an editor sees where something is thin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.table import Table

from bot.content.cards import ANY_PHASE, CHAPTERS
from bot.groups.model import Phase
from bot.guidance.model import Card, Kind

PLACES = (*(str(phase) for phase in Phase), ANY_PHASE)
KINDS = tuple(str(kind) for kind in Kind)


def counted(cards: Iterable[Card]) -> Counter[tuple[str, str, str]]:
    """Return how many cards there are by phase ("alle" for every phase), kind and chapter."""
    return Counter((str(card.phase or ANY_PHASE), str(card.kind), card.chapter) for card in cards)


def overview(cards: Iterable[Card]) -> Table:
    """Return the counts as a table: a row for each phase and kind, a column for each chapter; a dot is none."""
    found = counted(cards)
    table = Table(title="Kaarten per fase, soort en hoofdstuk", box=SIMPLE_HEAD, show_footer=True)
    table.add_column("fase", footer="samen")
    table.add_column("soort")
    for chapter in CHAPTERS:
        table.add_column(chapter, footer=_shown(_sum(found, chapter=chapter)), justify="right")
    table.add_column("samen", footer=str(found.total()), justify="right")
    for place in PLACES:
        table.add_row(place, "", *(f"[bold]{one}[/]" for one in _row(found, place)))
        for kind in KINDS:
            if _sum(found, place, kind):
                table.add_row("", kind, *_row(found, place, kind))
        table.add_section()
    return table


def _row(found: Counter[tuple[str, str, str]], place: str, kind: str = "") -> list[str]:
    counts = [_sum(found, place, kind, chapter) for chapter in CHAPTERS]
    return [_shown(count) for count in (*counts, sum(counts))]


def _sum(found: Counter[tuple[str, str, str]], place: str = "", kind: str = "", chapter: str = "") -> int:
    """How many cards there are; what is left empty may be anything."""
    wanted = (place, kind, chapter)
    return sum(count for key, count in found.items() if all(w in ("", k) for w, k in zip(wanted, key, strict=True)))


def _shown(count: int) -> str:
    return str(count) if count else "·"
