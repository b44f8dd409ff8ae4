"""Outcome after outcome of one group: people come and go, somebody knows up to two answers each time."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.proof import CRITICAL, LEAST_LEFT, OURS, SILENT, Enumeration, Left, Shown

ENUMERATION = Enumeration(OURS.rule)


@dataclass(frozen=True)
class Round:
    """Who were members, what each answered (0: nothing), and whose answers the watcher knows."""

    answers: dict[str, int]
    insiders: tuple[str, ...]

    @property
    def shown(self) -> Shown:
        given_answers = [one for one in self.answers.values() if one != SILENT]
        return OURS.rule(sum(given_answers), len(given_answers))

    @property
    def known(self) -> tuple[int, ...]:
        return tuple(sorted(self.answers[one] for one in self.insiders))


@cache
def left(members: int, insiders: int) -> Left:
    return ENUMERATION.left(members, insiders, counted=False)


def possible(one: Round) -> frozenset[int]:
    """What the watcher must hold possible for anybody else in this round."""
    return left(len(one.answers), len(one.insiders))[one.shown, one.known]


@st.composite
def histories(draw: st.DrawFn) -> list[Round]:
    """Two to four rounds; between rounds up to two people join and up to two leave."""
    names = (f"person{number}" for number in itertools.count())
    members = list(itertools.islice(names, draw(st.integers(5, 9))))
    found = []
    for _ in range(draw(st.integers(2, 4))):
        answers = {one: draw(st.integers(0, 5)) for one in members}
        insiders = tuple(members[: draw(st.integers(0, 2))])
        found.append(Round(answers, insiders))
        members = members[: max(5, len(members) - draw(st.integers(0, 2)))]
        members += itertools.islice(names, draw(st.integers(0, 2)))
    return found


@given(histories())
def test_nobodys_critical_answer_or_silence_follows_from_a_history(history: list[Round]) -> None:
    for one in history:
        remaining = possible(one)
        assert not remaining <= CRITICAL
        assert remaining != {SILENT}


@given(histories())
def test_who_knows_nobody_keeps_three_answers_for_everybody_in_every_round(history: list[Round]) -> None:
    for one in history:
        assert len(possible(Round(one.answers, ())) - {SILENT}) >= LEAST_LEFT


@given(histories())
def test_what_really_was_answered_stays_possible(history: list[Round]) -> None:
    for one in history:
        assert {answer for name, answer in one.answers.items() if name not in one.insiders} <= possible(one)


def test_a_second_outcome_takes_away_nothing_from_what_the_first_left() -> None:
    # Five members, then six: every pair of rounds, walked through together, leaves what each leaves by itself.
    some = (0, 1, 3, 5)
    together: dict[tuple[object, object], set[int]] = defaultdict(set)
    apart: dict[object, set[int]] = defaultdict(set)
    first = [_seen(world) for world in itertools.product(some, repeat=5)]
    second = {_seen(world)[0] for world in itertools.product(some, repeat=6)}
    for (shown, own), other in itertools.product(first, second):
        together[shown, other].add(own)
    for shown, own in first:
        apart[shown].add(own)
    assert all(together[shown, other] == apart[shown] for shown, other in together)


def _seen(world: tuple[int, ...]) -> tuple[object, int]:
    given_answers = [one for one in world if one != SILENT]
    return OURS.rule(sum(given_answers), len(given_answers)), world[0]
