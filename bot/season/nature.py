"""How groups go, seen from above: phases that come and go, and what people then answer.

The figures are a working model and not measurements: the order of the phases and the direction of the scores follow
the guidance the cards rest on; the sizes were chosen by the makers so that outcomes differ between groups and weeks.
"""

from __future__ import annotations

from enum import StrEnum
from random import Random


class State(StrEnum):
    """Where a group is, really."""

    ACQUAINTANCE = "kennismaking"
    CONFLICT = "conflict"
    DEVELOPMENT = "ontwikkeling"
    PERFORMANCE = "prestatie"
    CLOSING = "afwikkeling"


STATES = tuple(State)
_FIRST = (0.90, 0.05, 0.04, 0.01, 0.0)
_NEXT = {
    State.ACQUAINTANCE: (0.60, 0.25, 0.13, 0.02, 0.0),
    State.CONFLICT: (0.05, 0.55, 0.37, 0.03, 0.0),
    State.DEVELOPMENT: (0.04, 0.12, 0.60, 0.24, 0.0),
    State.PERFORMANCE: (0.03, 0.08, 0.17, 0.72, 0.0),
    State.CLOSING: (0.02, 0.03, 0.05, 0.05, 0.85),
}
"""From one session to the next: groups move on, and sometimes back."""
_CLOSING = {2: 0.02, 1: 0.40, 0: 0.75}
"""How many sessions are left → the chance that a group is closing: that follows from the calendar."""
_MEANS = {
    State.ACQUAINTANCE: {"P1": 3.7, "P2": 3.3, "P3": 3.6, "P4": 3.2, "P5": 2.9},
    State.CONFLICT: {"P1": 3.3, "P2": 3.3, "P3": 3.3, "P4": 3.1, "P5": 2.8},
    State.DEVELOPMENT: {"P1": 4.1, "P2": 4.1, "P3": 3.9, "P4": 3.9, "P5": 3.6},
    State.PERFORMANCE: {"P1": 4.3, "P2": 4.3, "P3": 4.3, "P4": 4.3, "P5": 4.3},
    State.CLOSING: {"P1": 4.1, "P2": 4.2, "P3": 4.1, "P4": 3.9, "P5": 4.0},
}
"""The mean answer to each question: low where a group clashes, high where it works by itself."""
_TENSION = {
    State.ACQUAINTANCE: 2.0,
    State.CONFLICT: 3.7,
    State.DEVELOPMENT: 2.3,
    State.PERFORMANCE: 1.9,
    State.CLOSING: 2.5,
}
_SEEN_AS = {
    State.ACQUAINTANCE: (0.62, 0.13, 0.15, 0.05, 0.05),
    State.CONFLICT: (0.13, 0.62, 0.13, 0.07, 0.05),
    State.DEVELOPMENT: (0.10, 0.13, 0.57, 0.15, 0.05),
    State.PERFORMANCE: (0.05, 0.08, 0.20, 0.62, 0.05),
    State.CLOSING: (0.03, 0.05, 0.10, 0.17, 0.65),
}
"""What a facilitator takes a phase for: right most of the time."""
SPREAD, GROUP_SPREAD = 0.9, 0.6
"""How much people differ within a group, and sessions from what a phase leads one to expect."""


class Course:
    """What one group goes through.

    Args:
        chance: theirs alone.
        sessions: how many there are.
    """

    def __init__(self, chance: Random, sessions: int) -> None:
        self._chance = chance
        self.states: list[State] = []
        self._moods: list[float] = []
        for number in range(sessions):
            self.states.append(self._step(sessions - 1 - number))
            self._moods.append(chance.gauss(0, GROUP_SPREAD))

    def answer(self, number: int, code: str, chance: Random) -> int:
        """What somebody answers to a question after session ``number`` (from 1): 1 to 5."""
        mean = _MEANS[self.states[number - 1]][code] + self._moods[number - 1]
        return _on_scale(chance.gauss(mean, SPREAD))

    def tension(self, number: int, chance: Random) -> int:
        """How much tension somebody feels in session ``number``: 1 to 5."""
        return _on_scale(chance.gauss(_TENSION[self.states[number - 1]], SPREAD))

    def seen_as(self, number: int, chance: Random) -> State:
        """What phase a facilitator sees in session ``number``."""
        return chance.choices(STATES, _SEEN_AS[self.states[number - 1]])[0]

    def _step(self, left: int) -> State:
        weights = _NEXT[self.states[-1]] if self.states else _FIRST
        if self._chance.random() < _CLOSING.get(left, 0.0):
            return State.CLOSING
        return self._chance.choices(STATES, weights)[0]


def _on_scale(value: float) -> int:
    return min(5, max(1, round(value)))
