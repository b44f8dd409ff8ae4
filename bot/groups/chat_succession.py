"""Talks with an owner about a coordinator who has left."""

from __future__ import annotations

from collections.abc import Sequence

from bot.groups import succession_screens as screens
from bot.groups.succession import Succession
from bot.groups.taps_standing import CoordinatorByTap, CoordinatorGoneTap, CoordinatorWhoTap, CoordinatorYesTap
from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Button, Reply
from bot.people.model import PersonId, Role

OWNS = frozenset({Role.OWNER})


class SuccessionChat:
    """What an owner hears and says about it.

    Args:
        succession: hands over.
    """

    def __init__(self, succession: Succession) -> None:
        self._succession = succession

    def handlers(self) -> Sequence[Listener]:
        """Everything about a coordinator who has left."""
        return (
            OnTap(CoordinatorGoneTap, self.on_gone),
            OnTap(CoordinatorWhoTap, self.on_who),
            OnTap(CoordinatorByTap, self.on_by),
            OnTap(CoordinatorYesTap, self.on_yes),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This room's button in the menu."""
        return ((OWNS, screens.GONE),)

    async def on_gone(self, heard: Heard, tap: CoordinatorGoneTap) -> Reply:
        """Who has left?"""
        return screens.who_left(await self._succession.who(heard.person))

    async def on_who(self, heard: Heard, tap: CoordinatorWhoTap) -> Reply:
        """Who takes over?"""
        return screens.who_takes_over(*await self._succession.whom(heard.person, PersonId(tap.old)))

    async def on_by(self, heard: Heard, tap: CoordinatorByTap) -> Reply:
        """What would that mean?"""
        return screens.sure(await self._succession.look(heard.person, PersonId(tap.old), PersonId(tap.new)))

    async def on_yes(self, heard: Heard, tap: CoordinatorYesTap) -> Reply:
        """Hand all over."""
        return screens.done(await self._succession.hand_over(heard.person, PersonId(tap.old), PersonId(tap.new)))
