"""The room: a facilitator's phone goes round, or paper slips are counted; both end in the session's own check-in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from bot.checkins.model import MINIMUM, CheckinId, OpenCheckin, takes_answers
from bot.checkins.publication import poll_minimum
from bot.checkins.questions import Question, QuestionSet
from bot.checkins.service import Checkins
from bot.checkins.ways import (
    FACES,
    FEWEST_SLIPS,
    MOST_SLIPS,
    Circle,
    Paper,
    Way,
    answered_in_turn,
    begun_turn,
    ended,
    may_be_counts,
    next_in_turn,
    next_on_paper,
    reopened,
    with_counts,
)
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId
from bot.groups.rights import Rights
from bot.people.awaiting import await_text
from bot.people.model import PersonId
from bot.store.port import Store

AWAITING = "ways-paper"
"""The name under which numbers from paper are awaited."""
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Room:
    """What a group can do beside its members' own phones.

    Attributes:
        group: which group.
        way: how its next check-in asks the members.
        needed: how many members polls need.
    """

    group: Group
    way: Way
    needed: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the phone that goes round is.

    Attributes:
        checkin: which check-in.
        group: whose.
        turn: the number of the present turn.
        question: what to ask now; None when the phone can go on to the next person.
        number: the place of ``question`` among all, from 1.
        total: how many questions there are.
        enough: whether so many had a turn that the circle counts by itself.
    """

    checkin: CheckinId
    group: GroupId
    turn: int
    question: Question | None
    number: int
    total: int
    enough: bool


@dataclass(frozen=True, slots=True)
class Slips:
    """How far the numbers from paper are.

    Attributes:
        checkin: which check-in.
        group: whose.
        slips: how many slips there are; 0 when that must still be said.
        question: whose numbers are still missing; None when the batch is whole.
        number: the place of ``question`` among all, from 1.
        total: how many questions there are.
    """

    checkin: CheckinId
    group: GroupId
    slips: int
    question: Question | None
    number: int
    total: int


class Rounding:
    """Takes answers from who sits in the room without the bot.

    Args:
        store: all we keep.
        clock: what time it is.
        rights: who guides what.
        checkins: opens a check-in by hand.
        questions: what we ask.
    """

    def __init__(self, store: Store, clock: Clock, rights: Rights, checkins: Checkins, questions: QuestionSet) -> None:
        self._store = store
        self._clock = clock
        self._rights = rights
        self._checkins = checkins
        self._questions = questions

    async def room(self, person: PersonId, group: str) -> Room:
        """Return what can be chosen. Raises Expired for who does not guide the group."""
        found = await self._rights.guided(person, group)
        record = await self._store.group(found.id)
        way = record.rounds.way if record is not None else Way.BUTTONS
        return Room(found, way, poll_minimum(len(found.facilitators)))

    # one phone

    async def start_circle(self, person: PersonId, group: str) -> Turn:
        """Let the phone go round for the session that is on, or just was.

        Raises:
            Expired: they do not guide the group.
            Mistake: there is no such session, its check-in has closed, or its slips were counted.
        """
        kept = await self._opened(person, group)

        def change(current: OpenCheckin) -> OpenCheckin:
            if current.paper is not None:
                raise Mistake("ways-circle-not-with-paper")
            return msgspec.structs.replace(current, circle=reopened(current.circle or Circle()))

        return self._turn(await self._change(kept.id, change))

    async def begin_turn(self, person: PersonId, checkin: CheckinId, turn: int) -> Turn:
        """Somebody new holds the phone. Raises Expired for who does not guide, and a Mistake when it has closed."""
        return await self._in_circle(person, checkin, lambda circle, _: begun_turn(circle, turn))

    async def answer_in_turn(
        self, person: PersonId, checkin: CheckinId, turn: int, code: str, answer: int | None
    ) -> Turn:
        """Keep an answer of who holds the phone. Raises as :meth:`begin_turn` does."""
        return await self._in_circle(
            person,
            checkin,
            lambda circle, kept: answered_in_turn(circle, kept.questions, turn, code, answer),
        )

    async def end_circle(self, person: PersonId, checkin: CheckinId) -> Turn:
        """Everybody had a turn. Raises as :meth:`begin_turn` does."""
        return await self._in_circle(person, checkin, lambda circle, _: ended(circle))

    async def _in_circle(
        self, person: PersonId, checkin: CheckinId, change: Callable[[Circle, OpenCheckin], Circle]
    ) -> Turn:
        await self._kept(person, checkin)

        def changed(current: OpenCheckin) -> OpenCheckin:
            if current.circle is None:
                raise Expired
            return msgspec.structs.replace(current, circle=change(current.circle, current))

        return self._turn(await self._change(checkin, changed))

    def _turn(self, kept: OpenCheckin) -> Turn:
        circle = kept.circle or Circle()
        code = next_in_turn(circle, kept.questions, circle.turn)
        return Turn(
            checkin=kept.id,
            group=kept.group,
            turn=circle.turn,
            question=self._question(kept, code),
            number=kept.questions.index(code) + 1 if code else len(kept.questions),
            total=len(kept.questions),
            enough=len(circle.rows) >= MINIMUM,
        )

    # paper

    async def start_paper(self, person: PersonId, group: str) -> Slips:
        """Begin with a batch of slips, in the place of an earlier one. Raises as :meth:`start_circle` does."""
        kept = await self._opened(person, group)

        def change(current: OpenCheckin) -> OpenCheckin:
            if current.circle is not None and current.circle.rows:
                raise Mistake("ways-paper-not-with-circle")
            return msgspec.structs.replace(current, paper=None, circle=None)

        slips = self._slips(await self._change(kept.id, change))
        await await_text(self._store, person, AWAITING, kept.id)
        return slips

    async def say_slips(self, person: PersonId, checkin: CheckinId, slips: int) -> Slips:
        """Keep how many slips there are.

        Raises:
            Expired: they do not guide the group.
            Mistake: too few or too many, or the check-in has closed.
        """
        await self._kept(person, checkin)
        if not FEWEST_SLIPS <= slips <= MOST_SLIPS:
            raise Mistake("ways-slips-few" if slips < FEWEST_SLIPS else "ways-slips-many", most=MOST_SLIPS)

        def change(current: OpenCheckin) -> OpenCheckin:
            if current.circle is not None:
                raise Mistake("ways-paper-not-with-circle")
            return msgspec.structs.replace(current, paper=Paper(slips))

        told = self._slips(await self._change(checkin, change))
        await await_text(self._store, person, AWAITING, checkin)
        return told

    async def hear_numbers(self, person: PersonId, checkin: CheckinId, said: str) -> Slips:
        """Understand what was typed: how many slips, or the five numbers of the next question.

        Raises:
            Expired: they do not guide the group.
            Mistake: it cannot be; says why. Or the check-in has closed.
        """
        kept = await self._kept(person, checkin)
        numbers = [int(one) for one in _NUMBER.findall(said)]
        if kept.paper is None:
            if len(numbers) != 1:
                raise Mistake("ways-slips-unclear")
            return await self.say_slips(person, checkin, numbers[0])
        if len(numbers) != FACES:
            raise Mistake("ways-paper-unclear")
        if not may_be_counts(numbers, kept.paper.slips):
            raise Mistake("ways-paper-too-many", sum=sum(numbers), slips=kept.paper.slips)

        def change(current: OpenCheckin) -> OpenCheckin:
            code = next_on_paper(current.paper, current.questions) if current.paper is not None else None
            if current.paper is None or code is None or sum(numbers) > current.paper.slips:
                raise Expired
            return msgspec.structs.replace(current, paper=with_counts(current.paper, code, numbers))

        slips = self._slips(await self._change(checkin, change))
        if slips.question is None:
            await await_text(self._store, person, AWAITING, None)
        return slips

    def _slips(self, kept: OpenCheckin) -> Slips:
        code = next_on_paper(kept.paper, kept.questions) if kept.paper is not None else kept.questions[0]
        return Slips(
            checkin=kept.id,
            group=kept.group,
            slips=kept.paper.slips if kept.paper is not None else 0,
            question=self._question(kept, code),
            number=kept.questions.index(code) + 1 if code else len(kept.questions),
            total=len(kept.questions),
        )

    # both

    async def _opened(self, person: PersonId, group: str) -> OpenCheckin:
        found = await self._rights.guided(person, group)
        kept = await self._checkins.open_early(found.id)
        if kept is None or not takes_answers(kept, self._clock.now()):
            raise Mistake("ways-no-session")
        return kept

    async def _kept(self, person: PersonId, checkin: CheckinId) -> OpenCheckin:
        """The open check-in, for who guides its group now; a closed one looks like any old button."""
        kept = await self._store.checkin(checkin)
        if kept is None:
            raise Expired
        await self._rights.guided(person, kept.group)
        return kept

    async def _change(self, checkin: CheckinId, change: Callable[[OpenCheckin], OpenCheckin]) -> OpenCheckin:
        now = self._clock.now()

        def decide(current: OpenCheckin | None) -> tuple[OpenCheckin | None, OpenCheckin | None]:
            if current is None or not takes_answers(current, now):
                return current, None
            changed = change(current)
            return changed, changed

        changed = await self._store.change_checkin(checkin, decide)
        if changed is None:
            raise Mistake("ways-closed")
        return changed

    def _question(self, kept: OpenCheckin, code: str | None) -> Question | None:
        return next((one for one in self._questions.for_phase(kept.phase) if one.code == code), None)
