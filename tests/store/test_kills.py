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


class Order:
    """Holds one call to the system after the other against the order in which things must reach the disk."""

    def __init__(self) -> None:
        self._on_disk: set[str] = set()
        self._waiting: set[str] = set()
        """Files, halves of files and folders that have to be waited for before we confirm."""
        self.counted: Counter[str] = Counter()

    def saw(self, name: str, arguments: str) -> None:
        """Look at a call that went well."""
        getattr(self, f"_{name}", lambda arguments: None)(arguments)

    def _fsync(self, arguments: str) -> None:
        path = re.sub(r"^\d+<(.*)>$", r"\1", arguments)
        self._on_disk.add(path)
        self._waiting.discard(path)

    _fdatasync = _fsync

    def _rename(self, arguments: str) -> None:
        if ".tmp" not in arguments:
            return
        old, new = re.findall(r'"([^"]+)"', arguments)
        self._waiting.add(str(Path(new).parent))
        if old.endswith(".tmp"):  # the other way round something is being destroyed
            assert old in self._on_disk, arguments
            self._on_disk.discard(old)
            self.counted["saved"] += 1

    def _pwrite64(self, arguments: str) -> None:
        if not re.search("/(checkins|keys)/", arguments):
            return
        path = re.sub(r"^\d+<([^>]*)>.*$", r"\1", arguments)
        if path.endswith(".tmp"):  # what is written over has lost its name for good
            assert str(Path(path).parent) not in self._waiting, arguments
            self._waiting.add(path)
            self.counted["blanked"] += 1
        elif path in self._on_disk:  # one half has been waited for; the other follows, and nobody waits
            self._on_disk.discard(path)
        else:
            self._waiting.add(path)
            self.counted["in place"] += 1

    def _unlink(self, arguments: str) -> None:
        path = arguments.strip('"')
        assert path not in self._waiting, arguments
        self._waiting.add(str(Path(path).parent))

    def _write(self, arguments: str) -> None:
        if re.match(r'1<[^>]*>, "\."', arguments):
            assert not self._waiting, self._waiting
            self.counted["confirmed"] += 1


@pytest.mark.slow
@needs_strace
def test_all_that_is_written_reaches_the_disk_before_its_name_and_before_we_confirm(tmp_path):
    folder, log = tmp_path / "data", tmp_path / "log"
    assert traced(folder, log, "-e", f"trace={TOUCHING}") == len(kills.SCENARIO)
    order = Order()
    for line in log.read_text().splitlines():
        call = CALL.match(line)
        elsewhere = call is not None and call["name"] == "unlink" and str(folder) not in call["arguments"]
        if call is not None and not elsewhere and not call["result"].startswith("-"):
            order.saw(call["name"], call["arguments"])
    assert order.counted["confirmed"] == len(kills.SCENARIO)
    assert order.counted["saved"] >= 17
    assert order.counted["in place"] >= 4
    assert order.counted["blanked"] == 4  # two check-ins and their keys


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
