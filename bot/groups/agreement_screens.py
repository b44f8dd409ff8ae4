"""How a group's agreement looks: to read, to write down, and as it was before."""

from __future__ import annotations

from bot.dutch import say_date, say_moment
from bot.groups.agreeing import Agreed, Picking
from bot.groups.model import Group
from bot.groups.model_agreement import LISTED, MOST, choices, picked
from bot.groups.model_parts import Agreement
from bot.groups.taps import GroupTap
from bot.groups.taps_agreement import (
    AgreementEditTap,
    AgreementKeepTap,
    AgreementPickTap,
    AgreementSaveTap,
    AgreementTap,
    AgreementVersionTap,
)
from bot.messenger.screens import Button, Name, Screen, Text, column, text
from bot.people.revealing import Revealing
from bot.people.revealing_screens import Ways, warning
from bot.people.screens import BACK_TO_MENU

ON_A_BUTTON = 34
"""Characters of somebody's own words on a button."""


def agreement_button(group: Group) -> Button:
    """Leads to the group's agreement."""
    return Button(text("agreement-button"), AgreementTap(group.id))


def point_text(point: str) -> Text:
    """One point: of our own list, or in the group's own words."""
    return text(f"agreement-point-{point}") if point in set(LISTED) else text("agreement-own", words=Name(point))


def point_lines(agreement: Agreement) -> tuple[Text, ...]:
    """The points, a line each."""
    return tuple(text("agreement-line", point=point_text(one)) for one in agreement.points)


def to_read(agreed: Agreed) -> Screen:
    """The agreement for who takes part, or in the group's own chat."""
    if agreed.version is None:
        return Screen(text("agreement-none"))
    return Screen(text("agreement-shown", lines=point_lines(agreed.version)))


def of_which(found: tuple[Agreed, ...]) -> Screen:
    """Whose agreement? By day and time: who takes part knows the group by those."""
    buttons = (Button(_label(one), AgreementTap(one.group.id)) for one in found)
    return Screen(text("agreement-of-which"), column(*buttons, BACK_TO_MENU))


def to_guide(agreed: Agreed) -> Screen:
    """The agreement for who guides the group, with who wrote it down."""
    group, version = agreed.group, agreed.version
    back = Button(text("groups-button-back"), GroupTap(group.id))
    if version is None:
        begin = Button(text("agreement-button-begin"), AgreementEditTap(group.id))
        return Screen(text("agreement-not-yet", title=Name(group.title)), column(begin, back))
    said = text("agreement-of-group", **_about(agreed, version))
    change = Button(text("agreement-button-change"), AgreementEditTap(group.id))
    before = Button(text("agreement-button-before"), AgreementVersionTap(group.id, agreed.place - 1))
    lost = text("agreement-lost", text=said)
    return Screen(lost if agreed.lost else said, column(change, before if agreed.place else None, back))


def earlier(agreed: Agreed) -> Screen:
    """One version of before, and the way to its neighbours."""
    group, version = agreed.group, agreed.version
    if version is None:
        return to_guide(agreed)
    said = text("agreement-version", number=agreed.place + 1, count=len(group.agreements), **_about(agreed, version))
    before = Button(text("agreement-button-before"), AgreementVersionTap(group.id, agreed.place - 1))
    return Screen(said, column(before if agreed.place else None, agreement_button(group)))


def to_write(picking: Picking) -> Screen:
    """What can be ticked, and what is; more can be typed."""
    group, picks, version = picking.group, picking.picks, picking.version
    ticks = [
        Button(
            text("agreement-button-tick", point=_short(point), on="yes" if picks >> place & 1 else "no"),
            AgreementPickTap(group.id, picks ^ 1 << place, version),
        )
        for place, point in enumerate(choices(group))
    ]
    count = len(picked(group, picks))
    save = Button(text("agreement-button-save", count=count), AgreementSaveTap(group.id, picks, version))
    cancel = Button(text("common-cancel"), AgreementTap(group.id))
    return Screen(text("agreement-write", most=MOST), column(*ticks, save if count else None, cancel))


def ask_sure(found: Revealing, group: str, picks: int, version: int) -> Screen:
    """What was typed may tell who somebody is."""
    return warning(found, Ways(AgreementKeepTap(group, picks, version), AgreementPickTap(group, picks, version)))


def _about(agreed: Agreed, version: Agreement) -> dict[str, Name | Text | str | tuple[Text, ...]]:
    return {
        "title": Name(agreed.group.title),
        "day": say_date(version.at),
        "by": Name(agreed.by) if agreed.by else text("groups-history-nobody"),
        "lines": point_lines(version),
    }


def _short(point: str) -> Text:
    if point in set(LISTED) or len(point) <= ON_A_BUTTON:
        return point_text(point)
    return text("agreement-own", words=Name(f"{point[: ON_A_BUTTON - 1].rstrip()}…"))


def _label(agreed: Agreed) -> Text:
    if agreed.guides or not agreed.group.sessions:
        return text("groups-title", title=Name(agreed.group.title))
    return text("groups-chat-by-day", when=say_moment(agreed.group.sessions[0].starts))
