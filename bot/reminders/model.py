"""Which messages a group's calendar asks for, to whom and when; nothing here knows what time it is now."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.full_weeks import Told, told_of
from bot.checkins.model import Outcome, over_at
from bot.checkins.rounds import EVENING, again_at, due_at, is_last, open_session
from bot.checkins.ways import Way
from bot.civil import QuietHours, local, next_civil, to_utc
from bot.groups.model import Group, Session
from bot.messenger.sending import Sending, retried_at
from bot.records import GroupRecord
from bot.reminders.agreement import seen_again
from bot.reminders.changes import HOUR, as_told, day_before_at, hears_of_it, news_at, to_remind, without_told

DEBRIEF_OPEN = timedelta(hours=48)
"""How long after a session a facilitator may still look back on it."""
OUTCOME_WORTH = timedelta(hours=48)
"""How long an outcome is still news to the group."""
WORTH_ANSWERING = timedelta(hours=2)
"""How long before the closing who slept in the evening is still reminded of the questions."""
MORNING = "morning"
"""In the key of an evening reminder that is held until somebody's morning, in the place of its kind."""
GROUP_FIRST = timedelta(minutes=15)
"""How much earlier the group hears its outcome than who guides it."""

SETTLES = timedelta(minutes=2)
"""How long we wait with news of polls: a chat that moves may be public as well."""


class Kind(StrEnum):
    """What we may say unasked about a session."""

    DAY_BEFORE = "day"
    HOUR_BEFORE = "hour"
    ASK = "ask"
    DEBRIEF = "debrief"
    DEBRIEF_AGAIN = "again"
    NUDGE = "nudge"
    OUTCOME = "outcome"
    MIRROR = "mirror"
    MOVED = "moved"
    CANCELLED = "cancelled"
    AGREEMENT = "agreed"
    POLLS = "polls"


class Slot(msgspec.Struct, frozen=True):
    """One message about one session, with everybody who should get it."""

    kind: Kind
    session: Session
    at: datetime
    expires: datetime
    recipients: tuple[int, ...]
    """Chats: a person's own, or the group's."""
    held: bool = False
    """Whether it is the evening reminder for whom it was night then, in their own morning."""
    last: datetime | None = None
    """Until when an evening reminder is of use to who sleeps when it comes."""

    @property
    def name(self) -> str:
        """The slot's key."""
        return slot_name(MORNING if self.held else self.kind, self.session)

    def key(self, recipient: int) -> str:
        """The key of one recipient's message: kind, subject, occurrence and recipient."""
        return f"{self.name}.{recipient}"


def slots(record: GroupRecord, quiet: QuietHours, skip: Container[str] = ()) -> Iterator[Slot]:
    """Yield every slot that the group's calendar and check-ins ask for, past and coming, but those in ``skip``."""
    group, zone = record.group, ZoneInfo(record.group.zone)
    outcomes = {outcome.session: outcome for outcome in record.rounds.outcomes}
    for session in group.sessions:
        for kind in (Kind.CANCELLED,) if session.cancelled else Kind:
            if slot_name(kind, session) not in skip:
                slot = _MAKERS[kind](record, session, outcomes.get(session.id), quiet, zone)
                if slot is not None:
                    yield slot
        held = _held(record, session, quiet, zone)
        if held is not None and held.name not in skip:
            yield held


def slot_name(kind: str, session: Session) -> str:
    """Return the key of a slot as a whole; a moved session has a new one."""
    return f"{kind}.{session.id}.{session.revision}"


def was_called(record: GroupRecord, session: Session, member: int) -> bool:
    """Return whether a call to this session's questions surely reached them; known until its outcome has been told."""
    return f"{session.id}.{member}" in record.calls


def waits_for(record: GroupRecord, slot: Slot, recipient: int, now: datetime) -> bool:
    """Whether this recipient's message is still to be sent at ``now``."""
    sending = record.outbox.get(slot.key(recipient))
    again = None if sending is None else repeated_at(slot, sending)
    return sending is None or (again is not None and now >= again)


def due(record: GroupRecord, now: datetime, quiet: QuietHours) -> list[Slot]:
    """Return the slots that have come and have not expired, each with the recipients who still wait."""
    return [
        msgspec.structs.replace(slot, recipients=waiting)
        for slot in slots(record, quiet, record.outbox)
        if _look_from(record, slot) <= now < slot.expires
        if (waiting := tuple(one for one in slot.recipients if waits_for(record, slot, one, now)))
    ]


def next_look(record: GroupRecord, quiet: QuietHours) -> datetime | None:
    """Return when somebody must look at this group's messages again; None when nothing will come."""
    return min((_look_at(record, slot) for slot in slots(record, quiet, record.outbox)), default=None)


def _look_at(record: GroupRecord, slot: Slot) -> datetime:
    """When the slot needs attention: now it comes, when it may be repeated, or when it can be tidied."""
    if slot.kind is Kind.NUDGE and not slot.held:
        return min(_look_from(record, slot), slot.expires)
    lines = [record.outbox.get(slot.key(recipient)) for recipient in slot.recipients]
    if any(line is None for line in lines):
        return slot.at
    known = [line for line in lines if line is not None]
    again = [at for line in known if (at := repeated_at(slot, line)) is not None]
    return min(again, default=max((line.at for line in known), default=slot.at))


def _look_from(record: GroupRecord, slot: Slot) -> datetime:
    """From when the slot is handed out; evening reminders, of which no line is kept, again after a while."""
    again = record.rounds.evening_look if slot.kind is Kind.NUDGE and not slot.held else None
    return again or slot.at


def repeated_at(slot: Slot, sending: Sending) -> datetime | None:
    """A check-in call and an outcome may go out a second time: they say the same and do no harm twice."""
    return retried_at(sending, repeats=slot.kind in {Kind.ASK, Kind.OUTCOME})


def _members(group: Group, at: datetime) -> tuple[int, ...]:
    """Members who had joined by ``at``: a late joiner does not get yesterday's message."""
    return tuple(member.person for member in group.members if member.joined <= at)


def _day_before(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The day before, to who takes part and who guides."""
    at = day_before_at(session, quiet, zone)
    readers = to_remind(record, session, (*_members(record.group, at), *record.group.on_duty(session)), at, quiet)
    if not readers and session.news is not None:
        return None
    return Slot(Kind.DAY_BEFORE, session, at, session.starts - HOUR, readers)


def _hour_before(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """An hour before, for who guides; for an early session at the first civil moment. Again only if it moved."""
    at = min(next_civil(session.starts - HOUR, quiet, zone), session.starts)
    readers: tuple[int, ...] = record.group.on_duty(session)
    news = session.news
    if news is not None:
        readers = without_told(record, session, Kind.HOUR_BEFORE, readers, at, news.since)
    return Slot(Kind.HOUR_BEFORE, session, at, session.starts, readers) if readers or news is None else None


def _ask(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The check-in call, while the round is open."""
    closes = record.rounds.closes
    if closes is None or open_session(record) != session:
        return None
    if record.rounds.open_way is not Way.BUTTONS or session.id in record.rounds.too_small:
        return None
    at = due_at(record.group, session, quiet)
    return Slot(Kind.ASK, session, at, closes, _members(record.group, at))


def _nudge(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """One reminder that evening, for who did not answer; not soon after the call, near the closing or in quiet hours.

    Not in a group whose guides left it out: for everybody in it alike, so it tells nothing of who answered.
    """
    asked = _ask(record, session, outcome, quiet, zone)
    if asked is None or not record.rounds.open_evening:
        return None
    evening = to_utc(datetime.combine(local(asked.at, zone).date(), EVENING), zone)
    if not asked.at + 2 * HOUR <= evening < asked.expires:
        return None
    ends = min(asked.expires, to_utc(datetime.combine(local(evening, zone).date(), quiet.begin), zone))
    return msgspec.structs.replace(
        asked, kind=Kind.NUDGE, at=evening, expires=ends, last=asked.expires - WORTH_ANSWERING
    )


def _held(record: GroupRecord, session: Session, quiet: QuietHours, zone: ZoneInfo) -> Slot | None:
    """The same in the morning of those for whom that evening was night, noted of all of them: it tells no answer."""
    if record.rounds.open is None:
        return None
    evening = _nudge(record, session, None, quiet, zone)
    if evening is None or evening.last is None:
        return None
    slot = msgspec.structs.replace(evening, held=True, expires=evening.last)
    mornings = {one: line.at for one in slot.recipients if (line := record.outbox.get(slot.key(one))) is not None}
    if not mornings:
        return None
    return msgspec.structs.replace(slot, at=min(mornings.values()), recipients=tuple(mornings))


def _debrief(record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo) -> Slot:
    """Ten minutes after the end, for who guided."""
    at = due_at(record.group, session, quiet)
    return Slot(Kind.DEBRIEF, session, at, session.ends + DEBRIEF_OPEN, record.group.on_duty(session))


def _debrief_again(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """Once more later that day, for who asked for that and has not looked back yet."""
    debriefs = (record.rounds.debrief(session.id, one) for one in record.group.facilitators)
    waiting = tuple(one.by for one in debriefs if one is not None and one.later and not one.done)
    if not waiting:
        return None
    return Slot(
        Kind.DEBRIEF_AGAIN, session, again_at(record.group, session, quiet), session.ends + DEBRIEF_OPEN, waiting
    )


def _outcome(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The outcome, to the group: in its own chat, or to each member where there is none."""
    if outcome is None:
        return None
    at = next_civil(outcome.closed, quiet, zone)
    chat = record.group.chat
    since = record.group.chat_since
    # A chat that became the group's after the session could be anybody's: the members were not told of it yet.
    known = since is not None and since <= over_at(session)
    told, last = told_of(record.rounds, outcome), is_last(record.group, session)
    # An outcome, and a goodbye, are for everybody; that there is none is only for who could have been asked.
    members = _members(
        record.group, outcome.closed if told is Told.SHOWN or last else due_at(record.group, session, quiet)
    )
    readers = (chat,) if chat is not None and known else members
    if told is Told.NOTHING and not (last and session.id in record.rounds.unasked):
        readers = tuple(one for one in members if was_called(record, session, one))
    if told is Told.RENEWED and readers == members and not last:
        readers = tuple(one for one in members if was_called(record, session, one))
    return Slot(Kind.OUTCOME, session, at, at + OUTCOME_WORTH, readers)


def _mirror(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The outcome beside their own view, to who guides; after the group has it."""
    if outcome is None or session.id in record.rounds.untold:
        return None
    at = next_civil(next_civil(outcome.closed, quiet, zone) + GROUP_FIRST, quiet, zone)
    return Slot(Kind.MIRROR, session, at, at + OUTCOME_WORTH, record.group.facilitators)


def _news(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """What changed about a session, once, until it begins or would have begun."""
    session = as_told(record, session)
    at = news_at(session, quiet, zone)
    kind = Kind.CANCELLED if session.cancelled else Kind.MOVED
    return None if at is None else Slot(kind, session, at, session.starts, hears_of_it(record, session))


def _cancelled(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The same, of a session that does not take place."""
    return _news(record, session, outcome, quiet, zone) if session.cancelled else None


def _agreement(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """The group's agreement again, in its own chat, when reminders come; without a chat it stands in those."""
    if record.group.chat is None or seen_again(record.group, session) is None:
        return None
    readers = without_told(record, session, Kind.AGREEMENT, (record.group.chat,))
    at = day_before_at(session, quiet, zone)
    return Slot(Kind.AGREEMENT, session, at, session.starts - HOUR, readers) if readers else None


def _polls(
    record: GroupRecord, session: Session, outcome: Outcome | None, quiet: QuietHours, zone: ZoneInfo
) -> Slot | None:
    """That polls go otherwise than planned, to who guides; soon, but not before it has settled what becomes of them."""
    astray = record.rounds.astray
    if astray is None or astray.session != session.id:
        return None
    at = next_civil(astray.at + SETTLES, quiet, zone)
    return Slot(Kind.POLLS, session, at, astray.until, record.group.on_duty(session))


_MAKERS: dict[Kind, Callable[[GroupRecord, Session, Outcome | None, QuietHours, ZoneInfo], Slot | None]] = {
    Kind.DAY_BEFORE: _day_before,
    Kind.HOUR_BEFORE: _hour_before,
    Kind.ASK: _ask,
    Kind.NUDGE: _nudge,
    Kind.DEBRIEF: _debrief,
    Kind.DEBRIEF_AGAIN: _debrief_again,
    Kind.OUTCOME: _outcome,
    Kind.MIRROR: _mirror,
    Kind.MOVED: _news,
    Kind.CANCELLED: _cancelled,
    Kind.AGREEMENT: _agreement,
    Kind.POLLS: _polls,
}
