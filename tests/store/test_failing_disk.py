"""What the store in files does when the disk is full, read-only or broken: it says so, and keeps what it had."""

from __future__ import annotations

import asyncio
import errno
import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import NotStored
from bot.ids import SeededIds
from bot.people.model import Role
from bot.store import disk as disk_module
from bot.store.tiny import TinyStore
from tests.store.faulty import Faulty


def put(record):
    return lambda old: (record, None)


def another(folder: Path, **more) -> TinyStore:
    return TinyStore(folder, ids=SeededIds(2), **more)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


async def everything(store: TinyStore) -> dict[str, object]:
    """Return all that can be read back, by what it is."""
    return {
        "people": [await store.person(number) for number in (5, 6)],
        "staff": await store.staff(),
        "groups": [await store.group(group) for group in await store.all_groups()],
        "ties": [await store.ties(number) for number in (5, 6, 7)],
        "due": await store.next_wake(),
        "checkins": [await store.checkin(one) for one in await store.open_checkins()],
        "aliases": [await store.alias(one, 5) for one in ("aaaa", "bbbb")],
        "invitations": await store.invitations_of(None),
        "heard": [await store.was_heard(number) for number in (1, 2)],
    }


async def set_out(store: TinyStore, make) -> None:
    await store.change_person(5, put(make.person(5, Role.OWNER)))
    await store.change_group("g2", put(make.group("g2", members=(5,), wake_at=make.now)))
    await store.open_checkin(make.checkin("aaaa"))
    await make.answer(store, "aaaa", 5)
    await store.heard([1], make.now)
    await store.keep_invitation(make.invitation("a"))


async def one_change(store: TinyStore, make, which: str) -> None:
    moved = make.group("g2", members=(6,), facilitators=(7,), wake_at=make.now + timedelta(1))
    changes = {
        "new person": lambda: store.change_person(6, put(make.person(6, Role.OWNER))),
        "person": lambda: store.change_person(5, put(make.person(5, Role.OWNER, name="Bo"))),
        "erase": lambda: store.change_person(5, put(None)),
        "group": lambda: store.change_group("g2", put(moved)),
        "no group": lambda: store.change_group("g2", put(None)),
        "checkin": lambda: store.open_checkin(make.checkin("bbbb")),
        "answer": lambda: make.answer(store, "aaaa", 6),
        "destroy": lambda: store.destroy_checkin("aaaa"),
        "heard": lambda: store.heard([2], make.now),
        "new hour": lambda: store.heard([2], make.now + timedelta(hours=1)),
        "invitation": lambda: store.keep_invitation(make.invitation("b")),
    }
    await changes[which]()


async def is_kept(store: TinyStore, make, which: str) -> bool:
    try:
        await one_change(store, make, which)
    except NotStored:
        return False
    return True


CHANGES = [
    "new person", "person", "erase", "group", "no group", "checkin",
    "answer", "destroy", "heard", "new hour", "invitation",
]  # fmt: skip


@pytest.mark.parametrize("which", CHANGES)
@pytest.mark.parametrize(
    ("function", "error"),
    [
        *((function, errno.ENOSPC) for function in ("open", "write", "replace", "link", "utime", "close")),
        *((function, errno.EROFS) for function in ("open", "unlink")),
        ("pwrite", errno.ENOSPC),
        ("write", errno.EDQUOT),
        ("write", errno.EIO),
        ("replace", errno.EIO),
    ],
    ids=str,
)
async def test_trouble_leaves_the_old_state_and_passes(folder, make, monkeypatch, which, function, error):
    store = another(folder, threads=0)
    await store.open()
    await set_out(store, make)
    before = await everything(store)
    for nth in range(40):
        with monkeypatch.context() as patch:
            patch.setattr(disk_module, "os", Faulty(function, error, nth, times=1))
            kept = await is_kept(store, make, which)
        if kept:
            break
        assert store.failed is None
        after = await everything(store)
        # Destroying is two steps; between them the check-in is closed already.
        assert after == before or (which == "destroy" and after["checkins"] == [])
    assert kept, "it never went through again"
    after = await everything(store)
    assert after != before
    await store.close()
    await store.open()
    assert await everything(store) == after
    await store.close()


@pytest.mark.parametrize("which", CHANGES)
@pytest.mark.parametrize(("function", "nth"), [("fsync", 0), ("fsync", 1), ("fsync", 2), ("fdatasync", 0)])
async def test_after_a_failed_fsync_nothing_is_taken_until_it_is_opened_again(
    folder, make, monkeypatch, which, function, nth
):
    store = another(folder, threads=0)
    await store.open()
    await set_out(store, make)
    before = await everything(store)
    monkeypatch.setattr(disk_module, "os", Faulty(function, errno.EIO, nth, times=1))
    try:
        await one_change(store, make, which)
    except NotStored:
        assert store.failed is not None
        with pytest.raises(NotStored):
            await store.change_person(5, put(make.person(5)))
        with pytest.raises(NotStored):
            await store.person(5)
        with pytest.raises(NotStored):
            await store.heard([3], make.now)
    monkeypatch.undo()
    await store.close()
    await store.open()
    assert store.failed is None
    assert sum(one != other for one, other in zip(before.values(), (await everything(store)).values(), strict=True)) < 6
    await store.change_person(6, put(make.person(6)))
    await store.close()


def limited(folder):
    """Let a process meet a limit on the size of its files, and then lift the limit; return what it printed."""
    program = (
        "import asyncio, pathlib, resource, sys\n"
        "from bot.store.tiny import TinyStore\nfrom bot.ids import SeededIds\nfrom bot.errors import NotStored\n"
        "from bot.people.model import *\nfrom bot.store.port import PersonRecord\n"
        "def person(name): return PersonRecord(Person(PersonId(5), staff=Staff(name, frozenset({Role.OWNER}))))\n"
        "async def main():\n"
        "    store = TinyStore(pathlib.Path(sys.argv[1]), ids=SeededIds(1))\n"
        "    await store.open()\n"
        "    await store.change_person(5, lambda old: (person('klein'), None))\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, -1))\n"
        "    try:\n"
        "        await store.change_person(5, lambda old: (person('groot' * 1000), None))\n"
        "    except NotStored: print('told')\n"
        "    assert (await store.person(5)).person.staff.name == 'klein'\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))\n"
        "    await store.change_person(5, lambda old: (person('groot' * 1000), None))\n"
        "    print('kept')\n"
        "asyncio.run(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    return done.stdout.split()


async def test_a_file_size_limit_is_no_damage(folder):
    assert limited(folder) == ["told", "kept"]
    store = another(folder)
    await store.open()
    assert (await store.person(5)).person.staff.name == "groot" * 1000
    await store.close()


async def test_the_event_loop_goes_on_while_a_disk_is_slow(tiny, make, monkeypatch):
    class Slow(Faulty):
        def __getattr__(self, name):
            if name == "fsync":
                return lambda handle: (time.sleep(0.2), os.fsync(handle))[1]
            return getattr(os, name)

    monkeypatch.setattr(disk_module, "os", Slow("", 0))
    change = asyncio.create_task(tiny.change_person(5, put(make.person(5))))
    turns = 0
    while not change.done():
        await asyncio.sleep(0.001)
        turns += 1
    assert turns > 10
