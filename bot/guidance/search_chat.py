"""Talks about searching: by just typing, and from inside any other chat."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import Expired
from bot.guidance.card_screens import CardScreens
from bot.guidance.search_screens import LINE_WORDS, first_words, found_screen, nothing_screen
from bot.guidance.searching import Searching
from bot.guidance.shelf import Shelf
from bot.messenger.hearing import Heard, Listener, OnInline, OnSaid
from bot.messenger.screens import Offer, Reply


class SearchChat:
    """The talking floor of the search; it comes after all who may have asked for what is typed.

    Args:
        searching: finds.
        shelf: the words of phases and questions.
    """

    def __init__(self, searching: Searching, shelf: Shelf) -> None:
        self._searching = searching
        self._cards = CardScreens(shelf)

    def handlers(self) -> Sequence[Listener]:
        """Everything the search listens to."""
        return OnSaid(self.on_said), OnInline(self.on_inline)

    async def on_said(self, heard: Heard, words: str) -> Reply:
        """Show what fits what a facilitator typed; what anybody else types is not looked at."""
        if not heard.private or not words:
            return None
        try:
            cards = await self._searching.ask(heard.person, words)
        except Expired:
            return None
        return found_screen(cards) if cards else nothing_screen()

    async def on_inline(self, words: str) -> tuple[Offer, ...]:
        """Offer public cards as text, to whoever types our name in a chat; who that is plays no part."""
        return tuple(
            Offer(card.id, card.title, first_words(card, 2 * LINE_WORDS), self._cards.shared(card).text)
            for card in self._searching.in_any_chat(words)
        )
