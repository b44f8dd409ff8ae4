"""Anonymous polls on Telegram.

We do not ask for updates about polls (see ``updates.ALLOWED``), so no vote, and no number while a poll runs, ever
reaches us; nor anything about a poll of somebody else's. The numbers come with the answer to ``stopPoll``. When that
answer was lost, the poll is closed already and Telegram will not stop it twice; then a change of its keyboard, which
answers with the whole message, brings the same numbers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow, Place, Posted
from bot.messenger.pace import Pace
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Text
from bot.messenger.sending import Delivery
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.errors import delivery_of, is_unchanged, seconds_of

_KEYBOARDS: tuple[dict[str, Any], ...] = (
    {"inline_keyboard": [[{"text": "…", "callback_data": "-"}]]},
    {"inline_keyboard": []},
)
"""Two keyboards: whichever of them a closed poll has, the other is a change."""
_FOR_GOOD = (BadRequest, Forbidden, ChatMigrated)
"""What will not go better at another time: the message, the chat or our place in it is gone."""

log = structlog.get_logger("bot.ballots")


class TelegramBallots:
    """Holds polls through one bot.

    Args:
        bot: whose polls.
        renderer: says the question and the answers.
        pace: told when Telegram wants us to wait.
        on_moved: told when a group chat turns out to have a new number: (old, new).
    """

    def __init__(
        self,
        bot: LightBot,
        renderer: Renderer,
        pace: Pace,
        on_moved: Callable[[ChatId, ChatId], Awaitable[None]],
    ) -> None:
        self._bot = bot
        self._renderer = renderer
        self._pace = pace
        self._on_moved = on_moved

    async def ask(
        self, chat: ChatId, question: Text, options: Sequence[Text], language: str
    ) -> tuple[Delivery, Posted | None]:
        """Put an anonymous poll in a chat, once. Protected: a copy elsewhere would be the same poll for strangers."""
        fields = {
            "chat_id": chat,
            "question": self._renderer.plain(language, question),
            "options": [{"text": self._renderer.plain(language, option)} for option in options],
            "is_anonymous": True,
            "allows_revoting": True,
            "hide_results_until_closes": True,
            "protect_content": True,
        }
        try:
            sent: dict[str, Any] = await self._bot.call("sendPoll", fields)
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._pace.refused(chat, seconds_of(error))
            if isinstance(error, ChatMigrated):
                await self._on_moved(chat, ChatId(error.new_chat_id))
            return delivery_of(error), None
        return Delivery.SENT, Posted(int(sent["message_id"]), str(sent["poll"]["id"]))

    async def look(self, chat: ChatId) -> Place:
        """Return what kind of place the chat is now.

        "Is typing" comes first: it needs the same right as to take a message away, and so fails in a group that became
        a supergroup. There ``getChat`` and perhaps ``stopPoll`` still answer, and a stopped poll would stay and show.
        """
        await self._pace.reply(chat)
        try:
            await self._bot.call("sendChatAction", {"chat_id": chat, "action": "typing"})
            found: dict[str, Any] = await self._bot.call("getChat", {"chat_id": chat})
        except ChatMigrated as error:
            await self._on_moved(chat, ChatId(error.new_chat_id))
            return Place.MOVED
        except (BadRequest, Forbidden):
            return Place.GONE
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._pace.refused(chat, seconds_of(error))
            raise NotNow from error
        return Place.PUBLIC if found.get("username") or found.get("active_usernames") else Place.PRIVATE

    async def stop(self, chat: ChatId, message: int, poll: str) -> tuple[int, ...]:
        """Stop a poll and return how many chose each option, also if it had been stopped before."""
        where = {"chat_id": chat, "message_id": message}
        try:
            return _counts(await self._bot.call("stopPoll", where), poll)
        except _FOR_GOOD as error:
            if "already been closed" not in str(error).lower():
                log.info("a poll was not stopped", error=type(error).__name__)
                return ()
        except TelegramError as error:
            raise NotNow from error
        return await self._read(where, poll)

    async def _read(self, where: dict[str, Any], poll: str) -> tuple[int, ...]:
        """The numbers of a poll that is closed."""
        for keyboard in _KEYBOARDS:
            try:
                changed = await self._bot.call("editMessageReplyMarkup", {**where, "reply_markup": keyboard})
            except _FOR_GOOD as error:
                if is_unchanged(error):
                    continue
                log.info("a closed poll was not read", error=type(error).__name__)
                return ()
            except TelegramError as error:
                raise NotNow from error
            return _counts(changed.get("poll", {}), poll)
        return ()

    async def remove(self, chat: ChatId, message: int) -> None:
        """Take a message away."""
        try:
            await self._bot.call("deleteMessage", {"chat_id": chat, "message_id": message})
        except _FOR_GOOD as error:
            log.info("a message was not taken away", error=type(error).__name__)
        except TelegramError as error:
            raise NotNow from error


def _counts(shown: dict[str, Any], poll: str) -> tuple[int, ...]:
    """How many chose each option, if this is the poll we asked about."""
    if str(shown.get("id")) != poll:
        return ()
    return tuple(int(option["voter_count"]) for option in shown["options"])
