"""What a check-in is: the questions of one round, the sealed answers, the published outcome, the debrief."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import IntEnum, StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

import msgspec

from bot.checkins.model_added import Astray, DoneWith, PhaseVerdict
from bot.checkins.ways import AskedPoll, Circle, Paper, PollsLost, Sound, Way
from bot.civil import AMSTERDAM, local, to_utc
from bot.groups.model import ChatId, GroupId, Phase, Session, SessionId
from bot.people.model import PersonId

CheckinId = NewType("CheckinId", str)
Alias = NewType("Alias", str)
"""Who answered, within one check-in only: an HMAC under that check-in's own key."""

MINIMUM = 5
"""Fewest members to ask at all, and fewest answers per question to publish; with fewer, one answer tells too much."""
OPENS_AFTER = timedelta(minutes=10)
"""How long after the planned end a check-in opens."""
LONGEST = timedelta(hours=72)
"""The longest that an answer may live."""
SHORTEST = timedelta(hours=15)
"""The least time that people get to answer."""
FIXED = frozenset({"P1", "P2", "P3"})
"""Questions that are the same in every phase; another one means something else in another phase."""
GOAL = "P5"
"""Whether the group reached its goal: at its last session, in the place of the phase's own question."""
CLOSES_AT = time(12, 0)
"""The wall-clock time at which check-ins close."""
SUNDAY = 7


class Face(IntEnum):
    """An answer on the five-point scale."""

    NOT_AT_ALL = 1
    NO = 2
    A_LITTLE = 3
    YES = 4
    VERY = 5


class Band(StrEnum):
    """The only form in which a group's answers are ever shown."""

    LOW = "laag"
    MIDDLE = "midden"
    HIGH = "hoog"

    @property
    def rank(self) -> int:
        """Its place from below: 0 low, 1 middle, 2 high."""
        return _RANKS[self]


_RANKS = {band: rank for rank, band in enumerate(Band)}


class OpenCheckin(msgspec.Struct, frozen=True):
    """A round while it is open. Its rule was announced and does not change any more."""

    id: CheckinId
    group: GroupId
    session: SessionId
    opens: datetime
    closes: datetime
    questions: tuple[str, ...]
    """Codes of the four questions, in order; the fourth fits the phase, or asks about the goal."""
    phase: Phase
    members: int
    """How many members the group had at opening; it decides the form of the outcome."""
    minimum: int = MINIMUM
    form: str = "1"
    """By which form of the outcome it was announced; files from before this was kept are of the first."""
    rows: dict[Alias, dict[str, Face | None]] = {}
    """Answers by alias and question code; None is a question skipped. No time, no order, no name."""
    nudged: frozenset[Alias] = frozenset()
    """Who got the evening's one reminder (kept here, so that it is destroyed with the answers)."""
    leftovers: dict[Alias, int] = {}
    """Where else than in the first call its questions stand, masked; see :mod:`bot.checkins.leftovers`."""
    copies: dict[Alias, int] = {}
    """Where its questions were shown last to who typed instead of tapping, masked as well."""
    withdrew: frozenset[Alias] = frozenset()
    """Who took all back: no reminder follows."""
    wordings: dict[str, str] = {}
    """How each question was worded at opening, by code: whoever answers later must not answer something else."""
    sealed: bool = False
    """Set when closing begins: from then on no answer is taken, changed or withdrawn."""
    way: Way = Way.BUTTONS
    """How members are asked, as announced."""
    polls: dict[str, AskedPoll] = {}
    """The questions that stand in the group's chat, by code."""
    circle: Circle | None = None
    sounds: tuple[Sound, ...] = ()
    """What was read aloud on the phone that goes round and still stands there; see :mod:`bot.checkins.sounding`."""
    paper: Paper | None = None
    """The batch of slips that counts."""
    draft: Paper | None = None
    """The batch of slips that is being entered; in the place of ``paper`` once it is whole."""
    gifts: dict[Alias, tuple[str, ...]] | None = None
    """At the last session, what each says the group gave them, nothing included; None at any other.

    Whether the group has enough members to be asked, :func:`bot.checkins.publication.asks_gifts` says.
    """
    goal: str = ""
    """What the group set out to do, as it was at opening, where :data:`GOAL` is asked; else empty."""
    lost: PollsLost | None = None
    """Why polls do not count, if they do not."""


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """What leaves a closed check-in: bands, never a number of one person."""

    checkin: CheckinId
    session: SessionId
    closed: datetime
    phase: Phase
    members: int
    questions: tuple[str, ...]
    bands: dict[str, Band]
    """Per question code; a question with too few answers is absent."""
    gifts: tuple[str, ...] = ()
    """At the last session: what five people or more, of at least eight, say the group gave them; in the usual order."""
    half_paper: bool = False
    """Whether a batch of slips was only half entered, so that it does not count."""
    lost: PollsLost | None = None
    """Why polls did not count, if they did not; for who guides."""
    unasked: bool = False
    """Whether nothing is shown because too few were asked: see :attr:`Rounds.unasked`."""
    renewed: bool = False
    """Whether nothing is shown because the program was changed meanwhile: it no longer knew what had been announced."""
    wordings: dict[str, str] = {}
    """A mark of the Dutch words of each question as it was asked, by code; files from before have none."""

    @property
    def published(self) -> bool:
        """Whether there is anything to show; else "te weinig antwoorden"."""
        return bool(self.bands)

    @property
    def fourth(self) -> Phase | None:
        """The phase whose own question was asked; None if the goal took its place."""
        return None if GOAL in self.questions else self.phase

    @property
    def about_session(self) -> tuple[str, ...]:
        """What was asked about the session itself: the goal is about all, and no session follows to act on it."""
        return tuple(code for code in self.questions if code != GOAL)

    def asked_as(self, before: Outcome, code: str) -> bool:
        """Whether this asked the same under this code as ``before``: bands of two questions are never compared.

        Each phase has its own P4, and other words make any question another one. Where the words were not kept, they
        count as those of the other.
        """
        if code not in FIXED and self.phase is not before.phase:
            return False
        return self.worded_as(before.wordings.get(code), code)

    def worded_as(self, mark: str | None, code: str) -> bool:
        """Whether a question was asked in the words of this mark, as far as is known of both."""
        return mark is None or self.wordings.get(code, mark) == mark


class Debrief(msgspec.Struct, frozen=True, gc=False):
    """What one facilitator saw, on their own name."""

    session: SessionId
    by: PersonId
    at: datetime
    present: int | None = None
    phase: Phase | None = None
    tension: int | None = None
    """1 none … 5 very much."""
    done: bool = False
    late: bool = False
    intention: str = ""
    full: bool = False
    """Whether they chose the full form; it is done when its last question is."""
    daring: int | None = None
    """How many dared to say what they thought: 1 hardly anybody … 5 nearly everybody."""
    changing: int | None = msgspec.field(default=None, name="joining_in")
    """The same as the group's fourth question asked, on the same scale; it began as how many really took part."""
    beside: Phase | None = Phase.ACQUAINTANCE
    """Which fourth question that is: the one of this phase, or with None the goal. Set when the full form begins."""
    seen: tuple[str, ...] = ()
    """Codes of the behaviour that struck them most, at most two."""
    energy: int | None = None
    """Their own, 1 … 5; for their eyes only, and part of no figure."""
    accord: int | None = None
    """How well they and their colleague agreed, 1 … 5; for their eyes only, and part of no figure."""
    note: str = ""
    """For their eyes only."""
    later: bool = False
    """Whether they asked to be called once more, later that day."""

    def counts(self, *, over: bool) -> bool:
        """Whether others may see it: it is done, or the time to go on is ``over`` and the short form was answered."""
        return self.done or (over and self.present is not None and self.tension is not None)


class WeakPoint(msgspec.Struct, frozen=True):
    """The published point of the last outcome that asks for attention first."""

    question: str
    """Its code."""
    asked_in: Phase
    """The phase of that check-in; with the code it tells which question was asked."""
    now: Band
    before: Band | None
    """What the same question was the time before, if it was higher then."""
    shared: bool = False
    """Whether another question was as low."""


class Rounds(msgspec.Struct, frozen=True):
    """All of a group's check-ins: the one that is open, the outcomes, what facilitators saw."""

    open: CheckinId | None = None
    closes: datetime | None = None
    """When the open one closes; None while none is open."""
    opened: frozenset[SessionId] = frozenset()
    """Sessions whose check-in has been opened (or was rightly not held)."""
    too_small: frozenset[SessionId] = frozenset()
    """Those of ``opened`` that were not held because the group had fewer than ``MINIMUM`` members."""
    unasked: frozenset[SessionId] = frozenset()
    """Those of ``opened`` about which fewer than ``MINIMUM`` members were called, as the others' weeks were full."""
    outcomes: tuple[Outcome, ...] = ()
    untold: frozenset[SessionId] = frozenset()
    """Sessions whose outcome the group has not been told yet; until then nobody else sees it."""
    debriefs: tuple[Debrief, ...] = ()
    verdicts: tuple[PhaseVerdict, ...] = ()
    """What facilitators said to our estimates of the phase, one per session, in the order of saying."""
    way: Way = Way.BUTTONS
    """How the next check-in will ask the members; chosen by who guides."""
    open_way: Way = Way.BUTTONS
    """How the open one asks them."""
    evening: bool = True
    """Whether the next check-in asks once more in the evening, of all its members alike; chosen by who guides."""
    open_evening: bool = True
    """Whether the open one does, as announced."""
    evening_look: datetime | None = None
    """When its evening reminders are handed out again, whoever got them; None before the first time."""
    to_ask: tuple[str, ...] = ()
    """What must still be put in the group's chat for the open check-in, in order."""
    asked_in: ChatId | None = None
    """The chat in which the open check-in asks by polls; another than the group's once that has moved."""
    ask_from: datetime | None = None
    """From when polls may be put in a chat that has moved; None: as soon as members would be called."""
    call_at: datetime | None = None
    """Of a check-in opened by hand: when members will be called; see :mod:`bot.checkins.by_hand`."""
    guiding: frozenset[PersonId] = frozenset()
    """While polls stand: who guides the group. See :mod:`bot.checkins.guides`."""
    guides_gone: int = 0
    """While polls stand: how often somebody stopped guiding it since they opened."""
    astray: Astray | None = None
    """The newest polls that went otherwise than planned."""
    done_with: dict[SessionId, DoneWith] = {}
    """What was done with the outcome of a session."""
    asks_back: dict[SessionId, str] = {}
    """The question (its code) that a facilitator chose to go back to the group, before anybody knew the outcome."""
    released: dict[SessionId, datetime] = {}
    """From when the coordinator may see an outcome, where the group said that the usual delay is not needed."""

    def debrief(self, session: SessionId, person: PersonId) -> Debrief | None:
        """What ``person`` said of ``session``, if anything."""
        return next((one for one in self.debriefs if one.session == session and one.by == person), None)

    def told(self) -> tuple[Outcome, ...]:
        """The outcomes that the group has been told, oldest first."""
        return tuple(outcome for outcome in self.outcomes if outcome.session not in self.untold)

    def weak_point(self, phase: Phase) -> WeakPoint | None:
        """What to give attention to, for a group that is in ``phase`` now; None when all is high or unpublished.

        The lowest band of the last outcome; of equals one that fell, then the one asked first. The phase's own
        question says nothing any more when the group has gone on to another phase; the goal is for the goodbye.
        """
        told = self.told()
        if not told:
            return None
        last = told[-1]
        asked = [code for code in last.about_session if code in FIXED or last.phase is phase]
        points = [
            WeakPoint(code, last.phase, last.bands[code], self._higher_before(code))
            for code in asked
            if code in last.bands and last.bands[code] is not Band.HIGH
        ]
        found = min(points, key=lambda point: (point.now.rank, point.before is None), default=None)
        as_low = sum(point.now is found.now for point in points) if found is not None else 0
        return found if found is None or as_low < 2 else msgspec.structs.replace(found, shared=True)

    def _higher_before(self, code: str) -> Band | None:
        """The band of the question in the outcome before the last, if that one asked the same and was higher."""
        if len(self.told()) < 2:
            return None
        before, last = self.told()[-2:]
        if code not in before.bands or not last.asked_as(before, code):
            return None
        return before.bands[code] if before.bands[code].rank > last.bands[code].rank else None


def checkin_of(group: GroupId, session: SessionId) -> CheckinId:
    """Return the id of a session's check-in.

    It follows from the session, so that an opening that was cut off finds its own half again. It is no secret:
    rights never follow from knowing it. The zero between them stands in no id of ours, so no two are the same.
    """
    return CheckinId(f"{group}0{session}")


def group_of(checkin: CheckinId) -> GroupId:
    """Return whose check-in this is by its id alone, also before it is opened; see :func:`checkin_of`."""
    return GroupId(checkin.partition("0")[0])


def opens_at(session: Session) -> datetime:
    """Return when a session's check-in opens, if that moment is civil: soon after its end, or when it was said over."""
    return session.done_at or session.ends + OPENS_AFTER


def over_at(session: Session) -> datetime:
    """Return when a session was over: by the plan, or sooner when that was said."""
    return min(session.ends, session.done_at or session.ends)


def closes_at(opens: datetime, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """Return when a check-in that opens at ``opens`` closes.

    The next day at noon on the wall, but a day later while that is less than 15 hours away or on a Sunday; so
    always within 72 hours.
    """
    day = local(opens, zone).date()
    while True:
        day += timedelta(days=1)
        closes = to_utc(datetime.combine(day, CLOSES_AT), zone)
        if day.isoweekday() != SUNDAY and closes - opens >= SHORTEST:
            return closes


def without(checkin: OpenCheckin, alias: Alias) -> OpenCheckin:
    """Return the check-in as if ``alias`` had never answered."""
    if alias not in checkin.rows and alias not in (checkin.gifts or {}):
        return checkin
    rows = {other: row for other, row in checkin.rows.items() if other != alias}
    gifts = checkin.gifts and {other: chosen for other, chosen in checkin.gifts.items() if other != alias}
    return msgspec.structs.replace(checkin, rows=rows, gifts=gifts)


def nudged(checkin: OpenCheckin, alias: Alias) -> OpenCheckin:
    """Return the check-in with a note that ``alias`` got the one reminder."""
    return msgspec.structs.replace(checkin, nudged=checkin.nudged | {alias})


def sealed(checkin: OpenCheckin) -> OpenCheckin:
    """Return the check-in closed to every further answer, so that what is published cannot change any more."""
    return msgspec.structs.replace(checkin, sealed=True)
