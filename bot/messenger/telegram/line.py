"""The whole line to Telegram, wired: what the app starts and stops."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.clock import Clock
from bot.groups.model import ChatId
from bot.log import Incidents
from bot.messenger.outbox import Outbox
from bot.messenger.pace import Limits, Pace
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.signing import Signer
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.conversation import Conversation
from bot.messenger.telegram.intake import POLL_SECONDS, REFUSED, Intake, TokenRefused
from bot.messenger.telegram.mouth import TelegramMouth
from bot.messenger.telegram.request import AiohttpRequest

log = structlog.get_logger("bot.line")

API = "https://api.telegram.org/bot"
"""Where Telegram's own Bot API is; a simulator or a server of one's own has another address."""


def make_bot(token: str, base_url: str = API, request: BaseRequest | None = None) -> LightBot:
    """Return a bot on our own wire, or on the one given (see :class:`bot.messenger.telegram.direct.DirectRequest`)."""
    if request is not None:
        return LightBot(token, base_url, request=request, get_updates_request=request)
    return LightBot(token, base_url, request=AiohttpRequest(), get_updates_request=AiohttpRequest(connections=2))


class TelegramLine:
    """Speaks and hears through one bot.

    Args:
        bot: from :func:`make_bot`.
        renderer: says screens.
        signer: seals what buttons mean.
        clock: tells when an errand has expired.
        on_unreachable: told which chat cannot be reached any more.
        on_moved: told when a group chat turns out to have a new number: (old, new).
        incidents: where the unforeseen is noted.
        limits: other limits than Telegram's, for measurements.
        poll_seconds: how long a request for updates may be held; longer than usual only on virtual time.
    """

    def __init__(
        self,
        bot: LightBot,
        renderer: Renderer,
        signer: Signer,
        clock: Clock,
        on_unreachable: Callable[[ChatId], Awaitable[None]],
        on_moved: Callable[[ChatId, ChatId], Awaitable[None]],
        incidents: Incidents | None = None,
        limits: Limits | None = None,
        poll_seconds: int = POLL_SECONDS,
    ) -> None:
        self.bot = bot
        self._poll_seconds = poll_seconds
        self._signer = signer
        self._incidents = incidents or Incidents()
        self.pace = Pace(limits)
        self.mouth = TelegramMouth(bot, renderer, signer, self.pace, on_moved)
        self.outbox = Outbox(self.mouth, self.pace, clock, on_unreachable, self._incidents)
        self.intake: Intake | None = None
        self.conversation: Conversation | None = None

    async def run(
        self,
        router: Router,
        heard: Callable[[Sequence[int]], Awaitable[None]],
        was_heard: Callable[[int], Awaitable[bool]],
        forget: Callable[[Sequence[int]], Awaitable[None]],
    ) -> None:
        """Listen until :meth:`stop`.

        Args:
            router: knows who listens to what.
            heard: durably notes numbers of updates as handled.
            was_heard: whether a number was handled before.
            forget: no longer keeps numbers that Telegram has forgotten.

        Raises:
            TokenRefused: Telegram does not know this bot.
        """
        self.conversation = Conversation(self.bot, router, self.mouth, self._signer, self._incidents)
        self.intake = Intake(
            self.bot, self.conversation.handle, heard, was_heard, forget, self._incidents, self._poll_seconds
        )
        await self.intake.run()

    async def idle(self) -> None:
        """Return when nothing that was heard is being handled and nothing waits to be said."""
        if self.intake is not None and self.conversation is not None:
            await self.intake.idle()
            await self.conversation.idle()
        await self.outbox.idle()

    async def stop(self, within: float = 8.0) -> None:
        """Take nothing more in, let what is under way come to its end, confirm, and close the wire."""
        if self.intake is not None:
            await self.intake.stop(within)
        if self.conversation is not None:
            await self.conversation.stop()
        await self.outbox.stop(within / 2)
        await self.bot.shutdown()


async def introduce(bot: LightBot, patience: float = 10.0) -> None:
    """Learn the bot's own name, trying again every ``patience`` seconds while Telegram does not answer.

    Raises:
        TokenRefused: Telegram does not know this bot.
    """
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise TokenRefused(REFUSED) from None
        except TelegramError as error:
            log.warning("telegram does not answer; trying again", error=type(error).__name__, seconds=patience)
            await asyncio.sleep(patience)
        else:
            return
