"""A backup holds what a restore needs, and nothing of what was promised to be gone soon."""

import asyncio
import itertools
import os
import stat
import tarfile

import pytest

from bot.errors import NotStored
from bot.ids import SeededIds
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


async def test_a_backup_that_does_not_get_done_leaves_nothing(tiny, tmp_path, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "there").mkdir()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotStored, match="No space"):
        write_backup(tmp_path / "data", tmp_path / "there" / "new")
    assert not list((tmp_path / "there").iterdir())


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
