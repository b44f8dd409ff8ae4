"""Lays the blocks of the book on pages, until every page number that stands in it is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.editors.blocks import (
    BODY,
    CHAPTER,
    SMALL,
    SOFT,
    Block,
    Say,
    bullets,
    card_block,
    entry,
    heading,
    joined,
    paragraph,
    situation_block,
)
from bot.editors.chapters import Book, Section
from bot.editors.paper import Bar, Paper, Sheet, Words, moved, set_in, width

COVER_PAGES = 1
ROUNDS = 6
"""Times we lay it out at most; a page number that grows a digit may push a card to the next page once or twice."""

Pages = Callable[[str], int]
"""On which page something begins, by its key."""


@dataclass(slots=True)
class _Flow:
    """Fills pages with blocks, column by column."""

    paper: Paper
    sheets: list[Sheet] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)
    _column: int = 0
    _y: float = 0.0
    _top: float = 0.0
    """Where columns begin on this page: lower where a chapter's title stands above them."""

    def new_page(self) -> None:
        """Go on at the top of a fresh page."""
        self.sheets.append(Sheet())
        self._column, self._top = 0, self.paper.top
        self._y = self._top

    def across(self, block: Block) -> None:
        """Put a block over all columns, at the top of a fresh page."""
        self.new_page()
        self._put(block, self.paper.side)
        self._top = self._y

    def fill(self, blocks: Iterable[Block]) -> None:
        """Put blocks below each other; what belongs with the next one goes along with it."""
        held: list[Block] = []
        for block in blocks:
            held.append(block)
            if not block.with_next:
                self._place(joined(held))
                held = []
        if held:
            self._place(joined(held))

    def _place(self, block: Block) -> None:
        if self._y + block.high > self.paper.floor and self._y > self._top:
            self._column, self._y = self._column + 1, self._top
            if self._column >= self.paper.columns:
                self.new_page()
        self._put(block, self.paper.left(self._column))

    def _put(self, block: Block, x: float) -> None:
        sheet = self.sheets[-1]
        sheet.marks += [moved(mark, x, self._y) for mark in block.marks]
        sheet.begins += block.begins
        for key in block.keys:
            self.pages.setdefault(key, len(self.sheets))
        self._y += block.high


def bind(book: Book, paper: Paper, say: Say) -> list[Sheet]:
    """Return the pages of the whole book, the cover first.

    Raises:
        RuntimeError: the page numbers do not come to rest; that would be a fault of ours.
    """
    known: dict[str, int] = {}
    for _ in range(ROUNDS):
        before = dict(known)
        flow = _lay(book, paper, say, lambda key, before=before: before.get(key, 0))  # type: ignore[misc]
        if flow.pages == before:
            return flow.sheets
        known = flow.pages
    raise RuntimeError("the page numbers do not come to rest")


def _lay(book: Book, paper: Paper, say: Say, pages: Pages) -> _Flow:
    flow = _Flow(paper)
    flow.sheets.append(_cover(book, paper, say))
    wide, room = paper.wide - 2 * paper.side, paper.column
    flow.across(heading(say("book-contents"), wide, CHAPTER, level=0, key="contents"))
    flow.fill(_contents(book, room, say, pages))
    for number, chapter in enumerate(book.chapters):
        flow.across(heading(chapter.title, wide, CHAPTER, level=0, key=f"chapter:{number}"))
        for section in chapter.sections:
            flow.fill(_section(book, section, room, say, pages, key=f"section:{number}:{section.title}"))
    flow.across(heading(say("book-situations"), wide, CHAPTER, level=0, key="situations"))
    flow.fill(_situations(book, room, say, pages))
    flow.across(heading(say("book-sources"), wide, CHAPTER, level=0, key="sources"))
    flow.fill([paragraph(say("book-sources-about"), room), *_sources(book, room)])
    _number(flow, say("book-title"))
    return flow


def _contents(book: Book, room: float, say: Say, pages: Pages) -> Iterator[Block]:
    for number, chapter in enumerate(book.chapters):
        yield entry(chapter.title, pages(f"chapter:{number}"), room, level=0)
        for section in chapter.sections:
            if section.title:
                yield entry(section.title, pages(f"section:{number}:{section.title}"), room, level=1)
            for card in section.cards:
                yield entry(card.title, pages(f"card:{card.id}"), room, level=2)
    yield entry(say("book-situations"), pages("situations"), room, level=0)
    yield entry(say("book-sources"), pages("sources"), room, level=0)


def _section(book: Book, section: Section, room: float, say: Say, pages: Pages, key: str) -> Iterator[Block]:
    if section.title:
        yield heading(section.title, room, key=key)
    if section.phase is not None:
        yield paragraph(section.phase.line, room, size=BODY + 1)
        yield joined([paragraph(f"{say('book-signs')}:", room), bullets(section.phase.recognise, room)])
        yield paragraph(section.phase.arrival, room, label=f"{say('book-arrival')}:")
        for other, ritual in section.phase.arrivals.items():
            label = say("book-arrival-from", {"phase": book.titles[other]})
            yield paragraph(ritual, room, label=f"{label}:")
    for place, card in enumerate(section.cards):
        yield card_block(card, room, say, pages, ruled=place > 0 or section.phase is not None)


def _situations(book: Book, room: float, say: Say, pages: Pages) -> Iterator[Block]:
    yield paragraph(say("book-situations-about"), room)
    titles = {card.id: card.title for card in book.cards}
    for situation in book.situations:
        found = [(titles[card], pages(f"card:{card}")) for card in situation.cards]
        yield situation_block(situation.words, found, room)


def _sources(book: Book, room: float) -> Iterator[Block]:
    for tag, citation in book.sources:
        yield paragraph(citation, room, label=tag, size=SMALL)


def _cover(book: Book, paper: Paper, say: Say) -> Sheet:
    """The front: a title between two bars, six steps for the six phases, and how to use it."""
    sheet = Sheet(begins=[(0, say("book-title"))])
    wide, left = paper.wide - 2 * paper.side, paper.side
    scale = paper.wide / 148.5
    y = paper.high * 0.16
    sheet.marks.append(Bar(left, y, wide, 1.6))
    y += 8
    for said, size, bold, grey in (
        (say("book-title"), 30 * scale, True, 0),
        (say("book-subtitle"), 13 * scale, False, 0),
        (say("book-about", {"cards": len(book.cards)}), 10 * scale, False, SOFT),
    ):
        words, high = set_in(((said, bold),), size, wide, grey)
        sheet.marks += [moved(one, left, y) for one in words]
        y += high + 2.5
    y += 8
    sheet.marks += _stairs(list(book.titles.values()), left, y, wide)
    y = paper.high * 0.62
    sheet.marks.append(Bar(left, y, wide, 0.3, SOFT))
    y += 4
    use = Block()
    use.add(((say("book-use-title"), True),), 11 * scale, wide)
    use.skip(1.5)
    for key in ("book-use-phase", "book-use-situation", "book-use-card", "book-use-honest"):
        use.add(((say(key), False),), 9 * scale, wide)
        use.skip(1.6)
    sheet.marks += [moved(mark, left, y) for mark in use.marks]
    return sheet


def _stairs(titles: Sequence[str], left: float, top: float, wide: float) -> Iterator[Bar | Words]:
    """Six bars, each phase a step further; a look at what comes, not a promise: groups go back too."""
    step, size = wide / len(titles), wide / 16.5
    for place, title in enumerate(titles):
        rise = 6.0 + 4.2 * place * wide / 118
        foot = top + 36 * wide / 118
        yield Bar(left + place * step + 0.8, foot - rise, step - 1.6, rise, 205 - 33 * place)
        fits = min(size, size * (step - 1.0) / width(title, size))
        yield Words(left + place * step + 0.8, foot + 4.5 * wide / 118, title, fits)


def _number(flow: _Flow, title: str) -> None:
    """Write a number under each page but the cover, on the outer side."""
    paper = flow.paper
    y = paper.high - paper.bottom * 0.42
    for page, sheet in enumerate(flow.sheets[COVER_PAGES:], start=1 + COVER_PAGES):
        said = str(page)
        right = paper.wide - paper.side
        outer = right - width(said, 9, True) if page % 2 else paper.side
        inner = paper.side if page % 2 else right - width(title, SMALL)
        sheet.marks += [Words(outer, y, said, 9, bold=True), Words(inner, y, title, SMALL, grey=SOFT)]
