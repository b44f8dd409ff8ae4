"""What each person gets of what is due: their own wishes, and at most three messages a week for who takes part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import local, week_of
from bot.groups.model_limits import MOST_MESSAGES
from bot.people.consent import Notice
from bot.people.model import Person
from bot.records import PersonRecord
from bot.reminders.model import Kind
from bot.reminders.wishes import Frequency, Purse, Wishes

MOST = MOST_MESSAGES
"""Messages unasked in a week, for who takes part; beside news of sessions."""
FIRST = 0
"""The weight of news that somebody must have: it always goes, and counts for all but the questions."""
_WEIGHTS = {Kind.ASK: 1, Kind.DAY_BEFORE: 2, Kind.OUTCOME: 3, Kind.NUDGE: 4}
"""Who goes first when a week is full: the questions, because without them a group that meets twice is not heard."""
_PLACED = 5
"""The weight of an outcome that need not be a message: it can take the place of the questions it came from, without a
sound, and nothing is lost."""
NEWS = frozenset({Kind.MOVED, Kind.CANCELLED})
"""What nobody can turn off."""
DIGEST, FRIDAY = "digest", "friday"
PROPOSAL, DECISION = "voorstel", "besluit"
HANDOVER, LINKS, ARRIVAL, UNLED = "handover", "links", "arrival", "unled"
LETTERS = (DIGEST, FRIDAY, PROPOSAL, DECISION, HANDOVER, LINKS, ARRIVAL, UNLED)
"""The sorts of letters to staff: their week, own cards, who guides which group, links that are tried, who came in, and
groups that nobody coordinates."""
_LEFT_OUT: Mapping[tuple[Frequency, bool], frozenset[str]] = {
    (Frequency.LESS, False): frozenset({Kind.NUDGE}),
    (Frequency.NEEDED, False): frozenset({Kind.ASK, Kind.NUDGE, Kind.OUTCOME}),
    (Frequency.LESS, True): frozenset({Kind.DAY_BEFORE, FRIDAY}),
    (Frequency.NEEDED, True): frozenset({Kind.DAY_BEFORE, Kind.DEBRIEF, Kind.MIRROR, FRIDAY}),
}
"""What who takes part (False) and who works with groups (True) do not get at a frequency."""


class Held(StrEnum):
    """What was held back, as we tell it in one line later."""

    QUIET = "quiet"
    """An outcome came without a sound, in the place of the questions."""
    FULL = "full"
    """Something did not come at all."""


class Planned(NamedTuple):
    """A message of which a week's purse must know."""

    key: str
    kind: Kind
    at: datetime
    placed: bool = False
    """Whether it can take the place of an earlier message when it may not be one of its own."""
    first: bool = False
    """Whether it is the reminder of a group's first session, of which no news came: who was never there needs it also
    beside news of another."""

    @property
    def weight(self) -> int:
        """Who goes first: the smallest; news of a kind that is not listed goes before all."""
        return _PLACED if self.placed else _WEIGHTS.get(self.kind, FIRST)


class Taken(NamedTuple):
    """What the purse says to one message."""

    goes: bool
    """Whether it may go out as a message of its own."""
    told: frozenset[str]
    """What to tell with it of what was held back: a day-before message does that, once."""


def wants(wishes: Wishes, sort: Kind | str, day: date, *, guides: bool) -> bool:
    """Return whether they want messages of this sort on this (local) day: not muted, not away, not too much.

    News of a session always goes: who misses it stands before a closed door.
    """
    if sort in NEWS:
        return True
    if sort in wishes.muted or wishes.is_away(day):
        return False
    return sort not in _LEFT_OUT.get((wishes.frequency, guides), ())


def is_called(person: Person, kind: Kind, notice: Notice) -> bool:
    """Return whether a call to questions goes to them: who said yes to less gets the present notice instead."""
    return person.wants_questions(notice) or (kind is Kind.ASK and person.is_asked_anew(notice))


def saves_for(record: PersonRecord, each: Planned, notice: Notice) -> bool:
    """Return whether the week of who takes part keeps room for this: not for what they do not want or agree to."""
    if each.kind in {Kind.ASK, Kind.NUDGE} and not is_called(record.person, each.kind, notice):
        return False
    return wants(record.wishes, each.kind, local(each.at).date(), guides=False)


def week_at(now: datetime, zone: ZoneInfo) -> str:
    """Return the week whose purse pays for a message at ``now``."""
    return week_of(local(now, zone).date())


def has_room(purse: Purse, one: Planned, week: str, coming: Iterable[Planned]) -> bool:
    """Return whether ``one`` may go, with ``coming`` of the same week still to be paid for.

    News never costs the questions, nor the reminder of a first session: their room is judged as if there had been none.
    All else gives way to it.
    """
    spent = purse.spent if purse.week == week else frozenset()
    if one.key in spent or one.weight == FIRST:
        return True
    if one.kind is Kind.ASK:
        return len(without_news(spent)) < MOST
    if one.first:
        spent, coming = without_news(spent), [each for each in coming if each.kind not in NEWS]
    first = {each.key for each in coming if each.weight < one.weight} - spent
    return len(spent) + len(first) < MOST


def without_news(spent: frozenset[str]) -> frozenset[str]:
    """Return what was spent on other messages than news; a key is ``group.kind.session.revision``."""
    return frozenset(key for key in spent if key.split(".")[1] not in NEWS)


def with_spent(purse: Purse, key: str, week: str) -> Purse:
    """Return the purse after this message."""
    spent = purse.spent if purse.week == week else frozenset()
    return msgspec.structs.replace(purse, week=week, spent=spent | {key})


def take(purse: Purse, one: Planned, week: str, coming: Iterable[Planned]) -> tuple[Purse, Taken]:
    """Return the purse after ``one``, and whether it goes.

    Args:
        purse: of who is to get it.
        one: the message.
        week: the present week.
        coming: what else the week will bring them.
    """
    if has_room(purse, one, week, coming):
        told = purse.held if one.kind is Kind.DAY_BEFORE else frozenset()
        spent = with_spent(purse, one.key, week)
        return msgspec.structs.replace(spent, held=purse.held - told), Taken(True, told)
    if one.kind is Kind.NUDGE:  # nothing is lost with a reminder of questions that are there still
        return purse, Taken(False, frozenset())
    if one.placed:  # nor with an outcome in another place: the group's record has it until it is told
        return purse, Taken(False, frozenset())
    return msgspec.structs.replace(purse, held=purse.held | {Held.FULL}), Taken(False, frozenset())
