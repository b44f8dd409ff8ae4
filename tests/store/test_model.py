"""A store in files against a plain dict: the same changes in any order, restarts in between, the same answers."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.checkins.model import Face, OpenCheckin
from bot.errors import NotStored
from bot.groups.model import Group, Member, Phase
from bot.ids import SeededIds
from bot.people.model import STAFF, Invitation, Person, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.store import disk as disk_module
from bot.store.port import Part, Tie
from bot.store.tiny import TinyStore
from tests.store.faulty import Faulty

NOW = datetime(2026, 10, 13, 9, 30, tzinfo=UTC)
PEOPLE = st.integers(1, 5)
GROUPS = st.sampled_from(["g2", "g3", "g4"])
CHECKINS = st.sampled_from(["aaaa", "bbbb"])
MOMENTS = st.none() | st.integers(0, 5).map(lambda hours: NOW + timedelta(hours=hours))
SOME = st.lists(PEOPLE, unique=True, max_size=3).map(tuple)


def put(record: Any) -> Any:
    return lambda old: (record, old)


class AgainstADict(RuleBasedStateMachine):
    """Every rule does the same to both; the invariants compare all that can be asked."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.store = TinyStore(self.folder / "data", ids=SeededIds(1), threads=0)
        self.runner = asyncio.Runner()
        self.runner.run(self.store.open())
        self.people: dict[int, PersonRecord] = {}
        self.groups: dict[str, GroupRecord] = {}
        self.checkins: dict[str, OpenCheckin] = {}
        self.invitations: dict[str, Invitation] = {}
        self.heard: dict[int, int] = {}
        self.hours = 0

    def teardown(self) -> None:
        if hasattr(self, "runner"):
            self.runner.run(self.store.close())
            self.runner.close()
            shutil.rmtree(self.folder)

    def do(self, work: Any) -> Any:
        return self.runner.run(work)

    @rule(number=PEOPLE, roles=st.frozensets(st.sampled_from(Role)), name=st.text(max_size=5))
    def change_person(self, number: int, roles: frozenset[Role], name: str) -> None:
        record = PersonRecord(Person(number, staff=Staff(name, roles)))
        assert self.do(self.store.change_person(number, put(record))) == self.people.get(number)
        self.people[number] = record

    @rule(number=PEOPLE)
    def erase(self, number: int) -> None:
        assert self.do(self.store.change_person(number, put(None))) == self.people.pop(number, None)

    @rule(
        name=GROUPS,
        members=SOME,
        facilitators=SOME,
        coordinator=st.none() | PEOPLE,
        wake_at=MOMENTS,
        chat=st.booleans(),
    )
    def change_group(self, name, members, facilitators, coordinator, wake_at, chat) -> None:
        people = tuple(Member(one, NOW) for one in members)
        group = Group(name, "Titel", NOW, coordinator, facilitators, people, chat=-ord(name[1]) if chat else None)
        record = GroupRecord(group, wake_at=wake_at)
        assert self.do(self.store.change_group(name, put(record))) == self.groups.get(name)
        self.groups[name] = record

    @rule(name=GROUPS)
    def delete_group(self, name: str) -> None:
        assert self.do(self.store.change_group(name, put(None))) == self.groups.pop(name, None)

    @rule(name=CHECKINS)
    def open_checkin(self, name: str) -> None:
        checkin = OpenCheckin(name, "g2", "s2", NOW, NOW, ("safe",), Phase.CONFLICT, 12)
        self.do(self.store.open_checkin(checkin))
        self.checkins.setdefault(name, checkin)

    @rule(name=CHECKINS, number=PEOPLE, face=st.sampled_from(Face))
    def answer(self, name: str, number: int, face: Face) -> None:
        alias = self.do(self.store.alias(name, number))
        assert (alias is None) == (name not in self.checkins)

        def change(old):
            return (old and msgspec.structs.replace(old, rows={**old.rows, alias: {"safe": face}})), None

        self.do(self.store.change_checkin(name, change))
        if alias is not None:
            self.checkins[name] = change(self.checkins[name])[0]

    @rule(name=CHECKINS)
    def destroy(self, name: str) -> None:
        self.do(self.store.destroy_checkin(name))
        self.checkins.pop(name, None)

    @rule(digit=st.sampled_from("abc"), group=st.none() | GROUPS)
    def keep_invitation(self, digit: str, group: str | None) -> None:
        invitation = Invitation(digit * 64, Role.PARTICIPANT, NOW, NOW, group)
        self.do(self.store.keep_invitation(invitation))
        self.invitations.setdefault(invitation.hash, invitation)

    @rule(digit=st.sampled_from("abc"))
    def delete_invitation(self, digit: str) -> None:
        assert self.do(self.store.change_invitation(digit * 64, put(None))) == self.invitations.pop(digit * 64, None)

    @rule(updates=st.lists(st.integers(1, 30), max_size=4), hours=st.integers(0, 30))
    def hear(self, updates: list[int], hours: int) -> None:
        self.hours += hours
        self.do(self.store.heard(updates, NOW + timedelta(hours=self.hours)))
        self.heard = {one: hour for one, hour in self.heard.items() if self.hours - hour <= 48}
        for update in updates:
            self.heard.setdefault(update, self.hours)

    @rule()
    def restart(self) -> None:
        self.do(self.store.close())
        self.do(self.store.open())

    @rule(number=PEOPLE, function=st.sampled_from(["open", "write", "replace"]), name=GROUPS)
    def try_on_a_full_disk(self, number: int, function: str, name: str) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(disk_module, "os", Faulty(function, 28))
            record = GroupRecord(Group(name, "Vol", NOW, number, (number,), chat=-9), wake_at=NOW)
            with pytest.raises(NotStored):
                self.do(self.store.change_group(name, put(record)))
            with pytest.raises(NotStored):
                self.do(self.store.change_person(number, put(PersonRecord(Person(number, language="ar")))))

    @invariant()
    def both_say_the_same(self) -> None:
        if hasattr(self, "runner"):
            self.do(self.compare())

    async def compare(self) -> None:
        store = self.store
        for number in range(1, 6):
            assert await store.person(number) == self.people.get(number)
            assert await store.ties(number) == self.ties(number)
        assert await store.staff() == sorted(
            number for number, one in self.people.items() if one.person.staff.roles & STAFF
        )
        assert await store.all_groups() == sorted(self.groups)
        unled = sorted(name for name, one in self.groups.items() if one.group.coordinator is None)
        assert await store.unled_groups() == unled
        for name in ("g2", "g3", "g4"):
            assert await store.group(name) == self.groups.get(name)
            record = self.groups.get(name)
            assert await store.group_of_chat(-ord(name[1])) == (name if record and record.group.chat else None)
        waking = sorted((one.wake_at, name) for name, one in self.groups.items() if one.wake_at)
        assert await store.next_wake() == (waking[0][0] if waking else None)
        later = NOW + timedelta(hours=2)
        assert await store.due(later) == [name for moment, name in waking if moment <= later]
        assert await store.open_checkins() == sorted(self.checkins)
        for name in ("aaaa", "bbbb"):
            assert await store.checkin(name) == self.checkins.get(name)
        for group in (None, "g2", "g3", "g4"):
            ours = [one for one in self.invitations.values() if one.group == group]
            assert await store.invitations_of(group) == sorted(ours, key=lambda one: one.hash)
        for update in range(1, 31):
            assert await store.was_heard(update) == (update in self.heard)

    def ties(self, number: int) -> list[Tie]:
        found = []
        for name, record in self.groups.items():
            group = record.group
            found += [Tie(name, Part.MEMBER)] * group.has_member(number)
            found += [Tie(name, Part.FACILITATOR)] * group.guides(number)
            found += [Tie(name, Part.COORDINATOR)] * (group.coordinator == number)
        return sorted(found)


AgainstADict.TestCase.settings = settings(max_examples=15, stateful_step_count=30)
TestAgainstADict = AgainstADict.TestCase


@pytest.mark.long
class TestLongAgainstADict(AgainstADict.TestCase):
    """The same for as long as continuous integration may take."""

    settings = settings(max_examples=500, stateful_step_count=50)
