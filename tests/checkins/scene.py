"""A group on a real store, to test on: Anna and Bram guide it, Dewi and others take part."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import msgspec

from bot.checkins.afterwards import Afterwards
from bot.checkins.answering import Answering, Step
from bot.checkins.debriefing import Debriefs
from bot.checkins.estimate import Numbers
from bot.checkins.estimating import Estimating
from bot.checkins.estimator import Estimator
from bot.checkins.listening import Listened
from bot.checkins.model import CheckinId, Face, checkin_of
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import with_told
from bot.checkins.service import Checkins
from bot.checkins.waking import next_moment
from bot.civil import QuietHours, to_utc
from bot.clock import FixedClock
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.groups.service import Groups
from bot.ids import SeededIds
from bot.messenger.rendering import Renderer
from bot.people.consent import CONSENT_VERSION, Consent, PrivacyFacts
from bot.people.model import Person, PersonId, Role, Staff
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store
from bot.store.tiny import TinyStore
from tests.real import the_content, the_renderer

ANNA, BRAM, CARLA = PersonId(101), PersonId(102), PersonId(103)
DEWI, EMRE, FENNA, GIJS, HALA, IVO, JOOST = (PersonId(number) for number in range(7_000_000_201, 7_000_000_208))
MEMBERS = (DEWI, EMRE, FENNA, GIJS, HALA, IVO, JOOST)
GROUP = GroupId("groupaaa")
QUIET = QuietHours()
FACTS = PrivacyFacts("privacy@gemeente.example")
NOTICE = FACTS.notice
JOINED = datetime(2026, 10, 1, tzinfo=UTC)


def all_numbers() -> Numbers:
    return the_content().estimate


def all_content() -> tuple[QuestionSet, Renderer]:
    return the_content().questions, the_renderer()


def a_session(
    number: int, day: date, at: time = time(9, 30), minutes: int = 120, *, cancelled: bool = False
) -> Session:
    wall = datetime.combine(day, at)
    return Session(
        id=SessionId(f"session{number}"),
        number=number,
        wall=wall,
        starts=to_utc(wall),
        minutes=minutes,
        cancelled=cancelled,
    )


FIRST = a_session(1, date(2026, 11, 3))
SECOND = a_session(2, date(2026, 11, 10))


def a_group(*sessions: Session, members: tuple[PersonId, ...] = MEMBERS) -> Group:
    return Group(
        id=GROUP,
        title="Sollicitatie dinsdag",
        created=JOINED,
        coordinator=CARLA,
        facilitators=(ANNA, BRAM),
        members=tuple(Member(person, JOINED) for person in members),
        sessions=sessions or (FIRST, SECOND),
        phases=(PhaseChange(Phase.CONFLICT, JOINED, ANNA),),
    )


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A moment in the autumn of 2026 as the clock on the wall shows it."""
    return to_utc(datetime.combine(date(2026, month, day), time(hour, minute)))


async def _remove(chat: ChatId, message: int) -> None:
    """No message of a scene can be taken away: none is ever sent."""
    raise AssertionError(message)


class Scene:
    """A group in a store, with a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.questions, self.renderer = all_content()
        self.clock = FixedClock(at(2, 12))
        self.checkins = Checkins(store, self.clock, self.questions, QUIET, NOTICE)
        self.answering = Answering(store, self.clock, self.questions, QUIET, NOTICE)
        self.people = People(store, self.clock, SeededIds(5), lambda word: word, FACTS)
        self.groups = Groups(store, self.clock, SeededIds(6), self.people)
        self.numbers = all_numbers()
        self.estimator = Estimator(self.questions, self.numbers)
        self.debriefs = Debriefs(store, self.clock, QUIET, self.estimator)
        self.afterwards = Afterwards(store, self.clock, self.questions)
        self.estimating = Estimating(store, self.clock, self.groups, self.estimator)
        self.listened = Listened(_remove)
        self.checkin = checkin_of(GROUP, FIRST.id)

    async def settle_in(self, group: Group | None = None) -> None:
        for member in MEMBERS:
            await self.keep_person(Person(member, consent=Consent(CONSENT_VERSION, asks=True)))
        for person, name in ((ANNA, "Anna"), (BRAM, "Bram")):
            await self.keep_person(Person(person, staff=Staff(name, frozenset({Role.FACILITATOR}))))
        await self.keep_group(group or a_group())

    async def keep_person(self, person: Person) -> None:
        await self.store.change_person(person.id, lambda _: (PersonRecord(person), None))

    async def keep_group(self, group: Group) -> None:
        def decide(record: GroupRecord | None) -> tuple[GroupRecord, None]:
            return msgspec.structs.replace(record or GroupRecord(group), group=group), None

        await self.store.change_group(group.id, decide)

    async def record(self) -> GroupRecord:
        record = await self.store.group(GROUP)
        assert record is not None
        return record

    async def tick(self, moment: datetime) -> GroupRecord:
        """Move the clock and look after the group."""
        self.clock.moment = moment
        await self.checkins.keep_time(GROUP)
        return await self.record()

    async def opened(self) -> CheckinId:
        await self.tick(FIRST.ends + timedelta(minutes=10))
        return self.checkin

    async def told(self) -> None:
        """The group has been told its outcome."""

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            return record and msgspec.structs.replace(record, rounds=with_told(record.rounds, FIRST.id)), None

        await self.store.change_group(GROUP, decide)

    async def says(self, person: PersonId, *faces: Face | None) -> Step:
        """Answer the first questions with these faces."""
        codes = ("P1", "P2", "P3", "P4")
        steps = [
            await self.answering.answer(person, self.checkin, code, face)
            for code, face in zip(codes, faces, strict=False)
        ]
        return steps[-1]


def a_store(folder: Path, seed: int = 1) -> TinyStore:
    return TinyStore(folder, ids=SeededIds(seed), wake=lambda record: next_moment(record, QUIET))
