"""One phone goes round: people without the bot answer one after the other, in the session's own check-in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from bot.checkins.asked import goal_above
from bot.checkins.model import MINIMUM, CheckinId, OpenCheckin
from bot.checkins.questions import Question
from bot.checkins.room import Rooms
from bot.checkins.sounding import Sounds, may_be_left
from bot.checkins.ways import (
    Circle,
    answered_in_turn,
    begun,
    begun_turn,
    ended,
    goes_with,
    next_in_turn,
    started_again,
    under_way,
)
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, GroupId
from bot.people.model import PersonId


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
        goal: the group's, where ``question`` is whether it was reached; else empty.
        may_sound: whether a sound may be left in the chat of who asks, of which we do not know where it stands.
    """

    checkin: CheckinId
    group: GroupId
    turn: int
    question: Question | None
    number: int
    total: int
    enough: bool
    goal: str = ""
    may_sound: bool = False


class Before(NamedTuple):
    """What is known before the phone goes round.

    Attributes:
        group: whose members hold it.
        may_sound: as in :class:`Turn`, of a circle that went on with a colleague.
    """

    group: GroupId
    may_sound: bool


class Circling:
    """Takes the answers that are given on a facilitator's phone; with each step, what was read aloud before goes.

    Args:
        rooms: the way to the session's check-in.
        sounds: takes away what was read aloud.
    """

    def __init__(self, rooms: Rooms, sounds: Sounds) -> None:
        self._rooms = rooms
        self._sounds = sounds

    async def look(self, person: PersonId, group: str) -> Before:
        """Whether the phone can go round; looking opens nothing. Raises as :meth:`start_circle`."""
        ready = await self._rooms.ready(person, group)
        if ready.kept is not None:
            _check_no_paper(ready.kept)
        return Before(ready.group, ready.kept is not None and may_be_left(ready.kept, ChatId(person)))

    async def start_circle(self, person: PersonId, group: str, *, here: bool = False) -> Turn | None:
        """Let the phone go round for the session that is on, or just was: the first, or the next person holds it.

        Args:
            person: who guides.
            group: which group.
            here: they were asked: the circle goes on on this phone, from here on.

        Returns:
            Whose turn it is; None when a phone goes round already, so that we ask first.

        Raises:
            Expired: they do not guide the group.
            Mistake: there is no such session, its check-in has closed, or its slips were counted.
        """
        kept = await self._rooms.opened(person, group)

        going = False

        def change(current: OpenCheckin) -> OpenCheckin:
            nonlocal going
            _check_no_paper(current)
            circle = current.circle or Circle()
            going = under_way(circle) and not here
            return current if going else msgspec.structs.replace(current, circle=begun(circle))

        changed = await self._rooms.change(kept.id, change)
        if going:
            return None
        await self._sounds.hush(kept.id)
        return self._turn(changed, person)

    async def begin_turn(self, person: PersonId, checkin: CheckinId, turn: int) -> Turn:
        """Somebody new holds the phone.

        Raises:
            Expired: they do not guide the group, or the circle went on on another phone.
            Mistake: the check-in has closed.
        """
        return await self._in_turn(person, checkin, turn, lambda circle, _: begun_turn(circle, turn))

    async def speaks(self, person: PersonId, checkin: CheckinId, turn: int) -> Turn:
        """Who holds the phone looks for their language. Raises as :meth:`begin_turn`; Expired also in the next turn."""
        kept = await self.begin_turn(person, checkin, turn)
        if kept.turn != turn and kept.question is not None:
            raise Expired
        return kept

    async def again(self, person: PersonId, checkin: CheckinId, turn: int) -> Turn:
        """Who just answered starts again. Raises as :meth:`begin_turn` does; Expired also once the phone went on."""
        kept = await self._in_turn(person, checkin, turn, lambda circle, _: started_again(circle, turn))
        if kept.turn != turn:
            raise Expired
        return kept

    async def answer_in_turn(
        self, person: PersonId, checkin: CheckinId, turn: int, code: str, answer: int | None
    ) -> Turn:
        """Keep an answer of who holds the phone. Raises as :meth:`begin_turn` does."""
        return await self._in_turn(
            person,
            checkin,
            turn,
            lambda circle, kept: answered_in_turn(circle, kept.questions, turn, code, answer),
        )

    async def hear(self, person: PersonId, checkin: CheckinId, turn: int, chat: ChatId) -> Turn:
        """Where the phone is; if it is still ``turn``, its question is going to be read aloud in ``chat``.

        Raises as :meth:`begin_turn` does.
        """
        kept = await self._in_turn(person, checkin, turn, lambda circle, _: circle)
        if kept.turn == turn and kept.question is not None:
            await self._sounds.begin(checkin, chat)
        return kept

    async def sounds_in(self, turn: Turn, code: str, chat: ChatId, message: int) -> None:
        """This question is read aloud in this message; it goes with the next step."""
        await self._sounds.stands(turn.checkin, turn.turn, code, chat, message)

    async def sound_missed(self, turn: Turn, chat: ChatId) -> None:
        """The question that was going to be read aloud surely was not."""
        await self._sounds.missed(turn.checkin, chat)

    async def end_circle(self, person: PersonId, checkin: CheckinId, turn: int) -> Turn:
        """Everybody had a turn. Raises as :meth:`begin_turn` does."""

        def change(circle: Circle, _: OpenCheckin) -> Circle:
            if turn != circle.turn:
                raise Expired
            return ended(circle)

        return await self._in_circle(person, checkin, change)

    async def _in_turn(
        self, person: PersonId, checkin: CheckinId, turn: int, change: Callable[[Circle, OpenCheckin], Circle]
    ) -> Turn:
        def changed(circle: Circle, kept: OpenCheckin) -> Circle:
            if not goes_with(circle, turn):
                raise Expired
            return change(circle, kept)

        return await self._in_circle(person, checkin, changed)

    async def _in_circle(
        self, person: PersonId, checkin: CheckinId, change: Callable[[Circle, OpenCheckin], Circle]
    ) -> Turn:
        await self._rooms.kept(person, checkin)

        def changed(current: OpenCheckin) -> OpenCheckin:
            if current.circle is None:
                raise Expired
            return msgspec.structs.replace(current, circle=change(current.circle, current))

        kept = await self._rooms.change(checkin, changed)
        await self._sounds.hush(checkin)
        return self._turn(kept, person)

    def _turn(self, kept: OpenCheckin, person: PersonId) -> Turn:
        circle = kept.circle or Circle()
        code = next_in_turn(circle, kept.questions, circle.turn)
        return Turn(
            checkin=kept.id,
            group=kept.group,
            turn=circle.turn,
            question=self._rooms.question(kept, code),
            number=kept.questions.index(code) + 1 if code else len(kept.questions),
            total=len(kept.questions),
            enough=len(circle.heard()) >= MINIMUM,
            goal=goal_above(kept, code),
            may_sound=may_be_left(kept, ChatId(person)),
        )


def _check_no_paper(kept: OpenCheckin) -> None:
    if kept.paper is not None or kept.draft is not None:
        raise Mistake("ways-circle-not-with-paper")
