"""What buttons under an unasked message, and under its settings, mean."""

from __future__ import annotations

from bot.groups.model import Session
from bot.messenger.taps import Tap
from bot.reminders.later import When
from bot.reminders.model import Kind
from bot.reminders.wishes import Frequency


class WhyTap(Tap, tag="rw", frozen=True):
    """Why do I get this?"""

    kind: Kind
    guide: int
    """1 for who guides the group, 0 for who takes part."""
    group: str
    session: str
    revision: int


class LaterTap(Tap, tag="rl", frozen=True):
    """Not now: send it again then."""

    kind: Kind
    group: str
    session: str
    revision: int
    when: When


class MuteTap(Tap, tag="rm", frozen=True):
    """Send (0) or do not send (1) messages of this sort any more."""

    sort: str
    mute: int


class AbsentTap(Tap, tag="rn", frozen=True):
    """I do not come (1), or do after all (0); under a reminder."""

    group: str
    session: str
    minute: int
    """When that session begins, in minutes since 1970: said of one day, it says nothing of another."""
    absent: int


class AbsentNewsTap(Tap, tag="rq", frozen=True):
    """The same, under news of a session."""

    group: str
    session: str
    minute: int
    absent: int


class AbsentAgainTap(Tap, tag="ro", frozen=True):
    """The same, under what was said back."""

    group: str
    session: str
    minute: int
    absent: int


class NotLaterTap(Tap, tag="rx", frozen=True):
    """Do not send again what was put off."""

    kind: Kind
    group: str
    session: str
    revision: int


def minute_of(session: Session) -> int:
    """Return when a session begins, in minutes since 1970."""
    return int(session.starts.timestamp()) // 60


class WishesTap(Tap, tag="rb", frozen=True):
    """Show how I get messages."""


class FrequencyTap(Tap, tag="rf", frozen=True):
    """So much, from now on."""

    frequency: Frequency


class AskAwayTap(Tap, tag="rv", frozen=True):
    """I go on holiday."""


class AwayTap(Tap, tag="ra", frozen=True):
    """I am away up to and including this day, such as ``2026-10-25``."""

    until: str


class InsteadTap(Tap, tag="ri", frozen=True):
    """This colleague is there while I am away."""

    colleague: int


class BackTap(Tap, tag="rt", frozen=True):
    """I am back."""


class AskZoneTap(Tap, tag="rz", frozen=True):
    """I live in another time zone."""


class ZoneTap(Tap, tag="ry", frozen=True):
    """In this one: its place among those that are offered."""

    choice: int


class PlannedTap(Tap, tag="rp", frozen=True):
    """Show what will come."""
