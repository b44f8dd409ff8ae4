"""Answering what people asked: pressed buttons and inline queries."""

from __future__ import annotations

from bot.simulator.errors import bad_request
from bot.simulator.inline import check_results
from bot.simulator.limits import CALLBACK_ANSWER_LENGTH
from bot.simulator.outgoing import record
from bot.simulator.registry import Call, api_method


def _oldest(call: Call) -> float:
    """Questions asked before this moment are too old to be answered."""
    return call.world.clock.timestamp() - call.world.limits.query_seconds


@api_method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    """Answer a pressed button, once and soon."""
    text = call.params.text("text")
    if len(text) > CALLBACK_ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {
        "text": text,
        "show_alert": call.params.boolean("show_alert"),
        "url": call.params.text("url") or None,
    }
    query = call.world.queries.answer(
        call.params.text("callback_query_id"), "callback", call.bot.id, answer, _oldest(call)
    )
    record(call, "callback_answer", answer | {"person_id": query.person_id})
    call.world.emit({"type": "callback_answer", "person_id": query.person_id, **answer})
    return True


@api_method("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    """Answer an inline query with up to 50 results."""
    results = check_results(call.params.objects("results"))
    answer = {"results": results, "next_offset": call.params.text("next_offset")}
    query = call.world.queries.answer(call.params.text("inline_query_id"), "inline", call.bot.id, answer, _oldest(call))
    record(call, "inline_answer", answer | {"person_id": query.person_id})
    return True
