"""The look at a message in the browser can fail: each fault it should find is found, and a good message has none."""

from __future__ import annotations

import pytest

from tests.browser import chromium
from tests.looks import looks_right

pytestmark = pytest.mark.browser

GOOD = {"text": "<b>Goed zo.</b>\nTot dan!", "key": "Ja", "style": ""}
FAULTS = {
    "a word that breaks": ("nl", {"key": "Overslaan", "style": "width: 50px"}, "Overslaan: breaks"),
    "a low button": ("nl", {"style": "min-height: 20px; height: 20px"}, "Ja: 20 high"),
    "wider than the screen": ("nl", {"style": "width: 400px"}, "wider than the screen"),
    "cut": ("nl", {"text": "<div style='width: 900px'>Ja</div>"}, "cut"),
    "on top of each other": ("nl", {"style": "margin-top: -40px"}, "overlap"),
    "another language": ("ar", {"text": "كيف كان اللقاء؟", "key": "Ja"}, "Ja: not in ar"),
    "Arabic in Dutch": ("nl", {"key": "نعم"}, "نعم: not in nl"),
    "the name of a text": ("nl", {"text": "checkins-call-first"}, "the name of a text"),
    "from the wrong side": ("ar", {"text": "stop اكتب", "key": "نعم"}, "read from the wrong side"),
    "a full stop at the wrong end": ("ar", {"text": "<bdo dir='ltr'>كيف كان.</bdo>", "key": "نعم"}, "not at the end"),
}


async def test_each_fault_is_found_and_a_good_message_has_none() -> None:
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 360, "height": 800})
        await page.set_content(a_message(**GOOD))
        assert await looks_right(page.locator(".message"), "nl") == []
        for fault, (language, parts, found) in FAULTS.items():
            await page.set_content(a_message(**GOOD | parts))
            faults = await looks_right(page.locator(".message"), language, ("stop",))
            assert any(found in one for one in faults), f"{fault}: {faults}"


def a_message(text: str, key: str, style: str) -> str:
    """A message with one button, as the page of the pretend Telegram makes it."""
    return f"""
      <style>
        body {{ margin: 0 }} .log {{ height: 600px; overflow: auto }}
        .text {{ white-space: pre-wrap; unicode-bidi: plaintext; overflow: hidden }}
        .key {{ display: block; padding: 0; border: 0; min-height: 44px; overflow-wrap: anywhere; {style} }}
      </style>
      <div class="log"><div class="message">
        <div class="bubble"><div class="text" dir="auto">{text}</div></div><button class="key">{key}</button>
      </div></div>"""
