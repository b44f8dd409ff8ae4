"""The two kinds of trouble: what we tell a person, and what only concerns us."""

from __future__ import annotations

from bot.messenger.screens import Arg, Text


class Mistake(Exception):
    """Something the person can understand and mend; told to them by text key.

    Args:
        key: the Fluent key of the sentence, such as ``"groups-date-in-the-past"``.
        args: the values the sentence needs.
    """

    lost = False
    """Whether nothing is left to do here, so that the menu is offered under the sentence."""

    def __init__(self, key: str, **args: Arg) -> None:
        super().__init__(key)
        self.text = Text(key, args)
        self.toast = self.text
        """What is said on the tap itself, where no buttons follow."""


class Expired(Mistake):
    """A tap, link or command that is old, foreign, forged or unknown: all get the same polite answer."""

    lost = True

    def __init__(self) -> None:
        super().__init__("common-expired")
        self.toast = Text("common-expired-toast", {})


class TooSoon(Mistake):
    """Something that can be done later; said on the tap alone, because the button stays of use where it is."""


class NotStored(Exception):
    """The store could not keep a change (disk full, read-only …); nothing of it was kept."""
