"""How somebody came to a card, so that "another" and "back" know where they are without a memory.

A trail travels inside the taps of a card's screen, in at most five characters (see ``write_trail``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from bot.groups.model import Phase
from bot.guidance.choice import exercises, fitting, known, of_kind, of_phase, unhelpful_last
from bot.guidance.model import Card, Kind
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
    """From the exercises of at most ``minutes``, with ``bare`` those without material, for ``people`` (None: any)."""

    minutes: int | None = None
    bare: bool = False
    people: int | None = None


@dataclass(frozen=True, slots=True)
class FromKind:
    """From the cards of a kind, those of ``phase`` first."""

    kind: Kind
    phase: Phase | None = None


Trail: TypeAlias = FromPhase | FromTip | FromSituation | FromKept | FromExercises | FromKind

SIZES = (6, 12, 20)
"""Numbers of people that one can look for exercises for."""

_TIP = re.compile(r"t([0-5])(P[1-4])?", re.ASCII)
_SITUATION = re.compile(r"s(\d{1,2})", re.ASCII)
_EXERCISES = re.compile(r"e(\d{0,3})([a-c]?)(n?)", re.ASCII)
_KIND = re.compile(r"h([0-6])([0-5]?)", re.ASCII)
_SIZE_LETTERS = "abc"


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
        case FromExercises(minutes, bare, people):
            size = _SIZE_LETTERS[SIZES.index(people)] if people in SIZES else ""
            return f"e{minutes or ''}{size}{'n' if bare else ''}"
        case FromKind(kind, phase):
            return f"h{list(Kind).index(kind)}{'' if phase is None else phase.order}"
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
        people = SIZES[_SIZE_LETTERS.index(found[2])] if found[2] else None
        return FromExercises(int(found[1] or 0) or None, bool(found[3]), people)
    if found := _KIND.fullmatch(written):
        return FromKind(list(Kind)[int(found[1])], list(Phase)[int(found[2])] if found[2] else None)
    return FromPhase()


def along(trail: Trail, card: Card, shelf: Shelf, favourites: tuple[str, ...]) -> tuple[Card, ...]:
    """Return the cards that lie along the trail, in order, ``card`` perhaps among them."""
    cards, counters = shelf.cards.values(), shelf.counters
    match trail:
        case FromTip(phase, weak):
            return fitting(cards, phase, weak, counters)
        case FromSituation(situation):
            return unhelpful_last((shelf.cards[each] for each in shelf.situations[situation].cards), counters)
        case FromKept():
            return tuple(shelf.cards[each] for each in known(favourites, shelf.cards))
        case FromExercises(minutes, bare, people):
            return exercises(cards, minutes, bare, people)
        case FromKind(kind, phase):
            return of_kind(cards, kind, phase, counters)
        case _:
            return of_phase(cards, card.phase, counters)


def phase_of(trail: Trail, card: Card, now: Phase | None) -> Phase | None:
    """Return the phase in which somebody who came by this trail uses the card.

    That of the group it was chosen for; else its own; else the one that their only group is in (``now``), if any.
    """
    return trail.phase if isinstance(trail, FromTip) else card.phase or now
