"""Counts the cards per phase, kind and chapter, so that an editor sees where something is thin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.table import Table

from bot.content.cards import ANY_PHASE, CHAPTERS
from bot.groups.model import Phase
from bot.guidance.model import Card, Kind

PLACES = (*(str(phase) for phase in Phase), ANY_PHASE)
KINDS = tuple(str(kind) for kind in Kind)


def counted(cards: Iterable[Card]) -> Counter[tuple[str, str, str]]:
    """Return how many cards there are by phase ("alle" for every phase), kind and chapter."""
    return Counter((str(card.phase or ANY_PHASE), str(card.kind), card.chapter) for card in cards)


def overview(cards: Iterable[Card]) -> tuple[Table, ...]:
    """Return the counts as two tables: phase × kind, and phase × chapter; a dot is none."""
    found = counted(cards)
    by_kind = Counter[tuple[str, str]]()
    by_chapter = Counter[tuple[str, str]]()
    for (place, kind, chapter), count in found.items():
        by_kind[place, kind] += count
        by_chapter[place, chapter] += count
    chapters = {one: one if one == "bijlage" else f"hoofdstuk {one}" for one in CHAPTERS}
    return (
        _table("fase en soort", {kind: kind for kind in KINDS}, by_kind),
        _table("fase en hoofdstuk", chapters, by_chapter),
    )


def _table(title: str, columns: Mapping[str, str], counts: Mapping[tuple[str, str], int]) -> Table:
    table = Table(title=f"Kaarten per {title}", title_justify="left", show_footer=True)
    table.add_column("fase", footer="samen")
    for key, shown in columns.items():
        table.add_column(shown, footer=str(sum(counts.get((place, key), 0) for place in PLACES)), justify="right")
    table.add_column("samen", footer=str(sum(counts.values())), justify="right")
    for place in PLACES:
        row = [counts.get((place, key), 0) for key in columns]
        table.add_row(place, *(str(count) if count else "·" for count in row), str(sum(row)))
    return table
