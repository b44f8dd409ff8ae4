"""What a measurement gives: a figure beside another one of the same run, how far it spread, and the goal it has."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from statistics import median
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Size(IntEnum):
    """How much work a run does."""

    TINY = 0
    """For the tests: every line runs, no figure means anything."""
    QUICK = 1
    NORMAL = 2
    FULL = 3

    def pick(self, tiny: T, quick: T, normal: T, full: T | None = None) -> T:
        """Return the one for this size; FULL is as NORMAL where nothing else is given."""
        last = normal if full is None else full
        return (tiny, quick, normal, last)[self]

    @property
    def rounds(self) -> int:
        """How often each side has its turn."""
        return self.pick(1, 3, 5)


class Goal(NamedTuple):
    """What a figure should come to."""

    limit: float
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Whether ``value`` is within the limit."""
        return value >= self.limit if self.at_least else value <= self.limit

    def say(self, unit: str) -> str:
        """The goal in a few signs."""
        return f"{'≥' if self.at_least else '≤'} {number(self.limit)} {unit}".strip()


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        what: what was measured.
        ours: what we came to, with its unit.
        other: what the other side came to, with its unit and name; for a figure that stands alone: the limit's source.
        value: what the goal is about, mostly a ratio.
        low, high: the lowest and highest ``value`` of all rounds.
        unit: of ``value``.
        goal: None for a figure that is only told.
    """

    what: str
    ours: str
    other: str
    value: float
    low: float
    high: float
    unit: str = "×"
    goal: Goal | None = None

    @property
    def verdict(self) -> str:
        """Whether the goal was met, by the median of the rounds."""
        if self.goal is None:
            return "–"
        return "met" if self.goal.met(self.value) else "NOT met"

    @property
    def spread(self) -> str:
        """From the lowest to the highest round."""
        return f"{number(self.low)}–{number(self.high)}"


def compared(
    what: str,
    ours: Sequence[float],
    other: Sequence[float],
    say: Callable[[float], str],
    name: str,
    goal: Goal | None = None,
) -> Figure:
    """Return a ratio: the median of the rounds' ratios, each of two turns that stood beside each other.

    Args:
        what: what was measured.
        ours: our figure of each round.
        other: the other side's figure of the same rounds.
        say: writes one figure with its unit.
        name: of the other side.
        goal: for the ratio.
    """
    ratios = [mine / theirs for mine, theirs in zip(ours, other, strict=True)]
    return Figure(
        what,
        say(median(ours)),
        f"{say(median(other))} ({name})",
        median(ratios),
        min(ratios),
        max(ratios),
        goal=goal,
    )


def alone(what: str, values: Sequence[float], unit: str, source: str, goal: Goal | None = None) -> Figure:
    """Return a figure that is no ratio: on virtual time it comes out the same on every machine."""
    middle = median(values)
    return Figure(what, f"{number(middle)} {unit}".strip(), source, middle, min(values), max(values), unit, goal)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value below which ``percent`` of all lie (nearest rank).

    Raises:
        ValueError: there are none.
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def number(value: float) -> str:
    """Write a number with as many digits as mean something."""
    if value == int(value) and abs(value) < 1e6:
        return f"{int(value)}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def milliseconds(seconds: float) -> str:
    """Write a duration in milliseconds."""
    return f"{number(seconds * 1e3)} ms"


def microseconds(seconds: float) -> str:
    """Write a duration in microseconds."""
    return f"{number(seconds * 1e6)} µs"


def per_second(rate: float) -> str:
    """Write a rate."""
    return f"{number(rate)}/s"
