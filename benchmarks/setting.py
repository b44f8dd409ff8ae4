"""Groups with an open check-in, made straight through the store and the models: what the measurements begin with."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import SIGNATURE, wake_for
from bot.checkins.model import Band, Debrief, Face, Outcome, Rounds, checkin_of, closes_at
from bot.checkins.rounds import new_checkin
from bot.checkins.taps import AnswerTap
from bot.civil import QuietHours, local
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.ids import SeededIds
from bot.messenger.sending import Sending, State
from bot.messenger.signing import Signer
from bot.messenger.taps import write_tap
from bot.people.consent import CONSENT_VERSION, Consent
from bot.people.model import Person, PersonId, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.reminders.model import Kind, slot_name
from bot.store.disk import Disk
from bot.store.tiny import TinyStore

QUIET = QuietHours()
MEMBERS = 12
"""People in a group."""
CODES = ("P1", "P2", "P3", "P4")
THURSDAY = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)
"""A moment at which no digest and no quiet hour is in the way."""


@dataclass(frozen=True, slots=True)
class Answerer:
    """A member, and the callback data of the answers they are going to give."""

    person: PersonId
    taps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """How the groups are.

    Attributes:
        groups: how many.
        now: the moment; each group's latest session ended an hour before.
        week: how many of its sessions each group has behind it.
        sessions: how many it has in all.
        people: the members' numbers, twelve to a group; by default made up.
    """

    groups: int
    now: datetime
    week: int = 12
    sessions: int = 13
    people: Sequence[PersonId] = ()

    def members(self, group: int) -> Sequence[PersonId]:
        """The people in the group of this number."""
        first = group * MEMBERS
        if self.people:
            return self.people[first : first + MEMBERS]
        return [PersonId(7_000_000_000 + first + place) for place in range(MEMBERS)]


class QuickDisk(Disk):
    """A disk that does not wait for the platter: for making a setting, never for measuring."""

    def _sync(self, handle: int, path: Path, *, only_data: bool = False) -> None:
        """Leave it to the kernel."""


def a_folder(name: str) -> tempfile.TemporaryDirectory[str]:
    """Return a new folder on a disk, cleared away afterwards.

    Where ``TMPDIR`` does not say otherwise it is where files outlive a restart: ``/tmp`` is memory on many machines,
    where keeping something for good costs nothing.
    """
    lasting = "/var/tmp"  # noqa: S108 - mkdtemp makes a folder of its own in it, for our eyes only
    usual = "TMPDIR" in os.environ or not os.access(lasting, os.W_OK)
    return tempfile.TemporaryDirectory(prefix=f"{name}-", dir=None if usual else lasting)


def open_store(folder: Path, *, quick: bool = False) -> TinyStore:
    """Return the store as the app builds it; ``quick`` only to fill it."""
    return TinyStore(folder, ids=SeededIds(1), wake=wake_for(QUIET), disk=QuickDisk(folder) if quick else None)


async def make_setting(folder: Path, plan: Plan) -> Signer:
    """Fill a folder, and return what seals the taps of that house."""
    store = open_store(folder, quick=True)
    await store.open()
    try:
        await fill(store, plan)
        return Signer(await store.secret(SIGNATURE))
    finally:
        await store.close()


async def fill(store: TinyStore, plan: Plan, *, people: bool = True, checkins: bool = True) -> None:
    """Put the groups of the plan into a store, perhaps without people or open check-ins."""
    for number in range(plan.groups):
        record = a_record(plan, number)
        if people:
            for person in plan.members(number):
                known = PersonRecord(Person(person, consent=Consent(CONSENT_VERSION, asks=True)))
                await store.change_person(person, lambda _, kept=known: (kept, None))  # type: ignore[misc]
            for person in record.group.facilitators:
                staff = PersonRecord(Person(person, staff=Staff("Anna", frozenset({Role.FACILITATOR}))))
                await store.change_person(person, lambda _, kept=staff: (kept, None))  # type: ignore[misc]
        await store.change_group(record.group.id, lambda _, kept=record: (kept, None))  # type: ignore[misc]
        if checkins:
            session = record.group.sessions[plan.week - 1]
            await store.open_checkin(new_checkin(record.group, session, _opened(session), CODES))


def a_record(plan: Plan, number: int) -> GroupRecord:
    """A group with ``plan.week`` sessions behind it: outcomes, debriefs, messages sent, and its check-in open."""
    made = plan.now - timedelta(weeks=plan.week)
    facilitators = (PersonId(100_000 + 2 * number), PersonId(100_001 + 2 * number))
    sessions = tuple(_session(place, plan) for place in range(1, plan.sessions + 1))
    group = Group(
        id=group_id(number),
        title=f"Sollicitatie {number}",
        created=made,
        coordinator=None,
        facilitators=facilitators,
        members=tuple(Member(person, made) for person in plan.members(number)),
        sessions=sessions,
        phases=(PhaseChange(Phase.CONFLICT, made, facilitators[0]),),
    )
    return GroupRecord(group, _rounds(group, plan), _said(sessions[: plan.week], plan.now))


def group_id(number: int) -> GroupId:
    """The id of the group of this number."""
    return GroupId(f"g{number:06d}")


def _session(place: int, plan: Plan) -> Session:
    """The session at this place, counted from 1; the one of this week ended an hour ago."""
    starts = plan.now.replace(second=0, microsecond=0) - timedelta(hours=3) + timedelta(weeks=place - plan.week)
    return Session(SessionId(f"s{place}"), place, local(starts).replace(tzinfo=None), starts, 120, "Buurthuis")


def _opened(session: Session) -> datetime:
    return session.ends + timedelta(minutes=10)


def _rounds(group: Group, plan: Plan) -> Rounds:
    """The outcomes of all sessions before this week's, whose check-in is open."""
    past, latest = group.sessions[: plan.week - 1], group.sessions[plan.week - 1]
    bands = dict(zip(CODES, (Band.HIGH, Band.MIDDLE, Band.LOW, Band.MIDDLE), strict=True))
    outcomes = tuple(
        Outcome(
            checkin_of(group.id, one.id),
            one.id,
            closes_at(_opened(one)),
            Phase.CONFLICT,
            MEMBERS,
            CODES,
            bands,
        )
        for one in past
    )
    debriefs = tuple(
        Debrief(one.id, guide, one.ends, 10, Phase.CONFLICT, 3, done=True, intention="Ik laat vaker een stilte vallen.")
        for one in past
        for guide in group.facilitators
    )
    return Rounds(
        open=checkin_of(group.id, latest.id),
        closes=closes_at(_opened(latest)),
        opened=frozenset(one.id for one in (*past, latest)),
        outcomes=outcomes,
        debriefs=debriefs,
    )


def _said(sessions: Sequence[Session], now: datetime) -> dict[str, Sending]:
    """Every message about these sessions as sent, so that nothing is due."""
    return {slot_name(kind, session): Sending(State.SENT, now) for session in sessions for kind in Kind}


def answers(plan: Plan, signer: Signer, face: Face = Face.YES) -> Iterator[Answerer]:
    """Every member in turn, one of each group at a time, with four sealed answers."""
    for place in range(MEMBERS):
        for number in range(plan.groups):
            person = plan.members(number)[place]
            checkin = checkin_of(group_id(number), SessionId(f"s{plan.week}"))
            written = (write_tap(AnswerTap(checkin, code, int(face))) for code in CODES)
            yield Answerer(person, tuple(signer.sign(one, ChatId(person)) for one in written))
