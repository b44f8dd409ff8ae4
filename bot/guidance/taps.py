"""What the buttons of the guidance mean. Other stories may put ``CardTap`` and ``TipTap`` on their own screens."""

from __future__ import annotations

from bot.guidance.model import Kind
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


class LookTap(Tap, tag="gy", frozen=True):
    """Show a card that was seen before, leaving its place among the cards seen as it is."""

    card: str
    way: str


class HelpedTap(Tap, tag="gh", frozen=True):
    """The card helped."""

    card: str
    way: str


class HelpedNotTap(Tap, tag="gn", frozen=True):
    """The card did not help."""

    card: str
    way: str


class AboutTap(Tap, tag="ga", frozen=True):
    """Show what else one can do with a card."""

    card: str
    way: str


class ShareTap(Tap, tag="gd", frozen=True):
    """Show a card as plain words, to send on."""

    card: str


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
    """Show a page of the exercises.

    Of at most ``minutes`` (0: any), ``bare`` 1 for those without material, for ``people`` people (0: any group).
    """

    minutes: int = 0
    bare: int = 0
    people: int = 0
    page: int = 0


class KindsTap(Tap, tag="gq", frozen=True):
    """Show the kinds of cards."""


class KindTap(Tap, tag="gw", frozen=True):
    """Show a page of the cards of a kind."""

    kind: Kind
    page: int = 0


class IcebreakerTap(Tap, tag="gi", frozen=True):
    """Draw an icebreaker for this group; without a group, for the only one that the person guides."""

    group: str = ""


class NextIcebreakerTap(Tap, tag="gj", frozen=True):
    """Draw another icebreaker than ``current``, for a group or (empty) for none."""

    group: str
    current: str


class RitualTap(Tap, tag="gx", frozen=True):
    """Show a small moment for the phase that the group came into; for other stories too."""

    group: str


class SavedTap(Tap, tag="gv", frozen=True):
    """Show a page of one's favourites."""

    page: int = 0


class OwnCardsTap(Tap, tag="gz", frozen=True):
    """Show the cards that one proposed oneself."""
