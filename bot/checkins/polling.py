"""Polls in a group's own chat: put there when the check-in opens, stopped, counted and taken away when it closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import msgspec

from bot.checkins.asked import asked_in
from bot.checkins.model import OpenCheckin
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import INTRODUCTION, POLLS_STAND, open_session, poll_moment
from bot.checkins.ways import AskedPoll, Way
from bot.checkins.ways_screens import introduction_screen
from bot.civil import QuietHours, is_quiet
from bot.clock import Clock
from bot.errors import Mistake
from bot.groups.model import ChatId, Group, GroupId
from bot.groups.rights import Rights
from bot.messenger.ballots import Ballots, NotNow
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen, Text, text
from bot.messenger.sending import Delivery, Sending, begin, end
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

SLACK = timedelta(minutes=30)
"""How long after their time polls may still be stopped; then they could no longer be taken away, and would show."""
AGAIN_AFTER = timedelta(minutes=1)
"""How long we leave a messenger alone that could not be reached at closing."""


class Polling:
    """Asks a check-in's questions in the group's own chat.

    Args:
        store: all we keep.
        clock: what time it is.
        outbox: takes what is to be put in a chat, one thing after the other.
        ballots: holds the polls.
        questions: what we ask, and the faces to choose from.
        quiet: when nothing is put in a chat.
        rights: who may choose this way.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        outbox: Post,
        ballots: Ballots,
        questions: QuestionSet,
        quiet: QuietHours,
        rights: Rights,
    ) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._ballots = ballots
        self._questions = questions
        self._quiet = quiet
        self._rights = rights
        self._not_before: dict[str, datetime] = {}  # spares a messenger that is down; a restart asks at once, no harm

    async def choose(self, person: PersonId, group: str, way: Way) -> Group:
        """Ask this group in another way from its next check-in on.

        Raises:
            Expired: they do not guide it.
            Mistake: it has no chat of its own, strangers can come into that, or it cannot be looked up now.
        """
        found = await self._rights.guided(person, group)
        if way is Way.POLLS:
            await self._check_chat(found.chat)

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, way=way)), None

        await self._store.change_group(found.id, decide)
        return found

    async def _check_chat(self, chat: ChatId | None) -> None:
        """A poll in a public chat could be answered by anybody who finds it."""
        if chat is None:
            raise Mistake("ways-polls-no-chat")
        try:
            public = await self._ballots.is_public(chat)
        except NotNow:
            raise Mistake("ways-polls-unknown") from None
        if public:
            raise Mistake("ways-polls-public")

    async def keep_time(self, group: GroupId) -> None:
        """Put the next thing in the chat, if the open check-in asks there."""
        record = await self._store.group(group)
        now = self._clock.now()
        moment = None if record is None else poll_moment(record, self._quiet)
        if record is None or moment is None or now < moment or is_quiet(now, self._quiet):
            return
        what, chat = record.rounds.to_ask[0], record.group.chat
        if chat is None or _line(record, what, chat) in record.outbox:
            # Nowhere to ask, or a crash cut it off: what may stand in the chat already is not put there twice.
            if chat is None or not self._outbox.holds(f"{group}.{_line(record, what, chat)}"):
                await self._drop(group, what)
            return
        self._offer(record, what, chat)

    def _offer(self, record: GroupRecord, what: str, chat: ChatId) -> None:
        group, line = record.group.id, _line(record, what, chat)
        self._outbox.put(
            Errand(
                key=f"{group}.{line}",
                chat=chat,
                language="nl",
                priority=Priority.CHECKIN,
                expires=record.rounds.closes or self._clock.now(),
                claim=partial(self._claim, group, what, chat),
                settle=partial(self._settle, group, what, chat),
                send=None if what == INTRODUCTION else partial(self._ask, record, what, chat),
            )
        )

    async def _claim(self, group: GroupId, what: str, chat: ChatId) -> Screen | None:
        """Note that it is being put there, unless it no longer should be."""
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, bool]:
            if record is None or record.group.chat != chat or record.rounds.to_ask[:1] != (what,):
                return record, False
            line = _line(record, what, chat)
            if line in record.outbox:
                return record, False
            return msgspec.structs.replace(record, outbox=begin(record.outbox, line, now)), True

        if not await self._store.change_group(group, decide):
            return None
        record = await self._store.group(group)
        closes = record.rounds.closes if record is not None else None
        if record is None or closes is None:
            return None
        return introduction_screen(record.group, closes)

    async def _ask(self, record: GroupRecord, code: str, chat: ChatId, screen: Screen) -> Delivery:
        """Put one question there as a poll, and remember where it stands."""
        checkin = record.rounds.open
        kept = await self._store.checkin(checkin) if checkin is not None else None
        if checkin is None or kept is None:
            return Delivery.REFUSED
        question = asked_in(kept, self._questions)[code]
        delivery, posted = await self._ballots.ask(chat, _plain(question.text), self._faces(), "nl")
        if posted is not None:
            asked = AskedPoll(chat, posted.message, posted.poll)
            await self._change(kept, code, lambda _: asked)
        return delivery

    async def _settle(self, group: GroupId, what: str, chat: ChatId, delivery: Delivery) -> None:
        """Write down what became of it, and go on with the next."""
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            line = _line(record, what, chat)
            lines = end(record.outbox, line, delivery, now)
            rounds = record.rounds
            if delivery is not Delivery.NOT_SENT:
                rounds = msgspec.structs.replace(rounds, to_ask=tuple(one for one in rounds.to_ask if one != what))
            if delivery is not Delivery.UNKNOWN:
                lines = _without(lines, line)
            return msgspec.structs.replace(record, outbox=lines, rounds=rounds), None

        await self._store.change_group(group, decide)
        if delivery is not Delivery.NOT_SENT:
            await self.keep_time(group)

    async def _drop(self, group: GroupId, what: str) -> None:
        """Do not ask this any more."""

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            left = tuple(one for one in record.rounds.to_ask if one != what)
            return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, to_ask=left)), None

        await self._store.change_group(group, decide)

    async def collect(self, checkin: OpenCheckin) -> bool:
        """Save what was chosen in the check-in's polls and take them away; False to be asked again later.

        One poll after the other: stopped, its numbers kept beside the sealed answers, and only then taken away. Cut
        off anywhere and done again, each is counted once. A poll that could no longer be taken away is not stopped.
        """
        now = self._clock.now()
        if now < self._not_before.get(checkin.id, now):
            return False
        in_time = now < checkin.opens + POLLS_STAND + SLACK
        try:
            for code, asked in checkin.polls.items():
                await self._collect_one(checkin, code, asked, in_time=in_time)
        except NotNow:
            self._not_before[checkin.id] = now + AGAIN_AFTER
            return False
        self._not_before.pop(checkin.id, None)
        return True

    async def _collect_one(self, checkin: OpenCheckin, code: str, asked: AskedPoll, *, in_time: bool) -> None:
        chat = ChatId(asked.chat)
        if asked.counts is None:
            counts = await self._ballots.stop(chat, asked.message, asked.poll) if in_time else ()
            await self._change(checkin, code, lambda kept: msgspec.structs.replace(kept, counts=counts))
        if not asked.removed:
            await self._ballots.remove(chat, asked.message)
            await self._change(checkin, code, lambda kept: msgspec.structs.replace(kept, removed=True))

    async def _change(self, checkin: OpenCheckin, code: str, change: Callable[[AskedPoll], AskedPoll]) -> None:
        nowhere = AskedPoll(0, 0, "")

        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            if kept is None:
                return None, None
            polls = {**kept.polls, code: change(kept.polls.get(code, nowhere))}
            return msgspec.structs.replace(kept, polls=polls), None

        await self._store.change_checkin(checkin.id, decide)

    def _faces(self) -> tuple[Text, ...]:
        return tuple(
            text("checkins-face", picture=face.picture, words=face.label) for face in self._questions.scale.faces
        )


def _line(record: GroupRecord, what: str, chat: ChatId) -> str:
    """The key under which the outbox knows it; it ends in the recipient, as every key."""
    session = open_session(record)
    return f"poll.{session.id if session is not None else ''}.{what}.{chat}"


def _plain(words: str) -> Text:
    return text("checkins-plain", words=words)


def _without(lines: dict[str, Sending], line: str) -> dict[str, Sending]:
    return {key: sending for key, sending in lines.items() if key != line}
