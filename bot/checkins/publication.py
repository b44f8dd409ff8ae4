"""The only door out of a check-in: from sealed answers to bands that tell nobody's answer.

The rule: per question, five answers or more become one of three bands, with cuts at a mean of 3.2 and 4.2. These
cuts were chosen by enumerating every possible group of 5 to 30 answers (``proof.py`` does it again, and
``groepswijzer privacy-proof`` shows it): whoever sees a band keeps at least three possible answers for every person,
and whoever knows two people's answers besides can never conclude that somebody else gave one of the two lowest
answers, nor that a certain person did not answer. Rounder cuts, such as 3.0 or 2.5 and 3.5, fail in groups of five.

Answers that somebody on the staff may know (totals of paper slips that they counted, answers given on their own phone)
are added to the others only where at least five answers more came in privately than that way; else each heap is judged
apart and of two bands the lower one counts. Polls in a chat can be answered by who guides too, so each of them raises
what a poll needs by two. ``ways_proof.py`` counts that out as well.

What the group gave somebody, asked at the last session, is named where five say so of eight or more who answered that.
With fewer answers, who knows that one or two of them chose nothing could conclude what a certain other person chose;
``gifts_proof.py`` counts that out too.

The rule as a whole has a name that an open check-in keeps. Where the program was changed meanwhile and no longer knows
the form that was announced, nothing leaves, and nothing is asked any more.

What the rule cannot hide: in a group of exactly five, an outcome means that all five answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from fractions import Fraction

import msgspec

from bot.checkins.model import MINIMUM, Alias, Band, Face, OpenCheckin, Outcome
from bot.checkins.ways import MISSING, Heap, Way, heap_of, known_heap, poll_heap
from bot.marks import mark_of

FORM = "1"
"""The name of the rule below. Whoever changes it gives it another, so that nothing closes by another than announced."""
GIFTS = ("moed", "steun", "ideeen", "plezier")
"""What a group may have given somebody, in the order in which it is shown."""
GIFTS_FROM = MINIMUM + 3
"""Fewest answers to publish what the group gave, and fewest members to ask: two known and one more may have said no."""
PER_KNOWN = 2
"""By how many answers more a band must rest on for each further answer that one person may know."""
CUTS = (Fraction(16, 5), Fraction(21, 5))
"""The means at which a higher band begins: 3.2 and 4.2."""
_CUTS = tuple((cut.numerator, cut.denominator) for cut in CUTS)
_BANDS = tuple(Band)


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
    return _BANDS[sum(total * below >= count * above for above, below in _CUTS)]


def band_of_heaps(private: Heap, known: Heap, minimum: int = MINIMUM) -> Band | None:
    """Return the band of one question that was answered privately and in another way.

    Args:
        private: answers that nobody else knows.
        known: answers that somebody on the staff may know, all of them.
        minimum: fewest private answers; below ``MINIMUM`` it is raised to that.
    """
    if private.answers >= max(minimum, MINIMUM) + known.answers:
        return band_of_sum(private.total + known.total, private.answers + known.answers, minimum)
    apart = (band_of_sum(*private, minimum), band_of_sum(*known))
    return min((band for band in apart if band is not None), key=lambda band: band.rank, default=None)


def poll_minimum(guides: int) -> int:
    """Return the fewest votes that a poll in the group's chat needs: who guides is there too and may vote."""
    return MINIMUM + PER_KNOWN * guides


def votes_needed(checkin: OpenCheckin, guides: int) -> int:
    """Return the fewest votes that count by now: as announced, or more where more people guided since the opening."""
    return max(checkin.minimum, poll_minimum(guides))


def is_named(chose: int, answers: int) -> bool:
    """Return whether something is named that ``chose`` of ``answers`` people say the group gave them."""
    return answers >= GIFTS_FROM and chose >= MINIMUM


def gifts_of(chosen: Mapping[Alias, Sequence[str]]) -> tuple[str, ...]:
    """Return what is named of what the group gave, in the order of the list; no numbers.

    Args:
        chosen: what each chose; who answered that the group gave them nothing of it stands there too.
    """
    return tuple(gift for gift in GIFTS if is_named(sum(gift in one for one in chosen.values()), len(chosen)))


def may_be_asked(members: int) -> bool:
    """Return whether a group of this size is asked at all: what cannot be shown is not asked.

    Counts members, not those who agreed to be asked: else staff could see from a silent bot that somebody refused.
    """
    return members >= MINIMUM


def asks_gifts(checkin: OpenCheckin) -> bool:
    """Return whether this check-in asks what the group gave: the last time, of enough members.

    Counts members as :func:`may_be_asked` does, for the same reason.
    """
    return checkin.gifts is not None and checkin.members >= GIFTS_FROM


def knows_form(checkin: OpenCheckin) -> bool:
    """Return whether this is the program that announced how the check-in is closed, or one that would do the same."""
    return checkin.form == FORM


def takes_answers(checkin: OpenCheckin, now: datetime) -> bool:
    """Return whether an answer may still come, change or go: none to what could not be shown any more."""
    return knows_form(checkin) and not checkin.sealed and now < checkin.closes


def publish(checkin: OpenCheckin, closed_at: datetime) -> Outcome:
    """Return the outcome of a check-in: bands per question, nothing else of the answers.

    Its form (three bands, their cuts, the fewest answers) follows from the number of members and the rule that
    was announced at opening, never from the answers. Of a form that is not known (any more) there is nothing to show.
    """
    nothing = Outcome(
        checkin=checkin.id,
        session=checkin.session,
        closed=closed_at,
        phase=checkin.phase,
        members=checkin.members,
        questions=checkin.questions,
        bands={},
        wordings={code: mark_of(words) for code, words in checkin.wordings.items()},
    )
    if not knows_form(checkin):
        return msgspec.structs.replace(nothing, renewed=True)
    return msgspec.structs.replace(
        nothing,
        bands=_bands(checkin),
        gifts=_gifts(checkin),
        half_paper=checkin.draft is not None,
        lost=checkin.lost,
    )


def _bands(checkin: OpenCheckin) -> dict[str, Band]:
    bands: dict[str, Band] = {}
    for code in checkin.questions:
        known = known_heap(checkin.circle, checkin.paper, checkin.questions, code)
        band = band_of_heaps(_private(checkin, code), known, checkin.minimum)
        if band is not None:
            bands[code] = band
    return bands


def _gifts(checkin: OpenCheckin) -> tuple[str, ...]:
    """What is named of what the group gave; a raised minimum says that more may be known than was counted out."""
    if not asks_gifts(checkin) or checkin.minimum > MINIMUM:
        return ()
    return gifts_of(checkin.gifts or {})


def _private(checkin: OpenCheckin, code: str) -> Heap:
    """What members answered where nobody of the staff sees it."""
    if not may_be_asked(checkin.members):
        return Heap()
    if checkin.way is Way.POLLS:
        # One poll that strangers answered says that they could answer all.
        if checkin.lost is not None and checkin.lost not in MISSING:
            return Heap()
        return poll_heap(checkin.polls, code)
    return heap_of(row.get(code) for row in checkin.rows.values())
