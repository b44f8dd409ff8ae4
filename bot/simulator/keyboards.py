"""Checks keyboards as the server does, and finds buttons on them as a finger does."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.simulator.errors import ApiError, bad_request
from bot.simulator.limits import BUTTONS, CALLBACK_BYTES

Json = dict[str, Any]

_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def check_markup(markup: object, *, private: bool, inline_only: bool = False) -> Json | None:
    """The markup to keep, or ``None`` for none.

    Args:
        markup: the decoded ``reply_markup``.
        private: Web App buttons are for private chats only.
        inline_only: edits take inline keyboards only.

    Raises:
        ApiError: 400 with the server's text.
    """
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"], private)
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        return _reply(markup, private)
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def _rows(rows: object) -> list[list[Any]]:
    """Rows of buttons; empty rows are dropped as the server does."""
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return [row for row in rows if row]


def _inline(keyboard: object, private: bool) -> Json | None:
    """A checked inline keyboard; one without buttons is none at all."""
    rows = _rows(keyboard)
    if sum(map(len, rows)) > BUTTONS:
        raise bad_request("reply markup is too long")
    checked = [[_inline_button(button, private) for button in row] for row in rows]
    return {"inline_keyboard": checked} if checked else None


def _inline_button(button: object, private: bool) -> Json:
    """A checked inline button."""
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    kept = {key: value for key, value in button.items() if value is not None}
    if not str(kept.get("text", "")).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    action = next((name for name in _ACTIONS if name in kept), None)
    if action is None:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if action == "callback_data":
        _check_data(kept["callback_data"])
    elif action == "url":
        _check_url(str(kept["url"]))
    elif action == "web_app":
        _check_web_app(kept["web_app"], private)
    return kept


def _check_data(data: object) -> None:
    """Callback data is 1 to 64 bytes."""
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    """A link button leads to the web, to Telegram or to a user."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in url:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {_wrong_url(parts.scheme)}")
    if "." not in parts.hostname and parts.hostname != "localhost":
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _wrong_url(scheme: str) -> str:
    """What is wrong with a link."""
    return "Wrong HTTP URL" if scheme in ("http", "https") else "Unsupported URL protocol"


def _check_web_app(web_app: object, private: bool) -> None:
    """A Web App opens in private chats and over HTTPS only."""
    url = str(web_app.get("url", "")) if isinstance(web_app, dict) else ""
    if not url.startswith("https://"):
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    if not private:
        raise bad_request("BUTTON_TYPE_INVALID")


def _reply(markup: Json, private: bool) -> Json | None:
    """A checked reply keyboard; plain strings are buttons too."""
    rows = _rows(markup["keyboard"])
    checked = [[_reply_button(button, private) for button in row] for row in rows]
    return markup | {"keyboard": checked} if checked else None


def _reply_button(button: object, private: bool) -> Json:
    """A checked button of a reply keyboard."""
    kept: Json = {"text": button} if isinstance(button, str) else {}
    if isinstance(button, dict):
        kept = {key: value for key, value in button.items() if value is not None}
    if not str(kept.get("text", "")).strip():
        raise bad_request("keyboard button text must be non-empty")
    if not private and (kept.get("request_contact") or kept.get("request_location")):
        what = "phone number" if kept.get("request_contact") else "location"
        raise ApiError(400, f"{what} can be requested in private chats only")
    return kept


def shown_buttons(markup: Json | None) -> list[list[Json]]:
    """The rows of buttons a person sees, of either kind of keyboard."""
    if not markup:
        return []
    rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return rows
