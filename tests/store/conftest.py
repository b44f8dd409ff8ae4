"""Stores to ask the same promises of, and records to put in them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bot.checkins.model import Alias, CheckinId, Face, OpenCheckin
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, SessionId
from bot.ids import SeededIds
from bot.people.model import Invitation, Person, PersonId, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store
from bot.store.tiny import TinyStore

NOW = datetime(2026, 10, 13, 9, 30, tzinfo=UTC)


class Make:
    """Records that are right, with only what a test is about filled in."""

    now = NOW

    def person(self, number: int, *roles: Role, name: str = "Ann") -> PersonRecord:
        """Somebody, with a name if they have a role."""
        staff = Staff(name, frozenset(roles)) if roles else None
        return PersonRecord(Person(PersonId(number), staff=staff))

    def group(
        self,
        name: str,
        *,
        members: tuple[int, ...] = (),
        facilitators: tuple[int, ...] = (1,),
        coordinator: int | None = None,
        chat: int | None = None,
        wake_at: datetime | None = None,
        title: str = "Werk en ik",
    ) -> GroupRecord:
        """A group, to be looked at at ``wake_at``."""
        group = Group(
            id=GroupId(name),
            title=title,
            created=NOW,
            coordinator=None if coordinator is None else PersonId(coordinator),
            facilitators=tuple(PersonId(one) for one in facilitators),
            members=tuple(Member(PersonId(one), NOW) for one in members),
            chat=None if chat is None else ChatId(chat),
        )
        return GroupRecord(group, wake_at=wake_at)

    def checkin(self, name: str = "aaaa2222", *, group: str = "g2345", members: int = 12) -> OpenCheckin:
        """An open check-in without answers."""
        return OpenCheckin(
            id=CheckinId(name),
            group=GroupId(group),
            session=SessionId("s2345"),
            opens=NOW,
            closes=NOW,
            questions=("safe", "said", "energy", "phase"),
            phase=Phase.CONFLICT,
            members=members,
        )

    def invitation(self, digit: str = "a", *, group: str | None = None, made_by: int | None = None) -> Invitation:
        """An invitation; ``digit`` fills its hash."""
        return Invitation(
            hash=digit * 64,
            role=Role.FACILITATOR if group is None else Role.PARTICIPANT,
            made_at=NOW,
            expires_at=NOW,
            group=group,
            made_by=None if made_by is None else PersonId(made_by),
        )

    async def answer(self, store: Store, checkin: CheckinId, person: int, face: int = 4) -> Alias:
        """Let a person answer the first question."""
        alias = await store.alias(checkin, PersonId(person))
        assert alias is not None

        def put(old: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            assert old is not None
            return msgspec.structs.replace(old, rows={**old.rows, alias: {"safe": Face(face)}}), None

        await store.change_checkin(checkin, put)
        return alias


@pytest.fixture
def make() -> Make:
    """Records to put in a store."""
    return Make()


@pytest.fixture(params=["tiny", "memory"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """Every store that there is, open and empty."""
    one = TinyStore.in_memory(ids=SeededIds(1))
    if request.param == "tiny":
        one = TinyStore(tmp_path / "data", ids=SeededIds(1))
    await one.open()
    yield one
    await one.close()


@pytest.fixture
async def tiny(tmp_path: Path) -> AsyncIterator[TinyStore]:
    """The store in files, open and empty, in ``tmp_path / "data"``."""
    one = TinyStore(tmp_path / "data", ids=SeededIds(1))
    await one.open()
    yield one
    await one.close()
