"""The Telegram library's bot, with a light way to call methods whose answer we do not need as an object."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telegram import Bot, InputFile, InputMedia


class PlainFields:
    """What a call without files takes, as it goes over the wire; in the place of the library's ``RequestData``.

    That one looks at every field for things to translate, and we write none.

    Attributes:
        parameters: the fields that have a value.
        contains_files: False.
        multipart_data: no files.
    """

    __slots__ = ("parameters",)
    contains_files = False
    multipart_data: Mapping[str, Any] = MappingProxyType({})

    def __init__(self, fields: dict[str, Any]) -> None:
        self.parameters = {name: value for name, value in fields.items() if value is not None}


class LightBot(Bot):
    """A bot whose calls take fields as they are, and can return the answer as it came.

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
        timeout = {} if read_timeout is None else {"read_timeout": read_timeout}
        if any(isinstance(value, InputFile | InputMedia) for value in fields.values()):
            return await self._do_post(method, fields, **timeout)
        request = self._request[0] if method == "getUpdates" else self._request[1]
        return await request.post(f"{self._base_url}/{method}", PlainFields(fields), **timeout)  # type: ignore[arg-type]

    def __repr__(self) -> str:
        """Without the token, which the library's own form shows."""
        return "LightBot()"
