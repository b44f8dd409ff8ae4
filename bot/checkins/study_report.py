"""The study of the estimate as people read it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Column, Table

from bot.checkins.estimate import ESTIMABLE, Belief, Numbers, beliefs
from bot.checkins.examples import EXAMPLES, Example, Worked
from bot.checkins.study import Found, study

_SHORT = " / ".join(phase.value[:3] for phase in ESTIMABLE)


def print_study(numbers: Numbers, groups: int, seed: int, console: Console) -> None:
    """Make groups up, look how often the estimate is right, and print that with the worked examples."""
    found = study(numbers, groups, seed)
    console.print(_worlds(found, groups))
    console.print(_calibration(found))
    for example in EXAMPLES:
        console.print(_example(example, numbers))
    console.print("The figures were thought up, not measured: this shows what the method can do, not that it is true.")


def _worlds(found: Sequence[Found], groups: int) -> Table:
    heads = (
        "how groups really are",
        "right",
        "facilitator alone",
        "calendar alone",
        "one named",
        "that right",
        "one of two right",
        "changes followed",
        "after sessions",
    )
    table = Table(
        *(Column(head, overflow="fold") for head in heads),
        title=f"How often the estimate is right ({groups} groups)",
        title_justify="left",
    )
    for one in found:
        shares = (
            one.right,
            one.seen_right,
            one.calendar_right,
            one.named,
            one.named_right,
            one.between_right,
            one.caught,
        )
        table.add_row(one.world.name, *(f"{share:.0%}" if share else "-" for share in shares), f"{one.delay:.1f}")
    return table


def _calibration(found: Sequence[Found]) -> Table:
    table = Table("chance said", title="How often it came true (rounds)", title_justify="left")
    for one in found:
        table.add_column(one.world.name)
    for buckets in zip(*(one.calibration for one in found), strict=True):
        low, high = buckets[0].least, min(buckets[0].most, 1.0)
        cells = (f"{one.said:.2f}: {one.right:.2f} ({one.rounds})" if one.rounds else "none" for one in buckets)
        table.add_row(f"{low:.1f}-{high:.1f}", *cells)
    return table


def _example(example: Example, numbers: Numbers) -> Table:
    heads = ("session", "bands", "tension", "saw", f"from bands: {_SHORT}", "by hand", "named")
    table = Table(
        *(Column(head, overflow="fold") for head in heads), title=f"Example {example.name}", title_justify="left"
    )
    for worked, belief in zip(example.sessions, beliefs(example.observations(), numbers), strict=True):
        table.add_row(*_session(worked, belief))
    return table


def _session(worked: Worked, belief: Belief) -> tuple[str, ...]:
    return (
        str(belief.seen.number),
        " ".join(band.value[0] for band in belief.seen.bands.values()),
        "-" if worked.tension is None else str(worked.tension),
        worked.saw or "-",
        " ".join(f"{belief.chances[phase]:.2f}" for phase in ESTIMABLE),
        " ".join(f"{chance:.2f}" for chance in worked.chances),
        " / ".join(belief.named) or "-",
    )
