"""A house with people and groups: Carla coordinates, Anna and Bram guide."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import FixedClock
from bot.groups.chat import GroupsChat
from bot.groups.service import Groups
from bot.ids import SeededIds
from bot.messenger.router import Router
from bot.messenger.screens import Button, text
from bot.people.chat import PeopleChat
from bot.people.consent import PrivacyFacts
from bot.people.entering import Entering
from bot.people.menu import Menu
from bot.people.model import Person, PersonId, Role, Staff
from bot.people.service import People
from bot.people.taps import MenuTap
from bot.records import PersonRecord
from bot.store.tiny import TinyStore
from tests.talk import Talk

NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
CARLA, ANNA, BRAM, DEWI = PersonId(100_002), PersonId(100_003), PersonId(100_004), PersonId(200_001)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
async def store() -> AsyncIterator[TinyStore]:
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    await hire(store, CARLA, "Carla", Role.COORDINATOR)
    await hire(store, ANNA, "Anna", Role.FACILITATOR, CARLA)
    await hire(store, BRAM, "Bram", Role.FACILITATOR, ANNA)
    yield store
    await store.close()


async def hire(store: TinyStore, person: PersonId, name: str, role: Role, by: PersonId | None = None) -> None:
    record = PersonRecord(Person(person, staff=Staff(name, frozenset({role}), by)))
    await store.change_person(person, lambda _: (record, None))


@pytest.fixture
def people(store: TinyStore, clock: FixedClock) -> People:
    return People(store, clock, SeededIds(2), lambda word: f"https://t.me/bot?start={word}", PrivacyFacts("Fatma Kaya"))


@pytest.fixture
def groups(store: TinyStore, clock: FixedClock, people: People) -> Groups:
    return Groups(store, clock, SeededIds(3), people)


@pytest.fixture
def router(store: TinyStore, clock: FixedClock, people: People, groups: Groups) -> Router:
    return house(people, groups, Entering(store, clock, people))


def house(people: People, groups: Groups, entering: Entering) -> Router:
    """The two stories, wired as the app does it."""
    menu = Menu()
    tips = Button(text("groups-label", words="Tips"), MenuTap())
    chats = (PeopleChat(people, entering, menu), GroupsChat(groups, people, lambda _: (tips,)))
    for chat in chats:
        for roles, button in chat.menu_lines():
            menu.add(roles, button)
    return Router(chats, roles=people.roles, awaiting=people.awaiting_of, language=people.language_of)


@pytest.fixture
def anna(router: Router) -> Talk:
    return Talk(router, ANNA, "Anna")


@pytest.fixture
def carla(router: Router) -> Talk:
    return Talk(router, CARLA, "Carla")


@pytest.fixture
def dewi(router: Router) -> Talk:
    return Talk(router, DEWI, "Dewi")
