"""What is left of an ended group: nobody but who coordinates it, and nothing that anybody wrote."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from bot.checkins.model import Debrief
from bot.checkins.retention import stripped
from bot.groups.model import Phase, PhaseChange
from bot.groups.model_parts import Agreement, News, StandIn, Tiding, Told
from bot.records import GroupRecord
from tests.checkins.scene import ANNA, BRAM, FIRST, JOINED, MEMBERS, a_group, at

PLACE, AGREED = "De Brug", "We bellen af als we niet komen."


def test_what_is_left_of_an_ended_group_names_nobody_who_guided_or_took_part() -> None:
    news = News(at(2, 12), ANNA, FIRST.wall, place=PLACE, guides=(ANNA, BRAM))
    group = msgspec.structs.replace(
        a_group(msgspec.structs.replace(FIRST, place=PLACE, news=news)),
        stand_ins=(StandIn(BRAM, ANNA, JOINED, JOINED + timedelta(days=3)),),
        tidings=(Tiding(Told.BESIDE, ANNA, BRAM, JOINED),),
        agreements=(Agreement((AGREED,), JOINED, ANNA),),
        phases=(PhaseChange(Phase.CONFLICT, JOINED, BRAM, "newcomers"),),
        goal=AGREED,
    )
    record = GroupRecord(group, outbox={}, absent=frozenset({f"{FIRST.id}.{MEMBERS[0]}"}))
    record = msgspec.structs.replace(
        record, rounds=msgspec.structs.replace(record.rounds, debriefs=(Debrief(FIRST.id, ANNA, JOINED),))
    )
    assert str(ANNA).encode() in msgspec.json.encode(record)
    left = msgspec.json.encode(stripped(record)).decode()
    for gone in (*map(str, (ANNA, BRAM, *MEMBERS)), PLACE, AGREED):
        assert gone not in left, gone
    assert group.title in left
    assert stripped(record).group.phase is Phase.CONFLICT
