"""What the buttons of check-ins and debriefs mean."""

from __future__ import annotations

from typing import Annotated

import msgspec

from bot.checkins.mirror import MOST_PRESENT, Habit, Part
from bot.checkins.model import Face
from bot.checkins.model_added import DoneWith
from bot.groups.model import Phase
from bot.messenger.taps import Tap

SKIP = 0
"""In the place of a face: this question is skipped."""
UNSURE = "weet-niet"
"""In the place of a phase: the facilitator does not know."""
ANY = "zelf"
"""In the place of a question's code: the weakest point decides."""


class BeginTap(Tap, frozen=True, tag="cb"):
    """Start, or go on with, a check-in."""

    checkin: str


class NotNowTap(Tap, frozen=True, tag="cn"):
    """Not now; nothing is kept of it."""

    checkin: str


class WhoSeesTap(Tap, frozen=True, tag="cs"):
    """Who sees my answer?"""

    checkin: str


class AnswerTap(Tap, frozen=True, tag="ca"):
    """This face (or skip) for this question."""

    checkin: str
    code: str
    face: Annotated[int, msgspec.Meta(ge=SKIP, le=int(Face.VERY))]


class HearWhoSeesTap(Tap, frozen=True, tag="ce"):
    """Let me hear who sees my answer."""

    checkin: str


class ListenTap(Tap, frozen=True, tag="cl"):
    """Let me hear this question."""

    checkin: str
    code: str


class ChangeTap(Tap, frozen=True, tag="cc"):
    """Give an answer again, the last one first."""

    checkin: str


class AgainTap(Tap, frozen=True, tag="cg"):
    """Ask this question again."""

    checkin: str
    code: str


class WithdrawTap(Tap, frozen=True, tag="cw"):
    """Take back all that I answered."""

    checkin: str


class PresentTap(Tap, frozen=True, tag="cp"):
    """Show numbers around this one for "how many were there?"."""

    group: str
    session: str
    around: Annotated[int, msgspec.Meta(ge=0, le=MOST_PRESENT)]


class DebriefTap(Tap, frozen=True, tag="cd"):
    """A facilitator's answer: a number, a phase, or ``UNSURE``."""

    group: str
    session: str
    part: Part
    value: str


class MirrorTap(Tap, frozen=True, tag="cm"):
    """Show the session from several sides."""

    group: str
    session: str


class IntendTap(Tap, frozen=True, tag="ci"):
    """Choose an intention for next time."""

    group: str
    session: str


class HabitTap(Tap, frozen=True, tag="ch"):
    """This intention."""

    group: str
    session: str
    habit: Habit


class OwnWordsTap(Tap, frozen=True, tag="cx"):
    """An intention in my own words."""

    group: str
    session: str


class LetBeTap(Tap, frozen=True, tag="cz"):
    """No intention in my own words after all."""

    group: str
    session: str


class VerdictTap(Tap, frozen=True, tag="cv"):
    """After this session the group is in this phase, or ``UNSURE``; ``sure``: also where a colleague set another."""

    group: str
    session: str
    value: str
    sure: bool = False


class WhichPhaseTap(Tap, frozen=True, tag="cf"):
    """Not the phase that was estimated: which one?"""

    group: str
    session: str


class FullTap(Tap, frozen=True, tag="cfu"):
    """Go on in the full form."""

    group: str
    session: str


class SeenTap(Tap, frozen=True, tag="cse"):
    """This behaviour struck me (1), or no longer (0)."""

    group: str
    session: str
    code: str
    on: Annotated[int, msgspec.Meta(ge=0, le=1)]


class FinishTap(Tap, frozen=True, tag="cfi"):
    """Leave my debrief at this."""

    group: str
    session: str


class LaterTap(Tap, frozen=True, tag="cla"):
    """Ask me later today."""

    group: str
    session: str


class ForMeTap(Tap, frozen=True, tag="cme"):
    """Show what is for my eyes only."""

    group: str
    session: str


class HowAmITap(Tap, frozen=True, tag="cho"):
    """Ask how I am myself."""

    group: str
    session: str


class NoteTap(Tap, frozen=True, tag="cno"):
    """Write a note for myself."""

    group: str
    session: str


class DropNoteTap(Tap, frozen=True, tag="cnx"):
    """No note after all."""

    group: str
    session: str


class KeepNoteTap(Tap, frozen=True, tag="cnk"):
    """Keep the note that stands above, though it may tell who somebody is."""

    group: str
    session: str


class KeepIntentionTap(Tap, frozen=True, tag="cik"):
    """Keep the intention that stands above, though it may tell who somebody is."""

    group: str
    session: str


class BackTap(Tap, frozen=True, tag="cba"):
    """Which question goes back to the group?"""

    group: str
    session: str


class AskBackTap(Tap, frozen=True, tag="cbq"):
    """The question about this, or ``ANY``: the weakest point decides."""

    group: str
    session: str
    code: str


class FollowTap(Tap, frozen=True, tag="cfo"):
    """What became of this outcome?"""

    group: str
    session: str


class DoneTap(Tap, frozen=True, tag="cdo"):
    """This is what I did with this outcome."""

    group: str
    session: str
    what: DoneWith


class ReleaseTap(Tap, frozen=True, tag="cre"):
    """The group agrees that the coordinator sees this outcome sooner; ``sure``: we asked whether they asked it."""

    group: str
    session: str
    sure: bool = False


class ReleaseNotTap(Tap, frozen=True, tag="crn"):
    """It does not, after all."""

    group: str
    session: str


def face_of(tap: AnswerTap) -> Face | None:
    """Return the chosen face, or None for a question skipped."""
    return None if tap.face == SKIP else Face(tap.face)


def value_of(tap: DebriefTap) -> int | Phase | None:
    """Return what a facilitator answered.

    Raises:
        ValueError: no button of ours says so.
    """
    if tap.part is Part.PHASE:
        return None if tap.value == UNSURE else Phase(tap.value)
    return int(tap.value)


def phase_of(tap: VerdictTap) -> Phase | None:
    """Return the phase that a facilitator said, or None if they do not know.

    Raises:
        ValueError: no button of ours says so.
    """
    return None if tap.value == UNSURE else Phase(tap.value)
