"""How a facilitator's own week looks: a few lines, at most two points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.digest.rules import Concern, RuleBook
from bot.digest.taps import FridayTap, TrendOfWhichTap
from bot.dutch import say_moment
from bot.groups.model import Group, GroupId, Session
from bot.guidance.model import Card
from bot.guidance.taps import APART, CardTap
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
        cards: the guidance by id, which holds every card that a rule names.
    """

    def __init__(self, book: RuleBook, wording: SaysConcern, cards: Mapping[str, Card]) -> None:
        self._book = book
        self._wording = wording
        self._cards = cards

    def own_week(
        self,
        held: int,
        coming: tuple[Session, Group] | None,
        concerns: tuple[Concern, ...],
        groups: Mapping[GroupId, Group],
    ) -> Screen:
        """The line, with one or two points (never more than ``MOST``) and their cards if a rule saw something."""
        points = tuple(self._point(one, groups[one.group].title) for one in concerns)
        helping = dict.fromkeys(self._helping(concerns, groups))
        body = text("digest-friday", held=held, coming=_coming(coming), points=points or (text("digest-friday-calm"),))
        rows = column(
            *(Button(text("digest-button-friday-card", title=one.title), CardTap(one.id, APART)) for one in helping),
            Button(text("digest-button-trend"), TrendOfWhichTap(0)),
            Button(text("digest-button-friday-off"), FridayTap(0)),
        )
        return Screen(body, rows)

    def _helping(self, concerns: tuple[Concern, ...], groups: Mapping[GroupId, Group]) -> Iterator[Card]:
        """The card for each point, by the phase its group is in; some points have none."""
        for one in concerns:
            named = self._book[one.rule].cards.get(groups[one.group].phase)
            if named is not None:
                yield self._cards[named]

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
