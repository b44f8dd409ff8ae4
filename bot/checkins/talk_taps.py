"""What the buttons around "Ik wil iemand spreken" mean."""

from __future__ import annotations

from bot.messenger.taps import Tap


class TalkTap(Tap, frozen=True, tag="te"):
    """I want to talk with somebody; ``aside``: what it stands under is to stay as it is."""

    aside: bool = False


class TalkToTap(Tap, frozen=True, tag="tt"):
    """With this person, of this group."""

    group: str
    to: int


class TalkYesTap(Tap, frozen=True, tag="ty"):
    """Yes, tell them, with my name."""

    group: str
    to: int


class TalkNotTap(Tap, frozen=True, tag="tn"):
    """I do not want to talk after all."""

    talk: str


class PickTap(Tap, frozen=True, tag="tk"):
    """I will get in touch."""

    talk: str
