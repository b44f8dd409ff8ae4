"""Finding a card by what somebody types: how long it takes, what it weighs, and how good it is beside other searches.

**Compared**: the time from an update with a facilitator's words to the screen with three cards, and from an update with
``/menu`` to the menu, with 50 ms between every request and its answer (about what a bot in the Netherlands sees), and
the processor time of both without any wire; loading the kept index; the memory that searching adds to a process; and
how often the right card is among the first three for the judged half of the questions, beside SQLite's FTS5 and the
library bm25s over the same texts.

**Fair because** both replies go through the same house on the same silent wire, in turns; the other searches get the
same phrasings as ours. The index is kept on disk already, as it is from the second start on. Memory and the loading
are measured in fresh processes. The questions were written before the search, without sight of the phrasings; that
phrasings were added for cards the judged half showed to be weak makes its figure somewhat too kind.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from benchmarks.figures import Figure, Goal, Size, alone, compared, milliseconds, percentile
from benchmarks.setting import Plan, a_folder, a_record, make_setting, open_store
from benchmarks.silent import silent_house, the_content
from bot.clock import SystemClock
from bot.guidance.search.corpus import corpus_of
from bot.guidance.search.finder import Finder
from bot.guidance.search.judging import OFF_TOPIC, judge, read_asked
from bot.guidance.search.keeping import kept_or_learned, read_kept
from bot.guidance.search.report import QUESTIONS, searches
from bot.messenger.telegram.conversation import Conversation

MACHINE = "this machine"
LATENCY = 0.05
"""Seconds between a request and its answer."""


def measure(size: Size) -> list[Figure]:
    """Search and reply in turns, then weigh and judge."""
    with a_folder("search") as folder:
        corpus = corpus_of(the_content())
        kept_or_learned(Path(folder), corpus)
        figures = asyncio.run(_replies(size, Path(folder)))
        runs = [_apart(folder) for _ in range(size.pick(1, 3, 5))]
        return [
            *figures,
            alone("loading the kept index", [one["load"] for one in runs], "s", MACHINE, Goal(1)),
            alone("memory that searching adds", [one["memory"] for one in runs], "MiB", MACHINE, Goal(60)),
            *_quality(Path(folder), size),
        ]


async def _replies(size: Size, folder: Path) -> list[Figure]:
    """The seconds of a search and of a plain reply; and of the finding alone, the slowest of a hundred."""
    plan = Plan(1, datetime.now(UTC))
    asked = [one.q for one in read_asked(QUESTIONS)][: size.pick(3, 60, 200)]
    corpus = corpus_of(the_content())
    finder = Finder(corpus, lambda: kept_or_learned(folder, corpus))
    with a_folder("search-house") as home:
        await make_setting(Path(home), plan)
        store = open_store(Path(home))
        await store.open()
        try:
            anna = int(a_record(plan, 0).group.facilitators[0])
            _, near = await silent_house(store, SystemClock(), the_content(), finder)
            cpu = [await _lap(near, anna, asked, time.process_time) for _ in range(size.rounds + 1)][1:]
            _, far = await silent_house(store, SystemClock(), the_content(), finder, LATENCY)
            wall = [await _lap(far, anna, asked[:20], time.perf_counter) for _ in range(size.rounds)]
        finally:
            await store.close()
    return [
        _beside("from words to three cards ÷ a plain reply, 50 ms latency", wall, Goal(1.3)),
        _beside("of that our processor time", cpu, None),
        alone("finding alone, p99", [_slowest(finder, asked) for _ in range(size.rounds)], "ms", MACHINE, Goal(30)),
    ]


def _beside(what: str, rounds: Sequence[tuple[float, float]], goal: Goal | None) -> Figure:
    return compared(what, [one[0] for one in rounds], [one[1] for one in rounds], milliseconds, "/menu", goal)


async def _lap(
    conversation: Conversation, anna: int, asked: Sequence[str], clock: Callable[[], float]
) -> tuple[float, float]:
    """The seconds per reply, each question beside a plain command."""
    spent = [0.0, 0.0]
    for number, question in enumerate(asked):
        for place, words in enumerate((question, "/menu")):
            begun = clock()
            await conversation.handle(_update(number, anna, words), lambda: None)
            spent[place] += clock() - begun
    return spent[0] / len(asked), spent[1] / len(asked)


def _update(number: int, anna: int, words: str) -> dict[str, Any]:
    person = {"id": anna, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
    chat = {"id": anna, "type": "private", "first_name": "Anna"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(words)}] if words.startswith("/") else []
    message = {"message_id": number + 1, "date": 1_790_000_000, "chat": chat, "from": person, "text": words}
    return {"update_id": number + 1, "message": {**message, "entities": entities}}


def _slowest(finder: Finder, asked: Sequence[str]) -> float:
    """Milliseconds below which 99 of 100 questions are answered."""
    took = []
    for question in asked:
        begun = time.perf_counter()
        finder.find(question)
        took.append((time.perf_counter() - begun) * 1e3)
    return percentile(took, 99)


def _quality(folder: Path, size: Size) -> list[Figure]:
    """How often the right card is among three, ours and the others; and how often ours is rightly silent."""
    asked = [one for one in read_asked(QUESTIONS) if one.half == "judge"][:: size.pick(20, 1, 1)]
    scores = {name: judge(way, asked) for name, way in searches(corpus_of(the_content()), folder).items()}
    right = [
        alone(
            f"right card in the first three, {name}", [score["all"].percent], "%", f"{score['all'].all} questions", goal
        )
        for name, score in scores.items()
        for goal in [Goal(95, at_least=True) if name == "zoeker" else None]
    ]
    ours = scores["zoeker"]
    silent = ours.get(OFF_TOPIC)
    if silent is None:
        return right
    return [
        *right,
        alone("nothing shown off topic", [silent.percent], "%", f"{silent.all} questions", Goal(80, at_least=True)),
    ]


def _apart(folder: str) -> dict[str, float]:
    """Load and search in a fresh process, and return what it says of itself."""
    command = [sys.executable, "-m", "benchmarks.search", folder]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def _weigh(folder: Path) -> dict[str, float]:
    """What loading and a few searches take in this process."""
    corpus = corpus_of(the_content())
    before = psutil.Process().memory_info().rss
    begun = time.perf_counter()
    index = read_kept(folder, corpus)
    load = time.perf_counter() - begun
    assert index is not None  # noqa: S101 - it was kept by who started us
    finder = Finder(corpus, lambda: index)
    for question in ("niemant zegt iets", "weerstandt", "parkeervergunning"):
        finder.find(question)
    return {"load": load, "memory": (psutil.Process().memory_info().rss - before) / 2**20}


if __name__ == "__main__":
    print(json.dumps(_weigh(Path(sys.argv[1]))))
