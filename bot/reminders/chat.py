"""Answers why a message came, with what one can do about it: later, less, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.groups.model import GroupId
from bot.keywords import Keywords
from bot.messenger.hearing import Heard, Listener, OnSaid, OnTap
from bot.messenger.screens import Reply, column
from bot.reminders import screens
from bot.reminders.model import Kind
from bot.reminders.taps import AbsentAgainTap, AbsentNewsTap, AbsentTap, LaterTap, NotLaterTap, WhyTap
from bot.reminders.wishing import Wishing


class RemindersChat:
    """The talking floor of reminders: what is asked about one message.

    Args:
        wishing: the service.
        keywords: knows who types that they do not come.
    """

    def __init__(self, wishing: Wishing, keywords: Keywords) -> None:
        self._wishing = wishing
        self._keywords = keywords

    def handlers(self) -> Sequence[Listener]:
        """All that is heard under a message."""
        return (
            OnTap(WhyTap, self.on_why),
            OnTap(LaterTap, self.on_later),
            OnTap(NotLaterTap, self.on_not_later),
            OnTap(AbsentTap, self.on_absent),
            OnTap(AbsentNewsTap, self.on_absent_news),
            OnTap(AbsentAgainTap, self.on_absent_again),
            OnSaid(self.on_said),
        )

    async def on_why(self, heard: Heard, tap: WhyTap) -> Reply:
        """Say which rule sent the message, when the next one comes, and how to have it otherwise."""
        return screens.why(await self._wishing.why(heard.person, tap), tap)

    async def on_later(self, heard: Heard, tap: LaterTap) -> Reply:
        """Send it again later."""
        return screens.put_off(*await self._wishing.put_off(heard.person, tap), tap)

    async def on_not_later(self, heard: Heard, tap: NotLaterTap) -> Reply:
        """Do not send it again after all; what can be done with it is shown as before."""
        await self._wishing.not_later(heard.person, tap)
        asked = WhyTap(tap.kind, 0, tap.group, tap.session, tap.revision)
        return screens.not_later(await self._wishing.why(heard.person, asked), asked)

    async def on_absent(self, heard: Heard, tap: AbsentTap) -> Reply:
        """Keep that they do not come, or do after all; the button goes on under what is said back."""
        return await self._absent(heard, tap, Kind.DAY_BEFORE)

    async def on_absent_news(self, heard: Heard, tap: AbsentNewsTap) -> Reply:
        """The same, of the time that the news tells."""
        return await self._absent(heard, tap, Kind.MOVED)

    async def _absent(self, heard: Heard, tap: AbsentTap | AbsentNewsTap, under: Kind) -> Reply:
        session, when = await self._wishing.absent(heard.person, tap)
        said = screens.absent(GroupId(tap.group), session, when, absent=bool(tap.absent))
        why = WhyTap(under, 0, tap.group, session.id, session.revision)
        return replace(said, fresh=True, left=column(screens.why_button(why)))

    async def on_absent_again(self, heard: Heard, tap: AbsentAgainTap) -> Reply:
        """The same, in the place of what was said back."""
        session, when = await self._wishing.absent(heard.person, tap)
        return screens.absent(GroupId(tap.group), session, when, absent=bool(tap.absent))

    async def on_said(self, heard: Heard, words: str) -> Reply:
        """Ask a participant who types that they do not come whether that is of the next session; nothing is kept."""
        if not heard.private or not self._keywords.means("wishes-words-absent", words):
            return None
        coming = await self._wishing.coming(heard.person)
        return None if coming is None else screens.ask_absent(*coming)
