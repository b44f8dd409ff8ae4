"""Two runs that differ in what one person answered: until the outcome, nobody else gets another byte."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.season.loop import VirtualTimeLoop
from bot.store.disk import Disk
from tests.neighbour import Neighbour
from tests.stories.cast import AFTER, GROUP, a_group, adds_bram, answer, looks_back
from tests.stories.test_ways import IN_THE_ROOM, goes_to
from tests.town import Town, a_town

Answers = tuple[str, ...]
RUNS: dict[str, Answers] = {
    "all yes": ("Begin", "Ja", "Ja", "Ja", "Ja"),
    "all no": ("Begin", *["Nee, helemaal niet"] * 4),
    "all skipped": ("Begin", *["Overslaan"] * 4),
    "begun": ("Begin", "Nee"),
    "taken back": ("Begin", "Nee", "Nee", "Nee", "Nee", "Weghalen"),
    "not now": ("Nu niet",),
    "nothing": (),
}


class Writes(list[tuple[float, str, int]]):
    """When each file but those of check-ins was written, and how large; in order."""

    def watch(self, town: Town, patch: pytest.MonkeyPatch) -> None:
        """Note every save from now on."""
        save = Disk.save

        def noted(disk: Disk, path: Path, content: bytes, *args: Any, **more: Any) -> None:
            save(disk, path, content, *args, **more)
            name = path.relative_to(town.data)
            if name.parts[0] not in ("checkins", "keys"):
                self.append((asyncio.get_running_loop().time(), str(name), len(content)))

        patch.setattr(Disk, "save", noted)


async def answers_in_a_minute(one: Neighbour, answers: Answers) -> None:
    """Have somebody tap these; then a minute has passed, however many they were."""
    begins = asyncio.get_running_loop().time()
    for label in answers:
        await one.taps(label)
    await asyncio.sleep(60 - (asyncio.get_running_loop().time() - begins))


Told = tuple[list[str], dict[str, float], bytes]


async def told(folder: Path, patch: pytest.MonkeyPatch, answers: Answers) -> Told:
    """All that others got before the outcome, in order and when; and beside the sealed check-in all that is on disk.

    Also when each file was last written. The two runs are at the same moment, so that stands for the times of files.
    """
    writes = Writes()
    async with a_town(folder) as town:
        writes.watch(town, patch)
        cast = await a_group(town, members=6)
        bram = await adds_bram(town, cast)
        await town.until(AFTER)
        await answers_in_a_minute(cast.dewi, answers)
        await answer(cast.members[1:4], 4)
        await cast.anna.taps("Uitgebreid (8 tikken)")
        await looks_back(cast.anna)
        for label in ("De meesten", "De meesten", "Ze hielpen elkaar", "Klaar", "Vraag voor de groep", "Welkom zijn"):
            await cast.anna.taps(label)
        await bram.taps("Later vandaag")
        await town.until("di 13 okt 18.30")
        await looks_back(bram)
        for label in ("Voor mezelf", "Notitie maken"):
            await bram.taps(label)
        await bram.says("rustig begonnen")
        for one in (cast.anna, cast.carla, cast.olga):
            await one.says("/groepen")
        await cast.anna.taps(GROUP)
        await cast.anna.taps("Bijeenkomsten")
        await cast.carla.says("/week")
        await cast.olga.says("/inzage")
        await town.until("wo 14 okt 11.58")
        others = [
            one for one in town.world.ledger.after(0) if cast.dewi.id not in (one.chat_id, one.message.get("person_id"))
        ]
        # The number of a message counts over all chats of the bot and is not shown on anybody's phone.
        seen = [
            json.dumps([str(one.at), one.chat_id, {**one.message, "message_id": 0}], sort_keys=True) for one in others
        ]
        return seen, {name: at for at, name, _ in writes}, town.bytes_on_disk("checkins")


def run(folder: Path, answers: Answers) -> Told:
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner, pytest.MonkeyPatch.context() as patch:
        return runner.run(told(folder, patch, answers))


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The run in which Dewi does not react."""
    return run(tmp_path_factory.mktemp("nothing"), RUNS["nothing"])


@pytest.mark.parametrize(
    "name",
    [
        "all no",
        *(pytest.param(each, marks=pytest.mark.slow) for each in RUNS if each not in ("nothing", "all no")),
    ],
)
def test_what_one_answers_changes_no_byte_for_others_nor_on_disk(tmp_path: Path, nothing: Told, name: str) -> None:
    seen, written, kept = run(tmp_path, RUNS[name])
    assert seen == nothing[0]
    assert written == nothing[1]
    assert kept == nothing[2]


async def kept_a_week_later(folder: Path, answers: Answers) -> bytes:
    """All that is on disk after the next reminder, when one answer more or less gives the same outcome."""
    async with a_town(folder) as town:
        cast = await a_group(town, members=7)
        await town.until(AFTER)
        await answers_in_a_minute(cast.dewi, answers)
        await answer(cast.members[1:], 4)
        await town.until("ma 19 okt 10.00")
        cast.dewi.sees("Meer over vorige keer: bij de vragen.")
        return town.bytes_on_disk()


@pytest.mark.slow
def test_a_later_look_at_the_disk_does_not_tell_who_answered_or_was_reminded(tmp_path: Path) -> None:
    runs = {"answered": ("Begin", "Ja", "Ja", "Ja", "Ja"), "skipped": RUNS["all skipped"], "nothing": ()}
    kept = {}
    for name, answers in runs.items():
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            kept[name] = runner.run(kept_a_week_later(tmp_path / name, answers))
    assert kept["answered"] == kept["nothing"]
    assert kept["skipped"] == kept["nothing"]


async def called_with_unknown_fate(folder: Path, *, answered: bool) -> tuple[int, bytes]:
    """How often Dewi was called when nobody knows whether the first calls arrived, and all that is on disk then."""
    async with a_town(folder) as town:
        cast = await a_group(town, members=6)
        await town.until("di 13 okt 11.39")
        town.wire.lost_after = lambda method, fields: method == "sendMessage" and "bijeenkomst?" in str(fields)
        await town.until(AFTER)
        town.wire.lost_after = lambda method, fields: False
        if answered:
            await answer([cast.dewi], 4)
        await answer(cast.members[1:3], 4)
        await town.until("di 13 okt 14.00")
        return cast.dewi.has_seen("Hoe was de bijeenkomst?"), town.bytes_on_disk("checkins")


def test_a_second_call_goes_only_to_who_did_not_answer_and_leaves_no_trace_of_that(tmp_path: Path) -> None:
    runs = []
    for answered in (True, False):
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            runs.append(runner.run(called_with_unknown_fate(tmp_path / str(answered), answered=answered)))
    calls, kept = zip(*runs, strict=True)
    assert calls == (1, 2)
    assert kept[0] == kept[1]


async def through_an_outage(
    folder: Path, patch: pytest.MonkeyPatch, hours: tuple[str, str], *, lost: bool, answered: bool
) -> tuple[int, Writes, bytes]:
    """What Dewi got, every save from an outage on, and all that is kept.

    Args:
        folder: where the town keeps its data.
        patch: watches the saves.
        hours: from when until when nothing leaves.
        lost: whether nobody knows what became of the calls, so that they are to go out once more.
        answered: whether Dewi answers before the outage; others do.
    """
    async with a_town(folder) as town:
        cast = await a_group(town, members=7)
        bram = await adds_bram(town, cast)
        await town.until("di 13 okt 11.39")
        town.wire.lost_after = lambda method, fields: lost and method == "sendMessage" and "bijeenkomst?" in str(fields)
        await town.until(AFTER)
        town.wire.lost_after = lambda method, fields: False
        begins = asyncio.get_running_loop().time()
        if answered:
            await answer([cast.dewi], 4)
        await asyncio.sleep(60 - (asyncio.get_running_loop().time() - begins))
        await answer(cast.members[1:3], 4)
        await bram.taps("Later vandaag")
        writes = Writes()
        writes.watch(town, patch)
        await town.until(f"di 13 okt {hours[0]}")
        town.wire.down = True
        await town.until(f"di 13 okt {hours[1]}")
        town.wire.down = False
        await town.until("di 13 okt 21.00")
        patch.undo()
        return cast.dewi.has_seen("Hoe was de bijeenkomst?"), writes, town.bytes_on_disk("checkins")


@pytest.mark.slow
@pytest.mark.parametrize(("hours", "lost"), [(("11.50", "13.07"), True), (("18.25", "19.21"), False)])
def test_how_often_is_written_in_an_outage_does_not_tell_who_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hours: tuple[str, str], lost: bool
) -> None:
    runs = []
    for answered in (True, False):
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            told = through_an_outage(tmp_path / str(answered), monkeypatch, hours, lost=lost, answered=answered)
            runs.append(runner.run(told))
    calls, writes, kept = zip(*runs, strict=True)
    assert calls == (1, 2), "the call; and its second copy, or the evening reminder"
    assert len(writes[0]) > 10
    assert list(writes[0]) == list(writes[1])
    assert kept[0] == kept[1]


Kept = tuple[int, list[tuple[float, str, int]], list[object], bytes]


async def when_messages_alone_fail(
    folder: Path, patch: pytest.MonkeyPatch, *, again: bool, gone: bool, answered: bool
) -> Kept:
    """How often Dewi was called, every save, all that was logged, and all that is kept, while the bot is not cut off.

    Args:
        folder: where the town keeps its data.
        patch: watches the saves.
        again: whether nobody knows what became of the calls, so that they go out once more; else comes the evening.
        gone: whether Dewi's account is, which only a message to them finds out; else every message's fate is unknown.
        answered: whether Dewi answered before.
    """
    async with a_town(folder) as town:
        town.refusals_expected = True
        cast = await a_group(town, members=6)
        await town.until("di 13 okt 11.39")
        town.wire.lost_after = lambda method, fields: again and method == "sendMessage"
        await town.until(AFTER)
        town.wire.lost_after = lambda method, fields: method == "sendMessage" and not gone
        begins = asyncio.get_running_loop().time()
        if answered:
            await answer([cast.dewi], 4)
        await asyncio.sleep(60 - (asyncio.get_running_loop().time() - begins))
        await answer(cast.members[1:3], 4)
        if gone:
            cast.dewi.person.block()
            town.world.the_bot().updates.clear()
        writes = Writes()
        writes.watch(town, patch)
        await town.until("di 13 okt 19.10")
        patch.undo()
        return cast.dewi.has_seen("Hoe was de bijeenkomst?"), writes, list(town.log), town.bytes_on_disk("checkins")


@pytest.mark.parametrize(("again", "gone"), [(True, True), (True, False), (False, True), (False, False)])
def test_what_becomes_of_a_message_only_the_silent_get_is_neither_logged_nor_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: bool, gone: bool
) -> None:
    runs = []
    for answered in (True, False):
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            folder = tmp_path / str(answered)
            told = when_messages_alone_fail(folder, monkeypatch, again=again, gone=gone, answered=answered)
            runs.append(runner.run(told))
    assert [one[0] for one in runs] == ([1, 1] if gone else [1, 2]), "the call, and what only the silent get"
    assert runs[0][1:] == runs[1][1:]


async def after_a_circle(folder: Path, *second: str) -> tuple[list[str], bytes]:
    """All that anybody gets when the phone went round, whose phone it is too, and all that is on disk but the answers.

    Args:
        folder: where the town keeps its data.
        second: what the second of three people taps.
    """
    async with a_town(folder) as town:
        cast = await a_group(town, members=6)
        await town.until(IN_THE_ROOM)
        await goes_to(cast.anna, "Eén telefoon gaat rond")
        await cast.anna.taps("Geef hem aan de eerste")
        for number, labels in enumerate((("Ja",) * 4, second, ("Nee",) * 4)):
            if number:
                await cast.anna.taps("Ik ben de volgende")
            for label in labels:
                await cast.anna.taps(label)
        await cast.anna.taps("Iedereen is geweest")
        await town.until("di 13 okt 11.45")
        entries = town.world.ledger.after(0)
        sizes = sorted(path.stat().st_size for path in (town.data / "checkins").rglob("*.json"))
        assert sizes
        seen = [json.dumps([one.chat_id, one.message, sizes], sort_keys=True) for one in entries]
        return seen, town.bytes_on_disk("checkins")


def test_what_one_answers_in_the_circle_shows_nowhere_not_even_in_a_size(tmp_path: Path) -> None:
    runs = {"low": ("Nee, helemaal niet",) * 4, "mixed": ("Ja", "Overslaan", "Een beetje", "Overslaan")}
    kept = []
    for name, labels in runs.items():
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            kept.append(runner.run(after_a_circle(tmp_path / name, *labels)))
    assert kept[0] == kept[1]
