"""Updates come in order, are confirmed by offset, and wake whoever waits."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.clock import SimClock
from bot.simulator.limits import Limits
from bot.simulator.people import Person
from bot.simulator.updates import UpdateQueue

from .conftest import House


def filled(count: int) -> UpdateQueue:
    queue = UpdateQueue(Limits())
    for n in range(count):
        queue.put("message", {"n": n}, 1000.0, 1)
    return queue


def ids(updates: list[Any]) -> list[int]:
    return [update.update_id for update in updates]


def test_unconfirmed_updates_come_again() -> None:
    queue = filled(3)
    assert ids(queue.take(0, 100, 1000)) == ids(queue.take(0, 100, 1000)) == [1, 2, 3]


def test_an_offset_confirms_all_below_it_for_good() -> None:
    queue = filled(3)
    assert ids(queue.take(3, 100, 1000)) == [3]
    assert ids(queue.take(1, 100, 1000)) == [3]


def test_a_negative_offset_keeps_only_the_tail() -> None:
    queue = filled(5)
    assert ids(queue.take(-2, 100, 1000)) == [4, 5]
    assert queue.pending(1000) == 2


def test_an_offset_far_ahead_confirms_nothing() -> None:
    queue = filled(3)
    assert ids(queue.take(14, 100, 1000)) == []
    queue.put("message", {}, 1000.0, 1)
    assert ids(queue.take(16, 100, 1000)) == [4]


def test_a_limit_shows_the_oldest_first() -> None:
    assert ids(filled(5).take(0, 2, 1000)) == [1, 2]


def test_updates_live_for_a_day() -> None:
    queue = filled(1)
    assert queue.pending(1000 + 24 * 3600 - 1) == 1
    assert queue.pending(1000 + 24 * 3600) == 0


def test_after_a_week_of_silence_the_number_is_another() -> None:
    queue = filled(1)
    queue.put("message", {}, 1000.0 + 8 * 24 * 3600, 555)
    assert ids(queue.take(0, 100, 1000.0 + 8 * 24 * 3600)) == [555]


def test_without_the_switch_the_numbers_go_on() -> None:
    queue = UpdateQueue(Limits(restart_update_ids=False))
    queue.put("message", {}, 1000.0, 1)
    queue.put("message", {}, 1000.0 + 8 * 24 * 3600, 555)
    assert ids(queue.take(0, 100, 1000.0 + 8 * 24 * 3600)) == [2]


def test_some_kinds_come_only_when_asked_for() -> None:
    queue = UpdateQueue(Limits())
    assert queue.wants("message")
    assert not queue.wants("chat_member")
    queue.allow(["chat_member"])
    assert queue.wants("chat_member")
    assert not queue.wants("message")
    queue.allow([])
    assert queue.wants("message")


@given(st.lists(st.one_of(st.none(), st.integers(-6, 30)), max_size=40), st.integers(1, 5))
def test_the_queue_does_what_a_plain_list_would(steps: list[int | None], limit: int) -> None:
    """``None`` is an arrival, a number is a request with that offset."""
    queue, model, number = UpdateQueue(Limits()), [], 0
    for step in steps:
        if step is None:
            number += 1
            model.append(number)
            queue.put("message", {}, 1000.0, 1)
            continue
        if 0 < step <= number + 1 + 10:
            model = [n for n in model if n >= step]
        elif step < 0:
            model = model[step:]
        assert ids(queue.take(step, limit, 1000.0)) == model[:limit]


async def test_a_long_poll_wakes_when_something_arrives(house: House, anna: Person) -> None:
    await house.updates()
    poll = asyncio.create_task(house.ok("getUpdates", timeout=30))
    await asyncio.sleep(0.01)
    assert not poll.done()
    anna.say("hallo")
    found = await poll
    assert [update["message"]["text"] for update in found] == ["hallo"]


async def test_a_long_poll_ends_empty_after_its_time(house: House) -> None:
    loop = asyncio.get_running_loop()
    before = loop.time()
    assert await house.ok("getUpdates", timeout=1) == []
    assert loop.time() - before >= 1


async def test_the_first_of_two_pollers_is_sent_away(house: House, anna: Person) -> None:
    await house.updates()
    first = asyncio.create_task(house.call("getUpdates", timeout=30))
    await asyncio.sleep(0)
    second = asyncio.create_task(house.call("getUpdates", timeout=30))
    answer = await first
    assert answer.status == 409
    assert answer.body["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    anna.say("hallo")
    assert (await second).body["result"][0]["message"]["text"] == "hallo"


async def test_who_asks_the_same_again_at_once_gets_one_update(house: House, anna: Person) -> None:
    house.world.limits.slow_repeated_polls = True
    anna.say("nog iets")
    assert len(await house.ok("getUpdates")) == 2
    assert len(await house.ok("getUpdates")) == 1


async def test_allowed_updates_are_remembered(house: House, anna: Person) -> None:
    await house.updates(allowed_updates='["callback_query"]')
    anna.say("hallo")
    assert await house.updates() == []
    await house.ok("getUpdates", allowed_updates=[])
    anna.say("hallo")
    assert len(await house.updates()) == 1


async def test_a_poll_that_closes_by_the_clock_wakes_the_poller(house: House, anna: Person, clock: SimClock) -> None:
    await house.ok("sendPoll", chat_id=anna.id, question="?", options=["a", "b"], open_period=60)
    await house.updates()
    poll = asyncio.create_task(house.ok("getUpdates", timeout=30))
    await asyncio.sleep(0)
    clock.advance(timedelta(seconds=61))
    assert (await poll)[0]["poll"]["is_closed"] is True


async def test_a_cancelled_poll_leaves_the_queue_in_order(house: House, anna: Person) -> None:
    await house.updates()
    poll = asyncio.create_task(house.call("getUpdates", timeout=30))
    await asyncio.sleep(0)
    poll.cancel()
    with pytest.raises(asyncio.CancelledError):
        await poll
    anna.say("hallo")
    assert len(await house.updates()) == 1
