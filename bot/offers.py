"""What later stories offer on the screens of earlier ones, which may not know them."""

from __future__ import annotations

from bot.checkins.ending import going_on, just_over
from bot.checkins.farewell_screens import goal_button
from bot.checkins.ways_screens import done_back_button, done_button
from bot.checkins.ways_taps import WaysTap
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
    """What later stories offer on a group's own screen; first of all that a session that goes on is over, or is not."""
    now = clock.now()
    session, over = going_on(group, now, quiet), just_over(group, now, quiet)
    return (
        *(() if session is None else (done_button(group, session),)),
        *(() if over is None else (done_back_button(group, over),)),
        Button(text("guidance-button-tip"), TipTap(group.id)),
        Button(text("digest-button-trend"), TrendTap(group.id, 0)),
        Button(text("ways-button-room"), WaysTap(group.id)),
        goal_button(group),
    )


def after_phase(group: Group) -> tuple[Button, ...]:
    """What later stories offer once a phase was set: a tip that fits it, and a small moment."""
    return (Button(text("guidance-button-tip"), TipTap(group.id)), ritual_button(group))


def more_lines() -> list[tuple[frozenset[Role], Button]]:
    """What guidance and the digest add to the menu."""
    tips = [(STAFF, button) for button in menu_buttons()]
    return [*tips, (READERS, Button(text("digest-button-menu"), OverviewTap()))]
