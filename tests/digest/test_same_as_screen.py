"""Exports hold exactly what the same coordinator reads on a screen, and every look and export is noted."""

from __future__ import annotations

import csv
import io
import re
import zlib

import openpyxl
import pytest

from bot.digest.report_chat import ReportChat
from bot.digest.week_picture import worst
from bot.season.groups import CARLA
from tests.digest.scene import OLGA, Scene, set_scene
from tests.screens import labels, said
from tests.talk import Talk

HEADS = {"durven zeggen": "Durven zeggen", "welkom zijn": "Welkom zijn", "helpt mij verder": "Helpt mij verder"}


@pytest.fixture
async def scene() -> Scene:
    return await set_scene()


async def handed(talk: Talk, *taps: str) -> bytes:
    await talk.says("/rapport")
    for label in taps:
        await talk.taps(label)
    assert talk.seen is not None
    assert talk.seen.document is not None
    return talk.seen.document.data


def as_read(line: str) -> dict[str, str]:
    """The cells of a report that a line of "In woorden" speaks of."""
    found = re.match(r"<b>(\d+)</b> · \w+ (\d+) \w+ · (\w+): (.*)", line)
    assert found is not None
    number, day, phase, rest = found.groups()
    bands = {HEADS[name]: band for name, band in re.findall(r"(\w[\w ]+?) (hoog|midden|laag)", rest) if name in HEADS}
    fourth = re.findall(r"(\w[\w ]+?) (hoog|midden|laag)", rest)
    own = next(((name, band) for name, band in fourth if name not in HEADS), ("", ""))
    came = re.search(r"opkomst (\d+) van (\d+)(, later ingevuld)?", rest)
    answered = re.search(r"\((5 of meer van \d+)\)", rest)
    state = "te weinig antwoorden" if "te weinig" in rest else "uitkomst" if answered else rest.split(" ·")[0].strip()
    return {
        "Keer": number,
        "Datum": day.zfill(2),
        "Fase": phase,
        "Uitkomst": state,
        **{head: bands.get(head, "") for head in HEADS.values()},
        "Vraag van de fase": own[1],
        "Antwoorden": answered[1] if answered else "",
        "Aanwezig": came[1] if came else "",
        "Leden": came[2] if came else "",
        "Terugblik": ("later ingevuld" if came[3] else "op tijd") if came else "",
    }


async def test_every_cell_of_a_report_is_on_the_screen_and_every_value_on_the_screen_is_in_the_report(
    scene: Scene,
) -> None:
    talk = scene.talk(CARLA)
    rows: list[dict[str, str]] = []
    for period in ("3e kwartaal 2026", "4e kwartaal 2026"):
        text = (await handed(talk, period, "CSV-bestand")).decode("utf-8-sig")
        rows += csv.DictReader(io.StringIO(text), delimiter=";")
    shown = []
    for title in labels(await talk.says("/verloop")):
        await talk.says("/verloop")
        await talk.taps(title)
        lines = said(await talk.taps("In woorden")).splitlines()[1:-2]
        shown += [{"Groep": title, **as_read(line)} for line in lines]
    exported = [{key: row[key] for key in shown[0]} | {"Datum": row["Datum"][:2]} for row in rows]

    def place(row: dict[str, str]) -> tuple[str, int]:
        return row["Groep"], int(row["Keer"])

    assert sorted(exported, key=place) == sorted(shown, key=place)
    assert len(shown) > 80
    assert {row["Terugblik"] for row in shown} == {"", "op tijd", "later ingevuld"}


async def test_the_workbook_and_the_csv_hold_the_same(scene: Scene) -> None:
    talk = scene.talk(CARLA)
    text = (await handed(talk, "4e kwartaal 2026", "CSV-bestand")).decode("utf-8-sig")
    from_csv = list(csv.reader(io.StringIO(text), delimiter=";"))
    data = await handed(talk, "4e kwartaal 2026", "Excel-bestand")
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Bijeenkomsten"]
    from_xlsx = [
        ["" if cell is None else f"{cell:%d-%m-%Y}" if hasattr(cell, "year") else str(cell) for cell in row]
        for row in sheet.iter_rows(values_only=True)
    ]
    assert from_csv == from_xlsx


async def test_the_csv_opens_in_a_dutch_excel(scene: Scene) -> None:
    """It knows the letters by the mark at the beginning, splits at semicolons, and reads a day first."""
    data = await handed(scene.talk(CARLA), "4e kwartaal 2026", "CSV-bestand")
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines.pop() == ""
    assert "\n" not in "".join(lines)
    assert {line.count(";") for line in lines} == {14}
    assert all(re.search(r";\d\d-1[0-2]-2026;", line) for line in lines[1:])


async def test_the_page_for_the_meeting_shows_what_the_overview_and_the_digest_show(scene: Scene) -> None:
    digested = await scene.digest.week(CARLA)
    chat: ReportChat = scene.report_chat
    page = chat.page(digested.week, [])
    for row, line in zip(page.rows, digested.week.groups, strict=True):
        assert row.title == line.title
        assert row.bands == tuple(worst(one) for one in line.outcomes)
    digest = said(scene.screens.week(digested)).replace("&quot;", '"').replace("<b>", "").replace("</b>", "")
    for number, point in enumerate(page.points, 1):
        assert f"{number}. {point.replace(': ', ' · ', 1)}" in digest


async def test_the_page_is_a4_and_has_no_colour(scene: Scene) -> None:
    data = await handed(scene.talk(CARLA), "Nu: pagina voor teamoverleg (pdf)")
    assert b"/MediaBox [0 0 595.28 841.89]" in data
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    drawn = zlib.decompress(streams[0])
    assert b" re" in drawn or b" l" in drawn
    for colour in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", drawn):
        assert len(set(colour)) == 1
    assert b" k\n" not in drawn


LOOKS = {
    "week": ("/week",),
    "why": ("/week", "1 waarom?"),
    "trend": ("/verloop", "Jongeren dinsdag"),
    "patterns": ("/patronen",),
    "response": ("/patronen", "Waar weinig antwoorden?"),
    "report-xlsx": ("/rapport", "4e kwartaal 2026", "Excel-bestand"),
    "report-csv": ("/rapport", "4e kwartaal 2026", "CSV-bestand"),
    "report-pdf": ("/rapport", "Nu: pagina voor teamoverleg (pdf)"),
}


@pytest.mark.parametrize("what", LOOKS)
async def test_every_look_and_export_is_noted_and_read_by_the_owner_without_a_participant(
    scene: Scene, what: str
) -> None:
    talk = scene.talk(CARLA)
    command, *taps = LOOKS[what]
    await talk.says(command)
    for label in taps:
        await talk.taps(label)
    record = await scene.store.person(CARLA)
    assert record is not None
    kept = (*record.notebook.looks, *record.notebook.exports)
    assert what in [one.what for one in kept]
    logged = said(await scene.talk(OLGA).says("/logboek"))
    assert "digest-log" not in logged
    assert "Carla" in logged
    members = {str(member.person) for one in scene.records for member in one.group.members}
    assert not any(number in logged + str(kept) for number in members)


async def test_a_facilitators_look_at_a_trend_is_in_the_owners_log_too(scene: Scene) -> None:
    await scene.talk(scene.records[3].group.facilitators[0]).says("/verloop")
    assert "Anna · verloop: " in said(await scene.talk(OLGA).says("/logboek"))
