"""Points and what is done with them: per question, counted from the day of the tap, and numbered as they were shown."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import msgspec
import pytest

from bot.digest.history import WAITS, ChangeKind, view_of
from bot.digest.model import TOO_LATE, summarize
from bot.digest.notebook import A_DAY, WEEK, Did, Notebook, mark_key, marked
from bot.digest.rules import Reader, RuleKind
from bot.digest.service import LATE
from bot.digest.signals import concerns
from bot.groups.model import Phase, PhaseChange
from bot.records import GroupRecord
from bot.season.groups import CARLA
from tests.digest.scene import content, monday, set_scene
from tests.digest.test_model import ANNA, HIGH, LOW, MIDDLE, MONDAY, found_in, group, rules
from tests.screens import labels, said

BOOK = content().concerns
TWO_LOW = group({"P1": LOW, "P2": LOW}, {"P1": LOW, "P2": LOW})
GUIDE, CARLAS = Reader.FACILITATOR, Reader.COORDINATOR


def points(record: GroupRecord, notebook: Notebook, moment: datetime = MONDAY) -> list[tuple[str, str]]:
    """The points of a week: rule and question."""
    return [(one.rule, one.question) for one in summarize([record], moment, BOOK, notebook).concerns]


def test_what_is_not_needed_of_one_question_leaves_the_other_to_be_heard() -> None:
    key = mark_key("dinsdag", "S2", "P1")
    before = MONDAY - WEEK
    notebook = marked(Notebook(), key, Did.NOT_NEEDED, before, before + timedelta(hours=1))
    notebook = marked(notebook, key, Did.NOT_NEEDED, before + A_DAY, before + 2 * A_DAY)
    assert points(TWO_LOW, Notebook()) == [("S2", "P1")]
    assert points(TWO_LOW, notebook) == [("S2", "P2")]
    assert points(group({"P1": LOW}, {"P1": LOW}), notebook) == []


async def test_gedaan_on_an_old_message_counts_from_the_day_of_the_tap() -> None:
    scene = await set_scene()
    digest = await scene.monday_morning(45)
    scene.clock.moment += timedelta(days=15, hours=2)
    after = await scene.talk(CARLA).taps("1 gedaan", digest)
    assert "Gedaan." in said(after)
    kept = await scene.store.person(CARLA)
    assert kept is not None
    (mark,) = kept.notebook.marks.values()
    assert mark.until == monday(47) + 2 * WEEK + A_DAY


async def test_a_digest_keeps_its_own_moment_when_the_day_of_the_next_is_changed() -> None:
    scene = await set_scene()
    await scene.digest.choose_when(CARLA, weekday=5, at=time(16))
    await scene.fridays(monday(45))
    scene.clock.moment = monday(45) + timedelta(days=4, hours=7, minutes=30)
    await scene.digest.post()
    await scene.post.deliver()
    (digest,) = [screen for chat, screen in scene.post.delivered if chat == CARLA]
    whys = [one for one in labels(digest) if one.endswith("waarom?")]
    assert whys
    await scene.digest.choose_when(CARLA, weekday=1, at=time(8))
    scene.clock.moment += timedelta(days=1)
    for label in whys:
        assert "Waarom staat" in said(await scene.talk(CARLA).taps(label, digest))


async def test_the_numbers_under_a_message_stay_what_they_were_whatever_was_handled() -> None:
    scene = await set_scene()
    talk = scene.talk(CARLA)
    first = said(await talk.says("/week")).splitlines()
    titles = [line.split("</b>")[0] for line in first if line.startswith("<b>") and ". " in line]
    assert len(titles) == 3
    for label, done in (("2 gedaan", 1), ("1 niet nodig", 2), ("3 gedaan", 3)):
        scene.clock.moment += timedelta(seconds=5)
        after = said(await talk.taps(label)).splitlines()
        assert [line.split("</b>")[0] for line in after if line.startswith("<b>") and ". " in line] == titles
        assert sum("Gedaan." in line or "Niet nodig." in line for line in after) == done


async def test_a_week_asked_for_on_sunday_is_named_by_the_day_it_ends_on() -> None:
    scene = await set_scene(now=monday(46))
    scene.clock.moment = monday(46) - timedelta(hours=12)
    assert said(await scene.talk(CARLA).says("/week")).startswith("<b>De week tot zo 8 nov: ")


@pytest.mark.parametrize("hours", [1, 2, 71])
async def test_a_digest_of_more_than_an_hour_late_says_so_up_to_three_days(hours: int) -> None:
    scene = await set_scene(now=monday(45) + timedelta(hours=hours, minutes=1))
    await scene.digest.post()
    await scene.post.deliver()
    (digest,) = [screen for chat, screen in scene.post.delivered if chat == CARLA]
    assert said(digest).startswith("<i>Dit bericht komt later")
    assert timedelta(hours=1) == LATE
    assert timedelta(days=3) == TOO_LATE


def handed_over(record: GroupRecord, place: int) -> GroupRecord:
    """The group with another guide just before one of its sessions."""
    before = record.group.sessions[place].starts - timedelta(hours=1)
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, guides_changed=(before,)))


def felt(record: GroupRecord, tension: int) -> GroupRecord:
    """The group whose guide felt this much tension every time."""
    seen = tuple(msgspec.structs.replace(one, tension=tension, done=True) for one in record.rounds.debriefs)
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=seen))


def phased(record: GroupRecord, *phases: Phase) -> GroupRecord:
    """The group in these phases, one a day up to the day before the digest."""
    first = MONDAY - timedelta(days=len(phases))
    steps = tuple(PhaseChange(one, first + timedelta(days=n), ANNA) for n, one in enumerate(phases))
    return msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, phases=steps))


ALL_HIGH = {"P1": HIGH, "P4": HIGH}
CASES = [
    ("S2", CARLAS, group({"P1": HIGH}, {"P1": LOW}, {"P1": LOW})),
    ("S11", CARLAS, group({"P3": MIDDLE}, {"P3": LOW}, {"P3": LOW}, {"P3": LOW})),
    ("S1", CARLAS, group({"P1": HIGH}, {"P1": MIDDLE}, {"P1": MIDDLE})),
    ("S4", CARLAS, group(present=(9, 6, 6))),
    ("S4B", CARLAS, group(present=(9, 9, 4))),
    ("S4D", GUIDE, group(present=(10, 9, 8))),
    ("S6", CARLAS, group({"P1": HIGH}, {}, {})),
    ("LS", CARLAS, group({"P1": LOW}, {"P1": MIDDLE}, {"P1": MIDDLE}, {"P1": MIDDLE})),
    ("S7", GUIDE, phased(group({"P1": MIDDLE}, {"P1": MIDDLE}, {"P1": MIDDLE}), Phase.CONFLICT)),
    ("S9", GUIDE, phased(group({"P4": HIGH}, {"P4": HIGH}, {"P4": HIGH}), Phase.PERFORMANCE, Phase.ACQUAINTANCE)),
    ("S3", GUIDE, felt(group({"P1": HIGH}, {"P1": LOW}, {"P1": LOW}, present=(9, 9, 9)), 2)),
    ("S14", GUIDE, felt(group({"P1": MIDDLE}, ALL_HIGH, ALL_HIGH, ALL_HIGH, present=(9, 9, 9, 9)), 1)),
]


@pytest.mark.parametrize(("rule", "reader", "record"), CASES, ids=[one[0] for one in CASES])
def test_a_known_change_holds_a_rule_back_for_two_outcomes(rule: str, reader: Reader, record: GroupRecord) -> None:
    assert rule in rules(record, reader)
    for back in (1, 2):
        changed = handed_over(record, -back)
        assert view_of(changed, reader, MONDAY).changes[-1].kind is ChangeKind.NEW_FACILITATOR
        assert rule not in rules(changed, reader), back
    assert BOOK[rule].waits


def test_all_rules_wait_but_for_who_left_and_the_end() -> None:
    silent = {RuleKind.UNMEASURED, RuleKind.CHANGE}
    assert {one.code for one in BOOK.values() if not one.waits and one.kind not in silent} == {"S5", "S15"}


def test_what_goes_on_for_longer_is_heard_although_people_keep_coming_in() -> None:
    record = group({"P1": HIGH}, *[{"P1": LOW}] * (BOOK["S2"].coordinator + WAITS))
    assert rules(handed_over(record, -1)) == ["S2"]
    shorter = group({"P1": HIGH}, *[{"P1": LOW}] * (BOOK["S2"].coordinator + WAITS - 1))
    assert rules(handed_over(shorter, -1)) == []


@pytest.mark.parametrize(("tension", "fired"), [(1, True), (2, True), (3, False), (5, False)])
def test_a_blind_spot_is_little_tension_beside_little_daring(tension: int, fired: bool) -> None:
    record = felt(group({"P1": LOW}, {"P1": LOW}, present=(9, 9)), tension)
    assert ("S3" in rules(record, GUIDE)) == fired
    assert "S3" not in rules(felt(group({"P1": MIDDLE}, {"P1": LOW}, present=(9, 9)), tension), GUIDE)


@pytest.mark.parametrize(("tension", "fired"), [(1, True), (2, False)])
def test_all_high_is_worth_a_word_three_times_running_without_any_tension(tension: int, fired: bool) -> None:
    record = felt(group(ALL_HIGH, ALL_HIGH, ALL_HIGH, present=(9, 9, 9)), tension)
    assert ("S14" in rules(record, GUIDE)) == fired
    assert "S14" not in rules(felt(group(ALL_HIGH, ALL_HIGH, present=(9, 9)), tension), GUIDE)
    assert "S14" not in rules(record)


def test_conflict_that_goes_on_is_told_to_who_guides_it_and_later_to_who_coordinates() -> None:
    steady = [{"P1": MIDDLE}] * 5
    for count, guide, carla in ((2, False, False), (3, True, False), (4, True, False), (5, True, True)):
        record = phased(group(*steady[:count]), Phase.CONFLICT)
        assert ("S7" in rules(record, GUIDE), "S7" in rules(record)) == (guide, carla), count
    rising = phased(group({"P1": LOW}, {"P1": MIDDLE}, {"P1": MIDDLE}), Phase.CONFLICT)
    assert "S7" not in rules(rising, GUIDE)


def test_two_phases_back_at_once_asks_what_happened_and_one_does_not() -> None:
    there = group({"P4": HIGH})
    far = phased(there, Phase.PERFORMANCE, Phase.ACQUAINTANCE)
    assert "S9" in rules(far, GUIDE)
    assert "S9" not in rules(far)
    near = phased(there, Phase.CONFLICT, Phase.ACQUAINTANCE)
    assert "S9" not in rules(near, GUIDE)


def test_who_guides_hears_after_the_group_had_a_quarter_of_an_hour() -> None:
    record = group({"P1": LOW})
    closed = record.rounds.outcomes[-1].closed
    for minutes, heard in ((14, []), (15, ["S2"])):
        found = found_in(record, closed + timedelta(minutes=minutes), GUIDE)
        assert [one.rule for one in found] == heard


def test_where_more_came_than_have_the_bot_they_are_all_of_them() -> None:
    record = group(present=(9, 14, 3))
    seen = view_of(record, CARLAS, MONDAY).attendance
    assert [(one.present, one.members) for one in seen] == [(9, 10), (14, 14), (3, 10)]
    for concern in concerns(view_of(record, CARLAS, MONDAY), BOOK):
        assert all(one <= concern.members for one in concern.counts)


def test_who_came_is_known_from_the_moment_it_was_told() -> None:
    record = group(present=(9, 4))
    first, last = record.rounds.debriefs
    told = last.at + timedelta(hours=3)
    debriefs = (first, msgspec.structs.replace(last, at=told))
    record = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, debriefs=debriefs))
    for moment, present in ((told - timedelta(minutes=1), [9]), (told, [9, 4])):
        assert [one.present for one in view_of(record, CARLAS, moment).attendance] == present
