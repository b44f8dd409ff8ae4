"""From the start of the program until it can hear, and how much memory it then takes.

**Compared**: a program that loads the content, opens and checks the whole store (1,000 groups after twelve weeks,
12,000 people, 1,000 open check-ins) and builds the house, with the least that can be done with the same files: a plain
program that opens each with ``open`` and reads it with the standard library's ``json``.

**Fair because** both are programs of their own on the same folder, in turns, after both have read it once. Ours is
timed from before Python itself starts; the plain one only while it reads. Seconds depend on the machine, so beside the
goal in seconds stands the ratio.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from benchmarks.figures import Figure, Goal, Size, alone, compared, number
from benchmarks.setting import MEMBERS, Plan, a_folder, make_setting, open_store
from benchmarks.silent import silent_house, the_content
from bot.clock import SystemClock
from bot.heap import set_aside


def measure(size: Size) -> list[Figure]:
    """Start and read in turns."""
    groups = size.pick(2, 50, 1000)
    rounds = size.pick(1, 3, 3)
    with a_folder("start") as folder:
        asyncio.run(make_setting(Path(folder), Plan(groups, datetime.now(UTC))))
        for way in ("ours", "plain"):
            _run(way, folder)
        laps = [(_run("ours", folder), _run("plain", folder)) for _ in range(rounds)]
    ready = [one["ready"] for one, _ in laps]
    plain = [two["read"] for _, two in laps]
    opened = [one["open"] for one, _ in laps]
    memory = [one["memory"] for one, _ in laps]
    what = f"{groups:,} groups × 12 weeks, {groups * MEMBERS:,} people"
    name, machine = "open + json", "this machine"
    return [
        alone(f"{what}: start to ready", ready, "s", machine, Goal(3)),
        compared("of that, opening the store ÷ reading plainly", opened, plain, _seconds, name),
        compared("start to ready ÷ reading plainly", ready, plain, _seconds, name),
        alone("resident memory when ready", memory, "MiB", machine, Goal(120)),
    ]


def _seconds(value: float) -> str:
    return f"{number(value)} s"


def _run(way: str, folder: str) -> dict[str, float]:
    """Run one of the two programs and return what it says of itself."""
    command = [sys.executable, "-m", "benchmarks.start", way, folder, str(time.time())]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


async def _ours(folder: Path, begun: float) -> dict[str, Any]:
    """Start as the bot does, up to the first request for updates."""
    content = the_content()
    store = open_store(folder)
    before = time.perf_counter()
    await store.open()
    opened = time.perf_counter() - before
    house, _ = await silent_house(store, SystemClock(), content)
    set_aside()
    await house.checkins.close_overdue()
    await house.tick.run()
    ready = time.time() - begun
    memory = psutil.Process().memory_info().rss / 2**20
    await store.close()
    return {"ready": ready, "open": opened, "memory": memory}


def _plain(folder: Path) -> dict[str, Any]:
    """Read every file; of one that holds everything twice, once."""
    begun = time.perf_counter()
    kept = []
    read = json.JSONDecoder().raw_decode
    for path in sorted(folder.glob("*/*.json")):
        with open(path, encoding="utf-8") as file:
            kept.append(read(file.read().lstrip()))
    return {"read": time.perf_counter() - begun, "files": len(kept)}


if __name__ == "__main__":
    place = Path(sys.argv[2])
    told = asyncio.run(_ours(place, float(sys.argv[3]))) if sys.argv[1] == "ours" else _plain(place)
    print(json.dumps(told))
