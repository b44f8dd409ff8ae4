"""What a wish to talk looks like: to who asks, and to who is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.checkins.talk import TalkId
from bot.checkins.talk_taps import PickTap, TalkNotTap, TalkTap, TalkToTap, TalkYesTap
from bot.groups.model import GroupId
from bot.messenger.screens import Button, Moment, Name, Screen, column, text
from bot.people.model import PersonId
from bot.people.taps import MenuTap

MOST_SHOWN = 4
"""People to choose from at once, so that with the way back there are five buttons."""
TALK = Button(text("talk-button"), TalkTap())
TALK_ASIDE = Button(text("talk-button"), TalkTap(aside=True))
"""Under questions, which are still to be answered whatever comes of it."""
_NOT = Button(text("common-cancel"), MenuTap())


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody whom a participant may ask.

    Attributes:
        group: in which group.
        person: who.
        name: their name.
        guides: whether they guide the group; else they coordinate it.
    """

    group: GroupId
    person: PersonId
    name: str
    guides: bool


def whom_screen(choices: Sequence[Whom]) -> Screen:
    """Return the choice of a person; the numbers for an emergency stand on every screen."""
    buttons = (
        Button(
            text("talk-label-guide" if one.guides else "talk-label-coordinator", name=Name(one.name)),
            TalkToTap(one.group, one.person),
        )
        for one in choices[:MOST_SHOWN]
    )
    return Screen(text("talk-whom" if choices else "talk-nobody"), column(*buttons, _NOT))


def heard_screen(choices: Sequence[Whom]) -> Screen:
    """Return a warm word for who typed that they need somebody, and the same choice."""
    asked = whom_screen(choices)
    return replace(asked, text=text("talk-heard", next=asked.text))


def consent_screen(whom: Whom, own_name: str) -> Screen:
    """Return what the chosen person will get to know, before they do."""
    return Screen(
        text("talk-consent", to=Name(whom.name), name=Name(own_name)),
        column(Button(text("talk-button-yes"), TalkYesTap(whom.group, whom.person)), _NOT),
    )


def arrived_screen(name: str, talk: TalkId, later: datetime | None) -> Screen:
    """Return that it arrived, and when the chosen person hears of it (None: at once)."""
    said = text("talk-arrived", to=Name(name))
    if later is not None:
        said = text("talk-arrived-later", to=Name(name), when=Moment(later))
    return Screen(said, column(Button(text("talk-button-not"), TalkNotTap(talk))))


def told_screen(talk: TalkId, name: str, asker: PersonId, title: str, *, again: bool) -> Screen:
    """Return what the chosen person reads; a tap on the name opens a chat with the participant."""
    key = "talk-told-again" if again else "talk-told"
    said = text(key, name=Name(name or "?"), number=str(asker), title=Name(title))
    return Screen(said, column(Button(text("talk-button-pick"), PickTap(talk))))


def taken_back_screen(message: int | None = None) -> Screen:
    """Return what the chosen person reads once the wish is gone, in the place of ``message``: it names nobody."""
    return Screen(text("talk-taken-back" if message is not None else "talk-gone"), instead=message)


def picked_screen(name: str) -> Screen:
    """Return what the participant reads once it was picked up."""
    return Screen(text("talk-picked", to=Name(name)))


def pass_on_screen(name: str, others: Sequence[Whom]) -> Screen:
    """Return that no answer came, and whom else one may ask."""
    return Screen(text("talk-pass-on", to=Name(name)), whom_screen(others).rows)
