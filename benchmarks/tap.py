"""What one check-in tap costs in processor time, over real HTTP.

**Compared**: our whole bot (signature, rights, the answer written durably, the next question in the same message, the
update noted as handled) with an echo that keeps nothing: on python-telegram-bot over our own HTTP layer, on
python-telegram-bot as its tutorial builds it, and on aiogram.

**Fair because** every bot is a process of its own that long-polls the same stand-in server on the loopback, gets the
same presses one at a time, and sends text and buttons of the same size. The stand-in is in yet another process. The
bots take turns in every round. Processor time is that of the whole process with all its threads.
"""

from __future__ import annotations

from benchmarks.figures import Figure, Goal, Size, compared, milliseconds
from benchmarks.race import Lap, race

OTHERS = {
    "ptb-on-our-wire": ("bare echo, PTB on our HTTP layer", Goal(1.5)),
    "ptb": ("bare echo, stock PTB", Goal(0.6)),
    "aiogram": ("bare echo, aiogram", None),
}


def measure(size: Size) -> list[Figure]:
    """Run the laps and compare."""
    people = size.pick(2, 15, 60)
    names = ("ours", *OTHERS)
    laps: dict[str, list[Lap]] = {name: [] for name in names}
    with race(names, people * size.rounds * len(names)) as running:
        for _ in range(size.rounds):
            for name in names:
                laps[name].append(running.lap(name, people, 1))
    cpu = {name: [lap.cpu for lap in each] for name, each in laps.items()}
    return [
        compared(f"CPU of one tap ÷ {other}", cpu["ours"], cpu[name], milliseconds, other, goal)
        for name, (other, goal) in OTHERS.items()
    ]
