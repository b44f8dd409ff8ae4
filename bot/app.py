"""Builds the house, top to bottom; the only place that chooses which store and which messenger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial

from bot.alarm import Alarm
from bot.checkins.afterwards import Afterwards
from bot.checkins.answering import Answering
from bot.checkins.chat import CheckinsChat
from bot.checkins.chat_debrief import DebriefChat
from bot.checkins.circling import Circling
from bot.checkins.collecting import Collecting
from bot.checkins.debriefing import Debriefs
from bot.checkins.erasing import Erasing
from bot.checkins.estimating import Estimating
from bot.checkins.estimator import Estimator
from bot.checkins.farewell import Farewells
from bot.checkins.farewell_chat import FarewellChat
from bot.checkins.leftovers import Leftovers
from bot.checkins.polling import Polling
from bot.checkins.retention import USUAL, Retention, erases_at
from bot.checkins.room import Rooms
from bot.checkins.service import Checkins
from bot.checkins.slips import PaperSlips
from bot.checkins.talk_chat import TalkChat
from bot.checkins.talking import Talking
from bot.checkins.waking import next_moment
from bot.checkins.ways_chat import WaysChat
from bot.civil import QuietHours
from bot.clock import Clock
from bot.config import Config
from bot.content import Content
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
from bot.digest.unled import UnledNotices
from bot.drawing.pictures import Pictures
from bot.groups.beginning import Beginning, begins_at
from bot.groups.chat import GroupsChat
from bot.groups.model import ChatId
from bot.groups.model_standing import guides_at
from bot.groups.rights import Rights
from bot.groups.screens import MY_GROUPS
from bot.groups.service import Groups
from bot.guidance.card_screens import CardScreens
from bot.guidance.chat import GuidanceChat
from bot.guidance.editing import Editing
from bot.guidance.moments import Moments
from bot.guidance.moments_chat import MomentsChat
from bot.guidance.own_chat import OwnCardsChat
from bot.guidance.own_screens import OwnScreens
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import Finder
from bot.guidance.search_chat import SearchChat
from bot.guidance.searching import Searching
from bot.guidance.service import Guidance
from bot.guidance.shelf import phase_titles, shelf_of
from bot.guidance.writing import Writing
from bot.ids import Ids
from bot.log import Incidents
from bot.messenger.ballots import NotNow, Place
from bot.messenger.hearing import Chat, Heard
from bot.messenger.pace import Limits
from bot.messenger.rendering import Renderer
from bot.messenger.router import Router, Rows
from bot.messenger.screens import column
from bot.messenger.signing import Signer
from bot.messenger.telegram.ballots import TelegramBallots
from bot.messenger.telegram.bot import LightBot
from bot.messenger.telegram.commands import CommandMenu
from bot.messenger.telegram.intake import POLL_SECONDS
from bot.messenger.telegram.line import TelegramLine
from bot.messenger.telegram.names import TelegramNames
from bot.offers import after_phase, more_lines, tips_of
from bot.people.chat import PeopleChat
from bot.people.entering import Entering
from bot.people.menu import Menu
from bot.people.model import PersonId, PrivacyFacts
from bot.people.service import People
from bot.records import GroupRecord
from bot.reminders.briefing import Briefings
from bot.reminders.chat import RemindersChat
from bot.reminders.chat_briefing import BriefingChat
from bot.reminders.chat_wishes import WishesChat
from bot.reminders.chat_zone import ZoneChat
from bot.reminders.later import next_later
from bot.reminders.laters import Laters
from bot.reminders.model import next_look
from bot.reminders.planning import Planning
from bot.reminders.room import has_room_for_questions
from bot.reminders.service import Reminders
from bot.reminders.wishing import Wishing
from bot.reminders.words import Words
from bot.reminders.zoning import Zoning
from bot.store.port import Store
from bot.texts import Texts
from bot.tick import Tick
from bot.voices import Voices

FRIDAY = 5
SIGNATURE = "taps"
"""The name of the secret that signs what buttons mean."""


def wake_for(quiet: QuietHours, retention: Retention = USUAL) -> Callable[[GroupRecord], datetime | None]:
    """Return how the store finds out when a group must be looked at again."""

    def wake(record: GroupRecord) -> datetime | None:
        moments = (
            begins_at(record.group),
            guides_at(record.group, quiet),
            next_moment(record, quiet),
            next_look(record, quiet),
            next_later(record),
            erases_at(record, retention),
        )
        return min((one for one in moments if one is not None), default=None)

    return wake


@dataclass(slots=True)
class House:
    """The whole bot, built and not yet started."""

    store: Store
    clock: Clock
    quiet: QuietHours
    line: TelegramLine
    router: Router
    menu: CommandMenu
    tick: Tick
    people: People
    checkins: Checkins
    reminders: Reminders
    digest: Digest
    own_weeks: OwnWeeks
    pictures: Pictures
    incidents: Incidents
    renderer: Renderer
    finder: Finder

    async def run(self, alarm: Alarm) -> None:
        """Hear, speak and keep time until cancelled; what is overdue is closed before anything else.

        Raises:
            TokenRefused: the messenger does not know this bot.
        """
        await self.checkins.close_overdue()
        await self.menu.publish(await self.store.staff())
        await alarm.start()
        try:
            await self.line.run(self.router, self._heard, self.store.was_heard, self.store.forget_heard)
        finally:
            await alarm.stop()
            await self.line.stop()
            await self.pictures.stop()

    def becomes(self, other: House) -> None:
        """Go on as ``other``, built beside this one on other content: the line, the clock's turn and the data stay.

        Nothing is awaited, so nobody is heard half by the one and half by the other.
        """
        self.line.mouth.speak_with(other.renderer)
        self.router.becomes(other.router)
        self.tick.becomes(other.tick)
        kept = {"line", "router", "tick"}
        for field in fields(self):
            if field.name not in kept:
                setattr(self, field.name, getattr(other, field.name))

    async def settle(self) -> None:
        """Do all that is due now, and return when nothing is left to handle or to say."""
        await self.tick.run()
        await self.line.idle()

    async def _heard(self, updates: Sequence[int]) -> None:
        await self.store.heard(updates, self.clock.now())


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
    quiet = config.quiet.hours()
    incidents = Incidents(ids)
    texts = Texts(content.texts)
    renderer = Renderer(texts, Voices(texts, content.voices))
    shelf = shelf_of(content)
    finder = finder or Finder(corpus_of(content))
    titles = phase_titles(content)
    link = partial(link_to, config, bot)
    facts = PrivacyFacts(config.municipality.privacy_contact, config.retention.people, config.retention.outcomes)
    people = People(store, clock, ids, link, facts, texts.languages)
    entering = Entering(store, clock, people)
    groups = Groups(store, clock, ids, people, quiet=quiet, off=config.holidays.days_off())
    groups.planning.has_room = partial(has_room_for_questions, clock, quiet)
    guidance = Guidance(store, shelf, clock)
    editing = Editing(store, shelf, clock)
    own_cards = OwnScreens(shelf, CardScreens(shelf))
    estimator = Estimator(content.questions, content.estimate)
    debriefs = Debriefs(store, clock, quiet, estimator)
    line = (
        beside.line
        if beside
        else TelegramLine(
            bot,
            renderer,
            Signer(await store.secret(SIGNATURE)),
            clock,
            on_unreachable=partial(_unreachable, people),
            on_moved=groups.own_chat.moved,
            incidents=incidents,
            poll_seconds=poll_seconds,
            limits=limits,
        )
    )
    rights = Rights(store, people)
    ballots = TelegramBallots(bot, renderer, line.pace, groups.own_chat.moved)
    groups.own_chat.is_there = partial(_is_there, ballots)
    polling = Polling(store, clock, line.outbox, ballots, content.questions, quiet, rights)
    leftovers = Leftovers(store, clock, line.outbox, line.mouth.send)
    checkins = Checkins(store, clock, content.questions, quiet, Collecting(store, clock, ballots), leftovers)
    rooms = Rooms(store, clock, rights, checkins, content.questions, quiet)
    ways = WaysChat(rooms, Circling(rooms), PaperSlips(store, rooms), polling, content.questions)
    retention = config.retention.rule()
    say = partial(texts.plain, "nl")
    pictures = beside.pictures if beside else Pictures(incidents)
    words = Words(store, clock, guidance, debriefs, content.questions, pictures, renderer.plain, quiet, retention)
    reminders = Reminders(store, clock, line.outbox, quiet, checkins, words, incidents)
    briefings = Briefings(store, clock, people, content.questions)
    mailing = Mailing(store, clock, line.outbox, incidents, quiet)
    weeks = WeekScreens(content.questions, titles, content.concerns, say)
    wait = config.checkins.wait()
    usual = (config.digest.weekday, config.digest.at)
    digest = Digest(store, clock, mailing, weeks, pictures, content.concerns, usual, incidents, wait)
    friday = (FRIDAY, config.digest.friday)
    own = OwnWeekScreens(content.concerns, weeks)
    own_weeks = OwnWeeks(store, clock, mailing, own, content.concerns, friday, incidents)
    answering = Answering(store, clock, content.questions, quiet)
    talking = Talking(store, clock, ids, quiet, line.outbox, TelegramNames(bot))
    talk_chat = TalkChat(talking)
    letters = Letters(store, content.concerns, usual, friday)
    wishing = Wishing(store, clock, quiet, groups.standing)
    zoning = Zoning(store)
    zoning.moved = digest.look_anew
    wishes_chat = WishesChat(wishing, Planning(store, clock, quiet, letters.coming), clock)
    menu = Menu()
    estimating = Estimating(store, clock, groups, estimator)
    checkins_chat = CheckinsChat(answering, debriefs, estimating, content.questions)
    people_chat = PeopleChat(people, entering, menu, MY_GROUPS, checkins_chat.to_questions)
    groups_chat = GroupsChat(groups, people, partial(tips_of, clock, quiet), after_phase)
    chats: list[Chat] = [
        people_chat,
        groups_chat,
        PatternsChat(digest, people, weeks, clock),
        GuidanceChat(guidance, shelf),
        MomentsChat(Moments(store, shelf, clock)),
        OwnCardsChat(Writing(store, shelf, clock, ids), editing, guidance, own_cards),
        checkins_chat,
        DebriefChat(debriefs, Afterwards(store, clock, content.questions, wait), content.questions),
        talk_chat,
        FarewellChat(Farewells(store, rights, retention), answering, content.questions),
        ways,
        BriefingChat(briefings),
        RemindersChat(wishing),
        wishes_chat,
        ZoneChat(zoning, wishing),
        DigestChat(digest, weeks),
        TrendChat(Trends(store, clock, wait), pictures, content.questions, titles, say),
        ReportChat(
            Reports(store, clock, digest, content.questions, titles), pictures, weeks, content.questions, titles, say
        ),
        OwnWeekChat(own_weeks),
        LettersChat(wishing),
        SearchChat(Searching(guidance, finder, shelf, editing.note_gap), shelf),
    ]
    lines = (
        *groups_chat.menu_lines(),
        *more_lines(),
        *talk_chat.menu_lines(),
        *wishes_chat.menu_lines(),
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
        incidents=incidents,
        enter=groups.standing.enter,
        let_go=people.await_text,
    )
    per_group = (
        Beginning(store, clock),
        groups.standing,
        checkins,
        polling,
        reminders,
        Laters(store, clock, line.outbox, quiet, words),
        Tidings(store, clock, mailing, briefings, people, quiet),
        Erasing(store, clock, people, retention),
    )
    notices = Notices(editing, people.answers_to, mailing, own_cards, clock, quiet)
    guessed = GuessNotices(store, clock, people, mailing, quiet)
    people.guessing = guessed.look_soon
    arrivals = Arrivals(store, clock, entering, people, mailing, line.outbox, quiet)
    entering.to_tell = arrivals.look_soon
    unled = UnledNotices(clock, people, groups.succession, mailing, quiet, usual)
    weekly = (digest, own_weeks, notices, talking, guessed, arrivals, unled)
    tick = Tick(store, clock, per_group, weekly, partial(_note, incidents))
    commands = CommandMenu(bot, router, renderer, people.roles)
    router.started = commands.refresh_soon
    people.roles_changed = partial(_roles_changed, commands, unled)
    return House(
        store,
        clock,
        quiet,
        line,
        router,
        commands,
        tick,
        people,
        checkins,
        reminders,
        digest,
        own_weeks,
        pictures,
        incidents,
        renderer,
        finder,
    )


def link_to(config: Config, bot: LightBot, word: str) -> str:
    """The address that opens the bot with a secret word."""
    return f"{config.telegram.link_url}/{bot.username}?start={word}"


async def _lost(people: People, menu: Menu, heard: Heard) -> Rows:
    """The buttons for somebody whose message nobody understood."""
    return column(*menu.buttons(await people.roles(heard.person)))


def _roles_changed(commands: CommandMenu, unled: UnledNotices, person: PersonId) -> None:
    """What somebody is offered changes, and perhaps who coordinates what."""
    commands.refresh_soon(person)
    unled.look_soon()


async def _unreachable(people: People, chat: ChatId) -> None:
    """Leave a person alone who cannot be reached; a group chat that is gone tells us so itself."""
    if chat > 0:
        await people.unreachable(PersonId(chat))


async def _is_there(ballots: TelegramBallots, chat: ChatId) -> bool:
    """Whether we are still in a group chat; where that cannot be known now, we were a moment ago."""
    try:
        return await ballots.look(chat) is not Place.GONE
    except NotNow:
        return True


async def _note(incidents: Incidents, trouble: Exception) -> None:
    """Write down what went wrong in a tick."""
    incidents.note("keeping time", trouble)
