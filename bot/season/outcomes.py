"""Whether what was published is what the group answered, worked out again from the answers on the screens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from bot.season.diary import Answer, GroupPage, Reaction, Withdrawal
from bot.season.evidence import Evidence
from bot.season.expected import OUTCOME, is_about
from bot.season.observed import Seen
from bot.season.timetable import Times

FEWEST = 5
LOW_BELOW, HIGH_FROM = Fraction("3.2"), Fraction("4.2")
"""The announced rule: below a mean of 3.2 is low, from 4.2 on is high."""

Given = dict[str, list[int]]
"""Per question, as it stood on the screens, what was answered."""


def wrong_outcomes(evidence: Evidence) -> list[str]:
    """Every outcome on a phone that says something else than the group's answers."""
    return [sentence for page, times in evidence.diary.rounds() for sentence in _wrong(evidence, page, times)]


def goals_are_asked_last(evidence: Evidence) -> list[str]:
    """After the last session a group with a goal is asked if it was reached, instead of the phase's own question."""
    broken = []
    for page, times in evidence.diary.rounds():
        given = final_answers(evidence, page, times)
        codes = {evidence.words.code_of(question) for question in given}
        wrong = "P4" if page.asks_goal(times) else "P5"
        if wrong in codes:
            broken.append(f"{page.title}, keer {times.number}: mensen antwoordden op {wrong}")
    return broken


def rounds_counted(evidence: Evidence) -> tuple[int, int]:
    """How many rounds had an outcome, and how many too few answers."""
    held = [pair for pair in evidence.diary.rounds() if pair[0].is_asked(pair[1]) and pair[1].closes < evidence.ends]
    published = sum(bool(_bands(final_answers(evidence, page, times))) for page, times in held)
    return published, len(held) - published


def final_answers(evidence: Evidence, page: GroupPage, times: Times) -> Given:
    """What stood when the questions closed: the last answer of each, without who took it back or left."""
    given: defaultdict[str, list[int]] = defaultdict(list)
    for who, member in page.members.items():
        if member.left is None or member.left >= times.closes:
            for question, face in _row(evidence.diary.reactions.get(who, []), times).items():
                given[question] += [face] if face is not None else []
    return given


def _row(reactions: list[Reaction], times: Times) -> dict[str, int | None]:
    """What one participant's answers about a session came to in the end."""
    row: dict[str, int | None] = {}
    for one in reactions:
        if not is_about(one.called, times) or one.at >= times.closes:
            continue
        if isinstance(one, Withdrawal):
            row.clear()
        elif isinstance(one, Answer):
            row[one.question] = one.face
    return row


def _wrong(evidence: Evidence, page: GroupPage, times: Times) -> Iterator[str]:
    """What is wrong with the outcomes of one round."""
    bands = _bands(final_answers(evidence, page, times))
    should = evidence.words.outcome(bands, page.size_at(times.opens))
    for one in told_after(evidence, page, times):
        says = evidence.words.read_outcome(one.text)
        if says != should:
            about = f"las over {page.title}, keer {times.number}: {says}, maar het was {should}"
            yield evidence.tell(one.chat, one.at, about)


def told_after(evidence: Evidence, page: GroupPage, times: Times) -> Iterator[Seen]:
    """The messages in which members read the outcome of one round."""
    latest = times.closes + evidence.patience(times.closes)
    for one in evidence.of(OUTCOME):
        if one.chat in page.members and times.closes <= one.at <= latest:
            yield one


def _bands(given: Given) -> dict[str, str]:
    """The band of every question with enough answers."""
    return {question: _band(faces) for question, faces in given.items() if len(faces) >= FEWEST}


def _band(faces: list[int]) -> str:
    mean = Fraction(sum(faces), len(faces))
    if mean < LOW_BELOW:
        return "low"
    return "high" if mean >= HIGH_FROM else "middle"
