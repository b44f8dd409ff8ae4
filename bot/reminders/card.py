"""Small decisions for the card before a session: which of them all it is, how much of a tip fits, what is under it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import accumulate
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.checkins.farewell_screens import goal_button
from bot.checkins.ways_screens import card_done_button
from bot.dutch import say_date
from bot.groups.beginning import begun
from bot.groups.model import Group, Phase, Session
from bot.groups.screens import phase_name
from bot.groups.taps import PhaseTap
from bot.guidance.model import Card
from bot.guidance.taps import APART, CardTap
from bot.messenger.screens import Button, Text, column, text
from bot.people.model import PersonId
from bot.records import GroupRecord
from bot.reminders.agreement import card_button
from bot.reminders.model import Kind, Slot

Fewer: TypeAlias = Callable[[GroupRecord, PersonId, datetime, Phase], Card | None]
"""Says which card helps where fewer people came each time: for whose group, who reads it, when, and in which phase."""
DO_WORDS = 40
"""How much of a tip the card shows; the rest is a tap away."""
CARD_WORDS = 110
"""How much somebody reads in the half minute before a session."""
_LINES = 55
"""Words of the card's own lines: the day, the phase, the weakest point, and what stands before the tip."""
TURN_WORDS = 9
"""How many words the line about the goodbye takes."""
_LINE_ABOUT_SOMEBODY = 8
"""Words that a line about a colleague takes at most."""
GOAL_BY = 2
"""Until which session the card offers to write down what the group wants; later it would be no goal any more."""


def room_for_tip(*said: str, colleagues: int) -> int:
    """Return how many words of a tip fit on the card beside what else is ``said`` there, at most :data:`DO_WORDS`."""
    taken = sum(len(words.split()) for words in said) + _LINE_ABOUT_SOMEBODY * colleagues
    return max(0, min(DO_WORDS, CARD_WORDS - _LINES - taken))


class Turn(StrEnum):
    """Which of a group's sessions it is; ``reminders-coming`` says each in its own way."""

    FIRST = "first"
    BEFORE_LAST = "before-last"
    LAST = "last"
    OTHER = "other"


def turn_of(group: Group, session: Session) -> Turn:
    """Return which of the sessions that take place it is, as they are planned now: one more makes another the last."""
    if session.number == 1:
        return Turn.FIRST
    later = sum(1 for one in group.sessions if one.starts > session.starts and not one.cancelled)
    return {0: Turn.LAST, 1: Turn.BEFORE_LAST}.get(later, Turn.OTHER)


def phase_then(slot: Slot, record: GroupRecord) -> Phase:
    """Return the phase that the session will be in: a group begins with its first one."""
    return begun(record.group, slot.session.starts).phase


def phase_lines(slot: Slot, record: GroupRecord) -> list[Text]:
    """Return which phase the group is in and since when, or begins with."""
    if not record.group.phases:
        return []
    if phase_then(slot, record) is not record.group.phase:
        return [text("reminders-card-begins", phase=phase_name(phase_then(slot, record)))]
    since = say_date(record.group.phases[-1].at, zone=ZoneInfo(record.group.zone)).partition(" ")[2]
    return [text("reminders-card-phase", phase=phase_name(record.group.phase), since=since)]


def goodbye_and_tip(turn: Turn, tip: str, room: int) -> tuple[Text | None, str]:
    """Return the line on the card about the goodbye, when it comes or is near, and as much of the tip as fits.

    A session before it comes, the line gives way where it would leave too little ``room`` (words) for the tip.
    """
    if turn in (Turn.LAST, Turn.BEFORE_LAST):
        left = room - TURN_WORDS
        shown = first_sentences(tip, left)
        if turn is Turn.LAST or len(shown.split()) <= left:
            return text(f"reminders-card-{turn}"), shown
    return None, first_sentences(tip, room)


def card_rows(slot: Slot, group: Group, tip: Card) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons under the card; in the first sessions also to the goal, which is asked about in the last.

    On that of the same hour also that the session is over: it is at hand until then, and a press too early says from
    when it can be used.
    """
    return column(
        Button(text("reminders-button-tip"), CardTap(tip.id, APART)),
        Button(text("reminders-button-phase"), PhaseTap(group.id)),
        card_button(group, slot.session),
        goal_button(group) if not group.goal and slot.session.number <= GOAL_BY else None,
        card_done_button(group, slot.session) if slot.kind is Kind.HOUR_BEFORE else None,
    )


def first_sentences(text: str, words: int = DO_WORDS) -> str:
    """Return whole sentences from the start of ``text``, at most ``words`` words; at least the first one.

    Where sentences are left out, it does not end on a question that the next one answers ("Is het onveilig?"): it stops
    before, or goes on until the answer if there is nothing before. What tells to ask ("Vraag: …?") is whole by itself.
    """
    sentences = re.split(r"(?<=[.!?…])\s+", text.strip())
    count = _fitting(sentences, words)
    if count == len(sentences):
        return " ".join(sentences)
    whole = [place for place, sentence in enumerate(sentences, 1) if not _is_open(sentence)]
    before = [place for place in whole if place <= count]
    return " ".join(sentences[: before[-1] if before else next(iter(whole), count)])


def _fitting(sentences: Sequence[str], words: int) -> int:
    """How many of the first sentences fit in so many words; at least one."""
    lengths = accumulate(len(sentence.split()) for sentence in sentences)
    return max(1, sum(1 for length in lengths if length <= words))


def _is_open(sentence: str) -> bool:
    """Whether the next sentence answers this one."""
    return sentence.endswith("?") and ":" not in sentence
