"""What to ask a facilitator next about a session; decides, keeps nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.checkins.attendance import counted
from bot.checkins.blind import blind
from bot.checkins.mirror import MOST_PRESENT, Part, Views, is_late, is_open, views_of
from bot.checkins.model import Debrief
from bot.checkins.publication import may_be_asked
from bot.checkins.rounds import outcome_of
from bot.civil import QuietHours
from bot.errors import Expired, Mistake
from bot.groups.model import Group, Session, SessionId
from bot.people.model import Awaiting, PersonId
from bot.records import GroupRecord, PersonRecord

_GUESS = 8
"""How many were there, when nothing is known of the group yet."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask a facilitator next.

    Attributes:
        group: about which group.
        session: about which session.
        part: which question, or None when the debrief is finished.
        around: a likely answer to "how many were there?".
        own: what they answered so far, if anything.
        late: whether this debrief counts as late.
        views: what they may see now, when finished.
        group_is_asked: whether the group is asked about this session and has not heard its outcome.
    """

    group: Group
    session: Session
    part: Part | None
    around: int
    own: Debrief | None
    late: bool
    views: Views
    group_is_asked: bool


def question_of(
    record: GroupRecord, session: Session, person: PersonId, part: Part | None, when: tuple[datetime, QuietHours]
) -> Question:
    """Return what to ask ``person`` next.

    Args:
        record: the group as it is now.
        session: about which session.
        person: who guides it.
        part: the question that comes now, or None after the last; what the short form still lacks is asked then.
        when: the time, and when nobody is called.
    """
    now, quiet = when
    own = record.rounds.debrief(session.id, person)
    if part is None and own is not None and not own.done:
        part = Part.PRESENT if own.present is None else Part.TENSION if own.tension is None else None
    return Question(
        group=record.group,
        session=session,
        part=part,
        around=_likely_present(blind(record, person, now), session.id),
        own=own,
        late=own.late if own else is_late(record.group, session, now, quiet),
        views=views_of(record, session, person, now),
        group_is_asked=outcome_of(record, session.id) is None and may_be_asked(len(record.group.members)),
    )


def first_open(debrief: Debrief, pair: bool) -> Part | None:
    """The first question of the full form that is not answered; a phase left open counts as "I do not know"."""
    answers = {
        Part.PRESENT: debrief.present,
        Part.TENSION: debrief.tension,
        Part.DARING: debrief.daring,
        Part.CHANGING: debrief.changing,
    }
    return next((part for part, answer in answers.items() if answer is None), None if debrief.done else Part.SEEN)


def _likely_present(record: GroupRecord, session: SessionId) -> int:
    """How many were probably there: as many as the last time, else as there are members, or are expected.

    Never from this session, and of others only what is open to them: it would tell what a colleague answered.
    """
    earlier = counted(one for one in record.rounds.debriefs if one.session != session)
    newest = max(earlier.values(), key=lambda one: one.at, default=None)
    if newest is not None and newest.present is not None:
        return newest.present
    return min(len(record.group.members) or record.group.expected or _GUESS, MOST_PRESENT)


def guided_session(record: GroupRecord | None, person: PersonId, session: SessionId) -> tuple[GroupRecord, Session]:
    """Return the group and the session, if ``person`` guides it now.

    Raises:
        Expired: not their group, or no such session.
    """
    about = record.group.session(session) if record is not None else None
    if record is None or about is None or about.cancelled or not record.group.guides(person):
        raise Expired()
    return record, about


def check_open(session: Session, now: datetime) -> None:
    """Check that a debrief about ``session`` is taken now.

    Raises:
        Expired: it has not begun.
        Mistake: it is too long ago.
    """
    if now < session.starts:
        raise Expired()
    if not is_open(session, now):
        raise Mistake("checkins-debrief-closed")


def awaiting_now(record: PersonRecord | None, what: str, awaiting: Awaiting | None) -> PersonRecord | None:
    """Return the person with this text awaited; with None no longer, unless another story awaits one now."""
    if record is None:
        return None
    now_awaited = record.person.awaiting
    if awaiting is None and (now_awaited is None or now_awaited.what != what):
        return record
    return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, awaiting=awaiting))
