"""Who plays in a season: an owner, coordinators, facilitators and their groups, and the people in them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from bot.app import House
from bot.people.model import Role
from bot.season.actor import Scene
from bot.season.diary import GroupPage
from bot.season.fate import Fate
from bot.season.nature import Course
from bot.season.participant import Participant
from bot.season.planner import cancel_one, move_one
from bot.season.setting import (
    add_colleague,
    invite,
    invite_participants,
    make_group,
    open_house,
    write_goal,
)
from bot.season.staff import Coordinator, Facilitator
from bot.season.timetable import Timetable, moment_of
from bot.texts import Name

GROUPS_EACH = 5
"""Groups for one coordinator."""
SMALL = 4
"""Members of a group that is too small to be asked."""
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

_HOURS = (
    (1, time(9, 30), 120),
    (0, time(9, 30), 120),  # the day before is a Sunday, and Monday morning is too late: Saturday evening
    (3, time(13, 30), 120),
    (2, time(19, 0), 120),  # ends at night: asked the next morning
    (4, time(16, 0), 120),  # asked near the evening: no reminder; closes on Saturday
    (0, time(13, 30), 90),  # the day before is a Sunday: Monday at eight
    (5, time(10, 0), 120),  # on Saturday: closes on Monday
    (1, time(8, 15), 90),  # an hour before is too early in the morning
    (5, time(19, 30), 120),  # on Saturday evening: asked on Monday morning
    (3, time(10, 0), 180),
)
"""Weekday (0 is Monday), start and minutes: each falls into another corner of the rules."""
_PLANS = (move_one, cancel_one)
"""What is changed in every third group, and in every next one to it."""
_THEMES = ("Sollicitatie", "Ontmoeting", "Taal en werk", "Bewegen", "Vrijwilligers", "Rondkomen")
_GUIDES = ("Anna", "Bram", "Chantal", "Daan", "Esmée", "Floor", "Guus", "Hilde", "Ivo", "Jet")
_LEADERS = ("Carla", "Marijke", "Petra", "Quinten", "Ruud", "Saskia")
_GOAL = "Iedereen zet een stap naar werk"
_PEOPLE = ("Dewi", "Emre", "Fatima", "Gijs", "Hanna", "Ibrahim", "Joyce", "Kofi", "Lena", "Mehmet", "Noor", "Oksana")


def timetable(number: int, monday: date, weeks: int) -> Timetable:
    """When group ``number`` (from 0) meets, from the week of ``monday`` on."""
    weekday, at, minutes = _HOURS[number % len(_HOURS)]
    every = 2 if number % 6 == 4 and weeks >= 4 else 1
    return Timetable(monday + timedelta(days=weekday), at, minutes, every, (weeks + every - 1) // every)


@dataclass(slots=True)
class Cast:
    """Everybody, and what is in store for them.

    Attributes:
        scene: where they act.
        seed: decides everything that is left to chance.
        groups: how many.
        weeks: how long they meet.
        monday: of the first week with sessions (local).
    """

    scene: Scene
    seed: int
    groups: int
    weeks: int
    monday: date

    async def play(self, house: House) -> None:
        """Begin the organisation, then let everybody live; for ever."""
        owner = Coordinator(self.scene, self.scene.world.person("Olga"), self._chance("owner"))
        self.scene.diary.staff.add(owner.id)
        async with asyncio.TaskGroup() as tasks:
            await open_house(house, owner)
            for number in range(-(-self.groups // GROUPS_EACH)):
                await self._open_office(tasks, owner, number)

    async def _open_office(self, tasks: asyncio.TaskGroup, owner: Coordinator, number: int) -> None:
        """A coordinator and their groups."""
        name = _LEADERS[number % len(_LEADERS)]
        coordinator = Coordinator(self.scene, self.scene.world.person(name), self._chance(f"coordinator {number}"))
        self.scene.diary.staff.add(coordinator.id)
        await invite(owner, coordinator, Role.COORDINATOR)
        for group in range(number * GROUPS_EACH, min(self.groups, (number + 1) * GROUPS_EACH)):
            await self._open_group(tasks, coordinator, group)
        tasks.create_task(coordinator.live())

    async def _open_group(self, tasks: asyncio.TaskGroup, coordinator: Coordinator, number: int) -> None:
        """A facilitator who makes a group, sometimes with a colleague, and the people who will join."""
        facilitator = self._facilitator(number, "")
        await invite(coordinator, facilitator, Role.FACILITATOR)
        title = f"{_THEMES[number % len(_THEMES)]} {number + 1}"
        table = timetable(number, self.monday, self.weeks)
        page = await make_group(facilitator, title, table, coordinator.id)
        course = Course(self._chance(f"course {number}"), table.count)
        if number % 3 == 1:
            colleague = self._facilitator(number, "colleague ")
            await add_colleague(facilitator, colleague, page)
            tasks.create_task(colleague.live(page, course))
            await facilitator.say("/groepen")
            await facilitator.tap(title_label(facilitator, title))
        if number % 3 != 2:
            await write_goal(facilitator, page, _GOAL)
        link = await invite_participants(facilitator)
        tasks.create_task(facilitator.live(page, course, holiday=number % 3 != 0))
        if number % 3 < len(_PLANS):
            tasks.create_task(_PLANS[number % 3](facilitator, page))
        for person, fate in self._people(number, page, course):
            tasks.create_task(person.live(fate, link))

    def _facilitator(self, number: int, which: str) -> Facilitator:
        name = _GUIDES[(number * 2 + bool(which)) % len(_GUIDES)]
        actor = Facilitator(self.scene, self.scene.world.person(name), self._chance(f"{which}facilitator {number}"))
        self.scene.diary.staff.add(actor.id)
        return actor

    def _people(self, number: int, page: GroupPage, course: Course) -> list[tuple[Participant, Fate]]:
        """The participants of a group, each with a name that no other has, to be looked for where it should not be."""
        chance = self._chance(f"group {number}")
        size = 10 if number == 0 else SMALL if number % 8 == 5 else chance.randint(5, 12)
        found = []
        for place in range(size):
            name = f"{_PEOPLE[place]}{number:03}"
            person = Participant(
                self.scene, self.scene.world.person(name), self._chance(f"participant {name}"), page, course
            )
            found.append((person, self._fate(place, size, page, chance)))
        return found

    def _fate(self, place: int, size: int, page: GroupPage, chance: Random) -> Fate:
        """What is in store for the one at this place of a group; in small groups nothing happens."""
        times = page.times()
        joins = times[0].starts + chance.uniform(5, 25) * MINUTE
        if chance.random() < 0.4:
            early = self.monday - timedelta(days=chance.randint(3, 5))
            joins = moment_of(datetime.combine(early, time(chance.randint(9, 21), chance.randint(0, 59))))
        match place:
            case 0:
                return Fate(joins, old_buttons=True)
            case 1 if size >= 6:
                return Fate(joins, asks=False)
            case 2 if size >= 7 and len(times) >= 3:
                return Fate(times[2].starts + chance.uniform(5, 25) * MINUTE)
            case 3 if size >= 8 and len(times) >= 3:
                return Fate(joins, leaves=times[len(times) // 2].starts + DAY + chance.uniform(15, 40) * MINUTE)
            case 4 if size >= 9 and len(times) >= 4:
                since = times[1].ends + DAY + chance.uniform(1, 2) * HOUR
                return Fate(joins, away=(since, since + 9 * DAY + HOUR))
            case 5 if len(times) >= 3:
                return Fate(joins, less=times[1].starts - 2 * HOUR - chance.uniform(5, 25) * MINUTE)
            case 6 if len(times) >= 4:
                return Fate(joins, holiday=times[1].ends + DAY + chance.uniform(4, 5) * HOUR)
        return Fate(joins)

    def _chance(self, whose: str) -> Random:
        """Somebody's own source of chance, so that one more group does not change what the others do."""
        return Random(f"{self.seed} {whose}")  # noqa: S311 - replaying is its purpose


def title_label(reader: Facilitator, title: str) -> str:
    """A group's name as it stands on a button."""
    return reader.label("groups-title", title=Name(title))
