"""Composes real messages about the group of ``tests.checkins.scene``, when a lot is to be said about it."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from bot.checkins.mirror import LONGEST_INTENTION
from bot.checkins.model import Band, Debrief, Outcome, checkin_of
from bot.digest.turnout_card import TurnoutCards
from bot.drawing.pictures import Pictures
from bot.groups.model import Phase, PhaseChange
from bot.guidance.service import Guidance
from bot.guidance.shelf import shelf_of
from bot.log import Incidents
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.card import Fewer
from bot.reminders.words import Words
from tests.checkins.scene import ANNA, BRAM, FIRST, GROUP, JOINED, MEMBERS, NOTICE, QUIET, SECOND, Scene
from tests.real import the_content, the_renderer

CODES = ("P1", "P2", "P3", "P4")
THIRD_GUIDE = PersonId(104)


def composer(scene: Scene, fewer: Fewer | None = None) -> Words:
    guidance = Guidance(scene.store, shelf_of(the_content()), scene.clock)
    say = the_renderer().plain
    return Words(
        scene.store,
        scene.clock,
        guidance,
        scene.debriefs,
        scene.questions,
        Pictures(Incidents(), apart=False),
        say,
        QUIET,
        NOTICE,
        fewer or TurnoutCards(the_content().concerns, the_content().cards),
    )


def fallen(record: GroupRecord, phase: Phase, code: str, to_come: int = 2) -> GroupRecord:
    """The group in a phase, its question ``code`` gone from high to low, with intentions, guides and absences.

    ``to_come`` sessions follow the one that is prepared.
    """
    outcomes = tuple(
        Outcome(
            checkin_of(GROUP, one.id),
            one.id,
            one.ends + timedelta(days=1),
            phase,
            7,
            CODES,
            {each: Band.LOW if each == code and one is SECOND else Band.HIGH for each in CODES},
        )
        for one in (FIRST, SECOND)
    )
    third = msgspec.structs.replace(
        SECOND, id="session3", number=3, starts=SECOND.starts + timedelta(days=7), wall=SECOND.wall + timedelta(days=7)
    )
    after = [
        msgspec.structs.replace(third, id=f"later{week}", number=3 + week, starts=third.starts + timedelta(weeks=week))
        for week in range(1, 1 + to_come)
    ]
    debrief = Debrief(
        SECOND.id, ANNA, SECOND.ends, 7, phase, 3, done=True, intention=("vaker stil zijn " * 20)[:LONGEST_INTENTION]
    )
    group = msgspec.structs.replace(
        record.group,
        sessions=(FIRST, SECOND, third, *after),
        facilitators=(ANNA, BRAM, THIRD_GUIDE),
        phases=(PhaseChange(phase, JOINED, ANNA),),
    )
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=(debrief,))
    absences = frozenset(f"session3.{one}" for one in MEMBERS[:3])
    return msgspec.structs.replace(record, group=group, rounds=rounds, absent=absences)
