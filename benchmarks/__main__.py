"""``python -m benchmarks``: measure, show a table, and write ``docs/benchmarks.md``."""

from __future__ import annotations

import signal
import sys
import time
from types import ModuleType
from typing import Annotated

import typer
from rich.console import Console

from benchmarks import burst, digests, growth, in_flight, planned, search, sending, start, store, tap, tick
from benchmarks.figures import Figure, Size
from benchmarks.page import PAGE, show, write

MEASUREMENTS: dict[str, ModuleType] = {
    "tap": tap,
    "in-flight": in_flight,
    "growth": growth,
    "store": store,
    "tick": tick,
    "sending": sending,
    "planned": planned,
    "start": start,
    "burst": burst,
    "digests": digests,
    "search": search,
}


def run(
    only: Annotated[list[str] | None, typer.Option(help="Measure only this; may be given more than once.")] = None,
    quick: Annotated[bool, typer.Option(help="Fewer rounds and smaller stores, at most a minute.")] = False,
    full: Annotated[bool, typer.Option(help="With 10,000 groups on disk as well.")] = False,
) -> None:
    """Measure, show a table, and write docs/benchmarks.md (only when everything was measured, and not quickly)."""
    console = Console(width=max(140, Console().width))
    unknown = set(only or ()) - set(MEASUREMENTS)
    if unknown:
        raise typer.BadParameter(f"unknown: {', '.join(sorted(unknown))}; there is {', '.join(MEASUREMENTS)}")
    size = Size.QUICK if quick else Size.FULL if full else Size.NORMAL
    results: dict[str, list[Figure]] = {}
    for name in [each for each in MEASUREMENTS if not only or each in only]:
        begun = time.monotonic()
        results[name] = MEASUREMENTS[name].measure(size)
        console.print(f"{name}: {time.monotonic() - begun:.0f} s", style="dim")
    show(results, console)
    if only or quick:
        console.print("docs/benchmarks.md is written by a whole run only (without --only and --quick).", style="dim")
    else:
        write(results, MEASUREMENTS, size, PAGE)


if __name__ == "__main__":
    # Ended from outside, the bots that are racing must end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    typer.run(run)
