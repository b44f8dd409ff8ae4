"""The search report: a table per kind of question, for both halves, with two other ways of searching beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.finder import Finder
from bot.guidance.search.judging import OFF_TOPIC, Score, judge, kinds_of, read_asked
from bot.guidance.search.keeping import kept_or_learned
from bot.guidance.search.rivals import full_text, okapi

QUESTIONS = Path(__file__).parents[3] / "tests" / "guidance" / "questions.jsonl"
"""The questions that belong to the project; only in a checkout, not in an installed package."""
_NAMES = {"all": "samen (de juiste kaart bij de eerste drie)", OFF_TOPIC: "buiten ons onderwerp (niets getoond)"}
_REFUSED = "ten onrechte niets getoond"


def searches(corpus: Corpus, folder: Path) -> dict[str, Callable[[str], Sequence[str]]]:
    """Return our search and those it is held against, by name."""
    finder = Finder(corpus, lambda: kept_or_learned(folder, corpus))
    found: dict[str, Callable[[str], Sequence[str]]] = {
        "zoeker": lambda question: [hit.id for hit in finder.find(question).hits],
        "FTS5": full_text(corpus),
        "FTS5, alleen de kaart": full_text(corpus, own_words=True),
    }
    with contextlib.suppress(ImportError):  # a tool of developers
        found["BM25"] = okapi(corpus)
    return found


def report(corpus: Corpus, folder: Path, questions: Path) -> dict[str, dict[str, dict[str, Score]]]:
    """Return the scores by half, then by search, then by kind.

    Raises:
        OSError: the questions cannot be read.
        ValueError: a line is no question.
    """
    asked = read_asked(questions)
    ways = searches(corpus, folder)
    halves = {half: [one for one in asked if one.half == half] for half in ("tune", "judge")}
    return {half: {name: judge(way, some) for name, way in ways.items()} for half, some in halves.items()}


def print_report(scores: Mapping[str, Mapping[str, Mapping[str, Score]]], console: Console) -> None:
    """Print a table for each half."""
    titles = {"tune": "De helft waarop is afgesteld", "judge": "De helft waarop wordt beoordeeld"}
    for half, ways in scores.items():
        table = Table("soort vraag", "aantal", *ways, title=titles[half])
        first: Mapping[str, Score] = next(iter(ways.values()))
        for kind in kinds_of(first):
            cells = [_cell(way[kind]) for way in ways.values()]
            table.add_row(_REFUSED if kind == "refused" else _NAMES.get(kind, kind), str(first[kind].all), *cells)
        console.print(table)


def _cell(score: Score) -> str:
    return f"{score.percent:.1f} %"


def as_json(
    scores: Mapping[str, Mapping[str, Mapping[str, Score]]],
) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """Return the scores for machines."""
    return {
        half: {
            name: {kind: {"well": one.well, "all": one.all} for kind, one in way.items()} for name, way in ways.items()
        }
        for half, ways in scores.items()
    }
