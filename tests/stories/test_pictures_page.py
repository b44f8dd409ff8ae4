"""The whole check-in in a real browser, 360 points wide, in Dutch and from right to left in Arabic: three sessions.

In the first everything is tried, of the second too few answers are left, the third is the last. What is on the page is
read by the keys of its texts, so the walk is the same in each language. `tests/pictures.py` says what each picture is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, expect

from bot.season.demo import demo
from bot.season.participant import Extra
from bot.season.setting import Setting, write_goal
from bot.simulator.server import Served
from bot.texts import Name
from tests.browser import OnePhone, PhonesPage, chromium, open_page
from tests.looks import looks_right
from tests.pictures import HEIGHT, LANGUAGES, PICTURES, WIDTH, place_of
from tests.real import the_texts
from tests.stories.test_walk import forward_to

pytestmark = pytest.mark.browser

BY_HAND = 3
MARGIN = 6
"""Round a message, in points; what is above and below it begins further away."""
GOAL = "Iedereen durft een bedrijf te bellen"
KNOWN = (GOAL, "Groepswijzer", "stop", "Anna", "Carla", "Amal", "Taal", "Language", "لغة", "мова")
"""What may stand in a message in another script than its own."""


class Walk:
    """Somebody's way through the screens, with a picture of each.

    Attributes:
        page: with the phones.
        language: of who takes part.
        taps: how many they made since the last message that came by itself, or since they began.
    """

    def __init__(self, page: PhonesPage, language: str) -> None:
        self.page = page
        self.language = language
        self.taps = 0

    def say(self, key: str, language: str = "", **names: str) -> str:
        """A text as it stands on the screen; of more than one line, the first."""
        said = the_texts().plain(language or self.language, key, {name: Name(one) for name, one in names.items()})
        return said.partition("\n")[0].replace("<b>", "").replace("</b>", "")

    async def at(self, name: str) -> OnePhone:
        """Take a phone in hand; a new count of taps begins."""
        phone = self.page.phone(name)
        await phone.show()
        self.taps = 0
        return phone

    async def tap(self, phone: OnePhone, key: str, language: str = "", **names: str) -> None:
        """Press the button of a text, and wait until a message is new or has become another."""
        await phone.messages.evaluate_all("all => all.forEach((one) => { one.dataset.seen = ''; })")
        await phone.tap(self.say(key, language, **names))
        await expect(phone.locator.locator(".message:not([data-seen])").last).to_be_visible()
        self.taps += 1

    async def types(self, phone: OnePhone, words: str) -> None:
        """Say something, and wait for what comes back."""
        before = await phone.messages.count()
        await phone.say(words)
        await expect(phone.messages.nth(before + 1)).to_be_visible()

    async def answers(self, phone: OnePhone, *faces: int) -> None:
        """Press faces, one question after the other."""
        for face in faces:
            await self.tap(phone, f"questions-face-{face}")

    async def picture(self, phone: OnePhone, name: str, message: Locator | None = None) -> None:
        """Hold how the newest message looks, or this one, and keep a picture of it."""
        kept = PICTURES[name]
        message = message or phone.messages.last
        said = {"staff": "nl", "any": None}.get(kept.said, self.language)
        await self.page.page.mouse.move(0, 0)
        faults = await looks_right(message, said, KNOWN)
        assert not faults, f"{name}: {faults}"
        assert await self.page.sideways_room() == 0
        assert self.taps == kept.taps, f"{name}: {self.taps}"
        await self._keep(phone, message, name)

    async def _keep(self, phone: OnePhone, message: Locator, name: str) -> None:
        """The message with its buttons, over the whole width of the phone."""
        await message.scroll_into_view_if_needed()
        log, seen = await phone.locator.locator(".log").bounding_box(), await message.bounding_box()
        assert log is not None
        assert seen is not None
        top = max(log["y"], seen["y"] - MARGIN)
        bottom = min(log["y"] + log["height"], seen["y"] + seen["height"] + MARGIN)
        path = place_of(self.language, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        clip = {"x": 0, "y": top, "width": WIDTH, "height": bottom - top}
        await self.page.page.screenshot(path=path, clip=clip, animations="disabled")


@pytest.fixture
async def stage() -> AsyncIterator[tuple[Served, Setting]]:
    """The demo with a group of three sessions that wrote down a goal."""
    async with demo(weeks=3) as (served, setting):
        await write_goal(setting.facilitator, setting.page, GOAL)
        yield served, setting


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_check_in_from_joining_to_goodbye(stage: tuple[Served, Setting], language: str) -> None:
    served, setting = stage
    others = setting.participants[BY_HAND:]
    small = {"width": WIDTH, "height": HEIGHT, "reduced_motion": "reduce"}
    async with chromium() as browser, open_page(browser, served.url, **small) as page:
        walk = Walk(page, language)
        await joins(walk, setting.link)
        await answers_and_thinks_again(walk)
        await asks_to_talk(walk)
        await passes_a_phone_round(walk)
        await reads_the_outcome(walk)
        await is_one_of_too_few(walk, others)
        await says_goodbye(walk)


async def joins(walk: Walk, link: str) -> None:
    """From the code to the first reminder."""
    page = walk.page
    await page.page.get_by_role("button", name="Telefoon erbij", exact=True).click()
    await page.page.get_by_label("Voornaam van de nieuwe persoon").fill("Amal")
    await page.page.get_by_role("button", name="Maak telefoon").click()
    await page.open_link(link, "Amal")
    amal = await walk.at("Amal")
    await amal.sees("Language")
    await walk.picture(amal, "language")
    await walk.tap(amal, f"people-language-{walk.language}", walk.language)
    await amal.sees(walk.say("people-notice"))
    await walk.picture(amal, "notice")
    await walk.tap(amal, "people-choose-button-yes")
    await walk.picture(amal, "joined")
    await forward_to(page, "bijeenkomst aankomt")
    await walk.picture(await walk.at("Amal"), "reminder")


async def answers_and_thinks_again(walk: Walk) -> None:
    """From the first call to the receipt; a change, and everything taken back."""
    await forward_to(walk.page, "vier korte vragen")
    amal = await walk.at("Amal")
    await walk.picture(amal, "call")
    await walk.tap(amal, "checkins-who-sees-button")
    await amal.sees(walk.say("checkins-who-sees-answer"))
    await walk.picture(amal, "who-sees")
    await walk.tap(amal, "checkins-begin")
    await amal.sees(walk.say("questions-p1"))
    await walk.picture(amal, "question")
    await walk.answers(amal, 4)
    await walk.picture(amal, "question-2")
    await walk.answers(amal, 5, 3)
    await walk.tap(amal, "checkins-skip")
    await walk.picture(amal, "receipt")
    await walk.tap(amal, "checkins-change")
    await walk.picture(amal, "change")
    await walk.tap(amal, "checkins-previous")
    await walk.answers(amal, 2)
    await amal.sees(walk.say("checkins-mended"))
    await walk.picture(amal, "changed")
    await walk.tap(amal, "checkins-withdraw")
    await walk.picture(amal, "taken-back")
    await walk.tap(amal, "checkins-begin-after-all")
    await amal.sees(walk.say("questions-p1"))
    await walk.answers(amal, 5, 5, 5, 5)
    await expect(amal.button(walk.say("checkins-change"))).to_be_visible()


async def asks_to_talk(walk: Walk) -> None:
    """A wish to talk, on the way from the receipt to the person who was chosen."""
    amal = await walk.at("Amal")
    await walk.tap(amal, "talk-button")
    await walk.picture(amal, "talk-whom")
    await walk.tap(amal, "talk-label-guide", name="Anna")
    await walk.picture(amal, "talk-sure")
    await walk.tap(amal, "talk-button-yes")
    await walk.picture(amal, "talk-arrived")
    anna = await walk.at("Anna")
    await walk.picture(anna, "talk-told", await anna.sees("wil jou graag spreken"))
    await walk.tap(anna, "talk-button-pick", "nl")


async def passes_a_phone_round(walk: Walk) -> None:
    """The guide's phone in the hands of somebody without the bot, in their own language."""
    anna = await walk.at("Anna")
    await walk.types(anna, "/groepen")
    await walk.tap(anna, "groups-title", "nl", title="Sollicitatie dinsdag")
    await walk.tap(anna, "ways-button-room", "nl")
    await walk.tap(anna, "ways-button-circle", "nl")
    await walk.picture(anna, "circle")
    await walk.tap(anna, "ways-button-first", "nl")
    anna = await walk.at("Anna")
    await walk.tap(anna, "ways-button-language", "nl")
    await walk.picture(anna, "turn-language")
    await walk.tap(anna, f"people-language-{walk.language}", walk.language)
    await walk.picture(anna, "turn")
    await walk.answers(anna, 4, 4, 4, 4)
    await walk.picture(anna, "pass-on")


async def reads_the_outcome(walk: Walk) -> None:
    """What the group gets, in the place of the questions."""
    await forward_to(walk.page, "als eerste de uitkomst")
    amal = await walk.at("Amal")
    card = await amal.sees(walk.say("questions-p1-name"))
    await expect(card.locator("img").first).to_be_visible()
    await walk.picture(amal, "outcome", card)


async def is_one_of_too_few(walk: Walk, others: list[Extra]) -> None:
    """A call that is not answered, a reminder that is; others took theirs back, so there is no outcome."""
    await forward_to(walk.page, "vier korte vragen")
    await walk.picture(await walk.at("Amal"), "later-call")
    for one in others:
        await one.tap(one.label("checkins-withdraw"))
    await forward_to(walk.page, "één herinnering")
    amal = await walk.at("Amal")
    await walk.picture(amal, "evening")
    await walk.types(amal, "👍")
    await walk.picture(amal, "typed")
    await walk.answers(amal, 4, 4, 4, 4)
    await forward_to(walk.page, "als eerste de uitkomst")
    amal = await walk.at("Amal")
    await walk.picture(amal, "too-few", await amal.sees(walk.say("checkins-outcome-too-few")))
    await walk.types(amal, "👍")
    await walk.picture(amal, "too-late")


async def says_goodbye(walk: Walk) -> None:
    """The last session: the goal of the group, what it gave, and when everything is erased."""
    await forward_to(walk.page, "vier korte vragen")
    amal = await walk.at("Amal")
    await walk.answers(amal, 4, 4, 4)
    await amal.sees(walk.say("questions-p5"))
    await walk.picture(amal, "goal")
    await walk.answers(amal, 4)
    await walk.tap(amal, "farewell-gift-steun")
    await walk.picture(amal, "gifts")
    await walk.tap(amal, "farewell-button-done")
    await walk.tap(amal, "checkins-change")
    await walk.picture(amal, "gifts-again")
    await walk.tap(amal, "checkins-as-it-is")
    await forward_to(walk.page, "als eerste de uitkomst")
    amal = await walk.at("Amal")
    await walk.picture(amal, "goodbye", await amal.sees(GOAL))
