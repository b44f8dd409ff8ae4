"""The proof of privacy as people read it: on a screen, as JSON, and inside ``docs/privacy.md``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Column, Table

from bot.checkins.estimate import Numbers
from bot.checkins.gifts_proof import GiftVerdict, gift_verdicts
from bot.checkins.gifts_report import GIFT_HEADS, gift_remark, gift_rows, gifts_as_json
from bot.checkins.learning import ROUNDS, Learnt, learnt, pairs
from bot.checkins.proof import OTHERS, OURS, SIZES, Case, Form, Verdict, newcomers_betrayed, verdicts
from bot.checkins.proof_words import percent, ranges, yes
from bot.checkins.publication import GIFTS_FROM
from bot.checkins.ways_proof import WayVerdict, way_verdicts

BEGIN = "<!-- privacy-proof: made by `groepswijzer privacy-proof --write`, do not edit by hand -->"
END = "<!-- privacy-proof: end -->"
_GROUPS = (5, 8, 12)
"""For how many answers is shown what a facilitator learns."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One form with all that is said of it."""

    form: Form
    verdicts: tuple[Verdict, ...]
    learnt: tuple[Learnt, ...]

    @property
    def broken(self) -> tuple[Verdict, ...]:
        """The numbers of members for which the promise does not hold."""
        return tuple(one for one in self.verdicts if not one.holds)


@dataclass(frozen=True, slots=True)
class Proof:
    """All that the command shows.

    Attributes:
        sizes: the numbers of members looked at.
        ours: the form we use.
        others: the forms we could have used.
        newcomers: sizes in which a newcomer's critical answer shows in two outcomes, for who takes for granted that
            everybody else said the same twice: without and with knowing who answered, and for who knows only that
            something was named of what the group gave.
        gifts: what was found of naming what the group gave from some number of answers on; of ours last.
        ways: what was found of polls, the circle and slips; empty when they were left out.
    """

    sizes: tuple[int, ...]
    ours: Judged
    others: tuple[Judged, ...]
    newcomers: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
    gifts: tuple[GiftVerdict, ...]
    ways: tuple[WayVerdict, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether our own form keeps every promise, in every way to answer, and at the goodbye."""
        return not self.ours.broken and not self.gifts[-1].broken and all(one.found is None for one in self.ways)


def sizes_in(written: str) -> range:
    """Return the numbers of members in ``5-30`` or ``8``.

    Raises:
        ValueError: it says no such numbers, or others than we look at.
    """
    low, dash, high = written.partition("-")
    high = high if dash else low
    if not low.isdecimal() or not high.isdecimal():
        raise ValueError(f"{written!r} is not a number of members, such as 8 or 5-30")
    sizes = range(int(low), int(high) + 1)
    if not sizes or sizes[0] < SIZES[0] or sizes[-1] > SIZES[-1]:
        raise ValueError(f"the number of members is from {SIZES[0]} to {SIZES[-1]}")
    return sizes


def prove(sizes: Sequence[int], numbers: Numbers, seed: int = 1, *, ways: bool = True) -> Proof:
    """Look at every group of these sizes, at what facilitators learn, and at the other ``ways``.

    Of 5 to 30 members that is more than a minute of processor time, nearly all of it for the other ways.

    Raises:
        ValueError: a size is under the fewest members that are asked.
    """
    means, spreads = list(numbers.expected.values()), (numbers.group_sd, numbers.person_sd)
    made = [pairs(means, spreads, answering, seed) for answering in _GROUPS]
    ours, *others = (
        Judged(form, tuple(verdicts(form, sizes)), tuple(learnt(form, some) for some in made))
        for form in (OURS, *OTHERS)
    )
    betrayed = (
        newcomers_betrayed(OURS, sizes, counted=False),
        newcomers_betrayed(OURS, sizes, counted=True),
        newcomers_betrayed(OURS, sizes, counted=False, fewest=GIFTS_FROM),
    )
    counted_out = tuple(way_verdicts(sizes)) if ways else ()
    return Proof(tuple(sizes), ours, tuple(others), betrayed, tuple(gift_verdicts(sizes)), counted_out)


def as_json(proof: Proof) -> dict[str, Any]:
    """The proof as plain values."""
    return {
        "holds": proof.holds,
        "forms": [_form_as_json(one) for one in (proof.ours, *proof.others)],
        "newcomer_if_all_else_is_the_same": {
            "who_answered_unknown": proof.newcomers[0],
            "who_answered_known": proof.newcomers[1],
            "something_given_is_named": proof.newcomers[2],
        },
        "gifts": gifts_as_json(proof.gifts),
        "other_ways": [
            {"who_and_what": one.name, "looked_at": one.looked_at, "holds": one.found is None} for one in proof.ways
        ],
    }


def _form_as_json(judged: Judged) -> dict[str, Any]:
    return {
        "cuts": judged.form.name,
        "learnt": [
            {"answers": one.answering, "changes_shown": one.shown, "chance_shown": one.chance} for one in judged.learnt
        ],
        "members": [
            {
                "members": one.members,
                "holds": one.holds,
                "left": [sorted(case.left) for case in one.everybody.kept],
                "left_at_worst": [sorted(case.left) for case in one.worst.kept],
                "critical": _case(one.critical),
                "silent": _case(one.silent),
                "tells_that_all_answered": one.all_answered,
                "best_guess": [float(bet) for bet in one.everybody.bets],
            }
            for one in judged.verdicts
        ],
    }


def print_proof(proof: Proof, console: Console) -> None:
    """Print the proof for people."""
    for title, heads, rows in _tables(proof):
        table = Table(*(Column(head, overflow="fold") for head in heads), title=title, title_justify="left")
        for row in rows:
            table.add_row(*row)
        console.print(table)
    for remark in _remarks(proof):
        console.print(f"- {remark}", highlight=False)


def as_markdown(proof: Proof) -> str:
    """Return the proof as a piece of Markdown, between its two marks."""
    parts = [BEGIN, ""]
    for title, heads, rows in _tables(proof):
        lines = [f"**{title}**", "", _line(heads), _line(["---"] * len(heads)), *(_line(row) for row in rows), ""]
        parts += lines
    return "\n".join([*parts, *(f"* {remark}" for remark in _remarks(proof)), "", END])


def write_into(proof: Proof, path: Path) -> None:
    """Put the proof between its two marks in a file.

    Raises:
        ValueError: the file does not have both marks.
    """
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path} does not have the two marks to write between")
    path.write_text(f"{before}{as_markdown(proof)}{after}", encoding="utf-8")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _tables(proof: Proof) -> list[tuple[str, Sequence[str], list[tuple[str, ...]]]]:
    return [
        (f"What can be concluded from a band (cuts at {OURS.name})", _MEMBER_HEADS, _member_rows(proof)),
        ("The same for other forms, and what a facilitator learns from each", _FORM_HEADS, _form_rows(proof)),
        (
            "What the group gave somebody: named where five say so, in groups and with answers from some number on",
            GIFT_HEADS,
            gift_rows(proof.gifts),
        ),
        *([("Other ways to answer, with our form", _WAY_HEADS, _way_rows(proof))] if proof.ways else []),
    ]


_MEMBER_HEADS = (
    "members",
    "answers left for anybody else, if all answered: knowing 0 / 1 / 2",
    "critical answer concluded",
    "silence concluded",
    "tells that all answered",
    "best guess at a critical answer: knowing 0 / 1 / 2",
)
_FORM_HEADS = (
    "cuts",
    "holds",
    "fails at members",
    "for instance",
    *(f"change / chance shown, {answers} answers" for answers in _GROUPS),
)


_WAY_HEADS = ("who knows what, and of whom something would follow", "counted out", "can be concluded")


def _member_rows(proof: Proof) -> list[tuple[str, ...]]:
    return [
        (
            str(one.members),
            " / ".join(_left(case) for case in one.everybody.kept),
            yes(one.critical is not None),
            yes(one.silent is not None),
            yes(one.all_answered),
            " / ".join(percent(bet) for bet in one.everybody.bets),
        )
        for one in proof.ours.verdicts
    ]


def _form_rows(proof: Proof) -> list[tuple[str, ...]]:
    return [
        (
            judged.form.name,
            yes(not judged.broken),
            ranges([one.members for one in judged.broken]) or "none",
            _instance(judged),
            *(f"{percent(one.shown)} / {percent(one.chance)}" for one in judged.learnt),
        )
        for judged in (proof.ours, *proof.others)
    ]


def _way_rows(proof: Proof) -> list[tuple[str, ...]]:
    return [(one.name, one.looked_at, yes(one.found is not None)) for one in proof.ways]


def _instance(judged: Judged) -> str:
    """The first case that breaks a form, in a few words."""
    first = judged.broken[0] if judged.broken else None
    case = (first.critical or first.silent or first.worst.kept[0]) if first is not None else None
    if case is None:
        return "none"
    known = " and ".join(str(one) for one in case.known) or "nothing"
    return f"{case.answering} answers, {known} known: another said {_left(case)}"


def _remarks(proof: Proof) -> list[str]:
    unknown, known, named = (ranges(sizes) or "none" for sizes in proof.newcomers)
    sharpest = proof.ours.verdicts[0]
    return [
        "*Members* is how many the group has; the columns about critical answers and silence hold for every number of "
        f"them that answers, whether or not it is known who did (looked at: {ranges(proof.sizes)} members).",
        "A conclusion is a certainty. A guess is not: the last column of the first table takes all answers for "
        "equally likely, so that guessing without looking is right 40% of the time. At worst "
        f"({sharpest.members} members, two answers known) it is right {percent(sharpest.everybody.bets[-1])} of the "
        "time.",
        "A single answer that follows with certainty is always a 5: who said 1 and sees a high outcome of five answers "
        "knows that the others said 5. The other way round, who knows of two fives and sees a low outcome of five "
        "answers knows that the others said 1, 2 or 3, and not which.",
        "Two outcomes with one person more or less, for who takes it for granted that everybody else said the same "
        f"twice: a critical answer follows at these numbers of members: {unknown}. For who knows besides that all of "
        f"them answered: {known}. For who reads in the second something that the group gave, and so knows that "
        f"{GIFTS_FROM} or more answered: {named} (before that person came).",
        gift_remark(proof.gifts[-1]),
        f"*Change shown* is the share of real changes (half a point or more) between two sessions that shows in the "
        f"right direction; *chance shown* the share of pairs without a change that shows as one. {ROUNDS:,} simulated "
        "pairs, means and spreads of `content/estimate.toml`.",
    ]


def _case(case: Case | None) -> dict[str, Any] | None:
    if case is None:
        return None
    shown = None if case.shown is None else float(case.shown)
    return {"answers": case.answering, "known": case.known, "shown": shown, "left": sorted(case.left)}


def _left(case: Case) -> str:
    low, high = min(case.left), max(case.left)
    return str(low) if low == high else f"{low}-{high}"
