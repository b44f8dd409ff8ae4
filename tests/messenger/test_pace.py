from __future__ import annotations

import asyncio
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.groups.model import ChatId
from bot.messenger.errand import Priority
from bot.messenger.pace import OTHERS_WAIT, Pace
from tests.messenger.virtual import run


def most_within(moments: list[float], seconds: float) -> int:
    return max(sum(start <= each < start + seconds for each in moments) for start in moments)


async def bulk(
    pace: Pace, chats: list[int], times: list[tuple[float, int]], priority: Priority = Priority.DIGEST
) -> None:
    async def one(chat: int) -> None:
        await pace.turn(ChatId(chat), priority)
        times.append((asyncio.get_running_loop().time(), chat))

    await asyncio.gather(*(one(chat) for chat in chats))


def test_a_broadcast_uses_nearly_all_of_the_limit_and_never_more() -> None:
    async def story() -> None:
        times: list[tuple[float, int]] = []
        await bulk(Pace(), list(range(1, 2001)), times)
        moments = [moment for moment, _ in times]
        assert most_within(moments, 1.0) <= 30
        assert len(moments) / (moments[-1] + 1) >= 0.95 * 30

    run(story())


def test_replies_do_not_wait_for_a_broadcast_and_the_second_stays_within_31() -> None:
    async def story() -> None:
        pace = Pace()
        times: list[tuple[float, int]] = []
        waits: list[float] = []
        replies: list[float] = []
        loop = asyncio.get_running_loop()

        async def reply() -> None:
            for person in range(100):
                await asyncio.sleep(0.37)
                before = loop.time()
                await pace.reply(ChatId(10_000 + person))
                waits.append(loop.time() - before)
                replies.append(loop.time())

        await asyncio.gather(bulk(pace, list(range(1, 1001)), times), reply())
        assert max(waits) < 0.1
        assert most_within(sorted([moment for moment, _ in times] + replies), 1.0) <= 30

    run(story())


def test_a_chat_takes_a_few_replies_at_once_and_then_one_a_second() -> None:
    async def story() -> None:
        pace, loop, moments = Pace(), asyncio.get_running_loop(), []
        for _ in range(10):
            await pace.reply(ChatId(5))
            moments.append(round(loop.time(), 6))
        assert moments == [0, 0, 0, 0, 1, 2, 3, 4, 5, 6]
        assert not pace.is_free(ChatId(5))
        assert pace.is_free(ChatId(6))

    run(story())


def test_a_group_chat_takes_twenty_a_minute() -> None:
    async def story() -> None:
        pace, loop, moments = Pace(), asyncio.get_running_loop(), []
        for _ in range(50):
            await pace.reply(ChatId(-5))
            moments.append(loop.time())
        assert most_within(moments, 60.0) <= 20

    run(story())


def test_what_weighs_more_goes_first() -> None:
    async def story() -> None:
        pace, order = Pace(), []

        async def one(chat: int, priority: Priority) -> None:
            await pace.turn(ChatId(chat), priority)
            order.append(priority)

        kinds = [Priority.DIGEST, Priority.REMINDER, Priority.CHECKIN, Priority.WISH] * 5
        await asyncio.gather(*(one(1 + number, kind) for number, kind in enumerate(kinds)))
        assert order[1:] == sorted(order[1:])

    run(story())


def test_after_a_429_the_chat_waits_and_one_other_tries_for_the_rest() -> None:
    async def story() -> None:
        pace, loop = Pace(), asyncio.get_running_loop()
        times: list[tuple[float, int]] = []
        waiting = asyncio.create_task(bulk(pace, list(range(1, 101)), times))
        await asyncio.sleep(1.01)
        before = len(times)
        pace.refused(ChatId(500), 3600)
        refused_at = loop.time()
        await pace.reply(ChatId(501))
        assert loop.time() < 1.1
        await waiting
        assert len(times) == 100
        tried, *rest = [moment - refused_at for moment, _ in times[before:]]
        assert OTHERS_WAIT <= tried < OTHERS_WAIT + 0.1
        assert rest[0] >= 2 * OTHERS_WAIT
        assert rest[-1] < 2 * OTHERS_WAIT + 4
        await pace.reply(ChatId(500))
        assert loop.time() >= refused_at + 3600

    run(story())


def test_after_a_short_429_all_wait_as_long_as_it_asks_and_none_tries_first() -> None:
    async def story() -> None:
        pace, times = Pace(), list[tuple[float, int]]()
        pace.refused(ChatId(500), 3)
        await bulk(pace, list(range(1, 31)), times)
        assert 3 <= times[0][0] < 3.1
        assert times[-1][0] < 4.2

    run(story())


def test_a_chat_refused_after_the_others_went_on_says_nothing_of_the_whole_bot() -> None:
    async def story() -> None:
        pace, loop = Pace(), asyncio.get_running_loop()
        pace.refused(ChatId(-1), 3600)
        await bulk(pace, list(range(1, 31)), [])
        await asyncio.sleep(60)
        pace.refused(ChatId(-2), 3600)
        assert pace.is_free(ChatId(40))
        before, times = loop.time(), list[tuple[float, int]]()
        await bulk(pace, list(range(1, 31)), times)
        assert times[-1][0] - before < 2 * OTHERS_WAIT + 2

    run(story())


def test_a_rush_of_replies_keeps_to_the_common_second_in_order_of_arrival() -> None:
    async def story() -> None:
        pace, order, moments = Pace(), [], []

        async def one(person: int) -> None:
            await pace.reply(ChatId(person))
            order.append(person)
            moments.append(asyncio.get_running_loop().time())

        await asyncio.gather(*(one(person) for person in range(1, 301)))
        assert order == list(range(1, 301))
        assert most_within(moments, 1.0) <= 30
        assert moments[-1] < 10.5

    run(story())


def test_two_refused_chats_mean_the_whole_bot() -> None:
    async def story() -> None:
        pace, loop = Pace(), asyncio.get_running_loop()
        pace.refused(ChatId(1), 5)
        assert pace.is_free(ChatId(3))
        pace.refused(ChatId(2), 7)
        assert not pace.is_free(ChatId(3))
        await pace.reply(ChatId(3))
        assert loop.time() >= 7

    run(story())


def test_one_busy_chat_does_not_hold_the_others() -> None:
    async def story() -> None:
        times: list[tuple[float, int]] = []
        await bulk(Pace(), [7] * 10 + list(range(100, 120)), times)
        others = [moment for moment, chat in times if chat != 7]
        own = [moment for moment, chat in times if chat == 7]
        assert max(others) < 1.5
        assert all(later - earlier >= 0.999 for earlier, later in pairwise(own))

    run(story())


def test_who_gives_up_waiting_costs_nobody_a_turn() -> None:
    async def story() -> None:
        pace = Pace()
        times: list[tuple[float, int]] = []
        given_up = asyncio.create_task(bulk(pace, list(range(1, 200)), []))
        await asyncio.sleep(0.5)
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        await bulk(pace, [1000], times)
        assert times[0][0] < 0.6

    run(story())


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from([-1, -2, 1, 2, 3, 4]), st.floats(0, 3), st.booleans()), max_size=60))
def test_every_limit_holds_for_every_mix(asks: list[tuple[int, float, bool]]) -> None:
    async def story() -> None:
        pace, loop = Pace(), asyncio.get_running_loop()
        by_chat: dict[int, list[float]] = {}
        unasked: list[float] = []

        async def one(chat: int, delay: float, asked: bool) -> None:
            await asyncio.sleep(delay)
            await (pace.reply(ChatId(chat)) if asked else pace.turn(ChatId(chat), Priority.REMINDER))
            by_chat.setdefault(chat, []).append(loop.time())
            if not asked:
                unasked.append(loop.time())

        await asyncio.gather(*(one(*ask) for ask in asks))
        for chat, moments in by_chat.items():
            assert most_within(moments, 0.999) <= 5
            assert most_within(moments, 9.999) <= 14
            assert chat > 0 or most_within(moments, 60) <= 20
        assert not unasked or most_within(unasked, 0.999) <= 30

    run(story())
