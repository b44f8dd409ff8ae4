"""What the search is held against: SQLite's full-text search and one BM25 library, both over the same texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.grams import plain

Search: TypeAlias = Callable[[str], Sequence[str]]
"""Gives the ids of at most three cards for a question, best first."""
MOST = 3


def full_text(corpus: Corpus, *, own_words: bool = False) -> Search:
    """Return SQLite's FTS5 as one would set it up: a row for each card, any word may match, ranked by its bm25().

    Args:
        corpus: texts by card.
        own_words: only the cards' own titles and words, without how people ask.
    """
    base = sqlite3.connect(":memory:")
    base.execute(
        "CREATE VIRTUAL TABLE cards USING fts5(id UNINDEXED, said, tokenize = 'unicode61 remove_diacritics 2')"
    )
    rows = [(card, " \n ".join(texts[:2] if own_words else texts)) for card, texts in corpus.texts.items()]
    base.executemany("INSERT INTO cards VALUES (?, ?)", rows)

    def search(question: str) -> Sequence[str]:
        asked = " OR ".join(f'"{word}"' for word in plain(question).split())
        if not asked:
            return ()
        found = base.execute("SELECT id FROM cards WHERE said MATCH ? ORDER BY bm25(cards) LIMIT ?", (asked, MOST))
        return [row[0] for row in found]

    return search


def okapi(corpus: Corpus) -> Search:
    """Return BM25 as the library bm25s does it: a document for each phrasing, a card ranked by its best one.

    Raises:
        ImportError: the library is not there; it is only needed to compare.
    """
    import logging

    import bm25s

    logging.getLogger("bm25s").setLevel(logging.WARNING)

    cards = [card for card, texts in corpus.texts.items() for _ in texts]
    ranker = bm25s.BM25()
    ranker.index([plain(text).split() for texts in corpus.texts.values() for text in texts], show_progress=False)

    def search(question: str) -> Sequence[str]:
        known = [word for word in plain(question).split() if word in ranker.vocab_dict]
        if not known:
            return ()
        found, _ = ranker.retrieve([known], k=50, show_progress=False)
        return list(dict.fromkeys(cards[place] for place in found[0].tolist()))[:MOST]

    return search
