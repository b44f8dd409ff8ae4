"""Learns the index from the corpus, with scikit-learn; in a process of its own: the bot never loads that library."""

from __future__ import annotations

from collections import Counter
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


def learn(corpus: Corpus) -> Index:
    """Return the index of this corpus; the same corpus gives the same index."""
    cards = tuple(corpus.texts)
    texts = [text for card in cards for text in corpus.texts[card]] + list(corpus.nothing)
    labels = [place for place, card in enumerate(cards) for _ in corpus.texts[card]]
    labels += [len(cards)] * len(corpus.nothing)
    blocks, kinds = [], {}
    for name, counter in counters(corpus.synonyms).items():
        listing = _listing(counter)
        vectorizer = TfidfVectorizer(analyzer=listing, sublinear_tf=True, vocabulary=_worth(name, listing, texts))
        blocks.append(LIKES[name] * vectorizer.fit_transform(texts))
        kinds[name] = (vectorizer.get_feature_names_out().tolist(), vectorizer.idf_.astype(np.float32))
    table: csr_matrix = normalize(hstack(blocks).tocsr())
    classifier = LinearSVC(C=SOFTNESS, random_state=0).fit(table, labels)
    weights = np.ascontiguousarray(classifier.coef_.T.astype(np.float16))
    nearest = _nearest(table, labels)
    return make_index(cards, kinds, weights, classifier.intercept_.astype(np.float32), nearest, corpus.synonyms)


def _worth(name: str, listing: Callable[[str], Sequence[str]], texts: Sequence[str]) -> list[str]:
    """What is worth counting: pieces and pairs of words in two texts or more (most of the memory), words in one."""
    seen = Counter(one for text in texts for one in set(listing(text)))
    return sorted(one for one, n in seen.items() if n > 1 or (name != "pieces" and " " not in one))


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
