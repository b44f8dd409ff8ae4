"""The least that answers like the Bot API: hands out presses, one person's next only after the reply to the last.

It runs in a process of its own, so that what it costs is not in anybody's figure. ``POST /control/<token>`` begins a
lap and answers when the lap is over. Not the simulator on purpose: that one checks everything, and checking takes time.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]

_BOT = {"id": 123456, "is_bot": True, "first_name": "Meetlat", "username": "meetlat_bot"}
_SILENCE = 25.0
"""Seconds that a request for updates is held at most."""


@dataclass(slots=True)
class Turn:
    """One person in a lap."""

    person: int
    taps: deque[str]
    markup: Json
    text: str = "?"
    answered: bool = False
    edited: bool = False
    query: str = ""


@dataclass(slots=True)
class Bot:
    """What one bot has waiting, and the lap that it runs."""

    updates: list[Json] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    polled: asyncio.Event = field(default_factory=asyncio.Event)
    next_id: int = 1000
    waiting: deque[Turn] = field(default_factory=deque)
    under_way: dict[int, Turn] = field(default_factory=dict)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    latency: float = 0.0


class StandIn:
    """The server."""

    def __init__(self) -> None:
        self._bots: dict[str, Bot] = {}

    def app(self) -> web.Application:
        """The server as an application."""
        app = web.Application()
        app.router.add_post("/control/{token}", self.control)
        app.router.add_route("*", "/bot{token}/{method}", self.call)
        return app

    def _bot(self, request: web.Request) -> Bot:
        return self._bots.setdefault(request.match_info["token"], Bot())

    async def control(self, request: web.Request) -> web.Response:
        """Run a lap: ``{"people": [[id, [data, …]], …], "in_flight": n, "latency": s}``; answers how long it took."""
        bot, lap = self._bot(request), await request.json()
        bot.latency = lap["latency"]
        bot.over.clear()
        bot.waiting = deque(
            Turn(person, deque(taps), {"inline_keyboard": [[{"text": "Begin", "callback_data": "x"}]]})
            for person, taps in lap["people"]
        )
        await bot.polled.wait()
        begun = time.perf_counter()
        for _ in range(lap["in_flight"]):
            self._next_person(bot)
        await bot.over.wait()
        return web.json_response({"seconds": time.perf_counter() - begun})

    def _next_person(self, bot: Bot) -> None:
        """Let the next person begin, if there is one."""
        if bot.waiting:
            turn = bot.waiting.popleft()
            bot.under_way[turn.person] = turn
            self._press(bot, turn)
        elif not bot.under_way:
            bot.over.set()

    def _press(self, bot: Bot, turn: Turn) -> None:
        """Put a person's next press in the queue."""
        turn.answered = turn.edited = False
        turn.query = f"{turn.person}q{len(turn.taps)}"
        bot.next_id += 1
        query = {
            "id": turn.query,
            "from": {"id": turn.person, "is_bot": False, "first_name": "Dewi", "language_code": "nl"},
            "message": _message(turn),
            "chat_instance": "-123456789",
            "data": turn.taps.popleft(),
        }
        bot.updates.append({"update_id": bot.next_id, "callback_query": query})
        bot.news.set()

    async def call(self, request: web.Request) -> web.Response:
        """One method of the Bot API."""
        bot, method = self._bot(request), request.match_info["method"].lower()
        params = await _params(request)
        if method == "getupdates":
            result: Any = await self._updates(bot, params)
        elif method == "answercallbackquery":
            result = True
        elif method == "editmessagetext":
            result = self._edit(bot, params)
        else:
            result = _BOT if method == "getme" else True
        if bot.latency:
            await asyncio.sleep(bot.latency)
        if method == "answercallbackquery":
            self._after(bot, _asker(bot, str(params["callback_query_id"])), answered=True)
        elif method == "editmessagetext":
            self._after(bot, bot.under_way.get(int(params["chat_id"])), edited=True)
        body = json.dumps({"ok": True, "result": result}, ensure_ascii=False, separators=(",", ":"))
        return web.Response(text=body, content_type="application/json")

    async def _updates(self, bot: Bot, params: Json) -> list[Json]:
        """What is not confirmed, as soon as there is something."""
        offset = int(params.get("offset") or 0)
        bot.updates = [one for one in bot.updates if one["update_id"] >= offset]
        if not bot.updates:
            bot.news.clear()
            bot.polled.set()
            seconds = min(_SILENCE, float(params.get("timeout") or 0))
            try:
                async with asyncio.timeout(seconds):
                    await bot.news.wait()
            except TimeoutError:
                return []
        return bot.updates[: int(params.get("limit") or 100)]

    def _edit(self, bot: Bot, params: Json) -> Json:
        """Show another text and other buttons, and answer the message, as Telegram does."""
        turn = bot.under_way[int(params["chat_id"])]
        turn.text = str(params["text"])
        markup = params.get("reply_markup")
        turn.markup = json.loads(markup) if isinstance(markup, str) else markup or {}
        return _message(turn)

    def _after(self, bot: Bot, turn: Turn | None, *, answered: bool = False, edited: bool = False) -> None:
        """When a press was answered and its message edited, the same person presses again."""
        if turn is None:
            return
        turn.answered |= answered
        turn.edited |= edited
        if not (turn.answered and turn.edited):
            return
        if turn.taps:
            self._press(bot, turn)
        else:
            del bot.under_way[turn.person]
            self._next_person(bot)


def _message(turn: Turn) -> Json:
    """The message under the press, as the Bot API shapes it."""
    return {
        "message_id": 77,
        "from": _BOT,
        "chat": {"id": turn.person, "type": "private", "first_name": "Dewi"},
        "date": 1_790_000_000,
        "edit_date": 1_790_000_001,
        "text": turn.text,
        "reply_markup": turn.markup,
    }


def _asker(bot: Bot, query: str) -> Turn | None:
    """Whose press this is, if it is still under way."""
    turn = bot.under_way.get(int(query.partition("q")[0]))
    return turn if turn is not None and turn.query == query else None


async def _params(request: web.Request) -> Json:
    """The parameters, from JSON or either kind of form."""
    if request.content_type == "application/json":
        found: Json = await request.json()
        return found
    return {**request.query, **await request.post()}


async def main() -> None:
    """Serve on a free port of the loopback, told on the first line, until ended."""
    runner = web.AppRunner(StandIn().app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
