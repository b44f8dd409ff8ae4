"""The questions of an open check-in, in the words in which it was opened; the same for every way to answer."""

from __future__ import annotations

import msgspec

from bot.checkins.model import GOAL, OpenCheckin
from bot.checkins.questions import Question, QuestionSet


def asked_in(checkin: OpenCheckin, questions: QuestionSet) -> dict[str, Question]:
    """Return by code what this check-in asks, in order.

    The content can be renewed while a check-in is open: whoever answers later must not answer something else.
    """
    now = (one for one in questions.known(checkin.phase) if one.code in checkin.questions)
    return {one.code: msgspec.structs.replace(one, text=checkin.wordings.get(one.code, one.text)) for one in now}


def goal_above(checkin: OpenCheckin, code: str | None) -> str:
    """Return the goal that is to stand above a question: only the one whether it was reached needs it."""
    return checkin.goal if code == GOAL else ""
