"""Groups as they go, made at once without playing them: for looking at rules, digests and pictures."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from bot.checkins.model import CheckinId, Debrief, Face, Outcome, Rounds, closes_at
from bot.checkins.publication import band_of
from bot.civil import to_utc
from bot.groups.model import Group, GroupId, Member, Phase, PhaseChange, Series, Session, sessions_from
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.season.nature import Course
from bot.season.timetable import ZONE

CARLA = PersonId(900)
"""Who coordinates them all."""
_THEMES = ("Sollicitatie", "Ontmoeting", "Taal en werk", "Bewegen", "Vrijwilligers", "Rondkomen", "Jongeren")
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_CODES = ("P1", "P2", "P3", "P4")
_BEFORE = timedelta(days=3)
_LATE = 9
"""One in so many debriefs is filled in when the questions have closed already."""


def simulated(groups: int, weeks: int, seed: int, begin: date) -> list[GroupRecord]:
    """Return groups after ``weeks`` weekly sessions from the week of ``begin`` (a Monday); one seed, one story."""
    return [_record(number, weeks, Random(f"{seed} {number}"), begin) for number in range(groups)]  # noqa: S311


def _record(number: int, weeks: int, chance: Random, begin: date) -> GroupRecord:
    day = number % 5
    first = begin + timedelta(days=day)
    sessions = sessions_from(Series(first, time(9 + number % 3 * 2, 30), 120, 1, weeks), ZONE)
    made = to_utc(datetime.combine(begin, time(9))) - timedelta(days=7)
    guide = PersonId(1000 + number)
    size = chance.randint(6, 12)
    course = Course(chance, weeks)
    answering = chance.choice((0.55, 0.75, 0.9))
    members = tuple(Member(PersonId(10_000 + number * 100 + place), made + _BEFORE) for place in range(size))
    title = f"{_THEMES[number % len(_THEMES)]} {_DAYS[day]}" + (f" {number // 35 + 1}" if number >= 35 else "")
    outcomes, debriefs, phases = [], [], [PhaseChange(Phase.PREPARATION, made, guide)]
    for session in sessions:
        phase = Phase(course.seen_as(session.number, chance))
        if phase is not phases[-1].phase:
            phases.append(PhaseChange(phase, session.starts, guide))
        outcomes.append(_outcome(number, session, phases[-1].phase, size, course, answering, chance))
        if chance.random() < 0.85:
            came = sum(chance.random() < 0.82 for _ in range(size))
            felt = course.tension(session.number, chance)
            late = (number + session.number) % _LATE == 0
            told = session.ends + (timedelta(hours=30) if late else timedelta(hours=1))
            debriefs.append(Debrief(session.id, guide, told, came, phase, felt, done=True, late=late))
    group = Group(
        GroupId(f"sim{number:03}"), title, made, CARLA, (guide,), members, sessions=sessions, phases=tuple(phases)
    )
    opened = frozenset(one.id for one in sessions)
    return GroupRecord(group, Rounds(opened=opened, outcomes=tuple(outcomes), debriefs=tuple(debriefs)))


def _outcome(
    number: int, session: Session, phase: Phase, size: int, course: Course, answering: float, chance: Random
) -> Outcome:
    rows = [
        {code: Face(course.answer(session.number, code, chance)) for code in _CODES}
        for _ in range(size)
        if chance.random() < answering
    ]
    found = {code: band_of(row[code] for row in rows) for code in _CODES}
    return Outcome(
        CheckinId(f"sim{number:03}0{session.id}"),
        session.id,
        closes_at(session.ends + timedelta(minutes=10)),
        phase,
        size,
        _CODES,
        {code: band for code, band in found.items() if band is not None},
    )
