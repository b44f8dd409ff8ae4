"""What can be concluded from what a group is said to have given: named or not, for every number of people.

Counted out as in :mod:`bot.checkins.proof`. Somebody who watches is taken to know the rule, the number of members, and
of none, one or two of them what they chose or that they said nothing; in the sharpest case also who answered.

One thing to choose is enough to look at: with the same people answering, what is said of the others neither asks nor
forbids anything of this one, so what is left for somebody is all that is left of each thing by itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.checkins.model import MINIMUM
from bot.checkins.proof import INSIDERS, SILENT
from bot.checkins.publication import GIFTS_FROM, is_named

Naming = Callable[[int, int], bool]
"""From how many chose something and how many answered to whether it is named."""
NO, YES = 1, 2
"""Answered without choosing it, and with; beside :data:`bot.checkins.proof.SILENT`."""
_SAID = (NO, YES)


@dataclass(frozen=True, slots=True)
class GiftBetrayal:
    """A situation in which it follows what a certain person chose, or that they did not answer.

    Attributes:
        members: how many the group has.
        answers: how many answered, where it is known who did; else None.
        known: what somebody knows of others.
        named: whether it was named.
        left: what another person can then only have said.
    """

    members: int
    answers: int | None
    known: tuple[int, ...]
    named: bool
    left: int


def gift_betrayals(members: int, naming: Naming = is_named) -> Iterator[GiftBetrayal]:
    """Yield every situation that betrays somebody in a group of this size; in all numbers of answers, known or not."""
    for insiders in INSIDERS:
        for answers in range(insiders + 1, members + 1):
            yield from _betrayals(members, answers, insiders, naming)
        yield from _betrayals(members, None, insiders, naming)


def _betrayals(members: int, answers: int | None, insiders: int, naming: Naming) -> Iterator[GiftBetrayal]:
    """The same for one number of answers; None: nobody knows who answered."""
    values = (SILENT, *_SAID) if answers is None else _SAID
    rest = (members if answers is None else answers) - insiders - 1
    for known in itertools.combinations_with_replacement(values, insiders):
        left: dict[bool, set[int]] = {}
        for value in values:
            fixed = [one for one in (*known, value) if one != SILENT]
            for others in range(rest + 1) if answers is None else (rest,):
                for chose in range(others + 1):
                    named = naming(fixed.count(YES) + chose, len(fixed) + others)
                    left.setdefault(named, set()).add(value)
        for named, possible in left.items():
            if len(possible) == 1:
                yield GiftBetrayal(members, answers, known, named, *possible)


@dataclass(frozen=True, slots=True)
class GiftVerdict:
    """What was found of naming gifts, and asking for them, from some number on.

    Attributes:
        fewest: from how many answers something is named, and how many members must have to be asked.
        broken: of each number of members that betrays somebody, the first situation in which it does.
        all_answered: the numbers of members in which something named tells that everybody answered.
    """

    fewest: int
    broken: tuple[GiftBetrayal, ...]
    all_answered: tuple[int, ...]


def gift_verdicts(sizes: Sequence[int]) -> Iterator[GiftVerdict]:
    """Yield a verdict on each number of answers that we could name from, and on ours last."""
    for fewest in range(MINIMUM, GIFTS_FROM):
        yield _verdict(fewest, sizes, partial(_is_named_from, fewest))
    yield _verdict(GIFTS_FROM, sizes, is_named)


def _is_named_from(fewest: int, chose: int, answers: int) -> bool:
    return answers >= fewest and chose >= MINIMUM


def _verdict(fewest: int, sizes: Sequence[int], naming: Naming) -> GiftVerdict:
    asked = [members for members in sizes if members >= fewest]
    found = (next(gift_betrayals(members, naming), None) for members in asked)
    return GiftVerdict(
        fewest,
        tuple(one for one in found if one is not None),
        tuple(members for members in asked if _tells_that_all_answered(members, naming)),
    )


def _tells_that_all_answered(members: int, naming: Naming) -> bool:
    return not any(naming(chose, answers) for answers in range(members) for chose in range(answers + 1))
