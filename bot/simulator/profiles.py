"""What a bot says of itself: commands by scope and language, the menu button, names and descriptions."""

from __future__ import annotations

import re
from typing import Any

from bot.simulator.accounts import BotAccount
from bot.simulator.chats import Chat
from bot.simulator.errors import bad_request
from bot.simulator.params import Params

Json = dict[str, Any]
Key = tuple[str, int, int, str]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z")
_SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)


def scope_key(scope: Json, language: str) -> Key:
    """Where a list of commands is kept.

    Raises:
        ApiError: 400, no such scope.
    """
    fields = Params(scope or {"type": "default"})
    kind = fields.text("type")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return kind, fields.integer("chat_id"), fields.integer("user_id"), language


def check_commands(commands: list[Json]) -> list[Json]:
    """The commands to keep; a leading slash is taken away.

    Raises:
        ApiError: 400 with the server's word for what is wrong.
    """
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name, description = str(command.get("command", "")), str(command.get("description", ""))
        name = name.strip().removeprefix("/")
        if not _COMMAND.match(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description.strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description.strip()})
    return kept


def commands_for(bot: BotAccount, chat: Chat, user_id: int, language: str) -> list[Json]:
    """The commands a person sees in a chat, by the order the Bot API gives under BotCommandScope."""
    for kind, chat_id, member_id in _scopes_in(chat, user_id):
        for tongue in (language, ""):
            commands = bot.commands.get((kind, chat_id, member_id, tongue))
            if commands:
                return commands
    return []


def _scopes_in(chat: Chat, user_id: int) -> list[tuple[str, int, int]]:
    """The scopes that may hold for a person in a chat, the nearest first."""
    if not chat.is_group:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    member = chat.member(user_id)
    rules = member is not None and member.status in ("creator", "administrator")
    scopes = [("chat_member", chat.id, user_id)]
    scopes += [("chat_administrators", chat.id, 0)] if rules else []
    scopes += [("chat", chat.id, 0)]
    scopes += [("all_chat_administrators", 0, 0)] if rules else []
    return [*scopes, ("all_group_chats", 0, 0), ("default", 0, 0)]


def menu_button_for(bot: BotAccount, user_id: int) -> Json:
    """The button beside a person's message field."""
    return bot.menu_buttons.get(user_id) or bot.menu_buttons.get(0) or {"type": "commands"}
