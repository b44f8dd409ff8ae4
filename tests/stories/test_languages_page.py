"""Somebody joins and answers on a phone of 360 points wide, in Dutch and from right to left in Arabic."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from bot.season.demo import demo
from bot.simulator.server import Served
from tests.browser import chromium, open_page
from tests.real import the_texts
from tests.stories.test_walk import forward_to, link_in

pytestmark = pytest.mark.browser

NAMES = {"nl": "Nederlands", "ar": "العربية"}


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """The demo, as `groepswijzer demo` serves it."""
    async with demo() as (served, _):
        yield served


@pytest.mark.parametrize("language", NAMES)
async def test_the_whole_flow_on_a_small_phone(served: Served, language: str) -> None:
    texts = the_texts()

    def say(key: str) -> str:
        return texts.plain(language, key)

    async with chromium() as browser, open_page(browser, served.url, width=360, height=740) as page:
        anna, amal = page.phone("Anna"), page.phone("Amal")
        await anna.show()
        link = link_in(await (await anna.sees("Uitnodiging voor de deelnemers van")).inner_text())
        await page.page.get_by_role("button", name="Telefoon erbij", exact=True).click()
        await page.page.get_by_label("Voornaam van de nieuwe persoon").fill("Amal")
        await page.page.get_by_role("button", name="Maak telefoon").click()
        await page.open_link(link, "Amal")
        await amal.show()
        await amal.sees("Language")
        await page.screenshot(f"language-{language}-1-choice")
        await amal.tap(NAMES[language])
        await amal.sees(say("people-notice").split(">")[1].split("<")[0])
        direction = await amal.messages.last.locator(".text").evaluate("one => getComputedStyle(one).direction")
        assert direction == ("rtl" if language == "ar" else "ltr")
        assert await page.sideways_room() == 0
        await page.screenshot(f"language-{language}-2-notice")
        await amal.tap(say("people-choose-button-yes"))
        await page.screenshot(f"language-{language}-3-joined")
        await forward_to(page, "bijeenkomst aankomt")
        await amal.show()
        await page.screenshot(f"language-{language}-4-reminder")
        await forward_to(page, "vier korte vragen")
        await amal.show()
        await page.screenshot(f"language-{language}-5-call")
        await amal.tap(say("checkins-begin"))
        await amal.sees(say("questions-p1"))
        await page.screenshot(f"language-{language}-6-question")
        if language == "nl":
            await amal.tap("🔊 Luister")
            await expect(amal.messages.last.locator("audio")).to_have_count(1)
            await page.screenshot(f"language-{language}-6b-listening")
        for _ in range(4):
            await amal.tap(say("questions-face-5"))
        await expect(amal.button(say("checkins-change"))).to_be_visible()
        assert await page.sideways_room() == 0
        await page.screenshot(f"language-{language}-7-receipt")
        await forward_to(page, "als eerste de uitkomst")
        await amal.show()
        await amal.sees(say("questions-p1-name"))
        await page.screenshot(f"language-{language}-8-outcome")
