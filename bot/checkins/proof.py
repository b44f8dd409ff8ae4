"""What can be concluded from an outcome: every possible group of answers, looked at from outside and from inside.

Pure counting, no sampling. What is shown follows from how many answered and what their answers add up to, so groups
need not be walked through one by one: for everything somebody may know, it is enough to know which sums the others
can still make. ``tests/checkins/test_proof.py`` holds this against walking through them one by one.

Somebody who watches is taken to know the rule, the number of members, and the answers of none, one or two of them
(their own and a friend's). Two sharpnesses:

* *counted*: they know besides who answered. No channel of ours says so; it is the sharpest case.
* not counted: any other member may have said nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from bot.checkins.model import MINIMUM, Face
from bot.checkins.publication import CUTS, band_of_sum

SILENT = 0
"""In the place of an answer: somebody who said nothing, or skipped."""
ANSWERS = tuple(int(face) for face in Face)
CRITICAL = frozenset({1, 2})
"""The answers that may never be laid at anybody's door."""
INSIDERS = (0, 1, 2)
"""How many people's answers somebody may know."""
LEAST_LEFT = 3
"""The fewest possible answers that must be left for everybody, for who sees nothing but outcomes."""
SIZES = range(MINIMUM, 31)
"""The numbers of members for which the rule was chosen."""

Shown: TypeAlias = "int | Fraction | None"
Rule: TypeAlias = Callable[[int, int], Shown]
"""From the sum of the answers and their number to what is shown; None says "too few"."""
Known: TypeAlias = tuple[int, ...]
Left: TypeAlias = Mapping[tuple[Shown, Known], frozenset[int]]
"""For all that can be seen (what is shown, which answers are known): what another person's answer may still be."""
LeftOfTwo: TypeAlias = Mapping[tuple[tuple[Shown, Shown], Known], frozenset[int]]
"""As ``Left``, for two outcomes."""


@dataclass(frozen=True)
class Form:
    """A way to show an outcome.

    Attributes:
        name: how we call it in a table.
        rule: what is shown.
    """

    name: str
    rule: Rule


def _with_cuts(*cuts: Fraction) -> Rule:
    def rule(total: int, count: int) -> Shown:
        return None if count < MINIMUM else sum(total >= cut * count for cut in cuts)

    return rule


def _mean(total: int, count: int) -> Shown:
    return None if count < MINIMUM else Fraction(total, count)


def _tenths(total: int, count: int) -> Shown:
    return None if count < MINIMUM else round(Fraction(total, count), 1)


def _ours(total: int, count: int) -> Shown:
    band = band_of_sum(total, count)
    return None if band is None else band.rank


def _form(*tenths: int) -> Form:
    return Form(_name(cuts := [Fraction(one, 10) for one in tenths]), _with_cuts(*cuts))


def _name(cuts: Sequence[Fraction]) -> str:
    return " / ".join(f"{float(cut):.1f}" for cut in cuts)


OURS = Form(_name(CUTS), _ours)
"""What we do: the rule of :mod:`bot.checkins.publication` itself."""
OTHERS = (
    _form(32, 38, 44),
    _form(30),
    _form(25, 35),
    Form("mean in tenths", _tenths),
    Form("mean", _mean),
)
"""What we could have done: a finer form that holds as well, and four that do not."""


class Enumeration:
    """Everything that can be seen and concluded under one rule.

    Args:
        rule: what is shown.
    """

    def __init__(self, rule: Rule) -> None:
        self._rule = cache(rule)
        self._window = cache(self._shown_for)
        self._pairs = cache(self._pairs_for)

    def left(self, members: int, insiders: int, *, counted: bool) -> Left:
        """Return what another person's answer may still be, for all that somebody may see and know.

        Args:
            members: how many are in the group.
            insiders: how many of them the watcher knows the answers of.
            counted: whether everybody answered and the watcher knows it; else anybody may have said nothing.
        """
        found: dict[tuple[Shown, Known], set[int]] = {}
        values = ANSWERS if counted else (SILENT, *ANSWERS)
        rest = members - insiders - 1
        for known in itertools.combinations_with_replacement(values, insiders):
            for value in values:
                fixed, total = _answering(*known, value), sum(known) + value
                others = (rest,) if counted else range(rest + 1)
                for shown in frozenset[Shown]().union(*(self._window(fixed, total, free) for free in others)):
                    found.setdefault((shown, known), set()).add(value)
        return {seen: frozenset(possible) for seen, possible in found.items()}

    def _shown_for(self, fixed: int, total: int, free: int) -> frozenset[Shown]:
        """All that may be shown when ``fixed`` answers add up to ``total`` and ``free`` others are anything."""
        sums = range(total + free * min(ANSWERS), total + free * max(ANSWERS) + 1)
        return frozenset(self._rule(one, fixed + free) for one in sums)

    def bet(self, answering: int, insiders: int) -> Fraction:
        """Return the highest chance with which a critical answer of somebody else can be guessed.

        For this number alone a belief is needed beforehand; it takes all combinations of answers for equally likely,
        so that a guess without looking is right two times in five.
        """
        ways = _ways(answering - insiders - 1)
        best = Fraction(0)
        for known in itertools.combinations_with_replacement(ANSWERS, insiders):
            every: dict[Shown, int] = {}
            critical: dict[Shown, int] = {}
            for value, (total, count) in itertools.product(ANSWERS, ways.items()):
                shown = self._rule(sum(known) + value + total, answering)
                every[shown] = every.get(shown, 0) + count
                if value in CRITICAL:
                    critical[shown] = critical.get(shown, 0) + count
            best = max(best, *(Fraction(critical.get(shown, 0), count) for shown, count in every.items()))
        return best

    def after_a_newcomer(self, members: int, insiders: int, *, counted: bool, fewest: int = 0) -> dict[str, LeftOfTwo]:
        """Return what two outcomes leave if everybody said the same twice and one person joined in between.

        Nobody can know that everybody said the same; this is what somebody finds who takes it for granted. What holds
        for a newcomer holds for somebody who left: the same two outcomes in the other order.

        Args:
            members: how many there were before the newcomer.
            insiders: how many of them the watcher knows the answers of.
            counted: whether everybody answered and the watcher knows it; else any number may have.
            fewest: of how many the watcher knows that they answered the second time, whoever they were.

        Returns:
            Under ``newcomer`` what may be left for the newcomer, under ``other`` for anybody else.
        """
        newcomer: dict[tuple[tuple[Shown, Shown], Known], set[int]] = {}
        other: dict[tuple[tuple[Shown, Shown], Known], set[int]] = {}
        values = ANSWERS if counted else (SILENT, *ANSWERS)
        rest = members - insiders - 1
        for known in itertools.combinations_with_replacement(values, insiders):
            for value, new in itertools.product(values, values):
                fixed, total = _answering(*known, value), sum(known) + value
                needed = max(0, fewest - fixed - _answering(new))
                others = (rest,) if counted else range(needed, rest + 1)
                pairs = (self._pairs(fixed, total, free, new) for free in others)
                for both in frozenset[tuple[Shown, Shown]]().union(*pairs):
                    newcomer.setdefault((both, known), set()).add(new)
                    other.setdefault((both, known), set()).add(value)
        return {
            "newcomer": {seen: frozenset(possible) for seen, possible in newcomer.items()},
            "other": {seen: frozenset(possible) for seen, possible in other.items()},
        }

    def _pairs_for(self, fixed: int, total: int, free: int, new: int) -> frozenset[tuple[Shown, Shown]]:
        """As :meth:`_shown_for`, twice: the second time ``new`` has come with it."""
        count = fixed + free
        sums = range(total + free * min(ANSWERS), total + free * max(ANSWERS) + 1)
        return frozenset((self._rule(one, count), self._rule(one + new, count + _answering(new))) for one in sums)


def _answering(*values: int) -> int:
    return sum(value != SILENT for value in values)


@cache
def _ways(answers: int) -> Mapping[int, int]:
    """For each sum that ``answers`` answers can make, in how many ways."""
    found = {0: 1}
    for _ in range(answers):
        longer: dict[int, int] = {}
        for (total, count), value in itertools.product(found.items(), ANSWERS):
            longer[total + value] = longer.get(total + value, 0) + count
        found = longer
    return found


@dataclass(frozen=True)
class Case:
    """A situation in which something can be concluded.

    Attributes:
        answering: how many answered.
        known: the answers that somebody knows.
        shown: what was shown.
        left: what another person's answer may then still be.
    """

    answering: int
    known: Known
    shown: Shown
    left: frozenset[int]


@dataclass(frozen=True)
class Counted:
    """What can be concluded by who knows which people answered.

    Attributes:
        kept: by number of known answers (0, 1, 2) the case that leaves fewest answers.
        critical: a case in which somebody's answer must have been critical, if there is one.
        bets: by number of known answers the best guess that somebody was critical (see :meth:`Enumeration.bet`).
    """

    kept: tuple[Case, ...]
    critical: Case | None
    bets: tuple[Fraction, ...]


@dataclass(frozen=True)
class Verdict:
    """What can be concluded in a group of this many members.

    Attributes:
        members: how many there are.
        everybody: for who knows that all of them answered.
        worst: for who knows who answered, with the number of answers that tells most.
        hidden: a case in which somebody's answer must have been critical although nobody knows who answered.
        silent: a case in which a certain person cannot have answered, if there is one.
        all_answered: whether an outcome can tell, without knowing any answer, that everybody answered.
    """

    members: int
    everybody: Counted
    worst: Counted
    hidden: Case | None
    silent: Case | None
    all_answered: bool

    @property
    def critical(self) -> Case | None:
        """A case in which somebody's answer must have been critical, if there is one."""
        return self.worst.critical or self.hidden

    @property
    def holds(self) -> bool:
        """Whether all that we promise holds for this number of members."""
        return self.critical is None and self.silent is None and len(self.worst.kept[0].left) >= LEAST_LEFT


def verdicts(form: Form, sizes: Sequence[int] = SIZES) -> Iterator[Verdict]:
    """Yield a verdict for each number of members in ``sizes``.

    Raises:
        ValueError: a size is under the fewest members that are asked at all.
    """
    if min(sizes) < MINIMUM:
        raise ValueError(f"groups under {MINIMUM} members are not asked")
    seen = Enumeration(form.rule)
    counted = {one: _counted(seen, one) for one in range(MINIMUM, max(sizes) + 1)}
    for members in sizes:
        yield _verdict(seen, members, [counted[one] for one in range(MINIMUM, members + 1)])


def _counted(seen: Enumeration, answering: int) -> Counted:
    cases = [_cases(answering, seen.left(answering, insiders, counted=True)) for insiders in INSIDERS]
    return Counted(
        kept=tuple(min(found, key=_sharpness) for found in cases),
        critical=next((case for found in cases for case in found if case.left <= CRITICAL), None),
        bets=tuple(seen.bet(answering, insiders) for insiders in INSIDERS),
    )


def _verdict(seen: Enumeration, members: int, counted: Sequence[Counted]) -> Verdict:
    nobody_known, *_ = hidden = [_cases(members, seen.left(members, one, counted=False)) for one in INSIDERS]
    flat = [case for found in hidden for case in found]
    return Verdict(
        members=members,
        everybody=counted[-1],
        worst=_worst(counted),
        hidden=next((case for case in flat if case.left <= CRITICAL), None),
        silent=next((case for case in flat if case.left == {SILENT}), None),
        all_answered=any(SILENT not in case.left for case in nobody_known),
    )


def _worst(counted: Sequence[Counted]) -> Counted:
    return Counted(
        kept=tuple(min((one.kept[insiders] for one in counted), key=_sharpness) for insiders in INSIDERS),
        critical=next((one.critical for one in counted if one.critical is not None), None),
        bets=tuple(max(one.bets[insiders] for one in counted) for insiders in INSIDERS),
    )


def _cases(answering: int, left: Left) -> list[Case]:
    return [Case(answering, known, shown, possible) for (shown, known), possible in left.items()]


def _sharpness(case: Case) -> tuple[int, int, Known]:
    """Fewest answers left first; of equals, those that say the worst of somebody."""
    return len(case.left), sum(case.left), case.known


def newcomers_betrayed(form: Form, sizes: Sequence[int], *, counted: bool, fewest: int = 0) -> tuple[int, ...]:
    """Return the numbers of members in which a newcomer's (or anybody's) critical answer shows in two outcomes.

    Only for who takes for granted that everybody else said the same twice; see :meth:`Enumeration.after_a_newcomer`.
    """
    seen = Enumeration(form.rule)
    return tuple(
        members
        for members in sizes
        if any(
            possible <= CRITICAL
            for insiders in INSIDERS
            for left in seen.after_a_newcomer(members, insiders, counted=counted, fewest=fewest).values()
            for possible in left.values()
        )
    )
