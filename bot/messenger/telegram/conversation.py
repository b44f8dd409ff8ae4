"""One update from beginning to end: understood, brought to its story, answered."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.groups.model import ChatId
from bot.log import Incidents
from bot.messenger.events import Inline, Tapped
from bot.messenger.hearing import Heard
from bot.messenger.router import Router, Spoken
from bot.messenger.screens import Screen, Text, text
from bot.messenger.signing import Signer
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.mouth import TelegramMouth
from bot.messenger.telegram.updates import understand

ANSWER_WITHIN = 0.5
"""Seconds after which the waiting sign is taken off a pressed button, also if its effect takes longer."""
REPLY_WITHIN = 2.0
"""Seconds after which an update counts as done although its reply is still on its way."""
REPLIES_HELD = 5
"""Replies that wait for one chat's limits; of more, the oldest are no longer worth saying."""


class Conversation:
    """Handles updates for the intake.

    Args:
        bot: gives the bot's own name and builds the library's objects.
        router: knows who listens.
        mouth: says what is said back.
        signer: opens what buttons mean.
        incidents: where a reply that fails is noted.
    """

    def __init__(
        self, bot: LightBot, router: Router, mouth: TelegramMouth, signer: Signer, incidents: Incidents | None = None
    ) -> None:
        self._bot = bot
        self._router = router
        self._mouth = mouth
        self._signer = signer
        self._incidents = incidents or Incidents()
        self._held: dict[ChatId, deque[tuple[Heard, Spoken, str]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def handle(self, raw: dict[str, Any], done: Callable[[], None]) -> bool:
        """Give one update its effect and its reply; return whether hearing it again in its turn would change nothing.

        Args:
            raw: the update as Telegram sent it.
            done: called when the effect is durable but the reply takes long; a crash then costs the reply only.

        Raises:
            Exception: the update could not be understood, or a chat's happening could not be handled: try it again.
        """
        event = understand(raw, self._bot.username, self._signer.open, self._bot)
        if event is None:
            return False
        if isinstance(event, Tapped):
            return await self._tapped(event, done)
        if isinstance(event, Inline):
            await self._mouth.offer(event.query, await self._router.offer(event.words), event.language or "nl")
            return True
        spoken = await self._router.hear(event)
        await self._show(event.heard, spoken, await self._router.language_of(event.heard), done)
        return False

    async def _tapped(self, event: Tapped, done: Callable[[], None]) -> bool:
        """Give a tap its effect; the press is answered with the story's toast, or at once if that takes long."""
        early: list[asyncio.Task[None]] = []
        timer = asyncio.get_running_loop().call_later(
            ANSWER_WITHIN, lambda: early.append(self._spawn(self._answer(event.query)))
        )
        try:
            spoken = await self._router.hear(event)
            language = await self._router.language_of(event.heard)
        finally:
            timer.cancel()
        answer = early[0] if early else self._spawn(self._answer(event.query, spoken.toast, language))
        await self._show(event.heard, spoken, language, done)
        await answer
        return spoken.repeatable

    async def _answer(self, query: str, toast: Text | None = None, language: str = "nl") -> None:
        """Answer a press; whatever goes wrong with that, the tap has had its effect."""
        try:
            await self._mouth.answer(query, toast, language)
        except Exception as error:
            self._incidents.note("answering a press", error)

    async def _show(self, heard: Heard, spoken: Spoken, language: str, done: Callable[[], None]) -> None:
        """Show the reply; where the chat's limits or earlier replies make it wait, the update does not wait with it."""
        for screen in (one for one in spoken.screens if one.chat is not None):
            await self._show_elsewhere(heard, screen)
        spoken = replace(spoken, screens=tuple(one for one in spoken.screens if one.chat is None))
        if not spoken.screens:
            return
        if heard.chat in self._held or not self._mouth.is_free(heard.chat):
            self._hold(heard, spoken, language)
            return
        timer = asyncio.get_running_loop().call_later(REPLY_WITHIN, done)
        try:
            await self._show_one(heard, spoken, language)
        finally:
            timer.cancel()

    async def _show_elsewhere(self, heard: Heard, screen: Screen) -> None:
        """Say a part of a reply in another chat, after what waits there."""
        chat = ChatId(screen.chat or heard.chat)
        there = replace(heard, chat=chat, private=screen.chat == heard.person, message=None)
        self._hold(there, Spoken((screen,)), await self._router.language_of(there))

    async def _show_one(self, heard: Heard, spoken: Spoken, language: str) -> None:
        """Show one reply; if we cannot even say it (a text is missing), the person hears that it is our fault."""
        try:
            await self._mouth.show(heard, spoken, language)
        except Exception as error:
            number = self._incidents.note("showing a reply", error)
            with contextlib.suppress(Exception):
                await self._mouth.show(heard, Spoken((Screen(text("common-incident", number=number)),)), language)

    def _hold(self, heard: Heard, spoken: Spoken, language: str) -> None:
        """Say a reply after the earlier ones of its chat; of several for the same message only the last is shown."""
        waiting = self._held.get(heard.chat)
        if waiting is None:
            waiting = self._held[heard.chat] = deque(maxlen=REPLIES_HELD)
            self._spawn(self._drain(heard.chat))
        elif heard.message is not None:
            for earlier in [each for each in waiting if each[0].message == heard.message]:
                waiting.remove(earlier)
                self._spawn(self._miss(earlier[1]))
        if len(waiting) == REPLIES_HELD:
            self._spawn(self._miss(waiting[0][1]))
        waiting.append((heard, spoken, language))

    async def _miss(self, spoken: Spoken) -> None:
        """Tell whoever waits for it that a reply is not said any more."""
        for screen in spoken.screens:
            try:
                if screen.missed is not None:
                    await screen.missed()
            except Exception as error:
                self._incidents.note("dropping a reply", error)

    async def _drain(self, chat: ChatId) -> None:
        """Say what is held for a chat."""
        held = self._held[chat]
        try:
            while held:
                await self._show_one(*held.popleft())
        finally:
            del self._held[chat]

    async def stop(self, within: float = 3.0) -> None:
        """Give the replies that are on their way ``within`` seconds."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=within)
            for task in late:
                task.cancel()

    async def idle(self) -> None:
        """Return as soon as no reply is on its way."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _spawn(self, work: Any) -> asyncio.Task[None]:
        """Let something go on by itself; it is kept in sight until it is done."""
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
