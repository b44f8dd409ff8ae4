"""The bot's profile: commands, menu button, name, descriptions and suggested rights."""

from __future__ import annotations

from typing import Any

from bot.simulator.chats import administrator_rights
from bot.simulator.errors import bad_request
from bot.simulator.profiles import Key, check_commands, menu_button_for, scope_key
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]


def _key(call: Call) -> Key:
    """Scope and language of a request about commands."""
    return scope_key(call.params.mapping("scope"), call.params.text("language_code"))


@api_method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    """Set the commands for a scope and language."""
    commands = check_commands(call.params.objects("commands"))
    if commands:
        call.bot.commands[_key(call)] = commands
    else:
        call.bot.commands.pop(_key(call), None)
    call.world.emit({"type": "people"})
    return True


@api_method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    """The commands set for exactly this scope and language."""
    return call.bot.commands.get(_key(call), [])


@api_method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    """Take away the commands of a scope and language."""
    call.bot.commands.pop(_key(call), None)
    call.world.emit({"type": "people"})
    return True


def _web_app_url(button: Json) -> str:
    """Where a button's Web App is."""
    web_app = button.get("web_app")
    return str(web_app.get("url", "")) if isinstance(web_app, dict) else ""


@api_method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    """Set the button beside the message field, for one person or for all."""
    button = call.params.mapping("menu_button") or {"type": "default"}
    kind = button.get("type")
    if kind not in ("commands", "default", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if kind == "web_app" and not _web_app_url(button).startswith("https://"):
        raise bad_request("can't parse menu button: menu button Web App URL is invalid: Only HTTPS links are allowed")
    user_id = call.params.integer("chat_id")
    if kind == "default":
        call.bot.menu_buttons.pop(user_id, None)
    else:
        call.bot.menu_buttons[user_id] = button
    call.world.emit({"type": "people"})
    return True


@api_method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    """The button beside the message field."""
    return menu_button_for(call.bot, call.params.integer("chat_id"))


def _set(call: Call, field: str, limit: int, error: str) -> bool:
    """Set a text of the profile; an empty one falls back to the text without a language."""
    text, language = call.params.text(field).strip(), call.params.text("language_code")
    if len(text) > limit:
        raise bad_request(error)
    call.bot.names[field, language] = text
    if field == "name" and text and not language:
        call.bot.first_name = text
    return True


def _get(call: Call, field: str, default: str = "") -> Json:
    """A text of the profile in a language, or else the one without."""
    names = call.bot.names
    found = names.get((field, call.params.text("language_code"))) or names.get((field, "")) or default
    return {field: found}


@api_method("setMyName")
def set_my_name(call: Call) -> bool:
    """Set the bot's name, at most 64 characters."""
    return _set(call, "name", 64, "BOT_TITLE_INVALID")


@api_method("getMyName")
def get_my_name(call: Call) -> Json:
    """The bot's name."""
    return _get(call, "name", call.bot.first_name)


@api_method("setMyDescription")
def set_my_description(call: Call) -> bool:
    """Set what an empty chat shows, at most 512 characters."""
    return _set(call, "description", 512, "DESCRIPTION_TOO_LONG")


@api_method("getMyDescription")
def get_my_description(call: Call) -> Json:
    """What an empty chat shows."""
    return _get(call, "description")


@api_method("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    """Set what the profile page shows, at most 120 characters."""
    return _set(call, "short_description", 120, "ABOUT_TOO_LONG")


@api_method("getMyShortDescription")
def get_my_short_description(call: Call) -> Json:
    """What the profile page shows."""
    return _get(call, "short_description")


@api_method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(call: Call) -> bool:
    """Set the rights suggested when the bot is made an administrator."""
    rights = call.params.mapping("rights")
    call.bot.default_rights[call.params.boolean("for_channels")] = rights
    return True


@api_method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(call: Call) -> Json:
    """The rights suggested when the bot is made an administrator."""
    return administrator_rights(call.bot.default_rights.get(call.params.boolean("for_channels"), {}))
