"""Icebreakers come one by one, none twice before all were there; a ritual fits where the group came from."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.errors import Expired
from bot.groups.model import Phase
from bot.guidance.deck import draw, draw_after
from bot.guidance.moments import Drawn
from bot.records import GroupRecord
from tests.guidance.conftest import ANNA, CARLA, DEWI, NOW, STRANGER, Room, group_record

DECKS = st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=1, max_size=12, unique=True)


@given(deck=DECKS, owner=st.text("xyz", min_size=1, max_size=4))
def test_every_round_has_all_and_no_two_in_a_row_are_the_same(deck: list[str], owner: str) -> None:
    drawn: tuple[str, ...] = ()
    came = []
    for _ in range(3 * len(deck)):
        drawn = draw(deck, drawn, owner)
        came.append(drawn[-1])
    for start in range(0, len(came), len(deck)):
        assert set(came[start : start + len(deck)]) == set(deck)
    if len(deck) > 1:
        assert all(one != other for one, other in pairwise(came))


@given(deck=DECKS, kept=st.lists(st.text("abcdefg", max_size=3), max_size=14), owner=st.text(max_size=3))
def test_whatever_was_drawn_from_an_older_deck_something_of_this_one_comes(
    deck: list[str], kept: list[str], owner: str
) -> None:
    assert draw(deck, kept, owner)[-1] in deck


def test_a_tap_that_is_heard_twice_draws_once() -> None:
    deck = ("a", "b", "c")
    first = draw(deck, (), "g")
    second = draw_after(deck, first, "g", first[-1])
    assert draw_after(deck, second, "g", first[-1]) == second


def test_an_empty_deck_gives_nothing() -> None:
    assert draw((), ("a",), "g") == ()


async def icebreaker(room: Room, group: str = "") -> Drawn:
    found = await room.moments.icebreaker(ANNA, group)
    assert isinstance(found, Drawn)
    return found


async def test_twenty_draws_for_a_group_are_twenty_others_and_then_it_begins_anew(room: Room, content: Content) -> None:
    await room.add_group(group_record("aaaaaaaa"))
    every = len(content.icebreakers)
    assert every >= 20
    drawn = [await icebreaker(room) for _ in range(every)]
    assert len({one.icebreaker.id for one in drawn}) == every
    assert (await icebreaker(room)).number == 1


async def test_groups_have_each_their_own_deck(room: Room) -> None:
    for name in ("aaaaaaaa", "bbbbbbbb"):
        await room.add_group(group_record(name))
    asked = await room.moments.icebreaker(ANNA)
    assert isinstance(asked, tuple)
    assert {group.id for group in asked} == {"aaaaaaaa", "bbbbbbbb"}
    orders = [[(await icebreaker(room, name)).icebreaker.id for _ in range(5)] for name in ("aaaaaaaa", "bbbbbbbb")]
    assert orders[0] != orders[1]


async def test_who_guides_no_group_draws_for_themselves(room: Room) -> None:
    drawn = [await room.moments.icebreaker(CARLA) for _ in range(5)]
    assert len({one.icebreaker.id for one in drawn if isinstance(one, Drawn)}) == 5


async def test_participants_strangers_and_others_groups_get_nothing(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", facilitators=(ANNA,)))
    for person, group in ((DEWI, ""), (STRANGER, ""), (CARLA, "aaaaaaaa")):
        with pytest.raises(Expired):
            await room.moments.icebreaker(person, group)
    for person in (DEWI, STRANGER, CARLA):
        with pytest.raises(Expired):
            await room.moments.ritual(person, "aaaaaaaa")


async def test_every_ordered_pair_of_phases_has_a_ritual_of_its_own(room: Room, content: Content) -> None:
    seen = set()
    for before, after in permutations(Phase, 2):
        group = group_record("aaaaaaaa", before).group.in_phase(after, ANNA, NOW)
        await room.add_group(GroupRecord(group))
        ritual = await room.moments.ritual(ANNA, group.id)
        assert (ritual.before, ritual.group.phase) == (before, after)
        assert after in content.phases
        assert before in content.phases[after].arrivals
        seen.add(ritual.words)
    assert len(seen) == 30


def test_a_ritual_is_one_small_thing_to_read(content: Content) -> None:
    for info in content.phases.values():
        for words in info.arrivals.values():
            assert len(words.split()) <= 40, words
