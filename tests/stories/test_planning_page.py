"""Planning a series and moving a session on a phone of 360 pixels wide, in a real browser."""

from __future__ import annotations

import re

import pytest

from bot.season.demo import demo
from tests.browser import chromium, open_page

pytestmark = pytest.mark.browser


async def test_a_series_is_planned_and_a_session_moved_on_a_small_phone() -> None:
    async with (
        demo() as (served, _),
        chromium() as browser,
        open_page(browser, served.url, width=360, height=740) as page,
    ):
        anna = page.phone("Anna")
        await anna.show()
        await anna.say("/nieuw")
        await anna.sees("Hoe noem je de groep?")
        await anna.say("Taal op maandag")
        await anna.sees("Wanneer is de eerste keer?")
        await page.screenshot("planning-1-when")
        await anna.tap("Andere dag")
        await anna.sees("Of tik op een dag in")
        assert await page.sideways_room() == 0
        days = anna.locator.locator("button.key", has_text=re.compile("^.{1,2}$"))
        assert len(set(await days.evaluate_all("keys => keys.map(one => one.offsetHeight)"))) == 1, "a name breaks"
        await page.screenshot("planning-2-month")
        await anna.say("maandag 13.30 uur, 52 keer")
        await anna.sees("Let op, vrije dagen:")
        await page.screenshot("planning-3-days-off")
        await anna.tap("Vrije dagen overslaan")
        await anna.sees("Sla ik over:")
        await page.screenshot("planning-4-skipped")
        await anna.tap("Ja, maak aan")
        await anna.sees("Je groep staat klaar")
        await anna.tap("Taal op maandag")
        await anna.tap("Bijeenkomsten")
        await anna.sees("Bijeenkomsten van")
        await page.screenshot("planning-5-sessions")
        await anna.locator.locator("button.key", has_text="1. ma").last.click()
        await anna.sees("keer 1")
        await anna.tap("Verplaatsen")
        await anna.sees("Wanneer dan?")
        await page.screenshot("planning-6-move")
        await anna.say("donderdag over 2 weken half elf")
        await anna.sees("10.30–")
        await page.screenshot("planning-7-proposal")
        await anna.tap("Ja, verplaats")
        await anna.sees("Gedaan.")
        await page.screenshot("planning-8-done")
        await anna.say("/agenda")
        await anna.sees("Open dit bestand")
        await page.screenshot("planning-9-agenda")
