"""How a pause is shown: until which day, what would not take place, and what was done."""

from __future__ import annotations

from datetime import date

from bot.groups.month import day_number, month_of, month_rows, number_of, say_day, say_month
from bot.groups.planning_screens import moment_of, noted, to_plan, told
from bot.groups.preview import Preview
from bot.groups.seen import Seen
from bot.groups.taps import GroupTap
from bot.groups.taps_planning import PauseTap, PauseUntilTap, PauseYesTap
from bot.messenger.screens import Button, Screen, Text, column, text


def ask_pause(seen: Seen, month: int) -> Screen:
    """Until which day?"""
    group = seen.group
    shown = month_of(month or number_of(seen.today))
    rows = month_rows(
        shown,
        seen.today,
        lambda day: PauseUntilTap(group.id, day_number(day)),
        lambda number: PauseTap(group.id, number),
    )
    said = text("planning-ask-pause", month=say_month(shown))
    return Screen(noted(said, seen), (*rows, (to_plan(group, "common-cancel"),)))


def propose_pause(seen: Seen, until: date) -> Screen:
    """What would not take place."""
    gone = (seen.preview or Preview(())).sessions
    if seen.wrong is not None or not gone:
        said = text("planning-pause-empty", day=say_day(until, seen.today)) if seen.wrong is None else seen.wrong
        return Screen(
            said, column(Button(text("planning-button-other"), PauseTap(seen.group.id, 0)), to_plan(seen.group))
        )
    lines: list[Text] = [
        text(
            "planning-propose-pause",
            day=say_day(until, seen.today),
            count=len(gone),
            first=say_day(gone[0].wall.date(), seen.today),
        ),
        *(told(seen) if seen.missed else ()),
    ]
    yes = Button(text("planning-button-pause-yes"), PauseYesTap(seen.group.id, day_number(until), seen.plan))
    return Screen(text("groups-lines", lines=lines), column(yes, to_plan(seen.group, "common-cancel")))


def paused(seen: Seen) -> Screen:
    """The pause is there; and when the group meets again."""
    coming = next((one for one in seen.coming if not one.cancelled), None)
    said = text("planning-paused-end")
    if coming is not None:
        said = text("planning-paused", moment=moment_of(coming, seen))
    back = Button(text("groups-button-back"), GroupTap(seen.group.id))
    return Screen(noted(said, seen), column(to_plan(seen.group), back))
