"""The other ways to answer and the wish to talk, on a telephone of 360 points wide."""

from __future__ import annotations

import pytest

from bot.season.demo import demo
from tests.browser import chromium, open_page
from tests.stories.test_walk import FACES, forward_to

pytestmark = pytest.mark.browser


async def test_a_phone_goes_round_and_somebody_asks_to_talk() -> None:
    async with (
        demo() as (served, _),
        chromium() as browser,
        open_page(browser, served.url, width=360, height=780) as page,
    ):
        await forward_to(page, "vier korte vragen")
        dewi = page.phone("Dewi")
        await dewi.show()
        await dewi.tap("Begin")
        for place, face in enumerate(FACES, 1):
            await dewi.sees(f"{place} van 4")
            await dewi.tap(face)
        await dewi.sees("Opgeslagen zonder je naam")
        await dewi.tap("Ik wil iemand spreken")
        await dewi.sees("Wie wil je spreken?")
        await page.screenshot("talk-1-with-whom")
        await dewi.tap("Anna")
        await dewi.sees("ziet dan je Telegram-naam")
        await dewi.tap("Ja, vraag het")
        await dewi.sees("Aangekomen.")
        await page.screenshot("talk-2-arrived")
        anna = page.phone("Anna")
        await anna.show()
        await anna.sees("wil jou graag spreken")
        await page.screenshot("talk-3-told")
        await anna.tap("Ik neem contact op")
        await anna.say("/groepen")
        await anna.tap("Sollicitatie dinsdag")
        await anna.tap("Hoe de groep antwoordt")
        await page.screenshot("ways-1-choose")
        await anna.tap("Eén telefoon gaat rond")
        await page.screenshot("ways-2-circle")
        await anna.tap("Geef hem aan de eerste")
        await anna.sees("1 van 4")
        await page.screenshot("ways-3-question")
        for place, face in enumerate(FACES, 1):
            await anna.sees(f"{place} van 4")
            await anna.tap(face)
        await anna.sees("Geef de telefoon door")
        await page.screenshot("ways-4-pass-on")
