"""Leaving and being forgotten: takes a person out of everything we keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

import msgspec

from bot.errors import Mistake
from bot.messenger.screens import Name, Text
from bot.people.invitations import Invitations
from bot.people.model import PersonId
from bot.records import GroupRecord, PersonRecord
from bot.store.port import Part, Store, Tie

T = TypeVar("T")


class Erasure:
    """Takes people out of groups, and out of the store.

    Each step can be done twice without harm, and the person's own record goes last: a crash halfway is mended by
    doing it again.
    """

    def __init__(self, store: Store, invitations: Invitations) -> None:
        self._store = store
        self._invitations = invitations

    async def leave(self, person: PersonId, tie: Tie) -> None:
        """End a person's part as a participant of one group, their open answers and their messages included."""
        await self._withdraw_from(person, await self._store.group(tie.group))
        await self._forget_talks(person, tie.group)
        await self._store.change_group(tie.group, lambda record: (_without_member(record, person), None))

    async def leave_all(self, person: PersonId) -> None:
        """End every part as a participant."""
        for tie in await self._memberships(person):
            await self.leave(person, tie)

    async def withdraw(self, person: PersonId) -> None:
        """Destroy the person's answers in every check-in that is still open, also where they guide by now."""
        for tie in await self._store.ties(person):
            await self._withdraw_from(person, await self._store.group(tie.group))

    async def check_handed_over(self, person: PersonId, now: datetime) -> None:
        """Make sure that no group with participants would be left without anybody.

        Raises:
            Mistake: the person is the only facilitator of such a group; it is named.
        """
        alone = []
        for tie in await self._store.ties(person):
            record = await self._store.group(tie.group)
            if tie.part is Part.FACILITATOR and record is not None and _needs(record, person, now):
                alone.append(Text("people-erase-group", {"title": Name(record.group.title)}))
        if alone:
            raise Mistake("people-erase-hand-over", groups=tuple(alone))

    async def forget(self, person: PersonId, now: datetime) -> None:
        """Remove every trace of the person; where they guided a group, that it changed ``now`` stays.

        Looks through all groups, also those they left long ago and that know them only from their history:
        being complete matters more here than being quick.
        """
        await self.withdraw(person)
        await self._forget_talks(person)
        for group in await self._store.all_groups():
            deleted = await self._store.change_group(group, lambda record: _without_trace(record, person, now))
            if deleted is not None:
                await self._clear_up(deleted)
            await self._invitations.forget(person, await self._store.invitations_of(group))
        await self._invitations.forget(person, await self._store.invitations_of(None))
        for colleague in await self._store.staff():
            await self._store.change_person(colleague, lambda record: (_unnamed(record, person), None))
        await self._store.change_library(lambda library: (library.without_person(person), None))
        await self._store.change_person(person, lambda _: (None, None))

    async def _forget_talks(self, person: PersonId, group: str | None = None) -> None:
        """Forget every wish to talk that the person has, or that was brought to them; perhaps of one group only."""
        for one in await self._store.talks():
            talk = await self._store.talk(one)
            if talk is not None and person in (talk.asker, talk.to) and group in (None, talk.group):
                await self._store.change_talk(one, lambda _: (None, None))

    async def _clear_up(self, deleted: GroupRecord) -> None:
        """Destroy what belonged to a group that is deleted."""
        if deleted.rounds.open is not None:
            await self._store.destroy_checkin(deleted.rounds.open)
        await self._invitations.delete(await self._store.invitations_of(deleted.group.id))

    async def _memberships(self, person: PersonId) -> Sequence[Tie]:
        return [tie for tie in await self._store.ties(person) if tie.part is Part.MEMBER]

    async def _withdraw_from(self, person: PersonId, record: GroupRecord | None) -> None:
        """Destroy the person's row of the group's open check-in, if there is one; found by its alias only."""
        checkin = None if record is None else record.rounds.open
        alias = None if checkin is None else await self._store.alias(checkin, person)
        if checkin is None or alias is None:
            return
        await self._store.change_checkin(
            checkin,
            lambda kept: (
                kept
                and msgspec.structs.replace(
                    kept,
                    rows={one: row for one, row in kept.rows.items() if one != alias},
                    nudged=kept.nudged - {alias},
                    leftovers={one: stands for one, stands in kept.leftovers.items() if one != alias},
                    copies={one: stands for one, stands in kept.copies.items() if one != alias},
                    withdrew=kept.withdrew - {alias},
                    gifts=kept.gifts and {one: chosen for one, chosen in kept.gifts.items() if one != alias},
                ),
                None,
            ),
        )


def is_to(key: str, person: PersonId) -> bool:
    """Whether the outbox row under ``key`` is a message to the person: a key ends in its recipient."""
    return key.rpartition(".")[2] == str(person)


def _needs(record: GroupRecord, person: PersonId, now: datetime) -> bool:
    """Whether the group still meets, has participants, and nobody else guides it."""
    group = record.group
    return group.lasting == (person,) and bool(group.members) and not group.is_over(now)


def _without_member(record: GroupRecord | None, person: PersonId) -> GroupRecord | None:
    if record is None or not record.group.has_member(person):
        return record
    return _without_mentions(msgspec.structs.replace(record, group=record.group.without_member(person)), person)


def _without_trace(
    record: GroupRecord | None, person: PersonId, now: datetime
) -> tuple[GroupRecord | None, GroupRecord | None]:
    """The record without the person.

    A group that nobody guides for good any more and nobody takes part in is deleted; it is returned apart, so that its
    open check-in can be destroyed as well.
    """
    if record is None:
        return None, None
    group = record.group.without_trace(person, now)
    if group.lasting != record.group.lasting and not group.lasting and not group.members:
        return None, record
    debriefs = tuple(one for one in record.rounds.debriefs if one.by != person)
    without = msgspec.structs.replace(
        record,
        group=group,
        rounds=msgspec.structs.replace(record.rounds, debriefs=debriefs),
    )
    return _without_mentions(without, person), None


def _without_mentions(record: GroupRecord, person: PersonId) -> GroupRecord:
    """The record without messages to the person, and without what they said about coming and about messages."""
    return msgspec.structs.replace(
        record,
        outbox=_not_to(record.outbox, person),
        later=_not_to(record.later, person),
        calls=_not_to(record.calls, person),
        absent=frozenset(key for key in record.absent if not is_to(key, person)),
        placed=frozenset(key for key in record.placed if not is_to(key, person)),
    )


def _not_to(kept: Mapping[str, T], person: PersonId) -> dict[str, T]:
    return {key: value for key, value in kept.items() if not is_to(key, person)}


def _unnamed(record: PersonRecord | None, person: PersonId) -> PersonRecord | None:
    """A colleague's record that names the person neither as who invited them nor as who stands in for them."""
    if record is None:
        return None
    away = record.wishes.away
    if away is not None and away.instead == person:
        alone = msgspec.structs.replace(away, instead=None)
        record = msgspec.structs.replace(record, wishes=msgspec.structs.replace(record.wishes, away=alone))
    if record.person.staff is None or record.person.staff.invited_by != person:
        return record
    staff = msgspec.structs.replace(record.person.staff, invited_by=None)
    return msgspec.structs.replace(record, person=msgspec.structs.replace(record.person, staff=staff))
