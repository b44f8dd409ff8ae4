"""How it looks when an owner hands over what a coordinator left."""

from __future__ import annotations

from bot.groups.colleagues import Colleague
from bot.groups.model import Group
from bot.groups.succession import Area
from bot.groups.taps_standing import CoordinatorByTap, CoordinatorGoneTap, CoordinatorWhoTap, CoordinatorYesTap
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.people.screens import BACK_TO_MENU

GONE = Button(text("succession-button-menu"), CoordinatorGoneTap())


def who_left(coordinators: tuple[Colleague, ...]) -> Screen:
    """Which coordinator has left?"""
    buttons = [Button(text("groups-title", title=Name(one.name)), CoordinatorWhoTap(one.id)) for one in coordinators]
    return Screen(text("succession-who" if buttons else "succession-nobody"), column(*buttons, BACK_TO_MENU))


def who_takes_over(left: Colleague, able: tuple[Colleague, ...]) -> Screen:
    """Who takes over?"""
    buttons = [Button(text("groups-title", title=Name(one.name)), CoordinatorByTap(left.id, one.id)) for one in able]
    key = "succession-by" if buttons else "succession-by-nobody"
    return Screen(text(key, name=Name(left.name)), column(*buttons, BACK_TO_MENU))


def sure(seen: Area) -> Screen:
    """What it would mean."""
    yes = Button(text("succession-button-yes"), CoordinatorYesTap(seen.old.id, seen.new.id))
    after = "succession-stays" if seen.stays else "succession-leaves"
    lines = (*_lines("succession-sure", seen), text(after, old=Name(seen.old.name)))
    return Screen(text("groups-lines", lines=lines), column(yes, Button(text("common-cancel"), CoordinatorGoneTap())))


def done(seen: Area) -> Screen:
    """All was handed over."""
    return Screen(text("groups-lines", lines=_lines("succession-done", seen)), column(BACK_TO_MENU))


def _lines(key: str, seen: Area) -> tuple[Text, ...]:
    said = text(key, old=Name(seen.old.name), new=Name(seen.new.name))
    groups = text("succession-groups", groups=_titles(seen.groups)) if seen.groups else text("succession-no-groups")
    if not seen.taking_part:
        return said, groups
    return said, groups, text("succession-to-you", new=Name(seen.new.name), groups=_titles(seen.taking_part))


def _titles(groups: tuple[Group, ...]) -> Name:
    return Name(", ".join(one.title for one in groups))
