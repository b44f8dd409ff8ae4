"""What was handed over in time is looked at again in the moment of sending: in quiet hours it stays behind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import msgspec
import pytest

from bot.log import Incidents
from bot.messenger.errand import Errand
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery, State
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.reminders.model import MORNING, Kind, Slot
from bot.reminders.needs import Wording
from bot.reminders.service import Reminders
from bot.reminders.wishes import Wishes
from tests.checkins.scene import (
    DEWI,
    EMRE,
    FENNA,
    FIRST,
    GIJS,
    GROUP,
    MEMBERS,
    NOTICE,
    QUIET,
    SECOND,
    Scene,
    a_group,
    a_store,
    at,
)
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

    def to(self, person: PersonId, kind: Kind | None = None) -> Errand:
        """The only errand to somebody, or the only one of a kind."""
        (found,) = self.all_to(person, kind)
        return found

    def all_to(self, person: PersonId, kind: Kind | None = None) -> list[Errand]:
        """All errands to somebody, or those of a kind."""
        mine = [one for one in self.errands.values() if one.chat == person]
        return [one for one in mine if kind is None or one.key.startswith(f"{GROUP}.{kind}.")]


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
    reminders = reminding(scene, queue)
    await reminders.keep_time(GROUP)
    assert await queue.to(DEWI).claim() is not None
    scene.clock.moment = at(2, 20, 1)
    assert await queue.to(EMRE).claim() is None
    scene.clock.moment = at(3, 8)
    assert await queue.to(EMRE).claim() is not None


def reminding(scene: Scene, queue: Queue, words: Wording | None = None) -> Reminders:
    """What the clock asks."""
    say = words or composer(scene)
    return Reminders(scene.store, scene.clock, queue, QUIET, scene.checkins, say, Incidents(), NOTICE)


async def lives_in(scene: Scene, person: PersonId, zone: str) -> None:
    """Somebody chooses a time zone."""

    def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
        return record and msgspec.structs.replace(record, wishes=Wishes(zone=zone)), None

    await scene.store.change_person(person, decide)


async def test_in_the_moment_of_sending_an_evening_reminder_is_for_who_is_there_and_did_not_answer(
    scene: Scene,
) -> None:
    queue = Queue()
    await scene.opened()
    scene.clock.moment = at(3, 18, 30)
    await reminding(scene, queue).keep_time(GROUP)
    await scene.says(DEWI, None)
    await scene.keep_group(a_group(members=tuple(one for one in MEMBERS if one != EMRE)))
    assert await queue.to(DEWI, Kind.NUDGE).claim() is None, "answered meanwhile"
    assert await queue.to(EMRE, Kind.NUDGE).claim() is None, "left meanwhile"
    assert await queue.to(FENNA, Kind.NUDGE).claim() is not None
    await lives_in(scene, GIJS, "America/Paramaribo")
    scene.clock.moment = at(3, 20)
    assert await queue.to(GIJS, Kind.NUDGE).claim() is None, "the evening is over, also where it is afternoon"


@pytest.mark.parametrize("answered", [True, False])
async def test_a_second_call_is_noted_as_sent_when_handed_out_and_as_no_call(scene: Scene, *, answered: bool) -> None:
    queue = Queue()
    await scene.opened()
    scene.clock.moment = at(3, 12)
    await reminding(scene, queue).keep_time(GROUP)
    first = queue.to(DEWI, Kind.ASK)
    await first.claim()
    await first.settle(Delivery.UNKNOWN)
    queue.errands.clear()
    if answered:
        await scene.says(DEWI, None)
    scene.clock.moment = at(3, 12, 15)
    await reminding(scene, queue).keep_time(GROUP)
    second = queue.to(DEWI, Kind.ASK)
    assert (first.discreet, second.discreet) == (False, True)
    assert (await second.claim() is None) is answered
    noted = await scene.record()
    assert noted.outbox[second.key.removeprefix(f"{GROUP}.")].state is State.SENT
    for outcome in Delivery:
        await second.settle(outcome)
    assert await scene.record() == noted
    dewi = await scene.store.person(DEWI)
    assert dewi is not None
    assert dewi.wishes.called is None


async def test_an_evening_reminder_is_held_for_who_sleeps_and_handed_out_as_often_as_to_others(scene: Scene) -> None:
    queue = Queue()
    await lives_in(scene, DEWI, "Pacific/Auckland")
    await lives_in(scene, EMRE, "Asia/Kathmandu")
    await scene.opened()
    await scene.says(EMRE, None)
    at_work = reminding(scene, queue)
    handed: list[tuple[int, str]] = []
    looks = [at(3, 18, 30), at(3, 19), at(3, 21), at(3, 21, 30), at(3, 22), at(3, 22, 30)]
    for moment in (*looks, at(4, 4, 15), at(4, 4, 45), at(4, 5, 15), at(4, 5, 45), at(4, 10)):
        scene.clock.moment = moment
        await at_work.keep_time(GROUP)
        for key, errand in queue.errands.items():
            if key.startswith((f"{GROUP}.{Kind.NUDGE}", f"{GROUP}.{MORNING}")) and errand.chat in (DEWI, EMRE):
                handed.append((errand.chat, "said" if await errand.claim() else "silent"))
        queue.errands.clear()
    assert handed == [(DEWI, "said"), *[(DEWI, "silent")] * 2, *[(EMRE, "silent")] * 3]
    lines = [key for key in (await scene.record()).outbox if key.startswith((Kind.NUDGE, MORNING))]
    assert lines == ["nudge.session1.0", "morning.session1.0"], "nothing is left of anybody"


async def test_an_evening_reminder_is_not_held_until_the_questions_close(scene: Scene) -> None:
    queue = Queue()
    await lives_in(scene, DEWI, "Pacific/Auckland")
    await scene.opened()
    record = await scene.record()
    rounds = msgspec.structs.replace(record.rounds, closes=at(3, 21, 30))
    await scene.store.change_group(GROUP, lambda _: (msgspec.structs.replace(record, rounds=rounds), None))
    scene.clock.moment = at(3, 18, 30)
    await reminding(scene, queue).keep_time(GROUP)
    assert queue.all_to(FENNA, Kind.NUDGE)
    assert not [key for key in (await scene.record()).outbox if key.startswith(MORNING)]


async def test_what_changes_while_a_message_is_composed_keeps_it_back(scene: Scene) -> None:
    class Slow:
        """Says it while somebody cancels the session."""

        async def compose(
            self, slot: Slot, record: GroupRecord, reader: PersonRecord | None, told: frozenset[str] = frozenset()
        ) -> Screen | None:
            screen = await composer(scene).compose(slot, record, reader, told)
            await scene.keep_group(a_group(msgspec.structs.replace(FIRST, cancelled=True), SECOND))
            return screen

    queue = Queue()
    await reminding(scene, queue, Slow()).keep_time(GROUP)
    assert await queue.to(DEWI).claim() is None
    assert not (await scene.record()).outbox
