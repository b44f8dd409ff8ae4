"""What may be typed or tapped for a session: a day, a length, a place, a number; asked of drafts and of changes."""

from __future__ import annotations

from datetime import date, timedelta

from bot.errors import Mistake
from bot.messenger.cleaning import has_hidden_signs
from bot.people.revealing import Exposing, exposed_in

FURTHEST = timedelta(days=366)
"""How far ahead a first session may be."""
MOST_SESSIONS = 52
MOST_MESSAGES = 3
"""Messages unasked in a week, for who takes part, beside news of sessions; so of so many sessions they can be asked."""
SHORTEST, LONGEST = 15, 480
"""Minutes of a session."""
LONGEST_PLACE = 80


def place_of(words: str, *, sure: bool) -> str:
    """Return a typed place: 1 to 80 characters on one line.

    Args:
        words: what somebody typed.
        sure: whether they were warned of what it tells, and want it all the same.

    Raises:
        Mistake: it is not like that.
        Exposing: on a participant's phone it may tell too much, and they were not warned yet.
    """
    one_line = " ".join(words.split())
    if not any(sign.isalnum() for sign in one_line):
        raise Mistake("groups-place-empty")
    if len(one_line) > LONGEST_PLACE:
        raise Mistake("groups-place-long", most=LONGEST_PLACE)
    if has_hidden_signs(one_line):
        raise Mistake("groups-place-signs")
    traces = frozenset() if sure else exposed_in(one_line)
    if traces:
        raise Exposing(traces, one_line)
    return one_line


def check_day(day: date, today: date) -> None:
    """Check that a session may be on that day: today or later, within a year.

    Raises:
        Mistake: it may not.
    """
    if day < today:
        raise Mistake("groups-day-past")
    if day - today > FURTHEST:
        raise Mistake("groups-day-far")


def check_length(minutes: int) -> int:
    """Return the length of a session, a quarter of an hour to eight hours.

    Raises:
        Mistake: shorter or longer.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise Mistake("groups-time-length")
    return minutes


def check_count(count: int) -> int:
    """Return how many sessions, 1 to 52.

    Raises:
        Mistake: fewer or more.
    """
    if not 1 <= count <= MOST_SESSIONS:
        raise Mistake("groups-count-range", most=MOST_SESSIONS)
    return count
