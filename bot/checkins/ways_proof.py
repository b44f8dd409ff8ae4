"""What can be concluded where answers came in another way too: slips that were counted, a circle, votes in a chat.

Counted out as in :mod:`bot.checkins.proof`, over sums instead of groups. Somebody who watches knows besides how many
answers came in which way. Two things keep the count small and whole:

* what is added up to private answers is at most five fewer than those, so with 30 members never more than 25 answers;
* of more than that only the word counts (the heaps are judged apart), and there are three words: one heap for each
  stands for every heap, however large.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial, reduce
from operator import or_

from bot.checkins.model import MINIMUM, Band
from bot.checkins.proof import ANSWERS, CRITICAL, INSIDERS, OURS, SILENT, Enumeration
from bot.checkins.publication import band_of_heaps, poll_minimum
from bot.checkins.ways import Heap

Together = Callable[[Heap, Heap], Band | None]
"""From what came in privately and what somebody may know to the word that is shown."""
MOST_GUIDES = 4
"""Of how many who guide a group, and may all vote and tell each other, polls are looked at."""
_NOTHING = 1
"""In a set of what may be shown, as bits: too few answers. The words stand in the bits above it, lowest first."""
_WORDS = (2, 4, 8)
_Told = tuple[int, int]
"""How many further answers somebody knows, and what they add up to: more of them is never looked at."""


@dataclass(frozen=True, slots=True)
class Betrayal:
    """A situation in which somebody's answer must have been critical, or a certain person cannot have answered.

    Attributes:
        private: how many answered privately (of a silence: how many members there are).
        known: how many answers came in where somebody may know them.
        total: what those add up to, if they are known.
        told: how many further answers somebody knows, and what they add up to.
        shown: what was shown, or one of that.
    """

    private: int
    known: int
    total: int | None
    told: _Told
    shown: Band | None


@dataclass(frozen=True, slots=True)
class WayVerdict:
    """What was found of one other way to answer.

    Attributes:
        name: what it is, for a table.
        looked_at: what was counted out.
        found: a situation in which it betrays somebody, if there is one.
    """

    name: str
    looked_at: str
    found: Betrayal | None


class Heaps:
    """All that can be concluded from two heaps under one rule.

    Args:
        together: the rule.
    """

    def __init__(self, together: Together = band_of_heaps) -> None:
        self._together = together

    def _bits(self, fixed: int, answers: int, free: int, known: Heap) -> int:
        """All that may be shown when ``free`` of the private answers are anything and the others add up to ``fixed``.

        A higher sum is never shown as a lower word, and every sum between can be made: the ends tell the rest.
        """
        low, high = (self._together(Heap(fixed + face * free, answers), known) for face in (ANSWERS[0], ANSWERS[-1]))
        if low is None or high is None:
            return _NOTHING
        return sum(_WORDS[low.rank : high.rank + 1])

    def critical(self, private: int, insiders: Sequence[int] = INSIDERS) -> Iterator[Betrayal]:
        """What who knows the whole known heap, and as many private answers, concludes of a private answer."""
        for known, told in itertools.product(_known(private), _told(insiders)):
            free = private - told[0] - 1
            left = {value: self._bits(told[1] + value, private, free, known) for value in ANSWERS}
            yield from _betrayals(left, CRITICAL, Betrayal(private, known.answers, known.total, told, None))

    def silence(self, sizes: Sequence[int]) -> Iterator[Betrayal]:
        """What who knows the whole known heap, and up to two members' answers or silence, concludes of a silence."""
        for known in _known(max(sizes)):
            reached = {
                (count, total): self._reached(count, total, max(sizes), known)
                for count in range(max(INSIDERS) + 2)
                for total in range(count, 5 * count + 1)
            }
            for members, insiders in itertools.product(sizes, INSIDERS):
                others = members - insiders - 1
                for count in range(insiders + 1):
                    for total in range(count, 5 * count + 1):
                        left = {value: reached[count + 1, total + value][others] for value in ANSWERS}
                        left[SILENT] = reached[count, total][others]
                        case = Betrayal(members, known.answers, known.total, (count, total), None)
                        yield from _betrayals(left, frozenset({SILENT}), case)

    def _reached(self, count: int, total: int, most: int, known: Heap) -> Sequence[int]:
        """By the most others that may answer besides ``count`` known ones: all that may be shown."""
        each = (self._bits(total, count + others, others, known) for others in range(most))
        return list(itertools.accumulate(each, or_))

    def in_circle(self, circle: int, private: int) -> Iterator[Betrayal]:
        """What who knows up to two answers, of the circle or private, concludes of another answer in the circle."""
        sums = range(circle, 5 * circle + 1)
        for beside in _told(INSIDERS):
            if beside[0] > private:
                continue
            shown = {one: self._bits(beside[1], private, private - beside[0], Heap(one, circle)) for one in sums}
            for inside in _told(INSIDERS):
                free = circle - inside[0] - 1
                if free < 0 or inside[0] + beside[0] > max(INSIDERS):
                    continue
                left = {
                    value: reduce(or_, (shown[inside[1] + value + rest] for rest in range(free, 5 * free + 1)))
                    for value in ANSWERS
                }
                case = Betrayal(private, circle, None, (inside[0] + beside[0], inside[1] + beside[1]), None)
                yield from _betrayals(left, CRITICAL, case)


@cache
def _known(private: int) -> Sequence[Heap]:
    """Every heap that somebody may know, as far as it makes a difference beside at most so many private answers."""
    most = max(private - MINIMUM, MINIMUM)
    each = [Heap(total, answers) for answers in range(1, most + 1) for total in range(answers, 5 * answers + 1)]
    low, middle, high = (Heap(face * (most + 1), most + 1) for face in (1, 4, 5))
    return [*each, low, middle, high]


@cache
def _told(insiders: Sequence[int]) -> Sequence[_Told]:
    """All that so many people's answers may add up to."""
    return sorted((one, total) for one in insiders for total in range(one * min(ANSWERS), one * max(ANSWERS) + 1))


def _betrayals(left: Mapping[int, int], secret: frozenset[int], case: Betrayal) -> Iterator[Betrayal]:
    """The case with what is shown for no other answers than the secret ones; too few answers never tells an answer."""
    inside = reduce(or_, (bits for value, bits in left.items() if value in secret))
    outside = reduce(or_, (bits for value, bits in left.items() if value not in secret))
    bits = inside & ~outside
    if bits:
        shown = next((band for band, bit in zip(Band, _WORDS, strict=True) if bits & bit), None)
        yield Betrayal(case.private, case.known, case.total, case.told, shown)


def votes_betray(votes: Sequence[int], guides: int) -> Betrayal | None:
    """A case in which all who guide, and two more, conclude a critical vote from a poll; None if there is none."""
    seen = Enumeration(OURS.rule)
    for many in votes:
        for (shown, known), possible in seen.left(many, guides + max(INSIDERS), counted=True).items():
            if possible <= CRITICAL and isinstance(shown, int):
                return Betrayal(many, 0, None, (len(known), sum(known)), list(Band)[shown])
    return None


def votes_beside_slips(most: int) -> Iterator[Betrayal]:
    """What all who guide, who voted and know all slips, and two members conclude together of another's vote.

    The slips by themselves need no more of them than without polls: to who counted them they tell nothing, and who
    handed one in knows two of them at most. Who knows less than these concludes no more.
    """
    for guides in range(1, MOST_GUIDES + 1):
        heaps = Heaps(partial(band_of_heaps, minimum=poll_minimum(guides)))
        for votes in range(poll_minimum(guides), most + guides + 1):
            yield from heaps.critical(votes, (guides + max(INSIDERS),))


def way_verdicts(sizes: Sequence[int], together: Together = band_of_heaps) -> Iterator[WayVerdict]:
    """Yield a verdict on each other way, for groups of these numbers of members and heaps of any size.

    Args:
        sizes: the numbers of members; so many at most answer privately.
        together: how two heaps become a word; another than ours to see what would fail.
    """
    most, heaps = max(sizes), Heaps(together)
    private = range(MINIMUM, most + 1)
    all_known = "who knows all slips (or all of the circle)"
    many = "any number of them"
    found: Iterator[Betrayal] = (case for answers in private for case in heaps.critical(answers))
    looked = f"{many}, {MINIMUM}-{most} private answers, up to two of them known"
    yield WayVerdict(f"{all_known}: a private answer", looked, next(found, None))
    found = heaps.silence(sizes)
    looked = f"{many}, {min(sizes)}-{most} members, up to two of them known"
    yield WayVerdict(f"{all_known}: a member's silence", looked, next(found, None))
    rounds = itertools.product(range(1, most + 1), (0, *private))
    found = (case for circle, answers in rounds for case in heaps.in_circle(circle, answers))
    looked = f"1-{most} in the circle, 0 or {MINIMUM}-{most} private answers"
    name = "who knows two answers, in the circle or private: another in the circle"
    yield WayVerdict(name, looked, next(found, None))
    polls = (votes_betray(range(poll_minimum(one), most + one + 1), one) for one in range(1, MOST_GUIDES + 1))
    looked = f"1-{MOST_GUIDES} guides who all vote, up to {most} members"
    vote = next((one for one in polls if one is not None), None)
    yield WayVerdict("all who guide and two members together: a vote", looked, vote)
    name = "the same, who know all slips (or all of the circle) besides: a vote"
    yield WayVerdict(name, f"{looked}, {many}", next(votes_beside_slips(most), None))
