from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from structlog.testing import capture_logs

from bot.errors import NotStored
from bot.groups.model import ChatId
from bot.messenger.ballots import NotNow
from bot.messenger.errand import Errand, Priority
from bot.messenger.lull import LONGEST_PAUSE
from bot.messenger.outbox import Outbox
from bot.messenger.pace import OTHERS_WAIT, Pace
from bot.messenger.screens import Screen, text
from bot.messenger.sending import Delivery
from tests.messenger.virtual import run

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class LoopClock:
    """The loop's time as a moment."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())


class Wire:
    """Says what it was told to say; at a knock, what it was told of those."""

    def __init__(self, *outcomes: Delivery, knocks: Sequence[bool] = ()) -> None:
        self.outcomes = list(outcomes)
        self.knocks = list(knocks)
        self.sent: list[tuple[int, float]] = []

    async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
        await asyncio.sleep(0.1)
        self.sent.append((chat, asyncio.get_running_loop().time()))
        return self.outcomes.pop(0) if self.outcomes else Delivery.SENT

    async def knock(self) -> bool:
        return self.knocks.pop(0) if self.knocks else True


class Record:
    """A story's row about one message."""

    def __init__(self, wanted: bool = True, failing: int = 0) -> None:
        self.wanted = wanted
        self.failing = failing
        self.steps: list[str] = []

    async def claim(self) -> Screen | None:
        if self.failing == -1:
            raise NotStored("full")
        self.steps.append("claim")
        return Screen(text("tiny-saved")) if self.wanted else None

    async def settle(self, delivery: Delivery) -> None:
        if self.failing:
            self.failing -= 1
            raise NotStored("full")
        self.steps.append(delivery.value)

    def errand(
        self,
        key: str = "reminder:1",
        chat: int = 1,
        life: float = 3600,
        priority: Priority = Priority.REMINDER,
    ) -> Errand:
        return Errand(key, ChatId(chat), "nl", priority, START + timedelta(seconds=life), self.claim, self.settle)


def outbox(wire: Wire, gone: list[int] | None = None, pace: Pace | None = None) -> Outbox:
    async def on_unreachable(chat: ChatId) -> None:
        if gone is not None:
            gone.append(chat)

    return Outbox(wire, pace or Pace(), LoopClock(), on_unreachable)


def carry(wire: Wire, *records: Record, **how: float) -> None:
    async def story() -> None:
        box = outbox(wire)
        for number, record in enumerate(records):
            assert box.put(record.errand(f"reminder:{number}", number + 1, **how))
        await box.idle()
        assert len(box) == 0

    run(story())


def test_a_message_is_claimed_sent_and_settled() -> None:
    record, wire = Record(), Wire()
    carry(wire, record)
    assert record.steps == ["claim", "sent"]


def carried_discreetly(wire: Wire, record: Record) -> tuple[list[object], list[int]]:
    """What is in the log and who is said to be gone after a discreet errand and, once that is over, a usual one."""
    gone: list[int] = []

    async def story() -> None:
        box = outbox(wire, gone)
        box.put(replace(record.errand("discreet"), discreet=True))
        await box.idle()
        box.put(Record().errand("usual", chat=2))
        await box.idle()

    with capture_logs() as log:
        run(story())
    return list(log), gone


@pytest.mark.parametrize("outcome", list(Delivery))
@pytest.mark.parametrize("knocks", [(), (False, False, True)])
def test_of_a_discreet_errand_nothing_tells_whether_it_was_needed(outcome: Delivery, knocks: tuple[bool, ...]) -> None:
    needed, needless = Record(), Record(wanted=False)
    wires = Wire(outcome, knocks=knocks), Wire(knocks=knocks)
    told, untold = (carried_discreetly(*each) for each in zip(wires, (needed, needless), strict=True))
    assert told == untold
    assert len(told[0]) == knocks.count(False)
    assert (needed.steps, needless.steps) == (["claim", outcome.value], ["claim"]), "claimed and tried once"
    assert [chat for chat, _ in wires[0].sent] == [1, 2]
    assert wires[0].sent[1][1] - wires[1].sent[0][1] < 1, "nor waits another one for it"


def test_a_discreet_errand_is_claimed_only_when_the_wire_stands_and_it_is_in_time() -> None:
    record, wire = Record(), Wire(knocks=[False] * 20)

    async def story() -> None:
        box = outbox(wire)
        box.put(replace(record.errand(life=60), discreet=True))
        await box.idle()

    run(story())
    assert record.steps == []
    assert wire.sent == []


def test_a_message_no_longer_wanted_is_not_said() -> None:
    record, wire = Record(wanted=False), Wire()
    carry(wire, record)
    assert record.steps == ["claim"]
    assert wire.sent == []


@pytest.mark.parametrize("outcome", [Delivery.UNKNOWN, Delivery.REFUSED, Delivery.UNREACHABLE])
def test_what_was_not_surely_lost_is_never_sent_again(outcome: Delivery) -> None:
    record, wire = Record(), Wire(outcome)
    carry(wire, record)
    assert record.steps == ["claim", outcome.value]
    assert len(wire.sent) == 1


def test_what_surely_was_not_sent_is_claimed_and_tried_again_with_growing_pauses() -> None:
    record, wire = Record(), Wire(*[Delivery.NOT_SENT] * 4)
    carry(wire, record)
    assert record.steps == ["claim", "not_sent"] * 4 + ["claim", "sent"]
    moments = [moment for _, moment in wire.sent]
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    assert gaps == sorted(gaps)


def test_an_expired_message_is_dropped_unsaid() -> None:
    record, wire = Record(), Wire(*[Delivery.NOT_SENT] * 50)
    carry(wire, record, life=60)
    assert record.steps[-1] == "not_sent"
    assert max(moment for _, moment in wire.sent) <= 61


class DownWire(Wire):
    """A wire over which nothing leaves until a moment."""

    def __init__(self, until: float) -> None:
        super().__init__()
        self.until = until
        self.tries: list[float] = []

    async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
        now = asyncio.get_running_loop().time()
        self.tries.append(now)
        return Delivery.NOT_SENT if now < self.until else await super().send(chat, screen, language)


DAY = 24 * 3600.0


def test_while_nothing_leaves_one_tries_for_all_and_seldom() -> None:
    """A try costs writes: a day without a wire may not wear out the disk, however many messages wait."""
    wire, records = DownWire(DAY), [Record() for _ in range(40)]
    carry(wire, *records, life=2 * DAY)
    assert len([one for one in wire.tries if one < DAY]) < 40 + DAY / LONGEST_PAUSE + 10
    assert all(record.steps[-2:] == ["claim", "sent"] for record in records)
    assert sorted(chat for chat, _ in wire.sent) == list(range(1, 41))
    assert max(moment for _, moment in wire.sent) < DAY + LONGEST_PAUSE + 10


def test_a_short_cut_of_the_wire_costs_little_time() -> None:
    wire, records = DownWire(20), [Record() for _ in range(40)]
    carry(wire, *records)
    assert max(moment for _, moment in wire.sent) < 20 + 20 + 3


def test_after_a_day_without_a_wire_what_expired_stays_unsaid() -> None:
    wire, old, new = DownWire(DAY), Record(), Record()

    async def story() -> None:
        box = outbox(wire)
        box.put(old.errand("old", 1, life=3600))
        box.put(new.errand("new", 2, life=2 * DAY))
        await box.idle()

    run(story())
    assert [chat for chat, _ in wire.sent] == [2]
    assert "sent" not in old.steps


def test_a_chat_that_is_to_be_quiet_says_nothing_of_the_wire() -> None:
    """After a 429 the chat itself waits as long as it asks; another one is tried soon."""

    async def story() -> None:
        pace = Pace()

        class Flooded(Wire):
            async def send(self, chat: ChatId, screen: Screen, language: str) -> Delivery:
                if chat == 1 and not self.sent:
                    pace.refused(chat, 7)
                    self.sent.append((0, 0.0))
                    return Delivery.NOT_SENT
                return await super().send(chat, screen, language)

        wire, first, second = Flooded(), Record(), Record()
        box = outbox(wire, pace=pace)
        box.put(first.errand("1", 1))
        await asyncio.sleep(1)
        box.put(second.errand("2", 2))
        await box.idle()
        (tried, early), (quiet, late) = wire.sent[1:]
        assert (tried, quiet) == (2, 1)
        assert OTHERS_WAIT <= early < OTHERS_WAIT + 1
        assert 7 <= late < 9

    run(story())


def test_a_quiet_chat_is_not_the_one_that_tries_for_all_when_the_wire_fails() -> None:
    async def story() -> None:
        pace, wire = Pace(), Wire(Delivery.NOT_SENT)
        box = outbox(wire, pace=pace)
        pace.refused(ChatId(1), 3600)
        box.put(Record().errand("2", 2))
        await asyncio.sleep(OTHERS_WAIT + 0.5)  # now nothing leaves, and the errands share a pause
        box.put(Record().errand("1", 1, life=DAY))
        await box.idle()
        assert [chat for chat, _ in wire.sent] == [2, 2, 1]
        assert wire.sent[1][1] < 2 * OTHERS_WAIT + 1
        assert wire.sent[2][1] >= 3600

    run(story())


def test_what_cannot_be_looked_up_now_is_claimed_again_after_the_pause() -> None:
    record = Record()
    tries: list[float] = []

    async def claim() -> Screen | None:
        tries.append(asyncio.get_running_loop().time())
        if len(tries) < 4:
            raise NotNow
        return await record.claim()

    async def story() -> None:
        box = outbox(Wire())
        box.put(replace(record.errand(), claim=claim))
        await box.idle()

    run(story())
    assert record.steps == ["claim", "sent"]
    assert [later - earlier > 0.9 for earlier, later in pairwise(tries)] == [True] * 3


def test_a_claim_that_fails_does_not_stop_the_others() -> None:
    broken, whole, wire = Record(failing=-1), Record(), Wire()
    carry(wire, broken, whole)
    assert whole.steps == ["claim", "sent"]
    assert [chat for chat, _ in wire.sent] == [2]


def test_a_store_that_hiccups_still_learns_the_end() -> None:
    record, wire = Record(failing=2), Wire()
    carry(wire, record)
    assert record.steps == ["claim", "sent"]
    assert len(wire.sent) == 1


def test_a_wish_to_talk_is_told_at_once_while_the_calls_of_many_groups_wait() -> None:
    """Calls to 300 groups of 12 take two minutes; who wants to talk does not wait for those."""

    async def story() -> None:
        wire = Wire()
        box, loop = outbox(wire), asyncio.get_running_loop()
        for number in range(300 * 12):
            assert box.put(Record().errand(f"ask:{number}", 1 + number, priority=Priority.CHECKIN))
        await asyncio.sleep(5)
        assert box.put(Record().errand("talk:1", 9999, priority=Priority.WISH))
        asked = loop.time()
        await box.idle()
        (told,) = [at for chat, at in wire.sent if chat == 9999]
        assert told - asked <= 1
        assert loop.time() - asked > 100

    run(story())


def test_a_key_that_waits_is_not_queued_again() -> None:
    async def story() -> None:
        record, wire = Record(), Wire()
        box = outbox(wire)
        assert box.put(record.errand())
        assert not box.put(record.errand())
        await box.idle()
        assert box.put(record.errand())
        await box.idle()
        assert len(wire.sent) == 2

    run(story())


def test_who_cannot_be_reached_is_reported() -> None:
    async def story() -> None:
        gone: list[int] = []
        box = outbox(Wire(Delivery.UNREACHABLE), gone)
        box.put(Record().errand(chat=42))
        await box.idle()
        assert gone == [42]

    run(story())


def test_stopping_drops_what_waits_and_finishes_what_was_claimed() -> None:
    async def story() -> None:
        wire = Wire()
        box = outbox(wire)
        records = [Record() for _ in range(20)]
        for number, record in enumerate(records):
            box.put(record.errand(f"reminder:{number}", number + 1))
        await asyncio.sleep(0.05)
        await box.stop()
        assert not box.put(Record().errand())
        for record in records:
            assert record.steps in ([], ["claim", "sent"])
        assert any(record.steps for record in records)
        await box.idle()

    run(story())


def test_nothing_waiting_is_idle_at_once() -> None:
    run(outbox_idle())


async def outbox_idle() -> None:
    await outbox(Wire()).idle()
