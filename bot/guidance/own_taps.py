"""What the buttons around the municipality's own cards mean."""

from __future__ import annotations

from bot.guidance.library import Refusal
from bot.guidance.toolkit import Part
from bot.messenger.taps import Tap


class WriteTap(Tap, tag="vw", frozen=True):
    """Write a card, or go on with the one in the making."""


class AskPartTap(Tap, tag="vp", frozen=True):
    """Let me type this part (again)."""

    draft: str
    part: Part


class KeepTypedTap(Tap, tag="vk", frozen=True):
    """Keep what I typed all the same: the text is the last line of the message above."""

    draft: str


class PlaceTap(Tap, tag="vf", frozen=True):
    """The card is for this phase; empty: for every phase."""

    draft: str
    place: str


class ChangeCardTap(Tap, tag="vc", frozen=True):
    """Which part should be another?"""

    draft: str


class AskPlaceTap(Tap, tag="vq", frozen=True):
    """Which phase is the card for?"""

    draft: str


class WhichSituationTap(Tap, tag="vs", frozen=True):
    """Show a page of the situations that the card may be for."""

    draft: str
    page: int = 0


class ForSituationTap(Tap, tag="vu", frozen=True):
    """The card is for this situation; empty: for none."""

    draft: str
    situation: str


class NoExerciseTap(Tap, tag="vx", frozen=True):
    """The card is no exercise after all."""

    draft: str


class DraftTap(Tap, tag="vb", frozen=True):
    """Show the card in the making."""

    draft: str


class SendTap(Tap, tag="vz", frozen=True):
    """Send the card to the coordinator."""

    draft: str


class DropCardTap(Tap, tag="vd", frozen=True):
    """No card after all."""

    draft: str


class ProposalTap(Tap, tag="vl", frozen=True):
    """Show a card of the municipality's own, with where it stands."""

    card: str


class AskWithdrawTap(Tap, tag="va", frozen=True):
    """Sure to take my card back?"""

    card: str


class WithdrawTap(Tap, tag="vy", frozen=True):
    """Yes, take my card back."""

    card: str


class EditorTap(Tap, tag="ve", frozen=True):
    """Show what waits for an editor, and what is missing."""


class ReviewTap(Tap, tag="vr", frozen=True):
    """Show a page of the municipality's own cards to an editor."""

    page: int = 0


class ApproveTap(Tap, tag="vg", frozen=True):
    """Let all colleagues read this card."""

    card: str


class AskRefusalTap(Tap, tag="vn", frozen=True):
    """Why is this card not taken?"""

    card: str


class RefuseTap(Tap, tag="vo", frozen=True):
    """This card is not taken, for this reason."""

    card: str
    why: Refusal
