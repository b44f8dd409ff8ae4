"""What a group gave somebody, counted out: from eight answers on it betrays nobody, and with fewer it would."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import pytest

from bot.checkins.gifts_proof import NO, YES, GiftBetrayal, Naming, gift_betrayals, gift_verdicts
from bot.checkins.model import MINIMUM
from bot.checkins.proof import INSIDERS, SILENT
from bot.checkins.publication import GIFTS_FROM, is_named


def named_from(fewest: int) -> Naming:
    """As ours, from another number of answers on."""
    return lambda chose, answers: answers >= fewest and chose >= MINIMUM


def betrayed_by_hand(members: int, naming: Naming) -> Iterator[tuple[object, ...]]:
    """The same the long way: everything that each may say, and everybody whom somebody may know."""
    left: dict[tuple[object, ...], set[int]] = {}
    for world in itertools.product((SILENT, NO, YES), repeat=members):
        answered = tuple(one != SILENT for one in world)
        named = naming(world.count(YES), sum(answered))
        for insiders in INSIDERS:
            known = world[1 : 1 + insiders]
            for watching in (None, answered):
                left.setdefault((known, watching, named), set()).add(world[0])
    for (known, watching, named), possible in left.items():
        # That somebody answered may be seen; what they said, or that they said nothing, may not follow.
        if len(possible) == 1 and (watching is None or (isinstance(watching, tuple) and watching[0])):
            yield known, watching, named


@pytest.mark.parametrize("members", range(GIFTS_FROM, 31))
def test_who_knows_two_people_concludes_nothing_of_another(members: int) -> None:
    assert list(gift_betrayals(members)) == []


@pytest.mark.parametrize(
    ("fewest", "known"),
    [(5, ()), (6, (NO,)), (7, (NO, NO))],
)
def test_with_fewer_answers_what_another_chose_would_follow(fewest: int, known: Sequence[int]) -> None:
    found = next(gift_betrayals(fewest, named_from(fewest)))
    assert found == GiftBetrayal(fewest, fewest, tuple(known), named=True, left=YES)
    assert all(next(gift_betrayals(members, named_from(fewest)), None) for members in range(fewest, 31))


def test_something_that_all_must_say_would_betray_who_did_not() -> None:
    """Also that it is not named may not tell anything, nor that somebody was silent."""
    assert any(not one.named for one in gift_betrayals(8, lambda chose, answers: answers >= 8 and chose >= 2))
    silent = (one for one in gift_betrayals(8, lambda chose, answers: answers == 0) if one.left == SILENT)
    assert next(silent).named


@pytest.mark.parametrize("members", range(5, 9))
@pytest.mark.parametrize("fewest", range(5, 9))
def test_the_count_is_that_of_walking_through_them(members: int, fewest: int) -> None:
    found = any(True for _ in gift_betrayals(members, named_from(fewest)))
    assert found is any(True for _ in betrayed_by_hand(members, named_from(fewest)))


def test_things_to_choose_tell_nothing_of_one_another() -> None:
    """Two things at once, of eight answers and with two people known: what is left is all that is left of each."""
    both = list(itertools.product((False, True), repeat=2))
    for known in itertools.product(both, repeat=2):
        left: dict[tuple[bool, bool], set[tuple[bool, bool]]] = {}
        for mine, first, second in itertools.product(both, range(7), range(7)):
            chose = [known[0][thing] + known[1][thing] + mine[thing] for thing in (0, 1)]
            named = is_named(chose[0] + first, 8), is_named(chose[1] + second, 8)
            left.setdefault(named, set()).add(mine)
        assert all(possible == set(both) for possible in left.values())


def test_our_rule_is_the_last_verdict_and_the_only_one_that_holds() -> None:
    assert [(one.fewest, not one.broken) for one in gift_verdicts(range(5, 12))] == [
        (5, False),
        (6, False),
        (7, False),
        (8, True),
    ]
    assert list(gift_verdicts(range(5, 12)))[-1].all_answered == (8,)
