"""Promises about privacy: whose name, how many answered, and what a locked phone shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.people.revealing import help_words
from bot.season import expected as kinds
from bot.season.evidence import Evidence
from bot.season.observed import STRAY, text_of

SEEN_LOCKED = 100
"""Characters of a message that a locked phone shows, at most."""
_ISOLATES = re.compile("[\u2066-\u2069]")
"""Invisible marks around names: nobody sees them."""
_WORD = re.compile(r"\w+")
_COUNTS = re.compile(r"\b\d+ (?:van de \d+ )?(?:antwoord|antwoorden|deelnemers? (?:heeft|hebben))\b", re.IGNORECASE)
"""How many answered, in words that a person might use; "5 of meer van 9" is what we say instead."""


def names_stay_private(evidence: Evidence) -> list[str]:
    """No phone ever shows another participant's name or number, in words or behind a button."""
    marks = {mark: who for who in evidence.diary.participants() for mark in (evidence.diary.name(who), str(who))}
    broken = []
    for at, chat, text in _everything_said(evidence):
        for mark in sorted(set(_WORD.findall(text)) & marks.keys()):
            if marks[mark] != chat:
                broken.append(evidence.tell(chat, at, f"zag '{mark}'"))
    return broken


def answering_stays_private(evidence: Evidence) -> list[str]:
    """Staff never read how many answered, let alone who."""
    return [
        evidence.tell(chat, at, f"las hoeveel mensen antwoordden: {found[0]!r}")
        for at, chat, text in _everything_said(evidence)
        if chat in evidence.diary.staff and (found := _COUNTS.search(text))
    ]


def previews_are_neutral(evidence: Evidence) -> list[str]:
    """What a locked phone shows of an unasked message names no group, no question, and nothing about help or money."""
    private = [*(page.title for page in evidence.diary.groups), *evidence.words.asked]
    broken = []
    for one in evidence.of(*kinds.KINDS, STRAY):
        shown = _ISOLATES.sub("", one.text)[:SEEN_LOCKED]
        found = [each for each in private if each in shown] + help_words(shown)
        if found:
            broken.append(evidence.tell(one.chat, one.at, f"kreeg '{one.kind}' met vooraan {found[0]!r}"))
    return broken


def _everything_said(evidence: Evidence) -> Iterator[tuple[datetime, int, str]]:
    """When, where and what: every new or changed message and the meaning of its buttons."""
    for entry in evidence.ledger:
        if entry.kind in ("message", "edit") and entry.chat_id is not None:
            rows = entry.message.get("reply_markup", {}).get("inline_keyboard", [])
            labels = [f"{button['text']} {button.get('callback_data', '')}" for row in rows for button in row]
            yield entry.at, entry.chat_id, "\n".join([text_of(entry.message), *labels])
