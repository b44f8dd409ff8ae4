"""A card as somebody sees it: how they came to it, why it was chosen, and what they did with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.guidance.model import Card
from bot.guidance.trail import FromTip, Trail


class Reason(StrEnum):
    """Why this tip and no other."""

    WEAK = "weak"
    """It helps with the weakest point of the last check-in."""
    PHASE = "phase"
    """It fits the phase of the group."""
    ANY = "any"
    """It fits every group."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as somebody sees it.

    Attributes:
        card: the card.
        trail: how they came to it.
        kept: whether it is among their favourites.
        after: the card that "another" shows; None if there is no other along the trail.
        reason: why this one, if it was chosen for them.
        before: the card that they saw before this one along the trail, if any.
        again: whether they have seen ``after``, and went back from it.
        vote: whether they said that it helped; None: nothing yet.
    """

    card: Card
    trail: Trail
    kept: bool
    after: Card | None
    reason: Reason | None
    before: Card | None = None
    again: bool = False
    vote: bool | None = None


def reason_for(card: Card, trail: Trail) -> Reason | None:
    """Return why the card was chosen; None for who found it themselves."""
    if not isinstance(trail, FromTip):
        return None
    if trail.weak is not None and trail.weak in card.weak:
        return Reason.WEAK
    return Reason.PHASE if card.phase is trail.phase else Reason.ANY
