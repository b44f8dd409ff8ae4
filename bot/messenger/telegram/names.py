"""What people call themselves on Telegram, asked in the moment it is needed and not kept."""

from __future__ import annotations

from typing import Any

from telegram.error import TelegramError

from bot.messenger.cleaning import clean
from bot.messenger.telegram.bot import LightBot
from bot.people.model import PersonId

_LONGEST = 64


class TelegramNames:
    """Knows what people call themselves now.

    Args:
        bot: who asks; people must have talked with it.
    """

    def __init__(self, bot: LightBot) -> None:
        self._bot = bot

    async def name_of(self, person: PersonId) -> str | None:
        """Return their first and last name; None while Telegram does not say."""
        try:
            chat: dict[str, Any] = await self._bot.call("getChat", {"chat_id": person})
        except TelegramError:
            return None
        return clean(f"{chat.get('first_name') or ''} {chat.get('last_name') or ''}".strip(), _LONGEST)
