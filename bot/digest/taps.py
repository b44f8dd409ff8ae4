"""What buttons under a digest mean."""

from __future__ import annotations

from bot.digest.model import Rule
from bot.messenger.taps import Tap


class ConcernTap(Tap, tag="dw", frozen=True):
    """Why is this group here?"""

    group: str
    rule: Rule


class OverviewTap(Tap, tag="da", frozen=True):
    """Show all my groups."""


class MoreTap(Tap, tag="dm", frozen=True):
    """Show all concerns, not three."""
