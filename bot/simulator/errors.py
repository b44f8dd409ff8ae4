"""The ways in which a request to the pretend Telegram can fail, with the words the real one uses."""

from __future__ import annotations

from typing import Any

_PREFIX = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    501: "Not Implemented",
}


class ApiError(Exception):
    """An answer with ``"ok": false``.

    Args:
        code: the error code, which is the HTTP status too.
        message: the text after the prefix; its first letter is lowered unless the second character is a
            capital or ``_``, so that ``BUTTON_DATA_INVALID`` stays as it is (tdlib/telegram-bot-api).
        parameters: ``retry_after`` or ``migrate_to_chat_id``, where the real server gives them.
    """

    def __init__(self, code: int, message: str = "", **parameters: int) -> None:
        prefix = _PREFIX.get(code, "Internal Server Error")
        self.code = code
        self.description = f"{prefix}: {_lower_first(message)}" if message else prefix
        self.parameters = parameters
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        """The JSON object a client receives."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def _lower_first(message: str) -> str:
    """Apply the server's rule on the first letter of an error text."""
    second = message[1:2]
    if second == "_" or second.isupper():
        return message
    return message[:1].lower() + message[1:]


def bad_request(message: str) -> ApiError:
    """A 400 with this text, to be raised."""
    return ApiError(400, message)


def forbidden(message: str) -> ApiError:
    """A 403 with this text, to be raised."""
    return ApiError(403, message)


def flood_wait(seconds: int) -> ApiError:
    """A 429 that asks to wait this many whole seconds."""
    return ApiError(429, f"retry after {seconds}", retry_after=seconds)


class ImpossibleError(Exception):
    """A person tried what a person cannot do, such as pressing a button that is not shown.

    Args:
        sentence: what is the matter, in one plain sentence.
        status: the HTTP status on the people's side: 400, 404 or 409.
    """

    def __init__(self, sentence: str, status: int = 400) -> None:
        self.status = status
        super().__init__(sentence)


class ConnectionLostError(ConnectionError):
    """The connection broke by a planned fault, before or after the request was carried out."""
