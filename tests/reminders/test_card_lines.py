"""How much of a tip the card before a session shows."""

from __future__ import annotations

import pytest

from bot.reminders.card import first_sentences
from tests.real import the_content

RUZIE = "Stop het gesprek. Zeg wat je ziet. Is het onveilig? Haal mensen uit elkaar en roep hulp."
KOMEN = "Blijven mensen weg? Komen oude verhalen terug? Dan is het einde al begonnen. Zeg dat je het ziet."


@pytest.mark.parametrize(
    ("tip", "words", "shown"),
    [
        (RUZIE, 40, RUZIE),
        (RUZIE, 10, "Stop het gesprek. Zeg wat je ziet."),
        (KOMEN, 8, "Blijven mensen weg? Komen oude verhalen terug? Dan is het einde al begonnen."),
        ("Vraag: wat gaat goed? Haal op wat mensen willen delen.", 5, "Vraag: wat gaat goed?"),
        ("Wie ben je? Wat wil je?", 3, "Wie ben je?"),
        ("Adem uit. Begin.", 0, "Adem uit."),
    ],
)
def test_a_tip_is_cut_after_a_whole_thought(tip: str, words: int, shown: str) -> None:
    assert first_sentences(tip, words) == shown


def test_no_card_of_ours_is_cut_after_a_question_that_it_answers() -> None:
    for card in the_content().cards.values():
        for words in range(0, 41, 5):
            shown = first_sentences(card.do, words)
            last = shown.rpartition(". ")[2].rpartition("? ")[2]
            assert shown == card.do or not shown.endswith("?") or ":" in last, (card.id, shown)
