"""Polls in a group's own chat: put there when the check-in opens, and again where the chat went on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.asked import asked_in
from bot.checkins.model import CheckinId, OpenCheckin, Rounds
from bot.checkins.polls import (
    AGAIN,
    WORDS,
    asked_anew,
    asks_apart,
    cut_off,
    left_behind,
    line_of,
    posted,
    without_polls,
)
from bot.checkins.publication import knows_form, poll_minimum
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import INTRODUCTION
from bot.checkins.waking import has_moved, is_cut_off, poll_moment
from bot.checkins.ways import AskedPoll, Stray, Way
from bot.checkins.ways_screens import before_polls_screen
from bot.civil import QuietHours, is_quiet, next_civil
from bot.clock import Clock
from bot.errors import Mistake
from bot.groups.model import ChatId, Group, GroupId
from bot.groups.rights import Rights
from bot.messenger.ballots import Ballots, NotNow, Place
from bot.messenger.errand import Errand, Post, Priority
from bot.messenger.screens import Screen, Text, text
from bot.messenger.sending import Delivery, Sending, begin, end
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store


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

    async def choose(self, person: PersonId, group: str, way: Way) -> Group:
        """Ask this group in another way from its next check-in on.

        Raises:
            Expired: they do not guide it.
            Mistake: it has no chat of its own, strangers can come into that, or it cannot be looked up now; or it has
                fewer members than a poll needs votes.
        """
        found = await self._rights.guided(person, group)
        if way is Way.POLLS:
            needed = poll_minimum(len(found.facilitators))
            if len(found.members) < needed:
                raise Mistake("ways-polls-few", needed=needed, members=len(found.members))
            await self._check_chat(found.chat)

        def chosen(record: GroupRecord) -> GroupRecord:
            return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, way=way))

        await self._change_group(found.id, chosen)
        return found

    async def _check_chat(self, chat: ChatId | None) -> None:
        """A poll in a public chat could be answered by anybody who finds it."""
        if chat is None:
            raise Mistake("ways-polls-no-chat")
        try:
            place = await self._ballots.look(chat)
        except NotNow:
            place = Place.GONE
        if place is Place.PUBLIC:
            raise Mistake("ways-polls-public")
        if place is not Place.PRIVATE:
            raise Mistake("ways-polls-unknown")

    async def keep_time(self, group: GroupId) -> None:
        """Put the next thing in the chat, if the open check-in asks there."""
        record = await self._store.group(group)
        now = self._clock.now()
        moment = None if record is None else poll_moment(record, self._quiet)
        if record is None or moment is None or now < moment:
            return
        if has_moved(record):
            await self._ask_anew(record)
            return
        if is_cut_off(record):
            await self._leave_chat(record)
            return
        if is_quiet(now, self._quiet):
            return
        what, chat = record.rounds.to_ask[0], record.group.chat
        if not await self._counts(record.rounds):
            await self._drop(group, what)
            return
        if chat is None or record.rounds.asked_in not in (None, chat) or line_of(record, what, chat) in record.outbox:
            # Nowhere to ask, or a crash cut it off: what may stand in the chat already is not put there twice.
            if chat is None or not self._outbox.holds(f"{group}.{line_of(record, what, chat)}"):
                await self._drop(group, what)
            return
        self._offer(record, what, chat)

    async def _counts(self, rounds: Rounds) -> bool:
        """Whether what is asked now can be shown: what cannot is not asked."""
        kept = await self._store.checkin(rounds.open) if rounds.open is not None else None
        return kept is None or knows_form(kept)

    async def _leave_chat(self, record: GroupRecord) -> None:
        """We are no longer in the chat: each is asked privately, unless something was put there already."""
        now, opened = self._clock.now(), record.rounds.open
        if opened is not None and INTRODUCTION in record.rounds.to_ask:
            await self._ask_apart(record.group.id, opened, Stray.AWAY)
        else:
            await self._change_group(record.group.id, lambda kept: cut_off(kept, now) if is_cut_off(kept) else kept)

    async def _ask_apart(self, group: GroupId, checkin: CheckinId, why: Stray) -> None:
        """Ask each member privately instead."""
        now = self._clock.now()
        await self._change_checkin(checkin, lambda kept: asks_apart(kept, why))
        await self._change_group(group, lambda kept: without_polls(kept, why, now))

    async def _ask_anew(self, record: GroupRecord) -> None:
        """Ask everything once more where the chat went on; the votes in the old one can never be counted safely.

        What stands there is not stopped, so that it never shows; Telegram may still let us take it away.
        """
        group, rounds = record.group, record.rounds
        if rounds.to_ask and self._outbox.holds(
            f"{group.id}.{line_of(record, rounds.to_ask[0], rounds.asked_in or 0)}"
        ):
            return  # on its way just now; what became of it is looked at when it is there
        kept = await self._store.checkin(rounds.open) if rounds.open is not None else None
        if kept is not None:
            await self._leave_behind(kept)
        questions = kept.questions if kept is not None else ()
        now = self._clock.now()
        start = next_civil(now, self._quiet, ZoneInfo(group.zone))

        def anew(current: GroupRecord) -> GroupRecord:
            still = current.rounds.open == rounds.open and has_moved(current)
            return asked_anew(current, questions, start, now) if still else current

        await self._change_group(group.id, anew)
        await self.keep_time(group.id)

    async def _leave_behind(self, kept: OpenCheckin) -> None:
        """Take the polls in the old chat away, as far as we still may, and forget them."""
        for asked in kept.polls.values():
            try:
                await self._ballots.remove(ChatId(asked.chat), asked.message)
            except NotNow:
                break
        await self._change_checkin(kept.id, left_behind)

    def _offer(self, record: GroupRecord, what: str, chat: ChatId) -> None:
        group, line = record.group.id, line_of(record, what, chat)
        self._outbox.put(
            Errand(
                key=f"{group}.{line}",
                chat=chat,
                language="nl",
                priority=Priority.CHECKIN,
                expires=record.rounds.closes or self._clock.now(),
                claim=partial(self._claim, group, what, chat),
                settle=partial(self._settle, group, what, chat),
                send=None if what in WORDS else partial(self._ask, record, what, chat),
            )
        )

    async def _claim(self, group: GroupId, what: str, chat: ChatId) -> Screen | None:
        """Note that it is being put there, unless it no longer should be."""
        now = self._clock.now()
        if what in WORDS and not await self._may_stand(group, chat):
            return None

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, bool]:
            if record is None or record.group.chat != chat or record.rounds.to_ask[:1] != (what,):
                return record, False
            line = line_of(record, what, chat)
            if line in record.outbox:
                return record, False
            return msgspec.structs.replace(record, outbox=begin(record.outbox, line, now)), True

        if not await self._store.change_group(group, decide):
            return None
        record = await self._store.group(group)
        opened = record.rounds.open if record is not None else None
        kept = await self._store.checkin(opened) if opened is not None else None
        if record is None or kept is None:
            return None
        return before_polls_screen(record, kept, again=what == AGAIN)

    async def _may_stand(self, group: GroupId, chat: ChatId) -> bool:
        """Whether polls may come now; where strangers could answer, or we may say nothing, each is asked privately.

        Raises:
            NotNow: the chat cannot be looked up; the outbox tries again after its pause.
        """
        record = await self._store.group(group)
        opened = record.rounds.open if record is not None else None
        kept = await self._store.checkin(opened) if opened is not None else None
        if kept is None:
            return False
        place = await self._ballots.look(chat)
        if place not in (Place.PUBLIC, Place.GONE) and kept.way is Way.POLLS:
            return place is not Place.MOVED
        await self._ask_apart(group, kept.id, Stray.AWAY if place is Place.GONE else Stray.PUBLIC)
        return False

    async def _ask(self, record: GroupRecord, code: str, chat: ChatId, screen: Screen) -> Delivery:
        """Put one question there as a poll, and remember where it stands."""
        checkin = record.rounds.open
        kept = await self._store.checkin(checkin) if checkin is not None else None
        if checkin is None or kept is None:
            return Delivery.REFUSED
        question = asked_in(kept, self._questions)[code]
        delivery, stands = await self._ballots.ask(chat, _plain(question.text), self._faces(), "nl")
        if stands is not None:
            asked = AskedPoll(chat, stands.message, stands.poll)
            await self._change_checkin(kept.id, lambda current: posted(current, code, asked))
        return delivery

    async def _settle(self, group: GroupId, what: str, chat: ChatId, delivery: Delivery) -> None:
        """Write down what became of it, and go on with the next."""
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                return None, None
            line = line_of(record, what, chat)
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

        def dropped(record: GroupRecord) -> GroupRecord:
            left = tuple(one for one in record.rounds.to_ask if one != what)
            return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, to_ask=left))

        await self._change_group(group, dropped)

    async def _change_checkin(self, checkin: CheckinId, change: Callable[[OpenCheckin], OpenCheckin]) -> None:
        def decide(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
            return (change(kept) if kept is not None else None), None

        await self._store.change_checkin(checkin, decide)

    async def _change_group(self, group: GroupId, change: Callable[[GroupRecord], GroupRecord]) -> None:
        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            return (change(record) if record is not None else None), None

        await self._store.change_group(group, decide)

    def _faces(self) -> tuple[Text, ...]:
        return tuple(
            text("checkins-face", picture=face.picture, words=face.label) for face in self._questions.scale.faces
        )


def _plain(words: str) -> Text:
    return text("checkins-plain", words=words)


def _without(lines: dict[str, Sending], line: str) -> dict[str, Sending]:
    return {key: sending for key, sending in lines.items() if key != line}
