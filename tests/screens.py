"""Reads a screen as a Dutch reader does: every text must exist, get its values, and every tap must fit."""

from __future__ import annotations

from pathlib import Path

from bot.messenger.rendering import Renderer
from bot.messenger.screens import Reply, Screen
from bot.messenger.taps import Tap, read_tap, write_tap
from bot.texts import Texts

TAP_BYTES = 54
_FOLDER = Path(__file__).resolve().parent.parent / "content" / "texts" / "nl"
_RENDERER = Renderer(Texts({"nl": [path.read_text() for path in sorted(_FOLDER.glob("*.ftl"))]}))


def one(reply: Reply) -> Screen:
    """The one screen of a reply."""
    assert isinstance(reply, Screen)
    return reply


def said(reply: Reply) -> str:
    """What the screen says, as HTML without the invisible marks around names."""
    screen = one(reply)
    if screen.picture is not None:
        assert _RENDERER.plain("nl", screen.picture.alt)
    return _RENDERER.html("nl", screen.text).replace("\u2068", "").replace("\u2069", "")


def words(reply: Reply) -> int:
    """How many words a reader sees above the buttons."""
    return len([word for word in said(reply).split() if any(sign.isalnum() for sign in word)])


def labels(reply: Reply) -> list[str]:
    """What the buttons say, row by row."""
    buttons = [button for row in one(reply).rows for button in row]
    return [_RENDERER.plain("nl", button.label).replace("\u2068", "").replace("\u2069", "") for button in buttons]


def tap(reply: Reply, label: str) -> Tap:
    """What a press on the button with this label means, after its way to the phone and back."""
    buttons = [button for row in one(reply).rows for button in row]
    found = buttons[labels(reply).index(label)].tap
    assert found is not None
    written = write_tap(found)
    assert len(written.encode()) <= TAP_BYTES
    back = read_tap(written)
    assert back == found
    return back
