"""Who is in a group chat, asked in the moment it is needed and not kept."""

from __future__ import annotations

from typing import Any

from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from bot.messenger.pace import Pace
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.errors import seconds_of
from bot.people.model import PersonId

_IN = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER})
_NEVER_THERE = ("user not found", "participant_id_invalid", "member not found")
"""What Telegram says, in small letters, of people whom it does not know in a chat."""


class TelegramCompany:
    """Knows who is in a chat that we are in.

    Args:
        bot: who asks. Telegram promises an answer about others only to an administrator, and mostly gives one.
        pace: when Telegram can take another call; told when it wants us to wait.
    """

    def __init__(self, bot: LightBot, pace: Pace) -> None:
        self._bot = bot
        self._pace = pace

    async def is_in(self, chat: ChatId, person: PersonId) -> bool:
        """Return whether the person is in the chat now.

        Raises:
            NotNow: Telegram does not say.
        """
        await self._pace.reply(chat)
        try:
            found: dict[str, Any] = await self._bot.call("getChatMember", {"chat_id": chat, "user_id": person})
        except BadRequest as error:
            if any(words in str(error).lower() for words in _NEVER_THERE):
                return False
            raise NotNow from error
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._pace.refused(chat, seconds_of(error))
            raise NotNow from error
        if found["status"] == ChatMemberStatus.RESTRICTED:
            return bool(found["is_member"])
        return found["status"] in _IN
