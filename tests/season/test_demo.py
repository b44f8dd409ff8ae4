"""The demo as its page uses it, without a browser: seven people answer every week, and the page tells what is so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.season.demo import demo
from bot.season.setting import Setting
from bot.season.timetable import on_the_wall
from bot.texts import Name

FEW = "Te weinig antwoorden"
ANSWERED = "7 mensen (niet op het scherm) hebben geantwoord."
NOBODY = "Er ging geen herinnering uit. Wie hem zou krijgen, antwoordde al, of had deze week al drie berichten."


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the page, with its buttons."""

    session: ClientSession
    clock: str
    setting: Setting

    async def upcoming(self) -> str:
        """What the page says comes next."""
        async with self.session.get(self.clock) as reply:
            return str((await reply.json())["next"]["what"])

    async def moves(self, **how: Any) -> list[str]:
        """Press a button of the clock, and read what happened."""
        async with self.session.post(self.clock, json=how) as reply:
            return list((await reply.json())["happened"])

    async def forward_to(self, words: str) -> list[str]:
        """Press "Volgend moment" until the page tells of this."""
        for _ in range(30):
            happened = await self.moves(to_next=True)
            if any(words in line for line in happened):
                return happened
        raise AssertionError(f"nothing told of {words!r}")


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    """A demo that runs, and somebody at its page."""
    async with demo() as (served, setting), ClientSession() as session:
        yield Visitor(session, f"{served.url}/sim/clock", setting)


async def test_the_others_answer_every_session_and_are_counted_when_they_do(visitor: Visitor) -> None:
    words, by_hand = visitor.setting.scene.words, visitor.setting.participants[:3]
    for number in (1, 2):
        assert ANSWERED in await visitor.forward_to("vier korte vragen")
        if number == 2:
            await asyncio.gather(*(one.go_through(one.newest()) for one in by_hand))
            assert await visitor.forward_to("herinnering") == [NOBODY]
        closing = await visitor.forward_to("kreeg als eerste de uitkomst")
        assert not [line for line in closing if "hebben geantwoord" in line]
        said = [one.get("text") or one.get("caption", "") for one in by_hand[0].person.messages()]
        outcomes = [one for one in said if words.is_outcome(one)]
        assert len(outcomes) == number
        assert not [one for one in outcomes if one.startswith(FEW)]


async def test_who_guides_is_not_among_the_people_who_hear_of_a_session(visitor: Visitor) -> None:
    told = await visitor.forward_to("dat er een bijeenkomst aankomt")
    assert any(line.startswith("10 mensen kregen bericht") for line in told), told


async def test_an_extra_session_is_told_as_one(visitor: Visitor) -> None:
    anna = visitor.setting.facilitator
    await anna.say("/groepen")
    await anna.tap(anna.label("groups-title", title=Name("Sollicitatie dinsdag")))
    for label in ("Bijeenkomsten", "Extra bijeenkomst"):
        await anna.tap(label)
    await anna.say(_two_days_after_the_first(visitor.setting))
    await anna.tap("Ja, maak aan")
    assert "er een bijeenkomst bij komt" in await visitor.upcoming()
    assert any("bericht dat er een bijeenkomst bij komt" in line for line in await visitor.moves(to_next=True))


def _two_days_after_the_first(setting: Setting) -> str:
    day = on_the_wall(setting.page.times()[0].starts) + timedelta(days=2)
    return f"{day.day}-{day.month} 10.00"
