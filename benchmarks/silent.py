"""Our house on a wire where nobody is: every call succeeds at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from bot.app import SIGNATURE, House, build
from bot.clock import Clock
from bot.config import Config
from bot.content import Content, content_folder, load_content
from bot.guidance.search.finder import Finder
from bot.ids import SeededIds
from bot.log import configure_logging
from bot.messenger.pace import Limits
from bot.messenger.signing import Signer
from bot.messenger.telegram.conversation import Conversation
from bot.messenger.telegram.direct import BASE_URL, DirectRequest, Files
from bot.messenger.telegram.line import introduce, make_bot
from bot.store.tiny import TinyStore

_TOKEN = "123456:a-token-that-no-server-will-ever-look-at"  # noqa: S105 - it opens nothing
_MYSELF = {"id": 123456, "is_bot": True, "first_name": "Groepswijzer", "username": "groepswijzer_bot"}


class _Success(NamedTuple):
    """What every call comes to."""

    result: object
    status: int = 200

    def encode(self) -> bytes:
        """The body as it would go over a wire."""
        return msgspec.json.encode({"ok": True, "result": self.result})


def the_content() -> Content:
    """All that people read, as the bot itself loads it."""
    return load_content(content_folder())


async def silent_house(
    store: TinyStore, clock: Clock, content: Content, finder: Finder | None = None, latency: float = 0
) -> tuple[House, Conversation]:
    """The house on the silent wire, with who handles its updates; each call takes ``latency`` seconds."""

    async def call(token: str, method: str, params: Mapping[str, Any], files: Files) -> _Success:
        if latency:
            await asyncio.sleep(latency)
        if method == "getMe":
            return _Success(_MYSELF)
        return _Success({"message_id": 1} if method.startswith("send") else True)

    configure_logging([], "WARNING")
    bot = make_bot(_TOKEN, BASE_URL, DirectRequest(call))
    await introduce(bot)
    house = await build(Config(), content, store, bot, clock, SeededIds(1), limits=Limits.none(), finder=finder)
    return house, Conversation(bot, house.router, house.line.mouth, Signer(await store.secret(SIGNATURE)))
