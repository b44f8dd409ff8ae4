"""A file that holds a check-in twice: whole after a power cut at any moment, and nothing older in it."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.model import Alias, Face, OpenCheckin
from bot.errors import NotStored
from bot.ids import SeededIds
from bot.store import disk as disk_module
from bot.store.disk import Disk
from bot.store.port import StoreRefused
from bot.store.shelf import Shelf
from bot.store.storage import SHORT_ID, Envelope, Habit
from bot.store.tiny import TinyStore
from tests.store.conftest import Make

SECTOR = 512
"""What a disk writes whole or not at all."""
FILE = "checkins/aaaa.json"


def shelf_in(folder: Path) -> Shelf[OpenCheckin]:
    disk = Disk(folder)
    disk.take(["checkins"])
    disk.release()
    return Shelf(disk, OpenCheckin, Habit("checkins", SHORT_ID, secretive=True), room=lambda one: 500 * one.members)


def answered(face: int, members: int = 12) -> OpenCheckin:
    """A check-in with one answer, by which it can be told from another."""
    rows = {Alias("b" * 64): {"safe": Face(face)}}
    return msgspec.structs.replace(Make().checkin("aaaa", members=members), rows=rows)


class Platter:
    """The module ``os`` on a machine that will lose its power: knows what is on the disk and what only in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.durable = b""
        self.waiting: list[tuple[int, bytes]] = []
        self.moments: list[tuple[int, bytes, list[tuple[int, bytes]]]] = []
        """Of each moment: how many changes were confirmed, what was on the disk, which sectors were under way."""
        self.confirmed = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def note(self) -> None:
        self.moments.append((self.confirmed, self.durable, list(self.waiting)))

    def pwrite(self, handle: int, content: bytes, place: int) -> int:
        if os.path.samestat(os.fstat(handle), self._path.stat()):  # not the lock, say
            pieces = range(0, len(content), SECTOR)
            self.waiting += [(place + start, content[start : start + SECTOR]) for start in pieces]
        written = os.pwrite(handle, content, place)
        self.note()
        return written

    def fdatasync(self, handle: int) -> None:
        os.fdatasync(handle)
        self.settle()

    def fsync(self, handle: int) -> None:
        os.fsync(handle)
        self.settle()

    def settle(self) -> None:
        if self._path.exists():
            self.durable, self.waiting = self._path.read_bytes(), []
            self.note()


def after_the_cut(durable: bytes, sectors: Iterator[tuple[int, bytes]]) -> bytes:
    """What the file is when of the sectors under way only these arrived."""
    left = bytearray(durable)
    for place, sector in sectors:
        left[place : place + len(sector)] = sector
    return bytes(left)


@given(
    faces=st.lists(st.integers(1, 5), min_size=1, max_size=6),
    opened_again=st.sets(st.integers(0, 5)),
    data=st.data(),
)
def test_a_power_cut_at_any_moment_leaves_the_last_answer_confirmed_or_the_one_under_way(faces, opened_again, data):
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        shelf = shelf_in(folder)
        shelf.save("aaaa", answered(3))
        states = [answered(3)]
        platter = Platter(folder / FILE)
        patch.setattr(disk_module, "os", platter)
        platter.settle()
        for number, face in enumerate(faces):
            if number in opened_again:
                shelf = shelf_in(folder)
                assert shelf.load("aaaa") == states[-1]
            states.append(answered(face))
            shelf.save("aaaa", states[-1])
            platter.confirmed += 1
            platter.note()
        confirmed = cut(platter, folder, data)
        platter = Platter(folder / FILE)
        platter.settle()
        patch.setattr(disk_module, "os", platter)
        found = shelf_in(folder).load("aaaa")
        assert found in states[confirmed : confirmed + 2]
        first, second = halves(folder)
        assert first == second
        platter.note()
        cut(platter, folder, data)  # once more, while a crash was being mended
        patch.undo()
        assert shelf_in(folder).load("aaaa") == found


def test_a_power_cut_with_any_of_the_sectors_under_way_leaves_one_of_the_two(tmp_path):
    """Every moment of five changes, and every choice of what had arrived of the sectors that change."""
    shelf = shelf_in(tmp_path)
    states = [everybody(face) for face in (3, 1, 2, 5, 4, 1)]
    shelf.save("aaaa", states[0])
    platter = Platter(tmp_path / FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk_module, "os", platter)
        platter.settle()
        for state in states[1:]:
            shelf.save("aaaa", state)
            platter.confirmed += 1
            platter.note()
    cuts = 0
    for confirmed, durable, waiting in platter.moments:
        changing = [one for one in waiting if durable[one[0] : one[0] + SECTOR] != one[1]]
        for choice in itertools.product((False, True), repeat=len(changing)):
            left = after_the_cut(durable, itertools.compress(changing, choice))
            (tmp_path / FILE).write_bytes(left)
            assert shelf.load("aaaa") in states[confirmed : confirmed + 2]
            cuts += 1
    assert cuts > 300


def everybody(face: int) -> OpenCheckin:
    """A check-in that everybody answered alike, so that two of them differ in several sectors."""
    rows = {Alias(str(member) * 64): dict.fromkeys(("safe", "said", "energy"), Face(face)) for member in range(9)}
    return msgspec.structs.replace(answered(face), rows=rows)


def cut(platter: Platter, folder: Path, data: st.DataObject) -> int:
    """Leave the file as it is after a power cut at some moment; return how many changes had been confirmed."""
    moment = data.draw(st.integers(0, len(platter.moments) - 1), label="moment")
    confirmed, durable, waiting = platter.moments[moment]
    arrived = data.draw(st.sets(st.integers(0, len(waiting))), label="sectors that arrived")
    left = after_the_cut(durable, (one for place, one in enumerate(waiting) if place in arrived))
    (folder / FILE).write_bytes(left)
    return confirmed


def halves(folder: Path) -> tuple[bytes, bytes]:
    content = (folder / FILE).read_bytes()
    return content[: len(content) // 2], content[len(content) // 2 :]


def test_an_answer_is_written_in_its_own_place_and_leaves_nothing_older(tmp_path):
    shelf = shelf_in(tmp_path)
    shelf.save("aaaa", answered(1))
    before = (tmp_path / FILE).stat()
    assert before.st_mtime == 315_532_800
    for face in (2, 5, 3):
        shelf.save("aaaa", answered(face))
        content = (tmp_path / FILE).read_bytes()
        assert content.count(b'"safe":%d' % face) == content.count(b'"safe":') == 2
        after = (tmp_path / FILE).stat()
        assert (after.st_ino, after.st_size, after.st_mtime) == (before.st_ino, before.st_size, 315_532_800)


def test_a_check_in_that_outgrows_its_file_gets_a_larger_one(tmp_path):
    shelf = shelf_in(tmp_path)
    for members in (8, 30, 8):
        shelf.save("aaaa", answered(4, members))
        assert shelf_in(tmp_path).load("aaaa") == answered(4, members)


def test_a_file_from_before_holds_it_once_and_is_taken_up(tmp_path):
    shelf = shelf_in(tmp_path)
    for size, before in ((4096, answered(2)), (12_288, answered(2)), (4096, everybody(2))):
        tables = msgspec.json.encode({"_default": {"1": msgspec.to_builtins(before, str_keys=True)}})
        old = Envelope(FILE, 1, 0, "", msgspec.Raw(tables))
        old.sha256 = old.checksum()
        (tmp_path / FILE).write_bytes(old.encode().ljust(size))
        assert shelf.load("aaaa") == before
        assert (tmp_path / FILE).stat().st_mtime == 315_532_800
        shelf.save("aaaa", answered(4))
        assert shelf_in(tmp_path).load("aaaa") == answered(4)


@pytest.mark.parametrize("which", [0, 1])
def test_one_damaged_half_is_made_whole_from_the_other(tmp_path, which):
    shelf_in(tmp_path).save("aaaa", answered(2))
    both = list(halves(tmp_path))
    whole = both[1 - which]
    both[which] = b"\0" * len(whole)
    (tmp_path / FILE).write_bytes(b"".join(both))
    before = (tmp_path / FILE).stat().st_ino
    assert shelf_in(tmp_path).load("aaaa") == answered(2)
    assert halves(tmp_path) == (whole, whole)
    assert (tmp_path / FILE).stat().st_ino == before


def test_two_damaged_halves_and_two_that_are_no_neighbours_are_refused(tmp_path):
    shelf = shelf_in(tmp_path)
    shelf.save("aaaa", answered(2))
    first, _ = halves(tmp_path)
    shelf.save("aaaa", answered(3))
    shelf.save("aaaa", answered(4))
    _, last = halves(tmp_path)
    for content in (first + last, last + first, first[:100] * 2, b""):
        (tmp_path / FILE).write_bytes(content)
        with pytest.raises(StoreRefused, match="beschadigd"):
            shelf_in(tmp_path).load("aaaa")


@pytest.mark.parametrize("nth", [0, 1])
def test_a_write_that_fails_halfway_keeps_the_old_answer_and_the_next_one_succeeds(tmp_path, monkeypatch, nth):
    shelf = shelf_in(tmp_path)
    shelf.save("aaaa", answered(2))
    with monkeypatch.context() as patch:
        patch.setattr(disk_module, "os", Halting(nth))
        if nth == 0:
            with pytest.raises(NotStored):
                shelf.save("aaaa", answered(3))
        else:  # the first half was waited for, so it counts
            shelf.save("aaaa", answered(3))
    assert shelf.load("aaaa") == answered(2 + nth)
    shelf.save("aaaa", answered(5))
    assert shelf_in(tmp_path).load("aaaa") == answered(5)


class Halting:
    """A disk that takes ``nth`` halves of a file, then a piece of the next one, and then nothing more."""

    def __init__(self, nth: int) -> None:
        self._left = nth

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def pwrite(self, handle: int, content: bytes, place: int) -> int:
        self._left -= 1
        if self._left < -1:
            raise OSError(errno.ENOSPC, "full")
        return os.pwrite(handle, content if self._left >= 0 else content[: len(content) // 2], place)


async def test_a_time_that_a_crash_left_is_hidden_at_the_start(tmp_path):
    store = TinyStore(tmp_path, ids=SeededIds(1), threads=0)
    await store.open()
    await store.open_checkin(answered(2))
    await store.close()
    os.utime(tmp_path / FILE, (2_000_000_000, 2_000_000_000))
    await store.open()
    assert (tmp_path / FILE).stat().st_mtime == 315_532_800
    await store.close()


async def test_a_check_in_and_its_key_are_written_over_when_it_closes(tmp_path, monkeypatch):
    store = TinyStore(tmp_path, ids=SeededIds(1), threads=0)
    await store.open()
    await store.open_checkin(answered(2))
    sizes = [(tmp_path / name).stat().st_size for name in (FILE, "keys/aaaa.key")]
    disk = Unforgetting()
    monkeypatch.setattr(disk_module, "os", disk)
    await store.destroy_checkin("aaaa")
    assert disk.left == [b" " * size for size in sizes]
    await store.close()


class Unforgetting:
    """The module ``os`` that keeps what was in a file at the moment it lost its name."""

    def __init__(self) -> None:
        self.left: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def unlink(self, path: Path | str) -> None:
        if Path(path).exists():
            self.left.append(Path(path).read_bytes())
        os.unlink(path)


def test_what_is_destroyed_was_written_over_before_it_went(tmp_path, monkeypatch):
    shelf = shelf_in(tmp_path)
    shelf.save("aaaa", answered(2))
    size = (tmp_path / FILE).stat().st_size
    disk = Unforgetting()
    monkeypatch.setattr(disk_module, "os", disk)
    shelf.remove("aaaa")
    shelf.remove("aaaa")  # again, as after a failure
    assert disk.left == [b" " * size]
    assert list((tmp_path / "checkins").iterdir()) == []


def test_what_a_crash_left_of_a_destruction_is_written_over_at_the_start(tmp_path, monkeypatch):
    shelf_in(tmp_path).save("aaaa", answered(2))
    size = (tmp_path / FILE).stat().st_size
    (tmp_path / FILE).rename(tmp_path / "checkins" / ".aaaa.json.tmp")
    disk = Unforgetting()
    monkeypatch.setattr(disk_module, "os", disk)
    assert shelf_in(tmp_path).load("aaaa") is None
    assert disk.left == [b" " * size]
