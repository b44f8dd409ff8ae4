"""What plays in several groups at once: themes, never a comparison of groups or of who guides them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.checkins.model import FIXED, GOAL, Band
from bot.digest.history import View
from bot.digest.model import COLUMNS
from bot.digest.signals import falling_times, series
from bot.groups.model import Phase

FEWEST = 3
"""A theme is told from this many groups on: with fewer it would be about a group."""
MOST = 6
"""More themes at once are not read."""
_ANY_PHASE = FIXED | {GOAL}
"""Questions that ask the same in every phase."""
FEW_CAME = 0.7
"""A session that fewer than this share of the members came to was thinly attended."""


class PatternKind(StrEnum):
    """What several groups share."""

    LOW = "low"
    FALLING = "falling"
    HIGH = "high"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One theme.

    Attributes:
        kind: what is shared.
        groups: by how many groups.
        among: how many groups have something to say about it.
        question: the code of the question it is about, if it is about one.
        phase: the phase that question belongs to; None for a question of every phase.
    """

    kind: PatternKind
    groups: int
    among: int
    question: str = ""
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class FewAnswers:
    """How often a group had too few answers, of its last rounds.

    Attributes:
        title: of the group.
        few: in how many of them.
        rounds: how many there were, at most six.
        is_falling: whether that was so more often in the later half than in the earlier, and more than once.
    """

    title: str
    few: int
    rounds: int
    is_falling: bool


def patterns(views: Sequence[View]) -> list[Pattern]:
    """Return the themes that three groups or more share, what most share first: the same few for screen and file."""
    found = [*_on_questions(views), *_on_attendance(views)]
    shared = [one for one in found if one.groups >= FEWEST]
    return sorted(shared, key=lambda one: (list(PatternKind).index(one.kind), -one.groups, one.question))[:MOST]


def few_answers(views: Sequence[View]) -> list[FewAnswers]:
    """Return the groups in which answers were too few lately, by name; counts of rounds, never of people."""
    found = []
    for view in views:
        last = view.outcomes[-COLUMNS:]
        few = [not one.published for one in last]
        half = len(few) // 2
        if any(few):
            falling = sum(few) > 1 and sum(few[len(few) - half :]) > sum(few[:half])
            found.append(FewAnswers(view.group.title, sum(few), len(few), falling))
    return sorted(found, key=lambda one: one.title.casefold())


def _on_questions(views: Sequence[View]) -> Iterator[Pattern]:
    newest = [view.outcomes[-1] for view in views if view.outcomes]
    asked = dict.fromkeys((code, None if code in _ANY_PHASE else one.phase) for one in newest for code in one.bands)
    for code, phase in asked:
        shown = [
            view.outcomes
            for view in views
            if view.outcomes and code in view.outcomes[-1].bands and phase in (None, view.outcomes[-1].phase)
        ]
        last = max((outcomes[-1] for outcomes in shown), key=lambda one: one.closed)
        having = [outcomes for outcomes in shown if last.worded_as(outcomes[-1].wordings.get(code), code)]
        low = sum(1 for outcomes in having if outcomes[-1].bands[code] is Band.LOW)
        high = sum(1 for outcomes in having if outcomes[-1].bands[code] is Band.HIGH)
        falling = sum(1 for outcomes in having if falling_times(series(outcomes, code)))
        for kind, groups in (
            (PatternKind.LOW, low),
            (PatternKind.FALLING, falling),
            (PatternKind.HIGH, high),
        ):
            yield Pattern(kind, groups, len(having), code, phase)


def _on_attendance(views: Sequence[View]) -> Iterator[Pattern]:
    told = [view.attendance[-1] for view in views if view.attendance]
    thin = sum(1 for came in told if came.present < FEW_CAME * came.members)
    yield Pattern(PatternKind.ATTENDANCE, thin, len(told))
