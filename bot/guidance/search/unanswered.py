"""Looks up questions that editors wrote down: each must find the card that was meant, in the first three."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.content import Content
from bot.content.faults import Fault
from bot.content.phrases import QUESTIONS
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import MOST, Finder
from bot.guidance.search.keeping import kept_or_learned

BAR = "|"


def unanswered(content: Content, folder: Path, kept: Path) -> list[Fault]:
    """Return advice on every line whose question does not find its card; none where the file is not there.

    Args:
        content: what there is to find, read from ``folder``.
        folder: the content's folder.
        kept: where the index is kept; learned there if this content's is not.
    """
    path = folder / QUESTIONS
    if not path.is_file():
        return []
    corpus = corpus_of(content)
    finder = Finder(corpus, lambda: kept_or_learned(kept, corpus))
    return list(_advice(path, content, finder))


def _advice(path: Path, content: Content, finder: Finder) -> Iterator[Fault]:
    for number, line in enumerate(path.read_text("utf-8-sig", errors="replace").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        question, _, card = (part.strip() for part in line.partition(BAR))
        if card not in content.cards:
            yield Fault(QUESTIONS, number, f"Achter de streep hoort een kaart. Er is geen kaart met de naam '{card}'.")
            continue
        hits = [hit.id for hit in finder.find(question, MOST).hits]
        if card not in hits:
            found = ", ".join(hits) or "niets"
            yield Fault(
                QUESTIONS, number, f"Deze vraag vindt '{card}' niet, wel: {found}. Schrijf zinnen bij de kaart."
            )
