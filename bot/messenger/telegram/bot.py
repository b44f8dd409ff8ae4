"""The Telegram library's bot, with a light way to call methods whose answer we do not need as an object."""

from __future__ import annotations

from typing import Any

from telegram import Bot


class LightBot(Bot):
    """A bot whose calls can return the answer as it came.

    Building a ``Message`` from the answer to an edit costs a fifth of a tap, and nobody looks at it.
    """

    __slots__ = ()

    async def call(self, method: str, fields: dict[str, Any], read_timeout: float | None = None) -> Any:
        """Call ``method`` of the Bot API and return its result unbuilt.

        Args:
            method: its name, such as ``"editMessageText"``.
            fields: what it takes; a file as :class:`telegram.InputFile`.
            read_timeout: seconds to wait for the answer, if not the request's own figure.

        Raises:
            TelegramError: as the library's own methods do.
        """
        if read_timeout is None:
            return await self._do_post(method, fields)
        return await self._do_post(method, fields, read_timeout=read_timeout)

    def __repr__(self) -> str:
        """Without the token, which the library's own form shows."""
        return "LightBot()"
