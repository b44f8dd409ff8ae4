"""The pictures of the whole check-in on a small phone: which there are, the page that shows them, two sheets.

The walk in `tests/stories/test_pictures_page.py` takes every picture, in each language, and holds who sees it and after
how many taps. `make pictures` lays them out in docs/images/ and writes docs/pictures.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.browser import ARTIFACTS

WIDTH, HEIGHT = 360, 880
"""Of the page, in points: as narrow as phones come; with what the pretend Telegram has above its chat."""
LANGUAGES = {"nl": "Nederlands", "ar": "العربية"}

_MEMBER, _GUIDE, _HOLDER = "who takes part", "who guides", "who holds the phone"
_ANY, _STAFF = "any", "staff"


@dataclass(frozen=True)
class Picture:
    """One picture of the walk.

    Attributes:
        what: is to be seen, in one line.
        who: sees it.
        taps: of that person since a message came by itself, or since they began.
        said: in which language: the reader's own (empty), that of staff, or in all together.
    """

    what: str
    who: str
    taps: int
    said: str = ""


PICTURES = {
    "language": Picture("The invitation is opened: first the language", _MEMBER, 0, _ANY),
    "notice": Picture("What is asked, that it is free, and who sees what", _MEMBER, 1),
    "joined": Picture("Yes: what will come, and how to stop", _MEMBER, 2),
    "reminder": Picture("The day before a session", _MEMBER, 0),
    "call": Picture("Ten minutes after the session: the first call, who sees what before any question", _MEMBER, 0),
    "who-sees": Picture("Who sees an answer, who does not, and until when it can be given", _MEMBER, 1),
    "question": Picture("The first question, in the place of the call", _MEMBER, 2),
    "question-2": Picture("A next question: skip it, or go back", _MEMBER, 3),
    "receipt": Picture("The receipt: kept without a name, and until when it can change", _MEMBER, 6),
    "change": Picture("Changing: the question again, without the face that was given", _MEMBER, 7),
    "changed": Picture("The old answer is gone", _MEMBER, 9),
    "taken-back": Picture("Everything taken back, and the way to begin after all", _MEMBER, 10),
    "talk-whom": Picture('"Ik wil iemand spreken": with whom?', _MEMBER, 1),
    "talk-sure": Picture("What that person will see", _MEMBER, 2),
    "talk-arrived": Picture("It has arrived, or when it will", _MEMBER, 3),
    "talk-told": Picture("The chosen person hears it, and nobody else", _GUIDE, 0, _STAFF),
    "circle": Picture("One phone goes round: what to know first", _GUIDE, 3, _STAFF),
    "turn-language": Picture("A turn on that phone begins: choose a language", _HOLDER, 1, _ANY),
    "turn": Picture("The question of a turn", _HOLDER, 2),
    "pass-on": Picture("The turn is over: the screen is empty, in the guide's language again", _HOLDER, 6, _STAFF),
    "outcome": Picture("The group's own outcome, before anybody else has it", _MEMBER, 0),
    "later-call": Picture("A later call: the first question is in it", _MEMBER, 0),
    "evening": Picture("The one reminder of that evening, to who did not answer", _MEMBER, 0),
    "typed": Picture("Typed words are met with the buttons, and not kept", _MEMBER, 0),
    "too-few": Picture("Too few answered: so it says, and nothing else", _MEMBER, 0),
    "too-late": Picture("Too late: the questions are closed", _MEMBER, 0),
    "goal": Picture("The last time: whether the goal of the group was reached, in the place of a question", _MEMBER, 3),
    "gifts": Picture("What the group gave, all that fits", _MEMBER, 5),
    "gifts-again": Picture("Changing that: what was chosen is not shown", _MEMBER, 7),
    "goodbye": Picture("The last card: when all is erased, the outcome, the gifts, the goal", _MEMBER, 0),
}

SHEETS = Path("docs/images")
PAGE = Path("docs/pictures.md")
_ACROSS = 5
_GAP = 16
_MARK = 34
_WALL, _INK = (235, 227, 214), (29, 102, 92)


def place_of(language: str, name: str) -> Path:
    """Return where the walk keeps a picture."""
    return ARTIFACTS / f"flow-{language}-{list(PICTURES).index(name) + 1:02}-{name}.png"


def write_pictures(root: Path) -> None:
    """Lay out what the walk kept, a sheet for each language, and write the page that shows them."""
    for language in LANGUAGES:
        sheet = _sheet([Image.open(place_of(language, name)) for name in PICTURES])
        sheet.save(root / SHEETS / f"pictures-{language}.webp", quality=60, method=6)
    (root / PAGE).write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page that shows the sheets, with a line for each picture."""
    rows = [f"| {number} | {one.what} | {one.who} | {one.taps} |" for number, one in enumerate(PICTURES.values(), 1)]
    shown = [f"![{name}](images/pictures-{language}.webp)" for language, name in LANGUAGES.items()]
    return "\n".join([*_OPENING, *rows, "", "## Dutch", "", shown[0], "", "## Arabic", "", shown[1], ""])


_OPENING = (
    "# The whole check-in on a small phone",
    "",
    f"Written by `make pictures`: a real browser walks through three sessions of the demo, {WIDTH} pixels wide, in",
    "Dutch and in Arabic, and takes these pictures. Each is a message as it stands in the chat, with its buttons. The",
    "walk also holds that nothing is wider than the screen, cut or overlapping, that no word breaks, that every button",
    "is 44 pixels high or more, that Arabic reads from the right with its full stops at the end, and that only the",
    "reader's own language is there. Texts for who guides are Dutch in both; so is the frame that the pretend Telegram",
    "draws around a message, and the goal, which a group writes in its own words. Translations are made by a machine",
    "([languages.md](languages.md)).",
    "",
    "Taps are those of who sees it, since a message came by itself or since they began; typing is not counted.",
    "",
    "| | what | who sees it | taps |",
    "|---|---|---|---|",
)


def _sheet(tiles: list[Image.Image]) -> Image.Image:
    """The pictures in rows, each with its number; a row is as high as its highest."""
    rows = [tiles[at : at + _ACROSS] for at in range(0, len(tiles), _ACROSS)]
    heights = [max(one.height for one in row) + _MARK + _GAP for row in rows]
    sheet = Image.new("RGB", (_ACROSS * (WIDTH + _GAP) + _GAP, sum(heights) + _GAP), "white")
    drawn, font = ImageDraw.Draw(sheet), ImageFont.load_default(24)
    number, top = 0, _GAP
    for row, height in zip(rows, heights, strict=True):
        for place, tile in enumerate(row):
            number += 1
            left = _GAP + place * (WIDTH + _GAP)
            drawn.text((left, top), str(number), fill=_INK, font=font)
            sheet.paste(_WALL, (left, top + _MARK, left + WIDTH, top + height - _GAP))
            sheet.paste(tile, (left, top + _MARK))
        top += height
    return sheet
