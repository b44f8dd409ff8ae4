"""What the buttons of this story mean."""

from __future__ import annotations

from bot.messenger.taps import Tap
from bot.people.model import Role


class MenuTap(Tap, frozen=True, tag="pm"):
    """Show what I can do now."""


class AboutTap(Tap, frozen=True, tag="pa"):
    """What is this?"""


class AskInviteTap(Tap, frozen=True, tag="pv"):
    """I want to invite somebody."""


class InviteTap(Tap, frozen=True, tag="pi"):
    """Make an invitation to this role."""

    role: Role


class AskRevokeTap(Tap, frozen=True, tag="pr"):
    """I may want to take back the invitation with this handle."""

    handle: str


class RevokeTap(Tap, frozen=True, tag="py"):
    """Yes, take back the invitation with this handle."""

    handle: str


class KeepLinkTap(Tap, frozen=True, tag="pz"):
    """No, let the invitation work."""


class MyDataTap(Tap, frozen=True, tag="pd"):
    """Show what you keep of me."""


class AskEraseTap(Tap, frozen=True, tag="pw"):
    """I may want everything erased."""


class EraseTap(Tap, frozen=True, tag="px"):
    """Yes, erase everything."""


class AskStopTap(Tap, frozen=True, tag="ps"):
    """I may want to stop."""


class StopTap(Tap, frozen=True, tag="pt"):
    """Yes, I stop."""


class AskLanguageTap(Tap, frozen=True, tag="pg"):
    """Which languages are there?"""


class HearNoticeTap(Tap, frozen=True, tag="ph"):
    """Let me hear the notice in this language."""

    language: str


class LanguageTap(Tap, frozen=True, tag="pl"):
    """Speak this language with me."""

    language: str


class NoticeTap(Tap, frozen=True, tag="pn"):
    """Show again what you ask and who sees it."""


class MoreTap(Tap, frozen=True, tag="pk"):
    """Tell me more about what you keep."""


class ConsentTap(Tap, frozen=True, tag="pc"):
    """Yes (1) or no (0) to questions, after the notice with this code."""

    asks: int
    notice: str


class WaitsTap(Tap, frozen=True, tag="pe"):
    """Show me who opened the invitation with this handle, and waits."""

    handle: str


class KnownTap(Tap, frozen=True, tag="pf"):
    """It is (1), or is not (0), who was meant by the invitation with this handle."""

    handle: str
    known: int


class AskUndoTap(Tap, frozen=True, tag="pq"):
    """Who came in by my invitation with this handle may not be who I meant."""

    handle: str


class UndoTap(Tap, frozen=True, tag="pu"):
    """Yes, put out who came in by my invitation with this handle."""

    handle: str
