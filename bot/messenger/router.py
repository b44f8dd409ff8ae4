"""Brings what is heard to the story that listens, and turns what goes wrong into something kind to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from bot.errors import Expired, Mistake, NotStored, TooSoon
from bot.log import Incidents
from bot.messenger.cleaning import clean
from bot.messenger.events import Command, Event, Happened, Said, Tapped, Unreadable
from bot.messenger.hearing import (
    Chat,
    Happening,
    Heard,
    Listener,
    OnCommand,
    OnHappening,
    OnInline,
    OnSaid,
    OnTap,
    OnTyped,
)
from bot.messenger.screens import Button, Offer, Reply, Screen, Text, text
from bot.messenger.taps import Tap, read_tap
from bot.people.model import Awaiting, PersonId, Role

NOBODY = frozenset({PersonId(1087968824), PersonId(136817688), PersonId(777000)})
"""Numbers behind which anybody may hide: GroupAnonymousBot, Channel_Bot and Telegram itself. They have no rights."""

K = TypeVar("K")
V = TypeVar("V")

Rows: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said back: messages in order, and a short line on the tap itself."""

    screens: tuple[Screen, ...] = ()
    toast: Text | None = None
    repeatable: bool = False
    """Whether hearing the same once more, in its turn, would change nothing."""


SILENCE = Spoken()


class Router:
    """Knows who listens to what.

    Args:
        chats: the stories' talking floors, in the order in which they are asked.
        roles: what somebody may do now; asked at every command.
        awaiting: the free text that we asked somebody for.
        language: the language that somebody chose, or None.
        menu: the buttons offered to somebody who is lost.
        enter: called before anything that a person does, so that what they may is what they may now.
        let_go: ends the wait for a text that does not outlast a command or a tap (see ``OnTyped``).
        incidents: where the unforeseen is noted.
    """

    def __init__(
        self,
        chats: Sequence[Chat],
        *,
        roles: Callable[[PersonId], Awaitable[frozenset[Role]]],
        awaiting: Callable[[PersonId], Awaitable[Awaiting | None]],
        language: Callable[[PersonId], Awaitable[str | None]],
        menu: Callable[[Heard], Awaitable[Rows]] | None = None,
        incidents: Incidents | None = None,
        enter: Callable[[PersonId], Awaitable[None]] | None = None,
        let_go: Callable[[PersonId, str], Awaitable[None]] | None = None,
    ) -> None:
        self._enter = enter
        self._let_go = let_go
        self._roles = roles
        self._awaiting = awaiting
        self._language = language
        self._menu = menu
        self.started: Callable[[PersonId], None] = _nobody_to_tell
        """Told of everybody who sent /start, after it was handled: what they may do may have changed."""
        self._incidents = incidents or Incidents()
        self._commands: dict[str, list[OnCommand]] = {}
        self._taps: dict[type[Tap], OnTap] = {}
        self._typed: dict[str, OnTyped] = {}
        self._said: list[OnSaid] = []
        self._happenings: dict[Happening, list[OnHappening]] = {}
        self._inline: list[OnInline] = []
        for chat in chats:
            for listener in chat.handlers():
                self._add(listener)
        self._add(OnCommand("help", self._help, hint="common-hint-help"))

    def becomes(self, other: Router) -> None:
        """Bring what is heard from now on to the stories that the other knows."""
        vars(self).update(vars(other))

    def _add(self, listener: Listener) -> None:
        """Note one listener; a tap or an awaited text can have only one."""
        match listener:
            case OnCommand(name):
                self._commands.setdefault(name, []).append(listener)
            case OnTap(kind):
                _only(self._taps, kind, listener)
            case OnTyped(what):
                _only(self._typed, what, listener)
            case OnSaid():
                self._said.append(listener)
            case OnHappening(happening):
                self._happenings.setdefault(happening, []).append(listener)
            case OnInline():
                self._inline.append(listener)

    async def hear(self, event: Event) -> Spoken:
        """Let the right story handle what was heard, and return what to say.

        Raises:
            Exception: only for something that happened to a chat: nobody is there to tell, so it must be tried again.
        """
        if isinstance(event, Happened):
            return await self._happen(event)
        heard = event.heard
        try:
            return await self._answer(event)
        except Mistake as mistake:
            return await self._sorry(event, mistake)
        except NotStored as error:
            self._incidents.note("not stored", error)
            return _say(heard, text("common-not-stored"), tapped=isinstance(event, Tapped))
        except Exception as error:
            number = self._incidents.note(f"hearing a {type(event).__name__.lower()}", error)
            return _say(heard, text("common-incident", number=number), tapped=isinstance(event, Tapped))

    async def offer(self, words: str) -> tuple[Offer, ...]:
        """Return what the stories offer to put into another chat; nothing where that fails. Who asks plays no part."""
        try:
            return tuple([offer for listener in self._inline for offer in await listener.handle(clean(words))])
        except Exception as error:
            self._incidents.note("offering", error)
            return ()

    async def language_of(self, heard: Heard) -> str:
        """Return the language to speak: the person's choice, else that of their app; in a group chat Dutch."""
        if not heard.private:
            return "nl"
        chosen = await self._language(heard.person)
        return chosen or (heard.language or "nl").split("-")[0].lower()

    def commands_for(self, roles: frozenset[Role]) -> list[tuple[str, str]]:
        """Return (name, text key of its hint) of the commands that these roles see, in the stories' order."""
        found: dict[str, str] = {}
        for listeners in self._commands.values():
            for listener in listeners:
                if listener.hint and _may(listener, roles):
                    found.setdefault(listener.name, listener.hint)
        return list(found.items())

    async def _answer(self, event: Command | Tapped | Said | Unreadable) -> Spoken:
        """What the stories reply to something that a person did."""
        if self._enter is not None:
            await self._enter(event.heard.person)
        if isinstance(event, Command | Tapped) and event.heard.private:
            await self._move_on(event.heard.person)
        match event:
            case Command(heard, name, rest):
                spoken = await self._command(heard, name.lower(), clean(rest))
                if name.lower() == "start" and heard.private:
                    self.started(heard.person)
                return spoken
            case Tapped(heard, _, written):
                return await self._tap(heard, written)
            case Said(heard, words):
                return await self._say(heard, clean(words))
            case Unreadable(heard):
                return await self._say(heard, "")

    async def _move_on(self, person: PersonId) -> None:
        """End the wait for a text that somebody who does something else will not type."""
        awaited = None if self._let_go is None else await self._awaiting(person)
        typed = None if awaited is None else self._typed.get(awaited.what)
        if self._let_go is not None and typed is not None and typed.passing:
            await self._let_go(person, typed.what)

    async def _command(self, heard: Heard, name: str, rest: str) -> Spoken:
        """Ask the listeners of a command, in order, as far as the person may use them."""
        listeners = self._commands.get(name, ())
        if not heard.private:
            if not listeners:
                return SILENCE
            if heard.person in NOBODY:
                return Spoken((Screen(text("common-anonymous")),))
            listeners = [listener for listener in listeners if listener.anywhere]
            if not listeners:
                return Spoken((Screen(text("common-only-private")),))
        roles = await self._roles_of(heard.person) if any(each.roles for each in listeners) else frozenset()
        for listener in listeners:
            if _may(listener, roles):
                spoken = _spoken(await listener.handle(heard, rest))
                if spoken.screens:
                    return spoken
        return await self._hint(heard, "common-not-understood") if heard.private else SILENCE

    async def _tap(self, heard: Heard, written: str | None) -> Spoken:
        """Bring a tap to its story."""
        tap = None if written is None else read_tap(written)
        listener = None if tap is None else self._taps.get(type(tap))
        if listener is None:
            raise Expired
        return replace(_spoken(await listener.handle(heard, tap)), repeatable=listener.repeatable)

    async def _say(self, heard: Heard, words: str) -> Spoken:
        """Bring typed text to the story that awaits it, else ask all stories in order.

        A voice message, a photo or the like is offered as no words at all, so that a story can show its buttons again.
        """
        awaited = await self._awaiting(heard.person) if words else None
        typed = None if awaited is None else self._typed.get(awaited.what)
        if awaited is not None and typed is not None:
            spoken = _spoken(await typed.handle(heard, words, awaited.about))
            if spoken.screens:
                return spoken
        for listener in self._said:
            spoken = _spoken(await listener.handle(heard, words))
            if spoken.screens:
                return spoken
        return await self._hint(heard, "common-not-understood" if words else "common-only-text")

    async def _happen(self, event: Happened) -> Spoken:
        """Tell all stories; one that fails does not keep it from the others, but it is tried again later."""
        screens: list[Screen] = []
        failures: list[Exception] = []
        for listener in self._happenings.get(event.kind, ()):
            try:
                screens += _screens(await listener.handle(event.heard, event.about))
            except Mistake as mistake:
                screens.append(Screen(mistake.text))
            except Exception as error:
                failures.append(error)
        if failures:
            raise failures[0]
        return Spoken(tuple(screens))

    async def _hint(self, heard: Heard, key: str) -> Spoken:
        """A friendly sentence with a way on; who may do nothing yet hears how to get in."""
        if heard.private and not await self._roles_of(heard.person):
            key = "common-stranger"
        rows = await self._menu(heard) if self._menu is not None and heard.private else ()
        return Spoken((Screen(text(key), rows),))

    async def _sorry(self, event: Command | Tapped | Said | Unreadable, mistake: Mistake) -> Spoken:
        """A sentence about what could not be done, with the menu under it if nothing else is left."""
        tapped = isinstance(event, Tapped)
        if tapped and isinstance(mistake, TooSoon):
            return Spoken((), mistake.toast)
        spoken = _say(event.heard, mistake.text, tapped=tapped)
        if spoken.toast is not None:
            spoken = replace(spoken, toast=mistake.toast)
        if not mistake.lost or not spoken.screens or self._menu is None or not event.heard.private:
            return spoken
        try:
            rows = await self._menu(event.heard)
        except Exception as error:
            self._incidents.note("offering the menu", error)
            return spoken
        return replace(spoken, screens=(replace(spoken.screens[0], rows=rows),))

    async def _help(self, heard: Heard, rest: str) -> Reply:
        """Answer /help: what this person can do."""
        commands = self.commands_for(await self._roles_of(heard.person))
        offered = (one for one in commands if one[0] != "help")
        lines = [text("common-help-line", command=f"/{name}", hint=Text(hint)) for name, hint in offered]
        if not lines:
            return Screen(text("common-help-stranger"))
        return Screen(text("common-help", commands=lines))

    async def _roles_of(self, person: PersonId) -> frozenset[Role]:
        """What the person may do; nothing for a number behind which anybody may hide."""
        return frozenset() if person in NOBODY else await self._roles(person)


def _nobody_to_tell(person: PersonId) -> None:
    """What happens after /start until somebody wants to know."""


def _say(heard: Heard, sentence: Text, *, tapped: bool) -> Spoken:
    """One sentence back. On a tap also as a toast; in a group chat only so: the message belongs to all."""
    if not tapped:
        return Spoken((Screen(sentence),))
    if not heard.private:
        return Spoken((), sentence)
    return Spoken((Screen(sentence, fresh=True),), sentence)


def _may(listener: OnCommand, roles: frozenset[Role]) -> bool:
    """Whether somebody with these roles may use the command."""
    return not listener.roles or bool(listener.roles & roles)


def _screens(reply: Reply) -> tuple[Screen, ...]:
    """The reply as screens in order."""
    if reply is None:
        return ()
    return (reply,) if isinstance(reply, Screen) else tuple(reply)


def _spoken(reply: Reply) -> Spoken:
    """The reply as what is said back; the first toast counts."""
    screens = _screens(reply)
    return Spoken(screens, next((screen.toast for screen in screens if screen.toast is not None), None))


def _only(table: dict[K, V], key: K, listener: V) -> None:
    """Note the one listener for ``key``.

    Raises:
        ValueError: there is one already.
    """
    if key in table:
        raise ValueError(f"two stories listen to {key!r}")
    table[key] = listener
