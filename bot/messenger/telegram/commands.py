"""The menu of commands that everybody sees in Telegram, by role."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.error import TelegramError

from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.screens import Text
from bot.messenger.telegram.bot import LightBot
from bot.people.model import STAFF, PersonId, Role

_HINT_LIMIT = 256
"""Longest description of a command (Bot API, BotCommand)."""
_SHORT_DESCRIPTION_LIMIT = 120
"""Longest short description (Bot API, setMyShortDescription)."""

log = structlog.get_logger("bot.commands")


class CommandMenu:
    """Keeps Telegram's menus as they should be; a menu that fails is only a menu, so nothing is raised.

    Args:
        bot: whose menus.
        router: knows the commands.
        renderer: says their hints.
        roles: what somebody may do now.
        languages: those in which participants can read it besides Dutch.
    """

    def __init__(
        self,
        bot: LightBot,
        router: Router,
        renderer: Renderer,
        roles: Callable[[PersonId], Awaitable[frozenset[Role]]],
        languages: Iterable[str] = (),
    ) -> None:
        self._bot = bot
        self._router = router
        self._renderer = renderer
        self._roles = roles
        self._languages = tuple(languages)
        self._tasks: set[asyncio.Task[None]] = set()

    def refresh_soon(self, person: PersonId) -> None:
        """Refresh one person's menu without keeping anybody waiting."""
        task = asyncio.create_task(self.refresh(person))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def publish(self, staff: Iterable[PersonId] = ()) -> None:
        """Set what strangers and participants see, the menu button and the short description, then staff's menus.

        Participants read it in the language of their Telegram: a menu for each of them would be a call per person.
        """
        strangers = self._said("nl", frozenset())
        participants = frozenset({Role.PARTICIPANT})
        everybody = BotCommandScopeAllPrivateChats()
        about = self._renderer.plain("nl", Text("common-short-description"))[:_SHORT_DESCRIPTION_LIMIT]
        try:
            await self._bot.set_my_commands(strangers, BotCommandScopeDefault())
            await self._bot.set_my_commands(self._said("nl", participants), everybody)
            for language in self._languages:
                await self._bot.set_my_commands(self._said(language, participants), everybody, language_code=language)
            await self._bot.set_chat_menu_button(menu_button=MenuButtonCommands())
            await self._bot.set_my_short_description(about)
        except TelegramError as error:
            log.warning("the menus were not set", error=type(error).__name__)
        for person in staff:
            await self.refresh(person)

    async def refresh(self, person: PersonId) -> None:
        """Bring one person's menu up to date after their roles changed."""
        roles = await self._roles(person)
        scope = BotCommandScopeChat(person)
        try:
            if roles & STAFF:
                await self._bot.set_my_commands(self._said("nl", roles), scope)
            else:
                await self._bot.delete_my_commands(scope)
        except TelegramError as error:
            log.info("a menu was not set", error=type(error).__name__)

    def _said(self, language: str, roles: frozenset[Role]) -> list[BotCommand]:
        """The commands of these roles with their hints."""
        return [
            BotCommand(name, self._renderer.plain(language, Text(hint))[:_HINT_LIMIT])
            for name, hint in self._router.commands_for(roles)
        ]
