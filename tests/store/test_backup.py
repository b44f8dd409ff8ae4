"""A backup holds what a restore needs, and nothing of what was promised to be gone soon."""

import asyncio
import itertools
import os
import stat
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from bot.errors import NotStored
from bot.ids import SeededIds
from bot.store import backup
from bot.store.backup import COPIED, LEFT_OUT, write_backup
from bot.store.port import StoreRefused
from bot.store.tiny import TinyStore


def put(record):
    return lambda old: (record, None)


async def test_every_folder_of_the_store_is_copied_or_left_out(tiny, tmp_path):
    made = {path.name for path in (tmp_path / "data").iterdir() if path.is_dir()}
    assert made == {*COPIED, *LEFT_OUT}
    assert not set(COPIED) & set(LEFT_OUT)


async def test_nothing_of_an_open_round_and_all_the_rest_comes_back(tiny, make, tmp_path):
    for title in ("Eerst", "Daarna"):  # twice, so that there is an older version
        await tiny.change_group("g2345", put(make.group("g2345", members=(5, 6), title=title)))
    await tiny.change_person(5, put(make.person(5)))
    secret = await tiny.secret("taps")
    await tiny.open_checkin(make.checkin("aaaa2222"))
    alias = await make.answer(tiny, "aaaa2222", 5)
    sealed = [path.read_bytes() for kind in LEFT_OUT for path in (tmp_path / "data" / kind).iterdir()]
    write_backup(tmp_path / "data", tmp_path / "backup.tgz")  # beside the running store

    assert stat.S_IMODE((tmp_path / "backup.tgz").stat().st_mode) == 0o600
    with tarfile.open(tmp_path / "backup.tgz") as archive:
        names = archive.getnames()
        archive.extractall(tmp_path / "new", filter="data")
    assert {name.split("/")[0] for name in names} <= set(COPIED)
    assert all(name.endswith(".json") for name in names)
    everything = b"".join(path.read_bytes() for path in (tmp_path / "new").rglob("*.json"))
    assert alias.encode() not in everything
    assert sealed
    assert not any(content in everything for content in sealed)

    restored = TinyStore(tmp_path / "new", ids=SeededIds(2))
    await restored.open()
    assert await restored.group("g2345") == await tiny.group("g2345")
    assert await restored.person(5) == await tiny.person(5)
    assert await restored.ties(5) == await tiny.ties(5)
    assert await restored.secret("taps") == secret
    assert not await restored.open_checkins()
    assert not await restored.talks()
    await restored.close()


async def test_a_file_that_is_there_stays_as_it_is(tiny, tmp_path):
    (tmp_path / "old").write_text("mine")
    with pytest.raises(StoreRefused, match="bestaat al"):
        write_backup(tmp_path / "data", tmp_path / "old")
    assert (tmp_path / "old").read_text() == "mine"


def test_without_data_there_is_no_file(tmp_path):
    with pytest.raises(StoreRefused, match="geen gegevens"):
        write_backup(tmp_path / "data", tmp_path / "new")
    assert not (tmp_path / "new").exists()


async def test_there_is_no_place_for_it_between_the_data(tiny, tmp_path):
    with pytest.raises(StoreRefused, match="andere map"):
        write_backup(tmp_path / "data", tmp_path / "data" / "house" / "copy.json")
    assert not list((tmp_path / "data" / "house").glob("*copy*"))


def broken_fsync(monkeypatch, *, of_folders: bool) -> None:
    """Let every fsync of folders fail, or else of files."""
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode) is of_folders:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)


@pytest.mark.parametrize("of_folders", [False, True])
@pytest.mark.parametrize("links", [True, False])
async def test_a_backup_that_does_not_get_done_leaves_nothing(tiny, tmp_path, monkeypatch, of_folders, links):
    (tmp_path / "there").mkdir()
    if not links:
        without_links(monkeypatch)
    broken_fsync(monkeypatch, of_folders=of_folders)
    with pytest.raises(NotStored, match="No space"):
        write_backup(tmp_path / "data", tmp_path / "there" / "new")
    assert not list((tmp_path / "there").iterdir())


async def test_a_link_to_nowhere_is_a_name_that_is_taken(tiny, tmp_path, monkeypatch):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "new").symlink_to(tmp_path / "nowhere")
    broken_fsync(monkeypatch, of_folders=False)  # it is refused before anything is written
    with pytest.raises(StoreRefused, match="bestaat al"):
        write_backup(tmp_path / "data", tmp_path / "there" / "new")
    assert os.listdir(tmp_path / "there") == ["new"]
    assert not (tmp_path / "nowhere").exists()


def without_links(monkeypatch) -> None:
    """As on a file system on which a file has one name."""

    def link(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)


async def test_where_a_file_has_one_name_only_it_works_as_well(tiny, tmp_path, monkeypatch):
    without_links(monkeypatch)
    (tmp_path / "there").mkdir()
    write_backup(tmp_path / "data", tmp_path / "there" / "new")
    assert os.listdir(tmp_path / "there") == ["new"]
    assert tarfile.is_tarfile(tmp_path / "there" / "new")


async def test_what_goes_wrong_with_the_name_is_told(tiny, tmp_path, monkeypatch):
    def link(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "link", link)
    (tmp_path / "there").mkdir()
    with pytest.raises(NotStored, match="Read-only"):
        write_backup(tmp_path / "data", tmp_path / "there" / "new")
    assert not list((tmp_path / "there").iterdir())


def meanwhile(monkeypatch, do: Callable[[], object]) -> None:
    """Let something happen while the next backup is being written, once."""
    real = backup._fill

    def fill(out: IO[bytes], folder: Path) -> int:
        monkeypatch.setattr(backup, "_fill", real)
        count = real(out, folder)
        do()
        return count

    monkeypatch.setattr(backup, "_fill", fill)


@pytest.mark.parametrize("links", [True, False])
async def test_a_file_that_came_meanwhile_stays_as_it_is(tiny, tmp_path, monkeypatch, links):
    (tmp_path / "there").mkdir()
    new = tmp_path / "there" / "new"
    if not links:
        without_links(monkeypatch)
    meanwhile(monkeypatch, lambda: new.write_text("somebody else's"))
    with pytest.raises(StoreRefused, match="bestaat al"):
        write_backup(tmp_path / "data", new)
    assert new.read_text() == "somebody else's"
    assert os.listdir(tmp_path / "there") == ["new"]


async def test_of_two_runs_at_once_one_is_refused_and_the_other_stays(tiny, tmp_path, monkeypatch):
    """Also where both have the same process number, each in a container of its own."""
    (tmp_path / "there").mkdir()
    new = tmp_path / "there" / "new"
    meanwhile(monkeypatch, lambda: write_backup(tmp_path / "data", new))
    with pytest.raises(StoreRefused, match="bestaat al"):
        write_backup(tmp_path / "data", new)
    assert tarfile.is_tarfile(new)
    assert os.listdir(tmp_path / "there") == ["new"]


async def test_a_run_leaves_alone_what_another_still_writes(tiny, tmp_path, monkeypatch):
    (tmp_path / "there").mkdir()
    new = tmp_path / "there" / "new"

    left = []

    def second() -> None:
        with monkeypatch.context() as broken:
            broken_fsync(broken, of_folders=False)
            with pytest.raises(NotStored, match="No space"):
                write_backup(tmp_path / "data", new)
        left.extend(os.listdir(tmp_path / "there"))

    meanwhile(monkeypatch, second)
    write_backup(tmp_path / "data", new)
    assert len(left) == 1
    assert tarfile.is_tarfile(new)


async def test_what_a_stopped_run_left_goes_with_the_next_one(tiny, tmp_path):
    """One that is killed can clear nothing away itself; what is of another name is not ours to judge."""
    there = tmp_path / "there"
    there.mkdir()
    for left in (".new[1].abcd.half", ".other.abcd.half", ".new1.abcd.half"):
        (there / left).write_text("everything")
    write_backup(tmp_path / "data", there / "new[1]")
    assert sorted(os.listdir(there)) == [".new1.abcd.half", ".other.abcd.half", "new[1]"]


async def test_while_groups_change_each_is_copied_as_it_was_at_some_moment(tiny, make, tmp_path):
    """What a running bot writes meanwhile: every unit comes back whole, with a title that was once saved."""
    titles = [f"Groep {number}" for number in range(40)]
    kept = ("g2222", "g3333", "g4444")
    for group in kept:
        await tiny.change_group(group, put(make.group(group, members=(5,), title=titles[0])))

    async def keep_changing() -> None:
        for title, group in itertools.product(titles, kept):
            await tiny.change_group(group, put(make.group(group, members=(5,), title=title)))

    async def keep_copying() -> None:
        for number in range(10):
            await asyncio.to_thread(write_backup, tmp_path / "data", tmp_path / f"backup{number}.tgz")

    await asyncio.gather(keep_changing(), keep_copying())
    for number in range(10):
        with tarfile.open(tmp_path / f"backup{number}.tgz") as archive:
            archive.extractall(tmp_path / f"new{number}", filter="data")
        restored = TinyStore(tmp_path / f"new{number}", ids=SeededIds(2))
        await restored.open()
        for group in kept:
            copied = await restored.group(group)
            assert copied in [make.group(group, members=(5,), title=title) for title in titles]
        await restored.close()
