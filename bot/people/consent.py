"""What the privacy notice promises, and what somebody agreed to: whose yes still counts when the promise changes."""

from __future__ import annotations

import msgspec

CONSENT_VERSION = 2
"""Raised when what the privacy notice promises changes: everybody who said yes is asked again, once.

So also when the smallest number of answers or the ways to answer change, which are in the code. What a municipality
configures of its promises is the periods: they stand beside the version in a :class:`Notice`.
"""


class Retention(msgspec.Struct, frozen=True):
    """When what is erased, in days after a group's last session."""

    people: int = 90
    """Who took part, who guided, what they saw, wrote and agreed on."""
    outcomes: int = 365
    """What is left: the group's name, dates, phases and bands."""

    @property
    def rest(self) -> int:
        """When what is left really goes: never before the people."""
        return max(self.people, self.outcomes)

    def is_within(self, other: Retention) -> bool:
        """Whether by this nothing is kept longer than by ``other``."""
        return self.people <= other.people and self.rest <= other.rest

    def shortest(self, other: Retention) -> Retention:
        """Return what keeps within both."""
        return Retention(min(self.people, other.people), min(self.rest, other.rest))


USUAL = Retention()
"""What holds where nothing else is configured, and what a consent was about that does not say it."""


class Notice(msgspec.Struct, frozen=True):
    """What a privacy notice promises, as far as it can change: its text and its periods."""

    version: int = CONSENT_VERSION
    retention: Retention = USUAL

    @property
    def code(self) -> str:
        """The same in a few characters, for a button: what its reader read."""
        return f"{self.version}-{self.retention.people}-{self.retention.rest}"

    def covers(self, present: Notice) -> bool:
        """Whether who agreed to this notice agreed to ``present``: the same text, and nothing is kept longer."""
        return self.version == present.version and present.retention.is_within(self.retention)


class PrivacyFacts(msgspec.Struct, frozen=True):
    """What the privacy notice says that a municipality chooses."""

    contact: str
    """Name and telephone number of who answers questions about privacy."""
    retention: Retention = USUAL

    @property
    def notice(self) -> Notice:
        """The notice as it is now."""
        return Notice(CONSENT_VERSION, self.retention)


class Consent(msgspec.Struct, frozen=True):
    """What a participant chose after reading the privacy notice."""

    version: int
    asks: bool
    """True: may be asked how a session was. False: "nee, liever niet"."""
    anew: int = 0
    """The newest notice that they got unasked since, because they had said yes to less; until they choose, 0: none."""
    retention: Retention = USUAL
    """The periods in the notice that they chose after."""
    anew_retention: Retention = USUAL
    """The periods in the notice ``anew``."""

    @property
    def about(self) -> Notice:
        """The notice that they chose after."""
        return Notice(self.version, self.retention)

    @property
    def told(self) -> Notice:
        """The last notice that they got."""
        return Notice(self.anew, self.anew_retention) if self.anew else self.about

    def having_told(self, notice: Notice) -> Consent:
        """Return the same, now that they got this notice unasked and are to choose anew."""
        return msgspec.structs.replace(self, anew=notice.version, anew_retention=notice.retention)


def chosen(notice: Notice, *, asks: bool) -> Consent:
    """Return what somebody chose after reading this notice."""
    return Consent(notice.version, asks, retention=notice.retention)
