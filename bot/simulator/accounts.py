"""Who there is: people's and bots' accounts as Telegram keeps them."""

from __future__ import annotations

from typing import Any

from bot.simulator.flood import FloodGate
from bot.simulator.limits import Limits
from bot.simulator.updates import UpdateQueue

Json = dict[str, Any]
"""A JSON object as the Bot API shapes it."""


class Account:
    """A user of Telegram, a person or a bot.

    Attributes:
        id: the user's id.
        deactivated: the account was deleted; messages to it are refused with 403.
    """

    is_bot = False

    def __init__(
        self,
        user_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
    ) -> None:
        self.id = user_id
        self.first_name = first_name
        self.last_name = last_name
        self.username = username
        self.language_code = language_code
        self.deactivated = False

    @property
    def name(self) -> str:
        """First and last name, as a phone shows them."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def as_user(self) -> Json:
        """The account as a ``User``; fields that are not there are left out."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for field in ("last_name", "username", "language_code"):
            value = getattr(self, field)
            if value:
                user[field] = value
        return user

    def as_private_chat(self) -> Json:
        """The account as the ``Chat`` that somebody else has with it."""
        chat: Json = {"id": self.id, "type": "private", "first_name": self.first_name}
        for field in ("last_name", "username"):
            value = getattr(self, field)
            if value:
                chat[field] = value
        return chat


class BotAccount(Account):
    """A bot: an account with a token, a queue of updates and a profile.

    Attributes:
        updates: what waits to be fetched or sent to the webhook.
        privacy: in groups it gets only commands, replies, mentions and service messages (BotFather's
            /setprivacy).
        inline: it takes inline queries (BotFather's /setinline).
        inline_feedback: it hears which inline result was picked (BotFather's /setinlinefeedback).
        last_message_id: private chats and basic groups share one count per bot.
        commands: by scope and language, see ``profiles``.
        names: name, description and short description by language.
    """

    is_bot = True

    def __init__(self, user_id: int, first_name: str, username: str, token: str, limits: Limits) -> None:
        super().__init__(user_id, first_name, username=username)
        self.token = token
        self.updates = UpdateQueue(limits)
        self.flood = FloodGate(limits)
        self.privacy = True
        self.inline = True
        self.inline_feedback = True
        self.last_message_id = 0
        self.commands: dict[tuple[str, int, int, str], list[Json]] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.names: dict[tuple[str, str], str] = {}
        self.default_rights: dict[bool, Json] = {}
        self.webhook_set_at = float("-inf")

    def as_me(self) -> Json:
        """The bot as ``getMe`` describes it."""
        return self.as_user() | {
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": self.inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
