"""Told "too many requests", we do not know whether the chat is meant or the whole bot; either way nothing is lost."""

from __future__ import annotations

import asyncio
import math

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.groups.model import ChatId
from bot.messenger.outbox import Outbox
from bot.messenger.pace import OTHERS_WAIT, Limits, Pace
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery
from tests.messenger.test_outbox import DAY, LoopClock, Record
from tests.messenger.virtual import run

GROUP = 1
"""The chat of which Telegram says so first."""


class Telegram:
    """Refuses one chat, or all of them, for a while; an answer takes its time.

    Args:
        pace: is told of each refusal, as by the real mouth.
        whole: whether the whole bot is refused.
        seconds: how long.
        latency: how long an answer takes.
    """

    def __init__(self, pace: Pace, *, whole: bool, seconds: float, latency: float) -> None:
        self._pace = pace
        self._whole = whole
        self._until = seconds
        self._latency = latency
        self.sent: list[tuple[int, float]] = []
        self.refused: list[float] = []

    async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(self._latency)
        if now < self._until and (self._whole or chat == GROUP):
            self.refused.append(now)
            self._pace.refused(chat, math.ceil(self._until - now))
            return Delivery.NOT_SENT
        self.sent.append((chat, now))
        return Delivery.SENT

    async def knock(self) -> bool:
        raise AssertionError("nothing here is discreet")


async def _gone(chat: ChatId) -> None:
    raise AssertionError(f"{chat} can be reached")


@settings(max_examples=60)
@given(
    whole=st.booleans(),
    seconds=st.floats(1, 3600),
    latency=st.floats(0.02, 2),
    others=st.integers(2, 80),
    later=st.floats(0, 30),
)
@example(whole=False, seconds=3600, latency=0.1, others=80, later=0)
@example(whole=True, seconds=3600, latency=0.1, others=80, later=3)
def test_a_refused_chat_holds_the_others_for_seconds_only_and_nothing_is_lost_or_said_twice(
    whole: bool, seconds: float, latency: float, others: int, later: float
) -> None:
    """The chat is refused alone, then ``later`` come the messages to the others."""
    records = [Record() for _ in range(1 + others)]

    async def story() -> Telegram:
        pace = Pace()
        telegram = Telegram(pace, whole=whole, seconds=seconds, latency=latency)
        box = Outbox(telegram, pace, LoopClock(), _gone)
        for chat, record in enumerate(records, GROUP):
            box.put(record.errand(str(chat), chat, life=DAY))
            if chat == GROUP:
                await asyncio.sleep(later)
        await box.idle()
        return telegram

    telegram = run(story())
    assert sorted(chat for chat, _ in telegram.sent) == list(range(GROUP, GROUP + 1 + others))
    assert [record.steps.count("sent") for record in records] == [1] * len(records)
    rounding = 1.0  # Telegram asks for whole seconds
    hurry = others / Limits().unasked
    if whole:
        # Until the first answers are back some are on their way; after the second refused chat nobody tries any more.
        assert len(telegram.refused) <= 2 + math.ceil(Limits().unasked * latency) + 1
    else:
        assert len(telegram.refused) == 1
        assert (
            max(at for chat, at in telegram.sent if chat != GROUP)
            < later + latency + 2 * OTHERS_WAIT + hurry + rounding
        )
        (own,) = (at for chat, at in telegram.sent if chat == GROUP)
        assert own < max(seconds, latency) + rounding + OTHERS_WAIT + latency + hurry
