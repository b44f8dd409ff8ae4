"""What the buttons of the guidance mean. Other stories may put ``CardTap`` and ``TipTap`` on their own screens."""

from __future__ import annotations

from bot.messenger.taps import Tap

APART = "a"
"""The ``way`` of a card that is shown in a message of its own, so that the message with the button stays."""


class CardTap(Tap, tag="gc", frozen=True):
    """Show a card.

    ``way`` tells how the person came to it (see ``bot.guidance.trail``); from another story: leave it out to edit
    the message under which the button sits, or give ``APART``. A card's id may have 45 characters.
    """

    card: str
    way: str = ""


class TipTap(Tap, tag="gt", frozen=True):
    """Show a tip for this group; without a group, for the only one that the person guides."""

    group: str = ""


class GroupsTap(Tap, tag="gg", frozen=True):
    """Show a page of one's groups, to choose for which one wants a tip."""

    page: int = 0


class KeepTap(Tap, tag="gk", frozen=True):
    """Put a card among one's favourites."""

    card: str
    way: str


class UnkeepTap(Tap, tag="gu", frozen=True):
    """Take a card out of one's favourites."""

    card: str
    way: str


class SourcesTap(Tap, tag="go", frozen=True):
    """Show what a card rests on."""

    card: str
    way: str


class RelatedTap(Tap, tag="gr", frozen=True):
    """Show the cards that belong with a card."""

    card: str
    way: str


class MenuTap(Tap, tag="gm", frozen=True):
    """Show the ways to find a card."""


class PhasesTap(Tap, tag="gp", frozen=True):
    """Show the six phases."""


class PhaseTap(Tap, tag="gf", frozen=True):
    """Show a page of the cards of a phase; an empty phase: those for every phase."""

    phase: str
    page: int = 0


class SituationsTap(Tap, tag="gs", frozen=True):
    """Show a page of what can happen in a group."""

    page: int = 0


class SituationTap(Tap, tag="gb", frozen=True):
    """Show the best card for a situation."""

    situation: str


class SituationCardsTap(Tap, tag="gl", frozen=True):
    """Show a page of the cards for a situation."""

    situation: str
    page: int = 0


class ExercisesTap(Tap, tag="ge", frozen=True):
    """Show a page of the exercises: of at most ``minutes`` (0: any), ``bare`` 1 for those without material."""

    minutes: int = 0
    bare: int = 0
    page: int = 0


class SavedTap(Tap, tag="gv", frozen=True):
    """Show a page of one's favourites."""

    page: int = 0
