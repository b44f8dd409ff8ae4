"""Shows a card as the phone shows it: the same screen, the same texts, the same buttons, as a picture."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.content import Content
from bot.drawing.pictures import paint
from bot.editors.bubble import drawn
from bot.guidance.card_screens import CardScreens
from bot.guidance.choice import another
from bot.guidance.model import Card
from bot.guidance.shelf import shelf_of
from bot.guidance.shown import Shown
from bot.guidance.trail import FromPhase, along
from bot.messenger.rendering import Renderer
from bot.texts import Texts

SENDER = "Groepswijzer"


class Previews:
    """Pictures of cards.

    Args:
        content: the cards and the texts.
    """

    def __init__(self, content: Content) -> None:
        self._shelf = shelf_of(content)
        self._screens = CardScreens(self._shelf)
        self._renderer = Renderer(Texts(content.texts))

    def as_svg(self, card: Card) -> str:
        """Return the card, come to by browsing its phase, as SVG of 360 points wide."""
        trail = FromPhase()
        after = another(along(trail, card, self._shelf, ()), card.id, ())
        screen = self._screens.card(Shown(card, trail, kept=False, after=after, reason=None))
        return drawn(self._renderer.parts("nl", screen)[0], SENDER)

    def write(self, cards: Iterable[Card], folder: Path) -> list[Path]:
        """Draw these cards as PNG in the folder, each under its own id, and return the files.

        Raises:
            OSError: the folder cannot be written to.
        """
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for card in cards:
            path = folder / f"{card.id}.png"
            path.write_bytes(paint(self.as_svg(card)))
            written.append(path)
        return written
