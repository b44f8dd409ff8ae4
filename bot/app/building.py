"""Builds the house, top to bottom: the ground, the line, a wing for each story, then who listens and when."""

from __future__ import annotations

from functools import partial

from bot.app.checkins import CheckinsWing
from bot.app.digest import DigestWing, letters_on, turnout_on
from bot.app.ground import level
from bot.app.groups import GroupsWing
from bot.app.guidance import GuidanceWing
from bot.app.house import House
from bot.app.reminders import RemindersWing
from bot.app.telegram import ballots_on, line_on
from bot.clock import Clock
from bot.config import Config
from bot.content import Content
from bot.digest.unled import UnledNotices
from bot.groups.screens import MY_GROUPS
from bot.guidance.search.finder import Finder
from bot.ids import Ids
from bot.log import Incidents
from bot.messenger.hearing import Chat, Heard
from bot.messenger.pace import Limits
from bot.messenger.router import Router, Rows
from bot.messenger.screens import column
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.commands import CommandMenu
from bot.messenger.telegram.intake import POLL_SECONDS
from bot.offers import more_lines
from bot.people.chat import PeopleChat
from bot.people.menu import Menu
from bot.people.model import PersonId
from bot.people.service import People
from bot.store.port import Store
from bot.tick import Tick


async def build(
    config: Config,
    content: Content,
    store: Store,
    bot: LightBot,
    clock: Clock,
    ids: Ids,
    poll_seconds: int = POLL_SECONDS,
    limits: Limits | None = None,
    beside: House | None = None,
    finder: Finder | None = None,
) -> House:
    """Build the house on an open store and a bot that knows its own name.

    Args:
        config: what the municipality chose.
        content: all that people read.
        store: opened.
        bot: initialised.
        clock: the time.
        ids: where ids and secrets come from.
        poll_seconds: how long a request for updates may be held; longer than usual only on virtual time.
        limits: other limits of sending than Telegram's, for measurements.
        beside: the house that runs already and will become this one: its line and its pictures are shared.
        finder: searches the cards; left out, one that searches simply until it is prepared.
    """
    ground = level(config, content, store, bot, clock, ids, beside.pictures if beside else None)
    members = GroupsWing(ground)
    people, groups, menu = members.people, members.groups, members.menu
    line = beside.line if beside else await line_on(ground, people, groups.own_chat, poll_seconds, limits)
    shelf = GuidanceWing(ground, finder)
    checkins = CheckinsWing(ground, members, line, ballots_on(ground, line, groups.own_chat))
    letters, fewer = letters_on(ground).coming, turnout_on(ground)
    reminders = RemindersWing(ground, members, shelf.guidance, checkins, line, letters, fewer)
    digest = DigestWing(ground, members, shelf, reminders, line)
    people_chat = PeopleChat(people, members.entering, menu, MY_GROUPS, checkins.chat.to_questions)
    chats: list[Chat] = [
        people_chat,
        members.chat,
        digest.patterns,
        *shelf.chats,
        *reminders.chats,  # before the check-ins: whoever types not to come is not shown faces
        *checkins.chats,
        *digest.chats,
        shelf.search,
    ]
    lines = (
        *members.chat.menu_lines(),
        *more_lines(),
        *checkins.talk_chat.menu_lines(),
        *reminders.wishes_chat.menu_lines(),
        *people_chat.menu_lines(),
    )
    for roles, button in lines:
        menu.add(roles, button)
    router = Router(
        chats,
        roles=people.roles,
        awaiting=people.awaiting_of,
        language=people.language_of,
        menu=partial(_lost, people, menu),
        incidents=ground.incidents,
        enter=groups.standing.enter,
        let_go=people.await_text,
    )
    per_group = (
        members.beginning,
        groups.standing,
        checkins.checkins,
        checkins.polling,
        reminders.reminders,
        reminders.laters,
        digest.tidings,
        checkins.erasing,
    )
    weekly = (
        digest.digest,
        digest.own_weeks,
        digest.notices,
        checkins.talking,
        checkins.sounds,
        digest.guessed,
        digest.arrivals,
        digest.unled,
    )
    tick = Tick(store, clock, per_group, weekly, partial(_note, ground.incidents))
    commands = CommandMenu(bot, router, ground.renderer, people.roles, ground.texts.languages[1:])
    router.started = commands.refresh_soon
    people.roles_changed = partial(_roles_changed, commands, digest.unled)
    return House(
        store,
        clock,
        ground.quiet,
        line,
        router,
        commands,
        tick,
        people,
        checkins.checkins,
        reminders.reminders,
        digest.digest,
        digest.own_weeks,
        ground.pictures,
        ground.incidents,
        ground.renderer,
        shelf.finder,
    )


async def _lost(people: People, menu: Menu, heard: Heard) -> Rows:
    """The buttons for somebody whose message nobody understood."""
    return column(*menu.buttons(await people.roles(heard.person)))


def _roles_changed(commands: CommandMenu, unled: UnledNotices, person: PersonId) -> None:
    """What somebody is offered changes, and perhaps who coordinates what."""
    commands.refresh_soon(person)
    unled.look_soon()


async def _note(incidents: Incidents, trouble: Exception) -> None:
    """Write down what went wrong in a tick."""
    incidents.note("keeping time", trouble)
