"""What facilitators saw of a session, next to each other and next to the group; decides, keeps nothing.

Blind first: nobody sees a colleague's answers before giving their own (or before the time to answer is over), and
an answer that a colleague can see does not change any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import Debrief, Outcome, Rounds, checkin_of, closes_at
from bot.checkins.rounds import due_at, told_outcome_of
from bot.civil import QuietHours
from bot.groups.model import Group, Phase, Session, SessionId
from bot.people.model import PersonId
from bot.records import GroupRecord

DEBRIEF_LIFE = timedelta(hours=48)
"""How long after the planned end a debrief is taken."""
MOST_PRESENT = 99
LONGEST_INTENTION = 120
"""Characters; an intention must fit in one line of the next card."""
DARING = "P1"
"""The question that tension is held against: daring to say what you think."""


class Part(StrEnum):
    """The three questions of the short debrief, in order."""

    PRESENT = "n"
    PHASE = "f"
    TENSION = "s"


class Habit(StrEnum):
    """Intentions to choose from; other intentions are kept in the facilitator's own words."""

    TALK_LESS = "minder-praten"
    WAIT = "stilte-laten"
    PAIRS = "eerst-tweetallen"
    QUIET_ONES = "stille-mensen"


class GapKind(StrEnum):
    """Where views differ."""

    GROUP_LESS_DARING = "group-less-daring"
    """The group dared little, the facilitator felt little tension."""
    GROUP_MORE_DARING = "group-more-daring"
    """The group dared much, the facilitator felt much tension."""
    TENSION = "tension"
    PHASE = "phase"


@dataclass(frozen=True, slots=True)
class Gap:
    """The largest difference: what about, how large (1 or 2), and with which colleague, if with one."""

    kind: GapKind
    size: int
    colleague: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """What one facilitator may see of a session.

    Attributes:
        own: their own debrief, finished or not.
        others: the colleagues' finished debriefs; empty until views open.
        waited_for: colleagues who have not finished; empty until the own debrief is finished.
        outcome: what the group said, if it is out (also when it is "too few").
        gap: the largest difference between finished views, or None when there is none to see.
    """

    own: Debrief | None
    others: tuple[Debrief, ...]
    waited_for: tuple[PersonId, ...]
    outcome: Outcome | None
    gap: Gap | None


def is_open(session: Session, now: datetime) -> bool:
    """Return whether a debrief about ``session`` is taken at ``now``."""
    return not session.cancelled and session.starts <= now <= session.ends + DEBRIEF_LIFE


def is_late(group: Group, session: Session, now: datetime, quiet: QuietHours) -> bool:
    """Return whether a debrief counts as late: the group's own answers may have been seen by then."""
    zone = ZoneInfo(group.zone)
    return now >= closes_at(due_at(group, session, quiet), zone)


def next_part(part: Part) -> Part | None:
    """Return the question after ``part``, or None after the last."""
    order = list(Part)
    place = order.index(part) + 1
    return order[place] if place < len(order) else None


def with_part(debrief: Debrief, part: Part, value: int | Phase | None) -> Debrief:
    """Return the debrief with one answer; finished once the last question is answered and the first was.

    Raises:
        ValueError: the value does not answer this question.
    """
    match part, value:
        case Part.PRESENT, int() if 0 <= value <= MOST_PRESENT:
            changed = msgspec.structs.replace(debrief, present=value)
        case Part.PHASE, Phase() | None:
            changed = msgspec.structs.replace(debrief, phase=value)
        case Part.TENSION, int() if 1 <= value <= 5:
            changed = msgspec.structs.replace(debrief, tension=value)
        case _:
            raise ValueError("that does not answer this question")
    return msgspec.structs.replace(changed, done=changed.present is not None and changed.tension is not None)


def with_debrief(rounds: Rounds, debrief: Debrief) -> Rounds:
    """Return the rounds with this debrief in the place of the same person's earlier one."""
    others = tuple(one for one in rounds.debriefs if (one.session, one.by) != (debrief.session, debrief.by))
    return msgspec.structs.replace(rounds, debriefs=(*others, debrief))


def is_seen(rounds: Rounds, session: SessionId, person: PersonId) -> bool:
    """Return whether a colleague can see this person's debrief, so that it may not change any more."""
    own = rounds.debrief(session, person)
    finished = (one for one in rounds.debriefs if one.session == session and one.by != person and one.done)
    return own is not None and own.done and any(finished)


def sees_others(record: GroupRecord, session: Session, person: PersonId, now: datetime) -> bool:
    """Return whether ``person`` may see anything that follows from what a colleague said of ``session``."""
    own = record.rounds.debrief(session.id, person)
    return (own is not None and own.done) or now > session.ends + DEBRIEF_LIFE


def is_answered(record: GroupRecord, session: Session) -> bool:
    """Return whether the group has had its say on ``session``: its check-in is closed, or was rightly not held."""
    rounds = record.rounds
    return session.id in rounds.opened and rounds.open != checkin_of(record.group.id, session.id)


def views_of(record: GroupRecord, session: Session, person: PersonId, now: datetime) -> Views:
    """Return what ``person``, who guides the group, may see of ``session`` at ``now``."""
    own = record.rounds.debrief(session.id, person)
    may_see = sees_others(record, session, person, now)
    colleagues = [one for one in record.group.facilitators if one != person] if may_see else []
    theirs = {one: record.rounds.debrief(session.id, one) for one in colleagues}
    others = tuple(debrief for debrief in theirs.values() if debrief is not None and debrief.done)
    waited_for = tuple(one for one, debrief in theirs.items() if debrief is None or not debrief.done)
    outcome = told_outcome_of(record, session.id)
    return Views(own, others, waited_for, outcome, largest_gap(own, others, outcome))


def largest_gap(own: Debrief | None, others: tuple[Debrief, ...], outcome: Outcome | None) -> Gap | None:
    """Return where these views differ most; the group goes before colleagues, tension before phase."""
    if own is None or not own.done:
        return None
    gaps = [_gap_with_group(own, outcome)]
    gaps += [_gap_in_tension(own, other) for other in others]
    gaps += [_gap_in_phase(own, other) for other in others]
    return max((gap for gap in gaps if gap is not None), key=lambda gap: gap.size, default=None)


def _gap_with_group(own: Debrief, outcome: Outcome | None) -> Gap | None:
    """Tension felt and daring to speak usually move against each other (Jacobsson et al. 2019)."""
    daring = outcome.bands.get(DARING) if outcome else None
    if daring is None or own.tension is None:
        return None
    felt = 2 - _third(own.tension)
    size = daring.rank - felt
    if size == 0:
        return None
    return Gap(GapKind.GROUP_MORE_DARING if size > 0 else GapKind.GROUP_LESS_DARING, abs(size))


def _gap_in_tension(own: Debrief, other: Debrief) -> Gap | None:
    if own.tension is None or other.tension is None:
        return None
    size = abs(_third(own.tension) - _third(other.tension))
    return Gap(GapKind.TENSION, size, other.by) if size else None


def _gap_in_phase(own: Debrief, other: Debrief) -> Gap | None:
    if own.phase is None or other.phase is None or own.phase is other.phase:
        return None
    return Gap(GapKind.PHASE, 1, other.by)


def _third(tension: int) -> int:
    """0 for no or little tension, 1 for some, 2 for much or very much."""
    return (tension >= 3) + (tension >= 4)
