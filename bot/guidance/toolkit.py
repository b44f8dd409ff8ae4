"""What a person keeps of the guidance: favourites, cards they saw, what they said of them, a card they are writing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from bot.guidance.library import CardText


class Part(StrEnum):
    """A part of a card that its writer types, in the order in which we ask."""

    TITLE = "title"
    DO = "do"
    WHY = "why"
    WATCH_OUT = "watchout"
    EXERCISE = "exercise"
    """Minutes, people, material and steps, in one message."""


class CardDraft(msgspec.Struct, frozen=True):
    """A card in the making: kept with its writer, so that a restart loses nothing."""

    id: str
    text: CardText = CardText()
    asked: Part | None = Part.TITLE
    """The part that what is typed next is for; None when all is there."""
    asked_at: datetime | None = None
    """When that was asked: what is typed much later is for something else."""


class Toolkit(msgspec.Struct, frozen=True):
    """One facilitator's cards."""

    favourites: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    """The newest last; at most 50."""
    votes: Mapping[str, bool] = {}
    """Whether a card helped in a phase, by the place where that is counted: so that each person counts once."""
    icebreakers: tuple[str, ...] = ()
    """Those drawn for no group in particular, the newest last."""
    draft: CardDraft | None = None
