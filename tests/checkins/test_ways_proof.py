"""Other ways to answer, counted out: what may be known besides (slips, a phone of one's own, votes) betrays nobody."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.model import MINIMUM, Band
from bot.checkins.proof import ANSWERS, CRITICAL, INSIDERS, OURS, SILENT, Enumeration
from bot.checkins.publication import band_of_heaps, band_of_sum, poll_minimum
from bot.checkins.ways import (
    Circle,
    Heap,
    Paper,
    answered_in_turn,
    begun_turn,
    ended,
    heap_of,
    heap_of_counts,
    known_heap,
    may_be_counts,
    with_counts,
)
from bot.checkins.ways_proof import Heaps, Together, votes_beside_slips, votes_betray, way_verdicts

KNOWN = (1, 2, 3, 5, 6, 8)
"""How many answers came in where somebody on the staff may know them all."""


@cache
def shown(total: int, answers: int, known_total: int, known: int) -> Band | None:
    return band_of_heaps(Heap(total, answers), Heap(known_total, known))


def bands(fixed: int, answers: int, free: int, known_total: int, known: int) -> set[Band | None]:
    """All that may be shown when the free answers are anything."""
    return {shown(fixed + rest, answers, known_total, known) for rest in range(free, 5 * free + 1)}


def betrayed(answers: int, known: int) -> Iterable[tuple[object, ...]]:
    """Every situation in which who knows the known heap and up to two private answers concludes a critical one."""
    for known_total, insiders in itertools.product(range(known, 5 * known + 1), INSIDERS):
        for told in itertools.combinations_with_replacement(ANSWERS, insiders):
            left: dict[Band | None, set[int]] = {}
            for value in ANSWERS:
                fixed, free = sum(told) + value, answers - insiders - 1
                for band in bands(fixed, answers, free, known_total, known):
                    left.setdefault(band, set()).add(value)
            yield from ((known_total, told, band) for band, possible in left.items() if possible <= CRITICAL)


@pytest.mark.parametrize("known", KNOWN)
def test_who_knows_all_slips_concludes_no_critical_private_answer(known: int) -> None:
    for answers in range(MINIMUM, MINIMUM + known + 4):
        assert list(betrayed(answers, known)) == []


def test_all_other_ways_hold_in_groups_of_up_to_nine() -> None:
    """The same for 30 members is counted by ``groepswijzer privacy-proof``, in a minute."""
    assert [one.found for one in way_verdicts(range(5, 10))] == [None] * 5


def with_margin(margin: int) -> Together:
    """Our rule with another margin between private answers and those that somebody may know."""

    def together(private: Heap, known: Heap) -> Band | None:
        if private.answers >= max(MINIMUM, margin + known.answers):
            return band_of_sum(private.total + known.total, private.answers + known.answers)
        apart = [band for band in (band_of_sum(*private), band_of_sum(*known)) if band is not None]
        return min(apart, key=lambda band: band.rank, default=None)

    return together


@pytest.mark.parametrize("private", [5, 6, 9])
def test_the_count_is_that_of_walking_through_them(private: int) -> None:
    heaps = Heaps()
    assert list(heaps.critical(private)) == []
    assert not any(list(betrayed(private, known)) for known in range(1, 6))


def test_one_answer_less_of_margin_would_betray_somebody() -> None:
    slip = next(Heaps(with_margin(MINIMUM - 1)).critical(5))
    assert (slip.private, slip.known, slip.told, slip.shown) == (5, 1, (2, 10), Band.LOW)
    assert list(Heaps(with_margin(MINIMUM)).critical(5)) == []


def test_a_silence_would_be_found() -> None:
    def tells_that_nobody_answered(private: Heap, known: Heap) -> Band | None:
        return Band.LOW if private.answers == 0 else None

    assert next(Heaps(tells_that_nobody_answered).silence([6])).shown is Band.LOW


def test_a_critical_answer_in_the_circle_would_be_found() -> None:
    def lowest(private: Heap, known: Heap) -> Band | None:
        return Band.LOW if known.total <= known.answers + 1 else Band.HIGH

    assert next(Heaps(lowest).in_circle(5, 0)).shown is Band.LOW


def test_votes_would_be_found() -> None:
    assert votes_betray([poll_minimum(1) - 1], 1) is not None


def test_added_up_without_the_margin_five_slips_would_betray_five_private_answers() -> None:
    """All five slips say 5, and yet the outcome of ten is low: then the private answers are 1, 1, 1, 1 and 1 or 2."""
    low = [private for private in range(5, 26) if band_of_sum(25 + private, 10) is Band.LOW]
    assert low == [5, 6]
    assert shown(5, 5, 25, 5) is Band.LOW
    assert shown(12, 5, 25, 5) is Band.LOW  # apart, the same word leaves many more possibilities


@pytest.mark.parametrize("known", [1, 2, 5, 6])
def test_who_knows_all_slips_concludes_nobodys_silence(known: int) -> None:
    for members, known_total in itertools.product(range(MINIMUM, 10), range(known, 5 * known + 1)):
        for told in itertools.combinations_with_replacement((SILENT, *ANSWERS), 2):
            left: dict[Band | None, set[int]] = {}
            for value, others in itertools.product((SILENT, *ANSWERS), range(members - 2)):
                fixed = [one for one in (*told, value) if one != SILENT]
                for band in bands(sum(fixed), len(fixed) + others, others, known_total, known):
                    left.setdefault(band, set()).add(value)
            assert not [band for band, possible in left.items() if possible == {SILENT}]


@pytest.mark.parametrize("circle", [1, 2, 5, 6])
@pytest.mark.parametrize("private", [0, 5, 6, 7, 10, 11])
def test_who_knows_two_people_concludes_no_critical_answer_in_the_circle(circle: int, private: int) -> None:
    for of_circle, of_private in ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)):
        if of_circle >= circle or of_private > private:
            continue
        for told in itertools.product(ANSWERS, repeat=of_circle + of_private):
            left: dict[Band | None, set[int]] = {}
            round_free, free = circle - of_circle - 1, private - of_private
            for value, rest in itertools.product(ANSWERS, range(round_free, 5 * round_free + 1)):
                total = sum(told[:of_circle]) + value + rest
                for band in bands(sum(told[of_circle:]), private, free, total, circle):
                    left.setdefault(band, set()).add(value)
            assert not [band for band, possible in left.items() if band and possible <= CRITICAL]


@pytest.mark.parametrize("guides", [1, 2, 3])
def test_votes_of_who_guides_and_of_two_more_betray_nobody(guides: int) -> None:
    seen = Enumeration(OURS.rule)
    for votes in range(poll_minimum(guides), 21):
        left = seen.left(votes, guides + 2, counted=True)
        assert not [one for one, possible in left.items() if possible <= CRITICAL]


def test_with_fewer_votes_they_would() -> None:
    left = Enumeration(OURS.rule).left(poll_minimum(1) - 1, 3, counted=True)
    assert [one for one, possible in left.items() if possible <= CRITICAL]


def test_slips_beside_polls_need_no_more_than_five_though_a_poll_does() -> None:
    assert list(votes_beside_slips(9)) == []
    beside = band_of_heaps(Heap(), Heap(25, 5), poll_minimum(1))
    assert beside is Band.HIGH


def test_votes_beside_slips_would_be_found_where_a_poll_needed_no_more() -> None:
    """Who guides and voted is the third who is known."""
    assert next(Heaps().critical(poll_minimum(1) - 1, (3,)), None) is not None


@pytest.mark.parametrize("circle", [1, 5, 6])
@pytest.mark.parametrize("votes", [0, 6, 7, 12, 13])
def test_who_guides_and_voted_and_two_more_conclude_no_critical_answer_in_the_circle(circle: int, votes: int) -> None:
    for inside in range(min(3, circle)):
        beside = min(3 - inside, votes)
        free, rest = circle - inside - 1, votes - beside
        for told in itertools.product(range(inside, 5 * inside + 1), range(beside, 5 * beside + 1)):
            left: dict[Band | None, set[int]] = {}
            for value, others, private in itertools.product(
                ANSWERS, range(free, 5 * free + 1), range(rest, 5 * rest + 1)
            ):
                known = Heap(told[0] + value + others, circle)
                band = band_of_heaps(Heap(told[1] + private, votes), known, poll_minimum(1))
                left.setdefault(band, set()).add(value)
            assert not [band for band, possible in left.items() if band and possible <= CRITICAL]


heaps = st.lists(st.sampled_from(ANSWERS), max_size=14).map(heap_of)


@given(heaps, heaps)
def test_fewer_than_five_of_a_kind_never_stand_alone(private: Heap, known: Heap) -> None:
    if private.answers < MINIMUM and known.answers < MINIMUM:
        assert band_of_heaps(private, known) is None


@given(heaps)
def test_without_other_ways_nothing_changes(private: Heap) -> None:
    assert band_of_heaps(private, Heap()) == band_of_sum(*private)


@given(heaps, heaps)
def test_what_is_not_added_up_says_no_more_than_two_words(private: Heap, known: Heap) -> None:
    if private.answers < MINIMUM + known.answers:
        apart = {band_of_sum(*private), band_of_sum(*known)} - {None}
        assert band_of_heaps(private, known) == min(apart, key=lambda band: band.rank, default=None)  # type: ignore[union-attr]


@given(st.lists(st.lists(st.sampled_from([None, *ANSWERS]), min_size=2, max_size=2), max_size=9), st.randoms())
def test_the_circle_keeps_no_order(rows: list[list[int | None]], chance: object) -> None:
    def went_round(order: list[list[int | None]]) -> Circle:
        circle = Circle()
        for row in order:
            turn = circle.turn
            circle = begun_turn(circle, turn)
            for code, answer in zip(("P1", "P2"), row, strict=True):
                circle = answered_in_turn(circle, ("P1", "P2"), turn, code, answer)
        return circle

    other = list(rows)
    chance.shuffle(other)  # type: ignore[attr-defined]  # Hypothesis types its Random as object
    assert ended(went_round(rows)).rows == ended(went_round(other)).rows
    assert len(ended(went_round(rows)).rows) == len(rows)


@given(st.lists(st.integers(0, 9), min_size=5, max_size=5), st.integers(5, 60))
def test_slips_count_only_when_their_numbers_can_be(counts: list[int], slips: int) -> None:
    if not may_be_counts(counts, slips):
        with pytest.raises(ValueError, match="cannot be"):
            with_counts(Paper(slips), "P1", counts)
        return
    half = with_counts(Paper(slips), "P1", counts)
    assert known_heap(None, half, ("P1", "P2"), "P1") == Heap()
    assert known_heap(None, half, ("P1",), "P1") == heap_of_counts(counts)
    assert heap_of_counts(counts).answers == sum(counts) <= slips
