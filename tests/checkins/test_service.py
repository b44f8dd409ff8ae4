"""Opening, answering and closing over the real store."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from structlog.testing import capture_logs

from bot.checkins.model import Band, CheckinId, Face, OpenCheckin, checkin_of
from bot.checkins.publication import GIFTS, GIFTS_FROM
from bot.checkins.waking import next_moment
from bot.errors import Expired, Mistake
from bot.groups.model import GroupId, Member
from bot.messenger.screens import Moment, Saying
from bot.people.consent import CONSENT_VERSION, Consent
from bot.people.model import Person, PersonId
from tests.checkins.scene import (
    ANNA,
    DEWI,
    EMRE,
    FENNA,
    FIRST,
    GROUP,
    MEMBERS,
    QUIET,
    SECOND,
    Scene,
    a_group,
    at,
)

STRANGER = PersonId(999)


async def everybody_says(scene: Scene, *faces: Face | None) -> None:
    for person in MEMBERS:
        await scene.says(person, *faces)


async def change_group(scene: Scene, **changes: object) -> None:
    await scene.keep_group(msgspec.structs.replace((await scene.record()).group, **changes))


async def test_it_opens_when_its_time_has_come(scene: Scene) -> None:
    assert (await scene.tick(at(3, 11, 39))).rounds.open is None
    record = await scene.tick(at(3, 11, 40))
    assert record.rounds.open == scene.checkin
    assert record.rounds.closes == record.wake_at == at(4, 12)


async def test_looking_twice_opens_once(scene: Scene) -> None:
    first = await scene.tick(at(3, 11, 40))
    assert await scene.tick(at(3, 11, 45)) == first


async def test_it_asks_the_three_fixed_questions_and_the_one_of_the_phase(scene: Scene) -> None:
    await scene.opened()
    step = await scene.answering.begin(DEWI, scene.checkin)
    assert [question.code for question in step.asked] == ["P1", "P2", "P3", "P4"]
    assert step.asked[3].phase == "conflict"


async def test_an_opening_missed_in_the_evening_waits_for_the_morning(scene: Scene) -> None:
    record = await scene.tick(at(3, 21))
    kept = await scene.store.checkin(scene.checkin)
    assert kept is not None
    assert kept.opens == at(4, 8)
    assert record.rounds.closes == at(5, 12)


async def test_an_opening_missed_by_more_than_a_day_is_let_go(scene: Scene) -> None:
    record = await scene.tick(at(4, 12))
    assert record.rounds.open is None
    assert record.wake_at == at(10, 11, 40)


async def test_a_group_under_five_is_not_asked_and_that_is_noted(scene: Scene) -> None:
    await scene.keep_group(a_group(members=MEMBERS[:4]))
    record = await scene.tick(at(3, 11, 40))
    assert record.rounds.too_small == {FIRST.id}
    assert await scene.store.open_checkins() == []


async def test_refusals_do_not_show_in_whether_a_group_is_asked(scene: Scene) -> None:
    for person in MEMBERS:
        await scene.keep_person(Person(person, consent=Consent(CONSENT_VERSION, asks=False)))
    assert (await scene.tick(at(3, 11, 40))).rounds.open == scene.checkin


async def test_four_answers_lead_to_the_receipt(scene: Scene) -> None:
    await scene.opened()
    step = await scene.says(DEWI, Face.YES, None, Face.NO, Face.VERY)
    assert step.question is None
    assert step.closes == at(4, 12)


async def test_the_outcome_comes_out_at_closing_and_not_before(scene: Scene) -> None:
    await scene.opened()
    await everybody_says(scene, Face.VERY, Face.YES, Face.A_LITTLE)
    assert (await scene.tick(at(4, 11, 59))).rounds.outcomes == ()
    record = await scene.tick(at(4, 12))
    (outcome,) = record.rounds.outcomes
    assert outcome.bands == {"P1": Band.HIGH, "P2": Band.MIDDLE, "P3": Band.LOW}
    assert record.rounds.open is None
    assert record.wake_at == at(10, 11, 40)
    assert await scene.store.open_checkins() == []


async def test_four_of_seven_is_too_few(scene: Scene) -> None:
    await scene.opened()
    for person in MEMBERS[:4]:
        await scene.says(person, Face.VERY)
    (outcome,) = (await scene.tick(at(4, 12))).rounds.outcomes
    assert not outcome.published


async def test_a_withdrawn_answer_is_in_no_band(scene: Scene) -> None:
    await scene.opened()
    for person in MEMBERS[:5]:
        await scene.says(person, Face.VERY)
    await scene.answering.withdraw(DEWI, scene.checkin)
    assert not (await scene.tick(at(4, 12))).rounds.outcomes[0].published


async def test_after_withdrawing_one_may_answer_again(scene: Scene) -> None:
    await scene.opened()
    await scene.says(DEWI, Face.VERY)
    step = await scene.answering.withdraw(DEWI, scene.checkin)
    assert step.question is not None
    assert step.question.code == "P1"


async def test_a_question_can_be_asked_again_and_the_answer_replaced(scene: Scene) -> None:
    await scene.opened()
    await scene.says(DEWI, Face.NO, Face.NO, Face.NO, Face.NO)
    step = await scene.answering.question(DEWI, scene.checkin, "P2")
    assert step.question is not None
    assert (step.question.code, step.number) == ("P2", 2)
    assert (await scene.answering.answer(DEWI, scene.checkin, "P2", Face.YES)).question is None


async def test_who_did_not_say_yet_what_the_group_gave_is_asked_the_last_question_again(scene: Scene) -> None:
    """As on a second screen of theirs; who said it already is asked that again, without what they chose."""
    await scene.opened()

    def last_time(checkin: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        return checkin and msgspec.structs.replace(checkin, gifts={}, members=GIFTS_FROM), None

    await scene.store.change_checkin(scene.checkin, last_time)
    assert (await scene.says(DEWI, *[Face.YES] * 4)).parting
    step = await scene.answering.last_asked(DEWI, scene.checkin)
    assert (step.question and step.question.code, step.parting) == ("P4", False)
    await scene.answering.give(DEWI, scene.checkin, GIFTS[0])
    step = await scene.answering.last_asked(DEWI, scene.checkin)
    assert (step.question, step.parting, step.again, step.gifts) == (None, True, True, ())


async def test_who_is_late_hears_when_the_next_one_comes(scene: Scene) -> None:
    await scene.opened()
    scene.clock.moment = at(4, 12)
    with pytest.raises(Mistake) as before_closing:
        await scene.says(DEWI, Face.YES)
    await scene.tick(at(4, 12))
    with pytest.raises(Mistake) as after_closing:
        await scene.answering.withdraw(DEWI, scene.checkin)
    for late in (before_closing, after_closing):
        assert late.value.text.key == "checkins-closed"
        assert late.value.text.args == {"date": Moment(at(10, 9, 30), saying=Saying.DATE)}


async def test_who_is_late_after_the_last_session_is_thanked(scene: Scene) -> None:
    await scene.keep_group(a_group(FIRST))
    await scene.opened()
    await scene.tick(at(4, 12))
    with pytest.raises(Mistake) as late:
        await scene.answering.begin(DEWI, scene.checkin)
    assert late.value.text.key == "checkins-closed-last"


async def test_strangers_facilitators_and_forgers_get_the_same_answer(scene: Scene) -> None:
    await scene.opened()
    await scene.keep_person(Person(STRANGER, consent=Consent(CONSENT_VERSION, asks=True)))
    tries = [
        (STRANGER, scene.checkin),
        (ANNA, scene.checkin),
        (PersonId(12345), scene.checkin),
        (DEWI, CheckinId("forged")),
        (DEWI, checkin_of(GROUP, SECOND.id)),
        (DEWI, checkin_of(GroupId("othergrp"), FIRST.id)),
    ]
    for person, checkin in tries:
        with pytest.raises(Expired):
            await scene.answering.answer(person, checkin, "P1", Face.NO)
    kept = await scene.store.checkin(scene.checkin)
    assert kept is not None
    assert kept.rows == {}


async def test_a_forged_question_is_refused(scene: Scene) -> None:
    await scene.opened()
    with pytest.raises(Expired):
        await scene.answering.answer(DEWI, scene.checkin, "P9", Face.NO)
    with pytest.raises(Expired):
        await scene.answering.question(DEWI, scene.checkin, "F5")


async def test_a_facilitator_who_is_also_a_member_cannot_answer(scene: Scene) -> None:
    await change_group(scene, facilitators=(ANNA, DEWI))
    await scene.opened()
    with pytest.raises(Expired):
        await scene.says(DEWI, Face.NO)
    assert await scene.answering.waiting(DEWI) is None


@pytest.mark.parametrize(
    "consent", [None, Consent(CONSENT_VERSION, asks=False), Consent(CONSENT_VERSION - 1, asks=True)]
)
async def test_without_consent_nothing_is_asked(scene: Scene, consent: Consent | None) -> None:
    await scene.opened()
    await scene.keep_person(Person(DEWI, consent=consent))
    assert await scene.answering.waiting(DEWI) is None
    with pytest.raises(Expired):
        await scene.says(DEWI, Face.NO)


async def test_who_joins_after_the_opening_waits_for_the_next(scene: Scene) -> None:
    await scene.opened()
    await scene.keep_person(Person(STRANGER, consent=Consent(CONSENT_VERSION, asks=True)))
    members = (*a_group().members, Member(STRANGER, at(3, 13)))
    await change_group(scene, members=members)
    with pytest.raises(Expired):
        await scene.answering.begin(STRANGER, scene.checkin)


async def test_who_left_the_group_cannot_answer(scene: Scene) -> None:
    await scene.opened()
    await scene.keep_group(a_group(members=MEMBERS[1:]))
    with pytest.raises(Expired):
        await scene.says(DEWI, Face.NO)


async def test_something_waits_until_all_is_answered(scene: Scene) -> None:
    assert await scene.answering.waiting(DEWI) is None
    await scene.opened()
    step = await scene.answering.waiting(DEWI)
    assert step is not None
    assert step.question is not None
    await scene.says(DEWI, Face.NO, None, None, None)
    done = await scene.answering.waiting(DEWI)
    assert done is not None
    assert done.question is None


async def test_a_reminder_is_claimed_once_and_not_by_who_answered(scene: Scene) -> None:
    await scene.opened()
    await scene.says(DEWI, Face.NO)
    assert not await scene.checkins.claim_nudge(scene.checkin, DEWI)
    assert await scene.checkins.claim_nudge(scene.checkin, EMRE)
    assert not await scene.checkins.claim_nudge(scene.checkin, EMRE)


async def test_a_reminder_that_did_not_leave_is_claimed_again_but_not_by_who_answered_or_withdrew(scene: Scene) -> None:
    await scene.opened()
    for one in (DEWI, EMRE, FENNA):
        assert await scene.checkins.claim_nudge(scene.checkin, one)
    await scene.says(DEWI, Face.NO)
    await scene.says(EMRE, Face.NO)
    await scene.answering.withdraw(EMRE, scene.checkin)
    for one, again in ((DEWI, False), (EMRE, False), (FENNA, True)):
        await scene.checkins.release_nudge(scene.checkin, one)
        assert await scene.checkins.claim_nudge(scene.checkin, one) is again


async def test_who_withdrew_is_not_reminded(scene: Scene) -> None:
    await scene.opened()
    await scene.says(DEWI, Face.NO)
    await scene.answering.withdraw(DEWI, scene.checkin)
    assert not await scene.checkins.claim_nudge(scene.checkin, DEWI)


async def test_has_answered_is_true_also_when_nothing_can_be_answered(scene: Scene) -> None:
    await scene.opened()
    assert not await scene.checkins.has_answered(scene.checkin, DEWI)
    await scene.says(DEWI, None)
    assert await scene.checkins.has_answered(scene.checkin, DEWI)
    await scene.tick(at(4, 12))
    assert await scene.checkins.has_answered(scene.checkin, EMRE)
    assert not await scene.checkins.claim_nudge(scene.checkin, EMRE)


async def test_a_checkin_of_a_cancelled_session_is_destroyed_without_outcome(scene: Scene) -> None:
    await scene.opened()
    await everybody_says(scene, Face.NO)
    await scene.keep_group(a_group(msgspec.structs.replace(FIRST, cancelled=True), SECOND))
    record = await scene.tick(at(3, 12))
    assert record.rounds.outcomes == ()
    assert record.rounds.open is None
    assert await scene.store.open_checkins() == []
    assert record.wake_at == at(10, 11, 40)


async def test_changing_the_members_does_not_change_the_announced_form(scene: Scene) -> None:
    await scene.opened()
    await everybody_says(scene, Face.VERY)
    await scene.keep_group(a_group(members=MEMBERS[:2]))
    (outcome,) = (await scene.tick(at(4, 12))).rounds.outcomes
    assert outcome.members == 7
    assert outcome.bands == {"P1": Band.HIGH}


async def test_a_second_session_on_the_day_waits_until_the_first_closed(scene: Scene) -> None:
    afternoon = msgspec.structs.replace(SECOND, starts=at(3, 13), wall=FIRST.wall.replace(hour=13))
    await scene.keep_group(a_group(FIRST, afternoon))
    await scene.opened()
    assert (await scene.tick(at(3, 16))).rounds.open == scene.checkin
    record = await scene.tick(at(4, 12))
    assert record.rounds.open == checkin_of(GROUP, SECOND.id)
    assert len(record.rounds.outcomes) == 1


async def test_overdue_closings_come_first_after_downtime(scene: Scene) -> None:
    await scene.opened()
    await everybody_says(scene, Face.VERY)
    scene.clock.moment = at(5, 9)
    await scene.checkins.close_overdue()
    record = await scene.record()
    assert record.rounds.outcomes[0].bands == {"P1": Band.HIGH}
    assert await scene.store.open_checkins() == []


async def test_answers_that_outlived_their_promise_are_destroyed_unread(scene: Scene) -> None:
    await scene.opened()
    await everybody_says(scene, Face.VERY)
    scene.clock.moment = at(9, 9)
    await scene.checkins.close_overdue()
    record = await scene.record()
    assert not record.rounds.outcomes[0].published
    assert await scene.store.open_checkins() == []


async def test_at_the_start_an_open_checkin_stays_open(scene: Scene) -> None:
    await scene.opened()
    await scene.checkins.close_overdue()
    assert await scene.store.open_checkins() == [scene.checkin]


async def test_the_checkin_of_a_deleted_group_is_destroyed_at_the_start(scene: Scene) -> None:
    await scene.opened()
    await scene.store.change_group(GROUP, lambda _: (None, None))
    await scene.checkins.close_overdue()
    assert await scene.store.open_checkins() == []
    await scene.checkins.keep_time(GROUP)


async def test_a_round_that_was_announced_in_another_form_ends_as_too_few_and_is_logged(scene: Scene) -> None:
    """The program was changed while it was open: by another rule than announced nothing leaves."""
    await scene.opened()
    await everybody_says(scene, Face.VERY)

    def announced_otherwise(kept: OpenCheckin | None) -> tuple[OpenCheckin | None, None]:
        assert kept is not None
        return msgspec.structs.replace(kept, form="of tomorrow"), None

    await scene.store.change_checkin(scene.checkin, announced_otherwise)
    with capture_logs() as log:
        (outcome,) = (await scene.tick(at(4, 12))).rounds.outcomes
    assert not outcome.published
    assert [line["log_level"] for line in log] == ["warning"]
    assert await scene.store.open_checkins() == []


async def test_lost_answers_end_as_too_few(scene: Scene) -> None:
    await scene.opened()
    await scene.store.destroy_checkin(scene.checkin)
    (outcome,) = (await scene.tick(at(4, 12))).rounds.outcomes
    assert not outcome.published
    assert outcome.session == FIRST.id


async def test_the_wake_time_follows_from_the_record(scene: Scene) -> None:
    for moment in (at(3, 10), at(3, 11, 40), at(4, 12), at(10, 11, 40), at(11, 12)):
        record = await scene.tick(moment)
        assert record.wake_at == next_moment(record, QUIET)
        assert record.wake_at is None or record.wake_at > moment


async def test_twelve_weeks_give_twelve_outcomes(scene: Scene) -> None:
    sessions = tuple(
        msgspec.structs.replace(
            FIRST, id=type(FIRST.id)(f"s{week}"), number=week + 1, starts=FIRST.starts + timedelta(weeks=week)
        )
        for week in range(12)
    )
    await scene.keep_group(a_group(*sessions))
    moment = (await scene.record()).wake_at
    while moment is not None:
        moment = (await scene.tick(moment)).wake_at
    record = await scene.record()
    assert [outcome.session for outcome in record.rounds.outcomes] == [session.id for session in sessions]
