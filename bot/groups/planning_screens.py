"""What is shown of a plan: its sessions, one of them, what a change would mean, and what was done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.civil import local
from bot.dutch import say_moment
from bot.groups.model import Group, Session
from bot.groups.model_plan import Scope, When, days_to_choose
from bot.groups.month import day_number, label, month_of, month_rows, number_of, say_day, say_month
from bot.groups.screens import pairs
from bot.groups.seen import Seen
from bot.groups.taps import GroupTap, SessionsTap
from bot.groups.taps_planning import (
    EXTRA,
    AgendaTap,
    CallOffTap,
    CallOffYesTap,
    LengthIsTap,
    LengthTap,
    MoveMonthTap,
    MoveTap,
    MoveToTap,
    PauseTap,
    PlaceRestTap,
    PlaceTap,
    PlanPageTap,
    ReviveTap,
    SessionTap,
)
from bot.groups.wizard import say_span
from bot.messenger.screens import Button, Name, Screen, Text, column, text

PAGE = 12
"""Sessions shown at once."""
LENGTHS = (60, 90, 120, 150, 180)
AGENDA = Button(text("planning-button-agenda"), AgendaTap())


def plan(seen: Seen, page: int) -> Screen:
    """The sessions that are still to come; for who guides each is a button, with what else can be planned."""
    group, coming = seen.group, seen.coming
    if not seen.guides:
        return Screen(_listed(seen, coming[:PAGE]), column(Button(text("groups-button-back"), GroupTap(group.id))))
    start = page * PAGE if 0 <= page * PAGE < len(coming) else 0
    shown = [_session_button(group, one) for one in coming[start : start + PAGE]]
    more = start + PAGE < len(coming)
    return Screen(
        noted(_listed(seen, coming[start : start + PAGE]), seen),
        (
            *pairs(shown),
            *column(
                Button(text("planning-button-later"), PlanPageTap(group.id, page + 1)) if more else None,
                Button(text("planning-button-extra"), MoveTap(group.id, EXTRA, seen.plan)),
                Button(text("planning-button-pause"), PauseTap(group.id, 0)) if coming and seen.decides else None,
                AGENDA,
                Button(text("groups-button-back"), GroupTap(group.id)),
            ),
        ),
    )


def session(seen: Seen) -> Screen:
    """One session, and what can be changed about it."""
    one, group = seen.session, seen.group
    if one is None:
        return plan(seen, 0)
    key = (group.id, one.id, one.revision)
    said = noted(_about(one, seen), seen)
    if one.cancelled:
        revive = Button(text("planning-button-revive"), ReviveTap(*key, Scope.ONE))
        more = any(later.cancelled and later.starts > one.starts for later in group.sessions)
        rest = Button(text("planning-button-revive-rest"), ReviveTap(*key, Scope.REST)) if more else None
        return Screen(said, column(revive, rest, to_plan(group)))
    place = "planning-button-place" if one.place else "planning-button-place-first"
    return Screen(
        said,
        column(
            Button(text("planning-button-move"), MoveTap(*key)),
            Button(text("planning-button-off"), CallOffTap(*key)),
            Button(text(place), PlaceTap(*key)),
            Button(text("planning-button-length"), LengthTap(*key)),
            to_plan(group),
        ),
    )


def which_session(found: Iterable[Seen]) -> Screen:
    """Of which group is the next session to be moved?"""
    buttons = [
        Button(
            text("planning-next-of", title=Name(seen.group.title), moment=moment_of(seen.session, seen)),
            MoveTap(seen.group.id, seen.session.id, seen.session.revision),
        )
        for seen in found
        if seen.session is not None
    ]
    return Screen(text("planning-move-which" if buttons else "planning-move-nothing"), column(*buttons))


def ask_when(seen: Seen) -> Screen:
    """When should this session be? Days to tap, or type it."""
    one, group = seen.session, seen.group
    if one is None:
        return ask_month(seen, number_of(seen.today))
    key, kept = (group.id, one.id, one.revision), (minute_of(one.wall.time()), 0)
    days = tuple(
        label(say_day(day, seen.today), MoveToTap(*key, day_number(day), *kept))
        for day in days_to_choose(one, seen.today)
    )
    other = Button(text("planning-button-other"), MoveMonthTap(*key, number_of(seen.today), *kept))
    said = text("planning-ask-when", number=one.number, moment=moment_of(one, seen))
    return Screen(noted(said, seen), (days, (other,), (cancel_button(seen),)))


def ask_month(seen: Seen, month: int, typed: When | None = None) -> Screen:
    """The same, from the days of a month; for an extra session this is the only way beside typing.

    A time that was typed before, and for how long, is kept for the day that is chosen.
    """
    one, group, shown = seen.session, seen.group, month_of(month)
    session, revision = (EXTRA, seen.plan) if one is None else (str(one.id), one.revision)
    at = usual(seen).time() if typed is None else typed.wall.time()
    kept = (minute_of(at), 0 if typed is None else typed.minutes or 0)
    rows = month_rows(
        shown,
        seen.today,
        lambda day: MoveToTap(group.id, session, revision, day_number(day), *kept),
        lambda number: MoveMonthTap(group.id, session, revision, number, *kept),
    )
    key = "planning-ask-extra" if one is None else "planning-ask-month"
    said = text(key, month=say_month(shown), at=f"{at.hour}.{at.minute:02} uur")
    return Screen(noted(said, seen), (*rows, (cancel_button(seen),)))


def ask_off(seen: Seen) -> Screen:
    """This one, or also all later ones?"""
    one, group = seen.session, seen.group
    if one is None or seen.wrong is not None:
        return session(seen)
    key = (group.id, one.id, one.revision)
    rest = None
    if seen.decides and any(later.starts > one.starts and not later.cancelled for later in group.sessions):
        rest = Button(text("planning-button-off-rest"), CallOffYesTap(*key, Scope.REST))
    yes = Button(text("planning-button-off-yes"), CallOffYesTap(*key, Scope.ONE))
    return Screen(text("planning-ask-off", moment=moment_of(one, seen)), column(yes, rest, cancel_button(seen)))


def ask_place(seen: Seen) -> Screen:
    """Type the place."""
    return Screen(noted(text("planning-ask-place"), seen), column(cancel_button(seen)))


def place_kept(seen: Seen) -> Screen:
    """The place is kept: also for all later ones?"""
    one, group = seen.session, seen.group
    if one is None or seen.wrong is not None:
        return ask_place(seen)
    rest = None
    if any(later.starts > one.starts and not later.cancelled and later.place != one.place for later in group.sessions):
        rest = Button(text("planning-button-place-rest"), PlaceRestTap(group.id, one.id, one.revision))
    shown = session(seen)
    return Screen(shown.text, (*column(rest), *shown.rows))


def ask_length(seen: Seen) -> Screen:
    """How long?"""
    one, group = seen.session, seen.group
    if one is None:
        return session(seen)
    key = (group.id, one.id, one.revision)
    lengths = [label(say_span(one.wall.time(), minutes), LengthIsTap(*key, minutes, Scope.ONE)) for minutes in LENGTHS]
    return Screen(noted(text("planning-ask-length"), seen), (*pairs(lengths), (cancel_button(seen),)))


def usual(seen: Seen) -> datetime:
    """When a session is if nothing else is said: as it is now; for an extra one, a week after the last."""
    if seen.session is not None:
        return seen.session.wall
    last = max((one.wall.date() for one in seen.group.sessions), default=seen.today)
    return datetime.combine(max(last + timedelta(weeks=1), seen.today), _usual_time(seen.group))


def minute_of(at: time) -> int:
    """Return a time as the minute of its day, as taps have it."""
    return at.hour * 60 + at.minute


def _listed(seen: Seen, shown: tuple[Session, ...]) -> Text:
    """The sessions in lines."""
    lines = [
        text(
            "groups-session-cancelled" if one.cancelled else "groups-session",
            number=one.number,
            moment=moment_of(one, seen),
        )
        for one in shown
    ]
    past = len(seen.group.sessions) - len(seen.coming)
    rest = len(seen.coming) - len(shown)
    if rest:
        lines.append(text("groups-sessions-rest", count=rest))
    lines = lines or [text("groups-sessions-none")]
    return text("groups-sessions", title=Name(seen.group.title), past=past, lines=lines)


def _about(one: Session, seen: Seen) -> Text:
    """One session in a few lines; where the clock skips the hour it was planned at, as late as it really begins."""
    group = seen.group
    starts = local(one.starts, ZoneInfo(group.zone))
    lines = [
        text(
            "planning-session",
            title=Name(group.title),
            number=one.number,
            day=say_day(starts.date(), seen.today),
            times=say_span(starts.time(), one.minutes),
        )
    ]
    if one.place:
        lines.append(text("groups-confirm-place", place=Name(one.place)))
    if one.cancelled:
        lines.append(text("planning-session-off"))
    return text("groups-lines", lines=lines)


def noted(said: Text, seen: Seen) -> Text:
    """Return the text with what went wrong above it, or what was done and who hears of it."""
    if seen.wrong is not None:
        return text("groups-ask-again", wrong=seen.wrong, question=said)
    if not seen.done:
        return said
    return text("groups-lines", lines=[text("planning-done"), said, *told(seen)])


def told(seen: Seen) -> list[Text]:
    """Return when who takes part hears of it; or that somebody must tell them, if not of the later ones too."""
    if not seen.group.members:
        return []
    late = [text("planning-not-told")] if seen.missed else []
    if seen.told is None:
        return late
    moment = say_moment(seen.told, zone=ZoneInfo(seen.group.zone), today=seen.today)
    if seen.missed:
        return [*late, text("planning-told-rest", moment=moment)]
    if seen.session is None:
        return [text("planning-told-extra", count=seen.readers, moment=moment)]
    return [text("planning-told", moment=moment)]


def _session_button(group: Group, one: Session) -> Button:
    key = "planning-button-session-off" if one.cancelled else "planning-button-session"
    return Button(text(key, number=one.number, day=say_day(one.wall.date(), None)), SessionTap(group.id, one.id))


def cancel_button(seen: Seen) -> Button:
    """Return the way back to the session, or to the plan where there is none yet."""
    if seen.session is None:
        return to_plan(seen.group, "common-cancel")
    return Button(text("common-cancel"), SessionTap(seen.group.id, seen.session.id))


def to_plan(group: Group, label: str = "planning-button-back") -> Button:
    """Return the way to all sessions."""
    return Button(text(label), SessionsTap(group.id))


def _usual_time(group: Group) -> time:
    """When the group usually meets."""
    return group.series.at if group.series is not None else time(10)


def moment_of(one: Session, seen: Seen) -> str:
    """Return when a session begins, as the reader sees it today."""
    return say_moment(one.starts, zone=ZoneInfo(seen.group.zone), today=seen.today)
