"""Talks with who comes in by a group's link, and with the group's own chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.groups import screens
from bot.groups.joining import Door
from bot.groups.model import ChatId, Group
from bot.groups.service import Groups
from bot.groups.standing_screens import ask_put_out, put_out, welcome
from bot.groups.taps import JoinLanguageTap, JoinMoreTap, JoinTap, TieChatTap
from bot.groups.taps_standing import AskPutOutTap, PutOutTap
from bot.messenger.hearing import Happening, Heard, Listener, OnCommand, OnHappening, OnTap
from bot.messenger.screens import Name, Reply, Screen, column, text
from bot.people.consent import Notice
from bot.people.model import PersonId
from bot.people.screens import BACK_TO_MENU, chosen, more_about_privacy
from bot.people.service import People


class JoiningChat:
    """What newcomers hear, and what is heard in group chats.

    Args:
        groups: the service.
        people: the languages, and what the notice says.
    """

    def __init__(self, groups: Groups, people: People) -> None:
        self._joining = groups.joining
        self._own_chat = groups.own_chat
        self._people = people

    def handlers(self) -> Sequence[Listener]:
        """Everything about coming in, and about group chats."""
        return (
            OnCommand("start", self.on_start),
            OnTap(JoinLanguageTap, self.on_language),
            OnTap(JoinMoreTap, self.on_more),
            OnTap(JoinTap, self.on_join),
            OnTap(AskPutOutTap, self.on_ask_put_out),
            OnTap(PutOutTap, self.on_put_out),
            OnHappening(Happening.ADDED, self.on_added),
            OnHappening(Happening.REMOVED, self.on_removed),
            OnHappening(Happening.MOVED, self.on_moved),
            OnTap(TieChatTap, self.on_tie_chat),
        )

    async def on_start(self, heard: Heard, payload: str) -> Reply:
        """Open a group's link; who we know already has a language."""
        if not payload:
            return None
        door, group = await self._joining.open_link(heard, payload)
        stand_in = group.stand_in(heard.person)
        if door is Door.STAND_IN and stand_in is not None:
            return welcome(group, stand_in.until)
        languages, known = self._people.languages, await self._people.language_of(heard.person)
        if door is Door.NOTICE and known is None and len(languages) > 1:
            return screens.which_language(payload, languages, heard.language)
        return _behind(self._people.facts.notice, door, group, payload, known or languages[0])

    async def on_language(self, heard: Heard, tap: JoinLanguageTap) -> Reply:
        """Show the notice in their language; it is kept with their choice, not before."""
        self._people.check_speaks(tap.language)
        door, group = await self._joining.open_link(heard, tap.word)
        return _behind(self._people.facts.notice, door, group, tap.word, tap.language)

    async def on_more(self, heard: Heard, tap: JoinMoreTap) -> Reply:
        """Show the rest of the notice, the choice still under it."""
        facts = self._people.facts
        more = more_about_privacy(facts, *screens.join_choice(facts.notice, tap.word, tap.language))
        return replace(more, language=tap.language)

    async def on_join(self, heard: Heard, tap: JoinTap) -> Reply:
        """Take part; yes or no to questions. A yes under another notice than the present one first shows that one."""
        present = self._people.facts.notice
        if tap.asks and tap.notice != present.code:
            again = screens.join_notice(present, tap.word, tap.language)
            return replace(again, text=text("people-notice-again"))
        await self._joining.join(heard.person, tap.word, bool(tap.asks), tap.language)
        return chosen(bool(tap.asks))

    async def on_ask_put_out(self, heard: Heard, tap: AskPutOutTap) -> Reply:
        """Are you sure that it is not the colleague you meant?"""
        who = PersonId(tap.who)
        group = await self._joining.came_in(heard.person, tap.group, who)
        return ask_put_out(group, who, await self._people.name_of(who))

    async def on_put_out(self, heard: Heard, tap: PutOutTap) -> Reply:
        """Put out who came in by their link."""
        return put_out(await self._joining.undo(heard.person, tap.group, PersonId(tap.who)))

    async def on_added(self, heard: Heard, about: str) -> Reply:
        """We are in a group chat: which group is it?"""
        brought, candidates = await self._own_chat.brought(heard.person, heard.chat)
        if not candidates:
            return Screen(text("groups-chat-nobody"))
        return screens.which_group(candidates, brought.id, heard.person)

    async def on_removed(self, heard: Heard, about: str) -> Reply:
        """We are out of a group chat."""
        await self._own_chat.removed(heard.chat)
        return None

    async def on_moved(self, heard: Heard, about: str) -> Reply:
        """A group chat has a new number."""
        await self._own_chat.moved(heard.chat, ChatId(int(about)))
        return None

    async def on_tie_chat(self, heard: Heard, tap: TieChatTap) -> Reply:
        """Make the chat that they brought us into the group's own; the chat itself hears so once."""
        group, new = await self._own_chat.tie(heard.alone(), tap.brought, tap.group)
        return screens.chat_tied(group, new=new)


def _behind(present: Notice, door: Door, group: Group, word: str, language: str) -> Screen:
    """What is behind a group's link."""
    match door:
        case Door.NOTICE:
            return screens.join_notice(present, word, language)
        case Door.MEMBER:
            return Screen(text("groups-join-already"), column(BACK_TO_MENU))
        case Door.COLLEAGUE | Door.STAND_IN:
            return Screen(text("groups-welcome-colleague", title=Name(group.title)), column(screens.to_group(group)))
