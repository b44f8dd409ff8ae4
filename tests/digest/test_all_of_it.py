"""A screen and a file hold the same also where there is much: twenty weeks, forty groups, more themes than are read."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile

import msgspec
import openpyxl
import pytest

from bot.checkins.model import Band
from bot.checkins.release import COORDINATOR_WAITS
from bot.digest.history import view_of
from bot.digest.model import PENDING, summarize
from bot.digest.patterns import FEWEST, MOST, patterns
from bot.digest.report_files import Book, as_xlsx
from bot.digest.rules import Reader
from bot.digest.trend import COLUMNS, trend_of
from bot.digest.week_picture import ROW_LEAST, TALLEST, row_height
from bot.drawing.pictures import paint
from bot.messenger.screens import Screen
from bot.season.groups import CARLA
from tests.digest.scene import as_of, content, keep, monday, set_scene
from tests.digest.test_golden import FOLDER, WEEKS, a_week
from tests.digest.test_model import HIGH, LOW, MIDDLE, MONDAY, group
from tests.screens import labels, said
from tests.talk import Talk

BOOK = content().concerns


async def cells(talk: Talk, period: str) -> list[list[str]]:
    """The rows of a CSV without its head."""
    await talk.says("/rapport")
    await talk.taps(period)
    document = (await talk.taps("CSV-bestand")).document
    assert document is not None
    return list(csv.reader(io.StringIO(document.data.decode("utf-8-sig")), delimiter=";"))[1:]


async def test_a_group_of_twenty_weeks_is_on_the_screen_as_far_back_as_in_the_file() -> None:
    scene = await set_scene(groups=1, weeks=20, now=monday(53))
    talk = scene.talk(CARLA)
    rows = [row for one in ("3e kwartaal 2026", "4e kwartaal 2026") for row in await cells(talk, one)]
    assert len(rows) > COLUMNS
    picture = await talk.says("/verloop")
    assert f"Bijeenkomst {len(rows) - COLUMNS + 1} tot en met {len(rows)} van {len(rows)}." in said(picture)
    numbers: list[str] = []
    screen = await talk.taps("In woorden")
    while True:
        numbers = re.findall(r"<b>(\d+)</b> ·", said(screen)) + numbers
        if "Eerdere keren" not in labels(screen):
            break
        screen = await talk.taps("Eerdere keren")
    assert numbers == [row[1] for row in rows]
    earlier = await talk.taps("Eerdere keren", picture)
    assert earlier.picture is not None
    assert f"Bijeenkomst 1 tot en met {len(rows) - COLUMNS} van" in said(earlier)


async def test_every_one_of_forty_groups_can_be_chosen() -> None:
    scene = await set_scene(groups=40, weeks=2, now=monday(41))
    talk = scene.talk(CARLA)
    first = labels(await talk.says("/verloop"))
    assert first[-1] == "Meer groepen"
    rest = labels(await talk.taps("Meer groepen"))
    titles = sorted((one.group.title for one in scene.records), key=str.casefold)
    assert [*first[:-1], *rest] == titles
    assert "Verloop van" in said(await talk.taps(rest[-1])) or "nog niet bij elkaar" in said(talk.seen or first)


async def test_more_themes_than_are_read_are_the_same_on_the_screen_and_in_both_files_with_their_day() -> None:
    scene = await set_scene(now=monday(45))
    for record in scene.records:
        outcomes = tuple(
            msgspec.structs.replace(one, bands=dict.fromkeys(one.questions, Band.LOW)) for one in record.rounds.outcomes
        )
        rounds = msgspec.structs.replace(record.rounds, outcomes=outcomes)
        await keep(scene.store, as_of(msgspec.structs.replace(record, rounds=rounds), monday(45)))
    talk = scene.talk(CARLA)
    shown = said(await talk.says("/patronen"))
    lines = [line.replace("&quot;", '"') for line in shown.splitlines() if line.startswith("– ")]
    assert len(lines) == MOST
    assert "Wat op ma 2 nov in meer groepen speelt" in shown
    await talk.says("/rapport")
    await talk.taps("1e halfjaar 2026")
    document = (await talk.taps("Excel-bestand")).document
    assert document is not None
    book = openpyxl.load_workbook(io.BytesIO(document.data))
    assert book["Bijeenkomsten"].max_row == 1
    head, *kept = [row[0] for row in book["Patronen"].iter_rows(values_only=True)]
    assert head == f"Wat op ma 2 nov in {FEWEST} groepen of meer speelt"
    assert kept == lines
    week, themes, _ = await scene.reports.page(CARLA)
    page = scene.report_chat.page(week, themes)
    assert list(page.patterns) == lines
    assert page.patterns_head == head


def test_more_kinds_of_themes_than_six_are_cut_to_what_most_share() -> None:
    low = group({"P1": LOW, "P2": LOW, "P3": LOW, "P4": LOW}, present=(4,))
    high = group({"P1": HIGH, "P2": HIGH, "P3": HIGH, "P4": HIGH}, present=(9,))
    views = [view_of(one, Reader.COORDINATOR, MONDAY) for one in (low, low, low, low, high, high, high)]
    found = patterns(views)
    assert len(found) == MOST
    assert [one.groups for one in found] == [4, 4, 4, 4, 3, 3]


def test_a_time_without_an_outcome_is_a_gap_in_the_week_and_no_line_crosses_it() -> None:
    record = group({"P1": LOW}, {"P1": MIDDLE}, {"P1": HIGH})
    first, _, last = record.rounds.outcomes
    gone = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=(first, last)))
    (line,) = summarize([gone], MONDAY, BOOK).groups
    assert line.outcomes == (first, None, last)
    after = record.group.sessions[-1].ends + PENDING + COORDINATOR_WAITS
    fresh = msgspec.structs.replace(record, rounds=msgspec.structs.replace(record.rounds, outcomes=(first,)))
    for moment, shown in ((after, (first, None, None)), (after - PENDING / 2, (first, None))):
        assert summarize([fresh], moment, BOOK).groups[0].outcomes == shown


@pytest.mark.parametrize("groups", [1, 7, 14])
def test_up_to_fourteen_groups_the_picture_is_as_wide_as_a_message_in_a_chat(groups: int) -> None:
    assert 88 + 8 + groups * row_height(groups) <= TALLEST + 1
    assert row_height(groups) >= ROW_LEAST


async def test_every_attendance_in_the_picture_has_its_day() -> None:
    scene = await set_scene()
    week = (await scene.digest.week(CARLA)).week
    sketch = scene.screens.picture(week)
    words = re.findall(r">([^<]+)</text>", sketch.svg)
    came = [place for place, one in enumerate(words) if re.fullmatch(r"\d+ van \d+", one)]
    told = [line for line in week.groups if line.came is not None]
    assert len(came) == len(told) > 0
    for place, line in zip(came, told, strict=True):
        assert line.came is not None
        assert words[place] == f"{line.came.present} van {line.came.members}"
        assert re.fullmatch(rf"{line.came.held.day} \w+", words[place + 1])
        assert f"{words[place]} (" in said(Screen(sketch.alt))


@pytest.mark.parametrize("name", WEEKS)
async def test_the_pictures_of_the_kept_weeks_are_as_they_were_kept(name: str) -> None:
    scene, _ = await a_week(name)
    week = (await scene.digest.week(CARLA)).week
    kept = (FOLDER / f"{name}.png").read_bytes()
    made = paint(scene.screens.picture(week).svg)
    assert hashlib.sha256(made).hexdigest() == hashlib.sha256(kept).hexdigest()


def test_words_that_look_like_a_formula_are_words_in_the_workbook_wherever_they_stand() -> None:
    heads = tuple(f"=H{n}()" for n in range(13))
    book = Book("=T()", ("a", "b", "c"), heads, heads, ("=1+1", "+2"), "=P()", "=C()", "=M()")
    with zipfile.ZipFile(io.BytesIO(as_xlsx([], book))) as parts:
        sheets = [parts.read(one).decode() for one in parts.namelist() if "worksheets/sheet" in one]
    assert len(sheets) == 3
    assert not any("<f>" in one for one in sheets)


def test_a_trend_of_no_session_or_a_page_that_is_not_there_is_the_nearest() -> None:
    view = view_of(group({"P1": HIGH}), Reader.COORDINATOR, MONDAY)
    assert trend_of(view, 5) == trend_of(view, -1) == trend_of(view)
