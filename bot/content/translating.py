"""What check-ins ask, as texts like all others: so a translation of it is checked like all others."""

import json

from bot.checkins.questions import QuestionSet
from bot.checkins.translated import phrases_of


def as_fluent(questions: QuestionSet) -> str:
    """The Dutch words as a Fluent source, for participants; quoted, so that no sign in them means anything else."""
    lines = (f"{key} = {{ {json.dumps(words, ensure_ascii=False)} }}" for key, words in phrases_of(questions))
    return "\n".join(("## Deelnemer", "", *lines, ""))
