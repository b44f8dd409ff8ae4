"""The digest as it goes out: once, at each reader's own time, whatever happens to others; points that are handled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.model import Band
from bot.digest.notebook import Did, Notebook, hides, mark_key, marked
from bot.errors import Expired
from bot.messenger.screens import Screen
from bot.messenger.sending import Delivery
from bot.people.model import PersonId, Role, Staff
from bot.season.groups import CARLA
from tests.digest.scene import OLGA, Scene, change_person, hire, keep, monday, set_scene
from tests.screens import labels, said


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


def chats(scene: Scene) -> list[int]:
    return [chat for chat, _ in scene.post.delivered]


async def test_a_digest_goes_out_once_and_not_before_its_moment(scene: Scene) -> None:
    scene.clock.moment = monday(45) - timedelta(minutes=1)
    await scene.digest.post()
    assert not scene.post.errands
    assert scene.digest.next_moment(scene.clock.moment) == monday(45)
    assert await scene.monday_morning(45) is not None
    assert await scene.monday_morning(45) is None
    assert scene.digest.next_moment(scene.clock.moment) == monday(46)


async def test_after_downtime_it_comes_late_and_says_so_and_after_three_days_not_at_all(scene: Scene) -> None:
    scene.clock.moment = monday(45) + timedelta(days=2)
    await scene.digest.post()
    await scene.post.deliver()
    assert said(scene.post.delivered[0][1]).startswith("<i>Dit bericht komt later")
    other = await set_scene(now=monday(45) + timedelta(days=3, minutes=1))
    await other.digest.post()
    assert not other.post.errands


async def test_one_of_unknown_fate_comes_once_more_and_says_so(scene: Scene) -> None:
    scene.clock.moment = monday(45)
    for expected in (Delivery.UNKNOWN, Delivery.UNKNOWN, Delivery.SENT):
        await scene.digest.post()
        await scene.post.deliver(expected)
        scene.clock.moment += timedelta(minutes=16)
    assert chats(scene) == [CARLA, CARLA]
    assert "Mogelijk kreeg je dit" in said(scene.post.delivered[1][1])


async def test_a_second_copy_that_could_not_leave_is_no_first_one_again(scene: Scene) -> None:
    scene.clock.moment = monday(45)
    for expected in (Delivery.UNKNOWN, Delivery.NOT_SENT, Delivery.UNKNOWN, Delivery.SENT):
        await scene.digest.post()
        await scene.post.deliver(expected)
        scene.clock.moment += timedelta(minutes=16)
    assert chats(scene) == [CARLA] * 3, "the second never left"
    assert "Mogelijk kreeg je dit" in said(scene.post.delivered[2][1])


async def test_somebodys_own_day_and_time_hold_from_then_on(scene: Scene) -> None:
    await scene.monday_morning(45)
    talk = scene.talk(CARLA)
    await talk.says("/week")
    await talk.taps("Alle groepen")
    await talk.taps("Dag en tijd")
    await talk.taps("do")
    assert "donderdag om 16.00 uur" in said(await talk.taps("16.00 uur"))
    scene.post.delivered.clear()
    for moment, expected in ((monday(46), []), (monday(46) + timedelta(days=3, hours=7, minutes=30), [CARLA])):
        scene.clock.moment = moment
        await scene.digest.post()
        await scene.post.deliver()
        assert chats(scene) == expected


async def test_who_coordinates_no_group_who_blocked_us_and_who_left_get_nothing(scene: Scene) -> None:
    await change_person(scene.store, CARLA, reachable=False)
    assert await scene.monday_morning(45) is None
    assert chats(scene) == []
    await change_person(scene.store, CARLA, reachable=True, staff=Staff("Carla", frozenset({Role.FACILITATOR})))
    assert await scene.monday_morning(46) is None
    with pytest.raises(Expired):
        await scene.digest.week(CARLA)


async def test_one_coordinators_trouble_keeps_nobody_from_their_digest(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    petra = PersonId(950)
    await hire(scene.store, petra, "Petra", Role.COORDINATOR)
    given = msgspec.structs.replace(scene.records[0].group, coordinator=petra)
    await keep(scene.store, msgspec.structs.replace(scene.records[0], group=given))
    compose: Callable[..., Screen] = scene.screens.week

    def stumble(digested: object, **more: bool) -> Screen:
        if len(digested.week.groups) == 1:  # type: ignore[attr-defined]  # Petra's
            raise RuntimeError
        return compose(digested, **more)

    monkeypatch.setattr(scene.screens, "week", stumble)
    scene.clock.moment = monday(45)
    await scene.digest.post()
    await scene.post.deliver()
    await scene.digest.post()
    assert chats(scene) == [CARLA]
    assert not scene.post.errands


async def test_a_group_deleted_midweek_leaves_buttons_that_say_so_kindly(scene: Scene) -> None:
    digest = await scene.monday_morning(45)
    assert digest is not None
    talk = scene.talk(CARLA)
    talk.seen = digest
    gone = next(line.group for line in (await scene.digest.week(CARLA)).week.groups)
    for record in scene.records:
        await scene.store.change_group(record.group.id, lambda _: (None, None))
    assert gone
    assert "verlopen" in said(await talk.taps("1 gedaan", digest))
    assert await scene.monday_morning(46) is None


async def test_a_point_that_is_handled_says_so_stays_away_and_comes_back(scene: Scene) -> None:
    digest = await scene.monday_morning(45)
    talk = scene.talk(CARLA)
    after = await talk.taps("1 niet nodig", digest)
    assert "Niet nodig." in said(after)
    assert "1 gedaan" not in labels(after)
    assert "2 gedaan" in labels(after)
    assert said(await talk.taps("1 niet nodig", digest)) == said(after)


def test_what_was_not_needed_once_is_absent_next_week_and_twice_for_longer() -> None:
    key, notebook = mark_key("g", "S2", "P1"), Notebook()
    weeks = [monday(40 + week) for week in range(10)]
    absent = []
    for week in weeks:
        if hides(notebook, key, week):
            absent.append(weeks.index(week))
        else:
            notebook = marked(notebook, key, Did.NOT_NEEDED, week, week + timedelta(hours=2))
    assert absent == [1, 3, 4, 5, 6, 8, 9]


def test_what_was_done_is_absent_from_the_next_two() -> None:
    key = mark_key("g", "S2", "P1")
    notebook = marked(Notebook(), key, Did.DONE, monday(40), monday(40) + timedelta(hours=2))
    assert [hides(notebook, key, monday(week)) for week in range(40, 45)] == [False, True, True, False, False]


async def test_a_point_dismissed_twice_is_away_four_weeks_and_then_asked_again() -> None:
    """A group that stays low: on every Monday on which its point stands in the digest Carla taps "niet nodig"."""
    scene = await set_scene(groups=1, weeks=20, now=monday(39))
    (record,) = scene.records
    outcomes = tuple(msgspec.structs.replace(one, bands={"P1": Band.LOW}) for one in record.rounds.outcomes)
    low = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=())
    await keep(scene.store, msgspec.structs.replace(record, rounds=low))
    there = []
    for week in range(42, 53):
        digest = await scene.monday_morning(week)
        assert digest is not None
        low_points = [one for one in labels(digest) if one.endswith("niet nodig")]
        there.append(bool(low_points))
        for label in low_points:
            await scene.talk(CARLA).taps(label, digest)
    assert there == [True, False, True, *[False] * 4, True, *[False] * 3]


async def test_a_foreign_group_an_unknown_rule_and_a_made_up_week_are_all_expired(scene: Scene) -> None:
    group = scene.records[0].group.id
    petra = PersonId(950)
    await hire(scene.store, petra, "Petra", Role.COORDINATOR)
    for person, about, rule, week in (
        (petra, group, "S2", ""),
        (CARLA, "nothing", "S2", ""),
        (CARLA, group, "S99", ""),
        (CARLA, group, "S2", "2026-Wxx"),
        (CARLA, group, "S2", "f" * 20),
    ):
        with pytest.raises(Expired):
            await scene.digest.mark(person, about, rule, "P1", week, Did.DONE)
        with pytest.raises(Expired):
            await scene.digest.concern(person, about, rule, "P1", week)


async def test_the_owner_reads_who_looked_at_what_and_nobody_else_does(scene: Scene) -> None:
    talk = scene.talk(CARLA)
    await talk.says("/week")
    await talk.says("/patronen")
    await talk.says("/verloop")
    await talk.taps(labels(talk.seen)[0])
    logged = said(await scene.talk(OLGA).says("/logboek"))
    assert logged.count("Carla") == 3
    members = {str(member.person) for record in scene.records for member in record.group.members}
    assert not any(number in logged for number in members)
    with pytest.raises(Expired):
        await scene.reports.log(CARLA)


async def test_a_facilitator_sees_the_trend_of_their_own_group_only(scene: Scene) -> None:
    guide = scene.records[3].group.facilitators[0]
    shown = await scene.talk(guide).says("/verloop")
    assert shown.picture is not None
    assert scene.records[3].group.title in said(shown)


async def test_who_guides_a_group_sees_its_outcome_a_day_before_who_coordinates_it(scene: Scene) -> None:
    record = next(one for one in scene.records if one.rounds.outcomes[5].published)
    newest, title = record.rounds.outcomes[5], record.group.title
    scene.clock.moment = newest.closed + timedelta(hours=1)
    seen = {}
    for person in (record.group.facilitators[0], CARLA):
        talk = scene.talk(person)
        await talk.says("/verloop")
        if person == CARLA:
            await talk.taps(title)
        seen[person] = said(await talk.taps("In woorden"))
    guide = seen[record.group.facilitators[0]]
    assert guide.count("5 of meer van") == seen[CARLA].count("5 of meer van") + 1
    assert "Jij ziet haar een dag later" in seen[CARLA]
    assert "een dag later" not in guide


async def test_the_friday_line_comes_once_and_can_be_turned_off(scene: Scene) -> None:
    guide = scene.records[0].group.facilitators[0]
    friday = monday(45) + timedelta(days=4, hours=6, minutes=30)
    for turned_off in (False, True):
        scene.clock.moment = friday
        scene.post.delivered.clear()
        await scene.weeks.post()
        await scene.post.deliver()
        await scene.weeks.post()
        assert chats(scene).count(guide) == (0 if turned_off else 1)
        if not turned_off:
            (screen,) = (one for chat, one in scene.post.delivered if chat == guide)
            assert "Je week: 1 bijeenkomst." in said(screen)
            talk = scene.talk(guide)
            assert "geen bericht meer" in said(await talk.taps("Niet meer op vrijdag", screen))
        friday += timedelta(days=7)


async def test_a_friday_line_is_never_late(scene: Scene) -> None:
    scene.clock.moment = monday(45) + timedelta(days=5)
    await scene.weeks.post()
    assert not scene.post.errands
