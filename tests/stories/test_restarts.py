"""The bot stops, crashes, stays away for hours, and comes back: what was confirmed stands, nothing is said twice."""

from __future__ import annotations

import tarfile
from typing import Any

import pytest

from bot.ids import SeededIds
from bot.simulator.faults import Fault
from bot.store.backup import write_backup
from bot.store.port import StoreRefused
from bot.store.tiny import TinyStore
from tests.neighbour import Neighbour
from tests.stories.cast import AFTER, CLOSING, MIRROR, Cast, a_group, answer, looks_back
from tests.town import Town, in_town

CALL = "Hoe was de bijeenkomst?"
DAY = "Morgen is de eerste bijeenkomst."


def everybody(cast: Cast, words: str) -> list[int]:
    """How often each member got a message that says this, from the start or later."""
    return [one.has_read(words) for one in cast.members]


@in_town
async def test_twenty_restarts_in_the_due_minute_send_one_message(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 9.29")
    for _ in range(20):
        await town.restarts()
        await town.passes(seconds=3)
    assert everybody(cast, DAY) == [1] * 5
    assert cast.anna.has_seen("Morgen is je bijeenkomst") == 1


@in_town
async def test_a_crash_in_the_due_minute_sends_nothing_twice(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 9.29")
    for _ in range(5):
        await town.crashes()
        await town.starts()
        await town.passes(seconds=8)
    assert everybody(cast, DAY) == [1] * 5


@in_town
async def test_cut_between_sending_and_settling_a_reminder_is_not_sent_blindly_again(town: Town) -> None:
    cast = await a_group(town)
    town.wire.stuck_after = _to(cast.dewi, "sendMessage")
    await town.until("ma 12 okt 9.30")
    await town.crashes()
    await town.starts()
    await town.until("di 13 okt 9.00")
    assert everybody(cast, DAY) == [1] * 5


@in_town
async def test_cut_before_the_reminder_left_it_is_left_alone_too(town: Town) -> None:
    cast = await a_group(town)
    town.wire.lost_before = _to(cast.dewi, "sendMessage")
    await town.until("ma 12 okt 9.30")
    await town.crashes()
    await town.starts()
    await town.until("di 13 okt 9.00")
    assert everybody(cast, DAY) == [0, 1, 1, 1, 1]


@in_town
async def test_a_call_of_unknown_fate_comes_at_most_twice_and_counts_once(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 11.38")
    town.wire.stuck_after = _to(cast.dewi, "sendMessage")
    await town.until(AFTER)
    for _ in range(3):
        await town.crashes()
        await town.starts()
        town.wire.stuck_after = _to(cast.dewi, "sendMessage")
        await town.passes(minutes=40)
    await town.crashes()
    await town.starts()
    assert everybody(cast, CALL) == [2, 1, 1, 1, 1]
    await answer(cast.members, 4)
    await town.until(CLOSING)
    cast.dewi.sees("5 of meer van 5")


@in_town
async def test_what_was_answered_before_a_crash_is_there_after_it(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.crashes()
    await town.starts()
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("◆ midden")


@in_town
async def test_answering_leaves_no_number_of_an_update_behind(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await cast.dewi.says("/start")
    assert len(_noted(town)) == 1
    await answer(cast.members[1:], 4)
    assert _noted(town) == set(), (
        "nor of what others said before: its distance to the next would tell how much was tapped"
    )
    await cast.members[1].taps("Weghalen")
    assert _noted(town) == set()
    await cast.dewi.says("/start")
    assert len(_noted(town)) == 1


@in_town
async def test_a_crash_at_the_closing_leaves_one_outcome_and_no_answers(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.until("wo 14 okt 11.59")
    for _ in range(4):
        await town.crashes()
        await town.starts()
        await town.passes(seconds=11)
    assert everybody(cast, "uitkomst van afgelopen dinsdag") == [1] * 5
    assert not list((town.data / "checkins").iterdir())
    assert not list((town.data / "keys").glob("*.key"))


@in_town
async def test_fifty_taps_that_wait_while_the_bot_is_away_are_all_handled_once(town: Town) -> None:
    town.refusals_expected = True  # after ten minutes a press can no longer be answered; its effect counts
    cast = await a_group(town, members=8)
    await town.until(AFTER)
    await town.crashes()
    for one in cast.members:
        for _ in range(6):
            one.person.press(*one.to_press("Begin"))
    await town.passes(minutes=10)
    await town.starts()
    await town.breathe(60)
    for one in cast.members:
        one.sees("1 van 4")
        assert one.has_seen("1 van 4") == 0  # the call itself became the question


@in_town
async def test_an_update_delivered_again_has_one_effect_and_one_reply(town: Town) -> None:
    cast = await a_group(town)
    town.wire.lost_before = _confirming
    await cast.anna.says("/help")
    await town.crashes()
    assert town.world.the_bot().updates.pending(town.clock.now().timestamp()) == 1
    await town.starts()
    await town.passes(seconds=30)
    assert cast.anna.has_seen("Dit kan ik voor je doen") == 1


@in_town
async def test_six_hours_away_over_a_session_the_call_comes_late_and_the_card_not_at_all(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 8.00")
    await town.stops()
    await town.until("di 13 okt 14.00")
    await town.starts()
    await town.passes(minutes=2)
    assert everybody(cast, CALL) == [1] * 5
    assert cast.anna.has_seen("Over een uur") == 0
    await looks_back(cast.anna)
    await answer(cast.members, 4)
    await town.until(MIRROR)
    assert everybody(cast, "uitkomst van afgelopen dinsdag") == [1] * 5


@in_town
async def test_a_day_and_an_hour_away_brings_one_notice_each_and_no_flood(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 11.00")
    await town.stops()
    await town.until("wo 14 okt 12.00")
    before = len(town.world.ledger)
    await town.starts()
    await town.passes(minutes=5)
    fresh = [one.chat_id for one in town.world.ledger.after(before) if one.kind == "message"]
    assert all(fresh.count(one.id) <= 1 for one in [*cast.members, cast.anna, cast.carla])


@in_town
async def test_answers_do_not_outlive_their_time_when_the_bot_is_away(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 4)
    await town.stops()
    await town.passes(days=6)
    await town.starts()
    assert not list((town.data / "checkins").iterdir())
    assert not list((town.data / "keys").glob("*.key"))
    await town.passes(hours=30)
    assert all(seen <= 1 for seen in everybody(cast, "uitkomst van afgelopen dinsdag"))


@in_town
async def test_a_second_bot_on_the_same_folder_is_refused_and_the_first_goes_on(town: Town) -> None:
    cast = await a_group(town)
    second = TinyStore(town.data, ids=SeededIds(9), threads=0)
    with pytest.raises(StoreRefused):
        await second.open()
    await cast.anna.says("/groepen")
    cast.anna.sees("Je groep")


@in_town
async def test_an_outage_of_ten_minutes_delays_the_messages_and_doubles_none(town: Town) -> None:
    cast = await a_group(town)
    await town.until("ma 12 okt 9.25")
    town.wire.down = True
    await town.until("ma 12 okt 9.35")
    town.wire.down = False
    await town.passes(minutes=12)
    assert everybody(cast, DAY) == [1] * 5


@in_town
async def test_an_answer_that_got_lost_after_delivery_doubles_no_reminder(town: Town) -> None:
    cast = await a_group(town)
    town.wire.lost_after = _to(cast.dewi, "sendMessage")
    await town.until("di 13 okt 8.00")
    assert everybody(cast, DAY) == [1] * 5


@in_town
async def test_a_call_arrives_at_most_twice_also_when_its_second_try_could_not_leave(town: Town) -> None:
    cast = await a_group(town)
    await town.until("di 13 okt 11.39")
    town.wire.lost_after = _to(cast.dewi, "sendMessage")
    await town.until("di 13 okt 11.54")
    town.wire.down = True
    await town.until("di 13 okt 11.57")
    town.wire.down = False
    await town.until("di 13 okt 12.05")
    assert cast.dewi.has_read(CALL) == 2
    town.wire.lost_after = lambda method, params: False
    await town.until("di 13 okt 13.00")
    assert everybody(cast, CALL) == [2, 1, 1, 1, 1]


@in_town
async def test_flood_control_is_waited_out_and_nothing_is_lost(town: Town) -> None:
    town.refusals_expected = True
    cast = await a_group(town)
    await town.until("ma 12 okt 9.29")
    town.world.faults.plan(Fault("sendMessage", "flood", nth=2, times=1, retry_after=37))
    await town.passes(minutes=10)
    assert everybody(cast, DAY) == [1] * 5


def _noted(town: Town) -> set[str]:
    """The numbers of updates that are kept on disk."""
    return {number for file in (town.data / "heard").iterdir() for number in file.read_text().split()}


def _to(one: Neighbour, method: str) -> Any:
    return lambda called, params: called == method and str(params.get("chat_id")) == str(one.id)


def _confirming(method: str, params: Any) -> bool:
    return method == "getUpdates" and "offset" in params


@in_town
async def test_a_backup_put_back_in_the_middle_of_a_round_ends_it_as_too_few_answers(town: Town) -> None:
    """Open answers are in no backup, so the round of that moment has none; the group goes on."""
    cast = await a_group(town)
    await town.until(AFTER)
    await answer(cast.members, 5)
    write_backup(town.data, town.data.parent / "backup.tgz")
    await town.stops()
    town.data = town.data.parent / "restored"
    with tarfile.open(town.data.parent / "backup.tgz") as archive:
        archive.extractall(town.data, filter="data")
    await town.starts()
    await town.until(CLOSING)
    for one in cast.members:
        one.sees("te weinig antwoorden")
        one.sees_no("hoog")
    await town.until("ma 19 okt 9.30")
    assert everybody(cast, "Morgen is") == [2] * 5
