"""Paper slips: who guides counts them and types five numbers per question, into the session's own check-in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import msgspec

from bot.checkins.asked import goal_above
from bot.checkins.model import CheckinId, OpenCheckin
from bot.checkins.questions import Question
from bot.checkins.room import Rooms
from bot.checkins.ways import (
    FACES,
    FEWEST_SLIPS,
    MOST_SLIPS,
    Paper,
    example_counts,
    may_be_counts,
    next_on_paper,
    with_counts,
)
from bot.errors import Mistake
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
        missed: whether numbers were typed for a question that a colleague was ahead with: they were not used.
        goal: the group's, where ``question`` is whether it was reached; else empty.
    """

    checkin: CheckinId
    group: GroupId
    slips: int
    question: Question | None
    number: int
    total: int
    standing: bool = False
    missed: bool = False
    goal: str = ""


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
        if kept is not None:
            return await self._awaited(person, kept)
        await await_text(self._store, person, AWAITING, ready.checkin)
        return Slips(ready.checkin, ready.group, 0, None, 0, 0)

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
        missed = False

        def change(current: OpenCheckin) -> OpenCheckin:
            nonlocal missed
            _check_no_circle(current)
            missed = current.draft not in (None, Paper(slips))
            return current if missed else msgspec.structs.replace(current, draft=Paper(slips), circle=None)

        current = await self._rooms.change(checkin, change)
        return await (self._missed(person, current) if missed else self._awaited(person, current))

    async def hear_numbers(self, person: PersonId, about: str, said: str) -> Slips:
        """Understand what was typed: how many slips, or the five numbers of the question that they were asked.

        Args:
            person: who guides.
            about: what was awaited, as it was noted.
            said: what was typed.

        Raises:
            Expired: they do not guide the group.
            Mistake: it cannot be; says why. Or the check-in has closed.
        """
        checkin, asked = _understood(about)
        kept = await self._rooms.looked_at(person, checkin)
        if kept is not None and asked != _awaited_code(kept):
            return await self._missed(person, kept)
        numbers = [int(one) for one in _NUMBER.findall(said)]
        if not asked:
            if len(numbers) != 1:
                raise Mistake("ways-slips-unclear")
            return await self.say_slips(person, checkin, numbers[0])
        if len(numbers) != FACES:
            slips = kept.draft.slips if kept is not None and kept.draft is not None else FEWEST_SLIPS
            raise Mistake("ways-paper-unclear", example=example_counts(slips))
        missed = False

        def change(current: OpenCheckin) -> OpenCheckin:
            nonlocal missed
            missed = asked != _awaited_code(current)
            return current if missed else _with_numbers(current, asked, numbers)

        current = await self._rooms.change(checkin, change)
        return await (self._missed(person, current) if missed else self._after(person, current))

    async def _missed(self, person: PersonId, kept: OpenCheckin) -> Slips:
        """A colleague was ahead: the numbers are of another question than the one to ask now."""
        return replace(await self._after(person, kept), missed=True)

    async def _after(self, person: PersonId, kept: OpenCheckin) -> Slips:
        """How far it is after numbers; a whole batch awaits none."""
        if kept.draft is not None or kept.paper is None:
            return await self._awaited(person, kept)
        await self.let_be(person)
        return Slips(kept.id, kept.group, kept.paper.slips, None, len(kept.questions), len(kept.questions))

    async def _awaited(self, person: PersonId, kept: OpenCheckin) -> Slips:
        """How far it is; from now on what is typed is for the question that this shows, and for no other."""
        await await_text(self._store, person, AWAITING, f"{kept.id} {_awaited_code(kept)}".strip())
        return self._slips(kept)

    async def let_be(self, person: PersonId) -> None:
        """Wait for numbers no longer."""
        await await_text(self._store, person, AWAITING, None)

    async def still_awaits(self, person: PersonId, about: str) -> bool:
        """Return whether numbers can still be taken; once the check-in has closed, they are no longer waited for."""
        try:
            await self._rooms.looked_at(person, _understood(about)[0])
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
            goal=goal_above(kept, code),
        )


def _awaited_code(kept: OpenCheckin) -> str:
    """The question whose numbers are to be typed now; empty when that is how many slips there are."""
    return (next_on_paper(kept.draft, kept.questions) if kept.draft is not None else None) or ""


def _understood(about: str) -> tuple[CheckinId, str]:
    """Of which check-in and which question something is awaited; see :func:`_awaited_code`."""
    checkin, _, code = about.partition(" ")
    return CheckinId(checkin), code


def _with_numbers(kept: OpenCheckin, code: str, numbers: list[int]) -> OpenCheckin:
    """The check-in with the numbers of this question; the batch counts once it is whole."""
    if kept.draft is None:
        return kept
    if not may_be_counts(numbers, kept.draft.slips):
        raise Mistake("ways-paper-too-many", sum=sum(numbers), slips=kept.draft.slips)
    draft = with_counts(kept.draft, code, numbers)
    if next_on_paper(draft, kept.questions) is None:
        return msgspec.structs.replace(kept, paper=draft, draft=None)
    return msgspec.structs.replace(kept, draft=draft)


def _check_no_circle(kept: OpenCheckin) -> None:
    """A circle in which nobody was heard makes room."""
    if kept.circle is not None and kept.circle.heard():
        raise Mistake("ways-paper-not-with-circle")


def _without_draft(kept: OpenCheckin) -> OpenCheckin:
    return msgspec.structs.replace(kept, draft=None)
