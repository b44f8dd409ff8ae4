"""Who opens a link to own the house or to coordinate has no right by it before an owner says that it is them."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.clock import FixedClock
from bot.errors import Expired, Mistake
from bot.groups.model import ChatId, Group, GroupId
from bot.messenger.hearing import Heard
from bot.people.entering import Entering
from bot.people.invitations import InvitationGone
from bot.people.model import Invitation, Person, PersonId, Role, Staff, Stage, fingerprint, new_invitation
from bot.people.service import People
from bot.records import GroupRecord, PersonRecord
from bot.store.tiny import TinyStore
from tests.people.conftest import NOW

OLGA, OMAR, CARLA, NOOR, STRANGER = (PersonId(100_001 + number) for number in range(5))


def heard(person: PersonId, name: str = "Carla") -> Heard:
    return Heard(person, ChatId(person), private=True, first_name=name)


async def hire(store: TinyStore, person: PersonId, role: Role) -> None:
    record = PersonRecord(Person(person, staff=Staff("Olga", frozenset({role}))))
    await store.change_person(person, lambda _: (record, None))


async def opens(people: People, entering: Entering, person: PersonId, role: Role = Role.COORDINATOR) -> tuple[str, str]:
    """Have somebody open Olga's link; its word and its handle."""
    invited = await people.inviting.invite(OLGA, role)
    word = invited.link.partition("start=")[2]
    opened = await entering.accept(heard(person), word)
    assert opened is not None
    assert opened.waits is (role is not Role.FACILITATOR)
    return word, invited.handle


async def everything(store: TinyStore) -> bytes:
    records = [await store.person(one) for one in (OLGA, OMAR, CARLA, NOOR, STRANGER)]
    return msgspec.json.encode([records, await store.invitations_of(None)])


@pytest.fixture(autouse=True)
async def two_owners(store: TinyStore) -> None:
    await hire(store, OLGA, Role.OWNER)
    await hire(store, OMAR, Role.OWNER)


@pytest.mark.parametrize("role", [Role.OWNER, Role.COORDINATOR])
async def test_a_link_that_went_astray_gives_no_right(
    people: People, entering: Entering, store: TinyStore, role: Role
) -> None:
    word, handle = await opens(people, entering, STRANGER, role)
    assert await people.roles(STRANGER) == frozenset()
    assert await store.person(STRANGER) is None
    for other in (STRANGER, CARLA):
        with pytest.raises(Expired):
            await entering.answer(other, handle, known=True)
    await entering.answer(OLGA, handle, known=False)
    with pytest.raises(InvitationGone):
        await entering.accept(heard(STRANGER), word)
    assert await people.roles(STRANGER) == frozenset()


async def test_after_an_owners_yes_they_are_in_and_an_earlier_start_again_does_no_harm(
    people: People, entering: Entering
) -> None:
    word, handle = await opens(people, entering, CARLA)
    (waiting,) = await entering.waiting(OMAR)
    again = await entering.accept(heard(CARLA, "Another name"), word)
    assert again == waiting
    await entering.answer(OMAR, handle, known=True)
    assert await people.roles(CARLA) == {Role.COORDINATOR}
    assert await people.name_of(CARLA) == "Carla"
    assert await entering.waiting(OMAR) == ()


@pytest.mark.parametrize("known", [True, False])
async def test_of_two_owners_the_first_is_heard(
    people: People, entering: Entering, store: TinyStore, known: bool
) -> None:
    _, handle = await opens(people, entering, CARLA)
    await entering.answer(OLGA, handle, known=known)
    with pytest.raises(Expired):
        await entering.answer(OMAR, handle, known=not known)
    assert (Role.COORDINATOR in await people.roles(CARLA)) is known


async def test_after_three_days_without_a_word_the_link_is_dead(
    people: People, entering: Entering, clock: FixedClock
) -> None:
    word, handle = await opens(people, entering, CARLA)
    clock.moment += timedelta(hours=72)
    assert await entering.waiting(OLGA) == ()
    with pytest.raises(Expired):
        await entering.answer(OLGA, handle, known=True)
    with pytest.raises(InvitationGone):
        await entering.accept(heard(CARLA), word)


async def test_when_the_owner_who_invited_leaves_another_can_answer(people: People, entering: Entering) -> None:
    _, handle = await opens(people, entering, CARLA)
    await people.erase(OLGA)
    assert (await entering.answer(OMAR, handle, known=True)).made_by == OMAR
    assert await people.roles(CARLA) == {Role.COORDINATOR}


@pytest.mark.parametrize("leaves", ["erase", "stop"])
async def test_who_waits_can_see_what_we_keep_and_leave(
    people: People, entering: Entering, store: TinyStore, leaves: str
) -> None:
    _, handle = await opens(people, entering, CARLA)
    data = await people.my_data(CARLA)
    assert data is not None
    assert data.waits == (Role.COORDINATOR,)
    await getattr(people, leaves)(CARLA)
    assert str(CARLA).encode() not in await everything(store)
    with pytest.raises(Expired):
        await entering.answer(OLGA, handle, known=True)
    assert await people.roles(CARLA) == frozenset()


async def test_who_erases_themselves_in_the_same_moment_as_the_yes_stays_erased(
    people: People, entering: Entering, store: TinyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, handle = await opens(people, entering, CARLA)
    become_staff = people.become_staff

    async def erased_first(person: PersonId, name: str, role: Role, invited_by: PersonId | None) -> None:
        await people.erase(person)
        await become_staff(person, name, role, invited_by)

    monkeypatch.setattr(people, "become_staff", erased_first)
    with pytest.raises(Expired):
        await entering.answer(OLGA, handle, known=True)
    assert str(CARLA).encode() not in await everything(store)


async def test_a_new_owner_is_told_of_who_waits_already(people: People, entering: Entering) -> None:
    await opens(people, entering, CARLA)
    told: list[bool] = []
    entering.to_tell = lambda: told.append(True)
    _, handle = await opens(people, entering, NOOR, Role.OWNER)
    await entering.answer(OMAR, handle, known=True)
    assert len(told) == 2
    assert [one.used_by for one in await entering.waiting(NOOR)] == [CARLA]


async def test_an_owner_need_not_vouch_for_themselves(people: People, entering: Entering) -> None:
    invited = await people.inviting.invite(OLGA, Role.COORDINATOR)
    opened = await entering.accept(heard(OLGA), invited.link.partition("start=")[2])
    assert opened is not None
    assert not opened.waits
    assert await people.roles(OLGA) == {Role.OWNER, Role.COORDINATOR}


@pytest.mark.parametrize(("role", "waits"), [(Role.OWNER, False), (Role.COORDINATOR, True), (Role.FACILITATOR, False)])
async def test_a_link_from_the_terminal_makes_an_owner_and_no_coordinator_by_itself(
    people: People, entering: Entering, store: TinyStore, role: Role, waits: bool
) -> None:
    await store.keep_invitation(new_invitation("word", role, None, NOW))
    opened = await entering.accept(heard(STRANGER), "word")
    assert opened is not None
    assert opened.waits is waits
    assert await people.roles(STRANGER) == (frozenset() if waits else {role})


async def test_a_crash_between_the_yes_and_the_role_is_mended(
    people: People, entering: Entering, store: TinyStore
) -> None:
    word, _ = await opens(people, entering, CARLA)

    def said_yes(kept: Invitation | None) -> tuple[Invitation | None, None]:
        assert kept is not None
        assert kept.opened is not None
        let_in = msgspec.structs.replace(kept.opened, stage=Stage.LET_IN)
        return msgspec.structs.replace(kept, opened=let_in), None

    await store.change_invitation(fingerprint(word), said_yes)
    (opened,) = await entering.opened()
    for _ in range(2):
        await entering.let_in(opened)
    assert await people.roles(CARLA) == {Role.COORDINATOR}


async def test_an_opened_invitation_outlives_the_cleaning_up_of_old_ones(
    people: People, entering: Entering, clock: FixedClock
) -> None:
    await opens(people, entering, CARLA)
    clock.moment += timedelta(days=4)
    await people.inviting.invite(OLGA, Role.COORDINATOR)
    (opened,) = await entering.opened()
    assert opened.used_by == CARLA


# facilitators come in at once, and can be put out


async def test_who_came_in_by_a_facilitators_link_by_mistake_is_put_out_without_a_trace(
    people: People, entering: Entering, store: TinyStore
) -> None:
    word, handle = await opens(people, entering, NOOR, Role.FACILITATOR)
    assert await people.roles(NOOR) == {Role.FACILITATOR}
    with pytest.raises(Expired):
        await entering.undo(OMAR, handle)
    await entering.undo(OLGA, handle)
    assert str(NOOR).encode() not in await everything(store)
    with pytest.raises(InvitationGone):
        await entering.accept(heard(NOOR), word)
    with pytest.raises(Expired):
        await entering.undo(OLGA, handle)


async def test_who_guides_a_group_by_now_is_not_put_out(people: People, entering: Entering, store: TinyStore) -> None:
    _, handle = await opens(people, entering, NOOR, Role.FACILITATOR)
    record = GroupRecord(Group(GroupId("oost"), "Oost", NOW, OLGA, (NOOR,)))
    await store.change_group(GroupId("oost"), lambda _: (record, None))
    with pytest.raises(Mistake, match="people-undo-guides"):
        await entering.undo(OLGA, handle)
    assert Role.FACILITATOR in await people.roles(NOOR)
