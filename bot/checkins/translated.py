"""What check-ins ask, as texts in the language of who reads it.

In Dutch it is written in ``content/checkins/``; a translation is the text with the same key in ``questions.ftl``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.checkins.questions import Face, Question, QuestionSet
from bot.groups.model import Phase
from bot.messenger.screens import Arg, Sign, Text, text


def phrases_of(questions: QuestionSet) -> Iterator[tuple[str, str]]:
    """The key and the Dutch words of all that participants read of the questions."""
    for question in questions.all:
        yield _key(question), question.text
        yield f"{_key(question)}-name", question.name
    for face in questions.scale.faces:
        yield f"questions-face-{face.value}", face.label
    for (code, phase), asked in questions.back.items():
        for number, words in enumerate(asked, 1):
            yield _back_key(code, phase, number), words


def asked_text(question: Question, questions: QuestionSet) -> Text:
    """The question in the reader's language; where the content has other words by now, in those it was opened with."""
    if question not in questions.all:
        return text("checkins-plain", words=question.text)
    return Text(_key(question))


def name_text(question: Question) -> Text:
    """The short name of a question."""
    return Text(f"{_key(question)}-name")


def face_text(face: Face) -> Text:
    """A face with its words."""
    return text("checkins-face", picture=Sign(face.picture), words=Text(f"questions-face-{face.value}"))


def back_text(words: str, phase: Phase, questions: QuestionSet) -> Arg:
    """A question back to the group, which the content has in Dutch; words that it does not have stay as they are."""
    for (code, of_phase), asked in questions.back.items():
        if of_phase in (phase, None) and words in asked:
            return Text(_back_key(code, of_phase, asked.index(words) + 1))
    return words


def _key(question: Question) -> str:
    return f"questions-{question.code.lower()}" + (f"-{question.phase}" if question.phase else "")


def _back_key(code: str, phase: Phase | None, number: int) -> str:
    return f"questions-back-{code.lower()}" + (f"-{phase}" if phase else "") + f"-{number}"
