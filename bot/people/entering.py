"""Coming into the house by a link of staff: at once, or once an owner has said that it is who was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.messenger.hearing import Heard
from bot.messenger.screens import Name
from bot.people.invitations import HANDLE, InvitationGone
from bot.people.model import COORDINATES, Invitation, PersonId, Role, Stage, needs_an_owner, opened_by
from bot.people.parting import Parting
from bot.people.service import LONGEST_NAME, People
from bot.store.port import Part, Store


class Entering:
    """Lets staff in, and keeps out who was not meant.

    All that is known of who opened a link stands in the invitation itself, until everybody has heard what follows from
    it. So of several answers one holds, and of who was never let in nothing is left.

    Args:
        store: where invitations are kept.
        clock: what time it is.
        people: knows roles and names.

    Attributes:
        to_tell: called when somebody is to be told something.
    """

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._parting = Parting(store, people)
        self.to_tell: Callable[[], None] = _nothing

    async def accept(self, heard: Heard, word: str) -> Invitation | None:
        """Take up an invitation to the house; None for one into a group, which is for groups to answer.

        The invitation that comes back :attr:`~bot.people.model.Invitation.waits` as long as an owner is to say that it
        is them; until then it gives no right.

        Raises:
            InvitationGone: it does not work (any more).
        """
        found = await self._people.inviting.look(heard.person, word)
        if found.group is not None:
            return None
        now, name = self._clock.now(), heard.first_name.strip()[:LONGEST_NAME]
        waits = needs_an_owner(found) and not await self._people.roles(heard.person) & {Role.OWNER, found.role}

        def decide(kept: Invitation | None) -> tuple[Invitation | None, Invitation]:
            if kept is None or not kept.opens_for(heard.person, now):
                raise InvitationGone
            used = opened_by(kept, heard.person, name, now, waits=waits)
            return used, used

        used = await self._store.change_invitation(found.hash, decide)
        if not used.waits:
            await self._become(heard.person, name, used)
        if used.opened is not None or used.role is Role.OWNER:  # a new owner is asked of who waits already
            self.to_tell()
        return used

    # an owner's word

    async def waiting(self, owner: PersonId) -> tuple[Invitation, ...]:
        """Who waits for an owner's word, the longest waiting first; nobody for who is no owner."""
        if Role.OWNER not in await self._people.roles(owner):
            return ()
        now = self._clock.now()
        return tuple(one for one in await self.opened() if _can_be_answered(one, now))

    async def who_waits(self, owner: PersonId, handle: str) -> Invitation:
        """The one who waits by the invitation with this handle.

        Raises:
            Expired: they are no owner, or nobody waits by it (any more).
        """
        found = next((one for one in await self.waiting(owner) if one.hash[:HANDLE] == handle), None)
        if found is None:
            raise Expired
        return found

    async def answer(self, owner: PersonId, handle: str, *, known: bool) -> Invitation:
        """Say whether it is who was meant. Of several owners the first is heard.

        Raises:
            Expired: they are no owner, or it was answered, taken back, or waited too long.
        """
        found, now = await self.who_waits(owner, handle), self._clock.now()

        def decide(kept: Invitation | None) -> tuple[Invitation | None, Invitation]:
            if kept is None or not _can_be_answered(kept, now):
                raise Expired
            answered = _let_in(kept, owner) if known else msgspec.structs.replace(kept, revoked=True)
            return answered, answered

        answered = await self._store.change_invitation(found.hash, decide)
        await self.let_in(answered)
        if answered.used_by is not None and await self._is_gone(answered):  # they erased themselves in between
            await self._people.erase(answered.used_by)
            raise Expired
        self.to_tell()
        return answered

    async def let_in(self, invitation: Invitation) -> None:
        """Give who was let in their role, also after a crash came between; does nothing for others."""
        opened = invitation.opened
        if opened is not None and opened.stage is Stage.LET_IN and invitation.used_by is not None:
            roles = await self._people.roles(invitation.used_by)
            if invitation.role not in roles:
                await self._become(invitation.used_by, opened.name, invitation)
                self._people.roles_changed(invitation.used_by)

    # a facilitator's link that somebody else used

    async def came_in(self, host: PersonId, handle: str) -> tuple[Invitation, PersonId]:
        """The facilitator's invitation of theirs with this handle, and who used it.

        Raises:
            Expired: there is no such invitation of theirs, or nobody came in by it.
        """
        mine = await self._store.invitations_of(None, host)
        found = next((one for one in mine if one.hash[:HANDLE] == handle and one.role is Role.FACILITATOR), None)
        if found is None or found.used_by is None:
            raise Expired
        return found, found.used_by

    async def undo(self, host: PersonId, handle: str) -> None:
        """Put out who came in by a facilitator's link, for the one who made it; as long as the link would work.

        Raises:
            Expired: as :meth:`came_in`.
            Mistake: they guide a group by now: that is to be handed over first.
        """
        found, person = await self.came_in(host, handle)
        if any(tie.part is Part.FACILITATOR for tie in await self._store.ties(person)):
            raise Mistake("people-undo-guides", name=Name(await self._people.name_of(person)))
        await self.forget(found)
        await self._parting.undo_facilitator(person, host)

    # what is still to be told

    async def opened(self) -> list[Invitation]:
        """Every invitation of which something is still to be said, the oldest first."""
        return [one for one in await self._store.invitations_of(None) if one.opened is not None]

    async def told(self, invitation: Invitation) -> None:
        """Note that all is said of it."""

        def decide(kept: Invitation | None) -> tuple[Invitation | None, None]:
            if kept is None or kept.opened != invitation.opened:
                return kept, None
            return msgspec.structs.replace(kept, opened=None), None

        await self._store.change_invitation(invitation.hash, decide)

    async def _become(self, person: PersonId, name: str, invitation: Invitation) -> None:
        """Give somebody the role of their invitation, and before it what waits for one who comes new to it.

        In this order a crash in between leaves nothing waiting: it is all done again, with the role still missing.
        """
        if invitation.role in COORDINATES and not await self._people.roles(person) & COORDINATES:
            await self._people.arriving(person)
        await self._people.become_staff(person, name, invitation.role, invitation.made_by)

    async def _is_gone(self, invitation: Invitation) -> bool:
        return await self._store.change_invitation(invitation.hash, lambda kept: (kept, kept is None))

    async def forget(self, invitation: Invitation) -> bool:
        """Throw the invitation away, with who opened it; False if it was gone."""
        return await self._store.change_invitation(invitation.hash, lambda kept: (None, kept is not None))


def _can_be_answered(invitation: Invitation, now: datetime) -> bool:
    """Whether an owner's word on it still counts."""
    return invitation.waits and not invitation.revoked and now < invitation.expires_at


def _let_in(invitation: Invitation, owner: PersonId) -> Invitation:
    """The invitation after an owner's yes; who invites them is that owner if nobody else is known to have."""
    opened = invitation.opened and msgspec.structs.replace(invitation.opened, stage=Stage.LET_IN)
    return msgspec.structs.replace(invitation, opened=opened, made_by=invitation.made_by or owner)


def _nothing() -> None:
    """What there is to tell leads to nothing until somebody wants to know."""
