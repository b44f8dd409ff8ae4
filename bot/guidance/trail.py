"""How somebody came to a card, so that "another" and "back" know where they are without a memory.

A trail travels inside the taps of a card's screen, in at most five characters (see ``write_trail``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from bot.groups.model import Phase
from bot.guidance.choice import exercises, fitting, known, of_phase
from bot.guidance.model import Card
from bot.guidance.shelf import Shelf


@dataclass(frozen=True, slots=True)
class FromPhase:
    """By browsing: the cards of the card's own phase."""


@dataclass(frozen=True, slots=True)
class FromTip:
    """By asking for a tip for a group in ``phase``, whose weakest question was ``weak`` (a code, or None)."""

    phase: Phase
    weak: str | None = None


@dataclass(frozen=True, slots=True)
class FromSituation:
    """By saying what happens in the group."""

    situation: str


@dataclass(frozen=True, slots=True)
class FromKept:
    """From one's favourites."""


@dataclass(frozen=True, slots=True)
class FromExercises:
    """From the exercises of at most ``minutes`` (None: any), with ``bare`` those without material."""

    minutes: int | None = None
    bare: bool = False


Trail: TypeAlias = FromPhase | FromTip | FromSituation | FromKept | FromExercises

_TIP = re.compile(r"t([0-5])(P[1-4])?", re.ASCII)
_SITUATION = re.compile(r"s(\d{1,2})", re.ASCII)
_EXERCISES = re.compile(r"e(\d{0,3})(n?)", re.ASCII)


def write_trail(trail: Trail, card: Card) -> str:
    """Return the trail in at most five letters and digits, to be read back beside the same card.

    A situation is written as its place among the card's own situations: its id would not fit in a tap.
    """
    match trail:
        case FromTip(phase, weak):
            return f"t{phase.order}{weak or ''}"
        case FromSituation(situation) if situation in card.situations:
            return f"s{card.situations.index(situation)}"
        case FromKept():
            return "k"
        case FromExercises(minutes, bare):
            return f"e{minutes or ''}{'n' if bare else ''}"
        case _:
            return ""


def read_trail(written: str, card: Card) -> Trail:
    """Return the trail that was written beside ``card``; what no longer makes sense leads to its own phase."""
    if found := _TIP.fullmatch(written):
        return FromTip(list(Phase)[int(found[1])], found[2])
    if (found := _SITUATION.fullmatch(written)) and int(found[1]) < len(card.situations):
        return FromSituation(card.situations[int(found[1])])
    if written == "k":
        return FromKept()
    if found := _EXERCISES.fullmatch(written):
        return FromExercises(int(found[1] or 0) or None, bool(found[2]))
    return FromPhase()


def along(trail: Trail, card: Card, shelf: Shelf, favourites: tuple[str, ...]) -> tuple[Card, ...]:
    """Return the cards that lie along the trail, in order, ``card`` perhaps among them."""
    match trail:
        case FromTip(phase, weak):
            return fitting(shelf.cards.values(), phase, weak)
        case FromSituation(situation):
            return tuple(shelf.cards[each] for each in shelf.situations[situation].cards)
        case FromKept():
            return tuple(shelf.cards[each] for each in known(favourites, shelf.cards))
        case FromExercises(minutes, bare):
            return exercises(shelf.cards.values(), minutes, bare)
        case _:
            return of_phase(shelf.cards.values(), card.phase)
