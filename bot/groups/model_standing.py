"""Standing in: guiding a group for a colleague until a set moment, after which it is as if one never did."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from bot.civil import QuietHours, local, next_civil, to_utc
from bot.errors import Expired, Mistake
from bot.groups.model import Group, next_session
from bot.groups.model_parts import StandIn, Tiding, Told

LONGEST = timedelta(days=92)
"""For how long somebody can stand in: as long as the longest holiday."""


def last_moment(until: date, zone: ZoneInfo) -> datetime:
    """Return when standing in up to and including this day is over: at midnight after it."""
    return to_utc(datetime.combine(until + timedelta(days=1), time(0)), zone)


def last_day(until: datetime, zone: ZoneInfo) -> date:
    """Return the last whole day of who stands in until this moment."""
    return (local(until, zone) - timedelta(minutes=1)).date()


def day_for_session(group: Group, now: datetime) -> date | None:
    """Return the last day for who stands in at the next session alone; None when no session will come.

    That is the day after it: so they can still look back, and see what the group said.
    """
    coming = next_session(group, now)
    return None if coming is None else local(coming.ends, ZoneInfo(group.zone)).date() + timedelta(days=1)


def with_stand_in(group: Group, stand_in: StandIn) -> Group:
    """Return the group guided by who stands in too; the same group if they guide it for good.

    Asked again for the same colleague, the new last moment counts; for another colleague the later one.

    Raises:
        Expired: whose place it is does not guide the group for good, or it would be over at once.
        Mistake: who is to stand in takes part in the group.
    """
    if stand_in.instead not in group.lasting or stand_in.until <= stand_in.since:
        raise Expired
    if group.has_member(stand_in.person):
        raise Mistake("standing-takes-part")
    if stand_in.person in group.lasting:
        return group
    old = group.stand_in(stand_in.person)
    if old is not None:
        until = stand_in.until if old.instead == stand_in.instead else max(old.until, stand_in.until)
        stand_in = msgspec.structs.replace(stand_in, since=old.since, until=until)
        if stand_in == old:
            return group
    return msgspec.structs.replace(
        group,
        facilitators=tuple(dict.fromkeys((*group.facilitators, stand_in.person))),
        stand_ins=(*(one for one in group.stand_ins if one != old), stand_in),
    )


def ended(group: Group, over: Iterable[StandIn], now: datetime) -> Group:
    """Return the group without those who stood in; they and whose place it was are still to be told."""
    for one in over:
        told = [Tiding(Told.ENDED, one.person, one.instead, now)]
        if one.instead is not None and group.guides(one.instead):
            told.append(Tiding(Told.RETURNED, one.instead, one.person, now))
        group = told_of(
            msgspec.structs.replace(
                group,
                facilitators=tuple(person for person in group.facilitators if person != one.person),
                stand_ins=tuple(each for each in group.stand_ins if each != one),
            ),
            told,
        )
    return group


def up_to_date(group: Group, now: datetime) -> Group:
    """Return the group without those whose time of standing in is over at ``now``; the same group if there are none."""
    return ended(group, [one for one in group.stand_ins if one.until <= now], now)


def told_of(group: Group, tidings: Iterable[Tiding]) -> Group:
    """Return the group with this still to be told; the same to the same person is told once, as it is now.

    No two of a kind to one person have the same moment: so what was told can be known by it, without anybody's number.
    """
    new = tuple(tidings)
    about = {(one.what, one.to, one.about) for one in new}
    kept = [one for one in group.tidings if (one.what, one.to, one.about) not in about]
    for one in new:
        taken = {each.at for each in kept if (each.what, each.to) == (one.what, one.to)}
        at = one.at
        while at in taken:
            at += timedelta(microseconds=1)
        kept.append(msgspec.structs.replace(one, at=at))
    return msgspec.structs.replace(group, tidings=tuple(kept))


def guides_at(group: Group, quiet: QuietHours) -> datetime | None:
    """Return when to look at who guides the group again: when somebody's time is over, or is to be told something."""
    ends = [one.until for one in group.stand_ins]
    tell = [next_civil(one.at, quiet, ZoneInfo(group.zone)) for one in group.tidings]
    return min((*ends, *tell), default=None)
