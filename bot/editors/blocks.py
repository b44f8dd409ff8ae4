"""What the book is made of: a card, a heading, a line of the contents. A block is never cut over two pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.editors.paper import Bar, Jump, Mark, Words, moved, set_in, width
from bot.guidance.model import Card

BODY, SMALL, TITLE, HEAD, CHAPTER = 9.0, 7.2, 10.5, 14.0, 22.0
"""Sizes of letters, in points."""
SOFT = 90
"""The grey of what is said beside; dark enough to print well."""
INDENT = 4.2


class Say(Protocol):
    """Says a text of ours by its key."""

    def __call__(self, key: str, args: Mapping[str, str | int] = ..., /) -> str:
        """Return the text in Dutch."""
        ...


@dataclass(slots=True)
class Block:
    """Marks from the top left corner on, and how high they are.

    Attributes:
        keys: what begins here, to be found by its page ("card:…", "chapter:0").
        begins: the titles that begin here, with their level.
        with_next: whether it may not stand at the foot of a column without what follows.
    """

    marks: list[Mark] = field(default_factory=list)
    high: float = 0.0
    keys: tuple[str, ...] = ()
    begins: tuple[tuple[int, str], ...] = ()
    with_next: bool = False

    def add(self, pieces: Sequence[tuple[str, bool]], size: float, room: float, *, x: float = 0, grey: int = 0) -> None:
        """Set words below what is there."""
        words, high = set_in(pieces, size, room - x, grey)
        self.marks += [moved(one, x, self.high) for one in words]
        self.high += high

    def skip(self, high: float) -> None:
        """Leave room."""
        self.high += high


def heading(said: str, room: float, size: float = HEAD, *, level: int = 1, key: str = "") -> Block:
    """Return the title of a chapter or a section, with a rule under it."""
    block = Block(keys=(key,) if key else (), begins=((level, said),), with_next=True)
    if level:
        block.skip(3.5)
    block.add(((said, True),), size, room)
    block.skip(1.2)
    block.marks.append(Bar(0, block.high, room, 0.5))
    block.skip(4.2)
    return block


def paragraph(said: str, room: float, *, label: str = "", grey: int = 0, size: float = BODY) -> Block:
    """Return some text, after a label in bold."""
    block = Block()
    block.add((*(((label, True),) if label else ()), (said, False)), size, room, grey=grey)
    block.skip(1.4)
    return block


def bullets(lines: Sequence[str], room: float) -> Block:
    """Return a list of short lines."""
    block = Block()
    for said in lines:
        block.marks.append(Words(0.6, block.high + BODY * 0.38, "–", BODY))
        block.add(((said, False),), BODY, room, x=INDENT)
        block.skip(0.4)
    block.skip(1.4)
    return block


def card_block(card: Card, room: float, say: Say, pages: Callable[[str], int], *, ruled: bool) -> Block:
    """Return a card: its title, what kind it is, what to do, and where it comes from.

    Args:
        card: the card.
        room: width of the column.
        say: our own words.
        pages: the page of another card.
        ruled: whether a thin line parts it from what stands above.
    """
    block = Block(keys=(f"card:{card.id}",))
    if ruled:
        block.marks.append(Bar(0, 0, room, 0.2, SOFT))
        block.skip(1.6)
    block.add(((card.title, True),), TITLE, room)
    block.add(((kind_line(card, say), False),), SMALL, room, grey=SOFT)
    block.skip(1.0)
    _part(block, say("book-do"), card.do, room)
    for number, step in enumerate(card.steps, start=1):
        block.marks.append(Words(0.6, block.high + BODY * 0.38, f"{number}.", BODY, bold=True))
        block.add(((step, False),), BODY, room, x=INDENT + 1.4)
        block.skip(0.3)
    if card.steps:
        block.skip(0.6)
    if card.say:
        top = block.high
        _part(block, say("book-say"), f"“{card.say}”", room, x=INDENT)
        block.marks.append(Bar(1.2, top, 0.7, block.high - top - 0.6))
    _part(block, say("book-why"), card.why, room)
    _part(block, say("book-watch-out"), card.watch_out, room)
    block.add(((_under(card, say, pages), False),), SMALL, room, grey=SOFT)
    block.skip(4.4)
    return block


def _part(block: Block, label: str, said: str, room: float, x: float = 0) -> None:
    block.add(((label, True), (said, False)), BODY, room, x=x)
    block.skip(0.6)


def kind_line(card: Card, say: Say) -> str:
    """Return what kind of card it is; for an exercise also how long, for how many, and what it takes."""
    kind = str(card.kind).capitalize()
    if card.minutes is None or card.group_min is None or card.group_max is None:
        return kind
    facts = say("book-facts", {"minutes": card.minutes, "from": card.group_min, "to": card.group_max})
    needs = say("book-material", {"material": ", ".join(card.material)}) if card.material else say("book-material-none")
    return f"{kind} · {facts} · {needs}"


def _under(card: Card, say: Say, pages: Callable[[str], int]) -> str:
    """Where it comes from, and where to read on."""
    rests = say("book-rests-on", {"sources": ", ".join(card.sources)})
    if not card.related:
        return rests
    numbers = sorted({pages(f"card:{each}") for each in card.related})
    return f"{rests} · {say('book-see-also', {'pages': ', '.join(map(str, numbers))})}"


def entry(said: str, page: int, room: float, *, level: int) -> Block:
    """Return a line of the contents: a title, dots, its page."""
    size, bold, x = ((BODY + 1, True, 0.0), (BODY, True, 0.0), (BODY - 0.5, False, INDENT))[level]
    block = Block(with_next=level < 2)
    block.skip((2.2, 1.2, 0)[level])
    top, number = block.high, str(page)
    block.add(((said, bold),), size, room - 9, x=x)
    last = max((mark for mark in block.marks if isinstance(mark, Words)), key=lambda mark: mark.y)
    right = room - width(number, size, bold)
    block.marks.append(Words(right, last.y, number, size, bold))
    dot, begin = width(" .", size), last.x + width(last.said, size, bold) + 1.5
    count = max(0, int((right - 1.5 - begin) / dot))
    block.marks.append(Words(right - 1.5 - count * dot, last.y, " ." * count, size, grey=SOFT))
    block.marks.append(Jump(0, top, room, block.high - top, page))
    block.skip(0.3)
    return block


def situation_block(words: str, cards: Sequence[tuple[str, int]], room: float) -> Block:
    """Return a situation, and the cards that help with their pages."""
    block = Block()
    block.add(((words, True),), BODY, room)
    for title, page in cards:
        line = entry(title, page, room, level=2)
        block.marks += [moved(mark, 0, block.high) for mark in line.marks]
        block.high += line.high
    block.skip(2.0)
    return block


def joined(blocks: Sequence[Block]) -> Block:
    """Return blocks below each other as one that is not cut."""
    whole = Block()
    for block in blocks:
        whole.marks += [moved(mark, 0, whole.high) for mark in block.marks]
        whole = replace(
            whole, high=whole.high + block.high, keys=whole.keys + block.keys, begins=whole.begins + block.begins
        )
    return whole
