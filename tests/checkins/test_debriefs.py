"""Facilitators looking back: three taps, blind first, then the mirror."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.debriefing import AWAITING
from bot.checkins.judging import fourth_now, judged
from bot.checkins.mirror import (
    FULL,
    PRIVATE,
    SHORT,
    Gap,
    GapKind,
    Habit,
    Part,
    Views,
    in_full,
    largest_gap,
    next_part,
    with_part,
)
from bot.checkins.mirror_screens import mirror_screen
from bot.checkins.model import Band, Debrief, Face, Outcome, checkin_of
from bot.checkins.rounds import last_intention
from bot.errors import Expired, Mistake
from bot.groups.model import GroupId, Phase, SessionId
from bot.messenger.screens import text
from bot.people.model import Awaiting, PersonId
from tests.checkins.scene import ANNA, BRAM, CARLA, DEWI, FIRST, GROUP, MEMBERS, QUIET, SECOND, Scene, a_group, at

WALKING_TO_THE_TRAIN = at(3, 11, 45)


@pytest.fixture(autouse=True)
def after_the_session(scene: Scene) -> None:
    scene.clock.moment = WALKING_TO_THE_TRAIN


async def debriefed(scene: Scene, who: PersonId, phase: Phase | None = Phase.CONFLICT, tension: int = 4) -> None:
    await scene.debriefs.answer(who, GROUP, FIRST.id, Part.PRESENT, 7)
    await scene.debriefs.answer(who, GROUP, FIRST.id, Part.PHASE, phase)
    await scene.debriefs.answer(who, GROUP, FIRST.id, Part.TENSION, tension)


async def views(scene: Scene, who: PersonId) -> tuple[bool, list[PersonId], list[PersonId]]:
    mirror = await scene.debriefs.mirror(who, GROUP, FIRST.id)
    own = mirror.views.own
    return own is not None and own.done, [one.by for one in mirror.views.others], list(mirror.views.waited_for)


def a_debrief(by: PersonId, tension: int | None = None, phase: Phase | None = None) -> Debrief:
    return Debrief(session=FIRST.id, by=by, at=at(3, 12), present=7, phase=phase, tension=tension, done=True)


def an_outcome(band: Band) -> Outcome:
    return Outcome(checkin_of(GROUP, FIRST.id), FIRST.id, at(4, 12), Phase.CONFLICT, 7, ("P1",), {"P1": band})


async def test_three_taps_finish_a_debrief(scene: Scene) -> None:
    first = await scene.debriefs.begin(ANNA, GROUP, FIRST.id)
    assert first.part is Part.PRESENT
    second = await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.PRESENT, 7)
    assert second.part is Part.PHASE
    third = await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.PHASE, Phase.CONFLICT)
    assert third.part is Part.TENSION
    last = await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.TENSION, 4)
    assert last.part is None
    kept = (await scene.record()).rounds.debrief(FIRST.id, ANNA)
    assert kept == Debrief(FIRST.id, ANNA, WALKING_TO_THE_TRAIN, 7, Phase.CONFLICT, 4, done=True)


async def test_a_phase_may_be_unknown(scene: Scene) -> None:
    await debriefed(scene, ANNA, phase=None)
    assert (await views(scene, ANNA))[0]


async def test_who_jumped_over_the_first_question_is_asked_it_at_the_end(scene: Scene) -> None:
    question = await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.TENSION, 2)
    assert question.part is Part.PRESENT


async def test_the_same_tap_twice_changes_nothing(scene: Scene) -> None:
    await debriefed(scene, ANNA)
    before = await scene.record()
    scene.clock.moment += timedelta(hours=1)
    await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.TENSION, 4)
    assert await scene.record() == before


async def test_the_first_to_finish_sees_that_the_other_is_awaited(scene: Scene) -> None:
    await debriefed(scene, ANNA)
    assert await views(scene, ANNA) == (True, [], [BRAM])


async def test_the_other_learns_nothing_before_finishing(scene: Scene) -> None:
    blank = await scene.debriefs.begin(BRAM, GROUP, FIRST.id)
    await debriefed(scene, ANNA)
    assert await scene.debriefs.begin(BRAM, GROUP, FIRST.id) == blank
    assert await views(scene, BRAM) == (False, [], [])
    assert (await scene.debriefs.mirror(BRAM, GROUP, FIRST.id)).names == {}


async def test_views_open_together(scene: Scene) -> None:
    await debriefed(scene, ANNA)
    await debriefed(scene, BRAM)
    assert await views(scene, ANNA) == (True, [BRAM], [])
    assert await views(scene, BRAM) == (True, [ANNA], [])


async def test_what_a_colleague_can_see_stays_as_it_is(scene: Scene) -> None:
    await debriefed(scene, ANNA)
    await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.TENSION, 2)
    await debriefed(scene, BRAM)
    with pytest.raises(Mistake) as seen:
        await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.TENSION, 5)
    assert seen.value.text.key == "checkins-debrief-seen"
    await scene.debriefs.intend(ANNA, GROUP, FIRST.id, "luisteren")


async def test_after_two_days_views_open_with_an_empty_side(scene: Scene) -> None:
    await debriefed(scene, ANNA)
    scene.clock.moment = FIRST.ends + timedelta(hours=48, seconds=1)
    assert await views(scene, BRAM) == (False, [ANNA], [])
    with pytest.raises(Mistake) as over:
        await debriefed(scene, BRAM)
    assert over.value.text.key == "checkins-debrief-closed"


async def test_a_debrief_after_the_groups_answers_closed_is_labelled_late(scene: Scene) -> None:
    scene.clock.moment = at(4, 11, 59)
    await scene.debriefs.answer(ANNA, GROUP, FIRST.id, Part.PRESENT, 7)
    scene.clock.moment = at(4, 12)
    await scene.debriefs.answer(BRAM, GROUP, FIRST.id, Part.PRESENT, 7)
    rounds = (await scene.record()).rounds
    assert [(one.by, one.late) for one in rounds.debriefs] == [(ANNA, False), (BRAM, True)]


async def test_only_who_guides_the_group_now_may_look_back(scene: Scene) -> None:
    for who, group, session in [
        (CARLA, GROUP, FIRST.id),
        (DEWI, GROUP, FIRST.id),
        (ANNA, GroupId("othergrp"), FIRST.id),
        (ANNA, GROUP, SessionId("other")),
        (ANNA, GROUP, SECOND.id),
    ]:
        with pytest.raises(Expired):
            await scene.debriefs.answer(who, group, session, Part.PRESENT, 7)
    for who in (CARLA, DEWI):
        with pytest.raises(Expired):
            await scene.debriefs.mirror(who, GROUP, FIRST.id)


async def test_a_cancelled_session_has_no_debrief(scene: Scene) -> None:
    await scene.keep_group(a_group(msgspec.structs.replace(FIRST, cancelled=True), SECOND))
    with pytest.raises(Expired):
        await scene.debriefs.begin(ANNA, GROUP, FIRST.id)


@pytest.mark.parametrize(
    ("part", "value"),
    [(Part.PRESENT, -1), (Part.PRESENT, 100), (Part.TENSION, 0), (Part.TENSION, 6), (Part.TENSION, None)],
)
async def test_a_forged_value_is_refused(scene: Scene, part: Part, value: int | None) -> None:
    with pytest.raises(Expired):
        await scene.debriefs.answer(ANNA, GROUP, FIRST.id, part, value)


async def test_the_number_guessed_comes_from_last_time_never_from_a_colleague(scene: Scene) -> None:
    assert (await scene.debriefs.begin(ANNA, GROUP, FIRST.id)).around == len(MEMBERS)
    for part, value in (
        (Part.PRESENT, 3),
        (Part.PHASE, Phase.CONFLICT),
        (Part.TENSION, 3),
    ):  # all of it: half a one is nobody's yet
        await scene.debriefs.answer(ANNA, GROUP, FIRST.id, part, value)
    assert (await scene.debriefs.begin(BRAM, GROUP, FIRST.id)).around == len(MEMBERS)
    scene.clock.moment = at(10, 12)
    assert (await scene.debriefs.begin(BRAM, GROUP, SECOND.id)).around == 3


async def test_an_intention_in_own_words_is_awaited_and_then_no_longer(scene: Scene) -> None:
    await scene.debriefs.await_intention(ANNA, GROUP, FIRST.id)
    assert await awaited(scene) == Awaiting(AWAITING, f"{GROUP}.{FIRST.id}")
    await scene.debriefs.intend(ANNA, GROUP, FIRST.id, "  minder \n zelf praten ")
    assert await awaited(scene) is None
    kept = last_intention(await scene.record(), ANNA)
    assert kept is not None
    assert kept.intention == "minder zelf praten"
    assert last_intention(await scene.record(), BRAM) is None


async def test_an_intention_that_is_too_long_is_asked_again(scene: Scene) -> None:
    await scene.debriefs.await_intention(ANNA, GROUP, FIRST.id)
    with pytest.raises(Mistake) as long:
        await scene.debriefs.intend(ANNA, GROUP, FIRST.id, "x" * 121)
    assert long.value.text.args == {"most": 120}
    assert await awaited(scene) is not None


async def test_an_intention_can_be_let_be(scene: Scene) -> None:
    await scene.debriefs.await_intention(ANNA, GROUP, FIRST.id)
    await scene.debriefs.let_be(ANNA, GROUP, FIRST.id)
    assert await awaited(scene) is None


async def test_what_another_story_awaits_is_left_alone(scene: Scene) -> None:
    other = Awaiting("groups-title")
    person = await scene.store.person(ANNA)
    assert person is not None
    await scene.keep_person(msgspec.structs.replace(person.person, awaiting=other))
    await scene.debriefs.intend(ANNA, GROUP, FIRST.id, Habit.WAIT)
    assert await awaited(scene) == other


async def awaited(scene: Scene) -> Awaiting | None:
    record = await scene.store.person(ANNA)
    assert record is not None
    return record.person.awaiting


async def test_the_mirror_shows_the_group_only_when_the_group_was_told(scene: Scene) -> None:
    await scene.opened()
    for member in MEMBERS:
        await scene.says(member, Face.NOT_AT_ALL)
    await debriefed(scene, ANNA, tension=1)
    assert (await scene.debriefs.mirror(ANNA, GROUP, FIRST.id)).views.outcome is None
    await scene.tick(at(4, 12))
    assert (await scene.debriefs.mirror(ANNA, GROUP, FIRST.id)).views.outcome is None
    await scene.told()
    mirror = await scene.debriefs.mirror(ANNA, GROUP, FIRST.id)
    assert mirror.views.outcome is not None
    assert mirror.views.outcome.bands == {"P1": Band.LOW}
    assert mirror.views.gap == Gap(GapKind.GROUP_LESS_DARING, 2)


@pytest.mark.parametrize(
    ("tension", "band", "gap"),
    [
        (1, Band.HIGH, None),
        (3, Band.MIDDLE, None),
        (5, Band.LOW, None),
        (2, Band.MIDDLE, Gap(GapKind.GROUP_LESS_DARING, 1)),
        (1, Band.LOW, Gap(GapKind.GROUP_LESS_DARING, 2)),
        (3, Band.HIGH, Gap(GapKind.GROUP_MORE_DARING, 1)),
        (4, Band.HIGH, Gap(GapKind.GROUP_MORE_DARING, 2)),
    ],
)
def test_much_tension_goes_with_little_daring(tension: int, band: Band, gap: Gap | None) -> None:
    assert largest_gap(a_debrief(ANNA, tension), (), an_outcome(band)) == gap


def test_the_largest_gap_wins_and_the_group_among_equals() -> None:
    own, other = a_debrief(ANNA, 1, Phase.CONFLICT), a_debrief(BRAM, 5, Phase.DEVELOPMENT)
    assert largest_gap(own, (other,), an_outcome(Band.MIDDLE)) == Gap(GapKind.TENSION, 2, BRAM)
    assert largest_gap(own, (other,), an_outcome(Band.LOW)) == Gap(GapKind.GROUP_LESS_DARING, 2)


def test_another_phase_is_a_gap_when_nothing_is_larger() -> None:
    own, other = a_debrief(ANNA, 4, Phase.CONFLICT), a_debrief(BRAM, 5, Phase.DEVELOPMENT)
    assert largest_gap(own, (other,), None) == Gap(GapKind.PHASE, 1, BRAM)


def test_who_did_not_finish_has_no_gap() -> None:
    assert largest_gap(None, (a_debrief(BRAM, 5),), an_outcome(Band.LOW)) is None


def test_no_published_answer_no_gap_with_the_group() -> None:
    nothing = Outcome(checkin_of(GROUP, FIRST.id), FIRST.id, at(4, 12), Phase.CONFLICT, 7, ("P1",), {})
    assert largest_gap(a_debrief(ANNA, 1), (), nothing) is None


def judging(by: PersonId, changing: int, beside: Phase | None) -> Debrief:
    return msgspec.structs.replace(a_debrief(by), changing=changing, beside=beside)


@pytest.mark.parametrize("asked", [*Phase, None])
@pytest.mark.parametrize("beside", [*Phase, None])
def test_what_a_guide_judged_is_compared_with_the_same_question_only(asked: Phase | None, beside: Phase | None) -> None:
    code = "P5" if asked is None else "P4"
    outcome = msgspec.structs.replace(
        an_outcome(Band.LOW), phase=asked or Phase.CLOSING, questions=("P1", code), bands={code: Band.LOW}
    )
    own = judging(ANNA, 5, beside)
    assert largest_gap(own, (), outcome) == (Gap(GapKind.CHANGING, 2) if asked is beside else None)
    other = largest_gap(own, (judging(BRAM, 1, asked),), None)
    assert other == (Gap(GapKind.CHANGING, 2, BRAM) if asked is beside else None)


def test_a_debrief_of_before_there_was_a_question_per_phase_was_about_taking_part() -> None:
    """It was written with a name that is still the one in the file."""
    old = b'{"session":"s1","by":5,"at":"2026-11-03T12:00:00Z","present":7,"done":true,"full":true,"joining_in":4}'
    kept = msgspec.json.decode(old, type=Debrief)
    assert judged(kept) == {("P4", Phase.ACQUAINTANCE): 4}
    assert b'"joining_in":4' in msgspec.json.encode(kept)


async def moves_on(scene: Scene) -> None:
    """The group was in conflict, and is not any more."""
    group = (await scene.record()).group
    await scene.keep_group(group.in_phase(Phase.PERFORMANCE, ANNA, scene.clock.moment))


async def test_the_question_of_the_full_form_stays_when_the_phase_changes_halfway(scene: Scene) -> None:
    await scene.debriefs.in_full(ANNA, GROUP, FIRST.id)
    await moves_on(scene)
    await scene.debriefs.in_full(ANNA, GROUP, FIRST.id)
    kept = (await scene.record()).rounds.debrief(FIRST.id, ANNA)
    assert kept is not None
    assert kept.beside is Phase.CONFLICT


async def test_who_begins_after_a_change_of_phase_is_asked_what_the_group_was(scene: Scene) -> None:
    await scene.opened()
    scene.clock.moment += timedelta(hours=1)
    await moves_on(scene)
    await scene.debriefs.in_full(ANNA, GROUP, FIRST.id)
    kept = (await scene.record()).rounds.debrief(FIRST.id, ANNA)
    assert kept is not None
    assert kept.beside is Phase.CONFLICT


@pytest.mark.parametrize(
    ("questions", "phase", "fourth"),
    [
        (("P1", "P4"), Phase.PERFORMANCE, Phase.PERFORMANCE),  # opened late, when the phase had changed
        (("P1", "P5"), Phase.CONFLICT, None),  # the goal, which was taken away since
        ((), Phase.PERFORMANCE, Phase.CONFLICT),  # nobody was asked anything
    ],
)
async def test_once_closed_what_the_group_was_asked_is_known(
    scene: Scene, questions: tuple[str, ...], phase: Phase, fourth: Phase | None
) -> None:
    record = await scene.record()
    outcome = msgspec.structs.replace(an_outcome(Band.LOW), questions=questions, phase=phase)
    closed = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=(outcome,)))
    assert fourth_now(record, FIRST, QUIET) is Phase.CONFLICT
    assert fourth_now(closed, FIRST, QUIET) is fourth


def test_the_questions_come_in_order() -> None:
    short = a_debrief(ANNA)
    full = in_full(short, late=False, beside=Phase.CONFLICT)
    assert [next_part(part, short, pair=True) for part in SHORT] == [Part.PHASE, Part.TENSION, None]
    assert [next_part(part, full, pair=True) for part in FULL] == [*FULL[1:], None]
    assert [next_part(part, full, pair=True) for part in PRIVATE] == [Part.ACCORD, None]
    assert next_part(Part.ENERGY, full, pair=False) is None


def test_a_phase_is_no_number() -> None:
    with pytest.raises(ValueError, match="does not answer"):
        with_part(a_debrief(ANNA), Part.PRESENT, Phase.CONFLICT)


@pytest.mark.parametrize(("daring", "said"), [(None, False), (3, True)])
async def test_alike_is_said_only_where_the_group_was_asked_what_the_guide_judged(
    scene: Scene, daring: int | None, said: bool
) -> None:
    own = msgspec.structs.replace(a_debrief(ANNA, 3), daring=daring)
    mirror = await scene.debriefs.mirror(ANNA, GROUP, FIRST.id)
    views = Views(own, (), (), an_outcome(Band.MIDDLE), largest_gap(own, (), an_outcome(Band.MIDDLE)))
    lines = mirror_screen(replace(mirror, views=views), scene.questions).text.args["lines"]
    assert isinstance(lines, list)
    assert (text("checkins-gap-none") in lines) is said
