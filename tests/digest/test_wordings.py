"""A question in other words is another question: nothing runs on across it, as across P4s of two phases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.model import Band, Rounds
from bot.digest.history import view_of
from bot.digest.patterns import Pattern, PatternKind, patterns
from bot.digest.rules import Reader
from bot.digest.trend import trend_of
from bot.digest.trend_chat import signs
from bot.groups.model import Phase, PhaseChange
from bot.records import GroupRecord
from tests.digest.test_model import HIGH, LOW, MIDDLE, MONDAY, found_in, group, rules

OLD, NEW = "old", "new"


def worded(record: GroupRecord, *marks: str | None) -> GroupRecord:
    """The group with its questions asked in words of these marks; None as in files from before they were kept."""
    outcomes = tuple(
        msgspec.structs.replace(one, wordings={} if mark is None else dict.fromkeys(one.questions, mark))
        for one, mark in zip(record.rounds.outcomes, marks, strict=True)
    )
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes))


def asked(*bands: Band) -> GroupRecord:
    return group(*({"P1": one} for one in bands))


@pytest.mark.parametrize(
    ("bands", "rule"),
    [((LOW, LOW), "S2"), ((HIGH, MIDDLE, LOW), "S1"), ((LOW, MIDDLE, HIGH, HIGH), "LS")],
)
def test_a_movement_is_not_counted_on_across_other_words(bands: Sequence[Band], rule: str) -> None:
    record, times = asked(*bands), len(bands)
    assert rules(worded(record, *[OLD] * times)) == [rule]
    assert rules(worded(record, *[OLD] * (times - 1), NEW)) == []
    assert rules(worded(record, *[None] * (times - 1), NEW)) == [rule], "words that were not kept count as today's"


def test_what_the_new_words_found_so_often_counts_by_itself() -> None:
    (found,) = found_in(worded(asked(LOW, LOW, LOW), OLD, NEW, NEW))
    assert (found.rule, found.times, found.bands) == ("S2", 2, (LOW, LOW))
    assert rules(worded(asked(LOW, LOW, LOW), NEW, OLD, NEW)) == [], "not from before other words, though they are back"


def test_one_question_in_other_words_leaves_the_others_as_they_were() -> None:
    record = group(*[{"P1": LOW, "P2": LOW}] * 2)
    first, second = worded(record, OLD, OLD).rounds.outcomes
    changed = msgspec.structs.replace(second, wordings={**second.wordings, "P2": NEW})
    (found,) = found_in(msgspec.structs.replace(record, rounds=Rounds(outcomes=(first, changed))))
    assert found.question == "P1"


def test_a_blind_spot_is_of_one_question() -> None:
    record = asked(LOW, LOW)
    debriefs = tuple(msgspec.structs.replace(one, tension=1) for one in group(present=(9, 9)).rounds.debriefs)
    calm = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=debriefs))
    seen = (rules(worded(calm, OLD, mark), Reader.FACILITATOR) for mark in (OLD, NEW))
    assert ["S3" in one for one in seen] == [True, False]


def test_daring_that_rose_only_by_other_words_does_not_excuse_a_group_that_stays_in_conflict() -> None:
    record = asked(LOW, MIDDLE, MIDDLE)
    phases = (PhaseChange(Phase.CONFLICT, MONDAY - timedelta(weeks=20), None),)
    record = msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, phases=phases))
    seen = (rules(worded(record, OLD, mark, mark), Reader.FACILITATOR) for mark in (OLD, NEW))
    assert ["S7" in one for one in seen] == [False, True]


def test_the_trend_shows_where_other_words_began_and_draws_no_line_there() -> None:
    record = worded(asked(HIGH, HIGH, LOW, LOW), None, OLD, NEW, NEW)
    trend = trend_of(view_of(record, Reader.COORDINATOR, MONDAY))
    assert signs(trend, "P1") == "▲▲|▼▼"
    assert trend.joined("P1")[1:] == [True, False, True]


def test_a_time_whose_answers_were_lost_joins_no_two_questions() -> None:
    record = worded(asked(HIGH, HIGH, LOW), OLD, OLD, NEW)
    first, lost, last = record.rounds.outcomes
    lost = msgspec.structs.replace(lost, bands={}, questions=(), wordings={})
    record = msgspec.structs.replace(record, rounds=Rounds(outcomes=(first, lost, last)))
    assert signs(trend_of(view_of(record, Reader.COORDINATOR, MONDAY)), "P1") == "▲–|▼"
    assert rules(record) == []


def test_groups_share_a_theme_only_where_they_were_asked_the_same() -> None:
    def low(*marks: str | None) -> list[Pattern]:
        views = [view_of(worded(asked(LOW), one), Reader.COORDINATOR, MONDAY) for one in marks]
        return [one for one in patterns(views) if one.kind is PatternKind.LOW]

    assert [(one.groups, one.among) for one in low(NEW, NEW, None)] == [(3, 3)]
    assert [(one.groups, one.among) for one in low(OLD, OLD, OLD, OLD)] == [(4, 4)]
    assert len(low(NEW, OLD, OLD)) == 0
