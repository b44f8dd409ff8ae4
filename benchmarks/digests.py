"""Monday at half past eight: 200 coordinators with fourteen groups each.

**Compared**: making a digest (reading fourteen groups, holding them against the rules, the words, the picture, the
claim written down) with nothing but the drawing library painting the same picture; then the same without the picture
for groups with 40 weeks behind them and with eight, all with 40 sessions planned.

**Fair because** both sides take turns digest by digest, in one process and on its processor time, so nothing is gained
by drawing elsewhere. Every coordinator has groups of their own, so no picture is drawn twice. The rounds share the
coordinators among them. For growth the groups lie on disk and are changed before every digest, as on a Monday after a
week of answers: nothing is at hand.

**Alone**: the memory of the drawing process after all pictures beside that after ten, and the longest that the event
loop's own thread worked without looking up while all digests were made with the pictures drawn beside it, the garbage
collector's looks at everything included.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from functools import partial
from pathlib import Path

import msgspec
import psutil

from benchmarks.figures import Figure, Goal, Size, alone, compared, milliseconds
from benchmarks.setting import a_folder, open_store
from benchmarks.silent import the_content
from bot.civil import to_utc
from bot.clock import FixedClock
from bot.content import Content
from bot.digest.mailing import Mailing
from bot.digest.screens import WeekScreens
from bot.digest.service import Digest
from bot.drawing.pictures import Pictures, paint
from bot.guidance.shelf import phase_titles
from bot.heap import lasting
from bot.ids import SeededIds
from bot.log import Incidents
from bot.messenger.errand import Errand
from bot.messenger.rendering import Renderer
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery
from bot.people.model import Person, PersonId, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.season.groups import simulated
from bot.store.tiny import TinyStore
from bot.texts import Texts

GROUPS = 14
BEGIN = date(2026, 1, 5)
USUAL = (1, clock_time(8, 30))
FIRST = 900_000
"""The number of the first coordinator."""
DRAWN, GROWN, LEVEL, STOP = Goal(1.3), Goal(1.2), Goal(1.05), Goal(50)


def measure(size: Size) -> list[Figure]:
    """Measure the digests of one Monday."""
    _content()
    with lasting():  # as in the running bot: what is read of groups comes after
        return asyncio.run(_measure(size))


async def _measure(size: Size) -> list[Figure]:
    coordinators = size.pick(2, 20, 200)
    drawn = await _drawing(coordinators, size.rounds)
    name = f"{coordinators} digests of {GROUPS} groups"
    memory, stop = await _beside(coordinators)
    old, young = await _growth(size.pick(1, 5, 20), size.rounds)
    return [
        compared(f"{name} ÷ their pictures alone", *drawn, milliseconds, "resvg alone, per picture", DRAWN),
        compared("one digest without picture, week 40 ÷ week 8", old, young, milliseconds, "week 8", GROWN),
        alone(
            f"drawing process after {coordinators} pictures ÷ after ten", [memory], "×", "its resident memory", LEVEL
        ),
        alone("event loop at work without a pause", [stop * 1e3], "ms", "thread time, pictures drawn beside it", STOP),
    ]


class _Noting(Pictures):
    """Remembers what it drew last."""

    svg = ""

    async def draw(self, svg: str) -> bytes:
        self.svg = svg
        return await super().draw(svg)


class _Monday:
    """All digests of one morning over one store; takes the errands itself.

    Args:
        store: with the groups in it.
        now: when the digests are due.
        pictures: draws.
    """

    def __init__(self, store: TinyStore, now: datetime, pictures: Pictures) -> None:
        content = _content()
        texts = Texts(content.texts)
        incidents = Incidents(SeededIds(1))
        clock = FixedClock(now)
        screens = WeekScreens(content.questions, phase_titles(content), content.concerns, partial(texts.plain, "nl"))
        mailing = Mailing(store, clock, self, incidents)
        self.digest = Digest(store, clock, mailing, screens, pictures, content.concerns, USUAL, incidents)
        self.errands: dict[str, Errand] = {}
        self._renderer = Renderer(texts)

    def put(self, errand: Errand) -> bool:
        """Take an errand, to be done when asked."""
        self.errands[errand.key] = errand
        return True

    def holds(self, key: str) -> bool:
        """Whether it was taken."""
        return key in self.errands

    async def say(self, errand: Errand) -> None:
        """Make one digest, to the letters that go out."""
        screen = await errand.claim()
        if not isinstance(screen, Screen):
            raise TypeError("there is no digest to say")
        self._renderer.html("nl", screen.text)
        await errand.settle(Delivery.SENT)


@functools.cache
def _content() -> Content:
    """All that people read, loaded once."""
    return the_content()


def _now(week: int) -> datetime:
    """The Monday after so many weeks."""
    return to_utc(datetime.combine(BEGIN + timedelta(weeks=week), USUAL[1]))


def _as_of(record: GroupRecord, coordinator: PersonId, now: datetime) -> GroupRecord:
    """The group of this coordinator with what was by then."""
    outcomes = tuple(one for one in record.rounds.outcomes if one.closed <= now)
    debriefs = tuple(one for one in record.rounds.debriefs if one.at <= now)
    phases = tuple(one for one in record.group.phases if one.at <= now)
    return msgspec.structs.replace(
        record,
        group=msgspec.structs.replace(record.group, coordinator=coordinator, phases=phases),
        rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=debriefs),
    )


async def _fill(store: TinyStore, coordinators: int, weeks: int, planned: int) -> list[GroupRecord]:
    """Coordinators with their groups, ``weeks`` weeks on."""
    records = []
    for number, record in enumerate(simulated(coordinators * GROUPS, planned, 1, BEGIN)):
        records.append(_as_of(record, PersonId(FIRST + number // GROUPS), _now(weeks)))
        await _keep(store, records[-1])
    await _hire(store, coordinators)
    return records


async def _hire(store: TinyStore, coordinators: int) -> None:
    """The coordinators, who had no digest yet."""
    for number in range(coordinators):
        staff = Staff(f"Carla {number}", frozenset({Role.COORDINATOR}))
        person = PersonRecord(Person(PersonId(FIRST + number), staff=staff))
        await store.change_person(person.person.id, lambda _, kept=person: (kept, None))  # type: ignore[misc]


async def _keep(store: TinyStore, record: GroupRecord) -> None:
    await store.change_group(record.group.id, lambda _: (record, None))


async def _drawing(coordinators: int, rounds: int) -> tuple[list[float], list[float]]:
    """The seconds per digest of each round, ours and the bare painting's."""
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    await _fill(store, coordinators, 12, 12)
    pictures = _Noting(Incidents(SeededIds(1)), apart=False)
    monday = _Monday(store, _now(12), pictures)
    await monday.digest.post()
    errands = list(monday.errands.values())
    share = max(1, len(errands) // rounds)
    ours, bare = [], []
    for turn in range(rounds):
        some = errands[turn * share : (turn + 1) * share] or errands[-1:]
        mine = theirs = 0.0
        for errand in some:
            pictures.svg = ""
            mine += await _timed(monday, errand)
            begun = time.process_time()
            if pictures.svg:
                paint(pictures.svg)
            theirs += time.process_time() - begun
        ours.append(mine / len(some))
        bare.append(theirs / len(some))
    await store.close()
    return ours, bare


async def _timed(monday: _Monday, errand: Errand) -> float:
    begun = time.process_time()
    await monday.say(errand)
    return time.process_time() - begun


class _Unseen(Pictures):
    """Draws nothing, so that only reading and words are left."""

    async def draw(self, svg: str) -> bytes:
        return b""


async def _growth(coordinators: int, rounds: int) -> tuple[list[float], list[float]]:
    """The seconds per digest without picture of each round, for old groups and for young ones."""
    both: tuple[list[float], list[float]] = [], []
    with a_folder("digests") as folder:
        stores = [open_store(Path(folder) / name) for name in ("old", "young")]
        kept: list[Sequence[GroupRecord]] = []
        for store, weeks in zip(stores, (40, 8), strict=True):
            await store.open()
            kept.append(await _fill(store, coordinators, weeks, 40))
        for turn in range(rounds + 1):
            for side, (store, weeks) in enumerate(zip(stores, (40, 8), strict=True)):
                await _hire(store, coordinators)
                for record in kept[side]:
                    await _keep(store, _changed(record, turn))
                seconds = await _lap(store, _now(weeks))
                if turn:  # the first is for warming up
                    both[side].append(seconds)
        for store in stores:
            await store.close()
    return both


def _changed(record: GroupRecord, turn: int) -> GroupRecord:
    """The group with something else in it than in the turn before, so that it is written and read anew."""
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, expected=turn))


async def _lap(store: TinyStore, now: datetime) -> float:
    """The seconds per digest without picture."""
    monday = _Monday(store, now, _Unseen(Incidents(SeededIds(1)), apart=False))
    await monday.digest.post()
    times = [await _timed(monday, errand) for errand in monday.errands.values()]
    return sum(times) / len(times)


async def _beside(coordinators: int) -> tuple[float, float]:
    """How much the drawing process grew, and the longest that the loop's thread worked without a pause (seconds)."""
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    await _fill(store, coordinators, 12, 12)
    pictures = Pictures(Incidents(SeededIds(1)))
    monday = _Monday(store, _now(12), pictures)
    await monday.digest.post()
    longest = 0.0
    sizes: list[int] = []

    async def watch() -> None:
        nonlocal longest
        while True:
            begun = time.thread_time()
            await asyncio.sleep(0.001)
            longest = max(longest, time.thread_time() - begun)

    watching = asyncio.create_task(watch())
    try:
        for errand in monday.errands.values():
            await monday.say(errand)
            sizes.append(_drawer_memory())
        gc.collect()  # one such look comes by itself sooner or later, so here it is never left to chance
    finally:
        watching.cancel()
        await pictures.stop()
        await store.close()
    return sizes[-1] / sizes[min(9, len(sizes) - 1)], longest


def _drawer_memory() -> int:
    """The resident memory of the drawing process."""
    children = psutil.Process().children(recursive=True)
    return max(child.memory_info().rss for child in children)
