"""A trail survives its way through a button."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.groups.model import Phase
from bot.guidance.model import Card
from bot.guidance.shelf import Shelf
from bot.guidance.trail import (
    FromExercises,
    FromKept,
    FromPhase,
    FromSituation,
    FromTip,
    Trail,
    along,
    read_trail,
    write_trail,
)


def trails(card: Card) -> Iterator[Trail]:
    yield from (FromPhase(), FromKept())
    yield from (FromTip(phase, weak) for phase in Phase for weak in (None, "P1", "P4"))
    yield from (FromSituation(situation) for situation in card.situations)
    yield from (FromExercises(minutes, bare) for minutes in (None, 10, 30) for bare in (False, True))


def test_every_trail_is_read_as_it_was_written(shelf: Shelf) -> None:
    for card in shelf.cards.values():
        for trail in trails(card):
            written = write_trail(trail, card)
            assert len(written) <= 5
            assert read_trail(written, card) == trail


@given(written=st.text("tsekan0123456789P", max_size=6))
def test_whatever_is_read_is_a_trail_that_can_be_written_again(shelf: Shelf, written: str) -> None:
    for card in list(shelf.cards.values())[:3]:
        trail = read_trail(written, card)
        assert read_trail(write_trail(trail, card), card) == trail


@pytest.mark.parametrize("written", ["t6", "t9P1", "t0P5", "s99", "a", "e10x", "kk"])
def test_a_trail_that_makes_no_sense_leads_to_the_phase_of_the_card(shelf: Shelf, written: str) -> None:
    assert read_trail(written, next(iter(shelf.cards.values()))) == FromPhase()


def test_a_card_lies_along_each_trail_that_led_to_it(shelf: Shelf) -> None:
    for card in shelf.cards.values():
        assert card in along(FromPhase(), card, shelf, ())
        assert card in along(FromKept(), card, shelf, (card.id, "weg"))
        assert all(card in along(FromSituation(one), card, shelf, ()) for one in card.situations)
        assert card in along(FromTip(card.phase or Phase.CONFLICT), card, shelf, ())
