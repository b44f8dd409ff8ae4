"""Odd names, odd texts, floods: shown literally, answered kindly, in nobody's way."""

from __future__ import annotations

import asyncio

import pytest

from tests.stories.cast import (
    AFTER,
    a_group,
    adds_bram,
    answer,
    comes_in,
    invites,
    joins,
    looks_back,
    makes_a_group,
    staff,
)
from tests.town import Town, in_town

TITLES = [
    '<b>vet</b> & "co"',
    "<a href='x'>klik",
    "שלום",
    "مجموعة الثلاثاء",
    "👩‍👩‍👧‍👦 familie",
    "{ $name } %s",
    "a_b*c`d[",
]


@pytest.mark.parametrize("title", TITLES)
@in_town
async def test_a_title_is_shown_as_it_was_typed_wherever_it_stands(town: Town, title: str) -> None:
    cast = await staff(town)
    cast.link = await makes_a_group(cast.anna, title, times="3")
    cast.anna.sees(title)
    await cast.anna.says("/groepen")
    message = cast.anna.news[-1]
    assert title in message["reply_markup"]["inline_keyboard"][0][0]["text"]
    await cast.anna.presses(message, 0, 0)
    cast.anna.sees(title)
    await joins(town, "Dewi", cast.link)
    await town.until("ma 12 okt 9.30")
    cast.anna.sees("Morgen is je bijeenkomst", f"{title}, keer 1")
    await cast.carla.says("/week")
    await cast.carla.taps("Alle groepen")
    cast.carla.sees(title)


@pytest.mark.parametrize("title", ["שלום \u202eevil", "\u2066x", "\u200b", "a" * 500])
@in_town
async def test_a_title_that_would_deceive_or_not_fit_is_asked_again(town: Town, title: str) -> None:
    anna = (await staff(town)).anna
    await anna.says("/nieuw")
    await anna.says(title)
    anna.sees_no("Wanneer is de eerste keer?")
    anna.sees("Hoe noem je de groep?")


@pytest.mark.parametrize("name", ["<i>Anna</i>", "Анна", "ליאת ‮x", "A" * 64, "Anna\u0000\u0007", "&amp; \\"])
@in_town
async def test_a_name_is_shown_as_it_is_and_disturbs_nothing(town: Town, name: str) -> None:
    cast = await staff(town)
    odd = town.neighbour(name)
    await invites(cast.carla, odd, "Een begeleider")
    clean = "".join(sign for sign in name if sign.isprintable() and sign != "\u202e").strip()
    odd.sees(f"Welkom, {clean}")
    odd.sees("Carla heeft je uitgenodigd.")


@pytest.mark.parametrize(
    "words", ["\u0000", "\u0000x\u0007", "😀" * 2000, "é" * 4096, "/", "//", "/start@anders_bot", "\u202e\u2066"]
)
@in_town
async def test_no_text_breaks_anything_for_anybody(town: Town, words: str) -> None:
    cast = await a_group(town, members=1)
    for one in (cast.anna, cast.dewi):
        if words.strip():
            await one.says(words)
            assert len(one.news) <= 1
    await cast.anna.says("/nieuw")
    await cast.anna.says(words)
    await cast.anna.says("/groepen")
    cast.anna.sees("Je groep")


@pytest.mark.slow
@in_town
async def test_five_hundred_messages_a_minute_hold_nobody_else(town: Town) -> None:
    cast = await a_group(town)
    await town.until(AFTER)
    noisy = town.neighbour("Xander")

    async def flood() -> None:
        for number in range(500):
            noisy.person.say(f"hallo {number}")
            await asyncio.sleep(60 / 500)

    flooding = asyncio.create_task(flood())
    await asyncio.sleep(5)
    waits = []
    for one in cast.members:
        before, started = len(town.world.ledger), asyncio.get_running_loop().time()
        one.person.press(*one.to_press("Begin"))
        while not [each for each in town.world.ledger.after(before) if each.chat_id == one.id]:  # noqa: ASYNC110 - virtual time
            await asyncio.sleep(0.05)
        waits.append(asyncio.get_running_loop().time() - started)
    await flooding
    assert max(waits) < 2
    await town.passes(seconds=30)
    assert len([one for one in town.world.ledger.after(0) if one.chat_id == noisy.id]) <= 80


@in_town
async def test_names_of_colleagues_stand_alone_in_the_mirror(town: Town) -> None:
    cast = await a_group(town)
    bram = await adds_bram(town, cast)
    bram.person.first_name = "<b>Iemand anders</b>"
    await town.until(AFTER)
    await answer(cast.members, 4)
    await looks_back(cast.anna)
    await looks_back(bram)
    await cast.anna.taps("Bekijk samen")
    cast.anna.sees("Bram: fase aftasten")


@in_town
async def test_an_odd_language_on_the_phone_leaves_the_choice_of_all(town: Town) -> None:
    cast = await a_group(town, members=0)
    for code in ("ar", "tr-TR", "xx", None):
        one = town.neighbour("Dewi", language_code=code)
        await comes_in(one, cast.link)
        one.sees("Mogen we je af en toe iets vragen?")
    await joins(town, "Emre", cast.link)
