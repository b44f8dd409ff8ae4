"""The study of the estimate as people read it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Column, Table

from bot.checkins.estimate import ESTIMABLE, Belief, Numbers, beliefs
from bot.checkins.examples import EXAMPLES, Example, Worked
from bot.checkins.questions import QuestionSet
from bot.checkins.study import FULL_FORM, Found, measured_in, study

_NAMES = 16
"""Columns for how groups are, so that it can be read on a narrow screen."""
_SHORT = " / ".join(phase.value[:3] for phase in ESTIMABLE)


def print_study(numbers: Numbers, questions: QuestionSet, groups: int, seed: int, console: Console) -> None:
    """Make groups up, look how often the estimate is right, and print that with the worked examples."""
    found = study(numbers, measured_in(questions), groups, seed)
    console.print(_worlds(found, groups))
    console.print(_calibration(found))
    console.print(
        f"Behaviour: {FULL_FORM:.0%} of the facilitators who look back is taken to name one or two kinds, drawn by the "
        "figures of the real phase; the first line has none of it, in the same groups."
    )
    console.print("The question of a phase is asked while a facilitator sees that phase; the examples have it always.")
    for example in EXAMPLES:
        console.print(_example(example, numbers))
        for line in _differences(example):
            console.print(line)
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
        Column(heads[0], width=_NAMES, overflow="fold"),
        *(Column(head, overflow="fold") for head in heads[1:]),
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
    edges = [(one.least, min(one.most, 1.0)) for one in found[0].calibration]
    table = Table(
        Column("chance said: came true (rounds)", width=_NAMES, overflow="fold"),
        *(Column(f"{low:.1f}-{high:.1f}", overflow="fold") for low, high in edges),
        title="How often it came true",
        title_justify="left",
    )
    for one in found:
        cells = (
            f"{each.said:.2f}: {each.right:.2f} ({each.rounds})" if each.rounds else "none" for each in one.calibration
        )
        table.add_row(one.world.name, *cells)
    return table


def _example(example: Example, numbers: Numbers) -> Table:
    heads = ("session", "bands", "tension", "saw", f"from bands: {_SHORT}", "by hand", "named")
    table = Table(
        *(Column(head, overflow="fold") for head in heads), title=f"Example {example.name}", title_justify="left"
    )
    for worked, belief in zip(example.sessions, beliefs(example.observations(), numbers), strict=True):
        table.add_row(*_session(worked, belief))
    return table


def _differences(example: Example) -> list[str]:
    """Where bands cannot say what was found by hand, and why."""
    return [
        f"Session {place}: {worked.differs.why}: {' '.join(f'{chance:.2f}' for chance in worked.differs.chances)}"
        for place, worked in enumerate(example.sessions, start=1)
        if worked.differs is not None
    ]


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
