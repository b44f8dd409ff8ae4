"""What the buttons of the start and the goodbye mean."""

from __future__ import annotations

from typing import Annotated

import msgspec

from bot.messenger.taps import Tap


class GoalTap(Tap, frozen=True, tag="fg"):
    """What did the group set out to do?"""

    group: str


class KeepGoalTap(Tap, frozen=True, tag="fk"):
    """Keep the goal that stands above, though it may tell who somebody is."""

    group: str


class NoGoalTap(Tap, frozen=True, tag="fn"):
    """No goal (any more)."""

    group: str


class GiftTap(Tap, frozen=True, tag="fp"):
    """The group gave me this (1), or it did not after all (0)."""

    checkin: str
    gift: str
    given: Annotated[int, msgspec.Meta(ge=0, le=1)]


class GiftAnewTap(Tap, frozen=True, tag="fa"):
    """The group gave me this, and nothing of what I said before."""

    checkin: str
    gift: str


class PartTap(Tap, frozen=True, tag="fd"):
    """That was all."""

    checkin: str


class LetGoalTap(Tap, frozen=True, tag="fl"):
    """Leave the goal as it is."""

    group: str
