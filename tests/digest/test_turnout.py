"""Fewer people each time: what a fall is, what is noise, and that it is told once."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.history import view_of
from bot.digest.rules import Reader
from bot.digest.signals import findings
from bot.digest.turnout_card import TurnoutCards
from bot.groups.model import Member, Phase
from bot.people.model import PersonId
from bot.records import GroupRecord
from tests.digest.test_model import ANNA, BOOK, LOW, MONDAY, found_in, group, rules
from tests.real import the_content, the_texts

GUIDE, CARLAS = Reader.FACILITATOR, Reader.COORDINATOR


def of(members: int, *present: int) -> GroupRecord:
    """A group of so many, and how many came, session by session."""
    record = group(present=present)
    everybody = tuple(Member(PersonId(n), MONDAY - timedelta(weeks=30)) for n in range(members))
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, members=everybody))


def falls(record: GroupRecord) -> bool:
    """Whether a fall is seen, told or not."""
    return any(one.concern.rule == "S4D" for one in findings(view_of(record, GUIDE, MONDAY), BOOK))


@pytest.mark.parametrize(
    ("members", "present", "seen"),
    [
        (12, (9, 8, 7), True),
        (12, (12, 11, 10), True),
        (14, (12, 11, 10), False),
        (14, (12, 11, 9), True),
        (12, (12, 9, 9), False),
        (12, (9, 11, 8), False),
        (12, (9, 8), False),
        (12, (9, 8, 7, 7), False),
        (12, (15, 13, 11), True),
        (6, (6, 5, 4), True),
        (5, (5, 4, 3), False),
    ],
)
def test_a_fall_is_two_times_running_and_a_share_of_a_group_that_is_big_enough(
    members: int, present: tuple[int, ...], seen: bool
) -> None:
    assert falls(of(members, *present)) == seen


def test_a_session_that_nobody_counted_breaks_a_fall() -> None:
    record = of(12, 10, 9, 9, 7)
    debriefs = tuple(one for n, one in enumerate(record.rounds.debriefs) if n != 2)
    gap = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=debriefs))
    assert falls(of(12, 10, 9, 7))
    assert not falls(gap)


def test_a_group_that_shrank_itself_is_no_fall() -> None:
    record = group({}, {}, {}, present=(10, 9, 8))
    last = msgspec.structs.replace(record.rounds.outcomes[-1], members=8)
    rounds = msgspec.structs.replace(record.rounds, outcomes=(*record.rounds.outcomes[:-1], last))
    assert falls(record)
    assert not falls(msgspec.structs.replace(record, rounds=rounds))


def test_who_guides_hears_one_point_of_it_and_who_coordinates_none() -> None:
    fallen = of(12, 11, 10, 9)
    assert rules(fallen, GUIDE) == ["S4D"]
    assert rules(fallen, CARLAS) == []
    (told,) = found_in(fallen, reader=GUIDE)
    assert (told.counts, told.members) == ((11, 10, 9), 12)
    assert rules(of(12, 9, 8, 7), GUIDE) == ["S4D"]
    assert rules(of(12, 9, 8, 7), CARLAS) == ["S4"]
    assert rules(of(12, 9, 8, 4), GUIDE) == ["S4B"]


def test_a_known_change_keeps_the_card_of_an_hour_before_quiet_as_well() -> None:
    card = TurnoutCards(BOOK, the_content().cards)
    fallen = of(12, 11, 10, 9)
    other_guide = msgspec.structs.replace(fallen.group, guides_changed=(MONDAY - timedelta(weeks=2),))
    changed = msgspec.structs.replace(fallen, group=other_guide)
    named = BOOK["S4D"].cards[Phase.CONFLICT]
    assert card(fallen, ANNA, MONDAY, Phase.CONFLICT) == the_content().cards[named]
    assert falls(changed)
    assert card(changed, ANNA, MONDAY, Phase.CONFLICT) is None


SERIES = st.lists(st.integers(0, 20), min_size=3, max_size=6)


@given(st.integers(1, 20), SERIES)
def test_who_came_as_many_or_more_never_makes_a_fall(members: int, present: list[int]) -> None:
    assert not falls(of(members, *sorted(present)))
    assert not falls(of(members, *[present[0]] * len(present)))


@given(st.integers(1, 20), SERIES)
def test_what_anybody_answered_changes_nothing(members: int, present: list[int]) -> None:
    record = of(members, *present)
    answered = group(*[{"P1": LOW}] * len(present), present=tuple(present))
    outcomes = tuple(msgspec.structs.replace(one, members=members) for one in answered.rounds.outcomes)
    silent = tuple(msgspec.structs.replace(one, bands={}) for one in outcomes)
    for shown in (outcomes, silent):
        rounds = msgspec.structs.replace(record.rounds, outcomes=shown)
        assert falls(msgspec.structs.replace(record, rounds=rounds)) == falls(record)


def test_where_more_came_than_belong_to_the_group_the_sentence_says_so() -> None:
    (came,) = view_of(of(12, 14), CARLAS, MONDAY).attendance
    assert (came.present, came.members, came.extra) == (14, 14, 2)
    values = {"present": came.present, "members": came.members, "extra": came.extra}
    assert the_texts().plain("nl", "digest-came", values) == "opkomst 14, 2 meer dan er bij de groep horen"
    assert the_texts().plain("nl", "digest-came", {**values, "present": 9, "extra": 0}) == "opkomst 9 van 14"
