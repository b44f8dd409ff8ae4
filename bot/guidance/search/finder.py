"""The finder: what fits a question, best first; honest when nothing does."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import structlog
from msgspec import Struct

from bot.guidance.search.apart import learn_apart
from bot.guidance.search.corpus import Corpus
from bot.guidance.search.grams import plain
from bot.guidance.search.quick import QuickSearch
from bot.guidance.search.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from bot.guidance.search.index import Index

MOST = 3
"""Cards shown for one question, so that the right one is seen without scrolling."""
LINE = 0.0
"""The margin over "no card is about this" below which nothing fits; chosen on the tuning halves of our questions."""
OWN = 0.2
"""How far above half of a question's weight a card of the municipality's own must be: nothing was learned of those."""
TIE = 0.1
"""Margins closer than this are a tie, which the asker's phase may break."""

log = structlog.get_logger("bot.search")


class Hit(NamedTuple):
    """A card that fits; the score says how well, and compares within one question only."""

    id: str
    score: float


class Found(Struct, frozen=True):
    """What came of a question: cards that fit, best first, none when nothing does."""

    hits: tuple[Hit, ...] = ()


class Finder:
    """Searches; simply until the index is there.

    Args:
        corpus: what there is to find.
        index: gives the index when first needed, for who can wait; else see :meth:`prepare`.
    """

    def __init__(self, corpus: Corpus, index: Callable[[], Index] | None = None) -> None:
        self._corpus = corpus
        self._later = index
        self._index: Index | None = None

    @property
    def ready(self) -> bool:
        """Whether the index is there."""
        return self._index is not None

    def find(self, question: str, most: int = MOST, first: Collection[str] = ()) -> Found:
        """Return what fits the question, at most ``most`` cards; of a tie among them those in ``first`` come first."""
        ranked = sorted(self._margins(question).items(), key=lambda pair: (-pair[1], pair[0]))[:most]
        if not ranked or ranked[0][1] < LINE:
            return Found()
        fitting = [*ranked[:1], *(pair for pair in ranked[1:] if pair[1] >= 0)]
        ordered = sorted(fitting, key=lambda pair: -(pair[1] + TIE * (pair[0] in first)))
        return Found(tuple(Hit(card, round(margin, 3)) for card, margin in ordered))

    def own(self, question: str, texts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return which cards of the municipality's own hold at least 70 % of what the question says, best first.

        Nothing was learned of those: ``texts`` has their own words by id, and words alone must show that they fit.
        """
        margins = self._quick.margins_of(question, texts) if texts else {}
        return tuple(sorted((card for card, margin in margins.items() if margin >= OWN), key=lambda one: -margins[one]))

    def known_words(self, question: str) -> tuple[str, ...]:
        """Return the words of a question that may be kept, each once, in alphabetical order; see `vocabulary_of`."""
        return tuple(sorted(self._vocabulary.intersection(plain(question).split())))

    async def prepare(self, folder: Path) -> None:
        """Get the index, kept in ``folder`` or learned and kept there; where that fails the simple search goes on."""
        if self._index is not None:
            return
        try:
            await asyncio.to_thread(self._search_simply)
            self._index = await asyncio.to_thread(_read, folder, self._corpus)
            if self._index is None:
                await learn_apart(folder, self._corpus)
                self._index = await asyncio.to_thread(_read, folder, self._corpus)
        except Exception as trouble:  # the simple search goes on
            log.warning("the search goes on without its index", error=type(trouble).__name__)

    @contextlib.asynccontextmanager
    async def preparing(self, folder: Path) -> AsyncIterator[None]:
        """Get the index (see :meth:`prepare`) beside what is done meanwhile; leave off when that ends."""
        work = asyncio.create_task(self.prepare(folder))
        try:
            yield
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    def _margins(self, question: str) -> dict[str, float]:
        """For each card how far it is above the line."""
        if self._index is None and self._later is not None:
            self._index = self._later()
        if self._index is None:
            return self._quick.margins(question)
        margins = self._index.margins(question)
        return {} if margins is None else dict(zip(self._index.cards, margins.tolist(), strict=True))

    def _search_simply(self) -> None:
        """Build the simple search, also used for the municipality's own cards: no question has to wait for it."""
        self._quick.margins("")

    @cached_property
    def _quick(self) -> QuickSearch:
        return QuickSearch(self._corpus)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return vocabulary_of(self._corpus)


def _read(folder: Path, corpus: Corpus) -> Index | None:
    """The kept index; the arrays' library is loaded here, so that the bot starts without it."""
    from bot.guidance.search.keeping import read_kept

    return read_kept(folder, corpus)
