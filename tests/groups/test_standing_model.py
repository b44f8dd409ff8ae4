"""Who guides a group for whom and until when: the rules, over many histories."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.civil import QuietHours
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId, Member
from bot.groups.model_parts import StandIn, Told
from bot.groups.model_standing import ended, guides_at, last_day, last_moment, up_to_date, with_stand_in
from bot.people.model import PersonId

NOW = datetime(2026, 10, 9, 8, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Amsterdam")
ANNA, BRAM, CARLA, DEWI, ESRA = (PersonId(one) for one in range(1, 6))
GROUP = Group(GroupId("aaaaaaaa"), "Dinsdag", NOW, CARLA, (ANNA,), (Member(DEWI, NOW),))


def standing(person: PersonId, instead: PersonId = ANNA, days: int = 3) -> StandIn:
    return StandIn(person, instead, NOW, NOW + timedelta(days=days))


def test_who_stands_in_guides_the_group_and_is_not_of_it_for_good() -> None:
    group = with_stand_in(GROUP, standing(BRAM))
    assert group.guides(BRAM)
    assert group.lasting == (ANNA,)
    assert with_stand_in(group, standing(BRAM)) == group


def test_at_the_set_moment_it_is_as_if_they_never_did_and_both_are_to_be_told() -> None:
    group = with_stand_in(GROUP, standing(BRAM))
    until = NOW + timedelta(days=3)
    assert up_to_date(group, until - timedelta(microseconds=1)) is group
    after = up_to_date(group, until)
    assert msgspec.structs.replace(after, tidings=()) == GROUP
    assert {(one.what, one.to) for one in after.tidings} == {(Told.ENDED, BRAM), (Told.RETURNED, ANNA)}
    assert up_to_date(after, until) is after


@pytest.mark.parametrize("whose", [BRAM, ESRA])
def test_who_does_not_guide_it_for_good_hands_nothing_over(whose: PersonId) -> None:
    group = with_stand_in(GROUP, standing(BRAM))
    with pytest.raises(Expired):
        with_stand_in(group, standing(PersonId(9), instead=whose))


def test_who_takes_part_cannot_stand_in() -> None:
    with pytest.raises(Mistake):
        with_stand_in(GROUP, standing(DEWI))


def test_a_correction_makes_it_shorter_and_a_second_colleague_never_does() -> None:
    group = with_stand_in(GROUP.with_facilitator(ESRA, NOW), standing(BRAM, days=7))
    shorter = with_stand_in(group, standing(BRAM, days=2)).stand_in(BRAM)
    assert shorter is not None
    assert shorter.until == NOW + timedelta(days=2)
    other = with_stand_in(group, standing(BRAM, ESRA, days=2)).stand_in(BRAM)
    assert other is not None
    assert other.until == NOW + timedelta(days=7)


def test_the_last_who_guides_it_for_good_cannot_leave_it_to_who_stands_in() -> None:
    group = with_stand_in(GROUP, standing(BRAM))
    with pytest.raises(Mistake):
        group.without_facilitator(ANNA, NOW)
    assert group.without_facilitator(BRAM, NOW).facilitators == (ANNA,)


def test_who_takes_over_for_good_keeps_who_stands_in() -> None:
    group = with_stand_in(GROUP, standing(BRAM)).handed_over(ANNA, ESRA, NOW)
    assert group.lasting == (ESRA,)
    found = group.stand_in(BRAM)
    assert found is not None
    assert found.instead == ESRA
    over = with_stand_in(GROUP, standing(BRAM)).handed_over(ANNA, BRAM, NOW)
    assert over.lasting == (BRAM,)
    assert not over.stand_ins


def test_who_is_erased_is_in_no_part_of_it() -> None:
    group = with_stand_in(GROUP, standing(BRAM))
    told = ended(group, group.stand_ins, NOW)
    for each in (group, told):
        for person in (ANNA, BRAM):
            assert str(person) not in _numbers(each.without_trace(person, NOW))


def _numbers(group: Group) -> list[str]:
    people = [*group.facilitators, *(one.person for one in group.stand_ins), *(one.instead for one in group.stand_ins)]
    people += [who for one in group.tidings for who in (one.to, one.about, one.instead)]
    return [str(one) for one in people]


@given(
    st.lists(
        st.tuples(st.sampled_from(["hand", "end", "leave", "over", "time"]), st.integers(1, 6), st.integers(1, 6)),
        max_size=12,
    )
)
def test_whatever_happens_somebody_guides_it_for_good_and_nobody_longer_than_agreed(
    steps: list[tuple[str, int, int]],
) -> None:
    group, now = GROUP, NOW
    for what, first, second in steps:
        who, other = PersonId(first), PersonId(second)
        now += timedelta(hours=7)
        group = up_to_date(group, now)
        try:
            match what:
                case "hand":
                    group = with_stand_in(group, StandIn(who, other, now, now + timedelta(days=first)))
                case "end":
                    group = ended(group, [one for one in group.stand_ins if one.person == who], now)
                case "leave":
                    group = group.without_facilitator(who, now)
                case "over":
                    group = group.handed_over(who, other, now)
                case _:
                    now += timedelta(days=first)
                    group = up_to_date(group, now)
        except Mistake:
            continue
        assert group.lasting
        assert not set(group.lasting) & {one.person for one in group.stand_ins}
        assert {one.person for one in group.stand_ins} | set(group.lasting) == set(group.facilitators)
        assert not any(group.has_member(one) for one in group.facilitators)
        assert all(one.until > now for one in group.stand_ins)


@given(st.dates(date(2025, 1, 1), date(2030, 12, 31)))
def test_the_last_day_is_whole_on_every_night_of_the_clock(day: date) -> None:
    moment = last_moment(day, ZONE)
    assert last_day(moment, ZONE) == day
    assert moment.astimezone(ZONE).date() == day + timedelta(days=1)


def test_the_group_is_looked_at_when_somebody_is_over_and_to_tell_it_at_a_civil_hour() -> None:
    group = with_stand_in(GROUP, StandIn(BRAM, ANNA, NOW, last_moment(date(2026, 10, 13), ZONE)))
    assert guides_at(GROUP, QuietHours()) is None
    assert guides_at(group, QuietHours()) == datetime(2026, 10, 13, 22, 0, tzinfo=UTC)
    over = up_to_date(group, datetime(2026, 10, 13, 22, 0, tzinfo=UTC))
    assert guides_at(over, QuietHours()) == datetime(2026, 10, 14, 6, 0, tzinfo=UTC)
