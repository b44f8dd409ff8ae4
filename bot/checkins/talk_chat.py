"""Talking about a wish to talk: buttons only, so that nobody types their story to a machine."""

from __future__ import annotations

from collections.abc import Sequence

from bot.checkins.talk_screens import TALK, arrived_screen, consent_screen, taken_back_screen, whom_screen
from bot.checkins.talk_taps import PickTap, TalkNotTap, TalkTap, TalkToTap, TalkYesTap
from bot.checkins.talking import Talking
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Reply, Screen, column, text
from bot.people.model import Role
from bot.people.screens import BACK_TO_MENU


class TalkChat:
    """The talking floor of "Ik wil iemand spreken".

    Args:
        talking: the service.
    """

    def __init__(self, talking: Talking) -> None:
        self._talking = talking

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        return (
            OnCommand("spreken", self.on_command, frozenset({Role.PARTICIPANT}), "talk-hint"),
            OnTap(TalkTap, self.on_talk),
            OnTap(TalkToTap, self.on_talk_to),
            OnTap(TalkYesTap, self.on_yes),
            OnTap(TalkNotTap, self.on_not),
            OnTap(PickTap, self.on_pick),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's button in the menu of participants."""
        return ((frozenset({Role.PARTICIPANT}), TALK),)

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /spreken: with whom?"""
        return whom_screen(await self._talking.whom(heard.alone()))

    async def on_talk(self, heard: Heard, tap: TalkTap) -> Reply:
        """With whom?"""
        return whom_screen(await self._talking.whom(heard.alone()))

    async def on_talk_to(self, heard: Heard, tap: TalkToTap) -> Reply:
        """Is it all right that they see your name?"""
        return consent_screen(await self._talking.consider(heard.alone(), tap.group, tap.to), heard.first_name)

    async def on_yes(self, heard: Heard, tap: TalkYesTap) -> Reply:
        """Tell them."""
        talk, whom, later = await self._talking.ask(heard.alone(), tap.group, tap.to)
        return arrived_screen(whom.name, talk.id, later)

    async def on_not(self, heard: Heard, tap: TalkNotTap) -> Reply:
        """Forget it."""
        await self._talking.withdraw(heard.alone(), tap.talk)
        return Screen(text("talk-withdrawn"), column(BACK_TO_MENU))

    async def on_pick(self, heard: Heard, tap: PickTap) -> Reply:
        """They will get in touch, if somebody still waits for it."""
        picked = await self._talking.pick(heard.alone(), tap.talk)
        return Screen(text("talk-you-pick")) if picked else taken_back_screen()
