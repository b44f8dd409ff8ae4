"""Kills a writing store with SIGKILL, again and again, and looks at what is left.

Usage::

    python kills.py sweep FOLDER STRIDE
    python kills.py random FOLDER KILLS SEED
    python kills.py scenario FOLDER

``sweep`` runs a scenario and kills it before its first call to the system, then before its second, and so on to its
last (or, with a stride of 3, before every third). ``random`` kills a busy loop after a random time. Each killed process
told its parent, by a byte per change, what had been confirmed; after each kill the store must open, with all of that
and at most the one change that was under way, and go on working. ``scenario`` only runs, in one thread, and writes a
byte to its standard output for each confirmed change.

Forks, so it must be a process of its own.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

import bot.messenger.sending
import bot.store.disk
from bot.checkins.model import Face, OpenCheckin
from bot.groups.model import Group, Member, Phase
from bot.ids import SeededIds
from bot.people.model import Invitation, Person, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.store.tiny import TinyStore

NOW = datetime(2026, 10, 13, 9, 30, tzinfo=UTC)


def put(record: Any) -> Any:
    return lambda old: (record, None)


def person(number: int, name: str) -> Any:
    staff = Staff(name, frozenset({Role.FACILITATOR}))
    return lambda store: store.change_person(number, put(PersonRecord(Person(number, staff=staff))))


def group(members: tuple[int, ...], title: str = "Werk en ik") -> Any:
    record = GroupRecord(Group("g2", title, NOW, None, (1,), tuple(Member(one, NOW) for one in members)), wake_at=NOW)
    return lambda store: store.change_group("g2", put(record))


def answer(number: int, face: int | None) -> Any:
    async def give(store: TinyStore) -> None:
        alias = await store.alias("aaaa", number)

        def change(old: Any) -> Any:
            rows = {one: row for one, row in old.rows.items() if one != alias}
            if face is not None:
                rows[alias] = {"safe": Face(face)}
            return msgspec.structs.replace(old, rows=rows), None

        await store.change_checkin("aaaa", change)

    return give


CHECKIN = OpenCheckin("aaaa", "g2", "s2", NOW, NOW, ("safe",), Phase.CONFLICT, 12)
INVITATION = Invitation("a" * 64, Role.FACILITATOR, NOW, NOW)
SCENARIO: list[Callable[[TinyStore], Awaitable[None]]] = [
    lambda store: store.keep_invitation(INVITATION),
    person(5, "Ann"),
    lambda store: store.change_invitation("a" * 64, put(msgspec.structs.replace(INVITATION, used_by=5))),
    lambda store: store.heard([1, 2], NOW),
    group(()),
    group((7,)),
    group((7, 8)),
    group((7, 8, 9)),
    person(7, "Bo"),
    person(7, "Bo B."),
    person(7, "Bo Bo"),
    lambda store: store.open_checkin(CHECKIN),
    answer(7, 3),
    answer(8, 4),
    lambda store: store.heard([3], NOW),
    answer(7, 5),
    answer(8, None),
    lambda store: store.open_checkin(msgspec.structs.replace(CHECKIN, id="bbbb")),
    group((7, 8, 9), "Samen"),
    lambda store: store.destroy_checkin("aaaa"),
    group((8, 9), "Samen"),
    lambda store: store.change_person(7, put(None)),
    lambda store: store.change_invitation("a" * 64, put(None)),
    person(5, "Ann A."),
    lambda store: store.destroy_checkin("bbbb"),
]


async def state(store: TinyStore) -> Any:
    """Return all that a scenario could have changed. A half-destroyed check-in counts as destroyed: it is closed."""
    return (
        [await store.person(number) for number in (5, 7)],
        await store.staff(),
        await store.group("g2"),
        [await store.ties(number) for number in (1, 7, 8, 9)],
        [await store.checkin(one) for one in ("aaaa", "bbbb")],
        [await store.alias(one, 7) for one in ("aaaa", "bbbb")],
        await store.invitations_of(None),
        [await store.was_heard(number) for number in (1, 2, 3)],
    )


class Killing:
    """The module ``os``, which kills us before the n-th call of the functions that touch the disk."""

    names = frozenset(
        {
            "open",
            "write",
            "pwrite",
            "fsync",
            "fdatasync",
            "replace",
            "link",
            "unlink",
            "utime",
            "close",
            "ftruncate",
            "scandir",
            "read",
            "fstat",
        }
    )

    def __init__(self, nth: int) -> None:
        self.left = nth

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in self.names:
            return real

        def call(*args: Any, **kwargs: Any) -> Any:
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            return real(*args, **kwargs)

        return call


async def run_scenario(folder: Path, tell: int) -> None:
    store = TinyStore(folder, ids=SeededIds(1), threads=0)
    await store.open()
    for step in SCENARIO:
        await step(store)
        os.write(tell, b".")
    await store.close()


def forked(work: Callable[[int], Any], wait: Callable[[int, int], bytes]) -> tuple[bytes, int]:
    """Let a child do ``work`` with a pipe to write to; return what came through, and how the child ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    told = wait(child, reading)
    os.close(reading)
    return told, os.waitpid(child, 0)[1]


def to_the_end(child: int, reading: int) -> bytes:
    told = b""
    while piece := os.read(reading, 4096):
        told += piece
    return told


async def expected_states() -> list[Any]:
    """Return what should be there after no step, one, two … by the same store in memory."""
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    states = [await state(store)]
    for step in SCENARIO:
        await step(store)
        states.append(await state(store))
    return states


async def state_of(folder: Path) -> Any:
    store = TinyStore(folder, ids=SeededIds(2), threads=0)
    await store.open()
    assert temporary_files(folder) == []
    found = await state(store)
    for name in ("Cas", "Dik", "Els"):  # and it goes on working
        await person(5, name)(store)
        await group((7,), name)(store)
    await store.close()
    return found


def temporary_files(folder: Path) -> list[Path]:
    return list(folder.rglob("*.tmp"))


def sweep(folder: Path, stride: int) -> None:
    expected = asyncio.run(expected_states())
    nth = points = ended = 0
    while not ended:
        shutil.rmtree(folder, ignore_errors=True)

        def work(tell: int, nth: int = nth) -> None:
            bot.store.disk.os = Killing(nth)  # type: ignore[assignment]
            asyncio.run(run_scenario(folder, tell))

        told, status = forked(work, to_the_end)
        assert status in (0, signal.SIGKILL), status
        ended = status == 0
        found = asyncio.run(state_of(folder))
        wanted = expected[len(told) : len(told) + 2]
        assert found in wanted, f"kill before call {nth}, after {len(told)} changes: {found} is none of {wanted}"
        nth += stride
        points += not ended
    print(points)


def random_kills(folder: Path, kills: int, seed: int) -> None:
    """Count up in twelve files at once, be killed, and look whether every count that was confirmed is there."""
    chance = random.Random(seed)
    confirmed = dict.fromkeys(range(12), 0)
    for _ in range(kills):
        pause = chance.random() * 0.12

        def work(tell: int) -> None:
            asyncio.run(count_up(folder, tell))

        def kill(child: int, reading: int, pause: float = pause) -> bytes:
            told = os.read(reading, 1)
            time.sleep(pause)
            os.kill(child, signal.SIGKILL)
            return told + to_the_end(child, reading)

        told, status = forked(work, kill)
        assert status == signal.SIGKILL, status
        for which in told:
            if which < 12:
                confirmed[which] += 1
        found = asyncio.run(counts(folder))
        for which, count in confirmed.items():
            assert found[which] in (count, count + 1), f"unit {which}: {found[which]}, confirmed {count}"
        confirmed = found
    print(sum(confirmed.values()))


async def count_up(folder: Path, tell: int) -> None:
    store = TinyStore(folder, ids=SeededIds(1))
    await store.open()
    for which in range(8, 12):
        await store.open_checkin(msgspec.structs.replace(CHECKIN, id=f"c{which}"))
    os.write(tell, b"\xff")

    async def one(which: int) -> None:
        while True:
            await add_one(store, which)
            os.write(tell, bytes([which]))

    await asyncio.gather(*map(one, range(12)))


async def add_one(store: TinyStore, which: int) -> None:
    """Count one up: in a person's favourites, in a group's title (long and short by turns), or in a check-in's size."""

    def in_person(old: PersonRecord | None) -> Any:
        number = len(old.outbox) if old else 0
        return PersonRecord(Person(which), outbox={**(old.outbox if old else {}), str(number): SENDING}), None

    def in_group(old: GroupRecord | None) -> Any:
        count = int(old.group.title.strip()) + 1 if old else 1
        title = str(count) + " " * (count % 2 * 5000)
        return GroupRecord(Group(f"g{which}", title, NOW, None, ())), None

    def in_checkin(old: OpenCheckin | None) -> Any:
        assert old is not None
        return msgspec.structs.replace(old, members=old.members + 1), None

    if which < 4:
        await store.change_person(which, in_person)
    elif which < 8:
        await store.change_group(f"g{which}", in_group)
    else:
        await store.change_checkin(f"c{which}", in_checkin)


SENDING = msgspec.convert({"state": "sent", "at": NOW}, bot.messenger.sending.Sending)


async def counts(folder: Path) -> dict[int, int]:
    store = TinyStore(folder, ids=SeededIds(2), threads=0)
    await store.open()
    found = {}
    for which in range(12):
        if which < 4:
            record = await store.person(which)
            found[which] = len(record.outbox) if record else 0
        elif which < 8:
            group = await store.group(f"g{which}")
            found[which] = int(group.group.title.strip()) if group else 0
        else:
            checkin = await store.checkin(f"c{which}")
            found[which] = checkin.members - 12 if checkin else 0
    await store.close()
    return found


if __name__ == "__main__":
    what, where, *more = sys.argv[1:]
    if what == "sweep":
        sweep(Path(where), *map(int, more))
    elif what == "random":
        random_kills(Path(where), *map(int, more))
    else:
        asyncio.run(run_scenario(Path(where), 1))
