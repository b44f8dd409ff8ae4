"""Which point of the last outcome asks for attention first."""

from __future__ import annotations

import msgspec

from bot.checkins.model import GOAL, Band, CheckinId, Outcome, Rounds, WeakPoint
from bot.groups.model import Phase, SessionId
from tests.checkins.scene import at

HIGH, MIDDLE, LOW = Band.HIGH, Band.MIDDLE, Band.LOW
NOW = Phase.CONFLICT


def outcome(phase: Phase = NOW, **bands: Band) -> Outcome:
    """An outcome with these bands."""
    return Outcome(CheckinId("c"), SessionId("s"), at(4, 12), phase, 7, ("P1", "P2", "P3", "P4"), dict(bands))


def weak(*outcomes: Outcome, phase: Phase = NOW) -> WeakPoint | None:
    """The weak point after these outcomes."""
    return Rounds(outcomes=outcomes).weak_point(phase)


def reworded(one: Outcome, mark: str) -> Outcome:
    """The same, with a first question in words of this mark."""
    return msgspec.structs.replace(one, wordings={"P1": mark})


def test_the_goal_is_never_the_point_to_work_on() -> None:
    """It is for the goodbye, and no card helps with it."""
    last = msgspec.structs.replace(outcome(P1=MIDDLE, P5=LOW), questions=("P1", "P2", "P3", GOAL))
    assert weak(last) == WeakPoint("P1", NOW, MIDDLE, None)


def test_the_lowest_band_comes_first() -> None:
    found = weak(outcome(P1=MIDDLE, P2=LOW))
    assert found == WeakPoint("P2", NOW, LOW, None)


def test_of_equals_the_one_that_fell_comes_first_and_says_from_where() -> None:
    found = weak(outcome(P1=MIDDLE, P2=HIGH), outcome(P1=MIDDLE, P2=MIDDLE))
    assert found == WeakPoint("P2", NOW, MIDDLE, HIGH, shared=True)


def test_of_equals_that_did_not_fall_the_earliest_asked_comes_first() -> None:
    found = weak(outcome(P3=MIDDLE, P2=MIDDLE))
    assert found is not None
    assert found.question == "P2"
    assert found.shared, "so it is not called the lowest"


def test_nothing_is_weak_where_all_is_high_or_nothing_published() -> None:
    assert weak(outcome(P1=HIGH)) is None
    assert weak(outcome()) is None
    assert weak() is None


def test_the_question_of_another_phase_says_nothing_about_now() -> None:
    mixed = outcome(P1=MIDDLE, P4=LOW)
    assert weak(mixed, phase=NOW) == WeakPoint("P4", NOW, LOW, None)
    assert weak(mixed, phase=Phase.DEVELOPMENT) == WeakPoint("P1", NOW, MIDDLE, None)


def test_a_fall_across_phases_counts_for_fixed_questions_only() -> None:
    before = outcome(Phase.ACQUAINTANCE, P1=HIGH, P4=HIGH)
    found = weak(before, outcome(P1=MIDDLE, P4=MIDDLE))
    assert found == WeakPoint("P1", NOW, MIDDLE, HIGH, shared=True)
    assert weak(before, outcome(P1=HIGH, P4=MIDDLE)) == WeakPoint("P4", NOW, MIDDLE, None)


def test_a_question_in_other_words_did_not_fall_from_where_the_old_one_was() -> None:
    before, last = outcome(P1=HIGH), outcome(P1=MIDDLE)
    fell, new = WeakPoint("P1", NOW, MIDDLE, HIGH), WeakPoint("P1", NOW, MIDDLE, None)
    assert weak(reworded(before, "old"), reworded(last, "new")) == new
    assert weak(reworded(before, "old"), reworded(last, "old")) == fell
    assert weak(before, reworded(last, "new")) == fell, "words that were not kept count as today's"
