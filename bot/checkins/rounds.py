"""When a group's check-ins open and close, and what its record says of them; decides, keeps nothing.

A group has at most one open check-in, so the next one opens no earlier than the present one closes. An opening is
held in quiet hours, because the call to it may not go out then; one that was missed is made up for within a day.
Nothing here reads an answer.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import (
    GOAL,
    MINIMUM,
    Band,
    CheckinId,
    Debrief,
    OpenCheckin,
    Outcome,
    Rounds,
    checkin_of,
    closes_at,
    opens_at,
)
from bot.checkins.publication import FORM, may_be_asked, poll_minimum
from bot.checkins.ways import Way
from bot.civil import QuietHours, local, next_civil, to_utc
from bot.groups.model import ChatId, Group, Session, SessionId
from bot.people.model import PersonId
from bot.records import GroupRecord

INTRODUCTION = "intro"
"""Among what is put in the group's chat: the words before the first poll."""
POLLS_STAND = timedelta(hours=47)
"""The longest that polls are open: a messenger lets us take a message away for 48 hours, and no longer."""
EVENING = time(18, 30)
"""When people are called once more on the day of a session."""
CATCH_UP = timedelta(hours=24)
"""How late a check-in may still open, counted from the first civil moment; later, nobody remembers the session."""


def due_at(group: Group, session: Session, quiet: QuietHours) -> datetime:
    """Return when this session's check-in is to open: by :func:`opens_at`, or at the first civil moment then."""
    return next_civil(opens_at(session), quiet, ZoneInfo(group.zone))


def again_at(group: Group, session: Session, quiet: QuietHours) -> datetime:
    """Return when who said "later today" is called once more: that evening, else at the next morning's first moment."""
    zone = ZoneInfo(group.zone)
    called = due_at(group, session, quiet)
    evening = to_utc(datetime.combine(local(called, zone).date(), EVENING), zone)
    if evening < called + timedelta(hours=1):
        evening = to_utc(datetime.combine(local(called, zone).date() + timedelta(days=1), time(0)), zone)
    return next_civil(evening, quiet, zone)


def next_opening(record: GroupRecord, quiet: QuietHours) -> tuple[datetime, Session] | None:
    """Return the next session to ask about and when that is due, or None; looks past a check-in that is open."""
    coming = (
        (due_at(record.group, session, quiet), session)
        for session in record.group.sessions
        if not session.cancelled and session.id not in record.rounds.opened
    )
    return min(coming, key=lambda one: (one[0], one[1].starts), default=None)


def may_answer_since(joined: datetime, record: GroupRecord, checkin: OpenCheckin, quiet: QuietHours) -> bool:
    """Return whether who joined then may answer: by the opening, or by the call to a check-in opened by hand."""
    session = record.group.session(checkin.session)
    return joined <= checkin.opens or (session is not None and joined <= due_at(record.group, session, quiet))


def settle(record: GroupRecord, now: datetime, quiet: QuietHours) -> tuple[Rounds, Session | None]:
    """Return the rounds with every session noted that will not be asked about, and the session to open now.

    Not asked about are sessions of more than a day ago (we were down), and those of a group that is too small.
    """
    rounds = record.rounds
    while rounds.open is None:
        coming = next_opening(msgspec.structs.replace(record, rounds=rounds), quiet)
        if coming is None or coming[0] > now:
            break
        due, session = coming
        if now - due > CATCH_UP:
            rounds = msgspec.structs.replace(rounds, opened=rounds.opened | {session.id})
        elif not may_be_asked(len(record.group.members)):
            rounds = with_too_small(rounds, session.id)
        else:
            return rounds, session
    return rounds, None


def open_session(record: GroupRecord) -> Session | None:
    """Return the session that the open check-in is about, if there is one."""
    return next(
        (one for one in record.group.sessions if checkin_of(record.group.id, one.id) == record.rounds.open), None
    )


def asks_again(record: GroupRecord, session: SessionId) -> bool:
    """Return whether members are asked once more in the evening of ``session``: as announced, or as chosen by now."""
    is_open = record.rounds.open == checkin_of(record.group.id, session)
    return record.rounds.open_evening if is_open else record.rounds.evening


def is_called_off(record: GroupRecord) -> bool:
    """Return whether the open check-in is about a session that was cancelled or is gone."""
    session = open_session(record)
    return session is None or session.cancelled


def is_known(record: GroupRecord, checkin: CheckinId) -> bool:
    """Return whether this is one of the group's own check-ins that were opened, open still or not."""
    return any(checkin_of(record.group.id, session) == checkin for session in record.rounds.opened)


def new_checkin(
    group: Group,
    session: Session,
    opens: datetime,
    codes: tuple[str, ...],
    *,
    way: Way = Way.BUTTONS,
    called: datetime | None = None,
) -> OpenCheckin:
    """Return the check-in about ``session``, asking the questions ``codes`` from ``opens``.

    One that opens before members are ``called`` closes as if it had opened then: they have as long as ever.
    """
    closes = closes_at(max(opens, called or opens), ZoneInfo(group.zone))
    return OpenCheckin(
        id=checkin_of(group.id, session.id),
        group=group.id,
        session=session.id,
        opens=opens,
        closes=min(closes, opens + POLLS_STAND) if way is Way.POLLS else closes,
        questions=codes,
        phase=group.phase,
        members=len(group.members),
        minimum=poll_minimum(len(group.facilitators)) if way is Way.POLLS else MINIMUM,
        form=FORM,
        way=way,
        gifts={} if is_goodbye(group, session) else None,
        goal=group.goal if GOAL in codes else "",
    )


def is_last(group: Group, session: Session) -> bool:
    """Return whether no session comes after this one."""
    return not any(one.starts > session.starts for one in group.sessions if not one.cancelled)


def is_goodbye(group: Group, session: Session) -> bool:
    """Return whether this is the last of more sessions than one: there is something to look back on."""
    return is_last(group, session) and session.number > 1


def asks_goal(group: Group, session: Session) -> bool:
    """Return whether a check-in about ``session`` that opens now asks if the group reached its goal.

    Only the opening decides: a session that is added or cancelled afterwards does not change what was asked.
    """
    return bool(group.goal) and is_goodbye(group, session)


def with_opened(rounds: Rounds, checkin: OpenCheckin, *, chat: ChatId | None = None, early: bool = False) -> Rounds:
    """Return the rounds with this check-in announced as the open one; unchanged if its session had one.

    Opened ``early`` it may be one of a group that is too small to be called; then that is noted. Polls will be put in
    ``chat``.
    """
    if rounds.open is not None or (checkin.session in rounds.opened and not early):
        return rounds
    is_small = not may_be_asked(checkin.members)
    return msgspec.structs.replace(
        rounds,
        open=checkin.id,
        closes=checkin.closes,
        opened=rounds.opened | {checkin.session},
        too_small=rounds.too_small | {checkin.session} if is_small else rounds.too_small,
        open_way=checkin.way,
        open_evening=rounds.evening,
        to_ask=(INTRODUCTION, *checkin.questions) if checkin.way is Way.POLLS else (),
        asked_in=chat if checkin.way is Way.POLLS else None,
        ask_from=None,
    )


def with_too_small(rounds: Rounds, session: SessionId) -> Rounds:
    """Return the rounds with this session noted as not asked about: the group is too small."""
    return msgspec.structs.replace(rounds, opened=rounds.opened | {session}, too_small=rounds.too_small | {session})


def with_outcome(rounds: Rounds, outcome: Outcome) -> Rounds:
    """Return the rounds with the open check-in's outcome kept; unchanged if it was kept before."""
    if rounds.open != outcome.checkin or any(one.checkin == outcome.checkin for one in rounds.outcomes):
        return rounds
    return msgspec.structs.replace(
        rounds, outcomes=(*rounds.outcomes, outcome), untold=rounds.untold | {outcome.session}
    )


def with_told(rounds: Rounds, session: SessionId) -> Rounds:
    """Return the rounds with this session's outcome told to the group, so that others may see it too."""
    if session not in rounds.untold:
        return rounds
    return msgspec.structs.replace(rounds, untold=rounds.untold - {session})


def with_closed(rounds: Rounds, checkin: CheckinId) -> Rounds:
    """Return the rounds with this check-in no longer open; unchanged if it was not the open one."""
    if rounds.open != checkin:
        return rounds
    return msgspec.structs.replace(
        rounds,
        open=None,
        closes=None,
        open_way=Way.BUTTONS,
        open_evening=True,
        evening_look=None,
        to_ask=(),
        asked_in=None,
        ask_from=None,
    )


def empty_outcome(record: GroupRecord, checkin: CheckinId, now: datetime) -> Outcome | None:
    """Return the outcome of a check-in whose answers or key were lost: too few answers. None if its session is gone."""
    session = open_session(record)
    if session is None:
        return None
    return Outcome(
        checkin=checkin,
        session=session.id,
        closed=now,
        phase=record.group.phase,
        members=len(record.group.members),
        questions=(),
        bands={},
    )


def outcome_of(record: GroupRecord, session: SessionId) -> Outcome | None:
    """Return the outcome of the check-in about ``session``, published or "too few", if it has closed."""
    return next((one for one in record.rounds.outcomes if one.session == session), None)


def told_outcome_of(record: GroupRecord, session: SessionId) -> Outcome | None:
    """Return the same, but only once the group has been told: before that nobody else may know."""
    return None if session in record.rounds.untold else outcome_of(record, session)


def weakest(outcome: Outcome) -> tuple[str, Band] | None:
    """Return the question with the lowest band, the earliest asked among equals, or None if nothing is shown."""
    shown = [(code, outcome.bands[code]) for code in outcome.questions if code in outcome.bands]
    return min(shown, key=lambda one: one[1].rank, default=None)


def last_intention(record: GroupRecord, person: PersonId) -> Debrief | None:
    """Return the newest debrief in which ``person`` left an intention for next time, or None."""
    own = (one for one in record.rounds.debriefs if one.by == person and one.intention)
    return max(own, key=lambda one: one.at, default=None)
