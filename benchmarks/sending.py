"""2,000 unasked messages at once, while somebody goes on pressing buttons.

**Compared**: what our outbox sends with what Telegram allows: 30 messages a second over all chats. The simulator
enforces the limits that Telegram's bot FAQ names and refuses with 429 what goes over. Meanwhile one person presses a
button every two seconds; counted is the time from the press until the message has changed.

**Fair because** it is the app's own outbox and pace against limits that somebody else counts. It runs on virtual time,
with 50 ms for every call: these figures are the same on every machine.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from benchmarks.figures import Figure, Goal, Size, alone, percentile
from benchmarks.indoors import Stage, a_stage, chat_of, moved_in, on_virtual_time
from benchmarks.setting import THURSDAY, a_folder, open_store
from bot.app import House
from bot.messenger.errand import Errand, Priority
from bot.messenger.screens import Screen, text
from bot.messenger.sending import Delivery
from bot.people.model import PersonId, Role
from bot.simulator.people import Person

ALLOWED = 30
"""Messages a second that Telegram takes."""
_EVERY = 2.0
"""Seconds between two presses."""


def measure(size: Size) -> list[Figure]:
    """Send to everybody; once is enough, since virtual time has no noise."""
    errands = size.pick(20, 600, 2000)
    stage, waits, settled = on_virtual_time(_broadcast(errands))
    said = sorted(one.at for one in stage.sent if one.method == "sendMessage" and one.status == 200)
    everything = sorted(one.at for one in stage.sent if one.method in ("sendMessage", "editMessageText"))
    rate = (len(said) - 1) / (said[-1] - said[0])
    source = "Telegram's 30/s"
    return [
        alone(f"{errands:,} errands: messages and edits, of 30/s", [_all_rate(everything, said)], "×", source, _SHARE),
        alone("unasked messages alone", [rate], "/s", source),
        alone("most in any second", [_most(everything)], "in 1 s", source, Goal(31)),
        alone("refused with 429", [stage.refused(429)], "calls", "simulator", Goal(0)),
        alone("errands lost", [errands - settled.count(Delivery.SENT)], "errands", "simulator", Goal(0)),
        alone("reply meanwhile, p99", [percentile(waits, 99)], "virtual s", "50 ms per call", Goal(0.5)),
    ]


_SHARE = Goal(0.95, at_least=True)


def _all_rate(everything: Sequence[float], said: Sequence[float]) -> float:
    """The share of the limit that was used while the broadcast went on."""
    within = [at for at in everything if said[0] <= at <= said[-1]]
    return (len(within) - 1) / (said[-1] - said[0]) / ALLOWED


def _most(moments: Sequence[float]) -> float:
    """The most calls that fell within one second."""
    most, first = 0, 0
    for last, at in enumerate(moments):
        while moments[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


async def _broadcast(errands: int) -> tuple[Stage, list[float], list[Delivery]]:
    """Drop all errands at once; return the stage, how long each press waited, and what became of the errands."""
    stage = a_stage(THURSDAY, errands + 1)
    *readers, presser = stage.world.people.values()
    settled: list[Delivery] = []
    with a_folder("sending") as folder:
        store = open_store(Path(folder))
        await store.open()
        async with moved_in(stage, store) as (house, _):
            message = await menu_of(stage, house, presser)
            waits: list[float] = []
            pressing = asyncio.create_task(keep_pressing(stage, presser, message, waits))
            for reader in readers:
                house.line.outbox.put(_errand(reader, settled, stage))
            await house.line.outbox.idle()
            pressing.cancel()
            await asyncio.gather(pressing, return_exceptions=True)
        await store.close()
    return stage, waits, settled


def _errand(reader: Person, settled: list[Delivery], stage: Stage) -> Errand:
    """One message to one reader."""

    async def claim() -> Screen:
        return Screen(text("checkins-outcome-too-few"))

    async def settle(delivery: Delivery) -> None:
        settled.append(delivery)

    expires = stage.clock.now() + timedelta(hours=1)
    return Errand(f"bench.{reader.id}", chat_of(reader.id), "nl", Priority.REMINDER, expires, claim, settle)


async def menu_of(stage: Stage, house: House, presser: Person) -> int:
    """Have a member of staff open the menu; returns the message with the buttons."""
    await house.people.become_staff(PersonId(presser.id), "Anna", Role.FACILITATOR, None)
    presser.say("/start")
    await stage.shown[presser.id].wait()
    last = presser.last()
    assert last is not None  # noqa: S101 - it was just shown
    return int(last["message_id"])


async def keep_pressing(stage: Stage, presser: Person, message: int, waits: list[float]) -> None:
    """Press a button, look how long it takes until the message has changed, and again."""
    loop = asyncio.get_running_loop()
    while True:
        stage.shown[presser.id].clear()
        begun = loop.time()
        last = presser.last()
        assert last is not None  # noqa: S101 - the menu was shown
        presser.press(last, row=0)
        await stage.shown[presser.id].wait()
        waits.append(loop.time() - begun)
        await asyncio.sleep(_EVERY)
