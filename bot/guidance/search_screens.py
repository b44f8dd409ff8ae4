"""How what was found looks: at most three cards with a line each, or an honest "I have none"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.guidance.model import Card
from bot.guidance.taps import APART, CardTap, PhasesTap, SituationsTap
from bot.messenger.screens import Button, Screen, Text, column, text

LINE_WORDS = 8
"""Words of a card beside its title: enough to choose by, and three of them are read in ten seconds."""


def found_screen(cards: Sequence[Card]) -> Screen:
    """Return the cards that fit, each with a line; a card opens in a message of its own, so that the others stay."""
    lines = [text("guidance-found-line", title=card.title, line=first_words(card)) for card in cards]
    choices = [Button(text("guidance-button-card", title=card.title), CardTap(card.id, APART)) for card in cards]
    other = Button(Text("guidance-button-something-else"), SituationsTap())
    return Screen(text("guidance-found", cards=lines), column(*choices, other))


def nothing_screen() -> Screen:
    """Return that no card fits, with the other ways to one."""
    situations = Button(Text("guidance-button-situations"), SituationsTap())
    return Screen(
        text("guidance-found-nothing"), column(situations, Button(Text("guidance-button-phases"), PhasesTap()))
    )


def first_words(card: Card, most: int = LINE_WORDS) -> str:
    """Return how the advice begins, cut between words."""
    words = card.do.split()
    cut = " ".join(words[:most])
    return cut if len(words) <= most else f"{cut.rstrip('.,:;')} …"
