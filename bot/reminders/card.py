"""The card before a session: the phase, the weakest point, one tip for that, one's own intention."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model import FIXED, Band, Outcome
from bot.civil import local
from bot.groups.model import Session
from bot.store.port import GroupRecord

DO_WORDS = 40
"""How much of a tip the card shows; the rest is a tap away."""


class WeakPoint(msgspec.Struct, frozen=True):
    """The published point of the last outcome that asks for attention first."""

    question: str
    """Its code."""
    outcome: Outcome
    now: Band
    before: Band | None
    """What the same question was the time before, if it was higher then."""


def weak_point(record: GroupRecord) -> WeakPoint | None:
    """Return the lowest published point of the last outcome; None when all is high or nothing is published.

    Of points on the same band the one that fell comes first, then the order of the questions.
    """
    if not record.rounds.outcomes or not record.rounds.outcomes[-1].published:
        return None
    last = record.rounds.outcomes[-1]
    points = [
        WeakPoint(code, last, last.bands[code], _higher_before(record, code))
        for code in last.questions
        if code in last.bands
    ]
    lowest = min(points, key=lambda point: (point.now.rank, point.before is None))
    return None if lowest.now is Band.HIGH else lowest


def _higher_before(record: GroupRecord, code: str) -> Band | None:
    """The question's band in the outcome before the last, if that one was higher and asked the same."""
    if len(record.rounds.outcomes) < 2:
        return None
    before, last = record.rounds.outcomes[-2:]
    if code not in before.bands or code not in last.bands:
        return None
    if code not in FIXED and before.phase is not last.phase:
        return None
    fell = before.bands[code].rank > last.bands[code].rank
    return before.bands[code] if fell else None


def days_ahead(session: Session, now: datetime, zone: ZoneInfo) -> int:
    """Return how many calendar days the session is away: 0 today, 1 tomorrow."""
    return (local(session.starts, zone).date() - local(now, zone).date()).days


def first_sentences(text: str, words: int = DO_WORDS) -> str:
    """Return whole sentences from the start of ``text``, at most ``words`` words; at least the first one."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?…])\s+", text.strip()):
        if kept and len(" ".join([*kept, sentence]).split()) > words:
            break
        kept.append(sentence)
    return " ".join(kept)
