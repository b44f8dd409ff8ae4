"""What the privacy notice promises, and what somebody agreed to: whose yes still counts when the promise changes."""

from __future__ import annotations

import msgspec

CONSENT_VERSION = 2
"""Raised when what the privacy notice promises changes: everybody who said yes is asked again, once.

So also when the smallest number of answers or the ways to answer change, which are in the code. What a municipality
may change of its promises stands beside the version in a :class:`Notice`: the periods, and the text in its own content.
"""
FIRST_EDITION = 1
"""Of the text of the notice, as it comes with the bot; who changes what it promises in their own content raises it.

``content/privacy.toml`` holds it, with a mark of the text that it belongs to: a text of another mark stops the start.
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
    """What a privacy notice promises, as far as it can change: our promise, its periods, and its text."""

    version: int = CONSENT_VERSION
    retention: Retention = USUAL
    edition: int = FIRST_EDITION

    @property
    def name(self) -> str:
        """What its text is called to who reads it."""
        return f"{self.version}" + (f".{self.edition}" if self.edition != FIRST_EDITION else "")

    @property
    def code(self) -> str:
        """The same in a few characters, for a button: what its reader read."""
        own = f"-{self.edition}" if self.edition != FIRST_EDITION else ""
        return f"{self.version}-{self.retention.people}-{self.retention.rest}{own}"

    def says_as(self, other: Notice) -> bool:
        """Whether the texts promise the same, whatever the periods."""
        return (self.version, self.edition) == (other.version, other.edition)

    def covers(self, present: Notice) -> bool:
        """Whether who agreed to this notice agreed to ``present``: the same text, and nothing is kept longer."""
        return self.says_as(present) and present.retention.is_within(self.retention)


class PrivacyFacts(msgspec.Struct, frozen=True):
    """What the privacy notice says that a municipality chooses."""

    contact: str
    """Name and telephone number of who answers questions about privacy."""
    retention: Retention = USUAL
    edition: int = FIRST_EDITION
    """Of the text."""

    @property
    def notice(self) -> Notice:
        """The notice as it is now."""
        return Notice(CONSENT_VERSION, self.retention, self.edition)


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
    edition: int = FIRST_EDITION
    """The edition of the notice that they chose after."""
    anew_edition: int = FIRST_EDITION
    """The edition of the notice ``anew``."""

    @property
    def about(self) -> Notice:
        """The notice that they chose after."""
        return Notice(self.version, self.retention, self.edition)

    @property
    def told(self) -> Notice:
        """The last notice that they got."""
        return Notice(self.anew, self.anew_retention, self.anew_edition) if self.anew else self.about

    def having_told(self, notice: Notice) -> Consent:
        """Return the same, now that they got this notice unasked and are to choose anew."""
        return msgspec.structs.replace(
            self, anew=notice.version, anew_retention=notice.retention, anew_edition=notice.edition
        )


def chosen(notice: Notice, *, asks: bool) -> Consent:
    """Return what somebody chose after reading this notice."""
    return Consent(notice.version, asks, retention=notice.retention, edition=notice.edition)
