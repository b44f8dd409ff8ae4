"""Around an outcome and a debrief, by who guides: a note, a question for the group, what was done with an outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from bot.checkins.debrief_question import awaiting_now, check_open, guided_session
from bot.checkins.mirror import with_debrief
from bot.checkins.model import FIXED, Debrief, Outcome, Rounds
from bot.checkins.model_added import DoneWith
from bot.checkins.questions import QuestionSet
from bot.checkins.release import COORDINATOR_WAITS, coordinator_sees_at
from bot.checkins.rounds import asks_goal, outcome_of, told_outcome_of
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId, Phase, Session, SessionId
from bot.people.model import Awaiting, PersonId
from bot.people.revealing import checked
from bot.records import GroupRecord
from bot.store.port import Store

NOTE = "checkins-note"
"""The name under which a note is awaited."""
GRACE = timedelta(minutes=15)
"""How long a release can be undone: only after it can the coordinator see the outcome."""
LONGEST_NOTE = 300
"""Characters: a few sentences for oneself, no file on anybody."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can go back to the group under its outcome.

    Attributes:
        group: which group.
        session: after which session.
        questions: by code of what they are about, in the order of asking.
        chosen: the code that was chosen, or None when the weakest point decides.
    """

    group: Group
    session: Session
    questions: dict[str, str]
    chosen: str | None


@dataclass(frozen=True, slots=True)
class Follow:
    """What became of an outcome.

    Attributes:
        group: which group.
        session: after which session.
        done: what was done with it, if that was said.
        released: from when the coordinator may see it, where the group let them see it sooner.
        undoable: whether that moment is still to come.
        sees: from when the coordinator sees it in any case.
        seen: whether they may have seen it by now.
    """

    group: Group
    session: Session
    done: DoneWith | None
    released: datetime | None
    undoable: bool
    sees: datetime
    seen: bool


class Afterwards:
    """Keeps what a facilitator adds to a session and its outcome.

    Args:
        store: where groups are kept.
        clock: what time it is.
        questions: holds the questions that go back to the group.
        wait: how long an outcome usually stays with the group and its guides.
    """

    def __init__(self, store: Store, clock: Clock, questions: QuestionSet, wait: timedelta = COORDINATOR_WAITS) -> None:
        self._wait = wait
        self._store = store
        self._clock = clock
        self._questions = questions

    async def await_note(self, person: PersonId, group: GroupId, session: SessionId) -> None:
        """Take the next text of this facilitator as a note for themselves.

        Raises:
            Expired: not their group, or no such session.
            Mistake: the session is too long ago.
        """
        check_open(guided_session(await self._store.group(group), person, session)[1], self._clock.now())
        await self._await(person, Awaiting(NOTE, f"{group}.{session}"))

    async def note(
        self, person: PersonId, group: GroupId, session: SessionId, words: str, *, sure: bool = False
    ) -> str:
        """Keep a note in the place of an earlier one, and return it as kept; an empty one takes it away.

        Raises as :meth:`await_note` does, and:
            Mistake: it is too long.
            Revealing: it looks as if it tells who somebody is, and they are not ``sure``; nothing was kept.
        """
        words = checked(words, LONGEST_NOTE, "checkins-note-too-long", sure=sure)
        now = self._clock.now()

        def change(record: GroupRecord, about: Session) -> Rounds:
            check_open(about, now)
            old = record.rounds.debrief(session, person) or Debrief(session=session, by=person, at=now)
            return with_debrief(record.rounds, msgspec.structs.replace(old, note=words))

        await self._change(person, group, session, change)
        await self._await(person, None)
        return words

    async def let_be(self, person: PersonId) -> None:
        """Wait for a note no longer; nothing is kept of it."""
        await self._await(person, None)

    async def choice(self, person: PersonId, group: GroupId, session: SessionId) -> Choice:
        """Return the questions from which one may go back to the group; they say nothing of any answer.

        Raises:
            Expired: not their group, or no such session.
            Mistake: the outcome is out, so the group has its question.
        """
        record, about = guided_session(await self._store.group(group), person, session)
        _check_undecided(record, session)
        return self._choice(record, about)

    async def asks_back(self, person: PersonId, group: GroupId, session: SessionId, code: str | None) -> Choice:
        """Choose the question for the group (None: the weakest point decides). Raises as :meth:`choice` does."""
        if code is not None and not self._has(code):
            raise Expired()

        def change(record: GroupRecord, about: Session) -> Rounds:
            _check_undecided(record, session)
            others = {one: chosen for one, chosen in record.rounds.asks_back.items() if one != session}
            chosen = others if code is None else {**others, session: code}
            return msgspec.structs.replace(record.rounds, asks_back=chosen)

        record, about = await self._change(person, group, session, change)
        return self._choice(record, about)

    async def follow(self, person: PersonId, group: GroupId, session: SessionId) -> Follow:
        """Return what became of an outcome that the group has heard.

        Raises:
            Expired: not their group, no such session, or no outcome that was told.
        """
        record, about = guided_session(await self._store.group(group), person, session)
        _told(record, session)
        return self._follow(record, about)

    async def done(self, person: PersonId, group: GroupId, session: SessionId, what: DoneWith) -> Follow:
        """Keep what was done with an outcome; the group's next card says so. Raises as :meth:`follow` does."""

        def change(record: GroupRecord, about: Session) -> Rounds:
            _told(record, session)
            return msgspec.structs.replace(record.rounds, done_with={**record.rounds.done_with, session: what})

        return self._follow(*await self._change(person, group, session, change))

    async def release(self, person: PersonId, group: GroupId, session: SessionId) -> Follow:
        """Let the coordinator see an outcome after ``GRACE``, because the group agreed; the first time counts.

        Raises as :meth:`follow` does: what the group has not heard cannot be released.
        """
        sees = self._clock.now() + GRACE

        def change(record: GroupRecord, about: Session) -> Rounds:
            _told(record, session)
            return msgspec.structs.replace(record.rounds, released={session: sees, **record.rounds.released})

        return self._follow(*await self._change(person, group, session, change))

    async def take_back(self, person: PersonId, group: GroupId, session: SessionId) -> Follow:
        """The group does not agree after all.

        Raises as :meth:`follow` does, and:
            Mistake: the coordinator may have seen it.
        """
        now = self._clock.now()

        def change(record: GroupRecord, about: Session) -> Rounds:
            _told(record, session)
            if record.rounds.released.get(session, now) < now:
                raise Mistake("checkins-release-late")
            others = {one: when for one, when in record.rounds.released.items() if one != session}
            return msgspec.structs.replace(record.rounds, released=others)

        return self._follow(*await self._change(person, group, session, change))

    def _follow(self, record: GroupRecord, session: Session) -> Follow:
        rounds, now = record.rounds, self._clock.now()
        released = rounds.released.get(session.id)
        undoable = released is not None and now < released
        sees = coordinator_sees_at(rounds, _told(record, session.id), self._wait)
        return Follow(record.group, session, rounds.done_with.get(session.id), released, undoable, sees, not now < sees)

    def _has(self, code: str) -> bool:
        return any(code == known for known, _ in self._questions.back)

    def _choice(self, record: GroupRecord, about: Session) -> Choice:
        phase = record.group.phase
        asked = self._questions.asked(phase, goal=asks_goal(record.group, about))
        questions = {one.code: back_about(one.code, phase, self._questions, about.number) for one in asked}
        return Choice(record.group, about, questions, record.rounds.asks_back.get(about.id))

    async def _change(
        self, person: PersonId, group: GroupId, session: SessionId, change: Callable[[GroupRecord, Session], Rounds]
    ) -> tuple[GroupRecord, Session]:
        def decide(record: GroupRecord | None) -> tuple[GroupRecord, tuple[GroupRecord, Session]]:
            found, about = guided_session(record, person, session)
            rounds = change(found, about)
            changed = found if rounds == found.rounds else msgspec.structs.replace(found, rounds=rounds)
            return changed, (changed, about)

        return await self._store.change_group(group, decide)

    async def _await(self, person: PersonId, awaiting: Awaiting | None) -> None:
        await self._store.change_person(person, lambda record: (awaiting_now(record, NOTE, awaiting), None))


def back_about(code: str, phase: Phase, questions: QuestionSet, number: int) -> str:
    """Return the question that goes back to the group about ``code``, another one each session."""
    choices = questions.back_about(code, phase)
    return choices[number % len(choices)]


def done_before(rounds: Rounds, outcome: Outcome) -> DoneWith | None:
    """Return what was done with the outcome that the group had before this one, if anybody said so."""
    earlier = [one for one in rounds.outcomes if one.closed < outcome.closed]
    return rounds.done_with.get(earlier[-1].session) if earlier else None


def chosen_back(rounds: Rounds, outcome: Outcome) -> str | None:
    """Return the code of the question that a facilitator chose for the group, if it still means what it meant then.

    The phase's own question is another one when the group's phase changed before the check-in opened.
    """
    code = rounds.asks_back.get(outcome.session)
    return code if code in FIXED or code in outcome.questions else None


def _check_undecided(record: GroupRecord, session: SessionId) -> None:
    if outcome_of(record, session) is not None:
        raise Mistake("checkins-back-too-late")


def _told(record: GroupRecord, session: SessionId) -> Outcome:
    outcome = told_outcome_of(record, session)
    if outcome is None or not outcome.published:
        raise Expired()
    return outcome
