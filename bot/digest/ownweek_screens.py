"""How a facilitator's own week looks: a few lines, at most two points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.digest.rules import Concern, RuleBook
from bot.digest.taps import FridayTap, TrendOfWhichTap
from bot.dutch import say_moment
from bot.groups.model import Group, GroupId, Session
from bot.messenger.screens import Button, Name, Screen, Text, column, text

MOST = 2
"""More than two points do not fit in a line."""


class SaysConcern(Protocol):
    """Says what a rule found."""

    def said(self, concern: Concern) -> str:
        """Half a sentence."""
        ...


class OwnWeekScreens:
    """Turns a facilitator's week into a screen.

    Args:
        book: the rules and their words.
        wording: says what a rule found.
    """

    def __init__(self, book: RuleBook, wording: SaysConcern) -> None:
        self._book = book
        self._wording = wording

    def own_week(
        self,
        held: int,
        coming: tuple[Session, Group] | None,
        concerns: tuple[Concern, ...],
        titles: Mapping[GroupId, str],
    ) -> Screen:
        """The line, with one or two points (never more than ``MOST``) if a rule saw something."""
        points = tuple(self._point(one, titles[one.group]) for one in concerns)
        body = text("digest-friday", held=held, coming=_coming(coming), points=points or (text("digest-friday-calm"),))
        rows = column(
            Button(text("digest-button-trend"), TrendOfWhichTap(0)),
            Button(text("digest-button-friday-off"), FridayTap(0)),
        )
        return Screen(body, rows)

    def _point(self, concern: Concern, title: str) -> Text:
        note = self._book[concern.rule].note
        return text("digest-friday-point", group=Name(title), said=self._wording.said(concern), note=note)


def wish_screen(wanted: bool) -> Screen:
    """It is on or off, and can be turned."""
    if wanted:
        return Screen(text("digest-friday-on"), column(Button(text("digest-button-friday-off"), FridayTap(0))))
    return Screen(text("digest-friday-off"), column(Button(text("digest-button-friday-on"), FridayTap(1))))


def _coming(coming: tuple[Session, Group] | None) -> Text:
    if coming is None:
        return text("digest-friday-none")
    session, group = coming
    moment = say_moment(session.starts, zone=ZoneInfo(group.zone))
    return text("digest-friday-next", group=Name(group.title), moment=moment)
