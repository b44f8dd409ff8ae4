"""How it looks to ask of our messages: why one came, later, less, away, and what is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.checkins.full_weeks import Told
from bot.checkins.talk_screens import TALK
from bot.cities import say_city
from bot.civil import AMSTERDAM, to_utc
from bot.groups.colleagues import Colleague
from bot.groups.model import GroupId, Session
from bot.messenger.screens import Arg, Button, Moment, Name, Saying, Screen, Text, column, text
from bot.people.screens import BACK_TO_MENU
from bot.reminders.budget import LETTERS, NEWS, Held
from bot.reminders.later import When
from bot.reminders.model import Kind
from bot.reminders.planning import Coming
from bot.reminders.taps import (
    AbsentAgainTap,
    AbsentNewsTap,
    AbsentTap,
    AskAwayTap,
    AskZoneTap,
    AwayTap,
    BackTap,
    FrequencyTap,
    InsteadTap,
    LaterTap,
    MuteTap,
    NotLaterTap,
    PlannedTap,
    WhyTap,
    WishesTap,
    minute_of,
)
from bot.reminders.wished import MyWishes, Reason
from bot.reminders.wishes import Frequency
from bot.reminders.zones import own_zone

MY_WISHES = Button(text("wishes-button-mine"), WishesTap())
_WHY_MEMBER = {
    Kind.DAY_BEFORE: "reminders-why-day",
    Kind.ASK: "reminders-why-ask",
    Kind.NUDGE: "reminders-why-ask",
    Kind.OUTCOME: "reminders-why-outcome",
}
_WHY_GUIDE = {
    Kind.DAY_BEFORE: "reminders-why-card",
    Kind.HOUR_BEFORE: "reminders-why-card",
    Kind.DEBRIEF: "reminders-why-debrief",
    Kind.DEBRIEF_AGAIN: "reminders-why-debrief-again",
    Kind.MIRROR: "reminders-why-mirror",
    Kind.POLLS: "reminders-why-polls",
}
_SORTS_OF_MEMBERS = (Kind.DAY_BEFORE, Kind.ASK, Kind.NUDGE, Kind.OUTCOME)
_SORTS_OF_STAFF = (Kind.DAY_BEFORE, Kind.HOUR_BEFORE, Kind.DEBRIEF, Kind.MIRROR, Kind.POLLS, *LETTERS)
_WEEKS_AWAY = (1, 2, 3)
_MOST_OTHERS = 3


def why(reason: Reason, tap: WhyTap) -> Screen:
    """Why a message came, when it was planned and comes again, and how to have it otherwise."""
    table = _WHY_GUIDE if reason.guides else _WHY_MEMBER
    said = Text(table.get(tap.kind, "reminders-why-news"))
    if said.key == "reminders-why-ask" and not reason.evening:
        said = text("reminders-why-ask-once")
    if said.key == "reminders-why-mirror":
        said = text("reminders-why-mirror", told=(reason.told or Told.SHOWN).value)
    key = "wishes-why-guide" if reason.guides else "wishes-why-member"
    rule = text("wishes-why-rule")
    if reason.at is not None:
        rule = text("wishes-why-at", at=Moment(reason.at, reason.zone))
    following = text("wishes-why-last")
    if reason.next is not None:
        following = text("wishes-why-next", next=Moment(reason.next, reason.zone))
    muted = tap.kind in reason.wishes.muted
    mute = Button(text("wishes-button-unmute" if muted else "wishes-button-mute"), MuteTap(tap.kind, int(not muted)))
    rows = column(*_later_buttons(reason, tap), None if tap.kind in NEWS else mute, MY_WISHES)
    return Screen(Text(key, {"why": said, "rule": rule, "next": following}), rows, fresh=True)


def _later_buttons(reason: Reason, tap: WhyTap) -> list[Button]:
    """To when this message can be put off."""
    return [
        Button(text(f"wishes-button-{when}"), LaterTap(tap.kind, tap.group, tap.session, tap.revision, when))
        for when in When
        if when in reason.later
    ]


def why_button(tap: WhyTap) -> Button:
    """Why do I get this?"""
    return Button(text("reminders-button-why"), tap)


def put_off(until: datetime, zone: ZoneInfo, tap: LaterTap) -> Screen:
    """It comes again then; or not after all."""
    undo = NotLaterTap(tap.kind, tap.group, tap.session, tap.revision)
    return Screen(text("wishes-put-off", at=Moment(until, zone)), column(Button(text("wishes-button-not-later"), undo)))


def not_later(reason: Reason, tap: WhyTap) -> Screen:
    """It does not come again; and what else can be done with it, as before."""
    return replace(why(reason, tap), fresh=False, toast=text("wishes-not-later"))


def absent_button(
    group: GroupId,
    session: Session,
    *,
    absent: bool,
    tap: type[AbsentTap | AbsentNewsTap | AbsentAgainTap] = AbsentTap,
) -> Button:
    """Say that one does not come, or does after all; ``tap`` says under which message."""
    key = "wishes-button-coming" if absent else "wishes-button-absent"
    return Button(text(key), tap(group, session.id, minute_of(session), int(not absent)))


def absent(group: GroupId, session: Session, when: Arg, *, absent: bool) -> Screen:
    """It is noted, without a why; and can be undone."""
    said = text("wishes-absent" if absent else "wishes-coming", when=when)
    return Screen(said, column(absent_button(group, session, absent=absent, tap=AbsentAgainTap)))


def ask_absent(group: GroupId, session: Session, when: Arg, absent: bool) -> Screen:
    """Ask whether somebody does not come to their next session; or say that it is noted already."""
    said = text("wishes-absent" if absent else "wishes-absent-ask", when=when)
    return Screen(said, column(absent_button(group, session, absent=absent, tap=AbsentAgainTap), TALK))


def with_told(said: Text, told: frozenset[str]) -> Text:
    """Return the text with a line about what was held back before."""
    for held in Held:
        if held in told:
            said = Text(f"wishes-held-{held}", {"text": said})
    return said


def with_place(said: Text, session: Session) -> Text:
    """Return a reminder with the place as its last line: behind what a locked screen shows, for it may tell a lot."""
    if not session.place:
        return said
    key = "reminders-place-alone" if said.key == "reminders-day" else "reminders-place"
    return Text(key, {"text": said, "place": Name(session.place)})


def my_wishes(mine: MyWishes) -> Screen:
    """How the reader gets messages, and what can be changed."""
    wishes = mine.wishes
    lines = [text(f"wishes-now-{wishes.frequency}")]
    off = [_sort(sort, guides=mine.works) for sort in _sorts(mine.works) if sort in wishes.muted]
    if off:
        lines.append(text("wishes-now-off", sorts=tuple(text("wishes-off-line", sort=one) for one in off)))
    away = wishes.away
    if away is not None and mine.away:
        lines.append(text("wishes-now-away", until=_day(away.until)))
        if mine.instead:
            lines.append(text("wishes-now-instead", name=Name(mine.instead)))
    zone = own_zone(wishes)
    if zone is not None:
        city, now = say_city(wishes.zone, mine.language), Moment(mine.now, zone, Saying.TIME)
        lines.append(text("wishes-now-zone", city=city, now=now))
    others = tuple(
        Button(text(f"wishes-button-{one}"), FrequencyTap(one))
        for one in Frequency
        if one is not wishes.frequency or (one is Frequency.ALL and wishes.muted)
    )
    holiday = Button(text("wishes-button-back"), BackTap()) if mine.away else _holiday()
    # A participant reads five buttons at most; who has turned sorts off finds their time zone with /tijdzone.
    where = Button(text("wishes-button-zone"), AskZoneTap()) if mine.works or len(others) < _MOST_OTHERS else None
    rows = column(*others, holiday, where, Button(text("wishes-button-planned"), PlannedTap()))
    return Screen(text("wishes-mine", lines=tuple(lines)), rows)


def _holiday() -> Button:
    return Button(text("wishes-button-away"), AskAwayTap())


def away_until_when(today: date, *, no_such_day: bool = False) -> Screen:
    """The last day of a holiday: some weeks, or typed; again, and why, after one that no calendar has."""
    days = [today + timedelta(weeks=weeks) for weeks in _WEEKS_AWAY]
    buttons = (Button(text("wishes-button-until", day=_day(day)), AwayTap(day.isoformat())) for day in days)
    said = text("wishes-away-which-day")
    said = text("wishes-away-no-such-day", question=said) if no_such_day else said
    return Screen(said, column(*buttons, Button(text("common-cancel"), BackTap())))


def who_instead(mine: MyWishes, able: Sequence[Colleague]) -> Screen:
    """Who is there meanwhile?"""
    until = mine.wishes.away.until if mine.wishes.away is not None else date.min
    buttons = (Button(text("wishes-button-colleague", name=Name(one.name)), InsteadTap(one.id)) for one in able)
    nobody = Button(text("wishes-button-nobody"), InsteadTap(0))
    return Screen(text("wishes-instead-whom", until=_day(until)), column(*buttons, nobody))


def coming(found: Sequence[Coming], zone: ZoneInfo, today: date) -> Screen:
    """What will come, line by line, in the reader's own time; ``today`` is the day there."""
    if not found:
        return Screen(text("wishes-planned-nothing"), column(MY_WISHES, BACK_TO_MENU))
    return Screen(
        text("wishes-planned", lines=tuple(_line(one, zone, today) for one in found)), column(MY_WISHES, BACK_TO_MENU)
    )


def _line(one: Coming, zone: ZoneInfo, today: date) -> Text:
    args: dict[str, Arg] = {"at": Moment(one.at, zone, today=today), "sort": _sort(one.sort, guides=one.guides)}
    if one.group:
        return Text("wishes-planned-group", {**args, "group": Name(one.group)})
    return Text("wishes-planned-quiet" if one.quiet else "wishes-planned-line", args)


def _sorts(works: bool) -> Sequence[str]:
    """The sorts of messages that somebody can turn off."""
    return _SORTS_OF_STAFF if works else _SORTS_OF_MEMBERS


def _sort(sort: str, *, guides: bool) -> Text:
    """A sort of message by its name."""
    if sort not in _sorts(guides):
        return text("wishes-sort-news")
    return text(f"wishes-sort-guide-{sort}" if guides else f"wishes-sort-member-{sort}")


def _day(day: date) -> Moment:
    return Moment(to_utc(datetime.combine(day, datetime.min.time()).replace(hour=12), AMSTERDAM), saying=Saying.DATE)
