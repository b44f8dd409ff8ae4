"""The wing for check-ins: asking, answering, closing, looking back, and a wish to talk."""

from __future__ import annotations

from functools import partial

from bot.app.ground import Ground
from bot.app.groups import GroupsWing
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
from bot.checkins.listening import Listened
from bot.checkins.polling import Polling
from bot.checkins.room import Rooms
from bot.checkins.service import Checkins
from bot.checkins.slips import PaperSlips
from bot.checkins.sounding import Sounds
from bot.checkins.talk_chat import TalkChat
from bot.checkins.talking import Talking
from bot.checkins.ways_chat import WaysChat
from bot.messenger.hearing import Chat
from bot.messenger.telegram.ballots import TelegramBallots
from bot.messenger.telegram.line import TelegramLine
from bot.messenger.telegram.names import TelegramNames
from bot.reminders.room import evening_fits


class CheckinsWing:
    """How was it: everything between a session and its outcome, and what is said at the end."""

    def __init__(self, ground: Ground, members: GroupsWing, line: TelegramLine, ballots: TelegramBallots) -> None:
        store, clock, quiet, questions = ground.store, ground.clock, ground.quiet, ground.questions
        notice = members.people.facts.notice
        rights, retention = members.rights, ground.config.retention.rule()
        estimator = Estimator(questions, ground.content.estimate)
        self.debriefs = Debriefs(store, clock, quiet, estimator)
        self.polling = Polling(store, clock, line.outbox, ballots, questions, quiet, rights)
        leftovers = Leftovers(store, clock, line.outbox, line.mouth.send)
        self.sounds = Sounds(store, clock, ballots.remove)
        members.people.quitting = self.sounds.let_go
        polls, sweepers = Collecting(store, clock, ballots), (leftovers, self.sounds)
        self.checkins = Checkins(store, clock, questions, quiet, notice, polls, sweepers)
        self.talking = Talking(store, clock, ground.ids, quiet, line.outbox, TelegramNames(ground.bot))
        self.erasing = Erasing(store, clock, members.people, retention)
        answering = Answering(store, clock, questions, quiet, notice)
        rooms = Rooms(store, clock, rights, self.checkins, questions, quiet)
        rooms.evening_fits = partial(evening_fits, quiet)
        afterwards = Afterwards(store, clock, questions, ground.config.checkins.wait())
        self.chat = CheckinsChat(
            answering,
            self.debriefs,
            Estimating(store, clock, members.groups, estimator),
            questions,
            Listened(ballots.remove),
        )
        self.talk_chat = TalkChat(self.talking, ground.keywords)
        self.chats: tuple[Chat, ...] = (
            self.talk_chat,  # before the questions: who types for help is not shown faces
            self.chat,
            DebriefChat(self.debriefs, afterwards, questions),
            FarewellChat(Farewells(store, rights, retention), answering, questions),
            WaysChat(
                rooms,
                Circling(rooms, self.sounds),
                PaperSlips(store, rooms),
                self.polling,
                questions,
                ground.texts.languages,
            ),
        )
