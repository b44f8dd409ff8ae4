"""Reports hold what their reader sees on a screen and nothing else, and no cell of them can do anything."""

from __future__ import annotations

import asyncio
import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from functools import partial
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.history import view_of
from bot.digest.report import COLUMNS, harmless, period_of, periods
from bot.digest.rules import Reader
from bot.records import GroupRecord
from bot.season.groups import CARLA, simulated
from tests.digest.scene import BEGIN, Scene, keep, monday, set_scene
from tests.screens import labels

WICKED = ["=1+1", "+31 6", "-groep", "@som", "\tTab", "\rTerug", " =WEBSERVICE(1)"]
AS_SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true"
"""LibreOffice's filter for a file with semicolons in which cells stand as they are shown."""
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


async def handed(scene: Scene, form: str, period: str = "4e kwartaal 2026") -> bytes:
    talk = scene.talk(CARLA)
    await talk.says("/rapport")
    if period in labels(talk.seen):
        await talk.taps(period)
    screen = await talk.taps(form)
    assert screen.document is not None
    return screen.document.data


async def with_wicked_names() -> Scene:
    scene = await set_scene(groups=len(WICKED))
    for record, title in zip(scene.records, WICKED, strict=True):
        await keep(
            scene.store, msgspec.structs.replace(record, group=msgspec.structs.replace(record.group, title=title))
        )
    return scene


async def test_another_program_opens_the_workbook_with_dates_as_dates() -> None:
    book = openpyxl.load_workbook(io.BytesIO(await handed(await set_scene(), "Excel-bestand")))
    sheet = book["Bijeenkomsten"]
    head, first, *rest = sheet.iter_rows(values_only=True)
    assert head[:6] == ("Groep", "Keer", "Datum", "Fase", "Uitkomst", "Durven zeggen")
    assert isinstance(first[2], datetime)
    assert sheet["C2"].number_format == "dd-mm-yyyy"
    begin, now = date(2026, 10, 1), monday(45).date()
    held = [one for record in simulated(14, 12, 1, BEGIN) for one in record.group.sessions]
    assert len(rest) + 1 == sum(1 for one in held if begin <= one.starts.date() < now)
    assert [row[0] for row in book["Uitleg"].iter_rows(min_row=2, values_only=True)] == list(head)
    assert len(head) == len(COLUMNS)


async def test_no_name_becomes_a_formula_in_any_file() -> None:
    scene = await with_wicked_names()
    data = await handed(scene, "Excel-bestand")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert {cell.data_type for row in book["Bijeenkomsten"].iter_rows() for cell in row} <= {"s", "n", "d"}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())
    text = (await handed(scene, "CSV-bestand")).decode("utf-8-sig")
    names = {row[0] for row in list(csv.reader(io.StringIO(text), delimiter=";"))[1:]}
    assert not any(name.startswith(("=", "+", "-", "@", "\t", "\r")) for name in names)


@given(st.text())
def test_whatever_is_typed_is_harmless(typed: str) -> None:
    assert not harmless(typed).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


async def test_a_report_holds_the_bands_that_the_screen_shows_and_no_other() -> None:
    scene = await set_scene()
    text = (await handed(scene, "CSV-bestand")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    for record in scene.records:
        view = view_of(record, Reader.COORDINATOR, scene.clock.now())
        own = {int(row["Keer"]): row for row in rows if row["Groep"] == record.group.title}
        for session in record.group.sessions:
            shown = next((one for one in view.outcomes if one.session == session.id), None)
            if session.number not in own:
                continue
            expected = shown.bands.get("P1", "") if shown is not None else ""
            assert own[session.number]["Durven zeggen"] == expected
            assert own[session.number]["Antwoorden"] in ("", f"5 of meer van {len(record.group.members)}")
    members = {str(member.person) for record in scene.records for member in record.group.members}
    assert not any(number in text for number in members)


async def test_a_group_without_the_bot_has_no_impossible_sentence_in_a_report_and_a_late_look_back_is_named() -> None:
    scene = await set_scene(groups=1, weeks=4)
    record = small(scene.records[0])
    await keep(scene.store, record)
    text = (await handed(scene, "CSV-bestand")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert {row["Antwoorden"] for row in rows if row["Uitkomst"] == "uitkomst"} == {"5 of meer mensen"}
    for row in rows:
        assert not row["Aanwezig"] or int(row["Aanwezig"]) <= int(row["Leden"])
        debrief = next((one for one in record.rounds.debriefs if one.session == f"s{row['Keer']}"), None)
        assert row["Terugblik"] == ("" if debrief is None else "later ingevuld" if debrief.late else "op tijd")
    assert "later ingevuld" in {row["Terugblik"] for row in rows}
    page = scene.report_chat.page((await scene.digest.week(CARLA)).week, [])
    assert page.rows[0].came.endswith("later ingevuld)")


def small(record: GroupRecord) -> GroupRecord:
    """The group with three members who have the bot, its answers on paper, and its last look back too late."""
    outcomes = tuple(msgspec.structs.replace(one, members=3) for one in record.rounds.outcomes)
    *others, last = record.rounds.debriefs
    debriefs = (*others, msgspec.structs.replace(last, late=True))
    return msgspec.structs.replace(
        record,
        group=msgspec.structs.replace(record.group, members=record.group.members[:3]),
        rounds=msgspec.structs.replace(record.rounds, outcomes=outcomes, debriefs=debriefs),
    )


async def test_the_page_for_the_meeting_is_one_page_however_many_groups(tmp_path: Path) -> None:
    for groups in (1, 14, 40):
        data = await handed(await set_scene(groups=groups), "Nu: pagina voor teamoverleg (pdf)", "")
        assert data.startswith(b"%PDF-")
        assert data.count(b"/Type /Page\n") == 1
        (tmp_path / f"{groups}.pdf").write_bytes(data)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
@pytest.mark.slow
async def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    file = tmp_path / "rapport.xlsx"
    file.write_bytes(await handed(await set_scene(), "Excel-bestand"))
    command = [str(OFFICE), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", AS_SHOWN]
    run = partial(subprocess.run, check=True, capture_output=True, timeout=120)
    await asyncio.to_thread(run, [*command, "--outdir", str(tmp_path), str(file)])
    seen = (tmp_path / "rapport.csv").read_text("utf-8", errors="replace")
    assert "Durven zeggen" in seen
    assert len(re.findall(r"\b\d\d-1[0-2]-2026\b", seen)) == seen.count("\n") - 1


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2028-Q1", date(2028, 1, 1), date(2028, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_has_its_days(name: str, first: date, last: date) -> None:
    found = period_of(name)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("name", ["2026-Q5", "2026-H3", "1-Q1", "", "2026-Q1; rm", "9999-H2"])
def test_a_made_up_period_is_none(name: str) -> None:
    assert period_of(name) is None


def test_the_periods_to_choose_from_are_now_and_before() -> None:
    assert [one.name for one in periods(monday(2))] == ["2026-Q1", "2025-Q4", "2026-H1", "2025-H2"]
