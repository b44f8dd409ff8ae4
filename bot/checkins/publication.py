"""The only door out of a check-in: from sealed answers to bands that tell nobody's answer.

The rule: per question, five answers or more become one of three bands, with cuts at a mean of 3.2 and 4.2. These
cuts were chosen by enumerating every possible group of 5 to 30 answers (``proof.py`` does it again, and
``groepswijzer privacy-proof`` shows it): whoever sees a band keeps at least three possible answers for every person,
and whoever knows two people's answers besides can never conclude that somebody else gave one of the two lowest
answers, nor that a certain person did not answer. Rounder cuts, such as 3.0 or 2.5 and 3.5, fail in groups of five.

What the rule cannot hide: in a group of exactly five, an outcome means that all five answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction

from bot.checkins.model import MINIMUM, Band, Face, OpenCheckin, Outcome

CUTS = (Fraction(16, 5), Fraction(21, 5))
"""The means at which a higher band begins: 3.2 and 4.2."""


def band_of(answers: Iterable[Face | None], minimum: int = MINIMUM) -> Band | None:
    """Return the band of one question's answers, or None when they are too few to show anything.

    A skipped question (None) is no answer. Whole numbers only, so that no rounding moves a cut.

    Args:
        answers: what people answered, in any order.
        minimum: fewest answers; below ``MINIMUM`` it is raised to that.
    """
    given = [int(answer) for answer in answers if answer is not None]
    return band_of_sum(sum(given), len(given), minimum)


def band_of_sum(total: int, count: int, minimum: int = MINIMUM) -> Band | None:
    """Return the band of ``count`` answers that add up to ``total``; all that the rule looks at.

    Args:
        total: the sum of the answers.
        count: how many there are.
        minimum: as for :func:`band_of`.
    """
    if count < max(minimum, MINIMUM):
        return None
    passed = sum(total * cut.denominator >= count * cut.numerator for cut in CUTS)
    return list(Band)[passed]


def may_be_asked(members: int) -> bool:
    """Return whether a group of this size is asked at all: what cannot be shown is not asked.

    Counts members, not those who agreed to be asked: else staff could see from a silent bot that somebody refused.
    """
    return members >= MINIMUM


def publish(checkin: OpenCheckin, closed_at: datetime) -> Outcome:
    """Return the outcome of a check-in: bands per question, nothing else of the answers.

    Its form (three bands, their cuts, the fewest answers) follows from the number of members and the rule that
    was announced at opening, never from the answers.
    """
    bands: dict[str, Band] = {}
    for code in checkin.questions if may_be_asked(checkin.members) else ():
        band = band_of((row.get(code) for row in checkin.rows.values()), checkin.minimum)
        if band is not None:
            bands[code] = band
    return Outcome(
        checkin=checkin.id,
        session=checkin.session,
        closed=closed_at,
        phase=checkin.phase,
        members=checkin.members,
        questions=checkin.questions,
        bands=bands,
    )
