"""The bot itself: who it is, and taking it off the server."""

from __future__ import annotations

from typing import Any

from bot.simulator.registry import Call, api_method

Json = dict[str, Any]


@api_method("getMe")
def get_me(call: Call) -> Json:
    """Who the token belongs to."""
    return call.bot.as_me()


@api_method("logOut")
def log_out(call: Call) -> bool:
    """Leave the cloud server; here nothing else happens, as there is only one server."""
    return True


@api_method("close")
def close(call: Call) -> bool:
    """Close the bot's instance before it moves; here the queue simply stays."""
    return True
