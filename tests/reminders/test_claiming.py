"""What was handed over in time is looked at again in the moment of sending: in quiet hours it stays behind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.log import Incidents
from bot.messenger.errand import Errand
from bot.people.model import PersonId
from bot.reminders.service import Reminders
from tests.checkins.scene import DEWI, EMRE, GROUP, QUIET, Scene, a_store, at
from tests.reminders.test_words import composer


class Queue:
    """An outbox that is slow: it only keeps what it gets."""

    def __init__(self) -> None:
        self.errands: dict[str, Errand] = {}

    def put(self, errand: Errand) -> bool:
        """Take an errand on."""
        return self.errands.setdefault(errand.key, errand) is errand

    def holds(self, key: str) -> bool:
        """Whether it waits."""
        return key in self.errands

    def to(self, person: PersonId) -> Errand:
        """The only errand to somebody."""
        (found,) = (one for one in self.errands.values() if one.chat == person)
        return found


@pytest.fixture
async def scene(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    store = a_store(tmp_path_factory.mktemp("claiming"))
    await store.open()
    found = Scene(store)
    await found.settle_in()
    yield found
    await store.close()


async def test_a_reminder_that_waited_into_the_quiet_hours_stays_behind(scene: Scene) -> None:
    queue = Queue()
    reminders = Reminders(scene.store, scene.clock, queue, QUIET, scene.checkins, composer(scene), Incidents())
    await reminders.keep_time(GROUP)
    assert await queue.to(DEWI).claim() is not None
    scene.clock.moment = at(2, 20, 1)
    assert await queue.to(EMRE).claim() is None
    scene.clock.moment = at(3, 8)
    assert await queue.to(EMRE).claim() is not None
