"""Who is in a chat, from what Telegram says of somebody's place in it."""

from __future__ import annotations

import pytest

from bot.groups.model import ChatId
from bot.messenger.pace import Pace
from bot.messenger.telegram.company import TelegramCompany
from bot.people.model import PersonId


class Says:
    """A bot to which Telegram says this of everybody."""

    def __init__(self, **said: object) -> None:
        self._said = said

    async def call(self, method: str, fields: dict[str, object]) -> object:
        assert (method, fields) == ("getChatMember", {"chat_id": -5, "user_id": 3})
        return self._said


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ({"status": "creator"}, True),
        ({"status": "administrator"}, True),
        ({"status": "member"}, True),
        ({"status": "restricted", "is_member": True}, True),
        ({"status": "restricted", "is_member": False}, False),
        ({"status": "left"}, False),
        ({"status": "kicked"}, False),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else None,
)
async def test_who_may_not_speak_is_there_and_who_left_or_was_put_out_is_not(
    said: dict[str, object], there: bool
) -> None:
    company = TelegramCompany(Says(**said), Pace())  # type: ignore[arg-type]  # the little that is called
    assert await company.is_in(ChatId(-5), PersonId(3)) is there
