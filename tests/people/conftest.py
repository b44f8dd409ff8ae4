"""A house with only people in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import FixedClock
from bot.ids import SeededIds
from bot.people.consent import PrivacyFacts
from bot.people.entering import Entering
from bot.people.service import People
from bot.store.tiny import TinyStore

NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
async def store() -> AsyncIterator[TinyStore]:
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    yield store
    await store.close()


@pytest.fixture
def people(store: TinyStore, clock: FixedClock) -> People:
    facts = PrivacyFacts("Fatma Kaya, 030 123 45 67")
    return People(store, clock, SeededIds(2), lambda word: f"https://t.me/bot?start={word}", facts)


@pytest.fixture
def entering(store: TinyStore, clock: FixedClock, people: People) -> Entering:
    return Entering(store, clock, people)
