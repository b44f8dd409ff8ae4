"""Sends updates to webhooks, in order per chat, again and again until they are accepted."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import msgspec
from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from bot.simulator.accounts import BotAccount
from bot.simulator.api import BotApi
from bot.simulator.errors import ConnectionLostError
from bot.simulator.limits import UPDATE_SECONDS
from bot.simulator.updates import Update
from bot.simulator.webhook import Webhook

_LONGEST_PAUSE = 60.0
_LONGEST_ASKED_FOR = 3600.0
_ANSWER_WITHIN = ClientTimeout(total=60)


class WebhookSender:
    """Looks after the webhooks of all bots of a world.

    Args:
        api: carries out calls that come back in a webhook's answer.
    """

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._world = api.world
        self._session: ClientSession | None = None
        self._tasks: dict[int, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Begin; webhooks set from now on, and those set already, are served."""
        self._session = ClientSession(timeout=_ANSWER_WITHIN)
        self._world.webhook_changed = self._changed
        for bot in self._world.bots.values():
            self._changed(bot)

    async def stop(self) -> None:
        """Stop sending; what was not accepted stays in the queue."""
        self._world.webhook_changed = lambda bot: None
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._tasks.clear()
        if self._session is not None:
            await self._session.close()

    def _changed(self, bot: BotAccount) -> None:
        """Start anew for a bot whose webhook was set or taken away."""
        old = self._tasks.pop(bot.id, None)
        if old is not None:
            old.cancel()
        hook = self._world.webhooks[bot.id]
        if hook.url:
            self._tasks[bot.id] = asyncio.create_task(self._serve(bot, hook))

    async def _serve(self, bot: BotAccount, hook: Webhook) -> None:
        """Send what comes, at most ``max_connections`` at once and one at a time per chat."""
        busy: dict[object, asyncio.Task[None]] = {}
        async with asyncio.TaskGroup() as group:
            while True:
                busy = {key: task for key, task in busy.items() if not task.done()}
                for update in bot.updates.heads():
                    key = _key(update)
                    if key not in busy and len(busy) < hook.max_connections:
                        busy[key] = group.create_task(self._insist(bot, hook, update))
                await _first(bot.updates.arrival(), *busy.values())

    async def _insist(self, bot: BotAccount, hook: Webhook, update: Update) -> None:
        """Send one update until it is accepted or a day old."""
        pause, clock = 1.0, self._world.clock
        while clock.timestamp() < update.at + UPDATE_SECONDS:
            asked_for = await self._send(bot, hook, update)
            if asked_for is None:
                break
            await clock.sleep_until(clock.timestamp() + max(pause, asked_for))
            pause = min(_LONGEST_PAUSE, pause * 2)
        bot.updates.settle(update)

    async def _send(self, bot: BotAccount, hook: Webhook, update: Update) -> float | None:
        """Try once: ``None`` if it was accepted, else how many seconds the other side asked to wait."""
        if self._session is None:
            raise RuntimeError("the sender was not started")
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        try:
            body = msgspec.json.encode(update.as_json())
            async with self._session.post(hook.url, data=body, headers=headers, allow_redirects=False) as answer:
                if 200 <= answer.status < 300:
                    await self._carry_out(bot, await answer.read())
                    return None
                self._failed(hook, f"Wrong response from the webhook: {answer.status} {answer.reason}")
                return _retry_after(answer)
        except TimeoutError:
            self._failed(hook, "Read timeout expired")
        except (ClientError, OSError):
            self._failed(hook, "Connection refused")
        return 0.0

    def _failed(self, hook: Webhook, reason: str) -> None:
        """Remember what went wrong, for getWebhookInfo."""
        hook.last_error_at = self._world.date()
        hook.last_error = reason

    async def _carry_out(self, bot: BotAccount, body: bytes) -> None:
        """Do the Bot API call that may stand in the answer; its outcome goes nowhere."""
        with contextlib.suppress(msgspec.DecodeError, ConnectionLostError):
            call: Any = msgspec.json.decode(body) if body else None
            if isinstance(call, dict) and isinstance(call.get("method"), str):
                await self._api.call(bot.token, call.pop("method"), call)


async def _first(*things: Any) -> None:
    """Wait until the first of these is done; what was only started for this wait is ended."""
    arrival = asyncio.ensure_future(things[0])
    try:
        await asyncio.wait((arrival, *things[1:]), return_when=asyncio.FIRST_COMPLETED)
    finally:
        arrival.cancel()


def _retry_after(answer: ClientResponse) -> float:
    """Seconds the other side asks to wait, at most an hour."""
    asked = answer.headers.get("Retry-After", "")
    return min(_LONGEST_ASKED_FOR, float(asked)) if asked.isdigit() else 0.0


def _key(update: Update) -> object:
    """What an update must stay in order with: its chat, or else its sender."""
    payload = update.payload
    place = payload.get("message", payload)
    chat = place.get("chat") if isinstance(place, dict) else None
    return (chat or payload.get("from") or payload.get("user") or {}).get("id", update.kind)
