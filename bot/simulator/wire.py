"""Takes an HTTP request apart into parameters and files, whatever way the client packed them."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import msgspec
from aiohttp import BodyPartReader, MultipartReader, web

from bot.simulator.errors import bad_request
from bot.simulator.files import UploadedFile

Json = dict[str, Any]


async def read_request(request: web.Request) -> tuple[Json, dict[str, UploadedFile]]:
    """Parameters and files; what is in the body goes before what is in the address.

    A GET may have a body too: pyTelegramBotAPI sends forms that way, and the real server reads them.

    Raises:
        ApiError: 400, the body is not what its type says.
    """
    params: Json = dict(request.query)
    files: dict[str, UploadedFile] = {}
    kind = request.content_type
    try:
        if kind == "application/json":
            params |= await _json(request)
        elif kind == "multipart/form-data":
            await _multipart(request, params, files)
        elif kind == "application/x-www-form-urlencoded":
            params |= dict(parse_qsl((await request.read()).decode(), keep_blank_values=True))
    except (ValueError, AssertionError) as error:
        raise bad_request("can't parse the request's body") from error
    return params, files


async def _json(request: web.Request) -> Json:
    """Parameters from a JSON object; no body is no parameters."""
    body = await request.read()
    values = msgspec.json.decode(body) if body else {}
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


async def _multipart(request: web.Request, params: Json, files: dict[str, UploadedFile]) -> None:
    """Parameters and files from the parts of a form; a part with a file name is a file."""
    async for part in await request.multipart():
        if isinstance(part, MultipartReader) or part is None or part.name is None:
            raise ValueError("a part of a form needs a name")
        data = bytes(await part.read(decode=True))
        if _is_file(part):
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = UploadedFile(part.filename or part.name, kind, data)
        else:
            params[part.name] = data.decode()


def _is_file(part: BodyPartReader) -> bool:
    """Whether a part is an upload; some clients leave out the file's name."""
    return part.filename is not None or part.headers.get("Content-Type") == "application/octet-stream"
