"""The card for a group to which fewer people came each time, on what who guides it reads an hour before a session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.checkins.blind import blind
from bot.digest.history import view_of
from bot.digest.rules import Reader, RuleBook, RuleKind
from bot.digest.signals import findings, is_held_back
from bot.groups.model import Phase
from bot.guidance.model import Card
from bot.people.model import PersonId
from bot.records import GroupRecord


class TurnoutCards:
    """Finds it, by the rule that the Friday line goes by; so a known change keeps both quiet.

    Args:
        book: the rules.
        cards: the cards by id.
    """

    def __init__(self, book: RuleBook, cards: Mapping[str, Card]) -> None:
        self._book = {code: rule for code, rule in book.items() if rule.kind is RuleKind.DROPPING}
        self._cards = cards

    def __call__(self, record: GroupRecord, person: PersonId, moment: datetime, phase: Phase) -> Card | None:
        """Return the card for a session in ``phase``; None if fewer came no more, or nobody counted the last time."""
        view = view_of(blind(record, person, moment), Reader.FACILITATOR, moment)
        if not view.attendance or view.attendance[-1].session != view.meetings[-1].id:
            return None
        for found in findings(view, self._book):
            rule = self._book[found.concern.rule]
            named = rule.cards.get(phase)
            if named and rule.fires(view.reader, found.concern.times) and not is_held_back(found, rule, view):
                return self._cards[named]
        return None
