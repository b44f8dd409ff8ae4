"""Says which point of the last outcome asks for attention first."""

from __future__ import annotations

from bot.checkins.model import WeakPoint
from bot.checkins.questions import QuestionSet
from bot.checkins.screens import band_text
from bot.messenger.screens import Text, text


def weak_line(point: WeakPoint, questions: QuestionSet) -> Text:
    """Return the point in one line, with what it was before if it fell."""
    asked = questions.for_phase(point.asked_in)
    question = next(one.name for one in asked if one.code == point.question)
    if point.before is None:
        shared = "yes" if point.shared else "no"
        return text("reminders-card-weak", question=question, now=band_text(point.now), shared=shared)
    return text("reminders-card-fell", question=question, before=band_text(point.before), now=band_text(point.now))
