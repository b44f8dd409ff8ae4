"""Guidance over a real store: who gets which card, and why."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.checkins.model import Band
from bot.clock import FixedClock
from bot.content import Content
from bot.errors import Expired
from bot.groups.model import Phase
from bot.guidance.model import Kind
from bot.guidance.service import Guidance
from bot.guidance.shelf import Shelf, phase_titles
from bot.guidance.shown import Reason, Shown
from bot.guidance.trail import FromTip
from bot.people.model import Role
from tests.guidance.conftest import ANNA, BRAM, CARLA, DEWI, NOW, STRANGER, Room, group_record, outcome

UNSAFE = {"P1": Band.LOW, "P2": Band.HIGH, "P3": Band.MIDDLE, "P4": Band.HIGH}


async def tip(room: Room, group: str = "") -> Shown:
    found = await room.guidance.tip(ANNA, group)
    assert isinstance(found, Shown)
    return found


async def test_who_guides_one_group_gets_a_card_for_its_phase_at_once(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", Phase.CONFLICT))
    shown = await tip(room)
    assert shown.card.phase is Phase.CONFLICT
    assert shown.reason is Reason.PHASE
    assert await room.seen(ANNA) == (shown.card.id,)


async def test_a_low_point_gets_a_card_for_it_and_says_why(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", outcomes=(outcome(Phase.CONFLICT, UNSAFE),)))
    shown = await tip(room)
    assert "P1" in shown.card.weak
    assert shown.reason is Reason.WEAK
    assert shown.trail == FromTip(Phase.CONFLICT, "P1")


async def test_only_the_last_outcome_counts(room: Room) -> None:
    outcomes = (outcome(Phase.CONFLICT, UNSAFE), outcome(Phase.CONFLICT, {}))
    await room.add_group(group_record("aaaaaaaa", outcomes=outcomes))
    assert (await tip(room)).trail == FromTip(Phase.CONFLICT)


async def test_asking_again_brings_another_card(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa"))
    assert (await tip(room)).card != (await tip(room)).card


async def test_who_guides_more_groups_chooses_the_soonest_first(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", starts=NOW + timedelta(days=2)))
    await room.add_group(group_record("bbbbbbbb", Phase.CLOSING))
    groups = await room.guidance.tip(ANNA)
    assert isinstance(groups, tuple)
    assert [group.id for group in groups] == ["bbbbbbbb", "aaaaaaaa"]
    assert (await tip(room, "bbbbbbbb")).trail == FromTip(Phase.CLOSING)
    assert await room.guidance.phase_now(ANNA) is None


async def test_a_group_that_is_over_is_no_question(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", starts=NOW - timedelta(days=30)))
    assert (await tip(room)).trail == FromTip(Phase.CONFLICT)
    await room.add_group(group_record("bbbbbbbb", Phase.CLOSING))
    assert (await tip(room)).trail == FromTip(Phase.CLOSING)


async def test_who_guides_no_group_gets_no_card(room: Room) -> None:
    assert await room.guidance.tip(CARLA) == ()


async def test_a_tip_for_anothers_group_is_expired(room: Room) -> None:
    await room.add_group(group_record("aaaaaaaa", facilitators=(BRAM,)))
    with pytest.raises(Expired):
        await room.guidance.tip(ANNA, "aaaaaaaa")
    with pytest.raises(Expired):
        await room.guidance.tip(CARLA, "aaaaaaaa")


CALLS: list[Callable[[Guidance, Any], Awaitable[Any]]] = [
    lambda guidance, person: guidance.tip(person),
    lambda guidance, person: guidance.card(person, "situatie-stilte"),
    lambda guidance, person: guidance.keep(person, "situatie-stilte"),
    lambda guidance, person: guidance.unkeep(person, "situatie-stilte"),
    lambda guidance, person: guidance.kept(person),
    lambda guidance, person: guidance.groups(person),
    lambda guidance, person: guidance.phase_now(person),
    lambda guidance, person: guidance.check(person),
    lambda guidance, person: guidance.phase_cards(person, Phase.CONFLICT),
    lambda guidance, person: guidance.situations(person),
    lambda guidance, person: guidance.situation(person, "niemand-zegt-iets"),
    lambda guidance, person: guidance.situation_card(person, "niemand-zegt-iets"),
    lambda guidance, person: guidance.exercises(person, None, False),
    lambda guidance, person: guidance.related(person, "situatie-stilte"),
    lambda guidance, person: guidance.one(person, "situatie-stilte"),
    lambda guidance, person: guidance.look_again(person, "situatie-stilte"),
    lambda guidance, person: guidance.vote(person, "situatie-stilte", "", True),
    lambda guidance, person: guidance.kind_cards(person, Kind.CHECKLIST),
    lambda guidance, person: guidance.sources(person, "situatie-stilte"),
]


@pytest.mark.parametrize("number", range(len(CALLS)))
async def test_participants_and_strangers_may_nothing(room: Room, number: int) -> None:
    await room.add_group(group_record("aaaaaaaa"))
    for person in (DEWI, STRANGER):
        with pytest.raises(Expired):
            await CALLS[number](room.guidance, person)
    await CALLS[number](room.guidance, ANNA)
    await CALLS[number](room.guidance, CARLA)


async def test_who_guides_a_group_is_staff_without_a_role(room: Room) -> None:
    await room.add_person(BRAM)
    await room.add_group(group_record("aaaaaaaa", facilitators=(BRAM,)))
    assert isinstance(await room.guidance.tip(BRAM), Shown)


async def test_unknown_cards_and_situations_are_expired(room: Room) -> None:
    with pytest.raises(Expired):
        await room.guidance.card(ANNA, "weg")
    with pytest.raises(Expired):
        await room.guidance.keep(ANNA, "weg")
    with pytest.raises(Expired):
        await room.guidance.situation_card(ANNA, "weg")


async def test_keeping_twice_keeps_once(room: Room) -> None:
    await room.guidance.keep(ANNA, "situatie-stilte")
    assert (await room.guidance.keep(ANNA, "situatie-stilte")).kept
    await room.guidance.keep(ANNA, "situatie-emotie")
    assert [card.id for card in await room.guidance.kept(ANNA)] == ["situatie-emotie", "situatie-stilte"]


async def test_what_is_taken_away_is_gone_also_the_second_time(room: Room) -> None:
    await room.guidance.keep(ANNA, "situatie-stilte")
    await room.guidance.unkeep(ANNA, "situatie-stilte")
    assert not (await room.guidance.unkeep(ANNA, "situatie-stilte")).kept
    assert await room.guidance.kept(ANNA) == ()


async def test_favourites_are_ones_own(room: Room) -> None:
    await room.guidance.keep(ANNA, "situatie-stilte")
    assert await room.guidance.kept(CARLA) == ()


async def test_the_same_tap_twice_shows_the_same_card_and_leaves_the_same_trace(room: Room) -> None:
    first = await room.guidance.card(ANNA, "situatie-stilte", "t2")
    before = await room.store.person(ANNA)
    assert await room.guidance.card(ANNA, "situatie-stilte", "t2") == first
    assert await room.store.person(ANNA) == before


async def test_a_situation_shows_its_best_card_and_then_the_others(room: Room, shelf: Shelf) -> None:
    wanted = shelf.situations["niemand-zegt-iets"].cards
    shown = await room.guidance.situation_card(ANNA, "niemand-zegt-iets")
    assert shown.card.id == wanted[0]
    assert shown.after is not None
    assert shown.after.id == wanted[1]


async def test_a_card_found_by_oneself_needs_no_reason(room: Room) -> None:
    assert (await room.guidance.card(ANNA, "situatie-stilte")).reason is None


async def test_a_card_for_every_phase_says_that_it_fits_any_group(room: Room) -> None:
    assert (await room.guidance.card(ANNA, "situatie-stilte", "t2")).reason is Reason.ANY


async def test_somebody_forgotten_meanwhile_stays_forgotten(room: Room) -> None:
    await room.add_person(BRAM, Role.FACILITATOR)
    await room.store.change_person(BRAM, lambda _: (None, None))
    with pytest.raises(Expired):
        await room.guidance.card(BRAM, "situatie-stilte")
    assert await room.store.person(BRAM) is None


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("weak", ["P1", "P2", "P3", "P4"])
async def test_the_real_content_helps_with_every_question_in_every_phase(room: Room, phase: Phase, weak: str) -> None:
    card = await room.guidance.suggest(phase, weak)
    assert weak in card.weak
    assert card.phase in (phase, None)


async def test_a_suggestion_avoids_what_was_seen(room: Room) -> None:
    first = await room.guidance.suggest(Phase.CONFLICT, None)
    assert await room.guidance.suggest(Phase.CONFLICT, None, (first.id,)) != first


async def test_a_phase_without_any_card_is_our_own_fault(room: Room, shelf: Shelf) -> None:
    empty = Shelf({}, {}, shelf.phases, {}, shelf.names)
    with pytest.raises(LookupError):
        await Guidance(room.store, empty, FixedClock(NOW)).suggest(Phase.CONFLICT, None)


def test_every_phase_has_a_title(content: Content) -> None:
    assert phase_titles(content)[Phase.CONFLICT] == "Conflict"
    assert set(phase_titles(content)) == set(Phase)
