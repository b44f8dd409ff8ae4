"""Learns the index from the corpus, with scikit-learn; in a process of its own: the bot never loads that library."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.guidance.search.corpus import Corpus
from bot.guidance.search.grams import Counting, counters
from bot.guidance.search.index import LIKES, Index, make_index
from bot.guidance.search.nearest import Nearest

SOFTNESS = 0.4
"""How closely the classifier follows single phrasings (``C``); best, by little, on the tuning halves."""
SEEN_TWICE = {"pieces": 2, "words": 1, "meanings": 1}
"""In how many texts something must occur to be counted."""


def learn(corpus: Corpus) -> Index:
    """Return the index of this corpus; the same corpus gives the same index."""
    cards = tuple(corpus.texts)
    texts = [text for card in cards for text in corpus.texts[card]] + list(corpus.nothing)
    labels = [place for place, card in enumerate(cards) for _ in corpus.texts[card]]
    labels += [len(cards)] * len(corpus.nothing)
    blocks, kinds = [], {}
    for name, counter in counters(corpus.synonyms).items():
        vectorizer = TfidfVectorizer(analyzer=_listing(counter), sublinear_tf=True, min_df=SEEN_TWICE[name])
        blocks.append(LIKES[name] * vectorizer.fit_transform(texts))
        kinds[name] = (vectorizer.get_feature_names_out().tolist(), vectorizer.idf_.astype(np.float32))
    table: csr_matrix = normalize(hstack(blocks).tocsr())
    classifier = LinearSVC(C=SOFTNESS, random_state=0).fit(table, labels)
    weights = np.ascontiguousarray(classifier.coef_.T.astype(np.float16))
    nearest = _nearest(table, labels)
    return make_index(cards, kinds, weights, classifier.intercept_.astype(np.float32), nearest, corpus.synonyms)


def _nearest(table: csr_matrix, labels: Sequence[int]) -> Nearest:
    """The texts by what is counted in them, in as few bytes as hold their numbers."""
    by_count = table.tocsc()
    small = np.min_scalar_type(len(labels))
    ends = np.cumsum(np.bincount(labels))
    values = by_count.data.astype(np.float16)
    return Nearest(by_count.indptr.astype(np.int32), by_count.indices.astype(small), values, ends.astype(np.int32))


def _listing(counter: Counting) -> Callable[[str], Sequence[str]]:
    """The same as a list in which each stands as often as it was counted."""
    return lambda text: [one for one, times in counter(text).items() for _ in range(times)]
