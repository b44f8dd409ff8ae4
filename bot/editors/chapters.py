"""Decides the order of the book: the chapters of the werkwijzer, and what stands in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.content import Content
from bot.groups.model import Phase
from bot.guidance.model import Card, Kind, PhaseInfo, Situation

APPENDIX = "bijlage"


@dataclass(frozen=True, slots=True)
class Section:
    """Some cards under a title (empty: straight under the chapter), after what there is to tell about their phase."""

    title: str
    cards: tuple[Card, ...]
    phase: PhaseInfo | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All the guidance: chapters, then situations, then the sources that are named.

    ``titles`` has the title of each phase as people read it.
    """

    chapters: tuple[Chapter, ...]
    situations: tuple[Situation, ...]
    sources: tuple[tuple[str, str], ...]
    titles: dict[Phase, str]

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card in the order of the book."""
        return tuple(card for chapter in self.chapters for section in chapter.sections for card in section.cards)


def book_of(content: Content, say: Callable[[str], str]) -> Book:
    """Return the book; every card stands in it once.

    Args:
        content: all that was written.
        say: a text by its key.
    """
    cards = {number: _of_chapter(content, number) for number in ("1", "2", "3", "4", "5", APPENDIX)}
    found = [
        Chapter(say("book-chapter-1"), (Section("", cards["1"]),)),
        Chapter(say("book-chapter-2"), (Section("", cards["2"]),)),
        Chapter(say("book-chapter-3"), _by_phase(content, cards["3"], told=True)),
        Chapter(say("book-chapter-4"), (Section("", cards["4"]),)),
        Chapter(say("book-chapter-5"), _as_facilitator(cards["5"], say)),
        Chapter(say("book-chapter-bijlage"), _by_phase(content, cards[APPENDIX], told=False, any_title=say)),
    ]
    named = {tag for card in content.cards.values() for tag in card.sources}
    return Book(
        chapters=tuple(found),
        situations=tuple(content.situations.values()),
        sources=tuple((tag, content.sources[tag]) for tag in sorted(named, key=str.lower)),
        titles={phase: info.title for phase, info in content.phases.items()},
    )


def _of_chapter(content: Content, number: str) -> tuple[Card, ...]:
    """The cards of a chapter, those for every phase first: they tell what it is about."""
    own = [card for card in content.cards.values() if card.chapter == number]
    return tuple(sorted(own, key=lambda card: card.phase is not None))


def _by_phase(
    content: Content, cards: Iterable[Card], *, told: bool, any_title: Callable[[str], str] | None = None
) -> tuple[Section, ...]:
    """A section for what fits every phase, and one for each phase, with its story if ``told``."""
    cards = tuple(cards)
    free = tuple(card for card in cards if card.phase is None)
    first = (Section(any_title("book-section-any") if any_title else "", free),) if free else ()
    phases = (
        Section(info.title, tuple(card for card in cards if card.phase is phase), info if told else None)
        for phase, info in content.phases.items()
    )
    return (*first, *(section for section in phases if section.cards))


def _as_facilitator(cards: tuple[Card, ...], say: Callable[[str], str]) -> tuple[Section, ...]:
    """What a facilitator is and does, alone or with a colleague; then what may happen."""
    acts = tuple(card for card in cards if card.kind is Kind.INTERVENTION)
    rest = tuple(card for card in cards if card.kind is not Kind.INTERVENTION)
    pair = (Section(say("book-section-together"), rest), Section(say("book-section-happens"), acts))
    return tuple(section for section in pair if section.cards)
