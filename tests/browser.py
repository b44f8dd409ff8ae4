"""Eyes and hands in a real browser, on the page with the phones side by side.

    async with chromium() as browser, open_page(browser, address) as page:
        dewi = page.phone("Dewi")
        await dewi.start()
        await dewi.tap("Ja, ik doe mee")
        await dewi.sees("Fijn dat je meedoet")
        await page.forward()
        await page.screenshot("after-the-session")

Everything goes by what a person sees: names, words on buttons, texts. Each wait ends in a clear failure after
a few seconds. `page.problems` gathers what went wrong out of sight; `open_page` fails on it when it closes.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, Route, async_playwright, expect

ARTIFACTS = Path(__file__).parents[1] / "artifacts" / "page"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 8000
SOON_MS = 300
"""Long enough for a scroll or a fading window, when a picture is taken."""


def find_chromium() -> str:
    """Where Chromium is; skips the test without one, unless GROEPSWIJZER_REQUIRE_BROWSER is 1."""
    known = "/usr/bin/chromium"
    found = known if Path(known).exists() else shutil.which("chromium")
    if found is None:
        if os.environ.get("GROEPSWIJZER_REQUIRE_BROWSER") == "1":
            pytest.fail("GROEPSWIJZER_REQUIRE_BROWSER is 1, but there is no chromium on the PATH")
        pytest.skip("needs Chromium: install it, or put `chromium` on the PATH")
    return found


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser, closed at the end."""
    path = find_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def open_page(
    browser: Browser,
    address: str,
    *,
    width: int = 1440,
    height: int = 900,
    dark: bool = False,
    **context: Any,
) -> AsyncIterator[PhonesPage]:
    """The page of the simulator at ``address``; nothing but that address can be reached from it.

    Args:
        context: further options of a Playwright context, such as ``reduced_motion="reduce"``.
    """
    window = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        locale="nl-NL",
        **context,
    )
    page = PhonesPage(await window.new_page(), address)
    try:
        await page.load()
        yield page
        assert not page.problems, page.problems
    finally:
        await window.close()


class PhonesPage:
    """The whole page: the phones, the clock, and what happened.

    Attributes:
        page: the Playwright page, for what has no word here.
        problems: errors in scripts, and requests to anywhere else.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.problems: list[str] = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda line: self.problems.append(line.text) if line.type == "error" else None)

    async def load(self) -> None:
        """Open the page and wait until it shows phones."""
        await self.page.route("**/*", self._stay_home)
        await self.page.goto(self.address)
        await self.page.locator(".phone").first.wait_for(state="attached")

    async def _stay_home(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.scheme in ("data", "blob") or url.netloc == urlsplit(self.address).netloc:
            await route.continue_()
        else:
            self.problems.append(f"the page asked for {route.request.url}")
            await route.abort()

    def phone(self, name: str) -> OnePhone:
        """The phone of the person with this name on it."""
        owner = self.page.locator(".owner h2 > span", has_text=_whole(name))
        return OnePhone(self, self.page.locator(".phone").filter(has=owner), name)

    async def time(self) -> str:
        """What the clock says, such as "di 13 okt, 9.30 uur"."""
        return (await self.page.locator("#clock-now").inner_text()).strip()

    async def upcoming(self) -> str:
        """What the clock says comes next."""
        return (await self.page.locator("#clock-next").inner_text()).strip()

    async def forward(self) -> list[str]:
        """Press "Volgend moment" and wait; answers what happened, as told on the page."""
        return await self._move("Volgend moment")

    async def next_day(self) -> list[str]:
        """Press "+1 dag" and wait; answers what happened, as told on the page."""
        return await self._move("+1 dag")

    async def half_hour(self) -> list[str]:
        """Press "+30 minuten" and wait; answers what happened, as told on the page."""
        return await self._move("+30 minuten")

    async def _move(self, button: str) -> list[str]:
        steps = self.page.locator(".happened-step")
        before = await steps.count()
        await self.page.get_by_role("button", name=button, exact=True).click()
        await expect(steps).to_have_count(before + 1, timeout=60_000)
        await expect(self.page.locator("#clock")).to_have_attribute("aria-busy", "false")
        return await steps.first.locator("li").all_inner_texts()

    async def open_link(self, link: str, name: str) -> None:
        """Paste an invitation under "Link openen" and choose whose phone opens it."""
        await self.page.get_by_role("button", name="Link openen", exact=True).click()
        await self.page.get_by_label("Link", exact=True).fill(link)
        await self.choose_phone(name)

    async def choose_phone(self, name: str) -> None:
        """Answer the question on whose phone a link must open."""
        window = self.page.get_by_role("dialog", name="Op welke telefoon?")
        owner = self.page.locator("span", has_text=_whole(name))
        await window.locator(".choices button").filter(has=owner).click()
        await window.wait_for(state="detached")

    async def screenshot(self, name: str) -> Path:
        """Keep a picture of the page as it is now, in artifacts/page/."""
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        path = ARTIFACTS / f"{name}.png"
        await self.page.wait_for_timeout(SOON_MS)
        await self.page.screenshot(path=path)
        return path

    async def sideways_room(self) -> int:
        """By how many pixels the page is wider than the screen; 0 is good."""
        root = self.page.locator("html")
        return int(await root.evaluate("root => root.scrollWidth - root.clientWidth"))


class OnePhone:
    """One phone on the page, used by what is written on it."""

    def __init__(self, page: PhonesPage, locator: Locator, name: str) -> None:
        self.page = page
        self.locator = locator
        self.name = name

    @property
    def messages(self) -> Locator:
        """All messages in the chat that is open, oldest first."""
        return self.locator.locator(".message")

    @property
    def box(self) -> Locator:
        """The typing box."""
        return self.locator.locator("textarea")

    @property
    def toast(self) -> Locator:
        """The short notice over the phone."""
        return self.locator.locator(".toast p")

    @property
    def badge(self) -> Locator:
        """How much is new, beside the owner's name."""
        return self.locator.locator(".owner-badge .badge")

    async def show(self) -> None:
        """On a narrow screen: bring this phone to the front."""
        await self.page.page.get_by_role("tab").filter(has_text=self.name).click()

    async def start(self) -> None:
        """Press Start, in a chat with nothing in it or with a blocked bot."""
        await self.locator.locator(".start").click()

    async def say(self, text: str) -> None:
        """Type a text and send it."""
        await self.box.fill(text)
        await self.locator.get_by_role("button", name="Verstuur").click()
        await expect(self.messages.filter(has_text=text).last).to_be_visible()

    def button(self, label: str) -> Locator:
        """The newest button with this label, or with this label after a picture such as 🙂."""
        buttons = self.locator.locator("button.key, .poll-option, .poll button")
        return buttons.filter(has_text=_ending(label)).last

    async def tap(self, label: str) -> None:
        """Press a button and wait until the phone has the bot's answer to it."""
        button = self.button(label)
        await button.click()
        await expect(self.locator.locator(".key[aria-busy=true]")).to_have_count(0)

    async def sees(self, text: str | re.Pattern[str]) -> Locator:
        """Wait until a message has this text; answers the newest one that has."""
        message = self.messages.filter(has_text=text).last
        await expect(message).to_be_visible()
        return message

    async def last_text(self) -> str:
        """The text of the newest message."""
        return await self.messages.last.locator(".text").inner_text()

    async def choose_command(self, command: str) -> None:
        """Pick a command, such as "/tip", from the menu beside the typing box."""
        await self.locator.get_by_role("button", name="Menu: Opdrachten van de bot").click()
        await self.locator.get_by_role("menuitem").filter(has_text=command).first.click()

    async def choose_more(self, label: str) -> None:
        """Pick something from the menu in the phone's upper corner."""
        await self.locator.get_by_role("button", name="⋮: Meer").click()
        await self.locator.get_by_role("menuitem", name=label).click()

    async def open_chat(self, title: str) -> None:
        """Go to another chat of this person."""
        back = self.locator.get_by_role("button", name="Alle gesprekken")
        if await back.is_visible():
            await back.click()
        await self.locator.locator(".chat-entry").filter(has_text=title).click()


def _whole(text: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(text)}$")


def _ending(label: str) -> re.Pattern[str]:
    """A label, also with a picture before it or the sign of a link after it."""
    return re.compile(rf"^\W*{re.escape(label)}\W*$")
