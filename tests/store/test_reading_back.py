"""What is on disk is read when somebody needs it, and not only to be replaced."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from bot.ids import SeededIds
from bot.people.model import PersonId, Role
from bot.records import GroupRecord, PersonRecord
from bot.store.disk import Disk
from bot.store.port import Store
from bot.store.tiny import TinyStore
from tests.store.conftest import Make


class NotingDisk(Disk):
    """A disk that notes what is read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.seen: list[str] = []

    def read(self, path: Path) -> bytes | None:
        self.seen.append(path.parent.name)
        return super().read(path)


async def _opened(tmp_path: Path) -> tuple[TinyStore, NotingDisk]:
    disk = NotingDisk(tmp_path / "data")
    store = TinyStore(tmp_path / "data", ids=SeededIds(1), disk=disk)
    await store.open()
    return store, disk


async def _keep(store: Store, record: GroupRecord | PersonRecord) -> None:
    if isinstance(record, GroupRecord):
        await store.change_group(record.group.id, lambda _: (record, None))
    else:
        await store.change_person(record.person.id, lambda _: (record, None))


async def test_an_answer_and_a_second_change_of_a_group_read_nothing(tmp_path: Path, make: Make) -> None:
    store, disk = await _opened(tmp_path)
    await store.open_checkin(make.checkin("aaaa"))
    for title in ("Een", "Twee"):
        await _keep(store, make.group("g2345", title=title))
    disk.seen.clear()
    await make.answer(store, make.checkin("aaaa").id, 7)
    await _keep(store, make.group("g2345", title="Drie"))
    assert disk.seen == []
    kept = json.loads((tmp_path / "data" / "groups" / "g2345.json").read_bytes())
    assert kept["generation"] == 3
    await store.close()


async def test_a_store_that_is_opened_again_counts_on_from_what_is_there(tmp_path: Path, make: Make) -> None:
    store, _ = await _opened(tmp_path)
    for title in ("Een", "Twee", "Drie"):
        await _keep(store, make.group("g2345", title=title))
    await store.close()
    (tmp_path / "data" / "groups" / "g2345.json.1").replace(tmp_path / "data" / "groups" / "g2345.json")
    await store.open()
    await _keep(store, make.group("g2345", title="Vier"))
    assert json.loads((tmp_path / "data" / "groups" / "g2345.json").read_bytes())["generation"] == 3
    await store.close()


async def test_staff_are_at_hand_from_the_start_and_members_are_not(tmp_path: Path, make: Make) -> None:
    store, _ = await _opened(tmp_path)
    for number, roles in ((1, (Role.COORDINATOR,)), (2, ())):
        await _keep(store, make.person(number, *roles))
    await store.close()
    store, disk = await _opened(tmp_path)
    disk.seen.clear()
    assert await store.person(PersonId(1)) == make.person(1, Role.COORDINATOR)
    assert disk.seen == []
    assert await store.person(PersonId(2)) == make.person(2)
    assert disk.seen == ["people"]
    await store.close()


async def test_whose_checkin_is_open_is_known_without_reading(store: Store, make: Make) -> None:
    checkin = make.checkin("aaaa")
    group = make.group("g2345")
    asking = msgspec.structs.replace(group, rounds=msgspec.structs.replace(group.rounds, open=checkin.id))
    await _keep(store, asking)
    assert await store.group_asked_by(checkin.id) == "g2345"
    await store.close()
    await store.open()
    assert await store.group_asked_by(checkin.id) == "g2345"
    await _keep(store, group)
    assert await store.group_asked_by(checkin.id) is None
