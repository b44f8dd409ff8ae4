"""Talking about a wish to talk: buttons only, so that nobody types their story to a machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.checkins.talk_screens import TALK, arrived_screen, consent_screen, heard_screen, taken_back_screen, whom_screen
from bot.checkins.talk_taps import PickTap, TalkNotTap, TalkTap, TalkToTap, TalkYesTap
from bot.checkins.talking import Talking
from bot.keywords import Keywords
from bot.messenger.hearing import Heard, Listener, OnCommand, OnSaid, OnTap
from bot.messenger.screens import Button, Reply, Screen, column, text
from bot.people.model import Role
from bot.people.screens import BACK_TO_MENU


class TalkChat:
    """The talking floor of "Ik wil iemand spreken".

    Args:
        talking: the service.
        keywords: knows who types that they need somebody.
    """

    def __init__(self, talking: Talking, keywords: Keywords) -> None:
        self._talking = talking
        self._keywords = keywords

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        return (
            OnCommand("spreken", self.on_command, frozenset({Role.PARTICIPANT}), "talk-hint"),
            OnTap(TalkTap, self.on_talk),
            OnTap(TalkToTap, self.on_talk_to),
            OnTap(TalkYesTap, self.on_yes),
            OnTap(TalkNotTap, self.on_not),
            OnTap(PickTap, self.on_pick),
            OnSaid(self.on_said),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's button in the menu of participants."""
        return ((frozenset({Role.PARTICIPANT}), TALK),)

    async def on_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /spreken: with whom?"""
        return whom_screen(await self._talking.whom(heard.alone()))

    async def on_talk(self, heard: Heard, tap: TalkTap) -> Reply:
        """With whom?"""
        return replace(whom_screen(await self._talking.whom(heard.alone())), fresh=tap.aside)

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

    async def on_said(self, heard: Heard, words: str) -> Reply:
        """Be there for a participant who types that they need somebody; what they typed is not kept."""
        if not heard.private or not self._keywords.means("talk-words", words):
            return None
        if not await self._talking.only_takes_part(heard.person):
            return None
        return heard_screen(await self._talking.whom(heard.person))

    async def on_pick(self, heard: Heard, tap: PickTap) -> Reply:
        """They will get in touch, if somebody still waits for it."""
        picked = await self._talking.pick(heard.alone(), tap.talk)
        return Screen(text("talk-you-pick")) if picked else taken_back_screen()
