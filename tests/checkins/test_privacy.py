"""What an answer leaves behind: nothing outside its check-in before closing, nothing at all after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.checkins.model import Face
from bot.store.tiny import TinyStore
from tests.checkins.scene import DEWI, EMRE, MEMBERS, Scene, a_store, at


async def a_scene(folder: Path) -> tuple[Scene, TinyStore]:
    store = a_store(folder, seed=7)
    await store.open()
    scene = Scene(store)
    await scene.settle_in()
    await scene.opened()
    for person in MEMBERS[1:]:
        await scene.says(person, Face.YES, Face.NO, None, Face.VERY)
    return scene, store


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def a_run(folder: Path, *faces: Face | None, withdrawn: bool = False) -> dict[str, bytes]:
    scene, store = await a_scene(folder)
    if faces:
        await scene.says(DEWI, *faces)
    if withdrawn:
        await scene.answering.withdraw(DEWI, scene.checkin)
    await store.close()
    return files(folder)


@pytest.mark.parametrize(
    ("faces", "withdrawn"),
    [((Face.NOT_AT_ALL,) * 4, False), ((None, None), False), ((Face.VERY,), False), ((Face.NO,), True)],
    ids=["low", "skipped", "one-answer", "withdrawn"],
)
async def test_an_answer_changes_no_byte_outside_its_checkin(
    tmp_path: Path, faces: tuple[Face | None, ...], withdrawn: bool
) -> None:
    silent = await a_run(tmp_path / "silent")
    spoken = await a_run(tmp_path / "spoken", *faces, withdrawn=withdrawn)
    assert silent.keys() == spoken.keys()
    different = {name for name in silent if silent[name] != spoken[name]}
    assert different == {next(name for name in silent if name.startswith("checkins"))}


async def test_the_file_tells_by_its_size_neither_who_nor_how_many(tmp_path: Path) -> None:
    silent = await a_run(tmp_path / "silent")
    spoken = await a_run(tmp_path / "spoken", Face.NOT_AT_ALL, Face.VERY, None, Face.NO)
    assert {name: len(held) for name, held in silent.items()} == {name: len(held) for name, held in spoken.items()}


async def test_what_two_people_answered_can_be_swapped_unseen_after_closing(tmp_path: Path) -> None:
    ends = []
    for folder, (dewi, emre) in {"a": (Face.NO, Face.VERY), "b": (Face.VERY, Face.NO)}.items():
        scene, store = await a_scene(tmp_path / folder)
        await scene.says(DEWI, dewi, dewi, dewi, dewi)
        await scene.says(EMRE, emre, emre, emre, emre)
        await scene.tick(at(4, 12))
        await store.close()
        ends.append(files(tmp_path / folder))
    assert ends[0] == ends[1]


async def test_after_closing_neither_alias_nor_key_nor_rows_remain_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    scene, store = await a_scene(folder)
    await scene.says(DEWI, Face.NOT_AT_ALL)
    aliases = [await store.alias(scene.checkin, person) for person in MEMBERS]
    keys = [held for name, held in files(folder).items() if name.endswith(".key")]
    assert len(keys) == 1
    secrets = [
        *keys,
        keys[0].strip(),
        *(alias.encode() for alias in aliases if alias),
        b'"rows"',
        b'"nudged"',
        b'"withdrew"',
    ]
    before = b"".join(files(folder).values())
    assert all(secret in before for secret in secrets)

    await scene.tick(at(4, 12))
    for moment in (None, at(10, 11, 40)):
        if moment is not None:
            await scene.tick(moment)
            await scene.tick(at(11, 12))
        after = b"".join(files(folder).values())
        assert not any(secret in after for secret in secrets)
        assert not any(name.startswith("checkins") or name.endswith(".key") for name in files(folder))
    await store.close()


async def test_a_withdrawn_answer_leaves_no_row(tmp_path: Path) -> None:
    scene, store = await a_scene(tmp_path / "data")
    await scene.says(DEWI, Face.NOT_AT_ALL)
    await scene.answering.withdraw(DEWI, scene.checkin)
    kept = await store.checkin(scene.checkin)
    assert kept is not None
    assert await store.alias(scene.checkin, DEWI) not in kept.rows
    await store.close()


async def test_a_checkin_names_nobody(tmp_path: Path) -> None:
    held = await a_run(tmp_path / "data", Face.NO)
    checkin = next(body for name, body in held.items() if name.startswith("checkins"))
    assert not any(str(person).encode() in checkin for person in MEMBERS)
