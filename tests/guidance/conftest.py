"""The real content and texts, a store in memory, Anna who guides a group, and Dewi who takes part in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.checkins.model import Band, CheckinId, Outcome, Rounds
from bot.clock import FixedClock
from bot.content import Content
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.guidance.card_screens import CardScreens
from bot.guidance.chat import GuidanceChat
from bot.guidance.editing import Editing
from bot.guidance.moments import Moments
from bot.guidance.moments_chat import MomentsChat
from bot.guidance.own_chat import OwnCardsChat
from bot.guidance.own_screens import OwnScreens
from bot.guidance.service import Guidance
from bot.guidance.shelf import Shelf, shelf_of
from bot.guidance.writing import Writing
from bot.ids import SeededIds
from bot.messenger.hearing import Heard, Listener
from bot.messenger.rendering import Renderer
from bot.people.model import Person, PersonId, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store
from bot.store.tiny import TinyStore
from tests.real import the_content, the_renderer

NOW = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
ANNA, BRAM, CARLA, DEWI, STRANGER = (PersonId(number) for number in (11, 12, 13, 14, 99))
QUESTIONS = ("P1", "P2", "P3", "P4")


def heard(person: PersonId) -> Heard:
    return Heard(person, ChatId(person), True)


def outcome(phase: Phase, bands: dict[str, Band]) -> Outcome:
    return Outcome(CheckinId("c1"), SessionId("s0"), NOW - timedelta(days=6), phase, 9, QUESTIONS, bands)


def group_record(
    group_id: str,
    phase: Phase = Phase.CONFLICT,
    *,
    facilitators: tuple[PersonId, ...] = (ANNA,),
    starts: datetime = NOW + timedelta(hours=1),
    outcomes: tuple[Outcome, ...] = (),
) -> GroupRecord:
    session = Session(SessionId(f"{group_id}-1"), 1, starts.replace(tzinfo=None), starts, 120)
    group = Group(
        GroupId(group_id),
        f"Groep {group_id} <b>&",
        NOW,
        CARLA,
        facilitators,
        (Member(DEWI, NOW),),
        sessions=(session,),
        phases=(PhaseChange(phase, NOW, ANNA),),
    )
    return GroupRecord(group, Rounds(outcomes=outcomes))


@dataclass
class Room:
    """The story over a store in memory."""

    store: Store
    guidance: Guidance
    chat: GuidanceChat
    moments: Moments
    writing: Writing
    editing: Editing
    more: tuple[Listener, ...]
    """What the other talking floors of the story hear."""

    def handlers(self) -> tuple[Listener, ...]:
        return (*self.chat.handlers(), *self.more)

    async def add_group(self, record: GroupRecord) -> None:
        await self.store.change_group(record.group.id, lambda _: (record, None))

    async def add_person(self, person: PersonId, role: Role | None = None) -> None:
        staff = Staff("Naam", frozenset({role})) if role else None
        await self.store.change_person(person, lambda _: (PersonRecord(Person(person, staff=staff)), None))

    async def seen(self, person: PersonId) -> tuple[str, ...]:
        record = await self.store.person(person)
        return record.toolkit.seen if record else ()


@pytest.fixture(scope="session")
def content() -> Content:
    return the_content()


@pytest.fixture(scope="session")
def shelf(content: Content) -> Shelf:
    return shelf_of(content)


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return the_renderer()


@pytest.fixture
async def room(shelf: Shelf) -> AsyncIterator[Room]:
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    clock = FixedClock(NOW)
    guidance, moments, editing = (
        Guidance(store, shelf, clock),
        Moments(store, shelf, clock),
        Editing(store, shelf, clock),
    )
    writing = Writing(store, shelf, clock, SeededIds(2))
    own = OwnCardsChat(writing, editing, guidance, OwnScreens(shelf, CardScreens(shelf)))
    more = (*MomentsChat(moments).handlers(), *own.handlers())
    made = Room(store, guidance, GuidanceChat(guidance, shelf), moments, writing, editing, more)
    await made.add_person(ANNA, Role.FACILITATOR)
    await made.add_person(CARLA, Role.COORDINATOR)
    await made.add_person(DEWI)
    yield made
    await store.close()
