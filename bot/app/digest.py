"""The wing for letters to staff: the week, what they must hear soon, and what they look up."""

from __future__ import annotations

from bot.app.ground import Ground
from bot.app.groups import GroupsWing
from bot.app.guidance import GuidanceWing
from bot.app.reminders import RemindersWing
from bot.digest.agenda import Slot
from bot.digest.arrivals import Arrivals
from bot.digest.chat import DigestChat
from bot.digest.guess_notices import GuessNotices
from bot.digest.letters import Letters
from bot.digest.letters_chat import LettersChat
from bot.digest.mailing import Mailing
from bot.digest.notices import Notices
from bot.digest.ownweek import OwnWeeks
from bot.digest.ownweek_chat import OwnWeekChat
from bot.digest.ownweek_screens import OwnWeekScreens
from bot.digest.patterns_chat import PatternsChat
from bot.digest.report_chat import ReportChat
from bot.digest.reports import Reports
from bot.digest.screens import WeekScreens
from bot.digest.service import Digest
from bot.digest.tidings import Tidings
from bot.digest.trend_chat import TrendChat
from bot.digest.trends import Trends
from bot.digest.turnout_card import TurnoutCards
from bot.digest.unled import UnledNotices
from bot.messenger.hearing import Chat
from bot.messenger.telegram.line import TelegramLine

FRIDAY = 5


def letters_on(ground: Ground) -> Letters:
    """Tells which letters will come, for who asks what is planned."""
    return Letters(ground.store, ground.content.concerns, _usual(ground), _friday(ground))


def turnout_on(ground: Ground) -> TurnoutCards:
    """What the rules of the digest see in how many came, for the card before a session."""
    return TurnoutCards(ground.content.concerns, ground.content.cards)


class DigestWing:
    """The digest and the Friday line; notices to staff; patterns, trends and reports."""

    def __init__(
        self,
        ground: Ground,
        members: GroupsWing,
        shelf: GuidanceWing,
        reminders: RemindersWing,
        line: TelegramLine,
    ) -> None:
        store, clock, quiet, questions = ground.store, ground.clock, ground.quiet, ground.questions
        people, entering, concerns = members.people, members.entering, ground.content.concerns
        pictures, incidents, titles, say = ground.pictures, ground.incidents, ground.titles, ground.say
        wait = ground.config.checkins.wait()
        usual = _usual(ground)
        mailing = Mailing(store, clock, line.outbox, incidents, quiet)
        weeks = WeekScreens(questions, titles, concerns, say)
        self.digest = Digest(store, clock, mailing, weeks, pictures, concerns, usual, incidents, wait)
        own = OwnWeekScreens(concerns, weeks, ground.content.cards)
        self.own_weeks = OwnWeeks(store, clock, mailing, own, concerns, _friday(ground), incidents)
        reminders.zoning.moved = self.digest.look_anew
        self.tidings = Tidings(store, clock, mailing, reminders.briefings, people, quiet)
        self.notices = Notices(shelf.editing, people.answers_to, mailing, shelf.own_cards, clock, quiet)
        self.guessed = GuessNotices(store, clock, people, mailing, quiet)
        people.inviting.guessing = self.guessed.look_soon
        self.arrivals = Arrivals(store, clock, entering, people, mailing, line.outbox, quiet)
        entering.to_tell = self.arrivals.look_soon
        self.unled = UnledNotices(clock, people, members.groups.succession, mailing, quiet, usual)
        reports = Reports(store, clock, self.digest, questions, titles)
        self.patterns = PatternsChat(self.digest, people, weeks, clock)
        self.chats: tuple[Chat, ...] = (
            DigestChat(self.digest, weeks),
            TrendChat(Trends(store, clock, wait), pictures, questions, titles, say),
            ReportChat(reports, pictures, weeks, questions, titles, say),
            OwnWeekChat(self.own_weeks),
            LettersChat(reminders.wishing),
        )


def _usual(ground: Ground) -> Slot:
    """When a digest comes for who did not choose their own time."""
    return ground.config.digest.weekday, ground.config.digest.at


def _friday(ground: Ground) -> Slot:
    """When the Friday line comes."""
    return FRIDAY, ground.config.digest.friday
