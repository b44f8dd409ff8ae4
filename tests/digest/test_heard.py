"""Who guides a group hears first, and what is said of that is what happened."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from bot.checkins.model import Band
from bot.digest.heard import NOBODY, Guides, Heard, guides_of
from bot.digest.model import summarize
from bot.digest.notebook import APART, HeardOf, Notebook, with_heard
from bot.digest.ownweek_screens import MOST
from bot.digest.rules import Reader
from bot.groups.model import GroupId
from bot.people.model import Person, PersonId, Role, Staff
from bot.records import GroupRecord, PersonRecord
from bot.reminders.budget import FRIDAY
from bot.reminders.wishes import Wishes
from bot.season.groups import CARLA
from tests.digest.scene import Scene, change_person, content, monday, set_scene
from tests.digest.test_model import HIGH, LOW, MONDAY, group, rules
from tests.screens import labels, said

BOOK = content().concerns
LOW_TWICE = group({"P1": LOW}, {"P1": LOW})
FRIDAY_BEFORE, FRIDAY_AFTER = MONDAY - timedelta(days=9.7), MONDAY - timedelta(days=2.7)
"""Between the first and the second low outcome, and after both."""


def anna(*fridays: datetime, about: str = "dinsdag.P1", **fields: object) -> PersonRecord:
    """Anna, who was told this on these Fridays."""
    notebook = Notebook()
    for one in fridays:
        notebook = with_heard(notebook, [about], one)
    made = PersonRecord(Person(PersonId(1), staff=Staff("Anna", frozenset({Role.FACILITATOR}))), notebook=notebook)
    return msgspec.structs.replace(made, **fields)


def told_to_carla(guide: PersonRecord, record: GroupRecord = LOW_TWICE) -> list[str]:
    """The rules of the points that stand in Carla's week."""
    known = {GroupId("dinsdag"): guides_of([guide], MONDAY)}
    return [one.rule for one in summarize([record], MONDAY, BOOK, guides=known).concerns]


@pytest.mark.parametrize(
    ("guide", "expected"),
    [
        (anna(FRIDAY_BEFORE, FRIDAY_AFTER), ["S2"]),
        (anna(FRIDAY_BEFORE), ["S2"]),
        (anna(FRIDAY_AFTER), []),
        (anna(), []),
        (anna(FRIDAY_BEFORE, about="dinsdag.P2"), []),
        (anna(FRIDAY_BEFORE, about="woensdag.P1"), []),
        (anna(MONDAY - APART - timedelta(days=1)), []),
        (anna(notebook=Notebook(friday=False)), ["S2"]),
        (anna(wishes=Wishes(muted=frozenset({FRIDAY}))), ["S2"]),
        (anna(person=Person(PersonId(1), reachable=False, staff=anna().person.staff)), ["S2"]),
        (anna(person=Person(PersonId(1))), ["S2"]),
    ],
)
def test_a_coordinator_hears_of_it_when_it_came_back_after_who_guides_it_heard(
    guide: PersonRecord, expected: list[str]
) -> None:
    assert told_to_carla(guide) == expected


def test_what_both_hear_at_once_and_good_news_wait_for_nobody() -> None:
    assert told_to_carla(anna(), group(present=(9, 4))) == ["S4B"]
    assert told_to_carla(anna(), group({"P1": LOW}, {"P1": HIGH}, {"P1": HIGH}, {"P1": HIGH})) == ["LS"]


def test_hearing_of_it_again_after_a_month_of_silence_is_a_new_first_time() -> None:
    notebook = with_heard(Notebook(), ["g.P1"], MONDAY - timedelta(weeks=8))
    notebook = with_heard(notebook, ["g.P1"], MONDAY - timedelta(weeks=2))
    notebook = with_heard(notebook, ["g.P1"], MONDAY - timedelta(weeks=1))
    assert notebook.heard == {"g.P1": HeardOf(MONDAY - timedelta(weeks=2), MONDAY - timedelta(weeks=1))}


def test_of_two_who_guide_it_the_one_who_heard_it_first_is_named() -> None:
    bob = msgspec.structs.replace(
        anna(FRIDAY_BEFORE), person=Person(PersonId(2), staff=Staff("Bob", frozenset({Role.FACILITATOR})))
    )
    guides = guides_of([anna(FRIDAY_AFTER), bob], MONDAY)
    assert guides.name == "Anna"
    assert guides.heard["dinsdag.P1"][1] == "Bob"
    assert guides_of([], MONDAY) == NOBODY == Guides()


async def low_scene() -> Scene:
    """One group in which daring is low, time after time."""
    scene = await set_scene(groups=1, now=monday(39))
    (record,) = scene.records
    outcomes = tuple(msgspec.structs.replace(one, bands={"P1": Band.LOW}) for one in record.rounds.outcomes)
    rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=())
    await scene.store.change_group(
        record.group.id, lambda kept: (kept and msgspec.structs.replace(kept, rounds=rounds), None)
    )
    return scene


async def why_in(scene: Scene, week: int) -> str:
    """What Carla reads when she asks why the first point of that week is there; empty if there is none."""
    digest = await scene.monday_morning(week)
    assert digest is not None
    if "1 waarom?" not in labels(digest):
        return ""
    return said(await scene.talk(CARLA).taps("1 waarom?", digest)).splitlines()[-1]


async def test_the_day_on_which_anna_heard_it_is_said_and_only_if_it_is_so() -> None:
    told = await low_scene()
    assert await why_in(told, 43) == "<i>Anna hoorde dit al op 2 okt.</i>"
    quiet = await low_scene()
    guide = quiet.records[0].group.facilitators[0]
    await quiet.weeks.wish(guide, False)
    kept = await quiet.store.person(guide)
    assert kept is not None
    heard_before = bool(kept.notebook.heard)
    assert not heard_before
    assert await why_in(quiet, 43) == "<i>Anna kreeg dit nog niet van mij.</i>"


async def test_a_friday_line_that_never_arrived_told_nothing() -> None:
    scene = await low_scene()
    guide = scene.records[0].group.facilitators[0]
    await change_person(scene.store, guide, reachable=True)
    scene.clock.moment = monday(41) + timedelta(days=4, hours=6, minutes=30)
    await scene.weeks.post()
    assert scene.post.errands
    scene.post.errands.clear()
    kept = await scene.store.person(guide)
    assert kept is not None
    assert not kept.notebook.heard


async def test_a_friday_line_has_two_points_at_most_and_only_those_count_as_heard() -> None:
    """Fourteen groups that Anna guides, all low."""
    scene = await set_scene(now=monday(39))
    guide = scene.records[0].group.facilitators[0]
    for record in scene.records:
        outcomes = tuple(msgspec.structs.replace(one, bands={"P1": Band.LOW}) for one in record.rounds.outcomes)
        low = msgspec.structs.replace(
            record,
            group=msgspec.structs.replace(record.group, facilitators=(guide,)),
            rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=()),
        )
        await scene.store.change_group(record.group.id, lambda _, low=low: (low, None))  # type: ignore[misc]
    scene.clock.moment = monday(42) + timedelta(days=4, hours=6, minutes=30)
    await scene.weeks.post()
    await scene.post.deliver()
    (line,) = [screen for chat, screen in scene.post.delivered if chat == guide]
    assert said(line).count("keer laag") + said(line).count("op rij laag") == MOST == 2
    kept = await scene.store.person(guide)
    assert kept is not None
    assert len(kept.notebook.heard) == 2


def test_a_guide_hears_a_first_low_outcome_at_all() -> None:
    """Else nothing above would mean anything."""
    assert rules(group({"P1": HIGH}, {"P1": LOW}), Reader.FACILITATOR) == ["S2"]
    assert Heard.FIRST != Heard.SAME
