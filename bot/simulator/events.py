"""Server-sent events: what happens in the world, as it happens."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
from aiohttp import web

from bot.simulator.routing import Sim

_HEARTBEAT = 15.0


class EventStream:
    """Serves ``/sim/events`` to any number of listeners.

    Args:
        sim: the world whose events they hear.
    """

    def __init__(self, sim: Sim) -> None:
        self._sim = sim
        self._listeners: set[asyncio.Queue[dict[str, Any] | None]] = set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Send events until the listener goes or the server stops."""
        response = web.StreamResponse(
            headers={
                "Content-Type": "text/event-stream",
                "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",
            }
        )
        await response.prepare(request)
        await response.write(b": here we are\n\n")
        events: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        unsubscribe = self._sim.world.subscribe(events.put_nowait)
        self._listeners.add(events)
        try:
            while (event := await _next(events)) is not None:
                await response.write(event)
        except ConnectionResetError:
            pass  # the listener has gone, which is how these streams end
        finally:
            self._listeners.discard(events)
            unsubscribe()
        return response

    async def stop(self, app: web.Application) -> None:
        """End all streams."""
        for listener in self._listeners:
            listener.put_nowait(None)


async def _next(events: asyncio.Queue[dict[str, Any] | None]) -> bytes | None:
    """The next event as bytes; a comment now and then, so that nobody thinks the line is dead."""
    try:
        async with asyncio.timeout(_HEARTBEAT):
            event = await events.get()
    except TimeoutError:
        return b": still here\n\n"
    return None if event is None else b"data: " + msgspec.json.encode(event) + b"\n\n"
