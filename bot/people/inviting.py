"""Bringing others in: who may, and what each may take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from bot.clock import Clock
from bot.errors import Expired
from bot.people.invitations import InvitationGone, Invitations, Invited
from bot.people.model import INTO_A_GROUP, Invitation, PersonId, Role, invites
from bot.people.roles import owners_of, roles_of, tie_of
from bot.store.port import Part, Store


class Inviting:
    """All that concerns invitations.

    Args:
        store: where everything is kept.
        clock: what time it is.
        invitations: the book of them, which asks nobody whether they may.
    """

    def __init__(self, store: Store, clock: Clock, invitations: Invitations) -> None:
        self._store = store
        self._clock = clock
        self._invitations = invitations
        self.guessing: Callable[[], None] = _nothing
        """Called once owners are to be told that somebody tries links."""

    async def first_owner(self) -> Invited | None:
        """Make an invitation for the first owner, or None once there is one. An earlier unused one is replaced."""
        if await owners_of(self._store):
            return None
        return await self._invitations.make_first_owner()

    async def may_invite(self, person: PersonId) -> frozenset[Role]:
        """The roles the person may invite others to, outside any group."""
        record = await self._store.person(person)
        return invites(record.person.staff.roles) if record and record.person.staff else frozenset()

    async def invite(
        self,
        by: PersonId,
        role: Role,
        group: str | None = None,
        until: datetime | None = None,
        *,
        every: bool = False,
    ) -> Invited:
        """Make an invitation to ``role``, into ``group`` if it is given; to stand in there if ``until`` says how long.

        Raises:
            Expired: they may not.
        """
        if group is None:
            if role not in await self.may_invite(by):
                raise Expired
            return await self._invitations.make(role, by)
        tie = await tie_of(self._store, by, group, Part.FACILITATOR)
        if tie is None or role not in INTO_A_GROUP:
            raise Expired
        return await self._invitations.make(role, by, tie, until, every=every)

    async def revoke(self, by: PersonId, handle: str) -> None:
        """Take an invitation back: one's own, one into a group one guides, or as owner any of staff.

        Raises:
            Expired: it is not theirs to take back, or not there.
        """
        is_owner = Role.OWNER in await roles_of(self._store, by)
        theirs = list(await self._store.invitations_of(None, None if is_owner else by))
        for tie in await self._store.ties(by):
            if tie.part is Part.FACILITATOR:
                theirs += await self._store.invitations_of(tie.group)
        await self._invitations.revoke(handle, theirs)

    async def look(self, person: PersonId, word: str) -> Invitation:
        """Return the invitation that ``word`` opens for ``person``.

        Raises:
            InvitationGone: unknown, expired, used, taken back, or too many wrong words: always the same.
        """
        try:
            return await self._invitations.look(person, word)
        except InvitationGone as gone:
            if gone.guessing:
                await self._note_guessing()
            raise

    async def use(self, person: PersonId, invitation: Invitation) -> None:
        """Use an invitation; of two people at once, one gets in by a one-time one. Again by the same: no harm.

        Raises:
            InvitationGone: somebody else was first.
        """
        await self._invitations.use(person, invitation)

    async def forget(self, person: PersonId, among: Sequence[Invitation]) -> None:
        """Make sure that who no longer guides a group cannot come back by one of its links."""
        await self._invitations.forget(person, among)

    async def _note_guessing(self) -> None:
        """Write down with every owner that somebody tries links, so that they are told also after a crash."""
        now = self._clock.now()
        for owner in await owners_of(self._store):
            await self._store.change_person(
                owner, lambda record: (record and msgspec.structs.replace(record, guessing=now), None)
            )
        self.guessing()


def _nothing() -> None:
    """What a guesser leads to until somebody wants to know."""
