"""A walk through the demo in a real browser: one session, from the reminder to the Monday digest, all by hand."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from bot.season.demo import demo
from bot.simulator.server import Served
from tests.browser import PhonesPage, chromium, open_page

pytestmark = pytest.mark.browser

FACES = ("Ja", "Ja, helemaal", "Een beetje", "Ja")


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """The demo, as `groepswijzer demo` serves it."""
    async with demo() as (served, _):
        yield served


async def forward_to(page: PhonesPage, word: str) -> list[str]:
    """Tap "Volgend moment" until the page tells of something with this word."""
    for _ in range(12):
        happened = await page.forward()
        if any(word in sentence for sentence in happened):
            return happened
    raise AssertionError(f"nothing told of {word!r}")


async def test_a_whole_session_clicked_through(served: Served) -> None:
    async with chromium() as browser, open_page(browser, served.url, width=1920, height=1080) as page:
        carla, anna, dewi = page.phone("Carla"), page.phone("Anna"), page.phone("Dewi")
        await anna.sees("Uitnodiging voor de deelnemers van")
        await dewi.sees("Fijn dat je meedoet")
        await page.screenshot("walk-1-at-the-start")

        await forward_to(page, "bijeenkomst aankomt")
        await anna.sees("Morgen is je bijeenkomst")
        await dewi.sees("Morgen is de eerste bijeenkomst")
        await anna.tap("Meer over deze tip")
        await anna.sees("Waarom:")
        await page.screenshot("walk-2-the-day-before")

        await forward_to(page, "vier korte vragen")
        await dewi.sees("Hoe was de bijeenkomst?")
        await dewi.tap("Begin")
        await dewi.tap("Luister")
        await expect(dewi.messages.last.locator("audio")).to_have_count(1)
        for place, face in enumerate(FACES, 1):
            await dewi.sees(f"{place} van 4")
            await dewi.tap(face)
        await dewi.sees("Opgeslagen zonder je naam")
        await anna.tap("8")
        await anna.sees("Welke fase past vandaag het best?")
        await anna.tap("Aftasten (kennismaking)")
        await anna.tap("Weinig")
        await anna.sees("Dank je")
        await page.screenshot("walk-3-after-the-session")

        await forward_to(page, "als eerste de uitkomst")
        await dewi.sees("Hieronder staat jullie uitkomst")
        await forward_to(page, "uitkomst naast")
        await anna.sees("keer 1: samen gekeken")
        await page.screenshot("walk-4-the-outcome")

        await forward_to(page, "weekbericht")
        await carla.sees("Week")
        await page.screenshot("walk-5-the-monday-digest")


async def test_from_the_invitation_to_joining_by_hand(served: Served) -> None:
    async with chromium() as browser, open_page(browser, served.url, width=1920, height=1080) as page:
        carla, fatima, emre = page.phone("Carla"), page.phone("Fatima"), page.phone("Emre")
        await carla.say("/uitnodigen")
        await carla.tap("Een begeleider")
        invitations = carla.messages.filter(has_text="Stuur hem alleen naar de persoon zelf")
        await expect(invitations).to_have_count(2)  # the first one brought Anna in
        await page.open_link(link_in(await invitations.last.inner_text()), "Fatima")
        await fatima.sees("heeft je uitgenodigd")
        await fatima.tap("Nieuwe groep maken")
        await fatima.sees("Hoe noem je de groep?")
        await fatima.say("Taal op maandag")
        await fatima.sees("Wanneer is de eerste keer?")
        await fatima.say("maandag")
        await fatima.sees("Hoe laat, en hoe lang?")
        await fatima.tap("13.30–15.30")
        await fatima.tap("Elke week")
        await fatima.tap("6")
        await fatima.sees("Klopt dit?")
        await page.screenshot("walk-6-a-new-group")
        await fatima.tap("Ja, maak aan")
        await fatima.tap("Deelnemers uitnodigen")
        shown = await fatima.sees("Laat de code zien in de bijeenkomst")
        await page.open_link(link_in(await shown.inner_text()), "Emre")
        await emre.sees("Mogen we je af en toe iets vragen?")
        await emre.tap("Ja, ik doe mee")
        await emre.sees("Vragen komen pas als er 5 mensen meedoen")
        await page.screenshot("walk-7-joined")


def link_in(words: str) -> str:
    """The invitation in a message."""
    found = re.search(r"https://t\.me/\S+", words)
    assert found is not None
    return found[0]
