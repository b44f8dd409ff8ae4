"""The commands as somebody types them: real processes, one clear sentence, the right exit code, no token anywhere."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiohttp import ClientSession

from bot.content import content_folder
from bot.guidance.library import CardText, LocalCard, Status
from bot.guidance.tally import Count, Counters
from bot.ids import SeededIds
from bot.people.model import PersonId
from bot.simulator.clock import SimClock
from bot.simulator.server import Served, serve
from bot.simulator.world import World
from bot.store.tiny import TinyStore

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "123456789:" + "A" * 35
SECONDS = 60


@dataclass
class Ended:
    """How a command ended."""

    code: int | None
    said: str


def environment(token: str | None) -> dict[str, str]:
    """This process's own, with the token or without one."""
    kept = {name: value for name, value in os.environ.items() if name != "GROEPSWIJZER_TOKEN"}
    return kept | ({"GROEPSWIJZER_TOKEN": token} if token is not None else {}) | {"PYTHONPATH": str(ROOT)}


def groepswijzer(*words: str, folder: Path, token: str | None = TOKEN) -> Ended:
    """Run one command to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=environment(token),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return Ended(done.returncode, done.stdout + done.stderr)


def is_one_clear_sentence(ended: Ended, *words: str, code: int = 1) -> None:
    """It failed as it should: some plain lines, no traceback, no token."""
    assert ended.code == code, ended.said
    assert "Traceback" not in ended.said
    assert TOKEN not in ended.said
    assert len(ended.said.strip().splitlines()) <= 3, ended.said
    for each in words:
        assert each in ended.said, ended.said


def config(folder: Path, api_url: str = "http://127.0.0.1:1", more: str = "") -> Path:
    """A configuration beside an empty data folder."""
    path = folder / "config.toml"
    path.write_text(f'[telegram]\napi_url = "{api_url}"\n[store]\nfolder = "{folder / "data"}"\n{more}')
    return path


def test_help_names_every_command(tmp_path: Path) -> None:
    ended = groepswijzer("--help", folder=tmp_path)
    assert ended.code == 0
    for name in ("run", "demo", "season", "simulator", "check", "search", "invite"):
        assert name in ended.said


def test_a_command_that_is_not_there_is_refused(tmp_path: Path) -> None:
    ended = groepswijzer("dans", folder=tmp_path)
    assert ended.code == 2
    assert "Traceback" not in ended.said


def test_without_a_configuration_it_says_what_to_copy(tmp_path: Path) -> None:
    is_one_clear_sentence(groepswijzer("run", folder=tmp_path), "config.toml", "config.example.toml")


def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    config(tmp_path)
    for command in ("run", "invite"):
        is_one_clear_sentence(groepswijzer(command, folder=tmp_path, token=None), "@BotFather", "token_file")


def test_a_token_of_a_wrong_form_is_refused_and_not_repeated(tmp_path: Path) -> None:
    config(tmp_path)
    ended = groepswijzer("run", folder=tmp_path, token="geheim-123")
    is_one_clear_sentence(ended, "niet de vorm")
    assert "geheim-123" not in ended.said


def test_a_token_that_everybody_can_read_is_refused(tmp_path: Path) -> None:
    path = config(tmp_path)
    (tmp_path / "token.txt").write_text(TOKEN)
    (tmp_path / "token.txt").chmod(0o644)
    path.write_text(path.read_text().replace("[telegram]", '[telegram]\ntoken_file = "token.txt"'))
    is_one_clear_sentence(groepswijzer("run", folder=tmp_path, token=None), "chmod 600 token.txt")


def test_an_unknown_key_is_named_with_what_was_meant(tmp_path: Path) -> None:
    config(tmp_path, more="[digest]\nweekdya = 1\n")
    is_one_clear_sentence(groepswijzer("run", folder=tmp_path), "'weekdya'", "'weekday'")


def test_a_threshold_below_five_stops_the_start(tmp_path: Path) -> None:
    config(tmp_path, more="[checkins]\nminimum = 3\n")
    is_one_clear_sentence(groepswijzer("run", folder=tmp_path), "'checkins'")


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    config(tmp_path)
    (tmp_path / "data").write_text("hier staat al een bestand")
    is_one_clear_sentence(groepswijzer("run", folder=tmp_path), str(tmp_path / "data"))


def test_check_finds_nothing_wrong_with_our_own_content(tmp_path: Path) -> None:
    assert groepswijzer("check", folder=tmp_path) == Ended(0, "Alles klopt.\n")


def test_check_names_file_and_line_of_a_broken_card(tmp_path: Path) -> None:
    broken = tmp_path / "content"
    shutil.copytree(content_folder(), broken)
    card = next(iter(sorted(broken.glob("cards/*/*.md"))))
    card.write_text(card.read_text().replace("bronnen:", "bronnnen:", 1))
    ended = groepswijzer("check", "--content", str(broken), folder=tmp_path)
    assert ended.code == 1
    assert f"{card.name}, regel 1: Hier ontbreekt 'bronnen'." in ended.said
    assert "Traceback" not in ended.said


def test_check_looks_at_the_configuration_too(tmp_path: Path) -> None:
    path = config(tmp_path, more="[quiet]\nbegin = 25\n")
    is_one_clear_sentence(groepswijzer("check", "--config", str(path), folder=tmp_path), "quiet.begin")


def test_our_example_configuration_is_fine(tmp_path: Path) -> None:
    ended = groepswijzer("check", "--config", str(ROOT / "config.example.toml"), folder=tmp_path)
    assert ended.code == 0


async def filled(folder: Path) -> None:
    """Data in which a word was looked for in vain, a card did not help, and a card of one's own was approved."""
    counters = Counters({"situatie-stilte.conflict": Count(1, 4), "weg.alle": Count(0, 9)}, {"rouw": 3, "zeldzaam": 2})
    parts = {"do": 'Zeg "hoi": dat helpt.', "why": "Het werkt: echt.", "watch_out": "Dwing niemand."}
    text = CardText(title="Koffie: met een taak", place="conflict", situation="niemand-zegt-iets", **parts)
    exercise = msgspec.structs.replace(text, place="", steps=("Vraag.", "Wacht."), minutes=5, group_min=2, group_max=8)
    store = TinyStore(folder / "data", ids=SeededIds(1))
    await store.open()
    for name, said, status in (
        ("eigen-aaaa", text, Status.APPROVED),
        ("eigen-bbbb", exercise, Status.APPROVED),
        ("eigen-cccc", text, Status.WAITING),
    ):
        card = LocalCard(
            id=name, text=said, author=PersonId(5), proposed=datetime(2026, 10, 13, tzinfo=UTC), status=status
        )
        await store.change_library(lambda old, card=card: (old.with_card(card), None))
    await store.change_counters(lambda _: (counters, None))
    await store.close()


def test_gaps_names_what_is_missing_and_nobody(tmp_path: Path) -> None:
    config(tmp_path)
    asyncio.run(filled(tmp_path))
    ended = groepswijzer("gaps", folder=tmp_path, token=None)
    assert ended.code == 0
    assert "gezocht, niets gevonden: rouw (3 keer)" in ended.said
    assert "[situatie-stilte] in conflict: 1 keer wel, 4 keer niet" in ended.said
    assert "zeldzaam" not in ended.said
    assert "weg" not in ended.said


def test_exported_cards_are_content_that_the_check_accepts(tmp_path: Path) -> None:
    config(tmp_path)
    asyncio.run(filled(tmp_path))
    content = tmp_path / "content"
    shutil.copytree(content_folder(), content, ignore=shutil.ignore_patterns("questions.txt"))  # nothing is learned
    ended = groepswijzer("export-cards", str(content), folder=tmp_path, token=None)
    assert ended.code == 0
    assert "zet 'eigen-aaaa' in situations.toml bij 'niemand-zegt-iets'" in ended.said
    assert (content / "cards/conflict/eigen-aaaa.md").exists()
    assert (content / "cards/alle/eigen-bbbb.md").exists()
    assert not (content / "cards/conflict/eigen-cccc.md").exists()
    assert groepswijzer("check", "--content", str(content), folder=tmp_path) == Ended(0, "Alles klopt.\n")


def test_with_nothing_to_tell_both_say_so(tmp_path: Path) -> None:
    config(tmp_path)
    assert "Er is nog niets" in groepswijzer("gaps", folder=tmp_path, token=None).said
    assert "nog geen goedgekeurde" in groepswijzer("export-cards", "uit", folder=tmp_path, token=None).said
    asyncio.run(filled(tmp_path))
    (tmp_path / "uit").write_text("een bestand")
    is_one_clear_sentence(groepswijzer("export-cards", "uit", folder=tmp_path, token=None), "uit")


@contextlib.asynccontextmanager
async def a_telegram() -> AsyncIterator[tuple[World, Served, str]]:
    """A pretend Telegram on a free port, with a bot."""
    world = World(SimClock(), seed=1)
    token = world.add_bot("Groepswijzer", "groepswijzer_bot")
    served = await serve(world)
    yield world, served, token
    await served.stop()


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[World, Served, str]]:
    async with a_telegram() as found:
        yield found


class Running:
    """A command that goes on until it is told to stop."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said = ""

    async def says(self, words: str) -> None:
        """Read until it says this."""
        assert self._process.stdout is not None
        async with asyncio.timeout(SECONDS):
            while words not in self.said:
                line = await self._process.stdout.readline()
                assert line, f"it ended without {words!r}: {self.said}"
                self.said += line.decode()

    def children(self) -> list[str]:
        """The processes that it started itself."""
        process = Path(f"/proc/{self._process.pid}/task")
        return [one for thread in process.iterdir() for one in (thread / "children").read_text().split()]

    def hears(self, how: int) -> None:
        """Send it a signal, unless it has ended already."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(how)

    async def ends(self, how: int = signal.SIGTERM) -> Ended:
        """Tell it to stop, and wait."""
        assert self._process.stdout is not None
        self.hears(how)
        async with asyncio.timeout(SECONDS):
            self.said += (await self._process.stdout.read()).decode()
            await self._process.wait()
        return Ended(self._process.returncode, self.said)


def is_alive(process: str) -> bool:
    """Whether this process still runs; one that only waits for somebody to hear of its end does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


async def begin(*words: str, folder: Path, token: str | None = None) -> Running:
    """Start a command."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-u", "-m", "bot", *words),
        cwd=folder,
        env=environment(token),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    return Running(process)


async def ended(*words: str, folder: Path, token: str | None = None) -> Ended:
    """Run one command to its end while this process serves."""
    return await asyncio.to_thread(groepswijzer, *words, folder=folder, token=token)


def link_in(said: str) -> str:
    """The first link that was printed."""
    return next(word for word in said.split() if word.startswith("https://t.me/"))


async def test_an_owner_and_one_invited_beside_the_running_bot_both_come_in(
    tmp_path: Path, telegram: tuple[World, Served, str]
) -> None:
    world, served, token = telegram
    config(tmp_path, served.url)
    running = await begin("run", folder=tmp_path, token=token)
    await running.says("https://t.me/")
    olga, otto = world.person("Olga"), world.person("Otto")
    olga.open_link(link_in(running.said))
    await shows(olga, "Welkom")
    invited = await ended("invite", folder=tmp_path, token=token)
    assert invited.code == 0
    otto.open_link(link_in(invited.said))
    await shows(otto, "Welkom")
    done = await running.ends()
    assert done.code == 0
    for one in (done, invited):
        assert token not in one.said
        assert "Traceback" not in one.said


async def shows(person: Any, words: str) -> None:
    """Wait until the newest message says this."""
    async with asyncio.timeout(SECONDS):
        while words not in str(person.last()):  # noqa: ASYNC110 - another process answers
            await asyncio.sleep(0.05)


async def test_a_second_process_on_the_same_data_is_refused(
    tmp_path: Path, telegram: tuple[World, Served, str]
) -> None:
    _, served, token = telegram
    config(tmp_path, served.url)
    running = await begin("run", folder=tmp_path, token=token)
    await running.says("https://t.me/")
    second = await ended("run", folder=tmp_path, token=token)
    is_one_clear_sentence(second, str(tmp_path / "data"))
    assert (await running.ends(signal.SIGINT)).code == 0


async def test_a_token_that_telegram_does_not_know_ends_in_a_sentence(
    tmp_path: Path, telegram: tuple[World, Served, str]
) -> None:
    _, served, _ = telegram
    config(tmp_path, served.url)
    for command in ("run", "invite"):
        is_one_clear_sentence(await ended(command, folder=tmp_path, token=TOKEN), "kent dit token niet")


async def test_an_invitation_into_a_folder_that_is_a_file_ends_in_a_sentence(
    tmp_path: Path, telegram: tuple[World, Served, str]
) -> None:
    _, served, token = telegram
    config(tmp_path, served.url)
    (tmp_path / "data").write_text("hier staat al een bestand")
    is_one_clear_sentence(await ended("invite", folder=tmp_path, token=token), str(tmp_path / "data"))


@pytest.mark.slow
async def test_a_bot_told_to_stop_twice_ends_once_and_well(tmp_path: Path, telegram: tuple[World, Served, str]) -> None:
    _, served, token = telegram
    config(tmp_path, served.url)
    running = await begin("run", folder=tmp_path, token=token)
    await running.says("https://t.me/")
    running.hears(signal.SIGTERM)
    done = await running.ends()
    assert (done.code, "Traceback" in done.said) == (0, False)


@pytest.mark.parametrize("command", [("simulator",), ("demo", "--no-open")])
async def test_a_port_that_is_taken_is_named(
    tmp_path: Path, telegram: tuple[World, Served, str], command: tuple[str, ...]
) -> None:
    taken = telegram[1].port
    is_one_clear_sentence(await ended(*command, "--port", str(taken), folder=tmp_path), str(taken))


@pytest.mark.slow
async def test_the_simulator_alone_says_how_to_use_it_and_stops_well(tmp_path: Path) -> None:
    running = await begin("simulator", "--port", "0", folder=tmp_path)
    await running.says("Bot token:")
    done = await running.ends(signal.SIGINT)
    assert "Traceback" not in done.said


@pytest.mark.slow
async def test_a_demo_told_to_stop_leaves_no_process_behind(tmp_path: Path) -> None:
    running = await begin("demo", "--no-open", "--port", "0", folder=tmp_path)
    await running.says("je browser")
    address = re.search(r"http://\S+/", running.said)
    assert address is not None
    async with ClientSession() as session:
        for _ in range(6):  # days: until an outcome has been drawn
            async with session.post(f"{address[0]}sim/clock", json={"advance_seconds": 24 * 3600}) as moved:
                assert moved.ok
    below = running.children()
    assert below
    done = await running.ends(signal.SIGTERM)
    assert (done.code, "Traceback" in done.said) == (0, False)
    async with asyncio.timeout(SECONDS):
        while any(map(is_alive, below)):  # noqa: ASYNC110  # there is no event for the end of another's process
            await asyncio.sleep(0.05)


@pytest.mark.slow
async def test_told_to_stop_while_telegram_does_not_answer_it_ends_well(tmp_path: Path) -> None:
    config(tmp_path)
    running = await begin("run", folder=tmp_path, token=TOKEN)
    await running.says("telegram does not answer")
    done = await running.ends()
    assert (done.code, "Traceback" in done.said, TOKEN in done.said) == (0, False, False)


@pytest.mark.slow
def test_the_rules_are_played_again_from_the_command_line(tmp_path: Path) -> None:
    played = groepswijzer("signals", "--groups", "3", "--weeks", "6", "--seed", "4", folder=tmp_path, token=None)
    assert played.code == 0
    assert "weekberichten" in played.said
    assert "[begeleider" in played.said
    assert "meten we niet" in played.said


def test_search_answers_arguments_in_words(tmp_path: Path) -> None:
    ended = groepswijzer("search", "niemant zegt iets", "wat is de hoofdstad van peru", folder=tmp_path)
    assert ended.code == 0
    assert "De groep blijft stil  (situatie-stilte)" in ended.said
    assert "Hier heb ik geen kaart over." in ended.said


def test_search_reads_a_question_from_each_line_and_gives_json_for_each(tmp_path: Path) -> None:
    typed = ["weerstandt", "", "😀", '" OR 1=1 --', "x" * 5000, "\u202eالمجموعة", "hallo", *["iemand huilt"] * 500]
    done = subprocess.run(
        [sys.executable, "-m", "bot", "search", "--json"],
        cwd=tmp_path,
        env=environment(None),
        input="\n".join(typed) + "\n",
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["q"] for one in answers] == typed
    assert answers[0]["hits"][0]["id"] == "situatie-verplichte-deelname"
    assert answers[-1]["hits"][0]["id"] == "situatie-emotie"
    assert [len(answers[place]["hits"]) for place in (1, 2, 6)] == [0, 0, 0]
    assert all(len(one["hits"]) <= 3 and all(hit["score"] > 0 for hit in one["hits"][:1]) for one in answers)


@pytest.mark.parametrize("command", ["search", "search-report"])
def test_the_search_reads_the_folder_that_is_named(command: str, tmp_path: Path) -> None:
    shutil.copytree(content_folder(), tmp_path / "inhoud")
    (tmp_path / "inhoud" / "no_card.txt").unlink()
    ended = groepswijzer(command, "--content", "inhoud", folder=tmp_path)
    assert ended.code == 1
    assert "no_card.txt" in ended.said
    assert "Traceback" not in ended.said


def test_the_search_report_names_every_kind_for_both_halves(tmp_path: Path) -> None:
    ended = groepswijzer("search-report", "--json", folder=tmp_path)
    assert ended.code == 0, ended.said
    scores = json.loads(ended.said)
    assert set(scores) == {"tune", "judge"}
    kinds = {"situation", "keyword", "typo", "spoken", "question", "english", "flemish", "offtopic", "all", "refused"}
    assert set(scores["judge"]["zoeker"]) == kinds
    assert {"zoeker", "FTS5", "BM25"} <= set(scores["judge"])
    is_one_clear_sentence(groepswijzer("search-report", "--questions", "nee.jsonl", folder=tmp_path), "vragen")


def test_a_backup_is_written_once(tmp_path: Path) -> None:
    config(tmp_path)
    is_one_clear_sentence(groepswijzer("backup", "copy.tgz", folder=tmp_path), "geen gegevens")
    (tmp_path / "data" / "house").mkdir(parents=True, exist_ok=True)
    done = groepswijzer("backup", "copy.tgz", folder=tmp_path)
    assert done.code == 0, done.said
    is_one_clear_sentence(groepswijzer("backup", "copy.tgz", folder=tmp_path), "bestaat al")
