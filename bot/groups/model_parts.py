"""Parts of a group: news of a session, who stands in for whom and what people are to hear of that, what was agreed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from bot.people.model import PersonId


class News(msgspec.Struct, frozen=True):
    """A change to a session: when, by whom, and how people knew it before. See :mod:`bot.groups.model_news`."""

    at: datetime
    by: PersonId | None
    wall: datetime
    place: str = ""
    cancelled: bool = False
    later: int = 0
    """How many later sessions changed with it: one message tells of all."""
    silent: bool = False
    """Whether the message about another session tells of this one too; of an extra session, its own reminder."""
    added: bool = False
    """Whether it is an extra session of which nobody knew."""
    reminded: bool = False
    """Whether people had their last message about it before it changed: then a first place is news too."""
    guides: tuple[PersonId, ...] | None = None
    """Who guided the group then: who came later hears nothing of it. None in what was written before this was kept."""
    since: int = 0
    """Its revision from which it begins when it does now."""

    def hears(self, guide: PersonId) -> bool:
        """Whether who guides the group is to be told: they did so then already, and did not change it themselves."""
        return guide != self.by and (self.guides is None or guide in self.guides)

    def without_trace(self, person: PersonId) -> News:
        """The same without ``person``."""
        guides = None if self.guides is None else tuple(one for one in self.guides if one != person)
        return msgspec.structs.replace(self, by=None if self.by == person else self.by, guides=guides)


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
    CHAT = "chat"
    """To who guides it too: it has a chat of its own now."""
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
