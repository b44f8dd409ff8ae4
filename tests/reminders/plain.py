"""A plain model of what a calendar should say to whom and when: a second opinion that shares no code with the bot.

It looks at the clock at every tick and keeps, for each session, what people know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.reminders.plain_clock import (
    DAY,
    HOUR,
    MINUTE,
    Quiet,
    Said,
    first_civil,
    is_quiet,
    last_civil,
    moment_at,
    wall_at,
)

NEVER = datetime(1, 1, 1)
NEWS = ("moved", "cancelled")
UNHEARD = (NEVER, False)
"""What people know of an extra session of which they never heard."""


@dataclass
class PlainSession:
    """A session, and what people know of it."""

    number: int
    wall: datetime
    minutes: int
    cancelled: bool = False
    knows: tuple[datetime, bool] = (NEVER, False)
    changed: datetime | None = None
    by: int = 0
    was: tuple[datetime, bool] = (NEVER, False)
    edits: int = 0
    """How often it was changed."""
    said: set[str] = field(default_factory=set)
    """What was said of it as it is now."""
    over: set[str] = field(default_factory=set)
    """What was too late when we looked, as it is now: over is over, also when the clock steps back."""
    day_said: list[datetime] = field(default_factory=list)
    """When its reminder of the day before went out, also as it was earlier."""

    @property
    def state(self) -> tuple[datetime, bool]:
        """When it is, and whether it is cancelled; of a cancelled one only that counts."""
        return (NEVER if self.cancelled else self.wall, self.cancelled)

    @property
    def starts(self) -> datetime:
        """Its beginning."""
        return moment_at(self.wall)

    @property
    def ends(self) -> datetime:
        """Its end."""
        return self.starts + self.minutes * MINUTE

    @property
    def is_news(self) -> bool:
        """Whether it is now otherwise than people knew when it was last changed."""
        return self.changed is not None and self.is_unlike(self.was)

    @property
    def news(self) -> str:
        """The kind of message that says how it is now."""
        return "cancelled" if self.cancelled else "moved"

    @property
    def alike(self) -> tuple[object, ...]:
        """Of sessions that have this in common one message tells all; of one nobody heard of only its own can."""
        if self.was == UNHEARD:
            return (self.number,)
        shift = None if self.cancelled or self.was[1] else self.wall - self.was[0]
        return (self.changed, self.by, self.cancelled, self.was[1], shift)

    def is_unlike(self, known: tuple[datetime, bool]) -> bool:
        """Whether it is otherwise than people knew it; that one they never heard of is off, they need not hear."""
        return known != self.state and not (self.cancelled and known == UNHEARD)


@dataclass
class PlainNote:
    """A message put off: until when, and how its session was."""

    session: PlainSession
    kind: str
    to: int
    until: datetime
    edits: int
    starts: datetime
    was: tuple[datetime, bool]


@dataclass
class PlainSchedule:
    """A group's calendar.

    Args:
        sessions: in order.
        members, guides: who takes part, and who guides.
        quiet: when nobody is written to.
    """

    sessions: list[PlainSession]
    members: tuple[int, ...]
    guides: tuple[int, ...]
    quiet: Quiet
    muted: dict[int, frozenset[str]] = field(default_factory=dict)
    away: dict[int, date | None] = field(default_factory=dict)
    notes: list[PlainNote] = field(default_factory=list)
    edits: dict[Said, int] = field(default_factory=dict)
    """How often its session had been changed when a message was said."""

    def change(self, now: datetime, by: int, these: list[PlainSession], **new: object) -> None:
        """Change sessions together; what people know of them only changes when they hear it."""
        for one in these:
            before = (one.wall, one.minutes, one.cancelled)
            if "shift" in new:
                shift = new["shift"]
                assert isinstance(shift, timedelta)
                changed = (one.wall + shift, one.minutes, one.cancelled)
            else:
                changed = (
                    one.wall,
                    int(str(new.get("minutes", one.minutes))),
                    bool(new.get("cancelled", one.cancelled)),
                )
            if changed == before:
                continue
            one.was = one.knows
            # The card of an hour before is of use again only when that hour is another.
            kept = one.said & {"hour"} if changed[0] == one.wall else set()
            one.wall, one.minutes, one.cancelled = changed
            one.said, one.over = kept, set()
            # Of an extra session that is where it was people still hear by its reminder.
            if one.changed is not None or one.was != UNHEARD or changed[0] != before[0]:
                one.changed, one.by = now, by
            one.edits += 1

    def tick(self, now: datetime) -> list[Said]:
        """All that is said at this look at the clock."""
        return [*self._planned(now), *self._put_off(now)]

    def put_off(self, said: Said, when: str, now: datetime) -> datetime | None:
        """Put a message off; answers until when, None where that cannot be: too late, at night, or changed since."""
        one = next(each for each in self.sessions if each.number == said.session)
        today = wall_at(now).date()
        if when == "hour":
            until = now + HOUR
        elif when == "tonight":
            until = moment_at(datetime.combine(today, time(18, 30)))
        else:
            days = (moment_at(datetime.combine(today + ahead * DAY, time(8, 30))) for ahead in range(1, 8))
            until = next(each for each in days if not is_quiet(each, self.quiet))
        use = one.ends + 48 * HOUR if said.kind == "debrief" else one.starts
        fits = now + HOUR <= until < use and not is_quiet(until, self.quiet)
        if not fits or one.edits != self.edits[said]:
            return None
        note = PlainNote(one, said.kind, said.to, until, one.edits, one.starts, one.was)
        same = (one.number, said.kind, said.to, one.edits)
        kept = [each for each in self.notes if (each.session.number, each.kind, each.to, each.edits) != same]
        self.notes = [*kept, note]
        return until

    def _put_off(self, now: datetime) -> list[Said]:
        """What was put off until now, once, as it is by now."""
        self.notes = [note for note in self.notes if self._is_of_use(note, now)]
        if is_quiet(now, self.quiet):
            return []
        ripe = [note for note in self.notes if note.until <= now and not self._gives_way(note)]
        self.notes = [note for note in self.notes if note not in ripe]
        said = [(note, note.session.news if note.kind in NEWS else note.kind) for note in ripe]
        return [
            Said(now, f"later.{kind}", note.session.number, note.to)
            for note, kind in said
            if self._wants(note.to, kind, now)
        ]

    def _is_of_use(self, note: PlainNote, now: datetime) -> bool:
        one = note.session
        if note.kind not in NEWS:
            last = one.ends + 48 * HOUR if note.kind == "debrief" else one.starts
            return not one.cancelled and one.starts == note.starts and now < last
        if now >= one.starts:
            return False
        if one.edits == note.edits:
            return True
        if one.is_news:
            return one.news not in one.said
        return one.is_unlike(note.was)

    def _gives_way(self, note: PlainNote) -> bool:
        """Whether newer news of the same session is about to be said."""
        one = note.session
        return note.kind in NEWS and one.edits != note.edits and one.is_news and one.by != note.to

    def _planned(self, now: datetime) -> list[Said]:
        for one in self.sessions:
            if not one.cancelled and now >= one.starts:
                one.over.add("hour")
            if one.is_news and now >= one.starts and now >= self._told_at(one):
                one.over.add(one.news)
        if is_quiet(now, self.quiet):
            return []
        found: list[Said] = []
        for one in self.sessions:
            for kind, to in self._wanted(one, now):
                if kind not in one.said | one.over:
                    one.said.add(kind)
                    heard = [Said(now, kind, one.number, who) for who in to if self._wants(who, kind, now)]
                    self.edits |= dict.fromkeys(heard, one.edits)
                    found += heard
                    self._is_known(one, kind, now, heard=bool(heard))
        return found

    def _wants(self, who: int, kind: str, now: datetime) -> bool:
        """News always; else not what is turned off, and nothing on holiday."""
        if kind in NEWS:
            return True
        away = self.away.get(who)
        return kind not in self.muted.get(who, frozenset()) and (away is None or wall_at(now).date() > away)

    def _wanted(self, one: PlainSession, now: datetime) -> Iterable[tuple[str, tuple[int, ...]]]:
        told = None if one.changed is None else self._told_at(one)
        if one.is_news and one is self._teller(one) and told is not None and told <= now < one.starts:
            rest = tuple(guide for guide in self.guides if guide != one.by)
            yield one.news, (*self.members, *rest)
        if one.cancelled:
            return
        day = self._day_before(one)
        if day <= now < one.starts - HOUR and not self._is_repeat(one, day, told):
            yield "day", (*self.members, *self.guides)
        if min(first_civil(one.starts - HOUR, self.quiet), one.starts) <= now < one.starts:
            yield "hour", self.guides
        if first_civil(one.ends + 10 * MINUTE, self.quiet) <= now < one.ends + 48 * HOUR:
            yield "debrief", self.guides

    def _is_known(self, one: PlainSession, kind: str, now: datetime, *, heard: bool) -> None:
        """From now on people know what was said."""
        if kind == "day":
            one.day_said.append(now)
            one.knows = one.state if heard else one.knows
        if kind in NEWS:
            for each in self._told_with(one):
                each.knows = each.state
                each.said.add(kind)

    def _told_at(self, one: PlainSession) -> datetime:
        assert one.changed is not None
        return first_civil(one.changed + 2 * MINUTE, self.quiet)

    def _teller(self, one: PlainSession) -> PlainSession | None:
        """The first that had not begun when its news could be told; so if it is too late for one, the next tells."""
        return next((each for each in self._told_with(one) if each.news not in each.over), None)

    def _told_with(self, one: PlainSession) -> list[PlainSession]:
        """The sessions that one message tells of, in order of time."""
        alike = [each for each in self.sessions if each.is_news and each.alike == one.alike]
        return sorted(alike, key=lambda each: each.starts)

    def _day_before(self, one: PlainSession) -> datetime:
        wanted = moment_at(wall_at(one.starts) - DAY)
        civil = first_civil(wanted, self.quiet)
        return last_civil(wanted, self.quiet) if one.starts - civil < 2 * HOUR else civil

    def _is_repeat(self, one: PlainSession, day: datetime, told: datetime | None) -> bool:
        if told is None:
            return False
        if one.is_news:
            return told >= day
        return "day" not in one.said and any(said >= day for said in one.day_said)
