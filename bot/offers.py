"""What later stories offer on the screens of earlier ones, which may not know them."""

from __future__ import annotations

from bot.checkins.ending import going_on
from bot.checkins.farewell_taps import GoalTap
from bot.checkins.ways_taps import DoneTap, WaysTap
from bot.civil import QuietHours
from bot.clock import Clock
from bot.digest.chat import READERS
from bot.digest.taps import OverviewTap, TrendTap
from bot.groups.model import Group
from bot.guidance.moments_chat import ritual_button
from bot.guidance.screens import menu_buttons
from bot.guidance.taps import TipTap
from bot.messenger.screens import Button, text
from bot.people.model import STAFF, Role


def tips_of(clock: Clock, quiet: QuietHours, group: Group) -> tuple[Button, ...]:
    """What later stories offer on a group's own screen; while a session goes on, first of all that it is over."""
    session = going_on(group, clock.now(), quiet)
    return (
        *(() if session is None else (Button(text("ways-button-done"), DoneTap(group.id, session.id)),)),
        Button(text("guidance-button-tip"), TipTap(group.id)),
        Button(text("digest-button-trend"), TrendTap(group.id, 0)),
        Button(text("ways-button-room"), WaysTap(group.id)),
        Button(text("farewell-button-goal"), GoalTap(group.id)),
    )


def after_phase(group: Group) -> tuple[Button, ...]:
    """What later stories offer once a phase was set: a tip that fits it, and a small moment."""
    return (Button(text("guidance-button-tip"), TipTap(group.id)), ritual_button(group))


def more_lines() -> list[tuple[frozenset[Role], Button]]:
    """What guidance and the digest add to the menu."""
    tips = [(STAFF, button) for button in menu_buttons()]
    return [*tips, (READERS, Button(text("digest-button-menu"), OverviewTap()))]
