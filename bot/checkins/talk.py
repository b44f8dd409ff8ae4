"""Somebody wants to talk: a participant asked one person of the staff for it, and that must not get lost.

Not an answer to anything: it stands apart from every check-in, outcome, report and log, in a file of its own that goes
when the matter is closed. No name of the participant is kept; it is asked of the messenger in the moment of telling.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

import msgspec

from bot.civil import QuietHours, next_civil
from bot.groups.model import GroupId
from bot.messenger.sending import REPEAT_AFTER, Sending, State, may_repeat
from bot.people.model import PersonId

TalkId = NewType("TalkId", str)

REMIND_AFTER = timedelta(hours=24)
"""How long the chosen person has to pick it up before they are reminded."""
ELSEWHERE_AFTER = timedelta(hours=48)
"""How long until the participant hears that nobody picked it up, and whom else they may ask."""
KEPT = timedelta(days=7)
"""How long it is kept at most."""


class Stage(StrEnum):
    """What is said in a talk that is asked for, in this order."""

    TELL = "tell"
    """To the chosen person: somebody wants to talk with you."""
    AGAIN = "again"
    """To the same, a day later."""
    PICKED = "picked"
    """To the participant: they will get in touch."""
    ELSEWHERE = "elsewhere"
    """To the participant: no answer yet; whom else you may ask."""


class Talk(msgspec.Struct, frozen=True):
    """A wish to talk that is not settled yet."""

    id: TalkId
    group: GroupId
    asker: PersonId
    to: PersonId
    asked: datetime
    told: datetime | None = None
    """When the chosen person was told."""
    picked: bool = False
    """Whether they said that they will get in touch."""
    lines: Mapping[str, Sending] = {}
    """What became of what was said, by stage."""
    shown: Mapping[str, int] = {}
    """In which messages the chosen person reads it, by stage: they say so when it is taken back."""

    def recipient(self, stage: Stage) -> PersonId:
        """Who hears this."""
        return self.to if stage in (Stage.TELL, Stage.AGAIN) else self.asker


def at(talk: Talk, stage: Stage, quiet: QuietHours) -> datetime | None:
    """Return when this is to be said, or None while nothing asks for it; out of quiet hours, whoever asked."""
    wanted: datetime | None = None
    match stage:
        case Stage.TELL if not talk.picked:
            wanted = talk.asked
        case Stage.AGAIN if talk.told is not None and not talk.picked:
            wanted = talk.told + REMIND_AFTER
        case Stage.PICKED if talk.picked:
            wanted = talk.asked
        case Stage.ELSEWHERE if not talk.picked:
            wanted = talk.asked if _could_not_be_told(talk) else talk.told and talk.told + ELSEWHERE_AFTER
    return None if wanted is None else next_civil(wanted, quiet)


def waits(talk: Talk, stage: Stage, now: datetime) -> bool:
    """Return whether this has not been said yet, or may be said once more because nobody knows whether it came."""
    line = talk.lines.get(stage)
    return line is None or (may_repeat(line) and now >= line.at + REPEAT_AFTER)


def due(talk: Talk, now: datetime, quiet: QuietHours) -> tuple[Stage, ...]:
    """Return what is to be said now."""
    moments = ((stage, at(talk, stage, quiet)) for stage in Stage)
    return tuple(stage for stage, moment in moments if moment is not None and moment <= now and waits(talk, stage, now))


def next_look(talk: Talk, now: datetime, quiet: QuietHours) -> datetime:
    """Return when somebody must look at it again; in the past when something waits."""
    moments = [talk.asked + KEPT]
    for stage in Stage:
        moment, line = at(talk, stage, quiet), talk.lines.get(stage)
        if moment is not None and (line is None or may_repeat(line)):
            moments.append(moment if line is None else line.at + REPEAT_AFTER)
    return min(moments)


def is_over(talk: Talk, now: datetime) -> bool:
    """Return whether the matter is closed: picked up and told so, or so old that nobody waits for it any more."""
    if now >= talk.asked + KEPT:
        return True
    line = talk.lines.get(Stage.PICKED)
    return talk.picked and line is not None and line.state is not State.SENDING and not may_repeat(line)


def _could_not_be_told(talk: Talk) -> bool:
    line = talk.lines.get(Stage.TELL)
    return line is not None and line.state in (State.FAILED, State.CANCELLED, State.EXPIRED)
