"""Answers questions on the command line: from arguments or, one on each line, from standard input."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content import Content
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import MOST, Finder
from bot.guidance.search.keeping import kept_or_learned


def answers(content: Content, folder: Path, questions: Iterable[str], most: int = MOST) -> Iterator[dict[str, object]]:
    """Return for each question what fits, as ``{"q": …, "hits": [{"id": …, "score": …}, …]}``, as soon as it is known.

    Args:
        content: what there is to find.
        folder: where the index is kept.
        questions: one after the other.
        most: hits for each.
    """
    corpus = corpus_of(content)
    finder = Finder(corpus, lambda: kept_or_learned(folder, corpus))
    for question in questions:
        yield {"q": question, "hits": [hit._asdict() for hit in finder.find(question, most).hits]}


def as_words(content: Content, answer: dict[str, object]) -> str:
    """Return an answer as a person reads it."""
    hits = answer["hits"]
    assert isinstance(hits, list)  # noqa: S101 - we made it
    lines = [f"  {content.cards[hit['id']].title}  ({hit['id']})" for hit in hits]
    return _printable("\n".join([f"{answer['q']}", *(lines or ["  Hier heb ik geen kaart over."])]))


def as_line(answer: dict[str, object]) -> str:
    """Return an answer as one line of JSON."""
    return _printable(json.dumps(answer, ensure_ascii=False))


def _printable(said: str) -> str:
    """The words with what is no Unicode (half a sign) written as its number, which JSON understands too."""
    return said.encode(errors="backslashreplace").decode()
