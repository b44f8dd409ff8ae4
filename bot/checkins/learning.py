"""What an outcome still tells a facilitator: how often a real change shows, and how often chance alone looks like one.

Simulated with a seed, on answers as groups give them: most between 3 and 5, with the means per phase and the spreads of
``content/estimate.toml`` (thought up, not measured).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from bot.checkins.model import Face
from bot.checkins.proof import Form, Rule
from bot.groups.model import Phase

ROUNDS = 10_000
REAL = 0.5
"""How far apart (in points) a group's level in two sessions must be to call it a change."""
SAME = 0.1
"""How near to call it no change."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What somebody learns from one form.

    Attributes:
        form: how it is called.
        answering: how many answered, both times.
        shown: the share of real changes that shows as another outcome, in the right direction.
        chance: the share of pairs without a change that shows as another outcome all the same.
    """

    form: str
    answering: int
    shown: float
    chance: float


@dataclass(frozen=True, slots=True)
class Pair:
    """The answers to one question in two sessions, and how much the group's level differs."""

    step: float
    before: tuple[int, ...]
    after: tuple[int, ...]


def pairs(
    means: Sequence[Mapping[Phase, float]], spreads: tuple[float, float], answering: int, seed: int
) -> list[Pair]:
    """Return pairs of sessions in two different phases.

    Args:
        means: for each question the mean by phase.
        spreads: how much groups differ in one phase, and people in one group.
        answering: how many answer.
        seed: the same seed gives the same pairs.
    """
    chance = Random(f"{seed}.{answering}")  # noqa: S311 - made-up answers, no secrets
    found = []
    for _ in range(ROUNDS):
        question = chance.choice(means)
        levels = [chance.gauss(question[phase], spreads[0]) for phase in chance.sample(sorted(question), 2)]
        first, second = (tuple(_answer(level, spreads[1], chance) for _ in range(answering)) for level in levels)
        found.append(Pair(levels[1] - levels[0], first, second))
    return found


def learnt(form: Form, made: Sequence[Pair]) -> Learnt:
    """Return what one form tells about these pairs."""
    answering = len(made[0].before)
    real = [pair for pair in made if abs(pair.step) >= REAL]
    same = [pair for pair in made if abs(pair.step) <= SAME]
    rule = cache(form.rule)
    right = sum(_moved(rule, pair) * pair.step > 0 for pair in real)
    wrong = sum(_moved(rule, pair) != 0 for pair in same)
    return Learnt(form.name, answering, right / len(real), wrong / len(same))


def _moved(rule: Rule, pair: Pair) -> int:
    """1 if the outcome went up, -1 if it went down, 0 if it stayed or nothing was shown."""
    before, after = (rule(sum(answers), len(answers)) for answers in (pair.before, pair.after))
    if before is None or after is None:
        return 0
    return (after > before) - (after < before)


def _answer(level: float, spread: float, chance: Random) -> int:
    return min(int(max(Face)), max(int(min(Face)), round(chance.gauss(level, spread))))
