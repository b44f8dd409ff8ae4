"""Counting what helped and what was looked for in vain: each person once, and nothing before three said so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.model import Phase
from bot.guidance.choice import choose, fitting, in_turn, of_kind, of_phase, unhelpful_last
from bot.guidance.model import Card, Kind
from bot.guidance.shelf import Shelf
from bot.guidance.tally import (
    MOST_WORDS,
    Count,
    Counters,
    gaps_of,
    place_of,
    standing,
    unhelpful_of,
    with_gap,
    with_vote,
)

CONFLICT = Phase.CONFLICT


def counted(card: Card, helped: int, not_helped: int, phase: Phase | None = CONFLICT) -> Counters:
    return Counters({place_of(card.id, phase): Count(helped, not_helped)})


@given(votes=st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=40))
def test_however_often_people_vote_each_counts_once_with_their_last_word(votes: list[tuple[int, bool]]) -> None:
    own: dict[int, bool] = {}
    counters = Counters()
    for person, helped in votes:
        counters = with_vote(counters, "kaart.conflict", own.get(person), helped)
        own[person] = helped
    count = counters.of("kaart", CONFLICT)
    assert count == Count(sum(own.values()), len(own) - sum(own.values()))


def test_a_count_that_was_lost_never_becomes_less_than_nothing() -> None:
    assert with_vote(Counters(), "kaart.conflict", True, False).of("kaart", CONFLICT) == Count(0, 1)


@pytest.mark.parametrize(
    ("count", "stands"), [(Count(0, 2), 0), (Count(0, 3), 1), (Count(1, 3), 0), (Count(1, 4), 1), (Count(3, 0), -1)]
)
def test_three_more_make_the_difference(count: Count, stands: int) -> None:
    assert standing(count) == stands


@pytest.mark.parametrize("phase", Phase)
def test_what_did_not_help_in_a_phase_goes_down_there_and_nowhere_else(shelf: Shelf, phase: Phase) -> None:
    cards = tuple(shelf.cards.values())
    best = fitting(cards, phase)[0]
    counters = counted(best, 0, 3, phase)
    assert fitting(cards, phase, None, counters)[-1] == best
    assert choose(cards, phase, None, (), counters) == fitting(cards, phase)[1]
    assert in_turn(cards, phase, None, 1, counters) != best
    if best.phase is phase:
        assert of_phase(cards, phase, counters)[-1] == best
    for other in set(Phase) - {phase}:
        assert fitting(cards, other, None, counters) == fitting(cards, other)


def test_what_helped_goes_first_among_its_like_but_not_before_the_weak_point(shelf: Shelf) -> None:
    cards = tuple(shelf.cards.values())
    second = of_phase(cards, CONFLICT)[1]
    assert of_phase(cards, CONFLICT, counted(second, 3, 0))[0] == second
    off = next(card for card in fitting(cards, CONFLICT) if "P1" not in card.weak)
    assert "P1" in fitting(cards, CONFLICT, "P1", counted(off, 9, 0))[0].weak


def test_an_order_by_votes_loses_no_card(shelf: Shelf) -> None:
    cards = tuple(shelf.cards.values())
    counters = Counters({place_of(card.id, CONFLICT): Count(0, 5) for card in cards})
    assert set(fitting(cards, CONFLICT, "P1", counters)) == set(fitting(cards, CONFLICT))
    assert set(unhelpful_last(cards, counters)) == set(cards)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_all_its_cards_those_of_the_phase_first(shelf: Shelf, kind: Kind) -> None:
    cards = tuple(shelf.cards.values())
    found = of_kind(cards, kind, CONFLICT)
    assert found
    assert set(found) == {card for card in cards if card.kind is kind}
    places = [0 if card.phase is CONFLICT else 1 if card.phase is None else 2 for card in found]
    assert places == sorted(places)


def test_a_word_is_shown_from_three_searches_and_counts_once_in_each() -> None:
    counters = Counters()
    for _ in range(2):
        counters = with_gap(counters, ("schulden", "schulden", "rouw"))
    assert gaps_of(counters) == ()
    assert gaps_of(with_gap(counters, ("schulden",))) == (("schulden", 3),)


def test_the_list_of_words_does_not_grow_for_ever() -> None:
    counters = Counters(gaps={f"w{number}": 5 for number in range(MOST_WORDS)})
    fuller = with_gap(counters, ("nieuw",))
    assert len(fuller.gaps) == MOST_WORDS
    assert "nieuw" not in fuller.gaps


def test_the_editor_sees_what_three_found_of_no_help_the_worst_first() -> None:
    counters = Counters(
        {"a.conflict": Count(0, 3), "b.alle": Count(1, 6), "c.conflict": Count(0, 2), "d.prestatie": Count(4, 4)}
    )
    assert [(one.card, one.phase) for one in unhelpful_of(counters)] == [("b", None), ("a", CONFLICT)]
