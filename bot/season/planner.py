"""Somebody who guides a group and changes its plan now and then: a session moves a day, another does not take place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

from bot.dutch import say_date
from bot.season.diary import GroupPage, News
from bot.season.staff import Facilitator
from bot.season.timetable import Times, moment_of, on_the_wall
from bot.texts import Name

DAY = timedelta(days=1)
FRIDAY = 4
MAY_MOVE = (1, 2)
"""Tuesday and Wednesday: all messages about such a session, also a day later, fall in its own week."""


async def move_one(facilitator: Facilitator, page: GroupPage) -> None:
    """Move the second session by a day, the day after the first, if that is a good day for it."""
    first, *later = page.times()
    if later and on_the_wall(later[0].starts).weekday() in MAY_MOVE:
        await _after(facilitator, first, lambda: _move(facilitator, page, later[0]))


async def cancel_one(facilitator: Facilitator, page: GroupPage) -> None:
    """Cancel the third session, the day after the second, if another one follows."""
    times = page.times()
    if len(times) > 3:
        await _after(facilitator, times[1], lambda: _call_off(facilitator, page, times[2]))


async def _after(facilitator: Facilitator, times: Times, do: Callable[[], Awaitable[None]]) -> None:
    """Do something in the afternoon of the first working day after a session."""
    day = on_the_wall(times.starts).date() + DAY
    while day.weekday() > FRIDAY:
        day += DAY
    await facilitator.until(moment_of(datetime.combine(day, time(14, facilitator.chance.randint(40, 55)))))
    await facilitator.in_turn(do)


async def _move(facilitator: Facilitator, page: GroupPage, times: Times) -> None:
    there = on_the_wall(times.starts) + DAY
    await _open(facilitator, page, times)
    await facilitator.tap(facilitator.label("planning-button-move"))
    await facilitator.say(f"{there.day}-{there.month}-{there.year} {there.hour}.{there.minute:02}")
    await facilitator.tap(facilitator.label("planning-button-yes"))
    page.change(News(times.number, facilitator.acted_at, facilitator.id, there))


async def _call_off(facilitator: Facilitator, page: GroupPage, times: Times) -> None:
    await _open(facilitator, page, times)
    await facilitator.tap(facilitator.label("planning-button-off"))
    await facilitator.tap(facilitator.label("planning-button-off-yes"))
    page.change(News(times.number, facilitator.acted_at, facilitator.id, None))


async def _open(facilitator: Facilitator, page: GroupPage, times: Times) -> None:
    """Go to one session by way of the group."""
    await facilitator.say("/groepen")
    await facilitator.tap(facilitator.label("groups-title", title=Name(page.title)))
    await facilitator.tap(facilitator.label("groups-button-sessions"))
    day = say_date(times.starts)
    await facilitator.tap(facilitator.label("planning-button-session", number=times.number, day=day))
