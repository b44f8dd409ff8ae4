"""Shows the figures: on the screen as a table, and as the page ``docs/benchmarks.md``."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.figures import Figure, Size, number

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_PACKAGES = ("python-telegram-bot", "httpx", "aiogram", "aiohttp", "tinydb", "msgspec", "fluent.runtime")
_HEAD = ("What", "Ours", "Other side", "Figure", "Lowest–highest", "Goal", "Verdict")
_INTRODUCTION = """\
# How fast, how much, how many

This page is written by `make bench` itself (`python -m benchmarks`); do not change it by hand.

A figure counts only as a ratio within one run: both sides take turns, and the figure is the median of the rounds'
ratios, with the lowest and the highest beside it. Absolute times say something about this machine on this day and
nothing more. Where a figure stands alone it is on virtual time, where every machine gives the same, or it says so.
A goal that is not met stays on the page.
"""


def show(results: Mapping[str, Sequence[Figure]], console: Console) -> None:
    """Print a table."""
    table = Table(title="Groepswijzer: figures of this run")
    for name in _HEAD:
        table.add_column(name, justify="right" if name in ("Figure", "Lowest–highest") else "left")
    for figures in results.values():
        for figure in figures:
            colour = {"met": "green", "NOT met": "red"}.get(figure.verdict, "dim")
            table.add_row(*_cells(figure)[:-1], f"[{colour}]{figure.verdict}[/{colour}]")
        table.add_section()
    console.print(table)


def write(results: Mapping[str, Sequence[Figure]], modules: Mapping[str, ModuleType], size: Size, path: Path) -> None:
    """Write the page."""
    parts = [_INTRODUCTION, _circumstances(size)]
    for name, figures in results.items():
        parts.append(_section(name, modules[name], figures))
    path.write_text("\n".join(parts), encoding="utf-8")


def _circumstances(size: Size) -> str:
    """On what, with what and when."""
    memory = psutil.virtual_memory().total / 2**30
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    load = psutil.getloadavg()[0]
    return (
        f"- **Run**: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, size `{size.name.lower()}`, load {load:.1f} at the end\n"
        f"- **Machine**: {psutil.cpu_count()} × {platform.machine()}, {number(round(memory))} GiB, "
        f"{platform.system()} {platform.release().split('-')[0]}\n"
        f"- **Versions**: {platform.python_implementation()} {platform.python_version()}, {packages}\n"
    )


def _section(name: str, module: ModuleType, figures: Sequence[Figure]) -> str:
    """One measurement: what it compares and why that is fair, and its figures."""
    title, _, text = (module.__doc__ or name).strip().partition("\n")
    rows = ["| " + " | ".join(_cells(figure)) + " |" for figure in figures]
    table = ["| " + " | ".join(_HEAD) + " |", "|---|---|---|--:|--:|---|---|", *rows]
    note = f"`python -m benchmarks --only {name}`"
    return "\n".join([f"## {title}", text.replace("``", "`"), "", note, "", *table, ""])


def _cells(figure: Figure) -> tuple[str, ...]:
    """One line of the table."""
    return (
        figure.what,
        figure.ours,
        figure.other,
        f"{number(figure.value)} {figure.unit}",
        figure.spread,
        "" if figure.goal is None else figure.goal.say(figure.unit),
        figure.verdict,
    )
