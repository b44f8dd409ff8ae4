"""What the buttons of this story mean."""

from __future__ import annotations

from enum import StrEnum

from bot.groups.model import DraftStep, Phase
from bot.messenger.taps import Tap


class Why(StrEnum):
    """Why a facilitator set another phase; kept as the reason in the history."""

    SEEN = "seen"
    NEWCOMERS = "newcomers"
    TENSION = "tension"
    THEMSELVES = "themselves"
    ENDING = "ending"
    ESTIMATE = "estimate"
    """Our estimate was right."""
    NOT_THE_ESTIMATE = "not-the-estimate"
    """Our estimate was another phase."""


ASKED_WHY = (Why.SEEN, Why.NEWCOMERS, Why.TENSION, Why.THEMSELVES, Why.ENDING)
"""The reasons to choose from after setting a phase; the others follow from how it was set."""


class NewGroupTap(Tap, frozen=True, tag="grn"):
    """Make a new group, or go on with the one in the making."""


class RestartTap(Tap, frozen=True, tag="gral"):
    """Not the group that I was making: begin anew."""

    draft: str


class FirstTap(Tap, frozen=True, tag="grf"):
    """The first session is on this day, such as ``2026-10-13``."""

    draft: str
    day: str


class AtTap(Tap, frozen=True, tag="gra"):
    """Sessions begin at this minute of the day, and last so many."""

    draft: str
    minute: int
    minutes: int


class EveryTap(Tap, frozen=True, tag="gre"):
    """Every so many weeks; 0: once."""

    draft: str
    weeks: int


class CountTap(Tap, frozen=True, tag="grc"):
    """So many sessions."""

    draft: str
    count: int


class OtherTap(Tap, frozen=True, tag="gro"):
    """None of these: let me type it."""

    draft: str
    step: DraftStep


class DraftMonthTap(Tap, frozen=True, tag="grmn"):
    """Show this month, such as 202611, to choose the first day from."""

    draft: str
    month: int


class SkipTap(Tap, frozen=True, tag="grsk"):
    """Skip days off (1), or do not (0)."""

    draft: str
    skips: int


class ChangeTap(Tap, frozen=True, tag="grg"):
    """Something in the draft is not right: which?"""

    draft: str


class AgainTap(Tap, frozen=True, tag="grh"):
    """Ask this question again."""

    draft: str
    step: DraftStep


class KeepTitleTap(Tap, frozen=True, tag="grkt"):
    """Call the group as it stands above, though that may tell who somebody is."""

    draft: str


class KeepDraftPlaceTap(Tap, frozen=True, tag="grkp"):
    """The group meets at the place as it stands above, though that may tell too much."""

    draft: str


class ConfirmTap(Tap, frozen=True, tag="grk"):
    """Yes, make the group."""

    draft: str


class DropTap(Tap, frozen=True, tag="grd"):
    """No group after all."""

    draft: str


class GroupsTap(Tap, frozen=True, tag="grl"):
    """Show my groups, from this page on."""

    page: int


class GroupTap(Tap, frozen=True, tag="grs"):
    """Show one group."""

    group: str


class SessionsTap(Tap, frozen=True, tag="grb"):
    """Show a group's sessions."""

    group: str


class PhaseTap(Tap, frozen=True, tag="grp"):
    """Show a group's phase; for other stories too: "klopt de fase niet?"."""

    group: str


class HistoryTap(Tap, frozen=True, tag="grhi"):
    """Show a group's phase with what it was before."""

    group: str


class SetPhaseTap(Tap, frozen=True, tag="grq"):
    """The group is in this phase."""

    group: str
    phase: Phase


class WhyTap(Tap, frozen=True, tag="grw"):
    """I set this phase for this reason."""

    group: str
    phase: Phase
    why: Why


class InviteMembersTap(Tap, frozen=True, tag="gri"):
    """Make a link and a code for participants."""

    group: str


class InviteColleagueTap(Tap, frozen=True, tag="gru"):
    """Make a one-time link for a colleague."""

    group: str


class AskExpectTap(Tap, frozen=True, tag="grv"):
    """How many do I expect?"""

    group: str


class ExpectTap(Tap, frozen=True, tag="grx"):
    """I expect so many participants."""

    group: str
    expected: int


class AskLeaveTap(Tap, frozen=True, tag="gry"):
    """I may want to stop guiding this group."""

    group: str


class LeaveTap(Tap, frozen=True, tag="grz"):
    """Yes, I stop guiding it."""

    group: str


class ReplaceTap(Tap, frozen=True, tag="grr"):
    """Another facilitator for this group: instead of whom?"""

    group: str


class ReplaceWhomTap(Tap, frozen=True, tag="grt"):
    """Instead of this one: by whom?"""

    group: str
    old: int


class HandOverTap(Tap, frozen=True, tag="grm"):
    """Put this colleague in that one's place."""

    group: str
    old: int
    new: int


class JoinTap(Tap, frozen=True, tag="grj"):
    """Take part by this link, with (1) or without (0) questions, in this language, after the notice with this code.

    Nothing is kept before this tap.
    """

    word: str
    asks: int
    language: str
    notice: str


class JoinMoreTap(Tap, frozen=True, tag="grmo"):
    """More about privacy, before I choose; said in this language."""

    word: str
    language: str


class JoinLanguageTap(Tap, frozen=True, tag="grla"):
    """Show in this language what is behind the link."""

    word: str
    language: str


class TieChatTap(Tap, frozen=True, tag="grch"):
    """The chat that I brought you into belongs to this group."""

    group: str
    brought: str
