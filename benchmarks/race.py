"""Starts the stand-in and the bots, each a process of its own, and lets them run laps one after the other."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.setting import MEMBERS, Answerer, Plan, a_folder, answers, make_setting

TAPS = 4
"""Presses of one person in a lap."""
_LONGEST = 300.0
"""Seconds after which a lap counts as failed."""


class Lap(NamedTuple):
    """What one lap came to."""

    cpu: float
    """Seconds of processor time of the bot's process, all threads, for one press."""
    rate: float
    """Presses a second."""


class Race:
    """A stand-in and the bots that run on it."""

    def __init__(self, port: int, bots: dict[str, subprocess.Popen[bytes]], people: Iterator[Answerer]) -> None:
        self._port = port
        self._bots = bots
        self._people = people

    def lap(self, name: str, people: int, in_flight: int, latency: float = 0.0) -> Lap:
        """Let one bot answer ``people`` who press four times each, ``in_flight`` of them at a time.

        Everybody presses in one lap only, so that each of our answers is a new one. The clock of the processor is read
        a moment after the last reply: what a bot still writes down then is part of its price.

        Raises:
            RuntimeError: the bot ended, or there are not people enough.
        """
        turns = [(one.person, one.taps) for one in islice(self._people, people)]
        if len(turns) < people:
            raise RuntimeError("the setting has too few people for so many laps")
        process = self._bots[name]
        before = cpu_of(process.pid)
        seconds = self._run(name, {"people": turns, "in_flight": in_flight, "latency": latency})
        time.sleep(0.05)
        if process.poll() is not None:
            raise RuntimeError(f"{name} ended with {process.returncode}")
        return Lap((cpu_of(process.pid) - before) / (people * TAPS), people * TAPS / seconds)

    def _run(self, name: str, lap: dict[str, object]) -> float:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_LONGEST)
        connection.request("POST", f"/control/{token_of(name)}", json.dumps(lap), {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return float(answer["seconds"])


@contextlib.contextmanager
def race(names: Sequence[str], people: int) -> Iterator[Race]:
    """Start the stand-in and these bots, with ``people`` to press; ended and cleared away afterwards.

    Every bot runs one short lap first, so that nobody pays for its start in a figure.
    """
    plan = Plan(-(-(people + 2 * len(names)) // MEMBERS), datetime.now(UTC))
    with a_folder("race") as folder, contextlib.ExitStack() as ends:
        signer = asyncio.run(make_setting(Path(folder), plan))
        server = ends.enter_context(_running("benchmarks.standin"))
        assert server.stdout is not None  # noqa: S101 - it was asked for
        port = int(server.stdout.readline())
        bots = {
            name: ends.enter_context(
                _running("benchmarks.bots", name, f"http://127.0.0.1:{port}", token_of(name), folder)
            )
            for name in names
        }
        started = Race(port, bots, answers(plan, signer))
        for name in names:
            started.lap(name, 2, 1)
        yield started


@contextlib.contextmanager
def _running(module: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python program of ours, ended afterwards."""
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def token_of(name: str) -> str:
    """The token under which a bot goes at the stand-in."""
    return f"123456:{name.ljust(35, 'x')}"


def cpu_of(pid: int) -> float:
    """Return the processor seconds of a process so far, user and system, of all its threads.

    Linux keeps such a clock for every process, exact to the nanosecond; its number follows from the process's.
    """
    return time.clock_gettime((~pid << 3) | 2)
