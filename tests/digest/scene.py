"""Carla coordinates fourteen simulated groups; she, Anna and Olga talk with the stories of the digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

import msgspec

from bot.civil import to_utc
from bot.clock import FixedClock
from bot.digest.chat import DigestChat
from bot.digest.mailing import Mailing
from bot.digest.ownweek import OwnWeeks
from bot.digest.ownweek_chat import OwnWeekChat
from bot.digest.ownweek_screens import OwnWeekScreens
from bot.digest.patterns_chat import PatternsChat
from bot.digest.report_chat import ReportChat
from bot.digest.reports import Reports
from bot.digest.screens import WeekScreens
from bot.digest.service import Digest
from bot.digest.trend_chat import TrendChat
from bot.digest.trends import Trends
from bot.drawing.pictures import Pictures
from bot.guidance.shelf import phase_titles
from bot.ids import SeededIds
from bot.log import Incidents
from bot.messenger.errand import Errand
from bot.messenger.router import Router
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery
from bot.people.consent import PrivacyFacts
from bot.people.model import Person, PersonId, Role, Staff
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.season.groups import CARLA, simulated
from bot.store.tiny import TinyStore
from tests.real import the_content, the_texts
from tests.talk import Talk

BEGIN = date(2026, 9, 21)
OLGA = PersonId(901)
ANNA = PersonId(1001)
USUAL = (1, time(8, 30))
FRIDAY = timedelta(days=4, hours=6, minutes=30)
"""From a Monday's digest to the Friday line of that week."""

content = the_content


def monday(week: int) -> datetime:
    """The moment of the digest in a week of 2026."""
    return to_utc(datetime.combine(date.fromisocalendar(2026, week, 1), time(8, 30)))


class Post:
    """Takes errands, and delivers them when told to."""

    def __init__(self) -> None:
        self.errands: dict[str, Errand] = {}
        self.delivered: list[tuple[int, Screen]] = []

    def put(self, errand: Errand) -> bool:
        self.errands.setdefault(errand.key, errand)
        return True

    def holds(self, key: str) -> bool:
        return key in self.errands

    async def deliver(self, delivery: Delivery = Delivery.SENT) -> None:
        for key, errand in list(self.errands.items()):
            screen = await errand.claim()
            if screen is not None:
                self.delivered.append((errand.chat, screen))
                await errand.settle(delivery)
            del self.errands[key]


class Scene:
    """All stories of the digest over one store."""

    def __init__(self, store: TinyStore, records: Sequence[GroupRecord], now: datetime) -> None:
        self.store, self.records, self.clock, self.post = store, records, FixedClock(now), Post()
        book, titles = content().concerns, phase_titles(content())
        say = partial(the_texts().plain, "nl")
        incidents = Incidents(SeededIds(5))
        pictures = Pictures(incidents, apart=False)
        mailing = Mailing(store, self.clock, self.post, incidents)
        self.screens = WeekScreens(content().questions, titles, book, say)
        self.digest = Digest(store, self.clock, mailing, self.screens, pictures, book, USUAL, incidents)
        own = OwnWeekScreens(book, self.screens, content().cards)
        self.weeks = OwnWeeks(store, self.clock, mailing, own, book, (5, time(15)), incidents)
        self.people = People(store, self.clock, SeededIds(2), lambda word: word, PrivacyFacts("Fatma Kaya"))
        self.reports = Reports(store, self.clock, self.digest, content().questions, titles)
        self.report_chat = ReportChat(self.reports, pictures, self.screens, content().questions, titles, say)
        self.trend_chat = TrendChat(Trends(store, self.clock), pictures, content().questions, titles, say)
        self.router = Router(
            (
                PatternsChat(self.digest, self.people, self.screens, self.clock),
                DigestChat(self.digest, self.screens),
                self.trend_chat,
                self.report_chat,
                OwnWeekChat(self.weeks),
            ),
            roles=self.people.roles,
            awaiting=self.people.awaiting_of,
            language=self.people.language_of,
        )

    def talk(self, person: PersonId) -> Talk:
        return Talk(self.router, person, "x")

    async def fridays(self, until: datetime) -> None:
        """Let the Friday lines of the last weeks before a moment arrive."""
        for weeks in (3, 2, 1):
            self.clock.moment = until - timedelta(weeks=weeks) + FRIDAY
            if self.clock.moment < until:
                await self.weeks.post()
                await self.post.deliver()
        self.post.delivered.clear()
        self.clock.moment = until

    async def monday_morning(self, week: int) -> Screen | None:
        """What Carla finds on her phone; on the Fridays before it who guides groups heard of their own weeks."""
        await self.fridays(monday(week))
        self.clock.moment = monday(week)
        self.post.delivered.clear()
        await self.digest.post()
        await self.post.deliver()
        await self.digest.post()
        return next((screen for chat, screen in self.post.delivered if chat == CARLA), None)


async def set_scene(groups: int = 14, weeks: int = 12, seed: int = 1, now: datetime | None = None) -> Scene:
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    records = simulated(groups, weeks, seed, BEGIN)
    await hire(store, CARLA, "Carla", Role.COORDINATOR)
    await hire(store, OLGA, "Olga", Role.OWNER)
    for record in records:
        await hire(store, record.group.facilitators[0], "Anna", Role.FACILITATOR)
        await keep(store, as_of(record, now or monday(45)))
    scene = Scene(store, records, now or monday(45))
    await scene.fridays(now or monday(45))
    return scene


def as_of(record: GroupRecord, now: datetime) -> GroupRecord:
    """The group before its coming phases."""
    phases = tuple(change for change in record.group.phases if change.at <= now)
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, phases=phases))


async def hire(store: TinyStore, person: PersonId, name: str, role: Role) -> None:
    record = PersonRecord(Person(person, staff=Staff(name, frozenset({role}))))
    await store.change_person(person, lambda _: (record, None))


async def keep(store: TinyStore, record: GroupRecord) -> None:
    await store.change_group(record.group.id, lambda _: (record, None))


async def change_person(store: TinyStore, person: PersonId, **fields: object) -> None:
    """Change a person's own record, as the people story would."""

    def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
        assert record is not None
        return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, **fields)), None

    await store.change_person(person, decide)
