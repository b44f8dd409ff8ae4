"""How somebody wants to hear from us unasked, and what we note for keeping to it: parts of their own record.

Nothing here follows from what somebody answered: the week's purse is spent at the moment that a message was to go out,
whether it was still needed or not.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from bot.groups.model import SessionId
from bot.groups.model_parts import News
from bot.people.model import PersonId


class Frequency(StrEnum):
    """How much somebody wants to hear."""

    ALL = "all"
    LESS = "less"
    NEEDED = "needed"
    """Only what one cannot do without."""


class Away(msgspec.Struct, frozen=True):
    """A holiday: nothing but news of sessions is said unasked up to and including the last day; it ends by itself."""

    until: date
    instead: PersonId | None = None
    """A colleague who guides the same groups and is there meanwhile."""


class Purse(msgspec.Struct, frozen=True):
    """What somebody got in one week; a new week begins with an empty one."""

    week: str = ""
    """Such as ``2026-W45``."""
    spent: frozenset[str] = frozenset()
    """The messages that count, by their keys, so that a second try does not count twice."""
    held: frozenset[str] = frozenset()
    """What was held back and not yet told: see :class:`bot.reminders.budget.Held`. Not emptied by a new week."""


class Wishes(msgspec.Struct, frozen=True):
    """How one person wants to hear from us."""

    frequency: Frequency = Frequency.ALL
    muted: frozenset[str] = frozenset()
    """Sorts of messages that they turned off."""
    away: Away | None = None
    purse: Purse = Purse()
    zone: str = ""
    """Their own time zone, such as ``Europe/London``; empty while they live in ours."""
    called: date | None = None
    """The day on which a call to questions first reached them: only a call of a later day asks at once."""

    def is_away(self, day: date) -> bool:
        """Whether ``day`` (local) falls in their holiday."""
        return self.away is not None and day <= self.away.until


class Later(msgspec.Struct, frozen=True):
    """One message put off by its reader. The session, and every other message about it, stay where they are."""

    kind: str
    session: SessionId
    revision: int
    person: PersonId
    occurrence: datetime
    """When the session begins."""
    delivered: datetime
    """When the message came, or was to come, at first."""
    until: datetime
    """When it comes again."""
    news: News | None = None
    """Of news: how people knew the session before what it told of; so it can be told as the session is by then."""
