"""Polls and quizzes: sending and stopping them."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.methods.editing import target
from bot.simulator.outgoing import deliver, formatted, formatted_text, keyboard, recorded, writable
from bot.simulator.params import Params
from bot.simulator.polls import Poll, PollOption
from bot.simulator.posting import close_poll, poll_changed, revise
from bot.simulator.registry import Call, api_method

Json = dict[str, Any]

_QUESTION, _OPTION, _OPTIONS, _EXPLANATION = 300, 100, 12, 200
_SHORTEST, _LONGEST = 5, 2_628_000


@api_method("sendPoll")
def send_poll(call: Call) -> Json:
    """Send a poll or quiz; it closes itself when a time was given."""
    question, question_entities = formatted(call, "question", "question_parse_mode", "question_entities")
    if not question:
        raise bad_request("poll question must be non-empty")
    if len(question) > _QUESTION:
        raise bad_request(f"poll question length must not exceed {_QUESTION}")
    options = _options(call)
    quiz = call.params.text("type") == "quiz"
    poll = Poll(
        id=call.world.ids.long(),
        owner_id=call.bot.id,
        chat_id=0,
        question=question,
        options=options,
        kind="quiz" if quiz else "regular",
        anonymous=call.params.boolean("is_anonymous", True),
        multiple=call.params.boolean("allows_multiple_answers"),
        revoting=call.params.boolean("allows_revoting", not quiz),
        members_only=call.params.boolean("members_only"),
        hide_results=call.params.boolean("hide_results_until_closes"),
        correct=_correct(call, len(options)) if quiz else (),
        closed=call.params.boolean("is_closed"),
        question_entities=question_entities,
        extra=_explanation(call) if quiz else {},
    )
    closes = _closing(call, poll)
    chat = writable(call)
    if poll.members_only and chat.kind != "channel":
        raise bad_request("members_only polls can be sent to channel chats only")
    poll.chat_id = chat.id
    sent = deliver(call, chat, {}, poll=poll)
    call.world.polls[poll.id] = poll
    if closes:
        call.world.plan(closes, partial(close_poll, call.world, poll))
    return sent


def _options(call: Call) -> list[PollOption]:
    """The answers to choose from; plain strings are taken too."""
    given = call.params.structure("options")
    if not isinstance(given, list):
        raise bad_request("can't parse options JSON object" if given is not None else "poll options are not specified")
    if not given:
        raise bad_request("poll must have at least one answer option")
    if len(given) > _OPTIONS:
        raise bad_request(f"poll can't have more than {_OPTIONS} options")
    return [_option(call, item) for item in given]


def _option(call: Call, item: object) -> PollOption:
    """One answer."""
    fields: Json = item if isinstance(item, dict) else {"text": str(item)}
    given = Params(fields)
    text, entities = formatted_text(
        call, given.text("text"), given.text("text_parse_mode"), given.objects("text_entities")
    )
    if not text:
        raise bad_request("poll option must be non-empty")
    if len(text) > _OPTION:
        raise bad_request(f"poll options length must not exceed {_OPTION}")
    return PollOption(call.world.ids.text(8), text, [e for e in entities if e["type"] == "custom_emoji"])


def _correct(call: Call, options: int) -> tuple[int, ...]:
    """The right answers of a quiz; older clients give one number."""
    given = call.params.strings("correct_option_ids")
    if not given and call.params.has("correct_option_id"):
        given = [call.params.text("correct_option_id")]
    if not given or not all(item.isdecimal() and int(item) < options for item in given):
        raise bad_request("wrong correct option ID specified")
    return tuple(sorted({int(item) for item in given}))


def _explanation(call: Call) -> Json:
    """What is shown after a wrong answer."""
    text, entities = formatted(call, "explanation", "explanation_parse_mode", "explanation_entities")
    if len(text) > _EXPLANATION:
        raise bad_request(f"poll explanation length must not exceed {_EXPLANATION}")
    fields: Json = {"explanation": text} if text else {}
    return fields | ({"explanation_entities": entities} if text and entities else {})


def _closing(call: Call, poll: Poll) -> float | None:
    """When the poll closes itself, written into the poll as well."""
    now = call.world.clock.timestamp()
    period, date = call.params.integer("open_period"), call.params.integer("close_date")
    if period:
        if not _SHORTEST <= period <= _LONGEST:
            raise bad_request("wrong poll open period specified")
        poll.extra = poll.extra | {"open_period": period}
        return now + period
    if date:
        if not _SHORTEST <= date - int(now) <= _LONGEST:
            raise bad_request("wrong poll close date specified")
        poll.extra = poll.extra | {"close_date": date}
        return float(date)
    return None


@api_method("stopPoll")
def stop_poll(call: Call) -> Json:
    """Close an own poll before its time."""
    message = target(call)
    poll = message.poll
    if poll is None:
        raise bad_request("message with poll to stop not found")
    if poll.closed:
        raise bad_request("poll has already been closed")
    markup = keyboard(call, message.chat, inline_only=True)
    poll.closed = True
    message.markup = markup
    revise(call.world, message)
    poll_changed(call.world, poll)
    recorded(call, message, "poll")
    return poll.as_json()
