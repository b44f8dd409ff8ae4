"""docs/pictures.md and its two sheets say and show what the walk takes pictures of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.pictures import LANGUAGES, PAGE, PICTURES, SHEETS, page

ROOT = Path(__file__).parent.parent
HEAVIEST = 400_000


def test_the_page_has_a_line_for_each_picture() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page(), "make pictures"


def test_the_walk_takes_every_picture_once_and_no_other() -> None:
    walk = (ROOT / "tests/stories/test_pictures_page.py").read_text(encoding="utf-8")
    assert [name for name in PICTURES if walk.count(f', "{name}"') != 1] == []
    assert walk.count("walk.picture(") == len(PICTURES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_can_be_opened_and_is_not_heavy(language: str) -> None:
    sheet = ROOT / SHEETS / f"pictures-{language}.webp"
    assert sheet.stat().st_size <= HEAVIEST
    with Image.open(sheet) as image:
        image.verify()
