"""What the buttons mean with which sessions are moved, cancelled and added."""

from __future__ import annotations

from bot.groups.model_plan import Scope
from bot.messenger.taps import Tap

EXTRA = "extra"
"""In the place of a session's id: one that is not there yet; its revision is then that of the whole plan."""


class PlanPageTap(Tap, frozen=True, tag="gpa"):
    """Show a group's sessions, from this page on."""

    group: str
    page: int


class SessionTap(Tap, frozen=True, tag="gpb"):
    """Show one session."""

    group: str
    session: str


class MoveTap(Tap, frozen=True, tag="gpc"):
    """When should this session be? Or the extra one?"""

    group: str
    session: str
    revision: int


class MoveMonthTap(Tap, frozen=True, tag="gpdm"):
    """Show this month, such as 202611, to choose a day from: at this minute of it, for so many (0: as long as now)."""

    group: str
    session: str
    revision: int
    month: int
    minute: int
    minutes: int


class MoveToTap(Tap, frozen=True, tag="gpem"):
    """On this day (20261015) at this minute of it, for so many (0: as long as now): show what that means."""

    group: str
    session: str
    revision: int
    day: int
    minute: int
    minutes: int


class MoveYesTap(Tap, frozen=True, tag="gpfm"):
    """Yes, move it there, and let it last so many minutes; 0: as long as it was."""

    group: str
    session: str
    revision: int
    day: int
    minute: int
    minutes: int
    scope: Scope


class CallOffTap(Tap, frozen=True, tag="gpg"):
    """This session may not take place: which ones?"""

    group: str
    session: str
    revision: int


class CallOffYesTap(Tap, frozen=True, tag="gph"):
    """Yes, it does not take place."""

    group: str
    session: str
    revision: int
    scope: Scope


class ReviveTap(Tap, frozen=True, tag="gpi"):
    """It takes place after all."""

    group: str
    session: str
    revision: int
    scope: Scope


class PlaceTap(Tap, frozen=True, tag="gpj"):
    """Another place."""

    group: str
    session: str
    revision: int


class KeepPlaceTap(Tap, frozen=True, tag="gpjk"):
    """The place as it stands above, though that may tell too much."""

    group: str
    session: str
    revision: int


class PlaceRestTap(Tap, frozen=True, tag="gpk"):
    """The place of this session is also that of all later ones."""

    group: str
    session: str
    revision: int


class LengthTap(Tap, frozen=True, tag="gpl"):
    """Longer or shorter."""

    group: str
    session: str
    revision: int


class LengthIsTap(Tap, frozen=True, tag="gpm"):
    """It lasts so many minutes."""

    group: str
    session: str
    revision: int
    minutes: int
    scope: Scope


class SpanYesTap(Tap, frozen=True, tag="gpn"):
    """It begins at this minute of its day, and lasts so many minutes."""

    group: str
    session: str
    revision: int
    minute: int
    minutes: int


class PauseTap(Tap, frozen=True, tag="gpp"):
    """No sessions for a while: until when? Month 0 is this one."""

    group: str
    month: int


class PauseUntilTap(Tap, frozen=True, tag="gpq"):
    """Until this day: show what that means."""

    group: str
    day: int


class PauseYesTap(Tap, frozen=True, tag="gpr"):
    """Yes, pause."""

    group: str
    day: int
    plan: int


class AgendaTap(Tap, frozen=True, tag="gpz"):
    """My sessions as a file for my calendar."""
