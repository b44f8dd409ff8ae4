"""No screen, command, picture or export puts groups in the order of how they do: they stand by name, always."""

from __future__ import annotations

import csv
import io
import re
from random import Random

import msgspec
import openpyxl
import pytest

from bot.checkins.model import Band, Outcome
from bot.digest.model import summarize
from bot.messenger.screens import Screen
from bot.records import GroupRecord
from bot.season.groups import CARLA
from tests.digest.scene import Scene, as_of, content, keep, monday, set_scene
from tests.screens import labels, said

BANDS = (*Band, None)


def dealt(record: GroupRecord, chance: Random) -> GroupRecord:
    """The group with other outcomes, and other people who came."""

    def other(outcome: Outcome) -> Outcome:
        found = {code: chance.choice(BANDS) for code in outcome.questions}
        return msgspec.structs.replace(outcome, bands={code: band for code, band in found.items() if band is not None})

    rounds = record.rounds
    outcomes = tuple(other(one) for one in rounds.outcomes)
    debriefs = tuple(msgspec.structs.replace(one, present=chance.randint(0, 6)) for one in rounds.debriefs)
    return msgspec.structs.replace(record, rounds=msgspec.structs.replace(rounds, outcomes=outcomes, debriefs=debriefs))


async def shuffled(seed: int) -> Scene:
    """Fourteen groups that do as chance has it."""
    scene = await set_scene(now=monday(46))
    chance = Random(seed)
    for record in scene.records:
        await keep(scene.store, as_of(dealt(record, chance), monday(46)))
    return scene


def titles_in(words: str, scene: Scene) -> list[str]:
    """The groups in the order in which they are named, each once."""
    places = {words.find(one.group.title): one.group.title for one in scene.records if one.group.title in words}
    return [places[place] for place in sorted(places)]


async def everything(scene: Scene) -> dict[str, list[str]]:
    """Every list of groups that a coordinator can get, by where it stands."""
    talk = scene.talk(CARLA)
    digest = await scene.monday_morning(46)
    assert digest is not None
    assert digest.picture is not None
    found = {"picture in words": titles_in(said(Screen(digest.picture.alt)), scene)}
    found["overview"] = titles_in(said(await talk.taps("Alle groepen", digest)), scene)
    found["trend"] = labels(await talk.says("/verloop"))
    found["response"] = titles_in(said(await talk.says("te weinig antwoorden")), scene)
    found["patterns"] = titles_in(said(await talk.says("/patronen")), scene)
    week = (await scene.digest.week(CARLA)).week
    svg = scene.screens.picture(week).svg
    found["picture"] = [one for one in re.findall(r'font-weight="700">([^<]+)<', svg) if one[0].isalpha()][1:]
    found["page"] = [row.title for row in scene.report_chat.page(week, []).rows]
    for form in ("CSV-bestand", "Excel-bestand"):
        await talk.says("/rapport")
        await talk.taps("4e kwartaal 2026")
        document = (await talk.taps(form)).document
        assert document is not None
        if form.startswith("CSV"):
            rows = list(csv.reader(io.StringIO(document.data.decode("utf-8-sig")), delimiter=";"))[1:]
        else:
            sheet = openpyxl.load_workbook(io.BytesIO(document.data))["Bijeenkomsten"]
            rows = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
        found[form] = list(dict.fromkeys(row[0] for row in rows))
        numbers = [(row[0], int(row[1])) for row in rows]
        assert numbers == sorted(numbers, key=lambda one: (one[0].casefold(), one[1]))
    return found


@pytest.mark.parametrize("seed", range(3))
async def test_every_list_of_groups_stands_by_name_whatever_came_out(seed: int) -> None:
    scene = await shuffled(seed)
    lists = await everything(scene)
    for where, titles in lists.items():
        assert titles == sorted(titles, key=str.casefold), where
    assert lists.pop("patterns") == []
    everybody = sorted((one.group.title for one in scene.records), key=str.casefold)
    whole = {where for where, titles in lists.items() if len(titles) == len(everybody)}
    assert whole == lists.keys() - {"response"}


@pytest.mark.parametrize("seed", range(10))
async def test_the_same_point_in_several_groups_is_told_by_name(seed: int) -> None:
    """Which rule goes first is written in the content; within a rule nobody is worse than another."""
    chance = Random(seed)
    records = [dealt(record, chance) for record in (await set_scene()).records]
    week = summarize(records, monday(46), content().concerns)
    titles = {record.group.id: record.group.title for record in records}
    firsts: dict[str, str] = {}
    for concern in week.concerns:
        firsts.setdefault(concern.group, concern.rule)
    for rule in set(firsts.values()):
        named = [titles[group] for group, first in firsts.items() if first == rule]  # type: ignore[index]
        assert named == sorted(named, key=str.casefold)


@pytest.mark.parametrize("command", ["/week", "/patronen", "/verloop", "/rapport"])
async def test_no_command_takes_a_wish_for_an_order(command: str) -> None:
    scene = await shuffled(1)
    talk = scene.talk(CARLA)
    plain = said(await talk.says(command))
    for wish in ("laagste eerst", "sorteer op opkomst", "score desc", "top 3"):
        assert said(await talk.says(f"{command} {wish}")) == plain
