"""Reads a screen as a Dutch reader does: every text must exist, get its values, and every tap must fit."""

from __future__ import annotations

from bot.messenger.screens import Button, Reply, Screen
from bot.messenger.taps import Tap, read_tap, write_tap
from tests.real import the_renderer

TAP_BYTES = 54
_RENDERER = the_renderer()


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
    return [
        _RENDERER.plain("nl", button.label).replace("\u2068", "").replace("\u2069", "") for button in _buttons(reply)
    ]


def tap(reply: Reply, label: str) -> Tap:
    """What a press on the button with this label means, after its way to the phone and back."""
    found = _buttons(reply)[labels(reply).index(label)].tap
    assert found is not None
    written = write_tap(found)
    assert len(written.encode()) <= TAP_BYTES
    back = read_tap(written)
    assert back == found
    return back


def _buttons(reply: Reply) -> list[Button]:
    """The buttons, but for those to listen: this reader has no sound."""
    return [button for row in one(reply).rows for button in row if button.aloud is None]
