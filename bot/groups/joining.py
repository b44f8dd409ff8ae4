"""Coming into a group by its link, and leaving it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.groups.model import Group, GroupId
from bot.groups.model_parts import Tiding, Told
from bot.groups.model_standing import told_of
from bot.groups.rights import Rights
from bot.groups.standing import Standing
from bot.messenger.hearing import Heard
from bot.people.invitations import InvitationGone
from bot.people.model import Invitation, PersonId, Role
from bot.people.parting import Parting
from bot.people.service import People
from bot.records import GroupRecord
from bot.store.port import Part, Store
from bot.texts import FALLBACK


class Door(StrEnum):
    """What is behind a group's link for who opened it."""

    NOTICE = "notice"
    """A participant: first the notice, then the choice."""
    MEMBER = "member"
    """Somebody who takes part already."""
    COLLEAGUE = "colleague"
    """A new facilitator, let in at once."""
    STAND_IN = "stand-in"
    """Somebody who stands in for a while, let in at once."""


class Joining:
    """Lets people in and out.

    Args:
        store: where groups are kept.
        clock: when somebody joined.
        people: knows invitations and consent.
        rights: who guides what.
        standing: lets in who stands in for a while.
        parting: takes the role from who was not meant.
    """

    def __init__(
        self, store: Store, clock: Clock, people: People, rights: Rights, standing: Standing, parting: Parting
    ) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._rights = rights
        self._standing = standing
        self._parting = parting

    async def open_link(self, heard: Heard, word: str) -> tuple[Door, Group]:
        """Open a group's link: what is behind it, and which group. A colleague is let in at once.

        Raises:
            InvitationGone: it opens no group (any more).
            Mistake: they would take part in a group of their own, or guide one they take part in, or it is over.
        """
        invitation, group = await self._door(heard.person, word)
        if invitation.until is not None:
            return Door.STAND_IN, await self._standing.take_up(heard.person, heard.first_name, invitation)
        if invitation.role is Role.FACILITATOR:
            return Door.COLLEAGUE, await self._let_in_colleague(heard, invitation, group)
        if group.has_member(heard.person):
            return Door.MEMBER, group
        _check_may_take_part(heard.person, group)
        return Door.NOTICE, group

    async def join(self, person: PersonId, word: str, asks: bool, language: str = FALLBACK) -> None:
        """Take part, after the notice, in a language. Both answers make a member; "nee" only means: nothing is asked.

        Raises:
            InvitationGone: the link opens no group (any more).
            Mistake: it is a group of their own, or over.
            Expired: we do not speak this language.
        """
        invitation, group = await self._door(person, word)
        if invitation.role is not Role.PARTICIPANT:
            raise InvitationGone
        _check_may_take_part(person, group)
        await self._people.inviting.use(person, invitation)
        await self._people.choose_language(person, language)
        await self._people.choose(person, asks)
        now, told = self._clock.now(), self._people.facts.retention

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, None]:
            if record is None:
                raise InvitationGone
            _check_may_take_part(person, record.group)
            return msgspec.structs.replace(record, group=record.group.promising(told).with_member(person, now)), None

        await self._store.change_group(group.id, decide)

    async def leave(self, person: PersonId, group: str) -> None:
        """End the person's part in the group, as facilitator or else as participant.

        Raises:
            Mistake: nobody else guides it.
            Expired: they have no part in it.
        """
        parts = {tie.part for tie in await self._store.ties(person) if tie.group == group}
        if Part.FACILITATOR in parts:
            if await self._standing.stop(person, group):
                return
            now = self._clock.now()
            left = await self._rights.change(person, group, lambda kept: kept.without_facilitator(person, now))
            await self._people.quit(person, left.id, await self._store.invitations_of(left.id))
        elif Part.MEMBER in parts:
            await self._people.leave(person, group)
        else:
            raise Expired

    async def came_in(self, host: PersonId, group: str, who: PersonId) -> Group:
        """The group into which ``who`` came by the host's link for a colleague, as long as that link would work.

        Raises:
            Expired: the host guides it no longer, or ``who`` did not come in like that.
        """
        found = await self._rights.lasting(host, group)
        now = self._clock.now()
        made = await self._store.invitations_of(found.id, host)
        if not any(one.used_by == who and one.until is None and now < one.expires_at for one in made):
            raise Expired
        return found

    async def undo(self, host: PersonId, group: str, who: PersonId) -> Group:
        """Put out who came in by the host's link, and was not who was meant. Raises as :meth:`came_in`."""
        found, now = await self.came_in(host, group, who), self._clock.now()
        left = await self._rights.change(host, found.id, lambda kept: kept.without_facilitator(who, now))
        await self._people.quit(who, left.id, await self._store.invitations_of(left.id))
        await self._parting.undo_facilitator(who, host)
        self._people.roles_changed(who)
        return left

    async def _door(self, person: PersonId, word: str) -> tuple[Invitation, Group]:
        """The invitation that works, and its group."""
        invitation = await self._people.inviting.look(person, word)
        record = None if invitation.group is None else await self._store.group(GroupId(invitation.group))
        if record is None:
            raise InvitationGone
        if record.group.is_over(self._clock.now()):
            raise Mistake("groups-join-over")
        return invitation, record.group

    async def _let_in_colleague(self, heard: Heard, invitation: Invitation, group: Group) -> Group:
        """Give equal rights to who came by a colleague's one-time link."""
        person = heard.person
        if group.has_member(person):
            raise Mistake("groups-join-as-colleague")
        await self._people.inviting.use(person, invitation)
        await self._people.become_staff(person, heard.first_name, Role.FACILITATOR, invitation.made_by)
        now = self._clock.now()

        def decide(record: GroupRecord | None) -> tuple[GroupRecord | None, Group]:
            if record is None or record.group.has_member(person):
                raise InvitationGone
            changed = _joined(record.group, person, now)
            return msgspec.structs.replace(record, group=changed), changed

        return await self._store.change_group(group.id, decide)


def _joined(group: Group, person: PersonId, now: datetime) -> Group:
    """The group guided by who came in too; everybody who guides or coordinates it is to hear so."""
    changed = group.with_facilitator(person, now)
    if changed == group:
        return group
    beside = sorted({one for one in (*group.lasting, group.coordinator) if one is not None} - {person})
    return told_of(changed, [Tiding(Told.JOINED, one, person, now) for one in beside])


def _check_may_take_part(person: PersonId, group: Group) -> None:
    """Who guides or coordinates a group sees its outcome, and so cannot be one of those who answer."""
    if group.guides(person):
        raise Mistake("groups-join-own-group")
    if group.coordinator == person:
        raise Mistake("groups-join-coordinated-group")
