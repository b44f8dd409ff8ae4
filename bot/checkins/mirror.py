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

from bot.checkins.judging import DARING, fourth_of, judged, shown
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
MOST_SEEN = 2
"""How many kinds of behaviour a facilitator names at most: what struck them most, so that eight taps are enough."""


class Part(StrEnum):
    """The questions of a debrief: three of the short form, three more of the full one, two for oneself."""

    PRESENT = "n"
    PHASE = "f"
    TENSION = "s"
    DARING = "d"
    CHANGING = "m"
    SEEN = "w"
    ENERGY = "e"
    ACCORD = "o"


SHORT = (Part.PRESENT, Part.PHASE, Part.TENSION)
FULL = (*SHORT, Part.DARING, Part.CHANGING, Part.SEEN)
PRIVATE = (Part.ENERGY, Part.ACCORD)
"""For the facilitator's own eyes; asked only when they want to."""


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
    DARING = "daring"
    """How many dared to speak: judged by both sides."""
    CHANGING = "changing"
    """What the phase's own question asks, or the goal in its place: judged by both sides."""
    TENSION = "tension"
    PHASE = "phase"


@dataclass(frozen=True, slots=True)
class Gap:
    """The largest difference: what about, how large (1 or 2), and with which colleague; None: with the group."""

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


def next_part(part: Part, debrief: Debrief, *, pair: bool) -> Part | None:
    """Return the question after ``part``, or None after the last.

    Args:
        part: what was just answered.
        debrief: tells the short form from the full one.
        pair: whether the group has more than one facilitator; who stood alone is not asked about a colleague.
    """
    order: tuple[Part, ...] = FULL if debrief.full else SHORT
    if part in PRIVATE:
        order = PRIVATE if pair else PRIVATE[:1]
    if part not in order:
        return None
    place = order.index(part) + 1
    return order[place] if place < len(order) else None


def with_part(debrief: Debrief, part: Part, value: int | Phase | None) -> Debrief:
    """Return the debrief with one answer; finished once the short form is answered, if that is the form.

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
        case Part.DARING, int() if 1 <= value <= 5:
            changed = msgspec.structs.replace(debrief, daring=value)
        case Part.CHANGING, int() if 1 <= value <= 5:
            changed = msgspec.structs.replace(debrief, changing=value)
        case Part.ENERGY, int() if 1 <= value <= 5:
            return msgspec.structs.replace(debrief, energy=value)
        case Part.ACCORD, int() if 1 <= value <= 5:
            return msgspec.structs.replace(debrief, accord=value)
        case _:
            raise ValueError("that does not answer this question")
    return changed if changed.full else finished(changed)


def finished(debrief: Debrief) -> Debrief:
    """Return the debrief as done, if what the short form asks is answered; the rest may stay open."""
    answered = debrief.present is not None and debrief.tension is not None
    return msgspec.structs.replace(debrief, done=answered)


def in_full(debrief: Debrief, *, late: bool, beside: Phase | None) -> Debrief:
    """Return the debrief going on in the full form, so not done until the end of that.

    From here on it asks what stands ``beside`` the group's fourth question, also if the phase changes meanwhile.
    """
    return msgspec.structs.replace(debrief, full=True, done=False, late=debrief.late or late, beside=beside)


def with_seen(debrief: Debrief, code: str, *, on: bool) -> Debrief:
    """Return the debrief with this behaviour named, or no longer; naming the last that fits finishes it."""
    others = tuple(one for one in debrief.seen if one != code)
    if not on:
        return msgspec.structs.replace(debrief, seen=others)
    if code in debrief.seen or len(others) >= MOST_SEEN:
        return debrief
    changed = msgspec.structs.replace(debrief, seen=(*others, code))
    return finished(changed) if len(changed.seen) == MOST_SEEN else changed


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
    over = now > session.ends + DEBRIEF_LIFE
    others = tuple(debrief for debrief in theirs.values() if debrief is not None and debrief.counts(over=over))
    found = {one.by for one in others}
    waited_for = tuple(one for one in record.group.on_duty(session) if one in theirs and one not in found)
    outcome = told_outcome_of(record, session.id)
    return Views(own, others, waited_for, outcome, largest_gap(own, others, outcome))


def largest_gap(own: Debrief | None, others: tuple[Debrief, ...], outcome: Outcome | None) -> Gap | None:
    """Return where these views differ most; the group goes before colleagues, tension before phase."""
    if own is None or not own.done:
        return None
    gaps = [_gap_with_group(own, outcome), _gap_of_changing(own, outcome)]
    for other in others:
        gaps += [
            _between(GapKind.DARING, own.daring, other.daring, other.by),
            _between(GapKind.CHANGING, own.changing, judged(other).get(fourth_of(own)), other.by),
            _between(GapKind.TENSION, own.tension, other.tension, other.by),
        ]
    gaps += [_gap_in_phase(own, other) for other in others]
    return max((gap for gap in gaps if gap is not None), key=lambda gap: gap.size, default=None)


def _gap_with_group(own: Debrief, outcome: Outcome | None) -> Gap | None:
    """Daring as the facilitator saw it; else tension, which usually moves against it (Jacobsson et al. 2019)."""
    daring = outcome.bands.get(DARING) if outcome else None
    if daring is None:
        return None
    if own.daring is not None:
        size = abs(daring.rank - third(own.daring))
        return Gap(GapKind.DARING, size) if size else None
    if own.tension is None:
        return None
    size = daring.rank - (2 - third(own.tension))
    if size == 0:
        return None
    return Gap(GapKind.GROUP_MORE_DARING if size > 0 else GapKind.GROUP_LESS_DARING, abs(size))


def _gap_of_changing(own: Debrief, outcome: Outcome | None) -> Gap | None:
    asked = fourth_of(own)
    if outcome is None or own.changing is None or asked not in shown(outcome):
        return None
    size = abs(outcome.bands[asked[0]].rank - third(own.changing))
    return Gap(GapKind.CHANGING, size) if size else None


def _between(kind: GapKind, own: int | None, other: int | None, colleague: PersonId) -> Gap | None:
    if own is None or other is None:
        return None
    size = abs(third(own) - third(other))
    return Gap(kind, size, colleague) if size else None


def _gap_in_phase(own: Debrief, other: Debrief) -> Gap | None:
    if own.phase is None or other.phase is None or own.phase is other.phase:
        return None
    return Gap(GapKind.PHASE, 1, other.by)


def third(value: int) -> int:
    """Return the rank of the band beside which an answer from 1 to 5 stands: 0 for 1 and 2, 1 for 3, 2 for 4 and 5."""
    return (value >= 3) + (value >= 4)
