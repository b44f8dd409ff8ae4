"""Invitations: making, opening, using up and taking back the links that bring people in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.clock import Clock
from bot.errors import Expired, Mistake
from bot.ids import Ids, secret_word
from bot.people.guesses import Guesses
from bot.people.model import Invitation, PersonId, Role, fingerprint, new_invitation
from bot.store.port import Store, Tie

HANDLE = 32
"""Characters of a hash that name an invitation in a tap."""


class InvitationGone(Mistake):
    """An invitation that is unknown, expired, used or taken back: which of these is not told.

    Attributes:
        guessing: whether somebody used up their tries with it; for the owner, not for them.
    """

    lost = True

    def __init__(self, *, guessing: bool = False) -> None:
        super().__init__("people-invitation-gone")
        self.guessing = guessing


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invitation, in the only moment in which its link is known.

    Attributes:
        link: what the guest opens; it holds the secret.
        role: what the guest will be.
        expires_at: until when it works (UTC).
        handle: the first half of its hash (128 bits): short enough for a button that takes it back.
    """

    link: str
    role: Role
    expires_at: datetime
    handle: str


class Invitations:
    """The book of invitations.

    Args:
        store: keeps the hashes.
        clock: tells what has expired.
        ids: makes the secrets.
        link: makes an address of a secret word, such as ``https://t.me/<bot>?start=<word>``.
    """

    def __init__(self, store: Store, clock: Clock, ids: Ids, link: Callable[[str], str]) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._link = link
        self._guesses = Guesses()

    async def make(
        self,
        role: Role,
        by: PersonId | None,
        tie: Tie | None = None,
        until: datetime | None = None,
        *,
        every: bool = False,
    ) -> Invited:
        """Make an invitation, into a group if ``tie`` says which; expired ones of which all is said are thrown away.

        ``until`` and ``every`` are for who is to stand in, see :class:`bot.people.model.Invitation`.

        Whether ``by`` may is for the caller to know.
        """
        group = None if tie is None else tie.group
        now = self._clock.now()
        word = secret_word(self._ids)
        invitation = new_invitation(word, role, by, now, group, until, every)
        await self.delete(
            [old for old in await self._store.invitations_of(group) if old.expires_at <= now and old.opened is None]
        )
        await self._store.keep_invitation(invitation)
        return Invited(self._link(word), role, invitation.expires_at, invitation.hash[:HANDLE])

    async def make_first_owner(self) -> Invited:
        """Make the invitation for the first owner; an earlier one no longer works."""
        earlier = await self._store.invitations_of(None)
        await self.delete([old for old in earlier if old.role is Role.OWNER and old.made_by is None])
        return await self.make(Role.OWNER, None)

    async def look(self, person: PersonId, word: str) -> Invitation:
        """Return the invitation that ``word`` opens for ``person``.

        Raises:
            InvitationGone: it opens nothing (any more), or they tried too many wrong words.
        """
        now = self._clock.now()
        if self._guesses.too_many(person, now):
            raise InvitationGone
        invitation = await self._read(fingerprint(word))
        if invitation is None or not invitation.opens_for(person, now):
            raise InvitationGone(guessing=self._guesses.wrong(person, now))
        return invitation

    async def use(self, person: PersonId, invitation: Invitation) -> None:
        """Go through the door; a one-time invitation is used up. Of two at once, one gets in.

        Raises:
            InvitationGone: somebody was first, or it was taken back meanwhile.
        """
        now = self._clock.now()

        def decide(kept: Invitation | None) -> tuple[Invitation | None, None]:
            if kept is None or not kept.opens_for(person, now):
                raise InvitationGone
            return (msgspec.structs.replace(kept, used_by=person) if kept.once else kept), None

        await self._store.change_invitation(invitation.hash, decide)

    async def revoke(self, handle: str, among: Sequence[Invitation]) -> None:
        """Take back the invitation with this handle, if it is ``among`` these; once more does no harm.

        Raises:
            Expired: it is not.
        """
        found = next((one for one in among if one.hash[:HANDLE] == handle), None)
        if found is None:
            raise Expired
        await self._store.change_invitation(found.hash, _revoked)

    async def forget(self, person: PersonId, among: Sequence[Invitation]) -> None:
        """Remove ``person`` from the invitations ``among`` which they may be.

        Their one-time invitations, made or used, are thrown away, so that nobody comes back by an old link. A
        group's link for participants goes on without their name: it may hang on a wall. So does one that somebody
        else opened who waits for an owner's word: another owner can give it.
        """
        for invitation in among:
            if person not in (invitation.made_by, invitation.used_by):
                continue
            if invitation.once and not (invitation.waits and invitation.used_by != person):
                await self.delete([invitation])
            else:
                await self._store.change_invitation(invitation.hash, _nameless)

    async def delete(self, invitations: Sequence[Invitation]) -> None:
        """Throw invitations away."""
        for invitation in invitations:
            await self._store.change_invitation(invitation.hash, lambda _: (None, None))

    async def _read(self, invitation_hash: str) -> Invitation | None:
        return await self._store.change_invitation(invitation_hash, lambda kept: (kept, kept))


def _nameless(invitation: Invitation | None) -> tuple[Invitation | None, None]:
    return (None if invitation is None else msgspec.structs.replace(invitation, made_by=None)), None


def _revoked(invitation: Invitation | None) -> tuple[Invitation | None, None]:
    return (None if invitation is None else msgspec.structs.replace(invitation, revoked=True)), None
