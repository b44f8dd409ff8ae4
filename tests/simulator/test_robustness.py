"""Whatever a client sends, the answer is an answer; and what the documentation shows, works."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.simulator import methods
from bot.simulator.api import BotApi
from bot.simulator.clock import SimClock
from bot.simulator.limits import Limits
from bot.simulator.registry import METHODS
from bot.simulator.world import World

from .conftest import START

methods.load()

NAMES = [
    "chat_id",
    "message_id",
    "text",
    "caption",
    "parse_mode",
    "entities",
    "caption_entities",
    "reply_markup",
    "reply_parameters",
    "options",
    "question",
    "type",
    "correct_option_ids",
    "open_period",
    "close_date",
    "offset",
    "limit",
    "allowed_updates",
    "url",
    "secret_token",
    "commands",
    "scope",
    "language_code",
    "menu_button",
    "media",
    "photo",
    "document",
    "latitude",
    "longitude",
    "emoji",
    "user_id",
    "reaction",
    "results",
    "inline_query_id",
    "callback_query_id",
    "message_ids",
    "from_chat_id",
    "rights",
    "name",
    "link_preview_options",
    "reply_to_message_id",
    "quote",
    "action",
]
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**13),
    st.text(max_size=12),
    st.floats(allow_nan=False),
    st.just("[1]"),
)
keys = st.sampled_from(
    [*NAMES, "inline_keyboard", "keyboard", "callback_data", "web_app", "id", "input_message_content"]
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=600)
@given(st.sampled_from(sorted(METHODS)), st.dictionaries(st.sampled_from(NAMES), values, max_size=6), st.data())
def test_no_request_breaks_the_server(method: str, params: dict[str, Any], data: st.DataObject) -> None:
    world = World(SimClock(frozen_at=START), limits=Limits(flood=False, slow_repeated_polls=False))
    token = world.add_bot("Wijzer", "WijzerBot")
    anna = world.person("Anna")
    anna.say("/start")
    group = world.create_group("Groep", anna)
    world.set_bot_present(group.id, anna, present=True)
    where = data.draw(st.sampled_from([None, anna.id, group.id]))
    if where is not None:
        params = {"message_id": 1, "from_chat_id": where, "user_id": anna.id} | params | {"chat_id": where}
    answer = asyncio.run(BotApi(world).call(token, method, params))
    assert answer.body["ok"] is (answer.status == 200)
    assert answer.encode()
    anna.chats()


def test_the_example_in_the_documentation_works() -> None:
    text = (Path(__file__).parents[2] / "docs" / "simulator.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found is not None
    indented = "\n".join(f"    {line}" for line in found[1].splitlines())
    scope: dict[str, Any] = {}
    exec(f"async def example():\n{indented}\n", scope)  # noqa: S102 - our own documentation
    asyncio.run(scope["example"]())
