"""Paper slips: who guides counts them and types five numbers per question, into the session's own check-in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import msgspec

from bot.checkins.model import CheckinId, OpenCheckin
from bot.checkins.questions import Question
from bot.checkins.room import Rooms
from bot.checkins.ways import (
    FACES,
    FEWEST_SLIPS,
    MOST_SLIPS,
    Paper,
    may_be_counts,
    next_on_paper,
    with_counts,
)
from bot.errors import Expired, Mistake
from bot.groups.model import GroupId
from bot.people.awaiting import await_text
from bot.people.model import PersonId
from bot.store.port import Store

AWAITING = "ways-paper"
"""The name under which numbers from paper are awaited."""
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Slips:
    """How far the numbers from paper are.

    Attributes:
        checkin: which check-in; it may not be open yet while ``slips`` is 0.
        group: whose.
        slips: how many slips there are; 0 when that must still be said.
        question: whose numbers are still missing; None when the batch is whole, or not begun.
        number: the place of ``question`` among all, from 1.
        total: how many questions there are.
        standing: whether a whole batch counts already, so that we ask before another is begun.
    """

    checkin: CheckinId
    group: GroupId
    slips: int
    question: Question | None
    number: int
    total: int
    standing: bool = False


class PaperSlips:
    """Takes the totals of slips.

    Args:
        store: where it is noted that we wait for numbers.
        rooms: the way to the session's check-in.
    """

    def __init__(self, store: Store, rooms: Rooms) -> None:
        self._store = store
        self._rooms = rooms

    async def start_paper(self, person: PersonId, group: str, *, anew: bool = False) -> Slips:
        """Begin with a batch of slips, or go on with the one that is being entered.

        Looking opens nothing: that comes with the first number. A whole batch stays as it is until another is whole;
        before another is begun, we ask.

        Args:
            person: who guides.
            group: which group.
            anew: they were asked: begin another batch, and drop what was half entered.

        Raises:
            Expired: they do not guide the group.
            Mistake: there is no such session, its check-in has closed, or the phone went round.
        """
        ready = await self._rooms.ready(person, group)
        kept = ready.kept
        if kept is not None:
            _check_no_circle(kept)
            if anew:
                kept = await self._rooms.change(kept.id, _without_draft)
            if kept.paper is not None and kept.draft is None and not anew:
                await self.let_be(person)
                return replace(self._slips(kept), standing=True)
        await await_text(self._store, person, AWAITING, ready.checkin)
        return self._slips(kept) if kept is not None else Slips(ready.checkin, ready.group, 0, None, 0, 0)

    async def say_slips(self, person: PersonId, checkin: CheckinId, slips: int) -> Slips:
        """Keep how many slips there are; now the check-in is opened, if it was not.

        Raises:
            Expired: they do not guide the group, or it is another session's turn by now.
            Mistake: too few or too many, the check-in has closed, or the phone went round.
        """
        await self._rooms.looked_at(person, checkin)
        if not FEWEST_SLIPS <= slips <= MOST_SLIPS:
            raise Mistake("ways-slips-few" if slips < FEWEST_SLIPS else "ways-slips-many", most=MOST_SLIPS)
        await self._rooms.begun(person, checkin)

        def change(current: OpenCheckin) -> OpenCheckin:
            _check_no_circle(current)
            return msgspec.structs.replace(current, draft=Paper(slips), circle=None)

        told = self._slips(await self._rooms.change(checkin, change))
        await await_text(self._store, person, AWAITING, checkin)
        return told

    async def hear_numbers(self, person: PersonId, checkin: CheckinId, said: str) -> Slips:
        """Understand what was typed: how many slips, or the five numbers of the next question.

        Raises:
            Expired: they do not guide the group.
            Mistake: it cannot be; says why. Or the check-in has closed.
        """
        kept = await self._rooms.looked_at(person, checkin)
        numbers = [int(one) for one in _NUMBER.findall(said)]
        if kept is None or kept.draft is None:
            if len(numbers) != 1:
                raise Mistake("ways-slips-unclear")
            return await self.say_slips(person, checkin, numbers[0])
        if len(numbers) != FACES:
            raise Mistake("ways-paper-unclear")
        if not may_be_counts(numbers, kept.draft.slips):
            raise Mistake("ways-paper-too-many", sum=sum(numbers), slips=kept.draft.slips)

        def change(current: OpenCheckin) -> OpenCheckin:
            code = next_on_paper(current.draft, current.questions) if current.draft is not None else None
            if current.draft is None or code is None or sum(numbers) > current.draft.slips:
                raise Expired
            draft = with_counts(current.draft, code, numbers)
            if next_on_paper(draft, current.questions) is None:
                return msgspec.structs.replace(current, paper=draft, draft=None)
            return msgspec.structs.replace(current, draft=draft)

        current = await self._rooms.change(checkin, change)
        if current.draft is not None:
            return self._slips(current)
        await self.let_be(person)
        return self._whole(current)

    async def let_be(self, person: PersonId) -> None:
        """Wait for numbers no longer."""
        await await_text(self._store, person, AWAITING, None)

    async def still_awaits(self, person: PersonId, checkin: str) -> bool:
        """Return whether numbers can still be taken; once the check-in has closed, they are no longer waited for."""
        try:
            await self._rooms.looked_at(person, CheckinId(checkin))
        except Mistake:
            await self.let_be(person)
            return False
        return True

    def _slips(self, kept: OpenCheckin) -> Slips:
        code = next_on_paper(kept.draft, kept.questions) if kept.draft is not None else None
        code = code or kept.questions[0]
        return Slips(
            checkin=kept.id,
            group=kept.group,
            slips=kept.draft.slips if kept.draft is not None else 0,
            question=self._rooms.question(kept, code),
            number=kept.questions.index(code) + 1,
            total=len(kept.questions),
        )

    def _whole(self, kept: OpenCheckin) -> Slips:
        slips = kept.paper.slips if kept.paper is not None else 0
        return Slips(kept.id, kept.group, slips, None, len(kept.questions), len(kept.questions))


def _check_no_circle(kept: OpenCheckin) -> None:
    """A circle in which nobody was heard makes room."""
    if kept.circle is not None and kept.circle.heard():
        raise Mistake("ways-paper-not-with-circle")


def _without_draft(kept: OpenCheckin) -> OpenCheckin:
    return msgspec.structs.replace(kept, draft=None)
