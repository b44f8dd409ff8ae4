"""Talks about who you are to us: starting, inviting, what you agreed to, my data, stopping."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from bot.messenger.hearing import Happening, Heard, Listener, OnCommand, OnHappening, OnSaid, OnTap
from bot.messenger.screens import Button, Name, Reply, Screen, column, text
from bot.people import screens
from bot.people.chat_entering import EnteringChat
from bot.people.entering import Entering
from bot.people.entering_screens import to_wait, who_wait
from bot.people.menu import Menu
from bot.people.model import STAFF, Invitation, PersonId, Role
from bot.people.service import People
from bot.people.taps import (
    AboutTap,
    AskEraseTap,
    AskInviteTap,
    AskLanguageTap,
    AskRevokeTap,
    AskStopTap,
    ConsentTap,
    EraseTap,
    HearNoticeTap,
    InviteTap,
    KeepLinkTap,
    LanguageTap,
    MenuTap,
    MoreTap,
    MyDataTap,
    NoticeTap,
    RevokeTap,
    StopTap,
)
from bot.texts import FALLBACK

PARTICIPANTS = frozenset({Role.PARTICIPANT})
EVERYBODY: frozenset[Role] = frozenset()
"""In the menu: no roles are needed to see this."""
INVITERS = frozenset({Role.OWNER, Role.COORDINATOR, Role.FACILITATOR})
STOP_WORDS = frozenset({"stop", "stoppen", "стоп", "توقف"})
"""What somebody may type instead of the command; the notice says "typ stop", in every language."""

MENU_WORDS = frozenset({"menu", "menü", "меню", "قائمة", "القائمة"})
"""What somebody may type instead of /menu, in every language."""

ToQuestions: TypeAlias = Callable[[PersonId], Awaitable[Button | None]]


class PeopleChat:
    """What people hear and say about themselves.

    Args:
        people: the service.
        entering: who comes in by a link of staff.
        menu: the app's menu, filled by all stories.
        to_groups: the button that leads facilitators to their groups, where they invite participants.
        to_questions: finds the button to questions that are open for somebody now, for who just said yes to them.
    """

    def __init__(
        self,
        people: People,
        entering: Entering,
        menu: Menu,
        to_groups: Button | None = None,
        to_questions: ToQuestions | None = None,
    ) -> None:
        self._to_questions = to_questions
        self._people = people
        self._entering = entering
        self._menu = menu
        self._to_groups = to_groups

    def handlers(self) -> Sequence[Listener]:
        """Everything this story listens to."""
        return (
            *EnteringChat(self._people, self._entering).handlers(),
            OnCommand("start", self.on_start),
            OnCommand("menu", self.on_menu_command, hint="people-hint-menu"),
            OnCommand("uitnodigen", self.on_invite_command, INVITERS, "people-hint-invite"),
            OnCommand("inzage", self.on_my_data_command, hint="people-hint-data"),
            OnCommand("verwijder", self.on_erase_command, hint="people-hint-erase"),
            OnCommand("stop", self.on_stop_command, hint="people-hint-stop"),
            OnCommand("taal", self.on_language_command, hint="people-hint-language"),
            OnTap(MenuTap, self.on_menu),
            OnTap(AboutTap, self.on_about),
            OnTap(AskInviteTap, self.on_ask_invite),
            OnTap(InviteTap, self.on_invite),
            OnTap(AskRevokeTap, self.on_ask_revoke),
            OnTap(RevokeTap, self.on_revoke),
            OnTap(KeepLinkTap, self.on_keep_link),
            OnTap(MyDataTap, self.on_my_data),
            OnTap(AskEraseTap, self.on_ask_erase),
            OnTap(EraseTap, self.on_erase),
            OnTap(AskStopTap, self.on_ask_stop),
            OnTap(StopTap, self.on_stop),
            OnTap(AskLanguageTap, self.on_ask_language),
            OnTap(LanguageTap, self.on_language),
            OnTap(NoticeTap, self.on_notice),
            OnTap(MoreTap, self.on_more),
            OnTap(HearNoticeTap, self.on_hear_notice),
            OnTap(ConsentTap, self.on_consent),
            OnSaid(self.on_said),
            OnHappening(Happening.LEFT, self.on_left),
            OnHappening(Happening.RETURNED, self.on_returned),
        )

    def menu_lines(self) -> Sequence[tuple[frozenset[Role], Button]]:
        """This story's buttons in the menu, each with the roles that see it."""
        return (
            (
                frozenset({Role.OWNER, Role.COORDINATOR}),
                Button(text("people-invite-button"), InviteTap(Role.FACILITATOR)),
            ),
            (PARTICIPANTS, Button(text("people-notice-button"), NoticeTap())),
            (PARTICIPANTS, Button(text("people-language-button"), AskLanguageTap())),
            (PARTICIPANTS | STAFF, Button(text("people-data-button"), MyDataTap())),
            (PARTICIPANTS, Button(text("people-stop-button"), AskStopTap())),
            (EVERYBODY, Button(text("people-about-button"), AboutTap())),
        )

    async def on_start(self, heard: Heard, payload: str) -> Reply:
        """Welcome: by an invitation of staff, or back. A group's invitation is not ours to answer."""
        await self._people.returned(heard.person)
        if not payload:
            return await self._menu_of(heard)
        invitation = await self._entering.accept(heard, payload)
        return None if invitation is None else await self._welcome(heard, invitation)

    async def on_menu_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /menu."""
        return await self._menu_of(heard)

    async def on_menu(self, heard: Heard, tap: MenuTap) -> Reply:
        """Show the menu."""
        return await self._menu_of(heard)

    async def on_about(self, heard: Heard, tap: AboutTap) -> Reply:
        """Say what this is, to strangers too."""
        return Screen(text("people-about"), column(screens.BACK_TO_MENU))

    async def on_invite_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /uitnodigen: whom?"""
        return await self._whom_to_invite(heard)

    async def on_ask_invite(self, heard: Heard, tap: AskInviteTap) -> Reply:
        """Whom to invite?"""
        return await self._whom_to_invite(heard)

    async def on_invite(self, heard: Heard, tap: InviteTap) -> Reply:
        """Make an invitation and show it."""
        invited = await self._people.inviting.invite(heard.person, tap.role)
        return screens.invitation(invited, text(f"people-invited-{tap.role}"))

    async def on_ask_revoke(self, heard: Heard, tap: AskRevokeTap) -> Reply:
        """Are you sure that nobody may use it any more?"""
        return screens.ask_revoke(tap.handle)

    async def on_keep_link(self, heard: Heard, tap: KeepLinkTap) -> Reply:
        """Leave it as it is."""
        return Screen(text("people-revoke-not"), column(screens.BACK_TO_MENU))

    async def on_revoke(self, heard: Heard, tap: RevokeTap) -> Reply:
        """Take an invitation back."""
        await self._people.inviting.revoke(heard.person, tap.handle)
        return Screen(text("people-revoked"), column(screens.BACK_TO_MENU))

    async def on_my_data_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /inzage."""
        return await self._my_data_of(heard)

    async def on_my_data(self, heard: Heard, tap: MyDataTap) -> Reply:
        """Show all that we keep of them."""
        return await self._my_data_of(heard)

    async def on_erase_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /verwijder: are you sure?"""
        return _ask_erase()

    async def on_ask_erase(self, heard: Heard, tap: AskEraseTap) -> Reply:
        """Are you sure that you want everything erased?"""
        return _ask_erase()

    async def on_erase(self, heard: Heard, tap: EraseTap) -> Reply:
        """Forget them."""
        await self._people.erase(heard.person)
        return Screen(text("people-erased"))

    async def on_stop_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /stop: are you sure?"""
        return await self._ask_stop_of(heard)

    async def on_ask_stop(self, heard: Heard, tap: AskStopTap) -> Reply:
        """Are you sure that you want to stop?"""
        return await self._ask_stop_of(heard)

    async def on_said(self, heard: Heard, words: str) -> Reply:
        """Take "stop" as /stop and "menu" as /menu, and leave everything else to the others."""
        word = words.strip(" .!").casefold()
        if word in MENU_WORDS and heard.private:
            return await self._menu_of(heard)
        return await self._ask_stop_of(heard) if word in STOP_WORDS else None

    async def on_stop(self, heard: Heard, tap: StopTap) -> Reply:
        """End their part in every group."""
        await self._people.stop(heard.person)
        return Screen(text("people-stopped"))

    async def on_language_command(self, heard: Heard, rest: str) -> Reply:
        """Answer /taal: which one?"""
        return await self._which_language(heard)

    async def on_ask_language(self, heard: Heard, tap: AskLanguageTap) -> Reply:
        """Which language?"""
        return await self._which_language(heard)

    async def on_language(self, heard: Heard, tap: LanguageTap) -> Reply:
        """Speak this language from now on."""
        await self._people.choose_language(heard.person, tap.language)
        return Screen(text("people-language-chosen"), column(screens.BACK_TO_MENU))

    async def on_notice(self, heard: Heard, tap: NoticeTap) -> Reply:
        """Show the notice again, to read or to choose anew."""
        language = await self._people.language_of(heard.person) or FALLBACK
        return screens.notice(*screens.to_choose(self._people.facts.notice), MoreTap(), language)

    async def on_more(self, heard: Heard, tap: MoreTap) -> Reply:
        """Show the rest of the notice."""
        return screens.more_about_privacy(self._people.facts, *screens.to_choose(self._people.facts.notice))

    async def on_hear_notice(self, heard: Heard, tap: HearNoticeTap) -> Reply:
        """Read the notice aloud."""
        self._people.check_speaks(tap.language)
        return screens.notice_aloud(tap.language)

    async def on_consent(self, heard: Heard, tap: ConsentTap) -> Reply:
        """Keep their choice; who says yes under another notice than the present one reads that one first."""
        if tap.asks and tap.notice != (present := self._people.facts.notice).code:
            return screens.notice_again(present, await self._people.language_of(heard.person) or FALLBACK)
        await self._people.choose_again(heard.person, bool(tap.asks))
        begin = await self._to_questions(heard.person) if self._to_questions is not None and tap.asks else None
        return screens.chosen(bool(tap.asks), begin)

    async def on_left(self, heard: Heard, about: str) -> Reply:
        """They blocked us: leave them alone."""
        await self._people.unreachable(heard.person)
        return None

    async def on_returned(self, heard: Heard, about: str) -> Reply:
        """They are back."""
        await self._people.returned(heard.person)
        return None

    async def _menu_of(self, heard: Heard) -> Screen:
        return self._menu.screen(await self._people.roles(heard.person))

    async def _which_language(self, heard: Heard) -> Screen:
        """The choice of a language. What is for staff only is written in Dutch only."""
        roles, languages = await self._people.roles(heard.person), self._people.languages
        if len(languages) == 1 or (roles & STAFF and Role.PARTICIPANT not in roles):
            return Screen(text("people-one-language"))
        return screens.languages(languages, LanguageTap, heard.language)

    async def _whom_to_invite(self, heard: Heard) -> Screen:
        roles = await self._people.inviting.may_invite(heard.person)
        waiting = who_wait(await self._entering.waiting(heard.person))
        buttons = [Button(text(f"people-invite-button-{role}"), InviteTap(role)) for role in Role if role in roles]
        return Screen(text("people-invite-whom"), column(*waiting, *buttons, self._to_groups))

    async def _my_data_of(self, heard: Heard) -> Screen:
        data = await self._people.my_data(heard.person)
        return Screen(text("people-data-nothing")) if data is None else screens.my_data(data)

    async def _ask_stop_of(self, heard: Heard) -> Screen:
        """Are you sure? Somebody whom we do not know has nothing to stop."""
        known = await self._people.my_data(heard.person) is not None
        return _ask_stop() if known else Screen(text("people-data-nothing"))

    async def _welcome(self, heard: Heard, invitation: Invitation) -> Screen:
        """The first screen of somebody who will work with groups; or that an owner is to say first that it is them."""
        name, inviter = Name(heard.first_name), await self._people.name_of(invitation.made_by)
        if invitation.waits:
            return to_wait(invitation, heard.first_name, inviter)
        hello = text(f"people-welcome-{invitation.role}")
        by = text("people-welcome-by", inviter=Name(inviter)) if inviter else text("people-welcome-first")
        roles = await self._people.roles(heard.person)
        return self._menu.screen(roles, text("people-welcome", name=name, hello=hello, by=by))


def _ask_erase() -> Screen:
    yes = Button(text("people-erase-button-yes"), EraseTap())
    return Screen(text("people-erase-ask"), column(yes, Button(text("common-cancel"), MenuTap())))


def _ask_stop() -> Screen:
    yes = Button(text("people-stop-button-yes"), StopTap())
    return Screen(text("people-stop-ask"), column(yes, Button(text("common-cancel"), MenuTap())))
