"""What a coordinator's week holds: at most three things to talk about, each with its rule and its values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import FIXED, Band, Outcome
from bot.civil import AMSTERDAM, local, to_utc, week_of
from bot.groups.model import GroupId, Phase, Session
from bot.records import GroupRecord

MOST = 3
"""More than three points are not read; the rest waits behind a button."""
GROUP_FIRST = timedelta(hours=24)
"""How long an outcome belongs to the group alone before a coordinator hears of it."""
TOO_LATE = timedelta(days=3)
"""A digest later than this is not worth sending any more."""
FEW_COME = 0.7
"""Attendance below this share of the members, twice running, is worth a question."""


class Rule(StrEnum):
    """Why a group is worth a conversation, the most pressing first."""

    LOW = "low"
    """The same question low in two published outcomes running."""
    FALLING = "falling"
    """The same question lower twice running: high, middle, low."""
    ATTENDANCE = "attendance"
    """Fewer than 70 % of the members came, twice running."""
    SILENT = "silent"
    """Too few answers for an outcome, twice running."""


class Concern(msgspec.Struct, frozen=True):
    """One thing to talk about: an invitation to a conversation, never a verdict."""

    rule: Rule
    group: GroupId
    question: str = ""
    """The code of the question it is about, for rules on answers."""
    phase: Phase = Phase.PREPARATION
    """The phase in which it was last asked: it tells which question the code stands for."""
    bands: tuple[Band, ...] = ()
    """The values behind it, oldest first."""
    counts: tuple[int, ...] = ()
    """For attendance: who came, twice, and how many members there are."""


class GroupLine(msgspec.Struct, frozen=True):
    """One group in a coordinator's overview."""

    group: GroupId
    title: str
    phase: Phase
    latest: Outcome | None


class Week(msgspec.Struct, frozen=True):
    """A coordinator's week."""

    week: str
    """ISO, such as ``2026-W45``."""
    groups: tuple[GroupLine, ...]
    sessions: int
    """How many sessions were held in the week that is looked back on."""
    concerns: tuple[Concern, ...]
    """All of them, the most pressing first; a screen shows three."""

    @property
    def number(self) -> int:
        """The week's number, 1 to 53."""
        return int(self.week[-2:])


def digest_moment(now: datetime, weekday: int, at: time, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return the latest moment at or before ``now`` at which a digest was to go out.

    Args:
        now: aware.
        weekday: 1 Monday … 7 Sunday.
        at: local time of the day.
        zone: the coordinator's.
    """
    today = local(now, zone).date()
    day = today - timedelta(days=(today.isoweekday() - weekday) % 7)
    moment = to_utc(datetime.combine(day, at), zone)
    if moment > now:
        moment = to_utc(datetime.combine(day - timedelta(days=7), at), zone)
    return moment


def week_behind(moment: datetime, zone: ZoneInfo = AMSTERDAM) -> str:
    """Return the week that a digest of ``moment`` looks back on: the one before its own."""
    return week_of(local(moment, zone).date() - timedelta(days=7))


def summarize(records: Sequence[GroupRecord], moment: datetime) -> Week:
    """Return the week that ends with the digest of ``moment``, from what is published by then."""
    begin = moment - timedelta(days=7)
    lines = tuple(_line(record, moment) for record in sorted(records, key=lambda one: one.group.title.casefold()))
    held = sum(1 for record in records for session in record.group.sessions if _held(session, begin, moment))
    found = [concern for record in records if _alive(record, begin) for concern in concerns(record, moment)]
    return Week(week_behind(moment), lines, held, tuple(sorted(found, key=_pressing)))


def concerns(record: GroupRecord, moment: datetime) -> Iterator[Concern]:
    """Yield what is worth a conversation about one group; at most one concern for each rule."""
    visible = published_for_coordinator(record, moment)
    shown = [outcome for outcome in visible if outcome.published]
    yield from _first(_low(record, shown))
    yield from _first(_falling(record, shown))
    yield from _attendance(record, moment)
    if len(visible) >= 2 and not any(outcome.published for outcome in visible[-2:]):
        yield Concern(Rule.SILENT, record.group.id)


def published_for_coordinator(record: GroupRecord, moment: datetime) -> list[Outcome]:
    """Return the outcomes that the group has had for a day, oldest first."""
    return [outcome for outcome in record.rounds.outcomes if outcome.closed + GROUP_FIRST <= moment]


def _low(record: GroupRecord, shown: Sequence[Outcome]) -> Iterator[Concern]:
    for code, bands in _last_bands(shown, 2):
        if all(band is Band.LOW for band in bands):
            yield Concern(Rule.LOW, record.group.id, code, shown[-1].phase, bands)


def _falling(record: GroupRecord, shown: Sequence[Outcome]) -> Iterator[Concern]:
    for code, bands in _last_bands(shown, 3):
        places = [band.rank for band in bands]
        if places[0] > places[1] > places[2]:
            yield Concern(Rule.FALLING, record.group.id, code, shown[-1].phase, bands)


def _attendance(record: GroupRecord, moment: datetime) -> Iterator[Concern]:
    members = len(record.group.members)
    came: dict[str, int] = {}
    for debrief in record.rounds.debriefs:
        if debrief.present is not None and debrief.at <= moment:
            came[debrief.session] = debrief.present
    held = [came[session.id] for session in record.group.sessions if session.id in came][-2:]
    if members and len(held) == 2 and all(present < FEW_COME * members for present in held):
        yield Concern(Rule.ATTENDANCE, record.group.id, counts=(*held, members))


def _last_bands(shown: Sequence[Outcome], how_many: int) -> Iterator[tuple[str, tuple[Band, ...]]]:
    """Yield, per question of the newest outcome, its bands in the last ``how_many`` outcomes; gaps end it."""
    last = shown[-how_many:]
    if len(last) < how_many:
        return
    same_phase = len({outcome.phase for outcome in last}) == 1
    for code in last[-1].questions:
        if (code in FIXED or same_phase) and all(code in outcome.bands for outcome in last):
            yield code, tuple(outcome.bands[code] for outcome in last)


def _first(found: Iterable[Concern]) -> list[Concern]:
    """Only the first: one concern a rule is enough to start a conversation."""
    return next(([concern] for concern in found), [])


def _line(record: GroupRecord, moment: datetime) -> GroupLine:
    visible = published_for_coordinator(record, moment)
    return GroupLine(record.group.id, record.group.title, record.group.phase, visible[-1] if visible else None)


def _held(session: Session, begin: datetime, end: datetime) -> bool:
    return not session.cancelled and begin < session.ends <= end


def _alive(record: GroupRecord, begin: datetime) -> bool:
    """Whether the group still meets, or met in the week looked back on."""
    return any(not session.cancelled and session.ends > begin for session in record.group.sessions)


def _pressing(concern: Concern) -> int:
    return list(Rule).index(concern.rule)
