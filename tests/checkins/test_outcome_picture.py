"""The picture of an outcome, in Dutch and from right to left in Arabic, kept to the letter in `golden/`.

To look at them again after a change: ``python -m tests.checkins.test_outcome_picture`` writes them anew, drawn as well.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bot.checkins.model import Band, Outcome, checkin_of
from bot.checkins.outcome_picture import Card, outcome_sketch
from bot.drawing.pictures import FONT, paint
from bot.groups.model import Phase
from bot.messenger.screens import text
from bot.texts import FROM_RIGHT
from tests.checkins.scene import FIRST, GROUP, a_group, all_content
from tests.town import the_content

FOLDER = Path(__file__).parent / "golden"
BANDS = (Band.LOW, Band.MIDDLE, Band.HIGH, Band.HIGH)


def an_outcome(language: str) -> str:
    """The SVG of an outcome with every band, a question and what was done before."""
    questions, renderer = all_content()
    codes = tuple(one.code for one in questions.for_phase(Phase.ACQUAINTANCE))
    outcome = Outcome(
        checkin=checkin_of(GROUP, FIRST.id),
        session=FIRST.id,
        closed=FIRST.ends,
        phase=Phase.ACQUAINTANCE,
        members=12,
        questions=codes,
        bands=dict(zip(codes, BANDS, strict=True)),
    )
    back = questions.back[codes[0], Phase.ACQUAINTANCE][0]
    card = Card(outcome, a_group(), back, text("checkins-done-talked"))
    say = partial(renderer.plain, language)
    return outcome_sketch(card, text("checkins-low"), questions, say, from_right=language in FROM_RIGHT).svg


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_outcome_is_drawn_as_it_was_kept(language: str) -> None:
    svg = an_outcome(language)
    assert svg == (FOLDER / f"outcome-{language}.svg").read_text("utf-8")
    assert paint(svg).startswith(b"\x89PNG")


def test_arabic_is_dutch_in_a_mirror() -> None:
    def places(language: str) -> list[float]:
        return [float(one) for one in re.findall(r'(?:<text x=|cx=|translate\()"?([\d.]+)', an_outcome(language))]

    dutch, arabic = places("nl")[:22], places("ar")[:22]
    assert [360 - one for one in dutch] == arabic


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_sign_that_is_said_in_arabic_is_in_our_fonts(weight: str) -> None:
    letters: set[int] = set()
    for family in ("NotoSans", "NotoSansArabic"):
        letters |= set(TTFont(FONT / f"{family}-{weight}.ttf").getBestCmap())
    said = "".join(the_content().texts["ar"])
    arabic = {one for one in said if "\u0600" <= one <= "\u06ff"}
    assert len(arabic) > 30
    assert not {one for one in arabic if ord(one) not in letters}


if __name__ == "__main__":
    for each in ("nl", "ar"):
        (FOLDER / f"outcome-{each}.svg").write_text(an_outcome(each), "utf-8")
        (FOLDER / f"outcome-{each}.png").write_bytes(paint(an_outcome(each)))
