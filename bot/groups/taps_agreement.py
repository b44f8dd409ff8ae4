"""What the buttons mean with which a group's agreement is written down and read back."""

from __future__ import annotations

from bot.messenger.taps import Tap


class AgreementTap(Tap, frozen=True, tag="gta"):
    """Show the group's agreement."""

    group: str


class AgreementEditTap(Tap, frozen=True, tag="gtb"):
    """Write it down, or write another one."""

    group: str


class AgreementPickTap(Tap, frozen=True, tag="gtc"):
    """These points are ticked (a bit for each)."""

    group: str
    picks: int
    version: int


class AgreementSaveTap(Tap, frozen=True, tag="gtd"):
    """Keep what is ticked."""

    group: str
    picks: int
    version: int


class AgreementKeepTap(Tap, frozen=True, tag="gte"):
    """Keep what I typed with it all the same, though it may tell who somebody is."""

    group: str
    picks: int
    version: int


class AgreementVersionTap(Tap, frozen=True, tag="gtf"):
    """Show one version: 0 is the oldest."""

    group: str
    place: int
