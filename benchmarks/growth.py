"""Does an answer cost more when there are more groups, or when a group is older?

**Compared**: the processor time of one tap, from the update to the calls made, with 1,000 (and with ``--full`` 10,000)
groups in the store and with 10; and in a group with 39 weeks behind it and in one in its first week, both with 40
sessions planned.

**Fair because** both houses live in this process, take turns, and do the same: whole groups answer, as on an evening,
one member after another, and everybody takes it back, so that every tap is a durable write and both begin each round
as they began the first. There is no network in it, which would only hide the difference. In the big house other groups
have their turn in every round, so that everybody's first tap meets a person, and every group's first a check-in, that
were never read since the start; in the small one all are at hand after the first round.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.figures import Figure, Goal, Size, compared, milliseconds
from benchmarks.setting import MEMBERS, Answerer, Plan, a_folder, answers, group_id, make_setting, open_store
from benchmarks.silent import silent_house, the_content
from bot.checkins.model import checkin_of
from bot.checkins.taps import WithdrawTap
from bot.clock import SystemClock
from bot.groups.model import ChatId, SessionId
from bot.messenger.taps import write_tap
from bot.messenger.telegram.conversation import Conversation

LIMIT = Goal(1.2)


def measure(size: Size) -> list[Figure]:
    """Measure both kinds of growth."""
    return asyncio.run(_measure(size))


async def _measure(size: Size) -> list[Figure]:
    now = datetime.now(UTC)
    small = Plan(size.pick(1, 10, 10), now)
    sizes = size.pick([2], [100], [1000], [1000, 10_000])
    figures = []
    for groups in sizes:
        rounds = await _rounds(size, Plan(groups, now), small)
        name = f"{small.groups} groups"
        figures.append(compared(f"one answer, {groups:,} groups ÷ {name}", *rounds, milliseconds, name, LIMIT))
    old, young = (Plan(small.groups, now, week, 40) for week in (39, 1))
    rounds = await _rounds(size, old, young)
    return [*figures, compared("one answer, week 40 of a group ÷ week 1", *rounds, milliseconds, "week 1", LIMIT)]


async def _rounds(size: Size, plan: Plan, other: Plan) -> tuple[list[float], list[float]]:
    """The seconds per tap of each round in two settings."""
    groups = size.pick(1, 2, 7)
    async with _house(plan) as house, _house(other) as beside:
        both: tuple[list[float], list[float]] = [], []
        for turn in range(size.rounds + 1):
            figures = await house.lap(groups, turn), await beside.lap(groups, turn)
            if turn:  # the first is for warming up
                both[0].append(figures[0])
                both[1].append(figures[1])
        return both


class _Home:
    """A house and the people who tap in it."""

    def __init__(self, conversation: Conversation, taps: Sequence[tuple[Answerer, str]]) -> None:
        self._conversation = conversation
        self._taps = taps
        self._update = 0

    async def lap(self, groups: int, turn: int) -> float:
        """Let everybody of some groups, others in every turn, answer and take it back; the seconds per tap."""
        houseful = len(self._taps) // MEMBERS
        order = Random(houseful).sample(range(houseful), houseful)
        asked = [order[(turn * groups + place) % houseful] for place in range(groups)]
        chosen = [self._taps[place * houseful + group] for place in range(MEMBERS) for group in asked]
        raws = [self._press(one, data) for one, back in chosen for data in (*one.taps, back)]
        begun = time.process_time()
        for raw in raws:
            await self._conversation.handle(raw, _nothing)
        return (time.process_time() - begun) / len(raws)

    def _press(self, one: Answerer, data: str) -> dict[str, Any]:
        """The update of one press."""
        self._update += 1
        person = {"id": one.person, "is_bot": False, "first_name": "Dewi", "language_code": "nl"}
        chat = {"id": one.person, "type": "private", "first_name": "Dewi"}
        message = {"message_id": 77, "chat": chat, "date": 1_790_000_000, "text": "?"}
        query = {"id": str(self._update), "from": person, "message": message, "chat_instance": "1", "data": data}
        return {"update_id": self._update, "callback_query": query}


@contextlib.asynccontextmanager
async def _house(plan: Plan) -> AsyncIterator[_Home]:
    """A house on a real folder."""
    with a_folder("growth") as folder:
        store = open_store(Path(folder))
        signer = await make_setting(Path(folder), plan)
        await store.open()
        try:
            _, conversation = await silent_house(store, SystemClock(), the_content())
            taps = []
            for place, one in enumerate(answers(plan, signer)):
                checkin = checkin_of(group_id(place % plan.groups), SessionId(f"s{plan.week}"))
                back = write_tap(WithdrawTap(checkin))
                taps.append((one, signer.sign(back, ChatId(one.person))))
            yield _Home(conversation, taps)
        finally:
            await store.close()


def _nothing() -> None:
    """Nobody waits to hear that an update is done."""
