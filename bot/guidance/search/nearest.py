"""How much a question is like the nearest texts of each card: steadies the classifier where few texts use its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Places: TypeAlias = npt.NDArray[np.integer]

NEAREST = 3
"""Texts of a card that count; one alone may share words by chance."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """All texts, by what is counted in them.

    Attributes:
        first: for each thing that is counted, where its texts begin in the two lists below; at the end their length.
        texts: the numbers of texts.
        values: how much the thing weighs in each of those; every text is of length 1.
        ends: for each card and for nothing, the number after its last text; a card's texts follow each other.
    """

    first: Places
    texts: Places
    values: npt.NDArray[np.float16]
    ends: Places

    def fits(self, rows: int, columns: int) -> bool:
        """Whether this goes with weights of so many rows and columns."""
        lists = len(self.texts) == len(self.values) == (self.first[-1] if len(self.first) else -1)
        return lists and len(self.first) == rows + 1 and len(self.ends) == columns

    def likeness(self, rows: npt.NDArray[np.intp], values: Floats) -> Floats:
        """Return for each card, and last for nothing, the mean cosine (0 to 1) of its nearest texts.

        Args:
            rows: the things counted in the question.
            values: how much each weighs; of length 1 together.
        """
        spans = [slice(int(self.first[row]), int(self.first[row + 1])) for row in rows]
        touched = np.concatenate([self.texts[span] for span in spans])
        shares = np.concatenate([self.values[span] * value for span, value in zip(spans, values, strict=True)])
        alike = np.bincount(touched, shares, minlength=int(self.ends[-1])).astype(np.float64)
        return np.array([_top(one) for one in np.split(alike, self.ends[:-1])], dtype=np.float32)


def _top(alike: npt.NDArray[np.float64]) -> float:
    most = min(NEAREST, len(alike))
    return float(np.partition(alike, len(alike) - most)[len(alike) - most :].mean()) if most else 0.0
