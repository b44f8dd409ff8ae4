"""Talks about small moments: an icebreaker to begin with, a ritual for a new phase."""

from __future__ import annotations

from collections.abc import Sequence

from bot.groups.model import Group
from bot.groups.screens import phase_name, to_group
from bot.guidance.moments import Drawn, Moments, Ritual
from bot.guidance.taps import IcebreakerTap, MenuTap, NextIcebreakerTap, RitualTap, TipTap
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Name, Reply, Screen, column, text
from bot.people.model import STAFF


class MomentsChat:
    """The talking floor of icebreakers and rituals.

    Args:
        moments: does what is asked.
    """

    def __init__(self, moments: Moments) -> None:
        self._moments = moments

    def handlers(self) -> Sequence[Listener]:
        """Everything that is heard here."""
        return (
            OnCommand("ijsbreker", self.on_icebreaker_command, STAFF, "guidance-hint-icebreaker"),
            OnTap(IcebreakerTap, self.on_icebreaker),
            OnTap(NextIcebreakerTap, self.on_next),
            OnTap(RitualTap, self.on_ritual),
        )

    async def on_icebreaker_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /ijsbreker."""
        return _drawn_or_which(await self._moments.icebreaker(heard.person))

    async def on_icebreaker(self, heard: Heard, tap: IcebreakerTap) -> Reply:
        """Draw an icebreaker."""
        return _drawn_or_which(await self._moments.icebreaker(heard.person, tap.group))

    async def on_next(self, heard: Heard, tap: NextIcebreakerTap) -> Reply:
        """Draw another one."""
        return _drawn_or_which(await self._moments.icebreaker(heard.person, tap.group, tap.current))

    async def on_ritual(self, heard: Heard, tap: RitualTap) -> Reply:
        """Show a small moment for the phase that the group came into."""
        return _ritual_screen(await self._moments.ritual(heard.person, tap.group))


def ritual_button(group: Group) -> Button:
    """The button that leads to a small moment, for whoever has just set a phase."""
    return Button(text("guidance-button-ritual"), RitualTap(group.id))


def _drawn_or_which(found: Drawn | tuple[Group, ...]) -> Screen:
    """The icebreaker; or for which group?"""
    if isinstance(found, Drawn):
        return _drawn_screen(found)
    choices = (Button(text("guidance-button-group", title=Name(one.title)), IcebreakerTap(one.id)) for one in found)
    return Screen(text("guidance-icebreaker-which"), column(*choices, Button(text("guidance-button-back"), MenuTap())))


def _drawn_screen(drawn: Drawn) -> Screen:
    one = drawn.icebreaker
    said = text(
        "guidance-icebreaker", title=one.title, do=one.do, minutes=one.minutes, number=drawn.number, of=drawn.of
    )
    group = "" if drawn.group is None else drawn.group.id
    return Screen(
        said,
        column(
            Button(text("guidance-button-another"), NextIcebreakerTap(group, one.id)),
            Button(text("guidance-button-back"), MenuTap()),
        ),
    )


def _ritual_screen(ritual: Ritual) -> Screen:
    group = ritual.group
    here = phase_name(group.phase)
    if ritual.before is None:
        headline = text("guidance-ritual-begin", here=here)
    else:
        headline = text("guidance-ritual-step", before=phase_name(ritual.before), here=here)
    said = text("guidance-ritual", headline=headline, words=ritual.words)
    return Screen(said, column(Button(text("guidance-button-tip"), TipTap(group.id)), to_group(group)))
