"""What a group's record tells the estimate about each of its sessions; reads bands and facilitators' words only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from bot.checkins.estimate import ESTIMABLE, Event, Numbers, Observation
from bot.checkins.mirror import DEBRIEF_LIFE
from bot.checkins.model import Band, Debrief, Outcome, Rounds
from bot.checkins.model_added import PhaseVerdict
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import told_outcome_of
from bot.groups.model import Phase, Session, SessionId
from bot.marks import mark_of
from bot.people.model import PersonId
from bot.records import GroupRecord


def held(record: GroupRecord, now: datetime) -> list[Session]:
    """Return the sessions that have begun by ``now``, the first one first."""
    begun = (one for one in record.group.sessions if not one.cancelled and one.starts <= now)
    return sorted(begun, key=lambda one: one.starts)


def observations(
    record: GroupRecord,
    questions: QuestionSet,
    numbers: Numbers,
    sessions: Sequence[Session],
    now: datetime | None = None,
) -> list[Observation]:
    """Return what is known of these sessions.

    Args:
        record: the group.
        questions: what was asked.
        numbers: the figures behind the estimate.
        sessions: as :func:`held` gives them.
        now: the time; a debrief that was left halfway counts once nobody can go on with it.
    """
    planned = sum(not one.cancelled for one in record.group.sessions)
    ends = [*(one.starts for one in sessions[1:]), None]
    found = []
    for place, (session, until) in enumerate(zip(sessions, ends, strict=True)):
        outcome = told_outcome_of(record, session.id)
        over = now is not None and now > session.ends + DEBRIEF_LIFE
        debriefs = _finished(record.rounds, session.id, over=over)
        found.append(
            Observation(
                number=session.number,
                left=planned - place - 1,
                members=outcome.members if outcome else len(record.group.members),
                bands=bands_by_measure(outcome, questions) if outcome else {},
                all_high=outcome is not None and _all_high(outcome),
                tension=tuple(one.tension for one in debriefs if one.tension is not None),
                seen_as=tuple(one.phase for one in debriefs if one.phase in ESTIMABLE and one.phase is not None),
                behaviours=tuple(one.seen for one in debriefs if one.seen),
                events=_events(record, sessions[: place + 1], numbers),
                confirmed=_confirmed(record, session, until),
            )
        )
    return found


def bands_by_measure(outcome: Outcome, questions: QuestionSet) -> dict[str, Band]:
    """Return the bands of an outcome by what each question measures; a P4 measures something else in each phase.

    What a question in other words than today's measured, we do not know: it says nothing.
    """
    measures = {
        one.code: one.concept
        for one in questions.for_phase(outcome.phase)
        if outcome.worded_as(mark_of(one.text), one.code)
    }
    return {measures[code]: band for code, band in outcome.bands.items() if code in measures}


def with_verdict(rounds: Rounds, verdict: PhaseVerdict) -> Rounds:
    """Return the rounds with this verdict in the place of an earlier one on the same session."""
    if any((one.session, one.phase) == (verdict.session, verdict.phase) for one in rounds.verdicts):
        return rounds
    others = without_verdict(rounds, verdict.session).verdicts
    return msgspec.structs.replace(rounds, verdicts=(*others, verdict))


def without_verdict(rounds: Rounds, session: SessionId) -> Rounds:
    """Return the rounds as if nobody had said anything to the estimate after this session."""
    verdicts = tuple(one for one in rounds.verdicts if one.session != session)
    return msgspec.structs.replace(rounds, verdicts=verdicts)


def _finished(rounds: Rounds, session: SessionId, *, over: bool = False) -> list[Debrief]:
    return [one for one in rounds.debriefs if one.session == session and one.counts(over=over)]


def _all_high(outcome: Outcome) -> bool:
    shown = [outcome.bands.get(code) for code in outcome.about_session]
    return bool(shown) and all(band is Band.HIGH for band in shown)


def _events(record: GroupRecord, sessions: Sequence[Session], numbers: Numbers) -> frozenset[Event]:
    """What happened between the last two of these sessions."""
    if len(sessions) < 2:
        return frozenset()
    before, now = sessions[-2:]
    found = set()
    if any(before.starts < member.joined <= now.starts for member in record.group.members):
        found.add(Event.NEWCOMER)
    if now.starts - before.starts > timedelta(days=numbers.break_days):
        found.add(Event.LONG_BREAK)
    earlier = set().union(*(_guides(record.rounds, one) for one in sessions[:-1]))
    present = _guides(record.rounds, now)
    if earlier and present and not earlier & present:
        found.add(Event.OTHER_GUIDE)
    return frozenset(found)


def _guides(rounds: Rounds, session: Session) -> set[PersonId]:
    """Who stood there, as far as they looked back on it."""
    return {one.by for one in _finished(rounds, session.id)}


def _confirmed(record: GroupRecord, session: Session, until: datetime | None) -> Phase | None:
    """The phase that a facilitator last set between this session and the next, in either of two ways."""
    by_hand = ((change.at, change.phase) for change in record.group.phases if change.by is not None)
    set_then = [one for one in by_hand if session.starts <= one[0] and (until is None or one[0] < until)]
    said = [(one.at, one.phase) for one in record.rounds.verdicts if one.session == session.id and one.phase]
    last = max((*set_then, *said), key=lambda one: one[0], default=None)
    return last[1] if last is not None and last[1] in ESTIMABLE else None
