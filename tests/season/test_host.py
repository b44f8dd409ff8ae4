"""What the demo's page is told while nothing runs yet, and how it counts people."""

from __future__ import annotations

from bot.season.host import happened_line


def test_one_person_is_one_person() -> None:
    assert happened_line("nudge", 1).startswith("1 persoon kreeg één herinnering")
    assert happened_line("nudge", 3).startswith("3 mensen kregen één herinnering")
