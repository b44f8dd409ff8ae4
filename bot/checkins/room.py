"""What can be done in the room: the way to the session's own check-in, for who guides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

import msgspec

from bot.checkins.asked import asked_in
from bot.checkins.by_hand import early_session
from bot.checkins.ending import Effect, Ended, ended, with_done, with_done_back
from bot.checkins.model import CheckinId, OpenCheckin, Rounds, checkin_of, group_of
from bot.checkins.publication import knows_form, poll_minimum, takes_answers
from bot.checkins.questions import Question, QuestionSet
from bot.checkins.service import Checkins
from bot.checkins.ways import Way
from bot.civil import QuietHours
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId, SessionId
from bot.groups.rights import Rights
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

_Change: TypeAlias = Callable[[GroupRecord | None, PersonId, str, datetime, QuietHours], tuple[GroupRecord, Effect]]


@dataclass(frozen=True, slots=True)
class Room:
    """What a group can do beside its members' own phones.

    Attributes:
        group: which group.
        way: how its next check-in asks the members.
        needed: how many members polls need.
        evening: whether it asks once more in the evening.
        fits: whether that finds room in the week of the next questions.
    """

    group: Group
    way: Way
    needed: int
    evening: bool
    fits: bool = True


class Ready(NamedTuple):
    """A session about which can be answered in the room now.

    Attributes:
        group: whose.
        checkin: under which id its check-in is, or will be.
        kept: the check-in; None while it is not open.
    """

    group: GroupId
    checkin: CheckinId
    kept: OpenCheckin | None


class Rooms:
    """Opens the check-in of a session for who is in the room with the group.

    Args:
        store: all we keep.
        clock: what time it is.
        rights: who guides what.
        checkins: opens a check-in by hand.
        questions: what we ask.
        quiet: when nobody is called.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        rights: Rights,
        checkins: Checkins,
        questions: QuestionSet,
        quiet: QuietHours,
    ) -> None:
        self._quiet = quiet
        self._store = store
        self._clock = clock
        self._rights = rights
        self._checkins = checkins
        self._questions = questions
        self.evening_fits: Callable[[datetime, GroupRecord], bool] = _always

    async def room(self, person: PersonId, group: str) -> Room:
        """Return what can be chosen. Raises Expired for who does not guide the group."""
        found = await self._rights.guided(person, group)
        record = await self._store.group(found.id)
        rounds = record.rounds if record is not None else Rounds()
        fits = record is None or self.evening_fits(self._clock.now(), record)
        return Room(found, rounds.way, poll_minimum(len(found.facilitators)), rounds.evening, fits)

    async def ask_again(self, person: PersonId, group: str, evening: bool) -> Room:
        """Ask once more in the evening, or not, from the next check-in on: of everybody in the group or of nobody.

        An open check-in goes on as it was announced. Raises as :meth:`room` does.
        """
        found = await self._rights.guided(person, group)

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None or record.rounds.evening is evening:
                return record, None
            return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, evening=evening)), None

        await self._store.change_group(found.id, decide)
        return await self.room(person, group)

    async def done(self, person: PersonId, group: str, session: str) -> Ended:
        """The session is over in a minute: its check-in is due then. Said once more, or too late, nothing changes.

        Raises:
            Expired: they do not guide the group, or it has no such session.
            TooSoon: the session is not halfway.
        """
        return await self._end(person, group, session, with_done)

    async def done_back(self, person: PersonId, group: str, session: str) -> Ended:
        """The session is not over after all: its check-in is due as planned. Too late, nothing changes.

        Raises:
            Expired: they do not guide the group, or it has no such session.
        """
        return await self._end(person, group, session, with_done_back)

    async def _end(self, person: PersonId, group: str, session: str, change: _Change) -> Ended:
        """What is said comes from the record of this change: a colleague may change it back at the same instant."""
        found = await self._rights.guided(person, group)
        await self._checkins.keep_time(found.id)

        def decide(record: GroupRecord | None) -> tuple[GroupRecord, Ended]:
            now = self._clock.now()
            kept, effect = change(record, person, session, now, self._quiet)
            about = kept.group.session(SessionId(session))
            if about is None:
                raise Expired
            return kept, ended(kept, about, now, self._quiet, effect)

        return await self._store.change_group(found.id, decide)

    async def ready(self, person: PersonId, group: str) -> Ready:
        """What can be answered about now; nothing is opened. Raises as :meth:`opened`."""
        found = await self._rights.guided(person, group)
        await self._checkins.keep_time(found.id)
        record = await self._store.group(found.id)
        now = self._clock.now()
        if record is None or record.rounds.open is None:
            session = None if record is None else early_session(record, now)
            if session is None:
                raise Mistake("ways-no-session")
            return Ready(found.id, checkin_of(found.id, session.id), None)
        kept = await self._store.checkin(record.rounds.open)
        if kept is not None and not takes_answers(kept, now):
            raise _closed(kept, "ways-no-session")
        return Ready(found.id, record.rounds.open, kept)

    async def opened(self, person: PersonId, group: str) -> OpenCheckin:
        """The check-in of the session that is on, or just was, opened by hand if need be.

        Raises:
            Expired: they do not guide the group.
            Mistake: there is no such session, or its check-in has closed.
        """
        found = await self._rights.guided(person, group)
        kept = await self._checkins.open_early(found.id)
        if kept is None or not takes_answers(kept, self._clock.now()):
            raise _closed(kept, "ways-no-session")
        return kept

    async def looked_at(self, person: PersonId, checkin: CheckinId) -> OpenCheckin | None:
        """The check-in with this id; None while it is not open but can be: nothing is opened.

        Raises:
            Expired: they do not guide the group, or it is another session's turn by now.
            Mistake: there is no session to answer about any more.
        """
        ready = await self.ready(person, group_of(checkin))
        if ready.checkin != checkin:
            raise Expired
        return ready.kept

    async def begun(self, person: PersonId, checkin: CheckinId) -> None:
        """Open the check-in with this id by hand if need be. Raises as :meth:`looked_at`."""
        await self.looked_at(person, checkin)
        await self.opened(person, group_of(checkin))

    async def kept(self, person: PersonId, checkin: CheckinId) -> OpenCheckin:
        """The open check-in, for who guides its group now.

        Raises:
            Expired: they do not, or it has closed: then it is any old button.
        """
        kept = await self._store.checkin(checkin)
        if kept is None:
            raise Expired
        await self._rights.guided(person, kept.group)
        return kept

    async def change(self, checkin: CheckinId, change: Callable[[OpenCheckin], OpenCheckin]) -> OpenCheckin:
        """Change a check-in that is still open; what ``change`` raises is passed on.

        Raises:
            Mistake: it has closed.
        """
        now = self._clock.now()

        def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, OpenCheckin]:
            if current is None or not takes_answers(current, now):
                raise _closed(current, "ways-closed")
            changed = change(current)
            return changed, changed

        return await self._store.change_checkin(checkin, decide)

    def question(self, kept: OpenCheckin, code: str | None) -> Question | None:
        """The question with this code, as it is asked in this check-in; None for no code."""
        return asked_in(kept, self._questions)[code] if code is not None else None


def _closed(kept: OpenCheckin | None, key: str) -> Mistake:
    """What to say where no answer is taken any more: this, or that the program was changed meanwhile."""
    return Mistake(key if kept is None or knows_form(kept) else "ways-renewed")


def _always(now: datetime, record: GroupRecord) -> bool:
    """Until somebody who knows says otherwise."""
    return True
