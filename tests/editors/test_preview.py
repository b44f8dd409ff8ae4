"""A card as the phone shows it, as a picture; and the count of cards."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from rich.console import Console

from bot.content import Content
from bot.content.cards import ANY_PHASE, CHAPTERS
from bot.drawing.svg import WIDTH
from bot.editors.bubble import drawn
from bot.editors.overview import counted, overview
from bot.editors.paper import POINT, width
from bot.editors.preview import Previews
from bot.groups.model import Phase
from bot.messenger.rendering import Label, Part
from tests.real import the_content

RUN = re.compile(r'<text x="([\d.-]+)"[^>]*?font-size="(\d+)"[^>]*?text-anchor="(\w+)"( font-weight="700")?>([^<]*)<')
BITS = ["<b>dik</b>", "<i>schuin en lang</i>", "gewoon", "\n", " ", "x" * 30, "é&amp;…"]
IDS = (Path(__file__).parent / "card_ids.txt").read_text(encoding="utf-8").split()


@pytest.fixture(scope="module")
def real() -> Content:
    return the_content()


@pytest.mark.parametrize("card", ["situatie-stilte", "afwikkeling-checklist-overdracht"])
def test_the_picture_is_twice_the_width_of_a_phone_and_not_empty(real: Content, tmp_path: Path, card: str) -> None:
    [path] = Previews(real).write([real.cards[card]], tmp_path / "nieuw")
    assert path.name == f"{card}.png"
    picture = Image.open(io.BytesIO(path.read_bytes()))
    assert picture.width == 2 * WIDTH
    assert 600 < picture.height < 2000
    assert len(picture.convert("L").getcolors(100_000) or ()) > 50


def test_every_card_is_shown_whole_and_inside_the_phone(real: Content) -> None:
    previews = Previews(real)
    for card in real.cards.values():
        svg = previews.as_svg(card)
        shown = " ".join(" ".join(found[5] for found in RUN.finditer(svg)).split())
        for part in (card.do, card.why, card.watch_out, *card.steps):
            assert " ".join(part.split()) in unescape(shown), card.id
        for label in ("Nog een", "Bewaar", "Over deze kaart"):
            assert label in shown
        _stays_inside(svg)


def _stays_inside(svg: str) -> None:
    for x, size, anchor, bold, said in (found.groups() for found in RUN.finditer(svg)):
        wide = width(unescape(said), float(size), bool(bold)) / POINT
        left = float(x) - (wide / 2 if anchor == "middle" else 0)
        assert left >= 0
        assert left + wide <= WIDTH


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(BITS), max_size=40),
    st.lists(st.text("abc w", min_size=1, max_size=60), max_size=3),
)
def test_any_message_stays_inside_the_phone(pieces: list[str], labels: list[str]) -> None:
    row = tuple(Label(label) for label in labels)
    _stays_inside(drawn(Part("".join(pieces), (row,) if row else ()), "Groepswijzer"))


# What there is


def test_every_card_that_people_may_have_saved_still_exists(real: Content) -> None:
    assert len(IDS) == 119
    assert set(IDS) <= set(real.cards)


def test_no_phase_is_empty_and_every_chapter_has_its_place(real: Content) -> None:
    found = counted(real.cards.values())
    for phase in Phase:
        assert sum(count for (place, _, _), count in found.items() if place == phase) >= 12
    for chapter in CHAPTERS:
        assert sum(count for (_, _, one), count in found.items() if one == chapter) >= 5


def test_the_table_fits_a_terminal_and_adds_up(real: Content) -> None:
    console = Console(width=80, file=io.StringIO(), record=True)
    console.print(overview(real.cards.values()))
    lines = console.export_text().splitlines()
    assert "…" not in "".join(lines)
    last = next(line for line in reversed(lines) if line.split()[:1] == ["samen"]).split()[1:]
    assert last[-1] == str(len(real.cards))
    assert sum(map(int, last[:-1])) == len(real.cards)
    assert any(line.split()[:1] == [ANY_PHASE] for line in lines)
