"""What the store in files promises beyond the rest: about damage, older versions, locks, modes and other processes."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import json
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.checkins.talk import Talk, TalkId
from bot.errors import NotStored
from bot.ids import SeededIds
from bot.people.model import Role
from bot.store import disk as disk_module
from bot.store import storage as storage_module
from bot.store.invitations import leave_invitation
from bot.store.migrations import migrate
from bot.store.port import StoreRefused
from bot.store.tiny import TinyStore
from tests.store.faulty import Faulty


def put(record):
    return lambda old: (record, None)


def another(folder: Path, **more) -> TinyStore:
    return TinyStore(folder, ids=SeededIds(2), **more)


async def refusal(folder: Path) -> str:
    """Return the sentence with which a store refuses to open ``folder``; it must be one sentence."""
    with pytest.raises(StoreRefused) as refused:
        await another(folder).open()
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert ". " not in sentence
    return sentence


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


# modes and locks


async def test_only_we_can_look_inside(tiny, make, folder):
    await tiny.change_person(5, put(make.person(5)))
    await tiny.open_checkin(make.checkin("aaaa"))
    await tiny.heard([1], make.now)
    for path in [folder, *folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


async def test_a_second_store_on_the_folder_is_refused(tiny, folder):
    assert "Er draait al een Groepswijzer" in await refusal(folder)
    await tiny.close()
    second = another(folder)
    await second.open()
    await second.close()
    await tiny.open()


def holder(folder):
    """Start a process that holds the lock, and return it once it does."""
    program = (
        "import asyncio, sys, pathlib\n"
        "from bot.store.tiny import TinyStore\nfrom bot.ids import SeededIds\n"
        "async def main():\n"
        "    await TinyStore(pathlib.Path(sys.argv[1]), ids=SeededIds(1)).open()\n"
        "    print('open', flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program, folder], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    return process


async def test_a_lock_of_a_killed_process_is_no_obstacle(folder):
    with holder(folder) as process:
        assert "Er draait al" in await refusal(folder)
        process.kill()
        process.wait()
    store = another(folder)
    await store.open()
    await store.close()


async def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    assert "kan niet schrijven" in await refusal(tmp_path / "file" / "data")


async def test_a_folder_that_is_read_only_is_refused(folder, monkeypatch):
    monkeypatch.setattr(disk_module, "os", Faulty("open", errno.EROFS))
    assert "schrijfrechten" in await refusal(folder)


async def test_unfinished_files_are_cleared_away(tiny, make, folder):
    await tiny.open_checkin(make.checkin("aaaa"))
    await tiny.close()
    (folder / "checkins" / ".aaaa.json.tmp").write_text("half of the answers")
    (folder / "keys" / ".bbbb.key.tmp").write_text("half a key")
    await tiny.open()
    assert not list(folder.rglob("*.tmp"))


# damage


def damage(path: Path, how: str) -> None:
    content = path.read_bytes()
    if how == "empty":
        path.write_bytes(b"")
    elif how == "half":
        path.write_bytes(content[: len(content) // 2])
    elif how == "bit":
        middle = content.index(b"tables") + 20
        path.write_bytes(content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])
    elif how == "zeros":
        path.write_bytes(bytes(len(content)))
    elif how == "older schema":
        path.write_bytes(content.replace(b'"schema":1', b'"schema":0'))
    elif how == "another's":
        envelope = json.loads(content)
        path.write_bytes(content.replace(envelope["unit"].encode(), b"groups/other.json"))


@pytest.mark.parametrize("how", ["empty", "half", "bit", "zeros", "older schema", "another's"])
async def test_a_damaged_group_is_refused_with_the_step_that_mends_it(tiny, make, folder, how):
    for title in ("een", "twee", "drie", "vier"):
        await tiny.change_group("g2", put(make.group("g2", title=title)))
    await tiny.close()
    damage(folder / "groups" / "g2.json", how)
    sentence = await refusal(folder)
    assert "groups/g2.json " in sentence
    assert "groups/g2.json.1 te kopiëren naar groups/g2.json" in sentence
    (folder / "groups" / "g2.json").write_bytes((folder / "groups" / "g2.json.1").read_bytes())
    await tiny.open()
    assert (await tiny.group("g2")).group.title == "drie"


@pytest.mark.parametrize("file", ["people/5.json", "checkins/aaaa.json", "house/house.json", "keys/aaaa.key"])
async def test_no_damaged_file_is_taken_for_an_empty_one(tiny, make, folder, file):
    await tiny.change_person(5, put(make.person(5)))
    await tiny.open_checkin(make.checkin("aaaa"))
    await tiny.secret("taps")
    await tiny.close()
    (folder / file).write_bytes((folder / file).read_bytes().rstrip(b" ")[:-40])
    assert file in await refusal(folder)


async def test_of_what_is_in_no_backup_the_step_is_to_remove_it(tiny, make, folder):
    talk = Talk(TalkId("bbbb"), "group", 5, 7, make.now)
    await tiny.open_checkin(make.checkin("aaaa"))
    await tiny.change_talk(talk.id, put(talk))
    await tiny.close()
    for file, also in (("talks/bbbb.json", None), ("checkins/aaaa.json", "keys/aaaa.key")):
        damage(folder / file, "empty")
        sentence = await refusal(folder)
        assert file in sentence
        assert "reservekopie" not in sentence
        assert also is None or f"verwijder het en ook {also} " in sentence
        for one in (file, also):
            if one is not None:
                (folder / one).unlink()
    await tiny.open()
    assert await tiny.open_checkins() == []


async def test_a_file_under_another_name_is_refused(tiny, make, folder):
    await tiny.change_person(5, put(make.person(5, Role.OWNER)))
    await tiny.close()
    (folder / "people" / "6.json").write_bytes((folder / "people" / "5.json").read_bytes())
    assert "people/6.json" in await refusal(folder)


async def test_a_newest_version_that_is_gone_is_refused(tiny, make, folder):
    for title in ("een", "twee"):
        await tiny.change_group("g2", put(make.group("g2", title=title)))
    await tiny.close()
    (folder / "groups" / "g2.json").unlink()
    assert "kopieer groups/g2.json.1 daarheen" in await refusal(folder)


async def test_damage_while_running_is_told_as_not_stored(tiny, make, folder):
    await tiny.change_person(5, put(make.person(5)))
    await tiny.close()
    await tiny.open()
    damage(folder / "people" / "5.json", "bit")
    with pytest.raises(NotStored, match=r"people/5\.json"):
        await tiny.person(5)


async def test_damage_among_heard_updates_is_refused_and_a_torn_last_line_is_not(tiny, make, folder):
    await tiny.heard([11, 12], make.now)
    await tiny.close()
    [log] = (folder / "heard").iterdir()
    with log.open("ab") as file:
        file.write(b"13 1")
    await tiny.open()
    assert not await tiny.was_heard(13)
    await tiny.heard([4], make.now)
    await tiny.close()
    await tiny.open()
    assert [await tiny.was_heard(one) for one in (1, 4, 11, 12, 14)] == [False, True, True, True, False]
    await tiny.close()
    log.write_bytes(b"11 1x\n" + log.read_bytes())
    assert f"heard/{log.name}" in await refusal(folder)
    log.write_bytes(b"1\n")
    await tiny.open()


# schema


async def test_a_newer_schema_is_refused(tiny, make, folder, monkeypatch):
    monkeypatch.setattr(storage_module, "SCHEMA", 2)
    await tiny.change_group("g2", put(make.group("g2")))
    await tiny.close()
    monkeypatch.undo()
    assert "nieuwere Groepswijzer" in await refusal(folder)


async def test_an_older_schema_is_taken_up_at_reading_and_written_at_the_next_change(tiny, make, folder, monkeypatch):
    await tiny.change_group("g2", put(make.group("g2", title="oud")))
    await tiny.close()

    def rename(kind, document):
        title = f"{kind}: {document['group']['title']}"
        return {**document, "group": {**document["group"], "title": title}}

    monkeypatch.setattr(storage_module, "SCHEMA", 2)
    monkeypatch.setattr(
        storage_module,
        "migrate",
        lambda kind, schema, document: migrate(kind, schema, document, steps={1: rename}, goal=2),
    )
    path = folder / "groups" / "g2.json"
    await tiny.open()
    assert (await tiny.group("g2")).group.title == "groups: oud"
    assert json.loads(path.read_bytes())["schema"] == 1
    await tiny.change_group("g2", lambda old: (msgspec.structs.replace(old, wake_at=make.now), None))
    assert json.loads(path.read_bytes())["schema"] == 2
    await tiny.close()
    await tiny.open()
    assert (await tiny.group("g2")).group.title == "groups: oud"


def test_migrating_takes_every_step_in_order():
    def step(number):
        return lambda kind, document: {**document, "path": [*document["path"], number]}

    steps = {number: step(number) for number in (1, 2, 3)}
    assert migrate("groups", 2, {"path": []}, steps=steps, goal=4) == {"path": [2, 3]}
    assert migrate("groups", 4, {"path": []}, steps=steps, goal=4) == {"path": []}
    with pytest.raises(KeyError):
        migrate("groups", 0, {"path": []}, steps=steps, goal=4)


# older versions


async def test_of_people_and_groups_the_last_three_versions_are_kept(tiny, make, folder):
    for title in ("een", "twee", "drie", "vier", "vijf"):
        await tiny.change_group("g2", put(make.group("g2", title=title)))
    kept = {path.name: json.loads(path.read_bytes()) for path in (folder / "groups").iterdir()}
    titles = {name: file["tables"]["_default"]["1"]["group"]["title"] for name, file in kept.items()}
    assert titles == {"g2.json": "vijf", "g2.json.1": "vier", "g2.json.2": "drie"}
    assert [kept[name]["generation"] for name in sorted(kept)] == [5, 4, 3]
    await tiny.change_group("g2", put(None))
    assert not list((folder / "groups").iterdir())


async def test_a_change_that_changes_nothing_writes_nothing(tiny, make, folder):
    await tiny.change_group("g2", put(make.group("g2")))
    before = (folder / "groups" / "g2.json").stat()
    await tiny.change_group("g2", put(make.group("g2")))
    after = (folder / "groups" / "g2.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


async def test_an_erased_person_is_in_no_file_at_all(tiny, make, folder):
    somebody = 123456789
    await tiny.change_person(somebody, put(make.person(somebody, Role.OWNER, name="Een")))
    await tiny.change_person(somebody, put(make.person(somebody, Role.OWNER, name="Twee")))
    await tiny.change_group("g2", put(make.group("g2", members=(somebody, 7))))
    await tiny.change_group("g2", put(make.group("g2", members=(7,))))
    await tiny.change_person(somebody, put(None))
    assert [path for path in folder.rglob("*") if path.is_file() and str(somebody).encode() in path.read_bytes()] == []
    assert list(folder.rglob(f"*{somebody}*")) == []
    await tiny.close()
    await tiny.open()
    assert await tiny.group("g2") == make.group("g2", members=(7,))


# check-ins


async def test_of_a_check_in_there_is_never_an_older_version(tiny, make, folder):
    await tiny.open_checkin(make.checkin("aaaa"))
    for face in (1, 2, 3, 4, 5):
        await make.answer(tiny, "aaaa", 5, face)
        assert [path.name for path in (folder / "checkins").iterdir()] == ["aaaa.json"]
    assert [path.name for path in (folder / "keys").iterdir() if path.name != "numbers.secret"] == ["aaaa.key"]


async def test_an_answer_touches_only_the_check_in_and_hides_when_it_came(tiny, make, folder):
    await tiny.change_person(5, put(make.person(5)))
    await tiny.change_group("g2345", put(make.group("g2345", members=(5,))))
    await tiny.open_checkin(make.checkin("aaaa", group="g2345"))
    files = [path for path in folder.rglob("*") if path.is_file()]
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) for path in files}
    size = (folder / "checkins" / "aaaa.json").stat().st_size
    for person in range(12):
        await make.answer(tiny, "aaaa", person)
    after = {path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) for path in files}
    assert [path.name for path in files if before[path] != after[path]] == ["aaaa.json"]
    written = (folder / "checkins" / "aaaa.json").stat()
    assert written.st_size == size
    assert written.st_mtime == 315_532_800
    content = (folder / "checkins" / "aaaa.json").read_bytes()
    assert content[: size // 2] == content[size // 2 :]
    assert json.loads(content[: size // 2])["generation"] < 4  # it goes round, and does not count


async def test_a_check_in_in_a_big_group_keeps_its_size_to_the_last_answer(tiny, make, folder):
    checkin = make.checkin("aaaa", members=40)
    await tiny.open_checkin(checkin)
    size = (folder / "checkins" / "aaaa.json").stat().st_size
    aliases = [await tiny.alias("aaaa", person) for person in range(40)]
    rows = {alias: dict.fromkeys(checkin.questions, 5) for alias in aliases}
    await tiny.change_checkin("aaaa", put(msgspec.structs.replace(checkin, rows=rows, nudged=frozenset(aliases))))
    assert (folder / "checkins" / "aaaa.json").stat().st_size == size


async def test_who_answered_is_not_on_the_disk(tiny, make, folder):
    await tiny.open_checkin(make.checkin("aaaa"))
    await make.answer(tiny, "aaaa", 987654321)
    for path in folder.rglob("*"):
        assert path.is_dir() or b"987654321" not in path.read_bytes()


@pytest.mark.parametrize("left", ["checkins/aaaa.json", "keys/aaaa.key", "checkins/.aaaa.json.tmp"])
async def test_what_is_left_of_a_check_in_is_destroyed_too(tiny, make, folder, left):
    await tiny.open_checkin(make.checkin("aaaa"))
    for path in (folder / "checkins" / "aaaa.json", folder / "keys" / "aaaa.key"):
        if path != folder / left:
            path.unlink()
    (folder / left).touch()
    await tiny.destroy_checkin("aaaa")
    assert not [path for path in folder.rglob("*") if "aaaa" in path.name]
    assert await tiny.open_checkins() == []


async def test_a_key_without_a_check_in_is_destroyed_at_the_start(tiny, make, folder):
    await tiny.open_checkin(make.checkin("aaaa"))
    await tiny.close()
    (folder / "checkins" / "aaaa.json").unlink()
    await tiny.open()
    assert not list((folder / "keys").glob("*.key"))
    assert await tiny.alias("aaaa", 5) is None


async def test_a_destroyed_check_in_leaves_no_byte(tiny, make, folder):
    await tiny.open_checkin(make.checkin("aaaa"))
    alias = await make.answer(tiny, "aaaa", 5)
    key = (folder / "keys" / "aaaa.key").read_bytes()[:32]
    await tiny.destroy_checkin("aaaa")
    for path in folder.rglob("*"):
        content = b"" if path.is_dir() else path.read_bytes()
        assert alias.encode() not in content
        assert key not in content


# wake


async def test_wake_is_asked_at_every_change_and_at_the_start(folder, make):
    days = 1

    def wake(record):
        return record.group.created + timedelta(days=days)

    store = another(folder, wake=wake)
    await store.open()
    await store.change_group("g2", put(make.group("g2", wake_at=make.now)))
    assert (await store.group("g2")).wake_at == await store.next_wake() == make.now + timedelta(days=1)
    days = 2
    assert await store.change_group("g2", lambda old: (old, old.wake_at)) == make.now + timedelta(days=1)
    assert (await store.group("g2")).wake_at == await store.next_wake() == make.now + timedelta(days=2)
    days = 3
    await store.close()
    await store.open()
    assert (await store.group("g2")).wake_at == await store.next_wake() == make.now + timedelta(days=3)
    await store.close()


# another process


async def test_an_invitation_left_beside_a_running_store_is_seen(tiny, make, folder):
    await leave_invitation(folder, make.invitation("a"))
    assert await tiny.change_invitation("a" * 64, lambda old: (old, old)) == make.invitation("a")
    await leave_invitation(folder, make.invitation("b"))
    assert await tiny.invitations_of(None) == [make.invitation("a"), make.invitation("b")]
    await tiny.close()
    await tiny.open()
    assert await tiny.invitations_of(None) == [make.invitation("a"), make.invitation("b")]


async def test_an_invitation_is_left_before_there_is_a_folder(folder, make):
    await leave_invitation(folder, make.invitation("a"))
    store = another(folder)
    await store.open()
    assert await store.invitations_of(None) == [make.invitation("a")]
    await store.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_an_invitation_is_never_left_over_another(tiny, make, folder):
    used = msgspec.structs.replace(make.invitation("a"), used_by=7)
    await tiny.keep_invitation(used)
    with pytest.raises(NotStored):
        await leave_invitation(folder, make.invitation("a"))
    assert await tiny.invitations_of(None) == [used]
    results = await asyncio.gather(
        *(leave_invitation(folder, make.invitation("b", made_by=n)) for n in range(8)), return_exceptions=True
    )
    assert sum(result is None for result in results) == 1
    assert not list(folder.rglob("*.tmp"))


@pytest.mark.parametrize("name", ["../house/house", "a" * 63, "A" * 64, "g" * 64, "a" * 64 + "\n"])
async def test_an_invitation_is_left_only_under_a_hash(folder, make, name):
    with pytest.raises(ValueError, match="not a name"):
        await leave_invitation(folder, msgspec.structs.replace(make.invitation("a"), hash=name))


def test_the_checksum_covers_name_schema_and_generation():
    def checksum(*head):
        return storage_module.Envelope(*head, "", msgspec.Raw(b"{}")).checksum()

    ours = checksum("people/5.json", 1, 1)
    assert ours == hashlib.sha256(b"people/5.json\n1\n1\n{}").hexdigest()
    assert (
        len({ours, checksum("people/6.json", 1, 1), checksum("people/5.json", 2, 1), checksum("people/5.json", 1, 2)})
        == 4
    )
