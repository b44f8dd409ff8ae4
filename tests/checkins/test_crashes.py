"""Cut off anywhere while opening or closing, and started again: the same end, every time."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest

from bot.checkins.model import Face
from bot.checkins.service import Checkins
from bot.errors import NotStored
from bot.records import GroupRecord
from bot.store.port import Store
from bot.store.tiny import TinyStore
from tests.checkins.scene import FIRST, MEMBERS, NOTICE, QUIET, SECOND, Scene, a_group, a_store, at


class Crash(BaseException):
    """The process is gone."""


class CutOff:
    """A store that ends the process around its n-th call: just before it, or just after."""

    def __init__(self, store: Store, call: int, fault: type[BaseException], *, after: bool) -> None:
        self._store, self._left, self._fault, self._after = store, call, fault, after
        self.happened = False

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def called(*args: Any) -> Any:
            self._left -= 1
            self.happened = self.happened or self._left == 0
            if self._left == 0 and not self._after:
                raise self._fault
            result = await getattr(self._store, name)(*args)
            if self._left == 0:
                raise self._fault
            return result

        return called


async def a_scene(folder: Path) -> tuple[Scene, TinyStore]:
    store = a_store(folder)
    await store.open()
    scene = Scene(store)
    await scene.settle_in()
    return scene, store


async def answered(scene: Scene) -> None:
    await scene.opened()
    for person in MEMBERS[:6]:
        await scene.says(person, Face.VERY, Face.A_LITTLE, None, Face.YES)


async def called_off(scene: Scene) -> None:
    await answered(scene)
    await scene.keep_group(a_group(msgspec.structs.replace(FIRST, cancelled=True), SECOND))


async def nothing(scene: Scene) -> None:
    """Nothing happened before."""


Before = Callable[[Scene], Awaitable[None]]
TURNS: list[Any] = [
    pytest.param(nothing, at(3, 11, 40), id="opening"),
    pytest.param(answered, at(4, 12), id="closing"),
    pytest.param(called_off, at(3, 13), id="cancelled"),
    pytest.param(answered, at(10, 11, 40), id="closing-late-and-opening"),
]


async def undisturbed(folder: Path, before: Before, moment: Any) -> GroupRecord:
    scene, store = await a_scene(folder)
    await before(scene)
    record = await scene.tick(moment)
    await store.close()
    return record


def cut(scene: Scene, call: int, fault: type[BaseException], *, after: bool) -> tuple[Checkins, CutOff]:
    broken = CutOff(scene.store, call, fault, after=after)
    return Checkins(cast(Store, broken), scene.clock, scene.questions, QUIET, NOTICE), broken


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("before", "moment"), TURNS)
async def test_a_crash_between_any_two_steps_is_harmless(
    tmp_path: Path, before: Before, moment: Any, after: bool
) -> None:
    wanted = await undisturbed(tmp_path / "undisturbed", before, moment)
    cuts = 0
    for call in itertools.count(1):
        scene, store = await a_scene(tmp_path / str(call))
        await before(scene)
        scene.clock.moment = moment
        checkins, broken = cut(scene, call, Crash, after=after)
        try:
            await checkins.keep_time(wanted.group.id)
        except Crash:
            cuts += 1
        await store.close()
        await started_again(tmp_path / str(call), moment, wanted)
        if not broken.happened:
            break
    assert cuts >= 3


async def started_again(folder: Path, moment: Any, wanted: GroupRecord) -> None:
    store = a_store(folder, seed=2)
    await store.open()
    scene = Scene(store)
    scene.clock.moment = moment
    await scene.checkins.close_overdue()
    assert await scene.tick(moment) == wanted
    assert list(await store.open_checkins()) == ([wanted.rounds.open] if wanted.rounds.open else [])
    await store.close()


@pytest.mark.parametrize(("before", "moment"), TURNS)
async def test_a_disk_that_fails_once_is_mended_by_the_next_look(tmp_path: Path, before: Before, moment: Any) -> None:
    wanted = await undisturbed(tmp_path / "undisturbed", before, moment)
    for call in itertools.count(1):
        scene, store = await a_scene(tmp_path / str(call))
        await before(scene)
        scene.clock.moment = moment
        checkins, broken = cut(scene, call, NotStored, after=False)
        try:
            await checkins.keep_time(wanted.group.id)
        except NotStored:
            record = await scene.record()
            looks_again = record.wake_at is not None and record.wake_at <= moment
            assert looks_again or record == wanted
        assert await scene.tick(moment) == wanted
        await store.close()
        if not broken.happened:
            break


async def test_an_opening_cut_off_days_ago_is_not_adopted(tmp_path: Path) -> None:
    scene, store = await a_scene(tmp_path / "data")
    scene.clock.moment = at(3, 11, 40)
    checkins, _ = cut(scene, 4, Crash, after=False)
    with pytest.raises(Crash):
        await checkins.keep_time(a_group().id)
    assert list(await store.open_checkins()) == [scene.checkin]
    scene.clock.moment = at(9, 9)
    await scene.checkins.close_overdue()
    assert list(await store.open_checkins()) == []
    record = await scene.tick(at(9, 9))
    assert record.rounds.outcomes == ()
    await store.close()


async def test_after_sealing_nobody_takes_back_what_was_counted(tmp_path: Path) -> None:
    scene, store = await a_scene(tmp_path / "data")
    await answered(scene)
    scene.clock.moment = at(4, 12)
    checkins, _ = cut(scene, 2 + len(MEMBERS), Crash, after=True)  # the group, what its members agreed to, the seal
    with pytest.raises(Crash):
        await checkins.keep_time(a_group().id)
    kept = await store.checkin(scene.checkin)
    assert kept is not None
    assert kept.sealed
    await store.close()
