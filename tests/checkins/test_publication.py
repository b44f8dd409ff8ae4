"""Publication: the bands, and that they tell nobody's answer whoever looks and whatever two people know."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.model import Alias, Band, CheckinId, Face, OpenCheckin
from bot.checkins.publication import band_of, may_be_asked, publish
from bot.groups.model import GroupId, Phase, SessionId

NOW = datetime(2026, 11, 4, 11, 0, tzinfo=UTC)
SILENT = 0
"""In the enumerations below: somebody who did not answer, or skipped."""

Rule: TypeAlias = Callable[[Sequence[int]], object]
Known: TypeAlias = tuple[object, tuple[int, ...]]


def a_checkin(*rows: Mapping[str, Face | None], members: int = 9, minimum: int = 5) -> OpenCheckin:
    return OpenCheckin(
        id=CheckinId("c"),
        group=GroupId("g"),
        session=SessionId("s"),
        opens=NOW,
        closes=NOW,
        questions=("P1", "P2"),
        phase=Phase.CONFLICT,
        members=members,
        minimum=minimum,
        rows={Alias(f"a{number}"): dict(row) for number, row in enumerate(rows)},
    )


def ours(answers: Sequence[int]) -> Band | None:
    """The real rule, on whole numbers."""
    return band_of([Face(answer) if answer else None for answer in answers])


def with_cuts(*cuts: float) -> Rule:
    """The same rule with other cuts, to show that the test can fail."""

    def rule(answers: Sequence[int]) -> int | None:
        given_answers = [answer for answer in answers if answer]
        if len(given_answers) < 5:
            return None
        mean = sum(given_answers) / len(given_answers)
        return sum(mean >= cut for cut in cuts)

    return rule


def knowledge(rule: Rule, members: int, insiders: int, values: Sequence[int]) -> dict[Known, set[int]]:
    """Everything that anybody can observe, with what somebody else's answer may still be.

    Enumerates every group of ``members`` answers (order does not matter), every choice of ``insiders`` whose
    answers are known, and every other person as the one who is guessed about.
    """
    left: dict[Known, set[int]] = defaultdict(set)
    for world in itertools.combinations_with_replacement(values, members):
        shown = rule(world)
        for known, others in known_and_others(world, insiders):
            left[(shown, known)] |= others
    return left


def known_and_others(world: tuple[int, ...], insiders: int) -> Iterator[tuple[tuple[int, ...], set[int]]]:
    for known in set(itertools.combinations(world, insiders)):
        rest = list(world)
        for one in known:
            rest.remove(one)
        yield known, set(rest)


def betrayed(rule: Rule, members: int, values: Sequence[int], secrets: set[int]) -> list[Known]:
    """What somebody who knows up to two answers can see that leaves only ``secrets`` for another person."""
    return [
        seen
        for insiders in (0, 1, 2)
        for seen, possible in knowledge(rule, members, insiders, values).items()
        if possible <= secrets
    ]


EVERYBODY_ANSWERS = range(1, 6)
SOME_ARE_SILENT = range(6)
SIZES = [*range(5, 13), *(pytest.param(size, marks=pytest.mark.slow) for size in range(13, 31))]


@pytest.mark.parametrize("answering", SIZES)
def test_who_knows_two_answers_never_learns_that_somebody_else_was_critical(answering: int) -> None:
    # The sharpest case is taken: it is known exactly who answered.
    assert betrayed(ours, answering, EVERYBODY_ANSWERS, {1, 2}) == []


@pytest.mark.parametrize("answering", SIZES)
def test_who_sees_only_the_band_keeps_three_possible_answers_for_everybody(answering: int) -> None:
    left = knowledge(ours, answering, 0, EVERYBODY_ANSWERS)
    assert min(len(possible) for possible in left.values()) >= 3


@pytest.mark.parametrize("members", range(5, 10))
def test_who_knows_two_people_never_learns_that_a_certain_other_was_silent_or_critical(members: int) -> None:
    assert betrayed(ours, members, SOME_ARE_SILENT, {SILENT}) == []
    assert betrayed(ours, members, SOME_ARE_SILENT, {1, 2}) == []


@pytest.mark.parametrize("members", range(5, 13))
def test_the_two_enumerations_look_at_every_band(members: int) -> None:
    shown = {seen for seen, _ in knowledge(ours, members, 2, EVERYBODY_ANSWERS)}
    assert shown == set(Band)


@pytest.mark.parametrize(
    ("cuts", "answering"), [((3.0,), 5), ((3.0, 4.2), 5), ((2.5, 3.5), 5), ((2.5, 3.5), 6), ((2.5, 4.2), 5)]
)
def test_rounder_cuts_would_betray_a_critical_answer(cuts: tuple[float, ...], answering: int) -> None:
    assert betrayed(with_cuts(*cuts), answering, EVERYBODY_ANSWERS, {1, 2})


def test_an_exact_mean_would_leave_one_possible_answer() -> None:
    left = knowledge(lambda world: sum(world) / len(world), 5, 0, EVERYBODY_ANSWERS)
    assert min(len(possible) for possible in left.values()) == 1


@pytest.mark.parametrize(
    ("answers", "band"),
    [
        ([3, 3, 3, 3, 3], Band.LOW),
        ([3, 3, 3, 3, 4], Band.MIDDLE),
        ([4, 4, 4, 4, 4], Band.MIDDLE),
        ([4, 4, 4, 4, 5], Band.HIGH),
        ([5, 5, 5, 5, 5], Band.HIGH),
        ([1, 1, 1, 1, 1], Band.LOW),
        ([1, 5, 3, 2, 5], Band.MIDDLE),
        ([3] * 8 + [4] * 2, Band.MIDDLE),
        ([3] * 9 + [4], Band.LOW),
        ([4] * 8 + [5] * 2, Band.HIGH),
        ([4] * 9 + [5], Band.MIDDLE),
    ],
)
def test_the_cuts_lie_exactly_at_three_point_two_and_four_point_two(answers: list[int], band: Band) -> None:
    assert ours(answers) is band


def test_four_answers_give_no_band() -> None:
    assert ours([5, 5, 5, 5]) is None


def test_a_skipped_question_is_not_an_answer() -> None:
    assert ours([5, 5, 5, 5, SILENT]) is None
    assert ours([5, 5, 5, 5, 5, SILENT]) is Band.HIGH


def test_nothing_at_all_gives_no_band() -> None:
    assert ours([]) is None


@pytest.mark.parametrize("minimum", [0, 1, 3, 4])
def test_the_minimum_cannot_be_lowered_below_five(minimum: int) -> None:
    assert band_of([Face.YES] * 4, minimum) is None
    assert publish(a_checkin(*[{"P1": Face.YES}] * 4, minimum=minimum), NOW).bands == {}


def test_a_higher_minimum_that_was_announced_is_kept() -> None:
    assert publish(a_checkin(*[{"P1": Face.YES}] * 6, minimum=7), NOW).bands == {}
    assert publish(a_checkin(*[{"P1": Face.YES}] * 7, minimum=7), NOW).bands == {"P1": Band.MIDDLE}


@pytest.mark.parametrize(("members", "asked"), [(0, False), (4, False), (5, True), (30, True)])
def test_a_group_under_five_is_not_asked(members: int, asked: bool) -> None:
    assert may_be_asked(members) is asked


def test_each_question_has_its_own_threshold() -> None:
    rows: list[dict[str, Face | None]] = [{"P1": Face.VERY, "P2": None}, *[{"P1": Face.VERY, "P2": Face.NO}] * 4]
    outcome = publish(a_checkin(*rows), NOW)
    assert outcome.bands == {"P1": Band.HIGH}
    assert outcome.published


def test_too_few_answers_give_an_outcome_without_bands() -> None:
    outcome = publish(a_checkin(*[{"P1": Face.NO}] * 4), NOW)
    assert not outcome.published


def test_an_outcome_holds_no_alias_and_no_answer() -> None:
    written = msgspec.json.encode(publish(a_checkin(*[{"P1": Face.NO, "P2": None}] * 6), NOW)).decode()
    assert set(msgspec.json.decode(written)) == {
        "checkin",
        "session",
        "closed",
        "phase",
        "members",
        "questions",
        "bands",
    }
    assert not any(f'"a{number}"' in written for number in range(6))


def test_a_question_that_was_not_asked_is_not_published() -> None:
    assert publish(a_checkin(*[{"P9": Face.NO}] * 6), NOW).bands == {}


def test_answers_of_a_group_that_should_not_have_been_asked_stay_inside() -> None:
    assert publish(a_checkin(*[{"P1": Face.NO}] * 6, members=4), NOW).bands == {}


@given(st.lists(st.integers(0, 5), max_size=30), st.randoms(use_true_random=False))
def test_order_says_nothing(answers: list[int], chance: object) -> None:
    shuffled = list(answers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis types its Random as object
    assert ours(shuffled) == ours(answers)


@given(st.lists(st.integers(1, 5), min_size=5, max_size=40))
def test_a_better_answer_never_lowers_the_band(answers: list[int]) -> None:
    rank = {Band.LOW: 0, Band.MIDDLE: 1, Band.HIGH: 2}
    better = [min(5, answers[0] + 1), *answers[1:]]
    before, after = ours(answers), ours(better)
    assert before is not None
    assert after is not None
    assert rank[after] >= rank[before]


@given(st.lists(st.integers(0, 5), max_size=30))
def test_the_form_depends_only_on_members_and_the_rule(answers: list[int]) -> None:
    rows = [{"P1": Face(answer) if answer else None} for answer in answers]
    outcome = publish(a_checkin(*rows, members=30), NOW)
    assert (outcome.members, outcome.questions) == (30, ("P1", "P2"))
    assert set(outcome.bands) <= {"P1", "P2"}
