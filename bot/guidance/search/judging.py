"""How good the search is: on questions that were written before it was made, without sight of what it learns from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

OFF_TOPIC = "offtopic"


class Question(Struct, frozen=True):
    """A question as somebody types it, and the cards that would help (none: it is about something else)."""

    q: str
    cards: tuple[str, ...]
    kind: str
    half: Literal["tune", "judge"]


class Score(Struct, frozen=True):
    """How many of some questions went well: the right card among three, or for off-topic ones no card at all."""

    well: int
    all: int

    @property
    def percent(self) -> float:
        """The share in percent; 100 of nothing."""
        return 100 * self.well / self.all if self.all else 100.0


def read_asked(path: Path) -> list[Question]:
    """Return the questions in this file, one JSON object on each line.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line is no question.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Question) for line in lines if line.strip()]


def judge(search: Callable[[str], Sequence[str]], questions: Sequence[Question]) -> dict[str, Score]:
    """Return the score for each kind of question, ``"all"`` for all that have a right card, and ``"refused"``.

    Refused are questions with a right card for which nothing at all was found: the fewer the better.
    """
    went: dict[str, list[bool]] = {"all": [], "refused": []}
    for asked in questions:
        found = search(asked.q)
        well = not found if asked.kind == OFF_TOPIC else bool(set(found) & set(asked.cards))
        went.setdefault(asked.kind, []).append(well)
        if asked.kind != OFF_TOPIC:
            went["all"].append(well)
            went["refused"].append(not found)
    return {kind: Score(sum(each), len(each)) for kind, each in went.items()}


def kinds_of(scores: Mapping[str, Score]) -> list[str]:
    """Return the kinds of questions in the order of a table: the largest first, then off-topic, then the sums."""
    plain = sorted((kind for kind in scores if kind not in ("all", "refused", OFF_TOPIC)), key=lambda k: -scores[k].all)
    return [*plain, "all", *([OFF_TOPIC] if OFF_TOPIC in scores else []), "refused"]
