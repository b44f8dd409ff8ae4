"""The server: the Bot API, the people's side and the page on one address of this machine."""

from __future__ import annotations

import asyncio
import contextlib
import mimetypes
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import TracebackType

from aiohttp import web

from bot.simulator import routes_people, routes_world
from bot.simulator.api import Answer, BotApi
from bot.simulator.clock import SimClock
from bot.simulator.errors import ApiError, ConnectionLostError
from bot.simulator.events import EventStream
from bot.simulator.files import StoredFile
from bot.simulator.host import Host
from bot.simulator.limits import UPLOAD_BYTES
from bot.simulator.openapi import describe
from bot.simulator.routing import ROUTES, Sim, as_view, reply
from bot.simulator.webhook_sender import WebhookSender
from bot.simulator.wire import read_request
from bot.simulator.world import World

PAGE = Path(__file__).with_name("page")
"""The folder of the page; its files are served as they are."""

_ROUTE_FILES = (routes_world, routes_people)
_NO_PAGE = "The page with the phones is not here. The Bot API and /openapi.json are.\n"


def create_app(world: World, host: Host | None = None) -> web.Application:
    """The aiohttp application that serves a world.

    Args:
        world: what is served.
        host: a program that runs a bot beside it and knows what happens next.
    """
    sim = Sim(world, BotApi(world), host)
    app = web.Application(client_max_size=UPLOAD_BYTES + 1024 * 1024)
    front = _Front(sim)
    app.router.add_route("GET", "/bot{token}/{method}", front.bot_api)
    app.router.add_route("POST", "/bot{token}/{method}", front.bot_api)
    app.router.add_get("/file/bot{token}/{path:.+}", front.bot_file)
    app.router.add_get("/sim/files/{file_id}", front.phone_file)
    for line in ROUTES:
        app.router.add_route(line.method, line.path, as_view(sim, line))
    events = EventStream(sim)
    app.router.add_get("/sim/events", events.serve)
    app.router.add_get("/openapi.json", front.openapi)
    app.router.add_get("/", front.page)
    app.router.add_get("/page/{path:.+}", front.page)
    app.router.add_route("*", "/{rest:.*}", front.nothing)
    app.cleanup_ctx.append(_background(sim))
    app.on_shutdown.append(events.stop)
    return app


def _background(sim: Sim) -> Callable[[web.Application], AsyncIterator[None]]:
    """What runs beside the server: the world's timekeeper and the webhook sender."""

    async def run(app: web.Application) -> AsyncIterator[None]:
        sender = WebhookSender(sim.api)
        await sender.start()
        keeper = asyncio.create_task(sim.world.keep_time())
        yield
        keeper.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeper
        await sender.stop()

    return run


class _Front:
    """The routes that do not speak the people's side's JSON."""

    def __init__(self, sim: Sim) -> None:
        self._sim = sim

    async def bot_api(self, request: web.Request) -> web.Response:
        """One call of the Bot API."""
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            params, files = await read_request(request)
            answer = await self._sim.api.call(token, method, params, files)
        except ApiError as error:
            answer = Answer(error.code, error.body())
        except ConnectionLostError:
            return _hang_up(request)
        except web.HTTPRequestEntityTooLarge:
            answer = Answer(413, {"ok": False, "error_code": 413, "description": "Request Entity Too Large"})
        kind = "application/json" if answer.raw is None else "text/html"
        return web.Response(body=answer.encode(), status=answer.status, content_type=kind)

    async def bot_file(self, request: web.Request) -> web.Response:
        """A file, for its bot."""
        try:
            self._sim.api.bot(request.match_info["token"])
        except ApiError as error:
            return reply(error.body(), error.code)
        return _file(self._sim.world.files.by_path(request.match_info["path"]))

    async def phone_file(self, request: web.Request) -> web.Response:
        """A file, for a phone."""
        return _file(self._sim.world.files.by_id(request.match_info["file_id"]))

    async def openapi(self, request: web.Request) -> web.Response:
        """The description of the people's side."""
        return reply(describe(f"{request.scheme}://{request.host}"))

    async def page(self, request: web.Request) -> web.StreamResponse:
        """A file of the page; never one outside its folder."""
        path = (PAGE / request.match_info.get("path", "index.html")).resolve()
        if not path.is_relative_to(PAGE.resolve()) or not path.is_file():
            return web.Response(text=_NO_PAGE, status=404)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        charset = "utf-8" if kind.startswith(("text/", "application/json")) or "javascript" in kind else None
        return web.Response(
            body=path.read_bytes(), content_type=kind, charset=charset, headers={"Cache-Control": "no-store"}
        )

    async def nothing(self, request: web.Request) -> web.Response:
        """Any other path, in the Bot API's words."""
        return reply(ApiError(404).body(), 404)


def _hang_up(request: web.Request) -> web.Response:
    """Break the connection without a word; the answer is written to nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _file(stored: StoredFile | None) -> web.Response:
    """A file's bytes."""
    if stored is None:
        return reply(ApiError(404).body(), 404)
    return web.Response(body=stored.upload.data, headers={"Content-Type": stored.upload.content_type})


class Served:
    """A server that runs; ``async with`` stops it at the end.

    Attributes:
        url: where it is, such as ``http://127.0.0.1:8081``.
    """

    def __init__(self, runner: web.AppRunner, address: str, port: int) -> None:
        self._runner = runner
        self.port = port
        self.url = f"http://{address}:{port}"

    async def stop(self) -> None:
        """Stop serving and end what is open."""
        await self._runner.cleanup()

    async def __aenter__(self) -> Served:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


async def serve(world: World, host: Host | None = None, port: int = 0, address: str = "127.0.0.1") -> Served:
    """Serve a world on this machine and go on; port 0 takes any free one.

    Raises:
        OSError: the port is taken.
    """
    app = create_app(world, host)
    # A client that hangs up ends its long poll, so that the queue knows nobody waits any more.
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, address, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return Served(runner, address, runner.addresses[0][1])


async def main(
    port: int, *, address: str = "127.0.0.1", seed: int = 0, announce: Callable[[str], None] = print
) -> None:
    """Run the simulator alone, with one bot and one person, until cancelled.

    Args:
        port: where to listen; 0 takes any free port.
        address: of this machine; the simulator asks nobody for a password, so keep it loopback.
        seed: the same seed gives the same token.
        announce: is given each line that tells how to use it.
    """
    world = World(SimClock(), seed)
    token = world.add_bot("Simulatorbot", "simulator_bot")
    world.person("Anna")
    async with await serve(world, None, port, address) as served:
        announce(f"The pretend Telegram runs at {served.url}")
        announce(f"Bot token:     {token}")
        announce(f"Bot API:       {served.url}/bot{token}/getMe")
        announce(f"Phones:        {served.url}/")
        announce(f"Description:   {served.url}/openapi.json")
        await asyncio.Event().wait()
