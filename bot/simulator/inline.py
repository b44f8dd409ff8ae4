"""Inline results: checked when a bot gives them, turned into a message when a person picks one."""

from __future__ import annotations

from typing import Any

from bot.simulator.entities import with_found
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.keyboards import check_markup
from bot.simulator.limits import TEXT_LENGTH
from bot.simulator.markup import parse
from bot.simulator.params import Params

Json = dict[str, Any]

_RESULTS = 50


def check_results(results: list[Json]) -> list[Json]:
    """Inline results with their texts parsed, ready to be picked.

    Only articles (and other results with ``input_message_content`` of text) can be picked; the rest are
    refused loudly.

    Raises:
        ApiError: 400 with the server's word, or 501 for kinds that are not built.
    """
    if len(results) > _RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    seen: set[str] = set()
    checked = []
    for result in results:
        result_id = str(result.get("id", ""))
        if not 1 <= len(result_id.encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        if result_id in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(result_id)
        checked.append(_checked(result | {"id": result_id}))
    return checked


def _checked(result: Json) -> Json:
    """One result with its text parsed."""
    if result.get("type") == "article" and not str(result.get("title", "")):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content")
    if not isinstance(content, dict) or "message_text" not in content:
        raise ApiError(501, "the simulator knows inline results with a text message only")
    fields = Params(content)
    text, entities = parse(fields.text("message_text"), fields.text("parse_mode"))
    if not text.strip():
        raise bad_request("MESSAGE_EMPTY")
    if len(text) > TEXT_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    entities = with_found(text, entities or fields.objects("entities"))
    kept = result | {"input_message_content": {"message_text": text, "entities": entities}}
    markup = check_markup(result.get("reply_markup"), private=True, inline_only=True)
    kept.pop("reply_markup", None)
    return kept | ({"reply_markup": markup} if markup else {})


def message_content(result: Json) -> Json:
    """The content of the message that a picked result becomes."""
    content = result["input_message_content"]
    message: Json = {"text": content["message_text"]}
    return message | ({"entities": content["entities"]} if content["entities"] else {})
