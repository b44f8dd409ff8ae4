"""The wing for guidance: the cards, the search, and a municipality's own cards."""

from __future__ import annotations

from bot.app.ground import Ground
from bot.guidance.card_screens import CardScreens
from bot.guidance.chat import GuidanceChat
from bot.guidance.editing import Editing
from bot.guidance.moments import Moments
from bot.guidance.moments_chat import MomentsChat
from bot.guidance.own_chat import OwnCardsChat
from bot.guidance.own_screens import OwnScreens
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import Finder
from bot.guidance.search_chat import SearchChat
from bot.guidance.searching import Searching
from bot.guidance.service import Guidance
from bot.guidance.shelf import shelf_of
from bot.guidance.writing import Writing
from bot.messenger.hearing import Chat


class GuidanceWing:
    """The right card at the right moment.

    Attributes:
        search: listens to words that no story awaits, so it is asked after all others.
    """

    def __init__(self, ground: Ground, finder: Finder | None = None) -> None:
        store, clock = ground.store, ground.clock
        shelf = shelf_of(ground.content)
        self.finder = finder or Finder(corpus_of(ground.content))
        self.guidance = Guidance(store, shelf, clock)
        self.editing = Editing(store, shelf, clock)
        self.own_cards = OwnScreens(shelf, CardScreens(shelf))
        writing = Writing(store, shelf, clock, ground.ids)
        self.chats: tuple[Chat, ...] = (
            GuidanceChat(self.guidance, shelf),
            MomentsChat(Moments(store, shelf, clock)),
            OwnCardsChat(writing, self.editing, self.guidance, self.own_cards),
        )
        self.search = SearchChat(Searching(self.guidance, self.finder, shelf, self.editing.note_gap), shelf)
