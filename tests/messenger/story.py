"""A tiny story told to the messenger in its tests, and the words it uses."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.errors import Expired, Mistake, NotStored, TooSoon
from bot.messenger.hearing import (
    Happening,
    Heard,
    Listener,
    OnCommand,
    OnHappening,
    OnSaid,
    OnTap,
    OnTyped,
)
from bot.messenger.router import Rows
from bot.messenger.screens import Button, Name, Reply, Screen, Text, column, text
from bot.messenger.taps import Tap
from bot.people.model import Awaiting, PersonId, Role
from bot.texts import Texts

COMMON = Path("content/texts/nl/common.ftl")
OWN = """
tiny-hello = Dag { $name }!
tiny-count = <b>{ $count }</b> keer getikt
tiny-tap = Tik & tel
tiny-saved = Opgeslagen
tiny-wrong = Dat kan niet: { $why }
tiny-echo = Je zei: { $said }
tiny-long = { $said }
tiny-hint = Begin hier
tiny-list = { $lines }
"""


class CountTap(Tap, frozen=True, tag="zz"):
    """Counts; on the same button of the same message."""

    number: int


class TrapTap(Tap, frozen=True, tag="zt"):
    """Goes wrong in the way it names."""

    way: str


def words() -> Texts:
    """The shared texts, and those of the tiny story."""
    return Texts({"nl": [COMMON.read_text(encoding="utf-8"), OWN]})


class TinyStory:
    """Remembers all it hears; ``slow`` makes a chat wait, ``failing`` fails so many times."""

    def __init__(self) -> None:
        self.taps: list[tuple[int, int]] = []
        self.said: list[tuple[int, str]] = []
        self.happened: list[tuple[Happening, int, str]] = []
        self.awaiting: dict[int, Awaiting] = {}
        self.slow: dict[int, asyncio.Event] = {}
        self.failing = 0

    def handlers(self) -> Sequence[Listener]:
        return (
            OnCommand("start", self.on_invitation),
            OnCommand("start", self.on_start, hint="tiny-hint"),
            OnCommand("staf", self.on_staff, roles=frozenset({Role.COORDINATOR}), hint="tiny-hint"),
            OnCommand("overal", self.on_start, anywhere=True),
            OnCommand("stuk", self.on_broken),
            OnCommand("sprakeloos", self.on_speechless),
            OnTap(CountTap, self.on_tap),
            OnTap(TrapTap, self.on_trap),
            OnTyped("tiny-name", self.on_typed),
            OnSaid(self.on_said),
            *(OnHappening(kind, self.hears(kind)) for kind in Happening),
        )

    async def on_invitation(self, heard: Heard, rest: str) -> Reply:
        return Screen(text("tiny-echo", said=rest)) if rest else None

    async def on_start(self, heard: Heard, rest: str) -> Reply:
        return Screen(text("tiny-hello", name=Name(heard.first_name)), column(Button(Text("tiny-tap"), CountTap(1))))

    async def on_staff(self, heard: Heard, rest: str) -> Reply:
        return Screen(text("tiny-saved"))

    async def on_broken(self, heard: Heard, rest: str) -> Reply:
        raise RuntimeError(f"what {rest} said must not be logged")

    async def on_speechless(self, heard: Heard, rest: str) -> Reply:
        return Screen(text("a-text-nobody-wrote"))

    async def on_tap(self, heard: Heard, tap: CountTap) -> Reply:
        if heard.chat in self.slow:
            await self.slow[heard.chat].wait()
        self.taps.append((heard.person, tap.number))
        again = Button(Text("tiny-tap"), CountTap(tap.number + 1))
        return Screen(text("tiny-count", count=tap.number), column(again), toast=text("tiny-saved"))

    async def on_trap(self, heard: Heard, tap: TrapTap) -> Reply:
        raise {
            "mistake": Mistake("tiny-wrong", why="te laat"),
            "early": TooSoon("tiny-wrong", why="te vroeg"),
            "expired": Expired(),
            "disk": NotStored("full"),
        }.get(tap.way, RuntimeError("secret words"))

    async def on_typed(self, heard: Heard, words: str, about: str) -> Reply:
        self.awaiting.pop(heard.person, None)
        return Screen(text("tiny-echo", said=f"{about}: {words}"))

    async def on_said(self, heard: Heard, words: str) -> Reply:
        if not words:
            return None
        if self.failing:
            self.failing -= 1
            raise RuntimeError("a bug")
        if heard.chat in self.slow:
            await self.slow[heard.chat].wait()
        self.said.append((heard.person, words))
        return None if words == "?" else Screen(text("tiny-echo", said=words))

    def hears(self, kind: Happening) -> Callable[[Heard, str], Awaitable[Reply]]:
        async def on_happening(heard: Heard, about: str) -> Reply:
            self.happened.append((kind, heard.chat, about))
            return None

        return on_happening

    async def roles(self, person: PersonId) -> frozenset[Role]:
        return frozenset({Role.COORDINATOR}) if person == 7 else frozenset()

    async def awaited(self, person: PersonId) -> Awaiting | None:
        return self.awaiting.get(person)

    async def language(self, person: PersonId) -> str | None:
        return None

    async def menu(self, heard: Heard) -> Rows:
        return column(Button(Text("common-menu"), CountTap(0)))
