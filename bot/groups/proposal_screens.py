"""What a change to a plan would mean, before it is kept: a move, an extra session, other times."""

from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo

from bot.civil import local
from bot.groups.model import Session
from bot.groups.model_limits import MOST_MESSAGES
from bot.groups.model_plan import Scope, When
from bot.groups.month import day_number, number_of, say_day
from bot.groups.planning_screens import ask_length, ask_when, cancel_button, minute_of, moment_of, told
from bot.groups.seen import Seen
from bot.groups.taps_planning import EXTRA, MoveMonthTap, MoveYesTap, SpanYesTap
from bot.groups.wizard import clash_lines, crowded_line, days_off, say_span
from bot.messenger.screens import Button, Name, Screen, Text, column, text


def propose(seen: Seen, when: When) -> Screen:
    """What it would mean; yes, also all later ones, or another day."""
    one, group, looked = seen.session, seen.group, seen.preview
    if seen.wrong is not None or looked is None:
        return ask_when(seen)
    (new, *_) = looked.sessions
    session, revision = (EXTRA, seen.plan) if one is None else (str(one.id), one.revision)
    wall, key = when.wall, (group.id, session, revision)
    kept = (minute_of(wall.time()), when.minutes or 0)
    there = (*key, day_number(wall.date()), *kept)
    lines = [
        text("planning-propose-extra", moment=_from_until(new, seen))
        if one is None
        else text("planning-propose", old=_from_until(one, seen), moment=_from_until(new, seen)),
        *([text("groups-confirm-place", place=Name(new.place))] if one is None and new.place else ()),
        *([text("planning-other-year", year=str(wall.year))] if wall.year != seen.today.year else ()),
        *days_off("groups-off", looked.off, seen.today),
        *clash_lines(looked, seen.today),
        *(crowded_line(looked) or unasked_line(seen)),
        *fewer_lines(seen),
        *(told(seen) if seen.missed else ()),
    ]
    yes = "planning-button-yes-extra" if one is None else "planning-button-yes"
    rest = None
    if one is not None and any(later.starts > one.starts and not later.cancelled for later in group.sessions):
        rest = Button(text("planning-button-yes-rest"), MoveYesTap(*there, Scope.REST))
    return Screen(
        text("groups-lines", lines=lines),
        column(
            Button(text(yes), MoveYesTap(*there, Scope.ONE)),
            rest,
            Button(text("planning-button-other"), MoveMonthTap(*key, number_of(wall.date()), *kept)),
            cancel_button(seen),
        ),
    )


def unasked_line(seen: Seen) -> list[Text]:
    """Return that members get no questions about it, and what can be done; nothing where nobody takes part."""
    if seen.fit.asked or not seen.group.members:
        return []
    return [text("planning-unasked", most=MOST_MESSAGES)]


def fewer_lines(seen: Seen) -> list[Text]:
    """Return which reminders the week of one more session leaves out; nothing where nobody takes part."""
    if seen.session is not None or not seen.group.members:
        return []
    days = [say_day(one.wall.date(), seen.today) for one in seen.fit.unreminded]
    evening = [] if seen.fit.evening else [text("planning-no-evening")]
    return [*([text("planning-unreminded", days=" / ".join(days))] if days else ()), *evening]


def propose_span(seen: Seen, start: time, minutes: int) -> Screen:
    """What was typed, before it is kept: other times on the same day."""
    one = seen.session
    if one is None or seen.wrong is not None or seen.preview is None:
        return ask_length(seen)
    old, new = say_span(one.wall.time(), one.minutes), say_span(start, minutes)
    said = text("planning-propose-span", moment=moment_of(one, seen), old=old, new=new)
    lines = [said, *clash_lines(seen.preview, seen.today), *(told(seen) if seen.missed else ())]
    yes = SpanYesTap(seen.group.id, one.id, one.revision, minute_of(start), minutes)
    return Screen(
        text("groups-lines", lines=lines), column(Button(text("planning-button-span-yes"), yes), cancel_button(seen))
    )


def _from_until(one: Session, seen: Seen) -> str:
    """A session's day and its times: "di 13 okt, 9.30–11.30 uur"."""
    starts = local(one.starts, ZoneInfo(seen.group.zone))
    return f"{say_day(starts.date(), seen.today)}, {say_span(starts.time(), one.minutes)} uur"
