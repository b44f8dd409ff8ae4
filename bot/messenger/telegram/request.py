"""The wire under the Telegram library: aiohttp instead of its default, which is several times slower under load."""

from __future__ import annotations

from typing import Any

import aiohttp
import msgspec
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL


class WireClosed(ConnectionError):
    """The wire was closed before the request was made: it surely was not sent."""


class AiohttpRequest(BaseRequest):
    """Carries calls over a pool of kept-open connections.

    What goes wrong is raised as the library's own errors with aiohttp's as ``__cause__``: that tells whether the
    request can have arrived (see :mod:`bot.messenger.telegram.errors`).

    Args:
        connections: how many calls can be under way at once; others wait, at most ``connect_timeout``.
        connect_timeout: seconds until a connection must stand.
        read_timeout: seconds until the next byte of an answer must come.
        upload_timeout: seconds that the sending of a file may take on top.
    """

    __slots__ = ("_connect_timeout", "_connections", "_read_timeout", "_session", "_upload_timeout", "_urls")

    def __init__(
        self,
        connections: int = 256,
        connect_timeout: float = 5.0,
        read_timeout: float = 10.0,
        upload_timeout: float = 30.0,
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._upload_timeout = upload_timeout
        self._session: aiohttp.ClientSession | None = None
        self._urls: dict[str, URL] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds until the next byte of an answer must come."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Make the pool; connections are opened when needed."""
        if self._session is None or self._session.closed:
            # Kept open shorter than Telegram keeps them: a call on a connection just closed there has no known outcome.
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=15, ttl_dns_cache=300)
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=False,
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer; what is not quite JSON or UTF-8 is left to the library's own, slower way.

        Raises:
            TelegramError: it is not JSON at all.
        """
        try:
            return msgspec.json.decode(payload)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return BaseRequest.parse_json_payload(payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call and return its status and body.

        Raises:
            TimedOut: a connection, or an answer, did not come in time.
            NetworkError: the wire failed.
        """
        if self._session is None:
            await self.initialize()
        if self._session is None or self._session.closed:
            raise NetworkError("the wire is closed") from WireClosed()
        connect = _or_default(connect_timeout, self._connect_timeout)
        timeout = aiohttp.ClientTimeout(
            total=None, connect=connect, sock_connect=connect, sock_read=_or_default(read_timeout, self._read_timeout)
        )
        body: dict[str, Any] = {}
        if request_data is not None and request_data.contains_files:
            body = {"data": _form(request_data)}
            upload = _or_default(write_timeout, self._upload_timeout)
            timeout = aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=connect, sock_read=upload)
        elif request_data is not None:
            body = {"data": _json(request_data), "headers": {"Content-Type": "application/json"}}
        try:
            async with self._session.request(method, self._url(url), timeout=timeout, **body) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error

    def _url(self, url: str) -> URL:
        """The address, parsed once; there are as many as the methods we call."""
        known = self._urls.get(url)
        if known is None:
            known = URL(url)
            if len(self._urls) < 100:
                self._urls[url] = known
        return known


def _or_default(given: DefaultValue[Any] | float | None, default: float) -> float | None:
    """The timeout that was given, else the default."""
    return default if isinstance(given, DefaultValue) else given


def _json(data: RequestData) -> bytes:
    """The parameters as a JSON object."""
    return msgspec.json.encode(data.parameters)


def _form(data: RequestData) -> aiohttp.FormData:
    """The parameters and files as a multipart form."""
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, file in data.multipart_data.items():
        filename, content, media_type = file
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form
