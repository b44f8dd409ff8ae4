"""Answering, as rules: one at a time, replaced, skipped, withdrawn, and over at closing."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.checkins.answers import next_question, with_answer
from bot.checkins.model import (
    Alias,
    Band,
    Face,
    OpenCheckin,
    nudged,
    sealed,
    without,
)
from bot.checkins.publication import band_of, publish, takes_answers
from bot.checkins.rounds import new_checkin
from tests.checkins.scene import FIRST, a_group, at

CODES = ("P1", "P2", "P3", "P4")
DEWI, EMRE = Alias("d"), Alias("e")


def a_checkin() -> OpenCheckin:
    return new_checkin(a_group(), FIRST, at(3, 11, 40), CODES)


def test_the_first_question_comes_first() -> None:
    assert next_question(a_checkin(), DEWI) == "P1"


def test_the_next_question_is_the_first_without_an_answer() -> None:
    checkin = with_answer(a_checkin(), DEWI, "P2", Face.YES)
    assert next_question(checkin, DEWI) == "P1"
    assert next_question(with_answer(checkin, DEWI, "P1", Face.NO), DEWI) == "P3"


def test_a_skipped_question_is_not_asked_again() -> None:
    assert next_question(with_answer(a_checkin(), DEWI, "P1", None), DEWI) == "P2"


def test_after_four_answers_nothing_is_asked() -> None:
    checkin = a_checkin()
    for code in CODES:
        checkin = with_answer(checkin, DEWI, code, None)
    assert next_question(checkin, DEWI) is None
    assert next_question(checkin, EMRE) == "P1"


def test_a_second_tap_replaces_the_first() -> None:
    checkin = with_answer(with_answer(a_checkin(), DEWI, "P1", Face.NO), DEWI, "P1", Face.YES)
    assert checkin.rows == {DEWI: {"P1": Face.YES}}


@pytest.mark.parametrize("face", [None, *Face])
def test_the_same_tap_twice_changes_nothing(face: Face | None) -> None:
    once = with_answer(a_checkin(), DEWI, "P1", face)
    assert with_answer(once, DEWI, "P1", face) is once


def test_a_question_that_is_not_asked_takes_no_answer() -> None:
    with pytest.raises(ValueError, match="does not ask"):
        with_answer(a_checkin(), DEWI, "P9", Face.YES)


def test_withdrawing_removes_the_row_and_only_that() -> None:
    both = with_answer(with_answer(a_checkin(), DEWI, "P1", Face.NO), EMRE, "P1", Face.YES)
    assert without(both, DEWI).rows == {EMRE: {"P1": Face.YES}}
    assert without(without(both, DEWI), DEWI) == without(both, DEWI)


def test_no_answer_is_taken_from_the_closing_time_on() -> None:
    checkin = a_checkin()
    assert takes_answers(checkin, checkin.closes - timedelta(seconds=1))
    assert not takes_answers(checkin, checkin.closes)


def test_no_answer_is_taken_once_closing_began() -> None:
    assert not takes_answers(sealed(a_checkin()), at(3, 12))


def test_no_answer_is_taken_to_what_this_program_could_not_show() -> None:
    checkin = msgspec.structs.replace(a_checkin(), form="another")
    assert not takes_answers(checkin, checkin.closes - timedelta(seconds=1))


def test_a_reminder_is_noted_with_the_answers() -> None:
    assert nudged(nudged(a_checkin(), DEWI), DEWI).nudged == {DEWI}


class Answering(RuleBasedStateMachine):
    """Seven people answer, replace, skip and withdraw in any order; a plain table remembers what should be there."""

    people = st.sampled_from([Alias(f"a{number}") for number in range(7)])
    faces = st.one_of(st.none(), st.sampled_from(Face))

    @initialize()
    def open(self) -> None:
        self.checkin = a_checkin()
        self.table: dict[tuple[Alias, str], Face | None] = {}
        self.published: dict[str, Band] | None = None

    @precondition(lambda self: self.published is None)
    @rule(who=people, code=st.sampled_from(CODES), face=faces)
    def answer(self, who: Alias, code: str, face: Face | None) -> None:
        self.checkin = with_answer(self.checkin, who, code, face)
        self.table[who, code] = face

    @precondition(lambda self: self.published is None)
    @rule(who=people)
    def answer_what_is_asked(self, who: Alias) -> None:
        code = next_question(self.checkin, who)
        if code is not None:
            self.answer(who, code, Face.VERY)

    @precondition(lambda self: self.published is None)
    @rule(who=people)
    def withdraw(self, who: Alias) -> None:
        self.checkin = without(self.checkin, who)
        self.table = {(one, code): face for (one, code), face in self.table.items() if one != who}

    @precondition(lambda self: self.published is None)
    @rule()
    def close(self) -> None:
        self.checkin = sealed(self.checkin)
        self.published = publish(self.checkin, self.checkin.closes).bands

    @precondition(lambda self: self.published is not None)
    @rule()
    def publish_again(self) -> None:
        assert publish(self.checkin, self.checkin.closes).bands == self.published

    @invariant()
    def rows_hold_exactly_what_was_answered(self) -> None:
        rows = {(who, code): face for who, row in self.checkin.rows.items() for code, face in row.items()}
        assert rows == self.table

    @invariant()
    def the_next_question_is_unanswered(self) -> None:
        for who in (Alias(f"a{number}") for number in range(7)):
            code = next_question(self.checkin, who)
            answered = {asked for one, asked in self.table if one == who}
            assert (code is None) == (answered == set(CODES))
            assert code not in answered

    @invariant()
    def what_is_published_follows_from_the_table(self) -> None:
        if self.published is None:
            return
        for code in CODES:
            faces = [face for (_, asked), face in self.table.items() if asked == code]
            assert self.published.get(code) == band_of(faces)


Answering.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
TestAnswering = Answering.TestCase
