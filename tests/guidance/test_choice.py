"""Choosing cards: what fits, what goes first, what comes next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.model import Phase
from bot.guidance.choice import MOST_SEEN, another, choose, exercises, fitting, in_turn, note_seen, of_phase
from bot.guidance.model import Card, Kind

HERE, ELSEWHERE = Phase.CONFLICT, Phase.CLOSING


def card(
    card_id: str,
    kind: Kind = Kind.APPROACH,
    phase: Phase | None = HERE,
    weak: tuple[str, ...] = (),
    minutes: int | None = None,
    material: tuple[str, ...] = (),
) -> Card:
    return Card(
        id=card_id,
        title=card_id,
        phase=phase,
        kind=kind,
        chapter="3",
        do="Doe",
        why="Waarom",
        watch_out="Let op",
        sources=("eigen",),
        weak=weak,
        minutes=minutes,
        material=material,
    )


def ids(cards: tuple[Card, ...]) -> list[str]:
    return [each.id for each in cards]


PILES = st.lists(
    st.builds(
        card,
        st.text("abcdefgh", min_size=1, max_size=3),
        st.sampled_from(Kind),
        st.sampled_from([*Phase, None]),
        st.lists(st.sampled_from(["P1", "P2", "P3", "P4"]), unique=True, max_size=2).map(tuple),
    ),
    unique_by=lambda each: each.id,
    max_size=12,
)
WEAK = st.sampled_from([None, "P1", "P2", "P3", "P4"])


def test_only_cards_of_the_phase_and_of_every_phase_fit() -> None:
    pile = [card("hier"), card("daar", phase=ELSEWHERE), card("overal", phase=None)]
    assert ids(fitting(pile, HERE)) == ["hier", "overal"]


def test_a_card_for_the_weak_question_goes_before_all_others() -> None:
    pile = [card("aanpak"), card("kennis", Kind.BACKGROUND, None, weak=("P1",))]
    assert ids(fitting(pile, HERE, "P1")) == ["kennis", "aanpak"]


@pytest.mark.parametrize("kind", [Kind.INTERVENTION, Kind.APPROACH, Kind.EXERCISE])
@pytest.mark.parametrize("later", [Kind.PITFALL, Kind.CHECKLIST, Kind.RECOGNISE, Kind.BACKGROUND])
def test_what_one_can_do_goes_before_what_one_can_know(kind: Kind, later: Kind) -> None:
    assert ids(fitting([card("weten", later), card("doen", kind)], HERE)) == ["doen", "weten"]


def test_background_goes_last() -> None:
    pile = [card("kennis", Kind.BACKGROUND), card("valkuil", Kind.PITFALL)]
    assert ids(fitting(pile, HERE)) == ["valkuil", "kennis"]


def test_what_is_equal_keeps_the_order_of_the_content() -> None:
    assert ids(fitting([card("b"), card("a"), card("c", Kind.EXERCISE)], HERE)) == ["b", "a", "c"]


def test_the_card_chosen_was_not_seen_recently() -> None:
    chosen = choose([card("een"), card("twee")], HERE, None, ["een"])
    assert chosen is not None
    assert chosen.id == "twee"


def test_if_all_were_seen_it_is_the_one_longest_ago() -> None:
    chosen = choose([card("een"), card("twee")], HERE, None, ["twee", "een"])
    assert chosen is not None
    assert chosen.id == "twee"


def test_a_card_seen_long_ago_may_come_again() -> None:
    seen = ["een", *(f"x{number}" for number in range(12))]
    chosen = choose([card("een"), card("twee")], HERE, None, seen)
    assert chosen is not None
    assert chosen.id == "een"


def test_a_card_that_helps_is_chosen_though_it_was_seen() -> None:
    chosen = choose([card("een", weak=("P1",)), card("twee")], HERE, "P1", ["een"])
    assert chosen is not None
    assert chosen.id == "een"


def test_without_a_card_for_the_weak_question_the_phase_decides() -> None:
    chosen = choose([card("een"), card("twee")], HERE, "P1", [])
    assert chosen is not None
    assert chosen.id == "een"


def test_where_nothing_fits_nothing_is_chosen() -> None:
    assert choose([card("daar", phase=ELSEWHERE)], HERE, None, []) is None


def test_of_a_phase_are_only_its_own_cards() -> None:
    pile = [card("weten", Kind.RECOGNISE), card("doen"), card("overal", phase=None)]
    assert ids(of_phase(pile, HERE)) == ["doen", "weten"]
    assert ids(of_phase(pile, None)) == ["overal"]


def test_another_of_one_is_none() -> None:
    assert another([card("een")], "een", ["een"]) is None


def test_exercises_can_be_short_and_bare() -> None:
    pile = [
        card("kort", Kind.EXERCISE, minutes=10),
        card("lang", Kind.EXERCISE, minutes=45),
        card("spullen", Kind.EXERCISE, minutes=10, material=("stiften",)),
        card("geen", Kind.APPROACH),
    ]
    assert ids(exercises(pile, 10, True)) == ["kort"]
    assert ids(exercises(pile, 30, False)) == ["kort", "spullen"]
    assert ids(exercises(pile, None, False)) == ["kort", "lang", "spullen"]


@given(PILES, WEAK, st.lists(st.text("abcdefgh", min_size=1, max_size=3)))
def test_a_chosen_card_always_fits_and_helps_if_any_helps(pile: list[Card], weak: str | None, seen: list[str]) -> None:
    chosen = choose(pile, HERE, weak, seen)
    fit = fitting(pile, HERE, weak)
    assert (chosen is None) == (not fit)
    if chosen is not None:
        assert chosen in fit
        assert weak is None or weak in chosen.weak or not any(weak in each.weak for each in fit)


@given(PILES, WEAK, st.lists(st.text("abcdefgh", min_size=1, max_size=3)))
def test_the_same_question_gets_the_same_card(pile: list[Card], weak: str | None, seen: list[str]) -> None:
    assert choose(pile, HERE, weak, seen) == choose(list(pile), HERE, weak, list(seen))


@given(PILES.filter(bool), st.data())
def test_who_keeps_asking_meets_every_card_before_any_returns(pile: list[Card], data: st.DataObject) -> None:
    current = data.draw(st.sampled_from(pile)).id
    seen = note_seen((), current)
    for _ in pile[1:]:
        following = another(pile, current, seen)
        assert following is not None
        current = following.id
        seen = note_seen(seen, current)
    assert sorted(seen) == sorted(each.id for each in pile)


@given(st.lists(st.text("ab", min_size=1, max_size=8)), st.text("ab", min_size=1, max_size=8))
def test_what_was_seen_is_noted_once_newest_last_and_within_bounds(before: list[str], newest: str) -> None:
    seen: tuple[str, ...] = ()
    for each in [*before, newest]:
        seen = note_seen(seen, each)
    assert seen[-1] == newest
    assert len(set(seen)) == len(seen) <= MOST_SEEN
    assert note_seen(seen, newest) == seen


def test_each_session_gets_the_next_of_what_one_can_do() -> None:
    pile = [card("a"), card("weten", Kind.BACKGROUND), card("b"), card("elders", phase=ELSEWHERE)]
    assert [in_turn(pile, HERE, None, number) for number in (1, 2, 3)] == [pile[0], pile[2], pile[0]]


@given(PILES, st.sampled_from(Phase), WEAK, st.integers(1, 60))
def test_whatever_the_session_the_card_fits_and_helps_where_one_can(
    pile: list[Card], phase: Phase, weak: str | None, number: int
) -> None:
    found = in_turn(pile, phase, weak, number)
    fit = fitting(pile, phase, weak)
    assert (found is None) == (not fit)
    assert found is None or found in fit
    if found is not None and weak is not None and any(weak in each.weak for each in fit):
        assert weak in found.weak
