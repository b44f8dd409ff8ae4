"""Facilitators looking back on a session, on their own names: three taps, an intention, and the mirror."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.checkins.estimator import Estimate, Estimator
from bot.checkins.mirror import (
    LONGEST_INTENTION,
    MOST_PRESENT,
    Part,
    Views,
    is_answered,
    is_late,
    is_open,
    is_seen,
    next_part,
    sees_others,
    views_of,
    with_debrief,
    with_part,
)
from bot.checkins.model import Debrief
from bot.civil import QuietHours
from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId, Phase, Session, SessionId
from bot.people.model import Awaiting, PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Store

AWAITING = "checkins-intention"
"""The name under which an intention in own words is awaited."""
_GUESS = 8


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask a facilitator next.

    Attributes:
        group: about which group.
        session: about which session.
        part: which question, or None when the debrief is finished.
        around: a likely answer to "how many were there?".
        late: whether this debrief counts as late.
        views: what they may see now, when finished.
    """

    group: Group
    session: Session
    part: Part | None
    around: int
    late: bool
    views: Views


@dataclass(frozen=True, slots=True)
class Mirror:
    """A session seen from several sides, the names of the colleagues in it, and which phase it may be, if to ask."""

    group: Group
    session: Session
    views: Views
    names: dict[PersonId, str]
    estimate: Estimate | None = None


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
        found, about = _check(record, person, session)
        _check_open(about, now)
        return _question(found, about, person, Part.PRESENT, (now, self._quiet))

    async def answer(
        self, person: PersonId, group: GroupId, session: SessionId, part: Part, value: int | Phase | None
    ) -> Question:
        """Keep one answer and return the next question.

        Raises as :meth:`begin` does, and:
            Mistake: a colleague can see this debrief already, so it stays as it is.
        """
        return await self._change(
            person, group, session, part, lambda debrief: _answered(debrief, part, value), seen_stays=True
        )

    async def intend(self, person: PersonId, group: GroupId, session: SessionId, words: str) -> Mirror:
        """Keep what this facilitator wants to do differently next time; an empty text takes it back.

        Raises as :meth:`begin` does, and:
            Mistake: it is longer than fits on a card.
        """
        words = " ".join(words.split())
        if len(words) > LONGEST_INTENTION:
            raise Mistake("checkins-intention-too-long", most=LONGEST_INTENTION)
        await self._change(
            person, group, session, None, lambda debrief: msgspec.structs.replace(debrief, intention=words)
        )
        await self._await(person, None)
        return await self.mirror(person, group, session)

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
        record, about = _check(await self._store.group(group), person, session)
        now = self._clock.now()
        views = views_of(record, about, person, now)
        colleagues = (*(one.by for one in views.others), *views.waited_for)
        names = {one: await self._name(one) for one in colleagues}
        may_guess = sees_others(record, about, person, now) and is_answered(record, about)
        estimate = self._estimator.estimate(record, about, now) if may_guess else None
        return Mirror(record.group, about, views, names, estimate)

    async def _name(self, person: PersonId) -> str:
        known = await self._store.person(person)
        return known.person.staff.name if known is not None and known.person.staff is not None else ""

    async def _change(
        self,
        person: PersonId,
        group: GroupId,
        session: SessionId,
        part: Part | None,
        change: Callable[[Debrief], Debrief],
        *,
        seen_stays: bool = False,
    ) -> Question:
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, Question]:
            found, about = _check(record, person, session)
            _check_open(about, now)
            old = found.rounds.debrief(session, person)
            late = is_late(found.group, about, now, self._quiet)
            new = change(old or Debrief(session=session, by=person, at=now, late=late))
            if new != old:
                if seen_stays and is_seen(found.rounds, session, person):
                    raise Mistake("checkins-debrief-seen")
                found = msgspec.structs.replace(found, rounds=with_debrief(found.rounds, new))
            return found, _question(found, about, person, next_part(part) if part else None, (now, self._quiet))

        return await self._store.change_group(group, decide)

    async def _await(self, person: PersonId, awaiting: Awaiting | None) -> None:
        def decide(record: PersonRecord | None) -> tuple[PersonRecord | None, None]:
            if record is None:
                return None, None
            now_awaited = record.person.awaiting
            if awaiting is None and (now_awaited is None or now_awaited.what != AWAITING):
                return record, None
            changed = msgspec.structs.replace(record.person, awaiting=awaiting)
            return msgspec.structs.replace(record, person=changed), None

        await self._store.change_person(person, decide)


def _check(record: GroupRecord | None, person: PersonId, session: SessionId) -> tuple[GroupRecord, Session]:
    """Return the group and the session, if ``person`` guides it now."""
    about = record.group.session(session) if record is not None else None
    if record is None or about is None or about.cancelled or not record.group.guides(person):
        raise Expired()
    return record, about


def _check_open(session: Session, now: datetime) -> None:
    if now < session.starts:
        raise Expired()
    if not is_open(session, now):
        raise Mistake("checkins-debrief-closed")


def _answered(debrief: Debrief, part: Part, value: int | Phase | None) -> Debrief:
    try:
        return with_part(debrief, part, value)
    except ValueError:
        raise Expired() from None


def _question(
    record: GroupRecord, session: Session, person: PersonId, part: Part | None, when: tuple[datetime, QuietHours]
) -> Question:
    now, quiet = when
    own = record.rounds.debrief(session.id, person)
    if part is None and own is not None and own.present is None:
        part = Part.PRESENT
    return Question(
        group=record.group,
        session=session,
        part=part,
        around=_likely_present(record, session.id),
        late=own.late if own else is_late(record.group, session, now, quiet),
        views=views_of(record, session, person, now),
    )


def _likely_present(record: GroupRecord, session: SessionId) -> int:
    """How many were probably there: as many as the last time, else as there are members, or are expected.

    Never from this session: that would tell what a colleague answered.
    """
    earlier = [one for one in record.rounds.debriefs if one.present is not None and one.session != session]
    newest = max(earlier, key=lambda one: one.at, default=None)
    if newest is not None and newest.present is not None:
        return newest.present
    return min(len(record.group.members) or record.group.expected or _GUESS, MOST_PRESENT)
