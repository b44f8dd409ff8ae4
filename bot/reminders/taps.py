"""What buttons under an unasked message mean."""

from __future__ import annotations

from bot.messenger.taps import Tap
from bot.reminders.model import Kind


class WhyTap(Tap, tag="rw", frozen=True):
    """Why do I get this?"""

    kind: Kind
    guide: int
    """1 for who guides the group, 0 for who takes part."""
