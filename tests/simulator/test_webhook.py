"""Webhooks get every update, in order, until they accept it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.simulator.clock import SimClock
from bot.simulator.people import Person
from bot.simulator.server import Served

from .conftest import House


class Hook:
    """A bot's side of a webhook, which answers what it is told to."""

    def __init__(self) -> None:
        self.url = ""
        self.heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self.answers: list[web.Response] = []

    async def serve(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.heard.put_nowait((secret, await request.json()))
        return self.answers.pop(0) if self.answers else web.Response()

    async def text(self) -> str:
        async with asyncio.timeout(5):
            return str((await self.heard.get())[1]["message"]["text"])


@pytest.fixture
async def hook(served: Served) -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def until(house: House, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Ask getWebhookInfo until it says what is wanted; nothing announces it."""
    async with asyncio.timeout(5):
        while not wanted(info := await house.ok("getWebhookInfo")):  # noqa: ASYNC110 - nothing to wait on
            await asyncio.sleep(0.01)
    return dict(info)


async def until_settled(house: House) -> dict[str, Any]:
    """Wait until nothing is pending."""
    return await until(house, lambda info: not info["pending_update_count"])


async def until_failed(house: House) -> dict[str, Any]:
    """Wait until a mishap is reported."""
    return await until(house, lambda info: "last_error_message" in info)


async def test_updates_come_with_the_secret_and_in_order(house: House, hook: Hook, anna: Person) -> None:
    await house.ok("setWebhook", url=hook.url, secret_token="geheim_1", allowed_updates=["message"])
    anna.say("een")
    anna.say("twee")
    heard = [await hook.heard.get() for _ in range(3)]
    assert [secret for secret, _ in heard] == ["geheim_1"] * 3
    assert [update["message"]["text"] for _, update in heard] == ["/start abc", "een", "twee"]
    info = await until_settled(house)
    assert info["url"] == hook.url
    assert info["allowed_updates"] == ["message"]
    assert await house.error("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await house.ok("deleteWebhook")
    assert await house.ok("getUpdates") == []


async def test_what_is_not_accepted_comes_again_when_the_clock_says_so(
    house: House, hook: Hook, anna: Person, clock: SimClock
) -> None:
    hook.answers = [web.Response(status=500), web.Response(status=429, headers={"Retry-After": "600"})]
    await house.ok("setWebhook", url=hook.url)
    assert await hook.text() == "/start abc"
    info = await until_failed(house)
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 1
    clock.advance(timedelta(seconds=2))
    assert await hook.text() == "/start abc"
    await asyncio.sleep(0.05)
    clock.advance(timedelta(seconds=500))
    await asyncio.sleep(0.05)
    assert hook.heard.empty()
    clock.advance(timedelta(seconds=101))
    assert await hook.text() == "/start abc"
    await until_settled(house)


async def test_a_call_in_the_answer_is_carried_out(house: House, hook: Hook, anna: Person) -> None:
    call = {"method": "sendMessage", "chat_id": anna.id, "text": "Dag"}
    hook.answers = [web.json_response(call)]
    await house.ok("setWebhook", url=hook.url)
    await until_settled(house)
    assert (anna.last() or {})["text"] == "Dag"


async def test_a_waiting_poll_is_ended_by_a_webhook(house: House, hook: Hook) -> None:
    poll = asyncio.create_task(house.call("getUpdates", timeout=30))
    await asyncio.sleep(0)
    await house.ok("setWebhook", url=hook.url)
    assert (await poll).body["description"] == "Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:1234/"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://example.org:x/"}, "bad webhook: invalid webhook URL specified"),
        (
            {"url": "https://example.org/", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_webhooks_that_cannot_be_are_refused(house: House, params: dict[str, Any], error: str) -> None:
    assert await house.error("setWebhook", **params) == f"400 Bad Request: {error}"


async def test_two_webhooks_within_a_second_are_one_too_many(house: House) -> None:
    house.world.limits.flood = True
    await house.ok("setWebhook", url="https://example.org/")
    assert await house.error("setWebhook", url="https://example.org/") == "429 Too Many Requests: retry after 1"


async def test_a_webhook_that_is_not_there_is_reported(house: House, served: Served, anna: Person) -> None:
    await house.ok("setWebhook", url="http://127.0.0.1:1/hook")
    info = await until_failed(house)
    assert info["last_error_message"] == "Connection refused"
