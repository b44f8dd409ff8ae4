"""People over the real store: who gets in, what they agreed to, and that forgetting is complete."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import msgspec
import pytest

from bot.checkins.model import CheckinId, Debrief, Face, OpenCheckin, Rounds
from bot.clock import FixedClock
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, Group, GroupId, Member, Phase, PhaseChange, Session, SessionId
from bot.messenger.hearing import Heard
from bot.messenger.sending import Sending, State
from bot.people.consent import CONSENT_VERSION, Consent
from bot.people.entering import Entering
from bot.people.invitations import InvitationGone
from bot.people.model import Invitation, Person, PersonId, Role, Staff
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.tiny import TinyStore
from tests.people.conftest import NOW

OLGA, CARLA, ANNA, BRAM = PersonId(100_001), PersonId(100_002), PersonId(100_003), PersonId(100_004)
DEWI, EMRE, STRANGER = PersonId(200_001), PersonId(200_002), PersonId(900_001)
OOST, WEST = GroupId("oost"), GroupId("west")
ROUND = CheckinId("ronde1")


def heard(person: PersonId, name: str = "Anna") -> Heard:
    return Heard(person, ChatId(person), private=True, first_name=name)


def word_of(link: str) -> str:
    return link.partition("start=")[2]


async def hire(store: TinyStore, person: PersonId, role: Role, invited_by: PersonId | None = None) -> None:
    staff = Staff(f"naam{person}", frozenset({role}), invited_by)
    await store.change_person(person, lambda _: (PersonRecord(Person(person, staff=staff)), None))


def group(group_id: GroupId = OOST, **changes: object) -> Group:
    session = Session(SessionId("s1"), 1, NOW.replace(tzinfo=None), NOW + timedelta(days=1), 120)
    plain = Group(group_id, "Sollicitatie", NOW, CARLA, (ANNA,), (Member(DEWI, NOW), Member(EMRE, NOW)))
    return msgspec.structs.replace(plain, sessions=(session,), **changes)


async def keep(store: TinyStore, record: GroupRecord) -> None:
    await store.change_group(record.group.id, lambda _: (record, None))


async def joined(store: TinyStore, person: PersonId) -> None:
    participant = Person(person, consent=Consent(CONSENT_VERSION, asks=True))
    await store.change_person(person, lambda _: (PersonRecord(participant), None))


# the first owner


async def test_the_first_owner_gets_in_by_a_link(people: People, entering: Entering) -> None:
    invited = await people.inviting.first_owner()
    assert invited is not None
    await entering.accept(heard(OLGA, "Olga"), word_of(invited.link))
    assert await people.roles(OLGA) == {Role.OWNER}
    assert await people.name_of(OLGA) == "Olga"
    assert await people.inviting.first_owner() is None


async def test_a_second_start_replaces_the_first_owners_link(people: People, entering: Entering) -> None:
    first, second = await people.inviting.first_owner(), await people.inviting.first_owner()
    assert first is not None
    assert second is not None
    with pytest.raises(InvitationGone):
        await entering.accept(heard(OLGA), word_of(first.link))
    await entering.accept(heard(OLGA), word_of(second.link))
    assert Role.OWNER in await people.roles(OLGA)


# who may invite whom


@pytest.mark.parametrize(
    ("inviter", "invited", "may"),
    [
        (
            inviter,
            invited,
            (inviter, invited)
            in {
                (Role.OWNER, Role.OWNER),
                (Role.OWNER, Role.COORDINATOR),
                (Role.OWNER, Role.FACILITATOR),
                (Role.COORDINATOR, Role.FACILITATOR),
            },
        )
        for inviter in Role
        for invited in Role
    ],
)
async def test_only_these_invite_those(
    people: People, store: TinyStore, inviter: Role, invited: Role, may: bool
) -> None:
    await hire(store, CARLA, inviter)
    if may:
        assert (await people.inviting.invite(CARLA, invited)).role is invited
    else:
        with pytest.raises(Expired):
            await people.inviting.invite(CARLA, invited)


async def test_a_facilitator_invites_only_into_their_own_group(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR)
    await keep(store, GroupRecord(group()))
    await keep(store, GroupRecord(group(WEST, facilitators=(BRAM,))))
    assert (await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)).role is Role.PARTICIPANT
    assert (await people.inviting.invite(ANNA, Role.FACILITATOR, OOST)).role is Role.FACILITATOR
    for role, where in ((Role.PARTICIPANT, WEST), (Role.FACILITATOR, WEST), (Role.COORDINATOR, OOST)):
        with pytest.raises(Expired):
            await people.inviting.invite(ANNA, role, where)


async def test_a_coordinator_does_not_invite_participants(people: People, store: TinyStore) -> None:
    await hire(store, CARLA, Role.COORDINATOR)
    await keep(store, GroupRecord(group()))
    with pytest.raises(Expired):
        await people.inviting.invite(CARLA, Role.PARTICIPANT, OOST)


async def test_only_the_hash_of_a_link_is_kept(people: People, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    invited = await people.inviting.invite(OLGA, Role.COORDINATOR)
    kept = await store.invitations_of(None)
    assert word_of(invited.link) not in msgspec.json.encode(kept).decode()


# getting in


async def test_all_that_does_not_work_says_the_same(
    people: People, entering: Entering, store: TinyStore, clock: FixedClock
) -> None:
    await hire(store, OLGA, Role.OWNER)
    revoked, used, expired = [await people.inviting.invite(OLGA, Role.COORDINATOR) for _ in range(3)]
    await people.inviting.revoke(OLGA, revoked.handle)
    await entering.accept(heard(CARLA), word_of(used.link))
    texts = []
    for word in ("nonsense", word_of(revoked.link), word_of(used.link)):
        with pytest.raises(InvitationGone) as gone:
            await entering.accept(heard(STRANGER), word)
        texts.append(gone.value.text)
    clock.moment += timedelta(days=7)
    with pytest.raises(InvitationGone) as gone:
        await entering.accept(heard(STRANGER), word_of(expired.link))
    assert all(text == gone.value.text for text in texts)
    assert await people.roles(STRANGER) == frozenset()
    assert await store.person(STRANGER) is None


async def test_of_two_at_once_one_gets_in(people: People, entering: Entering, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    word = word_of((await people.inviting.invite(OLGA, Role.FACILITATOR)).link)
    tries = (entering.accept(heard(person), word) for person in (CARLA, STRANGER))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(isinstance(result, InvitationGone) for result in results) == [False, True]
    assert len(await store.staff()) == 2


async def test_the_same_start_twice_has_one_effect(people: People, entering: Entering, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    word = word_of((await people.inviting.invite(OLGA, Role.COORDINATOR)).link)
    await entering.accept(heard(CARLA), word)
    before = await store.person(CARLA)
    await entering.accept(heard(CARLA), word)
    assert await store.person(CARLA) == before


async def test_an_invitation_into_a_group_is_left_to_groups(
    people: People, entering: Entering, store: TinyStore
) -> None:
    await keep(store, GroupRecord(group()))
    invited = await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)
    assert await entering.accept(heard(STRANGER), word_of(invited.link)) is None


async def test_a_second_role_is_added_to_the_first(people: People, entering: Entering, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    await entering.accept(heard(OLGA, "Else"), word_of((await people.inviting.invite(OLGA, Role.COORDINATOR)).link))
    assert await people.roles(OLGA) == {Role.OWNER, Role.COORDINATOR}
    assert await people.name_of(OLGA) == f"naam{OLGA}"


async def test_after_ten_wrong_words_even_the_right_one_waits(
    people: People, entering: Entering, store: TinyStore, clock: FixedClock
) -> None:
    await hire(store, OLGA, Role.OWNER)
    word = word_of((await people.inviting.invite(OLGA, Role.COORDINATOR)).link)
    for number in range(10):
        with pytest.raises(InvitationGone):
            await entering.accept(heard(STRANGER), f"guess{number}")
    with pytest.raises(InvitationGone):
        await entering.accept(heard(STRANGER), word)
    clock.moment += timedelta(minutes=10)
    assert await entering.accept(heard(STRANGER), word) is not None


async def test_guessing_of_one_does_not_hold_up_another(people: People, entering: Entering, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    word = word_of((await people.inviting.invite(OLGA, Role.COORDINATOR)).link)
    for number in range(12):
        with pytest.raises(InvitationGone):
            await entering.accept(heard(STRANGER), f"guess{number}")
    assert await entering.accept(heard(CARLA), word) is not None


async def test_somebody_elses_invitation_cannot_be_taken_back(people: People, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    await hire(store, CARLA, Role.COORDINATOR)
    invited = await people.inviting.invite(OLGA, Role.COORDINATOR)
    with pytest.raises(Expired):
        await people.inviting.revoke(CARLA, invited.handle)
    await people.inviting.revoke(OLGA, (await people.inviting.invite(CARLA, Role.FACILITATOR)).handle)


async def test_taking_back_twice_does_no_harm(people: People, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    invited = await people.inviting.invite(OLGA, Role.COORDINATOR)
    await people.inviting.revoke(OLGA, invited.handle)
    await people.inviting.revoke(OLGA, invited.handle)


async def test_a_staff_member_answers_to_the_nearest_coordinator_above(people: People, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    await hire(store, CARLA, Role.COORDINATOR, OLGA)
    await hire(store, ANNA, Role.FACILITATOR, CARLA)
    await hire(store, BRAM, Role.FACILITATOR, ANNA)
    assert await people.answers_to(BRAM) == CARLA
    assert await people.answers_to(CARLA) == CARLA
    assert await people.answers_to(STRANGER) is None


async def test_who_invited_each_other_answers_to_nobody(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR, BRAM)
    await hire(store, BRAM, Role.FACILITATOR, ANNA)
    assert await people.answers_to(ANNA) is None


# roles


async def test_roles_follow_from_the_record_and_the_groups(people: People, store: TinyStore) -> None:
    await hire(store, CARLA, Role.COORDINATOR)
    await keep(store, GroupRecord(group()))
    assert await people.roles(CARLA) == {Role.COORDINATOR}
    assert await people.roles(ANNA) == {Role.FACILITATOR}
    assert await people.roles(DEWI) == {Role.PARTICIPANT}
    assert await people.roles(STRANGER) == frozenset()


async def test_a_groups_coordinator_without_the_role_is_none(people: People, store: TinyStore) -> None:
    await keep(store, GroupRecord(group()))
    assert await people.roles(CARLA) == frozenset()


# consent


async def test_the_newest_choice_counts(people: People, store: TinyStore) -> None:
    await people.choose(DEWI, True)
    await people.choose(DEWI, False)
    record = await store.person(DEWI)
    assert record is not None
    assert record.person.consent == Consent(CONSENT_VERSION, asks=False)


async def test_no_destroys_what_was_answered_in_the_open_round(people: People, store: TinyStore) -> None:
    await open_round(store)
    await people.withdraw(DEWI)
    checkin = await store.checkin(ROUND)
    assert checkin is not None
    assert len(checkin.rows) == 1
    assert await people.roles(DEWI) == {Role.PARTICIPANT}


async def test_a_stranger_has_nothing_to_choose(people: People, store: TinyStore) -> None:
    with pytest.raises(Expired):
        await people.choose_again(STRANGER, True)
    assert await store.person(STRANGER) is None


async def test_only_a_language_we_speak_can_be_chosen(people: People, store: TinyStore) -> None:
    await people.choose_language(DEWI, "nl")
    assert await people.language_of(DEWI) == "nl"
    with pytest.raises(Expired):
        await people.choose_language(DEWI, "xx")
    assert await people.language_of(STRANGER) is None


async def test_a_block_is_remembered_until_they_return(people: People, store: TinyStore) -> None:
    await joined(store, DEWI)
    await people.unreachable(DEWI)
    assert not await reachable(store, DEWI)
    await people.returned(DEWI)
    assert await reachable(store, DEWI)
    await people.unreachable(STRANGER)
    assert await store.person(STRANGER) is None


async def reachable(store: TinyStore, person: PersonId) -> bool:
    record = await store.person(person)
    assert record is not None
    return record.person.reachable


# my data, stopping, erasing


async def open_round(store: TinyStore) -> None:
    """A group in the middle of everything: a round open, messages sent, a debrief, a history."""
    for person in (DEWI, EMRE):
        await joined(store, person)
    checkin = OpenCheckin(ROUND, OOST, SessionId("s1"), NOW, NOW + timedelta(days=1), ("a",), Phase.CONFLICT, 5)
    await store.open_checkin(checkin)
    dewi, emre = await store.alias(ROUND, DEWI), await store.alias(ROUND, EMRE)
    assert dewi is not None
    assert emre is not None
    rows: dict[str, dict[str, Face | None]] = {dewi: {"a": Face.YES}, emre: {"a": Face.NO}}
    await store.change_checkin(
        ROUND,
        lambda kept: (
            msgspec.structs.replace(
                checkin, rows=rows, nudged=frozenset({dewi}), withdrew=frozenset({dewi}), leftovers={dewi: 7}
            ),
            None,
        ),
    )
    sending = Sending(State.SENT, NOW)
    await keep(
        store,
        GroupRecord(
            group(facilitators=(ANNA, BRAM), phases=(PhaseChange(Phase.CONFLICT, NOW, ANNA),)),
            Rounds(open=ROUND, debriefs=(Debrief(SessionId("s1"), ANNA, NOW), Debrief(SessionId("s1"), BRAM, NOW))),
            {f"card.s1.0.{person}": sending for person in (ANNA, BRAM, DEWI, EMRE)},
        ),
    )


async def everything(store: TinyStore) -> bytes:
    """All that the store can be asked for, in one heap."""
    heap: list[object] = [await store.staff()]
    heap += [await store.person(person) for person in (OLGA, CARLA, ANNA, BRAM, DEWI, EMRE)]
    heap += [await store.invitations_of(None)]
    for each in await store.all_groups():
        heap += [await store.group(each), await store.invitations_of(each)]
    heap += [await store.checkin(each) for each in await store.open_checkins()]
    return msgspec.json.encode(heap)


async def test_a_participant_who_stops_leaves_nothing(people: People, store: TinyStore) -> None:
    await open_round(store)
    await people.stop(DEWI)
    heap = await everything(store)
    assert str(DEWI).encode() not in heap
    assert str(EMRE).encode() in heap
    checkin = await store.checkin(ROUND)
    assert checkin is not None
    assert len(checkin.rows) == 1
    assert not checkin.nudged
    assert not checkin.leftovers
    assert not checkin.withdrew


async def test_a_facilitator_who_stops_as_participant_stays_a_facilitator(people: People, store: TinyStore) -> None:
    await hire(store, BRAM, Role.FACILITATOR)
    await keep(store, GroupRecord(group(members=(Member(BRAM, NOW),))))
    await people.stop(BRAM)
    assert await people.roles(BRAM) == {Role.FACILITATOR}


async def test_stopping_twice_does_no_harm(people: People, store: TinyStore) -> None:
    await open_round(store)
    await people.stop(DEWI)
    await people.stop(DEWI)
    assert await store.person(DEWI) is None


@pytest.mark.parametrize("person", [CARLA, ANNA, BRAM, DEWI, EMRE])
async def test_after_erasing_no_trace_of_the_number_is_left(
    people: People, entering: Entering, store: TinyStore, person: PersonId
) -> None:
    await hire(store, OLGA, Role.OWNER)
    await hire(store, CARLA, Role.COORDINATOR, OLGA)
    await hire(store, ANNA, Role.FACILITATOR, CARLA)
    await hire(store, BRAM, Role.FACILITATOR, ANNA)
    await open_round(store)
    await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)
    await entering.accept(heard(BRAM), word_of((await people.inviting.invite(CARLA, Role.FACILITATOR)).link))
    before = await everything(store)
    assert str(person).encode() in before
    await people.erase(person)
    assert str(person).encode() not in await everything(store)
    assert await people.roles(person) == frozenset()


async def test_the_poster_on_the_wall_outlives_its_maker(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR)
    await open_round(store)
    poster = await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)
    await people.erase(ANNA)
    assert (await people.inviting.look(STRANGER, word_of(poster.link))).group == OOST


async def test_nobody_comes_back_by_the_link_they_once_used(
    people: People, entering: Entering, store: TinyStore
) -> None:
    await hire(store, OLGA, Role.OWNER)
    word = word_of((await people.inviting.invite(OLGA, Role.COORDINATOR)).link)
    await entering.accept(heard(CARLA), word)
    await people.erase(CARLA)
    with pytest.raises(InvitationGone):
        await entering.accept(heard(CARLA), word)


async def test_the_last_owner_cannot_leave(people: People, store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    with pytest.raises(Mistake, match="people-erase-last-owner"):
        await people.erase(OLGA)
    await hire(store, CARLA, Role.OWNER)
    await people.erase(OLGA)
    assert await store.person(OLGA) is None


async def test_the_only_facilitator_hands_over_first(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR)
    await keep(store, GroupRecord(group()))
    with pytest.raises(Mistake, match="people-erase-hand-over"):
        await people.erase(ANNA)
    assert await people.roles(ANNA) == {Role.FACILITATOR}


async def test_a_group_without_anybody_goes_with_its_maker(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR)
    await keep(store, GroupRecord(group(members=())))
    await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)
    await people.erase(ANNA)
    assert await store.group(OOST) is None
    assert not await store.invitations_of(OOST)


async def test_my_data_is_complete_and_holds_nobody_else(people: People, store: TinyStore) -> None:
    await hire(store, ANNA, Role.FACILITATOR, CARLA)
    await open_round(store)
    await people.inviting.invite(ANNA, Role.PARTICIPANT, OOST)
    data = await people.my_data(ANNA)
    assert data is not None
    assert data.person.id == ANNA
    (mine,) = data.groups
    assert (mine.title, mine.part, mine.debriefs, mine.messages, mine.phases) == (
        "Sollicitatie",
        "facilitator",
        1,
        1,
        (NOW,),
    )
    assert [made.made_by for made in data.invitations] == [ANNA]
    heap = msgspec.json.encode((data.groups, data.invitations))
    assert not any(str(other).encode() in heap for other in (BRAM, DEWI, EMRE))


async def test_my_data_of_a_stranger_is_nothing(people: People) -> None:
    assert await people.my_data(STRANGER) is None


async def test_expired_invitations_are_thrown_away(people: People, store: TinyStore, clock: FixedClock) -> None:
    await hire(store, OLGA, Role.OWNER)
    await people.inviting.invite(OLGA, Role.COORDINATOR)
    clock.moment += timedelta(days=8)
    await people.inviting.invite(OLGA, Role.COORDINATOR)
    kept: list[Invitation] = list(await store.invitations_of(None))
    assert [one.made_at for one in kept] == [clock.moment]
