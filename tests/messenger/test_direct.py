"""The line without a network, on virtual time: an afternoon in a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.groups.model import ChatId
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router
from bot.messenger.screens import Document, Screen, text
from bot.messenger.sending import Delivery
from bot.messenger.signing import Signer
from bot.messenger.telegram.direct import BASE_URL, DirectRequest, Files
from bot.messenger.telegram.line import TelegramLine, make_bot
from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.files import UploadedFile
from bot.simulator.world import World
from tests.messenger.conftest import SECRET, Notebook
from tests.messenger.story import TinyStory, words
from tests.messenger.test_line import errand, texts
from tests.messenger.virtual import run

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class LoopClock:
    """The loop's time as a moment."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())


async def afternoon() -> None:
    world = World(SimClock(source=LoopClock().now), seed=3)
    token = world.add_bot("Groepswijzer", "groepswijzer_bot")
    api = BotApi(world)

    async def call(token: str, method: str, params: Mapping[str, Any], files: Files) -> Answer:
        uploads = {name: UploadedFile(file[0], file[2], file[1]) for name, file in files.items()}
        return await api.call(token, method, params, uploads)

    async def nothing(*_: ChatId) -> None:
        return None

    story, notebook = TinyStory(), Notebook()
    line = TelegramLine(
        make_bot(token, BASE_URL, DirectRequest(call)),
        Renderer(words()),
        Signer(SECRET),
        LoopClock(),
        nothing,
        nothing,
    )
    router = Router([story], roles=story.roles, awaiting=story.awaited, language=story.language, menu=story.menu)
    listening = asyncio.create_task(line.run(router, notebook.heard, notebook.was_heard, notebook.forget))
    people = [world.person(f"P{number}") for number in range(90)]
    for person in people:
        person.open_link("https://t.me/groepswijzer_bot?start=x")
    await asyncio.sleep(600)
    assert all(texts(None, person) == ["Je zei: x"] for person in people)
    settled: list[Delivery] = []
    for person in people:
        line.outbox.put(errand(person.id, settled, Screen(text("tiny-saved"), document=Document("a", b"x", "a/b"))))
    await line.idle()
    assert settled == [Delivery.SENT] * 90
    await line.stop()
    await listening


def test_ninety_people_at_once_at_the_real_limits_without_a_network() -> None:
    run(afternoon())
