"""How one group goes: the picture, the signs under it and the words say the same; gaps stay gaps."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec

from bot.checkins.model import Band, Outcome
from bot.digest.history import view_of
from bot.digest.rules import Reader
from bot.digest.trend import Trend, columns_of, trend_of
from bot.digest.trend_chat import signs
from bot.groups.model import Phase, PhaseChange
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.season.groups import CARLA, simulated
from tests.digest.scene import BEGIN, keep, monday, set_scene
from tests.screens import said

HIGH, MIDDLE, LOW = Band.HIGH, Band.MIDDLE, Band.LOW
NOW = monday(43)


def outcomes_of(record: GroupRecord, *changes: dict[str, object]) -> GroupRecord:
    """The group with its first outcomes changed, and no others."""
    changed: list[Outcome] = [
        msgspec.structs.replace(one, **change) for one, change in zip(record.rounds.outcomes, changes, strict=False)
    ]
    rounds = msgspec.structs.replace(record.rounds, outcomes=tuple(changed))
    return msgspec.structs.replace(record, rounds=rounds)


def four() -> GroupRecord:
    """A group of four sessions: conflict, then too few answers, then twice the next phase."""
    (record,) = simulated(1, 4, 1, BEGIN)
    return outcomes_of(
        record,
        {"phase": Phase.CONFLICT, "bands": {"P1": HIGH, "P4": LOW}, "members": 9},
        {"phase": Phase.CONFLICT, "bands": {}},
        {"phase": Phase.DEVELOPMENT, "bands": {"P1": LOW, "P4": MIDDLE}, "members": 10},
        {"phase": Phase.DEVELOPMENT, "bands": {"P1": MIDDLE, "P4": HIGH}, "members": 10},
    )


def trend(record: GroupRecord) -> Trend:
    return trend_of(view_of(record, Reader.COORDINATOR, NOW))


def test_signs_leave_gaps_open_and_a_bar_stands_where_another_question_began() -> None:
    assert signs(trend(four()), "P1") == "▲–▼◆"
    assert signs(trend(four()), "P4") == "▼–|◆▲"
    assert signs(trend(four()), "P2") == "––––"


def test_without_an_outcome_a_session_is_of_the_phase_that_was_set_by_then() -> None:
    record = four()
    _, second, *_ = record.group.sessions
    set_between = PhaseChange(Phase.CONFLICT, second.starts, record.group.facilitators[0])
    group = msgspec.structs.replace(record.group, phases=(set_between,))
    bare = msgspec.structs.replace(record, group=group, rounds=msgspec.structs.replace(record.rounds, outcomes=()))
    phases = [column.phase for column in columns_of(view_of(bare, Reader.COORDINATOR, NOW))]
    assert phases == [Phase.PREPARATION, Phase.CONFLICT, Phase.CONFLICT, Phase.CONFLICT]


async def test_the_caption_says_of_how_many_members_and_the_picture_where_there_were_five_answers() -> None:
    scene = await set_scene(groups=1, weeks=4, now=NOW)
    await keep(scene.store, four())
    shown = said(await scene.talk(CARLA).says("/verloop"))
    assert "Durven zeggen ▲–▼◆" in shown
    assert "Antwoorden: 5 of meer van 9 tot 10." in shown
    assert scene.trend_chat.sketch(trend(four())).svg.count(">ja<") == 3


async def test_a_group_without_any_outcome_says_so_and_still_shows_who_came() -> None:
    scene = await set_scene(groups=1, weeks=4, now=NOW)
    await keep(scene.store, outcomes_of(four()))
    shown = await scene.talk(CARLA).says("/verloop")
    assert "Er zijn nog geen uitkomsten." in said(shown)
    assert shown.picture is not None


async def test_what_changed_has_its_sign_in_the_picture_and_its_name_in_the_words() -> None:
    scene = await set_scene(groups=1, weeks=4, now=NOW)
    record = four()
    guide = record.group.facilitators[0]
    moment = record.group.sessions[2].starts - timedelta(hours=1)
    handed = msgspec.structs.replace(record, group=record.group.handed_over(guide, PersonId(70), moment))
    plain, changed = (scene.trend_chat.sketch(trend(one)).svg for one in (record, handed))
    assert ("andere begeleider" in plain, "andere begeleider" in changed) == (False, True)
    await keep(scene.store, handed)
    talk = scene.talk(CARLA)
    await talk.says("/verloop")
    lines = said(await talk.taps("In woorden")).splitlines()
    assert ["andere begeleider" in line for line in lines[1:5]] == [False, False, True, False]


def test_no_two_phases_begin_with_the_same_letter() -> None:
    """In a narrow place of the picture the first letter stands for the phase."""
    assert len({phase.value[0] for phase in Phase}) == len(Phase)


async def test_a_phase_too_short_for_its_name_is_a_letter_that_is_explained() -> None:
    scene = await set_scene(groups=1, weeks=20, now=monday(53))
    view = view_of(scene.records[0], Reader.COORDINATOR, monday(53))
    svg = scene.trend_chat.sketch(trend_of(view)).svg
    letters = set(re.findall(r">([A-Z])</text>", svg))
    assert letters
    (meaning,) = re.findall(r">([A-Z] = [^<]+)</text>", svg)
    assert set(re.findall(r"([A-Z]) = [a-z]+", meaning)) == letters
