"""Many people pressing at once: does a tap stay as cheap, and how many a second go through?

**Compared**: our processor time per tap with 256 people in flight and with one; and, with 50 ms between every request
and its answer (about what a bot in the Netherlands sees), the taps a second of our bot, of stock python-telegram-bot
(one update after the other) and of aiogram (every update a task).

**Fair because** all run on the same stand-in as in the first measurement, in turns. A person presses again only after
the press was answered and the message changed, so nobody gains by letting one person's presses overtake each other.
Ours keeps every answer on disk; the others keep nothing.
"""

from __future__ import annotations

from benchmarks.figures import Figure, Goal, Size, compared, milliseconds, per_second
from benchmarks.race import Lap, race

LATENCY = 0.05
"""Seconds between a request and its answer."""


def measure(size: Size) -> list[Figure]:
    """Run the laps and compare."""
    crowd = size.pick(4, 64, 256)
    few = size.pick(2, 30, 64)
    rounds = size.pick(1, 3, 3)
    slow = size.pick(1, 3, 6)
    names = ("ours", "ptb", "aiogram")
    alone: list[Lap] = []
    together: list[Lap] = []
    far: dict[str, list[Lap]] = {name: [] for name in names}
    with race(names, rounds * (3 * crowd + few + slow)) as running:
        for _ in range(rounds):
            alone.append(running.lap("ours", few, 1))
            together.append(running.lap("ours", crowd, crowd))
            far["ours"].append(running.lap("ours", crowd, crowd, LATENCY))
            far["ptb"].append(running.lap("ptb", slow, slow, LATENCY))
            far["aiogram"].append(running.lap("aiogram", crowd, crowd, LATENCY))
    rate = {name: [lap.rate for lap in laps] for name, laps in far.items()}
    cpu = [lap.cpu for lap in together], [lap.cpu for lap in alone]
    return [
        compared(f"CPU per tap, {crowd} in flight ÷ one", *cpu, milliseconds, "one in flight", Goal(1.1)),
        _rates("stock PTB", rate["ours"], rate["ptb"], Goal(20, at_least=True)),
        _rates("aiogram", rate["ours"], rate["aiogram"], Goal(1, at_least=True)),
        compared(
            f"CPU per tap, {crowd} in flight, 50 ms ÷ aiogram",
            [lap.cpu for lap in far["ours"]],
            [lap.cpu for lap in far["aiogram"]],
            milliseconds,
            "aiogram, keeping nothing",
        ),
    ]


def _rates(name: str, ours: list[float], other: list[float], goal: Goal | None) -> Figure:
    return compared(f"taps/s at 50 ms latency ÷ {name}", ours, other, per_second, name, goal)
