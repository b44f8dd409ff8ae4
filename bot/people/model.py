"""Who people are to us: their roles, what they agreed to, the invitations that brought them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

import msgspec

from bot.people.consent import Consent, Notice

PersonId = NewType("PersonId", int)
"""The messenger's own number for a person; the only identity we know."""


class Role(StrEnum):
    """What somebody may do; a person can have several, a stranger has none."""

    OWNER = "owner"
    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"


STAFF = frozenset({Role.OWNER, Role.COORDINATOR, Role.FACILITATOR})
COORDINATES = frozenset({Role.COORDINATOR, Role.OWNER})
"""The roles that may coordinate groups."""


class Staff(msgspec.Struct, frozen=True):
    """Somebody who works with groups; only staff have a name with us."""

    name: str
    roles: frozenset[Role]
    invited_by: PersonId | None = None


class Awaiting(msgspec.Struct, frozen=True):
    """Free text that we asked for and that the next message will hold."""

    what: str
    """Which text, such as ``"groups-title"``."""
    about: str = ""
    """What it is about, such as a group's id."""


class Person(msgspec.Struct, frozen=True):
    """Somebody who talks with the bot."""

    id: PersonId
    language: str = "nl"
    consent: Consent | None = None
    staff: Staff | None = None
    awaiting: Awaiting | None = None
    reachable: bool = True

    def wants_questions(self, notice: Notice) -> bool:
        """Whether check-ins may be sent: agreed to all that the present notice says.

        Who got a notice to choose anew and did not is asked nothing, also when less is kept again: so it was said.
        """
        said = self.consent
        return said is not None and said.asks and not said.anew and said.about.covers(notice)

    def is_asked_anew(self, notice: Notice) -> bool:
        """Whether they said yes to less than the present notice says, and did not get it yet. A no stays a no."""
        said = self.consent
        return said is not None and said.asks and not said.told.covers(notice)


class Stage(StrEnum):
    """How far it is with an invitation of staff that somebody opened."""

    WAITS = "waits"
    """An owner is to say whether it is them."""
    LET_IN = "let-in"
    """An owner said that it is; they are still to hear so."""
    CAME_IN = "came-in"
    """They came in at once; who invited them is still to hear so."""


class Opened(msgspec.Struct, frozen=True):
    """Who opened an invitation of staff, until everybody has heard what follows from it."""

    name: str
    """What they call themselves; anybody can call themselves anything."""
    at: datetime
    stage: Stage


class Invitation(msgspec.Struct, frozen=True):
    """A link that gives a role; only its SHA-256 is kept, never the secret in the link."""

    hash: str
    role: Role
    made_at: datetime
    expires_at: datetime
    group: str | None = None
    made_by: PersonId | None = None
    once: bool = True
    """Staff invitations work once; a group's link for participants works until it expires."""
    used_by: PersonId | None = None
    revoked: bool = False
    until: datetime | None = None
    """For who is to stand in for its maker: until when."""
    every: bool = False
    """Whether they are to stand in in all of its maker's groups."""
    opened: Opened | None = None
    """What is still to be said of who opened it, if anything."""

    @property
    def waits(self) -> bool:
        """Whether who opened it has no rights by it before an owner says that it is them."""
        return self.opened is not None and self.opened.stage is Stage.WAITS

    def works(self, now: datetime) -> bool:
        """Whether it still opens a door at ``now``."""
        return not self.revoked and now < self.expires_at and not (self.once and self.used_by is not None)

    def opens_for(self, person: PersonId, now: datetime) -> bool:
        """Whether ``person`` may go through at ``now``: as :meth:`works`, or they are the one who used it.

        The second makes a message that is delivered twice harmless, and a crash halfway mendable.
        """
        unused_or_theirs = not self.once or self.used_by in (None, person)
        return not self.revoked and now < self.expires_at and unused_or_theirs


TO_CONFIRM = timedelta(hours=72)
"""How long an owner has to say that it is them who opened a link; after it the link is dead."""
INVITATION_LIFE = {
    Role.OWNER: timedelta(days=1),
    Role.COORDINATOR: timedelta(days=7),
    Role.FACILITATOR: timedelta(days=7),
    Role.PARTICIPANT: timedelta(days=120),
}
"""How long an invitation works."""

MAY_INVITE: Mapping[Role, frozenset[Role]] = {
    Role.OWNER: frozenset({Role.OWNER, Role.COORDINATOR, Role.FACILITATOR}),
    Role.COORDINATOR: frozenset({Role.FACILITATOR}),
}
"""Who may invite whom to the house as a whole."""
INTO_A_GROUP = frozenset({Role.PARTICIPANT, Role.FACILITATOR})
"""Whom a facilitator may invite into a group they guide themselves."""


def invites(roles: frozenset[Role]) -> frozenset[Role]:
    """Return the roles that somebody with ``roles`` may invite others to, outside any group."""
    return frozenset().union(*(MAY_INVITE.get(role, frozenset()) for role in roles))


def needs_an_owner(invitation: Invitation) -> bool:
    """Whether an owner must say that who opened it is who was meant, before it gives any right.

    So it is with a link to own the house or to coordinate: one that went astray would open much. The exception is an
    owner's link that nobody's account made: it was shown to who runs the server, and is how a first owner comes in, or
    the next when no owner can be reached.
    """
    if invitation.role is Role.OWNER:
        return invitation.made_by is not None
    return invitation.role is Role.COORDINATOR


def opened_by(invitation: Invitation, person: PersonId, name: str, now: datetime, *, waits: bool) -> Invitation:
    """Return the invitation used by ``person``, with what is still to be said of that; once more changes nothing.

    Args:
        invitation: one of staff, outside any group.
        person: who opened it.
        name: what they call themselves.
        now: this moment.
        waits: whether an owner must first say that it is them; they have :data:`TO_CONFIRM` for it.
    """
    if invitation.used_by == person:
        return invitation
    opened = None
    if waits:
        opened = Opened(name, now, Stage.WAITS)
    elif invitation.role is Role.FACILITATOR and invitation.made_by is not None:
        opened = Opened(name, now, Stage.CAME_IN)
    expires_at = now + TO_CONFIRM if waits else invitation.expires_at
    return msgspec.structs.replace(invitation, used_by=person, opened=opened, expires_at=expires_at)


def fingerprint(word: str) -> str:
    """Return the SHA-256 of a link's secret word, in hexadecimal: the name under which an invitation is kept."""
    return hashlib.sha256(word.encode()).hexdigest()


def new_invitation(
    word: str,
    role: Role,
    made_by: PersonId | None,
    now: datetime,
    group: str | None = None,
    until: datetime | None = None,
    every: bool = False,
) -> Invitation:
    """Return an invitation that ``word`` opens, for as long as :data:`INVITATION_LIFE` says; the word is not in it.

    One to stand in ``until`` a moment works no longer than that.
    """
    expires_at = now + INVITATION_LIFE[role]
    return Invitation(
        hash=fingerprint(word),
        role=role,
        made_at=now,
        expires_at=expires_at if until is None else min(expires_at, until),
        group=group,
        made_by=made_by,
        once=role is not Role.PARTICIPANT,
        until=until,
        every=every,
    )
