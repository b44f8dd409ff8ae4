"""A facilitator looks back on a small phone in a real browser, 360 points wide. Members: test_pictures_page."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.season.demo import demo
from bot.simulator.server import Served
from tests.browser import OnePhone, PhonesPage, chromium, open_page
from tests.stories.test_walk import forward_to

pytestmark = pytest.mark.browser


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """The demo, as `groepswijzer demo` serves it."""
    async with demo() as (served, _):
        yield served


async def shows(page: PhonesPage, phone: OnePhone, words: str, picture: str) -> None:
    """The phone says this, nothing sticks out sideways; keep a picture."""
    await phone.sees(words)
    assert await page.sideways_room() == 0
    await page.screenshot(f"phone-{picture}")


async def test_a_facilitator_looks_back_in_full(served: Served) -> None:
    async with chromium() as browser, open_page(browser, served.url, width=360, height=740) as page:
        anna = page.phone("Anna")
        await forward_to(page, "vier korte vragen")
        await anna.show()
        await shows(page, anna, "Hoe ging het?", "anna-1-call")
        await anna.tap("Uitgebreid (8 tikken)")
        await anna.tap("8")
        await shows(page, anna, "Welke fase past", "anna-2-phase")
        await anna.tap("Botsen (conflict)")
        await anna.tap("Veel")
        await anna.tap("De meesten")
        await shows(page, anna, "deden echt mee", "anna-3-joining-in")
        await anna.tap("Een paar")
        await anna.tap("Ze spraken elkaar of mij tegen")
        await shows(page, anna, "Wat viel het meest op?", "anna-4-checklist")
        await anna.tap("Ze hielpen elkaar")
        await shows(page, anna, "Dank je", "anna-5-done")
        await anna.tap("Vraag voor de groep")
        await shows(page, anna, "Onder de uitkomst komt één vraag", "anna-6-question")
        await anna.tap("Bekijk samen")
        await anna.tap("Voor mezelf")
        await anna.tap("Notitie maken")
        await anna.say("Fatima was stil, bel 06-12345678")
        await shows(page, anna, "Nog niet opgeslagen", "anna-7-warning")
        await anna.tap("Weggooien")
        await forward_to(page, "als eerste de uitkomst")
        await forward_to(page, "uitkomst naast")
        await anna.show()
        await shows(page, anna, "samen gekeken", "anna-8-mirror")
        await anna.tap("Wat doen we ermee?")
        await shows(page, anna, "Wat doen jullie met deze uitkomst?", "anna-9-done-with")
