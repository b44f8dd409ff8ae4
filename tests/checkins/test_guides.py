"""Everybody who guides while polls stand is counted, whichever way they came and went."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.guides import guides_since_opening
from bot.checkins.model import CheckinId, Rounds
from bot.checkins.ways import Way
from bot.groups.model import Group, GroupId
from bot.groups.model_parts import StandIn
from bot.groups.model_standing import ended, with_stand_in
from bot.ids import SeededIds
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.store.tiny import TinyStore

NOW = datetime(2026, 10, 13, 9, 40, tzinfo=UTC)
ANNA, GROUP = PersonId(1), GroupId("abc")
COLLEAGUES = st.integers(2, 6).map(PersonId)


def comes_or_goes(group: Group, way: str, who: PersonId) -> Group:
    """The group after one of all the ways to come to guide it, or to stop."""
    if way == "colleague":
        return group.with_facilitator(who, NOW)
    if way == "stands in":
        return with_stand_in(group, StandIn(who, ANNA, NOW, NOW + timedelta(days=9)))
    if way == "takes over":
        return next((group.handed_over(one, who, NOW) for one in group.lasting if one not in (ANNA, who)), group)
    if way == "erased":
        return group.without_trace(who, NOW)
    return ended(group, [one for one in group.stand_ins if one.person == who], NOW)


WAYS = st.sampled_from(["colleague", "stands in", "takes over", "erased", "time is over"])


@pytest.mark.parametrize("way", list(Way))
@given(steps=st.lists(st.tuples(WAYS, COLLEAGUES), max_size=12))
async def test_the_store_counts_all_who_guided_since_the_opening(way: Way, steps: list[tuple[str, PersonId]]) -> None:
    store = TinyStore.in_memory(ids=SeededIds(1))
    await store.open()
    rounds = Rounds(open=CheckinId("abc0s1"), open_way=way)
    first = GroupRecord(Group(GROUP, "Dinsdag", NOW, ANNA, (ANNA,)), rounds)
    await store.change_group(GROUP, lambda _: (first, None))
    guided = {ANNA}
    for how, who in steps:

        def change(kept: GroupRecord | None, how: str = how, who: PersonId = who) -> tuple[GroupRecord | None, None]:
            assert kept is not None
            return msgspec.structs.replace(kept, group=comes_or_goes(kept.group, how, who)), None

        await store.change_group(GROUP, change)
        record = await store.group(GROUP)
        assert record is not None
        guided |= set(record.group.facilitators)
        if way is Way.POLLS:
            assert guides_since_opening(record) >= len(guided)
            assert record.rounds.guiding == set(record.group.facilitators), "who left is no more than a number"
        else:
            assert (record.rounds.guiding, record.rounds.guides_gone) == (frozenset(), 0)
    await store.close()
