"""Which phase a group may be in: a chance for each phase, and what speaks for it. Decides nothing for anybody.

A chance per phase is more honest than one name, because phases flow into each other (Chang et al. 2003). Session by
session: what the session before leads one to expect, then what happened in between, then the calendar, and then what
the group showed (bands) and what facilitators saw. All figures come from ``content/estimate.toml``; they were
thought up, not measured.

A band and not a mean is what we know of the group. Its chance in a phase is the chance that a mean of so many answers
lies between the cuts of :mod:`bot.checkins.publication`, over all numbers of answers that so many members may give.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TypeAlias

import msgspec

from bot.checkins.model import MINIMUM, Band
from bot.checkins.publication import CUTS
from bot.groups.model import Phase

ESTIMABLE: tuple[Phase, ...] = tuple(phase for phase in Phase if phase is not Phase.PREPARATION)
"""The phases that can be estimated; preparation is over when a group first meets."""
_NEVER = 1e-9
"""Instead of a chance of nothing, so that a logarithm exists."""

Chances: TypeAlias = Mapping[Phase, float]
"""A chance for each of ``ESTIMABLE``; together 1."""


class Event(StrEnum):
    """What may set a group back a phase."""

    NEWCOMER = "nieuwe-deelnemer"
    OTHER_GUIDE = "andere-begeleider"
    LONG_BREAK = "lange-pauze"


class Numbers(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of the estimate, as ``content/estimate.toml`` explains them."""

    first: Chances
    moves: Mapping[Phase, Chances]
    closing: Mapping[int, float]
    """Sessions that are left after this one → the chance of closing; none where it is not named."""
    events: Mapping[Event, Mapping[Phase, float]]
    expected: Mapping[str, Mapping[Phase, float]]
    """The mean answer, by what a question measures and by phase."""
    tension: Mapping[Phase, float]
    seen_as: Mapping[Phase, Chances]
    """The real phase → what facilitators take it for."""
    behaviours: Mapping[str, Mapping[Phase, float]] = {}
    """A behaviour's code → how often facilitators name it in each phase as what struck them most."""
    group_sd: float
    person_sd: float
    tension_sd: float
    answering: float
    """The share of members that usually answers."""
    group_weight: float
    behaviour_weight: float
    quiet_after: int
    quiet_weight: float
    confirmed: float
    named_from: float
    same_for: int
    starts_after: int
    least_sessions: int
    break_days: int


@dataclass(frozen=True, slots=True)
class Observation:
    """What is known of one session.

    Attributes:
        number: the how manyth of the group.
        left: how many sessions come after it, or None when that is not known.
        members: how many the group had when it was asked.
        bands: what the group showed, by what the question measures.
        all_high: whether every question that was asked came out high.
        tension: what each facilitator felt, 1 to 5.
        seen_as: what phase each facilitator saw; who did not know is left out.
        behaviours: what struck each facilitator most, by code; who named nothing is left out.
        events: what happened since the session before.
        confirmed: the phase that a facilitator set afterwards.
    """

    number: int
    left: int | None = None
    members: int = 0
    bands: Mapping[str, Band] = field(default_factory=dict)
    all_high: bool = False
    tension: tuple[int, ...] = ()
    seen_as: tuple[Phase, ...] = ()
    behaviours: tuple[tuple[str, ...], ...] = ()
    events: frozenset[Event] = frozenset()
    confirmed: Phase | None = None

    @property
    def has_data(self) -> bool:
        """Whether anybody said anything."""
        return bool(self.bands or self.tension or self.seen_as or self.behaviours)

    @property
    def is_quiet(self) -> bool:
        """Whether all is high and nobody spoke of tension: fine, or polite. Who did not look back did not either."""
        return self.all_high and set(self.tension) <= {1}


class Source(StrEnum):
    """Where a reason comes from."""

    EARLIER = "earlier"
    """What the sessions before lead one to expect."""
    EVENT = "event"
    CALENDAR = "calendar"
    GROUP = "group"
    TENSION = "tension"
    SEEN = "seen"
    BEHAVIOUR = "behaviour"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that makes phases more or less likely.

    Attributes:
        source: where it comes from.
        about: the event, or what the question measures; else empty.
        weights: by phase the logarithm of its factor; only differences mean something.
    """

    source: Source
    about: str
    weights: Mapping[Phase, float]


@dataclass(frozen=True, slots=True)
class Belief:
    """What may be thought after a session.

    Attributes:
        seen: the session.
        chances: for each phase; together 1.
        terms: all that led to it.
        named: the one phase to name, or the two between which the group may be, in their usual order; empty while
            there is too little to say anything.
        quiet: whether all was high and nobody spoke of tension for so long that it counts for less.
        certain: whether the group itself was heard this time.
    """

    seen: Observation
    chances: Chances
    terms: tuple[Term, ...]
    named: tuple[Phase, ...]
    quiet: bool
    certain: bool

    @property
    def most_likely(self) -> Phase:
        """The phase with the highest chance."""
        return max(ESTIMABLE, key=lambda phase: self.chances[phase])


def beliefs(observations: Sequence[Observation], numbers: Numbers) -> list[Belief]:
    """Return what may be thought after each of a group's sessions, in order."""
    found: list[Belief] = []
    naming = _Naming(numbers)
    before: Chances | None = None
    quiet_for = 0
    for seen in observations:
        quiet_for = quiet_for + 1 if seen.is_quiet else 0
        quiet = quiet_for >= numbers.quiet_after
        terms = (*_expectation(before, seen, numbers), *_evidence(seen, numbers, quiet=quiet))
        chances = _chances(terms)
        named = naming.after(seen, chances)
        found.append(Belief(seen, chances, terms, named, quiet, bool(seen.bands)))
        before = chances if seen.confirmed is None else confirmed(chances, seen.confirmed, numbers)
    return found


def confirmed(chances: Chances, phase: Phase, numbers: Numbers) -> Chances:
    """Return the chances after a facilitator said which phase it is; the others share what is left as they did."""
    rest = sum(chances[other] for other in ESTIMABLE if other is not phase)
    share = (1 - numbers.confirmed) / max(rest, _NEVER)
    return _normal({one: numbers.confirmed if one is phase else chances[one] * share for one in ESTIMABLE})


def _expectation(before: Chances | None, seen: Observation, numbers: Numbers) -> list[Term]:
    """What is expected before anybody says anything: from the session before, from events, from the calendar."""
    if before is None:
        expected = dict(numbers.first)
    else:
        expected = {to: sum(before[one] * numbers.moves[one][to] for one in ESTIMABLE) for to in ESTIMABLE}
    terms = [_term(Source.EARLIER, expected)]
    for event in sorted(seen.events):
        factors = {phase: numbers.events[event].get(phase, 1.0) for phase in ESTIMABLE}
        terms.append(_term(Source.EVENT, factors, event))
        expected = {phase: expected[phase] * factors[phase] for phase in ESTIMABLE}
    closing = numbers.closing.get(seen.left, 0.0) if seen.left is not None else 0.0
    return [*terms, _term(Source.CALENDAR, _by_calendar(_normal(expected), closing))]


def _by_calendar(expected: Chances, closing: float) -> dict[Phase, float]:
    """The factors that make the chance of closing what the calendar says; the others keep their proportions."""
    others = max(1 - expected[Phase.CLOSING], _NEVER)
    factors = dict.fromkeys(ESTIMABLE, (1 - closing) / others)
    factors[Phase.CLOSING] = closing / max(expected[Phase.CLOSING], _NEVER)
    return factors


def _evidence(seen: Observation, numbers: Numbers, *, quiet: bool) -> list[Term]:
    """What the group showed and what facilitators saw. What is missing is left out, never filled in."""
    weight = numbers.group_weight * (numbers.quiet_weight if quiet else 1.0)
    terms = [
        _term(
            Source.GROUP,
            {phase: chance_of(band, means[phase], seen.members, numbers) ** weight for phase in ESTIMABLE},
            measures,
        )
        for measures, band in seen.bands.items()
        if (means := numbers.expected.get(measures)) is not None
    ]
    if seen.tension:
        terms.append(_term(Source.TENSION, {phase: _tension(seen, phase, numbers) for phase in ESTIMABLE}))
    if seen.seen_as:
        terms.append(_term(Source.SEEN, {phase: _seen(seen, phase, numbers) for phase in ESTIMABLE}))
    if seen.behaviours:
        terms.append(_term(Source.BEHAVIOUR, {phase: _behaved(seen, phase, numbers) for phase in ESTIMABLE}))
    return terms


def _tension(seen: Observation, phase: Phase, numbers: Numbers) -> float:
    """How well what was felt fits; several facilitators count together as one."""
    distances = (((one - numbers.tension[phase]) / numbers.tension_sd) ** 2 for one in seen.tension)
    return math.exp(-sum(distances) / 2 / len(seen.tension))


def _seen(seen: Observation, phase: Phase, numbers: Numbers) -> float:
    """How often facilitators see what these saw; several count together as one."""
    return math.prod(max(numbers.seen_as[phase][one], _NEVER) for one in seen.seen_as) ** (1 / len(seen.seen_as))


def _behaved(seen: Observation, phase: Phase, numbers: Numbers) -> float:
    """How often such behaviour is named in this phase; several facilitators count together as one.

    What was not named says nothing: only what struck most is asked for. A behaviour that the figures no longer know
    says nothing either.
    """
    known = (numbers.behaviours[code] for codes in seen.behaviours for code in codes if code in numbers.behaviours)
    fit = math.prod(max(chances[phase], _NEVER) for chances in known)
    return fit ** (numbers.behaviour_weight / len(seen.behaviours))


def chance_of(band: Band, mean: float, members: int, numbers: Numbers) -> float:
    """Return the chance of a band where a phase leads one to expect this mean.

    How many answered is not known: at least the fewest that are shown, at most all; each number counts as often as
    it would come about if everybody answers with the usual chance.
    """
    sds = (numbers.group_sd, numbers.person_sd)
    return sum(part * _inside(band, mean, answers, sds) for answers, part in _plausible(members, numbers.answering))


@cache
def _plausible(members: int, answering: float) -> tuple[tuple[int, float], ...]:
    most = max(members, MINIMUM)
    parts = {
        answers: math.comb(most, answers) * answering**answers * (1 - answering) ** (most - answers)
        for answers in range(MINIMUM, most + 1)
    }
    total = sum(parts.values())
    return tuple((answers, part / total) for answers, part in parts.items())


@cache
def _inside(band: Band, mean: float, answers: int, sds: tuple[float, float]) -> float:
    group_sd, person_sd = sds
    sd = math.sqrt(group_sd**2 + person_sd**2 / answers)
    edges = (-math.inf, *(float(cut) for cut in CUTS), math.inf)
    return _below(edges[band.rank + 1], mean, sd) - _below(edges[band.rank], mean, sd)


def _below(edge: float, mean: float, sd: float) -> float:
    return (1 + math.erf((edge - mean) / sd / math.sqrt(2))) / 2


def _term(source: Source, factors: Mapping[Phase, float], about: str = "") -> Term:
    return Term(source, about, {phase: math.log(max(factors[phase], _NEVER)) for phase in ESTIMABLE})


def _chances(terms: Sequence[Term]) -> Chances:
    sums = {phase: sum(term.weights[phase] for term in terms) for phase in ESTIMABLE}
    top = max(sums.values())
    return _normal({phase: math.exp(one - top) for phase, one in sums.items()})


def _normal(weights: Mapping[Phase, float]) -> Chances:
    total = sum(weights.values())
    return {phase: weights[phase] / total for phase in ESTIMABLE}


class _Naming:
    """Which phase to name; slow to change its mind, so that one odd session does not turn everything round."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._phase: Phase | None = None
        self._candidate: Phase | None = None
        self._times = 0
        self._with_data = 0

    def after(self, seen: Observation, chances: Chances) -> tuple[Phase, ...]:
        """What to name after this session; a facilitator's own word counts from the next one."""
        named = self._named(seen, chances)
        if seen.confirmed is not None:
            self._phase, self._candidate, self._times = seen.confirmed, seen.confirmed, self._numbers.same_for
        return named

    def _named(self, seen: Observation, chances: Chances) -> tuple[Phase, ...]:
        first, second = sorted(ESTIMABLE, key=lambda phase: -chances[phase])[:2]
        sure = chances[first] >= self._numbers.named_from
        self._times = self._times + 1 if sure and first is self._candidate else int(sure)
        self._candidate = first if sure else None
        if self._phase is None or self._times >= self._numbers.same_for:
            self._phase = self._candidate
        self._with_data += seen.has_data
        if self._with_data < self._numbers.starts_after:
            return ()
        if sure and self._phase is first:
            return (first,)
        return tuple(sorted((first, second), key=lambda phase: phase.order))
