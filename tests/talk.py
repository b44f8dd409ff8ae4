"""Talks with the stories as people do: says, taps, and sees what comes back."""

from __future__ import annotations

from bot.groups.model import ChatId
from bot.messenger.events import Command, Happened, Said, Tapped
from bot.messenger.hearing import Happening, Heard
from bot.messenger.router import Router, Spoken
from bot.messenger.screens import Screen
from bot.messenger.taps import write_tap
from bot.people.model import PersonId
from tests.screens import tap


class Talk:
    """One person on their phone."""

    def __init__(self, router: Router, person: int, name: str, chat: int | None = None) -> None:
        self._router = router
        self._heard = Heard(PersonId(person), ChatId(chat or person), chat is None, name, "nl")
        self.seen: Screen | None = None

    async def says(self, words: str) -> Screen:
        """Type a text or a command, and return the last screen that comes back."""
        if words.startswith("/"):
            name, _, rest = words[1:].partition(" ")
            return self._see(await self._router.hear(Command(self._heard, name, rest)))
        return self._see(await self._router.hear(Said(self._heard, words)))

    async def taps(self, label: str, screen: Screen | None = None) -> Screen:
        """Press the button with this label, of the screen seen last or of an older one."""
        looking_at = screen or self.seen
        assert looking_at is not None
        written = write_tap(tap(looking_at, label))
        return self._see(await self._router.hear(Tapped(self._heard, "q", written)))

    async def happens(self, what: Happening, about: str = "") -> Spoken:
        """Let something happen to the chat."""
        spoken = await self._router.hear(Happened(self._heard, what, about))
        self.seen = spoken.screens[-1] if spoken.screens else self.seen
        return spoken

    def _see(self, spoken: Spoken) -> Screen:
        assert spoken.screens, f"nothing to see, but {spoken.toast}"
        self.seen = spoken.screens[-1]
        return self.seen
