"""Groups, their sessions and their phases: what they are and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import count, islice
from typing import NamedTuple, NewType
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import to_utc
from bot.errors import Mistake
from bot.groups.model_parts import Agreement, News, StandIn, Tiding
from bot.people.consent import Retention
from bot.people.model import PersonId

GroupId = NewType("GroupId", str)
SessionId = NewType("SessionId", str)
ChatId = NewType("ChatId", int)


class Phase(StrEnum):
    """The six phases of a group, in their usual order."""

    PREPARATION = "voorfase"
    ACQUAINTANCE = "kennismaking"
    CONFLICT = "conflict"
    DEVELOPMENT = "ontwikkeling"
    PERFORMANCE = "prestatie"
    CLOSING = "afwikkeling"

    @property
    def order(self) -> int:
        """Its place among the six, 0 to 5."""
        return list(Phase).index(self)


class Series(msgspec.Struct, frozen=True):
    """The wall-clock rule that a group's sessions came from."""

    first: date
    at: time
    minutes: int
    every_weeks: int
    count: int
    weekdays: tuple[int, ...] = ()
    """On which days of the week, 0 for Monday; empty: on that of the first day."""
    dates: tuple[date, ...] = ()
    """Single days; if there are any, they are the whole series."""
    skipped: tuple[date, ...] = ()
    """Days off on which it would have met: others came in their place."""
    place: str = ""

    def days(self) -> tuple[date, ...]:
        """The days of its sessions, in order."""
        kept = (day for day in self.candidates() if day not in self.skipped)
        return tuple(islice(kept, self.count))

    def candidates(self) -> Iterator[date]:
        """Every day that its rule points at, those to skip included; without end, unless it is of single days."""
        if self.dates:
            yield from self.dates
            return
        monday = self.first - timedelta(days=self.first.weekday())
        for week in count(step=self.every_weeks):
            for weekday in self.weekdays or (self.first.weekday(),):
                day = monday + timedelta(weeks=week, days=weekday)
                if day >= self.first:
                    yield day


class Session(msgspec.Struct, frozen=True):
    """One meeting of a group."""

    id: SessionId
    number: int
    """1, 2, 3 … within the group."""
    wall: datetime
    """Naive: what the clock on the wall shows at the start, in the group's zone."""
    starts: datetime
    """The same moment in UTC."""
    minutes: int
    place: str = ""
    revision: int = 0
    """Raised at each move; a message for an older revision is not sent."""
    cancelled: bool = False
    news: News | None = None
    """Its newest change; None while it is as it was planned."""
    done_at: datetime | None = None
    """From when it is over (UTC), because who guides it said so before that was due; None: it goes by the plan."""

    @property
    def ends(self) -> datetime:
        """When it is planned to end (UTC)."""
        return self.starts + timedelta(minutes=self.minutes)

    def without_trace(self, person: PersonId) -> Session:
        """The session without ``person`` at its newest change."""
        return self if self.news is None else msgspec.structs.replace(self, news=self.news.without_trace(person))


class PhaseChange(msgspec.Struct, frozen=True, gc=False):
    """Who set which phase, when and why."""

    phase: Phase
    at: datetime
    by: PersonId | None
    why: str = ""


class PhaseStep(NamedTuple):
    """A phase change seen in its history: from what, to what, by whom and when."""

    before: Phase | None
    change: PhaseChange


class Member(msgspec.Struct, frozen=True):
    """A participant of a group: nothing but who and since when."""

    person: PersonId
    joined: datetime


class Group(msgspec.Struct, frozen=True):
    """A group: who guides it, who takes part, when it meets and where it stands."""

    id: GroupId
    title: str
    created: datetime
    coordinator: PersonId | None
    facilitators: tuple[PersonId, ...]
    members: tuple[Member, ...] = ()
    series: Series | None = None
    sessions: tuple[Session, ...] = ()
    phases: tuple[PhaseChange, ...] = ()
    chat: ChatId | None = None
    """The group's own chat, if it has one."""
    chat_since: datetime | None = None
    """When that chat became the group's own."""
    zone: str = "Europe/Amsterdam"
    expected: int | None = None
    """How many participants the facilitator expects."""
    goal: str = ""
    """What the group set out to do together, in the words it chose at the start."""
    erased: int = 0
    """How often it was written since everything about people in it was erased."""
    guides_changed: tuple[datetime, ...] = ()
    """When somebody else came to guide it, or one of its guides left, oldest first; never who."""
    stand_ins: tuple[StandIn, ...] = ()
    """Those among the facilitators who only guide it for a while."""
    tidings: tuple[Tiding, ...] = ()
    """What people are still to be told about who guides it."""
    agreements: tuple[Agreement, ...] = ()
    """Every version of the group's agreement, the newest last."""
    promised: Retention | None = None
    """The shortest periods that anybody was told while it was there; None: none noted yet."""

    def keeps(self, retention: Retention) -> Retention:
        """For how long it is kept where ``retention`` holds: never longer than anybody in it was told."""
        return retention.shortest(self.promised or retention)

    def promising(self, retention: Retention) -> Group:
        """The group in which people are told these periods from now on; the same group if shorter ones hold already."""
        keeps = self.keeps(retention)
        return self if keeps == self.promised else msgspec.structs.replace(self, promised=keeps)

    @property
    def lasting(self) -> tuple[PersonId, ...]:
        """Its facilitators without those who stand in."""
        return tuple(one for one in self.facilitators if self.stand_in(one) is None)

    def stand_in(self, person: PersonId) -> StandIn | None:
        """Until when ``person`` guides it for somebody else; None for who does not."""
        return next((one for one in self.stand_ins if one.person == person), None)

    def on_duty(self, session: Session) -> tuple[PersonId, ...]:
        """Who guides this session: without those for whom somebody stands in then, and who stands in at other times."""
        then = [one for one in self.stand_ins if one.since < session.ends and session.starts < one.until]
        away = {one.person for one in self.stand_ins if one not in then} | {one.instead for one in then}
        return tuple(one for one in self.facilitators if one not in away)

    @property
    def phase(self) -> Phase:
        """The phase it is in now: the newest that was set."""
        return self.phases[-1].phase if self.phases else Phase.PREPARATION

    def phase_at(self, moment: datetime) -> Phase:
        """The phase it was in at that moment; for one to come, the phase it is in now."""
        known = (change.phase for change in reversed(self.phases) if change.at <= moment)
        return next(known, Phase.PREPARATION)

    def session(self, session: SessionId) -> Session | None:
        """The session with this id, if the group has it."""
        return next((one for one in self.sessions if one.id == session), None)

    def with_session(self, changed: Session) -> Group:
        """The group with this session in the place of the one with its id."""
        sessions = tuple(changed if one.id == changed.id else one for one in self.sessions)
        return msgspec.structs.replace(self, sessions=sessions)

    def guides(self, person: PersonId) -> bool:
        """Whether ``person`` is one of its facilitators."""
        return person in self.facilitators

    def has_member(self, person: PersonId) -> bool:
        """Whether ``person`` takes part."""
        return any(member.person == person for member in self.members)

    def with_member(self, person: PersonId, now: datetime) -> Group:
        """The group with ``person`` taking part since ``now``; the same group if they did already."""
        if self.has_member(person):
            return self
        return msgspec.structs.replace(self, members=(*self.members, Member(person, now)))

    def without_member(self, person: PersonId) -> Group:
        """The group without ``person`` as a participant; the same group if they took no part."""
        if not self.has_member(person):
            return self
        return msgspec.structs.replace(self, members=tuple(one for one in self.members if one.person != person))

    def with_facilitator(self, person: PersonId, now: datetime) -> Group:
        """The group guided by ``person`` too, since ``now`` and for good; the same group if they did already."""
        if person in self.lasting:
            return self
        return self._guided_by((*self.facilitators, person), now)._without_stand_in(person)

    def without_facilitator(self, person: PersonId, now: datetime) -> Group:
        """The group without ``person`` as one of its facilitators.

        Raises:
            Mistake: nobody else guides it for good.
        """
        if self.lasting == (person,):
            raise Mistake("groups-leave-alone")
        rest = tuple(one for one in self.facilitators if one != person)
        return self._guided_by(rest, now)._without_stand_in(person)

    def handed_over(self, old: PersonId, new: PersonId, now: datetime) -> Group:
        """The group with ``new`` in the place of ``old``, for good; the same group if ``old`` does not guide it.

        Who stands in for ``old`` goes on doing so for ``new``.

        Raises:
            Mistake: ``new`` takes part in it.
        """
        if self.has_member(new):
            raise Mistake("groups-join-as-colleague")
        if not self.guides(old):
            return self
        guided = self._guided_by(tuple(new if one == old else one for one in self.facilitators), now)
        left = guided._without_stand_in(old)._without_stand_in(new)
        stand_ins = tuple(one.instead_of(new) if one.instead == old else one for one in left.stand_ins)
        return msgspec.structs.replace(left, stand_ins=stand_ins)

    def _without_stand_in(self, person: PersonId) -> Group:
        """The group in which ``person`` stands in for nobody."""
        rest = tuple(one for one in self.stand_ins if one.person != person)
        return self if rest == self.stand_ins else msgspec.structs.replace(self, stand_ins=rest)

    def _guided_by(self, facilitators: Iterable[PersonId], now: datetime) -> Group:
        """The group guided by these, each once, with the moment of the change; the same group if they did already."""
        each = tuple(dict.fromkeys(facilitators))
        if each == self.facilitators:
            return self
        return msgspec.structs.replace(self, facilitators=each, guides_changed=(*self.guides_changed, now))

    def without_trace(self, person: PersonId, now: datetime) -> Group:
        """The group without ``person`` in any part; what they decided stays, without who did."""
        phases = tuple(
            msgspec.structs.replace(change, by=None) if change.by == person else change for change in self.phases
        )
        rest = (one for one in self.facilitators if one != person)
        return msgspec.structs.replace(
            self.without_member(person)._guided_by(rest, now),
            coordinator=None if self.coordinator == person else self.coordinator,
            stand_ins=tuple(
                one.instead_of(None) if one.instead == person else one for one in self.stand_ins if one.person != person
            ),
            tidings=tuple(one for one in self.tidings if person not in (one.to, one.about, one.instead)),
            agreements=tuple(one.by_nobody() if one.by == person else one for one in self.agreements),
            phases=phases,
            sessions=tuple(session.without_trace(person) for session in self.sessions),
        )

    def is_over(self, now: datetime) -> bool:
        """Whether it met and all its sessions lie behind it at ``now``."""
        return bool(self.sessions) and next_session(self, now) is None

    def in_phase(self, phase: Phase, by: PersonId, now: datetime) -> Group:
        """The group with ``phase`` set by hand; the same group if it is in that phase already."""
        if self.phases and self.phase is phase:
            return self
        return msgspec.structs.replace(self, phases=(*self.phases, PhaseChange(phase, now, by)))

    def with_reason(self, by: PersonId, phase: Phase, why: str) -> Group:
        """The group with the reason of its newest phase change; the same group if that was not this one by ``by``."""
        if not self.phases or self.phase is not phase or self.phases[-1].by != by:
            return self
        newest = msgspec.structs.replace(self.phases[-1], why=why)
        return msgspec.structs.replace(self, phases=(*self.phases[:-1], newest))

    def history(self) -> tuple[PhaseStep, ...]:
        """Every phase change with what it came from, the newest first."""
        before: tuple[Phase | None, ...] = (None, *(change.phase for change in self.phases))
        return tuple(PhaseStep(old, change) for old, change in zip(before, self.phases, strict=False))[::-1]


class DraftStep(StrEnum):
    """What a new group still needs, in the order in which we ask."""

    TITLE = "title"
    FIRST = "first"
    AT = "at"
    EVERY = "every"
    COUNT = "count"
    CONFIRM = "confirm"
    PLACE = "place"
    """Asked only of who wants to say it."""


class GroupDraft(msgspec.Struct, frozen=True):
    """A group in the making: kept with its maker, so that a restart loses nothing."""

    id: GroupId
    step: DraftStep = DraftStep.TITLE
    title: str = ""
    first: date | None = None
    at: time | None = None
    minutes: int = 120
    every_weeks: int = 1
    count: int = 10
    weekdays: tuple[int, ...] = ()
    dates: tuple[date, ...] = ()
    place: str = ""
    skips: bool = False
    """Whether days off are skipped."""
    known: tuple[DraftStep, ...] = ()
    """Questions answered before they were asked, by a typed pattern such as "di 9.30 uur, 10 keer"."""
    reviewed: bool = False
    """Whether its maker has seen the whole; from then on every answer leads back there."""


def next_session(group: Group, now: datetime) -> Session | None:
    """Return the first session that has not ended at ``now``, nor was said to be over, and is not cancelled."""
    coming = (one for one in group.sessions if not one.cancelled and one.done_at is None and one.ends > now)
    return min(coming, key=lambda one: one.starts, default=None)


def sessions_from(series: Series, zone: ZoneInfo) -> tuple[Session, ...]:
    """Return the sessions of a series, each at the same time on the wall, whatever the clocks do in between.

    The n-th has the id ``s<n>``: the same series always gives the same sessions.
    """
    return tuple(
        Session(SessionId(f"s{number}"), number, wall, to_utc(wall, zone), series.minutes, series.place)
        for number, wall in enumerate((datetime.combine(day, series.at) for day in series.days()), 1)
    )
