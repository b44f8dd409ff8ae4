"""Talks with owners about who opened a link, and with who invited somebody about who came in."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messenger.hearing import Heard, Listener, OnTap
from bot.messenger.screens import Reply
from bot.people import entering_screens as screens
from bot.people.entering import Entering
from bot.people.service import People
from bot.people.taps import AskUndoTap, KnownTap, UndoTap, WaitsTap


class EnteringChat:
    """What is said about newcomers.

    Args:
        people: knows names.
        entering: lets them in, or not.
    """

    def __init__(self, people: People, entering: Entering) -> None:
        self._people = people
        self._entering = entering

    def handlers(self) -> Sequence[Listener]:
        """Everything about newcomers, once they are at the door."""
        return (
            OnTap(WaitsTap, self.on_waits),
            OnTap(KnownTap, self.on_known),
            OnTap(AskUndoTap, self.on_ask_undo),
            OnTap(UndoTap, self.on_undo),
        )

    async def on_waits(self, heard: Heard, tap: WaitsTap) -> Reply:
        """Show who waits."""
        return screens.is_it_them(await self._entering.who_waits(heard.person, tap.handle))

    async def on_known(self, heard: Heard, tap: KnownTap) -> Reply:
        """It is them, or it is not."""
        known = bool(tap.known)
        return screens.answered(await self._entering.answer(heard.person, tap.handle, known=known), known=known)

    async def on_ask_undo(self, heard: Heard, tap: AskUndoTap) -> Reply:
        """Are you sure that it is not who you meant?"""
        _, person = await self._entering.came_in(heard.person, tap.handle)
        return screens.ask_undo(tap.handle, await self._people.name_of(person))

    async def on_undo(self, heard: Heard, tap: UndoTap) -> Reply:
        """Put them out."""
        await self._entering.undo(heard.person, tap.handle)
        return screens.undone()
