"""Ways to answer beside one's own buttons: polls in the group's chat, one phone that goes round, paper slips.

Each ends in numbers that nobody sees; :mod:`bot.checkins.publication` alone turns them into bands. None of them keeps
who answered, when, or in which order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

FACES = 5
"""How many faces there are to choose from."""
FEWEST_SLIPS = 5
"""Fewest slips that may be handed in: of fewer, whoever counts them knows too much already."""
MOST_SLIPS = 60
"""More than fit around one table; a higher number is a slip of the finger."""


class Way(StrEnum):
    """How a group's members are asked; one way per session, announced before it opens."""

    BUTTONS = "buttons"
    """Each in their own private chat."""
    POLLS = "polls"
    """Anonymous polls in the group's own chat."""


class PollsLost(StrEnum):
    """Why polls in a group's chat do not count."""

    MOVED = "moved"
    """The chat went on under another number, too late to ask once more."""
    PUBLIC = "public"
    """The chat got a public name while the polls stood: strangers could vote."""
    CROWDED = "crowded"
    """There were more votes than people in the group: somebody else voted."""
    APART = "apart"
    """The chat had a public name when the polls were to come; each was asked privately instead."""
    GONE = "gone"
    """We were not in the chat any more, or might do nothing there."""
    REMOVED = "removed"
    """Somebody took a poll out of the chat."""


MISSING = frozenset({PollsLost.GONE, PollsLost.REMOVED})
"""Where only the polls that are missing do not count: no stranger could vote."""


class Stray(StrEnum):
    """How it goes otherwise than by the polls that were planned, as who guides is told when it is known."""

    MOVED = "moved"
    """They come once more, where the chat went on."""
    GONE = "gone"
    """They stand in a chat in which we are no more."""
    AWAY = "away"
    """Each is asked privately: there is no chat in which we may ask."""
    PUBLIC = "public"
    """The same: strangers could vote."""
    NEW = "new"
    """The same: the chat became the group's after the session."""
    FEW = "few"
    """The same: the group has too few members for polls."""

    @property
    def is_private(self) -> bool:
        """Whether each is asked privately instead."""
        return self not in (Stray.MOVED, Stray.GONE)


class Heap(NamedTuple):
    """Answers to one question, added up: all that the rule of publication looks at."""

    total: int = 0
    """Their sum, each 1 to 5."""
    answers: int = 0
    """How many there are."""


class AskedPoll(msgspec.Struct, frozen=True):
    """One question standing in the group's chat as a poll."""

    chat: int
    message: int
    poll: str
    """The messenger's own id of the poll."""
    counts: tuple[int, ...] | None = None
    """How many chose each face, once the poll has been stopped; empty when that can never be known any more."""
    removed: bool = False
    """Whether the message has been taken out of the chat."""


class Circle(msgspec.Struct, frozen=True):
    """The facilitator's phone going round: whole rows only, in the order of what they say, not of who came first."""

    rows: tuple[dict[str, int | None], ...] = ()
    turn: int = 0
    """Counts up with each person and each new beginning, so that an older button does nothing."""
    current: dict[str, int | None] | None = None
    """What the person who holds the phone has answered so far; None while nobody does."""
    last: dict[str, int | None] | None = None
    """What the last person answered, apart from ``rows`` until the phone goes on: so long they can start again."""
    over: bool = False
    """Everybody had a turn."""

    def heard(self) -> tuple[dict[str, int | None], ...]:
        """All whole rows, sorted by what they say in the order of asking; the last person's among them."""
        rows = self.rows if self.last is None else (*self.rows, self.last)
        return tuple(sorted(rows, key=lambda row: [answer or 0 for answer in row.values()]))


class Sound(msgspec.Struct, frozen=True):
    """A question read aloud to who holds the phone: a message of its own, which must not stay in the chat."""

    chat: int
    message: int = 0
    """Where it stands; 0 while it is on its way, and for good where nobody knows whether it came."""


class Paper(msgspec.Struct, frozen=True):
    """The totals of a batch of paper slips; they count once every question has its five numbers."""

    slips: int
    counts: dict[str, tuple[int, ...]] = {}
    """How many slips chose each face, by question code."""


def heap_of(answers: Iterable[int | None]) -> Heap:
    """Return these answers added up; a skipped question (None) is no answer."""
    given = [int(one) for one in answers if one is not None]
    return Heap(sum(given), len(given))


def heap_of_counts(counts: Sequence[int]) -> Heap:
    """Return the heap of how many chose each face, from the lowest to the highest."""
    return Heap(sum(face * count for face, count in enumerate(counts, 1)), sum(counts))


def under_way(circle: Circle) -> bool:
    """Return whether a phone goes round: somebody answers on it, or it can go on to the next."""
    return not circle.over and (circle.current is not None or bool(circle.heard()))


def goes_with(circle: Circle, turn: int) -> bool:
    """Return whether a button of ``turn`` is on the phone that goes round now: of this turn, or a late tap on the last.

    Any other is from before the circle went on elsewhere; its answers would end up in somebody else's row.
    """
    return not circle.over and turn in (circle.turn, circle.turn - 1)


def begun(circle: Circle) -> Circle:
    """Return the circle going round on the phone that says so, from here on: no older button belongs to a turn.

    Who had answered all stays heard; a half row goes, because nobody can tell whose it is. A number is passed over, so
    that an older button is no late tap on the last turn either.
    """
    return msgspec.structs.replace(circle, rows=circle.heard(), last=None, current={}, turn=circle.turn + 2, over=False)


def begun_turn(circle: Circle, turn: int) -> Circle:
    """Return the circle with an empty row for who holds the phone now; unchanged when that turn began or is over."""
    if circle.over or turn != circle.turn or circle.current is not None:
        return circle
    return msgspec.structs.replace(circle, rows=circle.heard(), last=None, current={})


def started_again(circle: Circle, turn: int) -> Circle:
    """Return the circle with an empty row for the last person, who had answered; unchanged once the phone went on."""
    if circle.over or turn != circle.turn or circle.last is None:
        return circle
    return msgspec.structs.replace(circle, last=None, current={})


def next_in_turn(circle: Circle, questions: Sequence[str], turn: int) -> str | None:
    """Return the question that the present turn must still answer; None when this is not the present turn."""
    if circle.over or circle.current is None or turn != circle.turn:
        return None
    return next((code for code in questions if code not in (circle.current or {})), None)


def answered_in_turn(circle: Circle, questions: Sequence[str], turn: int, code: str, answer: int | None) -> Circle:
    """Return the circle with one more answer of the present turn; unchanged for any question but the next one.

    With the last answer the turn is over; the row goes to the others when the phone goes on.
    """
    if next_in_turn(circle, questions, turn) != code:
        return circle
    row = {**(circle.current or {}), code: answer}
    if any(one not in row for one in questions):
        return msgspec.structs.replace(circle, current=row)
    whole = {asked: row[asked] for asked in questions}
    return msgspec.structs.replace(circle, last=whole, turn=circle.turn + 1, current=None)


def ended(circle: Circle) -> Circle:
    """Return the circle with nobody left to come; a half turn does not count."""
    return msgspec.structs.replace(circle, rows=circle.heard(), last=None, current=None, over=True)


def next_on_paper(paper: Paper, questions: Sequence[str]) -> str | None:
    """Return the question whose numbers are still missing, or None when the batch is whole."""
    return next((code for code in questions if code not in paper.counts), None)


def may_be_counts(counts: Sequence[int], slips: int) -> bool:
    """Return whether these can be the numbers of one question: one for each face, together no more than the slips.

    Fewer than the slips is possible: somebody left the question blank.
    """
    return len(counts) == FACES and all(one >= 0 for one in counts) and 0 < sum(counts) <= slips


def example_counts(slips: int) -> str:
    """Return how numbers for so many slips may look when typed: together as many as there are."""
    some = (slips - 2) // 3
    return f"0 1 {some} {slips - 2 - some} 1"


def with_counts(paper: Paper, code: str, counts: Sequence[int]) -> Paper:
    """Return the batch with one question's numbers.

    Raises:
        ValueError: they cannot be (see :func:`may_be_counts`).
    """
    if not may_be_counts(counts, paper.slips):
        raise ValueError("these cannot be the numbers of one question")
    return msgspec.structs.replace(paper, counts={**paper.counts, code: tuple(counts)})


def known_heap(circle: Circle | None, paper: Paper | None, questions: Sequence[str], code: str) -> Heap:
    """Return the answers to ``code`` that somebody on the staff may know: counted by them, or given on their phone.

    A session has a circle or paper, never both: who counted the slips could else subtract them from the circle.
    """
    if paper is not None:
        return heap_of_counts(paper.counts[code]) if next_on_paper(paper, questions) is None else Heap()
    return heap_of(row.get(code) for row in circle.heard()) if circle is not None else Heap()


def poll_heap(polls: Mapping[str, AskedPoll], code: str) -> Heap:
    """Return what was chosen in the poll of ``code``; nothing while it has not been stopped."""
    asked = polls.get(code)
    return heap_of_counts(asked.counts or ()) if asked is not None else Heap()
