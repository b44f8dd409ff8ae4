"""Groups over the real store: rights at the moment of use, joining and leaving, taking over."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, time, timedelta

import msgspec
import pytest

from bot.clock import FixedClock
from bot.errors import Expired, Mistake
from bot.groups.drafting import Asked
from bot.groups.joining import Door
from bot.groups.model import ChatId, Group, Phase
from bot.groups.model_plan import Scope
from bot.groups.service import Groups
from bot.messenger.hearing import Heard
from bot.messenger.sending import Sending, State
from bot.people.consent import Notice
from bot.people.invitations import InvitationGone
from bot.people.model import PersonId, Role
from bot.people.service import People
from bot.store.tiny import TinyStore
from tests.groups.conftest import ANNA, BRAM, CARLA, DEWI, hire

EMRE, STRANGER = PersonId(200_002), PersonId(900_001)


def heard(person: PersonId) -> Heard:
    return Heard(person, ChatId(person), private=True, first_name="Joost")


def word_of(link: str) -> str:
    return link.partition("start=")[2]


async def make(groups: Groups, maker: PersonId = ANNA) -> Group:
    draft = (await groups.drafting.start(maker)).draft.id
    await groups.drafting.typed(maker, draft, "Oost")
    await groups.drafting.first(maker, draft, date(2026, 10, 6))
    await groups.drafting.at(maker, draft, time(9, 30), 120)
    await groups.drafting.every(maker, draft, 1)
    await groups.drafting.count(maker, draft, 10)
    made = await groups.drafting.confirm(maker, draft)
    assert isinstance(made, Group)
    return made


async def poster(groups: Groups, group: Group, person: PersonId = ANNA) -> str:
    return word_of((await groups.invite_participants(person, group.id))[1].link)


# whose group is it


async def test_a_coordinators_own_group_is_their_own(groups: Groups) -> None:
    assert (await make(groups, CARLA)).coordinator == CARLA


async def test_a_colleague_of_a_facilitator_has_the_same_coordinator(groups: Groups) -> None:
    assert (await make(groups, BRAM)).coordinator == CARLA


async def test_a_stranger_makes_no_group(groups: Groups) -> None:
    with pytest.raises(Expired):
        await groups.drafting.start(STRANGER)


async def test_starting_twice_goes_on_with_the_same_draft(groups: Groups) -> None:
    first, second = await asyncio.gather(groups.drafting.start(ANNA), groups.drafting.start(ANNA))
    assert first.draft.id == second.draft.id


async def test_two_confirmations_at_once_make_one_group(groups: Groups, store: TinyStore) -> None:
    draft = (await groups.drafting.start(ANNA)).draft.id
    await groups.drafting.typed(ANNA, draft, "Oost")
    await groups.drafting.typed(ANNA, draft, "morgen 9.30")
    await groups.drafting.every(ANNA, draft, 0)
    made = await asyncio.gather(*(groups.drafting.confirm(ANNA, draft) for _ in range(2)))
    assert made[0] == made[1]
    assert list(await store.all_groups()) == [draft]


async def test_a_new_draft_waits_for_typing_and_a_made_group_does_not(groups: Groups, people: People) -> None:
    asked: Asked = await groups.drafting.start(ANNA)
    awaiting = await people.awaiting_of(ANNA)
    assert awaiting is not None
    assert awaiting.about == asked.draft.id
    await make(groups)
    assert await people.awaiting_of(ANNA) is None


# rights

Ask = Callable[[Groups, PersonId, str], Awaitable[object]]


async def ties(groups: Groups, person: PersonId, group: str, chat: int = -5) -> bool:
    """Bring us into a chat and say that it is the group's; whether that changed something."""
    brought, _ = await groups.own_chat.brought(person, ChatId(chat))
    _, new = await groups.own_chat.tie(person, brought.id, group)
    return new


FOR_GUIDES: dict[str, Ask] = {
    "phase": lambda groups, person, group: groups.phase_of(person, group),
    "set phase": lambda groups, person, group: groups.set_phase(person, group, Phase.CONFLICT),
    "explain": lambda groups, person, group: groups.explain_phase(person, group, Phase.CONFLICT, "seen"),
    "expect": lambda groups, person, group: groups.expect(person, group, 8),
    "participants": lambda groups, person, group: groups.invite_participants(person, group),
    "colleague": lambda groups, person, group: groups.invite_cofacilitator(person, group),
    "chat": lambda groups, person, group: ties(groups, person, group),
}
FOR_BOTH: dict[str, Ask] = {
    "overview": lambda groups, person, group: groups.overview(person, group),
    "sessions": lambda groups, person, group: groups.looking.plan(person, group),
}
FOR_COORDINATORS: dict[str, Ask] = {
    "guides": lambda groups, person, group: groups.guides(person, group),
    "successors": lambda groups, person, group: groups.successors(person, group),
    "hand over": lambda groups, person, group: groups.hand_over(person, group, ANNA, BRAM),
}


@pytest.mark.parametrize("what", [*FOR_GUIDES, *FOR_BOTH, *FOR_COORDINATORS])
@pytest.mark.parametrize("who", ["anna", "carla", "bram", "dewi", "stranger"])
async def test_each_may_only_what_is_theirs(groups: Groups, who: str, what: str) -> None:
    group = await make(groups)
    await groups.joining.join(DEWI, await poster(groups, group), True)
    person = {"anna": ANNA, "carla": CARLA, "bram": BRAM, "dewi": DEWI, "stranger": STRANGER}[who]
    ask = (FOR_GUIDES | FOR_BOTH | FOR_COORDINATORS)[what]
    may = {"anna": {*FOR_GUIDES, *FOR_BOTH}, "carla": {*FOR_BOTH, *FOR_COORDINATORS}}.get(who, set())
    if what in may:
        await ask(groups, person, group.id)
    else:
        with pytest.raises(Expired):
            await ask(groups, person, group.id)


@pytest.mark.parametrize("what", [*FOR_GUIDES, *FOR_BOTH, *FOR_COORDINATORS])
async def test_a_group_that_is_not_there_answers_as_one_that_is_not_theirs(groups: Groups, what: str) -> None:
    with pytest.raises(Expired):
        await (FOR_GUIDES | FOR_BOTH | FOR_COORDINATORS)[what](groups, ANNA, "nergens")


async def test_who_is_no_coordinator_any_more_sees_nothing(groups: Groups, store: TinyStore) -> None:
    group = await make(groups)
    await hire(store, CARLA, "Carla", Role.FACILITATOR)
    assert await groups.mine(CARLA) == ()
    with pytest.raises(Expired):
        await groups.overview(CARLA, group.id)


# joining and leaving


async def test_many_join_by_the_same_link_at_once(groups: Groups) -> None:
    group = await make(groups)
    word = await poster(groups, group)
    people = [PersonId(200_000 + number) for number in range(12)]
    await asyncio.gather(*(groups.joining.join(person, word, True) for person in people))
    assert (await groups.overview(ANNA, group.id)).members == 12


async def test_joining_twice_keeps_the_newest_choice(groups: Groups, store: TinyStore) -> None:
    group = await make(groups)
    word = await poster(groups, group)
    await groups.joining.join(DEWI, word, True)
    await groups.joining.join(DEWI, word, False)
    record = await store.person(DEWI)
    assert record is not None
    assert not record.person.wants_questions(Notice())
    assert (await groups.overview(ANNA, group.id)).members == 1


async def test_a_no_leaves_nothing_in_the_group(groups: Groups, store: TinyStore) -> None:
    group = await make(groups)
    word = await poster(groups, group)
    await groups.joining.join(DEWI, word, True)
    yes = await store.group(group.id)
    await groups.joining.join(EMRE, word, False)
    no = await store.group(group.id)
    assert yes is not None
    assert no is not None
    assert msgspec.structs.replace(no.group, members=()) == msgspec.structs.replace(yes.group, members=())
    assert {type(member) for member in no.group.members} == {type(yes.group.members[0])}


async def test_opening_a_link_makes_nobody_a_member(groups: Groups, store: TinyStore) -> None:
    group = await make(groups)
    door, _ = await groups.joining.open_link(heard(DEWI), await poster(groups, group))
    assert door is Door.NOTICE
    assert await store.person(DEWI) is None


async def test_a_link_of_a_group_that_is_over_says_so(groups: Groups, clock: FixedClock) -> None:
    group = await make(groups)
    word = await poster(groups, group)
    clock.moment += timedelta(days=100)
    with pytest.raises(Mistake, match="groups-join-over"):
        await groups.joining.open_link(heard(DEWI), word)


async def test_a_colleagues_link_cannot_make_a_participant(groups: Groups) -> None:
    group = await make(groups)
    word = word_of((await groups.invite_cofacilitator(ANNA, group.id))[1].link)
    with pytest.raises(InvitationGone):
        await groups.joining.join(DEWI, word, True)


async def test_a_participant_cannot_become_their_own_facilitator(groups: Groups) -> None:
    group = await make(groups)
    await groups.joining.join(DEWI, await poster(groups, group), True)
    word = word_of((await groups.invite_cofacilitator(ANNA, group.id))[1].link)
    with pytest.raises(Mistake, match="groups-join-as-colleague"):
        await groups.joining.open_link(heard(DEWI), word)


async def test_a_colleague_has_equal_rights_and_cannot_return_after_leaving(groups: Groups) -> None:
    group = await make(groups)
    word = word_of((await groups.invite_cofacilitator(ANNA, group.id))[1].link)
    door, _ = await groups.joining.open_link(heard(BRAM), word)
    assert door is Door.COLLEAGUE
    assert (await groups.joining.open_link(heard(BRAM), word))[0] is Door.COLLEAGUE
    await groups.set_phase(BRAM, group.id, Phase.CONFLICT)
    await groups.joining.leave(BRAM, group.id)
    with pytest.raises(InvitationGone):
        await groups.joining.open_link(heard(BRAM), word)


async def test_two_open_a_colleagues_link_and_one_gets_in(groups: Groups) -> None:
    group = await make(groups)
    word = word_of((await groups.invite_cofacilitator(ANNA, group.id))[1].link)
    tries = (groups.joining.open_link(heard(person), word) for person in (BRAM, STRANGER))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(result, InvitationGone) for result in results) == 1
    assert len((await groups.overview(ANNA, group.id)).facilitators) == 2


async def test_the_only_facilitator_stays(groups: Groups) -> None:
    group = await make(groups)
    with pytest.raises(Mistake, match="groups-leave-alone"):
        await groups.joining.leave(ANNA, group.id)


async def test_a_participant_leaves_one_group_only(groups: Groups) -> None:
    first, second = await make(groups), await make(groups)
    for group in (first, second):
        await groups.joining.join(DEWI, await poster(groups, group), True)
    await groups.joining.leave(DEWI, first.id)
    assert (await groups.overview(ANNA, first.id)).members == 0
    assert (await groups.overview(ANNA, second.id)).members == 1
    with pytest.raises(Expired):
        await groups.joining.leave(DEWI, first.id)


# handing over


async def test_after_handing_over_the_old_access_is_gone(groups: Groups) -> None:
    group = await make(groups)
    await groups.hand_over(CARLA, group.id, ANNA, BRAM)
    assert (await groups.overview(BRAM, group.id)).guides
    with pytest.raises(Expired):
        await groups.overview(ANNA, group.id)


async def test_a_group_is_handed_over_only_to_who_works_with_groups(groups: Groups) -> None:
    group = await make(groups)
    with pytest.raises(Expired):
        await groups.hand_over(CARLA, group.id, ANNA, STRANGER)


# the phase


async def test_setting_the_same_phase_twice_is_in_the_history_once(groups: Groups) -> None:
    group = await make(groups)
    await groups.set_phase(ANNA, group.id, Phase.CONFLICT, "tension")
    view = await groups.set_phase(ANNA, group.id, Phase.CONFLICT, "tension")
    assert [(step.before, step.change.phase, name) for step, name in view.history] == [
        (Phase.PREPARATION, Phase.CONFLICT, "Anna"),
        (None, Phase.PREPARATION, "Anna"),
    ]
    assert view.history[0][0].change.why == "tension"


# the group's chat


async def test_a_chat_belongs_to_one_group(groups: Groups) -> None:
    first, second = await make(groups), await make(groups)
    brought, candidates = await groups.own_chat.brought(ANNA, ChatId(-5))
    assert [one.id for one in candidates] == [first.id, second.id]
    assert [(await groups.own_chat.tie(ANNA, brought.id, first.id))[1] for _ in range(3)] == [True, False, False]
    assert [one.id for one in await groups.own_chat.candidates(ANNA)] == [second.id]
    with pytest.raises(Expired):
        await groups.own_chat.tie(ANNA, brought.id, second.id)


async def test_a_group_that_has_a_chat_keeps_it(groups: Groups) -> None:
    group = await make(groups)
    kept, _ = await groups.own_chat.brought(ANNA, ChatId(-6))
    await ties(groups, ANNA, group.id)
    with pytest.raises(Mistake, match="groups-chat-has-one"):
        await groups.own_chat.tie(ANNA, kept.id, group.id)
    assert (await groups.overview(ANNA, group.id)).group.chat == -5


async def test_only_the_newest_time_that_we_were_brought_into_a_chat_counts(groups: Groups) -> None:
    group = await make(groups)
    own_chat, chat = groups.own_chat, ChatId(-5)
    old, _ = await own_chat.brought(ANNA, chat)
    await own_chat.removed(chat)
    newer, _ = await own_chat.brought(ANNA, chat)
    newest, _ = await own_chat.brought(ANNA, chat)  # that we were out in between did not reach us
    for gone in (old, newer):
        with pytest.raises(Mistake, match="groups-chat-gone"):
            await own_chat.tie(ANNA, gone.id, group.id)
    await own_chat.moved(chat, ChatId(-100_5))
    assert (await own_chat.tie(ANNA, newest.id, group.id))[0].chat == -100_5


async def test_who_stands_in_ties_no_chat(groups: Groups) -> None:
    group = await make(groups)
    await groups.standing.hand(ANNA, group.id, BRAM, date(2026, 10, 7))
    brought, candidates = await groups.own_chat.brought(BRAM, ChatId(-5))
    assert candidates == ()
    with pytest.raises(Mistake, match="standing-not-for-you"):
        await groups.own_chat.tie(BRAM, brought.id, group.id)


async def test_a_moved_chat_takes_its_messages_along(groups: Groups, store: TinyStore) -> None:
    group = await make(groups)
    await ties(groups, ANNA, group.id)
    sent = {"outcome.s1.0.-5": Sending(State.SENT, group.created), "card.s1.0.5": Sending(State.SENT, group.created)}
    await store.change_group(group.id, lambda record: (record and msgspec.structs.replace(record, outbox=sent), None))
    for _ in range(2):
        await groups.own_chat.moved(ChatId(-5), ChatId(-100))
    record = await store.group(group.id)
    assert record is not None
    assert record.group.chat == -100
    assert set(record.outbox) == {"outcome.s1.0.-100", "card.s1.0.5"}
    assert await store.group_of_chat(ChatId(-100)) == group.id


async def test_who_stands_in_decides_about_one_session_and_not_about_the_series(groups: Groups) -> None:
    group = await make(groups)
    await groups.standing.hand(ANNA, group.id, BRAM, date(2026, 10, 7))
    first = group.sessions[0]
    with pytest.raises(Mistake, match="standing-not-for-you"):
        await groups.planning.call_off(BRAM, group.id, first.id, first.revision, Scope.REST)
    plan = await groups.looking.plan(BRAM, group.id)
    with pytest.raises(Mistake, match="standing-not-for-you"):
        await groups.planning.pause(BRAM, group.id, plan.plan, date(2026, 11, 3))
    assert (await groups.planning.call_off(BRAM, group.id, first.id, first.revision, Scope.ONE)).done
