"""Members answering: rights, the next question, another answer, taking it all back.

What a member does here touches the open check-in and nothing else: no log, no record of the person or the group.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.checkins.answers import next_question, with_answer, with_gifts, withdrawn
from bot.checkins.asked import asked_in, goal_above
from bot.checkins.full_weeks import Told, told_of
from bot.checkins.leftovers import note_copy, note_leftover, standing
from bot.checkins.model import Alias, CheckinId, Face, OpenCheckin
from bot.checkins.publication import GIFTS, asks_gifts, knows_form, may_be_asked, takes_answers
from bot.checkins.questions import Question, QuestionSet
from bot.checkins.rounds import is_known, may_answer_since, next_opening
from bot.checkins.ways import Way
from bot.civil import QuietHours
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.membership import groups_of, only_takes_part
from bot.messenger.screens import Moment, Saying, Text
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.port import Store

LATE = timedelta(hours=24)
"""How long after the closing we take what a participant types for an answer that came too late."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where somebody stands in a check-in.

    Attributes:
        checkin: which check-in.
        question: what to ask now, or None when every question was answered or skipped.
        number: the place of ``question`` among all, from 1.
        asked: all questions of this check-in, in order.
        closes: until when answers may change.
        zone: where that is said.
        gifts: at the last session, what they say the group gave them so far; None where that is not asked.
        parting: whether that is to be asked now.
        mended: whether another answer just took the place of an earlier one.
        again: whether what is asked now was answered or skipped before, and can be left as it is.
        goal: the group's, where ``question`` is whether it was reached; else empty.
    """

    checkin: CheckinId
    question: Question | None
    number: int
    asked: tuple[Question, ...]
    closes: datetime
    zone: ZoneInfo
    gifts: tuple[str, ...] | None = None
    parting: bool = False
    mended: bool = False
    again: bool = False
    goal: str = ""


@dataclass(frozen=True, slots=True)
class _Seat:
    """A member's place in an open check-in, rights checked."""

    checkin: OpenCheckin
    alias: Alias
    record: GroupRecord
    now: datetime


class Answering:
    """Asks members how a session was.

    Args:
        store: all we keep.
        clock: what time it is.
        questions: what we ask.
        quiet: when nobody is called.
        notice: what the privacy notice says now.
    """

    def __init__(self, store: Store, clock: Clock, questions: QuestionSet, quiet: QuietHours, notice: Notice) -> None:
        self._notice = notice
        self._store = store
        self._clock = clock
        self._questions = questions
        self._quiet = quiet

    async def begin(self, person: PersonId, checkin: CheckinId) -> Step:
        """Return the first question that is still to be answered.

        Raises:
            Expired: not theirs, unknown, or they did not agree to be asked.
            Mistake: it has closed; says when the next one comes.
        """
        seat = await self._seat(person, checkin)
        return self._step(seat, seat.checkin)

    async def waiting(self, person: PersonId) -> Step | None:
        """Return where this person stands in a check-in that is open for them; first one with a question left."""
        finished: Step | None = None
        for record in await groups_of(self._store, person):
            if record.rounds.open is None:
                continue
            try:
                step = await self.begin(person, record.rounds.open)
            except Mistake:
                continue
            if step.question is not None:
                return step
            finished = finished or step
        return finished

    async def told_closed(self, person: PersonId) -> Text | None:
        """Return when the next questions come, for who types within ``LATE`` after those of their only groups closed.

        None for who is not late, and where the group as a whole was not asked. Whether they had answered plays no part.
        """
        known = await self._store.person(person)
        if known is None or not known.person.wants_questions(self._notice):
            return None
        if not only_takes_part(await self._store.ties(person)):
            return None  # who guides elsewhere searches by typing
        now = self._clock.now()
        for record in await groups_of(self._store, person):
            last = record.rounds.outcomes[-1] if record.rounds.outcomes else None
            if record.rounds.open is not None or last is None or told_of(record.rounds, last) is Told.NOTHING:
                continue
            if last.closed <= now < last.closed + LATE:
                return self._closed(record).text
        return None

    async def stands(self, person: PersonId, step: Step, message: int | None) -> None:
        """Remember where the parting question stands: the goodbye need not take its place, and it is to be closed."""
        if step.parting and message is not None:
            await note_leftover(self._store, step.checkin, person, message)

    async def shown_anew(self, person: PersonId, step: Step, message: int) -> None:
        """Remember where the questions stand now that they were shown once more, so that this copy closes too."""
        await note_copy(self._store, step.checkin, person, message)

    async def older(self, person: PersonId, step: Step) -> tuple[int, ...]:
        """Return the messages in which the questions of a check-in stand for somebody now, for one that comes anew."""
        kept = await self._store.checkin(step.checkin)
        if kept is None:
            return ()
        records = await groups_of(self._store, person)
        calls = (record.calls.get(f"{kept.session}.{person}") for record in records)
        first = tuple(call for call in calls if call is not None)
        return (*first, *await standing(self._store, kept, person))

    async def answer(self, person: PersonId, checkin: CheckinId, code: str, face: Face | None) -> Step:
        """Keep an answer (None: skipped) in the place of an earlier one, and return what comes next.

        Raises as :meth:`begin` does; ``Expired`` also for a question that is not asked here.
        """
        seat = await self._seat(person, checkin)
        if code not in seat.checkin.questions:
            raise Expired()
        before = seat.checkin.rows.get(seat.alias, {}).get(code)
        step = await self._change(seat, lambda current: with_answer(current, seat.alias, code, face))
        return replace(step, mended=before not in (None, face))

    async def question(self, person: PersonId, checkin: CheckinId, code: str) -> Step:
        """Return one question to be answered again; the earlier answer stands until another comes.

        Raises as :meth:`answer` does.
        """
        seat = await self._seat(person, checkin)
        if code not in seat.checkin.questions:
            raise Expired()
        return self._step(seat, seat.checkin, code)

    async def last_asked(self, person: PersonId, checkin: CheckinId) -> Step:
        """Return what was asked last, where a wrong answer was most likely just given. Raises as :meth:`begin` does.

        Of what the group gave, without what they chose: whoever holds the phone by now would read it.
        """
        seat = await self._seat(person, checkin)
        step = self._step(seat, seat.checkin)
        if step.question is None and step.gifts is not None and not step.parting:
            return replace(step, gifts=(), parting=True, again=True)
        return self._step(seat, seat.checkin, seat.checkin.questions[-1])

    async def give(
        self, person: PersonId, checkin: CheckinId, gift: str, *, given: bool = True, anew: bool = False
    ) -> Step:
        """At the last session: the group gave me this, or it did not after all; ``anew``: and nothing of before.

        Raises as :meth:`begin` does; ``Expired`` also when that is not asked here.
        """
        seat = await self._seat(person, checkin)
        if not asks_gifts(seat.checkin) or gift not in GIFTS:
            raise Expired()

        def change(current: OpenCheckin) -> OpenCheckin:
            before = set[str]() if anew else set((current.gifts or {}).get(seat.alias, ()))
            chosen = before | {gift} if given else before - {gift}
            return with_gifts(current, seat.alias, tuple(one for one in GIFTS if one in chosen))

        return await self._change(seat, change)

    async def part(self, person: PersonId, checkin: CheckinId) -> Step:
        """At the last session: that was all. Raises as :meth:`give` does."""
        seat = await self._seat(person, checkin)
        if not asks_gifts(seat.checkin):
            raise Expired()
        return await self._change(
            seat, lambda current: with_gifts(current, seat.alias, (current.gifts or {}).get(seat.alias, ()))
        )

    async def withdraw(self, person: PersonId, checkin: CheckinId) -> Step:
        """Remove all that this person answered here; no reminder follows. Raises as :meth:`begin` does."""
        seat = await self._seat(person, checkin)
        return await self._change(seat, lambda current: withdrawn(current, seat.alias))

    async def _change(self, seat: _Seat, change: Callable[[OpenCheckin], OpenCheckin]) -> Step:
        """Change the open check-in, unless it closed meanwhile."""

        def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, OpenCheckin | None]:
            if current is None or not takes_answers(current, seat.now):
                return current, None
            changed = change(current)
            return changed, changed

        changed = await self._store.change_checkin(seat.checkin.id, decide)
        if changed is None:
            raise self._closed(seat.record)
        return self._step(seat, changed)

    async def _seat(self, person: PersonId, checkin: CheckinId) -> _Seat:
        """Check who asks, now: a member since before the opening, who agreed, and does not guide this group."""
        known = await self._store.person(person)
        if known is None or not known.person.wants_questions(self._notice):
            raise Expired()
        record = next((one for one in await groups_of(self._store, person) if is_known(one, checkin)), None)
        if record is None or record.group.guides(person):
            raise Expired()
        now = self._clock.now()
        kept = await self._store.checkin(checkin)
        alias = await self._store.alias(checkin, person)
        if kept is None or alias is None or not takes_answers(kept, now):
            raise self._closed(record, renewed=kept is not None and not knows_form(kept))
        if kept.way is not Way.BUTTONS or not may_be_asked(kept.members):
            raise Expired()
        joined = (member.joined for member in record.group.members if member.person == person)
        if not any(may_answer_since(one, record, kept, self._quiet) for one in joined):
            raise Expired()
        return _Seat(kept, alias, record, now)

    def _step(self, seat: _Seat, checkin: OpenCheckin, code: str | None = None) -> Step:
        code = code or next_question(checkin, seat.alias)
        known = asked_in(checkin, self._questions)
        row, given = checkin.rows.get(seat.alias, {}), checkin.gifts or {}
        return Step(
            checkin=checkin.id,
            question=known[code] if code else None,
            number=checkin.questions.index(code) + 1 if code else len(checkin.questions),
            asked=tuple(known[one] for one in checkin.questions),
            closes=checkin.closes,
            zone=ZoneInfo(seat.record.group.zone),
            gifts=given.get(seat.alias, ()) if asks_gifts(checkin) else None,
            again=code in row,
            goal=goal_above(checkin, code),
            parting=code is None and asks_gifts(checkin) and seat.alias not in given,
        )

    def _closed(self, record: GroupRecord, *, renewed: bool = False) -> Mistake:
        """What to say to who is late, or whose answers count no more as the program was changed: when the next come."""
        coming = next_opening(record, self._quiet)
        if coming is None:
            return Mistake("checkins-renewed-last" if renewed else "checkins-closed-last")
        date = Moment(coming[1].starts, ZoneInfo(record.group.zone), Saying.DATE)
        return Mistake("checkins-renewed" if renewed else "checkins-closed", date=date)
