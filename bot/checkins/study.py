"""How often the estimate is right, on groups that we made up ourselves and therefore know the phase of.

It shows what the method can do if groups are as the figures say, and what is left of it where they are not. It says
nothing about real groups: for that, facilitators must have said for many groups which phase they were in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import TypeAlias

from bot.checkins.estimate import ESTIMABLE, Belief, Event, Numbers, Observation, beliefs
from bot.checkins.mirror import MOST_SEEN
from bot.checkins.model import MINIMUM, Band, Face
from bot.checkins.publication import band_of
from bot.checkins.questions import QuestionSet
from bot.groups.model import Phase

SESSIONS = 10
BUCKETS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""The edges between which chances are held against how often they came true."""
_NEWCOMER = 0.08

Asked: TypeAlias = Mapping[Phase, frozenset[str]]
"""What is measured while a group is noted in a phase; the fourth question differs."""


@dataclass(frozen=True, slots=True)
class World:
    """A way in which groups may really be.

    Attributes:
        name: how we call it.
        polite: how much higher than they mean people answer.
        debriefed: how often a facilitator looks back.
        sees: how often a facilitator's view follows the figures; else any phase.
        stays: how often a group stays where it is instead of going on as the figures say.
        names: how often a facilitator who looks back also names the behaviour that struck them most (the full form).
        watches: how often what they name follows the figures for the real phase; else it is any behaviour.
    """

    name: str
    polite: float = 0.0
    debriefed: float = 0.85
    sees: float = 1.0
    stays: float = 0.0
    names: float = 0.0
    watches: float = 1.0


FULL_FORM = 0.6
"""How often a facilitator who looks back is taken to choose the full form; thought up, not measured."""
WORLDS = (
    World("as the figures say, no behaviour named"),
    World("as the figures say", names=FULL_FORM),
    World("behaviour always named", names=1.0),
    World("behaviour named at random half the time", names=FULL_FORM, watches=0.5),
    World("people answer half a point higher", polite=0.5, names=FULL_FORM),
    World("facilitators see it less well", sees=0.6, watches=0.6, names=FULL_FORM),
    World("facilitators never look back", debriefed=0.0),
    World("groups change half as often", stays=0.5, names=FULL_FORM),
)
"""The first has no behaviour in it, the others say what it adds and where it misleads; same groups, other eyes."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """How often the most likely phase was right, of all rounds with about this chance."""

    least: float
    most: float
    rounds: int
    said: float
    right: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a study found in one world; shares of rounds, from the second session on.

    Attributes:
        world: which world.
        rounds: how many rounds were looked at.
        right: how often the most likely phase was the real one.
        seen_right: the same for a facilitator's view alone, of the rounds in which there was one.
        calendar_right: the same for who only knows the number of the session and names the usual phase then.
        named: how often one phase was named.
        named_right: how often that was the real one.
        between_right: how often, with two phases named, the real one was among them.
        caught: how often a real change was followed, before the next one.
        delay: how many sessions after the change that was, on average (0: in the same session).
        calibration: chances held against what came true.
    """

    world: World
    rounds: int
    right: float
    seen_right: float
    calendar_right: float
    named: float
    named_right: float
    between_right: float
    caught: float
    delay: float
    calibration: tuple[Bucket, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """What really went on in a group, and what was thought of it."""

    real: tuple[Phase, ...]
    thought: tuple[Belief, ...]


def measured_in(questions: QuestionSet) -> Asked:
    """Return what these questions measure in each phase."""
    return {phase: frozenset(one.concept for one in questions.for_phase(phase)) for phase in ESTIMABLE}


def study(numbers: Numbers, asked: Asked, groups: int, seed: int, worlds: Sequence[World] = WORLDS) -> list[Found]:
    """Return what is found in each world on so many groups; the same seed gives the same groups."""
    return [_found(world, [_group(numbers, asked, world, _chance(seed, n)) for n in range(groups)]) for world in worlds]


def _chance(seed: int, number: int) -> Random:
    return Random(f"{seed}.{number}")  # noqa: S311 - made-up groups, no secrets


def _group(numbers: Numbers, asked: Asked, world: World, chance: Random) -> _Group:
    """Make one up. It is asked what belongs to the phase that a facilitator last saw: nobody knows the real one."""
    members, eyes = chance.randint(6, 14), Random(chance.random())  # noqa: S311 - eyes apart: the groups stay the same
    real: list[Phase] = []
    seen: list[Observation] = []
    noted = Phase.ACQUAINTANCE
    for number in range(1, SESSIONS + 1):
        left = SESSIONS - number
        events = frozenset({Event.NEWCOMER}) if real and chance.random() < _NEWCOMER else frozenset[Event]()
        real.append(_next(real, left, events, (numbers, world, chance)))
        seen.append(_observe(real[-1], number, members, events, (numbers, asked[noted], world, chance, eyes)))
        noted = seen[-1].seen_as[0] if seen[-1].seen_as else noted
    return _Group(tuple(real), tuple(beliefs(seen, numbers)))


def _next(real: Sequence[Phase], left: int, events: frozenset[Event], setting: tuple[Numbers, World, Random]) -> Phase:
    numbers, world, chance = setting
    if chance.random() < numbers.closing.get(left, 0.0):
        return Phase.CLOSING
    if real and not events and chance.random() < world.stays:
        return real[-1]
    weights = dict(numbers.moves[real[-1]] if real else numbers.first)
    for event in events:
        weights = {phase: weight * numbers.events[event].get(phase, 1.0) for phase, weight in weights.items()}
    open_phases = [phase for phase in ESTIMABLE if phase is not Phase.CLOSING]
    return chance.choices(open_phases, [weights[phase] for phase in open_phases])[0]


def _observe(
    phase: Phase,
    number: int,
    members: int,
    events: frozenset[Event],
    setting: tuple[Numbers, frozenset[str], World, Random, Random],
) -> Observation:
    numbers, asked, world, chance, eyes = setting
    answering = sum(chance.random() < numbers.answering for _ in range(members))
    bands: dict[str, Band] = {}
    for measures, means in numbers.expected.items():
        level = chance.gauss(means[phase], numbers.group_sd) + world.polite
        band = band_of(Face(on_scale(chance.gauss(level, numbers.person_sd))) for _ in range(answering))
        if band is not None and measures in asked:
            bands[measures] = band
    looked = chance.random() < world.debriefed
    tension = on_scale(chance.gauss(numbers.tension[phase], numbers.tension_sd))
    return Observation(
        number=number,
        left=SESSIONS - number,
        members=max(members, MINIMUM),
        bands=bands,
        all_high=bool(bands) and set(bands.values()) == {Band.HIGH},
        tension=(tension,) if looked else (),
        seen_as=(_view(phase, numbers.seen_as, world, chance),) if looked else (),
        behaviours=_struck(phase, (numbers, world, eyes)) if looked else (),
        events=events,
    )


def _view(phase: Phase, seen_as: Mapping[Phase, Mapping[Phase, float]], world: World, chance: Random) -> Phase:
    if chance.random() >= world.sees:
        return chance.choice(ESTIMABLE)
    return chance.choices(ESTIMABLE, [seen_as[phase][one] for one in ESTIMABLE])[0]


def _struck(phase: Phase, setting: tuple[Numbers, World, Random]) -> tuple[tuple[str, ...], ...]:
    """What struck a facilitator most: the form lets them name one or two, each as likely as the figures say."""
    numbers, world, chance = setting
    if not numbers.behaviours or chance.random() >= world.names:
        return ()
    codes = list(numbers.behaviours)
    follows = chance.random() < world.watches
    weights = [numbers.behaviours[code][phase] if follows else 1.0 for code in codes]
    named = dict.fromkeys(chance.choices(codes, weights, k=chance.randint(1, MOST_SEEN)))
    return (tuple(named),)


def on_scale(value: float) -> int:
    """Return the nearest answer on the scale of 1 to 5."""
    return min(int(max(Face)), max(int(min(Face)), round(value)))


def _found(world: World, groups: Sequence[_Group]) -> Found:
    rounds = [(group.real[n], group.thought[n]) for group in groups for n in range(1, SESSIONS)]
    named = [(real, belief) for real, belief in rounds if len(belief.named) == 1]
    between = [(real, belief) for real, belief in rounds if len(belief.named) == 2]
    viewed = [(real, belief) for real, belief in rounds if belief.seen.seen_as]
    usual = {n: _usual([group.real[n] for group in groups]) for n in range(SESSIONS)}
    delays = [one for group in groups for one in _delays(group)]
    followed = [one for one in delays if one is not None]
    return Found(
        world=world,
        rounds=len(rounds),
        right=_share(belief.most_likely is real for real, belief in rounds),
        seen_right=_share(belief.seen.seen_as[0] is real for real, belief in viewed),
        calendar_right=_share(group.real[n] is usual[n] for group in groups for n in range(1, SESSIONS)),
        named=len(named) / len(rounds),
        named_right=_share(real in belief.named for real, belief in named),
        between_right=_share(real in belief.named for real, belief in between),
        caught=len(followed) / max(len(delays), 1),
        delay=sum(followed) / max(len(followed), 1),
        calibration=tuple(_bucket(rounds, least, most) for least, most in pairwise(BUCKETS)),
    )


def _usual(phases: Sequence[Phase]) -> Phase:
    return max(ESTIMABLE, key=phases.count)


def _delays(group: _Group) -> list[int | None]:
    """For each real change after the first session: after how many sessions it was seen, None if never."""
    changes = [n for n in range(1, SESSIONS) if group.real[n] is not group.real[n - 1]]
    ends = [*changes, SESSIONS][1:]
    return [
        next((n - start for n in range(start, end) if group.thought[n].most_likely is group.real[start]), None)
        for start, end in zip(changes, ends, strict=True)
    ]


def _bucket(rounds: Sequence[tuple[Phase, Belief]], least: float, most: float) -> Bucket:
    inside = [(real, one) for real, one in rounds if least <= one.chances[one.most_likely] < most]
    said = sum(one.chances[one.most_likely] for _, one in inside) / max(len(inside), 1)
    return Bucket(least, most, len(inside), said, _share(one.most_likely is real for real, one in inside))


def _share(of: Iterable[bool]) -> float:
    found = list(of)
    return sum(found) / max(len(found), 1)
