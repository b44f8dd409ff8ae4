"""What this story shows of a group: its screen, its sessions, its phase, who guides it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.dutch import say_date, say_moment
from bot.groups.beginning import BEGIN
from bot.groups.colleagues import Colleague
from bot.groups.model import Group, Phase, PhaseChange
from bot.groups.service import Overview, PhaseView
from bot.groups.taps import (
    ASKED_WHY,
    AskExpectTap,
    AskLeaveTap,
    ExpectTap,
    GroupsTap,
    GroupTap,
    HandOverTap,
    HistoryTap,
    InviteColleagueTap,
    InviteMembersTap,
    JoinLanguageTap,
    JoinMoreTap,
    JoinTap,
    LeaveTap,
    NewGroupTap,
    PhaseTap,
    ReplaceTap,
    ReplaceWhomTap,
    SessionsTap,
    SetPhaseTap,
    TieChatTap,
    Why,
    WhyTap,
)
from bot.groups.taps_planning import AgendaTap
from bot.messenger.screens import Arg, Button, Name, Screen, Text, column, text
from bot.people.consent import Notice
from bot.people.invitations import Invited
from bot.people.model import PersonId
from bot.people.screens import BACK_TO_MENU, invitation, notice
from bot.people.screens import languages as language_choice

PAGE = 8
"""Groups shown at once."""
HISTORY_SHOWN = 6
EXPECTED = (6, 8, 10, 12, 15)
NEW_GROUP = Button(text("groups-button-new"), NewGroupTap())
MY_GROUPS = Button(text("groups-button-mine"), GroupsTap(0))


def my_groups(groups: tuple[Overview, ...], page: int) -> Screen:
    """The reader's groups, some at a time."""
    if not groups:
        return Screen(text("groups-none"), column(NEW_GROUP, BACK_TO_MENU))
    start = page * PAGE if 0 <= page * PAGE < len(groups) else 0
    shown = [to_group(one.group) for one in groups[start : start + PAGE]]
    more = Button(text("groups-button-more"), GroupsTap(page + 1)) if start + PAGE < len(groups) else None
    return Screen(text("groups-mine", count=len(groups)), column(*shown, more, NEW_GROUP, BACK_TO_MENU))


def one_group(seen: Overview, extra: tuple[Button, ...], reader: PersonId) -> Screen:
    """One group: where it stands, and what the reader can do with it."""
    return Screen(
        text(
            "groups-one",
            title=Name(seen.group.title),
            phase=phase_name(seen.group.phase),
            next=_next(seen),
            members=_members(seen),
            facilitators=Name(", ".join(name for name in seen.facilitators if name)),
        ),
        _for_facilitators(seen.group, extra, reader) if seen.guides else _for_coordinators(seen.group),
    )


def ready(group: Group, today: date) -> Screen:
    """The group is there; what now?"""
    return Screen(
        text("groups-ready", title=Name(group.title), first=say_moment(group.sessions[0].starts, today=today)),
        column(
            Button(text("groups-button-invite"), InviteMembersTap(group.id)),
            Button(text("groups-button-colleague"), InviteColleagueTap(group.id)),
            Button(text("planning-button-agenda"), AgendaTap()),
            to_group(group),
        ),
    )


def phase_of_which(guided: tuple[Overview, ...]) -> Screen:
    """Which group's phase?"""
    buttons = (Button(text("groups-title", title=Name(one.group.title)), PhaseTap(one.group.id)) for one in guided)
    return Screen(text("groups-phase-of-which"), column(*buttons, NEW_GROUP))


def phase(view: PhaseView) -> Screen:
    """The phase with its history, and the six to choose from."""
    said = text("groups-phase", **_phase_args(view), history=_history(view, HISTORY_SHOWN))
    return Screen(said, (*_six(view.group), (_back(view.group),)))


def phase_short(view: PhaseView) -> Screen:
    """The phase in one line, for who corrects it on the way to a session; the history is one tap further."""
    history = Button(text("groups-button-phase-history"), HistoryTap(view.group.id))
    return Screen(text("groups-phase-short", **_phase_args(view)), (*_six(view.group), (history, _back(view.group))))


def _six(group: Group) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(
            text("groups-button-phase", code=one.value, now="yes" if one is group.phase else "no"),
            SetPhaseTap(group.id, one),
        )
        for one in Phase
    ]
    return pairs(buttons)


def phase_set(view: PhaseView, extra: tuple[Button, ...]) -> Screen:
    """The phase is set; a reason may follow, in one tap."""
    group = view.group
    reasons = (Button(text(f"groups-button-why-{why}"), WhyTap(group.id, group.phase, why)) for why in ASKED_WHY)
    return Screen(text("groups-phase-set", **_phase_args(view)), column(*reasons, *extra, _back(group)))


def phase_explained(view: PhaseView, extra: tuple[Button, ...]) -> Screen:
    """The reason is kept; what follows from the phase is one tap further."""
    said = text("groups-phase-explained", last=_history(view, 1))
    return Screen(said, column(*extra, _back(view.group)))


def phase_name(phase: Phase) -> Text:
    """A phase as we call it in a sentence."""
    return text(f"groups-phase-{phase}")


def for_participants(group: Group, invited: Invited) -> Screen:
    """The code for participants, to show in the room."""
    return invitation(invited, text("groups-invited-participants", title=Name(group.title)))


def for_colleague(group: Group, invited: Invited) -> Screen:
    """The link for a colleague."""
    return invitation(invited, text("groups-invited-colleague", title=Name(group.title)))


def ask_expected(group: str) -> Screen:
    """How many participants?"""
    numbers = tuple(Button(text("groups-label", words=str(one)), ExpectTap(group, one)) for one in EXPECTED)
    return Screen(text("groups-ask-expected"), (numbers, (Button(text("common-back"), GroupTap(group)),)))


def ask_leave(group: str) -> Screen:
    """Sure to stop guiding it?"""
    yes = Button(text("groups-button-leave-yes"), LeaveTap(group))
    return Screen(text("groups-ask-leave"), column(yes, Button(text("common-cancel"), GroupTap(group))))


def instead_of_whom(group: Group, guides: tuple[Colleague, ...]) -> Screen:
    """Which facilitator is to be replaced?"""
    buttons = (Button(_name(one), ReplaceWhomTap(group.id, one.id)) for one in guides)
    return Screen(text("groups-replace-whom", title=Name(group.title)), column(*buttons, _back(group)))


def by_whom(group: Group, old: int, able: tuple[Colleague, ...]) -> Screen:
    """Which colleague takes over?"""
    buttons = (Button(_name(one), HandOverTap(group.id, old, one.id)) for one in able)
    key = "groups-replace-by" if able else "groups-replace-nobody"
    return Screen(text(key, title=Name(group.title)), column(*buttons, _back(group)))


def which_language(word: str, languages: tuple[str, ...], phone: str | None) -> Screen:
    """The first screen of a participant, where there is a choice; the language of their phone comes first."""
    return language_choice(languages, lambda language: JoinLanguageTap(word, language), phone)


def join_notice(present: Notice, word: str, language: str) -> Screen:
    """The notice in this language, with the choice that makes somebody a participant."""
    yes, no = join_choice(present, word, language)
    return replace(notice(yes, no, JoinMoreTap(word, language), language, newcomer=True), language=language)


def join_choice(present: Notice, word: str, language: str) -> tuple[JoinTap, JoinTap]:
    """The choice that makes somebody a participant: yes and no to questions, after the present notice."""
    return JoinTap(word, 1, language, present.code), JoinTap(word, 0, language, present.code)


def which_group(groups: tuple[Group, ...], brought: str, reader: PersonId) -> tuple[Screen, Screen]:
    """We came into a group chat. Which group is it? By name, so only to who brought us: it may tell others too much."""
    buttons = (Button(text("groups-title", title=Name(one.title)), TieChatTap(one.id, brought)) for one in groups)
    return Screen(text("groups-chat-hello")), Screen(text("groups-chat-which"), column(*buttons), chat=reader)


def chat_tied(group: Group, *, new: bool) -> tuple[Screen, ...]:
    """The chat is the group's: to who said so by name, and if that is new in the chat without."""
    told = Screen(text("groups-chat-tied-to", title=Name(group.title)), column(to_group(group)))
    return (told, Screen(text("groups-chat-tied"), chat=group.chat)) if new else (told,)


def _for_facilitators(group: Group, extra: tuple[Button, ...], reader: PersonId) -> tuple[tuple[Button, ...], ...]:
    """What who guides the group can do; who only stands in brings in no colleagues."""
    lasting = reader in group.lasting
    may_leave = not lasting or len(group.lasting) > 1
    colleague = Button(text("groups-button-colleague"), InviteColleagueTap(group.id))
    return column(
        *extra,
        Button(text("groups-button-phase-of"), PhaseTap(group.id)),
        Button(text("groups-button-sessions"), SessionsTap(group.id)),
        Button(text("groups-button-invite"), InviteMembersTap(group.id)),
        Button(text("groups-button-expected"), AskExpectTap(group.id)),
        colleague if lasting else None,
        Button(text("groups-button-leave"), AskLeaveTap(group.id)) if may_leave else None,
        MY_GROUPS,
    )


def _for_coordinators(group: Group) -> tuple[tuple[Button, ...], ...]:
    return column(
        Button(text("groups-button-sessions"), SessionsTap(group.id)),
        Button(text("groups-button-replace"), ReplaceTap(group.id)),
        MY_GROUPS,
    )


def _members(seen: Overview) -> Text:
    if seen.group.expected is None:
        return text("groups-members", count=seen.members)
    return text("groups-members-expected", count=seen.members, expected=seen.group.expected)


def _next(seen: Overview) -> Text:
    if seen.next is None:
        return text("groups-next-none")
    return text("groups-next", number=seen.next.number, moment=say_moment(seen.next.starts, today=seen.today))


def _phase_args(view: PhaseView) -> dict[str, Arg]:
    return {"title": Name(view.group.title), "phase": phase_name(view.group.phase)}


def _history(view: PhaseView, most: int) -> list[Text]:
    """The newest changes of phase, a line each."""
    lines = []
    for (before, change), name in view.history[:most]:
        step = "groups-history-first" if before is None else "groups-history"
        lines.append(
            text(
                step,
                day=say_date(change.at),
                before=phase_name(before or change.phase),
                after=phase_name(change.phase),
                by=_by(change, name),
                why=text(f"groups-why-{change.why}") if change.why in set(Why) else text("groups-why-none"),
            )
        )
    return lines


def _by(change: PhaseChange, name: str) -> Text | Name:
    """Who set a phase: a colleague, one who is gone, or nobody."""
    if name:
        return Name(name)
    return text("groups-history-itself" if change.why == BEGIN else "groups-history-nobody")


def pairs(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Two buttons in a row."""
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def to_group(group: Group) -> Button:
    """The button that leads to a group's screen."""
    return Button(text("groups-title", title=Name(group.title)), GroupTap(group.id))


def _back(group: Group) -> Button:
    return Button(text("groups-button-back"), GroupTap(group.id))


def _name(colleague: Colleague) -> Text:
    if not colleague.name:
        return text("groups-history-nobody")
    return text("groups-title", title=Name(colleague.name))
