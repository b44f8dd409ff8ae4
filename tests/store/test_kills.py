"""What is left after SIGKILL at any moment: every file opens, old or new, and nothing confirmed is lost."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.store import kills

KILLS = Path(kills.__file__)
ROOT = KILLS.parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
STRACE = shutil.which("strace")
needs_strace = pytest.mark.skipif(STRACE is None, reason="strace is not installed")
TOUCHING = "openat,write,pwrite64,fsync,fdatasync,rename,link,unlink,utimensat"
CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")


def kill(*arguments: object) -> int:
    """Let ``kills.py`` do its work and return the number that it prints."""
    command = [sys.executable, KILLS, *map(str, arguments)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return int(done.stdout)


def test_a_kill_before_many_calls_to_the_system_leaves_the_old_state_or_the_new(tmp_path):
    assert kill("sweep", tmp_path / "data", 5) >= 60


@pytest.mark.long
def test_a_kill_before_every_call_to_the_system_leaves_the_old_state_or_the_new(tmp_path):
    assert kill("sweep", tmp_path / "data", 1) >= 300


def test_25_kills_at_random_moments_lose_nothing_that_was_confirmed(tmp_path):
    assert kill("random", tmp_path / "data", 25, 1) > 25


@pytest.mark.long
def test_1000_kills_at_random_moments_lose_nothing_that_was_confirmed(tmp_path):
    assert kill("random", tmp_path / "data", 1000, 2) > 1000


def traced(folder: Path, log: Path, *more: str) -> int:
    """Run the scenario under strace; return how many changes it confirmed."""
    command = [STRACE, "-f", "-y", "-s", "300", "-o", log, *more, sys.executable, KILLS, "scenario", folder]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
    return done.stdout.count(b".")


@pytest.mark.slow
@needs_strace
def test_all_that_is_written_reaches_the_disk_before_its_name_and_before_we_confirm(tmp_path):
    folder, log = tmp_path / "data", tmp_path / "log"
    assert traced(folder, log, "-e", f"trace={TOUCHING}") == len(kills.SCENARIO)
    on_disk: set[str] = set()
    unconfirmed: set[str] = set()
    renames = confirmed = in_place = 0
    for line in log.read_text().splitlines():
        call = CALL.match(line)
        if call is None or call["result"].startswith("-"):
            continue
        name, arguments = call["name"], call["arguments"]
        if name in {"fsync", "fdatasync"}:
            path = re.sub(r"^\d+<(.*)>$", r"\1", arguments)
            on_disk.add(path)
            unconfirmed.discard(path)
        elif name == "rename" and ".tmp" in arguments:
            old, new = re.findall(r'"([^"]+)"', arguments)
            unconfirmed.add(str(Path(new).parent))
            if old.endswith(".tmp"):  # the other way round something is being destroyed
                assert old in on_disk, line
                on_disk.discard(old)
                renames += 1
        elif name == "pwrite64" and "/checkins/" in arguments:
            path = re.sub(r"^\d+<([^>]*)>.*$", r"\1", arguments)
            if path in on_disk:  # half of the file has been waited for; the other half follows, and nobody waits
                on_disk.discard(path)
            else:
                unconfirmed.add(path)
                in_place += 1
        elif name == "unlink" and str(folder) in arguments:
            unconfirmed.add(str(Path(arguments.strip('"')).parent))
        elif name == "write" and re.match(r'1<[^>]*>, "\."', arguments):
            assert not unconfirmed, (line, unconfirmed)
            confirmed += 1
    assert confirmed == len(kills.SCENARIO)
    assert renames >= 17
    assert in_place >= 4


@pytest.mark.slow
@needs_strace
def test_strace_kills_at_many_calls_that_touch_the_disk(tmp_path):
    """The same sweep seen from outside, so that no call to the system can have been overlooked."""
    assert strace_kills(tmp_path, every=10) >= 25


@pytest.mark.long
@needs_strace
def test_strace_kills_at_every_call_that_touches_the_disk(tmp_path):
    assert strace_kills(tmp_path, every=1) >= 250


def strace_kills(tmp_path: Path, every: int) -> int:
    """Kill the scenario from outside at every so many calls; return at how many."""
    folder, log = tmp_path / "data", tmp_path / "log"
    traced(folder, log, "-e", f"trace={TOUCHING}")
    seen: Counter[str] = Counter()
    points = []
    for line in log.read_text().splitlines():
        call = CALL.match(line)
        if call is not None:
            seen[call["name"]] += 1
            if str(folder) in call["arguments"]:
                points.append((call["name"], seen[call["name"]]))
    expected = asyncio.run(kills.expected_states())
    points = points[::every]
    for name, nth in points:
        shutil.rmtree(folder)
        confirmed = traced(folder, log, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={nth}")
        if folder.exists():
            assert asyncio.run(kills.state_of(folder)) in expected[confirmed : confirmed + 2], (name, nth)
        folder.mkdir(exist_ok=True)
    return len(points)
