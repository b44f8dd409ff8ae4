"""The briefing: all that somebody needs to take a group over, in a minute; nothing about anybody who takes part."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.checkins.afterwards_screens import done_text
from bot.checkins.debrief_screens import intention_text
from bot.checkins.questions import QuestionSet
from bot.checkins.rounds import last_intention
from bot.civil import local, to_utc
from bot.clock import Clock
from bot.dutch import say_date, say_moment
from bot.errors import Expired
from bot.groups.agreement_screens import point_lines
from bot.groups.beginning import begun
from bot.groups.model import Group, GroupId, Phase, next_session
from bot.groups.model_agreement import LISTED
from bot.groups.model_standing import last_day
from bot.groups.screens import phase_name, to_group
from bot.guidance.taps import TipTap
from bot.messenger.screens import Arg, Button, Name, Screen, Text, column, text
from bot.people.model import PersonId
from bot.people.revealing import traces_in
from bot.people.service import People
from bot.records import GroupRecord
from bot.reminders.weak import weak_line
from bot.store.port import Store

AGREEMENT_WORDS = 45
"""How much of the agreement a briefing shows; the rest is a tap away."""
LISTED_WORDS = 6
"""How many words a point of our own list takes at most."""
INTENTION_WORDS = 20
"""How long an intention may be to stand in a briefing."""


class Briefings:
    """Composes briefings, for who guides the group at that moment.

    Args:
        store: where groups are kept.
        clock: what time it is.
        people: knows names.
        questions: the names of what we ask.
    """

    def __init__(self, store: Store, clock: Clock, people: People, questions: QuestionSet) -> None:
        self._store = store
        self._clock = clock
        self._people = people
        self._questions = questions

    async def briefing(self, person: PersonId, group: str, instead: PersonId | None = None) -> Screen:
        """Return the briefing, at most 150 words.

        Args:
            person: the reader.
            group: which group.
            instead: in whose place they guide it now for good, if so.

        Raises:
            Expired: they do not guide the group.
        """
        record = await self._store.group(GroupId(group))
        if record is None or not record.group.guides(person):
            raise Expired
        stand_in = record.group.stand_in(person)
        whose = stand_in.instead if stand_in is not None else instead
        name = await self._people.name_of(whose)
        lines = [
            self._session(record.group),
            self._phase(record.group),
            *_agreement(record.group),
            *self._outcome(record),
            *_intention(record, whose, name),
            text("standing-first", do=text(f"standing-first-{self._phase_then(record.group)}")),
        ]
        lead = _lead(record.group, person, name, self._today(record.group))
        said = text("standing-briefing", lead=lead, lines=tuple(lines))
        tip = Button(text("guidance-button-tip"), TipTap(record.group.id))
        return Screen(said, column(tip, to_group(record.group)))

    def _session(self, group: Group) -> Text:
        coming = next_session(group, self._clock.now())
        if coming is None:
            return text("standing-session-none")
        when = say_moment(coming.starts, zone=ZoneInfo(group.zone), today=self._today(group))
        if coming.place:
            return text("standing-session-place", number=coming.number, when=when, place=Name(coming.place))
        return text("standing-session", number=coming.number, when=when)

    def _today(self, group: Group) -> date:
        """Which day it is where the group meets."""
        return local(self._clock.now(), ZoneInfo(group.zone)).date()

    def _phase_then(self, group: Group) -> Phase:
        """The phase that the next session will be in."""
        coming = next_session(group, self._clock.now())
        return begun(group, coming.starts).phase if coming is not None else group.phase

    def _phase(self, group: Group) -> Text:
        if not group.phases or self._phase_then(group) != group.phase:
            return text("reminders-card-begins", phase=phase_name(self._phase_then(group)))
        since = say_date(group.phases[-1].at, zone=ZoneInfo(group.zone), today=self._today(group))
        return text("reminders-card-phase", phase=phase_name(group.phase), since=since)

    def _outcome(self, record: GroupRecord) -> list[Text]:
        """The last outcome as far as the group has heard it, and what was done with it."""
        told = record.rounds.told()
        if not told:
            return [text("standing-outcome-none")]
        point = record.rounds.weak_point(record.group.phase)
        weak = text("standing-outcome-good") if point is None else weak_line(point, self._questions)
        done = record.rounds.done_with.get(told[-1].session)
        return [weak] if done is None else [weak, done_text(done)]


def _lead(group: Group, person: PersonId, name: str, today: date) -> Text:
    stand_in = group.stand_in(person)
    args: dict[str, Arg] = {"title": Name(group.title), "name": Name(name)}
    if stand_in is None:
        return Text("standing-lead-over" if name else "standing-lead-guide", args)
    zone = ZoneInfo(group.zone)
    until = say_date(to_utc(datetime.combine(last_day(stand_in.until, zone), time(12)), zone), zone=zone, today=today)
    return Text("standing-lead" if name else "standing-lead-nobody", {**args, "until": until})


def _agreement(group: Group) -> list[Text]:
    """The agreement, as many whole points as fit."""
    if not group.agreements:
        return [text("standing-agreement-none")]
    newest = group.agreements[-1]
    shown: list[Text] = []
    words = 0
    for point, line in zip(newest.points, point_lines(newest), strict=True):
        words += LISTED_WORDS if point in set(LISTED) else len(point.split())
        if shown and words > AGREEMENT_WORDS:
            break
        shown.append(line)
    rest = len(newest.points) - len(shown)
    more = [text("standing-agreement-more", count=rest)] if rest else []
    return [text("standing-agreement", points=(*shown, *more))]


def _intention(record: GroupRecord, whose: PersonId | None, name: str) -> list[Text]:
    """What the colleague wanted to do next time; not in own words that might tell of somebody."""
    found = None if whose is None else last_intention(record, whose)
    if found is None or not name:
        return []
    words = found.intention
    if len(words.split()) > INTENTION_WORDS or traces_in(words):
        return []
    return [text("standing-intention", name=Name(name), intention=intention_text(words))]
