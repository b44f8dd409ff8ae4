"""A wire without a network: calls go straight to a function in the same process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol, TypeAlias

from telegram.request import BaseRequest, RequestData

BASE_URL = "direct://bot"
"""What to give the bot as ``base_url``; the library puts the token and the method behind it."""


class Answer(Protocol):
    """What a call came to."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    def encode(self) -> bytes:
        """Return the body as it would go over a wire."""
        ...


Files: TypeAlias = Mapping[str, tuple[str, bytes, str]]
"""Files by the name of their part: file name, content, media type."""


class DirectRequest(BaseRequest):
    """Carries calls to anything that answers like the Bot API.

    Args:
        call: gets the token, the method, the parameters and the files.
    """

    __slots__ = ("_call",)

    def __init__(self, call: Callable[[str, str, Mapping[str, Any], Files], Awaitable[Answer]]) -> None:
        self._call = call

    @property
    def read_timeout(self) -> float | None:
        """None: there is no wire to wait for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Make the call and return its status and body."""
        token, _, name = url.removeprefix(BASE_URL).rpartition("/")
        params: Mapping[str, Any] = request_data.parameters if request_data is not None else {}
        files: Files = request_data.multipart_data if request_data is not None else {}  # type: ignore[assignment]
        answer = await self._call(token, name, params, files)
        return answer.status, answer.encode()
