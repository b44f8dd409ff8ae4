"""Why an estimate says what it says: the few things that weighed most, and what speaks against it.

Of the group's own answers the level is named and not how it moved: the level alone is weighed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkins.estimate import ESTIMABLE, Belief, Source, Term
from bot.groups.model import Phase

_NOTICEABLE = 0.05
"""How much (in logarithms) a thing must weigh to be named for a phase."""
_STRONG = 0.4
"""How much it must weigh to be named against."""
_MOST = 3
_MOST_EACH = 2
_LEAST = 2
"""With fewer in all, no phase is named: who guides knows more than we do."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that weighed.

    Attributes:
        source: where it comes from; what it says is in the session that the belief is about.
        about: the event, or what the question measures; else empty.
        weight: how much it speaks for the phase rather than for the other.
    """

    source: Source
    about: str
    weight: float


@dataclass(frozen=True, slots=True)
class Case:
    """What speaks for one phase rather than for the likeliest other, the heaviest first, and what most against it."""

    phase: Phase
    reasons: tuple[Reason, ...]
    against: Reason | None


def cases_for(beliefs: Sequence[Belief]) -> tuple[Case, ...]:
    """Return why the last of these beliefs names what it names: one case, or one for each of two phases.

    What went before is no reason where nothing is known of it.
    """
    last = beliefs[-1]
    known = bool(phases_before(beliefs))
    terms = [one for one in last.terms if known or one.source is not Source.EARLIER]
    return tuple(_case(last, phase, terms) for phase in last.named)


def phases_before(beliefs: Sequence[Belief]) -> tuple[Phase, ...]:
    """Return the phase of each session before the last of these, in order; one of which nothing is known is left out.

    That is the phase that a facilitator set, else what they saw, else what was likeliest.
    """
    return tuple(_phase(one) for one in beliefs[:-1] if one.seen.has_data or one.seen.confirmed)


def _phase(belief: Belief) -> Phase:
    likeliest = max(belief.seen.seen_as, key=lambda one: belief.chances[one], default=belief.most_likely)
    return belief.seen.confirmed or likeliest


def is_thin(cases: Sequence[Case]) -> bool:
    """Whether there is too little to name these phases by: each needs a reason of its own, and two in all."""
    reasons = [len(case.reasons) for case in cases]
    return sum(reasons) < _LEAST or not all(reasons)


def _case(belief: Belief, phase: Phase, terms: Sequence[Term]) -> Case:
    rivals = [one for one in (belief.named if len(belief.named) > 1 else ESTIMABLE) if one is not phase]
    rival = max(rivals, key=lambda one: belief.chances[one])
    weighed = sorted((_reason(term, phase, rival) for term in terms), key=lambda one: -one.weight)
    speaking = [one for one in weighed if one.weight >= _NOTICEABLE]
    against = weighed[-1] if weighed[-1].weight <= -_STRONG else None
    return Case(phase, tuple(speaking[: _MOST if len(belief.named) == 1 else _MOST_EACH]), against)


def _reason(term: Term, phase: Phase, rival: Phase) -> Reason:
    return Reason(term.source, term.about, term.weights[phase] - term.weights[rival])
