"""The wing for all we say to a member unasked, and how each of them wants it."""

from __future__ import annotations

from bot.app.checkins import CheckinsWing
from bot.app.ground import Ground
from bot.app.groups import GroupsWing
from bot.guidance.service import Guidance
from bot.messenger.hearing import Chat
from bot.messenger.telegram.line import TelegramLine
from bot.reminders.briefing import Briefings
from bot.reminders.card import Fewer
from bot.reminders.chat import RemindersChat
from bot.reminders.chat_briefing import BriefingChat
from bot.reminders.chat_wishes import WishesChat
from bot.reminders.chat_zone import ZoneChat
from bot.reminders.laters import Laters
from bot.reminders.planning import Letters, Planning
from bot.reminders.service import Reminders
from bot.reminders.wishing import Wishing
from bot.reminders.words import Words
from bot.reminders.zoning import Zoning


class RemindersWing:
    """Reminders, calls and news, with their words; wishes, time zones, and what will come."""

    def __init__(
        self,
        ground: Ground,
        members: GroupsWing,
        guidance: Guidance,
        checkins: CheckinsWing,
        line: TelegramLine,
        letters: Letters,
        fewer: Fewer,
    ) -> None:
        store, clock, quiet, questions = ground.store, ground.clock, ground.quiet, ground.questions
        notice = members.people.facts.notice
        words = Words(
            store,
            clock,
            guidance,
            checkins.debriefs,
            questions,
            ground.pictures,
            ground.renderer.plain,
            quiet,
            notice,
            fewer,
        )
        self.reminders = Reminders(store, clock, line.outbox, quiet, checkins.checkins, words, ground.incidents, notice)
        self.laters = Laters(store, clock, line.outbox, quiet, words)
        self.briefings = Briefings(store, clock, members.people, questions)
        planning = Planning(store, clock, quiet, letters, notice)
        self.wishing = Wishing(store, clock, quiet, members.groups.standing, planning)
        self.zoning = Zoning(store)
        self.wishes_chat = WishesChat(self.wishing, planning, clock)
        self.chats: tuple[Chat, ...] = (
            BriefingChat(self.briefings),
            RemindersChat(self.wishing, ground.keywords),
            self.wishes_chat,
            ZoneChat(self.zoning, self.wishing),
        )
