"""Describes the people's side in OpenAPI 3.1, made from the same table the server is made from."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from bot.simulator.routing import ROUTES, Route

Json = dict[str, Any]

_REF = "#/components/schemas/{name}"
_ERROR: Json = {
    "description": "Refused, with a sentence that says why",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["error"],
                "properties": {"error": {"type": "string"}},
            }
        }
    },
}
_ANY: Json = {"description": "Done", "content": {"application/json": {"schema": {}}}}
_NUMBERS_ASKED = {"/sim/ledger": "after", "/sim/people/{id}/chats/{chat}/messages": "after"}


def describe(address: str) -> Json:
    """The whole document; ``address`` is where the server is, such as ``http://127.0.0.1:8081``."""
    bodies = [line.body for line in ROUTES if line.body is not None]
    _, schemas = msgspec.json.schema_components(bodies, ref_template=_REF)
    paths: Json = {}
    for line in ROUTES:
        paths.setdefault(line.path, {})[line.method.lower()] = _operation(line)
    paths |= _PLAIN
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Groepswijzer simulator",
            "version": "1",
            "description": "A pretend Telegram: the Bot API, and the side of the people with phones.",
        },
        "servers": [{"url": address}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(line: Route) -> Json:
    """One line of the table."""
    operation: Json = {
        "summary": line.summary,
        "operationId": getattr(line.handler, "__name__", line.path),
        "responses": {"200": _ANY, "400": _ERROR, "404": _ERROR, "409": _ERROR},
    }
    parameters = [_parameter(name, "path") for name in re.findall(r"{(\w+)}", line.path)]
    if line.method == "GET" and line.path in _NUMBERS_ASKED:
        parameters.append(_parameter(_NUMBERS_ASKED[line.path], "query"))
    if parameters:
        operation["parameters"] = parameters
    if line.body is not None:
        schema = {"$ref": _REF.format(name=line.body.__name__)}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return operation


def _parameter(name: str, place: str) -> Json:
    """A number in the path or behind the question mark."""
    return {"name": name, "in": place, "required": place == "path", "schema": {"type": "integer"}}


def _text(name: str) -> Json:
    """A text in the path."""
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _bot_call(verb: str) -> Json:
    """A Bot API call by GET or POST."""
    answer = {
        "description": "The Bot API's answer; the status is 200 or the error code",
        "content": {"application/json": {"schema": {"type": "object", "required": ["ok"]}}},
    }
    return {
        "summary": f"Call a method of the Bot API by {verb}",
        "operationId": f"bot_api_{verb.lower()}",
        "parameters": [_text("token"), _text("method")],
        "responses": {"default": answer},
    }


def _plain(summary: str, operation_id: str, kind: str, *parameters: Json) -> Json:
    """A GET that does not answer JSON of ours."""
    operation: Json = {
        "summary": summary,
        "operationId": operation_id,
        "responses": {"200": {"description": summary, "content": {kind: {"schema": {}}}}},
    }
    return {"get": operation | ({"parameters": list(parameters)} if parameters else {})}


_PLAIN: Json = {
    "/bot{token}/{method}": {"get": _bot_call("GET"), "post": _bot_call("POST")},
    "/file/bot{token}/{path}": _plain(
        "Fetch a file", "bot_file", "application/octet-stream", _text("token"), _text("path")
    ),
    "/sim/files/{file_id}": _plain(
        "A file as a phone shows it", "phone_file", "application/octet-stream", _text("file_id")
    ),
    "/sim/events": _plain("What happens, as it happens", "events", "text/event-stream"),
    "/openapi.json": _plain("This description", "openapi", "application/json"),
    "/": _plain("The page with the phones", "page", "text/html"),
    "/page/{path}": _plain("A file of the page", "page_file", "*/*", _text("path")),
}
