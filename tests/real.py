"""What is real, read once for all tests: the content, how it is said, and the search; and a quick place for data."""

from __future__ import annotations

import contextlib
import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.content import Content, content_folder, load_content
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import Finder
from bot.guidance.search.keeping import kept_or_learned
from bot.guidance.search.places import usual_folder
from bot.messenger.rendering import Renderer
from bot.season.stage import quickest
from bot.texts import Texts


@functools.cache
def the_content() -> Content:
    """The real content, read once."""
    return load_content(content_folder())


@functools.cache
def the_texts() -> Texts:
    """All that we say, in every language."""
    return Texts(the_content().texts)


@functools.cache
def the_renderer() -> Renderer:
    """Says screens as a reader gets them."""
    return Renderer(the_texts())


@functools.cache
def the_finder() -> Finder:
    """The real search; what it learns is read, or learned once for all, by the first story that searches."""
    corpus = corpus_of(the_content())
    return Finder(corpus, lambda: kept_or_learned(usual_folder(), corpus))


@contextlib.contextmanager
def a_quick_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, in memory where the machine has a place for that.

    A story writes durably hundreds of times. What a disk can do wrong, `tests/store/` tries on a real one.
    """
    with tempfile.TemporaryDirectory(prefix="groepswijzer-", dir=quickest()) as name:
        yield Path(name)
