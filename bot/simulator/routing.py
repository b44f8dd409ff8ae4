"""The table of the people's side: each route with its function, its words and the body it takes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec
from aiohttp import web

from bot.simulator.api import BotApi
from bot.simulator.errors import ImpossibleError
from bot.simulator.host import Host
from bot.simulator.people import Person
from bot.simulator.world import World


@dataclass(slots=True)
class Sim:
    """What the routes have to work with."""

    world: World
    api: BotApi
    host: Host | None


@dataclass(slots=True)
class Visit:
    """One request to the people's side.

    Attributes:
        body: the decoded body, of the type its route names.
    """

    sim: Sim
    request: web.Request
    body: Any

    def number(self, name: str) -> int:
        """A number in the path.

        Raises:
            ImpossibleError: it is none (404).
        """
        try:
            return int(self.request.match_info[name])
        except ValueError as error:
            raise ImpossibleError(f"{name} is a number", 404) from error

    def query(self, name: str) -> int:
        """A number behind the question mark; 0 if it is not there.

        Raises:
            ImpossibleError: it is no number.
        """
        try:
            return int(self.request.query.get(name, "0"))
        except ValueError as error:
            raise ImpossibleError(f"{name} is a number") from error

    @property
    def person(self) -> Person:
        """The person in the path.

        Raises:
            ImpossibleError: there is no such person (404).
        """
        return self.somebody(self.number("id"))

    def somebody(self, person_id: int) -> Person:
        """A person by id.

        Raises:
            ImpossibleError: there is no such person (404).
        """
        person = self.sim.world.people.get(person_id)
        if person is None:
            raise ImpossibleError("there is no such person", 404)
        return person


Handler = Callable[[Visit], Awaitable[object]]


class Route(NamedTuple):
    """One line of the table."""

    method: str
    path: str
    summary: str
    handler: Handler
    body: type[msgspec.Struct] | None


ROUTES: list[Route] = []
"""All routes of the people's side that speak JSON, in the order they were written."""


def route(
    method: str, path: str, summary: str, body: type[msgspec.Struct] | None = None
) -> Callable[[Handler], Handler]:
    """Put a function in the table."""

    def register(handler: Handler) -> Handler:
        ROUTES.append(Route(method, path, summary, handler, body))
        return handler

    return register


def reply(thing: object, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(body=msgspec.json.encode(thing), status=status, content_type="application/json")


def as_view(sim: Sim, line: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """A route as aiohttp wants it: reads the body, turns refusals into sentences."""

    async def view(request: web.Request) -> web.StreamResponse:
        try:
            body = None
            if line.body is not None:
                body = msgspec.json.decode(await request.read() or b"{}", type=line.body)
            return reply(await line.handler(Visit(sim, request, body)))
        except ImpossibleError as refusal:
            return reply({"error": str(refusal)}, refusal.status)
        except (ValueError, OverflowError) as refusal:
            return reply({"error": str(refusal)}, 400)

    return view
