"""What the demo's page is told while nothing runs yet, and how it counts people."""

from __future__ import annotations

from bot.reminders.model import Kind
from bot.season.host import happened_line


def test_one_person_is_one_person() -> None:
    assert happened_line("nudge", 1).startswith("1 persoon kreeg één herinnering")
    assert happened_line("nudge", 3).startswith("3 mensen kregen één herinnering")


def test_every_kind_of_message_is_told_of() -> None:
    assert all(happened_line(kind, 1).endswith(".") or "(1 persoon)" in happened_line(kind, 1) for kind in Kind)
