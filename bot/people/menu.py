"""What you can do now: one screen of buttons, filled by every story, cut to the reader's roles."""

from __future__ import annotations

from bot.messenger.screens import Button, Screen, Text, column, text
from bot.people.model import STAFF, Role

MOST_FOR_PARTICIPANTS = 5


class Menu:
    """The buttons of all stories, in the order in which they were added; each for who has one of its roles."""

    def __init__(self) -> None:
        self._lines: list[tuple[frozenset[Role], Button]] = []

    def add(self, roles: frozenset[Role], *buttons: Button) -> None:
        """Add ``buttons`` for people who have one of ``roles``; no roles: for everybody, strangers too."""
        self._lines.extend((roles, button) for button in buttons)

    def buttons(self, roles: frozenset[Role]) -> tuple[Button, ...]:
        """The buttons for somebody with ``roles``; five at most for who only takes part."""
        mine = tuple(button for wanted, button in self._lines if not wanted or wanted & roles)
        return mine if roles & STAFF else mine[:MOST_FOR_PARTICIPANTS]

    def screen(self, roles: frozenset[Role], above: Text | None = None) -> Screen:
        """The menu for somebody with ``roles``, under ``above`` or under its usual line."""
        return Screen(above or _usual_line(roles), column(*self.buttons(roles)))


def _usual_line(roles: frozenset[Role]) -> Text:
    if roles & STAFF:
        return text("people-menu-staff")
    return text("people-menu-participant") if roles else text("people-menu-stranger")
