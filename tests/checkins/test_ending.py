"""Saying that a session is over, and taking it back: what changes, until when, and that nothing is left of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checkins.by_hand import early_session, with_call
from bot.checkins.ending import GRACE, After, Effect, ended, going_on, halfway, just_over, with_done, with_done_back
from bot.checkins.model import OPENS_AFTER, CheckinId, Rounds
from bot.checkins.room import Rooms
from bot.checkins.rounds import due_at, new_checkin, with_opened
from bot.errors import Expired, TooSoon
from bot.groups.model import Session
from bot.groups.rights import Rights
from bot.records import GroupRecord
from bot.reminders.model import Kind, due
from tests.checkins.scene import ANNA, BRAM, FIRST, GROUP, MEMBERS, QUIET, SECOND, Scene, a_group, at

A_SECOND = timedelta(seconds=1)
MIDDLE = at(3, 10, 30)
PLANNED = at(3, 11, 40)


def a_record(rounds: Rounds | None = None, members: int = 7) -> GroupRecord:
    return GroupRecord(a_group(members=MEMBERS[:members]), rounds or Rounds())


def opened_by_hand(moment: datetime) -> GroupRecord:
    record = a_record()
    checkin = new_checkin(record.group, FIRST, moment, ("P1",), called=PLANNED)
    return msgspec.structs.replace(record, rounds=with_call(with_opened(record.rounds, checkin, early=True), PLANNED))


def first_of(record: GroupRecord) -> Session:
    found = record.group.session(FIRST.id)
    assert found is not None
    return found


def done(record: GroupRecord, now: datetime) -> GroupRecord:
    changed, effect = with_done(record, ANNA, FIRST.id, now, QUIET)
    assert effect is Effect.DONE
    return changed


def test_it_is_offered_from_halfway_until_it_would_be_over_as_soon_by_itself() -> None:
    group = a_record().group
    assert halfway(FIRST) == MIDDLE
    for moment in (FIRST.starts, MIDDLE - A_SECOND, PLANNED - GRACE, PLANNED):
        assert going_on(group, moment, QUIET) is None
    for moment in (MIDDLE, FIRST.ends, PLANNED - GRACE - A_SECOND):
        assert going_on(group, moment, QUIET) == FIRST


def test_before_halfway_it_is_too_soon_and_from_when_is_said() -> None:
    with pytest.raises(TooSoon) as caught:
        with_done(a_record(), ANNA, FIRST.id, MIDDLE - A_SECOND, QUIET)
    assert caught.value.toast.args["when"].at == MIDDLE  # type: ignore[union-attr]  # it is a Moment


@pytest.mark.parametrize("change", [with_done, with_done_back])
def test_only_who_guides_says_so_and_only_of_a_session_that_takes_place(change: Callable[..., object]) -> None:
    record = a_record()
    off = msgspec.structs.replace(FIRST, cancelled=True)
    called_off = msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, sessions=(off, SECOND)))
    for kept, who, session in (
        (record, MEMBERS[0], FIRST.id),
        (record, ANNA, "nothing"),
        (called_off, ANNA, FIRST.id),
        (None, ANNA, FIRST.id),
    ):
        with pytest.raises(Expired):
            change(kept, who, session, MIDDLE, QUIET)


def test_a_second_press_changes_nothing_and_names_the_same_moment() -> None:
    once = done(a_record(), MIDDLE)
    assert with_done(once, BRAM, FIRST.id, MIDDLE + A_SECOND, QUIET) == (once, Effect.KNOWN)
    said = ended(once, first_of(once), MIDDLE + A_SECOND, QUIET, Effect.KNOWN)
    assert (said.after, said.when, said.until) == (After.SOON, MIDDLE + GRACE, MIDDLE + GRACE)


def test_pressed_just_before_the_plan_opens_it_the_plan_stays_and_there_is_nothing_to_take_back() -> None:
    record = a_record()
    assert with_done(record, ANNA, FIRST.id, PLANNED - GRACE, QUIET) == (record, Effect.KNOWN)
    said = ended(record, FIRST, PLANNED - GRACE, QUIET, Effect.KNOWN)
    assert (said.after, said.until) == (After.SOON, None)


@settings(max_examples=60)
@given(
    seconds=st.integers(0, 69 * 60 - 1),
    later=st.integers(0, 59),
    by_hand=st.booleans(),
    members=st.integers(0, 7),
)
def test_taken_back_within_the_minute_nothing_is_left_of_it(
    seconds: int, later: int, by_hand: bool, members: int
) -> None:
    record = opened_by_hand(at(3, 11, 5)) if by_hand else a_record(members=members)
    now = MIDDLE + timedelta(seconds=seconds)
    over = done(record, now)
    before = now + timedelta(seconds=later)
    asked = {Kind.ASK, Kind.DEBRIEF}
    assert not [slot for slot in due(over, before, QUIET) if slot.kind in asked and slot.session.id == FIRST.id]
    assert just_over(over.group, before, QUIET) == first_of(over)
    assert with_done_back(over, BRAM, FIRST.id, before, QUIET) == (record, Effect.BACK)
    assert with_done_back(record, ANNA, FIRST.id, before, QUIET) == (record, Effect.BACK)
    late = now + GRACE
    assert any(slot.kind is Kind.DEBRIEF for slot in due(over, late, QUIET))
    assert just_over(over.group, late, QUIET) is None
    assert with_done_back(over, BRAM, FIRST.id, late, QUIET) == (over, Effect.LATE)


def from_until(starts: datetime, minutes: int) -> GroupRecord:
    """A group whose first session is at another time."""
    moved = msgspec.structs.replace(FIRST, starts=starts, wall=starts.replace(tzinfo=None), minutes=minutes)
    return GroupRecord(a_group(moved, SECOND), Rounds())


EVENING = from_until(at(3, 19), 120)


def test_a_session_that_is_asked_about_in_the_morning_anyway_is_not_said_to_be_over() -> None:
    for moment in (at(3, 20), at(3, 20, 59), at(3, 21, 5), at(4, 7, 55)):
        assert going_on(EVENING.group, moment, QUIET) is None
    for moment, effect in ((at(3, 20, 59), Effect.SAME), (at(3, 21), Effect.KNOWN)):
        assert with_done(EVENING, ANNA, FIRST.id, moment, QUIET) == (EVENING, effect)
        said = ended(EVENING, first_of(EVENING), moment, QUIET, effect)
        assert (said.after, said.when, said.until) == (After.QUIET, at(4, 8), None)


def test_after_the_planned_end_nothing_goes_on_whatever_quiet_hours_do() -> None:
    """So it was kept before: said to be over in the evening, and the questions come in the morning."""
    over = msgspec.structs.replace(first_of(EVENING), done_at=at(3, 20, 10))
    kept = msgspec.structs.replace(EVENING, group=a_group(over, SECOND))
    last = over.ends + OPENS_AFTER
    assert just_over(kept.group, last - A_SECOND, QUIET) == over
    assert with_done_back(kept, ANNA, FIRST.id, last - A_SECOND, QUIET) == (EVENING, Effect.BACK)
    for moment in (last, at(4, 7, 55)):
        assert just_over(kept.group, moment, QUIET) is None
        assert with_done_back(kept, ANNA, FIRST.id, moment, QUIET) == (kept, Effect.LATE)


def test_held_by_quiet_hours_it_can_be_taken_back_until_the_morning() -> None:
    record = from_until(at(4, 2), 8 * 60)
    over = done(record, at(4, 6, 10))
    morning = due_at(over.group, first_of(over), QUIET)
    assert morning == at(4, 8)
    said = ended(over, first_of(over), at(4, 6, 10), QUIET, Effect.DONE)
    assert (said.after, said.when, said.until) == (After.QUIET, morning, morning)
    assert with_done_back(over, ANNA, FIRST.id, morning - A_SECOND, QUIET) == (record, Effect.BACK)
    assert with_done_back(over, ANNA, FIRST.id, morning, QUIET) == (over, Effect.LATE)


def test_members_are_called_to_what_was_opened_by_hand_when_the_session_is_over() -> None:
    record = opened_by_hand(at(3, 11, 5))
    over = done(record, at(3, 11, 10))
    assert over.rounds.call_at == at(3, 11, 11)
    assert [slot.at for slot in due(over, at(3, 11, 11), QUIET) if slot.kind is Kind.ASK] == [at(3, 11, 11)]


def test_an_earlier_check_in_that_is_still_open_goes_first() -> None:
    record = a_record()
    checkin = msgspec.structs.replace(new_checkin(record.group, FIRST, PLANNED, ("P1",)), closes=at(10, 12))
    record = msgspec.structs.replace(record, rounds=with_opened(record.rounds, checkin))
    over, _ = with_done(record, ANNA, SECOND.id, at(10, 11), QUIET)
    session = over.group.session(SECOND.id)
    assert session is not None
    said = ended(over, session, at(10, 11), QUIET, Effect.DONE)
    assert (said.after, said.when, said.until) == (After.NEXT, at(10, 12), at(10, 11, 1))
    assert ended(over, FIRST, at(10, 11), QUIET, Effect.KNOWN).after is After.OPEN


def test_an_earlier_check_in_that_closes_at_that_moment_is_not_in_the_way() -> None:
    record = a_record(Rounds(open=CheckinId("another"), closes=MIDDLE + GRACE))
    over = done(record, MIDDLE)
    assert ended(over, first_of(over), MIDDLE, QUIET, Effect.DONE).after is After.SOON


def test_a_group_that_is_too_small_hears_so_before_the_minute_is_over() -> None:
    over = done(a_record(members=4), MIDDLE)
    said = ended(over, first_of(over), MIDDLE, QUIET, Effect.DONE)
    assert (said.after, said.until) == (After.SMALL, MIDDLE + GRACE)


def test_a_group_that_was_too_small_when_it_was_called_stays_so_though_it_grew() -> None:
    record = a_record(Rounds(opened=frozenset({FIRST.id}), too_small=frozenset({FIRST.id})))
    assert ended(record, FIRST, PLANNED + GRACE, QUIET, Effect.KNOWN).after is After.SMALL


def test_a_cancelled_session_is_offered_neither_way() -> None:
    """It is on the same day as one that goes on, and was said to be over before it was cancelled."""
    off = msgspec.structs.replace(FIRST, cancelled=True)
    also = msgspec.structs.replace(SECOND, starts=FIRST.starts + A_SECOND, wall=FIRST.wall)
    assert going_on(a_group(off, also), FIRST.ends, QUIET) == also
    over = msgspec.structs.replace(off, done_at=FIRST.ends)
    assert just_over(a_group(over, also), FIRST.ends - A_SECOND, QUIET) is None


async def test_two_guides_who_say_different_things_at_once_each_read_what_they_did(scene: Scene) -> None:
    scene.clock.moment = MIDDLE
    rights = Rights(scene.store, scene.people)
    rooms = Rooms(scene.store, scene.clock, rights, scene.checkins, scene.questions, QUIET)
    over, back = await asyncio.gather(rooms.done(ANNA, GROUP, FIRST.id), rooms.done_back(BRAM, GROUP, FIRST.id))
    assert (over.effect, over.after, over.until) == (Effect.DONE, After.SOON, MIDDLE + GRACE)
    assert (back.effect, back.after, back.when) == (Effect.BACK, After.PLANNED, PLANNED)


def test_in_the_last_half_hour_a_phone_can_go_round_also_during_the_minute() -> None:
    over = done(a_record(), at(3, 11, 10))
    assert early_session(over, at(3, 11, 10)) == first_of(over)
    earlier = done(a_record(), at(3, 10, 40))
    assert early_session(earlier, at(3, 10, 40)) is None
    assert early_session(earlier, at(3, 10, 41)) == first_of(earlier)
