"""What every store promises, whatever it is made of."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from bot.checkins.model import Face
from bot.checkins.talk import Talk, TalkId
from bot.errors import NotStored
from bot.groups.model_chat import Brought
from bot.guidance.library import CardText, Library, LocalCard
from bot.guidance.tally import Count, Counters, with_vote
from bot.people.model import Role
from bot.store.port import Part, Tie


def put(record: Any) -> Any:
    return lambda old: (record, None)


async def again(store: Any) -> None:
    await store.close()
    await store.open()


# what belongs to the municipality as a whole


async def test_counters_and_library_are_empty_until_their_first_change(store):
    assert await store.counters() == Counters()
    assert await store.library() == Library()
    assert await store.change_counters(lambda old: (old, "seen")) == "seen"
    await again(store)
    assert await store.counters() == Counters()


async def test_counters_are_there_after_a_restart_and_no_vote_is_lost(store):
    def vote(old):
        return with_vote(old, "situatie-stilte.conflict", None, True), None

    await asyncio.gather(*(store.change_counters(vote) for _ in range(20)))
    await again(store)
    assert (await store.counters()).cards == {"situatie-stilte.conflict": Count(20, 0)}


async def test_a_card_of_ones_own_is_there_after_a_restart(store, make):
    text = CardText(title="Koffie <b>&\u05e9", do="Doe", why="Om", watch_out="Let", place="conflict", steps=("a", "b"))
    card = LocalCard(id="eigen-abc", text=text, author=5, proposed=make.now)
    await store.change_library(lambda old: (old.with_card(card), None))
    await again(store)
    assert await store.library() == Library({"eigen-abc": card})


async def test_a_change_that_fails_leaves_the_library_as_it_was(store):
    def fail(old):
        raise LookupError("no")

    with pytest.raises(LookupError):
        await store.change_library(fail)
    assert await store.library() == Library()


async def test_a_card_taken_out_leaves_nothing_on_disk(tiny, make, tmp_path):
    card = LocalCard(id="eigen-abc", text=CardText(title="Geheimpje"), author=5, proposed=make.now)
    await tiny.change_library(lambda old: (old.with_card(card), None))
    files = list((tmp_path / "data" / "library").iterdir())
    assert any(b"Geheimpje" in file.read_bytes() for file in files)
    await tiny.change_library(lambda old: (old.without_person(5), None))
    assert not any(b"Geheimpje" in file.read_bytes() for file in (tmp_path / "data" / "library").iterdir())


# people


async def test_a_person_is_there_after_a_restart(store, make):
    record = make.person(5, Role.OWNER, name="Zoë <b>&\u202e\u200b 👩‍👩‍👧")
    await store.change_person(5, put(record))
    assert await store.person(5) == record
    await again(store)
    assert await store.person(5) == record


async def test_a_stranger_is_none(store):
    assert await store.person(404) is None
    assert await store.change_person(404, lambda old: (old, "nobody")) == "nobody"
    assert await store.person(404) is None


async def test_an_erased_person_is_gone_also_after_a_restart(store, make):
    await store.change_person(5, put(make.person(5, Role.OWNER)))
    await store.change_person(5, put(None))
    assert await store.person(5) is None
    assert await store.staff() == []
    await again(store)
    assert await store.person(5) is None


async def test_what_decide_returns_reaches_the_caller(store, make):
    assert await store.change_person(5, lambda old: (make.person(5), (old, "told"))) == (None, "told")


async def test_what_decide_raises_reaches_the_caller_and_nothing_is_kept(store, make):
    await store.change_person(5, put(make.person(5)))

    def fail(old):
        raise LookupError("no")

    with pytest.raises(LookupError, match="no"):
        await store.change_person(5, fail)
    assert await store.person(5) == make.person(5)


async def test_who_brought_us_into_a_chat_is_known_whatever_they_do_now(store, make):
    for number in (6, 5, 7):
        brought = (Brought("a", -1), Brought("b", -2))
        await store.change_person(number, put(msgspec.structs.replace(make.person(number), brought=brought)))
    await store.change_person(5, lambda old: (msgspec.structs.replace(old, brought=old.brought[1:]), None))
    await store.change_person(7, put(None))
    for _ in range(2):
        assert await store.bringers(-1) == [6]
        assert await store.bringers(-2) == [5, 6]
        assert await store.bringers(-3) == []
        await again(store)


async def test_staff_are_all_with_a_staff_role_in_ascending_order(store, make):
    for number, roles in ((30, [Role.OWNER]), (4, [Role.FACILITATOR]), (5, []), (6, [Role.PARTICIPANT])):
        await store.change_person(number, put(make.person(number, *roles)))
    assert await store.staff() == [4, 30]
    await store.change_person(4, put(make.person(4)))
    assert await store.staff() == [30]
    await again(store)
    assert await store.staff() == [30]


async def test_changes_of_one_record_at_the_same_time_follow_each_other(store, make):
    await store.change_person(5, put(make.person(5, Role.OWNER, name="")))

    def add(letter):
        def change(old):
            staff = msgspec.structs.replace(old.person.staff, name=old.person.staff.name + letter)
            return msgspec.structs.replace(old, person=msgspec.structs.replace(old.person, staff=staff)), None

        return change

    letters = "abcdefghijklmnopqrstuvwxyz"
    await asyncio.gather(*(store.change_person(5, add(letter)) for letter in letters))
    assert (await store.person(5)).person.staff.name == letters


async def test_a_change_whose_caller_goes_away_is_kept_whole_or_not_at_all(store, make):
    for round_ in range(20):
        number = 100 + round_
        task = asyncio.create_task(store.change_person(number, put(make.person(number, Role.OWNER))))
        for _ in range(round_):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.change_person(number, lambda old: (old, None))
        known = await store.person(number) is not None
        assert (number in await store.staff()) == known
    staff = await store.staff()
    await again(store)
    assert await store.staff() == staff


async def test_a_nul_is_kept_and_half_a_character_is_refused(store, make):
    await store.change_person(5, put(make.person(5, Role.OWNER, name="a\0b")))
    with pytest.raises(NotStored):
        await store.change_person(5, put(make.person(5, Role.OWNER, name="a\ud800b")))
    await again(store)
    assert (await store.person(5)).person.staff.name == "a\0b"


@pytest.mark.parametrize("name", ["../people/5", "/etc/passwd", "", ".", "a/b", "A", "a" * 200, "a\0", "a\n"])
async def test_a_forged_id_finds_nothing(store, name):
    assert await store.group(name) is None
    assert await store.checkin(name) is None
    assert await store.alias(name, 5) is None
    assert await store.change_group(name, lambda old: (old, "nothing")) == "nothing"
    assert await store.change_checkin(name, lambda old: (old, "nothing")) == "nothing"
    assert await store.change_invitation(name, lambda old: (old, "nothing")) == "nothing"
    await store.destroy_checkin(name)


# invitations


async def test_an_invitation_is_changed_and_deleted(store, make):
    await store.keep_invitation(make.invitation("a"))
    used = msgspec.structs.replace(make.invitation("a"), used_by=7)
    assert await store.change_invitation("a" * 64, lambda old: (used, old)) == make.invitation("a")
    await again(store)
    assert await store.invitations_of(None) == [used]
    await store.change_invitation("a" * 64, put(None))
    assert await store.invitations_of(None) == []


async def test_keeping_an_invitation_again_does_not_make_it_new(store, make):
    used = msgspec.structs.replace(make.invitation("a"), used_by=7)
    await store.keep_invitation(used)
    await store.keep_invitation(make.invitation("a"))
    assert await store.invitations_of(None) == [used]


async def test_invitations_are_found_by_group_and_by_maker(store, make):
    of_staff, of_another, of_group = (
        make.invitation("a", made_by=1),
        make.invitation("b", made_by=2),
        make.invitation("c", group="g2", made_by=1),
    )
    for one in (of_staff, of_another, of_group):
        await store.keep_invitation(one)
    assert await store.invitations_of(None) == [of_staff, of_another]
    assert await store.invitations_of(None, made_by=2) == [of_another]
    assert await store.invitations_of("g2", made_by=1) == [of_group]
    assert await store.invitations_of("g3") == []


# groups


async def test_a_group_and_its_ties_are_there_after_a_restart(store, make):
    record = make.group("g2", members=(7, 8), facilitators=(1,), coordinator=3, chat=-100)
    await store.change_group("g2", put(record))
    for _ in range(2):
        assert await store.group("g2") == record
        assert await store.ties(7) == [Tie("g2", Part.MEMBER)]
        assert await store.ties(1) == [Tie("g2", Part.FACILITATOR)]
        assert await store.ties(3) == [Tie("g2", Part.COORDINATOR)]
        assert await store.group_of_chat(-100) == "g2"
        assert await store.all_groups() == ["g2"]
        assert await store.unled_groups() == []
        await again(store)


async def test_groups_that_nobody_coordinates_are_known(store, make):
    for name in ("g3", "g2", "g4"):
        await store.change_group(name, put(make.group(name, coordinator=None)))
    await store.change_group("g3", put(make.group("g3", coordinator=3)))
    await store.change_group("g4", put(None))
    for _ in range(2):
        assert await store.unled_groups() == ["g2"]
        await again(store)


async def test_ties_follow_the_group_and_come_by_group(store, make):
    await store.change_group("g3", put(make.group("g3", members=(7,), facilitators=(7,))))
    await store.change_group("g2", put(make.group("g2", members=(7, 8))))
    assert await store.ties(7) == [Tie("g2", Part.MEMBER), Tie("g3", Part.FACILITATOR), Tie("g3", Part.MEMBER)]
    await store.change_group("g2", put(make.group("g2", members=(8,))))
    await store.change_group("g3", put(None))
    assert await store.ties(7) == []
    assert await store.all_groups() == ["g2"]


async def test_a_group_that_moves_to_another_chat_is_found_there_only(store, make):
    await store.change_group("g2", put(make.group("g2", chat=-1)))
    await store.change_group("g2", put(make.group("g2", chat=-100123)))
    assert await store.group_of_chat(-1) is None
    assert await store.group_of_chat(-100123) == "g2"


async def test_due_groups_come_longest_waiting_first_and_stay_due(store, make):
    for name, minutes in (("g2", 5), ("g3", -5), ("g4", -10), ("g5", None), ("g6", 0)):
        moment = None if minutes is None else make.now + timedelta(minutes=minutes)
        await store.change_group(name, put(make.group(name, wake_at=moment)))
    for _ in range(2):
        assert await store.next_wake() == make.now - timedelta(minutes=10)
        assert await store.due(make.now) == ["g4", "g3", "g6"]
        assert await store.due(make.now) == ["g4", "g3", "g6"]
        await again(store)


async def test_a_moved_group_wakes_at_its_new_moment_only(store, make):
    for minutes in (1, 2, 1, 30, 3):
        await store.change_group("g2", put(make.group("g2", wake_at=make.now + timedelta(minutes=minutes))))
    assert await store.next_wake() == make.now + timedelta(minutes=3)
    assert await store.due(make.now + timedelta(hours=1)) == ["g2"]
    await store.change_group("g2", put(None))
    assert await store.next_wake() is None
    assert await store.due(make.now + timedelta(hours=1)) == []


# check-ins


async def test_an_alias_is_steady_within_a_check_in_and_differs_between_two(store, make):
    await store.open_checkin(make.checkin("aaaa"))
    await store.open_checkin(make.checkin("bbbb"))
    alias = await store.alias("aaaa", 5)
    assert alias not in {None, await store.alias("aaaa", 6), await store.alias("bbbb", 5)}
    await again(store)
    assert await store.alias("aaaa", 5) == alias


async def test_answers_are_there_after_a_restart(store, make):
    await store.open_checkin(make.checkin("aaaa"))
    alias = await make.answer(store, "aaaa", 5)
    await again(store)
    assert (await store.checkin("aaaa")).rows == {alias: {"safe": Face.YES}}
    assert await store.open_checkins() == ["aaaa"]


async def test_opening_a_check_in_again_keeps_its_answers_and_key(store, make):
    await store.open_checkin(make.checkin("aaaa"))
    alias = await make.answer(store, "aaaa", 5)
    await store.open_checkin(make.checkin("aaaa"))
    assert await store.alias("aaaa", 5) == alias
    assert list((await store.checkin("aaaa")).rows) == [alias]


async def test_the_order_of_rows_does_not_tell_who_came_first(store, make):
    orders = []
    for name, people in (("aaaa", range(10)), ("bbbb", reversed(range(10)))):
        await store.open_checkin(make.checkin(name))
        arrived = [await make.answer(store, name, person) for person in people]
        kept = list((await store.checkin(name)).rows)
        assert sorted(kept) == sorted(arrived)
        orders.append((kept, arrived))
        await again(store)
        assert list((await store.checkin(name)).rows) == kept
    assert all(kept not in (arrived, arrived[::-1]) for kept, arrived in orders)


async def test_two_orders_of_arrival_leave_the_same_rows_in_the_same_order(store, make):
    await store.open_checkin(make.checkin("aaaa"))
    orders = []
    for people in (range(10), reversed(range(10))):
        await store.change_checkin("aaaa", lambda old: (msgspec.structs.replace(old, rows={}), None))
        for person in people:
            await make.answer(store, "aaaa", person)
        orders.append(list((await store.checkin("aaaa")).rows.items()))
    assert orders[0] == orders[1]


async def test_a_destroyed_check_in_leaves_neither_rows_nor_key(store, make):
    await store.open_checkin(make.checkin("aaaa"))
    alias = await make.answer(store, "aaaa", 5)
    for _ in range(2):
        await store.destroy_checkin("aaaa")
        assert await store.checkin("aaaa") is None
        assert await store.alias("aaaa", 5) is None
        assert await store.open_checkins() == []
        await again(store)
    await store.open_checkin(make.checkin("aaaa"))
    assert await store.alias("aaaa", 5) != alias


async def test_a_late_answer_does_not_bring_a_closed_check_in_back(store, make):
    assert await store.change_checkin("aaaa", lambda old: (make.checkin("aaaa"), old)) is None
    assert await store.checkin("aaaa") is None
    assert await store.open_checkins() == []


# wishes to talk


async def test_a_wish_to_talk_is_there_after_a_restart_and_gone_when_it_is_forgotten(store, make):
    wish = Talk(TalkId("wish"), "group", 5, 7, make.now)
    assert await store.change_talk("wish", put(wish)) is None
    await again(store)
    assert await store.talk("wish") == wish
    assert await store.talks() == ["wish"]
    for _ in range(2):
        await store.change_talk("wish", put(None))
        assert await store.talk("wish") is None
        assert await store.talks() == []
        await again(store)


# the house


async def test_a_secret_is_made_once(store):
    secret = await store.secret("taps")
    assert len(secret) == 32
    assert await store.secret("other") != secret
    await again(store)
    assert await store.secret("taps") == secret


async def test_a_heard_update_is_known_for_48_hours(store, make):
    await store.heard([10, 12], make.now)
    await store.heard([], make.now)
    await store.heard([12, 2**60], make.now + timedelta(hours=47))
    await again(store)
    assert [await store.was_heard(one) for one in (10, 11, 12, 2**60)] == [True, False, True, True]
    await store.heard([13], make.now + timedelta(hours=49))
    for _ in range(2):
        assert [await store.was_heard(one) for one in (10, 12, 13, 2**60)] == [False, False, True, True]
        await again(store)


async def test_numbers_that_cannot_come_again_are_forgotten_without_a_trace(store, make):
    await store.heard([10, 13], make.now)
    await store.heard([14], make.now + timedelta(minutes=1))
    await store.forget_heard([10, 13])
    assert [await store.was_heard(one) for one in (10, 13, 14)] == [False, False, True]
    await store.forget_heard([14, 15])
    await again(store)
    assert [await store.was_heard(one) for one in (10, 13, 14)] == [False, False, False]
    await store.heard([16], make.now + timedelta(minutes=2))
    await again(store)
    assert [await store.was_heard(one) for one in (10, 16)] == [False, True]


async def test_an_update_that_comes_again_when_it_was_forgotten_is_remembered_anew(store, make):
    await store.heard([10], make.now)
    await store.heard([10], make.now + timedelta(hours=49))
    assert await store.was_heard(10)


async def test_a_closed_store_keeps_nothing(store, make):
    await store.close()
    with pytest.raises(NotStored):
        await store.change_person(5, put(make.person(5)))
    with pytest.raises(NotStored):
        await store.person(5)
    await store.close()
