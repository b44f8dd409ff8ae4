"""An evening on which 300 groups of twelve all answer within a quarter of an hour.

**Told**: how long a pressed button keeps its waiting sign (until the press is answered), how long until the next
question is shown, and how many presses Telegram has forgotten by then; everybody reads each question for a few seconds.
Twice: once people come evenly over the quarter of an hour, once a fifth of them begin within fifteen seconds. The
simulator enforces the real limits, and edits count: at the 80 presses a second of that hurry the next question has to
wait, because Telegram takes 30 edits a second. No bot can do anything about that wait, so it is told and not judged.

**Fair because** the house runs as it does for real, with its store on disk, against limits that somebody else counts.
It runs on virtual time, with 50 ms for every call, so the waits are the same on every machine; what the machine itself
adds is in the processor time, which is that of the house and the simulator together.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.figures import Figure, Goal, Size, alone, percentile
from benchmarks.indoors import Stage, a_stage, moved_in, on_virtual_time
from benchmarks.setting import MEMBERS, THURSDAY, Answerer, Plan, a_folder, answers, make_setting, open_store
from bot.people.model import PersonId
from bot.simulator.people import Person
from bot.simulator.posting import post
from bot.simulator.queries import Query

_SPREAD = 780.0
"""Virtual seconds within which people begin; so that the last answer falls within fifteen minutes."""
_PEAK = (300.0, 315.0)
"""When a fifth of them begin."""
_READING = (2.0, 6.0)
"""How long somebody looks at a question."""


def measure(size: Size) -> list[Figure]:
    """Let everybody answer, evenly and in a hurry; once is enough, since virtual time has no noise."""
    groups = size.pick(1, 20, 300)
    return [
        *_figures("evenly", groups, hurried=0, shown=Goal(1)),
        *_figures("in a hurry", groups, hurried=5, shown=None),
    ]


def _figures(how: str, groups: int, *, hurried: int, shown: Goal | None) -> list[Figure]:
    """The figures of one evening; of every ``hurried`` people one begins at the peak."""
    begun = time.process_time()
    evening = on_virtual_time(_evening(groups, hurried))
    cpu = time.process_time() - begun
    taps = len(evening.answered)
    old = sum("query is too old" in one.why for one in evening.stage.sent)
    lost = groups * MEMBERS - evening.through
    pressed, next_one = percentile(evening.answered, 99), percentile(evening.shown, 99)
    source, edits = "simulator", "30 edits/s"
    return [
        alone(
            f"{taps:,} taps {how}: press answered, p99",
            [pressed],
            "virtual s",
            source,
            Goal(1),
        ),
        alone(f"{how}: next question shown, p50", [percentile(evening.shown, 50)], "virtual s", edits),
        alone(f"{how}: next question shown, p99", [next_one], "virtual s", edits, shown),
        alone(f'{how}: "query is too old"', [old], "taps", source, Goal(0)),
        alone(f"{how}: people who did not get through", [lost], "people", source, Goal(0)),
        alone(f"{how}: refused with 429", [evening.stage.refused(429)], "calls", source, Goal(0)),
        alone(f"{how}: most presses in any second", [max(evening.presses.values())], "taps", source),
        alone(f"{how}: CPU per tap, simulator included", [cpu / taps * 1000], "ms", "this machine"),
    ]


class _Evening:
    """What happened."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.answered: list[float] = []
        self.shown: list[float] = []
        self.presses: Counter[int] = Counter()
        self.through = 0

    async def person(self, one: Answerer, starts: float, random: Random) -> None:
        """One person's four answers."""
        loop = asyncio.get_running_loop()
        person = self.stage.world.people[one.person]
        last = _call(self.stage, person, one.taps[0])
        await asyncio.sleep(starts)
        for _ in range(4):
            self.stage.shown[one.person].clear()
            begun = loop.time()
            self.presses[int(begun)] += 1
            query = person.press(last, row=0)
            assert isinstance(query, Query)  # noqa: S101 - the button asks the bot something
            await asyncio.gather(self._answer(query, begun), self._next(one.person, begun))
            found = person.last()
            assert found is not None  # noqa: S101 - the call was shown
            last = found
            await asyncio.sleep(random.uniform(*_READING))
        self.through += 1

    async def _answer(self, query: Query, begun: float) -> None:
        if await query.wait(60) is not None:
            self.answered.append(asyncio.get_running_loop().time() - begun)

    async def _next(self, person: int, begun: float) -> None:
        async with asyncio.timeout(120):
            await self.stage.shown[person].wait()
        self.shown.append(asyncio.get_running_loop().time() - begun)


async def _evening(groups: int, hurried: int) -> _Evening:
    """Let everybody come and answer; of every ``hurried`` people one begins at the peak."""
    stage = a_stage(THURSDAY, groups * MEMBERS)
    evening = _Evening(stage)
    plan = Plan(groups, THURSDAY, people=[PersonId(number) for number in stage.world.people])
    random = Random(1)
    with a_folder("burst") as folder:
        await make_setting(Path(folder), plan)
        store = open_store(Path(folder))
        await store.open()
        async with moved_in(stage, store) as (_, signer):
            people = list(answers(plan, signer))
            random.shuffle(people)
            first = len(people) // hurried if hurried else 0
            starts = [random.uniform(*(_PEAK if place < first else (0, _SPREAD))) for place in range(len(people))]
            await asyncio.gather(
                *(evening.person(one, at, Random(one.person)) for one, at in zip(people, starts, strict=True)),
                return_exceptions=True,
            )
        await store.close()
    return evening


def _call(stage: Stage, person: Person, data: str) -> dict[str, Any]:
    """The first question, as it was sent before all this began."""
    chat = stage.world.private_chat(stage.account, person)
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": data}]]}
    return post(stage.world, chat, stage.account, {"text": "Vraag 1"}, markup=markup).as_json(person)
