"""What the start and the goodbye look like: the goal, what the group gave each other, the day of erasure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.checkins.farewell_taps import GiftAnewTap, GiftTap, GoalTap, KeepGoalTap, LetGoalTap, NoGoalTap, PartTap
from bot.checkins.model import GOAL, Outcome
from bot.checkins.publication import GIFTS
from bot.checkins.taps import AgainTap
from bot.groups.model import Group
from bot.groups.taps import GroupTap
from bot.messenger.screens import Button, Moment, Name, Saying, Screen, Text, column, text
from bot.people.revealing import Revealing
from bot.people.revealing_screens import Ways, warning

if TYPE_CHECKING:
    from bot.checkins.answering import Step


def goal_screen(group: Group, erased: datetime | None) -> Screen:
    """Return the goal as it is, and the way to change it; who guides reads here when the group will be erased."""
    lines = [text("farewell-goal-ask" if not group.goal else "farewell-goal-change")]
    if group.goal:
        lines.insert(0, text("farewell-goal-now", goal=Name(group.goal)))
    if erased is not None:
        lines.append(text("farewell-erased-guide", date=_day(erased, group)))
    none = Button(text("farewell-button-none"), NoGoalTap(group.id)) if group.goal else None
    leave = Button(text("farewell-button-leave"), LetGoalTap(group.id))
    return Screen(text("checkins-lines", lines=tuple(lines)), column(none, leave))


def goal_button(group: Group) -> Button:
    """Return the way to the goal."""
    return Button(text("farewell-button-goal"), GoalTap(group.id))


def ask_sure(found: Revealing, group: str) -> Screen:
    """What was typed may tell who somebody is."""
    return warning(found, Ways(KeepGoalTap(group), GoalTap(group), LetGoalTap(group)))


def goal_kept_screen(group: Group) -> Screen:
    """Return that the goal is kept."""
    said = text("farewell-goal-kept", goal=Name(group.goal)) if group.goal else text("farewell-goal-gone")
    none = Button(text("farewell-button-none"), NoGoalTap(group.id)) if group.goal else None
    return Screen(said, column(none, Button(text("common-back"), GroupTap(group.id))))


def gifts_screen(step: Step) -> Screen:
    """Return what the group may have given; all that fits can be chosen, in somebody's own chat.

    Marks stand there while somebody chooses. Who comes back after the receipt begins with none, as with the faces.
    """
    if step.again:
        return _gifts_again_screen(step)
    chosen = step.gifts or ()
    buttons = (
        Button(
            text("farewell-gift-chosen" if gift in chosen else "farewell-gift", name=gift_name(gift)),
            GiftTap(step.checkin, gift, int(gift not in chosen)),
        )
        for gift in GIFTS
    )
    return Screen(text("farewell-gifts"), column(*buttons, Button(text("farewell-button-done"), PartTap(step.checkin))))


def _gifts_again_screen(step: Step) -> Screen:
    """Return the same to be chosen anew, or left as it is; what was chosen before is not on it."""
    buttons = (Button(text("farewell-gift", name=gift_name(gift)), GiftAnewTap(step.checkin, gift)) for gift in GIFTS)
    back = Button(text("checkins-previous"), AgainTap(step.checkin, step.asked[-1].code))
    leave = Button(text("checkins-as-it-is"), PartTap(step.checkin))
    return Screen(text("farewell-gifts-again"), column(*buttons, leave, back))


def under_goal(goal: str, said: Text) -> Text:
    """Return the same, with the goal that it is about above it; for a screen that somebody asked for."""
    return text("farewell-goal-above", goal=Name(goal), said=said) if goal else said


def above_goal(goal: str, said: Text) -> Text:
    """Return the same, with the goal below it, where a locked screen does not show it."""
    return text("checkins-lines", lines=(said, text("farewell-goal-now", goal=Name(goal)))) if goal else said


def gift_name(gift: str) -> Text:
    """Return what the group gave, as we call it."""
    return text(f"farewell-gift-{gift}")


def goodbye_screen(
    card: Screen, outcome: Outcome, group: Group, erased: datetime | None, *, asked: bool = True
) -> Screen:
    """Return a group's last card: when all this is erased, the outcome, what it gave each other, its goal.

    Args:
        card: the outcome as at any other session; of its text the question for next time is left out, and it opens with
            when we erase.
        outcome: holds what the group gave.
        group: holds the goal.
        erased: when everything about its people goes.
        asked: whether the reader was asked; else nothing is said of answers where there is nothing to show.
    """
    lines: list[Text] = []
    if outcome.gifts:
        names = tuple(text("farewell-gift-line", name=gift_name(gift)) for gift in outcome.gifts)
        lines.append(text("farewell-given", gifts=names))
    args = {name: value for name, value in card.text.args.items() if name != "question"}
    bands = args.get("bands")
    if group.goal and GOAL in outcome.bands and isinstance(bands, tuple) and len(bands) > 1:
        args["bands"] = bands[:-1]  # the goal was asked about last: how it went stands below the goal itself
        lines.append(text("farewell-goal-reached", goal=Name(group.goal), band=bands[-1].args["band"]))
    elif group.goal:
        lines.append(text("farewell-goal-was", goal=Name(group.goal)))
    if erased is not None and outcome.published:
        args["opening"] = text("farewell-opening", date=_day(erased, group))
    elif erased is not None:
        lines.append(text("farewell-erased", date=_day(erased, group)))
    said = Text(_key_of(outcome, asked=asked), args)
    return replace(card, text=text("farewell-card-with", card=said, lines=tuple(lines)) if lines else said)


def _key_of(outcome: Outcome, *, asked: bool) -> str:
    """Which last card it is."""
    if outcome.published:
        return "farewell-card"
    if not asked:
        return "farewell-card-unasked"
    return "farewell-card-renewed" if outcome.renewed else "farewell-card-too-few"


def _day(moment: datetime, group: Group) -> Moment:
    return Moment(moment, ZoneInfo(group.zone), Saying.DAY)
