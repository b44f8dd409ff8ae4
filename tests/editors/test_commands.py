"""What an editor types: the pictures, the book, the table, and the check with its advice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from bot.content import content_folder
from tests.test_commands import groepswijzer, is_one_clear_sentence


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """Our content with a word in it that not everybody knows."""
    folder = Path(
        shutil.copytree(content_folder(), tmp_path / "inhoud", ignore=shutil.ignore_patterns("questions.txt"))
    )
    card = folder / "cards/alle/situatie-stilte.md"
    card.write_text(card.read_text(encoding="utf-8").replace("**Let op:** ", "**Let op:** Geen interventie. "))
    return folder


def test_a_card_becomes_a_picture_named_after_it(tmp_path: Path) -> None:
    ended = groepswijzer("content", "preview", "situatie-stilte", folder=tmp_path)
    assert (ended.code, ended.said) == (0, "kaarten/situatie-stilte.png\n")
    with Image.open(tmp_path / "kaarten/situatie-stilte.png") as picture:
        assert picture.width == 720


@pytest.mark.slow
def test_an_edited_card_is_drawn_from_ones_own_folder(tmp_path: Path, edited: Path) -> None:
    for name, more in (("oud", ()), ("nieuw", ("--content", str(edited)))):
        ended = groepswijzer("content", "preview", "situatie-stilte", "--out", name, *more, folder=tmp_path)
        assert ended.code == 0
    old, new = ((tmp_path / name / "situatie-stilte.png").read_bytes() for name in ("oud", "nieuw"))
    assert old != new


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("situatie-stlite",), "Bedoel je situatie-stilte"),
        (("qqqq",), "Er is geen kaart met de naam 'qqqq'"),
        ((), "Noem een kaart"),
        (("situatie-stilte", "--out", "bestand"), "kan ik niet schrijven"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "bestand").write_text("geen map")
    is_one_clear_sentence(groepswijzer("content", "preview", *words, folder=tmp_path), said)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "name", "begins"),
    [
        ((), "groepswijzer-boek.pdf", b"%PDF-"),
        (("--booklet",), "groepswijzer-boekje.pdf", b"%PDF-"),
        (("--format", "html", "--out", "x.html"), "x.html", b"<!doctype html>"),
    ],
)
def test_the_book_is_one_file(tmp_path: Path, words: tuple[str, ...], name: str, begins: bytes) -> None:
    ended = groepswijzer("content", "book", *words, folder=tmp_path)
    assert ended.code == 0, ended.said
    assert ended.said.startswith(f"{name}: 119 kaarten")
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.slow
def test_what_cannot_be_printed_is_said_in_a_sentence(tmp_path: Path) -> None:
    is_one_clear_sentence(
        groepswijzer("content", "book", "--booklet", "--format", "html", folder=tmp_path), "alleen als pdf"
    )
    is_one_clear_sentence(
        groepswijzer("content", "book", "--format", "html", "--out", "weg/x.html", folder=tmp_path), "weg/x.html"
    )
    is_one_clear_sentence(groepswijzer("content", "book", "--out", ".", folder=tmp_path), "is een map")


def test_the_table_is_printed(tmp_path: Path) -> None:
    ended = groepswijzer("content", "table", folder=tmp_path)
    assert ended.code == 0
    assert "afwikkeling" in ended.said


def test_advice_is_printed_and_only_strict_ends_badly(tmp_path: Path, edited: Path) -> None:
    words = ("check", "--content", str(edited))
    ended = groepswijzer(*words, folder=tmp_path)
    advice = "Advies: cards/alle/situatie-stilte.md, regel 17: Niet iedereen kent 'interventie'."
    assert (ended.code, advice in ended.said) == (0, True), ended.said
    assert "geen fouten, wel 1 keer advies" in ended.said
    assert groepswijzer(*words, "--strict", folder=tmp_path).code == 1


@pytest.mark.slow
def test_our_own_content_is_clean_to_the_strict_eye_too(tmp_path: Path) -> None:
    assert groepswijzer("check", "--strict", folder=tmp_path).code == 0


@pytest.mark.slow
def test_a_broken_folder_is_not_drawn(tmp_path: Path, edited: Path) -> None:
    (edited / "cards/alle/situatie-stilte.md").write_text("kapot")
    ended = groepswijzer("content", "book", "--content", str(edited), folder=tmp_path)
    assert ended.code == 1
    assert "situatie-stilte.md, regel 1" in ended.said
    assert "Traceback" not in ended.said
