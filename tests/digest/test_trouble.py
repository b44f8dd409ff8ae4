"""Whatever is wrong with one group or one coordinator, everybody else has their Monday as always."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

import msgspec
import pytest

from bot.checkins.model import Rounds
from bot.errors import Expired
from bot.messenger.screens import Screen
from bot.people.model import PersonId, Role
from bot.records import GroupRecord
from bot.season.groups import CARLA, simulated
from tests.digest.scene import Scene, change_person, hire, keep, monday, set_scene
from tests.screens import labels, said

PETRA = PersonId(950)
Trouble = Callable[[Scene], Awaitable[None]]


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


async def with_petra(scene: Scene) -> GroupRecord:
    """Petra coordinates one group of the fourteen."""
    await hire(scene.store, PETRA, "Petra", Role.COORDINATOR)
    record = scene.records[0]
    given = msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, coordinator=PETRA))
    await keep(scene.store, given)
    return given


async def no_groups(scene: Scene) -> None:
    await keep(scene.store, scene.records[0])


async def blocked(scene: Scene) -> None:
    await change_person(scene.store, PETRA, reachable=False)


async def role_taken_back(scene: Scene) -> None:
    await change_person(scene.store, PETRA, staff=None)


async def erased(scene: Scene) -> None:
    await scene.people.erase(PETRA)


async def group_gone(scene: Scene) -> None:
    await scene.store.change_group(scene.records[0].group.id, lambda _: (None, None))


TROUBLES = (no_groups, blocked, role_taken_back, erased, group_gone)


async def to(scene: Scene, person: PersonId) -> list[Screen]:
    """What a person got after all errands are done."""
    await scene.post.deliver()
    await scene.digest.post()
    assert not scene.post.errands
    return [screen for chat, screen in scene.post.delivered if chat == person]


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_before_the_digest_leaves_who_has_it_without_and_all_others_with(scene: Scene, trouble: Trouble) -> None:
    await with_petra(scene)
    await trouble(scene)
    scene.clock.moment = monday(45)
    await scene.digest.post()
    assert await to(scene, PETRA) == []
    assert len(await to(scene, CARLA)) == 1


@pytest.mark.parametrize("trouble", [one for one in TROUBLES if one is not blocked])
async def test_while_the_digest_waits_its_turn_is_seen_too(scene: Scene, trouble: Trouble) -> None:
    """Who blocked us meanwhile is found out by Telegram: that is the outbox's."""
    await with_petra(scene)
    scene.clock.moment = monday(45)
    await scene.digest.post()
    assert len(scene.post.errands) == 2
    await trouble(scene)
    assert await to(scene, PETRA) == []
    assert len(await to(scene, CARLA)) == 1


async def test_who_has_no_groups_is_told_how_to_begin(scene: Scene) -> None:
    await hire(scene.store, PETRA, "Petra", Role.COORDINATOR)
    talk = scene.talk(PETRA)
    assert "nog geen groepen" in said(await talk.says("/week"))
    assert "nog geen groepen" in said(await talk.says("/verloop"))
    assert "niets in 3 groepen of meer" in said(await talk.says("/patronen"))
    await talk.says("/rapport")
    handed = await talk.taps("Nu: pagina voor teamoverleg (pdf)")
    assert handed.document is not None


async def test_a_group_that_a_coordinator_only_guides_is_no_part_of_what_they_coordinate(scene: Scene) -> None:
    theirs = await with_petra(scene)
    guided = theirs.group.with_facilitator(CARLA, monday(44))
    await keep(scene.store, msgspec.structs.replace(theirs, group=guided))
    assert len((await scene.digest.week(CARLA)).week.groups) == 13
    overview = said(await scene.talk(CARLA).says("/week"))
    assert theirs.group.title not in overview
    with pytest.raises(Expired):
        await scene.digest.concern(CARLA, theirs.group.id, "S2")


async def test_whose_role_was_taken_back_can_do_nothing_with_an_old_digest(scene: Scene) -> None:
    digest = await scene.monday_morning(45)
    assert digest is not None
    await change_person(scene.store, CARLA, staff=None)
    talk = scene.talk(CARLA)
    for label in labels(digest):
        shown = said(await talk.taps(label, digest))
        assert "verlopen" in shown or shown == "Er horen nog geen groepen bij jou."
    for command in ("/week", "/verloop", "/patronen", "/rapport", "/logboek"):
        shown = await talk.says(command)
        assert shown.picture is shown.document is None
        assert not any(record.group.title in said(shown) for record in scene.records)


async def test_a_group_deleted_midweek_leaves_the_points_of_others_alone(scene: Scene) -> None:
    digest = await scene.monday_morning(45)
    assert digest is not None
    week = (await scene.digest.week(CARLA)).week
    gone, other = (one.group for one in week.concerns[:2])
    assert gone != other
    await scene.store.change_group(gone, lambda _: (None, None))
    talk = scene.talk(CARLA)
    assert "verlopen" in said(await talk.taps("1 waarom?", digest))
    assert "Waarom staat" in said(await talk.taps("2 waarom?", digest))
    marked = await talk.taps("2 gedaan", digest)
    assert len((await scene.digest.week(CARLA)).week.groups) == 13
    titles = {record.group.id: record.group.title for record in scene.records}
    assert titles[gone] not in said(marked)
    assert titles[other] in said(marked)
    assert await scene.monday_morning(46) is not None


def without_debriefs(record: GroupRecord) -> GroupRecord:
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=()))


def without_outcomes(record: GroupRecord) -> GroupRecord:
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=()))


def without_anything(record: GroupRecord) -> GroupRecord:
    bare = msgspec.structs.replace(record.group, members=(), sessions=(), phases=(), facilitators=(), series=None)
    return GroupRecord(bare, Rounds())


def with_empty_rounds(record: GroupRecord) -> GroupRecord:
    outcomes = tuple(msgspec.structs.replace(one, bands={}, members=0) for one in record.rounds.outcomes)
    debriefs = tuple(msgspec.structs.replace(one, present=None, tension=None) for one in record.rounds.debriefs)
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=debriefs)
    return msgspec.structs.replace(record, rounds=rounds)


def of_sessions_that_are_gone(record: GroupRecord) -> GroupRecord:
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, sessions=()))


@pytest.mark.parametrize(
    "lacking", [without_debriefs, without_outcomes, without_anything, with_empty_rounds, of_sessions_that_are_gone]
)
async def test_missing_numbers_are_shown_as_missing_everywhere(
    scene: Scene, lacking: Callable[[GroupRecord], GroupRecord]
) -> None:
    for record in scene.records[::2]:
        await keep(scene.store, lacking(record))
    digest = await scene.monday_morning(45)
    assert digest is not None
    talk = scene.talk(CARLA)
    overview = said(await talk.taps("Alle groepen", digest))
    assert all(record.group.title in overview for record in scene.records)
    assert "None" not in overview
    await talk.says("/verloop")
    which = talk.seen
    for record in scene.records[:2]:
        assert record.group.title in said(await talk.taps(record.group.title, which))
    await talk.says("/patronen")
    await talk.taps("Waar weinig antwoorden?")
    for form in ("CSV-bestand", "Excel-bestand"):
        await talk.says("/rapport")
        await talk.taps("4e kwartaal 2026")
        assert (await talk.taps(form)).document is not None
    await talk.says("/rapport")
    assert (await talk.taps("Nu: pagina voor teamoverleg (pdf)")).document is not None


async def test_week_53_has_its_digest_its_buttons_and_a_week_after_it() -> None:
    begin = date(2026, 11, 16)
    scene = await set_scene(now=monday(50))
    for record in simulated(14, 10, 1, begin):
        await keep(scene.store, record)
    for moment, day in ((monday(53) + timedelta(days=7), "ma 4 jan"), (monday(53) + timedelta(days=14), "ma 11 jan")):
        scene.clock.moment = moment
        scene.post.delivered.clear()
        await scene.digest.post()
        (digest,) = await to(scene, CARLA)
        assert said(digest).startswith(f"<b>De week tot {day}: ")
        if "1 waarom?" in labels(digest):
            talk = scene.talk(CARLA)
            assert "Waarom staat" in said(await talk.taps("1 waarom?", digest))
            assert f"De week tot {day}: " in said(await talk.taps("1 niet nodig", digest))
        else:
            pytest.fail("these weeks were to have a point, so that its buttons can be tried")


async def test_a_made_up_week_53_of_a_year_without_one_is_expired(scene: Scene) -> None:
    with pytest.raises(Expired):
        await scene.digest.week(CARLA, "2025-W53")
    assert datetime.fromisocalendar(2026, 53, 1).date() == date(2026, 12, 28)
