"""The book as it comes from the printer: every card once, page numbers that are right, and a pile that folds."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editors.binding import bind
from bot.editors.chapters import Book, book_of
from bot.editors.paper import A4, A5, Bar, Jump, Paper, Sheet, Words, set_in, width
from bot.editors.printing import as_booklet, as_pdf, folded
from bot.editors.webbook import as_html
from bot.groups.model import Phase
from tests.real import the_content, the_texts

CHAPTERS = [
    "Waarom een groep?",
    "Een groep samenstellen",
    "De zes fasen",
    "Goede groepen, gewoontes en rollen",
    "Jij als begeleider",
    "Oefeningen en andere bijlagen",
]
LINE_OF_CONTENTS = re.compile(r"^\s*(.+?)(?: \.)+\s*(\d+)$", re.MULTILINE)
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")


real = the_content
say = partial(the_texts().plain, "nl")


@cache
def the_book() -> Book:
    return book_of(real(), say)


@cache
def bound(paper: Paper) -> list[Sheet]:
    return bind(the_book(), paper, say)


def read_pages(pdf: bytes, folder: Path) -> list[str]:
    """The text of each page, as another program reads it."""
    path = folder / "boek.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def flat(said: str) -> str:
    return " ".join(said.split())


def words_on(sheet: Sheet) -> str:
    return flat(" ".join(mark.said for mark in sheet.marks if isinstance(mark, Words)))


def test_the_chapters_follow_the_werkwijzer_and_every_card_stands_in_one() -> None:
    book = the_book()
    assert [chapter.title for chapter in book.chapters] == CHAPTERS
    assert sorted(card.id for card in book.cards) == sorted(real().cards)
    phases = [section.phase.phase for section in book.chapters[2].sections if section.phase]
    assert phases == list(Phase)


@pytest.mark.parametrize("paper", [A4, A5], ids=["a4", "a5"])
def test_nothing_stands_outside_the_margins(paper: Paper) -> None:
    for sheet in bound(paper):
        for mark in sheet.marks:
            wide = width(mark.said, mark.size, mark.bold) if isinstance(mark, Words) else mark.wide
            assert mark.x >= paper.side - 0.1
            assert mark.x + wide <= paper.wide - paper.side + 0.1
            assert 0 < mark.y < paper.high - 4


@pytest.mark.parametrize("paper", [A4, A5], ids=["a4", "a5"])
def test_words_never_stand_over_each_other(paper: Paper) -> None:
    for sheet in bound(paper):
        lines: dict[float, list[tuple[float, float]]] = {}
        for mark in sheet.marks:
            if isinstance(mark, Words):
                end = mark.x + width(mark.said, mark.size, mark.bold)
                lines.setdefault(round(mark.y, 2), []).append((mark.x, end))
        for spans in lines.values():
            spans.sort()
            assert all(left[1] <= right[0] + 0.2 for left, right in pairwise(spans))


def test_it_prints_in_black_and_grey_that_can_be_read() -> None:
    marks = [mark for sheet in bound(A4) for mark in sheet.marks]
    assert max(mark.grey for mark in marks if isinstance(mark, Words)) <= 110
    assert min(mark.size for mark in marks if isinstance(mark, Words)) >= 7
    assert any(isinstance(mark, Bar) for mark in marks)


@needs_poppler
def test_the_contents_name_the_page_on_which_each_card_really_stands(tmp_path: Path) -> None:
    pages = read_pages(as_pdf(bound(A5), A5, "Boek"), tmp_path)
    start = next(place for place, page in enumerate(pages[2:], start=2) if CHAPTERS[0] in page.splitlines()[0])
    listed = LINE_OF_CONTENTS.findall("\n".join(pages[1:start]))
    titles = [flat(title) for title, _ in listed]
    for card in the_book().cards:
        assert flat(card.title) in titles
    for title, number in listed:
        assert flat(title) in flat(pages[int(number) - 1]), title
        assert str(number) in pages[int(number) - 1].splitlines()[-1].split()


@needs_poppler
def test_every_word_of_every_card_and_source_is_on_paper(tmp_path: Path) -> None:
    pages = [words_on(sheet) for sheet in bound(A4)]
    whole = flat(" ".join(read_pages(as_pdf(bound(A4), A4, "Boek"), tmp_path)))
    for card in the_book().cards:
        page = next(page for page in pages if f"{flat(card.title)} {str(card.kind).capitalize()}" in page)
        for part in (card.do, card.why, card.watch_out, card.say or "", *card.steps):
            assert flat(part) in page
    for tag, citation in the_book().sources:
        assert any(flat(f"{tag} {citation}") in page for page in pages)
        assert tag.split()[0] in whole
    for situation in the_book().situations:
        assert situation.words in whole


def test_numbers_in_the_contents_can_be_clicked() -> None:
    jumps = [mark.page for sheet in bound(A4) for mark in sheet.marks if isinstance(mark, Jump)]
    assert len(jumps) >= len(the_book().cards)
    assert set(jumps) <= set(range(2, len(bound(A4)) + 1))


@given(st.integers(1, 300))
def test_a_folded_pile_reads_from_the_first_page_to_the_last(pages: int) -> None:
    sides = folded(pages)
    whole = pages + -pages % 4
    assert sorted(page for side in sides for page in side) == list(range(1, whole + 1))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert front[1] + 1 == back[0]
        assert back[1] + 1 == front[0]
    assert [front[1] for front in sides[::2]] == list(range(1, whole // 2, 2))


@needs_poppler
def test_the_booklet_has_two_pages_on_each_side(tmp_path: Path) -> None:
    sheets = bound(A5)
    sides = read_pages(as_booklet(sheets, A5, "Boek"), tmp_path)
    assert len(sides) == (len(sheets) + 3) // 4 * 2
    (left, right), inside = folded(len(sheets))[0], sides[1]
    assert right == 1
    assert say("book-title") in sides[0]
    assert left >= len(sheets)
    assert say("book-contents") in inside


@given(
    st.lists(st.tuples(st.text("abc xyz", min_size=1, max_size=60), st.booleans()), max_size=6), st.integers(20, 120)
)
def test_set_words_keep_their_order_and_fit(pieces: list[tuple[str, bool]], room: int) -> None:
    words, high = set_in(pieces, 9, room)
    assert flat(" ".join(one.said for one in words)) == flat(" ".join(said for said, _ in pieces))
    for one in words:
        fits = one.x + width(one.said, one.size, one.bold) <= room + 0.1
        assert fits or len(one.said.split()) == 1
        assert 0 < one.y < high


def test_the_page_for_a_browser_has_every_card_and_no_dead_link() -> None:
    page = as_html(the_book(), say)
    targets, links = set(re.findall(r' id="([^"]+)"', page)), set(re.findall(r'href="#([^"]+)"', page))
    assert links <= targets
    assert set(real().cards) <= links
    assert "http" not in re.sub(r"<dd>.*?</dd>", "", page)
