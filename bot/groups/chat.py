"""Talks about groups: making one, looking at it, its phase, who comes in and who guides it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.groups import screens
from bot.groups.agreement_screens import agreement_button
from bot.groups.chat_agreement import AgreementChat
from bot.groups.chat_drafting import DraftingChat
from bot.groups.chat_joining import JoiningChat
from bot.groups.chat_pause import PauseChat
from bot.groups.chat_planning import PlanningChat
from bot.groups.chat_standing import StandingChat
from bot.groups.chat_succession import SuccessionChat
from bot.groups.model import Group
from bot.groups.service import Groups, Overview
from bot.groups.standing_screens import group_buttons
from bot.groups.taps import (
    AskExpectTap,
    AskLeaveTap,
    ExpectTap,
    GroupsTap,
    GroupTap,
    HandOverTap,
    HistoryTap,
    InviteColleagueTap,
    InviteMembersTap,
    LeaveTap,
    PhaseTap,
    ReplaceTap,
    ReplaceWhomTap,
    SetPhaseTap,
    WhyTap,
)
from bot.messenger.hearing import Heard, Listener, OnCommand, OnTap
from bot.messenger.screens import Button, Reply, Screen, column, text
from bot.people.model import STAFF, PersonId, Role
from bot.people.service import People

GUIDES = frozenset({Role.FACILITATOR})
"""Who has a phase to set."""


class GroupsChat:
    """What staff hear and say about groups.

    Args:
        groups: the service.
        people: the notice and the languages, for who joins.
        extra_buttons: what later stories offer for one group, such as its tips.
        after_phase: what they offer for a group whose phase was just set, such as a small moment.
    """

    def __init__(
        self,
        groups: Groups,
        people: People,
        extra_buttons: Callable[[Group], tuple[Button, ...]] = lambda _: (),
        after_phase: Callable[[Group], tuple[Button, ...]] = lambda _: (),
    ) -> None:
        self._groups = groups
        self._drafting = DraftingChat(groups.drafting)
        self._joining = JoiningChat(groups, people)
        self._planning = PlanningChat(groups.looking, groups.proposing, groups.planning, groups.waiting)
        self._pause = PauseChat(groups.looking, groups.proposing, groups.planning, groups.waiting)
        self._standing = StandingChat(groups.standing, groups.departing, people)
        self._succession = SuccessionChat(groups.succession)
        self._agreement = AgreementChat(groups.agreeing)
        self._extra = extra_buttons
        self._after_phase = after_phase

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        return (
            *self._drafting.handlers(),
            *self._joining.handlers(),
            *self._planning.handlers(),
            *self._pause.handlers(),
            *self._standing.handlers(),
            *self._succession.handlers(),
            *self._agreement.handlers(),
            OnCommand("groepen", self.on_groups_command, STAFF, "groups-hint-mine"),
            OnCommand("fase", self.on_phase_command, GUIDES, "groups-hint-phase"),
            OnTap(GroupsTap, self.on_groups),
            OnTap(GroupTap, self.on_group),
            OnTap(PhaseTap, self.on_phase),
            OnTap(HistoryTap, self.on_history),
            OnTap(SetPhaseTap, self.on_set_phase),
            OnTap(WhyTap, self.on_why),
            OnTap(InviteMembersTap, self.on_invite_members),
            OnTap(InviteColleagueTap, self.on_invite_colleague),
            OnTap(AskExpectTap, self.on_ask_expect),
            OnTap(ExpectTap, self.on_expect),
            OnTap(AskLeaveTap, self.on_ask_leave),
            OnTap(LeaveTap, self.on_leave),
            OnTap(ReplaceTap, self.on_replace),
            OnTap(ReplaceWhomTap, self.on_replace_whom),
            OnTap(HandOverTap, self.on_hand_over),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's buttons in the menu, each with the roles that see it."""
        return (
            (STAFF, screens.MY_GROUPS),
            (STAFF, screens.NEW_GROUP),
            *self._standing.menu_lines(),
            *self._succession.menu_lines(),
        )

    async def on_groups_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /groepen."""
        return screens.my_groups(await self._groups.mine(heard.person), 0)

    async def on_groups(self, heard: Heard, tap: GroupsTap) -> Reply:
        """Show their groups."""
        return screens.my_groups(await self._groups.mine(heard.person), tap.page)

    async def on_group(self, heard: Heard, tap: GroupTap) -> Reply:
        """Show one group."""
        seen = await self._groups.overview(heard.person, tap.group)
        return self._one_group(heard, seen)

    async def on_phase_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /fase: of the one group they guide, or of which?"""
        guided = tuple(one for one in await self._groups.mine(heard.person) if one.guides)
        if len(guided) == 1:
            return screens.phase(await self._groups.phase_of(heard.person, guided[0].group.id))
        return screens.phase_of_which(guided)

    async def on_phase(self, heard: Heard, tap: PhaseTap) -> Reply:
        """Show the phase, to correct it."""
        return screens.phase_short(await self._groups.phase_of(heard.person, tap.group))

    async def on_history(self, heard: Heard, tap: HistoryTap) -> Reply:
        """Show the phase with its history."""
        return screens.phase(await self._groups.phase_of(heard.person, tap.group))

    async def on_set_phase(self, heard: Heard, tap: SetPhaseTap) -> Reply:
        """Set the phase by hand."""
        view = await self._groups.set_phase(heard.person, tap.group, tap.phase)
        return screens.phase_set(view, self._after_phase(view.group))

    async def on_why(self, heard: Heard, tap: WhyTap) -> Reply:
        """Keep the reason."""
        view = await self._groups.explain_phase(heard.person, tap.group, tap.phase, tap.why)
        return screens.phase_explained(view, self._after_phase(view.group))

    async def on_invite_members(self, heard: Heard, tap: InviteMembersTap) -> Reply:
        """Show a code for participants."""
        return screens.for_participants(*await self._groups.invite_participants(heard.person, tap.group))

    async def on_invite_colleague(self, heard: Heard, tap: InviteColleagueTap) -> Reply:
        """Show a link for a colleague."""
        return screens.for_colleague(*await self._groups.invite_cofacilitator(heard.person, tap.group))

    async def on_ask_expect(self, heard: Heard, tap: AskExpectTap) -> Reply:
        """How many do you expect?"""
        return screens.ask_expected(tap.group)

    async def on_expect(self, heard: Heard, tap: ExpectTap) -> Reply:
        """Keep how many they expect."""
        seen = await self._groups.expect(heard.person, tap.group, tap.expected)
        return self._one_group(heard, seen)

    async def on_ask_leave(self, heard: Heard, tap: AskLeaveTap) -> Reply:
        """Sure?"""
        return screens.ask_leave(tap.group)

    async def on_leave(self, heard: Heard, tap: LeaveTap) -> Reply:
        """They stop guiding the group."""
        await self._groups.joining.leave(heard.person, tap.group)
        return Screen(text("groups-left"), column(screens.MY_GROUPS))

    async def on_replace(self, heard: Heard, tap: ReplaceTap) -> Reply:
        """Instead of whom?"""
        return screens.instead_of_whom(*await self._groups.guides(heard.person, tap.group))

    async def on_replace_whom(self, heard: Heard, tap: ReplaceWhomTap) -> Reply:
        """By whom?"""
        group, able = await self._groups.successors(heard.person, tap.group)
        return screens.by_whom(group, tap.old, able)

    async def on_hand_over(self, heard: Heard, tap: HandOverTap) -> Reply:
        """Hand the group over."""
        seen = await self._groups.hand_over(heard.person, tap.group, PersonId(tap.old), PersonId(tap.new))
        return self._one_group(heard, seen)

    def _one_group(self, heard: Heard, seen: Overview) -> Screen:
        """One group, with what other stories and rooms offer for it."""
        around = (agreement_button(seen.group), *group_buttons(seen.group, heard.person)) if seen.guides else ()
        return screens.one_group(seen, (*self._extra(seen.group), *around), heard.person)
