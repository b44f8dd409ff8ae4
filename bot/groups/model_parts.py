"""Parts of a group: who stands in for whom, what people are still to be told of that, and what the group agreed on."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.people.model import PersonId


class StandIn(msgspec.Struct, frozen=True):
    """Who guides a group for somebody else, and until when; see :mod:`bot.groups.model_standing`."""

    person: PersonId
    instead: PersonId | None
    """For whom; None once that person is erased."""
    since: datetime
    until: datetime
    """From this moment on they guide it no longer."""

    def instead_of(self, person: PersonId | None) -> StandIn:
        """The same for somebody else."""
        return msgspec.structs.replace(self, instead=person)


class Told(StrEnum):
    """What people are told about who guides a group."""

    STANDS_IN = "stands-in"
    """To who stands in: the briefing."""
    TAKES_OVER = "takes-over"
    """To the new facilitator: the briefing."""
    ENDED = "ended"
    """To who stood in."""
    RETURNED = "returned"
    """To whose place it was."""
    BESIDE = "beside"
    """To who guides or coordinates the group too."""
    JOINED = "joined"
    """To the same, and to who invited them: a colleague came in by a link."""
    COORDINATES = "coordinates"
    """To who coordinates a group from now on, and all the others of who left."""
    COORDINATED = "coordinated"
    """To who guides it."""
    COORDINATOR = "coordinator"
    """To other coordinators: one of them guides a group now."""


class Tiding(msgspec.Struct, frozen=True):
    """Something that one person is still to be told about who guides the group."""

    what: Told
    to: PersonId
    about: PersonId | None
    at: datetime
    instead: PersonId | None = None
    until: datetime | None = None


class Agreement(msgspec.Struct, frozen=True):
    """What a group agreed on, in one version; see :mod:`bot.groups.model_agreement`."""

    points: tuple[str, ...]
    """Codes of our own list, or the group's own words."""
    at: datetime
    by: PersonId | None

    def by_nobody(self) -> Agreement:
        """The same without who wrote it down."""
        return msgspec.structs.replace(self, by=None)
