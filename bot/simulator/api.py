"""The Bot API without HTTP: one call in, one answer out."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from bot.simulator import methods
from bot.simulator.accounts import BotAccount
from bot.simulator.errors import ApiError, ConnectionLostError, flood_wait
from bot.simulator.faults import Fault
from bot.simulator.files import UploadedFile
from bot.simulator.method_names import METHOD_NAMES
from bot.simulator.params import Params
from bot.simulator.registry import METHODS, Call, Method
from bot.simulator.world import World

_NO_FILES: Mapping[str, UploadedFile] = {}


class Answer(NamedTuple):
    """What the server answers.

    Attributes:
        status: the HTTP status, which is the error code of a failed call.
        body: the JSON object; to be read only, as it may share parts with the world.
        raw: bytes that stand in the place of the body when a fault made garbage of it.
    """

    status: int
    body: dict[str, Any]
    raw: bytes | None = None

    def encode(self) -> bytes:
        """The bytes that go over the wire."""
        return msgspec.json.encode(self.body) if self.raw is None else self.raw


class BotApi:
    """Carries out Bot API calls in a world.

    Args:
        world: where they happen.
    """

    def __init__(self, world: World) -> None:
        methods.load()
        self.world = world

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any] | None = None,
        files: Mapping[str, UploadedFile] | None = None,
    ) -> Answer:
        """Do what a request over HTTP does.

        Args:
            token: the bot's token.
            method: the method's name; capitals do not matter.
            params: strings as from a form, or anything JSON can hold.
            files: uploads by part name.

        Raises:
            ConnectionLostError: a planned fault broke the connection.
        """
        world = self.world
        world.run_due()
        try:
            bot = world.bot_by_token(token)
            known = _find(method)
            call = Call(world, bot, known.name, Params(params or {}), files or _NO_FILES)
            fault = world.faults.next_for(known.name.lower(), call.params.raw("chat_id"))
            if fault is None:
                return await _carry_out(known, call)
            return await _spoiled(fault, known, call)
        except ApiError as error:
            return Answer(error.code, error.body())

    def bot(self, token: str) -> BotAccount:
        """The bot with this token; raises ``ApiError`` 401 if there is none."""
        return self.world.bot_by_token(token)


def _find(method: str) -> Method:
    """The built method of this name.

    Raises:
        ApiError: 501 for one that is not built, 404 for one that does not exist.
    """
    known = METHODS.get(method.lower())
    if known is not None:
        return known
    if method.lower() in METHOD_NAMES:
        raise ApiError(501, f"the simulator does not know method {method}")
    raise ApiError(404, "method not found")


async def _carry_out(known: Method, call: Call) -> Answer:
    """Run the method."""
    result = known.run(call)
    if inspect.isawaitable(result):
        result = await result
    return Answer(200, {"ok": True, "result": result})


async def _spoiled(fault: Fault, known: Method, call: Call) -> Answer:
    """Run the method, or not, and spoil the outcome as planned."""
    if fault.kind == "flood":
        raise flood_wait(fault.retry_after)
    if fault.kind == "reset_before":
        raise ConnectionLostError("the connection was reset before the request was read")
    if fault.kind == "error" and not fault.delivered:
        raise ApiError(fault.error_code, fault.description)
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
    answer = await _carry_out(known, call)
    if fault.kind == "reset_after":
        raise ConnectionLostError("the connection was reset after the request was carried out")
    if fault.kind == "error":
        raise ApiError(fault.error_code, fault.description)
    if fault.kind == "garbage":
        return Answer(fault.error_code, {}, fault.body.encode())
    return answer
