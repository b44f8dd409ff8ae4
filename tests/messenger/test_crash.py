"""A real kill -9, with messages on their way; and Telegram's limits as the pretend one enforces them."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from bot.groups.model import ChatId
from bot.messenger.pace import Limits
from bot.messenger.sending import Delivery
from bot.simulator.faults import Fault
from tests.messenger.conftest import House
from tests.messenger.test_line import errand, texts


async def spawn(house: House, folder: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.messenger.killed_bot", house.token, house.base_url, str(folder)
    )


@pytest.mark.parametrize("kill_at", [1, 17, 40])
async def test_a_killed_bot_handles_every_message_once_it_is_back(house: House, tmp_path: Path, kill_at: int) -> None:
    people = [house.world.person(f"P{number}") for number in range(5)]
    effects = tmp_path / "effects"
    effects.touch()
    for person in people:
        person.open_link("https://t.me/groepswijzer_bot?start=x")
        for number in range(10):
            person.say(f"bericht {number}")
    process = await spawn(house, tmp_path)
    await house.until(lambda: len(effects.read_text().splitlines()) >= kill_at, 20)
    process.kill()
    await process.wait()
    process = await spawn(house, tmp_path)
    try:
        await house.until(lambda: all(len(set(texts(house, person))) == 11 for person in people), 20)
    finally:
        process.kill()
        await process.wait()
    done = effects.read_text().splitlines()
    assert len(set(done)) == 50
    for person in people:
        own = [line for line in dict.fromkeys(done) if line.startswith(f"{person.id} ")]
        assert own == [f"{person.id} bericht {number}" for number in range(10)]


async def test_a_broadcast_meets_no_429_at_the_real_limits_and_replies_go_on(house: House) -> None:
    house.world.limits.flood = True
    house.limits = Limits()
    people = [house.world.person(f"P{number}") for number in range(60)]
    for person in people:
        person.open_link("https://t.me/groepswijzer_bot?start=x")
    house.start()
    await house.until(lambda: all(texts(house, person) for person in people), 30)
    await asyncio.sleep(1.1)
    settled: list[Delivery] = []
    for person in people:
        house.line.outbox.put(errand(person.id, settled))
    await asyncio.sleep(0.3)
    people[59].say("hallo")
    await house.until(lambda: "Je zei: hallo" in texts(house, people[59]))
    assert len(settled) < 60
    await house.line.outbox.idle()
    assert settled == [Delivery.SENT] * 60


async def test_after_a_429_a_message_is_sent_once_the_silence_is_over(house: House) -> None:
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    house.world.faults.plan(Fault("sendMessage", "flood", retry_after=1))
    settled: list[Delivery] = []
    house.line.outbox.put(errand(anna.id, settled))
    await house.line.outbox.idle()
    assert settled == [Delivery.NOT_SENT, Delivery.SENT]


async def test_many_quick_taps_lose_nothing_though_the_screen_may_skip_some(house: House) -> None:
    house.world.limits.flood = True
    house.limits = Limits()
    anna = house.world.person("Anna")
    house.start()
    anna.say("/start")
    await house.until(lambda: bool(texts(house, anna)))
    message = anna.messages()[-1]["message_id"]
    data = house.line._signer.sign("zz.3", ChatId(anna.id))
    await asyncio.gather(*(anna.forge(message, data) for _ in range(20)))
    await house.until(lambda: len(house.story.taps) == 20)
    await house.line.idle()
    assert texts(house, anna) == ["3 keer getikt"]


async def test_somebody_who_never_stops_typing_keeps_nobody_else_waiting(house: House) -> None:
    house.world.limits.flood = True
    house.limits = Limits()
    eve, anna = house.world.person("Eve"), house.world.person("Anna")
    for person in (eve, anna):
        person.open_link("https://t.me/groepswijzer_bot?start=x")
    for number in range(300):
        eve.say(f"bericht {number}")
    house.start()
    anna.say("hallo")
    await house.until(lambda: "Je zei: hallo" in texts(house, anna))
    assert [words for person, words in house.story.said if person == eve.id] == [f"bericht {n}" for n in range(300)]
    assert len(texts(house, eve)) < 20
