"""The wing for who, what and when: people, their groups, and what the menu offers."""

from __future__ import annotations

from functools import partial

from bot.app.ground import Ground
from bot.app.telegram import link_to
from bot.groups.beginning import Beginning
from bot.groups.chat import GroupsChat
from bot.groups.rights import Rights
from bot.groups.service import Groups
from bot.offers import after_phase, tips_of
from bot.people.consent import PrivacyFacts
from bot.people.entering import Entering
from bot.people.menu import Menu
from bot.people.service import People
from bot.reminders.room import what_fits


class GroupsWing:
    """People and groups; every other wing knows them."""

    def __init__(self, ground: Ground) -> None:
        config, store, clock, ids, quiet = ground.config, ground.store, ground.clock, ground.ids, ground.quiet
        link = partial(link_to, config, ground.bot)
        facts = PrivacyFacts(config.municipality.privacy_contact, config.retention.rule(), ground.content.notice)
        self.people = People(store, clock, ids, link, facts, ground.texts.languages)
        self.entering = Entering(store, clock, self.people)
        self.menu = Menu()
        self.groups = Groups(store, clock, ids, self.people, quiet=quiet, off=config.holidays.days_off())
        self.groups.proposing.fits = partial(what_fits, quiet)
        self.rights = Rights(store, self.people)
        self.beginning = Beginning(store, clock)
        self.chat = GroupsChat(self.groups, self.people, partial(tips_of, clock, quiet), after_phase)
