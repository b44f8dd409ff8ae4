"""The intake against a line that remembers what it was asked to forget."""

from __future__ import annotations

import asyncio
import traceback
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.messenger.telegram.intake import Intake, TokenRefused
from bot.messenger.telegram.updates import chat_of
from tests.messenger.virtual import run


class Queue:
    """Telegram's side of getUpdates: forgets only what is below the number asked for."""

    def __init__(self, raws: list[dict[str, Any]]) -> None:
        self.raws = raws
        self.errors: list[TelegramError] = []
        self.username = "groepswijzer_bot"
        self.polls = 0
        self.came = asyncio.Event()

    async def initialize(self) -> None:
        if self.errors and isinstance(self.errors[0], InvalidToken):
            raise self.errors.pop(0)

    async def call(self, method: str, fields: dict[str, Any], read_timeout: float | None = None) -> Any:
        await asyncio.sleep(0.05)
        if method != "getUpdates":
            return True
        self.polls += 1
        if self.errors:
            raise self.errors.pop(0)
        offset = fields.get("offset")
        if offset is not None:
            self.raws[:] = [raw for raw in self.raws if raw["update_id"] >= offset]
        if not self.raws and fields["timeout"]:
            self.came.clear()
            try:
                await asyncio.wait_for(self.came.wait(), fields["timeout"])
            except TimeoutError:
                return []
        return list(self.raws[: fields["limit"]])

    def add(self, *raws: dict[str, Any]) -> None:
        self.raws += raws
        self.came.set()


def said(number: int, chat: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": str(number)}}


class Ear:
    """Handles updates and remembers what survives a crash."""

    def __init__(self, queue: Queue) -> None:
        self.queue = queue
        self.effects: list[int] = []
        self.noted: set[int] = set()
        """All that was ever noted."""
        self.known: set[int] = set()
        """What is still kept of it."""
        self.slow: dict[int, float] = {}
        self.fails: dict[int, int] = {}
        self.early: set[int] = set()
        self.repeatable: set[int] = set()
        self.start()

    def start(self) -> None:
        self.intake = Intake(self.queue, self.handle, self.heard, self.was_heard, self.forget)  # type: ignore[arg-type]
        self.task = asyncio.create_task(self.intake.run())

    async def handle(self, raw: dict[str, Any], done: Any) -> bool:
        number = raw["update_id"]
        if self.fails.get(number, 0):
            self.fails[number] -= 1
            raise RuntimeError("a bug")
        if number in self.early:
            self.effects.append(number)
            done()
            await asyncio.sleep(self.slow.get(number, 0))
            return False
        await asyncio.sleep(self.slow.get(number, 0.01))
        self.effects.append(number)
        return number in self.repeatable

    async def heard(self, numbers: Any) -> None:
        self.noted.update(numbers)
        self.known.update(numbers)

    async def was_heard(self, number: int) -> bool:
        return number in self.known

    async def forget(self, numbers: Any) -> None:
        self.known.difference_update(numbers)

    async def crash(self) -> None:
        self.task.cancel()
        for worker in self.intake._workers:
            worker.cancel()
        await asyncio.gather(self.task, return_exceptions=True)

    async def stop(self) -> None:
        await self.intake.stop()
        await self.task


def test_every_update_is_handled_once_and_then_confirmed() -> None:
    async def story() -> None:
        ear = Ear(Queue([said(number, number % 7) for number in range(1, 251)]))
        await asyncio.sleep(5)
        assert sorted(ear.effects) == list(range(1, 251))
        assert ear.queue.raws == []
        assert ear.noted == set(range(1, 251))
        await asyncio.sleep(60)
        assert ear.known == set(), "what Telegram has forgotten, we need not know either"
        await ear.stop()

    run(story())


def test_what_may_come_again_is_not_noted_and_after_a_crash_comes_again_in_its_order() -> None:
    async def story() -> None:
        ear = Ear(Queue([said(1, 1), said(2, 2), said(3, 2), said(4, 2), said(5, 3)]))
        ear.slow[1] = 60
        ear.repeatable |= {2, 3, 4}
        await asyncio.sleep(1)
        assert ear.noted == {5}
        await ear.crash()
        ear.slow.clear()
        ear.start()
        await asyncio.sleep(5)
        assert [number for number in ear.effects if number in {2, 3, 4}] == [2, 3, 4, 2, 3, 4]
        assert ear.effects.count(5) == 1
        assert ear.queue.raws == []
        await ear.stop()

    run(story())


@pytest.mark.parametrize("after", [0.0, 0.02, 0.055, 0.07, 0.11, 0.13, 0.2, 0.27, 0.4])
def test_a_crash_at_any_moment_loses_nothing(after: float) -> None:
    async def story() -> None:
        queue = Queue([said(number, number % 3) for number in range(1, 51)])
        ear = Ear(queue)
        await asyncio.sleep(after)
        await ear.crash()
        done = len(ear.effects)
        ear.start()
        await asyncio.sleep(10)
        assert set(ear.effects) == set(range(1, 51))
        assert queue.raws == []
        # Only what was done but not yet noted comes again; handlers are made for that.
        assert len(ear.effects) - 50 <= done
        await ear.stop()

    run(story())


def test_an_update_that_was_noted_is_not_handled_again_after_a_restart() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1)])
        ear = Ear(queue)
        ear.known.add(1)
        await asyncio.sleep(1)
        assert ear.effects == []
        assert queue.raws == []
        await ear.stop()

    run(story())


def test_one_chat_is_handled_in_order_and_others_beside_it() -> None:
    async def story() -> None:
        ear = Ear(Queue([said(1, 1), said(2, 1), said(3, 2), said(4, 1)]))
        ear.slow = {1: 0.15, 2: 0.01, 3: 0.02}
        await asyncio.sleep(2)
        assert ear.effects == [3, 1, 2, 4]
        await ear.stop()

    run(story())


def test_a_slow_chat_does_not_hold_the_others_and_is_not_confirmed_before_its_end() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1), said(2, 2)])
        ear = Ear(queue)
        ear.slow = {1: 30}
        await asyncio.sleep(3)
        queue.add(said(3, 3))
        await asyncio.sleep(2)
        assert ear.effects == [2, 3]
        assert [raw["update_id"] for raw in queue.raws] == [1, 2, 3]
        polls = queue.polls
        await asyncio.sleep(10)
        assert queue.polls - polls < 20
        await asyncio.sleep(30)
        assert ear.effects == [2, 3, 1]
        assert queue.raws == []
        await ear.stop()

    run(story())


def test_an_effect_that_is_done_is_confirmed_while_its_reply_is_still_slow() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1), said(2, 1)])
        ear = Ear(queue)
        ear.slow, ear.early = {1: 60}, {1}
        await asyncio.sleep(5)
        assert [raw["update_id"] for raw in queue.raws] == [2]
        await asyncio.sleep(60)
        assert ear.effects == [1, 2]
        await ear.stop()

    run(story())


def test_an_update_that_keeps_failing_is_parked_and_the_rest_goes_on() -> None:
    async def story() -> None:
        ear = Ear(Queue([said(1, 1), said(2, 1), said(3, 2)]))
        ear.fails = {1: 99, 3: 2}
        await asyncio.sleep(5)
        assert sorted(ear.effects) == [2, 3]
        assert ear.fails[1] == 96
        assert ear.queue.raws == []
        await ear.stop()

    run(story())


def test_numbers_may_start_anywhere_after_a_quiet_week() -> None:
    async def story() -> None:
        queue = Queue([said(900_000_000, 1)])
        ear = Ear(queue)
        await asyncio.sleep(7 * 24 * 3600)
        queue.add(said(17, 1))
        await asyncio.sleep(2)
        assert ear.effects == [900_000_000, 17]
        await ear.stop()

    run(story())


def test_errors_of_the_wire_and_of_telegram_are_waited_out() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1)])
        queue.errors = [NetworkError("down"), RetryAfter(37), Conflict("two"), Conflict("two"), NetworkError("down")]
        ear = Ear(queue)
        await asyncio.sleep(30)
        assert ear.effects == []
        await asyncio.sleep(10)
        assert ear.intake.conflict
        await asyncio.sleep(120)
        assert ear.effects == [1]
        assert not ear.intake.conflict
        await ear.stop()

    run(story())


def test_a_refused_token_ends_with_one_sentence_without_the_token() -> None:
    async def story() -> None:
        queue = Queue([])
        queue.errors = [InvalidToken("The token `123:abc` was rejected by the server.")]
        ear = Ear(queue)
        with pytest.raises(TokenRefused, match="kent dit token niet") as caught:
            await ear.task
        assert "123" not in "".join(traceback.format_exception(caught.value))

    run(story())


def test_a_store_that_cannot_tell_does_not_deafen_the_bot() -> None:
    async def story() -> None:
        ear = Ear(Queue([said(1, 1)]))

        async def was_heard(number: int) -> bool:
            raise OSError("gone")

        ear.intake._was_heard = was_heard
        await asyncio.sleep(2)
        assert ear.effects == [1]
        await ear.stop()

    run(story())


def test_stopping_finishes_what_is_handled_and_confirms_it() -> None:
    async def story() -> None:
        queue = Queue([said(number, number) for number in range(1, 21)])
        ear = Ear(queue)
        ear.slow = dict.fromkeys(range(1, 21), 3.0)
        await asyncio.sleep(0.5)
        await ear.stop()
        assert sorted(ear.effects) == list(range(1, 21))
        assert queue.raws == []

    run(story())


def test_stopping_does_not_wait_for_ever() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1), said(2, 2)])
        ear = Ear(queue)
        ear.slow = {1: 100}
        await asyncio.sleep(1)
        before = asyncio.get_running_loop().time()
        await ear.stop()
        assert asyncio.get_running_loop().time() - before < 10
        assert [raw["update_id"] for raw in queue.raws] == [1, 2]
        assert ear.noted == {2}

    run(story())


def test_nothing_is_confirmed_that_could_not_be_noted() -> None:
    async def story() -> None:
        queue = Queue([said(1, 1)])
        ear = Ear(queue)
        kept, full = ear.heard, [True]

        async def heard(numbers: Any) -> None:
            if full[0]:
                raise OSError("full")
            await kept(numbers)

        ear.intake._heard = heard
        await asyncio.sleep(3)
        assert queue.raws != []
        full[0] = False
        await asyncio.sleep(5)
        assert queue.raws == []
        assert ear.effects == [1]
        await ear.stop()

    run(story())


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": -5}}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}}}, 3),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 9}, "from": {"id": 3}}}, 9),
        ({"update_id": 1, "poll_answer": {"user": {"id": 4}}}, 4),
        ({"update_id": 1, "poll": {"id": "x"}}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_the_chat_of_an_update_is_found(raw: dict[str, Any], chat: int) -> None:
    assert chat_of(raw) == chat


def test_a_cancellation_in_the_moment_an_update_is_done_is_not_swallowed() -> None:
    async def story() -> None:
        ear = Ear(Queue([]))
        await asyncio.sleep(1)
        finished = asyncio.Event()
        handle = ear.handle

        async def handle_and_tell(raw: dict[str, Any], done: Any) -> None:
            await handle(raw, done)
            finished.set()

        ear.intake._handle = handle_and_tell
        ear.queue.add(said(1, 1))
        await finished.wait()
        # The update is done but for the intake's own note of it; steps later at the most it wakes up.
        await ear.intake.idle()
        ear.task.cancel()
        await asyncio.sleep(1)
        assert ear.task.cancelled()

    run(story())
