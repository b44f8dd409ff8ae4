"""How handing over looks: which group, to whom, until when; and for good, by who coordinates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.civil import AMSTERDAM, to_utc
from bot.dutch import say_date
from bot.groups.colleagues import Colleague
from bot.groups.departing import Departure
from bot.groups.model import Group
from bot.groups.model_standing import last_day
from bot.groups.screens import MY_GROUPS, to_group
from bot.groups.standing import ALL, Handed
from bot.groups.taps import GroupTap
from bot.groups.taps_standing import (
    AskPutOutTap,
    BriefingTap,
    GoneByTap,
    GoneTap,
    GoneWhoTap,
    GoneYesTap,
    PutOutTap,
    StandInDaysTap,
    StandInEndTap,
    StandInTap,
    StandInTypeTap,
    StandInUntilTap,
    StandInWhomTap,
)
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.messenger.taps import Tap
from bot.people.invitations import Invited
from bot.people.model import PersonId
from bot.people.screens import BACK_TO_MENU, invitation

PAGE = 8
"""Colleagues shown at once."""
_WEEKS = (1, 2)
STAND_IN = Button(text("standing-button-menu"), StandInTap())
GONE = Button(text("departing-button-menu"), GoneTap())


def group_buttons(group: Group, person: PersonId) -> tuple[Button, ...]:
    """What stands under a group about standing in: for who stands in the briefing, for the others to ask or to end."""
    if group.stand_in(person) is not None:
        return (Button(text("standing-button-briefing"), BriefingTap(group.id)),)
    return (
        Button(text("standing-button"), StandInWhomTap(group.id, 0)),
        *(Button(text("standing-button-end"), StandInEndTap(group.id, one.person)) for one in group.stand_ins),
    )


def in_which(groups: tuple[Group, ...]) -> Screen:
    """In which group, or in all?"""
    if not groups:
        return Screen(text("standing-none"), column(BACK_TO_MENU))
    buttons = (Button(text("groups-title", title=Name(one.title)), StandInWhomTap(one.id, 0)) for one in groups)
    every = Button(text("standing-button-all"), StandInWhomTap(ALL, 0))
    return Screen(text("standing-in-which"), column(*buttons, every, BACK_TO_MENU))


def whom(scope: str, groups: tuple[Group, ...], able: tuple[Colleague, ...], page: int) -> Screen:
    """Which colleague?"""
    link = Button(text("standing-button-link"), StandInDaysTap(scope, 0))
    shown = _page(able, page, lambda one: StandInDaysTap(scope, one), lambda next_one: StandInWhomTap(scope, next_one))
    key = "standing-whom" if able else "standing-whom-nobody"
    return Screen(text(key, groups=_titles(groups)), column(*shown, link, _back(groups)))


def until_when(scope: str, groups: tuple[Group, ...], who: int, today: date, session: date | None) -> Screen:
    """Until when? The next session alone, a week, two, or a typed day."""
    first = None
    if session is not None:
        first = Button(
            text("standing-button-session", until=_day(session)), StandInUntilTap(scope, who, _number(session))
        )
    days = [day for day in (today + timedelta(weeks=weeks) for weeks in _WEEKS) if day != session]
    buttons = [Button(text("standing-button-until", until=_day(day)), _until(scope, who, day)) for day in days]
    other = Button(text("standing-button-other-day"), StandInTypeTap(scope, who))
    return Screen(text("standing-until", groups=_titles(groups)), column(first, *buttons, other, _back(groups)))


def type_day(groups: tuple[Group, ...], *, unclear: bool = False) -> Screen:
    """Type the last day; ``unclear`` if what was typed is none."""
    return Screen(text("groups-day-unclear" if unclear else "standing-type-day"), column(_back(groups)))


def handed(done: Handed) -> Screen:
    """It is arranged."""
    name = Name(done.to.name if done.to is not None else "")
    said = text("standing-handed", name=name, groups=_titles(done.groups), until=_day(done.until))
    end = None
    if len(done.groups) == 1 and done.to is not None:
        end = Button(text("standing-button-not"), StandInEndTap(done.groups[0].id, done.to.id))
    return Screen(said, column(_back(done.groups), end))


def link(done: Handed, invited: Invited) -> Screen:
    """The link for somebody whom we may not know yet."""
    return invitation(invited, text("standing-link", groups=_titles(done.groups), until=_day(done.until)))


def taken_back(group: Group) -> Screen:
    """Nobody stands in any more."""
    return Screen(text("standing-taken-back", title=Name(group.title)), column(to_group(group)))


def welcome(group: Group, until: datetime) -> Screen:
    """The first screen of who came by a link to stand in."""
    said = text("standing-welcome", title=Name(group.title), until=_day(last_day(until, ZoneInfo(group.zone))))
    return Screen(said, column(Button(text("standing-button-briefing"), BriefingTap(group.id)), to_group(group)))


def joined(group: Group, who: PersonId, name: Name | Text, *, mine: bool) -> Screen:
    """A colleague came in by a link; whose link it was can put them out."""
    key = "standing-told-joined-mine" if mine else "standing-told-joined"
    undo = Button(text("people-entering-button-undo"), AskPutOutTap(group.id, who)) if mine else None
    return Screen(text(key, new=name, title=Name(group.title)), column(undo, to_group(group)))


def ask_put_out(group: Group, who: PersonId, name: str) -> Screen:
    """Sure to put them out?"""
    yes = Button(text("people-entering-button-undo-yes"), PutOutTap(group.id, who))
    return Screen(text("people-entering-undo-ask", name=Name(name)), column(yes, _back((group,))))


def put_out(group: Group) -> Screen:
    """They are out."""
    return Screen(text("standing-put-out", title=Name(group.title)), column(to_group(group)))


def who_left(guides: tuple[Colleague, ...]) -> Screen:
    """Which facilitator has left?"""
    buttons = [Button(text("groups-title", title=Name(one.name)), GoneWhoTap(one.id, 0)) for one in guides]
    return Screen(text("departing-who" if buttons else "departing-nobody"), column(*buttons, BACK_TO_MENU))


def who_takes_over(left: Colleague, able: tuple[Colleague, ...], page: int) -> Screen:
    """Who takes over?"""
    shown = _page(able, page, lambda one: GoneByTap(left.id, one), lambda next_one: GoneWhoTap(left.id, next_one))
    key = "departing-by" if able else "departing-by-nobody"
    return Screen(text(key, name=Name(left.name)), column(*shown, BACK_TO_MENU))


def departure(seen: Departure) -> Screen:
    """What handing over would mean."""
    yes = Button(text("departing-button-yes"), GoneYesTap(seen.old.id, seen.new.id)) if seen.groups else None
    return Screen(_departure("departing-sure", seen), column(yes, Button(text("common-cancel"), GoneTap())))


def departed(seen: Departure) -> Screen:
    """All was handed over."""
    return Screen(_departure("departing-done", seen), column(MY_GROUPS))


def _departure(key: str, seen: Departure) -> Text:
    left = text("departing-left", groups=_titles(seen.taking_part)) if seen.taking_part else text("departing-all")
    return text(key, old=Name(seen.old.name), new=Name(seen.new.name), groups=_titles(seen.groups), left=left)


def _page(
    people: tuple[Colleague, ...], page: int, tap: Callable[[PersonId], Tap], more: Callable[[int], Tap]
) -> list[Button]:
    start = page * PAGE if 0 <= page * PAGE < len(people) else 0
    shown = [Button(text("groups-title", title=Name(one.name)), tap(one.id)) for one in people[start : start + PAGE]]
    if start + PAGE < len(people):
        shown.append(Button(text("standing-button-more"), more(start // PAGE + 1)))
    return shown


def _titles(groups: tuple[Group, ...]) -> Name:
    return Name(", ".join(one.title for one in groups))


def _back(groups: tuple[Group, ...]) -> Button:
    return Button(text("groups-button-back"), GroupTap(groups[0].id)) if len(groups) == 1 else MY_GROUPS


def _until(scope: str, who: int, day: date) -> StandInUntilTap:
    return StandInUntilTap(scope, who, _number(day))


def _number(day: date) -> int:
    return int(f"{day:%Y%m%d}")


def _day(day: date) -> str:
    return say_date(to_utc(datetime.combine(day, time(12)), AMSTERDAM))
