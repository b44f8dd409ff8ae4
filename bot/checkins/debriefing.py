"""Facilitators looking back on a session, on their own names: three taps, an intention, and the mirror."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from bot.checkins.debrief_question import Question, awaiting_now, check_open, first_open, guided_session, question_of
from bot.checkins.estimator import Estimate, Estimator
from bot.checkins.judging import fourth_now
from bot.checkins.mirror import (
    LONGEST_INTENTION,
    PRIVATE,
    Part,
    Views,
    finished,
    in_full,
    is_answered,
    is_late,
    is_open,
    is_seen,
    next_part,
    sees_others,
    views_of,
    with_debrief,
    with_part,
    with_seen,
)
from bot.checkins.model import Debrief
from bot.checkins.rounds import again_at
from bot.civil import QuietHours
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId, Phase, Session, SessionId
from bot.people.model import Awaiting, PersonId
from bot.people.revealing import checked
from bot.records import GroupRecord
from bot.store.port import Store

AWAITING = "checkins-intention"
"""The name under which an intention in own words is awaited."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """A session seen from several sides, the names of the colleagues in it, and which phase it may be, if to ask.

    ``around`` is a likely answer to "how many were there?", for who can still look back; None for who did, or is late.
    """

    group: Group
    session: Session
    views: Views
    names: dict[PersonId, str]
    estimate: Estimate | None = None
    around: int | None = None


class Debriefs:
    """Asks facilitators how a session was.

    Args:
        store: all we keep.
        clock: what time it is.
        quiet: when nobody is called; decides when a debrief counts as late.
        estimator: says which phase the group may be in.
    """

    def __init__(self, store: Store, clock: Clock, quiet: QuietHours, estimator: Estimator) -> None:
        self._store = store
        self._clock = clock
        self._quiet = quiet
        self._estimator = estimator

    async def begin(self, person: PersonId, group: GroupId, session: SessionId) -> Question:
        """Return the first question.

        Raises:
            Expired: not their group, or no such session.
            Mistake: the session is too long ago.
        """
        now = self._clock.now()
        record = await self._store.group(group)
        found, about = guided_session(record, person, session)
        check_open(about, now)
        return question_of(found, about, person, Part.PRESENT, (now, self._quiet))

    async def answer(
        self, person: PersonId, group: GroupId, session: SessionId, part: Part, value: int | Phase | None
    ) -> Question:
        """Keep one answer and return the next question.

        Raises as :meth:`begin` does, and:
            Mistake: a colleague can see this debrief already, so it stays as it is.
        """
        return await self._change(
            person,
            group,
            session,
            lambda debrief: _answered(debrief, part, value),
            then=lambda debrief, pair: next_part(part, debrief, pair=pair),
            seen_stays=part not in PRIVATE,
        )

    async def in_full(self, person: PersonId, group: GroupId, session: SessionId) -> Question:
        """Go on in the full form, from the first question that is still open. Raises as :meth:`answer` does."""
        now = self._clock.now()

        record = await self._store.group(group)
        found, about = guided_session(record, person, session)
        late = is_late(found.group, about, now, self._quiet)
        beside = fourth_now(found, about, self._quiet)

        def change(debrief: Debrief) -> Debrief:
            return debrief if debrief.full else in_full(debrief, late=late, beside=beside)

        return await self._change(person, group, session, change, then=first_open, seen_stays=True)

    async def sees(self, person: PersonId, group: GroupId, session: SessionId, code: str, *, on: bool) -> Question:
        """Name a behaviour that struck this facilitator, or take it back. Raises as :meth:`answer` does."""
        return await self._change(
            person,
            group,
            session,
            lambda debrief: with_seen(debrief, code, on=on),
            then=lambda debrief, _: None if debrief.done else Part.SEEN,
            seen_stays=True,
        )

    async def finish(self, person: PersonId, group: GroupId, session: SessionId) -> Question:
        """Leave it at what was answered, as far as the short form is. Raises as :meth:`answer` does."""
        return await self._change(person, group, session, finished, seen_stays=True)

    async def private(self, person: PersonId, group: GroupId, session: SessionId) -> Question:
        """Ask what is for the facilitator's own eyes. Raises as :meth:`begin` does."""
        question = await self.begin(person, group, session)
        return replace(question, part=Part.ENERGY)

    async def later(self, person: PersonId, group: GroupId, session: SessionId) -> tuple[Question, datetime | None]:
        """Call once more later that day; gives when that is, or None when that moment is over.

        Who answered by then is not called again. Raises as :meth:`begin` does.
        """
        question = await self._change(
            person, group, session, lambda debrief: msgspec.structs.replace(debrief, later=True)
        )
        again = again_at(question.group, question.session, self._quiet)
        return question, again if again > self._clock.now() else None

    async def intend(
        self, person: PersonId, group: GroupId, session: SessionId, words: str, *, sure: bool = False
    ) -> Question:
        """Keep what this facilitator wants to do differently next time; an empty text takes it back.

        Args:
            person: whose intention it is.
            group: of which group.
            session: after which session.
            words: the intention.
            sure: whether they were warned that it looks like personal data.

        Raises as :meth:`begin` does, and:
            Mistake: it is longer than fits on a card.
            Revealing: it looks as if it tells who somebody is; nothing was kept.
        """
        words = checked(words, LONGEST_INTENTION, "checkins-intention-too-long", sure=sure)
        question = await self._change(
            person, group, session, lambda debrief: msgspec.structs.replace(debrief, intention=words)
        )
        await self._await(person, None)
        return question

    async def stands(self, person: PersonId, group: GroupId, session: SessionId) -> Question:
        """Return where this facilitator stands, after they kept something beside it.

        Raises:
            Expired: not their group, or no such session.
        """
        record, about = guided_session(await self._store.group(group), person, session)
        return question_of(record, about, person, None, (self._clock.now(), self._quiet))

    async def await_intention(self, person: PersonId, group: GroupId, session: SessionId) -> None:
        """Take the next text of this facilitator as their intention, until they choose one or let it be.

        Raises as :meth:`begin` does.
        """
        await self.begin(person, group, session)
        await self._await(person, Awaiting(AWAITING, f"{group}.{session}"))

    async def let_be(self, person: PersonId, group: GroupId, session: SessionId) -> Mirror:
        """Wait for an intention in own words no longer. Raises as :meth:`mirror` does."""
        mirror = await self.mirror(person, group, session)
        await self._await(person, None)
        return mirror

    async def mirror(self, person: PersonId, group: GroupId, session: SessionId) -> Mirror:
        """Return what this facilitator may see of the session.

        Raises:
            Expired: not their group, or no such session.
        """
        record, about = guided_session(await self._store.group(group), person, session)
        now = self._clock.now()
        views = views_of(record, about, person, now)
        colleagues = (*(one.by for one in views.others), *views.waited_for)
        names = {one: await self._name(one) for one in colleagues}
        may_guess = sees_others(record, about, person, now) and is_answered(record, about)
        estimate = self._estimator.estimate(record, about, now) if may_guess else None
        around = None
        if is_open(about, now) and (views.own is None or not views.own.done):
            around = question_of(record, about, person, Part.PRESENT, (now, self._quiet)).around
        return Mirror(record.group, about, views, names, estimate, around)

    async def _name(self, person: PersonId) -> str:
        known = await self._store.person(person)
        return known.person.staff.name if known is not None and known.person.staff is not None else ""

    async def _change(
        self,
        person: PersonId,
        group: GroupId,
        session: SessionId,
        change: Callable[[Debrief], Debrief],
        *,
        then: Callable[[Debrief, bool], Part | None] = lambda *_: None,
        seen_stays: bool = False,
    ) -> Question:
        """Change a debrief, and return what comes ``then``; ``seen_stays`` if not once a colleague can see it."""
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, Question]:
            found, about = guided_session(record, person, session)
            check_open(about, now)
            old = found.rounds.debrief(session, person)
            late = is_late(found.group, about, now, self._quiet)
            new = change(old or Debrief(session=session, by=person, at=now, late=late))
            if new != old:
                if seen_stays and is_seen(found.rounds, session, person):
                    raise Mistake("checkins-debrief-seen")
                found = msgspec.structs.replace(found, rounds=with_debrief(found.rounds, new))
            part = then(new, len(found.group.facilitators) > 1)
            return found, question_of(found, about, person, part, (now, self._quiet))

        return await self._store.change_group(group, decide)

    async def _await(self, person: PersonId, awaiting: Awaiting | None) -> None:
        await self._store.change_person(person, lambda record: (awaiting_now(record, AWAITING, awaiting), None))


def _answered(debrief: Debrief, part: Part, value: int | Phase | None) -> Debrief:
    try:
        return with_part(debrief, part, value)
    except ValueError:
        raise Expired() from None
