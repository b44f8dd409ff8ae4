"""The page with the phones, in a real browser against the real simulator, with a small bot behind it."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import segno
from playwright.async_api import Browser, Page, expect

from bot.simulator.clock import SimClock
from bot.simulator.host import Moment, Phone, Scene
from bot.simulator.people import Person
from bot.simulator.server import serve
from bot.simulator.world import World
from tests.browser import PhonesPage, chromium, open_page
from tests.simulator.scripted_bot import ScriptedBot

pytestmark = pytest.mark.browser

START = datetime(2026, 10, 13, 7, 30, tzinfo=UTC)
REMINDER = timedelta(minutes=25)


class OneReminder:
    """A host with one thing due: a reminder to Anna."""

    def __init__(self, world: World, people: list[tuple[Person, str]]) -> None:
        self.world = world
        self.people = people
        self.bot: ScriptedBot | None = None
        self.sent = False

    async def next_moment(self) -> Moment | None:
        return None if self.sent else Moment(START + REMINDER, "de kaart voor Anna")

    async def settle(self) -> list[str]:
        if self.sent or self.bot is None or self.world.now() < START + REMINDER:
            return []
        self.sent = True
        anna = self.people[0][0]
        if anna.chats()[0]["started"]:
            await self.bot.call("sendMessage", chat_id=anna.id, text="Over 5 minuten: Sollicitatie dinsdag")
        return ["Anna kreeg de kaart voor haar bijeenkomst.", "Verder bleef het stil."]

    def scene(self) -> Scene:
        phones = [Phone(person.id, person.first_name, role) for person, role in self.people]
        return Scene("Een proef met drie telefoons", "Tik, typ, en zet de klok vooruit.", phones)


class SettingUp(OneReminder):
    """The same host, of which nothing can be seen until it is ready."""

    ready = False

    async def next_moment(self) -> Moment | None:
        return await super().next_moment() if self.ready else None

    def scene(self) -> Scene:
        return super().scene() if self.ready else Scene("Een proef", "Bijna klaar.", ready=False)


@dataclass
class Stage:
    """All that a test needs: the browser, the server's address, the world behind it."""

    browser: Browser
    address: str
    world: World
    bot: ScriptedBot
    anna: Person
    dewi: Person

    @asynccontextmanager
    async def page(self, *, started: bool = True, **options: Any) -> AsyncIterator[PhonesPage]:
        """The page; by default Anna and Dewi have pressed Start before."""
        if started:
            for person in (self.anna, self.dewi):
                person.say("/start")
        async with open_page(self.browser, self.address, **options) as page:
            if started:
                await page.phone("Anna").locator.locator(".key").first.wait_for(state="attached")
            yield page


def picture() -> bytes:
    """The code of an invitation."""
    data = io.BytesIO()
    segno.make("https://t.me/proef_bot?start=groep1").save(data, kind="png", scale=10)
    return data.getvalue()


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """A simulator with a bot and three people, and a browser."""
    world = World(SimClock(frozen_at=START), seed=7)
    token = world.add_bot("Proefbot", "proef_bot")
    anna, dewi, layla = (world.person(name) for name in ("Anna", "Dewi", "ليلى"))
    host = OneReminder(world, [(anna, "facilitator"), (dewi, "participant"), (layla, "participant")])
    async with await serve(world, host) as served:
        bot = host.bot = ScriptedBot(served.url, token, picture())
        await bot.start()
        try:
            async with chromium() as browser:
                yield Stage(browser, served.url, world, bot, anna, dewi)
        finally:
            await bot.stop()


@asynccontextmanager
async def open_page_without_phones(stage: Stage, address: str) -> AsyncIterator[Page]:
    """A bare page, for a simulator in which nobody is yet."""
    window = await stage.browser.new_context(base_url=address)
    try:
        yield await window.new_page()
    finally:
        await window.close()


async def test_scene_and_start(stage: Stage) -> None:
    async with stage.page(started=False) as page:
        await expect(page.page).to_have_title("Een proef met drie telefoons")
        assert await page.time() == "di 13 okt, 9.30 uur"
        assert await page.upcoming() == "Volgende: de kaart voor Anna, di 13 okt, 9.55 uur"
        anna = page.phone("Anna")
        await anna.start()
        await anna.sees("Welkom. Doe je mee?")
        await page.screenshot("start")


async def test_say_and_entities(stage: Stage) -> None:
    async with stage.page() as page:
        anna = page.phone("Anna")
        await anna.say("niemant zegt iets")
        await anna.sees("Je zei: niemant zegt iets")
        await anna.choose_command("/tip")
        tip = await anna.sees("Tel rustig tot tien")
        await expect(tip.locator("strong")).to_have_text("Stilte in de groep.")
        await expect(tip.locator("em")).to_have_text("rustig")
        spoiler = tip.get_by_role("button", name="Verborgen tekst: toon")
        await spoiler.click()
        await expect(tip.locator(".spoiler.shown")).to_have_text("dit")
        await tip.get_by_role("button", name="/groepen").click()
        await anna.sees("Je zei: /groepen")


async def test_markup_in_a_text_stays_text(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.say("gevaar")
        message = await dewi.sees("<img src=x onerror=alert(1)> & <b>niet vet</b>")
        assert await message.locator("img, b").count() == 0


async def test_tap_edits_the_message(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.tap("Ja, ik doe mee")
        edited = await dewi.sees("Fijn dat je meedoet.")
        await expect(edited.locator(".edited")).to_have_text("bewerkt")
        await expect(dewi.button("Ja, ik doe mee")).to_have_count(0)


async def test_answers_to_a_tap(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.tap("Bewaar")
        await expect(dewi.toast).to_have_text("Dit is bewaard.")
        await page.screenshot("toast")
        await dewi.button("Let op").click()
        alert = page.page.get_by_role("dialog", name="Melding op de telefoon van Dewi")
        await expect(alert).to_contain_text("Deze knop is verlopen.")
        await page.screenshot("alert")
        await page.page.keyboard.press("Escape")
        await expect(alert).to_have_count(0)


async def test_late_answer_to_a_tap(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.button("Traag").click()
        await expect(dewi.locator.locator(".key[aria-busy=true]")).to_have_text("Traag")
        await expect(dewi.toast).to_have_text("Daar ben ik.", timeout=8000)


async def test_poll_with_one_answer(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.say("peiling")
        poll = await dewi.sees("Wat past bij ons?")
        await expect(poll.locator(".poll-kind")).to_have_text("Peiling · anoniem")
        await dewi.button("De kring").click()
        await expect(poll.locator(".poll-result.chosen")).to_contain_text("De kring")
        await expect(poll.locator(".poll-result.chosen")).to_contain_text("100%")
        await page.screenshot("poll")
        await dewi.button("Stem intrekken").click()
        await expect(poll.locator(".poll-option")).to_have_count(3)
        await expect(poll).to_contain_text("Nog geen stemmen")


async def test_poll_with_more_answers_and_closed(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.say("peilingen")
        poll = await dewi.sees("Wat past bij ons?")
        vote = dewi.button("Stem")
        await expect(vote).to_be_disabled()
        await poll.get_by_label("De kring").check()
        await poll.get_by_label("Een spel").check()
        await vote.click()
        await expect(poll.locator(".poll-result.chosen")).to_have_count(2)
        shown = stage.dewi.last()
        assert shown is not None
        await stage.bot.call("stopPoll", chat_id=stage.dewi.id, message_id=shown["message_id"])
        await expect(poll.locator(".poll-kind")).to_have_text("Peiling · meer antwoorden mogelijk · gesloten")
        await expect(dewi.button("Stem intrekken")).to_have_count(0)


async def test_picture_and_document(stage: Stage) -> None:
    async with stage.page() as page:
        anna = page.phone("Anna")
        await anna.say("code")
        message = await anna.sees("Laat deze code zien")
        shown = message.locator("img")
        await expect(shown).to_have_js_property("complete", True)
        assert await shown.evaluate("image => image.naturalWidth") > 100
        await message.get_by_role("button", name="Vergroten").click()
        window = page.page.get_by_role("dialog", name="Foto")
        await expect(window.locator("img")).to_be_visible()
        await page.screenshot("picture")
        await page.page.keyboard.press("Escape")
        await expect(window).to_have_count(0)
        await anna.say("bestand")
        file = (await anna.sees("poster dinsdag.pdf")).locator("a")
        await expect(file).to_contain_text("Opslaan · 2,7 kB")
        async with page.page.expect_download() as download:
            await file.click()
        assert (await download.value).suggested_filename == "poster dinsdag.pdf"


async def test_link_opens_on_another_phone(stage: Stage) -> None:
    async with stage.page() as page:
        anna, dewi, layla = (page.phone(name) for name in ("Anna", "Dewi", "ليلى"))
        await anna.say("code")
        message = await anna.sees("Laat deze code zien")
        await message.get_by_role("link").click()
        await page.screenshot("link-chooser")
        await page.choose_phone("Dewi")
        await dewi.sees("Je doet mee met groep1.")
        await anna.button("Link delen").click()
        await page.choose_phone("ليلى")
        await layla.sees("Je doet mee met abc.")
        await page.open_link("https://t.me/proef_bot?start=geplakt", "Anna")
        await anna.sees("Je doet mee met geplakt.")


async def test_pasted_text_that_is_no_link(stage: Stage) -> None:
    async with stage.page() as page:
        await page.page.get_by_role("button", name="Link openen", exact=True).click()
        await page.page.get_by_label("Link", exact=True).fill("javascript:alert(1)")
        window = page.page.get_by_role("dialog")
        await window.get_by_role("button", name="Dewi").click()
        await expect(window.get_by_role("alert")).to_contain_text("Dit is geen uitnodiging.")


async def test_unread_badge_and_clock(stage: Stage) -> None:
    async with stage.page() as page:
        anna, dewi = page.phone("Anna"), page.phone("Dewi")
        await dewi.say("hoi")
        await anna.box.focus()
        await expect(anna.badge).to_have_count(0)
        await dewi.box.focus()
        told = await page.forward()
        assert told == ["Anna kreeg de kaart voor haar bijeenkomst.", "Verder bleef het stil."]
        assert await page.time() == "di 13 okt, 9.55 uur"
        await anna.sees("Over 5 minuten")
        await expect(anna.badge).to_have_text("1")
        await expect(anna.locator.locator(".new-line")).to_have_text("Nieuw")
        await page.screenshot("unread")
        await anna.box.focus()
        await expect(anna.badge).to_have_count(0)
        assert await page.upcoming() == "Er staat niets gepland."
        assert await page.next_day() == ["Er gebeurde niets."]
        assert await page.time() == "wo 14 okt, 9.55 uur"
        await page.half_hour()
        assert await page.time() == "wo 14 okt, 10.25 uur"


async def test_block_and_start_again(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.choose_more("Bot blokkeren")
        await expect(dewi.locator.get_by_role("button", name="Opnieuw starten")).to_be_visible()
        await dewi.start()
        await expect(dewi.messages.filter(has_text="Welkom. Doe je mee?")).to_have_count(2)


async def test_reply_keyboard(stage: Stage) -> None:
    async with stage.page() as page:
        dewi = page.phone("Dewi")
        await dewi.say("knoppen")
        await dewi.button("Ja").click()
        await dewi.sees("Je zei: Ja")


async def test_group_chat(stage: Stage) -> None:
    group = stage.world.create_group("Sollicitatie dinsdag", stage.anna)
    stage.dewi.join(group.id)
    stage.world.set_bot_present(group.id, stage.anna, True)
    async with stage.page() as page:
        anna, dewi = page.phone("Anna"), page.phone("Dewi")
        await anna.open_chat("Sollicitatie dinsdag")
        await anna.say("Tot dinsdag allemaal")
        await expect(dewi.badge).to_be_visible()
        await dewi.open_chat("Sollicitatie dinsdag")
        message = await dewi.sees("Tot dinsdag allemaal")
        await expect(message.locator(".sender")).to_have_text("Anna")
        await message.get_by_role("button", name="Antwoord").click()
        await dewi.say("Goed idee")
        await expect((await anna.sees("Goed idee")).locator(".quote")).to_contain_text("Tot dinsdag allemaal")
        await page.screenshot("group")


async def test_inline_search(stage: Stage) -> None:
    async with stage.page() as page:
        anna = page.phone("Anna")
        await anna.box.fill("@proef_bot stilte")
        await anna.locator.get_by_role("button", name="Kaart over stilte").click()
        message = await anna.sees("Bij stilte: tel rustig tot tien.")
        await expect(message.locator(".via")).to_have_text("via @proef_bot")
        await expect(anna.box).to_have_value("")


async def test_typing_shows_and_ends_with_the_message(stage: Stage) -> None:
    async with stage.page() as page:
        subtitle = page.phone("Dewi").locator.locator(".subtitle")
        await stage.bot.call("sendChatAction", chat_id=stage.dewi.id, action="typing")
        await expect(subtitle).to_have_text("aan het typen…")
        await stage.bot.reply(stage.dewi.id, "Klaar.")
        await expect(subtitle).to_have_text("bot")


async def test_clock_counts_along_with_real_time(stage: Stage) -> None:
    async with await serve(World(SimClock())) as served, open_page_without_phones(stage, served.url) as page:
        await page.clock.install()
        await page.goto(served.url)
        before = await page.locator("#clock-now[datetime]").get_attribute("datetime")
        await page.clock.fast_forward("02:00")
        await expect(page.locator("#clock-now")).not_to_have_attribute("datetime", before or "")
        await expect(page.locator("#no-phones")).to_be_visible()


async def test_while_a_host_is_setting_up_the_page_waits_and_then_shows_its_phones(stage: Stage) -> None:
    world = World(SimClock(frozen_at=START))
    world.add_bot("Proefbot", "proef_bot")
    host = SettingUp(world, [(world.person("Gijs"), "participant")])
    async with await serve(world, host) as served, open_page_without_phones(stage, served.url) as page:
        await page.goto(served.url)
        await expect(page.locator("#clock-now[datetime]")).to_be_visible()
        await expect(page.locator("#clock-next")).to_have_text("Even laden …")
        host.ready = True
        await expect(page.locator("#clock-next")).to_contain_text("de kaart voor Anna")
        await expect(page.locator(".phone")).to_have_count(1)


async def test_a_phone_more(stage: Stage) -> None:
    async with stage.page() as page:
        add = page.page.get_by_role("button", name="Telefoon erbij", exact=True)
        await add.click()
        await page.page.get_by_label("Voornaam van de nieuwe persoon").fill("Mehmet")
        await page.page.get_by_role("button", name="Maak telefoon").click()
        await expect(page.phone("Mehmet").locator).to_contain_class("in-hand")
        await expect(page.phone("Mehmet").locator).to_be_in_viewport()
        await page.phone("Mehmet").start()
        await page.phone("Mehmet").sees("Welkom. Doe je mee?")


async def test_catches_up_after_a_break(stage: Stage) -> None:
    async with stage.page() as page:
        banner = page.page.locator("#banner")
        await page.page.route("**/sim/events", lambda route: route.fulfill(status=503))
        await page.page.reload()
        await expect(banner).to_contain_text("Geen verbinding met de simulator")
        stage.dewi.say("in de stilte")
        await page.phone("Dewi").sees("Je zei: in de stilte")
        await page.page.unroute("**/sim/events")
        await expect(banner).to_be_hidden()
        stage.dewi.say("weer samen")
        await page.phone("Dewi").sees("Je zei: weer samen")
        page.problems.clear()


async def test_only_the_keyboard(stage: Stage) -> None:
    async with stage.page(started=False) as page:
        keyboard = page.page.keyboard
        dewi = page.phone("Dewi")
        await dewi.locator.locator(".start").focus()
        await keyboard.press("Enter")
        await dewi.sees("Welkom. Doe je mee?")
        await dewi.button("Ja, ik doe mee").focus()
        await page.screenshot("focus")
        await keyboard.press("Space")
        await dewi.sees("Fijn dat je meedoet.")
        await expect(dewi.button("Veranderen")).to_be_focused()
        await keyboard.press("Tab")
        menu = dewi.locator.get_by_role("button", name="Menu: Opdrachten van de bot")
        await expect(menu).to_be_focused()
        await keyboard.press("Enter")
        await keyboard.press("ArrowDown")
        await expect(dewi.locator.get_by_role("menuitem").nth(1)).to_be_focused()
        await keyboard.press("Escape")
        await expect(menu).to_be_focused()
        await keyboard.press("Tab")
        await keyboard.type("met het toetsenbord")
        await keyboard.press("Enter")
        await dewi.sees("Je zei: met het toetsenbord")


async def test_narrow_screen(stage: Stage) -> None:
    async with stage.page(width=360, height=740) as page:
        assert await page.sideways_room() == 0
        await page.screenshot("narrow")
        await expect(page.phone("Dewi").locator).to_be_hidden()
        await page.page.get_by_role("tab", name="Anna").focus()
        await page.page.keyboard.press("ArrowRight")
        dewi = page.phone("Dewi")
        await expect(dewi.locator).to_be_visible()
        await expect(page.phone("Anna").locator).to_be_hidden()
        await dewi.say("code")
        await dewi.sees("Laat deze code zien")
        await dewi.say("peilingen")
        await dewi.sees("Wat past bij ons?")
        stage.anna.say("hallo")
        await expect(page.page.get_by_role("tab", name="Anna").locator(".badge")).to_be_visible()
        assert await page.sideways_room() == 0
        await page.screenshot("narrow-chat")


async def test_dark_by_preference_and_by_choice(stage: Stage) -> None:
    async with stage.page(dark=True) as page:
        body = page.page.locator("body")
        dark = await body.evaluate("body => getComputedStyle(body).backgroundColor")
        await page.screenshot("dark")
        await page.page.get_by_role("button", name="Licht", exact=True).click()
        assert await body.evaluate("body => getComputedStyle(body).backgroundColor") != dark
        await page.page.reload()
        await expect(page.page.get_by_role("button", name="Donker", exact=True)).to_be_visible()


async def test_projector(stage: Stage) -> None:
    async with stage.page(width=1920, height=1080) as page:
        await page.phone("Anna").say("code")
        await page.phone("Dewi").say("peiling")
        await page.phone("Anna").sees("Laat deze code zien")
        await page.phone("Dewi").sees("Wat past bij ons?")
        assert await page.sideways_room() == 0
        await page.screenshot("projector")
