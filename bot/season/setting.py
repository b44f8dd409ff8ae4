"""How an organisation begins: an owner, a coordinator, a facilitator, a group, and the people who join it.

Everything goes through the chat, as it does for real: invitations are read from the screen and opened on the next
phone. The demo and the season both begin here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from bot.app import House
from bot.content import Content
from bot.dutch import say_date
from bot.people.model import Role
from bot.season.actor import Actor, Pause, Scene
from bot.season.diary import Diary, GroupPage
from bot.season.nature import Course
from bot.season.participant import Extra
from bot.season.timetable import Timetable, moment_of, on_the_wall
from bot.season.words import Words
from bot.simulator.world import World
from bot.texts import Name

AT_ONCE: Pause = (0.0, 0.0)
"""Nobody needs time to read: for a demo that should be ready at once."""
WEEKS = 10
"""How many sessions a group has, one a week, unless somebody wants to see its end."""
JOINERS = ("Dewi", "Emre", "Fatima", "Gijs", "Hanna", "Ibrahim", "Joyce", "Kofi", "Lena", "Mehmet")


@dataclass(slots=True)
class Setting:
    """Named people around one group, all in.

    Attributes:
        scene: where they act.
        owner, coordinator, facilitator: of the group.
        page: what the people know of the group.
        participants: ten, in the order in which they joined; the first three are there to be played by hand.
        link: the invitation by which more can join.
    """

    scene: Scene
    owner: Actor
    coordinator: Actor
    facilitator: Actor
    page: GroupPage
    participants: list[Extra]
    link: str


async def play_setting(
    world: World, house: House, content: Content, title: str = "Sollicitatie dinsdag", weeks: int = WEEKS
) -> Setting:
    """Let owner, coordinator and facilitator find each other, make a group, and have ten people join.

    The first session is on the first Tuesday at 9.30 that is at least two days away.

    Args:
        world: the pretend Telegram; its clock must run, or else be moved by somebody.
        house: a bot that is running already in that world.
        content: all that people read.
        title: the group's name.
        weeks: how many sessions, one a week.
    """
    scene = Scene(world, Words(content), Diary())
    owner, coordinator, facilitator = (staff(scene, name, AT_ONCE) for name in ("Olga", "Carla", "Anna"))
    await open_house(house, owner)
    await invite(owner, coordinator, Role.COORDINATOR)
    await invite(coordinator, facilitator, Role.FACILITATOR)
    table = Timetable(_first_tuesday(world.now()), time(9, 30), 120, 1, weeks)
    page = await make_group(facilitator, title, table, coordinator.id)
    link = await invite_participants(facilitator)
    course = Course(Random(title), weeks)  # noqa: S311 - the same story every time
    people = [extra(scene, name, page, course) for name in JOINERS]
    for one in people:
        await one.join(link)
    return Setting(scene, owner, coordinator, facilitator, page, people, link)


def extra(scene: Scene, name: str, page: GroupPage, course: Course, reading: Pause = AT_ONCE) -> Extra:
    """Make a participant with a phone, who answers by themselves once they :meth:`~Extra.live_on`."""
    return Extra(scene, scene.world.person(name), Random(name), page, course, reading)  # noqa: S311


def staff(scene: Scene, name: str, reading: Pause = AT_ONCE) -> Actor:
    """Make somebody who works with groups, with a phone."""
    actor = Actor(scene, scene.world.person(name), Random(name), reading)  # noqa: S311
    scene.diary.staff.add(actor.id)
    return actor


async def open_house(house: House, owner: Actor) -> None:
    """Let the first owner in, by the link that the bot shows whoever starts it."""
    invited = await house.people.inviting.first_owner()
    if invited is None:
        raise ValueError("there is an owner already")
    await owner.open_link(invited.link)


async def invite(host: Actor, guest: Actor, role: Role) -> None:
    """Invite a colleague: the host asks for a link, the guest opens it; the host says a coordinator is known."""
    await host.say("/uitnodigen")
    await host.tap(host.label(f"people-invite-button-{role}"))
    await guest.open_link(host.link())
    if role is not Role.FACILITATOR:
        await host.say("/uitnodigen")
        name = Name(guest.person.first_name)
        await host.tap(host.label("people-entering-button-waits", name=name))
        await host.tap(host.label("people-entering-button-yes", name=name))


async def make_group(facilitator: Actor, title: str, table: Timetable, coordinator: int) -> GroupPage:
    """Make a group, answer by answer, and write down what the facilitator now knows of it."""
    await facilitator.say("/nieuw")
    await facilitator.say(title)
    await facilitator.say(say_date(moment_of(datetime.combine(table.first, time(12)))))
    await facilitator.say(_span(table))
    often = {1: "groups-button-weekly", 2: "groups-button-biweekly"}[table.every_weeks]
    if table.count == 1:
        await facilitator.tap(facilitator.label("groups-button-once"))
    else:
        await facilitator.tap(facilitator.label(often))
        await facilitator.say(str(table.count))
    await facilitator.tap(facilitator.label("groups-button-confirm"))
    made = facilitator.acted_at
    page = GroupPage(title, table, made, coordinator, {facilitator.id: made})
    facilitator.scene.diary.groups.append(page)
    return page


async def write_goal(facilitator: Actor, page: GroupPage, goal: str) -> None:
    """Write down what the group wants to reach, and go to the group's own screen."""
    title = facilitator.label("groups-title", title=Name(page.title))
    await facilitator.say("/groepen")
    await facilitator.tap(title)
    await facilitator.tap(facilitator.label("farewell-button-goal"))
    await facilitator.say(goal)
    page.goal = goal
    await facilitator.tap(facilitator.label("common-back"))


async def invite_participants(facilitator: Actor) -> str:
    """Ask for the code that participants scan, on the screen of a group just made; answers its link."""
    await facilitator.tap(facilitator.label("groups-button-invite"))
    return facilitator.link()


async def add_colleague(facilitator: Actor, colleague: Actor, page: GroupPage) -> None:
    """Have a colleague guide the group too."""
    await facilitator.tap(facilitator.label("groups-button-colleague"))
    await colleague.open_link(facilitator.link())
    page.guides[colleague.id] = colleague.acted_at


def _span(table: Timetable) -> str:
    """From and to, as people type it."""
    start = datetime.combine(table.first, table.at)
    end = start + timedelta(minutes=table.minutes)
    return f"{start.hour}.{start.minute:02}-{end.hour}.{end.minute:02}"


def _first_tuesday(now: datetime) -> date:
    today = on_the_wall(now).date() + timedelta(days=2)
    return today + timedelta(days=(1 - today.weekday()) % 7)
